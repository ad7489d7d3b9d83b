"""The review in a terminal, its person made of a list of keys."""

import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from m4d_consolidate.config import load_decisions, record_decisions, retract_decision
from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.contribution import Disposition
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.review import ReviewItem, ReviewKind
from m4d_consolidate.review import Desk, Face, Outside, State, build_queue, review_in_terminal
from m4d_consolidate.review.keyboard import line_key, terminal_key
from m4d_consolidate.review.screen import harmless, item_lines

from .conftest import discussion


class Person:
    """Types what it was given, then ends the input; keeps what it was shown."""

    def __init__(self, *typed: str) -> None:
        self.typed: Iterator[str] = iter(typed)
        self.shown = ""

    def key(self) -> str:
        return next(self.typed, "")

    def line(self, prompt: str) -> str:
        self.tell(f"{prompt}\n")
        try:
            return next(self.typed)
        except StopIteration:
            raise EOFError from None

    def tell(self, text: str) -> None:
        self.shown += text

    def face(self) -> Face:
        return Face(read_key=self.key, read_line=self.line, tell=self.tell)


@pytest.fixture
def desk(tmp_path: Path, analysis: Analysis) -> Desk:
    path = tmp_path / "decisions.yaml"

    def reread(state: State, _: Sequence[Decision]) -> State:
        return replace(state, decisions=load_decisions(path, analysis.discussion))

    outside = Outside(
        record=lambda decisions: record_decisions(path, decisions),
        retract=lambda decision: retract_decision(path, decision),
        reread=reread,
    )
    state = State(analysis=analysis, decisions=Decisions(), order=("m1-a", "m2-a", "m4-a", "m1-b"))
    return Desk(state, outside, who="Fay", when="2013-08-06")


def told(desk: Desk) -> list[Decision]:
    return list(desk.state.decisions.given)


QUESTIONS = {ReviewKind.QUESTIONS}


def test_a_number_takes_that_question_and_says_who_when_and_why(desk: Desk) -> None:
    person = Person("2")
    assert review_in_terminal(desk, person.face(), QUESTIONS) == 1
    assert told(desk) == [
        Decision(
            target="m1-a",
            questions=("w1q2",),
            who="Fay",
            when="2013-08-06",
            why="in review: the tool reads w1q1, sure to 50%",
        )
    ]
    assert "1 answered, 0 skipped, 3 left" in person.shown


def test_none_other_and_skip(desk: Desk) -> None:
    assert review_in_terminal(desk, Person("n", "o", "w1q3 w1q1", "s", "q").face(), QUESTIONS) == 2
    assert [(each.target, each.questions) for each in told(desk)] == [("m1-a", ()), ("m2-a", ("w1q3", "w1q1"))]


def test_a_wrong_id_is_named_and_asked_again(desk: Desk) -> None:
    person = Person("o", "w9q9", "1")
    review_in_terminal(desk, person.face(), QUESTIONS, limit=1)
    assert "there is no question `w9q9`" in person.shown
    assert [each.questions for each in told(desk)] == [("w1q1",)]


def test_undo_takes_the_last_answer_back_and_asks_it_again(desk: Desk) -> None:
    person = Person("1", "u", "2", "q")
    review_in_terminal(desk, person.face(), QUESTIONS)
    assert [(each.target, each.questions) for each in told(desk)] == [("m1-a", ("w1q2",))]


def test_undo_brings_back_what_was_skipped(desk: Desk) -> None:
    review_in_terminal(desk, Person("s", "u", "1", "q").face(), QUESTIONS)
    assert [each.target for each in told(desk)] == ["m1-a"]


def test_a_paragraph_is_split_where_the_person_says(desk: Desk) -> None:
    person = Person("x", "by nothing", "x", "by turns", "q")
    review_in_terminal(desk, person.face(), QUESTIONS)
    assert "must stand in the paragraph once" in person.shown
    assert [(each.target, each.split) for each in told(desk)] == [("m1-a", ("by turns",))]


def test_consent_duplicates_and_dispositions_have_a_key_each(desk: Desk) -> None:
    kinds = {ReviewKind.CONSENT, ReviewKind.DUPLICATE, ReviewKind.DISPOSITION}
    review_in_terminal(desk, Person("3", "8", "2").face(), kinds)
    assert [(each.target, each.consent, each.hold, each.disposition) for each in told(desk)] == [
        ("m2", Consent.ANONYMOUS, False, None),
        ("m4", None, None, Disposition.ADMIN),
        ("m3", None, None, Disposition.CONTRIBUTION),
    ]


def test_who_wrote_it_is_typed(desk: Desk) -> None:
    review_in_terminal(desk, Person("e", "Cleo Example", "", "France", "diaspra").face(), {ReviewKind.CONTRIBUTOR})
    assert [(each.name, each.organisation, each.country, each.kind) for each in told(desk)] == [
        ("Cleo Example", None, "France", None)
    ]


def test_end_of_input_while_typing_loses_only_that_answer(desk: Desk) -> None:
    assert review_in_terminal(desk, Person("1", "o").face(), QUESTIONS) == 1
    assert len(told(desk)) == 1


def test_an_unknown_key_gets_help(desk: Desk) -> None:
    person = Person("?", "7", "q")
    assert review_in_terminal(desk, person.face(), QUESTIONS) == 0
    assert person.shown.count("A number takes that answer.") == 2


def test_words_and_their_first_letter_say_the_same_in_plain_mode() -> None:
    person = Person("None of these", "  2 ", "", "skip")
    read = line_key(person.line)
    assert [read() for _ in range(5)] == ["n", "2", " ", "s", ""]


def items(analysis: Analysis) -> tuple[ReviewItem, ...]:
    return build_queue(analysis, Decisions())


def test_lines_fit_in_eighty_columns_and_are_plain_ascii_around_the_words(analysis: Analysis) -> None:
    for item in items(analysis):
        long = replace(item, text=item.text + " word" * 400, subject="x" * 200)
        for plain in (False, True):
            lines = item_lines(long, analysis.discussion, place="1 of 8", plain=plain)
            assert max(map(len, lines)) < 80


def test_plain_lines_carry_no_signs(analysis: Analysis) -> None:
    for item in items(analysis):
        lines = item_lines(item, analysis.discussion, place="1 of 8", plain=True)
        assert not [line for line in lines if line.startswith(("-", "|", "  |"))]


@given(st.text())
def test_no_text_of_a_mail_sends_an_escape(text: str) -> None:
    item = ReviewItem(
        kind=ReviewKind.QUESTIONS, message="m", part="p", contributor=text, subject=text, text=text, before=text
    )
    shown = "\n".join(item_lines(item, discussion(), place="1 of 1"))
    assert not {character for character in shown if not character.isprintable() and character != "\n"} & set(
        map(chr, [*range(32), *range(127, 160), 0x202E, 0x2066, 0x200F])
    )


def test_escapes_go_and_markup_stays_as_it_was_written() -> None:
    assert harmless("a\x1b[31mred\x07\x9b2J [bold]b[/bold]\u202e\tc\r\nd") == "a[31mred2J [bold]b[/bold]   c\nd"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_on_a_terminal_each_key_counts_at_once_and_the_terminal_is_left_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import os
    import pty
    import termios

    master, slave = pty.openpty()
    before = termios.tcgetattr(slave)
    with os.fdopen(slave) as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        person = Person()
        read = terminal_key(person.tell)
        assert read is not None
        os.write(master, b"1N\x1b[A")
        keys = [read(), read(), read()]
        os.write(master, "é".encode())
        keys.append(read())
        assert termios.tcgetattr(terminal) == before
    os.close(master)
    assert keys == ["1", "n", " ", "é"]


def test_what_is_no_terminal_has_no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("1"))
    assert terminal_key(Person().tell) is None


def test_everything_said_fits_in_eighty_columns(desk: Desk) -> None:
    person = Person("1", "u", "o", "w9q9", "?", "2", "x", "nowhere", "s", "q")
    review_in_terminal(desk, person.face())
    assert max(map(len, person.shown.split("\n"))) < 80
