"""The stage: entries in, entries with weeks and questions out."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import numpy as np

from m4d_consolidate.assignments.decoder import Known, Reading, know, read
from m4d_consolidate.assignments.evidence.weeks import week_open, week_received
from m4d_consolidate.assignments.judging import judge
from m4d_consolidate.assignments.scene import set_scene, with_decisions
from m4d_consolidate.assignments.weights import Weights, load_weights
from m4d_consolidate.model.assignment import AssignedEntry, Assignment, Evidence
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
    place = {letter.entry.head.id: index for index, letter in enumerate(scene.letters)}
    with _nothing_to_collect():
        letters = _judged(reading)
        return tuple(_assigned(reading, letters, entry, place.get(entry.head.id), decisions) for entry in entries)


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Spare the search for rubbish while tens of thousands of values are made that all stay: a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """The week of a message, why, and the assignments of its answers."""

    week: int | None
    why: tuple[Evidence, ...] = ()
    assignments: Mapping[str, Assignment] = field(default_factory=dict)


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


def _assigned(
    reading: Reading, letters: Sequence[_Judged], entry: Entry, index: int | None, decisions: Decisions
) -> AssignedEntry:
    discussion = reading.scene.discussion
    judged = _Judged(week=week_open(entry, discussion)) if index is None else letters[index]
    decision = decisions.on(entry.head.id)
    if decision is not None and decision.week is not None:
        by = f"decided by {decision.who}" if decision.who else "decided by a person"
        judged = replace(judged, week=decision.week, why=(Evidence(kind="decision", text=by),))
    return AssignedEntry(
        entry=entry,
        week=judged.week,
        week_received=week_received(entry, discussion),
        week_evidence=judged.why,
        assignments=judged.assignments,
    )


def _judged(reading: Reading) -> list[_Judged]:
    """What each letter comes to."""
    assignments = judge(reading)
    weeks = _weeks(reading) if reading.scene.discussion.weeks else [(None, ())] * len(reading.scene.letters)
    return [
        _Judged(week=week, why=why, assignments={each.part: each for each in assignments[letter.start : letter.stop]})
        for letter, (week, why) in zip(reading.scene.letters, weeks, strict=True)
    ]


def _weeks(reading: Reading) -> Iterator[tuple[int, tuple[Evidence, ...]]]:
    """The week most of a letter's answers belong to; where none is answered, the week its head speaks for.

    What an answer is read as counts as much as all that it might be.
    """
    numbers = [week.number for week in reading.scene.discussion.weeks]
    belongs = np.array([[question.week == number for number in numbers] for question in reading.scene.questions])
    belongs = np.vstack([belongs.reshape(-1, len(numbers)), np.zeros(len(numbers))])  # none of these: of no week
    mass = reading.marginals @ belongs + belongs[reading.marginals.argmax(axis=1)]
    for letter, head in zip(reading.scene.letters, reading.known.weeks, strict=True):
        own = mass[letter.start : letter.stop].sum(axis=0)
        best = int((own + _HEAD * head).argmax())
        total = float(own.sum())
        if total < _SILENT:
            why = "its subject, thread and date speak for it"
        else:
            why = f"{round(100 * float(own[best]) / total)} % of what it answers belongs to this week"
        yield numbers[best], (Evidence(kind="week", text=why),)
