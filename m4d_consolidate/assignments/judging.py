"""From probabilities to the reading the tool stands by, with its evidence and its alternatives."""

from collections.abc import Sequence
from functools import lru_cache, partial

import numpy as np

from m4d_consolidate.assignments.arrays import Flags, Floats, Ints
from m4d_consolidate.assignments.decoder import Reading
from m4d_consolidate.assignments.wording import word_choice, word_none
from m4d_consolidate.model.assignment import Assignment, By, Choice, Evidence
from m4d_consolidate.model.later import Later

UNDECIDED = 0.35
"""Below this confidence the tool offers choices and takes none for an answer"""

SECOND = 0.4
"""A second question is taken from this probability"""

NONE = 0.5
"""That it answers none is said from this probability: a wrong question is one key away, a lost answer stays unseen"""

_SUGGESTIONS = 3

_RULES = ("marker", "quoted-question")
"""Kinds of evidence by which an author names the question"""

_BY_NAME = 1.5
"""Log-odds from which naming alone settles it; that an earlier answer was named is worth less"""


def judge(reading: Reading) -> list[Assignment]:
    """Return the assignment of each passage, in their order; evidence is worded when it is looked at."""
    none = len(reading.scene.questions)
    ranked = np.argsort(-reading.marginals[:, :none], axis=1, kind="stable")[:, : 2 + _SUGGESTIONS]
    odds = np.round(reading.marginals, 4)
    named = _named(reading, ranked)
    judged = _Judge(reading)
    rows = zip(odds.tolist(), ranked.tolist(), named.tolist(), strict=True)
    return [judged.assignment(row, *each) for row, each in enumerate(rows)]


class _Judge:
    """Turns the numbers of one passage into its assignment."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._ids = [question.id for question in reading.scene.questions]
        self._decided = reading.scene.decided

    def assignment(self, row: int, odds: Sequence[float], ranked: Sequence[int], named: Sequence[bool]) -> Assignment:
        part = self._reading.scene.passages[row].part.id
        if (decided := self._decided.get(part)) is not None:
            return _decided(part, decided)
        none = odds[-1]
        is_none = not ranked or none >= max(odds[ranked[0]], NONE)
        taken = 0 if is_none else 2 if len(ranked) > 1 and odds[ranked[1]] >= SECOND else 1
        argued = ranked[: taken + 1]  # the readings taken, and the runner-up
        choices = [self._choice(row, each, odds[each], named[place]) for place, each in enumerate(argued)]
        choices += [_offered(self._ids[each], odds[each]) for each in ranked[taken + 1 : taken + _SUGGESTIONS]]
        return Assignment(
            part=part,
            chosen=tuple(choices[:taken]),
            suggested=tuple(choices[taken:]),
            none_of_these=is_none,
            undecided=max(none, odds[ranked[0]] if ranked else 0.0) < UNDECIDED,
            none_confidence=none,
            none_evidence=Later(partial(word_none, self._reading, row)) if is_none else (),
        )

    def _choice(self, row: int, question: int, sure: float, named: bool) -> Choice:
        return Choice(
            question=self._ids[question],
            confidence=sure,
            by=By.RULE if named else By.LEARNT,
            evidence=Later(partial(word_choice, self._reading, row, question)),
        )


@lru_cache(maxsize=20_000)
def _offered(question: str, sure: float) -> Choice:
    """A further choice: most are hardly likely, and the same for many answers."""
    return Choice(question=question, confidence=sure, by=By.LEARNT)


def _named(reading: Reading, ranked: Ints) -> Flags:
    """Whether it is above all by its author's naming that each of the ranked questions stands where it does."""
    by_kind: dict[str, Floats] = {kind: np.zeros(ranked.shape) for kind in _RULES}
    rows = np.arange(len(ranked)).reshape(-1, 1)
    for column in reading.columns:
        if weight := reading.weights.questions.get(column.name):
            values = column.values
            added = weight * (values[rows, ranked] - values.mean(axis=1, keepdims=True)) * (values[rows, ranked] > 0)
            by_kind[column.kind] = by_kind.get(column.kind, 0.0) + added
    strongest = np.max(list(by_kind.values()), axis=0)
    named = np.max([by_kind[kind] for kind in _RULES], axis=0)
    return np.asarray((named >= _BY_NAME) & (named == strongest))


def _decided(part: str, questions: Sequence[str]) -> Assignment:
    why = (Evidence(kind="decision", text="a person said so"),)
    return Assignment(
        part=part,
        chosen=tuple(Choice(question=id_, confidence=1.0, by=By.PERSON, evidence=why) for id_ in questions),
        none_of_these=not questions,
        none_confidence=0.0 if questions else 1.0,
        none_evidence=() if questions else why,
    )
