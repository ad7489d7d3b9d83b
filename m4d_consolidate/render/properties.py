"""What Word shows of a file beside its text: properties, and how a picture stands in it."""

import os
from datetime import UTC, datetime
from html import escape

from m4d_consolidate.model.reply import Reply
from m4d_consolidate.render.escape import clean
from m4d_consolidate.render.xml import R, W


def core_properties(reply: Reply, document: str, status: str) -> bytes:
    """Return docProps/core.xml: title, organisers, language, status and day (ECMA-376 part 2, 11)."""
    when = moment(reply)
    organisers = escape(clean(", ".join(reply.discussion.organisers)))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(clean(f'{document} · {reply.title}'))}</dc:title>"
        f"<dc:creator>{organisers}</dc:creator><cp:lastModifiedBy>{organisers}</cp:lastModifiedBy>"
        f"<dc:language>{escape(reply.language)}</dc:language>"
        f"<cp:contentStatus>{escape(status)}</cp:contentStatus>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{when}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified></cp:coreProperties>'
    ).encode()


def moment(reply: Reply) -> str:
    """Return the day the document is made for, in ISO 8601; SOURCE_DATE_EPOCH wins (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        day = datetime.fromtimestamp(int(epoch), UTC)
    else:
        day = datetime(reply.generated.year, reply.generated.month, reply.generated.day, tzinfo=UTC)
    return day.strftime("%Y-%m-%dT%H:%M:%SZ")


def drawing(relation: str, number: int, alt: str, width: int, height: int) -> str:
    """Return a picture in a line of text; width and height in English metric units."""
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
