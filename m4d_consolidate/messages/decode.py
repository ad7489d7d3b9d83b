"""Raw messages to messages: each in its own guard, none dropped, ids unique."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b
from typing import NamedTuple
from zoneinfo import ZoneInfo

from m4d_consolidate.messages.body import Body
from m4d_consolidate.messages.charsets import decode_bytes
from m4d_consolidate.messages.clean import clean_text
from m4d_consolidate.messages.head import answers_to, date_of, is_bounce, kept_fields, sender_of
from m4d_consolidate.messages.headers import addresses, header_text, message_ids
from m4d_consolidate.messages.mime import Entity, parse_entity
from m4d_consolidate.messages.plain import plain_blocks
from m4d_consolidate.messages.remarks import Remark
from m4d_consolidate.model.mail import Block, DateFrom, Head, Message, RawMessage, count_words
from m4d_consolidate.model.notice import Notice

MOST_WAITING = 200
"""Messages without a date that wait for the first one that has one"""


class _Decoded(NamedTuple):
    """A message, and those in it."""

    message: Message
    carried: tuple[Message, ...] = ()


def decode_messages(raws: Iterable[RawMessage], timezone: str) -> Iterator[Message]:
    """Yield each raw message decoded, in order; one met again gets the id of the first with `~2`, `~3` … behind it.

    Behind a message follow those that it carries, the items of a digest or attached mails, with the same id as they
    have where they stand alone.
    """
    zone = ZoneInfo(timezone)
    ids = _Ids()
    for message, carried in _dated(_guarded(raw, zone) for raw in raws):
        id_ = ids.unique(message)
        yield replace(message, head=replace(message.head, id=id_)) if id_ else message
        for inner in carried:
            yield replace(inner, head=_carried_head(inner.head, message.head, id_ or message.head.id))


def _guarded(raw: RawMessage, zone: ZoneInfo) -> _Decoded:
    """Decode a message; one that no rule foresaw is read as plain text, and says so."""
    try:
        return _decode(raw, zone)
    except Exception as error:  # no message may end the run or be dropped
        text = clean_text(decode_bytes(raw.data, "").text)
        remark = Remark(
            "unreadable",
            f"the message could not be decoded ({type(error).__name__}) and was read as plain text",
            "open it in a mail program; please report it with the message",
        )
        head = _head(raw, Entity({}, b""), zone, Body())
        return _Decoded(_message(raw, head, plain_blocks(text, "body"), count_words(text), [remark]))


def _decode(raw: RawMessage, zone: ZoneInfo) -> _Decoded:
    entity = parse_entity(raw.data)
    body = Body(bounce=is_bounce(entity))
    body.read(entity)
    head = _head(raw, entity, zone, body)
    message = _message(raw, head, tuple(body.blocks), body.words, body.remarks)
    return _Decoded(message, tuple(_carried(replace(raw, envelope=None), inner, zone) for inner in body.carried))


def _carried(raw: RawMessage, entity: Entity, zone: ZoneInfo) -> Message:
    """Decode a message that another carries; what is wrong with its parts, the other's notices say."""
    body = Body(bounce=is_bounce(entity))
    body.read(entity)
    head = _head(raw, entity, zone, body)
    return Message(head=head, blocks=tuple(body.blocks), words=body.words)


def _message(raw: RawMessage, head: Head, blocks: tuple[Block, ...], words: int, remarks: list[Remark]) -> Message:
    place = f"{raw.source}, message {raw.position}, byte {raw.offset}"
    notices = [
        Notice(kind=kind, place=place, text=text, remedy=remedy) for kind, text, remedy in dict.fromkeys(remarks)
    ]
    return Message(head=head, blocks=blocks, words=words, notices=(*raw.notices, *notices))


def _head(raw: RawMessage, entity: Entity, zone: ZoneInfo, body: Body) -> Head:
    remarks = body.remarks
    date, date_from, remark = date_of(entity, raw.envelope, zone)
    ids = message_ids(entity.first("message-id")[:2000])
    message_id = ids[0] if ids else None
    sender = sender_of(entity, raw.envelope)
    if remark:
        remarks.append(remark)
    if not entity.first("from"):
        remarks.append(Remark("no-sender", "the header names no sender; the envelope's was taken where there is one"))
    if message_id is None:
        remarks.append(Remark("no-message-id", "there is no Message-ID; an id was made of date, sender and text"))
    return Head(
        id=_made_id(message_id or f"{date}\n{sender.addr_spec}\n{_text_of(body.blocks)}"),
        message_id=message_id,
        source=raw.source,
        position=raw.position,
        offset=raw.offset,
        date=date,
        date_from=date_from,
        sender=sender,
        recipients=addresses(entity.first("to")) + addresses(entity.first("cc")),
        reply_to=addresses(entity.first("reply-to")),
        subject=header_text(entity.first("subject")[:8000]),
        in_reply_to=answers_to(entity),
        channel=raw.channel,
        fields=kept_fields(entity),
        attachments=tuple(body.attachments),
    )


def _carried_head(head: Head, carrier: Head, id_: str) -> Head:
    if head.date is None:
        return replace(head, carried_by=id_, date=carrier.date, date_from=DateFrom.NEIGHBOURS)
    return replace(head, carried_by=id_)


def _text_of(blocks: Sequence[Block]) -> str:
    return "\n".join([block.text for block in blocks])


def _made_id(content: str) -> str:
    """A letter first, so that YAML never takes an id for a number."""
    return "m" + blake2b(content.encode("utf-8", "replace"), digest_size=6).hexdigest()[:11]


class _Ids:
    """Which ids were given, with a fingerprint of what they were given to."""

    def __init__(self) -> None:
        self._met: dict[str, tuple[int, int, int]] = {}

    def unique(self, message: Message) -> str | None:
        """Return the id a message gets where its own was given before; None where it was not.

        Two mails under one Message-ID that differ in date and text are two mails: the later's id is made of its text.
        """
        id_ = message.head.id
        text = _text_of(message.blocks)
        prints = (hash(message.head.date), hash(text))
        if id_ not in self._met:
            self._met[id_] = (1, *prints)
            return None
        count, *known = self._met[id_]
        if not any(print_ == other for print_, other in zip(prints, known, strict=True)):
            other = _made_id(f"{message.head.message_id}\n{text}")
            if other != id_:
                return self.unique(replace(message, head=replace(message.head, id=other))) or other
        self._met[id_] = (count + 1, known[0], known[1])
        return f"{id_}~{count + 1}"


def _dated(messages: Iterable[_Decoded]) -> Iterator[_Decoded]:
    """Give a message without any date that of the message before it, or else of the first behind it."""
    before: datetime | None = None
    waiting: list[_Decoded] = []
    for decoded in messages:
        if decoded.message.head.date is not None:
            before = decoded.message.head.date
            yield from (_borrowed(other, before) for other in waiting)
            waiting = []
            yield decoded
        elif before is not None:
            yield _borrowed(decoded, before)
        elif len(waiting) < MOST_WAITING:
            waiting.append(decoded)
        else:
            yield from waiting
            waiting = []
            yield decoded
    yield from waiting


def _borrowed(decoded: _Decoded, date: datetime) -> _Decoded:
    head = replace(decoded.message.head, date=date, date_from=DateFrom.NEIGHBOURS)
    return decoded._replace(message=replace(decoded.message, head=head))
