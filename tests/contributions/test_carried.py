"""Answers that stand within other messages, in digests, attached or forwarded, are their members' own."""

import pytest

from m4d_consolidate.contributions import read_entries
from m4d_consolidate.messages import decode_messages
from m4d_consolidate.model.contribution import Disposition, Entry
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.mail import RawMessage, count_words
from tests.contributions.conftest import TEAM

ANN = (
    "We planted two hundred lime trees along the ring road in 2015 and the first summer killed forty of them, because "
    "nobody had been told to open the hydrants. Since then each street has a warden with a key."
)
BOB = (
    "In our town the residents water the young trees themselves, and the municipality lends them the hoses and pays "
    "for the pruning every third winter. It works well where people know each other."
)


def mail(who: str, text: str, *, id_: str = "", date: str = "Tue, 09 Mar 2021 09:00:00 +0000") -> str:
    address = f"{who.split(maxsplit=1)[0].lower()}@example.org"
    head = f"From: {who} <{address}>\nDate: {date}\nMessage-ID: <{id_ or address}>\nSubject: Re: Week 1\n"
    return f"{head}\n{text}\n\nBest regards,\n{who}\n"


def attaching(*mails: str, sender: str = f"The team <{TEAM}>", note: str = "Two answers came to us.") -> str:
    parts = "".join(f"--BB\nContent-Type: message/rfc822\n\n{each}\n" for each in mails)
    head = f"From: {sender}\nDate: Fri, 12 Mar 2021 09:00:00 +0000\nMessage-ID: <fw@example.org>\nSubject: Answers\n"
    return f'{head}Content-Type: multipart/mixed; boundary="BB"\n\n--BB\n\n{note}\n\nToni\n\n{parts}--BB--\n'


def mailman_digest(*mails: str) -> str:
    items = f"\n{'-' * 30}\n\n".join(f"Message: {number}\n{each}" for number, each in enumerate(mails, 1))
    return (
        "From: trees-request@lists.example.org\nSubject: Trees Digest, Vol 1, Issue 3\nMessage-ID: <d@example.org>\n"
        "Date: Thu, 11 Mar 2021 09:00:00 +0000\n\nSend Trees mailing list submissions to\n\ttrees@lists.example.org\n\n"
        f"Today's Topics:\n\n   1. Re: Week 1 (Ann Bell)\n\n{'-' * 70}\n\n{items}\n{'-' * 30}\n\n"
        "_______________________________________________\nTrees mailing list\n\n\nEnd of Trees Digest, Vol 1, Issue 3\n"
    )


def forwarding(*answers: tuple[str, str], sender: str = f"The team <{TEAM}>") -> str:
    blocks = "".join(
        f"---------- Forwarded message ----------\nFrom: {who} <{who.split(maxsplit=1)[0].lower()}@example.org>\n"
        f"Date: Tue, Mar 9, 2021 at 9:00 AM\nSubject: my answer\nTo: Team <{TEAM}>\n\n{text}\n\nBest regards,\n{who}"
        "\n\n"
        for who, text in answers
    )
    head = (
        f"From: {sender}\nDate: Fri, 12 Mar 2021 09:00:00 +0000\nMessage-ID: <fw@example.org>\nSubject: Fwd: answers\n"
    )
    return f"{head}\nDear all, I forward what could not reach the list.\n\nToni\n\n{blocks}"


def read(discussion: Discussion, *mails: str, decisions: Decisions | None = None) -> list[Entry]:
    raws = [
        RawMessage(source="export.mbox", position=number, offset=0, envelope=None, data=each.encode())
        for number, each in enumerate(mails, 1)
    ]
    entries = list(read_entries(decode_messages(raws, "UTC"), discussion, decisions or Decisions()))
    for entry in entries:
        assert entry.words == sum(count_words(part.text) for part in entry.parts)
    assert len({entry.head.id for entry in entries}) == len(entries)
    assert sum(entry.head.carried_by is None for entry in entries) == len(mails)
    return entries


def answers(entries: list[Entry]) -> dict[str, str]:
    """Return who said what, and fail where one is counted twice."""
    found = [each for each in entries if each.disposition is Disposition.CONTRIBUTION]
    assert len({each.contributor.name for each in found}) == len(found)
    return {each.contributor.name: " ".join(part.text for part in each.responses) for each in found}


BOTH = {"Ann Bell": ANN, "Bob Cord": BOB}


def test_items_of_a_plain_digest_are_their_members_answers(discussion: Discussion) -> None:
    entries = read(discussion, mailman_digest(mail("Ann Bell", ANN), mail("Bob Cord", BOB)))
    assert answers(entries) == BOTH
    assert entries[0].disposition is Disposition.DIGEST
    assert {each.head.carried_by for each in entries[1:]} == {entries[0].head.id}
    assert [f"{each.head.date:%d %b}" for each in entries[1:]] == ["09 Mar", "09 Mar"]


@pytest.mark.parametrize("first", [True, False])
def test_items_that_came_alone_too_are_counted_once(discussion: Discussion, first: bool) -> None:
    ann = mail("Ann Bell", ANN)
    mails = [mailman_digest(ann, mail("Bob Cord", BOB)), ann]
    entries = read(discussion, *(mails[::-1] if first else mails))
    assert answers(entries) == BOTH
    assert [each.contributor.name for each in entries if each.head.carried_by] == ["Bob Cord"]


def test_an_item_has_the_id_of_the_mail_itself(discussion: Discussion) -> None:
    (alone,) = read(discussion, mail("Ann Bell", ANN))
    carried = read(discussion, mailman_digest(mail("Ann Bell", ANN)))[1]
    assert carried.head.id == alone.head.id


def test_several_attached_answers_are_each_members(discussion: Discussion) -> None:
    assert answers(read(discussion, attaching(mail("Ann Bell", ANN), mail("Bob Cord", BOB)))) == BOTH


def test_several_forwarded_answers_are_each_members(discussion: Discussion) -> None:
    assert answers(read(discussion, forwarding(("Ann Bell", ANN), ("Bob Cord", BOB)))) == BOTH


def test_what_a_colleague_hands_on_is_the_members(discussion: Discussion) -> None:
    colleague = "Cleo Dart <cleo@example.org>"
    attached = attaching(mail("Ann Bell", ANN), sender=colleague, note="I forward what Ann sent me.")
    assert answers(read(discussion, attached)) == {"Ann Bell": ANN}
    assert answers(read(discussion, forwarding(("Ann Bell", ANN), sender=colleague))) == {"Ann Bell": ANN}


def test_a_mail_attached_to_an_answer_of_its_own_is_another_answer(discussion: Discussion) -> None:
    entries = read(discussion, attaching(mail("Ann Bell", ANN), sender="Bob Cord <bob@example.org>", note=BOB * 3))
    assert set(answers(entries)) == {"Ann Bell", "Bob Cord"}


def test_the_members_own_mail_wins_over_a_forward_that_came_before(discussion: Discussion) -> None:
    forward, own = forwarding(("Ann Bell", ANN)), mail("Ann Bell", ANN, date="Tue, 16 Mar 2021 09:00:00 +0000")
    entries = {each.head.message_id: each for each in read(discussion, forward, own)}
    assert entries["<ann@example.org>"].disposition is Disposition.CONTRIBUTION
    assert entries["<fw@example.org>"].duplicate_of == entries["<ann@example.org>"].head.id


def test_a_forward_that_was_printed_stays_the_contribution(discussion: Discussion) -> None:
    forward, own = forwarding(("Ann Bell", ANN)), mail("Ann Bell", ANN)
    (printed,) = read(discussion, forward)
    entries = read(discussion, forward, own, decisions=Decisions(numbers={printed.head.id: 1}))
    kept = [each.head.message_id for each in entries if each.disposition is Disposition.CONTRIBUTION]
    assert kept == ["<fw@example.org>"]


def test_a_digest_of_the_team_that_came_before_takes_no_answer_away(discussion: Discussion) -> None:
    digest = (
        f"From: The team <{TEAM}>\nSubject: Digest of week 1\nMessage-ID: <w@example.org>\n\nAnn Bell wrote:\n\n{ANN}\n"
    )
    assert answers(read(discussion, digest, mail("Ann Bell", ANN))) == {"Ann Bell": ANN}


def test_a_returned_mail_carries_no_answer(discussion: Discussion) -> None:
    report = (
        "From: mailer-daemon@example.org\nSubject: failed\nMessage-ID: <b@example.org>\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="BB"\n\n'
        f"--BB\n\nIt failed.\n--BB\nContent-Type: message/rfc822\n\n{mail('Ann Bell', ANN)}\n--BB--\n"
    )
    assert answers(read(discussion, report)) == {}


@pytest.mark.parametrize("called", [Disposition.ADMIN, Disposition.SPAM, Disposition.DUPLICATE])
def test_a_forward_stays_the_contribution_where_a_person_decided_that_the_own_mail_is_none(
    discussion: Discussion, called: Disposition
) -> None:
    (own,) = read(discussion, mail("Ann Bell", ANN))
    decided = Decisions(by_target={own.head.id: Decision(target=own.head.id, disposition=called)})
    entries = read(discussion, forwarding(("Ann Bell", ANN)), mail("Ann Bell", ANN), decisions=decided)
    assert answers(entries) == {"Ann Bell": ANN}


def test_what_was_asked_with_a_forward_holds_for_the_members_own_mail(discussion: Discussion) -> None:
    forward = forwarding(("Ann Bell", ANN)).replace("I forward what", "Ann asked me not to publish her name. What")
    entries = {each.head.message_id: each for each in read(discussion, forward, mail("Ann Bell", ANN))}
    assert entries["<ann@example.org>"].held
    assert entries["<ann@example.org>"].flags[0].startswith("asks not to be named")


def test_two_answers_of_one_author_that_are_handed_on_together_are_both_read(discussion: Discussion) -> None:
    attached = attaching(mail("Ann Bell", ANN, id_="1@example.org"), mail("Ann Bell", BOB, id_="2@example.org"))
    for handed_on in (attached, forwarding(("Ann Bell", ANN), ("Ann Bell", BOB))):
        entries = read(discussion, handed_on)
        assert [each.responses[0].text for each in entries] == [ANN, BOB]


def test_an_author_whose_address_ends_like_anothers_is_read(discussion: Discussion) -> None:
    assert set(answers(read(discussion, attaching(mail("Joann Bell", ANN), mail("Ann Cord", BOB))))) == {
        "Joann Bell",
        "Ann Cord",
    }


@pytest.mark.parametrize("own_first", [True, False])
def test_a_further_forward_that_was_printed_is_never_gone(discussion: Discussion, own_first: bool) -> None:
    forward, own = forwarding(("Ann Bell", ANN), ("Bob Cord", BOB)), mail("Bob Cord", BOB)
    printed = read(discussion, forward)[1].head.id
    mails = (own, forward) if own_first else (forward, own)
    entries = read(discussion, *mails, decisions=Decisions(numbers={printed: 2}))
    assert answers(entries) == BOTH
    (again,) = (each for each in entries if each.head.id == printed)
    assert again.disposition is (Disposition.DUPLICATE if own_first else Disposition.CONTRIBUTION)
