"""The queue on its way through a file and back."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from m4d_consolidate.errors import ReviewFileError
from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.contribution import ContributorKind, Disposition
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.review import Answer, AnswerValue, ContributorAnswer, RefusedRow
from m4d_consolidate.review import build_queue, json_file, read_answers, read_review_file, review_file
from m4d_consolidate.review.table import safe, unsafe

from .conftest import small


def written(path: Path, analysis: Analysis) -> None:
    path.write_bytes(review_file(path, build_queue(analysis, Decisions()), analysis.discussion))


def read(path: Path, analysis: Analysis) -> tuple[tuple[Answer, ...], tuple[RefusedRow, ...]]:
    return read_answers(read_review_file(path), analysis)


def values(answers: tuple[Answer, ...]) -> dict[str, AnswerValue]:
    return {f"{answer.kind} {answer.target}": answer.value for answer in answers}


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx"])
def test_an_unanswered_file_answers_nothing(ending: str, tmp_path: Path, analysis: Analysis) -> None:
    path = tmp_path / f"review.{ending}"
    written(path, analysis)
    assert read(path, analysis) == ((), ())


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx"])
def test_the_same_queue_gives_the_same_bytes(ending: str, tmp_path: Path, analysis: Analysis) -> None:
    path = tmp_path / f"review.{ending}"
    queue = build_queue(analysis, Decisions())
    assert review_file(path, queue, analysis.discussion) == review_file(path, queue, analysis.discussion)


def test_json_holds_exactly_what_the_contract_says(tmp_path: Path, analysis: Analysis) -> None:
    path = tmp_path / "review.json"
    written(path, analysis)
    item = next(each for each in json.loads(path.read_text("utf-8")) if each["paragraph"] == "m1-a")
    assert item == {
        "kind": "questions",
        "id": "m1",
        "paragraph": "m1-a",
        "text": "=SUM(A1) water is shared by turns.",
        "suggested": [
            {"id": "w1q1", "confidence": 0.5, "evidence": ["words: speaks of water"]},
            {"id": "w1q2", "confidence": 0.3, "evidence": ["words: speaks of water"]},
            {"id": "w1q3", "confidence": 0.1, "evidence": ["words: speaks of water"]},
        ],
        "decision": None,
    }


def test_json_answers_of_every_kind_are_read(tmp_path: Path, analysis: Analysis) -> None:
    path = tmp_path / "review.json"
    path.write_text(
        json.dumps(
            [
                {"kind": "questions", "id": "m1", "paragraph": "m1-a", "decision": ["w1q1", "w1q3"]},
                {"kind": "questions", "id": "m1", "paragraph": "m1-b", "decision": []},
                {"kind": "questions", "id": "m2", "paragraph": "m2-a", "decision": None},
                {"kind": "consent", "id": "C02", "paragraph": None, "decision": "anonymous"},
                {"kind": "disposition", "id": "m4", "paragraph": None, "decision": "admin"},
                {"kind": "contributor", "id": "m4", "decision": {"name": "Cleo", "kind": "diaspora"}},
                {"kind": "mail-questions", "id": "m1", "decision": ["w1q1"]},
            ]
        )
    )
    answers, refused = read(path, analysis)
    assert not refused
    assert values(answers) == {
        "questions m1-a": ("w1q1", "w1q3"),
        "questions m1-b": (),
        "consent m2": Consent.ANONYMOUS,
        "disposition m4": Disposition.ADMIN,
        "contributor m4": ContributorAnswer(name="Cleo", kind=ContributorKind.DIASPORA),
        "mail-questions m1": ("w1q1",),
    }


def test_a_misspelt_key_is_named_with_the_nearest(tmp_path: Path, analysis: Analysis) -> None:
    path = tmp_path / "review.json"
    wrong = {"id": "m1", "paragraph": "m1-a", "decison": ["w1q1"], "note": "mine"}
    right = {"id": "m1", "paragraph": "m1-b", "decision": ["w1q2"], "note": "mine"}
    path.write_text(json.dumps([wrong, right]))
    answers, refused = read(path, analysis)
    assert values(answers) == {"questions m1-b": ("w1q2",)}
    assert [str(row) for row in refused] == [
        "row 1: there is no key `decison`, expected a key that `review --to` writes; the nearest is `decision`"
    ]


def test_every_refused_row_is_named_with_what_was_expected_and_the_nearest_right_id(
    tmp_path: Path, analysis: Analysis
) -> None:
    path = tmp_path / "review.json"
    rows = [
        {"id": "m1", "paragraph": "m1-x", "decision": []},
        {"id": "m1", "paragraph": "m1-a", "decision": ["w1q9"]},
        {"id": "m2", "paragraph": "m1-a", "decision": []},
        {"id": "m1", "paragraph": "m1-a", "text": "Quite another paragraph stands here.", "decision": []},
        {"id": "m1", "paragraph": "m1-a", "decision": 7},
        {"kind": "consent", "id": "m2", "decision": "anonimous"},
        {"kind": "question", "id": "m1", "decision": []},
        {"kind": "consent", "id": "C09", "decision": "name"},
        "w1q1",
        {"id": "m1", "paragraph": "m1-b", "decision": ["w1q1"]},
        {"id": "m1", "paragraph": "m1-b", "decision": ["w1q2"]},
    ]
    path.write_text(json.dumps(rows))
    answers, refused = read(path, analysis)
    assert values(answers) == {"questions m1-b": ("w1q1",)}
    assert [str(row) for row in refused] == [
        "row 1: no paragraph has the id `m1-x`, expected the id of a paragraph; the nearest is `m1-g`",
        "row 2: there is no question `w1q9`, expected ids of questions; the nearest is `w1q3`",
        "row 3: the paragraph `m1-a` is not in the message `m2`, expected its message; the nearest is `m1`",
        "row 4: the text “Quite another paragraph stands here.” is not that of the paragraph `m1-a`, "
        "expected “=SUM(A1) water is shared by turns.” (were some columns sorted without the others?)",
        "row 5: `decision` is 7, expected a list of question ids, `[]` for none of these",
        "row 6: `decision` is `anonimous`, expected one of `name`, `organisation`, `anonymous`, `withhold`; "
        "the nearest is `anonymous`",
        "row 7: `kind` is `question`, expected one of `consent`, `disposition`, `duplicate`, `contributor`, "
        "`mention`, `mail-questions`, `questions`; the nearest is `questions`",
        "row 8: no message has the id `C09`, expected the id of a message",
        "row 9: `kind` is `w1q1`, expected one of `consent`, `disposition`, `duplicate`, `contributor`, "
        "`mention`, `mail-questions`, `questions`",
        "row 11: `m1-b` is answered a second time, otherwise, expected one answer",
    ]


def answer_csv(path: Path, answers: dict[str, dict[str, str]], delimiter: str, encoding: str) -> None:
    """Answer as a spreadsheet would save: its own separator, its own encoding."""
    table = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(table[0]), delimiter=delimiter)
    writer.writeheader()
    for row in table:
        writer.writerow(row | answers.get(f"{row['kind']} {row['paragraph'] or row['id']}", {}))
    path.write_bytes(out.getvalue().encode(encoding))


@pytest.mark.parametrize(
    ("delimiter", "encoding"), [(",", "utf-8-sig"), (";", "cp1252"), ("\t", "utf-8"), ("\t", "utf-16")]
)
def test_csv_saved_by_a_spreadsheet_is_read(delimiter: str, encoding: str, tmp_path: Path, analysis: Analysis) -> None:
    path = tmp_path / "review.csv"
    written(path, analysis)
    said = {
        "questions m1-a": {"decision": "w1q1, W1Q2", "why": "says so"},
        "questions m1-b": {"decision": "none"},
        "consent m2": {"decision": "withhold"},
        "duplicate m3": {"decision": "contribution"},
        "contributor m4": {"name": "Cleo Éxample", "contributor_kind": "academia"},
    }
    answer_csv(path, said, delimiter, encoding)
    answers, refused = read(path, analysis)
    assert not refused
    assert values(answers) == {
        "questions m1-a": ("w1q1", "w1q2"),
        "questions m1-b": (),
        "consent m2": Consent.WITHHOLD,
        "duplicate m3": Disposition.CONTRIBUTION,
        "contributor m4": ContributorAnswer(name="Cleo Éxample", kind=ContributorKind.ACADEMIA),
    }
    assert next(answer.why for answer in answers if answer.target == "m1-a") == "says so"


def test_no_cell_of_csv_begins_like_a_formula(tmp_path: Path, analysis: Analysis) -> None:
    path = tmp_path / "review.csv"
    written(path, analysis)
    table = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    assert not [cell for row in table for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert "'=SUM(A1) water is shared by turns." in [cell for row in table for cell in row]


@given(st.text())
def test_a_safe_cell_reads_back_and_never_runs(text: str) -> None:
    cell = safe(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unsafe(cell) in {text, cell} or any(ord(character) < 32 or ord(character) > 126 for character in text)


def test_a_workbook_has_a_sheet_a_kind_with_locked_text_and_lists(tmp_path: Path, analysis: Analysis) -> None:
    path = tmp_path / "review.xlsx"
    written(path, analysis)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["consent", "disposition", "duplicate", "contributor", "questions", "lists"]
    sheet = book["questions"]
    head = {str(cell.value): get_column_letter(place) for place, cell in enumerate(sheet[1], 1)}
    text = next(cell for cell in sheet[head["text"]] if str(cell.value).startswith("=SUM"))
    assert (text.data_type, text.protection.locked, sheet.protection.sheet) == ("s", True, True)
    answer = sheet[f"{head['decision']}{text.row}"]
    assert not answer.protection.locked
    lists = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation}
    assert lists[f"{head['decision']}2:{head['decision']}5"] == "lists!$A$2:$A$5"
    assert [cell.value for cell in book["lists"]["A"] if cell.value] == [
        "questions",
        "w1q1: How is water shared?",
        "w1q2: Who pays for the pumps?",
        "w1q3: What would you change?",
        "none of these",
    ]


def test_a_workbook_shows_text_and_answer_side_by_side_in_rows_high_enough(tmp_path: Path, analysis: Analysis) -> None:
    path = tmp_path / "review.xlsx"
    written(path, analysis)
    for sheet in openpyxl.load_workbook(path).worksheets[:-1]:
        head = [cell.value for cell in sheet[1]]
        assert abs(head.index("text") - head.index("why")) <= 5
        assert head[:2] == ["number", "contributor"]
        assert "suggested_3" not in head or sheet.title == "questions"  # what is empty everywhere is left out
        assert all(sheet.row_dimensions[row].height >= 30 for row in range(2, sheet.max_row + 1))
        assert (sheet.freeze_panes, sheet.page_setup.orientation) == ("A2", "landscape")


def test_a_workbook_answered_from_its_lists_is_read(tmp_path: Path, analysis: Analysis) -> None:
    path = tmp_path / "review.xlsx"
    written(path, analysis)
    book = openpyxl.load_workbook(path)
    sheet = book["questions"]
    head = {str(cell.value): place for place, cell in enumerate(sheet[1], 1)}
    row_of = {sheet.cell(row, head["paragraph"]).value: row for row in range(2, sheet.max_row + 1)}
    sheet.cell(row_of["m1-a"], head["decision"], "w1q1: How is water shared?")
    sheet.cell(row_of["m1-a"], head["second_decision"], "w1q3: What would you change?")
    sheet.cell(row_of["m1-b"], head["decision"], "none of these")
    sheet.cell(row_of["m4-a"], head["decision"], "w1q7")
    book["consent"].cell(2, [cell.value for cell in book["consent"][1]].index("decision") + 1, "organisation")
    book.save(path)
    answers, refused = read(path, analysis)
    assert values(answers) == {
        "consent m2": Consent.ORGANISATION,
        "questions m1-a": ("w1q1", "w1q3"),
        "questions m1-b": (),
    }
    assert [(row.sheet, row.row) for row in refused] == [("questions", row_of["m4-a"])]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("review.ods", b"", "review.ods ends in none of `.json`, `.csv`, `.xlsx`"),
        ("review.json", b"[1,\n2", "review.json:2: this is no JSON"),
        ("review.json", b"[\xe9]", "review.json is not UTF-8 text"),
        ("review.json", b"{}", "review.json holds no list"),
        ("review.json", b"[" * 100_000, "review.json"),
        ("review.csv", b"a,b\n1,2\n", "review.csv has no column `id`"),
        ("review.csv", b"id,paragraph,decison\nm1,m1-a,w1q1\n", "review.csv has no column `decision`"),
        ("review.csv", b"", "review.csv has no column `id`"),
        ("review.xlsx", b"PK not a zip", "review.xlsx is no Excel workbook"),
    ],
)
def test_what_is_no_review_file_is_refused_in_one_sentence(name: str, data: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReviewFileError, match="^" + says.replace(".", r"\.")):
        read_review_file(path)


def test_a_missing_review_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReviewFileError, match=r"gone\.json cannot be read: no such file or directory"):
        read_review_file(tmp_path / "gone.json")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["m1", "m1-a", "w1q1"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "name", "kind"]), inner),
    max_leaves=6,
)
rows = st.dictionaries(st.sampled_from(["kind", "id", "paragraph", "text", "decision", "why"]), json_values)


@given(st.lists(rows | json_values, max_size=5))
def test_whatever_a_json_file_holds_each_row_is_taken_refused_or_unanswered(found: list[object]) -> None:
    read_rows = json_file.read(json.dumps(found).encode(), "review.json")
    answers, refused = read_answers(read_rows, small())
    assert len(answers) + len(refused) <= len(found)
    assert all(str(row) for row in refused)
