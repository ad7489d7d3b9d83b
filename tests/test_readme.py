"""Every command the README shows is run, in the order it shows them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from m4d_consolidate.cli import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
COMMANDS = [line for block in BLOCKS for line in block.splitlines() if line and not line.startswith("#")]

SETUP = ".ci/setup && .venv/bin/"
TESTS = ".ci/setup dev && .venv/bin/pytest"


def test_two_commands_set_up_and_run_everything() -> None:
    assert COMMANDS[0] == f"{SETUP}m4d-consolidate consolidate samples/discussion.mbox -o reply.docx"
    assert TESTS in COMMANDS
    continuous = (ROOT / ".ci" / "run").read_text("utf-8")
    assert ".ci/setup dev\n" in continuous
    assert ".venv/bin/pytest -q\n" in continuous


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as one has it after cloning, less the environment."""
    work = tmp_path_factory.mktemp("readme")
    for name in ("samples", "templates"):
        shutil.copytree(ROOT / name, work / name)
    shutil.copy(ROOT / "questions.yaml", work)
    return work


@pytest.mark.parametrize("command", [line for line in COMMANDS if line != TESTS])
def test_command_of_the_readme_runs(command: str, folder: Path) -> None:
    binaries = str(Path(sys.executable).parent)
    environment = {**os.environ, "PATH": f"{binaries}:{os.environ['PATH']}"}
    line = command.removeprefix(".ci/setup && ").replace(".venv/bin/", "")
    done = subprocess.run(["sh", "-ec", line], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for document in re.findall(r"-o (\S+)", line):
        assert (folder / document).exists()


def test_every_command_of_the_tool_stands_in_the_readme() -> None:
    for command in app.registered_commands:
        name = command.name or (command.callback.__name__ if command.callback else "")
        assert re.search(rf"m4d-consolidate {name}\b", README), name
