"""What holds for the text at a place of an HTML document, by the elements it stands in."""

from typing import NamedTuple

from m4d_consolidate.messages.html_tags import Tag
from m4d_consolidate.model.mail import BlockKind


class State(NamedTuple):
    """What the open elements say of the text inside."""

    kind: BlockKind
    depth: int
    pre: bool
    bullet: bool
    unseen: bool
    quote_div: bool


START = State(BlockKind.TEXT, 0, False, False, False, False)


def inside(state: State, tag: Tag) -> State:
    """Return what holds inside a tag."""
    kind = tag.kind or (BlockKind.TEXT if tag.quoted else state.kind)
    if tag.kind is BlockKind.LIST_ITEM and state.kind is not BlockKind.TEXT:
        kind = state.kind
    return State(
        kind,
        state.depth + tag.quoted,
        state.pre or tag.pre,
        state.bullet or tag.bullet,
        state.unseen or tag.unseen,
        tag.quote_div if tag.block else state.quote_div,
    )
