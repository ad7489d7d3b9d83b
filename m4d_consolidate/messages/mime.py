"""Bytes of a message to header fields and MIME entities (RFC 2045-2046), forgiving and linear."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

DEEPEST = 60
"""Levels of multiparts and carried messages that are opened"""
MOST_PARTS = 5000

_HEADER_END = re.compile(rb"\n[ \t]*\r?\n|\r\n\r\n")
_FIELD_START = re.compile(rb"\r?\n(?![ \t])")
_NAME = re.compile(rb"[!-9;-~]{1,200}[ \t]*$")
_FOLD = re.compile(rb"\r?\n(?=[ \t])")
_INNER_BOUNDARY = re.compile(rb"(?:^|\n)--([^\s].{0,120}?)[ \t]*\r?\n(?:content-|mime-version)", re.IGNORECASE)

Fields = dict[str, list[bytes]]
"""Raw values by lower-case name, in the order they stand"""


@dataclass(frozen=True, slots=True)
class Entity:
    """A message or body part: its header fields and its undecoded body."""

    fields: Fields
    body: bytes

    def first(self, name: str) -> bytes:
        """Return the raw value of the first field of that name, or nothing."""
        values = self.fields.get(name)
        return values[0] if values else b""


def parse_entity(data: bytes) -> Entity:
    """Return the header fields and body of `data`; lines that are no header field begin the body."""
    if data[:1] in (b"\n", b"\r"):
        return Entity({}, data.lstrip(b"\r\n") if data[:2] != b"\n\n" else data)
    end = _HEADER_END.search(data)
    header, body = (data[: end.start()], data[end.end() :]) if end else (data, b"")
    fields: Fields = {}
    last: list[bytes] | None = None
    offset = 0
    for line in _FIELD_START.split(header):
        name, colon, value = line.partition(b":")
        if colon and _NAME.match(name):
            last = fields.setdefault(name.rstrip().lower().decode("ascii"), [])
            last.append(_FOLD.sub(b"", value).strip() if b"\n" in value else value.strip())
        elif line.startswith((b"From ", b">From ")) and not fields:
            pass
        elif last is not None and _more_fields(header, offset + len(line)):
            last[-1] += b" " + line.strip()
        else:
            return Entity(fields, data[offset:].lstrip(b"\r\n"))
        offset += len(line) + (2 if header[offset + len(line) : offset + len(line) + 1] == b"\r" else 1)
    return Entity(fields, body)


def _more_fields(header: bytes, offset: int) -> bool:
    """Whether header fields that every message has follow: then a line was folded without its indent."""
    return bool(_KNOWN_FOLLOWS.search(header, offset))


_KNOWN_FOLLOWS = re.compile(
    rb"\n(?:from|to|date|subject|message-id|mime-version|content-type|received):", re.IGNORECASE
)


def split_multipart(body: bytes, boundary: bytes) -> tuple[list[bytes], bytes, bytes, bool]:
    """Return the parts of a multipart body, its preamble, its epilogue, and whether it was closed."""
    marks = list(_delimiters(body, b"--" + boundary))
    if not marks:
        return [], body, b"", False
    parts: list[bytes] = []
    for index, (_, begin, closing) in enumerate(marks):
        if closing:
            return parts, body[: marks[0][0]], body[begin:], True
        parts.append(body[begin : marks[index + 1][0] if index + 1 < len(marks) else len(body)])
    return parts, body[: marks[0][0]], b"", False


def _delimiters(body: bytes, mark: bytes) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end and whether closing of each delimiter line; the line end before it belongs to it."""
    at = body.find(mark)
    while at >= 0:
        end = body.find(b"\n", at)
        end = len(body) if end < 0 else end + 1
        rest = body[at + len(mark) : end].rstrip()
        if (at == 0 or body[at - 1] == 10) and rest in (b"", b"--"):
            start = at - 1 if at else 0
            if start and body[start - 1] == 13:
                start -= 1
            yield start, end, rest == b"--"
            if rest == b"--":
                return
        at = body.find(mark, max(at + len(mark), end - 1))


def found_boundary(body: bytes) -> bytes:
    """Return the boundary a multipart uses when its header names none, or another than it uses."""
    match = _INNER_BOUNDARY.search(body, 0, 100_000)
    return match[1] if match else b""
