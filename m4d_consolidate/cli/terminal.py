"""What is printed: data on standard output, all else on standard error, never what a mail would do to a terminal."""

import errno
import os
import sys
import time
from collections.abc import Iterable
from contextlib import suppress

import typer

from m4d_consolidate.errors import OutputError
from m4d_consolidate.text import printable


def say(text: str) -> None:
    """Print lines for the person on standard error."""
    typer.echo("\n".join(_safe(line) for line in text.split("\n")), err=True)


def say_lines(lines: Iterable[str]) -> None:
    """Print several lines on standard error."""
    for line in lines:
        say(line)


def data(text: str | bytes) -> None:
    """Print data on standard output: bytes as they are, text with what would steer a terminal taken out.

    Raises OutputError where it cannot be written; that nobody reads it any more (`| head`) is no error.
    """
    try:
        if isinstance(text, bytes):
            typer.echo(text, nl=False)
        else:
            typer.echo("\n".join(_safe(line) for line in text.split("\n")))
    except OSError as problem:
        if problem.errno == errno.EPIPE:
            raise
        _forget_output()
        why = (problem.strerror or "unknown").lower()
        raise OutputError(
            f"standard output cannot be written: {why}", "make room there, or send it elsewhere"
        ) from None


def _forget_output() -> None:
    """Send what is still waiting to nowhere, or Python would try it again at its end and complain."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _safe(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip(" "))]
    words = line[len(indent) :]
    return indent + (words if words.isprintable() else printable(words))


class Progress:
    """One line on standard error that says how far the work is, after a second, and only on a terminal."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._shown = ""
        self._tty = sys.stderr.isatty()

    def __call__(self, what: str, done: int) -> None:
        """Say that `done` messages are done."""
        if self._tty and time.monotonic() - self._begun > 1:
            self._show(f"{what}: {done:,}")

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._show("")

    def _show(self, line: str) -> None:
        sys.stderr.write(f"\r{line.ljust(len(self._shown))}")
        sys.stderr.write("\r" if not line else "")
        sys.stderr.flush()
        self._shown = line
