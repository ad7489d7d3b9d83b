"""The stage: entries in, entries with weeks and questions out."""

from collections.abc import Sequence

import numpy as np

from m4d_consolidate.assignments.decoder import Reading, read
from m4d_consolidate.assignments.evidence.weeks import letter_weeks, week_open, week_received
from m4d_consolidate.assignments.scene import Letter, Scene, set_scene
from m4d_consolidate.assignments.weights import Weights, load_weights
from m4d_consolidate.model.assignment import AssignedEntry, Assignment, By, Choice, Evidence
from m4d_consolidate.model.contribution import Entry
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion

UNDECIDED = 0.35
"""Below this confidence the tool offers choices and takes none for an answer"""

SECOND = 0.4
"""A second question is taken from this probability"""

_SUGGESTIONS = 3
_TELLING = 0.1
"""Log-odds from which evidence is worth a word"""


def assign_entries(
    entries: Sequence[Entry], discussion: Discussion, decisions: Decisions, weights: Weights | None = None
) -> tuple[AssignedEntry, ...]:
    """Return every entry with its week and, for contributions, an assignment for each answer paragraph.

    The order of the entries does not change what is assigned; a decided paragraph is never overruled.
    """
    scene = set_scene(entries, discussion, decisions)
    reading = read(scene, weights or load_weights())
    prior = letter_weeks(scene)
    by_id = {letter.entry.head.id: (index, letter) for index, letter in enumerate(scene.letters)}
    assigned = []
    for entry in entries:
        received = week_received(entry, discussion)
        decision = decisions.on(entry.head.id)
        index, letter = by_id.get(entry.head.id, (-1, None))
        week, why = (week_open(entry, discussion), ()) if letter is None else _week(reading, letter, prior[index])
        if decision is not None and decision.week is not None:
            week, why = decision.week, (Evidence(kind="decision", text=_decided_by(decision.who)),)
        assigned.append(
            AssignedEntry(
                entry=entry,
                week=week,
                week_received=received,
                week_evidence=why,
                assignments={} if letter is None else _assignments(reading, letter),
            )
        )
    return tuple(assigned)


def _decided_by(who: str) -> str:
    return f"decided by {who}" if who else "decided by a person"


def _week(reading: Reading, letter: Letter, prior: np.ndarray) -> tuple[int | None, tuple[Evidence, ...]]:
    """The week most of a letter's words answer; where none is answered, the week its head speaks for."""
    scene = reading.scene
    numbers = [week.number for week in scene.discussion.weeks]
    of_question = [numbers.index(question.week) for question in scene.questions]
    mass = np.zeros(len(numbers))
    for row in range(letter.start, letter.stop):
        np.add.at(mass, of_question, reading.marginals[row, :-1])
    total = float(mass.sum())
    best = int((mass + 0.3 * prior).argmax())
    if total < 0.5:
        return numbers[best], (Evidence(kind="week", text="its subject, thread and date speak for it"),)
    share = round(100 * float(mass[best]) / total)
    return numbers[best], (Evidence(kind="week", text=f"{share} % of what it answers belongs to this week"),)


def _assignments(reading: Reading, letter: Letter) -> dict[str, Assignment]:
    return {reading.scene.passages[row].part.id: assignment(reading, row) for row in range(letter.start, letter.stop)}


def assignment(reading: Reading, row: int) -> Assignment:
    """Return the reading of one passage, with its evidence and the runners-up."""
    scene, odds = reading.scene, reading.marginals[row]
    part = scene.passages[row].part.id
    decided = scene.decided.get(part)
    none = len(scene.questions)
    if decided is not None:
        why = (Evidence(kind="decision", text="a person said so"),)
        chosen = tuple(Choice(question=id_, confidence=1.0, by=By.PERSON, evidence=why) for id_ in decided)
        return Assignment(
            part=part,
            chosen=chosen,
            none_of_these=not decided,
            none_confidence=0.0 if decided else 1.0,
            none_evidence=() if decided else why,
        )
    ranked = sorted(range(none), key=lambda index: (-odds[index], index))
    is_none = bool(not ranked or odds[none] >= odds[ranked[0]])
    taken = [] if is_none else [ranked[0], *(index for index in ranked[1:2] if odds[index] >= SECOND)]
    top = max(float(odds[none]), float(odds[ranked[0]]) if ranked else 0.0)
    return Assignment(
        part=part,
        chosen=tuple(_choice(reading, row, index) for index in taken),
        suggested=tuple(_choice(reading, row, index) for index in ranked if index not in taken)[:_SUGGESTIONS],
        none_of_these=is_none,
        undecided=top < UNDECIDED,
        none_confidence=round(float(odds[none]), 4),
        none_evidence=none_evidence(reading, row) if is_none else (),
    )


def _choice(reading: Reading, row: int, question: int) -> Choice:
    evidence = evidence_for(reading, row, question)
    by = By.RULE if evidence and evidence[0].kind in ("marker", "quoted-question") else By.LEARNT
    confidence = round(float(reading.marginals[row, question]), 4)
    return Choice(question=reading.scene.questions[question].id, confidence=confidence, by=by, evidence=evidence)


def evidence_for(reading: Reading, row: int, question: int) -> tuple[Evidence, ...]:
    """Return what spoke for a question, the strongest first; weights are log-odds over the average question."""
    found = []
    for column in reading.columns:
        value = float(column.values[row, question] - column.values[row].mean())
        added = value * reading.weights.questions.get(column.name, 0.0)
        if added >= _TELLING and column.values[row, question] > 0:
            found.append(Evidence(kind=column.kind, text=column.reason(row, question), weight=round(added, 2)))
    return tuple(sorted(_merged(found), key=lambda evidence: -evidence.weight))


def _merged(found: list[Evidence]) -> list[Evidence]:
    """Evidence with the same words is said once, its weights together."""
    weights: dict[tuple[str, str], float] = {}
    for evidence in found:
        key = (evidence.kind, evidence.text)
        weights[key] = weights.get(key, 0.0) + evidence.weight
    return [Evidence(kind=kind, text=text, weight=round(weight, 2)) for (kind, text), weight in weights.items()]


def none_evidence(reading: Reading, row: int) -> tuple[Evidence, ...]:
    """Return what spoke for "answers none of the questions"."""
    found = []
    for remark in reading.remarks:
        added = float(remark.values[row]) * reading.weights.none.get(remark.name, 0.0)
        if added >= _TELLING:
            found.append(Evidence(kind="general", text=remark.reason(row), weight=round(added, 2)))
    return tuple(sorted(found, key=lambda evidence: -evidence.weight))


__all__ = ["Scene", "assign_entries", "assignment", "evidence_for", "none_evidence"]
