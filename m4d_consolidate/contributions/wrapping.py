"""Hard-wrapped lines joined as their author meant them: where the client wrapped, and where a newline is meant."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from m4d_consolidate.contributions.patterns import markers
from m4d_consolidate.model.mail import Block, BlockKind

MOST_WRAPPED = 100
"""Clients wrap at 65 to 80 columns, some at 99; longer lines were not wrapped by a client"""
_LEAST_WRAPPED = 50
_LEAST_LINES = 3
_RAGGED = 14
"""Wrapped lines end within a long word of the margin; one long line alone is no margin"""
_FULL = 0.75
_SUSPENDED = re.compile(r"(?:and|or|et|ou|y|e|o|und|oder|en|of|to|bis|a)\b", re.IGNORECASE)
"""After a line that ends in a hyphen: `pre- and post-war` keeps its blank"""
_ITEM_BELOW = re.compile(r"\n" + markers.LIST_ITEM.pattern)
LOGICAL = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.HEADING})
"""Their lines are no wrapped ones"""


def widths_of(blocks: Iterable[Block]) -> dict[tuple[str, bool], int]:
    """Return the column at which the client wrapped, by origin and whether quoted; none where it did not wrap."""
    wrapped: defaultdict[tuple[str, bool], list[int]] = defaultdict(list)
    unwrapped: set[tuple[str, bool]] = set()
    for block in blocks:
        if block.kind in LOGICAL:
            continue
        longest = len(block.text)
        if "\n" in block.text:
            lines = [len(line) for line in block.text.split("\n") if " " in line]
            wrapped[block.origin, block.quote_depth > 0] += lines[:-1]
            longest = max(lines, default=0)
        if longest > MOST_WRAPPED:
            unwrapped.add((block.origin, block.quote_depth > 0))
    return {
        place: width
        for place, lengths in wrapped.items()
        if place not in unwrapped and (width := max(lengths, default=0)) >= _LEAST_WRAPPED
        if sum(length > width - _RAGGED for length in lengths) > 1
    }


def _own_width(lines: Sequence[str]) -> int:
    """Return the column at which these lines are wrapped by themselves, in a mail that otherwise is not; 0 for none."""
    if len(lines) < _LEAST_LINES:
        return 0
    width = max(len(line.rstrip()) for line in lines)
    if not _LEAST_WRAPPED <= width <= MOST_WRAPPED:
        return 0
    return width if all(_is_full(before, line, width) for before, line in pairwise(lines)) else 0


def _is_full(before: str, line: str, width: int) -> bool:
    """Return whether the next word would not have fitted on the line before."""
    bare = line.strip()
    word = bare.find(" ")
    return bool(bare) and len(before.rstrip()) + 1 + (word if word > 0 else len(bare)) > width


def unwrap(lines: Sequence[str], width: int) -> str:
    """Return lines joined where the client wrapped them at `width` columns; newlines the author meant stay."""
    width = width or _own_width(lines)
    bare = [line.strip() for line in lines]
    if not width:
        return "\n".join(line for line in bare if line)
    if _runs_on(bare, width):
        return " ".join(bare)
    pieces = bare[:1]
    for before, after in pairwise(bare):
        if after:
            word = after.find(" ")
            full = len(before) + 1 + (word if word > 0 else len(after)) > width
            _append(pieces, after, wrapped=full and before != "")
    return "".join(pieces)


def _runs_on(lines: Sequence[str], width: int) -> bool:
    """Return whether each line goes on in the next without a question, as those of most paragraphs do."""
    text = "\n".join(lines)
    if "" in lines or "-\n" in text or _ITEM_BELOW.search(text):
        return False
    return all(len(before) + 1 + len(after.split(" ", 1)[0]) > width for before, after in pairwise(lines))


def unwrap_page(lines: Sequence[str]) -> str:
    """Return the lines of a PDF joined: set in proportional type, a full line is known by its length only roughly."""
    bare = [line.strip() for line in lines]
    full = _FULL * max(len(line) for line in bare)
    pieces = bare[:1]
    for before, after in pairwise(bare):
        if after:
            _append(pieces, after, wrapped=len(before) > full)
    return "".join(pieces)


def _append(pieces: list[str], line: str, *, wrapped: bool) -> None:
    """Add a line to the text, after a blank where the client wrapped it; a hyphen that it broke at stays closed."""
    last = pieces[-1]
    if not last:
        pieces[-1] = line
        return
    if not wrapped or markers.LIST_ITEM.match(line):
        pieces.append("\n")
    elif last[-1] != "-" or not last[-2:-1].isalpha() or _SUSPENDED.match(line):
        pieces.append(" ")
    pieces.append(line)
