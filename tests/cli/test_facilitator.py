"""`init`, `check`, and the command line as a whole."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from m4d_consolidate.cli import app
from m4d_consolidate.config import load_discussion
from m4d_consolidate.resources import shipped
from tests.cli.conftest import Run

COMMANDS = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]


def test_init_makes_a_folder_that_consolidate_accepts(
    working_folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = run("init", "mine")
    assert (ran.status, ran.out) == (0, "")
    made = working_folder / "mine"
    assert {"questions.yaml", "templates", "editorial"} <= {path.name for path in made.iterdir()}
    assert len((made / "questions.yaml").read_text("utf-8").splitlines()) < 80
    monkeypatch.chdir(made)
    assert run("consolidate", "../export.mbox").status == 0
    ran = run("check", "--format", "json")
    assert (ran.status, "no-slot" in ran.out) == (0, False)


def test_the_commented_lines_of_the_skeleton_are_right_too(working_folder: Path, run: Run) -> None:
    run("init", "mine")
    path = working_folder / "mine" / "questions.yaml"
    optional = re.compile(r"^( *)# ( *(?:[a-z_]+:|- ))", re.MULTILINE)
    path.write_text(optional.sub(r"\1\2", path.read_text("utf-8")), "utf-8")
    discussion = load_discussion(path)
    assert discussion.questions[0].cues["en"] == ("first word", "second word")
    assert (discussion.events[0].id, discussion.forum["parent"]) == ("gfmd", "In reply to")
    assert discussion.questions[0].examples["en"]


def test_init_gives_the_reference_discussion_when_asked(working_folder: Path, run: Run) -> None:
    assert run("init", "--reference", "ours").status == 0
    assert (working_folder / "ours" / "questions.yaml").read_bytes() == shipped("questions.yaml").read_bytes()


def test_init_never_overwrites(working_folder: Path, run: Run) -> None:
    before = (working_folder / "questions.yaml").read_text("utf-8")
    ran = run("init")
    assert "kept  questions.yaml" in ran.err
    assert (working_folder / "questions.yaml").read_text("utf-8") == before


def test_init_into_a_file_says_so(working_folder: Path, run: Run) -> None:
    ran = run("init", "export.mbox")
    assert (ran.status, ran.err.startswith("error: export.mbox")) == (1, True)


def test_check_lists_what_to_mend_and_what_to_know(working_folder: Path, run: Run) -> None:
    questions = working_folder / "questions.yaml"
    questions.write_text(questions.read_text("utf-8").replace("week: 2", "week: 1"), "utf-8")
    (working_folder / "other.mbox").write_text("nothing")
    ran = run("check", "export.mbox", "other.mbox", "--format", "json")
    assert ran.status == 1
    found = json.loads(ran.out)
    assert [each["kind"] for each in found if each["kind"] == "error"] == ["error", "error"]
    assert found[0]["text"].startswith("questions.yaml:21: week 1 stands twice")
    assert "2 to mend" in ran.err


def test_check_of_what_is_right_ends_well(working_folder: Path, run: Run) -> None:
    ran = run("check", "export.mbox")
    assert (ran.status, "0 to mend" in ran.err) == (0, True)


def test_check_fills_in_the_folders_own_templates(consolidated: Path, run: Run) -> None:
    (consolidated / "templates").mkdir()
    (consolidated / "templates" / "letter.md").write_text("# {{ reply.titel }}\n")
    ran = run("check")
    assert (ran.status, "letter.md:1" in ran.out) == (1, True)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.status == 0
    assert f"m4d-consolidate {command}" in ran.out


def test_version_is_printed(run: Run) -> None:
    assert run("--version").out.startswith("m4d-consolidate 0.")


def test_help_loads_no_heavy_library() -> None:
    heavy = ("numpy", "lxml", "docx", "jinja2", "yaml", "rich")
    code = f"import sys, m4d_consolidate.cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("export --in xx", "--in': `xx` is none of en, fr, es"),
        ("export --status endorse", "--status': `endorse` is none of draft, endorsed; did you mean `endorsed`?"),
        ("export --format pdf", "--format': `pdf` is none of docx, md, html, txt, json, csv, quotes"),
        ("export --format quotes --object-by soon", "--object-by': `soon` is no date; write year, month and day as"),
        ("list --week two", "--week': `two` is no whole number from 1 on"),
        ("list --week 0", "--week': `0` is no whole number from 1 on"),
        ("list --since 2013-13-01", "--since': `2013-13-01` is no date; write year, month and day as 2013-07-15"),
        ("stats --format xml", "--format': `xml` is none of table, csv, json"),
        ("check --format xml", "--format': `xml` is none of text, json"),
        ("review --limit 0", "--limit': `0` is no whole number from 1 on"),
        ("review --kind mentions", "questions; did you mean `mention`?"),
    ],
)
def test_an_option_that_means_nothing_is_one_sentence_of_our_own(
    working_folder: Path, run: Run, command: str, says: str
) -> None:
    ran = run(*command.split())
    assert ran.status == 2
    assert says in " ".join(ran.err.split())
    assert "Value error" not in ran.err
