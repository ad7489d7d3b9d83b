"""The stage: entries in, entries with weeks and questions out."""

from collections.abc import Sequence

import numpy as np

from m4d_consolidate.assignments.arrays import Floats
from m4d_consolidate.assignments.decoder import Known, Reading, know, read
from m4d_consolidate.assignments.evidence.weeks import letter_weeks, week_open, week_received
from m4d_consolidate.assignments.judging import judge
from m4d_consolidate.assignments.scene import set_scene, with_decisions
from m4d_consolidate.assignments.weights import Weights, load_weights
from m4d_consolidate.model.assignment import AssignedEntry, Evidence
from m4d_consolidate.model.contribution import Entry
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion

_SILENT = 0.5
"""Answers' worth of questions below which a letter's head, not its answers, says its week"""

_HEAD = 0.3
"""What the head is worth beside one answer"""


def assign_entries(
    entries: Sequence[Entry], discussion: Discussion, decisions: Decisions, weights: Weights | None = None
) -> tuple[AssignedEntry, ...]:
    """Return every entry with its week and, for contributions, an assignment for each answer paragraph.

    The order of the entries does not change what is assigned; a decided paragraph is never overruled. Called again with
    the same entries and other decisions, it reads only what the decisions change.
    """
    known = _known(tuple(sorted(entries, key=lambda entry: entry.head.id)), discussion)
    scene = with_decisions(known.scene, decisions)
    reading = read(known, scene, weights or load_weights())
    prior = letter_weeks(scene)
    place = {letter.entry.head.id: index for index, letter in enumerate(scene.letters)}
    return tuple(_assigned(reading, prior, entry, place.get(entry.head.id), decisions) for entry in entries)


class _Last:
    """The entries met last and what they say: a person who reviews asks for the same ones after each answer."""

    entries: tuple[Entry, ...] = ()
    discussion: Discussion | None = None
    known: Known | None = None


def _known(entries: tuple[Entry, ...], discussion: Discussion) -> Known:
    same = len(entries) == len(_Last.entries) and all(a is b for a, b in zip(entries, _Last.entries, strict=True))
    if _Last.known is None or not same or discussion is not _Last.discussion:
        _Last.entries, _Last.discussion = entries, discussion
        _Last.known = know(set_scene(entries, discussion))
    return _Last.known


def _assigned(reading: Reading, prior: Floats, entry: Entry, index: int | None, decisions: Decisions) -> AssignedEntry:
    discussion = reading.scene.discussion
    letter = None if index is None else reading.scene.letters[index]
    decision = decisions.on(entry.head.id)
    week, why = (week_open(entry, discussion), ()) if index is None else _week(reading, index, prior)
    if decision is not None and decision.week is not None:
        by = f"decided by {decision.who}" if decision.who else "decided by a person"
        week, why = decision.week, (Evidence(kind="decision", text=by),)
    return AssignedEntry(
        entry=entry,
        week=week,
        week_received=week_received(entry, discussion),
        week_evidence=why,
        assignments={} if letter is None else judge(reading, letter),
    )


def _week(reading: Reading, index: int, prior: Floats) -> tuple[int | None, tuple[Evidence, ...]]:
    """The week most of a letter's answers belong to; where none is answered, the week its head speaks for."""
    numbers = [week.number for week in reading.scene.discussion.weeks]
    if not numbers:
        return None, ()
    of_question = [numbers.index(question.week) for question in reading.scene.questions]
    letter = reading.scene.letters[index]
    mass = np.zeros(len(numbers))
    np.add.at(mass, of_question, reading.marginals[letter.start : letter.stop, :-1].sum(axis=0))
    best = int((mass + _HEAD * prior[index]).argmax())
    if mass.sum() < _SILENT:
        return numbers[best], (Evidence(kind="week", text="its subject, thread and date speak for it"),)
    share = round(100 * float(mass[best] / mass.sum()))
    return numbers[best], (Evidence(kind="week", text=f"{share} % of what it answers belongs to this week"),)
