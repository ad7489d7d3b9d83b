"""`forum:` in questions.yaml names the columns of an export of forum comments."""

from pathlib import Path

from tests.cli.conftest import Run


def test_columns_named_in_questions_yaml_reach_the_reader(working_folder: Path, run: Run) -> None:
    (working_folder / "forum.csv").write_text(
        "who,when,what\nPia Roe,2024-03-04 10:00,We repair our nets together every spring.\n", "utf-8"
    )
    assert "name the columns in questions.yaml" in run("consolidate", "forum.csv").err
    with (working_folder / "questions.yaml").open("a", encoding="utf-8") as questions:
        questions.write("\nforum: {author: who, date: when, body: what}\n")
    assert run("consolidate", "forum.csv").status == 0
    assert "Pia Roe" in run("list").out
