"""The commands as a person runs them."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from m4d_consolidate.cli import app
from tests.conftest import MBOX, QUESTIONS


@dataclass(frozen=True)
class Ran:
    """What a run left: exit status, standard output, standard error."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


def run_once(*arguments: str | Path) -> Ran:
    """Run one command."""
    result = CliRunner().invoke(app, [str(each) for each in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)


@pytest.fixture
def run() -> Run:
    """Run one command."""
    return run_once


@pytest.fixture(scope="session")
def once_consolidated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder in which `consolidate` has been run and reply.md written; to be copied, never changed."""
    folder = tmp_path_factory.mktemp("consolidated")
    (folder / "questions.yaml").write_text(QUESTIONS, "utf-8")
    (folder / "export.mbox").write_text(MBOX, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run_once("consolidate", "export.mbox", "-o", "reply.md").status == 0
    return folder


@pytest.fixture
def consolidated(once_consolidated: Path, working_folder: Path) -> Path:
    """A working folder of one's own in which `consolidate` has been run."""
    shutil.copytree(once_consolidated, working_folder, dirs_exist_ok=True)
    return working_folder
