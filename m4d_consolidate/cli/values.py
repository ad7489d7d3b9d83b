"""What an option's words mean, and one sentence of our own where they mean nothing."""

from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

import typer


def day(text: str) -> date:
    """Return the day that an option names; wrong usage where it names none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"`{text}` is no date; write year, month and day as 2013-07-15") from None


def number(least: int) -> Callable[[str], int]:
    """Return what reads a whole number, `least` or more."""

    def read(text: str) -> int:
        found = int(text) if str(text).strip().isdecimal() else None
        if found is None or found < least:
            raise typer.BadParameter(f"`{text}` is no whole number from {least} on")
        return found

    return read


def choice(words: type[StrEnum], *names: str, help_: str) -> Any:
    """Return an option that takes one of the words, shown in the help and offered by the shell."""
    known = [word.value for word in words]

    def read(text: str) -> StrEnum:
        word = text.strip().lower()
        if word not in known:
            meant = get_close_matches(word, known, 1)
            asked = f"; did you mean `{meant[0]}`?" if meant else ""
            raise typer.BadParameter(f"`{text}` is none of {', '.join(known)}{asked}")
        return words(word)

    return typer.Option(*names, parser=read, autocompletion=lambda: known, metavar=f"[{'|'.join(known)}]", help=help_)
