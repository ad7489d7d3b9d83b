"""Accepted cues go into questions.yaml where they belong; every other character stays."""

from pathlib import Path

import pytest

from m4d_consolidate.config import load_discussion, record_cues
from m4d_consolidate.resources import shipped

HEAD = "discussion: {title: T}  # ours\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{id: a, text: Why}", "{cues: {en: [fee]}, id: a, text: Why}"),
        ("id: a\n    text: Why?", "id: a\n    cues: {en: [fee]}\n    text: Why?"),
        ("id: a\n    cues:\n    text: Why?", "id: a\n    cues: {en: [fee]}\n    text: Why?"),
        ("id: a\n    text: Why?\n    cues: {fr: [prix]}", "id: a\n    text: Why?\n    cues: {en: [fee], fr: [prix]}"),
        (
            "id: a\n    text: Why?\n    cues: {en: [cost, 'spare part',]} # more?",
            "id: a\n    text: Why?\n    cues: {en: [cost, 'spare part', fee,]} # more?",
        ),
        (
            "id: a\n    text: Why?\n    cues:\n      en:\n        - cost  # here\n        - price",
            "id: a\n    text: Why?\n    cues:\n      en:\n        - fee\n        - cost  # here\n        - price",
        ),
    ],
)
def test_the_word_goes_where_it_belongs(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "questions.yaml"
    path.write_text(f"{HEAD}questions:\n  - {before}\n# end\n", "utf-8")
    record_cues(path, [("a", "en", "fee")])
    assert path.read_text("utf-8") == f"{HEAD}questions:\n  - {after}\n# end\n"
    assert "fee" in load_discussion(path).question("a").cues["en"]


@pytest.mark.parametrize("cue", ["fee", "spare part", "no", "null", "d'eau", "a: b", "#1", '"x"', "42", "naïf"])
def test_any_word_is_read_back(tmp_path: Path, cue: str) -> None:
    path = tmp_path / "questions.yaml"
    path.write_bytes(shipped("questions.yaml").read_bytes())
    record_cues(path, [("w2q1", "en", cue), ("w2q1", "sw", cue)])
    cues = load_discussion(path).question("w2q1").cues
    assert (cue in cues["en"], cues["sw"]) == (True, (cue,))
