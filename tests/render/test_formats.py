"""One rendered text, four formats, the same words."""

import re
import zipfile
from functools import cache
from html.parser import HTMLParser
from io import BytesIO

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from m4d_consolidate.render import FORMATS, load_template, render_document
from m4d_consolidate.render.blocks import plain, texts
from m4d_consolidate.render.document import WRITERS, render
from m4d_consolidate.render.markdown import parse
from tests.render.small import entry, reply_of


class _Main(HTMLParser):
    """The words within <main>."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.inside, self.in_mark = [], False, False

    def handle_starttag(self, tag, attrs):
        self.inside = self.inside or tag == "main"
        self.in_mark = tag == "sup"
        if tag in ("p", "li", "td", "th", "br", "h1", "h2", "h3", "h4", "h5", "h6", "section", "div"):
            self.words.append(" ")

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "main"
        self.in_mark = self.in_mark and tag != "sup"

    def handle_data(self, data):
        if self.inside and not self.in_mark:
            self.words.append(data)


def words_of(data: bytes, format_: str) -> list[str]:
    if format_ == "md":
        return " ".join(plain(line) for line in texts(parse(data.decode()))).split()
    if format_ == "html":
        parser = _Main()
        parser.feed(data.decode())
        return "".join(parser.words).split()
    if format_ == "txt":
        return data.decode().split()
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [name for name in ("word/document.xml", "word/footnotes.xml") if name in archive.namelist()]
        parts = [etree.fromstring(archive.read(name)) for name in names]
    lines = []
    for paragraph in (node for part in parts for node in part.iter(f"{w}p")):
        pieces = [" " if node.tag == f"{w}br" else node.text or "" for node in paragraph.iter(f"{w}t", f"{w}br")]
        lines.append("".join(pieces))
    return " ".join(lines).split()


def bare(words: list[str]) -> list[str]:
    """Without the signs that only plain text draws: list marks, rules, column separators."""
    return [word for word in words if re.search(r"\w|\[…\]", word) and not re.fullmatch(r"\d+\.", word)]


@pytest.mark.parametrize(
    ("name", "language"),
    [("reply", "fr"), ("gfmd", "fr"), ("eurocities", "en"), ("wfled", "es"), ("digest", "es")],
)
@pytest.mark.usefixtures("quick_charts")
def test_all_formats_hold_the_same_words(make, name, language):
    assert_same_words(make(language=language), load_template(name, []))


def assert_same_words(reply, template) -> None:
    rendered = render(reply, template)
    markdown, *others = (bare(words_of(write(rendered, reply, template), form)) for form, write in WRITERS.items())
    for other in others:
        assert other == markdown


HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from("\\`*_{}[]()<>#+-.!|~=:$&\"'\n\t \r\x0b\x0c\x00\x1b\u2028\u202e\ufeff\u00a0«»“”0123456789C@%"),
        st.characters(),
    ),
    max_size=60,
)


# The fixture only stops the drawing of charts, and need not be made anew for each example.
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE, HOSTILE, HOSTILE)
@pytest.mark.usefixtures("quick_charts")
def test_odd_text_is_the_same_in_all_formats(one, two, name):
    reply = reply_of(entry(1, f"Before. {one}", two, name=name), entry(2, one + two, question=None, organisation=two))
    assert_same_words(reply, _template())


@settings(max_examples=8, deadline=None)
@given(HOSTILE)
def test_contributors_text_reads_as_it_was_written(text):
    reply = reply_of(entry(1, f"start {text} end"))
    answer = reply.responses[0].answers[0].text
    lines = ["".join(plain(line).split()) for line in texts(parse(render(reply, _template()).markdown))]
    cleaned = re.sub(
        "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]",
        "",
        answer,
    )
    assert "".join(cleaned.split()) in lines


@cache
def _template():
    return load_template("reply", [])


ATTACKS = [
    "<script>alert(1)</script>", "[click](javascript:alert(1))", "[a](http://evil.example.org)",
    "![x](http://e.example.org/p.png)",
    "{{ reply.discussion }} {% for x in y %}", "# Heading", "- item\n- item", "| a | b |\n|---|---|\n| c | d |",
    "***bold***",
    "<a id=\"c99\"></a>", "</div>\n\n# out", "```\ncode\n```", "Setext\n======", "    indented code", "1. one\n2. two",
    "<http://evil.example.org>", "&lt;b&gt; &#x41;", "http://evil.example.org",
    "=HYPERLINK(\"http://evil.example.org\")",
    "[ref]: http://evil.example.org", "<div class=\"contents\">\n</div>", "`code`", "\\[C07\\](#c07)", "a\\\nb",
]  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.usefixtures("quick_charts")
def test_contributors_text_never_becomes_markup(attack):
    assert _shapes(attack) == _shapes("harmless words")


@cache
def _shapes(words: str) -> list[object]:
    """The links, headings, tables and lists of the documents on a contribution that holds the words everywhere."""
    reply = reply_of(entry(1, words, name=words, subject=words, organisation=words))
    rendered = render(reply, _template())
    return [_shape(WRITERS[form](rendered, reply, _template()), form) for form in ("html", "docx")]


def _shape(data: bytes, form: str) -> object:
    if form == "html":
        text = data.decode()
        tags = re.findall(r"<(a href|h\d|table|li|ul|ol|code|strong|em|img|script|pre)\b", text.partition("<main>")[2])
        return sorted(tags), sorted(set(re.findall(r'href="(?!#)[^"]*"', text)))
    document = docx.Document(BytesIO(data))
    external = sorted(rel.target_ref for rel in document.part.rels.values() if rel.is_external)
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    return styles, len(document.tables), external


def test_two_runs_give_equal_bytes(make, monkeypatch):
    one, two = (reply_of(entry(1, "Water is shared."), entry(2, "The pump is old.", question=None)) for _ in range(2))
    for form in FORMATS:
        assert render_document(one, _template(), form) == render_document(two, _template(), form)
    dated = render_document(make(), _template(), "docx")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1376300000")
    assert render_document(make(), _template(), "docx") != dated
