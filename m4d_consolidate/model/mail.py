"""A mail as it lies on disk (`RawMessage`) and as a person would read it (`Message`)."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from m4d_consolidate.model.notice import Notice

_WORD = re.compile(r"\w+")
_WORD_BYTES = {
    codec: bytes(120 if _WORD.match(bytes([byte]).decode(codec, "replace")) else 32 for byte in range(256))
    for codec in ("latin-1", "cp1252")
}
"""Per charset: each word character as `x`, all else as a space"""


def count_words(text: str) -> int:
    """Return the number of runs of letters, digits and `_` in `text`: the one count that all sums are made with."""
    for codec, table in _WORD_BYTES.items():  # three times as fast as the pattern, and the same
        try:
            return (b" " + text.encode(codec).translate(table)).count(b" x")
        except UnicodeEncodeError:
            continue
    return len(_WORD.findall(text))


class Channel(StrEnum):
    """How a contribution reached the team."""

    MAIL = "mail"
    FORUM = "forum"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawMessage:
    """One message of a source, bytes untouched but for the mbox escaping of `From ` lines."""

    source: str
    """The source as the user named it, `export.mbox`"""
    position: int
    """Counted from 1 within the source"""
    offset: int
    """Byte offset of the message in the source"""
    envelope: str | None
    """The mbox From_ line without `From `, where there is one"""
    data: bytes
    """Header and body (RFC 5322)"""
    notices: tuple[Notice, ...] = ()
    channel: Channel = Channel.MAIL


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An RFC 5322 mailbox."""

    display_name: str
    addr_spec: str
    """`name@example.org`, lower case; empty when the header names none"""


class DateFrom(StrEnum):
    """Where a message's date was taken from."""

    DATE = "Date"
    RECEIVED = "Received"
    FROM_LINE = "From_"
    NEIGHBOURS = "neighbours"
    NONE = "none"


class BlockKind(StrEnum):
    """What the mail client's markup says a block is; plain text says nothing."""

    TEXT = "text"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    ATTRIBUTION = "attribution"
    """Marked by the client as the head of a quotation: `gmail_attr`, `moz-cite-prefix`, Outlook's bordered div"""
    SIGNATURE = "signature"
    """Marked by the client: `moz-signature`, `gmail_signature`"""
    RETURNED = "returned"
    """Text of a message that is only carried along: a bounced original, the items of a digest"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of lines that stand together: what lies between two blank lines, or one element of HTML."""

    text: str
    """Lines joined by newlines, quote prefixes (`> `) removed, control characters cleaned, NFC"""
    origin: str
    """`body`, `attachment:answer.docx`, or `alternative` for words that only the other alternative holds"""
    kind: BlockKind = BlockKind.TEXT
    quote_depth: int = 0
    """Levels of `>` or of blockquote around it"""
    line: int = 0
    """First line in the decoded text of its origin, counted from 1"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that came with the message."""

    name: str
    media_type: str
    size: int
    """Bytes, decoded"""
    read: bool
    """Whether its words are among the blocks"""
    reason: str = ""
    """Why not, where not read"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Everything about a message but its text."""

    id: str
    """Made from content (Message-ID, or date, sender and text): the same in tomorrow's export"""
    message_id: str | None
    """`<…>` as the header gives it"""
    source: str
    position: int
    offset: int
    date: datetime | None
    """Aware, with the zone the sender wrote"""
    date_from: DateFrom
    sender: Address
    recipients: tuple[Address, ...]
    """To and Cc"""
    reply_to: tuple[Address, ...]
    subject: str
    in_reply_to: tuple[str, ...]
    """Message-IDs of In-Reply-To and References, the nearest first"""
    channel: Channel
    fields: tuple[tuple[str, str], ...]
    """Other header fields that triage reads (Auto-Submitted, Precedence, List-Id, Content-Type …), names lower case"""
    attachments: tuple[Attachment, ...] = ()
    carried_by: str | None = None
    """Id of the message it stands in, as the item of a digest or an attached mail; none for messages of a source"""

    def field(self, name: str) -> str:
        """Return the first value of a kept header field, or an empty string."""
        for key, value in self.fields:  # asked for many names of every message
            if key == name:
                return value
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A decoded message: its head, and its visible text as blocks in reading order, each word once."""

    head: Head
    blocks: tuple[Block, ...]
    words: int
    """Words of the decoded text, counted by the decoder on its own for the check of the sums"""
    notices: tuple[Notice, ...] = ()
