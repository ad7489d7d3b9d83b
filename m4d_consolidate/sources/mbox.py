"""Mbox files of every dialect, split into raw messages while they stream by.

The From_ line is the only separator (RFC 4155), and bodies hold lines that look like it. A line separates when it ends
in a date as the file's first does and a header field follows, or when a Content-Length that lands exactly says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from m4d_consolidate.model.mail import RawMessage
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.sources.escaping import unescape
from m4d_consolidate.sources.from_lines import (
    BLANK_BEFORE,
    DATED,
    FIELD,
    KNOWN_FIELD,
    PADDING,
    known_fields,
    opens_message,
    trace,
)
from m4d_consolidate.sources.pasted import Multipart
from m4d_consolidate.sources.streams import ByteStream

WINDOW = 4 << 20
"""Bytes read at a time"""
LARGEST = 40 << 20
"""Bytes kept of one message: above what mail systems let pass"""
_LOOKAHEAD = 4096
_LINE = 1024
_HEADER = 65536
_TRACES = 2
"""Fields of programs on the way that a header has; whoever pastes a mail into a text seldom keeps them"""
_LENGTH = re.compile(rb"\ncontent-length:[ \t]*(\d{1,9})[ \t]*\r?\n")
_LOST_BLOCK = re.compile(rb"\0+(?=From )")


def read_mbox(stream: ByteStream, source: str) -> Iterator[RawMessage]:
    """Yield every message of an mbox in order; memory stays within a few windows at any size of the file."""
    for position, piece in enumerate(_Splitter(stream).pieces(), 1):
        yield _raw_message(piece, source, position)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """The bytes between two separators."""

    data: bytes
    offset: int
    cut: bool = False
    """More stood there than is kept"""
    unescaped: bool = False
    """Its Content-Length covers bare From_ lines: this dialect escapes nothing (mboxcl2)"""


class _Splitter:
    """A window that slides over the file; `start` is where the message being read begins in it."""

    def __init__(self, stream: ByteStream) -> None:
        self._stream = stream
        self._buffer = b"\n"  # so that the first From_ line has a line end before it as all others have
        self._base = -1
        self._ended = False
        self._start = 0
        self._dated = True
        self._known = True
        self._traced = False
        self._mac = False
        self._multipart = -2, Multipart(b"", 0)
        """Where the message begins whose multipart this is"""
        self._head: bytes | None = None
        self._offset = 0

    def pieces(self) -> Iterator[_Piece]:
        """Yield the messages' bytes, From_ line included."""
        self._begin()
        search, covered = self._after_length()
        while True:
            found = self._next_separator(search)
            if found is None:
                break
            yield from self._piece(found, covered)
            self._start = found
            search, covered = self._after_length()
        yield from self._piece(len(self._buffer), covered)

    def _begin(self) -> None:
        self._more()
        self._mac = b"\r" in self._buffer and b"\n" not in self._buffer[1:]
        if self._mac:  # line ends of Mac OS 9
            self._buffer = self._buffer.replace(b"\r", b"\n")
        head = len(self._buffer) - len(self._buffer.lstrip(PADDING))
        self._buffer = b"\n" + self._buffer[head:]
        self._base += head - 1
        at = self._buffer.find(b"\nFrom ")
        first, _, header = self._buffer[at + 1 : at + _LOOKAHEAD].partition(b"\n")
        self._known = known_fields(header) > 0
        self._traced = len(trace(header)) >= _TRACES
        self._dated = at < 0 or bool(DATED.match(first))

    def _more(self) -> bool:
        """Read another window; what lies before the current message is let go."""
        if self._ended:
            return False
        self._keep_within_bounds()
        chunk = self._stream.read(WINDOW)
        if self._mac:
            chunk = chunk.replace(b"\r", b"\n")
        if b"\0From " in chunk:  # blocks that a disk lost stand as NULs before the next message
            chunk = _LOST_BLOCK.sub(lambda match: b"\n" * len(match[0]), chunk)
        self._ended = not chunk
        self._buffer = self._buffer[self._start :] + chunk
        self._base += self._start
        self._start = 0
        return bool(chunk)

    def _keep_within_bounds(self) -> None:
        """Of a message that is too large only the head is kept, and enough of its end to see the next From_ line."""
        if len(self._buffer) - self._start <= LARGEST:
            return
        if self._head is None:
            self._head = self._buffer[self._start + 1 : self._start + 1 + LARGEST]
            self._offset = self._base + self._start + 1
        self._start = len(self._buffer) - _LOOKAHEAD

    def _has(self, end: int) -> bool:
        return end <= len(self._buffer) or self._ended

    def _next_separator(self, search: int) -> int | None:
        while True:
            found = self._buffer.find(b"\nFrom ", search)
            if found >= 0 and self._has(found + _LOOKAHEAD):
                if found > self._start and self._separates(found):
                    return found
                search = found + 1
                continue
            at = self._base + (found if found >= 0 else max(len(self._buffer) - 6, search))
            if not self._more() and found < 0:
                return None
            search = max(at - self._base, 0)

    def _separates(self, at: int) -> bool:
        """Return whether the line after the newline at `at` begins a message."""
        end = self._buffer.find(b"\n", at + 1, at + 1 + _LINE)
        line = self._buffer[at + 1 : end if end >= 0 else at + 1 + _LINE]
        after = self._buffer[end + 1 : end + 1 + _LINE] if end >= 0 else b""
        blank = bool(BLANK_BEFORE.search(self._buffer[max(at - 80, 0) : at]))
        if DATED.match(line):
            if len(trace(after)) < _TRACES and self._is_within_part(at):
                return False
            if blank:
                return not after.strip(b"\r\n") or after[:1] in (b"\n", b"\r") or self._is_header(after)
            return bool(KNOWN_FIELD.match(after)) and (not self._traced or len(trace(after)) >= _TRACES)
        bare = not self._dated or (len(line.split()) <= 2 and len(trace(after)) > 0)
        return bare and blank and known_fields(after) >= 2

    def _is_within_part(self, at: int) -> bool:
        """Return whether the multipart that the message's header announces closes only behind `at`."""
        place = self._base + self._start
        if self._multipart[0] != place:
            begin = self._header_end()
            self._multipart = place, Multipart(self._buffer[self._start : begin], self._base + begin)
        return self._multipart[1].holds(self._buffer, self._base, at)

    def _is_header(self, lines: bytes) -> bool:
        """Return whether a header stands there: one with a known field, where the file's first message has such."""
        if not FIELD.match(lines):
            return False
        return not self._known or bool(KNOWN_FIELD.match(lines)) or known_fields(lines) > 0 or len(lines) >= _LINE

    def _after_length(self) -> tuple[int, bool]:
        """Return where to look for the next separator: behind the body, where Content-Length tells its end."""
        self._fill(_HEADER)
        start = self._start
        end = self._header_end()
        if self._buffer.find(b"ength:", start, end) < 0:
            return start + 1, False
        length = _LENGTH.search(self._buffer[start:end].lower())
        if not length or int(length[1]) > LARGEST:
            return start + 1, False
        body = end - start
        self._fill(body + int(length[1]) + _LOOKAHEAD)
        body += self._start
        landing = self._landing(body + int(length[1]))
        if landing is None:
            return self._start + 1, False
        return (self._start + 1, False) if self._swallows(body, landing) else (landing, self._covers(body, landing))

    def _covers(self, begin: int, end: int) -> bool:
        return self._buffer.find(b"\nFrom ", begin, end) >= 0

    def _swallows(self, begin: int, end: int) -> bool:
        """Return whether a whole message with its From_ line stands in between: then the length is wrong."""
        at = begin
        while (at := self._buffer.find(b"\nFrom ", at + 1, end)) >= 0:
            line_end = self._buffer.find(b"\n", at + 1, at + 1 + _LINE)
            dated = line_end >= 0 and bool(DATED.match(self._buffer[at + 1 : line_end]))
            if dated and len(trace(self._buffer[line_end + 1 : line_end + 1 + _LINE])) >= _TRACES:
                return True
        return False

    def _header_end(self) -> int:
        """Return where the body begins, within the first 64 kB of the message."""
        start, limit = self._start + 1, self._start + _HEADER
        end = self._buffer.find(b"\n\n", start, limit)
        if end >= 0:
            limit = end
        other = self._buffer.find(b"\n\r\n", start, limit)
        return other + 3 if other >= 0 else end + 2 if end >= 0 else start

    def _fill(self, size: int) -> None:
        """Read on until `size` bytes from the start of the message stand in the window, or the file ends."""
        while not self._has(self._start + size):
            self._more()

    def _landing(self, target: int) -> int | None:
        """Return the newline before the From_ line (or the end) that a Content-Length points at."""
        rest = self._buffer[target : target + 6]
        stripped = rest.lstrip(b"\r\n")
        if not stripped and target <= len(self._buffer) and target + len(rest) == len(self._buffer):
            return len(self._buffer)
        at = target + len(rest) - len(stripped) - 1
        lands = self._buffer.startswith(b"\nFrom ", at) and self._separates(at)
        return at if lands else None

    def _piece(self, end: int, covered: bool) -> Iterator[_Piece]:
        if self._head is not None:
            yield _Piece(data=self._head, offset=self._offset, cut=True)
            self._head = None
            return
        data = self._buffer[self._start + 1 : end]
        if data.strip(b"\r\n\t \0"):
            yield _Piece(data=data, offset=self._base + self._start + 1, unescaped=covered)


def _raw_message(piece: _Piece, source: str, position: int) -> RawMessage:
    data, envelope = piece.data, None
    notices: list[Notice] = []
    place = f"{source}, message {position}, byte {piece.offset}"
    if data.startswith(b"From "):
        line, _, data = data.partition(b"\n")
        envelope = line[5:].decode("utf-8", "replace").strip()
    elif position == 1 and not opens_message(data[:_LOOKAHEAD]):
        data = b"\n" + data
        text = "the file begins in the middle of a message; what stands before the first `From ` line is kept as one"
        notices.append(Notice(kind="cut-start", place=place, text=text, remedy="export the whole mail folder again"))
    if not piece.unescaped and data.find(b">From ") >= 0:
        data = unescape(data)
    if piece.cut:
        text = f"the message is larger than {LARGEST >> 20} MB; what stands after that was not read"
        remedy = "open it in a mail program and give its long attachments as messages of their own"
        notices.append(Notice(kind="message-too-large", place=place, text=text, remedy=remedy))
    return RawMessage(
        source=source,
        position=position,
        offset=piece.offset,
        envelope=envelope,
        data=data,
        notices=tuple(notices),
    )
