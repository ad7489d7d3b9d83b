"""Mails pasted into a part of another: a From_ line between the boundaries of a multipart begins no message."""

import re

_LONGEST_PART = 1 << 20
"""Bytes within which a multipart closes that holds a pasted mail"""
_BOUNDARY = re.compile(
    rb"\ncontent-type:[ \t]*multipart/[^\n]*(?:\n[ \t][^\n]*){0,9}?boundary=\"?([^\s\";]{1,100})", re.IGNORECASE
)


class Multipart:
    """The multipart that a header announces; no byte is searched twice for where it opens and closes.

    All places count from the start of the file, and a window tells its own.
    """

    def __init__(self, header: bytes, begin: int) -> None:
        found = _BOUNDARY.search(header)
        self._opens = _Mark(b"\n--" + found[1], begin - 1) if found else None
        self._closes = _Mark(b"\n--" + found[1] + b"--", begin - 1) if found else None
        self._again = [_Mark(sign + found[1], begin - 1) for sign in (b'="', b"=")] if found else []
        """Where the header of another mail announces the same boundary"""

    def holds(self, window: bytes, base: int, at: int) -> bool:
        """Return whether it stands open at a place of the window, and closes soon behind it.

        Where another mail announces the same boundary before, as the whole copy of a mail that breaks off does, it is
        the other's multipart that closes.
        """
        if self._opens is None or self._closes is None:
            return False
        place = base + at
        opened = self._opens.find(window, base, at)
        closed = self._closes.find(window, base, at + _LONGEST_PART)
        if not 0 <= opened < place <= closed < place + _LONGEST_PART:
            return False
        return not any(0 <= mark.find(window, base, closed - base) < closed for mark in self._again)


class _Mark:
    """Where some bytes stand first."""

    def __init__(self, mark: bytes, begin: int) -> None:
        self._mark = mark
        self._next = begin
        self._found = -1

    def find(self, window: bytes, base: int, end: int) -> int:
        """Return the place; -1 while they are not met before the window's `end`."""
        if self._found < 0:
            found = window.find(self._mark, max(self._next - base, 0), end)
            if found >= 0:
                self._found = base + found
            else:
                self._next = max(self._next, base + min(end, len(window)) - len(self._mark) + 1)
        return self._found
