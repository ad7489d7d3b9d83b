"""Cues of questions.yaml: words an answer is likely to hold, given as beginnings of words, phrases with a space."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import log

import numpy as np

from m4d_consolidate.assignments.evidence.column import Column, levelled_likeness
from m4d_consolidate.assignments.evidence.words import (
    as_written,
    gram_documents,
    likeness_column,
    quoted_words,
    shared_words,
    stem_documents,
)
from m4d_consolidate.assignments.lexical import likeness
from m4d_consolidate.assignments.scene import Passage, Scene
from m4d_consolidate.assignments.text import fold

_USUAL = 0.15
_AFTER_ALL = "\U0010ffff"
_SHORTEST = 20
"""Words a text is taken to have at least: one cue in a line of three words is no certainty"""


def cues(scene: Scene) -> Iterator[Column]:
    """Yield `cues.found`, `cues.stems` and `cues.grams`; nothing in a discussion without cues."""
    lists = [sorted({fold(cue) for given in question.cues.values() for cue in given}) for question in scene.questions]
    if not any(lists):
        return
    where = _where(scene, sorted({cue for cues_ in lists for cue in cues_}))
    values = np.zeros((len(scene.passages), len(scene.questions)))
    for index, cues_ in enumerate(lists):
        for cue in cues_:
            rows = where[cue]
            sharing = sum(cue in other for other in lists)
            values[rows, index] += max(log((len(values) + 1) / (len(rows) + 1)), 0.0) / sharing
    lengths = np.array([max(len(passage.words), _SHORTEST) for passage in scene.passages])
    values = values / np.sqrt(lengths.reshape(-1, 1))
    holders = {cue: frozenset(rows) for cue, rows in where.items()}

    def reason(row: int, question: int) -> str:
        found = [cue for cue in lists[question] if row in holders[cue]]
        passage = scene.passages[row]
        whole = dict.fromkeys(_in_whole_words(cue, passage) for cue in found[:6])
        return f"holds {quoted_words(whole)} of the question's cues" if whole else "holds none of its cues"

    yield Column(name="cues.found", kind="cues", values=levelled_likeness(values, _USUAL), reason=reason)
    for name, keys, documents in (
        ("stems", scene.stems, stem_documents(scene, with_cues=True)),
        ("grams", scene.grams, gram_documents(scene, with_cues=True)),
    ):
        alike = likeness(keys, documents)
        said = shared_words(scene, alike, "the question or its cues", like=name == "grams")
        yield likeness_column(scene, f"cues.{name}", "cues", alike, said)


def _in_whole_words(cue: str, passage: Passage) -> str:
    """A cue as it stands in a passage: the word or phrase it begins, to the end of the word."""
    if found := re.search(rf"\b{re.escape(cue)}\w*", passage.folded):
        return " ".join(as_written(passage.part.text, [found[0]]))
    return cue


def _where(scene: Scene, wanted: Sequence[str]) -> dict[str, list[int]]:
    """The passages in which each cue begins a word, or a phrase."""
    with_word: dict[str, set[int]] = {}
    for row, passage in enumerate(scene.passages):
        for word in set(passage.words):
            with_word.setdefault(word, set()).add(row)
    alphabet = sorted(with_word)
    found = {}
    for cue in wanted:
        first, *rest = re.findall(r"\w+", cue) or ["\0"]
        begun = alphabet[bisect_left(alphabet, first) : bisect_left(alphabet, first + _AFTER_ALL)]
        candidates = with_word.get(first, set()) if rest else set().union(*(with_word[word] for word in begun))
        if rest:
            begins = re.compile(rf"\b{re.escape(cue)}").search
            texts = {row: scene.passages[row].folded for row in candidates}
            candidates = {row for row, text in texts.items() if cue in text and begins(text)}
        found[cue] = sorted(candidates)
    return found
