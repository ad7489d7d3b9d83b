"""Blocks cut into paragraphs: a greeting, attribution or signature that clings to a text becomes one of its own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from m4d_consolidate.contributions.patterns import attributions, closings, footers, greetings, markers
from m4d_consolidate.contributions.words import fold, sentences, stems
from m4d_consolidate.model.contribution import Role
from m4d_consolidate.model.mail import Block, BlockKind

_MOST_WRAPPED = 100
"""Clients wrap at 65 to 80 columns, some at 99; longer lines were not wrapped by a client"""
_LEAST_WRAPPED = 50
_LEAST_LINES = 3
_RAGGED = 14
"""Wrapped lines end within a long word of the margin; one long line alone is no margin"""
_FULL = 0.75
_TELLING = 4
"""Words of a sentence"""
_SUSPENDED = re.compile(r"(?:and|or|et|ou|y|e|o|und|oder|en|of|to|bis|a)\b", re.IGNORECASE)
"""After a line that ends in a hyphen: `pre- and post-war` keeps its blank"""
_STRUCTURE = re.compile(r":[ \t]*(?:\n|$)|(?:^|\n)[*_ \t]{0,4}[^\W\d_]{1,12}[*_]{0,2}\s?:")
_RULES = ("--", "__", "==", "***", "-~")
_DELIMITER = re.compile(r"-- ?$")
_LOGICAL = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.HEADING})


class Paragraph:
    """A paragraph on its way to a role; `role` is None until a rule gives it one."""

    __slots__ = (
        "_folded",
        "_keys",
        "_sentences",
        "_stems",
        "depth",
        "kind",
        "origin",
        "reason",
        "role",
        "text",
        "words",
    )

    def __init__(self, text: str, block: Block, role: Role | None = None, reason: str = "") -> None:
        self.text = text
        self.origin = block.origin
        self.kind = block.kind
        self.depth = block.quote_depth
        self.role = role
        self.reason = reason
        self.words = text.count(" ") + text.count("\n") + 1
        self._folded: str | None = None
        self._sentences: list[bytes] | None = None
        self._stems: frozenset[bytes] | None = None
        self._keys: tuple[tuple[int, int], ...] | None = None

    @property
    def folded(self) -> str:
        """The text as the tables are written."""
        if self._folded is None:
            self._folded = fold(self.text)
        return self._folded

    @property
    def sentences(self) -> list[bytes]:
        """The bare words of each sentence."""
        if self._sentences is None:
            self._sentences = sentences(self.text, self.folded)
        return self._sentences

    @property
    def stems(self) -> frozenset[bytes]:
        """The first letters of its words, by which the rarer tables say whether they need be asked."""
        if self._stems is None:
            self._stems = stems(self.sentences)
        return self._stems

    @property
    def keys(self) -> tuple[tuple[int, int], ...]:
        """Hash and number of words of each sentence that is long enough not to be said again by chance."""
        if self._keys is None:
            self._keys = tuple(
                [
                    (hash(sentence), blanks + 1)
                    for sentence in self.sentences
                    if (blanks := sentence.count(b" ")) + 1 >= _TELLING
                ]
            )
        return self._keys

    def give(self, role: Role, reason: str) -> None:
        """Settle the role, with the reason `show` prints."""
        self.role = role
        self.reason = reason


def split_paragraphs(blocks: Sequence[Block]) -> list[Paragraph]:
    """Return the paragraphs of a message's blocks in order; every word of the blocks stands in exactly one."""
    widths = _widths(blocks)
    paragraphs: list[Paragraph] = []
    for block in blocks:
        width = widths.get((block.origin, bool(block.quote_depth)), 0)
        if block.quote_depth or block.kind is BlockKind.RETURNED:
            text = unwrap(block.text.split("\n"), width) if "\n" in block.text else block.text.strip()
            paragraphs.append(Paragraph(text, block, Role.QUOTE, _quoted_because(block)))
        elif "\n" not in block.text or block.kind in _LOGICAL:
            paragraphs.append(Paragraph(block.text.strip(), block))
        else:
            paragraphs.extend(_split_block(block, width))
    return paragraphs


def _quoted_because(block: Block) -> str:
    if block.kind is BlockKind.RETURNED:
        return "text of another message that this one only carries along"
    return "marked by the mail client as quoted from another message"


def _split_block(block: Block, width: int) -> Iterator[Paragraph]:
    lines_ = block.text.split("\n")
    for lines in _cut(lines_) if _is_structured(block.text) or _is_device(lines_[-1]) else _cut_ends(lines_):
        text = _unwrap_page(lines) if block.origin.endswith(".pdf") else unwrap(lines, width)
        if text:
            yield Paragraph(text, block)


def _is_structured(text: str) -> bool:
    """Return whether a block may hold header lines, an attribution, a delimiter or a drawn line."""
    return any(mark in text for mark in _RULES) or (":" in text and bool(_STRUCTURE.search(text)))


def _cut(lines: list[str]) -> Iterator[list[str]]:
    """Cut the lines of a block where the mail's structure changes."""
    run: list[str] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        size = _structural(lines, index) if len(line) < _MOST_WRAPPED * 2 else 0
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
    """Return how many lines from here are a header block, an attribution, a footer or a device line; 0 for text."""
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
    if first in "olaeinqcdxw0123456789" or "@" in line:
        size = _attribution(lines, index)
        if size:
            return size
    return 1 if index and index + 1 == len(lines) and _is_device(line) else 0


def _is_device(line: str) -> bool:
    return len(line) < 90 and bool(footers.DEVICES.match(fold(line.strip())))


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
    if (len(lines) > 1 and is_greeting_line(lines[0]) and not _goes_on(lines[1])) or (
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


def is_greeting_line(line: str) -> bool:
    """Return whether a line only greets."""
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
        text = fold(line).strip()
        if closings.START.match(text) and text.count(" ") < 7 and (text[-1:] in ",!." or text.count(" ") < 4):
            ended = index == 0 or lines[index - 1].rstrip()[-1:] in '.!?…:;)"»”'
            return index if ended and not (index == last and last and text[-1:] == ".") else None
    return None


def _widths(blocks: Iterable[Block]) -> dict[tuple[str, bool], int]:
    """Return the column at which the client wrapped, by origin and whether quoted; none where it did not wrap."""
    wrapped: dict[tuple[str, bool], list[int]] = {}
    longest: dict[tuple[str, bool], int] = {}
    for block in blocks:
        if block.kind in _LOGICAL:
            continue
        place = (block.origin, bool(block.quote_depth))
        if "\n" not in block.text:
            longest[place] = max(longest.get(place, 0), len(block.text))
            continue
        lines = [len(line) for line in block.text.split("\n") if " " in line]
        if lines:
            longest[place] = max(longest.get(place, 0), *lines)
            wrapped.setdefault(place, []).extend(lines[:-1])
    widths = {place: max(lengths) for place, lengths in wrapped.items() if lengths and longest[place] <= _MOST_WRAPPED}
    return {
        place: width
        for place, width in widths.items()
        if width >= _LEAST_WRAPPED and sum(length > width - _RAGGED for length in wrapped[place]) > 1
    }


def _own_width(lines: Sequence[str]) -> int:
    """Return the column at which these lines are wrapped by themselves, in a mail that otherwise is not; 0 for none."""
    if len(lines) < _LEAST_LINES:
        return 0
    width = max(len(line.rstrip()) for line in lines)
    if not _LEAST_WRAPPED <= width <= _MOST_WRAPPED:
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
    pieces = bare[:1]
    for before, after in pairwise(bare):
        if after:
            word = after.find(" ")
            full = len(before) + 1 + (word if word > 0 else len(after)) > width
            _append(pieces, after, wrapped=full and before != "")
    return "".join(pieces)


def _unwrap_page(lines: Sequence[str]) -> str:
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
