"""How much fits on a page: an estimate from the styles of reference.docx, so that briefings fill theirs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lxml import etree

from m4d_consolidate.render.archive import read_parts
from m4d_consolidate.render.blocks import (
    Block,
    Division,
    Heading,
    Inline,
    Items,
    Paragraph,
    Quote,
    Run,
    Table,
    plain,
    texts,
)
from m4d_consolidate.render.markdown import parse
from m4d_consolidate.render.package import reference_path
from m4d_consolidate.render.templates import Filler
from m4d_consolidate.render.xml import Element, W

_SAFETY = 0.925
"""Of the page that may be filled by the estimate; the rest is for what breaks otherwise than it foresees"""

# Widths of Arial and its like in thousandths of the size (Adobe's Helvetica metrics), by groups.
_WIDTHS = {
    **dict.fromkeys("ijl'|", 222), **dict.fromkeys(" .,:;!/\\[]ftI", 278), **dict.fromkeys("r()-“”«»‘’", 333),
    **dict.fromkeys("cksvxyzJ", 500), **dict.fromkeys("mM", 833), **dict.fromkeys("wCDHNRU", 722),
    **dict.fromkeys("W…", 970), **dict.fromkeys("ABEKPSVXY", 667), **dict.fromkeys("GOQ", 778),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metrics:
    """A paragraph style, in points."""

    size: float = 10.0
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    """Times the font's own line height"""
    indent: float = 0.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page and the styles of reference.docx."""

    width: float
    height: float
    styles: dict[str, Metrics]

    def of(self, name: str) -> Metrics:
        """Return a style's metrics, those of the body text where it is not known."""
        return self.styles.get(name.casefold()) or self.styles.get("body text") or Metrics()


def best_scale(filler: Filler) -> float:
    """Return the largest scale of the budgets at which the document keeps within its `pages`, or its `words`."""
    pages, words = filler.options.get("pages"), filler.options.get("words")
    if not pages and not words:
        return 1.0
    path = reference_path(filler.template)
    sheet = read_sheet(path, path.stat().st_mtime_ns if path.is_file() else 0)
    low, high = 0.3, 2.5
    for _ in range(7):
        middle = (low + high) / 2
        blocks = parse(filler.markdown(middle))
        fits = not pages or fits_on(float(pages), blocks, sheet)
        fits = fits and (not words or count_words(blocks) <= int(words))
        low, high = (middle, high) if fits else (low, middle)
    return low


def count_words(blocks: Iterable[Block]) -> int:
    """Return the number of words of a document."""
    return sum(len(plain(line).split()) for line in texts(blocks))


def fits_on(pages: float, blocks: Iterable[Block], sheet: Sheet) -> bool:
    """Whether the blocks are estimated to stay within `pages`, a heading kept with what follows it."""
    full = sheet.height * _SAFETY
    page, used, kept = 1, 0.0, 0.0
    for tall, keeps in _atoms(blocks, sheet, ""):
        kept += tall
        if keeps:
            continue
        if used + kept > full:
            page, used = page + 1, 0.0
        used, kept = used + kept, 0.0
    return page - 1 + (used + kept) / full <= pages


def _atoms(blocks: Iterable[Block], sheet: Sheet, style: str) -> Iterator[tuple[float, bool]]:
    """The height in points of each thing a page does not part, and whether it is kept with the next."""
    for block in blocks:
        match block:
            case Heading():
                name = "Title" if block.level == 1 else f"Heading {min(block.level - 1, 4)}"
                yield _paragraph(block.inlines, sheet.of(style or name), sheet.width), True
            case Paragraph():
                yield _paragraph(block.inlines, sheet.of(style or "Body Text"), sheet.width), False
            case Items():
                name = style or ("List Number" if block.ordered else "List Bullet")
                for item in block.items:
                    yield from _atoms(item, sheet, name)
            case Table():
                yield from ((_row(row, sheet), False) for row in (block.header, *block.rows))
                yield 8, False
            case Quote():
                yield from _atoms(block.blocks, sheet, style or "Quote")
            case Division():
                yield from _atoms(block.blocks, sheet, block.style.replace("-", " ") or style)
                yield 10 if block.style.endswith("box") else 0, False


def _row(cells: tuple[tuple[Inline, ...], ...], sheet: Sheet) -> float:
    metrics = sheet.of("Table Text")
    return max(_paragraph(cell, metrics, sheet.width / len(cells) - 8) for cell in cells) + 2


def _paragraph(inlines: tuple[Inline, ...], metrics: Metrics, width: float) -> float:
    words = "".join(one.text for one in inlines if isinstance(one, Run))
    lines = sum(_lines(line, metrics, width - metrics.indent) for line in words.split("\n"))
    return lines * metrics.size * 1.15 * metrics.line + metrics.before + metrics.after


def _lines(text: str, metrics: Metrics, width: float) -> int:
    """Break the line as Word does: greedily, between words."""
    room, lines = width, 1
    factor = metrics.size / 1000 * (1.06 if metrics.bold else 1.0)
    for word in text.split(" "):
        wide = sum(_WIDTHS.get(sign, 556) for sign in word) * factor
        if wide > room:
            lines, room = lines + 1, width
        room -= wide + 278 * factor
    return lines


@lru_cache(maxsize=8)
def read_sheet(path: Path, changed: int) -> Sheet:
    """Return the sheet of a reference.docx; `changed` tells versions of the file apart."""
    del changed
    parts = read_parts(path)
    styles = _Styles(etree.fromstring(parts["word/styles.xml"]))
    document = etree.fromstring(parts["word/document.xml"])
    size, margins = document.find(f".//{{{W}}}pgSz"), document.find(f".//{{{W}}}pgMar")
    width = _number(size, "w", 11906) - _number(margins, "left", 1134) - _number(margins, "right", 1134)
    tall = _number(size, "h", 16838) - _number(margins, "top", 1134) - _number(margins, "bottom", 1134)
    return Sheet(width / 20, tall / 20, styles.metrics())


class _Styles:
    """Paragraph styles with what they inherit."""

    def __init__(self, tree: Element) -> None:
        self._nodes = {str(node.get(f"{{{W}}}styleId")): node for node in tree.iter(f"{{{W}}}style")}

    def metrics(self) -> dict[str, Metrics]:
        """Return the metrics by name, lower case."""
        return {_value(node, "name").casefold(): self._of(node) for node in self._nodes.values()}

    def _of(self, node: Element) -> Metrics:
        left = max(self._inherited(node, "ind", "left", 0), self._inherited(node, "ind", "start", 0))
        rule = self._inherited(node, "spacing", "line", 240)
        return Metrics(
            size=self._inherited(node, "sz", "val", 20) / 2,
            before=self._inherited(node, "spacing", "before", 0) / 20,
            after=self._inherited(node, "spacing", "after", 0) / 20,
            line=rule / 240,
            indent=(left + self._inherited(node, "ind", "right", 0)) / 20,
            bold=node.find(f"{{{W}}}rPr/{{{W}}}b") is not None,
        )

    def _inherited(self, node: Element, tag: str, attribute: str, default: int) -> float:
        for _ in range(10):
            found = next((one for one in node.iter(f"{{{W}}}{tag}") if one.get(f"{{{W}}}{attribute}")), None)
            if found is not None:
                return _number(found, attribute, default)
            parent = self._nodes.get(_value(node, "basedOn"))
            if parent is None:
                return default
            node = parent
        return default


def _value(node: Element, tag: str) -> str:
    found = node.find(f"{{{W}}}{tag}")
    return str(found.get(f"{{{W}}}val")) if found is not None else ""


def _number(node: Element | None, attribute: str, default: float) -> float:
    text = node.get(f"{{{W}}}{attribute}") if node is not None else None
    try:
        return float(text) if text is not None else default
    except ValueError:
        return default
