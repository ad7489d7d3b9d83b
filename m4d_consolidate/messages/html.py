"""HTML to blocks: one for each paragraph, list item, heading and table row, with what the client's markup says of it."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from m4d_consolidate.messages.clean import clean_text
from m4d_consolidate.messages.html_patterns import (
    BULLETS,
    HEADINGS,
    HIDDEN,
    INDENTED,
    INLINE,
    MARKED_BY_CLASS,
    MARKED_BY_ID,
    OUTLOOK_HEAD,
    PREFIXED,
    PREFORMATTED,
    SKIPPED,
    WORD_BULLET,
)
from m4d_consolidate.messages.plain import plain_blocks
from m4d_consolidate.model.mail import Block, BlockKind

_SPACES = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r"[ \t\xa0]*\n[ \t\xa0]*")
_SEVERAL_BREAKS = re.compile(r"\n\n+")
_QUOTED_LINE = re.compile(r"(?:^|\n)>")


def html_blocks(text: str, origin: str) -> tuple[Block, ...]:
    """Return the visible blocks of HTML in reading order."""
    builder = _Builder(origin)
    parser = etree.HTMLParser(target=builder, encoding="utf-8", recover=True, huge_tree=True, no_network=True)
    data = clean_text(text).encode("utf-8", "replace")
    if data.strip():
        parser.feed(data)
        parser.close()
    return builder.finish()


class _State(NamedTuple):
    """What holds for the text inside an element."""

    kind: BlockKind = BlockKind.TEXT
    depth: int = 0
    pre: bool = False
    bullet: bool = False
    quote_div: bool = False
    """Directly in Gmail's `gmail_quote`, where its attribution line stands"""


class _Builder:
    """Target of the parser: text gathers until a block ends, then becomes a `Block`."""

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._blocks: list[Block] = []
        self._line = 1
        self._text: list[str] = []
        self._prefix = ""
        self._state = _State()
        self._stack: list[_State | None] = []
        self._skipped = 0
        self._lists: list[int | None] = []
        self._rows: list[list[int]] = []

    # -- called by the parser

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        if self._skipped:
            self._skipped += 1
            return
        if tag == "br":
            self._text.append("\n")
        elif tag in INLINE:
            if not attributes:
                self._stack.append(None)
                return
        else:
            if tag in SKIPPED:
                self._skipped = 1
                return
            self._flush()
        style = attributes.get("style", "") if attributes else ""
        if style and HIDDEN.search(style):
            self._skipped = 1
            return
        self._stack.append(self._state)
        self._state = self._inside(tag, attributes, style)
        self._open_structure(tag, attributes)

    def end(self, tag: str) -> None:
        """Close an element."""
        if self._skipped:
            self._skipped -= 1
            return
        state = self._stack.pop() if self._stack else None
        if state is None:
            return
        if tag not in INLINE and tag != "br":
            self._flush()
            self._close_structure(tag)
        self._state = state

    def data(self, text: str) -> None:
        """Take text."""
        if self._skipped:
            return
        if self._state.pre:
            self._text.append(text)
        elif self._state.bullet:
            if text.strip(" \t\r\n\f\xa0") not in BULLETS:
                self._text.append(_SPACES.sub(" ", text))
        elif "\n" in text or "  " in text or "\t" in text:
            self._text.append(_SPACES.sub(" ", text))
        else:
            self._text.append(text)

    def comment(self, text: str) -> None:
        """Leave comments out."""

    def close(self) -> None:
        """End the document."""
        self._flush()

    def finish(self) -> tuple[Block, ...]:
        """Return what was gathered."""
        self._flush()
        return tuple(self._blocks)

    # -- elements

    def _inside(self, tag: str, attributes: Mapping[str, str], style: str) -> _State:
        state = self._state
        kind, depth, pre, bullet, quote_div = state.kind, state.depth, state.pre, state.bullet, False
        if tag in HEADINGS:
            kind = BlockKind.HEADING
        elif tag == "li" and kind is BlockKind.TEXT:
            kind = BlockKind.LIST_ITEM
        elif tag in ("pre", "textarea", "listing", "xmp", "plaintext"):
            pre = True
        elif tag == "blockquote" and (attributes.get("type") == "cite" or not INDENTED.search(style)):
            depth += 1
            kind = BlockKind.TEXT
        if attributes:
            marked = self._marked(attributes)
            classes = attributes.get("class", "")
            if marked is not None:
                kind = marked
            elif style and OUTLOOK_HEAD.search(style):
                kind = BlockKind.ATTRIBUTION
            elif tag == "p" and classes.startswith("MsoListParagraph") and kind is BlockKind.TEXT:
                kind = BlockKind.LIST_ITEM
            if style:
                pre = pre or bool(PREFORMATTED.search(style))
                bullet = bullet or bool(WORD_BULLET.search(style))
            quote_div = tag == "div" and "gmail_quote" in classes
        return _State(kind, depth, pre, bullet, quote_div)

    def _marked(self, attributes: Mapping[str, str]) -> BlockKind | None:
        for name in attributes.get("class", "").split():
            marked = MARKED_BY_CLASS.get(PREFIXED.sub("", name.lower()))
            if marked is not None:
                return marked
        return MARKED_BY_ID.get(PREFIXED.sub("", attributes.get("id", "").lower()))

    def _open_structure(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "ol":
            start = attributes.get("start", "1")
            self._lists.append(int(start) if start.isdecimal() and len(start) < 6 else 1)
        elif tag in ("ul", "menu", "dir"):
            self._lists.append(None)
        elif tag == "li" and self._lists and self._lists[-1] is not None:
            self._prefix = f"{self._lists[-1]}. "
            self._lists[-1] += 1
        elif tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].append(len(self._blocks))

    def _close_structure(self, tag: str) -> None:
        if tag in ("ol", "ul", "menu", "dir") and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._prefix = ""
        elif tag == "tr" and self._rows:
            self._close_row(self._rows.pop())

    def _close_row(self, cells: list[int]) -> None:
        """Join the cells of a row that holds at most one block each; others are layout and stay apart."""
        if len(cells) < 2:
            return
        ends = [*cells[1:], len(self._blocks)]
        groups = [self._blocks[begin:end] for begin, end in zip(cells, ends, strict=True)]
        filled = [group[0] for group in groups if group]
        plain = all(block.kind in (BlockKind.TEXT, BlockKind.HEADING) for block in filled)
        if len(filled) < 2 or not plain or any(len(group) > 1 for group in groups):
            return
        self._blocks[cells[0] :] = [
            Block(
                text=" | ".join(block.text.replace("\n", " ") for block in filled),
                origin=self._origin,
                kind=BlockKind.TABLE_ROW,
                quote_depth=filled[0].quote_depth,
                line=filled[0].line,
            )
        ]

    # -- text

    def _flush(self) -> None:
        if not self._text:
            return
        text, self._text = "".join(self._text), []
        if text.isspace():
            return
        text = clean_text(text)
        state = self._state
        if not state.pre:
            text = _AROUND_BREAK.sub("\n", text).strip(" \t\n\xa0")
            if "  " in text:
                text = re.sub("  +", " ", text)
        if not text or text.isspace():
            return
        if "\n" in text:
            pieces = _SEVERAL_BREAKS.split(text) if not state.pre else [text]
        else:
            pieces = [text]
        for piece in pieces:
            self._add(self._prefix + piece, state)
            self._prefix = ""

    def _add(self, text: str, state: _State) -> None:
        kind = state.kind
        if state.quote_div and (text.endswith(":") or text.startswith("-----")):
            kind = BlockKind.ATTRIBUTION
        if state.pre or _QUOTED_LINE.search(text):
            blocks = plain_blocks(text, self._origin, kind, state.depth, self._line)
            self._blocks += blocks
        else:
            text = re.sub(r"(^|\n)--(?=\n|$)", r"\1-- ", text) if "--" in text else text
            self._blocks.append(
                Block(text=text, origin=self._origin, kind=kind, quote_depth=state.depth, line=self._line)
            )
        self._line += text.count("\n") + 2
