"""What is new since a draft or a day."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from m4d_consolidate.errors import SourceError
from m4d_consolidate.render import load_template, render_document
from m4d_consolidate.reply import keys_in, mark_new
from tests.render.small import entry, reply_of

ONE, TWO, THREE = (entry(n, f"Answer number {n} about the pumps.") for n in (1, 2, 3))


@pytest.fixture(params=["docx", "md", "html"])
def draft(request, tmp_path):
    path = tmp_path / f"draft.{request.param}"
    path.write_bytes(render_document(reply_of(ONE, TWO), load_template("reply", []), request.param))
    return path


def test_what_a_draft_does_not_hold_is_new_whatever_its_number(draft):
    first = replace(THREE, number=1)  # an earlier mail let in, and all others moved on
    marked = mark_new(reply_of(first, replace(ONE, number=2), replace(TWO, number=3)), draft)
    assert [each.number for each in marked.new] == [1]
    assert marked.since == draft.name


def test_what_came_since_a_day_is_new():
    def came(one, day):
        head = replace(one.entry.head, date=datetime(2013, 7, day, 12, tzinfo=UTC))
        return replace(one, entry=replace(one.entry, head=head))

    marked = mark_new(reply_of(came(ONE, 1), came(TWO, 9), THREE), date(2013, 7, 9))
    assert [each.number for each in marked.new] == [2]


def test_the_new_is_listed_at_the_top_and_marked_where_it_stands(draft):
    text = render_document(mark_new(reply_of(ONE, TWO, THREE), draft), load_template("reply", []), "md").decode()
    top, rest = text.split("\n## How to read this document\n")
    assert "1 contribution came in since draft" in top
    assert re.findall(r"^- \[\\\[C(\d+)", top, re.M) == ["03"]
    assert rest.count("**New**") == 1


def test_where_nothing_is_new_that_is_said(draft):
    text = render_document(mark_new(reply_of(ONE, TWO), draft), load_template("reply", []), "txt").decode()
    assert "Nothing came in since draft" in text


def test_who_does_not_ask_is_not_told():
    assert "What is new" not in render_document(reply_of(ONE), load_template("reply", []), "txt").decode()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xff\xfe nothing", None])
def test_a_file_that_is_no_draft_is_named_in_one_sentence(tmp_path, content):
    path = tmp_path / "draft.docx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SourceError, match=r"draft\.docx"):
        keys_in(path)
