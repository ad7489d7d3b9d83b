"""A document as one self-contained page: no network, no script from elsewhere."""

import base64
from collections.abc import Iterable
from html import escape

from m4d_consolidate.model.reply import Reply
from m4d_consolidate.render import page
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
)
from m4d_consolidate.render.escape import clean
from m4d_consolidate.render.filters import Filters
from m4d_consolidate.render.strings import Strings
from m4d_consolidate.render.templates import DocumentTemplate


def write_html(blocks: tuple[Block, ...], reply: Reply, template: DocumentTemplate) -> bytes:
    """Return the page; the words within `<main>` are those of every other format."""
    writer = _Writer(Filters(reply, Strings(template.strings, reply.language)))
    body = "\n".join(map(writer.block, page.in_sections(blocks, reply)))
    return page.whole(body, reply, template).encode("utf-8", "replace")


class _Writer:
    def __init__(self, filters: Filters) -> None:
        self._filters = filters

    def block(self, block: "Block | page.Section") -> str:  # noqa: PLR0911
        """Return one block as HTML."""
        match block:
            case page.Section():
                inner = self.blocks(block.blocks)
                return f"<section{page.attributes(block.data)}>\n{inner}\n</section>"
            case Heading():
                level = min(block.level, 6)
                return f'<h{level} id="{escape(block.slug)}">{self.inlines(block.inlines)}</h{level}>'
            case Paragraph():
                return f"<p>{self.inlines(block.inlines)}</p>"
            case Items():
                return self._items(block)
            case Table():
                return self._table(block)
            case Quote():
                return f"<blockquote>\n{self.blocks(block.blocks)}\n</blockquote>"
            case Division():
                return self._division(block)

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Return several blocks."""
        return "\n".join(map(self.block, blocks))

    def _items(self, block: Items) -> str:
        tag = "ol" if block.ordered else "ul"
        start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
        items = "\n".join(f"<li>{self._item(item)}</li>" for item in block.items)
        return f"<{tag}{start}>\n{items}\n</{tag}>"

    def _item(self, blocks: tuple[Block, ...]) -> str:
        first, *rest = blocks or (Paragraph(()),)
        start = self.inlines(first.inlines) if isinstance(first, Paragraph) else self.block(first)
        return "\n".join([start, *map(self.block, rest)])

    def _table(self, block: Table) -> str:
        def cell(tag: str, inlines: tuple[Inline, ...], align: str) -> str:
            style = f' style="text-align:{align}"' if align in ("right", "center") else ""
            scope = ' scope="col"' if tag == "th" else ""
            return f"<{tag}{scope}{style}>{self.inlines(inlines)}</{tag}>"

        def row(tag: str, cells: tuple[tuple[Inline, ...], ...]) -> str:
            return "<tr>" + "".join(cell(tag, one, block.align[place]) for place, one in enumerate(cells)) + "</tr>"

        body = "\n".join(row("td", cells) for cells in block.rows)
        head = row("th", block.header)
        return f'<div class="table"><table>\n<thead>{head}</thead>\n<tbody>\n{body}\n</tbody>\n</table></div>'

    def _division(self, block: Division) -> str:
        if block.style == "rule":
            return "<hr>"
        tag = "nav" if block.style == "contents" else "div"
        language = f' lang="{escape(block.language)}"' if block.language else ""
        style = f' class="{escape(block.style)}"' if block.style else ""
        return f"<{tag}{style}{language}>\n{self.blocks(block.blocks)}\n</{tag}>"

    def inlines(self, inlines: Iterable[Inline]) -> str:
        """Return a line of text."""
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Anchor():
                return f'<a id="{escape(inline.id)}"></a>'
            case Picture():
                return self._picture(inline)
            case NoteMark():
                return f'<sup><a href="#note-{escape(inline.label)}">{inline.number}</a></sup>'
            case Run():
                return _run(inline)

    def _picture(self, picture: Picture) -> str:
        from m4d_consolidate.render.charts import draw

        drawn = draw(picture.name, self._filters)
        if drawn is None:
            return ""
        data = base64.b64encode(drawn).decode()
        return f'<img src="data:image/png;base64,{data}" alt="{escape(clean(picture.alt))}">'


def _run(run: Run) -> str:
    words = escape(clean(run.text), quote=False).replace("\n", "<br>\n")
    if run.code:
        words = f"<code>{words}</code>"
    if run.italic:
        words = f"<em>{words}</em>"
    if run.bold:
        words = f"<strong>{words}</strong>"
    if run.language or run.style:
        language = f' lang="{escape(run.language)}"' if run.language else ""
        style = f' class="{escape(run.style)}"' if run.style else ""
        words = f"<span{style}{language}>{words}</span>"
    if run.href:
        words = f'<a href="{escape(run.href)}"{"" if run.href.startswith("#") else " rel=noreferrer"}>{words}</a>'
    return words
