"""A document rendered once, and written in the format asked for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from m4d_consolidate.errors import OutputError
from m4d_consolidate.model.reply import Reply
from m4d_consolidate.render import docx, gate, html, text
from m4d_consolidate.render.blocks import (
    Anchor,
    Block,
    Division,
    Heading,
    headings,
    plain,
    targets,
    without_links_to_nowhere,
)
from m4d_consolidate.render.escape import escape
from m4d_consolidate.render.fit import best_scale
from m4d_consolidate.render.markdown import parse
from m4d_consolidate.render.templates import DocumentTemplate, Filler

_CHART = re.compile(r"^!\[.*\]\(chart:[\w-]+\)\n\n?", re.M)
_CONTENTS = re.compile(r'<div class="contents">\s*</div>')


@dataclass(frozen=True, slots=True)
class Rendered:
    """The one rendered text, and the tree that was read from it."""

    markdown: str
    blocks: tuple[Block, ...]


Writer = Callable[[Rendered, Reply, DocumentTemplate], bytes]

WRITERS: Mapping[str, Writer] = {
    "md": lambda rendered, _reply, _template: _CHART.sub("", rendered.markdown).encode(),
    "docx": lambda rendered, reply, template: docx.write_docx(rendered.blocks, reply, template),
    "html": lambda rendered, reply, template: html.write_html(rendered.blocks, reply, template),
    "txt": lambda rendered, _reply, _template: text.write_text(rendered.blocks).encode(),
}
FORMATS = tuple(WRITERS)


def render_document(reply: Reply, template: DocumentTemplate, format: str) -> bytes:  # noqa: A002
    """Return the document as bytes, the same for the same input; every format holds the same words.

    Raises TemplateError for a template that cannot be filled in, QuotationError for a false quotation.
    """
    writer = WRITERS.get(format)
    if writer is None:
        raise OutputError(f"documents cannot be written as `{format}`", f"there are: {', '.join(FORMATS)}")
    return writer(render(reply, template), reply, template)


def render(reply: Reply, template: DocumentTemplate) -> Rendered:
    """Return the rendered text with its contents table, checked; `pages` or `words` in the template's head bound it."""
    filler = Filler(reply, template)
    markdown = filler.markdown(best_scale(filler))
    blocks = parse(markdown)
    table = _contents(blocks, int(template.options.get("contents_depth", 3)))
    markdown = _CONTENTS.sub(lambda _: f'<div class="contents">\n\n{table}\n\n</div>', markdown, count=1)
    blocks = tuple(_filled(block, table) for block in blocks)
    known = targets(blocks)
    # Long documents are read once: what changes in the text is changed alike in the tree.
    markdown, blocks = gate.drop_dangling(markdown, known), without_links_to_nowhere(blocks, known)
    gate.check_quotations(blocks, reply)
    return Rendered(markdown, blocks)


def _filled(block: Block, table: str) -> Block:
    return replace(block, blocks=parse(table)) if isinstance(block, Division) and block.style == "contents" else block


def _contents(blocks: tuple[Block, ...], depth: int) -> str:
    """A list of links to the headings, from the one after the title down to `depth`; numbered items are too many."""
    found = [heading for heading in headings(blocks) if 2 <= heading.level <= depth and not _is_item(heading)]
    return "\n".join(
        f"{'  ' * (heading.level - 2)}- [{escape(plain(heading.inlines))}](#{heading.slug})" for heading in found
    )


def _is_item(heading: Heading) -> bool:
    return any(isinstance(inline, Anchor) for inline in heading.inlines)
