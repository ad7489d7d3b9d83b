"""Outlook's winmail.dat (MS-OXTNEF): the files and the text inside."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

SIGNATURE = 0x223E9F78

_BODY = 0x0002800C
_RENDERING = 0x00069002
_TITLE = 0x00018010
_DATA = 0x0006800F
_MESSAGE_PROPERTIES = 0x00069003
_ATTACHMENT_PROPERTIES = 0x00069005
_LONG_NAME = (0x3707, 0x3704)
_PLAIN, _HTML = 0x1000, 0x1013
_FIXED = {2: 2, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 2, 20: 8, 64: 8, 72: 16}
"""Size of each MAPI type of fixed size; all are padded to 4"""
_STRINGS = {30: "cp1252", 31: "utf-16-le"}


@dataclass(frozen=True, slots=True)
class Tnef:
    """What was found."""

    text: bytes
    html: bytes
    files: tuple[tuple[str, bytes], ...]
    whole: bool
    """Whether it was read to its end"""


def read_tnef(data: bytes) -> Tnef:
    """Return the files and texts in winmail.dat, as far as it can be read; never raises."""
    text, html, files, whole = b"", b"", [], True
    name = ""
    try:
        for key, value in _attributes(data):
            if key == _BODY:
                text = value.rstrip(b"\0")
            elif key == _RENDERING:
                name = ""
            elif key == _TITLE:
                name = name or value.rstrip(b"\0").decode("cp1252", "replace")
            elif key == _DATA:
                files.append((name, value))
            elif key == _MESSAGE_PROPERTIES:
                found = dict(_properties(value))
                text = found.get(_PLAIN, b"") or text
                html = found.get(_HTML, html)
            elif key == _ATTACHMENT_PROPERTIES and files:
                found = dict(_properties(value))
                long = next((found[tag] for tag in _LONG_NAME if found.get(tag)), b"")
                files[-1] = (long.decode("utf-8", "replace") or files[-1][0], files[-1][1])
    except (struct.error, IndexError, ValueError):
        whole = False
    return Tnef(text, html, tuple(files), whole)


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    (signature,) = struct.unpack_from("<I", data, 0)
    if signature != SIGNATURE:
        raise ValueError("no TNEF")
    at = 6
    while at + 9 <= len(data):
        key, size = struct.unpack_from("<II", data, at + 1)
        if at + 9 + size > len(data):
            raise ValueError("cut off")
        yield key, data[at + 9 : at + 9 + size]
        at += 9 + size + 2


def _properties(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the MAPI properties that are strings or binary, strings as UTF-8."""
    (count,) = struct.unpack_from("<I", data, 0)
    at = 4
    for _ in range(min(count, 10_000)):
        kind, tag = struct.unpack_from("<HH", data, at)
        at += 4
        if tag >= 0x8000:  # named: a GUID and an id or a name
            (named,) = struct.unpack_from("<I", data, at + 16)
            at += 24
            if named:
                (size,) = struct.unpack_from("<I", data, at - 4)
                at += (size + 3) // 4 * 4
        several = bool(kind & 0x1000)
        kind &= 0x0FFF
        number = 1
        if several or kind not in _FIXED:
            (number,) = struct.unpack_from("<I", data, at)
            at += 4
        for _ in range(min(number, 10_000)):
            if kind in _FIXED:
                at += (_FIXED[kind] + 3) // 4 * 4
                continue
            (size,) = struct.unpack_from("<I", data, at)
            value = data[at + 4 : at + 4 + size]
            at += 4 + (size + 3) // 4 * 4
            if kind in _STRINGS:
                value = value.decode(_STRINGS[kind], "replace").rstrip("\0").encode("utf-8", "replace")
            yield tag, value
