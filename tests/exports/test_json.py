"""The analysis as JSON: valid by its schema, complete, the same twice, and safe to share when asked for."""

import json
from pathlib import Path

import jsonschema
import pytest

from m4d_consolidate import pipeline
from m4d_consolidate.exports.json import SCHEMA_FILE, analysis_json
from m4d_consolidate.folder import Folder
from m4d_consolidate.pipeline import Work
from m4d_consolidate.resources import shipped
from m4d_consolidate.selection import Selection

SAMPLES = Path(__file__).parent.parent.parent / "samples" / "discussion.mbox"


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Work:
    """The samples, read."""
    folder = Folder(questions=shipped("questions.yaml"), store=tmp_path_factory.mktemp("samples") / "discussion.db")
    return pipeline.consolidate(folder, [SAMPLES])


@pytest.mark.parametrize("shareable", [False, True])
def test_real_output_is_valid_by_the_shipped_schema(work: Work, shareable: bool) -> None:
    schema = json.loads(SCHEMA_FILE.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    value = json.loads(pipeline.make_data(work, Selection(), "json", shareable=shareable))
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(value)


def test_every_message_and_answer_is_there(work: Work) -> None:
    messages = json.loads(analysis_json(work.analysis))["messages"]
    assert len(messages) == SAMPLES.read_bytes().count(b"\nMessage-ID:") + sum(not m["message_id"] for m in messages)
    for message in messages:
        answers = [part for part in message["parts"] if part["role"] == "response"]
        for part in answers if message["disposition"] == "contribution" else []:
            assert bool(part["questions"]) + part["none_of_these"] == 1 or part["undecided"]


def test_what_is_read_back_from_the_store_is_what_was_derived(work: Work) -> None:
    again = pipeline.load(work.folder)
    assert again.analysis == work.analysis
    assert again.account == work.account
    assert analysis_json(again.analysis) == analysis_json(work.analysis)


def test_it_says_who_may_have_it(work: Work) -> None:
    assert "team only" in json.loads(analysis_json(work.analysis))["audience"]


def test_a_shareable_export_holds_no_address_of_a_contributor(work: Work) -> None:
    shared = pipeline.make_data(work, Selection(), "json", shareable=True) + pipeline.make_data(
        work, Selection(), "csv", shareable=True
    )
    text = shared.decode()
    assert str(SAMPLES.parent) not in text
    for assigned in work.analysis.contributions:
        address = assigned.entry.head.sender.addr_spec
        assert not address or address not in text
        if assigned.entry.held:
            assert assigned.entry.contributor.name not in text
