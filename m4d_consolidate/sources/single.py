"""Files of one message each: .eml (RFC 5322) and Apple Mail's .emlx."""

import re
from collections.abc import Iterator

from m4d_consolidate.model.mail import RawMessage
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.sources.from_lines import opens_message
from m4d_consolidate.sources.mbox import LARGEST
from m4d_consolidate.sources.streams import ByteStream

_EMLX = re.compile(rb"\s*(\d{1,10})\s*\n")


def read_eml(stream: ByteStream, source: str) -> Iterator[RawMessage]:
    """Yield the one message of an .eml or Maildir file."""
    data = stream.read(LARGEST + 1)
    notices: tuple[Notice, ...] = ()
    if len(data) > LARGEST:
        text = f"the message is larger than {LARGEST >> 20} MB; what stands after that was not read"
        notices = (Notice(kind="message-too-large", place=source, text=text, remedy="give its attachments apart"),)
    yield RawMessage(
        source=source, position=1, offset=0, envelope=None, data=data[:LARGEST].lstrip(b"\xef\xbb\xbf"), notices=notices
    )


def is_emlx(head: bytes, _name: str) -> bool:
    """Return whether a byte count stands alone before the header, as Apple Mail writes it."""
    match = _EMLX.match(head)
    return bool(match) and opens_message(head[match.end() :])  # type: ignore[union-attr]


def read_emlx(stream: ByteStream, source: str) -> Iterator[RawMessage]:
    """Yield the one message of an .emlx file, without the property list behind it."""
    data = stream.read(LARGEST)
    match = _EMLX.match(data)
    if match:
        begin = match.end()
        yield RawMessage(
            source=source, position=1, offset=begin, envelope=None, data=data[begin : begin + int(match[1])]
        )
