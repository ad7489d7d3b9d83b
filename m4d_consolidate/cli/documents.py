"""Where a document goes: standard output, or a file that is never written over a person's edits."""

from pathlib import Path
from typing import TYPE_CHECKING

from m4d_consolidate.cli.terminal import data, say

if TYPE_CHECKING:
    from m4d_consolidate.pipeline import Work

DOCUMENTS = ("docx", "md", "html", "txt")
"""Formats of documents, by the ending of the file"""


def put(work: "Work", output: Path | None, content: bytes, *, force: bool, derived: bool = False) -> None:
    """Print a document, or write it and remember how it was written.

    `derived` is data that nobody edits by hand: it may take the place of a file the store does not know.
    """
    if output is None or str(output) == "-":
        data(content)
        return
    keep(work, output, content, force=force, derived=derived)
    say(f"wrote {output}")


def keep(work: "Work", output: Path, content: bytes, *, force: bool, derived: bool = False) -> None:
    """Write a document and remember how it was written."""
    from m4d_consolidate.output import write_document
    from m4d_consolidate.store import open_store

    with open_store(work.folder.store) as store:
        known = store.document(output)
        force = force or (derived and known is None)
        sha256 = write_document(output, content, known=known.sha256 if known else None, force=force)
        with store.writing():
            store.note_document(output, sha256)
