"""Answers that their authors take back: held until a person decides."""

from collections.abc import Iterable
from dataclasses import replace

from m4d_consolidate.model.contribution import Disposition, Entry
from m4d_consolidate.model.decision import Decision, Decisions


def hold_withdrawn(entries: Iterable[Entry], decisions: Decisions) -> tuple[Entry, ...]:
    """Return the entries, with each contribution held that a later mail of its author takes back.

    What a person decided on it since wins.
    """
    read = tuple(entries)
    withdrawn = {entry.corrects: entry.head.id for entry in read if entry.disposition is Disposition.ADMIN}
    return tuple(
        replace(entry, held=True, flags=(*entry.flags, f"withdrawn by its author in {withdrawn[entry.head.id]}"))
        if entry.head.id in withdrawn and not _is_settled(decisions.on(entry.head.id))
        else entry
        for entry in read
    )


def _is_settled(decision: Decision | None) -> bool:
    return decision is not None and (decision.hold, decision.consent, decision.set_aside) != (None, None, None)
