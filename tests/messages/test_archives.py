"""Zips and office documents that are meant to be large, or are packed as nobody packs: refused, in little time."""

import io
import time
import zipfile

import pytest

from m4d_consolidate.messages.archives import MOST_ENTRIES, unzipped
from m4d_consolidate.messages.attachments import LARGEST_TEXT, Readable, read_attachment
from m4d_consolidate.messages.remarks import Refusal

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = f'{A} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
BOMB = f'<!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]><w:document {W} a="&l8;"/>'


def zipped(files: dict[str, bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packed) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def read(name: str, data: bytes) -> list[str]:
    begin = time.process_time()
    try:
        return [block.text for block in read_attachment(Readable(data, name, "", "", False))]
    finally:
        assert time.process_time() - begin < 12


def docx(xml: bytes) -> bytes:
    return zipped({"word/document.xml": xml})


def pptx(slide: str, times: int) -> bytes:
    shown = '<p:sldId r:id="r1"/>' * times
    return zipped(
        {
            "ppt/presentation.xml": f"<p:presentation {P} {R}>{shown}</p:presentation>".encode(),
            "ppt/_rels/presentation.xml.rels": b'<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>',
            "ppt/s.xml": f"<p:sld {P}>{slide}</p:sld>".encode(),
        }
    )


def test_one_large_slide_shown_many_times_is_refused() -> None:
    with pytest.raises(Refusal, match="24 MB"):
        read("a.pptx", pptx(f'<a:x y="{"0" * 40}"/>' * 100_000, 300))
    assert len(read("a.pptx", pptx("<a:p><a:r><a:t>Words</a:t></a:r></a:p>", 300))) == 300


def test_an_archive_of_too_many_entries_is_not_opened() -> None:
    many = zipped({f"f{number}": b"" for number in range(MOST_ENTRIES + 1)})
    for name in ("a.docx", "a.xlsx", "a.pptx", "a.odt"):
        with pytest.raises(Refusal, match="more than 5000 files"):
            read(name, many)
    with pytest.raises(Refusal, match="more than 5000 files"):
        list(unzipped(many))


@pytest.mark.parametrize("packed", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_an_archive_that_is_packed_in_an_unusual_way_is_not_read(packed: int) -> None:
    data = zipped({"a.txt": b"words " * 100, "word/document.xml": b"<a/>"}, packed)
    with pytest.raises(Refusal, match="unusual way"):
        list(unzipped(data))
    with pytest.raises(Refusal, match="unusual way"):
        read("a.docx", data)


@pytest.mark.parametrize(
    "xml",
    [
        BOMB.encode("utf-16"),
        b'<?xml version="1.0"?><!--' + b"x" * 70_000 + b"-->" + BOMB.encode(),
        b"\xef\xbb\xbf" + BOMB.encode(),
        b'<?xml version="1.0" encoding="UTF-7"?>' + BOMB.replace("<!", "+ADwAIQ-").encode(),
        ('<?xml version="1.0" encoding="IBM037"?>' + BOMB).encode("cp037"),
    ],
    ids=["utf-16", "behind a comment", "byte order mark", "utf-7", "ebcdic"],
)
def test_no_encoding_hides_a_document_type(xml: bytes) -> None:
    with pytest.raises(Refusal):
        read("a.docx", docx(xml))


def test_tables_in_tables_take_no_longer_than_their_size() -> None:
    cell = "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>"
    depth = 60
    xml = "<w:tbl><w:tr><w:tc>" * depth + f"<w:tbl>{cell * 20_000}</w:tbl>" + "</w:tc></w:tr></w:tbl>" * depth
    assert len(read("a.docx", docx(f"<w:document {W}><w:body>{xml}</w:body></w:document>".encode()))) == 20_000


def test_a_text_of_many_megabytes_is_no_answer() -> None:
    with pytest.raises(Refusal, match="8 MB"):
        read("a.txt", b"word " * (LARGEST_TEXT // 5 + 1))
