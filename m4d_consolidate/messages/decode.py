"""Raw messages to messages: each in its own guard, none dropped, ids unique."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from zoneinfo import ZoneInfo

from m4d_consolidate.messages.body import Body
from m4d_consolidate.messages.head import answers_to, date_of, kept_fields, sender_of
from m4d_consolidate.messages.headers import addresses, header_text, message_ids
from m4d_consolidate.messages.mime import parse_entity
from m4d_consolidate.model.mail import Head, Message, RawMessage
from m4d_consolidate.model.notice import Notice


def decode_messages(raws: Iterable[RawMessage], timezone: str) -> Iterator[Message]:
    """Yield each raw message decoded, in order; one met again gets the id of the first with `~2`, `~3` … behind it."""
    zone = ZoneInfo(timezone)
    met: dict[str, int] = {}
    for raw in raws:
        message = _decode(raw, zone)
        id_ = message.head.id
        met[id_] = met.get(id_, 0) + 1
        if met[id_] > 1:
            message = replace(message, head=replace(message.head, id=f"{id_}~{met[id_]}"))
        yield message


def _decode(raw: RawMessage, zone: ZoneInfo) -> Message:
    entity = parse_entity(raw.data)
    body = Body()
    body.read(entity)
    date, date_from = date_of(entity, raw.envelope, zone)
    ids = message_ids(entity.first("message-id")[:2000])
    sender = sender_of(entity, raw.envelope)
    message_id = ids[0] if ids else None
    blocks = tuple(body.blocks)
    head = Head(
        id=_made_id(message_id or f"{date}\n{sender.addr_spec}\n" + "\n".join(block.text for block in blocks)),
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
    place = f"{raw.source}, message {raw.position}, byte {raw.offset}"
    notices = tuple(Notice(kind=kind, place=place, text=text, remedy=remedy) for kind, text, remedy in body.remarks)
    return Message(head=head, blocks=blocks, words=body.words, notices=raw.notices + notices)


def _made_id(content: str) -> str:
    """A letter first, so that YAML never takes an id for a number."""
    return "m" + blake2b(content.encode("utf-8", "replace"), digest_size=6).hexdigest()[:11]
