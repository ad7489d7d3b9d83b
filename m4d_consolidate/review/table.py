"""What a spreadsheet and a CSV file have in common: the columns, and cells that never become formulas."""

import re
from collections.abc import Collection, Mapping, Sequence

from m4d_consolidate.errors import ReviewFileError
from m4d_consolidate.model.review import ReviewItem, ReviewKind
from m4d_consolidate.review.answers import Row

LONGEST_CELL = 32_000
"""Excel takes 32,767 characters a cell"""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by spreadsheets (OWASP, CSV injection)"""

_NO_CELL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

ANSWERED = ("decision", "second_decision", "name", "organisation", "country", "contributor_kind", "why")
"""Columns that people fill in"""
_CONTRIBUTOR = {"name": "name", "organisation": "organisation", "country": "country", "contributor_kind": "kind"}
_QUESTION_KINDS = (ReviewKind.QUESTIONS, ReviewKind.MAIL_QUESTIONS)


def cells(item: ReviewItem) -> dict[str, str]:
    """Return what is shown of an item, by column."""
    suggested = [f"{each.id} ({each.confidence:.0%}) {'; '.join(each.evidence)}".strip() for each in item.suggested]
    return {
        "kind": item.kind.value,
        "number": f"C{item.number:02d}" if item.number else "",
        "contributor": item.contributor,
        "subject": item.subject,
        "before": item.before,
        "text": item.text,
        "after": item.after,
        "asked_because": item.reason,
        **{f"suggested_{place}": (suggested[place - 1 : place] or [""])[0] for place in (1, 2, 3)},
        "id": item.message,
        "paragraph": item.part or "",
    }


def asked_of(kind: ReviewKind) -> tuple[str, ...]:
    """Return the columns to fill in for a kind of item."""
    if kind in _QUESTION_KINDS:
        return ("decision", "second_decision", "why")
    return (*_CONTRIBUTOR, "why") if kind is ReviewKind.CONTRIBUTOR else ("decision", "why")


def check_columns(found: Collection[str], needed: Sequence[str], where: str) -> None:
    """Raise ReviewFileError where a column is missing without which nothing can be read."""
    for column in needed:
        if column not in found:
            raise ReviewFileError(
                f"{where} has no column `{column}`", "its first row should be the one `review --to` wrote"
            )


def row_of(number: int, found: Mapping[str, str], sheet: str = "") -> Row:
    """Return a row as it was filled in; `found` maps columns to what stands there."""
    kind = (found.get("kind") or sheet or ReviewKind.QUESTIONS.value).strip()
    return Row(
        number=number,
        sheet=sheet,
        kind=kind,
        message=found.get("id", ""),
        part=found.get("paragraph", ""),
        text=found.get("text", ""),
        decision=_decision(kind, found),
        why=found.get("why", ""),
    )


def _decision(kind: str, found: Mapping[str, str]) -> object:
    if kind == ReviewKind.CONTRIBUTOR:
        said = {key: value for column, key in _CONTRIBUTOR.items() if (value := found.get(column, "").strip())}
        return said or None
    # The lists of a workbook offer `w2q1: its text`; the words after the colon are for the reader only.
    both = [
        word for column in ("decision", "second_decision") if (word := found.get(column, "").partition(":")[0].strip())
    ]
    return ", ".join(both) or None


def clean(text: str) -> str:
    """Return the text without characters that no cell can hold, cut to what a cell holds."""
    return _NO_CELL.sub("", text)[:LONGEST_CELL]


def safe(text: str) -> str:
    """Return the text as a CSV cell that no spreadsheet runs."""
    text = clean(text)
    return f"'{text}" if text.startswith(_FORMULA) else text


def unsafe(text: str) -> str:
    """Return what `safe` was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text
