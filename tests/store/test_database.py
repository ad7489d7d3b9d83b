"""discussion.db: whole or not at all, and disposable."""

import sqlite3
from pathlib import Path

import pytest

from m4d_consolidate.errors import SourceError, StoreError
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.store import WrittenDocument, building, open_store


def _break_off(path: Path) -> None:
    with building(path) as store:
        store.put(split="2")
        raise SourceError("no mail")


def test_a_run_that_breaks_off_leaves_the_old_store(tmp_path: Path) -> None:
    path = tmp_path / "discussion.db"
    with building(path) as store:
        store.put(split="1")
    with pytest.raises(SourceError):
        _break_off(path)
    with open_store(path) as store:
        assert store.get("split") == "1"
    assert [each.name for each in tmp_path.iterdir()] == ["discussion.db"]


def test_notices_and_documents_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "discussion.db"
    notice = Notice(kind="k", place="p", text="t")
    document = WrittenDocument(path="reply.docx", sha256="abc")
    with building(path) as store:
        store.save_notices([notice])
        store.note_document(tmp_path / "reply.docx", "abc")
    with open_store(path) as store:
        assert store.notices() == (notice,)
        assert (store.documents(), store.document(tmp_path / "reply.docx")) == ((document,), document)
        assert store.document(tmp_path / "other.docx") is None


def test_a_store_that_may_not_be_written_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "discussion.db"
    with building(path) as store:
        store.put(split="1")
    with sqlite3.connect(path, isolation_level=None) as other, open_store(path) as store:
        other.execute("BEGIN EXCLUSIVE")
        store._connection.execute("PRAGMA busy_timeout = 1")
        with store.writing():
            store.put(split="2")
        other.execute("ROLLBACK")
        assert store.get("split") == "1"
    other.close()


def test_another_database_is_not_taken_for_a_store(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (x)")
    other.close()
    with pytest.raises(StoreError, match=r"other\.db is no store of m4d-consolidate"), open_store(path):
        pass


def test_a_folder_that_is_not_there_gets_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"), building(tmp_path / "none" / "discussion.db"):
        pass


@pytest.mark.parametrize("text", ['{"head": 1}', "{", '{"head": {"id": "m1"}}'])
def test_a_message_that_is_none_of_this_version_gets_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "discussion.db"
    with building(path) as store:
        store._connection.execute("INSERT INTO decoded VALUES (1, 'm1', ?)", (text,))
        store.set_turns([0])
    with pytest.raises(StoreError, match="damaged: a Message in it is none of this version"), open_store(path) as store:
        list(store.messages())
