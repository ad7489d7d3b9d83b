"""The sources as the user names them, each read by the reader that fits what it holds."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from m4d_consolidate.errors import SourceError
from m4d_consolidate.model.mail import RawMessage
from m4d_consolidate.sources.mbox import opens_message, read_mbox


def read_sources(paths: Sequence[Path]) -> Iterator[RawMessage]:
    """Yield every message of every source, in the order given; SourceError where one holds no mail."""
    for path in paths:
        yield from _read_file(path)


def _read_file(path: Path) -> Iterator[RawMessage]:
    try:
        with path.open("rb") as stream:
            head = stream.read(65536)
            if not head.strip():
                raise SourceError(f"{path} is empty", hint="export the mailbox again and give that file")
            if not opens_message(head):
                raise SourceError(
                    f"{path} is no mbox: it begins with {head[:40]!r} and not with a line `From …`",
                    hint="export the mail folder as mbox, or give a folder of .eml files",
                )
            stream.seek(0)
            yield from read_mbox(stream, str(path))
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}", hint="give the path of the export") from error
