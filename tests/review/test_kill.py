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

ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "m4d_consolidate", *arguments]


def answered_until_killed(folder: Path, seconds: float) -> int:
    """Type answers and take them back until the moment comes; return how many of them were said to be written."""
    with subprocess.Popen(
        command("review", "--kind", "questions", "--plain"),
        cwd=folder,
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        assert running.stderr is not None
        running.stdin.write(b"1\nn\nu\n2\n" * 25)
        running.stdin.flush()
        said = b""
        while b"Written." not in said:
            said += os.read(running.stderr.fileno(), 65536)
        time.sleep(seconds)
        running.send_signal(signal.SIGKILL)
        said += running.stderr.read()
    return said.count(b"Written.") - said.count(b"Taken back.")


@pytest.mark.slow
def test_killed_at_any_moment_a_review_keeps_every_answer_it_said_was_written(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    subprocess.run(command("consolidate", "export.mbox"), cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)
    path = folder / "decisions.yaml"
    untouched = path.read_bytes()
    moments = random.Random(7)
    kept = []
    for _ in range(15):
        path.write_bytes(untouched)
        said = answered_until_killed(folder, moments.uniform(0.0, 1.0))
        decisions = load_decisions(path, load_discussion(folder / "questions.yaml"))
        assert abs(len(decisions.given) - said) <= 1
        assert decisions.numbers
        kept.append(said)
    assert max(kept) > 0
    subprocess.run(command("consolidate", "export.mbox"), cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)
