"""Links: safe to print, without the punctuation of the sentence, each once."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from m4d_consolidate.findings import find_all
from m4d_consolidate.findings.links import find_links, safe_target
from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.finding import ResourceKind

Make = Callable[..., Analysis]

SAFE = {
    "See http://lakes.example.org/report.pdf.": "http://lakes.example.org/report.pdf",
    "(https://example.org/a_(b))": "https://example.org/a_(b)",
    "at www.example.org, page 3": "http://www.example.org",
    "voir https://exemple.example.org/é?x=1;": "https://exemple.example.org/é?x=1",
    "write mailto:ana@example.org?subject=x.": "mailto:ana@example.org",
    "“https://example.org/x”": "https://example.org/x",
    "<https://example.org/x>": "https://example.org/x",
}
UNSAFE = (
    "javascript:alert(1)",
    "data://text/html;x",
    "ftp://example.org/x",
    "file:///etc/passwd",
    "http://user:secret@example.org/",
    "http:///nowhere",
    "http://nodots/x",
    "https//example.org/x",
    "hxxp://example.org",
    "http://[::1",
    "http://example.org:99999/",
)


@pytest.mark.parametrize("text", SAFE)
def test_link_ends_where_the_sentence_goes_on(text: str) -> None:
    assert [link.target for link in find_links(text)] == [SAFE[text]]


@pytest.mark.parametrize("written", UNSAFE)
def test_unsafe_or_malformed_link_has_no_target(written: str) -> None:
    assert safe_target(written) == ""


def test_malformed_link_is_kept_and_flagged(make: Make) -> None:
    (resource,) = find_all(make(("Ben", "en", "The map is on http:/lakes.example.org/map now."))).resources
    assert (resource.kind, resource.malformed, resource.target) == (ResourceKind.LINK, True, "")


def test_one_target_is_one_resource_however_it_is_spelt(make: Make) -> None:
    analysis = make(
        ("Ben", "en", "Read http://www.example.org/guide/ first."),
        ("Chloé", "fr", "Tout est sur https://example.org/guide."),
    )
    (resource,) = find_all(analysis).resources
    assert resource.messages == ("m1", "m2")


@given(st.text(alphabet=st.sampled_from("htps:/.w@[]()?#ae é\u202e\x00\"'<>%")))
def test_every_target_is_http_https_or_mailto(text: str) -> None:
    for link in find_links(text):
        assert link.target == "" or link.target.startswith(("http://", "https://", "mailto:"))
