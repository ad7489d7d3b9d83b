"""The frame of the HTML page: its sections, style, search and filters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from m4d_consolidate.model.reply import Reply, Response
from m4d_consolidate.render.blocks import Anchor, Block, Heading
from m4d_consolidate.render.escape import Trusted, clean
from m4d_consolidate.render.filters import Filters
from m4d_consolidate.render.strings import Strings
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
    """Return the page around the body; where it holds contributions they can be searched and filtered."""
    strings = Strings(template.strings, reply.language)
    title = escape(clean(reply.title))
    tools = _tools(reply, strings) if 'class="contribution"' in body else ""
    script = f"<script>{_SCRIPT}</script>\n" if tools else ""
    return (
        f'<!doctype html>\n<html lang="{escape(reply.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
        "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{tools}<main>\n{body}\n</main>\n{script}</body>\n</html>\n"
    )


def _tools(reply: Reply, strings: Strings) -> str:
    """The bar above the page: full-text search, and a choice for each thing contributions differ in."""
    filters = Filters(reply, strings)
    names: dict[str, dict[str, str]] = {"week": {}, "question": {}, "country": {}, "kind": {}, "language": {}}
    for response in reply.responses:
        row = response.contributor
        names["week"][str(response.week or "")] = str(response.week or "")
        names["question"].update({one: filters.question_label(one) for one in response.questions})
        names["country"][row.country] = filters.country(row)
        names["kind"][str(row.kind or "")] = str(filters.kind(row.kind))
        names["language"][response.language or ""] = filters.language(response.language)
    choices = "".join(_choice(key, str(strings(f"column.{key}")), values) for key, values in names.items())
    search = escape(str(strings("page.search")))
    found = escape(str(strings("page.found", n=Trusted("#"), all=Trusted("##"))))
    return (
        f'<form id="tools" role="search"><label>{search} <input type="search" id="words"></label>{choices}'
        f'<output id="found" data-text="{found}"></output></form>\n'
    )


def _choice(key: str, label: str, values: Mapping[str, str]) -> str:
    options = "".join(
        f'<option value="{escape(clean(value))}">{escape(clean(name))}</option>'
        for value, name in sorted(values.items(), key=lambda pair: pair[1])
        if value
    )
    return f'<label>{escape(label)} <select data-key="{key}"><option value=""></option>{options}</select></label>'


_STYLE = """
body{font:1rem/1.5 Calibri,Carlito,"Liberation Sans",Arial,sans-serif;color:#222;margin:0;background:#f4f5f7}
main{max-width:48rem;margin:0 auto;padding:2rem;background:#fff}
h1,h2,h3,h4{color:#1f4e79;line-height:1.25;margin:1.6em 0 .5em}
table{border-collapse:collapse;width:100%;font-size:.9rem}.table{overflow-x:auto}
th{background:#1f4e79;color:#fff;text-align:left}th,td{padding:.3rem .5rem;border:1px solid #c8d0d9;vertical-align:top}
.scaffold,.note{border-left:4px solid #c27c0e;background:#fff8ec;padding:.3rem .8rem;color:#5b4a20}
html{scroll-padding-top:6rem}.subtitle{color:#555;font-size:1.2rem}.cover p{margin:.2rem 0}
.toc-heading{color:#1f4e79;font-size:1.3rem;font-weight:bold}
.status-line{color:#7a4e08;font-weight:bold}.key-figure{color:#1f4e79}.quiet{color:#595959}.check{color:#7a4e08}
.footnote-text{border-top:1px solid #c8d0d9;margin-top:2rem;color:#555;font-size:.85rem}sup{line-height:0}
.meta,.byline{color:#555;font-size:.9rem}.reading{color:#555;font-size:.85rem;margin-bottom:0}
.box{border:1px solid #1f4e79;background:#eef4fa;padding:.4rem 1rem;margin:1rem 0}
nav ul{list-style:none;padding-left:1rem}img{max-width:100%}a{color:#1f5c99}
#tools{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:.4rem 1rem;padding:.5rem 2rem}
#tools{background:#1f4e79;color:#fff}
#tools label{font-size:.85rem}#tools input,#tools select{font:inherit;max-width:11rem}[hidden]{display:none}
@media print{#tools{display:none}body{background:#fff}main{max-width:none;padding:0}
a{color:inherit;text-decoration:none}}
"""

# Question ids of a contribution are separated by spaces; the search ignores case and accents, as readers do.
_SCRIPT = """
(function(){
var all=[].slice.call(document.querySelectorAll("section.contribution")),form=document.getElementById("tools"),
words=document.getElementById("words"),found=document.getElementById("found"),text=found.dataset.text;
function fold(s){return s.toLowerCase().normalize("NFD").replace(/[\\u0300-\\u036f]/g,"")}
var bodies=all.map(function(s){return fold(s.textContent)});
function show(){
var wanted=fold(words.value).split(/\\s+/).filter(Boolean),n=0;
all.forEach(function(s,i){
var ok=wanted.every(function(w){return bodies[i].indexOf(w)>=0});
[].forEach.call(form.querySelectorAll("select"),function(c){
var k=c.dataset.key,v=s.dataset[k],has=k=="question"?v.split(" ").indexOf(c.value)>=0:v==c.value;
if(c.value&&!has)ok=false});
s.hidden=!ok;n+=ok?1:0});
found.textContent=text.replace("##",all.length).replace("#",n)}
form.addEventListener("input",show);form.addEventListener("submit",function(e){e.preventDefault()});show();
})();
"""
