"""Mbox files of every dialect, split into raw messages while they stream by.

The From_ line is the only separator (RFC 4155), and bodies hold lines that look like it. A line separates when it ends
in a date as the file's first does and a header field follows, or when a Content-Length that lands exactly says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from m4d_consolidate.model.mail import RawMessage
from m4d_consolidate.model.notice import Notice

WINDOW = 4 << 20
"""Bytes read at a time"""
LARGEST = 40 << 20
"""Bytes kept of one message: above what mail systems let pass"""
_LOOKAHEAD = 4096
_LINE = 1024
_HEADER = 65536

_DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?"
_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_TIME = rb"\d{1,2}:\d\d(?::\d\d)?"
_YEAR = rb"(?:19|20)\d\d"
_ZONE = rb"(?:[ \t]+(?:[+-]\d{4}|[A-Z]{1,5}|\([^)]{1,20}\)))?"
_DATED = re.compile(
    rb"From .*?"
    rb"(?:%(day)s[ \t]+%(month)s[ \t]+\d{1,2}[ \t]+%(time)s%(zone)s[ \t]+%(year)s%(zone)s"  # asctime
    rb"|%(day)s[ \t]+\d{1,2}[ \t-]%(month)s[ \t-]%(year)s[ \t]+%(time)s%(zone)s)"  # RFC 5322
    rb"(?:[ \t]+remote from .*)?\s*$" % {b"day": _DAY, b"month": _MONTH, b"time": _TIME, b"year": _YEAR, b"zone": _ZONE}
)
_FIELD = re.compile(rb"(?:[!-9;-~]{1,76}[ \t]*:|>From )")
_KNOWN_FIELD = re.compile(
    rb"(?:return-path|received|from|to|cc|date|subject|message-id|mime-version|content-type|delivered-to|sender|reply-to"
    rb"|in-reply-to|references|status|x-[a-z0-9-]+|list-[a-z]+|dkim-signature|arc-[a-z-]+|authentication-results"
    rb"|envelope-to|content-length)[ \t]*:",
    re.IGNORECASE,
)
_BLANK_BEFORE = re.compile(rb"\n[ \t]*\r?$")
_LENGTH = re.compile(rb"\ncontent-length:[ \t]*(\d{1,9})[ \t]*\r?\n", re.IGNORECASE)
_HEADER_END = re.compile(rb"\n\r?\n")
_ESCAPED = re.compile(rb"\n>(>*From )")


def read_mbox(stream: BinaryIO, source: str) -> Iterator[RawMessage]:
    """Yield every message of an mbox in order; memory stays within a few windows at any size of the file."""
    for position, piece in enumerate(_Splitter(stream).pieces(), 1):
        yield _raw_message(piece, source, position)


def opens_message(head: bytes) -> bool:
    """Return whether `head` begins as an mbox or a bare message does: with a From_ line or a header field."""
    first, _, rest = head.lstrip(b"\xef\xbb\xbf\r\n\t ").partition(b"\n")
    if first.startswith(b"From "):
        return bool(_DATED.match(first) or _FIELD.match(rest))
    return bool(_KNOWN_FIELD.match(first) and (_FIELD.match(rest) or rest[:1] in (b" ", b"\t", b"\n", b"\r")))


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

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._buffer = b"\n"  # so that the first From_ line has a line end before it as all others have
        self._base = -1
        self._ended = False
        self._start = 0
        self._dated = True

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
        head = len(self._buffer) - len(self._buffer.lstrip(b"\xef\xbb\xbf\r\n\t "))
        self._buffer = b"\n" + self._buffer[head:]
        self._base += head - 1
        first = self._buffer[1:_LINE].split(b"\n", 1)[0]
        self._dated = not first.startswith(b"From ") or bool(_DATED.match(first))

    def _more(self) -> bool:
        """Read another window; what lies before the current message is let go."""
        if self._ended:
            return False
        chunk = self._stream.read(WINDOW)
        self._ended = not chunk
        self._buffer = self._buffer[self._start :] + chunk
        self._base += self._start
        self._start = 0
        return bool(chunk)

    def _has(self, end: int) -> bool:
        return end <= len(self._buffer) or self._ended

    def _next_separator(self, search: int) -> int | None:
        while True:
            found = self._buffer.find(b"\nFrom ", search)
            start = self._start
            if found < 0 or not self._has(found + _LOOKAHEAD):
                search = max(len(self._buffer) - 6, search) if found < 0 else found
                if not self._more() and found < 0:
                    return None
                search -= start
            elif found > start and self._separates(found):
                return found
            else:
                search = found + 1

    def _separates(self, at: int) -> bool:
        """Return whether the line after the newline at `at` begins a message."""
        end = self._buffer.find(b"\n", at + 1, at + 1 + _LINE)
        line = self._buffer[at + 1 : end if end >= 0 else at + 1 + _LINE]
        after = self._buffer[end + 1 : end + 1 + _LINE] if end >= 0 else b""
        blank = bool(_BLANK_BEFORE.search(self._buffer[max(at - 80, 0) : at]))
        if _DATED.match(line):
            if blank:
                return not after.strip(b"\r\n") or after[:1] in (b"\n", b"\r") or bool(_FIELD.match(after))
            return bool(_KNOWN_FIELD.match(after))
        bare = len(line.split()) <= 2 or not self._dated
        return bare and blank and _known_fields(after) >= 2

    def _after_length(self) -> tuple[int, bool]:
        """Return where to look for the next separator: behind the body, where Content-Length tells its end."""
        self._fill(_HEADER)
        header_end = _HEADER_END.search(self._buffer, self._start + 1, self._start + _HEADER)
        length = _LENGTH.search(self._buffer, self._start, header_end.end()) if header_end else None
        if not header_end or not length or int(length[1]) > LARGEST:
            return self._start + 1, False
        body = header_end.end() - self._start
        self._fill(body + int(length[1]) + _LOOKAHEAD)
        body += self._start
        landing = self._landing(body + int(length[1]))
        if landing is None:
            return self._start + 1, False
        return landing, self._buffer.find(b"\nFrom ", body, landing) >= 0

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
        data = self._buffer[self._start + 1 : end]
        if data.strip():
            cut = len(data) > LARGEST
            yield _Piece(data=data[:LARGEST], offset=self._base + self._start + 1, cut=cut, unescaped=covered)


def _known_fields(lines: bytes) -> int:
    count = 0
    for line in lines.split(b"\n"):
        if _KNOWN_FIELD.match(line):
            count += 1
        elif line[:1] not in (b" ", b"\t"):
            break
    return count


def _raw_message(piece: _Piece, source: str, position: int) -> RawMessage:
    data, envelope = piece.data, None
    if data.startswith(b"From "):
        line, _, data = data.partition(b"\n")
        envelope = line[5:].decode("utf-8", "replace").strip()
    if not piece.unescaped and b"\n>" in data and b">From " in data:
        data = _unescape(data)
    notices = ()
    if piece.cut:
        notices = (
            Notice(
                kind="message-too-large",
                place=f"{source}, message {position}, byte {piece.offset}",
                text=f"the message is larger than {LARGEST >> 20} MB; what stands after that was not read",
                remedy="save its attachments by hand and add their text to the discussion as a message of its own",
            ),
        )
    return RawMessage(
        source=source, position=position, offset=piece.offset, envelope=envelope, data=data, notices=notices
    )


def _unescape(data: bytes) -> bytes:
    """Take one `>` from escaped From lines (mboxrd), but from none amid quoted lines, which mboxo left as it was."""

    def line(match: re.Match[bytes]) -> bytes:
        before = data[data.rfind(b"\n", 0, match.start()) + 1 : match.start()]
        after = data[data.find(b"\n", match.end()) + 1 :][:6]
        amid_quotes = before.startswith(b">") and after.startswith(b">") and match[1] == b"From "
        return match[0] if amid_quotes and not after.startswith(b">From ") else b"\n" + match[1]

    return _ESCAPED.sub(line, data)
