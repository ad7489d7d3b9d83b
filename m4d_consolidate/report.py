"""The account of a run in plain words: what came in, where it went, what needs an eye."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

from m4d_consolidate.model.account import Account, EyeCatcher
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.text import WIDTH, printable, shortened

_MOST = 12
"""Sources, and things that need an eye, that are listed; the rest is counted"""

_MOST_OF_A_KIND = 4
"""Notices of one kind that are listed; `check` shows the rest"""


def account_lines(account: Account, waiting: int = 0) -> Iterator[str]:
    """Yield the lines of the account, none longer than a terminal is wide; `waiting` items are left to `review`."""
    yield from _came_in(account)
    yield from _went(account)
    if account.eye:
        yield ""
        yield "Needs an eye:"
        yield from _eye_lines(account.eye)
    if waiting:
        yield ""
        verb = "waits" if waiting == 1 else "wait"
        yield f"{_counted(waiting, 'item')} {verb} for a person: `m4d-consolidate review` asks about each"
    if account.notices:
        yield ""
        yield "Noticed:"
        yield from notice_lines(account.notices, most=_MOST_OF_A_KIND)


def notice_lines(notices: Sequence[Notice], most: int | None = None) -> Iterator[str]:
    """Yield notices with their places and remedies; of one kind no more than `most`, the rest counted."""
    seen: Counter[str] = Counter()
    for notice in notices:
        seen[notice.kind] += 1
        if most is None or seen[notice.kind] <= most:
            yield from _notice(notice)
    rest = sum(max(0, number - most) for number in seen.values()) if most is not None else 0
    if rest:
        yield f"  … and {rest} more like these: `m4d-consolidate check` lists them all"


def _notice(notice: Notice) -> Iterator[str]:
    said = notice.text.startswith(notice.place)
    yield from _wrapped(notice.text if said or not notice.place else f"{notice.place}: {notice.text}")
    if notice.remedy:
        yield from _wrapped(notice.remedy, first="      ")


def _came_in(account: Account) -> Iterator[str]:
    yield f"Read {_counted(account.messages - account.carried, 'message')}"
    for source, number in account.sources[:_MOST]:
        yield _row(number, f"from {shortened(printable(source), 60)}")
    if rest := account.sources[_MOST:]:
        yield _row(sum(number for _, number in rest), f"from {_counted(len(rest), 'file')} more")
    if account.carried:
        yield _row(account.carried, "more stand only within these: in digests, or attached")
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
    yield _row(account.paragraphs, "in all: the sum closes")
    yield _row(account.words, "words in all messages: two independent counts agree")
    if account.doubtful:
        yield ""
        stands, them = ("stands", "it") if account.doubtful == 1 else ("stand", "they")
        yield from _wrapped(
            f"For {_counted(account.doubtful, 'answer')} no question stands out: {them} {stands} under the likeliest",
            "",
        )


def _eye_lines(eye: Sequence[EyeCatcher]) -> Iterator[str]:
    for each in eye[:_MOST]:
        name = f"C{each.number:02}" if each.number else shortened(each.message, 12)
        yield from _wrapped(f"{name}: {each.text}")
    if len(eye) > _MOST:
        yield f"  … and {len(eye) - _MOST} more"


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
