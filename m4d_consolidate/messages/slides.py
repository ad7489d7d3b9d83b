"""Words of PPTX files: the slides in the order in which they are shown, each with its speaker's notes."""

import posixpath
from collections.abc import Iterator

from lxml import etree

from m4d_consolidate.messages.office import Piece, row_pieces
from m4d_consolidate.messages.packages import Package
from m4d_consolidate.messages.remarks import Refusal
from m4d_consolidate.model.mail import BlockKind

MOST_SLIDES = 300
MOST_TEXT = 4 << 20
"""Characters of all slides that are read"""

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSAID = frozenset(("sldNum", "dt", "hdr", "ftr"))
"""Placeholders of a slide's number, date, header and footer"""


def pptx_pieces(data: bytes) -> Iterator[Piece]:
    """Yield the paragraphs and table rows of each slide, then those of its notes."""
    package = Package(data)
    root = package.read("ppt/presentation.xml")
    if root is None:
        raise Refusal("it is no PPTX: it holds no presentation")
    targets = _targets(package, "ppt/presentation.xml")
    size = 0
    for slide in list(root.iter(f"{_P}sldId"))[:MOST_SLIDES]:
        for text, kind in _slide(package, targets.get(slide.get(_ID) or "", "")):
            size += len(text)
            if size > MOST_TEXT:
                raise Refusal(f"its slides hold more than {MOST_TEXT >> 20} million characters")
            yield text, kind


def _slide(package: Package, name: str) -> Iterator[Piece]:
    root = package.read(name) if name else None
    if root is None:
        return
    yield from _inside(root)
    for target in _targets(package, name).values():
        if posixpath.basename(target).startswith("notesSlide"):
            notes = package.read(target)
            yield from _inside(notes) if notes is not None else ()


def _targets(package: Package, name: str) -> dict[str, str]:
    """Return the files that a file of the package names, by their ids."""
    folder, base = posixpath.split(name)
    root = package.read(f"{folder}/_rels/{base}.rels")
    if root is None:
        return {}
    return {
        node.get("Id", ""): posixpath.normpath(posixpath.join(folder, node.get("Target", "")))
        for node in root
        if isinstance(node.tag, str)
    }


def _inside(parent: etree._Element) -> Iterator[Piece]:
    for node in parent:
        if node.tag == f"{_A}p":
            yield _text(node), BlockKind.TEXT
        elif node.tag == f"{_A}tr":
            yield from row_pieces([list(_inside(cell)) for cell in node])
        elif node.tag == f"{_P}sp" and _placeholder(node) in _UNSAID:
            continue
        elif node.tag == f"{_P}sp" and _placeholder(node) in ("title", "ctrTitle"):
            yield from ((text, BlockKind.HEADING) for text, _ in _inside_all(node))
        elif isinstance(node.tag, str) and node.tag != _FALLBACK:
            yield from _inside(node)


def _inside_all(shape: etree._Element) -> Iterator[Piece]:
    for paragraph in shape.iter(f"{_A}p"):
        yield _text(paragraph), BlockKind.TEXT


def _placeholder(shape: etree._Element) -> str:
    found = shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
    return (found.get("type") or "") if found is not None else ""


def _text(paragraph: etree._Element) -> str:
    return "".join("\n" if node.tag == f"{_A}br" else node.text or "" for node in paragraph.iter(f"{_A}t", f"{_A}br"))
