"""What holds across messages: ids, dates from neighbours, and the guard around each."""

from datetime import datetime
from pathlib import Path

import pytest

from m4d_consolidate.messages import body, decode_messages
from m4d_consolidate.model.mail import Channel, DateFrom, Message, RawMessage

HEAD = "From: Ann <ann@example.org>\n"


def raw(text: str, position: int = 1, envelope: str | None = None) -> RawMessage:
    return RawMessage(source="x.mbox", position=position, offset=position * 10, envelope=envelope, data=text.encode())


def decoded(*texts: str, timezone: str = "Europe/Brussels") -> list[Message]:
    return list(decode_messages([raw(text, number) for number, text in enumerate(texts, 1)], timezone))


def ids(*texts: str) -> list[str]:
    return [message.head.id for message in decoded(*texts)]


MAIL = HEAD + "Message-ID: <1@example.org>\nDate: Mon, 08 Jul 2013 10:00:00 +0200\n\nMy answer.\n"


def test_a_mail_met_again_has_the_id_of_the_first_and_its_count() -> None:
    first, second, third = ids(MAIL, MAIL, MAIL)
    assert (second, third) == (f"{first}~2", f"{first}~3")


def test_a_copy_with_a_list_footer_is_the_same_mail() -> None:
    first, second = ids(MAIL, MAIL + "\n_____\nlist@example.org\n")
    assert second == f"{first}~2"


def test_two_mails_under_one_message_id_are_two() -> None:
    other = MAIL.replace("Mon, 08", "Tue, 09").replace("My answer", "Another answer")
    first, second, third = ids(MAIL, other, other)
    assert "~" not in second
    assert second != first
    assert third == f"{second}~2"


def test_a_mail_without_message_id_has_an_id_of_its_content() -> None:
    bare = MAIL.replace("Message-ID: <1@example.org>\n", "")
    first, second, third = ids(bare, bare.replace("My", "Our"), bare)
    assert first != second
    assert third == f"{first}~2"


def test_ids_are_the_same_in_another_export() -> None:
    other = HEAD + "Message-ID: <2@example.org>\n\nx\n"
    assert set(ids(MAIL, other)) == set(ids(other, MAIL))
    assert ids(MAIL)[0][0] == "m"


def test_a_message_without_date_takes_its_neighbours() -> None:
    bare = HEAD + "\nx\n"
    messages = decoded(bare, MAIL, bare.replace("x", "y"))
    when = datetime.fromisoformat("2013-07-08T10:00:00+02:00")
    assert [message.head.date for message in messages] == [when] * 3
    assert [message.head.date_from for message in messages] == [DateFrom.NEIGHBOURS, DateFrom.DATE, DateFrom.NEIGHBOURS]


def test_messages_without_any_date_stay_without() -> None:
    (message,) = decoded(HEAD + "\nx\n")
    assert message.head.date is None
    assert message.head.date_from is DateFrom.NONE


def test_the_from_line_is_read_in_the_zone_of_the_discussion() -> None:
    given = raw(HEAD + "\nx\n", envelope="ann@example.org Mon Jul  8 09:00:00 2013")
    (message,) = decode_messages([given], "America/Lima")
    assert message.head.date is not None
    assert message.head.date.isoformat() == "2013-07-08T09:00:00-05:00"


def test_no_message_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(body, "plain_blocks", fails)
    first, second = decoded(MAIL, MAIL.replace("<1@", "<2@"))
    assert first.notices[0].kind == "unreadable"
    assert "My answer." in "\n".join(block.text for block in first.blocks)
    assert second.head.position == 2


def test_a_notice_says_where() -> None:
    (message,) = decoded(HEAD + "\nx\n")
    assert {notice.place for notice in message.notices} == {"x.mbox, message 1, byte 10"}


def test_the_followup_names_what_it_answers_the_nearest_first() -> None:
    fields = "In-Reply-To: <c@x>\nReferences: <a@x> <b@x>\n <c@x>\n"
    (message,) = decoded(HEAD + fields + "\nx\n")
    assert message.head.in_reply_to == ("<c@x>", "<b@x>", "<a@x>")


def test_the_channel_is_kept() -> None:
    given = RawMessage(source="f", position=1, offset=0, envelope=None, data=b"\nx", channel=Channel.FORUM)
    assert next(decode_messages([given], "UTC")).head.channel is Channel.FORUM


def test_the_sample_is_read_without_loss() -> None:
    from m4d_consolidate.sources import read_sources

    path = Path(__file__).parents[2] / "samples" / "discussion.mbox"
    messages = list(decode_messages(read_sources([path]), "Europe/Brussels"))
    assert len({message.head.id for message in messages}) == len(messages) > 40
    assert all(attachment.read for message in messages for attachment in message.head.attachments)
    assert not any(notice.kind == "unreadable" for message in messages for notice in message.notices)
