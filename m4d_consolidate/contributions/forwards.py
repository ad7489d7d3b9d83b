"""Further answers in a message that forwards several: each becomes a message, to be read as its member's own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import pairwise

from m4d_consolidate.contributions.clues import of_header
from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import attributions
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.contributions.zones import Zones, has_fields
from m4d_consolidate.model.contribution import Role
from m4d_consolidate.model.mail import Address, Block, Head, Message, count_words


def further_forwards(head: Head, zones: Zones) -> Iterator[Message]:
    """Yield the messages that stand below a line saying they are forwarded, but for the one the zones gave roles to."""
    paragraphs = zones.paragraphs
    starts = [index for index, each in enumerate(paragraphs) if each.role is Role.ATTRIBUTION and _says_forwarded(each)]
    read = ""
    for start, end in pairwise((*starts, len(paragraphs))):
        below = start + 1
        header = paragraphs[start].text
        if not has_fields(paragraphs[start].said) and below < end and has_fields(paragraphs[below].said):
            header, below = paragraphs[below].text, below + 1  # Apple Mail: the fields are a paragraph of their own
        text = [each for each in paragraphs[below:end] if each.origin == paragraphs[start].origin]
        if header == zones.forwarded_header != read:
            read = header  # a second mail of one author may have the same
        elif any(each.role is Role.QUOTE for each in text):
            yield _message(head, header, text)


def _says_forwarded(paragraph: Paragraph) -> bool:
    return not paragraph.depth and bool(attributions.FORWARDS.search(paragraph.folded.split("\n", 1)[0]))


def _message(head: Head, header: str, text: Sequence[Paragraph]) -> Message:
    """Return a message of the same date, as the header's own may be in any language, with an id made of its words."""
    name, addr_spec = of_header(header)
    lines = (line.partition(":") for line in header.split("\n"))
    subject = next(
        (value.strip() for key, _, value in lines if attributions.SUBJECT.fullmatch(fold(key.strip(" *_")))), ""
    )
    depth = min(each.depth for each in text)
    blocks = tuple(
        Block(text=each.text, origin=each.origin, kind=each.kind, quote_depth=each.depth - depth) for each in text
    )
    words = "\n".join((addr_spec, name, *(each.text for each in text)))
    return Message(
        head=replace(
            head,
            id="m" + blake2b(words.encode("utf-8", "replace"), digest_size=6).hexdigest()[:11],
            message_id=None,
            sender=Address(display_name=name, addr_spec=addr_spec),
            recipients=(),
            reply_to=(),
            subject=subject or head.subject,
            in_reply_to=(),
            fields=(),
            attachments=(),
            carried_by=head.id,
        ),
        blocks=blocks,
        words=sum(count_words(block.text) for block in blocks),
    )
