"""HTML to blocks: one for each paragraph, list item, heading and table row, with what the client says of it."""

import re
from dataclasses import replace
from html import unescape
from typing import NamedTuple

from m4d_consolidate.messages.clean import clean_text
from m4d_consolidate.messages.html_state import START, State, inside
from m4d_consolidate.messages.html_tags import Tag, tokens
from m4d_consolidate.messages.html_words import attributes, is_bullet, is_target, single_spaced, too_much
from m4d_consolidate.messages.plain import plain_blocks
from m4d_consolidate.model.mail import Block, BlockKind, count_words

SHORT_LINE = 60
"""Characters: short lines that stand directly below each other are lines of one block"""
LONGEST_RUN = 1000
"""Characters that short lines are put together to"""
LONGEST_CELL = 160
"""Characters: a row with a longer cell is a form or a layout, and its cells are paragraphs"""
_BREAK = "\x00"
"""Stands for `<br>` while text gathers: no such character is left in cleaned text"""
_AROUND_BREAK = re.compile(r"[ \xa0]*\x00[ \xa0]*")
_SEVERAL_BREAKS = re.compile(r"\n\n+")
_SEPARATOR = re.compile(r"^--$", re.MULTILINE)
_BULLETED = frozenset(("ul", "menu", "dir"))
_CELLS = frozenset(("td", "th"))
_TABLED = frozenset(("table", "tr", "td", "th"))
_LINKED = frozenset((BlockKind.TEXT, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW))
_MERGED = frozenset((BlockKind.TEXT, BlockKind.SIGNATURE, BlockKind.ATTRIBUTION))
_ENDED_BY_NEXT = frozenset(("p", "li", "td", "th", "tr"))
"""Their end tags may be left out"""


class Html(NamedTuple):
    """What was read of a document."""

    blocks: tuple[Block, ...]
    """The visible text in reading order"""
    words: int
    """Counted before they were cut into blocks"""
    unhidden: bool = False
    """Its markup hides nearly everything, so what is hidden was read too"""


def read_html(text: str, origin: str) -> Html:
    """Return the visible text of HTML.

    Should the cutting ever lose or double a word, the text comes whole in plain blocks instead.
    """
    source = clean_text(text)
    builder = _Builder(origin)
    blocks = builder.build(source)
    unhidden = builder.hides_too_much()
    if unhidden:
        builder = _Builder(origin, show_hidden=True)
        blocks = builder.build(source)
    seen = "".join(builder.seen)
    if "&" in seen:
        seen = clean_text(unescape(seen))
    words = count_words(seen) + builder.numbers
    if words != count_words("\n".join([block.text for block in blocks])):
        return Html(plain_blocks(seen, origin), count_words(seen), unhidden)
    return Html(blocks, words, unhidden)


class _Builder:
    """Text gathers while the tags pass; where a block element begins or ends it becomes a `Block`.

    Of the open elements only those that change something are kept, and their namesakes inside them to find their end.
    """

    def __init__(self, origin: str, *, show_hidden: bool = False) -> None:
        self._origin = origin
        self._show_hidden = show_hidden
        self._blocks: list[Block] = []
        self._line = 1
        self._text: list[str] = []
        self._prefix = ""
        self._spaced = True
        self._paragraph_spaced = True
        self._state = START
        self._open: list[tuple[str, State]] = []
        self._names: dict[str, int] = {}
        """How many of each name are open"""
        self._lists: list[int | None] = []
        self._rows: list[list[int] | None] = []
        self.seen: list[str] = []
        """All text met, line ends where blocks begin and end"""
        self.numbers = 0
        """Words that are not in the source: the numbers of ordered lists"""
        self._hidden: list[str] = []
        self._href = ""
        self._href_at = 0

    def build(self, source: str) -> tuple[Block, ...]:
        """Return the blocks of a document."""
        gathered, seen, names, state = self._text, self.seen, self._names, self._state
        for text, tag in tokens(source):
            if text and (gathered or state.pre or text.strip(" \n\t")):
                if state.unseen and not self._show_hidden:
                    self._hidden.append(text)
                elif not (state.bullet and is_bullet(text)):
                    gathered.append(text)
                    seen.append(text)
            if tag is None:
                break
            if tag.name == "br":
                gathered.append(_BREAK)
                seen.append("\n")
            elif tag.block:
                seen.append("\n")
                if gathered:
                    self._flush()
                if tag.spaced or tag.name == "p":
                    self._space(tag)
                if not tag.plain or tag.name in names:
                    self._structure(tag)
                    state = self._pass(tag)
            elif tag.changes or tag.name in names:
                state = self._pass(tag)
            elif tag.name == "a":
                self._link(tag)
        self._flush()
        return tuple(self._blocks)

    def hides_too_much(self) -> bool:
        """Return whether what hides text is never closed, or hides nearly all there is."""
        return too_much("".join(self._hidden), "".join(self.seen), unclosed=self._state.unseen)

    # -- elements

    def _space(self, tag: Tag) -> None:
        """Note whether a blank line is seen here; the end of a `p` has the margin that its start has."""
        if tag.name == "p":
            if not tag.closing:
                self._paragraph_spaced = tag.spaced
            if self._paragraph_spaced:
                self._spaced = True
        elif tag.spaced:
            self._spaced = True

    def _pass(self, tag: Tag) -> State:
        """Enter or leave an element, and return what holds then."""
        name, names = tag.name, self._names
        if tag.closing or (name in _ENDED_BY_NEXT and self._open and self._open[-1][0] == name):
            self._leave(name)
        if not tag.closing and (tag.changes or name in names):
            self._open.append((name, self._state))
            names[name] = names.get(name, 0) + 1
            if tag.changes:
                if tag.quoted:
                    self._mark_attribution()
                self._state = inside(self._state, tag)
        return self._state

    def _link(self, tag: Tag) -> None:
        """Write the target of a link behind words that do not say it, but for those quoted from another mail."""
        if not tag.closing:
            self._href, self._href_at = tag.href, len(self.seen)
            return
        own = self._state.depth == 0 and self._state.kind in _LINKED
        if not (self._href and own and self._text):
            self._href = ""
            return
        words, target = "".join(self.seen[self._href_at :]), f" <{self._href}>"
        if words.strip() and not is_target(words, self._href):
            self._text.append(target)
            self.seen.append(target)
        self._href = ""

    def _mark_attribution(self) -> None:
        """The block right above a quotation is its attribution if it ends in a colon and names a time or address."""
        last = self._blocks[-1] if self._blocks else None
        if last is None or last.kind is not BlockKind.TEXT or last.quote_depth != self._state.depth:
            return
        if attributes(last.text):
            self._blocks[-1] = replace(last, kind=BlockKind.ATTRIBUTION)

    def _leave(self, name: str) -> None:
        """Leave the innermost element of that name, and what was left open inside it."""
        names = self._names
        while name in names:
            last, self._state = self._open.pop()
            names[last] -= 1
            if not names[last]:
                del names[last]
            if last == name:
                break

    def _structure(self, tag: Tag) -> None:
        name = tag.name
        if name == "li":
            self._prefix = ""
            if not tag.closing and self._lists and (number := self._lists[-1]) is not None:
                self._prefix = f"{number}. "
                self._lists[-1] = number + 1
        elif name == "ol" or name in _BULLETED:
            if not tag.closing:
                self._lists.append(tag.starts_at if name == "ol" else None)
            elif self._lists:
                self._lists.pop()
        elif name in _TABLED:
            self._table(name, tag.closing)

    def _table(self, name: str, closing: bool) -> None:
        """Keep account of the cells of the row that is open; None in `rows` stands for a table around it."""
        row = self._rows[-1] if self._rows else None
        if name in _CELLS:
            if row is not None and not closing:
                row.append(len(self._blocks))
            return
        if row is not None and (name == "tr" or closing):
            self._rows.pop()
            self._close_row(row)
        if not closing:
            self._rows.append([] if name == "tr" else None)
        elif name == "table" and self._rows:
            self._rows.pop()

    def _close_row(self, cells: list[int]) -> None:
        """Join the cells of a row that holds at most one block each; others are layout and stay apart."""
        if len(cells) < 2:
            return
        ends = [*cells[1:], len(self._blocks)]
        groups = [self._blocks[begin:end] for begin, end in zip(cells, ends, strict=True)]
        filled = [group[0] for group in groups if group]
        plain = all(block.kind in (BlockKind.TEXT, BlockKind.HEADING) for block in filled)
        long = any(len(block.text) > LONGEST_CELL for block in filled)
        if len(filled) < 2 or not plain or long or any(len(group) > 1 for group in groups):
            return
        text = " | ".join(block.text.replace("\n", " ") for block in filled)
        self._blocks[cells[0] :] = [replace(filled[0], text=text, kind=BlockKind.TABLE_ROW)]

    # -- text

    def _flush(self) -> None:
        """Make a block, or several apart by blank lines, of the text gathered."""
        if not self._text:
            return
        text = "".join(self._text)
        self._text.clear()
        if not text.strip(" \n\t"):
            return
        if "&" in text:
            text = _BREAK.join(clean_text(unescape(line)) for line in text.split(_BREAK))
        if self._state.pre:
            self._add_plain(text.replace(_BREAK, "\n"))
            return
        text = single_spaced(text)
        if _BREAK in text:
            self._add_lines(_AROUND_BREAK.sub("\n", text))
        else:
            self._add(text.strip(" \xa0"))

    def _add_lines(self, text: str) -> None:
        self._spaced = self._spaced or text.startswith("\n\n")
        for piece in _SEVERAL_BREAKS.split(text.strip(" \n\xa0")):
            self._add(piece)
            self._spaced = True
        self._spaced = text.endswith("\n\n") or text.isspace()

    def _add(self, text: str) -> None:
        if not text:
            self._spaced = True
            return
        if text[0] == ">" or "\n>" in text:
            self._add_plain(text)
            return
        kind, depth = self._state.kind, self._state.depth
        if self._state.quote_div and (text.endswith(":") or text.startswith("-----")):
            kind = BlockKind.ATTRIBUTION
        if "--" in text:
            text = _SEPARATOR.sub("-- ", text)
        if self._prefix:
            text, self._prefix = self._prefix + text, ""
            self.numbers += 1
        if not self._spaced and self._continues(text, kind, depth):
            before = self._blocks.pop()
            self._blocks.append(replace(before, text=f"{before.text}\n{text}"))
            self._line -= 1
        else:
            self._blocks.append(Block(text=text, origin=self._origin, kind=kind, quote_depth=depth, line=self._line))
        self._line += text.count("\n") + 2
        self._spaced = False

    def _continues(self, text: str, kind: BlockKind, depth: int) -> bool:
        """Return whether `text` is a further short line right below another, as in a signature of one div a line."""
        if not self._blocks or len(text) > SHORT_LINE or "\n" in text:
            return False
        before = self._blocks[-1]
        if len(before.text) > LONGEST_RUN:
            return False
        alike = before.kind is kind and before.quote_depth == depth and kind in _MERGED
        return alike and len(before.text) - before.text.rfind("\n") - 1 <= SHORT_LINE

    def _add_plain(self, text: str) -> None:
        """Text whose lines are real: preformatted, or quoted with `>` by hand."""
        self._blocks += plain_blocks(text, self._origin, self._state.kind, self._state.depth, self._line)
        self._line += text.count("\n") + 2
        self._spaced = False
