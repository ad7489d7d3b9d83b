"""Answers like this one: kernel ridge regression over example answers, marked paragraphs and what people decided.

The kernel is a weighted sum of cosines over stems (one language), character sequences and notions (across languages).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from m4d_consolidate.assignments.evidence.column import Column, Floats
from m4d_consolidate.assignments.evidence.concepts import notions
from m4d_consolidate.assignments.evidence.markers import markings
from m4d_consolidate.assignments.lexical import Bag, bag
from m4d_consolidate.assignments.scene import Scene, stems_of
from m4d_consolidate.assignments.text import fold, grams, words

_SHARES = {"stems": 2.0, "grams": 2.0, "notions": 1.0}
"""Weight of each kind of key in the kernel"""

_RIDGE = 0.3
_SURE = 0.85
"""A marked paragraph teaches where its marker is at least this sure of the question"""

_SCALE = 0.1
"""Ridge scores are given in tenths, about the size of the other columns"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text whose questions are known."""

    letter: int
    """The letter it stands in; -1 for an example of questions.yaml"""
    keys: Bag
    target: Floats
    text: str
    worth: float = 1.0
    """How much its label is trusted, 0 to 1"""


def examples(scene: Scene) -> Iterator[Column]:
    """Yield `examples`: what known answers of other letters say of each passage; none where nothing is known."""
    bags = [_keys(passage.folded, passage.language) for passage in scene.passages]
    sources = _shipped(scene) + _marked(scene, bags) + _decided(scene, bags)
    if not sources:
        return
    values = _ridge(scene, bags, sources)
    yield Column(
        name="examples", kind="examples", values=values / _SCALE, reason=lambda row, question: _nearest(bags[row], sources, question)
    )


def _keys(folded: str, language: str) -> dict[str, float]:
    """A text as one bag of unit length in each kind of key, so that a plain product is the kernel."""
    found = words(folded)
    kinds = {
        "stems": bag(stems_of(found, language)),
        "grams": bag(gram for word in set(found) for gram in grams(word)),
        "notions": bag(notions(folded, language)),
    }
    keys: dict[str, float] = {}
    for kind, counted in kinds.items():
        length = sqrt(sum(count**2 for count in counted.values())) or 1.0
        share = sqrt(_SHARES[kind]) / length
        keys.update((f"{kind[0]}{key}", count * share) for key, count in counted.items())
    return keys


def _one_hot(scene: Scene, ids: Sequence[str]) -> Floats:
    target = np.array([question.id in ids for question in scene.questions], dtype=np.float64)
    return target / max(target.sum(), 1.0)


def _shipped(scene: Scene) -> list[Source]:
    return [
        Source(letter=-1, keys=_keys(fold(text), language), target=_one_hot(scene, [question.id]), text=text)
        for question in scene.questions
        for language, texts in sorted(question.examples.items())
        for text in texts
    ]


def _marked(scene: Scene, bags: Sequence[Bag]) -> list[Source]:
    found = []
    for row, marking in enumerate(markings(scene)):
        passage = scene.passages[row]
        if marking and marking.how != "scope" and marking.odds.max() >= _SURE and passage.part.id not in scene.decided:
            found.append(
                Source(letter=passage.letter, keys=bags[row], target=marking.odds, text=passage.part.text, worth=0.8)
            )
    return found


def _decided(scene: Scene, bags: Sequence[Bag]) -> list[Source]:
    return [
        Source(
            letter=passage.letter,
            keys=bags[row],
            target=_one_hot(scene, scene.decided[passage.part.id]),
            text=passage.part.text,
        )
        for row, passage in enumerate(scene.passages)
        if passage.part.id in scene.decided
    ]


def _ridge(scene: Scene, bags: Sequence[Bag], sources: Sequence[Source]) -> Floats:
    """Scores of every passage for every question, each letter judged by sources outside it."""
    place: dict[str, int] = {}
    for source in sources:
        for key in source.keys:
            place.setdefault(key, len(place))
    table = np.zeros((len(place), len(sources)))
    for column, source in enumerate(sources):
        table[[place[key] for key in source.keys], column] = list(source.keys.values())
    rarity = 1.0 / np.sqrt(1.0 + (table > 0).sum(axis=1))  # a key most sources hold tells few of them apart
    table *= rarity[:, None] ** 0.5
    targets = np.array([source.target for source in sources])
    targets = targets - targets.mean(axis=0)
    noise = np.array([_RIDGE / source.worth for source in sources])
    inverse = np.linalg.inv(table.T @ table + np.diag(noise * len(_SHARES)))
    shares = inverse @ targets
    of_letter: dict[int, list[int]] = {}
    for index, source in enumerate(sources):
        of_letter.setdefault(source.letter, []).append(index)
    everywhere = table @ shares
    values = np.zeros((len(bags), len(scene.questions)))
    for row, keys in enumerate(bags):
        known = [(place[key], value) for key, value in keys.items() if key in place]
        if not known:
            continue
        indices, counts = (np.array(side) for side in zip(*known, strict=True))
        weighed = counts * rarity[indices] ** 0.5
        own = of_letter.get(scene.passages[row].letter)
        if own is None:
            values[row] = weighed @ everywhere[indices]
        else:
            # The ridge without the letter's own sources, from the inverse of the whole.
            without = shares - inverse[:, own] @ np.linalg.solve(inverse[np.ix_(own, own)], shares[own])
            values[row] = (weighed @ table[indices]) @ without
    return values


def _nearest(keys: Bag, sources: Sequence[Source], question: int) -> str:
    """The known answer to the question that is most like the passage."""
    alike = [
        (sum(value * source.keys.get(key, 0.0) for key, value in keys.items()), -index)
        for index, source in enumerate(sources)
        if source.target[question] >= 0.5
    ]
    if not alike:
        return "unlike the known answers to other questions"
    text = " ".join(sources[-max(alike)[1]].text.split())
    return f"is like the known answer “{text if len(text) <= 80 else text[:79] + '…'}”"
