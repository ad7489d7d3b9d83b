"""The HTML page as a browser shows it: filters, search and print, without a word to the network."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from m4d_consolidate.model.contribution import ContributorKind
from m4d_consolidate.model.reply import Reply
from m4d_consolidate.render import load_template, render_document
from tests.render.small import entry, reply_of

BROWSER = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not BROWSER, reason="Chromium, which shows the page, is not installed"),
]

# Does what a reader does, then writes what can be seen into the title, which the dump of the page holds.
PROBE = """<script>
window.addEventListener("load", function () {
  var steps = %s, seen = [];
  steps.forEach(function (step) {
    document.getElementById("tools").reset();
    Object.keys(step).forEach(function (key) {
      var field = key === "words" ? document.getElementById("words") : document.querySelector("[data-key=" + key + "]");
      field.value = step[key];
      if (field.value !== step[key]) seen.push("no choice " + step[key]);
      field.dispatchEvent(new Event("input", {bubbles: true}));
    });
    var shown = [].filter.call(document.querySelectorAll("section.contribution"), function (each) {
      return each.getClientRects().length > 0;
    });
    seen.push(shown.map(function (each) { return each.querySelector("h3").textContent.slice(0, 5); }).join(" ")
      + " / " + document.getElementById("found").textContent);
  });
  document.title = "SEEN " + seen.join(" | ");
});
</script>"""


def page_of(reply: Reply, folder: Path, extra: str = "") -> Path:
    path = folder / "page.html"
    text = render_document(reply, load_template("reply", []), "html").decode()
    path.write_text(text.replace("</body>", extra + "</body>"), "utf-8")
    return path


def browse(page: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Show a page where no name of a host leads anywhere; what it says to the console is on standard error."""
    profile = page.parent / "profile"
    command = [
        BROWSER, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        f"--user-data-dir={profile}", "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", "--v=0",
        "--virtual-time-budget=4000", *options, page.as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)


def discussion() -> Reply:
    """Three contributions that differ in week, question, country, kind and language."""
    reply = reply_of(
        entry(1, "Water is shared by turns."),
        entry(2, "La clé est chez le maire.", name="Luc Petit", language="fr", question="w1q2"),
        entry(3, "A remark on rain.", name="Eva Stern", question=None),
    )
    one, two, three = reply.responses
    who = replace(two.contributor, country="France", country_code="FR", kind=ContributorKind.DIASPORA)
    return replace(reply, responses=(one, replace(two, contributor=who, week=2), three))


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    steps = """[{}, {week: "2"}, {question: "w1q1"}, {country: "France"}, {kind: "diaspora"}, {language: "fr"},
        {words: "CLE maire"}, {country: "Spain", question: "w1q1"}, {words: "nowhere"}]"""
    page = page_of(discussion(), tmp_path_factory.mktemp("seen"), PROBE % steps)
    found = re.search(r"<title>SEEN (.*?)</title>", browse(page, "--dump-dom").stdout)
    assert found, "the page's script did not run to its end"
    return found[1].split(" | ")


def test_the_page_is_filtered_and_searched(seen):
    shown = [step.partition(" / ")[0] for step in seen]
    assert shown == ["[C01] [C02] [C03]", "[C02]", "[C01]", "[C02]", "[C02]", "[C02]", "[C02]", "[C01]", ""]


def test_the_page_counts_what_is_shown(seen):
    assert seen[1].endswith("/ 1 of 3 contributions shown")
    assert seen[-1].endswith("/ 0 of 3 contributions shown")


def test_the_console_stays_silent_and_nothing_is_fetched(tmp_path):
    page = page_of(discussion(), tmp_path)
    said = browse(page, "--dump-dom").stderr
    # The page's own policy forbids every request, and a refused one would be told here.
    assert not [line for line in said.splitlines() if "CONSOLE" in line]
    assert not re.search(r'(?:src|href|action)="(?!#|data:)', page.read_text("utf-8"))


def test_an_error_would_be_seen(tmp_path):
    broken = page_of(discussion(), tmp_path, '<script>nothing.there()</script><img src="http://example.org/x.png">')
    said = browse(broken, "--dump-dom").stderr
    assert [line for line in said.splitlines() if "CONSOLE" in line and "nothing is not defined" in line]
    assert [line for line in said.splitlines() if "CONSOLE" in line and "Content Security Policy" in line]


def test_the_printed_page_holds_the_text_without_the_tools(tmp_path):
    page = page_of(discussion(), tmp_path)
    printed = tmp_path / "page.pdf"
    browse(page, f"--print-to-pdf={printed}", "--no-pdf-header-footer")
    from pypdf import PdfReader

    text = " ".join((sheet.extract_text() or "") for sheet in PdfReader(printed).pages)
    assert "Water is shared by turns." in text
    assert "Search" not in text
