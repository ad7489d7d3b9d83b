"""Attached zip archives: the files in them, within limits."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from m4d_consolidate.messages.remarks import Refusal

MOST_ENTRIES = 5000
"""Entries of a zip that is opened at all: an office document has some hundreds"""
MOST_FILES = 40
LARGEST = 60 << 20
"""Bytes of all files of an archive"""

BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)
"""What zipfile raises for a damaged file"""
_ENTRY = b"PK\x01\x02"
_USUAL = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""LZMA may ask for any memory, and raises errors of its own"""


def open_zip(data: bytes) -> zipfile.ZipFile:
    """Return an archive to read from; Refusal where it is too large to open or packed in an unusual way."""
    if data.count(_ENTRY) > MOST_ENTRIES:
        raise Refusal(f"it holds more than {MOST_ENTRIES} files")
    archive = zipfile.ZipFile(io.BytesIO(data))
    if any(info.compress_type not in _USUAL for info in archive.infolist()):
        raise Refusal("it is packed in an unusual way; unpack it")
    return archive


def unzipped(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file of a zip; Refusal where it is damaged, has a password or is beyond limits."""
    size = 0
    try:
        with open_zip(data) as archive:
            infos = [info for info in archive.infolist() if not (info.is_dir() or _is_furniture(info.filename))]
            if len(infos) > MOST_FILES:
                raise Refusal(f"it holds more than {MOST_FILES} files; unpack it")
            for info in infos:
                with archive.open(info) as member:
                    content = member.read(LARGEST - size + 1)
                size += len(content)
                if size > LARGEST:
                    raise Refusal(f"it unpacks to more than {LARGEST >> 20} MB")
                yield info.filename, content
    except BROKEN as error:
        raise Refusal("the archive is damaged") from error
    except RuntimeError as error:  # zipfile's way of asking for a password
        raise Refusal("it has a password; unpack it") from error


def _is_furniture(name: str) -> bool:
    """Whether an operating system put it there for itself."""
    parts = name.split("/")
    return "__MACOSX" in parts or parts[-1].startswith(".") or parts[-1].lower() in ("thumbs.db", "desktop.ini")
