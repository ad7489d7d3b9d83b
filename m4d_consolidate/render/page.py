"""The frame of the HTML page: its sections, style, search and filters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from m4d_consolidate.model.reply import Reply, Response
from m4d_consolidate.render.blocks import Anchor, Block, Heading
from m4d_consolidate.render.templates import DocumentTemplate


@dataclass(frozen=True, slots=True)
class Section:
    """One contribution: its heading and what follows up to the next heading of the same or a higher level."""

    blocks: tuple[Block, ...]
    data: Mapping[str, str] = field(default_factory=dict)


def in_sections(blocks: tuple[Block, ...], reply: Reply) -> Iterator[Block | Section]:
    """Return the blocks with each contribution of the full responses gathered into a section."""
    anchors = {f"c{response.number:02d}": response for response in reply.responses}
    open_: list[Block] = []
    response: Response | None = None
    level = 0
    for block in blocks:
        if isinstance(block, Heading) and response is not None and block.level <= level:
            yield Section(tuple(open_), _data(response))
            response, open_ = None, []
        if isinstance(block, Heading) and response is None:
            response = next(
                (anchors[one.id] for one in block.inlines if isinstance(one, Anchor) and one.id in anchors), None
            )
            level = block.level
        if response is None:
            yield block
        else:
            open_.append(block)
    if response is not None:
        yield Section(tuple(open_), _data(response))


def _data(response: Response) -> Mapping[str, str]:
    contributor = response.contributor
    return {
        "week": str(response.week or ""),
        "question": " ".join(response.questions),
        "country": contributor.country,
        "kind": str(contributor.kind or ""),
        "language": response.language or "",
    }


def attributes(data: Mapping[str, str]) -> str:
    """Return data attributes."""
    return ' class="contribution"' + "".join(f' data-{key}="{escape(value)}"' for key, value in data.items())


def whole(body: str, reply: Reply, template: DocumentTemplate) -> str:
    """Return the page around the body."""
    title = escape(f"{reply.title}")
    return (
        f'<!doctype html>\n<html lang="{escape(reply.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
        "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


_STYLE = """
body{font:1rem/1.5 Calibri,Carlito,"Liberation Sans",Arial,sans-serif;color:#222;margin:0;background:#f4f5f7}
main{max-width:48rem;margin:0 auto;padding:2rem;background:#fff}
h1,h2,h3,h4{color:#1f4e79;line-height:1.25;margin:1.6em 0 .5em}
table{border-collapse:collapse;width:100%;font-size:.9rem}.table{overflow-x:auto}
th{background:#1f4e79;color:#fff;text-align:left}th,td{padding:.3rem .5rem;border:1px solid #c8d0d9;vertical-align:top}
.scaffold,.note{border-left:4px solid #c27c0e;background:#fff8ec;padding:.3rem .8rem;color:#5b4a20}
.meta{color:#555;font-size:.9rem}.reading{color:#555;font-size:.85rem;margin-bottom:0}
.box{border:1px solid #1f4e79;background:#eef4fa;padding:.4rem 1rem;margin:1rem 0}
nav ul{list-style:none;padding-left:1rem}img{max-width:100%}a{color:#1f5c99}
@media print{body{background:#fff}main{max-width:none;padding:0}a{color:inherit;text-decoration:none}}
"""
