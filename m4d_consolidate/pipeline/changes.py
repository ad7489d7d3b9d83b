"""What changed since the last run: messages that are gone, decisions that find no target."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from m4d_consolidate.model.assignment import Analysis, AssignedEntry
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.pipeline.work import Given

if TYPE_CHECKING:
    from m4d_consolidate.store import WrittenDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What the store held before this run."""

    ids: frozenset[str] = frozenset()
    documents: tuple[WrittenDocument, ...] = ()


def read_before(path: Path) -> Before:
    from m4d_consolidate.store import open_store

    if not path.exists():
        return Before()
    with open_store(path) as store:
        return Before(ids=store.ids(), documents=store.documents())


def gone_messages(before: frozenset[str], now: frozenset[str], decisions: Decisions) -> tuple[Notice, ...]:
    return tuple(
        Notice(
            kind="gone",
            place="the last run",
            text=f"message {_named(id_, decisions.numbers)} is in none of the sources any more",
            remedy="its number and decisions stay; give the earlier export as well if it should be there",
        )
        for id_ in sorted(before - now)
    )


def vanished_targets(entries: Iterable[AssignedEntry], decisions: Decisions) -> tuple[Notice, ...]:
    """Return a notice for each decision whose message or paragraph is not there."""
    if not decisions.given:
        return ()
    known: set[str] = set()
    for assigned in entries:
        known.add(assigned.entry.head.id)
        known.update(part.id for part in assigned.entry.parts)
    numbers = decisions.numbers
    return tuple(
        Notice(
            kind="decision-without-target",
            place="decisions.yaml",
            text=f"the decision on `{_named(decision.target, numbers)}` finds no message or paragraph of that id",
            remedy="it stays, and holds again when the message is there; its words may have changed, see `show`",
        )
        for decision in decisions.given
        if decision.target not in known
    )


def open_mentions(given: Given, entries: tuple[AssignedEntry, ...]) -> tuple[Notice, ...]:
    """Return a notice where answers name somebody who is not to be named, or may, and nobody looked yet."""
    from m4d_consolidate.disclosure import unreviewed

    found = unreviewed(Analysis(discussion=given.discussion, entries=entries), given.decisions)
    if not found:
        return ()
    what = "1 paragraph names" if len(found) == 1 else f"{len(found)} paragraphs name"
    stops = any(named.stops for named in found.values())
    until = "no document is written before a person looks" if stops else "masked until a person lets it stand"
    return (
        Notice(
            kind="mention",
            place="the answers",
            text=f"{what} somebody who is not to be named, or may; {until}",
            remedy="`m4d-consolidate review --kind mention` shows each, and its key `a` masks all",
        ),
    )


def _named(id_: str, numbers: Mapping[str, int]) -> str:
    return f"C{numbers[id_]:02} ({id_})" if id_ in numbers else id_
