"""Words of DOCX, ODT and XLSX files: zip and XML read by hand, within limits, with no DTD, entity or network."""

from collections.abc import Iterator, Sequence

from lxml import etree

from m4d_consolidate.messages.html import LONGEST_CELL
from m4d_consolidate.messages.numbering import Numbering
from m4d_consolidate.messages.packages import Package
from m4d_consolidate.messages.remarks import Refusal
from m4d_consolidate.model.mail import BlockKind

LARGEST_SHEETS = 8 << 20
"""Bytes of all unpacked sheets of a spreadsheet; as a tree a sheet takes forty times its size"""
MOST_TEXT = 4 << 20
"""Characters of a spreadsheet that are read: one long string may stand in many cells"""

Piece = tuple[str, BlockKind]
"""A paragraph and what the file says it is"""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Names that Word gives its heading styles: English ids in every language, but for documents made elsewhere.
_HEADINGS = ("heading", "title", "titre", "titulo", "título", "titolo", "berschrift", "überschrift", "kop")


def docx_pieces(data: bytes) -> Iterator[Piece]:
    """Yield the paragraphs and rows of a DOCX in order, then its footnotes, endnotes and comments."""
    package = Package(data)
    root = package.read("word/document.xml")
    if root is None:
        raise Refusal("it is no DOCX: it holds no document")
    numbering = Numbering(package.read("word/numbering.xml"))
    yield from _docx_inside(root, numbering)
    for name in ("footnotes", "endnotes", "comments"):
        notes = package.read(f"word/{name}.xml")
        if notes is not None:
            yield from _docx_inside(notes, numbering)


def _docx_inside(parent: etree._Element, numbering: Numbering) -> Iterator[Piece]:
    for node in parent:
        if node.tag == f"{W}p":
            yield from _docx_paragraph(node, numbering)
        elif node.tag == f"{W}tbl":
            for row in _nearest(node, f"{W}tr"):
                yield from row_pieces([list(_docx_inside(cell, numbering)) for cell in _nearest(row, f"{W}tc")])
        elif isinstance(node.tag, str):
            yield from _docx_inside(node, numbering)


def _nearest(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the elements of that name below `parent`, but none within another: a table in a cell has its own rows."""
    for node in parent:
        if node.tag == tag:
            yield node
        elif isinstance(node.tag, str):
            yield from _nearest(node, tag)


def row_pieces(cells: Sequence[Sequence[Piece]]) -> Iterator[Piece]:
    """Yield a table row as one piece, or the paragraphs of its cells where they are more than a word or two."""
    filled = [[piece for piece in cell if piece[0].strip()] for cell in cells]
    filled = [cell for cell in filled if cell]
    if len(filled) > 1 and all(len(cell) == 1 and len(cell[0][0]) <= LONGEST_CELL for cell in filled):
        yield " | ".join(cell[0][0].replace("\n", " ") for cell in filled), BlockKind.TABLE_ROW
    else:
        for cell in filled:
            yield from cell


def _docx_paragraph(node: etree._Element, numbering: Numbering) -> Iterator[Piece]:
    """Yield a paragraph, and behind it the paragraphs of text boxes that hang on it."""
    boxes: list[etree._Element] = []
    text = "".join(_docx_runs(node, boxes))
    style = node.find(f"{W}pPr/{W}pStyle")
    name = (style.get(f"{W}val") or "").lower() if style is not None else ""
    kind = BlockKind.HEADING if name.startswith(_HEADINGS) else BlockKind.TEXT
    number = numbering.next(node) if text.strip() else None
    if number is not None:
        text = number + text
        kind = kind if kind is BlockKind.HEADING else BlockKind.LIST_ITEM
    yield text, kind
    for box in boxes:
        yield from _docx_inside(box, numbering)


# Deleted and moved-away text, field codes, and the copy of a drawing for older programs.
_DOCX_UNSEEN = frozenset((f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}pPr", _FALLBACK))
_DOCX_LETTERS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "-"}


def _docx_runs(parent: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
    for node in parent:
        if node.tag == f"{W}t":
            yield node.text or ""
        elif node.tag in _DOCX_LETTERS:
            yield _DOCX_LETTERS[node.tag]
        elif node.tag == f"{W}txbxContent":
            boxes.append(node)
        elif node.tag == f"{W}r" and node.find(f"{W}rPr/{W}vanish") is not None:
            continue
        elif node.tag not in _DOCX_UNSEEN and isinstance(node.tag, str):
            yield from _docx_runs(node, boxes)


def odt_pieces(data: bytes) -> Iterator[Piece]:
    """Yield the paragraphs and rows of an ODT in order, each footnote and comment behind its paragraph."""
    root = Package(data).read("content.xml")
    if root is None:
        raise Refusal("it is no ODT: it holds no content")
    body = root.find(f"{_OFFICE}body")
    yield from _odt_inside(root if body is None else body, BlockKind.TEXT)


def _odt_inside(parent: etree._Element, kind: BlockKind) -> Iterator[Piece]:
    for node in parent:
        if node.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            aside: list[etree._Element] = []
            yield "".join(_odt_runs(node, aside)), BlockKind.HEADING if node.tag == f"{_TEXT}h" else kind
            for other in aside:
                yield from _odt_inside(other, BlockKind.TEXT)
        elif node.tag == f"{_TABLE}table-row":
            yield from row_pieces([list(_odt_inside(cell, kind)) for cell in node])
        elif node.tag == f"{_TEXT}list-item":
            yield from _odt_inside(node, BlockKind.LIST_ITEM)
        elif node.tag != f"{_TEXT}tracked-changes" and isinstance(node.tag, str):
            yield from _odt_inside(node, kind)


_ODT_ASIDE = frozenset((f"{_TEXT}note", f"{_OFFICE}annotation", f"{_DRAW}frame", f"{_DRAW}custom-shape"))
_ODT_LETTERS = {f"{_TEXT}line-break": "\n", f"{_TEXT}s": " ", f"{_TEXT}tab": "\t"}


def _odt_runs(node: etree._Element, aside: list[etree._Element]) -> Iterator[str]:
    yield _one_space(node.text)
    for child in node:
        if child.tag in _ODT_LETTERS:
            yield _ODT_LETTERS[child.tag]
        elif child.tag in _ODT_ASIDE:
            aside.append(child)
        elif isinstance(child.tag, str):
            yield from _odt_runs(child, aside)
        yield _one_space(child.tail)


def _one_space(text: str | None) -> str:
    """White space of any length is one space in ODF; `text:s` says more."""
    return text.replace("\n", " ").replace("\t", " ") if text else ""


def xlsx_pieces(data: bytes) -> Iterator[Piece]:
    """Yield the rows of an XLSX, sheet by sheet."""
    package = Package(data)
    if package.size_under("xl/worksheets/") > LARGEST_SHEETS:
        raise Refusal(f"its sheets unpack to more than {LARGEST_SHEETS >> 20} MB")
    shared = package.read("xl/sharedStrings.xml")
    strings = [_xlsx_string(node) for node in shared.iter(f"{_S}si")] if shared is not None else []
    size = 0
    for number in range(1, 60):
        sheet = package.read(f"xl/worksheets/sheet{number}.xml")
        if sheet is None:
            break
        for row in sheet.iter(f"{_S}row"):
            cells = [_xlsx_cell(cell, strings) for cell in row.iter(f"{_S}c")]
            size += 1 + sum(1 + len(cell) for cell in cells)
            if size > MOST_TEXT:
                raise Refusal(f"its cells hold more than {MOST_TEXT >> 20} million characters")
            yield from row_pieces([[(cell, BlockKind.TEXT)] for cell in cells if cell.strip()])


def _xlsx_string(node: etree._Element) -> str:
    return "".join(text.text or "" for text in node.iter(f"{_S}t"))


def _xlsx_cell(cell: etree._Element, strings: Sequence[str]) -> str:
    if cell.get("t") == "inlineStr":
        return _xlsx_string(cell)
    value = cell.findtext(f"{_S}v") or ""
    if cell.get("t") == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    return value
