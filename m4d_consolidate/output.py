"""Documents onto disk: whole or not at all, and never over an edit of a person."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from m4d_consolidate.errors import OutputError
from m4d_consolidate.files import write_whole


def digest(data: bytes) -> str:
    """Return the hash by which a document is known again."""
    return hashlib.sha256(data).hexdigest()


def check_place(path: Path) -> None:
    """Raise OutputError where `path` cannot be written: no folder, a folder, no permission, open in another program.

    Called before the work, so that nobody waits for a document that has no place.
    """
    folder = path.parent
    if path.is_dir():
        raise OutputError(f"{path} is a folder", "give the name of a file")
    if not folder.is_dir():
        raise OutputError(f"the folder {folder} is not there", f"create it, or write elsewhere than {path.name}")
    if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise OutputError(f"{path} may not be written", "write to a folder of your own, `-o FOLDER/FILE`")
    if _is_open_elsewhere(path):
        raise OutputError(
            f"{path.name} is open in another program", "close it there, or write to another file with `-o`"
        )


def write_document(path: Path, data: bytes, *, known: str | None, force: bool = False) -> str:
    """Write a document and return its hash. `known` is the hash of the file as the tool last wrote it.

    Raises OutputError where the file was edited since, or is none of the tool's, and `force` does not say to go on.
    """
    check_place(path)
    if not force:
        _check_unedited(path, data, known)
    try:
        write_whole(path, data)
    except PermissionError:
        raise OutputError(f"{path.name} is open in another program, or may not be written", "close it there") from None
    except OSError as problem:
        raise OutputError(f"{path} cannot be written: {(problem.strerror or 'unknown').lower()}") from None
    return digest(data)


def format_of(path: Path, formats: dict[str, Callable[..., object]] | tuple[str, ...]) -> str:
    """Return the format that a file's ending names. Raises OutputError, naming the right endings."""
    ending = path.suffix.lower().lstrip(".")
    if ending not in formats:
        endings = ", ".join(f"`.{each}`" for each in formats)
        there = f"ends with `.{ending}`" if ending else "has no ending"
        raise OutputError(
            f"{path.name} {there}, which is no format of this command", f"the right endings are {endings}"
        )
    return ending


def _check_unedited(path: Path, data: bytes, known: str | None) -> None:
    try:
        there = path.read_bytes()
    except FileNotFoundError:
        return
    except OSError as problem:
        raise OutputError(f"{path} cannot be read: {(problem.strerror or 'unknown').lower()}") from None
    if not there or there == data or digest(there) == known:
        return
    what = "was edited since it was written" if known else "is there already, and is not as this tool wrote it last"
    raise OutputError(
        f"{path.name} {what}",
        "rename it to keep the edits, write to another file with `-o`, or overwrite it with `--force`",
    )


def _is_open_elsewhere(path: Path) -> bool:
    """Whether an office program has it open: Word by `~$port.docx` for report.docx, Writer by `.~lock.report.docx#`."""
    names = (f"~${path.name}", f"~${path.name[1:]}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    return any(path.with_name(name).exists() for name in names)
