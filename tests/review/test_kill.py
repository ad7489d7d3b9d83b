"""A review killed at any moment loses at most the answer being typed."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from m4d_consolidate.config import load_decisions, load_discussion
from m4d_consolidate.model.decision import Decisions

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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = make_folder(tmp_path)
    consolidated(made)
    return made


def consolidated(folder: Path) -> None:
    subprocess.run(command("consolidate", "export.mbox"), cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)


def decided(folder: Path) -> Decisions:
    """Return the decisions as any later run would read them: half a file would be an error."""
    return load_decisions(folder / "decisions.yaml", load_discussion(folder / "questions.yaml"))


def answers(folder: Path, name: str, question: str, place: slice) -> int:
    """Write a file that answers some of the paragraphs, and return how many."""
    subprocess.run(
        command("review", "--kind", "questions", "--to", name), cwd=folder, env=ENVIRONMENT, check=True,
        capture_output=True,
    )  # fmt: skip
    rows = json.loads((folder / name).read_text("utf-8"))[place]
    (folder / name).write_text(json.dumps([row | {"decision": [question]} for row in rows]), "utf-8")
    return len(rows)


@pytest.mark.slow
def test_killed_at_any_moment_a_review_keeps_every_answer_it_said_was_written(folder: Path) -> None:
    path = folder / "decisions.yaml"
    untouched = path.read_bytes()
    moments = random.Random(7)
    kept = []
    for _ in range(15):
        path.write_bytes(untouched)
        said = answered_until_killed(folder, moments.uniform(0.0, 1.0))
        assert abs(len(decided(folder).given) - said) <= 1
        assert decided(folder).numbers
        kept.append(said)
    assert max(kept) > 0
    consolidated(folder)


@pytest.mark.slow
def test_killed_at_any_moment_the_answers_of_a_file_are_all_there_or_none(folder: Path) -> None:
    path = folder / "decisions.yaml"
    number = answers(folder, "answers.json", "w1q1", slice(None))
    untouched = path.read_bytes()
    began = time.monotonic()
    subprocess.run(command("review", "--from", "answers.json"), cwd=folder, env=ENVIRONMENT, check=True)
    takes = time.monotonic() - began
    moments = random.Random(11)
    seen = set()
    # the first dies before anything is written and the last is done, however busy the machine is
    for share in (0.1, *(moments.uniform(0.3, 1.2) for _ in range(13)), 4.0):
        path.write_bytes(untouched)
        with subprocess.Popen(
            command("review", "--from", "answers.json"), cwd=folder, env=ENVIRONMENT, stderr=subprocess.DEVNULL
        ) as running:
            time.sleep(share * takes)
            running.send_signal(signal.SIGKILL)
        assert len(decided(folder).given) in {0, number}
        seen.add(len(decided(folder).given))
    assert seen == {0, number}
    path.write_bytes(untouched)
    subprocess.run(command("review", "--from", "answers.json"), cwd=folder, env=ENVIRONMENT, check=True)
    assert not list(folder.glob(".decisions.yaml*"))


@pytest.mark.slow
def test_two_reviews_and_a_consolidation_at_once_lose_no_answer(folder: Path) -> None:
    number = answers(folder, "one.json", "w1q1", slice(0, 3)) + answers(folder, "two.json", "w1q2", slice(3, None))
    runs = [
        subprocess.Popen(command(*arguments.split()), cwd=folder, env=ENVIRONMENT, stderr=subprocess.DEVNULL)
        for arguments in ("review --from one.json", "review --from two.json", "consolidate export.mbox")
    ]
    assert [run.wait() for run in runs] == [0, 0, 0]
    assert len(decided(folder).given) == number
    assert len(decided(folder).by_target) == number
    assert sorted(decided(folder).numbers.values()) == [1, 2, 3]
