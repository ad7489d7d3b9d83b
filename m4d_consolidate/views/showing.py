"""One message in full: every part with its role, its questions, the evidence, the decision."""

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, Evidence
from m4d_consolidate.model.contribution import Contributor, Part
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.selection import find_entry
from m4d_consolidate.text import WIDTH, printable
from m4d_consolidate.views.history import alone_line

_INDENT = "    "

Argue = Callable[[Assignment], Sequence[str]]
"""Returns the lines that argue an assignment"""


def message_lines(
    analysis: Analysis, decisions: Decisions, id_: str, *, argue: Argue | None = None, alone: Analysis | None = None
) -> Iterator[str]:
    """Yield the lines; FilterError where `id_` names no message, or several.

    With `argue`, roles give their reasons and assignments their arguments. With `alone`, the analysis without any
    decision, decided paragraphs also say what was automatic.
    """
    assigned, only = find_entry(analysis, id_)
    zone = ZoneInfo(analysis.discussion.timezone)
    numbers = {each.entry.head.id: f"C{each.number:02}" for each in analysis.entries if each.number}
    yield from _head(assigned, zone, numbers, decisions.on(assigned.entry.head.id))
    yield from _decided(decisions, assigned.entry.head.id, "")
    automatic = _automatic(alone, assigned.entry.head.id)
    if argue and assigned.week_evidence:
        yield f"{_INDENT}the week, because"
        yield from _evidence(assigned.week_evidence)
    for part in (only,) if only else assigned.entry.parts:
        yield ""
        yield from _part(part, assigned.assignments.get(part.id), argue)
        yield from _decided(decisions, part.id, _INDENT)
        if (decision := decisions.on(part.id)) and (line := alone_line(automatic, decision)):
            yield f"{_INDENT}before: {line}"


def _automatic(alone: Analysis | None, message: str) -> Mapping[str, Assignment]:
    entries = alone.entries if alone else ()
    return next((each.assignments for each in entries if each.entry.head.id == message), {})


def _head(
    assigned: AssignedEntry, zone: ZoneInfo, numbers: Mapping[str, str], decision: Decision | None
) -> Iterator[str]:
    entry, head = assigned.entry, assigned.entry.head
    number = f"[C{assigned.number:02}] " if assigned.number else ""
    yield from textwrap.wrap(f"{number}{printable(head.subject) or '(no subject)'}", WIDTH, subsequent_indent="  ")
    date = f"{head.date.astimezone(zone):%Y-%m-%d %H:%M}, from {head.date_from.value}" if head.date else "unknown"
    who = " ".join(
        filter(None, (head.sender.display_name, f"<{head.sender.addr_spec}>" if head.sender.addr_spec else ""))
    )
    other = entry.duplicate_of or entry.corrects or head.id
    named = f"{numbers[other]} ({other})" if other in numbers else other
    rows = (
        ("id", head.id),
        ("place", f"{head.source}, message {head.position}, byte {head.offset}"),
        ("carried by", head.carried_by or ""),
        ("from", who),
        ("received", f"{date} ({head.channel.value})"),
        ("disposition", f"{entry.disposition.value}: {entry.reason.replace(other, named)}"),
        ("duplicate of", named if entry.duplicate_of else ""),
        ("corrects", named if entry.corrects else ""),
        ("contributor", _contributor(entry.contributor)),
        ("week", _week(assigned)),
        ("language", entry.language or ""),
        ("held", "yes: kept out of documents until a person decides" if entry.held else ""),
        *(
            ("settled" if decision and decision.settles(flag) else "needs an eye", flag.replace(other, named))
            for flag in entry.flags
        ),
        *(("attachment", f"{each.name} ({each.reason or 'read'})") for each in head.attachments),
    )
    for name, value in rows:
        if value:
            yield from textwrap.wrap(
                printable(value), WIDTH, initial_indent=f"{name + ':':<14}", subsequent_indent=" " * 14
            )


def _contributor(who: Contributor) -> str:
    known = [who.name, who.organisation, who.country, who.kind.value if who.kind else ""]
    found = ", ".join(filter(None, known)) or "unknown"
    where = "; ".join(f"{field} from {place}" for field, place in who.evidence)
    return f"{found} (consent: {who.consent.value})" + (f"; {where}" if where else "")


def _week(assigned: AssignedEntry) -> str:
    if assigned.week is None:
        return ""
    if assigned.week_received in (None, assigned.week):
        return f"{assigned.week}"
    how = "late" if (assigned.week_received or 0) > assigned.week else "early"
    return f"{assigned.week}, received in week {assigned.week_received} ({how})"


def _part(part: Part, assignment: Assignment | None, argue: Argue | None) -> Iterator[str]:
    origin = f", {part.origin}" if part.origin != "body" else ""
    language = f", {part.language}" if part.language and assignment else ""
    yield printable(f"{part.role.value}{_reading(assignment)}{language}{origin}  {part.id}")
    for line in part.text.split("\n"):
        yield from textwrap.wrap(printable(line), WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT) or [""]
    if argue:
        reason = printable(f"({part.role.value}: {part.reason})")
        yield from textwrap.wrap(reason, WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
        for line in argue(assignment) if assignment is not None else ():
            yield from _indented(line, _INDENT)


def _reading(assignment: Assignment | None) -> str:
    if assignment is None:
        return ""
    if assignment.undecided:
        return f": undecided, {_choices(assignment)}"
    if assignment.none_of_these:
        return f": none of the questions ({assignment.none_confidence:.2f})"
    if not assignment.chosen:
        return ": undecided"
    return ": " + ", ".join(
        f"{choice.question} ({choice.confidence:.2f}, {choice.by.value})" for choice in assignment.chosen
    )


def _choices(assignment: Assignment) -> str:
    """The three likeliest readings, of which a person is to take one."""
    odds = {choice.question: choice.confidence for choice in (*assignment.chosen, *assignment.suggested)}
    odds["none of the questions"] = assignment.none_confidence
    ranked = sorted(odds.items(), key=lambda pair: -pair[1])[:3]
    return " or ".join(f"{said} ({sure:.2f})" for said, sure in ranked)


def _indented(line: str, indent: str) -> list[str]:
    """A line below `indent`; its own leading spaces stay, and what goes over hangs below its words."""
    own = indent + " " * (len(line) - len(line.lstrip(" ")))
    return textwrap.wrap(printable(line), WIDTH, initial_indent=own, subsequent_indent=own + "  ")


def _evidence(evidence: Sequence[Evidence]) -> Iterator[str]:
    for piece in sorted(evidence, key=lambda each: -abs(each.weight)):
        sign = f"{piece.weight:+.1f} " if piece.weight else ""
        text = f"{sign}{piece.kind}: {piece.text}"
        yield from textwrap.wrap(
            printable(text), WIDTH, initial_indent=f"{_INDENT}  - ", subsequent_indent=f"{_INDENT}    "
        )


def _decided(decisions: Decisions, target: str, indent: str) -> Iterator[str]:
    for decision in decisions.given:
        if decision.target == target:
            yield from textwrap.wrap(
                printable(f"decided: {_said(decision)}"), WIDTH, initial_indent=indent, subsequent_indent=indent + "  "
            )


def _said(decision: Decision) -> str:
    said = {
        "disposition": decision.disposition,
        "week": decision.week,
        "questions": None if decision.questions is None else ", ".join(decision.questions) or "none of these",
        "role": decision.role,
        "name": decision.name,
        "organisation": decision.organisation,
        "country": decision.country,
        "kind": decision.kind,
        "consent": decision.consent,
        "hold": None if decision.hold is None else "yes" if decision.hold else "no",
        "set aside": decision.set_aside,
        "mentions": None if decision.reviewed is None else "stand" if decision.reviewed else "stay masked",
        "correct": None if decision.correct is None else "; ".join(f"{a} -> {b}" for a, b in decision.correct),
        "split before": None if decision.split is None else " / ".join(decision.split),
    }
    what = "; ".join(f"{name} {value}" for name, value in said.items() if value is not None)
    by = ", ".join(filter(None, (decision.who, decision.when)))
    return what + (f", by {by}" if by else "") + (f": {decision.why}" if decision.why else "")
