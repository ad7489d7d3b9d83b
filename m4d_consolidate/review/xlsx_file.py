"""The queue as a workbook: a sheet a kind, text locked, answers picked from lists."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from m4d_consolidate.errors import ReviewFileError
from m4d_consolidate.model.contribution import ContributorKind, Disposition
from m4d_consolidate.model.discussion import Consent, Discussion
from m4d_consolidate.model.review import Mention, ReviewItem, ReviewKind
from m4d_consolidate.review.answers import Row
from m4d_consolidate.review.table import asked_of, cells, check_columns, clean, row_of

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LISTS = "lists"
_NONE = "none of these"
_LARGEST = 200_000_000
"""Bytes that a workbook may unpack to"""
_FIRST = ("number", "contributor", "text")
_LATER = (
    *("suggested_1", "suggested_2", "suggested_3", "asked_because"),
    *("before", "after", "subject"),
)
"""Behind the answers, so that the text and its answer stand on one screen; left out where all are empty"""
_HIDDEN = ("id", "paragraph")
_WIDTHS = {"text": 70, "before": 40, "after": 40, "decision": 34, "number": 8, "suggested_1": 36}
_WIDTH = 24
_LINE, _HIGHEST = 15, 400
"""Points of a line, and of the highest row (Excel: 409)"""
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(items: Sequence[ReviewItem], discussion: Discussion) -> bytes:
    """Return the workbook; the same items give the same bytes."""
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator = "m4d_consolidate"
    book.remove(book.worksheets[0])
    kinds = [kind for kind in ReviewKind if any(item.kind is kind for item in items)] or [ReviewKind.QUESTIONS]
    lists = book.create_sheet(_LISTS)
    where = _fill_lists(lists, discussion)
    for kind in kinds:
        _fill(book.create_sheet(kind.value), kind, [item for item in items if item.kind is kind], where)
    book.move_sheet(lists, len(kinds))
    book.active = 0
    out = io.BytesIO()
    book.save(out)
    return _timeless(out.getvalue())


def _fill_lists(sheet: "Worksheet", discussion: Discussion) -> dict[str, str]:
    """Write the words to pick from and return the range of each list."""
    questions = [f"{question.id}: {_cut(question.text)}" for question in discussion.questions]
    lists = {
        "questions": [*questions, _NONE],
        "dispositions": [*Disposition],
        "consent": [*Consent],
        "mentions": [*Mention],
        "kinds": [*ContributorKind],
    }
    where = {}
    for column, (name, words) in enumerate(lists.items(), 1):
        letter = sheet.cell(1, column, name).column_letter
        for row, word in enumerate(words, 2):
            _put(sheet, row, column, str(word))
        where[name] = f"{_LISTS}!${letter}$2:${letter}${len(words) + 1}"
        sheet.column_dimensions[letter].width = _WIDTH
    sheet.column_dimensions["A"].width = 90
    sheet.protection.sheet = True
    return where


def _fill(sheet: "Worksheet", kind: ReviewKind, items: Sequence[ReviewItem], where: dict[str, str]) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

    asked = asked_of(kind)
    shown = [cells(item) for item in items]
    later = [column for column in _LATER if any(row[column] for row in shown)]
    columns = (*_FIRST, *asked, *later, *_HIDDEN)
    yellow = PatternFill("solid", fgColor="FFF6D5")
    line = Border(bottom=Side(style="thin", color="BFBFBF"))
    for place, column in enumerate(columns, 1):
        head = sheet.cell(1, place, column)
        head.font = Font(bold=True)
        sheet.column_dimensions[head.column_letter].width = _WIDTHS.get(column, _WIDTH)
        sheet.column_dimensions[head.column_letter].hidden = column in _HIDDEN
        for row, texts in enumerate(shown, 2):
            _put(sheet, row, place, texts.get(column, ""))
            cell = sheet.cell(row, place)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = line
            if column in asked:
                cell.protection = Protection(locked=False)
                cell.fill = yellow
        if items and (range_ := _list_for(kind, column, where)):
            _offer(sheet, f"{head.column_letter}2:{head.column_letter}{len(items) + 1}", range_)
    for row, texts in enumerate(shown, 2):
        sheet.row_dimensions[row].height = _height(texts)
    _protect(sheet)
    _print_wide(sheet)


def _height(texts: Mapping[str, str]) -> float:
    """Return the points that the longest of the columns read first needs, as Calc does not work it out itself."""
    lines = (
        sum(-(-len(line) // _WIDTHS[column]) or 1 for line in texts[column].split("\n"))
        for column in ("text", "suggested_1")
    )
    return float(min(_HIGHEST, _LINE * (max(lines) + 1)))


def _protect(sheet: "Worksheet") -> None:
    """Lock all but the answers; widths and filters stay the person's own."""
    sheet.freeze_panes = "A2"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.protection.autoFilter = False
    sheet.auto_filter.ref = sheet.dimensions


def _print_wide(sheet: "Worksheet") -> None:
    """Print on wide pages, all columns on one, with the head on each."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _list_for(kind: ReviewKind, column: str, where: dict[str, str]) -> str:
    if column == "contributor_kind":
        return where["kinds"]
    if column not in {"decision", "second_decision"}:
        return ""
    by_kind = {
        ReviewKind.CONSENT: "consent",
        ReviewKind.MENTION: "mentions",
        ReviewKind.DISPOSITION: "dispositions",
        ReviewKind.DUPLICATE: "dispositions",
    }
    return where[by_kind.get(kind, "questions")]


def _offer(sheet: "Worksheet", cells_: str, range_: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    offer = DataValidation(type="list", formula1=range_, allow_blank=True, showErrorMessage=True)
    offer.errorTitle, offer.error = "Not in the list", "Pick from the list, or leave the cell empty"
    offer.add(cells_)
    sheet.add_data_validation(offer)


def _put(sheet: "Worksheet", row: int, column: int, text: str) -> None:
    """Write a text that stays a text, whatever it begins with."""
    if text:
        cell: Any = sheet.cell(row, column)
        cell.value = clean(text)
        cell.data_type = "s"
        cell.quotePrefix = True


def _cut(text: str, length: int = 100) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _timeless(data: bytes) -> bytes:
    """Return the file without the moment it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            member = given.read(name)
            if name == "docProps/core.xml":
                member = re.sub(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>", b"", member)
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(info, member)
    return out.getvalue()


def read(data: bytes, name: str) -> tuple[Row, ...]:
    """Return the rows of every sheet of a known kind, counted as Excel counts them."""
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    fault = ReviewFileError(f"{name} is no Excel workbook (.xlsx)", "save it as .xlsx, without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > _LARGEST:
                raise ReviewFileError(f"{name} unpacks to more than {_LARGEST:,} bytes")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError):
        raise fault from None
    kinds = [sheet for sheet in book.worksheets if sheet.title in [*ReviewKind]]
    if not kinds:
        raise ReviewFileError(
            f"{name} has no sheet of a known kind", "keep the names of the sheets `review --to` wrote"
        )
    return tuple(row for sheet in kinds for row in _rows(sheet, name))


def _rows(sheet: Any, name: str) -> list[Row]:
    table = list(sheet.iter_rows(values_only=True))
    columns = [str(head or "").strip().casefold() for head in table[0]] if table else []
    check_columns(columns, ("id", asked_of(ReviewKind(sheet.title))[0]), f"{name}: the sheet `{sheet.title}`")
    return [
        row_of(
            number,
            {column: "" if cell is None else str(cell) for column, cell in zip(columns, line, strict=False)},
            sheet.title,
        )
        for number, line in enumerate(table[1:], 2)
        if any(cell is not None for cell in line)
    ]
