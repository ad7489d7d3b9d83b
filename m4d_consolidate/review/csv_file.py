"""The queue as CSV: one row an item, UTF-8 with a mark at its start so that Excel sees the accents."""

import codecs
import csv
import io
from collections.abc import Sequence

from m4d_consolidate.errors import ReviewFileError
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.review import ReviewItem
from m4d_consolidate.review.answers import Row
from m4d_consolidate.review.table import ANSWERED, cells, check_columns, row_of, safe, unsafe

_COLUMNS = (
    *("kind", "number", "contributor", "subject", "before", "text", "after", "asked_because"),
    *("suggested_1", "suggested_2", "suggested_3", *ANSWERED, "id", "paragraph"),
)


def write(items: Sequence[ReviewItem], _: Discussion) -> bytes:
    """Return the file; cells that a spreadsheet would run as formulas begin with an apostrophe."""
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, _COLUMNS, restval="", lineterminator="\r\n")
    table.writeheader()
    for item in items:
        table.writerow({column: safe(text) for column, text in cells(item).items()})
    return out.getvalue().encode("utf-8-sig")


def read(data: bytes, name: str) -> tuple[Row, ...]:
    """Return its rows, counted as a spreadsheet counts them: the head is row 1."""
    text = _decoded(data)
    head = text.partition("\n")[0]
    # A spreadsheet set to French or Spanish saves with semicolons.
    separator = max(",;\t", key=head.count)
    try:
        table = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as problem:
        raise ReviewFileError(f"{name} is no CSV file: {problem}", "write it again with `review --to`") from None
    columns = [column.strip().casefold() for column in table[0]] if table else []
    check_columns(columns, ("id", "decision"), name)
    return tuple(
        row_of(number, {column: unsafe(cell) for column, cell in zip(columns, line, strict=False)})
        for number, line in enumerate(table[1:], 2)
        if any(cell.strip() for cell in line)
    )


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # Excel's "Unicode text"
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")  # Excel's "CSV" without UTF-8
