"""The order of receipt, and the numbers printed as [C07]."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from m4d_consolidate.folder import Folder
from m4d_consolidate.model.contribution import Disposition, Entry
from m4d_consolidate.model.decision import Decisions


def in_order_of_receipt(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Sort by date; a message without one stays behind the message it follows in its source."""
    latest: datetime | None = None
    keyed: list[tuple[datetime, int, Entry]] = []
    for place, entry in enumerate(entries):
        latest = entry.head.date or latest
        keyed.append((latest or datetime.min.replace(tzinfo=UTC), place, entry))
    return tuple(entry for _, _, entry in sorted(keyed, key=lambda each: each[:2]))


def number_of(entry: Entry, decisions: Decisions) -> int | None:
    return decisions.numbers.get(entry.head.id) if entry.disposition is Disposition.CONTRIBUTION else None


def give_numbers(folder: Folder, entries: Sequence[Entry], decisions: Decisions) -> Decisions:
    """Give the next free numbers to contributions that have none, and write them down."""
    from m4d_consolidate.config import record_numbers

    contributions = [each.head.id for each in entries if each.disposition is Disposition.CONTRIBUTION]
    if all(id_ in decisions.numbers for id_ in contributions):
        return decisions
    given: dict[str, int] = {}

    def wanted(numbers: Mapping[str, int]) -> Mapping[str, int]:
        new = [id_ for id_ in contributions if id_ not in numbers]
        first = max(numbers.values(), default=0) + 1
        fresh = {id_: number for number, id_ in enumerate(new, start=first)}
        given.update(numbers)
        given.update(fresh)
        return fresh

    record_numbers(folder.decisions, wanted)
    return replace(decisions, numbers=given)
