"""Answers that their authors take back: held until a person decides."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from m4d_consolidate.model.contribution import Disposition, Entry
from m4d_consolidate.model.decision import Decision, Decisions

_EARLIEST = datetime.min.replace(tzinfo=UTC)


def hold_withdrawn(entries: Iterable[Entry], decisions: Decisions) -> tuple[Entry, ...]:
    """Return the entries, with each contribution held that a later mail of its author takes back.

    What a person decided on it since wins.
    """
    read = tuple(entries)
    targets = dict(_targets(read))
    withdrawn = {target: withdrawal for withdrawal, target in targets.items()}
    return tuple(_laid(entry, targets, withdrawn, decisions) for entry in read)


def _laid(entry: Entry, targets: dict[str, str], withdrawn: dict[str, str], decisions: Decisions) -> Entry:
    id_ = entry.head.id
    if id_ in targets:
        return replace(entry, corrects=targets[id_])
    if id_ not in withdrawn or _is_settled(decisions.on(id_)):
        return entry
    return replace(entry, held=True, flags=(*entry.flags, f"withdrawn by its author in {withdrawn[id_]}"))


def _targets(entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """Yield each mail that takes an answer back with the answer: its author's last before it, wherever that stood."""
    for entry in entries:
        if entry.disposition is not Disposition.ADMIN or not any(map(_withdraws, entry.flags)):
            continue
        before = [other for other in entries if _may_be_meant(other, entry)]
        last = max(before, key=lambda other: other.head.date or _EARLIEST).head.id if before else entry.corrects
        if last:
            yield entry.head.id, last


def _withdraws(flag: str) -> bool:
    return flag.startswith("seems to withdraw")


def _may_be_meant(answer: Entry, withdrawal: Entry) -> bool:
    """Return whether an answer is the author's and came before; a forwarded one has the date of the forward."""
    author = withdrawal.contributor.addr_spec
    if answer.disposition is not Disposition.CONTRIBUTION or not author or answer.contributor.addr_spec != author:
        return False
    sent, taken_back = answer.head.date, withdrawal.head.date
    handed_on = bool(answer.head.carried_by) or answer.head.sender.addr_spec.lower() != author
    return handed_on or sent is None or taken_back is None or sent <= taken_back


def _is_settled(decision: Decision | None) -> bool:
    return decision is not None and (decision.hold, decision.consent, decision.set_aside) != (None, None, None)
