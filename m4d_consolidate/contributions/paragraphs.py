"""Blocks cut into paragraphs: a greeting, attribution or signature that clings to a text becomes one of its own."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from m4d_consolidate.contributions.patterns import attributions, closings, footers, greetings, markers
from m4d_consolidate.contributions.wording import KEPT, wording
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.contributions.wrapping import LOGICAL, MOST_WRAPPED, unwrap, unwrap_page, widths_of
from m4d_consolidate.model.contribution import Role
from m4d_consolidate.model.mail import Block, BlockKind

_STRUCTURE = re.compile(r":[ \t]*(?:\n|$)|(?:^|\n)[*_ \t]{0,4}[^\W\d_]{1,12}[*_]{0,2}\s?:")
_SHORT_LINE = 55
_DEVICE = 90
"""Characters of the longest line that a telephone adds"""
_ADDED = 6
"""Last lines of a block among which a footer may begin"""
_DELIMITER = re.compile(r"-- ?$")


class Paragraph:
    """A paragraph on its way to a role; `role` is None until a rule gives it one."""

    __slots__ = ("depth", "kind", "origin", "reason", "role", "said", "text", "words")

    def __init__(self, text: str, block: Block, role: Role | None = None, reason: str = "") -> None:
        self.said = wording(text)
        self.text = text
        self.words = self.said.words
        self.origin = block.origin
        self.kind = block.kind
        self.depth = block.quote_depth
        self.role = role
        self.reason = reason

    @property
    def folded(self) -> str:
        """The text as the tables are written."""
        return self.said.folded

    def give(self, role: Role, reason: str) -> None:
        """Settle the role, with the reason `show` prints."""
        self.role = role
        self.reason = reason


def split_paragraphs(blocks: Sequence[Block]) -> list[Paragraph]:
    """Return the paragraphs of a message's blocks in order; every word of the blocks stands in exactly one."""
    widths = widths_of(blocks)
    paragraphs: list[Paragraph] = []
    for block in blocks:
        text, quoted = block.text, block.quote_depth > 0
        width = widths.get((block.origin, quoted), 0)
        if quoted or block.kind is BlockKind.RETURNED:
            text = unwrap(text.split("\n"), width) if "\n" in text else text.strip()
            paragraphs.append(Paragraph(text, block, Role.QUOTE, _quoted_because(block)))
        elif "\n" not in text or block.kind in LOGICAL:
            paragraphs.append(Paragraph(text.strip(), block))
        else:
            paragraphs.extend(_split_block(block, width))
    return paragraphs


def _quoted_because(block: Block) -> str:
    if block.kind is BlockKind.RETURNED:
        return "text of another message that this one only carries along"
    return "marked by the mail client as quoted from another message"


def _split_block(block: Block, width: int) -> Iterator[Paragraph]:
    lines_ = block.text.split("\n")
    added = any(_is_added(before, line) for before, line in pairwise(lines_[-_ADDED:]))
    for lines in _cut(lines_) if added or _is_structured(block.text) else _cut_ends(lines_):
        text = unwrap_page(lines) if block.origin.endswith(".pdf") else unwrap(lines, width)
        if text:
            yield Paragraph(text, block)


def _is_structured(text: str) -> bool:
    """Return whether a block may hold header lines, an attribution, a delimiter or a drawn line."""
    ruled = "--" in text or "__" in text or "==" in text or "***" in text or "-~" in text
    return ruled or (":" in text and bool(_STRUCTURE.search(text)))


def _cut(lines: list[str]) -> Iterator[list[str]]:
    """Cut the lines of a block where the mail's structure changes."""
    run: list[str] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        size = _structural(lines, index) if len(line) < MOST_WRAPPED * 2 else 0
        if not size and index and _is_added(lines[index - 1], line):
            size = len(lines) - index
        if size:
            if run:
                yield run
            run = []
            yield lines[index : index + size]
            index += size
            continue
        if run and _DELIMITER.match(line.strip(" \t") + " " if line.rstrip() == "--" else line):
            yield run
            run = []
        run.append(line)
        index += 1
    if run:
        yield from _cut_ends(run)


def _structural(lines: list[str], index: int) -> int:
    """Return how many lines from here are a header block, an attribution or a ruled footer; 0 for text."""
    line = lines[index]
    first = line.lstrip(" *_->=")[:1].lower()
    if not first:
        return len(lines) - index if footers.RULE.match(line) and index + 1 < len(lines) else 0
    if footers.RULE.match(line):
        return len(lines) - index
    if first in "fdvomibruwsa":
        size = _header_block(lines, index)
        if size:
            return size
    return _attribution(lines, index) if first in "olaeinqcdxw0123456789" or "@" in line else 0


def _is_added(before: str, line: str) -> bool:
    """Return whether a line below a short one, or below a full stop, begins what no author writes."""
    ended = len(before) < _SHORT_LINE or before.rstrip()[-1:] in ".!?"
    return ended and _begins_footer(line)


@lru_cache(maxsize=KEPT)
def _begins_footer(line: str) -> bool:
    text = fold(line.strip(" *"))
    return bool((len(line) < _DEVICE and footers.DEVICES.match(text)) or footers.SMALL_PRINT.match(text))


def _header_block(lines: list[str], index: int) -> int:
    """Outlook, and every client that forwards: From/Sent/To/Subject, with or without a line above that says so."""
    at = index
    folded = fold(lines[at])
    if attributions.SEPARATORS.match(folded):
        at += 1
        if at == len(lines) or not attributions.FIELDS.match(fold(lines[at])):
            return at - index
    elif not attributions.FROM.match(folded):
        return 0
    fields = at
    while at < len(lines) and (attributions.FIELDS.match(fold(lines[at])) or (at > fields and lines[at][:1] in " \t")):
        at += 1
    return at - index if at - fields >= 2 else 0


def _attribution(lines: list[str], index: int) -> int:
    """`On … wrote:`, wrapped over up to four lines."""
    if not attributions.OPENING.match(fold(lines[index][:40]).lstrip()):
        return 0
    text = ""
    for size, line in enumerate(lines[index : index + 4], 1):
        text = f"{text} {line}"
        if line.rstrip().endswith(":"):
            return size if len(text) < 400 and attributions.WROTE.search(fold(text)) else 0
    return 0


def _cut_ends(lines: list[str]) -> Iterator[list[str]]:
    """Cut off a greeting above and a closing with its signature below the text of one block."""
    if (len(lines) > 1 and _is_greeting_line(lines[0]) and not _goes_on(lines[1])) or (
        len(lines) > 1
        and len(lines[0]) < 40
        and lines[0].rstrip().endswith((":", ".", ")"))
        and markers.BARE.match(fold(lines[0]))
    ):
        yield lines[:1]
        lines = lines[1:]
    end = _closing_at(lines)
    if end is None:
        yield lines
        return
    if end:
        yield lines[:end]
    yield lines[end : end + 1]
    if lines[end + 1 :]:
        yield lines[end + 1 :]


def _is_greeting_line(line: str) -> bool:
    """Return whether a line only greets."""
    return len(line) < MOST_WRAPPED and _greets(line)


@lru_cache(maxsize=KEPT)
def _greets(line: str) -> bool:
    text = fold(line).strip()
    if not text or len(text) > 90 or (text[-1] not in ",:!." and len(text) > 40):
        return False
    return bool(greetings.START.match(text)) and text.count(" ") < 12 and not (text[-1] == "." and text.count(" ") > 6)


def _goes_on(line: str) -> bool:
    return line[:1].islower() and len(line) < 30


def _closing_at(lines: list[str]) -> int | None:
    """Return the line that closes the mail, where at most seven short lines follow it."""
    last = len(lines) - 1
    for index in range(last, max(last - 8, -1), -1):
        line = lines[index]
        if len(line) > 60 or (index == 0 and last == 0):
            return None
        if _closes(line):
            ended = index == 0 or lines[index - 1].rstrip()[-1:] in '.!?…:;)"»”'
            return index if ended and not (index == last and last and line.rstrip()[-1:] == ".") else None
    return None


@lru_cache(maxsize=KEPT)
def _closes(line: str) -> bool:
    text = fold(line).strip()
    return bool(closings.START.match(text)) and text.count(" ") < 7 and (text[-1:] in ",!." or text.count(" ") < 4)
