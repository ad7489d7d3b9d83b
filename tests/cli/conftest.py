"""The commands as a person runs them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from m4d_consolidate.cli import app


@dataclass(frozen=True)
class Ran:
    """What a run left: exit status, standard output, standard error."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run() -> Run:
    """Run one command."""

    def run_once(*arguments: str | Path) -> Ran:
        result = CliRunner().invoke(app, [str(each) for each in arguments])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return run_once


@pytest.fixture
def consolidated(working_folder: Path, run: Run) -> Path:
    """A working folder in which `consolidate` has been run."""
    assert run("consolidate", "export.mbox").status == 0
    return working_folder
