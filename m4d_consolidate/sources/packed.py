"""Packed sources: .gz, .bz2, .xz of one file, .zip and .tar of several, unpacked while they are read."""

import bz2
import gzip
import io
import lzma
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from m4d_consolidate.errors import SourceError
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.sources.streams import ByteStream, Rewound, shown_name

MOST_EXPANSION = 300
"""Times its packed size; mail packs to a third, a file made to do harm to a thousandth"""
HARMLESS = 200 << 20
"""Bytes that may come of any archive"""
MOST_FILES = 200_000

PACKED: dict[str, Callable[[bytes], bool]] = {
    "gzip": lambda head: head.startswith(b"\x1f\x8b"),
    "bzip2": lambda head: head.startswith(b"BZh"),
    "xz": lambda head: head.startswith(b"\xfd7zXZ\0"),
    "zip": lambda head: head.startswith((b"PK\x03\x04", b"PK\x05\x06")),
    "tar": lambda head: head[257:262] == b"ustar",
}
_OPENERS: dict[str, Callable[[Any], ByteStream]] = {
    "gzip": lambda stream: gzip.GzipFile(fileobj=stream),
    "bzip2": bz2.BZ2File,
    "xz": lzma.LZMAFile,
}
_BROKEN = (EOFError, OSError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError, NotImplementedError)


_OFFICE = frozenset(("[Content_Types].xml", "mimetype"))
"""The first file in every document of Microsoft Office (ECMA-376) and of LibreOffice (ODF)"""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """One file of an archive."""

    stream: ByteStream
    source: str
    only: bool
    """The archive holds one file by its nature: what is wrong with it is wrong with the source"""


def unpack(name: str, stream: Rewound, source: str, notices: list[Notice]) -> Iterator[Unpacked]:
    """Yield the files that a packed stream holds, in order."""
    if name == "zip":
        yield from _zip(stream, source, notices)
    elif name == "tar":
        yield from _tar(stream, source, notices)
    else:
        counted = _Counted(stream)
        guarded = _Guarded(_OPENERS[name](counted), source, lambda: counted.count, notices)
        yield Unpacked(guarded, source, only=True)


def _zip(stream: Rewound, source: str, notices: list[Notice]) -> Iterator[Unpacked]:
    with tempfile.TemporaryFile() as copy:  # a zip is read from its end
        while chunk := stream.read(1 << 20):
            copy.write(chunk)
        try:
            archive = zipfile.ZipFile(copy)
        except _BROKEN as error:
            raise SourceError(f"{source} is a damaged zip archive", hint="copy or export it again") from error
        with archive:
            if not _OFFICE.isdisjoint(archive.namelist()[:3]):
                raise SourceError(
                    f"{source} is an Office document, which is no export of a mailbox",
                    hint="give the export itself; documents are read where they are attached to a mail",
                )
            for info in archive.infolist()[:MOST_FILES]:
                if info.is_dir() or _is_furniture(info.filename):
                    continue
                name = f"{source}/{shown_name(info.filename)}"
                try:
                    member = archive.open(info)
                except (*_BROKEN, RuntimeError) as error:  # RuntimeError: a password
                    notices.append(Notice(kind="skipped-file", place=name, text=f"{name} cannot be unpacked: {error}"))
                    continue
                size = max(info.compress_size, 1)
                yield Unpacked(_Guarded(member, name, partial(int, size), notices), name, only=False)


def _tar(stream: Rewound, source: str, notices: list[Notice]) -> Iterator[Unpacked]:
    try:
        with tarfile.open(fileobj=cast("Any", stream), mode="r|") as archive:
            for count, info in enumerate(archive):
                if count >= MOST_FILES:
                    break
                member = archive.extractfile(info) if info.isfile() and not _is_furniture(info.name) else None
                if member is not None:
                    yield Unpacked(member, f"{source}/{shown_name(info.name)}", only=False)
    except _BROKEN as error:
        notices.append(Notice(kind="damaged-archive", place=source, text=f"{source} breaks off: {error}"))


def _is_furniture(name: str) -> bool:
    """Whether a file is none of the user's: made by an operating system or mail program for itself."""
    parts = name.split("/")
    return any(part.startswith(".") or part == "__MACOSX" for part in parts) or name.endswith((".msf", ".html"))


class _Counted(io.RawIOBase):
    """A stream that counts what was read of it."""

    def __init__(self, stream: Rewound) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        """True."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        data = self._stream.read(size)
        self.count += len(data)
        return data

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Fill `buffer` as far as bytes remain."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class _Guarded(io.RawIOBase):
    """An unpacking stream that ends where the archive breaks off, and refuses to unpack without bounds."""

    def __init__(self, stream: ByteStream, source: str, packed: Callable[[], int], notices: list[Notice]) -> None:
        self._stream = stream
        self._source = source
        self._packed = packed
        self._notices = notices
        self._count = 0
        self._ended = False

    def readable(self) -> bool:
        """True."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes; nothing where the archive breaks off; SourceError where it grows without bounds."""
        if self._ended:
            return b""
        try:
            data = self._stream.read(size)
        except _BROKEN as error:
            if not self._count:
                raise SourceError(f"{self._source} is damaged: {error}", hint="copy or export it again") from error
            self._ended = True
            text = f"{self._source} breaks off after {self._count} bytes; what came was read"
            self._notices.append(
                Notice(kind="damaged-archive", place=self._source, text=text, remedy="copy or export it again")
            )
            return b""
        self._count += len(data)
        if self._count > max(HARMLESS, MOST_EXPANSION * self._packed()):
            raise SourceError(
                f"{self._source} unpacks to more than {MOST_EXPANSION} times its size, as files made to do harm do",
                hint="unpack it by hand and give the mbox, if you trust it",
            )
        return data

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Fill `buffer` as far as bytes remain."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
