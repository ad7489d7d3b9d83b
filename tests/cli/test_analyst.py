"""`list`, `show`, `stats` and `export` of data: from the store, with the same filters."""

import csv
import io
import json
from pathlib import Path

import pytest

from m4d_consolidate.model.assignment import Assignment
from m4d_consolidate.selection import is_uncertain
from tests.cli.conftest import Run


def listed(run: Run, *filters: str) -> list[str]:
    ran = run("list", *filters, "--format", "json")
    assert ran.status == 0, ran.err
    return [row["contributor"] for row in json.loads(ran.out)]


BEA, OMAR = "Bea Lee", "Omar Diallo"


@pytest.mark.parametrize(
    ("filters", "who"),
    [
        ([], [BEA, OMAR]),
        (["--week", "1"], [BEA]),
        (["--question", "w1q2"], [BEA]),
        (["--question", "W1Q2"], [BEA]),
        (["--language", "en"], [BEA, OMAR]),
        (["--language", "fr"], []),
        (["--country", "kenya"], [BEA]),
        (["--country", "ML"], [OMAR]),
        (["--kind", "local-authority"], [BEA]),
        (["--contributor", "eau CLAIRE"], [OMAR]),
        (["--since", "2026-03-11"], [OMAR]),
        (["--until", "2026-03-10"], [BEA]),
        (["--search", "Repair FUND"], [BEA]),
        (["--search", "repair fund", "--week", "2"], []),
    ],
)
def test_filters_choose(consolidated: Path, run: Run, filters: list[str], who: list[str]) -> None:
    assert listed(run, *filters) == who


def test_other_messages_are_listed_by_disposition(consolidated: Path, run: Run) -> None:
    ran = run("list", "--disposition", "autoreply")
    assert "Automatic reply: Trust" in ran.out
    assert "1 of 1 messages that are autoreply" in ran.err


@pytest.mark.parametrize(
    ("filters", "says", "hint"),
    [
        (["--week", "7"], "there is no week 7", "the weeks are 1, 2"),
        (["--question", "w1q3"], "there is no question `w1q3`", "did you mean `w1q"),
        (["--question", "W1Q9"], "there is no question `W1Q9`", "did you mean `w1q"),
        (["--language", "French"], "nothing is in the language `French`", "write two letters, here `en`, `fr`"),
        (["--country", "Kenia"], "nobody is known to be from `Kenia`", "did you mean `Kenya`?"),
        (["--country", "Narnia"], "nobody is known to be from `Narnia`", "the countries known are Kenya, Mali"),
        (["--kind", "local"], "there is no kind of contributor `local`", "local-authority"),
        (["--disposition", "contributon"], "there is no disposition `contributon`", "did you mean `contribution`?"),
        (["--since", "2026-03-11", "--until", "2026-03-01"], "is after", "earlier day first"),
    ],
)
def test_a_filter_that_names_nothing_is_an_error(
    consolidated: Path, run: Run, filters: list[str], says: str, hint: str
) -> None:
    ran = run("list", *filters)
    assert (ran.status, says in ran.err, hint in ran.err) == (1, True, True)


@pytest.mark.parametrize("filters", [["--since", "soon"], ["--week", "one"], ["--colour", "red"]])
def test_wrong_usage_ends_with_2(consolidated: Path, run: Run, filters: list[str]) -> None:
    assert run("list", *filters).status == 2


def test_a_date_is_asked_for_in_words(consolidated: Path, run: Run) -> None:
    for command in (["list", "--until", "1 March"], ["export", "--object-by", "1 March"]):
        assert "`1 March` is no date; write year, month and day as 2013-07-15" in " ".join(run(*command).err.split())


def test_json_has_numbers_as_numbers(consolidated: Path, run: Run) -> None:
    bea = json.loads(run("list", "--format", "json").out)[0]
    assert (bea["week"], bea["paragraphs"], bea["words"] > 20) == (1, 2, True)
    paragraph = json.loads(run("list", "--paragraphs", "--format", "json").out)[0]
    assert (paragraph["week"], len(paragraph["confidence"])) == (1, 1)
    assert isinstance(paragraph["confidence"][0], float)


def test_an_uncertain_reading_of_none_of_the_questions_is_uncertain() -> None:
    assert is_uncertain(Assignment(part="p", chosen=(), none_of_these=True, none_confidence=0.5))
    assert not is_uncertain(Assignment(part="p", chosen=(), none_of_these=True, none_confidence=1.0))


def test_paragraphs_come_as_csv_for_a_spreadsheet(consolidated: Path, run: Run) -> None:
    ran = run("list", "--paragraphs", "--question", "w1q1", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff")))
    assert (row["number"], row["questions"], "repair fund" in row["text"]) == ("C01", "w1q1", True)


def test_a_cell_never_becomes_a_formula(working_folder: Path, run: Run) -> None:
    mail = (working_folder / "export.mbox").read_text("utf-8")
    formula = '=HYPERLINK("http://example.org","the accounts are read aloud to all the people who come to the meeting")'
    (working_folder / "export.mbox").write_text(
        mail.replace("Kind regards,\nOmar", formula + "\n\nKind regards,\nOmar"), "utf-8"
    )
    run("consolidate", "export.mbox")
    cells = [
        cell for row in csv.reader(io.StringIO(run("list", "--paragraphs", "--format", "csv").out)) for cell in row
    ]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert not any(cell.startswith("=") for cell in cells)


def test_show_tells_role_question_and_evidence(consolidated: Path, run: Run) -> None:
    ran = run("show", "C01", "--evidence")
    assert ran.status == 0
    for said in (
        "[C01] Re: [Water] Week 1",
        "export.mbox, message 2, byte",
        "response: w1q1 (",
        "It answers w1q1",
        "signature",
    ):
        assert said in ran.out


@pytest.mark.parametrize("form", ["C01", "c1", "[C01]", "<bea1@example.org>"])
def test_an_id_has_several_forms(consolidated: Path, run: Run, form: str) -> None:
    assert "Bea Lee" in run("show", form).out


def test_the_beginning_of_an_id_is_enough(consolidated: Path, run: Run) -> None:
    id_ = json.loads(run("list", "--format", "json").out)[0]["id"]
    assert "Bea Lee" in run("show", id_[:8]).out
    ran = run("show", "m")
    assert (ran.status, "type more of it" in ran.err) == (1, True)
    ran = run("show", "C77")
    assert (ran.status, "there is no contribution `C77`" in ran.err, "C01 to C02" in ran.err) == (1, True, True)


def test_stats_count_contributors_and_name_thin_questions(consolidated: Path, run: Run) -> None:
    ran = run("stats")
    assert ran.out.startswith("2 contributions by 2 contributors, 2 countries known\n")
    assert "Answered by one contributor only: w1q1, w1q2" in ran.out
    rows = list(csv.DictReader(io.StringIO(run("stats", "--format", "csv").out)))
    assert {"by": "country", "key": "KE", "label": "Kenya"}.items() <= next(r for r in rows if r["key"] == "KE").items()
    assert json.loads(run("stats", "--format", "json").out)[0]["contributions"] == 2
    assert "Answered by nobody" not in run("stats", "--question", "w1q2").out


def test_decisions_written_by_hand_take_effect_at_once(consolidated: Path, run: Run) -> None:
    decisions = consolidated / "decisions.yaml"
    entry = "decisions:\n  - {id: C02, week: 1, contributor: {name: Omar B. Diallo}, who: Ann}\n"
    decisions.write_text(entry + decisions.read_text("utf-8"), "utf-8")
    (consolidated / "export.mbox").unlink()
    assert listed(run, "--week", "1") == [BEA, "Omar B. Diallo"]
    assert "decided: week 1; name Omar B. Diallo, by Ann" in run("show", "C02").out


def test_facilitators_changed_by_hand_take_effect_at_once(consolidated: Path, run: Run) -> None:
    questions = consolidated / "questions.yaml"
    questions.write_text(questions.read_text("utf-8").replace("[team@example.org]", "[omar@example.org]"), "utf-8")
    (consolidated / "export.mbox").unlink()
    assert OMAR not in listed(run)


def test_a_decision_without_its_message_is_reported(consolidated: Path, run: Run) -> None:
    decisions = consolidated / "decisions.yaml"
    decisions.write_text("decisions:\n  - {id: m0000000, week: 1}\n" + decisions.read_text("utf-8"), "utf-8")
    ran = run("check")
    assert "the decision on `m0000000` finds no message" in " ".join(ran.out.split())


def test_what_a_person_set_aside_is_kept_out_and_accounted_for(consolidated: Path, run: Run) -> None:
    part = next(
        row["part"] for row in json.loads(run("list", "--paragraphs", "--question", "w1q1", "--format", "json").out)
    )
    decisions = consolidated / "decisions.yaml"
    message, paragraph = "{id: C02, who: Ann, set_aside: off topic}", f"{{id: {part}, who: Ann, set_aside: private}}"
    asides = f"decisions:\n  - {message}\n  - {paragraph}\n"
    decisions.write_text(asides + decisions.read_text("utf-8"), "utf-8")
    reply = run("export").out
    assert "read aloud" not in reply
    assert "repair fund" not in reply
    assert "set aside by Ann: off topic" in reply
    assert "set aside by Ann: private" in reply
    assert "repair fund" in run("show", "C01").out


def test_an_export_can_be_printed_or_written(consolidated: Path, run: Run) -> None:
    ran = run("export", "--format", "json")
    assert run("export", "-o", "a.json").err.startswith("wrote a.json\nfor the team only")
    assert run("export", "--shareable", "-o", "b.json").err == "wrote b.json\n"
    assert (consolidated / "a.json").read_text("utf-8") == ran.out
    assert "repair fund" in run("export", "--format", "txt").out


def test_data_takes_the_place_of_an_unknown_file_but_not_of_an_edit(consolidated: Path, run: Run) -> None:
    (consolidated / "a.csv").write_text("old")
    assert run("export", "-o", "a.csv").status == 0
    (consolidated / "a.csv").write_text("annotated")
    assert run("export", "-o", "a.csv").status == 1


@pytest.mark.parametrize(
    "options",
    [["--format", "docx"], ["--format", "json", "--briefing", "reply"], ["--format", "pdf"]],
)
def test_an_export_that_cannot_be_is_wrong_usage(consolidated: Path, run: Run, options: list[str]) -> None:
    assert run("export", *options).status == 2


def test_format_and_ending_must_agree(consolidated: Path, run: Run) -> None:
    ran = run("export", "--format", "csv", "-o", "a.json")
    assert (ran.status, "a.json ends with `.json`, but the format is csv" in ran.err) == (1, True)


def test_a_document_on_a_selection_says_so_and_is_silent_on_the_rest(consolidated: Path, run: Run) -> None:
    ran = run("export", "--question", "w1q1")
    assert (ran.status, "\\[question w1q1\\]" in ran.out) == (0, True)
    assert "repair fund" in ran.out
    assert "yearly assembly" not in ran.out
    assert "w2q1" not in ran.out
    assert "digest of week 1" in run("export", "--briefing", "digest", "--week", "1", "--format", "txt").out


def test_an_unknown_briefing_names_those_there_are(consolidated: Path, run: Run) -> None:
    ran = run("export", "--briefing", "repli")
    assert (ran.status, "did you mean `reply`?" in ran.err) == (1, True)
