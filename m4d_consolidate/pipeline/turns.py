"""The order in which messages are read: whatever the sources' own, first what was said first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from m4d_consolidate.model.mail import Head

_NEVER = datetime.min.replace(tzinfo=UTC)


class Sent(NamedTuple):
    """When a message was sent, and which it answers."""

    date: datetime
    message_id: str | None
    answers: str | None


def sent(head: Head) -> Sent:
    """Return what tells a message's turn; one that another carries is never the message that others answer."""
    own = None if head.carried_by else head.message_id
    return Sent(head.date or _NEVER, own, next(iter(head.in_reply_to), None))


def in_turn(messages: Sequence[Sent]) -> list[int]:
    """Return the places of the messages in order of date, each behind the one it answers.

    Exports come newest first, by file name or several at once, and clocks go wrong; yet which of two equal answers is
    the first, and whose words a mail repeats, must not hang on that.
    """
    places: dict[str, int] = {}
    for place, message in enumerate(messages):
        if message.message_id:
            places.setdefault(message.message_id, place)
    turns: list[int] = []
    taken: set[int] = set()
    for place in sorted(range(len(messages)), key=lambda place: messages[place].date):
        thread: list[int] = []
        above: int | None = place
        while above is not None and above not in taken:
            taken.add(above)
            thread.append(above)
            above = places.get(messages[above].answers or "")
        turns += reversed(thread)
    return turns
