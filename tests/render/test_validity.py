"""Word's own rules for its files, held by openxml-audit.

It is the one validator on PyPI that checks the order of elements, attributes, relationships, content types and ids
against the schemas of the Open XML SDK in plain Python (MIT), offline and without the .NET runtime that the SDK needs.
"""

import re
import zipfile

import pytest

from m4d_consolidate.render import load_template, render_document
from tests.render.test_documents import BRIEFINGS, small_reply

audit = pytest.importorskip("openxml_audit", reason="openxml-audit, which knows Word's rules, is not installed")


def _errors(path) -> list[str]:
    return [str(each) for each in audit.OpenXmlValidator().validate(path).errors]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Each document of a small discussion, as a file."""
    folder = tmp_path_factory.mktemp("written")
    for name in ("reply", *BRIEFINGS, "digest"):
        (folder / f"{name}.docx").write_bytes(render_document(small_reply(), load_template(name, []), "docx"))
    return folder


@pytest.mark.parametrize("name", ["reply", *BRIEFINGS, "digest"])
def test_word_finds_nothing_to_repair(written, name):
    assert _errors(written / f"{name}.docx") == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (rb"<w:pPr>(<w:pStyle [^>]*/>)", rb"<w:pPr><w:jc w:val='left'/>\1"),  # order of CT_PPr
        (rb"<w:tblGrid>", rb"<w:tblGrid><w:p/>"),
        (rb'w:type="dxa"', rb'w:type="inch"'),
        (rb'r:id="[^"]*"', rb'r:id="rIdNowhere"'),
    ],
)
def test_the_validator_would_see_a_mistake(written, tmp_path, right, wrong):
    broken = tmp_path / "broken.docx"
    with zipfile.ZipFile(written / "reply.docx") as good, zipfile.ZipFile(broken, "w") as bad:
        for name in good.namelist():
            data = good.read(name)
            if name == "word/document.xml":
                data, times = re.subn(right, wrong, data, count=1)
                assert times == 1
            bad.writestr(name, data)
    assert _errors(broken)


def test_every_link_within_leads_somewhere_and_every_id_is_its_own(written):
    with zipfile.ZipFile(written / "reply.docx") as archive:
        text = archive.read("word/document.xml").decode()
        comments = archive.read("word/comments.xml").decode() if "word/comments.xml" in archive.namelist() else ""
    names = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"', text)
    assert len(names) == len(set(names))
    assert set(re.findall(r'w:anchor="([^"]+)"', text)) <= set(names)
    ids = re.findall(r'<w:bookmarkStart w:id="(\d+)"', text)
    assert len(ids) == len(set(ids))
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert set(re.findall(rf'<w:{tag} w:id="(\d+)"', text)) == set(re.findall(r'<w:comment w:id="(\d+)"', comments))
