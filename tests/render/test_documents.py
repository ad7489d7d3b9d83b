"""The documents as a whole: a golden one, their length, and what they must never show."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.finding import Addressee, Findings, Practice, Recommendation, Resource, ResourceKind
from m4d_consolidate.render import load_template, render_document
from m4d_consolidate.reply import build_reply
from tests.render.small import GENERATED, entry, points_of, reply_of
from tests.reply.gold import gold_analysis

GOLDEN = Path(__file__).parent / "golden" / "reply.md"
BRIEFINGS = ["gfmd", "eurocities", "wfled"]
DISCUSSIONS = ["reference", "coastal-adaptation", "rural-water", "small-fisheries"]


def small_reply(**more):
    one = entry(1, "We share the water by turns.\nEach street has its hour, since 2009.", "The ministry should pay.")
    two = entry(2, "Nous gardons la clé de la pompe chez le maire.", name="Luc Petit", language="fr", question="w1q2")
    three = entry(3, "I would rather not be named.", name="Eva Stern", question=None, consent=Consent.ANONYMOUS)
    base = points_of(one)
    passage = base.main_points[0].passage
    findings = replace(
        base,
        recommendations=(
            Recommendation(passage=base.main_points[1].passage, addressee=Addressee.NATIONAL_GOVERNMENTS),
        ),
        practices=(
            Practice(
                passage=passage, what=passage.text, place="Lago", country="Spain", since="since 2009",
                result="Each street has its hour, since 2009.", questions=("w1q1",), side="origin", score=0.9,
            ),
        ),
        resources=(Resource(text="The ministry", kind=ResourceKind.ORGANISATION, passages=(
            replace(base.main_points[1].passage, text="The ministry"),)),),
    )  # fmt: skip
    return reply_of(one, two, three, findings=findings, **more)


def test_the_small_discussion_reads_as_it_should():
    made = render_document(small_reply(), load_template("reply", []), "md").decode()
    assert made == GOLDEN.read_text("utf-8")


@pytest.mark.usefixtures("quick_charts")
@pytest.mark.parametrize("name", ["reply", *BRIEFINGS, "digest"])
def test_no_document_needs_findings_or_contributions(name):
    for reply in (reply_of(findings=Findings()), reply_of(entry(1, "Water."), findings=Findings())):
        assert all(render_document(reply, load_template(name, []), form) for form in ("docx", "html"))


def test_every_section_of_the_reply_is_present(make):
    text = render_document(make(), load_template("reply", []), "md").decode()
    for question in make().questions:
        assert f'<a id="{question.id}"></a>' in text
    for title in ("Key messages", "Participation", "Other issues raised", "Responses in full", "Annex 3"):
        assert f"\n## {title}" in text


def test_an_endorsed_reply_holds_no_scaffold():
    text = render_document(small_reply(status="endorsed"), load_template("reply", []), "md").decode()
    assert "scaffold" not in text
    assert "editorial/" not in text
    assert "Endorsed" in text


@pytest.mark.usefixtures("quick_charts")
def test_no_document_shows_contact_data(make):
    address = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
    reply = make()
    for name in ("reply", "gfmd"):
        assert not address.search(render_document(reply, load_template(name, []), "html").decode())


def test_the_anonymous_are_in_no_byte_of_any_output():
    reply = small_reply()
    for form in ("md", "html", "txt"):
        assert b"Stern" not in render_document(reply, load_template("reply", []), form)


@pytest.mark.parametrize("name", DISCUSSIONS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_digest_has_400_to_700_words(name, language):
    reply = _reply(name, language)
    words = render_document(reply, load_template("digest", []), "txt").decode().split()
    assert 400 <= len(words) <= 700


def test_no_briefing_holds_what_the_reply_does_not():
    for name in DISCUSSIONS[1:2]:
        reply = _reply(name, "en")
        full = _plain(render_document(reply, load_template("reply", []), "md"))
        for briefing in BRIEFINGS:
            text = render_document(reply, load_template(briefing, []), "md").decode()
            for words in re.findall(r"“([^”]+)”\s*\\\[C\d", text):
                for piece in words.split("\\[…\\]"):
                    assert _plain(piece.encode()) in full


def _plain(data: bytes) -> str:
    text = re.sub(r"<span[^>]*>|</span>|\\|[“”‘’\"'«»]", "", data.decode())
    return "".join(text.split())


def _reply(name: str, language: str):
    analysis = gold_analysis(name)
    return build_reply(
        analysis, Findings(), event={}, language=language, editorial={}, status="draft", generated=GENERATED
    )


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice, which counts the pages, is not installed")
@pytest.mark.parametrize("name", DISCUSSIONS)
def test_briefings_are_two_pages(name, tmp_path):
    files = []
    for language in ("en", "es"):
        for briefing in BRIEFINGS:
            path = tmp_path / f"{briefing}-{language}.docx"
            path.write_bytes(render_document(_reply(name, language), load_template(briefing, []), "docx"))
            files.append(path)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", str(tmp_path), *map(str, files)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    from pypdf import PdfReader

    for path in files:
        pages = PdfReader(path.with_suffix(".pdf")).pages
        assert len(pages) == 2
        assert len((pages[1].extract_text() or "").split()) > 120
