"""Digests in plain text: the messages in them, apart by lines of dashes (RFC 1153, as Mailman writes them)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from m4d_consolidate.messages.mime import Entity, parse_entity

_RULE = re.compile(r"\n-{30}(?:-{40})?[ \t]*\n")


class Piece(NamedTuple):
    """A run of a text: an item of a digest, or what stands around the items."""

    text: str
    line: int
    """Its first line in the text, counted from 1"""
    item: Entity | None = None


def digest_pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text, which together are the text but for the lines between them; mostly it is one."""
    if "\n------------------------------\n" not in text:
        yield Piece(text, 1)
        return
    at, line = 0, 1
    for match in (*_RULE.finditer(text), None):
        end = match.start() if match else len(text)
        yield Piece(text[at:end], line, _item(text[at:end]) if at else None)
        after = match.end() - 1 if match else end
        line += text.count("\n", at, after)
        at = after


def _item(text: str) -> Entity | None:
    """Return the message that a piece is; None where it has no header with sender and date."""
    entity = parse_entity(text.lstrip().encode("utf-8", "replace"))
    if not (entity.first("from") and entity.first("date")):
        return None
    # the text is decoded already, whatever the item's own header says
    fields = {name: values for name, values in entity.fields.items() if not name.startswith("content-")}
    return Entity({**fields, "content-type": [b"text/plain; charset=utf-8"]}, entity.body)
