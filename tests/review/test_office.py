"""The workbook on its way through LibreOffice Calc, which writes every file anew."""

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.review import build_queue, read_answers, read_review_file, review_file


def saved_again(path: Path, ending: str, filter_: str = "") -> Path:
    """Return the file as Calc saves it; skips where LibreOffice has no Calc."""
    out = path.parent / "again"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{path.parent}/profile", "--headless", "--convert-to",
         f"{ending}{filter_}", "--outdir", out, path],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    made = out / f"{path.stem}.{ending}"
    if not made.exists():
        pytest.skip("this LibreOffice has no Calc")
    return made


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_workbook_that_calc_saved_is_read_and_keeps_its_lists_and_locks(tmp_path: Path, analysis: Analysis) -> None:
    path = tmp_path / "review.xlsx"
    path.write_bytes(review_file(path, build_queue(analysis, Decisions()), analysis.discussion))
    book = openpyxl.load_workbook(path)
    for sheet, answer in (("questions", "w1q1: How is water shared?"), ("consent", "withhold")):
        head = [cell.value for cell in book[sheet][1]]
        book[sheet].cell(2, head.index("decision") + 1, answer)
    book.save(path)
    again = saved_again(path, "xlsx")
    answers, refused = read_answers(read_review_file(again), analysis)
    assert not refused
    assert {str(answer.kind): answer.value for answer in answers} == {
        "questions": ("w1q1",),
        "consent": Consent.WITHHOLD,
    }
    sheet_ = openpyxl.load_workbook(again)["questions"]
    assert sheet_.protection.sheet
    assert sheet_.data_validations.dataValidation
    assert not [cell for row in sheet_ for cell in row if cell.data_type == "f"]
