"""Messages as the decoder makes them, from a few lines of text."""

from datetime import UTC, datetime

import pytest

from m4d_consolidate.messages.plain import plain_blocks
from m4d_consolidate.model.discussion import Discussion, Question, Week
from m4d_consolidate.model.mail import Address, Block, Channel, DateFrom, Head, Message, count_words

TEAM = "team@forum.example.org"


def make_message(
    text: str = "",
    *,
    id_: str = "m1",
    sender: str = "Ann Smith <ann.smith@townhall.example.org>",
    subject: str = "Re: [Forum] Week 1",
    fields: tuple[tuple[str, str], ...] = (),
    blocks: tuple[Block, ...] | None = None,
    in_reply_to: tuple[str, ...] = (),
) -> Message:
    """Return a message with this plain text, or these blocks."""
    name, _, address = sender.rpartition("<")
    made = plain_blocks(text, "body") if blocks is None else blocks
    head = Head(
        id=id_,
        message_id=f"<{id_}@example.org>",
        source="export.mbox",
        position=1,
        offset=0,
        date=datetime(2021, 3, 2, 9, 0, tzinfo=UTC),
        date_from=DateFrom.DATE,
        sender=Address(display_name=name.strip(' "'), addr_spec=address.strip("> ").lower()),
        recipients=(Address(display_name="", addr_spec="forum@lists.example.org"),),
        reply_to=(),
        subject=subject,
        in_reply_to=in_reply_to,
        channel=Channel.MAIL,
        fields=fields,
    )
    return Message(head=head, blocks=made, words=sum(count_words(block.text) for block in made))


@pytest.fixture
def discussion() -> Discussion:
    """A discussion of one week on street trees."""
    asked = (
        "Which trees have been planted along the streets of your town, and who looks after them?",
        "How are the costs of watering and pruning shared between the municipality and the residents?",
    )
    questions = tuple(
        Question(id=f"w1q{number}", week=1, number=number, text=text) for number, text in enumerate(asked, 1)
    )
    return Discussion(
        title="Street trees",
        organisers=("Forum",),
        list_address="forum@lists.example.org",
        facilitators=(TEAM,),
        timezone="UTC",
        languages=("en", "fr", "es"),
        weeks=(Week(number=1, starts=None, ends=None, questions=questions),),
    )
