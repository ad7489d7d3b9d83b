"""The parts of the DOCX file around its body: styles, links, numbering, notes, pictures."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from textwrap import shorten

from lxml import etree

from m4d_consolidate.errors import TemplateError
from m4d_consolidate.model.reply import Reply, Status
from m4d_consolidate.render.archive import CONTENT_TYPES, read_parts, to_bytes, zipped
from m4d_consolidate.render.blocks import Picture
from m4d_consolidate.render.escape import clean
from m4d_consolidate.render.filters import Filters
from m4d_consolidate.render.notes import Footnotes, comments
from m4d_consolidate.render.properties import core_properties, drawing, moment
from m4d_consolidate.render.strings import Strings
from m4d_consolidate.render.templates import DocumentTemplate
from m4d_consolidate.render.xml import Element, R, W, child

_DOCUMENT, _STYLES, _NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
_RELATIONSHIPS = "word/_rels/document.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


class Package:
    """reference.docx opened, to be filled and saved under the same parts."""

    def __init__(self, template: DocumentTemplate, reply: Reply) -> None:
        self._path = reference_path(template)
        self._reply, self._template = reply, template
        self._strings = Strings(template.strings, reply.language)
        self._parts = read_parts(self._path)
        self._document = self._tree(_DOCUMENT)
        self._relationships = self._tree(_RELATIONSHIPS)
        self._styles = _styles(self._tree(_STYLES))
        self._numbering = self._tree(_NUMBERING) if _NUMBERING in self._parts else None
        self._links: dict[str, str] = {}
        self._comments: list[str] = []
        self._footnotes = Footnotes()
        self._pictures = 0
        self.body = self._emptied_body()
        self.text_width = self._text_width()

    # Styles

    def style(self, name: str, kind: str) -> str:
        """Return the id of a style of reference.docx; TemplateError where there is none of that name."""
        found = self._styles.get((kind, name.casefold()))
        if found is None:
            names = {known for of_kind, known in self._styles if of_kind == kind}
            near = get_close_matches(name.casefold(), names, 1)
            hint = f"did you mean `{near[0]}`?" if near else "add the style in Word and save the file"
            raise TemplateError(f"{self._path}: there is no {kind} style `{name}`", hint)
        return found

    # Links, comments, pictures

    def link(self, paragraph: Element, target: str) -> Element:
        """Append a link to the web and return it."""
        if target not in self._links:
            self._links[target] = self._relate("hyperlink", target, external=True)
        node = child(paragraph, "w:hyperlink", history="1")
        node.set(f"{{{R}}}id", self._links[target])
        return node

    def comment(self, parent: Element, note: str) -> Callable[[], None] | None:
        """Open a comment to the editor; calling what is returned closes it. Endorsed documents have none."""
        if self._reply.status is not Status.DRAFT or parent.tag != f"{{{W}}}p":
            return None
        number = str(len(self._comments))
        self._comments.append(note)
        child(parent, "w:commentRangeStart", id=number)

        def close() -> None:
            child(parent, "w:commentRangeEnd", id=number)
            child(child(parent, "w:r"), "w:commentReference", id=number)

        return close

    def picture(self, paragraph: Element, picture: Picture, number: int) -> None:
        """Append a chart as a picture with its alternative text."""
        from m4d_consolidate.render.charts import draw, size

        drawn = draw(picture.name, Filters(self._reply, self._strings))
        if drawn is None:
            return
        self._pictures += 1
        target = f"media/chart{self._pictures}.png"
        self._parts[f"word/{target}"] = drawn
        relation = self._relate("image", target)
        width, height = size(drawn, self.text_width * 635)
        run = child(paragraph, "w:r")
        run.append(etree.fromstring(drawing(relation, number, clean(picture.alt), width, height)))

    def _relate(self, kind: str, target: str, external: bool = False) -> str:
        id_ = f"rIdM{len(self._relationships) + 1}"
        node = etree.SubElement(self._relationships, f"{{{_PACKAGE}/relationships}}Relationship")
        node.set("Id", id_)
        node.set("Type", f"{_OFFICE}/{kind}")
        node.set("Target", target)
        if external:
            node.set("TargetMode", "External")
        return id_

    def footnote(self, number: int) -> Element:
        """Return a new paragraph for the text of a footnote; they are numbered from 1."""
        return self._footnotes.add(number, self._styles.get(("paragraph", "footnote text"), ""))

    # Numbering

    def new_numbering(self, style: str, start: int) -> int:
        """Return the id of a numbering of its own for one list, with the look of the style's."""
        if self._numbering is None:
            return 0
        abstract = self._abstract(style)
        numbers = [int(node.get(f"{{{W}}}numId", "0")) for node in self._numbering.iter(f"{{{W}}}num")]
        number = max(numbers, default=0) + 1
        node = child(self._numbering, "w:num", numId=str(number))
        child(node, "w:abstractNumId", val=abstract)
        child(child(node, "w:lvlOverride", ilvl="0"), "w:startOverride", val=str(start))
        return number

    def _abstract(self, style: str) -> str:
        assert self._numbering is not None
        for node in self._numbering.iter(f"{{{W}}}abstractNum"):
            if any(one.get(f"{{{W}}}val") == style for one in node.iter(f"{{{W}}}pStyle")):
                return str(node.get(f"{{{W}}}abstractNumId"))
        raise TemplateError(
            f"{self._path}: the style `{style}` has no numbering", "in Word, give the style List Number a numbering"
        )

    # Reading and saving

    def _tree(self, name: str) -> Element:
        try:
            return etree.fromstring(self._parts[name], etree.XMLParser(resolve_entities=False, no_network=True))
        except (KeyError, etree.XMLSyntaxError) as error:
            raise TemplateError(f"{self._path}: this is no Word document: `{name}` is missing or damaged") from error

    def _emptied_body(self) -> Element:
        body = self._document.find(f"{{{W}}}body")
        if body is None:
            raise TemplateError(f"{self._path}: this is no Word document: it has no body")
        for node in list(body):
            if node.tag != f"{{{W}}}sectPr":
                body.remove(node)
        if not len(body):
            child(body, "w:sectPr")
        return body

    def _text_width(self) -> int:
        """Between the margins, in twentieths of a point; A4 with 2 cm where the file says nothing."""
        section = self.body[-1]
        size, margins = section.find(f"{{{W}}}pgSz"), section.find(f"{{{W}}}pgMar")
        if size is None or margins is None:
            return 9638
        return int(size.get(f"{{{W}}}w", "11906")) - sum(
            int(margins.get(f"{{{W}}}{side}", "1134")) for side in ("left", "right")
        )

    def save(self) -> bytes:
        """Return the file; the same for the same content, whenever it is made."""
        if self._comments:
            author = clean(", ".join(self._reply.discussion.organisers)) or "m4d-consolidate"
            part = comments(self._comments, author, moment(self._reply))
            self._add_notes("comments", part)
        if self._footnotes:
            self._add_notes("footnotes", self._footnotes.part)
        if self._pictures:
            self._add_type("Default", "Extension", "png", "image/png")
        for name in [name for name in self._parts if name.startswith(("word/header", "word/footer"))]:
            self._parts[name] = self._filled(self._tree(name))
        self._parts[_DOCUMENT] = to_bytes(self._document)
        self._parts[_RELATIONSHIPS] = to_bytes(self._relationships)
        if self._numbering is not None:
            self._parts[_NUMBERING] = to_bytes(self._numbering)
        self._parts["docProps/core.xml"] = core_properties(
            self._reply, self._document_title(), str(self._strings(f"status.{self._reply.status}"))
        )
        return zipped(self._parts)

    def _filled(self, part: Element) -> bytes:
        """Put title and status where the header and footer of reference.docx say `{title}` and `{status}`."""
        status = self._strings(f"status.{self._reply.status}")
        document = self._document_title()
        title = shorten(self._reply.title, max(105 - len(document), 20), placeholder=" …")  # one line
        values = {"{title}": title, "{status}": str(status), "{document}": document}
        for paragraph in part.iter(f"{{{W}}}p"):
            for piece in _joined_places(paragraph, values):
                for place, value in values.items():
                    piece.text = (piece.text or "").replace(place, clean(value))
        return to_bytes(part)

    def _document_title(self) -> str:
        key = "document-title"
        return str(self._strings(key)) if key in self._strings else self._template.name

    def _add_notes(self, kind: str, part: Element) -> None:
        """Add the part of the comments or the footnotes; one that reference.docx has already is replaced."""
        name = f"word/{kind}.xml"
        if name not in self._parts:
            self._relate(kind, f"{kind}.xml")
            main = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
            self._add_type("Override", "PartName", f"/{name}", main)
        self._parts[name] = to_bytes(part)

    def _add_type(self, tag: str, key: str, value: str, media_type: str) -> None:
        types = self._tree(CONTENT_TYPES)
        if not any(node.get(key) == value for node in types):
            node = etree.SubElement(types, f"{{{_PACKAGE}/content-types}}{tag}")
            node.set(key, value)
            node.set("ContentType", media_type)
            self._parts[CONTENT_TYPES] = to_bytes(types)


def _joined_places(paragraph: Element, places: Iterable[str]) -> list[Element]:
    """Return the texts of a paragraph; a place that Word has split over several stands whole in the first of them."""
    pieces = list(paragraph.iter(f"{{{W}}}t"))
    whole = "".join(piece.text or "" for piece in pieces)
    if any(place in whole and not any(place in (piece.text or "") for piece in pieces) for place in places):
        for number, piece in enumerate(pieces):
            piece.text = whole if number == 0 else ""
    return pieces


def reference_path(template: DocumentTemplate) -> Path:
    """Return where the Word file with the house's styles lies."""
    name = str(template.options.get("reference", "reference.docx"))
    return next((folder / name for folder in template.folders if (folder / name).is_file()), template.folders[0] / name)


def _styles(tree: Element) -> dict[tuple[str, str], str]:
    styles = {}
    for node in tree.iter(f"{{{W}}}style"):
        name = node.find(f"{{{W}}}name")
        if name is not None:
            key = (str(node.get(f"{{{W}}}type")), str(name.get(f"{{{W}}}val")).casefold())
            styles[key] = str(node.get(f"{{{W}}}styleId"))
    return styles
