"""Bytes of a message to header fields and MIME entities (RFC 2045-2046), forgiving and linear."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

DEEPEST = 60
"""Levels of multiparts and carried messages that are opened"""
MOST_PARTS = 5000
LONGEST_FIELD = 200_000
"""Bytes of a header field that are kept"""

_FIELD_END = re.compile(rb"\n(?![ \t])")
_HEADER_END = re.compile(rb"\n[ \t]*\r?\n")
_NAME = re.compile(rb"(?:[!-9;-~]{1,200}|[a-zA-Z0-9]+)[ \t]*$")
_KNOWN_FOLLOWS = re.compile(
    rb"\n(?:from|to|date|subject|message-id|mime-version|content-type|received):", re.IGNORECASE
)
_INNER_BOUNDARY = re.compile(rb"(?:^|\n)--([^\s].{0,120}?)[ \t]*\r?\n(?:content-|mime-version)", re.IGNORECASE)
_USUAL_PREAMBLE = re.compile(rb"\bmime\b|multi-?part|(?:signed|encrypted) message", re.IGNORECASE)

Fields = dict[str, list[bytes]]
"""Values as they stand, still folded, by lower-case name"""


@dataclass(frozen=True, slots=True)
class Entity:
    """A message or body part: its header fields and its undecoded body."""

    fields: Fields
    body: bytes

    def first(self, name: str) -> bytes:
        """Return the raw value of the first field of that name, or nothing."""
        values = self.fields.get(name)
        if not values:
            return b""
        # `in` takes twice the time for bytes
        return values[0].strip() if values[0].find(b"\n") < 0 else _unfolded(values[0])

    def all(self, name: str) -> list[bytes]:
        """Return the raw values of all fields of that name."""
        return [_unfolded(value) for value in self.fields.get(name, ())]


def _unfolded(value: bytes) -> bytes:
    """Return a value on one line: most are never asked for."""
    return b" ".join([line.strip() for line in value.split(b"\n")]).strip()[:LONGEST_FIELD]


def parse_entity(data: bytes) -> Entity:
    """Return the header fields and body of `data`; lines that are no header field begin the body."""
    if data[:1] == b"\n" or data[:2] == b"\r\n":
        return Entity({}, data[1 if data[:1] == b"\n" else 2 :])
    end = _HEADER_END.search(data)
    header, body = (data[: end.start()], data[end.end() :]) if end else (data, b"")
    fields: Fields = {}
    for field in _FIELD_END.split(header):
        before, colon, value = field.partition(b":")
        name = _field_name(before) if colon else ""
        if not name:
            return _parse_untidy(data, header, body)
        if name in fields:
            fields[name].append(value)
        else:
            fields[name] = [value]
    return Entity(fields, body)


def _read_name(raw: bytes) -> str:
    """Return the name of a field in lower case; empty where it is none."""
    return raw.rstrip().lower().decode("ascii") if _NAME.match(raw) else ""


_usual_name = lru_cache(maxsize=1024)(_read_name)  # the same few dozen stand in every header


def _field_name(raw: bytes) -> str:
    return _usual_name(raw) if len(raw) < 100 else _read_name(raw)


def _parse_untidy(data: bytes, header: bytes, body: bytes) -> Entity:
    """Parse a header in which not every line belongs to a field."""
    fields: dict[str, list[list[bytes]]] = {}
    lines: list[bytes] = []
    last_known, offset = -1, 0
    for line in header.split(b"\n"):
        before, colon, value = line.partition(b":")
        if line[:1] in (b" ", b"\t") and lines:
            lines.append(line)
        elif colon and (name := _field_name(before)):
            lines = [value]
            fields.setdefault(name, []).append(lines)
        elif not (line.startswith((b"From ", b">From ")) and not fields):  # else a From_ line that was carried along
            if last_known < 0:
                last_known = max((match.start() for match in _KNOWN_FOLLOWS.finditer(header)), default=0)
            if not lines or last_known < offset + len(line):
                body = data[offset:]
                break
            lines.append(line)  # a field folded without its indent
        offset += len(line) + 1
    return Entity({name: [b"\n".join(each) for each in values] for name, values in fields.items()}, body)


def split_multipart(body: bytes, boundary: bytes) -> tuple[list[bytes], bytes, bool]:
    """Return the parts of a multipart body, the words around them, and whether it was closed.

    The words are those behind the last part and, unless they are the notice to old programs, those before the first.
    """
    marks = list(_delimiters(body, b"--" + boundary))
    parts: list[bytes] = []
    preamble = body[: marks[0][0]].strip() if marks else b""
    if len(preamble.split()) < 2 or _USUAL_PREAMBLE.search(preamble, 0, 2000):
        preamble = b""
    for index, (_, begin, closing) in enumerate(marks):
        if closing:
            return parts, preamble + b"\n\n" + body[begin:] if preamble else body[begin:], True
        parts.append(body[begin : marks[index + 1][0] if index + 1 < len(marks) else len(body)])
    return parts, preamble, False


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
