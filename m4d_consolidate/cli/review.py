"""The facilitator's eye: review."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from m4d_consolidate.cli.app import app
from m4d_consolidate.cli.documents import put
from m4d_consolidate.cli.options import QUESTIONS, STORE, Force, Questions, Store, folder
from m4d_consolidate.cli.terminal import Progress, say
from m4d_consolidate.cli.values import choice, number
from m4d_consolidate.model.review import ReviewItem, ReviewKind

if TYPE_CHECKING:
    from m4d_consolidate.pipeline import Work
    from m4d_consolidate.review import Desk, Face

_WIDEST = 100
"""Columns: longer lines are hard to read"""


@app.command()
def review(  # noqa: PLR0913 - one parameter an option
    *,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FILE", help="Write the queue to answer it there: .xlsx, .csv or .json."),
    ] = None,
    from_: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="Take over the answers in such a file; never asks.")
    ] = None,
    kinds: Annotated[
        list[ReviewKind] | None, choice(ReviewKind, "--kind", help_="Only this kind of item; may be given again.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", parser=number(1), metavar="N", help="The N most useful only.")
    ] = None,
    who: Annotated[str | None, typer.Option("--who", metavar="NAME", help="Who answers; else your user name.")] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Line by line, for screen readers; so too where this is no terminal.")
    ] = False,
    questions: Questions = QUESTIONS,
    store: Store = STORE,
    force: Force = False,
) -> None:
    """Answer what needs a person's eye, the most useful first.

    Each answer is in decisions.yaml before the next item is shown, and the rest is read again in its light.

    \b
    Example:
      m4d-consolidate review --limit 20
      m4d-consolidate review --to review.xlsx
      m4d-consolidate review --from review.xlsx --who Ann
    """
    from m4d_consolidate import pipeline
    from m4d_consolidate.desk import open_desk
    from m4d_consolidate.review import review_in_terminal

    if to is not None and from_ is not None:
        raise typer.BadParameter("give either --to or --from")
    if from_ is not None and (kinds or limit):
        raise typer.BadParameter("--from takes over every answer in the file; --kind and --limit go with --to")
    progress = Progress()
    work = pipeline.load(folder(questions, store), progress)
    progress.clear()
    desk = open_desk(work, who)
    if to is not None:
        _write(work, desk.queue(kinds or (), limit), to, force=force)
    elif from_ is not None:
        _read(desk, from_)
    else:
        review_in_terminal(desk, _face(plain), kinds or (), limit)


def _write(work: "Work", items: Sequence[ReviewItem], to: Path, *, force: bool) -> None:
    from m4d_consolidate.review import review_file

    put(work, to, review_file(to, items, work.analysis.discussion), force=force)
    say(f"{_counted(len(items), 'item')} to answer; for the team only: it names contributors")


def _read(desk: "Desk", path: Path) -> None:
    from m4d_consolidate.review import gain_in_words, read_answers, read_review_file

    answers, refused = read_answers(read_review_file(path), desk.state.analysis)
    fresh, replaced, gain = desk.take(answers)
    for sentence in replaced:
        say(f"note: {sentence}")
    for row in refused:
        say(f"refused: {path.name}, {row}")
    known = len(answers) - fresh
    said = f", {known} decided so before" if known else ""
    say(f"{_counted(fresh, 'answer')} taken over{said}, {_counted(len(refused), 'row')} refused")
    say(gain_in_words(gain))
    if refused:
        raise typer.Exit(1)


def _face(plain: bool) -> "Face":
    """How this terminal speaks with the person: keys where it can, lines otherwise."""
    from m4d_consolidate.review import Face
    from m4d_consolidate.review.keyboard import line_key, terminal_key

    key = None if plain or not sys.stderr.isatty() else terminal_key(_tell)
    width = min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)
    return Face(read_key=key or line_key(_line), read_line=_line, tell=_tell, width=width, plain=key is None)


def _tell(text: str) -> None:
    typer.echo(text, nl=False, err=True)


def _line(prompt: str) -> str:
    from m4d_consolidate.review.screen import harmless

    _tell(prompt)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return harmless(line).strip()


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
