"""Digests: their pieces, and what is said where they carry too much."""

from m4d_consolidate.messages import decode_messages
from m4d_consolidate.messages.body import MOST_CARRIED
from m4d_consolidate.messages.digests import digest_pieces
from m4d_consolidate.model.mail import RawMessage, count_words

RULE = "-" * 30


def item(number: int) -> str:
    return f"From: Ann <ann{number}@example.org>\nDate: Tue, 09 Mar 2021 09:00:00 +0000\n\nAnswer {number}\n"


def test_pieces_know_their_lines() -> None:
    text = f"Topics\n\n{RULE}\n\n{item(1)}\n{RULE}\n\n{item(2)}\n{RULE}\n\nEnd\n"
    lines = text.split("\n")
    for piece in digest_pieces(text):
        first = piece.text.split("\n", 1)[0]
        assert lines[piece.line - 1].endswith(first)


def test_more_messages_than_are_read_as_their_own_are_named() -> None:
    text = "\n".join(f"{RULE}\n\n{item(number)}" for number in range(MOST_CARRIED + 5))
    raw = RawMessage(source="x", position=1, offset=0, envelope=None, data=f"Subject: d\n\nTopics\n\n{text}".encode())
    carrier, *carried = decode_messages([raw], "UTC")
    assert len(carried) == MOST_CARRIED
    assert [notice.kind for notice in carrier.notices].count("too-many-carried") == 1
    assert carrier.words == sum(count_words(block.text) for block in carrier.blocks)
    assert carrier.blocks[-1].text.endswith(f"Answer {MOST_CARRIED + 4}")
