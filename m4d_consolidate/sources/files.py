"""The sources as the user names them: files, folders of files, Maildirs, Thunderbird folders."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from m4d_consolidate.errors import SourceError
from m4d_consolidate.model.mail import RawMessage
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.sources.formats import Reading, read_stream
from m4d_consolidate.sources.forum import ForumColumns
from m4d_consolidate.sources.single import read_eml
from m4d_consolidate.sources.streams import shown_name

# What mail programs keep beside the mail: Thunderbird, Apple Mail, Dovecot, operating systems.
_FURNITURE_ENDINGS = (".msf", ".dat", ".plist", ".html", ".json.idx", ".lock", ".index", ".cache", ".log", ".db")
_FURNITURE_NAMES = frozenset({"table_of_contents", "desktop.ini", "thumbs.db", "dovecot-uidlist", "maildirfolder"})


def read_sources(paths: Sequence[Path], forum: ForumColumns | None = None) -> Iterator[RawMessage]:
    """Yield every message of every source, in the order given; SourceError where one holds no mail.

    `forum` names the columns of CSV and JSON files of forum comments; the usual names are known without it.
    """
    reading = Reading(forum or ForumColumns())
    last: RawMessage | None = None
    for path in paths:
        for raw in _read_path(path, reading):
            if last is not None:
                yield last
            last = _with_notices(raw, reading)
    if last is not None:  # held back for what was noticed behind the last message
        yield _with_notices(last, reading)


def _with_notices(raw: RawMessage, reading: Reading) -> RawMessage:
    if not reading.notices:
        return raw
    notices = raw.notices + tuple(reading.notices)
    reading.notices.clear()
    return replace(raw, notices=notices)


def _read_path(path: Path, reading: Reading) -> Iterator[RawMessage]:
    if not path.exists():
        raise SourceError(f"{shown_name(str(path))} does not exist", hint="give the path of the mailbox export")
    yield from _read_folder(path, reading) if path.is_dir() else _read_file(path, reading)


def _read_file(path: Path, reading: Reading) -> Iterator[RawMessage]:
    name = shown_name(str(path))
    try:
        with path.open("rb") as stream:
            if path.parent.name in ("cur", "new") and (path.parent.parent / "cur").is_dir():
                yield from read_eml(stream, name)
            else:
                yield from read_stream(stream, name, reading)
    except OSError as error:
        raise SourceError(
            f"{name} cannot be read: {error.strerror}", hint="copy the export to this computer and give that"
        ) from error


def _read_folder(folder: Path, reading: Reading) -> Iterator[RawMessage]:
    """Read every mail file below a folder, by name; files that hold no mail are notices where others do."""
    read, refused = 0, 0
    for path in _files(folder):
        try:
            for raw in _read_file(path, reading):
                read += 1
                yield raw
        except SourceError as error:
            refused += 1
            if path.stat().st_size:
                notice = Notice(kind="skipped-file", place=shown_name(str(path)), text=error.message, remedy=error.hint)
                reading.notices.append(notice)
    if not read:
        found = f"none of its {refused} files is one" if refused else "it is empty"
        raise SourceError(
            f"{shown_name(str(folder))} holds no mail file: {found}",
            hint="give a folder of .eml or mbox files, or a Maildir",
        )


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder in the order of their names; links that lead out of it are not followed."""
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        name = path.name.lower()
        if name.startswith(".") and not path.is_dir():
            continue
        if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
            continue
        if path.is_dir():
            if name != "tmp":  # of a Maildir: deliveries that never ended
                yield from _files(path)
        elif path.is_file() and name not in _FURNITURE_NAMES and not name.endswith(_FURNITURE_ENDINGS):
            yield path
