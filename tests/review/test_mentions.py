"""Words that may name somebody who is not to be named: masked, asked about, and let stand; the key kept apart."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from m4d_consolidate.cli import app
from m4d_consolidate.config import load_decisions, load_discussion, record_decisions
from m4d_consolidate.folder import Folder
from m4d_consolidate.model.decision import Decision
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.pipeline import load

from .folder import make_folder


def run(*arguments: str, typed: str = "", status: int = 0) -> str:
    done = CliRunner().invoke(app, list(arguments), input=typed, catch_exceptions=False)
    assert done.exit_code == status, done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def one_is_anonymous(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_folder(tmp_path))
    mails = Path("export.mbox").read_text("utf-8")
    Path("export.mbox").write_text(mails.replace("New wells were", "Zeferina saw it. New wells were"), "utf-8")
    run("consolidate", "export.mbox")
    entry = load(Folder()).analysis.contributions[0].entry
    record_decisions(Path("decisions.yaml"), [Decision(target=entry.head.id, consent=Consent.ANONYMOUS, hold=False)])


def asked() -> list[dict[str, Any]]:
    run("review", "--kind", "mention", "--to", "review.json", "--force")
    found: list[dict[str, Any]] = json.loads(Path("review.json").read_text("utf-8"))
    return found


def answer(rows: list[dict[str, Any]]) -> str:
    Path("review.json").write_text(json.dumps(rows), "utf-8")
    return run("review", "--from", "review.json")


@pytest.mark.usefixtures("one_is_anonymous")
@pytest.mark.parametrize(
    "wanted", ["-o out.docx", "--briefing gfmd -o out.md", "--shareable -o out.json", "--format quotes -o quotes"]
)
def test_nothing_is_shared_while_a_mention_is_unreviewed(wanted: str) -> None:
    said = run("export", *wanted.split(), status=1)
    assert "error: this may not be shared yet, so it is not written: 5 places in 4 paragraphs" in said
    assert "Anonymous C01" in said
    assert "Quagliotto" not in said
    assert "`m4d-consolidate review --kind mention`" in said
    assert not list(Path().glob("out.*"))
    run("review", "--kind", "mention", typed="a\n")
    run("export", *wanted.split())


def test_who_is_only_held_stops_no_draft_and_is_masked_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_folder(tmp_path))
    said = " ".join(run("consolidate", "export.mbox", "-o", "reply.md").split())
    assert "2 paragraphs name somebody who is not to be named, or may; masked until a person lets it stand" in said
    assert "`m4d-consolidate review --kind mention`" in said
    assert "Quagliotto" not in Path("reply.md").read_text("utf-8")
    assert "name withheld" in Path("reply.md").read_text("utf-8")
    run("export", "--status", "endorsed", "-o", "endorsed.md", status=1)


@pytest.mark.usefixtures("one_is_anonymous")
def test_a_request_that_is_decided_needs_no_eye_any_more() -> None:
    said = " ".join(run("show", "C01").split())
    assert "settled: asks not to be named" in said
    assert "needs an eye: asks not" not in said


@pytest.mark.usefixtures("one_is_anonymous")
def test_what_is_for_the_team_is_written_before_any_mention_is_reviewed() -> None:
    run("export", "-o", "all.json")
    run("export", "-o", "all.csv")
    assert "Quagliotto" in Path("all.json").read_text("utf-8")


@pytest.mark.usefixtures("one_is_anonymous")
def test_a_selection_is_stopped_by_its_own_mentions_alone() -> None:
    run("export", "--contributor", "Ann", "-o", "one.md", status=1)
    for row in asked():
        if "wells" not in row["text"].lower():
            answer([row | {"decision": "masked"}])
    run("export", "--contributor", "Ann", "-o", "one.md")
    run("export", "--contributor", "Ben", "-o", "two.md", status=1)


@pytest.mark.usefixtures("one_is_anonymous")
def test_a_consolidation_says_how_to_go_on_and_keeps_what_it_read() -> None:
    said = run("consolidate", "export.mbox", "-o", "reply.docx", status=1)
    assert "Every message has one place" in said
    assert "m4d-consolidate review --kind mention" in said
    assert not Path("reply.docx").exists()
    assert "3 masked" in (run("review", "--kind", "mention", typed="1\na\n"))
    run("consolidate", "export.mbox", "-o", "reply.docx")


@pytest.mark.usefixtures("one_is_anonymous")
def test_a_mention_is_masked_but_where_the_review_lets_it_stand() -> None:
    rows = asked()
    assert {row["kind"] for row in rows} == {"mention"}
    assert ["“Zeferina” may name Anonymous C01, or somebody else"] in [row["suggested"][0]["evidence"] for row in rows]
    doubtful = [row | {"decision": True} for row in rows if "Zeferina saw it" in row["text"]]
    sure = [row | {"decision": "stands"} for row in rows if "Zeferina saw it" not in row["text"]]
    assert "1 answer taken over" in answer(doubtful)
    assert "    stands: [Zeferina]\n" in Path("decisions.yaml").read_text("utf-8")
    assert "3 answers taken over" in answer(sure)
    reply = run("export", "--format", "md")
    assert "Zeferina saw it" in reply
    assert "Quagliotto" not in reply  # nobody else can be meant
    assert asked() == []


@pytest.mark.usefixtures("one_is_anonymous")
def test_the_key_to_the_pseudonyms_is_written_by_consolidate_alone() -> None:
    run("review", "--kind", "mention", typed="a\n")
    run("export", "-o", "reply.md")
    assert not Path("pseudonyms.csv").exists()
    run("consolidate", "export.mbox")
    with Path("pseudonyms.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["pseudonym"], row["name"], row["contributions"]) for row in rows] == [
        ("Anonymous C01", "Zeferina Quagliotto", "C01")
    ]


@pytest.mark.usefixtures("one_is_anonymous")
def test_a_correction_is_printed_in_brackets_and_the_original_stays_in_the_store() -> None:
    part = load(Folder()).analysis.contributions[1].entry.responses[-1]
    word = part.text.split()[1]
    record_decisions(Path("decisions.yaml"), [Decision(target=part.id, who="Ann", correct=((word, "council"),))])
    decisions = load_decisions(Path("decisions.yaml"), load_discussion(Path("questions.yaml")))
    assert (decision := decisions.on(part.id)) is not None
    assert decision.correct == ((word, "council"),)
    run("review", "--kind", "mention", typed="a\n")
    assert "[council" in run("export", "--format", "txt")
    assert part.text in {each.text for each in load(Folder()).analysis.contributions[1].entry.responses}
