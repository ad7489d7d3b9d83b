"""The sums: whatever is lost or counted twice stops the run, and the place is named."""

from dataclasses import replace

import pytest

from m4d_consolidate.errors import LedgerError
from m4d_consolidate.ledger import check_sums, close_account
from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, By, Choice
from m4d_consolidate.model.contribution import Contributor, Disposition, Entry, Part, Role
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.mail import Address, Channel, DateFrom, Head

HEAD = Head(
    id="m1",
    message_id=None,
    source="export.mbox",
    position=3,
    offset=77,
    date=None,
    date_from=DateFrom.NONE,
    sender=Address(display_name="", addr_spec=""),
    recipients=(),
    reply_to=(),
    subject="",
    in_reply_to=(),
    channel=Channel.MAIL,
    fields=(),
)
ANSWER = Part(id="m1-a", role=Role.RESPONSE, text="we pay a fee", origin="body", reason="own words")
BYE = Part(id="m1-b", role=Role.CLOSING, text="best regards", origin="body", reason="farewell")
ENTRY = Entry(
    head=HEAD,
    parts=(ANSWER, BYE),
    disposition=Disposition.CONTRIBUTION,
    reason="own words",
    contributor=Contributor(),
    language="en",
    words=6,
)
READING = Assignment(part="m1-a", chosen=(Choice(question="w1q1", confidence=0.95, by=By.RULE),))
RIGHT = AssignedEntry(entry=ENTRY, week=1, week_received=1, assignments={"m1-a": READING}, number=1)
SPLIT = {"export.mbox": 1}


def changed(**changes: object) -> AssignedEntry:
    return replace(RIGHT, entry=replace(ENTRY, **changes))  # type: ignore[arg-type]


def test_what_adds_up_has_an_account() -> None:
    discussion = Discussion(
        title="T", organisers=(), list_address="", facilitators=(), timezone="UTC", languages=("en",), weeks=()
    )
    check_sums((RIGHT,), SPLIT)
    account = close_account(Analysis(discussion=discussion, entries=(RIGHT,)), SPLIT)
    assert (account.messages, account.paragraphs, account.assigned, account.uncertain) == (1, 2, 1, 0)
    assert (account.by_role, account.words) == (((Role.CLOSING, 1),), 6)


@pytest.mark.parametrize(
    ("entries", "says"),
    [
        ((), "export.mbox holds 1 messages, but 0 were read"),
        ((RIGHT, RIGHT), "export.mbox holds 1 messages, but 2 were read"),
        ((changed(reason=""),), "export.mbox, message 3, byte 77 is called contribution without a reason"),
        ((changed(parts=(ANSWER,)),), "message 3, byte 77 has 6 words, but its paragraphs hold 4"),
        ((changed(parts=(ANSWER, BYE, BYE)),), "has 6 words, but its paragraphs hold 8"),
        ((changed(parts=(ANSWER, replace(BYE, id="m1-a"))),), "has two paragraphs with one id"),
        ((replace(RIGHT, assignments={}),), "has 1 answer paragraphs, but 0 were assigned"),
        ((replace(RIGHT, assignments={"m1-a": replace(READING, chosen=())}),), "neither assigned, nor general"),
        ((replace(RIGHT, assignments={"m1-a": replace(READING, none_of_these=True)}),), "questions and none of them"),
    ],
)
def test_what_does_not_add_up_names_the_place(entries: tuple[AssignedEntry, ...], says: str) -> None:
    with pytest.raises(LedgerError) as caught:
        check_sums(entries, SPLIT)
    assert says in caught.value.message
