"""Documents onto disk: one sentence for whatever is in the way."""

import os
from pathlib import Path

import pytest

from m4d_consolidate import output
from m4d_consolidate.errors import OutputError
from m4d_consolidate.files import locked, write_whole


def test_a_place_that_may_not_be_written_gets_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match=r"reply\.docx may not be written"):
        output.check_place(tmp_path / "reply.docx")


@pytest.mark.parametrize(
    ("problem", "says"),
    [
        (PermissionError(13, "Permission denied"), "is open in another program, or may not be written"),
        (OSError(28, "No space left on device"), "cannot be written: no space left on device"),
    ],
)
def test_a_write_that_fails_gets_one_sentence_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: OSError, says: str
) -> None:
    def fail(*_: object) -> None:
        raise problem

    path = tmp_path / "reply.docx"
    sha256 = output.write_document(path, b"one", known=None)
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError) as caught:
        output.write_document(path, b"two", known=sha256)
    assert says in caught.value.message
    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["reply.docx"]


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"):
        output.check_place(tmp_path)


def test_writing_keeps_who_may_read_a_file(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    path.write_text("old")
    path.chmod(0o600)
    write_whole(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o600)


def test_a_lock_waits_for_the_one_who_holds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("m4d_consolidate.files._PATIENCE", 0.1)
    path = tmp_path / "decisions.yaml"
    with locked(path), pytest.raises(TimeoutError), locked(path):
        pass
    with locked(path):
        pass
