"""The documents as a whole: a golden one, their length, and what they must never show."""

import re
import shutil
import subprocess
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from m4d_consolidate.findings import find_all
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.finding import Addressee, Findings, Practice, Recommendation, Resource, ResourceKind
from m4d_consolidate.render import load_template, render_document
from m4d_consolidate.reply import build_reply
from tests.render.small import GENERATED, entry, points_of, reply_of
from tests.reply.gold import gold_analysis

GOLDEN = Path(__file__).parent / "golden" / "reply.md"
BRIEFINGS = ["gfmd", "eurocities", "wfled"]
DISCUSSIONS = ["reference", "coastal-adaptation", "rural-water", "small-fisheries"]
MORE_DISCUSSIONS = ["accessible-services", "public-libraries", "school-meals", "youth-employment"]


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


@pytest.mark.parametrize("name", BRIEFINGS)
def test_a_briefing_is_dated_only_by_its_event(name):
    template = load_template(name, [])
    undated = render_document(small_reply(), template, "md").decode()
    assert "**" not in undated.split("status-line")[1].split("</div>")[0]
    assert "DRAFT · 12 August 2013 · The Water Office\n" in undated
    event = {"place": "Lago", "dates": {"en": "3 May", "fr": "3 mai"}}
    dated = render_document(small_reply(event=event, language="fr"), template, "md").decode()
    assert "· Lago, 3 mai ·" in dated


def test_a_lone_view_and_a_dissent_are_marked():
    base = points_of(entry(1, "We share.", "We quarrel.", "We sell."))
    plain, lone, dissent = base.main_points
    points = (plain, replace(lone, lone=True), replace(dissent, lone=True, dissent=True))
    reply = reply_of(entry(1, "We share.", "We quarrel.", "We sell."), findings=replace(base, main_points=points))
    text = render_document(reply, load_template("reply", []), "txt").decode()
    main = " ".join(text.partition("Main points")[2].partition("All answers")[0].split())
    assert re.search(r"“We quarrel.” \[C01\] Town of Lago, Spain \(lone view\)", main)
    assert re.search(r"“We sell.” \[C01\] Town of Lago, Spain \(differing view\)", main)
    assert "“We share.” [C01] Town of Lago, Spain -" in main


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


def _reply(name: str, language: str, found: Findings | None = None):
    analysis = gold_analysis(name)
    return build_reply(
        analysis, found or Findings(), event={}, language=language, editorial={}, status="draft", generated=GENERATED
    )


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice, which counts the pages, is not installed")
@pytest.mark.parametrize("name", DISCUSSIONS + MORE_DISCUSSIONS)
def test_briefings_are_two_pages(name, tmp_path):
    analysis = gold_analysis(name)
    found = find_all(analysis)
    files = []
    for language in ("en", "fr", "es"):
        replies = (_reply(name, language), _reply(name, language, found))
        for briefing, (kind, reply) in product(BRIEFINGS, zip(("bare", "full"), replies, strict=True)):
            path = tmp_path / f"{briefing}-{language}-{kind}.docx"
            path.write_bytes(render_document(reply, load_template(briefing, []), "docx"))
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
