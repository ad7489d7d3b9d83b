"""Questions quoted above an answer, and headings that say one in other words."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from m4d_consolidate.assignments.arrays import Floats
from m4d_consolidate.assignments.evidence.column import Column, levelled
from m4d_consolidate.assignments.evidence.words import gram_documents, stem_documents
from m4d_consolidate.assignments.lexical import corpus_of, gram_keys, keys_of, likeness, stem_keys
from m4d_consolidate.assignments.references import POINTERS
from m4d_consolidate.assignments.scene import Passage, Scene, Sign
from m4d_consolidate.assignments.text import fold, words
from m4d_consolidate.model.contribution import Role

_SHINGLE = 4
_ENOUGH = 0.5
"""Share of the shorter text's four-word sequences that makes it a quotation"""

_HEADING_WORDS = 25
_USUAL = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class _Above:
    """A line above an answer: whether it quotes one question, and the words of a heading."""

    question: int | None
    heading: str
    text: str
    first: bool


def quoted(scene: Scene) -> Iterator[Column]:
    """Yield `quoted` (a question word for word), `heading.first` and `heading.scope` (in other words)."""
    above = _above(scene)
    verbatim = np.zeros((len(scene.passages), len(scene.questions)))
    for row, line in enumerate(above):
        if line is not None and line.question is not None:
            verbatim[row, line.question] = 1.0 if line.first else 0.5
    yield Column(name="quoted", kind="quoted-question", values=verbatim, reason=lambda row, _: _says(above[row]))
    alike = _headings(scene, above)
    for name, first in (("first", True), ("scope", False)):
        rows = np.array([line is not None and line.first is first and bool(line.heading) for line in above], dtype=bool)
        yield Column(
            name=f"heading.{name}",
            kind="marker",
            values=np.where(rows.reshape(-1, 1), alike, 0.0),
            reason=lambda row, _: _says(above[row]),
        )


def _says(line: _Above | None) -> str:
    return f"“{line.text}” stands above it" if line else "no heading stands above it"


def _above(scene: Scene) -> list[_Above | None]:
    shingles = [_shingles_of(question_words) for question_words in _all_wordings(scene)]
    found: list[_Above | None] = []
    scope: _Above | None = None
    letter = -1
    for passage in scene.passages:
        if passage.letter != letter:
            letter, scope = passage.letter, None
        if passage.signs:
            scope = _line(passage, shingles)
            found.append(scope)
        else:
            later = scope and _Above(question=scope.question, heading=scope.heading, text=scope.text, first=False)
            found.append(later or None)
    return found


def _line(passage: Passage, shingles: list[frozenset[tuple[str, ...]]]) -> _Above | None:
    questions = {match for sign in passage.signs for match in _quotes(sign, shingles)}
    headings = [
        sign for sign in passage.signs if sign.role is Role.MARKER and len(sign.folded.split()) <= _HEADING_WORDS
    ]
    heading = " ".join(sign.folded for sign in headings)
    if not questions and not headings:
        return None
    text = " ".join((headings[-1] if headings else passage.signs[-1]).text.split())
    return _Above(
        question=questions.pop() if len(questions) == 1 else None,
        heading=" ".join(word for word in words(heading) if word not in POINTERS),
        text=text if len(text) <= 80 else text[:79] + "…",
        first=True,
    )


def _all_wordings(scene: Scene) -> list[list[str]]:
    return [[question.text, *question.translations.values()] for question in scene.questions]


def _shingles_of(texts: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(piece for text in texts for piece in _shingles(words(fold(text))))


def _shingles(found: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [found[start : start + _SHINGLE] for start in range(len(found) - _SHINGLE + 1)]


def _quotes(sign: Sign, shingles: list[frozenset[tuple[str, ...]]]) -> list[int]:
    """The questions a sign holds word for word, whole or in good part."""
    own = _shingles(words(sign.folded))
    if len(own) < 2:
        return []
    shares = [sum(piece in known for piece in own) / len(own) for known in shingles]
    quoted_whole = [
        sum(piece in known for piece in set(own)) / max(len(known), 1) for known in shingles
    ]  # a long quotation of several questions holds each of them whole
    return [index for index, share in enumerate(shares) if share >= _ENOUGH or quoted_whole[index] >= _ENOUGH]


def _headings(scene: Scene, above: list[_Above | None]) -> Floats:
    """How alike each heading is to each question and its cues, by stems and by character sequences."""
    headings = corpus_of(
        (passage.language, words(line.heading) if line else ())
        for passage, line in zip(scene.passages, above, strict=True)
    )
    by_stem = likeness(keys_of(headings, stem_keys), stem_documents(scene, with_cues=True), slope=1.0)
    by_gram = likeness(keys_of(headings, gram_keys), gram_documents(scene, with_cues=True), slope=1.0)
    return levelled(by_stem.values, _USUAL) + levelled(by_gram.values, _USUAL)
