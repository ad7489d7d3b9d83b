"""From_ lines within the parts of a multipart: none begins a message, and looking costs no more than reading."""

import io
import time

import pytest

from m4d_consolidate.sources.mbox import read_mbox

FROM = b"From ann@example.org Tue Jul 09 09:00:00 2013\n"
HEAD = b'From: ann@example.org\nContent-Type: multipart/mixed; boundary="BB"\n\n'


@pytest.mark.parametrize("end", [b"--BB--\n", b""], ids=["closed", "never closed"])
@pytest.mark.parametrize("start", [b"--BB\n\n", b"\n"], ids=["opened", "never opened"])
def test_many_lines_within_parts_take_no_longer_than_their_size(start: bytes, end: bytes) -> None:
    begin = time.process_time()
    list(read_mbox(io.BytesIO(FROM + HEAD + start + (FROM + b"Said.\n") * 40_000 + end), "x"))
    assert time.process_time() - begin < 4


def test_a_mail_pasted_between_boundaries_is_no_message_and_one_behind_them_is() -> None:
    mail = FROM + b"From: bob@example.org\nSubject: x\n\nWords\n\n"
    box = FROM + HEAD + b"--BB\n\n" + mail + b"--BB\n\n" + mail + b"--BB--\n\n" + mail + mail
    pieces = [raw.data for raw in read_mbox(io.BytesIO(box), "x")]
    assert [piece.count(b"From: bob@example.org") for piece in pieces] == [2, 1, 1]


def test_a_mail_that_breaks_off_swallows_nothing_before_its_whole_copy() -> None:
    broken = FROM + HEAD + b"--BB\n\nWords that break o\n\n"
    other = FROM + b"From: bob@example.org\nSubject: x\n\nWords\n\n"
    whole = FROM + HEAD + b"--BB\n\nWords that break off\n\n--BB--\n\n"
    pieces = [raw.data for raw in read_mbox(io.BytesIO(broken + other + other + whole + other), "x")]
    assert [piece.count(b"From: ") for piece in pieces] == [1, 1, 1, 1, 1]
