"""From probabilities to the reading the tool stands by, with its evidence in words and its alternatives."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from m4d_consolidate.assignments.arrays import Floats
from m4d_consolidate.assignments.decoder import Reading
from m4d_consolidate.assignments.scene import Letter
from m4d_consolidate.model.assignment import Assignment, By, Choice, Evidence

UNDECIDED = 0.35
"""Below this confidence the tool offers choices and takes none for an answer"""

SECOND = 0.4
"""A second question is taken from this probability"""

NONE = 0.45
"""That it answers none is said from this probability: a wrong question is one key away, a lost answer stays unseen"""

_SUGGESTIONS = 3
_TELLING = 0.1
"""Log-odds from which evidence is worth a word"""

_SAID_ONCE = ("words", "cues", "concepts")
"""Kinds that look at the same words in several ways: one argument, in the words of the first"""

_RULES = ("marker", "quoted-question")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """The evidence of one letter."""

    reading: Reading
    letter: Letter
    added: Floats
    """(evidence, answer, question): log-odds over the average question"""
    said: Floats
    """The same before weighing: what is not above nought was not there"""
    means: tuple[Floats, Floats]
    """The average step from each state, and into each"""


def judge(reading: Reading, letter: Letter) -> dict[str, Assignment]:
    """Return the assignment of each answer of a letter, by part id."""
    place = slice(letter.start, letter.stop)
    said = np.stack([column.values[place] for column in reading.columns])
    weights = np.array([reading.weights.questions.get(column.name, 0.0) for column in reading.columns])
    added = weights[:, None, None] * (said - said.mean(axis=2, keepdims=True)) if said.size else said
    stay = reading.steps[0]
    page = _Page(reading=reading, letter=letter, added=added, said=said, means=(stay.mean(axis=1), stay.mean(axis=0)))
    assignments = (_assignment(page, step) for step in range(letter.stop - letter.start))
    return {assignment.part: assignment for assignment in assignments}


def _assignment(page: _Page, step: int) -> Assignment:
    scene, odds = page.reading.scene, page.reading.marginals[page.letter.start + step]
    part = scene.passages[page.letter.start + step].part.id
    if (decided := scene.decided.get(part)) is not None:
        return _decided(part, decided)
    none = len(scene.questions)
    ranked = np.argsort(-odds[:none], kind="stable").tolist()
    is_none = bool(not ranked or odds[none] >= max(odds[ranked[0]], NONE))
    taken = [] if is_none else [ranked[0], *(index for index in ranked[1:2] if odds[index] >= SECOND)]
    left = [index for index in ranked if index not in taken][:_SUGGESTIONS]
    return Assignment(
        part=part,
        chosen=tuple(_choice(page, step, index) for index in taken),
        suggested=tuple(_choice(page, step, index, argued=place == 0) for place, index in enumerate(left)),
        none_of_these=is_none,
        undecided=float(odds.max()) < UNDECIDED,
        none_confidence=round(float(odds[none]), 4),
        none_evidence=tuple(_none_evidence(page, step)) if is_none else (),
    )


def _decided(part: str, questions: Sequence[str]) -> Assignment:
    why = (Evidence(kind="decision", text="a person said so"),)
    return Assignment(
        part=part,
        chosen=tuple(Choice(question=id_, confidence=1.0, by=By.PERSON, evidence=why) for id_ in questions),
        none_of_these=not questions,
        none_confidence=0.0 if questions else 1.0,
        none_evidence=() if questions else why,
    )


def _choice(page: _Page, step: int, question: int, *, argued: bool = True) -> Choice:
    evidence = _evidence(page, step, question) if argued else ()
    by = By.RULE if evidence and evidence[0].kind in _RULES else By.LEARNT
    odds = page.reading.marginals[page.letter.start + step, question]
    id_ = page.reading.scene.questions[question].id
    return Choice(question=id_, confidence=round(float(odds), 4), by=by, evidence=evidence)


def _evidence(page: _Page, step: int, question: int) -> tuple[Evidence, ...]:
    """What spoke for a question, the strongest first."""
    row, added = page.letter.start + step, page.added[:, step, question]
    telling = np.flatnonzero((added >= _TELLING) & (page.said[:, step, question] > 0)).tolist()
    merged: dict[tuple[str, str], float] = {}
    said: dict[str, tuple[str, str]] = {}
    for index, worth in zip(telling, added[telling].tolist(), strict=True):
        column = page.reading.columns[index]
        key = said.get(column.kind)
        if key is None:
            key = (column.kind, column.reason(row, question))
            if column.kind in _SAID_ONCE:
                said[column.kind] = key
        merged[key] = merged.get(key, 0.0) + worth
    for text, worth in _neighbours(page, step, question):
        merged[("neighbour", text)] = worth
    found = [Evidence(kind=kind, text=text, weight=round(worth, 2)) for (kind, text), worth in merged.items()]
    return tuple(sorted(found, key=lambda evidence: -evidence.weight))


def _neighbours(page: _Page, step: int, question: int) -> Iterator[tuple[str, float]]:
    """What the answers before and after speak for, when they answer the same question or the one beside it."""
    marginals, stay = page.reading.marginals, page.reading.steps[0]
    for other, where in ((step - 1, "before"), (step + 1, "after")):
        if 0 <= other < page.letter.stop - page.letter.start:
            likely = int(marginals[page.letter.start + other].argmax())
            way = (likely, question) if where == "before" else (question, likely)
            usual = page.means[1][way[1]] if where == "before" else page.means[0][way[0]]
            worth = float(stay[way] - usual)
            if likely < len(page.reading.scene.questions) and worth >= _TELLING:
                id_ = page.reading.scene.questions[likely].id
                same = "the same question" if likely == question else id_
                yield f"the answer {where} it is on {same}", worth


def _none_evidence(page: _Page, step: int) -> Iterator[Evidence]:
    """What spoke for "answers none of the questions", the strongest first."""
    weights, row = page.reading.weights.none, page.letter.start + step
    found = [(float(remark.values[row]) * weights.get(remark.name, 0.0), remark) for remark in page.reading.remarks]
    for worth, remark in sorted(found, key=lambda pair: -pair[0]):
        if worth >= _TELLING and remark.name != "bias":
            yield Evidence(kind="general", text=remark.reason(row), weight=round(worth, 2))
