"""Byte streams that readers share."""

import io
from typing import Protocol

HEAD = 65536
"""Bytes that are looked at to tell a file's format"""


def shown_name(name: str) -> str:
    """Return a file's name as it can be printed and stored: on one line, with `�` for what is no character."""
    return name if name.isprintable() else "".join(each if each.isprintable() else "\ufffd" for each in name)


class ByteStream(Protocol):
    """What readers need of a file: its next bytes."""

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes, at most `size`; none at the end."""
        ...


class Rewound(io.RawIOBase):
    """A stream whose first bytes were already read, read again from its start."""

    def __init__(self, head: bytes, stream: ByteStream) -> None:
        self._head = head
        self._stream = stream

    def readable(self) -> bool:
        """True."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, at most `size`."""
        if not self._head:
            return self._stream.read(size)
        if size < 0:
            whole, self._head = self._head + self._stream.read(), b""
            return whole
        part, self._head = self._head[:size], self._head[size:]
        return part + self._stream.read(size - len(part)) if len(part) < size else part

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Fill `buffer` as far as bytes remain."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
