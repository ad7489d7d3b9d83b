"""Which reader fits a file: its first bytes decide, its name only where they leave it open."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from m4d_consolidate.errors import SourceError
from m4d_consolidate.model.mail import RawMessage
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.sources.forum import (
    ForumColumns,
    looks_like_csv,
    looks_like_feed,
    looks_like_json,
    read_csv,
    read_feed,
    read_json,
)
from m4d_consolidate.sources.from_lines import holds_mbox, opens_message
from m4d_consolidate.sources.mbox import read_mbox
from m4d_consolidate.sources.packed import PACKED, Unpacked, unpack
from m4d_consolidate.sources.single import is_emlx, read_eml, read_emlx
from m4d_consolidate.sources.streams import HEAD, ByteStream, Rewound

_UNPACK = "unpack it and give the folder"
# First bytes of files that hold mail in a way this tool does not read, or none: what it is, and what to do.
_REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (b"\xff\xfeF\0r\0o\0m\0", "a mailbox in UTF-16", "save it as plain text in UTF-8 or export the folder again"),
    (b"\xfe\xff\0F\0r\0o\0m", "a mailbox in UTF-16", "save it as plain text in UTF-8 or export the folder again"),
    (b"!BDN", "an Outlook data file (.pst, .ost)", "convert it with `readpst -r FILE` and give the folder it makes"),
    (b"\xd0\xcf\x11\xe0", "an Outlook message (.msg) or an old Office file", "convert it with `msgconvert FILE`"),
    (
        b"\xcf\xad\x12\xfe",
        "an Outlook Express folder (.dbx)",
        "convert it with `undbx FILE` and give the folder it makes",
    ),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!", "a RAR archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", "unpack it with `zstd -d FILE`"),
    (b"%PDF-", "a PDF", "give the mailbox export; a PDF is read as attachment of a mail"),
    (b"SQLite format 3", "a database", "give the mailbox export"),
)


@dataclass(slots=True)
class Reading:
    """What all readers of a run share: the columns of a forum's file, and notices that belong to no message yet."""

    forum: ForumColumns
    notices: list[Notice] = field(default_factory=list)


def read_stream(stream: ByteStream, source: str, reading: Reading, depth: int = 0) -> Iterator[RawMessage]:
    """Yield the messages of a file of any format; SourceError where it holds none."""
    head = stream.read(HEAD)
    if not head.strip(b"\r\n\t \0"):
        raise SourceError(f"{source} is empty", hint="export the mail folder again and give that file")
    whole = Rewound(head, stream)
    for begins, what, remedy in _REFUSED:
        if head.startswith(begins):
            raise SourceError(f"{source} is {what}, which cannot be read", hint=remedy)
    for name, is_packed in PACKED.items():
        if is_packed(head):
            if depth >= 3:
                raise SourceError(f"{source} is packed more than three times over", hint=_UNPACK)
            yield from _read_packed(unpack(name, whole, source, reading.notices), reading, depth)
            return
    for fits, reader in _READERS:
        if fits(head, source):
            yield from reader(whole, source, reading)
            return
    begin = head.lstrip()[:40].decode("utf-8", "replace").split("\n")[0]
    raise SourceError(
        f"{source} holds no mail: it begins with {begin!r}, not with a line `From …` or a header field",
        hint="export the mail folder as mbox, or give a folder of .eml files",
    )


def _read_packed(files: Iterator[Unpacked], reading: Reading, depth: int) -> Iterator[RawMessage]:
    """Read the files of an archive; one that holds no mail is a notice where others do."""
    read, refused = 0, None
    for file in files:
        try:
            for raw in read_stream(file.stream, file.source, reading, depth + 1):
                read += 1
                yield raw
        except SourceError as error:
            if file.only:
                raise
            refused = error
            reading.notices.append(
                Notice(kind="skipped-file", place=file.source, text=error.message, remedy=error.hint)
            )
    if not read and refused is not None:
        raise refused


Reader = Callable[[ByteStream, str, Reading], Iterator[RawMessage]]

_READERS: tuple[tuple[Callable[[bytes, str], bool], Reader], ...] = (
    (is_emlx, lambda stream, source, _: read_emlx(stream, source)),
    (
        lambda head, name: name.lower().endswith(".eml") and not head.startswith(b"From "),
        lambda stream, source, _: read_eml(stream, source),
    ),
    (lambda head, _: opens_message(head), lambda stream, source, _: read_mbox(stream, source)),
    (looks_like_feed, lambda stream, source, reading: read_feed(stream, source)),
    (looks_like_json, lambda stream, source, reading: read_json(stream, source, reading.forum)),
    (
        looks_like_csv,
        lambda stream, source, reading: read_csv(stream, source, reading.forum),
    ),
    (lambda head, _: holds_mbox(head), lambda stream, source, _: read_mbox(stream, source)),
)
"""A test of the first bytes and the name, and the reader of what passes it; the first that fits is taken"""
