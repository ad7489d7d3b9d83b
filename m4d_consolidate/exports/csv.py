"""Contributions and paragraphs as CSV that a spreadsheet opens without running anything in it."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from m4d_consolidate.model.assignment import AssignedEntry, Assignment, Choice
from m4d_consolidate.model.contribution import Part

# OWASP "CSV injection": a cell that begins so is a formula to Excel, LibreOffice and Google Sheets.
_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")

CONTRIBUTION_COLUMNS = (
    *("number", "id", "date", "week", "week_received", "disposition", "contributor", "organisation", "country", "kind"),
    *("language", "channel", "consent", "held", "questions", "paragraphs", "words", "subject"),
)
PARAGRAPH_COLUMNS = (
    *("number", "id", "part", "date", "contributor", "organisation", "country", "kind", "language", "week", "role"),
    *("questions", "confidence", "by", "none_of_these", "undecided", "suggested", "text"),
)


def contributions_csv(entries: Iterable[AssignedEntry]) -> bytes:
    """Return one row a message."""
    return safe_csv(CONTRIBUTION_COLUMNS, (contribution_row(each) for each in entries))


def paragraphs_csv(paragraphs: Iterable[tuple[AssignedEntry, Part]]) -> bytes:
    """Return one row a paragraph."""
    return safe_csv(PARAGRAPH_COLUMNS, (paragraph_row(assigned, part) for assigned, part in paragraphs))


def contribution_row(assigned: AssignedEntry) -> tuple[str, ...]:
    """Return the cells of one message, in the order of `CONTRIBUTION_COLUMNS`."""
    entry, who = assigned.entry, assigned.entry.contributor
    questions = dict.fromkeys(
        choice.question for part in entry.responses for choice in _chosen(assigned.assignments.get(part.id))
    )
    words = sum(len(part.text.split()) for part in entry.responses)
    return (
        *(_number(assigned), entry.head.id, entry.head.date.isoformat() if entry.head.date else ""),
        *(_or_empty(assigned.week), _or_empty(assigned.week_received), entry.disposition.value),
        *(who.name, who.organisation, who.country, who.kind.value if who.kind else ""),
        *(entry.language or "", entry.head.channel.value, who.consent.value, "yes" if entry.held else ""),
        *(" ".join(questions), str(len(entry.responses)), str(words), entry.head.subject),
    )


def paragraph_row(assigned: AssignedEntry, part: Part) -> tuple[str, ...]:
    """Return the cells of one paragraph, in the order of `PARAGRAPH_COLUMNS`."""
    entry, who = assigned.entry, assigned.entry.contributor
    assignment = assigned.assignments.get(part.id)
    chosen = _chosen(assignment)
    return (
        *(_number(assigned), entry.head.id, part.id, entry.head.date.isoformat() if entry.head.date else ""),
        *(who.name, who.organisation, who.country, who.kind.value if who.kind else ""),
        *(part.language or entry.language or "", _or_empty(assigned.week), part.role.value),
        *(" ".join(choice.question for choice in chosen), " ".join(f"{choice.confidence:.2f}" for choice in chosen)),
        " ".join(dict.fromkeys(choice.by.value for choice in chosen)),
        "yes" if assignment and assignment.none_of_these else "",
        "yes" if assignment and assignment.undecided else "",
        " ".join(f"{choice.question}:{choice.confidence:.2f}" for choice in assignment.suggested) if assignment else "",
        part.text,
    )


def safe_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe goes before what would begin one."""
    return f"'{text}" if _FORMULA.match(text) else text


def safe_csv(columns: Sequence[str], rows: Iterable[tuple[str, ...]]) -> bytes:
    """Return a table that a spreadsheet opens without running anything in it."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    # The mark tells Excel that the file is UTF-8.
    return stream.getvalue().encode("utf-8-sig")


def _chosen(assignment: Assignment | None) -> tuple[Choice, ...]:
    return assignment.chosen if assignment else ()


def _number(assigned: AssignedEntry) -> str:
    return f"C{assigned.number:02}" if assigned.number else ""


def _or_empty(value: int | None) -> str:
    return "" if value is None else str(value)
