"""What must hold for any message: it is read, nothing is lost, nothing dangerous comes through."""

import email.message
import email.policy
import re
import time
import unicodedata
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from m4d_consolidate.messages import decode_messages
from m4d_consolidate.messages.clean import clean_text
from m4d_consolidate.messages.html import read_html
from m4d_consolidate.messages.plain import plain_blocks, unflow
from m4d_consolidate.model.mail import Message, RawMessage, count_words

WORDS = st.text(alphabet="abcdéèñüßœçØłşğ0123456789", min_size=1, max_size=9)
LINE = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
PARAGRAPHS = st.lists(LINE, min_size=1, max_size=6)
FRAGMENTS = st.sampled_from([
    b"Content-Type: multipart/mixed; boundary=B\n", b"Content-Type: text/html\n", b"\n", b"\n\n", b"--B\n", b"--B--\n",
    b"Content-Transfer-Encoding: base64\n", b"Content-Transfer-Encoding: quoted-printable\n", b"charset=utf-7",
    b"Content-Type: message/rfc822\n\n", b"Content-Type: application/ms-tnef\n\n\x78\x9f\x3e\x22", b"&#x202e;",
    b"=?utf-8?Q?=C3", b"?=", b"From: ", b"Date: ", b"> ", b"\x00", b"\xff\xfe", b"\x1b[31m", b"begin 644 x\n",
    b"<div>", b"</p>", b"<!--", b"(((", b'"', b";",
])  # fmt: skip


def decoded(data: bytes) -> Message:
    raw = RawMessage(source="x", position=1, offset=0, envelope=None, data=data)
    return next(decode_messages([raw], "Europe/Brussels"))


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text)))


def read_words(message: Message) -> Counter[str]:
    return words("\n".join(block.text for block in message.blocks))


@given(st.lists(st.one_of(FRAGMENTS, st.binary(max_size=40)), max_size=30).map(b"".join))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_and_the_sums_close(data: bytes) -> None:
    message = decoded(data)
    assert message.words == sum(count_words(block.text) for block in message.blocks)
    assert not any(notice.kind == "unreadable" for notice in message.notices), message.notices
    for block in message.blocks:
        assert block.text.strip()
        assert block.quote_depth >= 0
        text = block.text
        assert text == clean_text(text)
        assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in text if letter not in "\n\t")
    shown = [message.head.subject, message.head.sender.display_name, *(a.name for a in message.head.attachments)]
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for line in shown for letter in line)


@given(PARAGRAPHS, st.sampled_from(["7bit", "8bit", "quoted-printable", "base64"]), st.booleans())
@settings(max_examples=80, deadline=None)
def test_a_message_that_python_writes_keeps_every_word(paragraphs: list[str], cte: str, html: bool) -> None:
    made = email.message.EmailMessage(policy=email.policy.default)
    made["From"] = "Ann <ann@example.org>"
    made["Subject"] = paragraphs[0]  # Python 3.11 loses spaces between the encoded words that it writes
    made["Date"] = "Mon, 08 Jul 2013 10:00:00 +0200"
    text = "\n\n".join(paragraphs)
    made.set_content(text, cte=cte if text.isascii() or cte != "7bit" else "8bit")
    if html:
        made.add_alternative("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs), subtype="html")
    message = decoded(made.as_bytes())
    assert read_words(message) == words(text)
    assert "".join(message.head.subject.split()) == "".join(paragraphs[0].split())
    assert [block.text for block in message.blocks] == paragraphs


@given(PARAGRAPHS, st.lists(st.sampled_from(["", ">", "> ", ">> ", "> > ", " > "]), min_size=6, max_size=6))
def test_plain_blocks_hold_every_word_of_every_depth(paragraphs: list[str], prefixes: list[str]) -> None:
    lines = [prefix + line for prefix, line in zip(prefixes, paragraphs, strict=False)]
    blocks = plain_blocks("\n".join(lines), "body")
    assert words("\n".join(block.text for block in blocks)) == words("\n".join(paragraphs))
    for prefix, line in zip(prefixes, paragraphs, strict=False):
        assert any(line in block.text and block.quote_depth == prefix.count(">") for block in blocks)


@given(PARAGRAPHS)
def test_flowed_text_comes_back_as_it_was_typed(paragraphs: list[str]) -> None:
    wrapped = ["".join(f"{word} \n" for word in line.split(" ")[:-1]) + line.split(" ")[-1] for line in paragraphs]
    assert unflow("\n\n".join(wrapped), delsp=False) == "\n\n".join(paragraphs)


TAGS = st.sampled_from([
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<br>", "<table><tr><td>", "</td><td>", "</tr>", "</table>",
    "<ul><li>", "</li>", "</ul>", "<ol>", "<li>", "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<h2>", "</h2>",
    "<!-- c -->", "&nbsp;", "<span style='mso-list:Ignore'>", "</span>", "> ", "\n", "<o:p>",
])  # fmt: skip
PARTS_TEXT = re.compile("<(?!/?(b|span|o:p|!))")


@given(st.lists(st.one_of(TAGS, LINE), max_size=40))
@settings(max_examples=150, deadline=None)
def test_html_blocks_hold_every_word_in_order(pieces: list[str]) -> None:
    blocks, count, _ = read_html("".join(pieces), "body")
    text = "".join(block.text + "\n" for block in blocks)
    assert count == count_words(text)
    source = "".join("\n" if PARTS_TEXT.match(piece) else re.sub("<.*|&nbsp;", "", piece) for piece in pieces)
    shown = re.findall(r"\w+", source)
    letters = re.sub(r"\W", "", text)
    at = 0
    for word in (word for word in shown if word not in ("o", "v", "q")):
        at = letters.find(word, at)
        assert at >= 0, word
        at += len(word)


SLOW = {
    "comments in an address": b"From: " + b"(" * 30_000 + b"\n\nx",
    "quotes in an address": b"To: " + b'"a",' * 20_000 + b"\n\nx",
    "encoded words": b"Subject: " + b"=?utf-8?Q?a?= " * 20_000 + b"\n\nx",
    "half an encoded word": b"Subject: " + b"=?utf-8?Q?" * 20_000 + b"\n\nx",
    "parameters": b"Content-Type: text/plain" + b"; a*0*=b" * 20_000 + b"\n\nx",
    "folded header": b"References: " + b"<a@b>\n " * 60_000 + b"\n\nx",
    "quote marks": b"\n" + b">" * 300_000 + b"\n" + b"> " * 100_000,
    "spaces": b"\n" + b" " * 600_000 + b"\n" + b" \n" * 100_000,
    "open tags": b"Content-Type: text/html\n\n" + b"<a<div " * 90_000,
    "open comments": b"Content-Type: text/html\n\n" + b"<!--" * 200_000 + b">",
    "open styles": b"Content-Type: text/html\n\n" + b"<style>" * 90_000,
    "deep divs": b"Content-Type: text/html\n\n" + b"<div class=gmail_quote>" * 40_000 + b"deep",
    "deep quotes": b"Content-Type: text/html\n\n" + b"<blockquote>" * 50_000 + b"deep",
    "breaks": b"Content-Type: text/html\n\n" + b"<br>&nbsp;" * 90_000,
    "short lines": b"Content-Type: text/html\n\n" + b"<div>ab</div>" * 60_000,
    "entities": b"Content-Type: text/html\n\n" + b"&amp" * 150_000,
    "boundaries": b"Content-Type: multipart/mixed; boundary=B\n\n" + b"--B\n\nx\n" * 60_000,
    "nested parts": b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(8_000)),
    "almost boundaries": b"Content-Type: multipart/mixed; boundary=B\n\n" + b"--Bx" * 200_000,
    "uuencode": b"\n" + b"begin 644 x\n" * 60_000 + b"end\n",
    "terminal escapes": b"\n" + b"\x1b]" * 200_000,
    "base64 with noise": b"Content-Transfer-Encoding: base64\n\n" + b"QUJD!" * 100_000,
    "lines of dashes": b"\n" + (b"-" * 30 + b"\n") * 100_000,
    "items of a digest": b"\n" + (b"-" * 30 + b"\nx\n\n") * 60_000,
    "ends of links": b"Content-Type: text/html\n\n" + b"x</a>" * 100_000,
    "blank header lines": b"a" * 500_000 + b": x\n\nbody",
}  # fmt: skip


@pytest.mark.parametrize("data", SLOW.values(), ids=SLOW.keys())
def test_no_message_takes_longer_than_its_size(data: bytes) -> None:
    begin = time.process_time()
    decoded(data)
    assert time.process_time() - begin < 3
