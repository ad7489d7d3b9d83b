"""`review` as it is typed."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from m4d_consolidate.cli import app

from .folder import make_folder


@dataclass(frozen=True)
class Said:
    status: int
    out: str
    err: str


def run(*arguments: str, typed: str = "") -> Said:
    done = CliRunner().invoke(app, list(arguments), input=typed, catch_exceptions=False)
    return Said(status=done.exit_code, out=done.stdout, err=done.stderr)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(make_folder(tmp_path))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1375800000")
    assert run("consolidate", "export.mbox").status == 0
    return tmp_path


def queue(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    assert run("review", "--to", "queue.json", "--force", *arguments).status == 0
    found: list[dict[str, Any]] = json.loads((folder / "queue.json").read_text("utf-8"))
    return found


def give(folder: Path, items: list[dict[str, Any]]) -> Said:
    (folder / "answers.json").write_text(json.dumps(items))
    return run("review", "--from", "answers.json", "--who", "Fay")


def test_answers_of_a_file_are_decisions_with_who_when_and_why(folder: Path) -> None:
    items = queue(folder, "--kind", "questions", "--limit", "1")
    said = give(folder, [items[0] | {"decision": ["w2q1"], "why": "speaks of wells"}])
    assert (said.status, said.out) == (0, "")
    assert "1 answer taken over, 0 rows refused" in said.err
    assert "answer paragraphs are certain" in said.err
    kept = (folder / "decisions.yaml").read_text("utf-8")
    assert f"id: {items[0]['paragraph']}\n    who: Fay\n    when: '2013-08-06'\n    why: speaks of wells" in kept
    assert items[0]["paragraph"] not in [item["paragraph"] for item in queue(folder, "--kind", "questions")]


@pytest.mark.parametrize("chosen", [("--kind", "questions"), ("--limit", "1")])
def test_all_answers_of_a_file_are_taken_over_or_none(folder: Path, chosen: tuple[str, str]) -> None:
    items = queue(folder, *chosen)
    (folder / "answers.json").write_text(json.dumps(items))
    said = run("review", "--from", "answers.json", *chosen)
    assert said.status == 2
    assert "--from takes over every answer in the file" in said.err


def test_taking_over_a_file_twice_changes_nothing_and_says_so(folder: Path) -> None:
    items = queue(folder, "--kind", "questions", "--limit", "2")
    for item in items:
        item["decision"] = []
    give(folder, items)
    before = (folder / "decisions.yaml").read_bytes()
    said = give(folder, items)
    assert "0 answers taken over, 2 decided so before" in said.err
    assert (folder / "decisions.yaml").read_bytes() == before


def test_another_persons_word_is_replaced_only_aloud(folder: Path) -> None:
    item = queue(folder, "--kind", "questions", "--limit", "1")[0]
    give(folder, [item | {"decision": ["w1q1"]}])
    said = give(folder, [item | {"decision": ["w1q2"]}])
    assert f"note: {item['paragraph']}: replaces the decision of Fay, 2013-08-06" in said.err


def test_good_rows_are_taken_and_refused_ones_named(folder: Path) -> None:
    items = queue(folder, "--kind", "questions", "--limit", "2")
    said = give(folder, [items[0] | {"decision": ["w1q1"]}, items[1] | {"decision": ["w1q7"]}])
    assert said.status == 1
    assert (
        "refused: answers.json, row 2: there is no question `w1q7`, expected ids of questions; the nearest" in said.err
    )
    assert "1 answer taken over, 1 row refused" in said.err


def test_comments_and_order_of_decisions_stay(folder: Path) -> None:
    path = folder / "decisions.yaml"
    path.write_text(f"# ours\n{path.read_text('utf-8')}# the end\n", "utf-8")
    item = queue(folder, "--kind", "questions", "--limit", "1")[0]
    give(folder, [item | {"decision": []}])
    kept = path.read_text("utf-8")
    assert kept.startswith("# ours\n")
    assert "# the end" in kept


def test_who_asks_to_stay_unnamed_is_asked_about_first_and_freed_by_a_decision(folder: Path) -> None:
    first = queue(folder)[0]
    assert first["kind"] == "consent"
    assert "Please do not publish my name" in first["text"]
    give(folder, [first | {"decision": "anonymous"}])
    assert "consent" not in [item["kind"] for item in queue(folder)]
    run("review", "--kind", "mention", typed="a\n")
    shown = run("export", "--format", "json", "--shareable").out
    assert "Anonymous C01" in shown


def test_where_there_is_no_terminal_lines_are_read(folder: Path) -> None:
    said = run("review", "--kind", "questions", "--who", "Fay", typed="1\nskip\nquit\n")
    assert said.status == 0
    assert "1 answered, 1 skipped" in said.err
    assert "\x1b" not in said.err


def test_an_answered_file_is_not_written_over(folder: Path) -> None:
    queue(folder)
    (folder / "queue.json").write_text("[]")
    said = run("review", "--to", "queue.json")
    assert said.status == 1
    assert "error: queue.json was edited since it was written" in said.err


def test_to_and_from_together_are_wrong_usage(folder: Path) -> None:
    assert run("review", "--to", "a.json", "--from", "b.json").status == 2


def test_endorsed_refuses_what_is_held_unless_said_in_words(folder: Path) -> None:
    run("review", "--kind", "mention", typed="a\n")
    said = run("export", "--status", "endorsed", "-o", "reply.md")
    assert said.status == 1
    assert "error: this cannot be endorsed: 1 contribution is held ([C01])" in said.err
    assert run("export", "--status", "endorsed", "--despite", "agreed by phone", "-o", "reply.md").status == 0
