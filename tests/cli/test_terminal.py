"""What is printed, where it cannot be printed."""

import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")


def tool(*arguments: str, **options: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "m4d_consolidate", *arguments]
    return subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.mark.skipif(not FULL.exists(), reason="a device that is always full is Linux's")
@pytest.mark.parametrize("command", [["export", "--format", "json"], ["list"]])
def test_a_full_standard_output_is_one_sentence(consolidated: Path, command: list[str]) -> None:
    with FULL.open("wb") as full:
        done = tool(*command, stdout=full)
    assert done.returncode == 1
    assert done.stderr.startswith("error: standard output cannot be written: no space left on device\n")
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
