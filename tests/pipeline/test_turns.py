"""The order of reading: by date, answers behind what they answer, whatever the order of the sources."""

import random
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from m4d_consolidate.folder import Folder
from m4d_consolidate.pipeline import consolidate
from m4d_consolidate.pipeline.turns import Sent, in_turn

ROOT = Path(__file__).parents[2]
NOON = datetime(2013, 7, 8, 12, tzinfo=UTC)


def _at(hours: float, message_id: str | None = None, answers: str | None = None) -> Sent:
    return Sent(NOON + timedelta(hours=hours), message_id, answers)


def test_messages_are_read_by_date() -> None:
    assert in_turn([_at(3), _at(1), _at(2)]) == [1, 2, 0]


def test_messages_of_one_date_are_read_in_the_order_of_their_source() -> None:
    assert in_turn([_at(1), _at(1), _at(0)]) == [2, 0, 1]


def test_an_answer_whose_clock_is_slow_is_read_behind_what_it_answers() -> None:
    assert in_turn([_at(5), _at(1, "<a@x>"), _at(0.9, "<b@x>", "<a@x>"), _at(0.8, None, "<b@x>")]) == [1, 2, 3, 0]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))))
def test_every_message_has_one_turn(drawn: list[tuple[int, int, int]]) -> None:
    messages = [_at(hours, f"<{own}@x>", f"<{answers}@x>") for hours, own, answers in drawn]
    assert sorted(in_turn(messages)) == list(range(len(messages)))


def _read(folder: Path, messages: list[bytes]) -> list[tuple[object, ...]]:
    folder.mkdir()
    (folder / "export.mbox").write_bytes(b"".join(messages))
    work = consolidate(
        Folder(questions=ROOT / "questions.yaml", store=folder / "discussion.db"), [folder / "export.mbox"]
    )
    return [
        (each.entry.head.id, each.entry.disposition, each.entry.duplicate_of, each.number, each.entry.parts)
        for each in work.analysis.entries
    ]


def test_an_export_in_any_order_is_read_alike(tmp_path: Path) -> None:
    data = (ROOT / "samples" / "discussion.mbox").read_bytes()
    messages = re.split(rb"(?m)^(?=From \S+@\S+ \w{3} \w{3} \d\d )", data)[1:]
    closed = [message.rstrip(b"\n") + b"\n\n" for message in messages]
    in_order = _read(tmp_path / "a", closed)
    assert _read(tmp_path / "b", closed[::-1]) == in_order
    assert _read(tmp_path / "c", random.Random(2).sample(closed, len(closed))) == in_order
