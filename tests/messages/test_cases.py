"""One nasty message a file, named for its trouble: the message, a divider, and what is read of it.

`ACCEPT=1 pytest tests/messages` writes what is read now; read the difference before you commit it.
"""

import os
from pathlib import Path

import pytest

from m4d_consolidate.messages import decode_messages
from m4d_consolidate.model.mail import Message, RawMessage, count_words

CASES = sorted((Path(__file__).parent / "cases").glob("*.case"))
DIVIDER = b"\n===== is read as =====\n"


def read_case(data: bytes) -> Message:
    raw = RawMessage(
        source="case", position=1, offset=0, envelope="ann@example.org Mon Jul  8 09:00:00 2013", data=data
    )
    return next(decode_messages([raw], "Europe/Brussels"))


def described(message: Message) -> str:
    """Return what a reader of the case needs to see."""
    head = message.head
    lines = [
        f"from: {head.sender.display_name} <{head.sender.addr_spec}>",
        *(f"to: {address.display_name} <{address.addr_spec}>" for address in head.recipients),
        f"date: {head.date.isoformat() if head.date else None} ({head.date_from.value})",
        f"subject: {head.subject}",
        *(f"attachment: {a.name} {a.media_type} {'read' if a.read else a.reason}" for a in head.attachments),
        *(f"notice: {notice.kind}: {notice.text}" for notice in message.notices),
    ]
    for block in message.blocks:
        lines += ["", f"[{block.origin}, {block.kind.value}, depth {block.quote_depth}, line {block.line}]", block.text]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_case(path: Path) -> None:
    data, _, expected = path.read_bytes().partition(DIVIDER)
    message = read_case(data)
    if os.environ.get("ACCEPT"):
        path.write_bytes(data + DIVIDER + described(message).encode())
        return
    assert described(message) == expected.decode()
    assert message.words == sum(count_words(block.text) for block in message.blocks)
