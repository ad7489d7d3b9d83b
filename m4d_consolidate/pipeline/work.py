"""What a run works with: what people gave, and the analysis made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from m4d_consolidate import __version__
from m4d_consolidate.folder import Folder
from m4d_consolidate.model.account import Account
from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion

Progress = Callable[[str, int], None]
"""Told what is being done, and how many messages are done"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """An analysis, with what it was made from."""

    folder: Folder
    analysis: Analysis
    decisions: Decisions
    account: Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What people gave, beside the mails."""

    folder: Folder
    discussion: Discussion
    decisions: Decisions


def read_given(folder: Folder) -> Given:
    from m4d_consolidate.config import load_decisions, load_discussion

    discussion = load_discussion(folder.questions)
    return Given(folder=folder, discussion=discussion, decisions=load_decisions(folder.decisions, discussion))


def state_of(given: Given) -> str:
    """A hash of all that an analysis is derived from, beside the mails."""
    from m4d_consolidate.store import fingerprint

    return f"{__version__} {fingerprint(given.discussion)} {fingerprint(given.decisions)}"
