"""Model values survive the way through JSON, whatever they hold."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from m4d_consolidate.model.assignment import Assignment, By, Choice, Evidence
from m4d_consolidate.model.contribution import Contributor, ContributorKind, Part, Role
from m4d_consolidate.model.discussion import Discussion, Event, Question, Week
from m4d_consolidate.model.mail import Address, Attachment, Block, Channel, DateFrom, Head, Message
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.store.codec import fingerprint, from_json, to_json

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
heads = st.builds(
    Head,
    id=text,
    message_id=st.none() | text,
    source=text,
    position=st.integers(1),
    offset=st.integers(0),
    date=st.none() | st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=zones),
    date_from=st.sampled_from(DateFrom),
    sender=st.builds(Address, display_name=text, addr_spec=text),
    recipients=st.lists(st.builds(Address, display_name=text, addr_spec=text), max_size=2).map(tuple),
    reply_to=st.just(()),
    subject=text,
    in_reply_to=st.lists(text, max_size=2).map(tuple),
    channel=st.sampled_from(Channel),
    fields=st.lists(st.tuples(text, text), max_size=2).map(tuple),
    attachments=st.lists(
        st.builds(Attachment, name=text, media_type=text, size=st.integers(0), read=st.booleans()), max_size=2
    ).map(tuple),
)
messages = st.builds(
    Message,
    head=heads,
    blocks=st.lists(st.builds(Block, text=text, origin=text, line=st.integers(0)), max_size=3).map(tuple),
    words=st.integers(0),
    notices=st.lists(st.builds(Notice, kind=text, place=text, text=text, remedy=st.none() | text), max_size=2).map(
        tuple
    ),
)


@given(messages)
def test_a_message_is_read_back_as_it_was(message: Message) -> None:
    assert from_json(Message, to_json(message)) == message
    assert fingerprint(message) == fingerprint(from_json(Message, to_json(message)))


@pytest.mark.parametrize(
    "value",
    [
        Part(id="m-1", role=Role.RESPONSE, text="a\nb", origin="body", reason="so", language="fr", quote_depth=1),
        Contributor(name="Ann", kind=ContributorKind.ACADEMIA, evidence=(("name", "header"),)),
        Assignment(
            part="m-1",
            chosen=(
                Choice(
                    question="w1q1", confidence=0.9, by=By.RULE, evidence=(Evidence(kind="a", text="b", weight=0.1),)
                ),
            ),
        ),
    ],
)
def test_other_values_are_read_back_as_they_were(value: object) -> None:
    assert from_json(type(value), to_json(value)) == value


def test_a_changed_discussion_has_another_fingerprint() -> None:
    def discussion(zone: str, place: str) -> Discussion:
        question = Question(id="a", week=1, number=1, text="Why?", cues={"en": ("fee",)})
        return Discussion(
            title="T",
            organisers=(),
            list_address="",
            facilitators=(),
            timezone=zone,
            languages=("en",),
            weeks=(Week(number=1, starts=datetime(2026, 3, 2, tzinfo=UTC).date(), ends=None, questions=(question,)),),
            events=(Event(id="forum", options={"place": place, "weeks": (1, 2)}),),
        )

    assert fingerprint(discussion("UTC", "Here")) == fingerprint(discussion("UTC", "Here"))
    assert fingerprint(discussion("UTC", "Here")) != fingerprint(discussion("Europe/Brussels", "Here"))
    assert fingerprint(discussion("UTC", "Here")) != fingerprint(discussion("UTC", "There"))
