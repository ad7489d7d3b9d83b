"""Numbers and ordinals: "Q2", "your third point", "2)" above an answer, at its head, or earlier in the letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from m4d_consolidate.assignments.arrays import Floats
from m4d_consolidate.assignments.evidence.column import Column
from m4d_consolidate.assignments.evidence.weeks import letter_weeks, resolve, week_open
from m4d_consolidate.assignments.references import Reference, question_named, week_named
from m4d_consolidate.assignments.scene import Letter, Passage, Scene
from m4d_consolidate.model.contribution import Role

_INLINE = 160
"""Characters at the head of an answer that may name its question"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """What the markers say of one passage: a probability for each question, or nothing."""

    odds: Floats
    how: str
    """`first`, `scope` or `inline`"""
    text: str


def markings(scene: Scene) -> list[Marking | None]:
    """Return for each passage what the marker above it, at its head or before it in the letter says."""
    prior = letter_weeks(scene)
    found: list[Marking | None] = []
    for index, letter in enumerate(scene.letters):
        found += _in_letter(scene, letter, prior[index])
    return found


def markers(scene: Scene) -> Iterator[Column]:
    """Yield the columns `marker.first`, `marker.scope` and `marker.inline`, each a probability a question."""
    found = markings(scene)
    for how in ("first", "scope", "inline"):
        values = np.zeros((len(scene.passages), len(scene.questions)))
        for row, marking in enumerate(found):
            if marking is not None and marking.how == how:
                values[row] = marking.odds
        yield Column(name=f"marker.{how}", kind="marker", values=values, reason=lambda row, _: _said(found[row]))


def _said(marking: Marking | None) -> str:
    if marking is None:
        return "no marker"
    if marking.how == "scope":
        return f"it follows an answer under “{marking.text}”"
    if marking.how == "inline":
        return f"it begins with “{marking.text}”"
    return f"“{marking.text}” stands above it"


def _in_letter(scene: Scene, letter: Letter, prior: Floats) -> list[Marking | None]:
    came = week_open(letter.entry, scene.discussion)
    passages = scene.passages[letter.start : letter.stop]
    trust_bare = _numbers_itself(passages)
    found: list[Marking | None] = []
    scope: Marking | None = None
    for passage in passages:
        above = [sign for sign in passage.signs if sign.role is Role.MARKER]
        marking = None
        for sign in above:
            reference = question_named(sign.folded, heading=True)
            week = resolve(_week_with(reference, sign.folded), came, scene.discussion)
            told = prior if week is None else _sure_of(week, scene)
            if week is not None and reference is None:
                prior, scope = told, None  # "And for week 2:" holds for all that follows
            marking = _marking(scene, reference, told, "first", sign.text) or marking
        if marking is None:
            marking = _inline(scene, passage, prior, came, trust_bare=trust_bare)
        if above and marking is None:
            scope = None
        if marking is None and scope is not None:
            marking = Marking(odds=scope.odds, how="scope", text=scope.text)
        elif marking is not None:
            scope = marking
        found.append(marking)
    return found


def _inline(scene: Scene, passage: Passage, prior: Floats, came: int | None, *, trust_bare: bool) -> Marking | None:
    head = passage.folded[:_INLINE]
    reference = question_named(head, heading=False)
    if reference is None or (reference.bare and not trust_bare):
        return None
    week = resolve(_week_with(reference, head), came, scene.discussion)
    told = prior if week is None else _sure_of(week, scene)
    return _marking(scene, reference, told, "inline", reference.text)


def _week_with(reference: Reference | None, folded: str) -> Reference | None:
    """The week named in the same line, or by the number itself ("3.1")."""
    if reference is not None and reference.week is not None:
        return reference
    return week_named(folded)


def _numbers_itself(passages: Sequence[Passage]) -> bool:
    """Whether at least two answers of the letter begin with a number: one alone may be a list of the author's."""
    bare = [question_named(passage.folded[:_INLINE], heading=False) for passage in passages]
    return sum(reference is not None and reference.bare for reference in bare) >= 2


def _sure_of(week: int, scene: Scene) -> Floats:
    return np.array([0.97 if other.number == week else 0.01 for other in scene.discussion.weeks])


def _marking(scene: Scene, reference: Reference | None, prior: Floats, how: str, text: str) -> Marking | None:
    if reference is None or reference.number is None:
        return None
    odds = np.zeros(len(scene.questions))
    for weight, asked in zip(prior, scene.discussion.weeks, strict=True):
        place = len(asked.questions) if reference.number == -1 else reference.number
        for index, question in enumerate(scene.questions):
            if question.week == asked.number and question.number == place:
                odds[index] += weight
    longest = max((len(asked.questions) for asked in scene.discussion.weeks), default=0)
    if longest < reference.number <= len(scene.questions):
        odds[reference.number - 1] = 1.0  # counted through the whole discussion: "QUESTION 12"
    total = float(odds.sum())
    if total == 0.0:
        return None
    return Marking(odds=odds / total, how=how, text=" ".join(text.split())[:80])
