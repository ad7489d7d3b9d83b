"""A review killed at any moment loses at most the answer being typed."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from m4d_consolidate.config import load_decisions, load_discussion

from .folder import make_folder

ROOT = Path(__file__).parents[2]


def start(folder: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-m", "m4d_consolidate", *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def answered_until_killed(folder: Path, seconds: float) -> int:
    """Type answers and take them back until the moment comes; return how many of them were said to be written."""
    running = start(folder, "review", "--kind", "questions", "--plain")
    assert running.stdin is not None
    running.stdin.write(b"1\nn\nu\n2\n" * 25)
    running.stdin.flush()
    time.sleep(seconds)
    running.send_signal(signal.SIGKILL)
    _, said = running.communicate()
    return said.count(b"Written.") - said.count(b"Taken back.")


@pytest.mark.slow
def test_killed_at_any_moment_a_review_keeps_every_answer_it_said_was_written(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    assert start(folder, "consolidate", "export.mbox").wait() == 0
    path = folder / "decisions.yaml"
    untouched = path.read_bytes()
    moments = random.Random(7)
    kept = []
    for _ in range(25):
        path.write_bytes(untouched)
        said = answered_until_killed(folder, moments.uniform(0.4, 2.5))
        decisions = load_decisions(path, load_discussion(folder / "questions.yaml"))
        assert abs(len(decisions.given) - said) <= 1
        assert decisions.numbers
        kept.append(said)
    assert max(kept) > 0, "nothing was ever answered: the moments are too early"
    assert start(folder, "consolidate", "export.mbox").wait() == 0
