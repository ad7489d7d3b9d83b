"""The account of a run in plain words: what came in, where it went, what needs an eye."""

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from m4d_consolidate.model.account import Account, EyeCatcher
from m4d_consolidate.model.notice import Notice

WIDTH = 79
_MOST = 12
"""Lines of one kind that are listed; `check` and `review` show the rest"""

_CONTROL = re.compile(
    r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]"
)


def printable(text: str) -> str:
    """Return a text from a mail as one line that does nothing to a terminal."""
    kept = _CONTROL.sub(" ", text).encode("utf-8", "replace").decode()
    return " ".join(kept.split())


def shortened(text: str, length: int) -> str:
    """Return a text cut to a length, with a mark where it was cut."""
    return text if len(text) <= length else text[: max(length - 1, 0)].rstrip() + "…"


def account_lines(account: Account) -> Iterator[str]:
    """Yield the lines of the account, none longer than a terminal is wide."""
    yield from _came_in(account)
    yield from _went(account)
    if account.eye:
        yield ""
        yield "Needs an eye:"
        yield from _eye_lines(account.eye)
    if account.notices:
        yield ""
        yield "Noticed:"
        yield from notice_lines(account.notices, most=_MOST)


def notice_lines(notices: Sequence[Notice], most: int | None = None) -> Iterator[str]:
    """Yield notices with their places and remedies, those of one sort and place together."""
    shown = notices[:most]
    for notice in shown:
        yield from _wrapped(f"{notice.place}: {notice.text}" if notice.place else notice.text)
        if notice.remedy:
            yield from _wrapped(notice.remedy, first="      ")
    if len(notices) > len(shown):
        yield f"  … and {len(notices) - len(shown)} more: `m4d-consolidate check` lists them all"


def _came_in(account: Account) -> Iterator[str]:
    yield f"Read {_counted(account.messages, 'message')}"
    for source, number in account.sources:
        yield _row(number, f"from {shortened(printable(source), 60)}")
    yield ""
    yield "Every message has one place:"
    for disposition, number in account.by_disposition:
        yield _row(number, disposition.value)
    yield _row(account.messages, "in all: the sum closes")


def _went(account: Account) -> Iterator[str]:
    yield ""
    yield "Every paragraph of the contributions has one place:"
    sure = f" ({account.uncertain} of them uncertain)" if account.uncertain else ""
    yield _row(account.assigned, f"answer a question{sure}")
    yield _row(account.general, "answer none of the questions: under other issues raised")
    yield _row(account.undecided, "undecided")
    for role, number in account.by_role:
        yield _row(number, role.value)
    yield _row(account.paragraphs, f"in all: the sum closes; {account.words:,} words of all messages counted twice")
    if account.doubtful:
        yield ""
        yield f"Of {_counted(account.doubtful, 'answer')} the tool cannot tell the question; `review` asks about them"


def _eye_lines(eye: Sequence[EyeCatcher]) -> Iterator[str]:
    for each in eye[:_MOST]:
        name = f"C{each.number:02}" if each.number else shortened(each.message, 12)
        yield from _wrapped(f"{name}: {each.text}")
    if len(eye) > _MOST:
        yield f"  … and {len(eye) - _MOST} more: `m4d-consolidate review` asks about them"


def _row(number: int, text: str) -> str:
    return f"{number:8,}  {text}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _wrapped(text: str, first: str = "  - ") -> list[str]:
    return textwrap.wrap(
        shortened(printable(text), 600),
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_on_hyphens=False,
    )


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
