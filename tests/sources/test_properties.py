"""Any messages that can be written to an mbox are split back whole."""

import io
import mailbox
import re
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from m4d_consolidate.sources.mbox import read_mbox

LINES = st.sampled_from([
    b"", b"From our side we agree", b"From ann@example.org", b"From ann@example.org Mon Jul  8 09:00:00 2013",
    b">From quoted", b">>From deeper", b"text", b"Subject: text", b"From Monday 8 July 2013 on: yes", b"\xff\x00",
    b"> q", b"From: x", b"--B", b"Content-Length: 12", b"From ",
])  # fmt: skip
BODIES = st.lists(st.lists(LINES, max_size=8).map(b"\n".join), min_size=1, max_size=6)
HEAD = b"From: Ann <ann@example.org>\nSubject: x\n\n"
FROM = b"From ann@example.org Mon Jul  8 09:00:00 2013\n"


def split(data: bytes) -> list[bytes]:
    return [raw.data for raw in read_mbox(io.BytesIO(data), "x")]


def same(read: list[bytes], written: list[bytes]) -> bool:
    return [data.rstrip(b"\r\n") for data in read] == [(HEAD + body).rstrip(b"\n") for body in written]


@given(BODIES, st.booleans())
def test_mboxrd_is_split_back_whole(bodies: list[bytes], crlf: bool) -> None:
    written = b"".join(FROM + re.sub(rb"(?m)^(>*From )", rb">\1", HEAD + body) + b"\n\n" for body in bodies)
    read = split(written.replace(b"\n", b"\r\n") if crlf else written)
    if not any(b"> q\n" in body for body in bodies):  # amid quoted lines the mark stays, as mboxo has it
        assert same([data.replace(b"\r\n", b"\n") for data in read], bodies)
    assert len(read) == len(bodies)


@given(BODIES)
def test_mboxcl2_is_split_back_whole(bodies: list[bytes]) -> None:
    written = b""
    for body in bodies:
        head = HEAD[:-1] + b"Content-Length: %d\n\n" % len(body)
        written += FROM + head + body + b"\n\n"
    assert len(split(written)) == len(bodies)


@given(BODIES)
@settings(max_examples=40, deadline=None)
def test_what_python_writes_is_split_back(bodies: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.mbox"
        box = mailbox.mbox(path)
        for body in bodies:
            box.add(mailbox.mboxMessage(HEAD + body))
        box.close()
        assert len(split(path.read_bytes())) == len(bodies)


@given(st.binary(max_size=400))
def test_no_byte_is_lost(data: bytes) -> None:
    read = b"".join(raw.data for raw in read_mbox(io.BytesIO(data), "x"))
    kept = {byte for byte in data if byte not in b"\r\n\t \0\xef\xbb\xbf>"}
    assert kept <= set(read) | set(b"From ") or b"From " in data
