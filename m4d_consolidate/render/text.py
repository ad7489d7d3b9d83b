"""A document as plain text, for mail."""

import textwrap
from collections.abc import Iterable, Iterator

from m4d_consolidate.render.blocks import Block, Division, Heading, Inline, Items, Paragraph, Quote, Table, plain

WIDTH = 72


def write_text(blocks: Iterable[Block]) -> str:
    """Return the words of a document as lines of at most 72 characters; long links stay whole."""
    return "\n".join(line.rstrip() for line in _blocks(blocks, WIDTH)).strip("\n") + "\n"


def _blocks(blocks: Iterable[Block], width: int) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, width)


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Heading():
            words = plain(block.inlines)
            yield ""
            yield from _wrapped(block.inlines, width)
            yield ("=" if block.level <= 2 else "-") * min(len(words), width)
            yield ""
        case Paragraph():
            yield from _wrapped(block.inlines, width)
            yield ""
        case Items():
            for number, item in enumerate(block.items, start=block.start):
                yield from _item(item, f"{number}. " if block.ordered else "- ", width)
            yield ""
        case Table():
            for row in (block.header, *block.rows):
                yield from _fill("  |  ".join(plain(cell) for cell in row), width)
            yield ""
        case Quote():
            yield from (f"> {line}" for line in _blocks(block.blocks, width - 2))
        case Division():
            yield from _blocks(block.blocks, width)


def _item(item: tuple[Block, ...], sign: str, width: int) -> Iterator[str]:
    lines = [line for line in _blocks(item, width - len(sign)) if line]
    yield from ((sign if place == 0 else " " * len(sign)) + line for place, line in enumerate(lines))


def _wrapped(inlines: tuple[Inline, ...], width: int) -> Iterator[str]:
    for line in plain(inlines).split("\n"):
        yield from _fill(line, width)


def _fill(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, max(width, 20), break_long_words=False, break_on_hyphens=False)
