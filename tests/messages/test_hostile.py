"""What is made to do harm, or only careless, is read in bounded time and without losing words."""

import base64
import time

import pytest

from m4d_consolidate.messages import attachments, decode_messages, office
from m4d_consolidate.messages.remarks import Refusal
from m4d_consolidate.model.mail import Message, RawMessage
from tests.messages.test_attachments import zipped

HEAD = b"From: Ann <ann@example.org>\nDate: Mon, 8 Jul 2013 10:00:00 +0200\nMessage-ID: <1@example.org>\n"
N = 200_000
SECONDS = 4.0
"""Ten times what it takes; what grows by the square takes minutes"""


def read(data: bytes) -> Message:
    raw = RawMessage(source="x", position=1, offset=0, envelope=None, data=data)
    return next(iter(decode_messages([raw], "Europe/Brussels")))


def text(content: bytes, media_type: bytes = b"text/plain; charset=utf-8", more: bytes = b"") -> str:
    message = read(HEAD + b"Content-Type: " + media_type + b"\n" + more + b"\n" + content)
    assert not [notice for notice in message.notices if notice.kind in ("unreadable", "unread-attachment")]
    return "\n".join(block.text for block in message.blocks)


def typed(name: bytes, body: bytes) -> bytes:
    return HEAD + b"Content-Type: " + name + b"\n\n" + body


@pytest.mark.parametrize(
    "data",
    [
        HEAD + b"To: " + b"a" * N + b"\n\nhi\n",
        HEAD + b"To: a@example.org (" + b"\\(" * (N // 2) + b"\n\nhi\n",
        b'From: "' + b"(" * N + b'" <ann@example.org>\n\nhi\n',
        b"X: y\n" + b"a\n" * (N // 2) + HEAD + b"\nhi\n",
        b"X: y\n" + b" a\n" * (N // 3) + HEAD + b"\nhi\n",
        typed(b"text/enriched", b"<param>" * (N // 7)),
        typed(b"text/plain; charset=utf-8", b"\xc2\x9d" * (N // 2)),
        typed(b"text/plain; charset=utf-8", b"a" + "\u0301\u0323".encode() * (N // 4)),
        typed(b"text/plain; format=flowed", b"ab \n" * N),
        typed(b"text/html", b'<div style="' + b"border-top: " * (N // 12) + b'">x'),
        typed(b"multipart/alternative; boundary=b", b"--b\n\n" + b"[cid:" * (N // 5) + b"\n--b\n\nx"),
    ],
    ids=["address", "comment", "name", "no fields", "folded", "param", "osc", "accents", "flowed", "style", "cid"],
)  # fmt: skip
def test_time_grows_with_size_only(data: bytes) -> None:
    begin = time.process_time()
    read(data)
    assert time.process_time() - begin < SECONDS


def test_a_string_in_very_many_cells_is_refused() -> None:
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    cells = '<c t="s"><v>0</v></c>' * 1000
    sheet = f"<worksheet {space}><row>{cells}</row></worksheet>"
    shared = f"<sst {space}><si><t>{'word ' * 10_000}</t></si></sst>"
    data = zipped(xl__sharedStrings=shared, xl__worksheets__sheet1=sheet)
    with pytest.raises(Refusal, match="million characters"):
        attachments.read_attachment(attachments.Readable(data, "a.xlsx", "", "", False))


def test_very_large_sheets_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "LARGEST_SHEETS", 100)
    data = zipped(xl__worksheets__sheet1="<worksheet/>" + " " * 200)
    with pytest.raises(Refusal, match="unpack to more than"):
        attachments.read_attachment(attachments.Readable(data, "a.xlsx", "", "", False))


@pytest.mark.parametrize(
    "html",
    [
        "<p>x</p><styled>The answer</styled><style>p {}</style>",
        "<xmlfoo>The answer</xmlfoo> z </xml>",
        '<p title="<!--">The answer</p><p title="-->">more</p>',
        "<p>one<svg><p>The answer, which is long enough</p>",
        "<template>The answer<p>and more of the same</p>",
        '<span style="display:none">x<div>The answer and more of it</div>',
        '<body style="display:none"><p>The answer and more of it</p></body>',
        "<object>The answer</object>",
        "<p>if x<math and y then The answer</p>",
        "<p>x <y and The answer > z</p>",
    ],
)
def test_markup_never_hides_the_answer(html: str) -> None:
    assert "The answer" in text(html.encode(), b"text/html")


def test_hidden_text_beside_an_answer_stays_hidden() -> None:
    html = b'<div style="display:none">a preview of six words here</div><p>The answer of five words.</p>'
    assert text(html, b"text/html") == "The answer of five words."


def test_hidden_text_that_is_read_is_told() -> None:
    message = read(typed(b"text/html", b'<body style="display:none">An answer of six words here</body>'))
    assert "hidden-text" in [notice.kind for notice in message.notices]


@pytest.mark.parametrize(
    "content",
    ["\x1b]8;;answer\x07 b", "\x1bPanswer\x1b\\ b", "\x9danswer\x07 b", "\x1b[31manswer\x1b[0m b", "\x1banswer b"],
)  # fmt: skip
def test_terminal_commands_take_no_letters_along(content: str) -> None:
    read_as = text(content.encode())
    assert "answer b" in read_as
    assert read_as.isprintable()


@pytest.mark.parametrize(
    ("plain", "html", "kept"),
    [
        ("One. We do not agree that the plan is bad.", "One. We agree that the plan is bad. It will not do.", True),
        ("Not five but seven mayors signed.", "five mayors signed. Seven but not.", True),
        ("We *all* agree that _this_ is so:\nhttps://a.example.org", "<b>We all</b> agree that this is so:", False),
    ],
)  # fmt: skip
def test_a_sentence_of_one_alternative_only_is_kept(plain: str, html: str, kept: bool) -> None:
    parts = f"--b\n\n{plain}\n--b\nContent-Type: text/html\n\n<p>{html}</p>\n--b--\n"
    message = read(typed(b"multipart/alternative; boundary=b", parts.encode()))
    assert ("alternative" in [block.origin for block in message.blocks]) is kept


def test_two_blocks_of_base64_are_both_read() -> None:
    content = base64.encodebytes(b"The first half.\n") + base64.encodebytes(b"The second half.")
    assert text(content, more=b"Content-Transfer-Encoding: base64\n") == "The first half.\nThe second half."


def test_words_before_the_first_part_are_read() -> None:
    read_as = text(b"An answer typed here.\n--b\n\nThe text.\n--b--\n", b"multipart/mixed; boundary=b")
    assert read_as == "The text.\nAn answer typed here."


@pytest.mark.parametrize(
    "label",
    [b'"text/plain"', b"application/octet-stream", b"image/png", b"message/partial; id=1",
     b"text/plain; charset=utf-16", b"text/plain; charset=cp037", b"text/plain; charset=utf-32"],
)  # fmt: skip
def test_text_under_a_wrong_label_is_read(label: bytes) -> None:
    assert (
        text("An answer in a café, signed by all mayors".encode(), label) == "An answer in a café, signed by all mayors"
    )


def test_a_picture_is_not_read_as_text() -> None:
    message = read(typed(b"image/png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR some words \x00\x01"))
    assert (message.blocks, message.head.attachments[0].read) == ((), False)


def test_a_text_beyond_all_bounds_is_cut_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("m4d_consolidate.messages.body.LONGEST_TEXT", 10)
    message = read(HEAD + b"\nHello all of you")
    assert [block.text for block in message.blocks] == ["Hello all "]
    assert "text-too-long" in [notice.kind for notice in message.notices]
