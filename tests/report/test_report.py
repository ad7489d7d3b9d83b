"""The account in words: at 80 columns, and harmless whatever a mail holds."""

from hypothesis import given
from hypothesis import strategies as st

from m4d_consolidate.model.account import Account, EyeCatcher
from m4d_consolidate.model.contribution import Disposition, Role
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.report import account_lines, notice_lines
from m4d_consolidate.text import columns, printable


def account(*, eye: tuple[EyeCatcher, ...] = (), notices: tuple[Notice, ...] = ()) -> Account:
    return Account(
        sources=(("export.mbox", 3),),
        messages=3,
        by_disposition=((Disposition.CONTRIBUTION, 2), (Disposition.SPAM, 1)),
        paragraphs=5,
        assigned=2,
        uncertain=1,
        general=1,
        undecided=0,
        doubtful=1,
        by_role=((Role.GREETING, 2),),
        words=1234,
        eye=eye,
        notices=notices,
    )


@given(st.text())
def test_whatever_a_mail_holds_becomes_one_harmless_line(text: str) -> None:
    line = printable(text)
    assert "\n" not in line
    assert "\x1b" not in line
    assert printable(line) == line


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_line_is_wider_than_a_terminal(text: str, place: str) -> None:
    eye = (EyeCatcher(number=7, message="m", text=text),)
    notice = Notice(kind="k", place=place, text=text, remedy=text)
    lines = list(account_lines(account(eye=eye, notices=(notice,)), waiting=1_000_000))
    assert max(len(line) for line in lines) < 80
    assert all(line.isprintable() or not line for line in lines)


def test_sums_are_shown_to_close() -> None:
    lines = list(account_lines(account()))
    assert lines[:6] == [
        "Read 3 messages",
        "       3  from export.mbox",
        "",
        "Every message has one place:",
        "       2  contribution",
        "       1  spam",
    ]
    assert "       2  answer a question (1 of them uncertain)" in lines
    assert "       5  in all: the sum closes" in lines
    assert "   1,234  words in all messages: two independent counts agree" in lines


def test_what_waits_is_counted_with_the_way_to_it() -> None:
    assert "1 item waits for a person: `m4d-consolidate review` asks about each" in list(
        account_lines(account(), waiting=1)
    )


def test_many_notices_of_one_kind_do_not_hide_the_others() -> None:
    many = tuple(Notice(kind="a", place=f"m{n}", text="odd") for n in range(20))
    lines = list(notice_lines((*many, Notice(kind="b", place="x", text="rare")), most=4))
    assert lines[4:] == ["  - x: rare", "  … and 16 more like these: `m4d-consolidate check` lists them all"]
    assert len(list(notice_lines(many))) == 20


def test_a_place_is_not_said_twice() -> None:
    assert list(notice_lines([Notice(kind="a", place="x.eml", text="x.eml holds no mail")])) == [
        "  - x.eml holds no mail"
    ]


def test_columns_are_as_wide_as_their_cells_need() -> None:
    rows = [("no.", "name"), ("C01", "é" * 30), ("C02", "日本")]
    assert list(columns(rows, (4, 10))) == ["no.  name", "C01  ééééééééé…", "C02  日本"]
