"""Text that a mail may hold, made fit for a terminal: one line, harmless, in columns."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

WIDTH = 79
"""Columns of the narrowest terminal that is served"""

_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?")
"""What steers a terminal (ECMA-48: CSI and OSC sequences), with the letters that belong to it"""


def printable(text: str) -> str:
    """Return a text from a mail as one line that does nothing to a terminal."""
    kept = _ESCAPE.sub(" ", text)
    if not kept.isprintable():
        kept = "".join(each if each.isprintable() else " " for each in kept)
    return " ".join(kept.split())


def shortened(text: str, length: int) -> str:
    """Return a text cut to a length, with a mark where it was cut."""
    return text if len(text) <= length else text[: max(length - 1, 0)].rstrip() + "…"


def columns(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    """Yield rows as columns of at most `widths` characters, each as wide as its widest cell needs."""
    cells = [[_cell(cell, width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    needed = [max((_width(row[place]) for row in cells), default=0) for place in range(len(widths))]
    for row in cells:
        yield "  ".join(cell + " " * (need - _width(cell)) for cell, need in zip(row, needed, strict=True)).rstrip()


def _cell(text: str, width: int) -> str:
    """One line of at most `width` characters; leading spaces, which set figures to the right, stay."""
    indent = len(text) - len(text.lstrip(" "))
    return " " * indent + shortened(printable(text), width - indent)


def _width(text: str) -> int:
    """Columns a text takes on a terminal (Unicode annex 11: wide characters take two, combining ones none)."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text
    )
