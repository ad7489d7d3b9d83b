"""A document as a small tree: what every format is written from, so that all hold the same words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words in one dress; a newline alone is a line break."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    href: str = ""
    """`#anchor`, or an http, https or mailto link"""
    language: str = ""
    style: str = ""
    note: str = ""
    """A remark to the editor on these words"""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links can lead to."""

    id: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, by name."""

    name: str
    alt: str


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The place of a footnote, whose text stands in the division `footnote-text` at the end."""

    label: str
    number: int
    first: bool = True
    """Whether it is the first place that this note is for"""


Inline: TypeAlias = Run | Anchor | Picture | NoteMark


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the document."""

    level: int
    inlines: tuple[Inline, ...]
    slug: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    ordered: bool
    start: int
    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row."""

    align: tuple[str, ...]
    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Division:
    """Blocks that a template put in `<div class="…">`."""

    style: str
    language: str
    blocks: tuple["Block", ...]


Block: TypeAlias = Paragraph | Heading | Items | Table | Quote | Division


def plain(inlines: Iterable[Inline]) -> str:
    """Return the words of inline text."""
    return "".join(inline.text for inline in inlines if isinstance(inline, Run))


def texts(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    """Return each line of inline text of a tree, in reading order."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.inlines
            case Items():
                for item in block.items:
                    yield from texts(item)
            case Table():
                yield from block.header
                for row in block.rows:
                    yield from row
            case Quote() | Division():
                yield from texts(block.blocks)


def headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    """Return the headings of a tree, in order."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Division | Quote):
            yield from headings(block.blocks)


def targets(blocks: tuple[Block, ...]) -> frozenset[str]:
    """Return every place that an internal link can lead to."""
    anchors = {inline.id for line in texts(blocks) for inline in line if isinstance(inline, Anchor)}
    return frozenset(anchors | {heading.slug for heading in headings(blocks)})


def without_links_to_nowhere(blocks: tuple[Block, ...], known: frozenset[str]) -> tuple[Block, ...]:
    """Return the tree with each internal link that leads to none of the places known as plain words."""

    def line(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return inlines if all(map(leads, inlines)) else tuple(one if leads(one) else _unlinked(one) for one in inlines)

    def leads(inline: Inline) -> bool:
        return not isinstance(inline, Run) or inline.href[:1] != "#" or inline.href[1:] in known

    def block_of(block: Block) -> Block:
        match block:
            case Paragraph() | Heading():
                return replace(block, inlines=line(block.inlines))
            case Items():
                return replace(block, items=tuple(tuple(map(block_of, item)) for item in block.items))
            case Table():
                return replace(
                    block,
                    header=tuple(map(line, block.header)),
                    rows=tuple(tuple(map(line, row)) for row in block.rows),
                )
            case Quote() | Division():
                return replace(block, blocks=tuple(map(block_of, block.blocks)))

    return tuple(map(block_of, blocks))


def _unlinked(inline: Inline) -> Inline:
    return replace(inline, href="") if isinstance(inline, Run) else inline
