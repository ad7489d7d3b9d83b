"""Every dialect of mbox is split into the messages that were written."""

import io

import pytest

from m4d_consolidate.sources import mbox
from m4d_consolidate.sources.mbox import read_mbox

FROM = "From ann@example.org Mon Jul  8 09:00:00 2013\n"
HEAD = "From: Ann <ann@example.org>\nSubject: one\n"


def message(body: str, separator: str = FROM, head: str = HEAD) -> str:
    return f"{separator}{head}\n{body}"


def bodies(text: str | bytes) -> list[str]:
    data = text.encode() if isinstance(text, str) else text
    out = []
    for raw in read_mbox(io.BytesIO(data), "x.mbox"):
        content = raw.data.replace(b"\r\n", b"\n").decode("utf-8", "replace")
        out.append(content.partition("\n\n")[2].strip())
    return out


TWO = ["first", "second"]
SPLIT = {
    "plain": message("first\n\n") + message("second\n"),
    "no final newline": message("first\n\n") + message("second"),
    "several blank lines between": message("first\n\n\n\n") + message("second\n"),
    "no blank line between": message("first\n") + message("second\n"),
    "CRLF": (message("first\n\n") + message("second\n")).replace("\n", "\r\n"),
    "CR only": (message("first\n\n") + message("second\n")).replace("\n", "\r"),
    "byte order mark": "\ufeff" + message("first\n\n") + message("second\n"),
    "blank lines first": "\n\n" + message("first\n\n") + message("second\n"),
    "Thunderbird": message("first\n\n", "From - Mon Jul 08 09:00:00 2013\n", "X-Mozilla-Status: 0001\n" + HEAD)
    + message("second\n", "From - Mon Jul 08 10:00:00 2013\n"),
    "Takeout": message("first\n\n", "From 1440112233@xxx Mon Jul 08 09:00:00 +0000 2013\n", "X-GM-THRID: 1\n" + HEAD)
    + message("second\n", "From 1440112234@xxx Mon Jul 08 10:00:00 +0000 2013\n"),
    "pipermail": message(
        "first\n\n", "From ann at example.org  Mon Jul  8 09:00:00 2013\n", "From: ann at example.org (Ann)\n"
    )
    + message("second\n", "From bob at example.org  Mon Jul  8 10:00:00 2013\n", "From: bob at example.org (Bob)\n"),
    "zone in the From_ line": message("first\n\n", "From a@example.org Mon Jul  8 09:00:00 CEST 2013\n")
    + message("second\n", "From a@example.org Mon Jul  8 09:00 2013 +0200\n"),
    "RFC 5322 date in the From_ line": message("first\n\n", "From a@example.org Mon, 08 Jul 2013 09:00:00 +0200\n")
    + message("second\n", "From a@example.org Mon, 08 Jul 2013 09:10:00 +0200\n"),
    "no date in any From_ line": message("first\n\n", "From ann@example.org\n")
    + message("second\n", "From bob@example.org\n"),
    "empty From_ line": message("first\n\n", "From \n") + message("second\n", "From \n"),
    "first message without From_ line": HEAD + "\nfirst\n\n" + message("second\n"),
    "remote from": message("first\n\n", "From ann Mon Jul  8 09:00:00 2013 remote from there\n") + message("second\n"),
    "lost blocks": message("first\n\n") + "\0" * 512 + message("second\n"),
}


@pytest.mark.parametrize("text", SPLIT.values(), ids=SPLIT.keys())
def test_every_dialect_is_split(text: str) -> None:
    assert [body.strip("\0") for body in bodies(text)] == TWO


WHOLE = {
    "a sentence that begins with From": "Dear all,\n\nFrom our point of view it works.\n",
    "From after a blank line with a colon behind": "One\n\nFrom 8 July on: we begin\nNote: bring a pen\n",
    "From and a weekday": "One\n\nFrom Monday 8 July 2013 at 10:00 we meet\nagain\n",
    "an undated separator in a dated file": "One\n\nFrom bob@example.org\n\nSubject: this is text\n",
    "a dated line without header below": "One\nFrom ann@example.org Mon Jul  8 09:00:00 2013\nis what the file said\n",
    "quoted From": "One\n\n> From: Bob\n> Subject: x\n\ntext\n",
}


@pytest.mark.parametrize("body", WHOLE.values(), ids=WHOLE.keys())
def test_a_from_line_in_a_body_makes_no_message(body: str) -> None:
    assert bodies(message(body + "\n") + message("second\n")) == [body.strip(), "second"]


def test_escaped_from_lines_lose_one_mark() -> None:
    assert bodies(message("one\n>From us\n>>From them\n")) == ["one\nFrom us\n>From them"]


def test_a_quoted_from_line_amid_quoted_lines_keeps_its_mark() -> None:
    assert bodies(message(">one\n>From us\n>two\n")) == [">one\n>From us\n>two"]


def test_content_length_covers_bare_from_lines() -> None:
    inner = "one\n\n" + message("a carried mail\n") + "\n>From kept\n"
    head = f"{HEAD}Content-Length: {len(inner)}\n"
    assert bodies(message(inner, head=head) + "\n" + message("second\n")) == [inner.strip(), "second"]


@pytest.mark.parametrize("length", [0, 3, 9, 10_000, 99_999_999])
def test_a_wrong_content_length_is_not_believed(length: int) -> None:
    text = message("first\n\n", head=f"{HEAD}Content-Length: {length}\n") + message("second\n\n") + message("third\n")
    assert bodies(text) == ["first", "second", "third"]


def test_a_message_without_header_and_body_is_counted() -> None:
    assert len(bodies(message("first\n\n") + FROM + "\n" + message("third\n"))) == 3


def test_a_file_that_begins_in_the_middle_keeps_what_stands_there() -> None:
    raws = list(read_mbox(io.BytesIO(b"the end of a mail\n\n" + message("second\n").encode()), "x.mbox"))
    assert raws[0].data.strip() == b"the end of a mail"
    assert raws[0].notices[0].kind == "cut-start"
    assert len(raws) == 2


def test_offsets_point_at_the_from_lines() -> None:
    data = ("\ufeff\n" + message("first\n\n") + message("second\n\n") + message("third\n")).encode()
    for raw in read_mbox(io.BytesIO(data), "x.mbox"):
        assert data[raw.offset :].startswith(b"From ann@")


def test_the_place_of_windows_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(message(f"body {number}\n>From x\n\n") for number in range(40))
    expected = bodies(text)
    data = text.encode()
    for window in (1, 7, 64, 1000):
        monkeypatch.setattr(mbox, "WINDOW", window)
        raws = list(read_mbox(io.BytesIO(data), "x.mbox"))
        assert [data[raw.offset : raw.offset + 5] for raw in raws] == [b"From "] * 40
        assert bodies(text) == expected


def test_a_message_too_large_is_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "LARGEST", 20_000)
    monkeypatch.setattr(mbox, "WINDOW", 5_000)
    text = message("x" * 70 + "\n" + "y\n" * 50_000 + "\n") + message("second\n")
    first, second = read_mbox(io.BytesIO(text.encode()), "x.mbox")
    assert first.notices[0].kind == "message-too-large"
    assert len(first.data) <= 20_000
    assert b"second" in second.data
    assert text.encode()[second.offset :].startswith(b"From ")


def test_a_dated_from_line_before_no_known_field_is_text() -> None:
    body = "one\n\nFrom bob Mon Jul 08 10:00:00 2013\nNote: the rest\n\nof the answer"
    assert bodies(message(body + "\n\n") + message("second\n")) == [body, "second"]


def test_an_undated_from_line_before_fields_of_a_letter_is_text() -> None:
    body = "one\n\nFrom bob\nTo: all\nSubject: this\n\nthe answer"
    assert bodies(message(body + "\n\n") + message("second\n")) == [body, "second"]


def test_a_content_length_that_covers_the_next_message_is_ignored() -> None:
    second = message("second\n\n", head=HEAD + "Message-ID: <2@example.org>\n")
    head = f"{HEAD}Content-Length: {len('first' + second)}\n"
    assert bodies(message("first\n\n", head=head) + second + message("third\n")) == ["first", "second", "third"]


TRACED = "From: Ann <ann@example.org>\nMessage-ID: <1@example.org>\nDate: Mon, 8 Jul 2013 09:00:00 +0200\n"
PASTED = f"{FROM}From: Bob <bob@example.org>\nDate: Mon, 8 Jul 2013 08:00:00 +0200\nSubject: old\n\nhis words\n"
PARTS = TRACED + 'Content-Type: multipart/mixed;\n boundary="BB"\n'


def test_a_mail_pasted_below_a_line_is_no_message_of_its_own() -> None:
    assert bodies(message(f"I paste:\n{PASTED}\nBye\n\n", head=TRACED) + message("second\n", head=TRACED)) == [
        f"I paste:\n{PASTED}\nBye",
        "second",
    ]


def test_a_mail_pasted_into_a_part_that_closes_behind_it_is_no_message_of_its_own() -> None:
    inside = f"--BB\n\nI paste:\n\n{PASTED}\nBye\n--BB--\n\n"
    assert bodies(message(inside, head=PARTS) + message("second\n", head=TRACED)) == [inside.strip(), "second"]


def test_a_part_that_never_closes_swallows_no_message() -> None:
    whole = message("--BB\n\nfirst\n\n", head=PARTS) + message("--BB\n\nsecond\n--BB--\n", head=PARTS)
    assert bodies(whole) == ["--BB\n\nfirst", "--BB\n\nsecond\n--BB--"]
