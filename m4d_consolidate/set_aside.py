"""What a person set aside: kept out of whatever may be shared, and accounted for with the person's reason."""

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from m4d_consolidate.model.assignment import Analysis, AssignedEntry
from m4d_consolidate.model.contribution import Contributor, Disposition
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.reply import Reply, SetAside


def leave_out(shown: Analysis, decisions: Decisions) -> Analysis:
    """Return a disclosed analysis without what was set aside: a message stays as an empty row with the reason."""
    if not any(decision.set_aside for decision in decisions.given):
        return shown
    return replace(shown, entries=tuple(_left(each, decisions) for each in shown.entries))


def account_for(reply: Reply, shown: Analysis, whole: Analysis, decisions: Decisions) -> Reply:
    """Return the reply with the person's reason at each message set aside, and a row for each paragraph.

    `shown` is what the reply was built from, `whole` the same with what was set aside still in it.
    """
    rows: list[SetAside] = []
    for row in reply.set_aside:
        decision = _decided(shown.entries[row.position - 1].entry.head.id, decisions)
        aside = decision is not None and row.disposition is Disposition.CONTRIBUTION
        rows.append(replace(row, reason=_reason(decision)) if decision and aside else row)
    rows += _paragraphs(whole, decisions)
    return replace(reply, set_aside=tuple(rows))


def _paragraphs(analysis: Analysis, decisions: Decisions) -> Iterator[SetAside]:
    zone = ZoneInfo(analysis.discussion.timezone)
    for position, assigned in enumerate(analysis.entries, start=1):
        if not assigned.is_contribution or _decided(assigned.entry.head.id, decisions):
            continue
        date = assigned.entry.head.date
        for part in assigned.entry.responses:
            decision = _decided(part.id, decisions)
            if decision:
                yield SetAside(
                    position=position,
                    disposition=Disposition.CONTRIBUTION,
                    date=date.astimezone(zone) if date else None,
                    subject=f"a paragraph of C{assigned.number or 0:02}",
                    reason=_reason(decision),
                )


def _left(assigned: AssignedEntry, decisions: Decisions) -> AssignedEntry:
    entry = assigned.entry
    decision = _decided(entry.head.id, decisions)
    if decision and assigned.is_contribution:
        nobody = Contributor(consent=Consent.WITHHOLD, addr_spec=entry.contributor.addr_spec)
        emptied = replace(entry, parts=(), contributor=nobody, held=False, words=0, reason=_reason(decision))
        return replace(assigned, entry=emptied, assignments={}, week_evidence=())
    kept = tuple(part for part in entry.parts if not _decided(part.id, decisions))
    if len(kept) == len(entry.parts):
        return assigned
    ids = {part.id for part in kept}
    readings = {part: reading for part, reading in assigned.assignments.items() if part in ids}
    return replace(assigned, entry=replace(entry, parts=kept), assignments=readings)


def _decided(target: str, decisions: Decisions) -> Decision | None:
    decision = decisions.on(target)
    return decision if decision is not None and decision.set_aside else None


def _reason(decision: Decision) -> str:
    return f"set aside by {decision.who or 'a person'}: {decision.set_aside}"
