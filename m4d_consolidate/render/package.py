"""The parts of the DOCX file around its body: styles, links, numbering, comments, pictures, properties."""

import os
import zipfile
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from difflib import get_close_matches
from html import escape
from io import BytesIO
from pathlib import Path
from textwrap import shorten

from lxml import etree

from m4d_consolidate.errors import TemplateError
from m4d_consolidate.model.reply import Reply, Status
from m4d_consolidate.render.blocks import Picture
from m4d_consolidate.render.escape import clean
from m4d_consolidate.render.filters import Filters
from m4d_consolidate.render.strings import Strings
from m4d_consolidate.render.templates import DocumentTemplate
from m4d_consolidate.render.xml import Element, R, W, child, element

_DOCUMENT, _STYLES, _NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
_RELATIONSHIPS, _TYPES, _COMMENTS = "word/_rels/document.xml.rels", "[Content_Types].xml", "word/comments.xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MOST = 50_000_000
"""Bytes a part of reference.docx may have, unpacked"""


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
        run.append(etree.fromstring(_drawing(relation, number, clean(picture.alt), width, height)))

    def _relate(self, kind: str, target: str, external: bool = False) -> str:
        id_ = f"rIdM{len(self._relationships) + 1}"
        node = etree.SubElement(self._relationships, f"{{{_PACKAGE}/relationships}}Relationship")
        node.set("Id", id_)
        node.set("Type", f"{_OFFICE}/{kind}")
        node.set("Target", target)
        if external:
            node.set("TargetMode", "External")
        return id_

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
            self._add_comments()
        if self._pictures:
            self._add_type("Default", "Extension", "png", "image/png")
        for name in [name for name in self._parts if name.startswith(("word/header", "word/footer"))]:
            self._parts[name] = self._filled(self._tree(name))
        self._parts[_DOCUMENT] = _bytes(self._document)
        self._parts[_RELATIONSHIPS] = _bytes(self._relationships)
        if self._numbering is not None:
            self._parts[_NUMBERING] = _bytes(self._numbering)
        self._parts["docProps/core.xml"] = self._properties()
        return _zipped(self._parts)

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
        return _bytes(part)

    def _document_title(self) -> str:
        key = "document-title"
        return str(self._strings(key)) if key in self._strings else self._template.name

    def _properties(self) -> bytes:
        when = _moment(self._reply).strftime("%Y-%m-%dT%H:%M:%SZ")
        organisers = escape(clean(", ".join(self._reply.discussion.organisers)))
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:title>{escape(clean(f'{self._document_title()} · {self._reply.title}'))}</dc:title>"
            f"<dc:creator>{organisers}</dc:creator><cp:lastModifiedBy>{organisers}</cp:lastModifiedBy>"
            f"<dc:language>{escape(self._reply.language)}</dc:language>"
            f"<cp:contentStatus>{escape(str(self._strings(f'status.{self._reply.status}')))}</cp:contentStatus>"
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{when}</dcterms:created>'
            f'<dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified></cp:coreProperties>'
        ).encode()

    def _add_comments(self) -> None:
        author = clean(", ".join(self._reply.discussion.organisers)) or "m4d-consolidate"
        when = _moment(self._reply).strftime("%Y-%m-%dT%H:%M:%SZ")
        root = element("w:comments")
        for number, note in enumerate(self._comments):
            comment = child(root, "w:comment", id=str(number), author=author, date=when, initials="m4d")
            paragraph = child(comment, "w:p")
            text = child(child(paragraph, "w:r"), "w:t")
            text.text = clean(note)
        self._parts[_COMMENTS] = _bytes(root)
        self._relate("comments", "comments.xml")
        main = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        self._add_type("Override", "PartName", f"/{_COMMENTS}", main)

    def _add_type(self, tag: str, key: str, value: str, media_type: str) -> None:
        types = self._tree(_TYPES)
        if not any(node.get(key) == value for node in types):
            node = etree.SubElement(types, f"{{{_PACKAGE}/content-types}}{tag}")
            node.set(key, value)
            node.set("ContentType", media_type)
            self._parts[_TYPES] = _bytes(types)


def read_parts(path: Path) -> dict[str, bytes]:
    """Return the parts of a Word file by name; TemplateError where it is none."""
    try:
        with zipfile.ZipFile(path) as archive:
            if any(info.file_size > _MOST for info in archive.infolist()):
                raise TemplateError(f"{path}: a part of this file is larger than {_MOST // 1_000_000} MB")
            return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    except FileNotFoundError as error:
        raise TemplateError(f"{path}: there is no such file", "`init` writes one") from error
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise TemplateError(
            f"{path}: this is no Word document (.docx)", "save it in Word as .docx, without a password"
        ) from error


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


def _bytes(tree: Element) -> bytes:
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _moment(reply: Reply) -> datetime:
    """The day the document is made for; SOURCE_DATE_EPOCH wins (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime(reply.generated.year, reply.generated.month, reply.generated.day, tzinfo=UTC)


def _zipped(parts: dict[str, bytes]) -> bytes:
    """The parts in one order with one time; the list of content types first, as Word writes it."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(parts, key=lambda name: (name != _TYPES, not name.startswith("_rels"), name)):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, parts[name])
    return buffer.getvalue()


def _drawing(relation: str, number: int, alt: str, width: int, height: int) -> str:
    alt = escape(alt)
    return (
        f'<w:drawing xmlns:w="{W}" xmlns:r="{R}" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="Chart {number}" descr="{alt}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Chart {number}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
