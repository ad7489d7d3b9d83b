"""Rendered Markdown read into the tree that every format is written from."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from m4d_consolidate.errors import TemplateError
from m4d_consolidate.render.blocks import (
    Anchor,
    Block,
    Division,
    Heading,
    Inline,
    Items,
    NoteMark,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    plain,
    texts,
)

_ALLOWED = re.compile(r"(?:https?://|mailto:|#|chart:)", re.I)
_DIV = re.compile(r'\s*<div(?P<attributes>(?:\s+(?:class|lang)="[^"<>]*")*)>\s*(?P<end></div>)?\s*')
_SPAN = re.compile(r'<span(?P<attributes>(?:\s+(?:class|lang|title)="[^"<>]*")*)>')
_ANCHOR = re.compile(r'<a id="([\w-]+)">')
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


# Square brackets of contributors are escaped, so a mark is the template's or the editor's.
_MARK = re.compile(r"(?<!\\)\[\^([\w-]+)\](?!:)")
_NOTE = re.compile(r"^\[\^([\w-]+)\]: +(.+)\n?", re.M)
_SUP_ALONE = re.compile(r'<sup id="([\w-]+)"></sup>')
_SUP = re.compile(r'<sup id="([\w-]+)">')


def parse(markdown: str) -> tuple[Block, ...]:
    """Return the tree of a rendered document; HTML that is not ours raises TemplateError.

    `[^mark]` and a line `[^mark]: text` are a footnote; all footnotes stand in one division at the end.
    """
    notes = dict(_NOTE.findall(markdown))
    if not notes:
        return _Walker(_parser().parse(markdown)).blocks("")
    text = _MARK.sub(lambda mark: _sup(mark[1]) if mark[1] in notes else mark[0], _NOTE.sub("", markdown))
    walker = _Walker(_parser().parse(text))
    blocks = walker.blocks("")
    items = tuple(_note_text(label, notes[label]) for label in walker.marks)
    return (*blocks, Division("footnote-text", "", (Items(True, 1, items),))) if items else blocks


def marks_in(markdown: str) -> tuple[str, ...]:
    """Return the marks of footnotes of a text, each once, in order."""
    return tuple(dict.fromkeys(_MARK.findall(markdown)))


def _sup(label: str) -> str:
    return f'<sup id="{label}"></sup>'


def _as_written(code: str) -> str:
    """Return code with the marks that are none in it."""
    return _SUP_ALONE.sub(r"[^\1]", code)


def _note_text(label: str, text: str) -> tuple[Block, ...]:
    inlines = tuple(each for line in texts(_Walker(_parser().parse(text)).blocks("")) for each in line)
    return (Paragraph((Anchor(f"note-{label}"), *inlines)),)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 60}).enable("table")
    parser.core.ruler.at("inline", _inlines)
    parser.validateLink = lambda url: bool(_ALLOWED.match(url))  # type: ignore[method-assign]
    return parser


_MARKUP = re.compile(r"[\\`*_\[\]<>&!\n]")


def _inlines(state: StateCore) -> None:
    """Look for markup only in lines that can hold any: most of what contributors wrote cannot."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if _MARKUP.search(token.content):
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        else:
            token.children.append(Token("text", "", 0, content=token.content))


class _Walker:
    """Reads the flat tokens of markdown-it once, in order."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = iter(tokens)
        self._slugs: dict[str, int] = {}
        self.marks: dict[str, int] = {}
        """The footnotes met so far, with their numbers"""

    def blocks(self, until: str) -> tuple[Block, ...]:
        """Return the blocks up to a closing token of type `until`, or of a `</div>`."""
        found: list[Block] = []
        for token in self._tokens:
            if token.type == until or (until == "div" and token.type == "html_block" and _is_end(token)):
                return tuple(found)
            found += self._block(token)
        if until:
            raise TemplateError("a `<div>` is opened in the template and never closed")
        return tuple(found)

    def _block(self, token: Token) -> Iterator[Block]:
        match token.type:
            case "heading_open":
                inlines = self._inline()
                yield Heading(int(token.tag[1]), inlines, self._slug(plain(inlines)))
            case "paragraph_open":
                yield Paragraph(self._inline())
            case "bullet_list_open" | "ordered_list_open":
                ordered = token.type.startswith("ordered")
                yield Items(ordered, int(token.attrGet("start") or 1), self._items(token.type.replace("open", "close")))
            case "blockquote_open":
                yield Quote(self.blocks("blockquote_close"))
            case "table_open":
                yield self._table()
            case "html_block":
                yield self._division(token)
            case "hr":
                yield Division("rule", "", ())
            case "code_block" | "fence":
                yield Paragraph((Run(text=_as_written(token.content).rstrip("\n"), code=True),))

    def _inline(self) -> tuple[Inline, ...]:
        inline, close = next(self._tokens), next(self._tokens)
        assert close.nesting == -1
        return tuple(self._marked(each) for each in _runs(inline.children or [], _line(inline)))

    def _marked(self, inline: Inline) -> Inline:
        if not isinstance(inline, NoteMark):
            return inline
        first = inline.label not in self.marks
        return NoteMark(inline.label, self.marks.setdefault(inline.label, len(self.marks) + 1), first)

    def _items(self, close: str) -> tuple[tuple[Block, ...], ...]:
        items = []
        for token in self._tokens:
            if token.type == close:
                break
            items.append(self.blocks("list_item_close"))
        return tuple(items)

    def _table(self) -> Table:
        rows: list[list[tuple[Inline, ...]]] = []
        align: list[str] = []
        for token in self._tokens:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                if token.type == "th_open":
                    align.append(str(token.attrGet("style") or "").removeprefix("text-align:"))
                rows[-1].append(self._inline())
        return Table(tuple(align), tuple(rows[0]), tuple(map(tuple, rows[1:])))

    def _division(self, token: Token) -> Division:
        opened = _DIV.fullmatch(token.content)
        if not opened:
            raise TemplateError(
                f"line {_line(token)} of the rendered text holds HTML that no document can show: "
                f"`{token.content.strip()[:60]}`",
                'only <div class="…">, <span class="…" lang="…"> and <a id="…"></a> are understood; '
                "a <div> stands on a line of its own, with a blank line after it",
            )
        attributes = dict(_ATTRIBUTE.findall(opened["attributes"]))
        inner = () if opened["end"] else self.blocks("div")
        return Division(attributes.get("class", ""), attributes.get("lang", ""), inner)

    def _slug(self, text: str) -> str:
        """As GitHub and pandoc (gfm) name the place of a heading, so that links in the Markdown work there too."""
        kept = (c for c in text.strip().lower() if c in " -_" or unicodedata.category(c)[0] in "LNM")
        slug = "".join(kept).replace(" ", "-")
        count = self._slugs.get(slug, 0)
        self._slugs[slug] = count + 1
        return f"{slug}-{count}" if count else slug


def _is_end(token: Token) -> bool:
    return token.content.strip() == "</div>"


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


_PLAIN = Run(text="")


@dataclass(slots=True)
class _Dress:
    """What the open marks of an inline text add up to."""

    run: Run = field(default_factory=lambda: _PLAIN)
    spans: list[Run] = field(default_factory=list)

    def worn(self, text: str, code: bool = False) -> Run:
        """Return the words so dressed; `replace` would be slow, and all words pass here."""
        like = self.run
        return Run(
            text=text,
            bold=like.bold,
            italic=like.italic,
            code=code,
            href=like.href,
            language=like.language,
            style=like.style,
            note=like.note,
        )


def _runs(tokens: Iterable[Token], line: int) -> Iterator[Inline]:
    dress = _Dress()
    for token in tokens:
        match token.type:
            case "text" | "text_special":
                if token.content:
                    yield dress.worn(token.content)
            case "code_inline":
                yield dress.worn(_as_written(token.content), code=True)
            case "softbreak":
                yield dress.worn(" ")
            case "hardbreak":
                yield dress.worn("\n")
            case "strong_open" | "strong_close":
                dress.run = replace(dress.run, bold=token.nesting > 0)
            case "em_open" | "em_close":
                dress.run = replace(dress.run, italic=token.nesting > 0)
            case "link_open":
                dress.run = replace(dress.run, href=_href(str(token.attrGet("href") or "")))
            case "link_close":
                dress.run = replace(dress.run, href="")
            case "image":
                yield _picture(token)
            case "html_inline":
                yield from _html(token.content, dress, line)


def _href(written: str) -> str:
    """The parser writes an address as the web does, but places within the document are named as they are spelled."""
    return unquote(written) if written.startswith("#") else written


def _picture(token: Token) -> Inline:
    source = str(token.attrGet("src") or "")
    alt = plain(tuple(_runs(token.children or [], 0)))
    return Picture(source.removeprefix("chart:"), alt) if source.startswith("chart:") else Run(text=alt)


def _html(content: str, dress: _Dress, line: int) -> Iterator[Inline]:
    if anchor := _ANCHOR.fullmatch(content):
        yield Anchor(anchor[1])
    elif mark := _SUP.fullmatch(content):
        yield NoteMark(mark[1], 0)
    elif span := _SPAN.fullmatch(content):
        found = dict(_ATTRIBUTE.findall(span["attributes"]))
        dress.spans.append(dress.run)
        dress.run = replace(
            dress.run,
            language=found.get("lang", dress.run.language),
            style=found.get("class", dress.run.style),
            note=found.get("title", dress.run.note),
        )
    elif content == "</span>" and dress.spans:
        before = dress.spans.pop()
        dress.run = replace(dress.run, language=before.language, style=before.style, note=before.note)
    elif content not in ("</a>", "</sup>"):
        raise TemplateError(
            f"line {line} of the rendered text holds HTML that no document can show: `{content[:60]}`",
            'only <div class="…">, <span class="…" lang="…"> and <a id="…"></a> are understood',
        )
