"""`check`: whatever a person wrote that has no effect, or contradicts, is named."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def said(run: Run) -> tuple[int, str]:
    ran = run("check")
    return ran.status, " ".join(ran.out.split())


def decide(folder: Path, *entries: str) -> None:
    path = folder / "decisions.yaml"
    lines = "".join(f"  - {{{entry}}}\n" for entry in entries)
    path.write_text(f"decisions:\n{lines}{path.read_text('utf-8')}", "utf-8")


def test_contradictory_decisions_must_be_mended(consolidated: Path, run: Run) -> None:
    decide(consolidated, "id: C02, hold: true", "id: C02, hold: false")
    status, text = said(run)
    assert (status, "lines 2 and 3 decide `hold` of `C02` differently" in text) == (1, True)
    assert "`hold` of `C02` differently" in " ".join(run("consolidate", "export.mbox").err.split())


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("id: C01, role: quote", "`role` is said of the whole of C01, where it changes nothing"),
        ("id: PART, week: 2", "`week` is said of the paragraph `PART`, where it changes nothing"),
        ("id: PART, split: words of nobody", "names words that begin no paragraph now: `words of nobody`"),
        ("id: C01, set_aside: off topic", "`set_aside` on `C01` is decided without `who` and `when`"),
    ],
)
def test_decisions_that_change_nothing_are_named(consolidated: Path, run: Run, entry: str, says: str) -> None:
    rows = json.loads(run("list", "--paragraphs", "--question", "w2q1", "--format", "json").out)
    part = rows[0]["part"]
    decide(consolidated, entry.replace("PART", part))
    status, text = said(run)
    assert (status, says.replace("PART", part) in text) == (0, True), text


def test_a_text_without_a_slot_and_an_event_without_a_template_are_named(working_folder: Path, run: Run) -> None:
    (working_folder / "editorial").mkdir()
    for name in ("introductoin", "w1q1", "README"):
        (working_folder / "editorial" / f"{name}.md").write_text("Our text.\n")
    questions = working_folder / "questions.yaml"
    questions.write_text(f"{questions.read_text('utf-8')}events:\n  - id: forum2030\n", "utf-8")
    _, text = said(run)
    assert "no template has a slot `introductoin`: this text is printed nowhere did you mean `introduction`?" in text
    assert "slot `w1q1`" not in text
    assert "there is no template for the event `forum2030`" in text


def test_what_a_person_decided_needs_no_eye_any_more(working_folder: Path, run: Run) -> None:
    mbox = working_folder / "export.mbox"
    mbox.write_text(mbox.read_text("utf-8").replace("Dear colleagues,", "Please do not quote my name."), "utf-8")
    assert "C02: asks not to be named" in run("consolidate", "export.mbox").err
    decide(working_folder, "id: C02, consent: anonymous, who: Ann, when: 2026-03-20, why: she said so")
    assert "asks not to be named" not in run("consolidate", "export.mbox").err


def test_a_questions_file_is_called_by_its_name(working_folder: Path, run: Run) -> None:
    (working_folder / "questions.yaml").rename(working_folder / "ours.yaml")
    assert "questions.yaml" not in run("check", "-q", "ours.yaml").out
    (working_folder / "ours.yaml").write_text("discussion: {}\n")
    assert run("check", "-q", "ours.yaml").out.startswith("  - ours.yaml:1: `title` is missing")


def test_mail_of_another_year_is_named(working_folder: Path, run: Run) -> None:
    assert "came on other days" not in run("consolidate", "export.mbox").err
    questions = working_folder / "questions.yaml"
    questions.write_text(re.sub(r"(starts|ends): \d{4}", r"\1: 2099", questions.read_text("utf-8")), "utf-8")
    account = " ".join(run("consolidate", "export.mbox").err.split())
    assert "questions.yaml: the weeks are of 2099" in account
    assert "contributions came on other days" in account


def test_a_help_no_question_has_is_named_once_for_all_languages(working_folder: Path, run: Run) -> None:
    questions = working_folder / "questions.yaml"
    questions.write_text(re.sub(r"languages: .*", "languages: [en, fr, es]", questions.read_text("utf-8")), "utf-8")
    _, text = said(run)
    assert text.count("no question has example answers in `en`, `fr`, `es`") == 1
