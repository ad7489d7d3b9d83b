"""One discussion.db: what was read, what was derived from it, and which documents were written."""

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from m4d_consolidate.errors import StoreError
from m4d_consolidate.model.assignment import AssignedEntry
from m4d_consolidate.model.mail import Message
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.store.codec import NotReadBackError, from_json, to_json
from m4d_consolidate.store.schema import APPLICATION, TABLES, VERSION, VIEWS

_AGAIN = "run `m4d-consolidate consolidate` with your mail files; the store holds nothing that a person gave"

_CACHE_KIB = 8192
"""SQLite's page cache: bounded, so that memory does not grow with the mailbox"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDocument:
    """A document as the tool last wrote it."""

    path: str
    sha256: str


class Store:
    """A discussion.db that is open."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    def get(self, key: str) -> str | None:
        """Return a value noted under a key."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def put(self, **values: str) -> None:
        """Note values under keys."""
        self._connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values.items())

    def recording(self, messages: Iterable[Message]) -> Iterator[Message]:
        """Yield each message after it is stored."""
        places = count(1)
        for message in messages:
            row = (next(places), message.head.id, to_json(message))
            self._connection.execute("INSERT INTO decoded VALUES (?, ?, ?)", row)
            yield message

    def set_turns(self, places: Iterable[int]) -> None:
        """Settle in which order the recorded messages are read, by their places from 0."""
        rows = ((turn, place + 1) for turn, place in enumerate(places))
        self._connection.executemany("INSERT INTO turns VALUES (?, ?)", rows)

    def messages(self) -> Iterator[Message]:
        """Yield the messages as they were decoded, in their turns."""
        query = "SELECT message FROM turns CROSS JOIN decoded USING (place) ORDER BY turn"
        for (text,) in self._connection.execute(query):
            yield from_json(Message, text)

    def ids(self) -> frozenset[str]:
        """Return the ids of all messages."""
        return frozenset(str(row[0]) for row in self._connection.execute("SELECT id FROM decoded"))

    def save_entries(self, entries: Iterable[AssignedEntry]) -> None:
        """Store what was derived, in place of what was."""
        self._connection.execute("DELETE FROM entries")
        rows = ((place, each.entry.head.id, to_json(each)) for place, each in enumerate(entries, start=1))
        self._connection.executemany("INSERT INTO entries VALUES (?, ?, ?)", rows)

    def entries(self) -> Iterator[AssignedEntry]:
        """Yield what was derived, in order of receipt."""
        for (text,) in self._connection.execute("SELECT entry FROM entries ORDER BY place"):
            yield from_json(AssignedEntry, text)

    def save_notices(self, notices: Iterable[Notice]) -> None:
        """Store the notices of reading the sources, in place of those before."""
        self._connection.execute("DELETE FROM notices")
        rows = ((notice.kind, notice.place, notice.text, notice.remedy) for notice in notices)
        self._connection.executemany("INSERT INTO notices VALUES (?, ?, ?, ?)", rows)

    def notices(self) -> tuple[Notice, ...]:
        """Return the notices of reading the sources."""
        rows = self._connection.execute("SELECT kind, place, text, remedy FROM notices ORDER BY rowid")
        return tuple(Notice(kind=kind, place=place, text=text, remedy=remedy) for kind, place, text, remedy in rows)

    def document(self, path: Path) -> WrittenDocument | None:
        """Return what is known of a document the tool wrote."""
        key = self._key(path)
        row = self._connection.execute("SELECT sha256 FROM documents WHERE path = ?", (key,)).fetchone()
        return WrittenDocument(path=key, sha256=row[0]) if row else None

    def documents(self) -> tuple[WrittenDocument, ...]:
        """Return all documents the tool wrote."""
        rows = self._connection.execute("SELECT path, sha256 FROM documents ORDER BY path")
        return tuple(WrittenDocument(path=path, sha256=sha256) for path, sha256 in rows)

    def note_document(self, path: Path, sha256: str) -> None:
        """Remember a document as it was just written."""
        self.note_documents([WrittenDocument(path=self._key(path), sha256=sha256)])

    def _key(self, path: Path) -> str:
        """The way from the store to a document, so that a folder can be moved with all that is in it."""
        target, home = path.resolve(), self.path.resolve().parent
        return target.relative_to(home).as_posix() if target.is_relative_to(home) else str(target)

    def note_documents(self, documents: Iterable[WrittenDocument]) -> None:
        """Remember documents, as another store knew them."""
        rows = ((document.path, document.sha256) for document in documents)
        self._connection.executemany("INSERT OR REPLACE INTO documents VALUES (?, ?)", rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep all that is written within, or nothing of it; where the file may not be written, leave it as it is."""
        try:
            with self._connection:
                yield
        except sqlite3.OperationalError as problem:
            if not any(word in str(problem) for word in ("readonly", "locked", "unable to open")):
                raise

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


@contextmanager
def open_store(path: Path) -> Iterator[Store]:
    """Open a discussion.db that stands. Raises StoreError where it is missing, damaged or of another version."""
    if not path.exists():
        raise StoreError(
            f"{path.name} is not there: no mail has been read yet", "run `m4d-consolidate consolidate` first"
        )
    try:
        connection = sqlite3.connect(path)
    except sqlite3.Error as problem:
        raise StoreError(f"{path.name} cannot be read: {problem}", f"delete it and {_AGAIN}") from None
    store = Store(path, connection)
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if application != APPLICATION:
            raise StoreError(f"{path.name} is no store of m4d-consolidate", "name another file with `--store FILE`")
        if version != VERSION:
            raise StoreError(
                f"{path.name} was written by another version of m4d-consolidate (it is {version}, expected {VERSION})",
                f"delete it and {_AGAIN}",
            )
        yield store
    except (sqlite3.DatabaseError, NotReadBackError) as problem:
        raise StoreError(f"{path.name} is damaged: {problem}", f"delete it and {_AGAIN}") from None
    finally:
        store.close()


@contextmanager
def building(path: Path) -> Iterator[Store]:
    """Build a new store beside `path`; it takes the place of the old one only when all went well."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _clear_away(path)
        connection = sqlite3.connect(beside)
    except (OSError, sqlite3.Error):
        raise StoreError(
            f"{path} cannot be written",
            "see that the folder is there and may be written, or name another with `--store`",
        ) from None
    store = Store(path, connection)
    try:
        # Nobody else reads the file until it is renamed, and a run that breaks off leaves the old one.
        connection.executescript(
            f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{_CACHE_KIB};"
            f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};{TABLES}{VIEWS}"
        )
        yield store
        connection.commit()
        store.close()
        _rename(beside, path)
    except sqlite3.OperationalError as problem:
        raise StoreError(f"{path} cannot be written: {problem}", "see that the disk has room") from None
    finally:
        store.close()
        beside.unlink(missing_ok=True)


def _clear_away(path: Path) -> None:
    """Delete what runs that were killed left; a run that still works is younger than an hour."""
    for left in path.parent.glob(f".{path.name}.*.part"):
        if time.time() - left.stat().st_mtime > 3600:
            left.unlink(missing_ok=True)


def _rename(beside: Path, path: Path) -> None:
    try:
        beside.replace(path)
    except OSError as problem:
        raise StoreError(f"{path} cannot be replaced: {problem.strerror}", "close it in other programs") from None
