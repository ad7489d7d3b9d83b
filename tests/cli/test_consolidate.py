"""`consolidate`: the main job, its account, and what it says of bad input."""

import re
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run, run_once
from tests.conftest import MBOX, QUESTIONS


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """A folder in which reply.docx was written by a first run, and what that run said; never to be changed."""
    folder = tmp_path_factory.mktemp("first")
    (folder / "questions.yaml").write_text(QUESTIONS, "utf-8")
    (folder / "export.mbox").write_text(MBOX, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return folder, run_once("consolidate", "export.mbox", "-o", "reply.docx")


def test_the_reply_is_written_and_the_account_closes(first: tuple[Path, Ran]) -> None:
    folder, ran = first
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith("Read 4 messages\n       4  from export.mbox\n")
    assert (
        "       2  contribution\n       1  announcement\n       1  autoreply\n       4  in all: the sum closes"
        in ran.err
    )
    assert ran.err.endswith("\nwrote reply.docx\n")
    assert max(map(len, ran.err.splitlines())) < 80
    assert (folder / "reply.docx").read_bytes().startswith(b"PK")


def test_markdown_can_be_printed(working_folder: Path, run: Run) -> None:
    ran = run("consolidate", "export.mbox", "-o", "-")
    assert (ran.status, "repair fund" in ran.out) == (0, True)


def test_two_runs_give_equal_bytes(first: tuple[Path, Ran], working_folder: Path, run: Run) -> None:
    run("consolidate", "export.mbox", "-o", "two.docx")
    assert (working_folder / "two.docx").read_bytes() == (first[0] / "reply.docx").read_bytes()


def test_numbers_stay_when_earlier_mail_comes_in(working_folder: Path, run: Run) -> None:
    whole = (working_folder / "export.mbox").read_text("utf-8")
    early, late = whole.index("From bea@"), whole.index("From omar@")
    (working_folder / "export.mbox").write_text(whole[:early] + whole[late:], "utf-8")
    run("consolidate", "export.mbox")
    (working_folder / "export.mbox").write_text(whole, "utf-8")
    run("consolidate", "export.mbox")
    listed = run("list").out
    assert "C01  11 Mar  2     en    Omar Diallo" in listed
    assert "C02  3 Mar" in listed


def test_messages_that_are_gone_are_named(consolidated: Path, run: Run) -> None:
    whole = (consolidated / "export.mbox").read_text("utf-8")
    (consolidated / "export.mbox").write_text(whole[: whole.index("From omar@")], "utf-8")
    ran = run("consolidate", "export.mbox")
    assert "is in none of the sources any more" in " ".join(ran.err.split())
    assert "C02 (" in ran.err


def test_the_analyst_can_ask_in_sql(consolidated: Path) -> None:
    with sqlite3.connect(consolidated / "discussion.db") as database:
        query = "SELECT contributor, question FROM assignments JOIN messages ON messages.id = message ORDER BY number"
        assert ("Bea Lee", "w1q1") in database.execute(query).fetchall()
        assert database.execute("SELECT count(*) FROM evidence").fetchone()[0] > 0
    database.close()


def complaint(ran: Ran) -> tuple[str, str]:
    assert (ran.status, ran.out) == (1, "")
    error, _, hint = ran.err.partition("\n\n")
    assert error.startswith("error: ")
    assert hint.startswith("hint: ")
    return error.removeprefix("error: "), hint.removeprefix("hint: ").strip()


def test_a_missing_questions_file_says_how_to_get_one(working_folder: Path, run: Run) -> None:
    (working_folder / "questions.yaml").unlink()
    message, hint = complaint(run("consolidate", "export.mbox"))
    assert message == "questions.yaml is not there"
    assert "m4d-consolidate init" in hint


@pytest.mark.parametrize("content", ["", "no mail at all\n", "PK\x03\x04"])
def test_a_file_that_is_no_mail_leaves_nothing_behind(working_folder: Path, run: Run, content: str) -> None:
    (working_folder / "other.txt").write_text(content)
    message, _ = complaint(run("consolidate", "other.txt", "-o", "reply.docx"))
    assert message.startswith("other.txt ")
    assert sorted(path.name for path in working_folder.iterdir()) == ["export.mbox", "other.txt", "questions.yaml"]


def test_a_wrong_ending_names_the_right_ones(working_folder: Path, run: Run) -> None:
    message, hint = complaint(run("consolidate", "export.mbox", "-o", "reply.pdf"))
    assert message == "reply.pdf ends with `.pdf`, which is no format of this command"
    assert "`.docx`, `.md`" in hint
    assert not (working_folder / "discussion.db").exists()


def test_a_folder_that_is_not_there_is_named_before_the_work(working_folder: Path, run: Run) -> None:
    message, _ = complaint(run("consolidate", "export.mbox", "-o", "drafts/reply.docx"))
    assert message == "the folder drafts is not there"
    assert not (working_folder / "discussion.db").exists()


@pytest.mark.parametrize("name", ["~$ply.docx", "~$reply.docx", ".~lock.reply.docx#"])
def test_a_document_open_in_an_office_program_gets_one_sentence(working_folder: Path, run: Run, name: str) -> None:
    (working_folder / name).touch()
    message, _ = complaint(run("consolidate", "export.mbox", "-o", "reply.docx"))
    assert message == "reply.docx is open in another program"


def test_an_edited_document_is_not_overwritten(consolidated: Path, run: Run) -> None:
    assert run("consolidate", "export.mbox", "-o", "reply.md").status == 0
    (consolidated / "reply.md").write_text("polished")
    ran = run("consolidate", "export.mbox", "-o", "reply.md")
    assert (ran.status, "error: reply.md was edited since it was written" in ran.err) == (1, True)
    assert (consolidated / "reply.md").read_text() == "polished"
    assert run("consolidate", "export.mbox", "-o", "reply.md", "--force").status == 0
    assert (consolidated / "reply.md").read_text("utf-8") != "polished"


def test_a_folder_can_be_moved_with_its_documents(
    consolidated: Path, tmp_path_factory: pytest.TempPathFactory, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = tmp_path_factory.mktemp("moved") / "folder"
    consolidated.rename(moved)
    monkeypatch.chdir(moved)
    mail = (moved / "export.mbox").read_text("utf-8")
    (moved / "export.mbox").write_text(mail.replace("read aloud", "read out"), "utf-8")
    assert run("consolidate", "export.mbox", "-o", "reply.md").status == 0


def test_the_same_export_twice_counts_once(working_folder: Path, run: Run) -> None:
    (working_folder / "again.mbox").write_bytes((working_folder / "export.mbox").read_bytes())
    ran = run("consolidate", "export.mbox", "again.mbox")
    assert (ran.status, "Read 8 messages" in ran.err) == (0, True)
    assert "       4  duplicate" in ran.err
    assert run("list").out.count("\n") == 3


def test_a_document_of_somebody_else_is_not_overwritten(working_folder: Path, run: Run) -> None:
    (working_folder / "reply.md").write_text("mine")
    assert run("consolidate", "export.mbox", "-o", "reply.md").status == 1
    assert (working_folder / "reply.md").read_text() == "mine"


@pytest.mark.parametrize("command", [["list"], ["consolidate", "export.mbox"]])
def test_a_store_of_another_version_says_the_remedy(consolidated: Path, run: Run, command: list[str]) -> None:
    with sqlite3.connect(consolidated / "discussion.db") as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    message, hint = complaint(run(*command))
    assert message.startswith("discussion.db was written by another version of m4d-consolidate")
    assert hint.startswith("delete it and run `m4d-consolidate consolidate`")


def test_a_store_that_is_no_database_says_the_remedy(consolidated: Path, run: Run) -> None:
    (consolidated / "discussion.db").write_bytes(b"no database at all, but long enough to be read as one" * 100)
    message, _ = complaint(run("list"))
    assert message.startswith("discussion.db ")


def test_without_a_store_the_first_command_is_named(working_folder: Path, run: Run) -> None:
    message, hint = complaint(run("list"))
    assert (message, "consolidate" in hint) == ("discussion.db is not there: no mail has been read yet", True)


def test_strict_says_that_something_is_undecided(working_folder: Path, run: Run) -> None:
    mail = (working_folder / "export.mbox").read_text("utf-8")
    vague = "Pumps and people and money and time, and then again the seasons, all of it together at once here.\n\n"
    (working_folder / "export.mbox").write_text(
        mail.replace("Kind regards,\nOmar", vague * 3 + "Kind regards,\nOmar"), "utf-8"
    )
    plain, strict = run("consolidate", "export.mbox"), run("consolidate", "export.mbox", "--strict")
    assert plain.status == 0
    assert strict.status == (3 if "cannot tell" in plain.err else 0)


def test_terminal_escapes_of_a_mail_never_reach_the_terminal(working_folder: Path, run: Run) -> None:
    mail = (working_folder / "export.mbox").read_text("utf-8")
    (working_folder / "export.mbox").write_text(
        mail.replace("Subject: Trust", "Subject: \x1b[2J\x1b]0;x\x07Trust [/b]"), "utf-8"
    )
    assert run("consolidate", "export.mbox").status == 0
    shown = run("show", "C02")
    assert "\x1b" not in shown.out + shown.err
    assert "Trust [/b]" in shown.out


def test_without_cues_the_account_says_what_they_are_for(working_folder: Path, run: Run) -> None:
    assert "no question has cues" not in run("consolidate", "export.mbox").err
    questions = working_folder / "questions.yaml"
    without = re.sub(r"(?m)^ *cues:.*\n", "", questions.read_text("utf-8"))
    questions.write_text(without, "utf-8")
    assert "no question has cues" in run("consolidate", "export.mbox").err
