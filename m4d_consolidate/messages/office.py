"""Words of DOCX, ODT and XLSX files: zip and XML read by hand, within limits, with no DTD, entity or network."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence

from lxml import etree

from m4d_consolidate.messages.html import LONGEST_CELL
from m4d_consolidate.messages.numbering import Numbering
from m4d_consolidate.messages.remarks import Refusal
from m4d_consolidate.model.mail import BlockKind

LARGEST_XML = 16 << 20
"""Bytes of one unpacked XML file"""

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
_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
# Names that Word gives its heading styles: English ids in every language, but for documents made elsewhere.
_HEADINGS = ("heading", "title", "titre", "titulo", "título", "titolo", "berschrift", "überschrift", "kop")


def read_member(data: bytes, name: str) -> etree._Element | None:
    """Return the parsed XML file `name` of a zip; None where there is none; Refusal where it is too large or broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if name not in archive.namelist():
                return None
            with archive.open(name) as member:
                content = member.read(LARGEST_XML + 1)
    except (*_BROKEN, NotImplementedError) as error:
        raise Refusal("the file is damaged or has a password") from error
    if len(content) > LARGEST_XML:
        raise Refusal(f"it unpacks to more than {LARGEST_XML >> 20} MB")
    return parse_xml(content)


def parse_xml(content: bytes) -> etree._Element:
    """Return the root of an XML document; Refusal where it has a document type or is no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=True)
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:65536]:
        raise Refusal("its XML has a document type declaration, which no such file needs")
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refusal("its XML is damaged") from error
    if root is None:
        raise Refusal("its XML is damaged")
    return root


def docx_pieces(data: bytes) -> Iterator[Piece]:
    """Yield the paragraphs and rows of a DOCX in order, then its footnotes, endnotes and comments."""
    root = read_member(data, "word/document.xml")
    if root is None:
        raise Refusal("it is no DOCX: it holds no document")
    numbering = Numbering(read_member(data, "word/numbering.xml"))
    yield from _docx_inside(root, numbering)
    for name in ("footnotes", "endnotes", "comments"):
        notes = read_member(data, f"word/{name}.xml")
        if notes is not None:
            yield from _docx_inside(notes, numbering)


def _docx_inside(parent: etree._Element, numbering: Numbering) -> Iterator[Piece]:
    for node in parent:
        if node.tag == f"{W}p":
            yield from _docx_paragraph(node, numbering)
        elif node.tag == f"{W}tbl":
            for row in node.iter(f"{W}tr"):
                if next(row.iterancestors(f"{W}tbl"), None) is node:
                    cells = [list(_docx_inside(cell, numbering)) for cell in row.iter(f"{W}tc") if _row_of(cell) is row]
                    yield from row_pieces(cells)
        elif isinstance(node.tag, str):
            yield from _docx_inside(node, numbering)


def _row_of(cell: etree._Element) -> etree._Element | None:
    return next(cell.iterancestors(f"{W}tr"), None)


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
    root = read_member(data, "content.xml")
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
    _check_sheets(data)
    shared = read_member(data, "xl/sharedStrings.xml")
    strings = [_xlsx_string(node) for node in shared.iter(f"{_S}si")] if shared is not None else []
    size = 0
    for number in range(1, 60):
        sheet = read_member(data, f"xl/worksheets/sheet{number}.xml")
        if sheet is None:
            break
        for row in sheet.iter(f"{_S}row"):
            cells = [_xlsx_cell(cell, strings) for cell in row.iter(f"{_S}c")]
            size += 1 + sum(1 + len(cell) for cell in cells)
            if size > MOST_TEXT:
                raise Refusal(f"its cells hold more than {MOST_TEXT >> 20} million characters")
            yield from row_pieces([[(cell, BlockKind.TEXT)] for cell in cells if cell.strip()])


def _check_sheets(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(info.file_size for info in archive.infolist() if info.filename.startswith("xl/worksheets/"))
    except _BROKEN as error:
        raise Refusal("the file is damaged or has a password") from error
    if size > LARGEST_SHEETS:
        raise Refusal(f"its sheets unpack to more than {LARGEST_SHEETS >> 20} MB")


def _xlsx_string(node: etree._Element) -> str:
    return "".join(text.text or "" for text in node.iter(f"{_S}t"))


def _xlsx_cell(cell: etree._Element, strings: Sequence[str]) -> str:
    if cell.get("t") == "inlineStr":
        return _xlsx_string(cell)
    value = cell.findtext(f"{_S}v") or ""
    if cell.get("t") == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    return value
