"""The Word file as its parts, by name."""

import zipfile
from io import BytesIO
from pathlib import Path

from lxml import etree

from m4d_consolidate.errors import TemplateError
from m4d_consolidate.render.xml import Element

CONTENT_TYPES = "[Content_Types].xml"
_MOST = 50_000_000
"""Bytes a part of reference.docx may have, unpacked"""


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


def to_bytes(tree: Element) -> bytes:
    """Return a part as it stands in the file."""
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return the parts in one order with one time; the list of content types first, as Word writes it."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, not name.startswith("_rels"), name)):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, parts[name])
    return buffer.getvalue()
