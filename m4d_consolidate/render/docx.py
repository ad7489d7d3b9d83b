"""A document as DOCX: OOXML elements written straight on top of the house's reference.docx."""

import re
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import replace
from itertools import count

from m4d_consolidate.model.reply import Reply
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
    headings,
    targets,
    texts,
)
from m4d_consolidate.render.escape import clean
from m4d_consolidate.render.package import Package
from m4d_consolidate.render.tables import write_table
from m4d_consolidate.render.templates import DocumentTemplate
from m4d_consolidate.render.xml import Element, W, child, element

_LANGUAGES = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "pt": "pt-PT", "it": "it-IT", "de": "de-DE", "nl": "nl-NL"}
"""What Word's spelling dictionaries are called; another language is written as its bare code"""


NOTES = "footnote-text"
"""The division that holds the footnotes"""


def write_docx(blocks: tuple[Block, ...], reply: Reply, template: DocumentTemplate) -> bytes:
    """Return the document; TemplateError where reference.docx lacks a style that the template names."""
    package = Package(template, reply)
    writer = _Writer(package, blocks, reply)
    section = package.body[-1]
    for node in writer.blocks(blocks, ""):
        section.addprevious(node)  # counting children, as `insert` must, would make long documents slow
    return package.save()


class _Writer:
    """Writes blocks in order; each block costs the same however long the document is."""

    def __init__(self, package: Package, blocks: tuple[Block, ...], reply: Reply) -> None:
        self._package, self._reply = package, reply
        self._ids = count(1)
        self._names = _bookmark_names(blocks)
        self._break_before = False
        self._dresses: dict[tuple[object, ...], Element] = {}
        self._language = _LANGUAGES.get(reply.language, reply.language)

    def blocks(self, blocks: Iterable[Block], style: str, level: int = 0) -> Iterator[Element]:
        """Write blocks; `style` is that of the division around them."""
        before: Element | None = None
        follows_heading = False
        for block in blocks:
            if isinstance(block, Table | Items) and before is not None:
                _keep_with_next(before)  # neither is parted from the words that announce it
            follows_heading = _opens(block) or (follows_heading and isinstance(block, Division))
            for node in self._block(block, style, level):
                if follows_heading:  # nor a heading and the remarks below it from what they are on
                    _keep_with_next(node)
                before = node
                yield node

    def _block(self, block: Block, style: str, level: int) -> Iterator[Element]:
        match block:
            case Heading():
                name = "Title" if block.level == 1 else f"Heading {min(block.level - 1, 4)}"
                yield self._paragraph(block.inlines, style or name, block.slug)
            case Paragraph():
                yield self._paragraph(block.inlines, style or "Body Text")
            case Items():
                yield from self._items(block, style, level)
            case Table():
                yield write_table(block, self._package, self._paragraph)
                yield self._spacer()
            case Quote():
                yield from self.blocks(block.blocks, style or "Quote")
            case Division():
                yield from self._division(block, style)

    def _division(self, block: Division, style: str) -> Iterator[Element]:
        if block.style == "page-break":
            self._break_before = True
        elif block.style == "contents":
            yield from self._contents(block)
        elif block.style == NOTES:
            self._footnotes(block)
        elif block.style != "rule":
            yield from self.blocks(block.blocks, _style_name(block.style) or style)
            if block.style.endswith("box"):  # two boxes that touch would be one
                yield self._spacer()

    def _paragraph(self, inlines: tuple[Inline, ...], style: str, slug: str = "") -> Element:
        paragraph = element("w:p")
        properties = child(paragraph, "w:pPr")
        child(properties, "w:pStyle", val=self._package.style(style, "paragraph"))
        if self._break_before:
            child(properties, "w:pageBreakBefore")
            self._break_before = False
        if slug in self._names:
            self._bookmark(paragraph, slug)
        self._runs(paragraph, inlines)
        return paragraph

    def _spacer(self) -> Element:
        """Word joins two tables that touch, and a table needs air behind it."""
        paragraph = element("w:p")
        child(child(paragraph, "w:pPr"), "w:pStyle", val=self._package.style("Table Gap", "paragraph"))
        return paragraph

    def _bookmark(self, parent: Element, name: str) -> None:
        number = str(next(self._ids))
        child(parent, "w:bookmarkStart", id=number, name=self._names[name])
        child(parent, "w:bookmarkEnd", id=number)

    # Lists

    def _items(self, block: Items, style: str, level: int) -> Iterator[Element]:
        kind = "List Number" if block.ordered else "List Bullet"
        name = style or (kind if level == 0 else f"{kind} {min(level + 1, 2)}")
        number = (
            self._package.new_numbering(self._package.style(kind, "paragraph"), block.start) if block.ordered else 0
        )
        for item in block.items:
            for place, inner in enumerate(item):
                if isinstance(inner, Paragraph):
                    paragraph = self._paragraph(inner.inlines, name if place == 0 else "List Continue")
                    if number and place == 0:
                        _number(paragraph, number)
                    yield paragraph
                else:
                    yield from self._block(inner, "", level + 1)

    # Contents

    def _contents(self, block: Division) -> Iterator[Element]:
        """The contents as a field whose result is written out: Word shows it at once and asks nothing.

        Only Word knows on which page a heading falls, so no number is written that might be wrong: the entries are
        links, and get their page numbers when somebody updates the field (F9).
        """
        paragraphs = list(self._entries(block.blocks, 1))
        if not paragraphs:
            return
        deepest = max(level for level, _ in paragraphs)
        start, end = paragraphs[0][1], paragraphs[-1][1]
        opening = [_field("begin"), _instruction(f' TOC \\o "1-{deepest}" \\h \\z \\u '), _field("separate")]
        for place, node in enumerate(opening):
            start.insert(1 + place, node)
        end.append(_field("end"))
        yield from (paragraph for _, paragraph in paragraphs)

    def _entries(self, blocks: Iterable[Block], level: int) -> Iterator[tuple[int, Element]]:
        for block in blocks:
            if isinstance(block, Items):
                for item in block.items:
                    for inner in item:
                        if isinstance(inner, Paragraph):
                            yield level, self._paragraph(_without_link_style(inner.inlines), f"toc {level}")
                        else:
                            yield from self._entries((inner,), level + 1)

    # Footnotes

    def _footnotes(self, block: Division) -> None:
        """Write the notes, whose marks stand in the text before them, into the part that Word keeps them in."""
        for number, line in enumerate(texts(block.blocks), start=1):
            # Comments and links to the web belong to the part of the text.
            words = (
                replace(each, note="", href=each.href if each.href[:1] == "#" else "")
                for each in line
                if isinstance(each, Run)
            )
            self._runs(self._package.footnote(number), words)

    def _note_mark(self, paragraph: Element, mark: NoteMark) -> None:
        run = child(paragraph, "w:r")
        child(child(run, "w:rPr"), "w:vertAlign", val="superscript")
        if mark.first:
            child(run, "w:footnoteReference", id=str(mark.number))
        else:  # Word wants one place for each note
            child(run, "w:t").text = str(mark.number)

    # Runs

    def _runs(self, paragraph: Element, inlines: Iterable[Inline]) -> None:
        for inline in inlines:
            match inline:
                case Anchor():
                    if inline.id in self._names:
                        self._bookmark(paragraph, inline.id)
                case Picture():
                    self._package.picture(paragraph, inline, next(self._ids))
                case NoteMark():
                    self._note_mark(paragraph, inline)
                case Run():
                    self._run(self._parent(paragraph, inline), inline)

    def _parent(self, paragraph: Element, run: Run) -> Element:
        """The link a run stands in, or the paragraph itself."""
        if not run.href:
            return paragraph
        anchor = run.href.removeprefix("#")
        if anchor != run.href:
            name = self._names.get(anchor)
            return child(paragraph, "w:hyperlink", anchor=name, history="1") if name else paragraph
        return self._package.link(paragraph, run.href)

    def _run(self, parent: Element, run: Run) -> None:
        if run.text == "\n":
            child(child(parent, "w:r"), "w:br")
            return
        close = self._package.comment(parent, run.note) if run.note else None
        node = copy(self._dressed(run))
        node[-1].text = clean(run.text).replace("\n", " ")
        parent.append(node)
        if close:
            close()

    def _dressed(self, run: Run) -> Element:
        """Return an empty run so dressed, to be copied: that is thrice as fast as to make it anew."""
        dress = (run.style, run.code, bool(run.href), run.bold, run.italic, run.language)
        if dress in self._dresses:
            return self._dresses[dress]
        node = element("w:r")
        properties = child(node, "w:rPr")
        style = _style_name(run.style) or ("Source Text" if run.code else "Hyperlink" if run.href else "")
        if style and style != "None":
            child(properties, "w:rStyle", val=self._package.style(style, "character"))
        if run.bold:
            child(properties, "w:b")
        if run.italic:
            child(properties, "w:i")
        child(properties, "w:lang", val=_LANGUAGES.get(run.language, run.language) or self._language)
        child(node, "w:t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return self._dresses.setdefault(dress, node)


def _bookmark_names(blocks: tuple[Block, ...]) -> dict[str, str]:
    """Names Word accepts (a letter first, at most 40 letters, digits and _), one for each place that links lead to."""
    slugs = [heading.slug for heading in headings(blocks)]
    names = {slug: f"_Toc{number:08d}" for number, slug in enumerate(slugs, start=1)}
    anchors = sorted(targets(blocks) - set(slugs))
    plain_ones = (re.sub(r"\W", "_", anchor)[:20] for anchor in anchors)
    return names | {anchor: f"m{n}_{words}" for n, (anchor, words) in enumerate(zip(anchors, plain_ones, strict=True))}


def _style_name(css_class: str) -> str:
    """`practice-box` names the Word style “Practice Box”."""
    return css_class.replace("-", " ").title()


def _without_link_style(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(replace(one, style="none") if isinstance(one, Run) else one for one in inlines)


def _number(paragraph: Element, number: int) -> None:
    numbering = element("w:numPr")
    child(numbering, "w:ilvl", val="0")
    child(numbering, "w:numId", val=str(number))
    paragraph[0].append(numbering)


def _opens(block: Block) -> bool:
    """Whether a block is the heading of a section; what follows the title is the cover."""
    return isinstance(block, Heading) and block.level > 1


def _keep_with_next(node: Element) -> None:
    if node.tag.endswith("}p") and node[0].find(f"{{{W}}}keepNext") is None:
        node[0].insert(1, element("w:keepNext"))


def _field(kind: str) -> Element:
    run = element("w:r")
    child(run, "w:fldChar", fldCharType=kind)
    return run


def _instruction(code: str) -> Element:
    run = element("w:r")
    text = child(run, "w:instrText")
    text.text = code
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run
