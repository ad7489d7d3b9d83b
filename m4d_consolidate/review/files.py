"""The queue as a file to answer elsewhere, and the answers read back, by the file's ending."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from m4d_consolidate.errors import ReviewFileError
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.review import ReviewItem
from m4d_consolidate.review import csv_file, json_file, xlsx_file
from m4d_consolidate.review.answers import Row


class _Format(Protocol):
    def write(self, items: Sequence[ReviewItem], discussion: Discussion) -> bytes:
        """Return the file; the same items give the same bytes."""

    def read(self, data: bytes, name: str) -> tuple[Row, ...]:
        """Return its rows; ReviewFileError where it is no such file."""


_FORMATS: dict[str, _Format] = {".json": json_file, ".csv": csv_file, ".xlsx": xlsx_file}
"""By ending: a new format is one file and one line"""


def review_file(path: Path, items: Sequence[ReviewItem], discussion: Discussion) -> bytes:
    """Return the queue as the file that `path` will be. For the team only: it names contributors."""
    return _format(path).write(items, discussion)


def read_review_file(path: Path) -> tuple[Row, ...]:
    """Return the rows of an answered file. Raises ReviewFileError where it cannot be read as its ending says."""
    format_ = _format(path)
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise ReviewFileError(
            f"{path} cannot be read: {(problem.strerror or 'unknown').lower()}",
            "write one with `m4d-consolidate review --to FILE`, answer in it and close it",
        ) from None
    return format_.read(data, path.name)


def _format(path: Path) -> _Format:
    found = _FORMATS.get(path.suffix.lower())
    if found is None:
        known = ", ".join(f"`{ending}`" for ending in _FORMATS)
        raise ReviewFileError(f"{path.name} ends in none of {known}", "name the file review.xlsx, .csv or .json")
    return found
