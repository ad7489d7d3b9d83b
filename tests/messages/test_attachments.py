"""Attached files: their words are read with nothing lost, and what is not read says why."""

import base64
import contextlib
import io
import subprocess
import sys
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from fpdf import FPDF

from m4d_consolidate.messages import archives, attachments, pdf
from m4d_consolidate.messages.attachments import Readable, read_attachment
from m4d_consolidate.messages.body import Body
from m4d_consolidate.messages.mime import Entity
from m4d_consolidate.messages.packages import LARGEST_XML
from m4d_consolidate.messages.remarks import Refusal
from m4d_consolidate.model.mail import BlockKind

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def texts(data: bytes, name: str, media_type: str = "application/octet-stream") -> list[str]:
    return [block.text for block in read_attachment(Readable(data, name, media_type, "", False))]


def refusal(data: bytes, name: str, media_type: str = "application/octet-stream") -> str:
    with pytest.raises(Refusal) as caught:
        texts(data, name, media_type)
    return str(caught.value)


def zipped(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return buffer.getvalue()


def document(inside: str) -> bytes:
    return zipped(word__document=f"<w:document {W}><w:body>{inside}</w:body></w:document>")


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_docx_paragraphs_headings_and_rows() -> None:
    made = docx.Document()
    made.add_heading("Question 1", 2)
    made.add_paragraph("First.\nSecond line.")
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Town", "2012"
    long = made.add_table(rows=1, cols=2)
    long.cell(0, 0).text, long.cell(0, 1).text = "Your answer", "It is long. " * 40
    buffer = io.BytesIO()
    made.save(buffer)
    blocks = read_attachment(Readable(buffer.getvalue(), "a.docx", "", "", False))
    assert [(block.text.strip(), block.kind) for block in blocks] == [
        ("Question 1", BlockKind.HEADING),
        ("First.\nSecond line.", BlockKind.TEXT),
        ("Town | 2012", BlockKind.TABLE_ROW),
        ("Your answer", BlockKind.TEXT),
        (("It is long. " * 40).strip(), BlockKind.TEXT),
    ]
    assert {block.origin for block in blocks} == {"attachment:a.docx"}


def test_docx_numbers_that_word_shows_are_read() -> None:
    made = docx.Document()
    for text in ("one", "two"):
        made.add_paragraph(text)
    for paragraph in made.paragraphs:
        number = parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>')
        paragraph._p.get_or_add_pPr().append(number)
    root = made.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="3"/>'
                             '<w:numFmt w:val="decimal"/><w:lvlText w:val="Q%1)"/></w:lvl>'
                             '</w:abstractNum>'))  # fmt: skip
    for node in root.findall(f"{{{W[9:-1]}}}num"):
        root.remove(node)
    root.append(parse_xml(f'<w:num {W} w:numId="5"><w:abstractNumId w:val="77"/></w:num>'))
    buffer = io.BytesIO()
    made.save(buffer)
    assert texts(buffer.getvalue(), "a.docx") == ["Q3) one", "Q4) two"]


DOCX = {
    "tracked insertion kept, deletion not": (
        f"<w:p>{run('We ')}<w:ins>{run('now ')}</w:ins>"
        f"<w:del><w:r><w:delText>never </w:delText></w:r></w:del>{run('do')}</w:p>",
        ["We now do"],
    ),
    "moved text stands once": (
        f"<w:p><w:moveFrom>{run('moved')}</w:moveFrom></w:p><w:p><w:moveTo>{run('moved')}</w:moveTo></w:p>",
        ["moved"],
    ),
    "content control": (f"<w:sdt><w:sdtContent><w:p>{run('chosen')}</w:p></w:sdtContent></w:sdt>", ["chosen"]),
    "hidden text": (f"<w:p>{run('seen')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>", ["seen"]),
    "link and field code": (
        f"<w:p><w:hyperlink>{run('site')}</w:hyperlink><w:r><w:instrText>HYPERLINK x</w:instrText></w:r></w:p>",
        ["site"],
    ),
    "text box once, behind its paragraph": (
        f"<w:p>{run('before')}<w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        f"<mc:Choice><w:txbxContent><w:p>{run('box')}</w:p></w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent><w:p>{run('box')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        ["before", "box"],
    ),
}


@pytest.mark.parametrize(("inside", "expected"), DOCX.values(), ids=DOCX.keys())
def test_docx_reads_what_its_reader_sees(inside: str, expected: list[str]) -> None:
    assert texts(document(inside), "a.docx") == expected


def test_docx_footnotes_and_comments_follow() -> None:
    data = zipped(
        word__document=f"<w:document {W}><w:body><w:p>{run('text')}</w:p></w:body></w:document>",
        word__footnotes=f"<w:footnotes {W}><w:footnote><w:p>{run('note')}</w:p></w:footnote></w:footnotes>",
        word__comments=f"<w:comments {W}><w:comment><w:p>{run('remark')}</w:p></w:comment></w:comments>",
    )
    assert texts(data, "a.docx") == ["text", "note", "remark"]


ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>{}</office:text></office:body>'
    "</office:document-content>"
)


def test_odt_reads_what_its_reader_sees() -> None:
    inside = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:h>Head</text:h>"
        "<text:p>one<text:s/>two<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note> three"
        "<text:line-break/>four</text:p><text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>"
        "<text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    )
    data = zipped(content=ODT.format(inside))
    assert texts(data, "a.odt") == ["Head", "one two three\nfour", "note", "item", "a | b"]


def test_xlsx_rows() -> None:
    sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    data = zipped(
        xl__sharedStrings=f'<sst xmlns="{sheet}"><si><t>Town</t></si><si><r><t>Our </t></r><r><t>answer</t></r></si>'
        "</sst>",
        xl__worksheets__sheet1=f'<worksheet xmlns="{sheet}"><sheetData><row><c t="s"><v>0</v></c><c><v>12</v></c></row>'
        '<row><c t="s"><v>1</v></c></row></sheetData></worksheet>',
    )
    assert texts(data, "a.xlsx") == ["Town | 12", "Our answer"]


def a_pdf(*paragraphs: str) -> bytes:
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", size=11)
    for paragraph in paragraphs:
        made.multi_cell(0, 6, paragraph, new_x="LMARGIN", new_y="NEXT")
        made.ln(4)
    return bytes(made.output())


A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def slide(*texts: str) -> str:
    shapes = "".join(f"<p:sp><p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>" for text in texts)
    return f"<p:sld {P} {A}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"


def presentation() -> bytes:
    """Return slides whose order in the show is not that of their numbers, and a note on the first shown."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "ppt/presentation.xml",
            f'<p:presentation {P} {R}><p:sldIdLst><p:sldId r:id="r2"/><p:sldId r:id="r1"/></p:sldIdLst>'
            "</p:presentation>",
        )
        archive.writestr(
            "ppt/_rels/presentation.xml.rels",
            '<R><T Id="r1" Target="slides/slide1.xml"/><T Id="r2" Target="slides/slide2.xml"/></R>',
        )
        archive.writestr("ppt/slides/slide1.xml", slide("Shown second."))
        archive.writestr("ppt/slides/slide2.xml", slide("Shown first.", "With two paragraphs."))
        archive.writestr(
            "ppt/slides/_rels/slide2.xml.rels", '<R><T Id="n" Target="../notesSlides/notesSlide1.xml"/></R>'
        )
        archive.writestr("ppt/notesSlides/notesSlide1.xml", slide("Said aloud."))
    return buffer.getvalue()


def test_slides_are_read_in_the_order_of_the_show_with_their_notes() -> None:
    assert texts(presentation(), "a.pptx") == ["Shown first.", "With two paragraphs.", "Said aloud.", "Shown second."]


def attached_zip(files: dict[str, bytes]) -> Body:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    body = Body()
    fields = {"content-type": [b"application/zip; name=pack.zip"], "content-transfer-encoding": [b"base64"]}
    body.read(Entity(fields, base64.encodebytes(buffer.getvalue())))
    return body


def test_documents_in_a_zip_are_read_and_the_others_named() -> None:
    body = attached_zip(
        {"answers/one.txt": b"We planted limes.", "two.doc": b"\xd0\xcf\x11\xe0", "__MACOSX/one.txt": b"no"}
    )
    assert [(block.origin, block.text) for block in body.blocks] == [
        ("attachment:pack.zip/one.txt", "We planted limes.")
    ]
    assert [(each.name, each.read) for each in body.attachments] == [
        ("pack.zip/one.txt", True),
        ("pack.zip/two.doc", False),
        ("pack.zip", True),
    ]
    assert ".docx" in body.attachments[1].reason


def test_a_zip_that_unpacks_without_bounds_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST", 1000)
    (attachment,) = attached_zip({"one.txt": b"0" * 2000}).attachments
    assert not attachment.read
    assert "unpacks to more" in attachment.reason


def test_pdf_paragraphs_are_told_by_their_distance() -> None:
    paragraphs = ["A sentence that goes on. " * 9, "The second one. " * 12, "Short."]
    read = texts(a_pdf(*paragraphs), "a.pdf")
    assert [" ".join(text.split()) for text in read] == [" ".join(text.split()) for text in paragraphs]


def test_pdf_without_text_layer_says_so() -> None:
    assert "no text layer" in refusal(a_pdf(""), "scan.pdf")


def test_damaged_pdf_is_refused() -> None:
    assert "damaged" in refusal(b"%PDF-1.4\n" + b"x" * 500, "a.pdf")


def test_pypdf_is_imported_in_the_child_only() -> None:
    code = "import sys, m4d_consolidate.messages; print(*{'pypdf', 'striprtf', 'docx'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.split() == []


def test_a_pdf_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "SECONDS", 0.01)
    assert "longer than" in refusal(a_pdf("Another text that was not read before"), "a.pdf")


BOMBS = {
    "zip bomb": document("<w:p/>" * (LARGEST_XML // 5)),
    "external entity": zipped(
        word__document=f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document {W}>&e;</w:document>'
    ),
    "entity bomb": zipped(word__document='<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'),
    "no document": zipped(other="<x/>"),
    "no zip": b"PK\x03\x04 nothing",
    "no XML": zipped(word__document="\x00\x01"),
}


@pytest.mark.parametrize("data", BOMBS.values(), ids=BOMBS.keys())
def test_harmful_and_damaged_files_are_refused(data: bytes) -> None:
    assert refusal(data, "a.docx")


def test_a_deep_document_is_read_or_refused() -> None:
    deep = document("<w:sdt>" * 3000 + f"<w:p>{run('deep')}</w:p>" + "</w:sdt>" * 3000)
    with contextlib.suppress(Refusal):
        assert texts(deep, "a.docx") == ["deep"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("answer.doc", "save it as .docx"),
        ("slides.ppt", "save it as .pptx"),
        ("photo.bin", "format"),
        ("all.zip", "archive"),
    ],
)
def test_the_reason_says_what_to_do(name: str, words: str) -> None:
    assert words in refusal(b"x", name)


def test_an_empty_and_a_huge_file_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(b"", "a.txt") == "it is empty"
    monkeypatch.setattr(attachments, "LARGEST", 10)
    assert "larger" in refusal(b"x" * 11, "a.txt")


def test_the_content_decides_before_the_name() -> None:
    assert texts(rb"{\rtf1 words of the file\par}", "a.doc") == ["words of the file"]
