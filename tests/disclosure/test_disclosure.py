"""Names and contact data, however they are written; pseudonyms, mentions and corrections."""

import time
from collections.abc import Mapping
from dataclasses import replace

import pytest

from m4d_consolidate.disclosure import disclose, mask, mentions, pseudonyms, unreviewed
from m4d_consolidate.disclosure.secret import secret_body, secret_person
from m4d_consolidate.disclosure.veil import Veil
from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, By, Choice, Evidence
from m4d_consolidate.model.contribution import Contributor, Disposition, Role
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.later import Later
from m4d_consolidate.model.mail import Address
from m4d_consolidate.quotation import is_quoted_from
from tests.review.conftest import discussion, entry, part

HIDDEN = Contributor(name="José Nuñez Ibárruri", organisation="Fundación Ñandú", consent=Consent.ANONYMOUS)


def said(text: str, *, by: Contributor = HIDDEN, sender: str = "", signed: str = "") -> Analysis:
    """A contribution of one who is not to be named, and another's words."""
    hidden = entry(
        "m1", part("m1-a", "Water is shared."), part("m1-s", signed, Role.SIGNATURE), number=1, contributor=by
    )
    head = replace(hidden.entry.head, sender=Address(display_name=sender, addr_spec=by.addr_spec))
    hidden = replace(hidden, entry=replace(hidden.entry, head=head))
    return Analysis(discussion=discussion(), entries=(hidden, entry("m2", part("m2-a", text), number=2)))


def decided(**by_target: Decision) -> Decisions:
    found: Mapping[str, Decision] = {each.target: each for each in by_target.values()}
    return Decisions(by_target=found, given=tuple(found.values()))


def shown(analysis: Analysis, decisions: Decisions | None = None) -> str:
    return disclose(analysis, decisions).entries[1].entry.parts[0].text


@pytest.mark.parametrize(
    "name",
    [
        "JOSÉ NUÑEZ IBÁRRURI", "Jose Nunez Ibarruri", "Nuñez", "NUNEZ", "José Núñez", "José Nuñez\nIbárruri",
        "Ibarruris",
        "Nuñez-Ibárruri", "J. Ibárruri", "J.N.I.", "Ibárruri, José", "nunez ibarruri", "Jose\u0301  Nun\u0303ez",
        "Nu\u00adñez", "Fundacion Nandu", "FUNDACIÓN ÑANDÚ", "Fundación  Ñandú", "Ñandú Foundation",
        "https://jose-nunez.example.org/agreements", "https://nandu.example.org",
    ],
)  # fmt: skip
def test_a_name_is_masked_however_it_is_written(name: str) -> None:
    text = shown(said(f"We agree with {name} on turns."))
    assert text in {f"We agree with [{what} withheld] on turns." for what in ("name", "link")} | {
        "We agree with [name withheld]. on turns."
    }


def test_ordinary_words_stay() -> None:
    text = "The foundation of a fair share is a board, and no family was left without water; the City Foundation pays."
    assert shown(said(text)) == text


def test_a_name_that_is_an_ordinary_word_is_masked_only_where_it_is_a_name() -> None:
    veil = Veil([secret_person(("Grace Wells",), {"wells", "grace"}, ())])
    assert veil("Wells were dug; new wells, with grace. As Grace Wells and Mrs Wells say, so be it.") == (
        "Wells were dug; new wells, with grace. As [name withheld] and Mrs [name withheld] say, so be it."
    )


@pytest.mark.parametrize(
    ("sender", "signed", "name"),
    [
        ("Xav M.", "Mwambulukutu Xavier\nCounty Hall", "Xavier Mwambulukutu"),
        ("Elizabeth Wei-Harrington", "Li Wei", "Li Wei"),
        ("Elizabeth Wei-Harrington", "Li Wei", "Mrs Harrington"),
        ("Elizabeth Wei-Harrington", "Li Wei", "Li"),
    ],
)
def test_every_name_of_a_person_is_secret(sender: str, signed: str, name: str) -> None:
    who = Contributor(name=sender, consent=Consent.ANONYMOUS, addr_spec="one@example.org")
    text = shown(said(f"Ask {name} again.", by=who, sender=sender, signed=signed))
    assert not set(name.replace("Mrs ", "").split()) & set(text.replace(".", "").split())


def test_a_name_that_a_decision_gave_before_is_secret() -> None:
    earlier = Decision(target="m1", name="Zeferina Quagliotto")
    assert "Quagliotto" not in shown(said("Ask Quagliotto again."), decided(one=earlier))


def test_parts_in_which_the_unnamed_say_who_they_are_are_empty() -> None:
    analysis = said("Yes.")
    first = analysis.entries[0]
    intro = replace(
        first, entry=replace(first.entry, parts=(part("m1-i", "I live in Ex.", Role.INTRO), *first.entry.parts))
    )
    assert disclose(replace(analysis, entries=(intro,))).entries[0].entry.parts[0].text == ""


def test_a_word_that_may_mean_somebody_else_is_masked_until_a_person_lets_it_stand() -> None:
    analysis = said("We met in San José last week.")
    assert {part: named.doubtful for part, named in mentions(analysis).items()} == {"m2-a": ("José",)}
    assert shown(analysis) == "We met in San [name withheld] last week."
    assert shown(analysis, decided(one=Decision(target="m2-a", reviewed=True))) == "We met in San José last week."


ROBERT = Contributor(name="Robert Kinsella", consent=Consent.ANONYMOUS, addr_spec="rk1980@example.org")


@pytest.mark.parametrize(
    ("signed", "text", "found"),
    [
        ("Bob", "As Bob said, turns work.", ("Bob",)),
        ("Bob\nMayor", "The Mayor and bob said so.", ()),
        ('Robert "Bobby" Kinsella', "Bobby agrees.", ("Bobby",)),
        ("Robert (Bobby) Kinsella", "Bobby agrees.", ("Bobby",)),
        ("Robert Kinsella", "R.K. and R. K. agree, RK too.", ("R.K.", "R. K.", "RK")),
        ("Robert Kinsella", "Ask rk1980 there.", ("rk1980",)),
        ("Twitter: @wellsbob", "See @wellsbob there, or wellsbob.", ("wellsbob",)),
        ("Robert Kinsella", "Robert agrees.", ("Robert",)),
        ("Thank you for reading", "Thank you, and you for once, reading.", ()),
        ("With best wishes", "Best wishes to all.", ()),
    ],
)
def test_what_else_somebody_may_be_called_is_asked_about(signed: str, text: str, found: tuple[str, ...]) -> None:
    analysis = said(text, by=ROBERT, signed=signed)
    assert (mentions(analysis)["m2-a"].doubtful if found else mentions(analysis).get("m2-a", ())) == found
    if found:
        reviewed = decided(one=Decision(target="m2-a", reviewed=True))
        assert not any(each in shown(analysis) for each in found)
        assert shown(analysis, reviewed) == text
        assert mentions(analysis)["m2-a"].of == ("Anonymous C01",)


@pytest.mark.parametrize(
    ("name", "organisation", "signed", "text"),
    [
        ("A. M.", "", "", "Am Ende ma más, mas I am sure."),
        ("San Tun", "", "", "Sans eau, this is all."),
        ("Ewan MacAskill", "", "Ewan MacAskill\nMacAskill Silver Nets", "They paid in silver."),
        ("Ana Prado", "", "Maire de Bonneville\nAna Prado", "Les maires agree, and the Maire too."),
        ("Ana Prado", "Metro Libraries of Ekuph", "", "It is national, province, metro and school."),
        ("Ana Prado", "ONG Vivant", "", "An ONG of the North and a Forum."),
        ("Ana Prado", "", "Pozdrav", "Pozdrav, all."),
    ],
)
def test_words_of_the_language_are_nobodys_name(name: str, organisation: str, signed: str, text: str) -> None:
    who = Contributor(name=name, organisation=organisation, consent=Consent.ANONYMOUS, addr_spec="one@example.org")
    analysis = said(text, by=who, signed=signed)
    assert (shown(analysis), dict(mentions(analysis))) == (text, {})


def test_what_stands_before_an_organisation_is_not_its_name() -> None:
    text = shown(said("Our office, the Fundación Ñandú, and the city the Fundación of the Ñandú serves."))
    assert text == "Our office, the [name withheld], and the city the [name withheld] serves."


def test_an_organisation_in_small_letters_is_a_doubt() -> None:
    analysis = said("We asked the fundación ñandú.")
    assert mentions(analysis)["m2-a"].doubtful == ("fundación ñandú",)
    assert shown(analysis) == "We asked the [name withheld]."


def test_initials_that_everybody_uses_are_nobodys() -> None:
    texts = [entry(f"m{n}", part(f"m{n}-a", "The RK pays."), number=n, contributor=someone(n)) for n in range(2, 6)]
    analysis = said("The RK pays.", by=ROBERT)
    assert not mentions(replace(analysis, entries=(analysis.entries[0], *texts)))


def someone(number: int) -> Contributor:
    return Contributor(name="Abcdefgh"[number:] + " Ijklmnop"[: number + 3], addr_spec=f"n{number}@example.org")


def test_a_surname_of_two_means_the_unnamed_one_only_where_the_mail_speaks_of_that_one() -> None:
    analysis = said("Kinsella said so. Ann Kinsella agrees.", by=ROBERT)
    ann = entry("m3", part("m3-a", "No."), number=3, contributor=Contributor(name="Ann Kinsella"))
    elsewhere = replace(analysis, entries=(*analysis.entries, ann))
    assert not mentions(elsewhere)
    assert shown(elsewhere) == "Kinsella said so. Ann Kinsella agrees."
    first, second, third = elsewhere.entries
    head = replace(second.entry.head, in_reply_to=(first.entry.head.message_id or "",))
    answer = replace(second, entry=replace(second.entry, head=head))
    assert mentions(replace(elsewhere, entries=(first, answer, third)))["m2-a"].doubtful == ("Kinsella",)
    quote = replace(
        second, entry=replace(second.entry, parts=(*second.entry.parts, part("m2-q", "Robert Kinsella:", Role.QUOTE)))
    )
    assert mentions(replace(elsewhere, entries=(first, quote, third)))["m2-a"].doubtful == ("Kinsella",)


def test_who_is_named_surely_is_masked_whatever_a_person_says_and_still_asked_about() -> None:
    analysis = said("As José Nuñez said in San José.")
    named = mentions(analysis)["m2-a"]
    assert (named.sure, named.doubtful, named.places) == (("José Nuñez",), ("José",), 2)
    stands = decided(one=Decision(target="m2-a", reviewed=True))
    assert shown(analysis, stands) == "As [name withheld] said in San José."
    assert unreviewed(analysis, Decisions())
    assert not unreviewed(analysis, stands)


def test_words_that_stood_for_one_are_asked_about_again_for_the_next_who_is_unnamed() -> None:
    analysis = said("José and Ana met in San José.")
    stands = decided(one=Decision(target="m2-a", reviewed=True, stands=("José",)))
    assert not unreviewed(analysis, stands)
    ana = entry("m3", part("m3-a", "No."), number=3, contributor=replace(HIDDEN, name="Ana Prado", addr_spec="a@b.org"))
    later = replace(analysis, entries=(*analysis.entries, ana))
    assert unreviewed(later, stands)["m2-a"].doubtful == ("José", "Ana")
    assert shown(later, stands) == "José and [name withheld] met in San José."
    masked = decided(one=Decision(target="m2-a", reviewed=False))
    assert not unreviewed(later, masked)


def test_what_is_set_aside_or_withheld_needs_no_review() -> None:
    analysis = said("As José Nuñez said.")
    assert not mentions(analysis, decided(one=Decision(target="m2-a", set_aside="a joke")))
    assert not mentions(analysis, decided(one=Decision(target="m2", set_aside="a joke")))
    held = replace(analysis.entries[1], entry=replace(analysis.entries[1].entry, held=True))
    assert not mentions(replace(analysis, entries=(analysis.entries[0], held)))


def test_who_is_only_held_stops_nothing_and_is_masked() -> None:
    analysis = said("As José Nuñez said.", by=replace(HIDDEN, consent=Consent.NAME))
    first = analysis.entries[0]
    held = replace(analysis, entries=(replace(first, entry=replace(first.entry, held=True)), *analysis.entries[1:]))
    assert shown(held) == "As [name withheld] said."
    assert not unreviewed(held, Decisions())["m2-a"].stops
    assert unreviewed(said("As José Nuñez said."), Decisions())["m2-a"].stops


def test_the_words_of_what_is_no_contribution_are_not_shared() -> None:
    analysis = said("Yes.")
    spam = entry("m3", part("m3-a", "Buy my pumps."), disposition=Disposition.SPAM)
    last = disclose(replace(analysis, entries=(*analysis.entries, spam))).entries[-1].entry
    assert (last.disposition, last.parts) == (Disposition.SPAM, ())


def test_evidence_is_masked_when_somebody_looks() -> None:
    worded = []

    def evidence() -> list[Evidence]:
        worded.append(1)
        return [Evidence(kind="words", text="José Nuñez spoke of turns")]

    choice = Choice(question="w1q1", confidence=0.5, by=By.RULE, evidence=Later(evidence))
    analysis = said("Yes.")
    read = replace(analysis.entries[1], assignments={"m2-a": Assignment(part="m2-a", chosen=(choice,))})
    found = disclose(replace(analysis, entries=(analysis.entries[0], read))).entries[1].assignments["m2-a"]
    assert not worded
    assert [each.text for each in found.chosen[0].evidence] == ["[name withheld] spoke of turns"]


def test_a_link_that_spells_a_name_in_percents_is_masked() -> None:
    text = shown(said("See https://example.org/?q=Nu%C3%B1ez%20Ib%61rruri for more."))
    assert text == "See [link withheld] for more."


def test_two_unnamed_without_a_number_are_both_hidden() -> None:
    admin = tuple(
        entry(
            f"m{n}", number=None, disposition=Disposition.ADMIN, contributor=replace(HIDDEN, name=name, addr_spec=name)
        )
        for n, name in enumerate(("Zita Quorra", "Yann Wexel"), 5)
    )
    analysis = said("Zita Quorra and Yann Wexel said so.")
    analysis = replace(analysis, entries=(*admin, analysis.entries[1]))
    assert "Quorra" not in repr(disclose(analysis).entries[-1].entry.parts)
    assert "Wexel" not in repr(disclose(analysis).entries[-1].entry.parts)


def test_one_person_has_one_pseudonym() -> None:
    again = replace(HIDDEN, name="J. N.", addr_spec="jn@example.org")
    entries: tuple[AssignedEntry, ...] = (
        entry("m1", part("m1-a", "One."), number=3, contributor=HIDDEN),
        entry("m2", part("m2-a", "Two."), number=5, contributor=again),
        entry("m3", part("m3-a", "Three."), number=7, contributor=replace(HIDDEN, addr_spec="jn@example.org")),
    )
    analysis = Analysis(discussion=discussion(), entries=entries)
    assert {each.entry.contributor.name for each in disclose(analysis).entries} == {"Anonymous C03"}
    assert [(name, numbers) for name, _, numbers in pseudonyms(analysis)] == [("Anonymous C03", "C03 C05 C07")]
    assert disclose(disclose(analysis)) == disclose(analysis)


def test_who_is_anonymous_once_is_named_nowhere_else() -> None:
    named = replace(HIDDEN, consent=Consent.NAME)
    entries = tuple(
        entry(f"m{number}", part(f"m{number}-a", "One."), number=number, contributor=who)
        for number, who in enumerate((named, HIDDEN), 1)
    )
    assert "Nuñez" not in repr(disclose(Analysis(discussion=discussion(), entries=entries)))


def test_a_slip_of_the_pen_is_put_right_in_brackets_and_quoted_so() -> None:
    decisions = decided(one=Decision(target="m2-a", correct=(("recieve", "receive"),)))
    text = shown(said("We recieve water, and recieved it."), decisions)
    assert text == "We [receive] water, and recieved it."
    assert is_quoted_from("[receive] water", [text])


@pytest.mark.parametrize(
    "text",
    ["jose.nunez (a) nandu.example.org", "jose nunez at nandu dot example dot org", "012-345 6789", "0123456789",
     "ana arobase exemple point org", "ana@example.org"],
)  # fmt: skip
def test_disguised_contact_data_is_masked(text: str) -> None:
    assert mask(f"Call: {text}.") in {f"Call: [{what}]." for what in ("address", "telephone")}


@pytest.mark.parametrize(
    "text", ["We met at one point in time.", "on 08.07.2013 and 01-02-2013", "see (a) below. Then"]
)
def test_what_only_looks_like_contact_data_stays(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    "piece", ["a", "a@", "a.b-", "0 1 ", "tel ", "a ", " ", "\n", "www.", "at a dot ", "[at] ", "0"]
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    veil = Veil([secret_person(("José Nuñez",), (), ()), secret_body("Fundación Ñandú", (), ())])
    began = time.process_time()
    veil(piece * (40_000 // len(piece)))
    assert time.process_time() - began < 0.5
