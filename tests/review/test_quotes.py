"""Mail drafts for the member check."""

from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from m4d_consolidate.disclosure import disclose
from m4d_consolidate.exports.quotes import Draft, quote_drafts
from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.finding import Findings, MainPoint, Passage

from .conftest import small

POINT = MainPoint(question="w1q2", passage=Passage(message="m1", part="m1-b", text="The village pays for the pumps."))


def drafts(analysis: Analysis, address: str = "ann@example.org") -> tuple[Draft, ...]:
    findings = Findings(main_points=(POINT,))
    return quote_drafts(disclose(analysis), findings, addresses={"m1": address}, until=date(2013, 9, 15))


def changed(analysis: Analysis, **contributor: object) -> Analysis:
    first = analysis.entries[0]
    who = replace(first.entry.contributor, **contributor)  # type: ignore[arg-type]
    return replace(
        analysis, entries=(replace(first, entry=replace(first.entry, contributor=who)), *analysis.entries[1:])
    )


def opened(draft: Draft) -> EmailMessage:
    found = message_from_bytes(draft.data, policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def test_a_draft_says_what_appears_where_under_which_name_and_until_when_to_object(analysis: Analysis) -> None:
    draft = drafts(analysis)[0]
    mail = opened(draft)
    assert (draft.name, mail["To"], mail["X-Unsent"]) == ("C01-ann-example.eml", "Ann Example <ann@example.org>", "1")
    text = mail.get_content().replace("\r\n", "\n")
    assert "It will appear under: Ann Example, Town of Ex, Spain" in text
    assert "Question 1.2: Who pays for the pumps?\n\n    The village pays for the pumps.\n" in text
    assert "(also quoted under: main points)" in text
    assert "please answer until 15 September 2013" in text


def test_held_contributions_have_no_draft(analysis: Analysis) -> None:
    assert [draft.name for draft in drafts(analysis)] == ["C01-ann-example.eml", "C03.eml"]


def test_an_unnamed_contributor_is_nowhere_in_the_draft_nor_its_name(analysis: Analysis) -> None:
    draft = drafts(changed(analysis, consent=Consent.ANONYMOUS))[0]
    assert draft.name == "C01.eml"
    assert opened(draft)["To"] is None
    assert not [word for word in (b"Ann", b"ann@", b"Town of Ex", b"Spain") if word in draft.data]


def test_the_draft_speaks_the_contributors_language(analysis: Analysis) -> None:
    first = analysis.entries[0]
    french = replace(first, entry=replace(first.entry, language="fr"))
    text = opened(drafts(replace(analysis, entries=(french,)))[0]).get_content()
    assert text.startswith("Bonjour Ann Example,")
    assert "d'ici le 15 septembre 2013" in text


def test_the_same_analysis_gives_the_same_bytes(analysis: Analysis) -> None:
    assert drafts(analysis) == drafts(analysis)


@pytest.mark.parametrize("address", ["a b@c", "x@y\r\nBcc: z@example.org", "", "no-address"])
def test_an_address_that_is_none_is_left_out(address: str, analysis: Analysis) -> None:
    mail = opened(drafts(analysis, address)[0])
    assert (mail["To"], mail["Bcc"]) == (None, None)


@given(st.text(), st.text())
def test_no_name_or_title_breaks_a_draft(name: str, title: str) -> None:
    analysis = changed(small(), name=name)
    analysis = replace(analysis, discussion=replace(analysis.discussion, title=title))
    draft = next(each for each in drafts(analysis) if each.name.startswith("C01"))
    assert set(opened(draft).keys()) <= {
        *("X-Unsent", "Subject", "To", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"),
    }
    assert draft.name.isascii()
    assert not set(draft.name) & set('/\\:*?"<>| \0')
