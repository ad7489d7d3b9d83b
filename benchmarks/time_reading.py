#!/usr/bin/env python3
"""Time the reading of mail beside the standard library on the same file, in one process, medians of several runs.

    python benchmarks/time_reading.py [--messages 3000] [--runs 5] [--keep FILE]

The file is made of the labelled discussions' messages and of long ones (real headers' length, long threads, pictures),
each copy with a Message-ID of its own (so most copies are read as duplicates). The baseline is `mailbox.mbox` with `policy.default`, `get_body()` and
`get_content()`, and nothing else; beside it splitting, decoding, zoning with triage, and the store. Files whose words the tool reads from DOCX, ODT and PDF are left out of the
comparison, as the baseline reads none. Then the same in processes of their own: time and memory at 1, 4 and 16 times
the messages.
"""

from __future__ import annotations

import argparse
import base64
import email
import email.message
import email.policy
import gc
import mailbox
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import build_corpus  # noqa: E402

from m4d_consolidate.config import load_discussion  # noqa: E402
from m4d_consolidate.contributions import read_entries  # noqa: E402
from m4d_consolidate.messages import decode_messages  # noqa: E402
from m4d_consolidate.model.assignment import AssignedEntry  # noqa: E402
from m4d_consolidate.model.decision import Decisions  # noqa: E402
from m4d_consolidate.model.mail import Message  # noqa: E402
from m4d_consolidate.pipeline.turns import in_turn, sent  # noqa: E402
from m4d_consolidate.sources import read_sources  # noqa: E402
from m4d_consolidate.store import building  # noqa: E402

DISCUSSION = load_discussion(ROOT / "questions.yaml")

TRACE = (
    "Received: from mail{n}.example.org (mail{n}.example.org [192.0.2.{n}])\n"
    "\tby lists.example.net (Postfix) with ESMTPS id {id}\n"
    "\tfor <list@example.net>; Mon, 08 Jul 2013 10:00:0{n} +0200 (CEST)\n"
)
SIGNED = (
    "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=s1;\n\tbh={id};\n\tb={id}{id}{id}{id}\n"
)


def seeds(folder: Path) -> list[bytes]:
    """Return the distinct messages of the labelled discussions without those that bring files, and the long ones."""
    found: list[bytes] = []
    for discussion in sorted((ROOT / "benchmarks" / "discussions").iterdir()):
        if (discussion / "questions.yaml").exists() and (discussion / "messages.yaml").exists():
            build_corpus.build(discussion, folder / discussion.name)
            data = (folder / discussion.name / "discussion.mbox").read_bytes()
            found += re.split(rb"(?m)^(?=From \S+ \w{3} \w{3} \d\d \d\d:)", data)[1:]
    plain = [message for message in found if b"Content-Disposition: attachment" not in message]
    return plain + [lengthened(message, number) for number, message in enumerate(plain)]


def lengthened(message: bytes, number: int) -> bytes:
    """Return a message as it comes from a list: with the trace of its way, what it answers, and a picture in every fourth."""
    draw = random.Random(number)
    word = base64.b64encode(draw.randbytes(48)).decode()
    line, rest = message.split(b"\n", 1)
    trace = SIGNED.format(id=word) + "".join(TRACE.format(n=n, id=word[:12]) for n in range(1, 6))
    head, _, body = rest.partition(b"\n\n")
    if number % 4 == 0:
        picture = base64.encodebytes(draw.randbytes(9000))
        kind = re.search(rb"(?im)^content-type:.*(?:\n[ \t].*)*\n(?:content-transfer-encoding:.*\n?)?", head + b"\n")
        fields = kind[0] if kind else b""
        head = (head + b"\n").replace(fields, b"").rstrip(b"\n") + b'\nContent-Type: multipart/mixed; boundary="=outer"'
        body = (
            b"--=outer\n"
            + fields.rstrip(b"\n")
            + b"\n\n"
            + body
            + b"\n--=outer\nContent-Type: image/png; name=logo.png\n"
            b"Content-Transfer-Encoding: base64\nContent-ID: <logo>\n\n" + picture + b"--=outer--\n"
        )
    elif b"multipart" not in head and b"base64" not in head and b"text/html" not in head:
        quoted = b"\n".join(b"> " + text for text in body.rstrip().split(b"\n"))
        body = body.rstrip() + b"\n\n" + quoted + b"\n\n" + quoted.replace(b"> ", b"> > ") + b"\n"
    return line + b"\n" + trace.encode() + head + b"\n\n" + body.rstrip(b"\n") + b"\n\n"


def write(path: Path, messages: list[bytes], count: int) -> None:
    """Write an mbox of `count` messages, each copy with a Message-ID of its own."""
    with path.open("wb") as out:
        for number in range(count):
            mark = rb"\g<0>%d." % number
            out.write(re.sub(rb"(?mi)^Message-ID: <", mark, messages[number % len(messages)]))


def baseline(path: Path) -> int:
    """Read with the standard library."""
    count = 0
    for message in mailbox.mbox(path, factory=modern, create=False):
        count += 1
        try:
            body = message.get_body()  # type: ignore[attr-defined]
            if body is not None:
                body.get_content()
        except (LookupError, KeyError, ValueError):
            pass
    return count


def modern(file: object) -> email.message.EmailMessage:
    """Parse as `policy.default` does."""
    return email.message_from_binary_file(file, policy=email.policy.default)  # type: ignore[arg-type,return-value]


def split(path: Path) -> int:
    """Split only."""
    return sum(1 for _ in read_sources([path]))


def messages_of(path: Path) -> Iterator[Message]:
    """Split and decode."""
    return decode_messages(read_sources([path]), DISCUSSION.timezone)


def decoding(path: Path) -> int:
    """Split and decode."""
    return sum(1 for _ in messages_of(path))


def zoning(path: Path) -> int:
    """Split, decode, zone, say what each message is and who wrote it."""
    return sum(1 for _ in read_entries(messages_of(path), DISCUSSION, Decisions()))


def reading(path: Path) -> int:
    """All of it, and store what was read and, in order of date, what was derived, one message at a time."""
    with tempfile.TemporaryDirectory() as folder, building(Path(folder) / "discussion.db") as store:
        store.set_turns(in_turn([sent(message.head) for message in store.recording(messages_of(path))]))
        entries = read_entries(store.messages(), DISCUSSION, Decisions())
        store.save_entries(AssignedEntry(entry=entry, week=None, week_received=None) for entry in entries)
        return len(store.ids())


STEPS = (baseline, split, decoding, zoning, reading)
"""The baseline, and how far the tool goes"""


def timed(work: Callable[[Path], int], path: Path) -> float:
    """Return the processor seconds that it takes."""
    gc.collect()
    begin = time.process_time()
    work(path)
    return time.process_time() - begin


def in_process(path: Path) -> tuple[float, float]:
    """Return processor seconds and peak megabytes of a process that reads the file."""
    command = [sys.executable, __file__, "--only", str(path)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    seconds, memory = done.stdout.split()
    return float(seconds), float(memory)


def peak() -> float:
    """Return the most megabytes this process has held: what `getrusage` tells counts the process it was forked from."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def compare(path: Path, runs: int, count: int) -> None:
    """Print how each step does beside the baseline of the same run, medians of the runs."""
    columns = list(zip(*[[timed(step, path) for step in STEPS] for _ in range(runs)], strict=True))
    for step, column in zip(STEPS, columns, strict=True):
        seconds = statistics.median(column)
        times = statistics.median(base / own for base, own in zip(columns[0], column, strict=True))
        print(f"{step.__name__:9}{1000 * seconds / count:7.2f} ms a message {times:6.1f} times the baseline")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=3000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="keep the file that was read")
    parser.add_argument("--only", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.only:
        reading(given.only)
        print(time.process_time(), peak())
        return
    with tempfile.TemporaryDirectory() as folder:
        messages = seeds(Path(folder))
        path = given.keep or Path(folder) / "big.mbox"
        write(path, messages, given.messages)
        size = path.stat().st_size
        print(f"{given.messages} messages of {size / given.messages / 1024:.1f} kB; {split(path)} split")
        compare(path, given.runs, given.messages)
        first = 0.0
        for times in (1, 4, 16):
            write(path, messages, given.messages * times // 4)
            seconds, memory = in_process(path)
            first = first or seconds
            print(f"{times:3} times the messages: {seconds / first:5.1f} times the time, {memory:4.0f} MB")


if __name__ == "__main__":
    main()
