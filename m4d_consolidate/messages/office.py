"""Words of DOCX, ODT and XLSX files: zip and XML read by hand, within limits, with no DTD, entity or network."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from m4d_consolidate.messages.refusal import Refusal
from m4d_consolidate.model.mail import BlockKind

LARGEST_XML = 40 << 20
"""Bytes of one unpacked XML file"""

Piece = tuple[str, BlockKind]
"""A paragraph and what the file says it is"""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def read_member(data: bytes, name: str) -> etree._Element | None:
    """Return the parsed XML file `name` of a zip; None where there is none; Refusal where it is too large or broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if name not in archive.namelist():
                return None
            with archive.open(name) as member:
                content = member.read(LARGEST_XML + 1)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        EOFError,
        OSError,
        ValueError,
        RuntimeError,
        NotImplementedError,
    ) as error:
        raise Refusal("the file is damaged or has a password") from error
    except Exception as error:
        if type(error).__module__ == "zlib":
            raise Refusal("the file is damaged") from error
        raise
    if len(content) > LARGEST_XML:
        raise Refusal(f"it unpacks to more than {LARGEST_XML >> 20} MB")
    return parse_xml(content)


def parse_xml(content: bytes) -> etree._Element:
    """Return the root of an XML document; Refusal where it declares entities or is no XML."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, recover=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refusal("its XML is damaged") from error
    if root is None:
        raise Refusal("its XML is damaged")
    if root.getroottree().docinfo.doctype:
        raise Refusal("its XML has a document type declaration, which no such file needs")
    return root


def docx_pieces(data: bytes) -> Iterator[Piece]:
    """Yield the paragraphs of a DOCX in order."""
    root = read_member(data, "word/document.xml")
    if root is None:
        raise Refusal("it is no DOCX: it holds no document")
    for paragraph in root.iter(f"{_W}p"):
        text = "".join(_docx_runs(paragraph))
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = (style.get(f"{_W}val") or "") if style is not None else ""
        heading = name.lower().startswith(
            ("heading", "titre", "titulo", "título", "berschrift", "überschrift", "title")
        )
        yield text, BlockKind.HEADING if heading else BlockKind.TEXT


def _docx_runs(paragraph: etree._Element) -> Iterator[str]:
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            yield node.text or ""
        elif node.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif node.tag == f"{_W}tab":
            yield "\t"


def odt_pieces(data: bytes) -> Iterator[Piece]:
    """Yield the paragraphs of an ODT in order."""
    root = read_member(data, "content.xml")
    if root is None:
        raise Refusal("it is no ODT: it holds no content")
    for node in root.iter(f"{_TEXT}p", f"{_TEXT}h"):
        text = "".join(_odt_runs(node))
        yield text, BlockKind.HEADING if node.tag == f"{_TEXT}h" else BlockKind.TEXT


def _odt_runs(node: etree._Element) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif child.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            yield " "
        elif isinstance(child.tag, str):
            yield from _odt_runs(child)
        yield child.tail or ""
