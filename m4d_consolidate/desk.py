"""Opens the desk of a review on a working folder: decisions.yaml on one side, the stages on the other."""

from __future__ import annotations

import getpass
import os
from collections.abc import Sequence
from datetime import UTC, date, datetime

from m4d_consolidate import pipeline
from m4d_consolidate.config import load_decisions, record_decisions, retract_decision
from m4d_consolidate.model.decision import Decision
from m4d_consolidate.pipeline import Work
from m4d_consolidate.review import Desk, Outside, State


def open_desk(work: Work, who: str | None = None) -> Desk:
    """Return the desk where answers on a work are given, by `who` or whoever runs the tool, today."""
    reader = _Reader(work)
    path = work.folder.decisions
    outside = Outside(
        record=lambda decisions: record_decisions(path, decisions),
        retract=lambda decision: retract_decision(path, decision),
        reread=reader.reread,
    )
    return Desk(reader.state(), outside, who=who or _person(), when=today().isoformat())


class _Reader:
    """Keeps the work as it stands after the last answer."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def reread(self, _: State, changed: Sequence[Decision]) -> State:
        """Read again: only the questions where only they were decided, everything from the store otherwise."""
        work = self._work
        if all(decision.questions is not None for decision in changed):
            decisions = load_decisions(work.folder.decisions, work.analysis.discussion)
            self._work = pipeline.derive_again(work, decisions)
        else:
            self._work = pipeline.load(work.folder)
        return self.state()

    def state(self) -> State:
        """Return what the review sees of the work."""
        work = self._work
        return State(analysis=work.analysis, decisions=work.decisions, order=_order(work))


def _order(work: Work) -> Sequence[str]:
    """Return the ids of paragraphs in the order in which answers help most."""
    from m4d_consolidate.assignments import ask_order

    return ask_order(work.analysis.entries)


def _person() -> str:
    """The name the system knows the person by; nothing where it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no name in the environment, no entry in the system's list of people
        return ""


def today() -> date:
    """Return the day of an answer: SOURCE_DATE_EPOCH's, else the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else date.today()
