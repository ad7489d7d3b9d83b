"""Cues of questions.yaml: words an answer is likely to hold, given as beginnings of words, phrases with a space."""

import re
from collections.abc import Iterator, Sequence
from math import log

import numpy as np

from m4d_consolidate.assignments.evidence.column import Column, levelled
from m4d_consolidate.assignments.evidence.words import by_grams, by_language, column
from m4d_consolidate.assignments.scene import Scene
from m4d_consolidate.assignments.text import fold


def cues(scene: Scene) -> Iterator[Column]:
    """Yield `cues.found`, `cues.stems` and `cues.grams`; all nought in a discussion without cues."""
    lists = [sorted({fold(cue) for given in question.cues.values() for cue in given}) for question in scene.questions]
    finds = _Finds(scene, sorted({cue for cues_ in lists for cue in cues_}))
    values = np.zeros((len(scene.passages), len(scene.questions)))
    held = {cue: sum(cue in cues_ for cues_ in lists) for cue in finds.cues}
    for index, cues_ in enumerate(lists):
        for cue in cues_:
            rows = finds.rows[cue]
            values[rows, index] += finds.rarity(cue) / held[cue]
    lengths = np.array([max(len(passage.words), 20) for passage in scene.passages]).reshape(-1, 1)
    values = values / np.sqrt(lengths) if len(scene.passages) else values

    def reason(row: int, question: int) -> str:
        found = [cue for cue in lists[question] if row in finds.where[cue]]
        return "holds " + ", ".join(f"“{cue}”" for cue in found[:6]) if found else "holds none of its cues"

    yield Column(name="cues.found", kind="cues", values=levelled(values, 0.15), reason=reason)
    if any(lists):
        texts = [passage.words for passage in scene.passages]
        yield column("cues.stems", "cues", by_language(scene, texts, with_cues=True), usual=0.05)
        yield column("cues.grams", "cues", by_grams(scene, with_cues=True), usual=0.05)


class _Finds:
    """Where each cue stands: a beginning of a word, or of the last word of a phrase."""

    def __init__(self, scene: Scene, wanted: Sequence[str]) -> None:
        self.cues = wanted
        self._total = len(scene.passages)
        texts = [" " + passage.folded for passage in scene.passages]
        self.rows = {
            cue: [row for row, text in enumerate(texts) if cue in text and _begins(cue, text)] for cue in wanted
        }
        self.where = {cue: frozenset(rows) for cue, rows in self.rows.items()}

    def rarity(self, cue: str) -> float:
        """How rare a cue is among the answers; a cue in nearly all of them says nothing."""
        return max(log((self._total + 1) / (len(self.rows[cue]) + 1)), 0.0)


def _begins(cue: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(cue)}", text) is not None
