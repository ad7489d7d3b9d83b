"""The Word file as Word users meet it."""

import re
import zipfile
from io import BytesIO
from itertools import pairwise

import docx
import pytest
from lxml import etree

from m4d_consolidate.errors import TemplateError
from m4d_consolidate.render import load_template, render_document
from m4d_consolidate.resources import shipped
from tests.render.small import entry, reply_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def data(make) -> bytes:
    return render_document(make(), load_template("reply", []), "docx")


@pytest.fixture(scope="module")
def document(data):
    return docx.Document(BytesIO(data))


def test_headings_are_real_and_in_order(document):
    levels = [
        int(paragraph.style.name.split()[-1])
        for paragraph in document.paragraphs
        if paragraph.style.name.startswith("Heading")
    ]
    assert document.paragraphs[0].style.name == "Title"
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_contents_are_written_into_the_file(document):
    entries = [paragraph for paragraph in document.paragraphs if paragraph.style.name.lower().startswith("toc ")]
    chapters = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert [one.text for one in entries if one.style.name.lower() == "toc 1"] == chapters
    assert " TOC " in "".join(node.text for node in document.element.iter(f"{W}instrText"))
    kinds = [node.get(f"{W}fldCharType") for node in document.element.body.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_every_internal_link_leads_somewhere(document):
    names = [node.get(f"{W}name") for node in document.element.iter(f"{W}bookmarkStart")]
    links = {node.get(f"{W}anchor") for node in document.element.iter(f"{W}hyperlink")} - {None}
    assert links <= set(names)
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", name) for name in names)
    ids = [node.get(f"{W}id") for node in document.element.iter(f"{W}bookmarkStart")]
    assert len(ids) == len(set(ids))


def test_each_contribution_is_printed_in_full_once(make, document):
    printed = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Body Text"]
    for response in make().responses:
        for answer in response.answers:
            words = " ".join(answer.text.split())
            assert [" ".join(text.split()) for text in printed].count(words) == 1


def test_table_heads_are_repeated(document):
    assert document.tables
    for table in document.tables:
        assert table.rows[0]._tr.find(f"{W}trPr/{W}tblHeader") is not None


def test_no_page_break_parts_the_rows_of_a_small_table(document):
    small = [table for table in document.tables if 2 < len(table.rows) <= 9]
    assert small
    for table in small:
        kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
        assert (all(kept[:-1]), kept[-1]) == (True, None)


def test_properties_name_the_organisers(document):
    properties = document.core_properties
    assert properties.author == "JMDI, UNDP ART, EUNOMAD"
    assert "python-docx" not in (properties.author, properties.last_modified_by, properties.comments)
    assert properties.title.startswith("Consolidated reply")
    assert (properties.created.year, properties.content_status) == (2013, "DRAFT")


def test_each_run_has_its_language(document):
    languages = {node.get(f"{W}val") for node in document.element.body.iter(f"{W}lang")}
    assert {"en-GB", "fr-FR", "es-ES"} <= languages
    runs = [node for node in document.element.body.iter(f"{W}r") if node.find(f"{W}t") is not None]
    assert all(node.find(f"{W}rPr/{W}lang") is not None for node in runs)


def test_header_and_footer_say_title_status_and_page(data):
    archive = zipfile.ZipFile(BytesIO(data))
    header, footer = archive.read("word/header1.xml").decode(), archive.read("word/footer1.xml").decode()
    assert "Consolidated reply · Promoting a territorial approach" in header
    assert "DRAFT" in footer
    assert "PAGE" in footer
    assert "{" not in re.sub(r"<[^>]*>", "", header + footer)


def test_doubts_are_comments_in_drafts_and_absent_when_endorsed(make):
    template = load_template("reply", [])
    for status, expected in (("draft", True), ("endorsed", False)):
        archive = zipfile.ZipFile(BytesIO(render_document(make(status=status), template, "docx")))
        assert ("word/comments.xml" in archive.namelist()) is expected


def test_elements_stand_in_the_order_of_the_schema(data):
    # ECMA-376, 17.3.1.26 and 17.3.2.28: Word refuses some files whose properties are out of order.
    order = {
        "pPr": ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "jc"],
        "rPr": ["rStyle", "b", "i", "lang"],
        "tblPr": ["tblStyle", "tblW", "tblLayout", "tblLook"],
    }
    tree = etree.fromstring(zipfile.ZipFile(BytesIO(data)).read("word/document.xml"))
    for parent, names in order.items():
        for node in tree.iter(f"{W}{parent}"):
            places = [names.index(etree.QName(one).localname) for one in node]
            assert places == sorted(places)


def test_numbered_lists_begin_anew(make, tmp_path):
    (tmp_path / "lists.md").write_text("# T\n\n1. a\n2. b\n\nwords\n\n1. c\n")
    document = docx.Document(BytesIO(render_document(make(), load_template("lists", [tmp_path]), "docx")))
    numbers = [one._p.pPr.numPr.numId.val for one in document.paragraphs if one.style.name == "List Number"]
    assert numbers[0] == numbers[1] != numbers[2]


def test_a_style_that_is_missing_is_named_with_the_nearest(tmp_path):
    (tmp_path / "odd.md").write_text('# T\n\n<div class="scafold">\n\nwords\n\n</div>\n')
    with pytest.raises(TemplateError, match=r"no paragraph style `Scafold`") as caught:
        render_document(reply_of(entry(1, "words")), load_template("odd", [tmp_path]), "docx")
    assert caught.value.hint == "did you mean `scaffold`?"


def test_a_reference_that_is_no_word_file_is_named(tmp_path):
    (tmp_path / "reference.docx").write_bytes(b"not a zip")
    with pytest.raises(TemplateError, match=r"reference\.docx: this is no Word document"):
        render_document(reply_of(entry(1, "words")), load_template("reply", [tmp_path]), "docx")


def test_the_shipped_reference_names_nobody():
    archive = zipfile.ZipFile(shipped("templates") / "reference.docx")
    assert b"python-docx" not in b"".join(archive.read(name) for name in archive.namelist())


def test_a_footnote_says_whose_words_a_box_holds(tmp_path):
    (tmp_path / "box.md").write_text("# Box\n\nWords{{ 1|source }}, more{{ 1|source }}, and{{ 2|source }}.\n", "utf-8")
    reply = reply_of(entry(1, "Water."), entry(2, "More.", name="Luc Petit"))
    template = load_template("box", [tmp_path])
    markdown = render_document(reply, template, "md").decode()
    assert "Words[^c01], more[^c01], and[^c02]." in markdown
    assert "\n[^c02]: \\[C02\\] Luc Petit, Town of Lago, Spain\n" in markdown + "\n"
    archive = zipfile.ZipFile(BytesIO(render_document(reply, template, "docx")))
    notes = re.findall(r'<w:footnote w:id="(\d+)"', archive.read("word/footnotes.xml").decode())
    marks = re.findall(r'<w:footnoteReference w:id="(\d+)"', archive.read("word/document.xml").decode())
    assert notes == marks == ["1", "2"]
    assert "footnotes+xml" in archive.read("[Content_Types].xml").decode()
    assert 'href="#note-c02">2</a></sup>' in render_document(reply, template, "html").decode()


def test_what_a_contributor_writes_is_no_footnote():
    reply = reply_of(entry(1, "See [^1] and\n[^1]: nothing."))
    for form in ("md", "docx", "html"):
        data = render_document(reply, load_template("reply", []), form)
        assert b"<sup>" not in data
        assert form != "docx" or "word/footnotes.xml" not in zipfile.ZipFile(BytesIO(data)).namelist()


@pytest.mark.parametrize("language", ["fr", "es"])
def test_every_entry_of_the_contents_is_a_link_whatever_its_letters(make, language):
    body = docx.Document(BytesIO(render_document(make(language=language), load_template("reply", []), "docx"))).element
    entries = [one for one in body.iter(f"{W}p") if str(one.pPr.pStyle.val).startswith("toc")]
    assert len(entries) > 10
    assert all(one.find(f"{W}hyperlink") is not None for one in entries)
