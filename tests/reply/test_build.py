"""The document model: complete, disclosed, and never false."""

from collections import Counter
from dataclasses import replace

import pytest

from m4d_consolidate.disclosure import disclose, mask
from m4d_consolidate.errors import QuotationError
from m4d_consolidate.model.assignment import Analysis, AssignedEntry
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.finding import Findings, MainPoint, Passage
from m4d_consolidate.model.reply import Reply
from m4d_consolidate.quotation import is_quoted_from, without_marker
from m4d_consolidate.reply import build_reply
from tests.reply.gold import GENERATED, gold_analysis


def built(analysis: Analysis, findings: Findings | None = None, **more) -> Reply:
    given = {"event": {}, "language": "en", "editorial": {}, "status": "draft", "generated": GENERATED} | more
    return build_reply(analysis, findings or Findings(), **given)


def changed(analysis: Analysis, place: int, **contributor) -> Analysis:
    """The analysis with its contribution at `place` changed."""
    target = analysis.contributions[place]

    def change(one: AssignedEntry) -> AssignedEntry:
        if one is not target:
            return one
        held = contributor.pop("held", one.entry.held)
        return replace(
            one, entry=replace(one.entry, held=held, contributor=replace(one.entry.contributor, **contributor))
        )

    return replace(analysis, entries=tuple(map(change, analysis.entries)))


@pytest.mark.parametrize("name", ["reference", "coastal-adaptation", "youth-employment"])
def test_every_answer_paragraph_is_in_exactly_one_response(name):
    analysis = gold_analysis(name)
    wanted = Counter(part.id for one in analysis.contributions for part in one.entry.responses)
    assert Counter(answer.part for response in built(analysis).responses for answer in response.answers) == wanted


def test_the_sums_close():
    reply = built(gold_analysis())
    sums = reply.sums
    assert sum(n for _, n in sums.by_disposition) == sums.messages
    assert sums.assigned + sums.none_of_these + sums.undecided == sums.paragraphs
    assert len(reply.responses) + len(reply.set_aside) == sums.messages


def test_a_contributor_counts_once_however_often_they_wrote():
    reply = built(gold_analysis())
    assert reply.participation.all.contributors < reply.participation.all.contributions
    assert reply.participation.all.contributors == len(reply.contributors)


def test_a_question_without_answers_stays_as_a_gap():
    analysis = gold_analysis()
    reply = built(replace(analysis, entries=analysis.entries[:4]))
    assert [question.id for question in reply.questions if not question.numbers]


def test_a_finding_with_other_words_is_a_false_quotation():
    analysis = gold_analysis()
    part = analysis.contributions[0].entry.responses[0]
    passage = Passage(message="x", part=part.id, text=part.text[:40].replace("e", "a"))
    with pytest.raises(QuotationError):
        built(analysis, Findings(main_points=(MainPoint(question="w1q1", passage=passage),)))


def test_the_anonymous_are_named_nowhere():
    analysis = gold_analysis()
    who = analysis.contributions[0].entry.contributor
    reply = built(changed(analysis, 0, consent=Consent.ANONYMOUS))
    shown = repr(reply)
    for secret in (who.name, who.organisation, who.addr_spec, who.name.split()[-1]):
        assert secret not in shown
    assert reply.responses[0].contributor.name == "Anonymous C01"
    assert reply.responses[0].contributor.country == ""


def test_only_the_organisation_is_named_when_that_is_the_wish():
    analysis = gold_analysis()
    who = analysis.contributions[0].entry.contributor
    reply = built(changed(analysis, 0, consent=Consent.ORGANISATION))
    assert who.name not in repr(reply)
    assert reply.responses[0].contributor.organisation == who.organisation


@pytest.mark.parametrize("wish", [{"consent": Consent.WITHHOLD}, {"held": True}])
def test_what_is_withheld_or_held_is_not_printed_but_counted(wish):
    analysis = gold_analysis()
    gone = analysis.contributions[0].entry
    passage = Passage(message=gone.head.id, part=gone.responses[0].id, text=gone.responses[0].text)
    reply = built(changed(analysis, 0, **wish), Findings(main_points=(MainPoint(question="w1q1", passage=passage),)))
    assert gone.responses[0].text[:60] not in repr(reply)
    assert gone.contributor.name not in repr(reply)
    assert 1 not in {response.number for response in reply.responses}
    assert reply.sums.withheld + reply.sums.held == 1
    assert len(reply.responses) + len(reply.set_aside) == reply.sums.messages


def test_disclosing_twice_changes_nothing():
    once = disclose(changed(gold_analysis(), 2, consent=Consent.ANONYMOUS))
    assert disclose(once) == once


@pytest.mark.parametrize(
    "text",
    [
        "write to ana.ruiz@example.org today", "mailto:ana@example.org", "ana (at) example (dot) org",
        "Tel. 01 23 45 67 89", "call +34 600 123 456", "+1 (876) 555-0199", "00 33 1 23 45 67 89",
        "mobile: 0612 345 678",
        "tél : 0470 12 34 56", "Skype: ana.ruiz7", "WhatsApp +221 77 123 45 67", "fax 022-7331234",
    ],
)  # fmt: skip
def test_contact_data_is_masked(text):
    masked = mask(text)
    assert "[" in masked
    assert not any(sign in masked for sign in ("ana.ruiz", "ana@", "123", "345", "0199", "7331"))
    assert mask(masked) == masked


@pytest.mark.parametrize(
    "text",
    [
        "35.000 euro in 2008, 8.000 from theirs", "from 1999 to 2004", "Rs 5,00,000 and 12 000 000 CFA",
        "ISO 9001:2008",
        "between 10 and 20 @ 5%", "http://example.org/2012/10/report-2013", "law 27/2009 art. 15", "in 2011-2016",
    ],
)  # fmt: skip
def test_figures_are_no_telephone_numbers(text):
    assert mask(text) == text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Question 1 : l'eau manque.", "l'eau manque."), ("Q2. We pay.", "We pay."),
        ("Re question no. 3: Yes.", "Yes."),
        ("Pregunta 1.2 - Sí.", "Sí."), ("Question 1 is hard.", "Question 1 is hard."), ("Q: why?", "Q: why?"),
    ],
)  # fmt: skip
def test_a_quotation_begins_behind_the_number_of_its_question(words, said):
    assert without_marker(words) == said


def test_a_quotation_may_differ_only_in_space_marks_and_soft_hyphens():
    paragraph = ["He said “yes, the wa\u00adter  is ours”, and left. Then he came back."]
    assert is_quoted_from("He said ‘yes, the water is ours’, and left.", paragraph)
    assert is_quoted_from("He said […] and left. […] came back.", paragraph)
    assert not is_quoted_from("came back. […] He said", paragraph)
    assert not is_quoted_from("he said", paragraph)
    assert not is_quoted_from("the water is yours", paragraph)
