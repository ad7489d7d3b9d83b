"""Words that may name somebody who is not to be named: masked, asked about, and let stand; the key kept apart."""

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from m4d_consolidate.cli import app
from m4d_consolidate.config import load_decisions, load_discussion, record_decisions
from m4d_consolidate.folder import Folder
from m4d_consolidate.model.decision import Decision
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.pipeline import load

from .folder import make_folder


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert done.exit_code == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def one_is_anonymous(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_folder(tmp_path))
    mails = Path("export.mbox").read_text("utf-8")
    Path("export.mbox").write_text(mails.replace("Two villages", "Zeferina saw it. Two villages"), "utf-8")
    run("consolidate", "export.mbox")
    entry = load(Folder()).analysis.contributions[0].entry
    record_decisions(Path("decisions.yaml"), [Decision(target=entry.head.id, consent=Consent.ANONYMOUS, hold=False)])


@pytest.mark.usefixtures("one_is_anonymous")
def test_a_mention_is_masked_until_the_review_lets_it_stand() -> None:
    assert "Zeferina" not in run("export", "--format", "md")
    run("review", "--kind", "mention", "--to", "review.json")
    rows = json.loads(Path("review.json").read_text("utf-8"))
    assert [row["kind"] for row in rows] == ["mention"]
    Path("review.json").write_text(json.dumps([row | {"decision": True} for row in rows]), "utf-8")
    assert "1 answer taken over" in run("review", "--from", "review.json")
    assert "Zeferina saw it" in run("export", "--format", "md")
    run("review", "--kind", "mention", "--to", "again.json")
    assert json.loads(Path("again.json").read_text("utf-8")) == []


@pytest.mark.usefixtures("one_is_anonymous")
def test_the_key_to_the_pseudonyms_is_written_by_consolidate_alone() -> None:
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
    assert "[council" in run("export", "--format", "txt")
    assert part.text in {each.text for each in load(Folder()).analysis.contributions[1].entry.responses}
