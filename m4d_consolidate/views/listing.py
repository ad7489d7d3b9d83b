"""Contributions or paragraphs as a table, CSV or JSON."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from m4d_consolidate.exports.csv import (
    CONTRIBUTION_COLUMNS,
    PARAGRAPH_COLUMNS,
    contribution_row,
    contributions_csv,
    paragraph_row,
    paragraphs_csv,
)
from m4d_consolidate.model.assignment import Analysis, AssignedEntry
from m4d_consolidate.model.contribution import Disposition, Part
from m4d_consolidate.selection import Selection, is_uncertain, select, selected_paragraphs
from m4d_consolidate.text import columns

_UNSURE = "?"
"""Behind a question's id where the reading is uncertain; the table says so below"""

_NONE = "none"
"""In place of a question's id where an answer is to none of them"""


_WHOLE = {"week", "week_received", "paragraphs", "words"}
"""Columns that hold whole numbers"""


def listed(analysis: Analysis, selection: Selection) -> tuple[AssignedEntry, ...]:
    """Return the messages that are meant: contributions, unless another disposition is asked for."""
    wanted = selection.disposition or Disposition.CONTRIBUTION
    return select(analysis, replace(selection, disposition=wanted)).entries


def table(analysis: Analysis, selection: Selection) -> Iterator[str]:
    """Yield a table of messages, one line each."""
    zone = ZoneInfo(analysis.discussion.timezone)
    of_contributions = selection.disposition in (None, Disposition.CONTRIBUTION)
    last = "questions" if of_contributions else "subject"
    head = ("no." if of_contributions else "id", "date", "week", "lang", "contributor", "country", last)
    rows = [head, *(_message_cells(each, zone) for each in listed(analysis, selection))]
    return columns(rows, (8, 6, 4, 4, 22, 12, 26))


def paragraph_table(analysis: Analysis, selection: Selection) -> Iterator[str]:
    """Yield a table of answer paragraphs, one line each, with the beginning of their words."""
    rows: list[tuple[str, ...]] = [("no.", "paragraph", "questions", "sure", "words")]
    rows += [_paragraph_cells(assigned, part) for assigned, part in _paragraphs(analysis, selection)]
    return columns(rows, (6, 23, 11, 4, 29))


def counted(analysis: Analysis, selection: Selection) -> str:
    """Return one sentence: how many of how many are listed."""
    wanted = selection.disposition or Disposition.CONTRIBUTION
    everything = sum(each.entry.disposition is wanted for each in analysis.entries)
    noun = "contributions" if wanted is Disposition.CONTRIBUTION else f"messages that are {wanted.value}"
    mark = f"; `{_UNSURE}` marks an uncertain reading" if wanted is Disposition.CONTRIBUTION else ""
    return f"{len(listed(analysis, selection))} of {everything} {noun}{mark}"


def as_data(analysis: Analysis, selection: Selection, format_: str, *, paragraphs: bool) -> bytes:
    """Return the rows as CSV or JSON."""
    if paragraphs:
        pairs = _paragraphs(analysis, selection)
        if format_ == "csv":
            return paragraphs_csv(pairs)
        return _json(PARAGRAPH_COLUMNS, [paragraph_row(assigned, part) for assigned, part in pairs])
    rows = listed(analysis, selection)
    return (
        contributions_csv(rows)
        if format_ == "csv"
        else _json(CONTRIBUTION_COLUMNS, [contribution_row(r) for r in rows])
    )


def _paragraphs(analysis: Analysis, selection: Selection) -> tuple[tuple[AssignedEntry, Part], ...]:
    return tuple(
        (assigned, part)
        for assigned in listed(analysis, selection)
        for part in selected_paragraphs(assigned, analysis.discussion, selection)
    )


def _json(names: Sequence[str], rows: Sequence[tuple[str, ...]]) -> bytes:
    found = [{name: _value(name, cell) for name, cell in zip(names, row, strict=True)} for row in rows]
    return json.dumps(found, ensure_ascii=False, indent=1).encode() + b"\n"


def _value(name: str, cell: str) -> int | list[float] | str | None:
    """Return a cell of the CSV as JSON has it: numbers as numbers, and none as null."""
    if name in _WHOLE:
        return int(cell) if cell else None
    return [float(each) for each in cell.split()] if name == "confidence" else cell


def _message_cells(assigned: AssignedEntry, zone: ZoneInfo) -> tuple[str, ...]:
    entry, who = assigned.entry, assigned.entry.contributor
    date = entry.head.date.astimezone(zone) if entry.head.date else None
    number = f"C{assigned.number:02}" if assigned.number else entry.head.id[:8]
    what = _questions(assigned) if assigned.is_contribution else entry.head.subject
    return (
        *(number, f"{date.day} {date:%b}" if date else "", str(assigned.week or ""), entry.language or ""),
        *(who.name or who.organisation or entry.head.sender.display_name or "(unknown)", who.country, what),
    )


def _questions(assigned: AssignedEntry) -> str:
    sure: dict[str, bool] = {}
    for part in assigned.entry.responses:
        assignment = assigned.assignments.get(part.id)
        if assignment is None:
            continue
        for id_ in [_NONE] if assignment.none_of_these else [choice.question for choice in assignment.chosen]:
            sure[id_] = sure.get(id_, False) or not is_uncertain(assignment)
    if len(sure) > 1:
        sure.pop(_NONE, None)  # said only where nothing else is
    return " ".join(f"{id_}{'' if is_sure else _UNSURE}" for id_, is_sure in sorted(sure.items()))


def _paragraph_cells(assigned: AssignedEntry, part: Part) -> tuple[str, ...]:
    assignment = assigned.assignments.get(part.id)
    reading, sure = part.role.value, ""
    if assignment is not None and assignment.chosen:
        reading = " ".join(choice.question for choice in assignment.chosen)
        sure = f"{max(choice.confidence for choice in assignment.chosen):.2f}"
    elif assignment is not None:
        unsure = _UNSURE if is_uncertain(assignment) else ""
        reading = f"{_NONE}{unsure}" if assignment.none_of_these else "undecided"
        sure = f"{assignment.none_confidence:.2f}" if assignment.none_of_these else ""
    number = f"C{assigned.number:02}" if assigned.number else assigned.entry.head.id[:8]
    return number, part.id, reading, sure, part.text
