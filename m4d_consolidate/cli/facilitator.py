"""The facilitator's commands: init, check, consolidate."""

from pathlib import Path
from typing import Annotated

import typer

from m4d_consolidate.cli.app import app
from m4d_consolidate.cli.documents import DOCUMENTS, put
from m4d_consolidate.cli.options import QUESTIONS, STORE, Force, Questions, Store, Strict, folder
from m4d_consolidate.cli.terminal import Progress, say, say_lines
from m4d_consolidate.output import check_place, format_of
from m4d_consolidate.pipeline import Document, Work
from m4d_consolidate.report import account_lines
from m4d_consolidate.selection import Selection


@app.command()
def consolidate(  # noqa: PLR0913 - its options
    *,
    sources: Annotated[list[Path], typer.Argument(metavar="SOURCES...", help="Mail exports: files or folders.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="The reply: .docx, .md, .html or .txt; - prints it."),
    ] = None,
    questions: Questions = QUESTIONS,
    store: Store = STORE,
    force: Force = False,
    strict: Strict = False,
) -> None:
    """Read mail, assign every answer to its question, and write the reply.

    Prints the account: what came in, where it went, what needs an eye. The store then mirrors these sources.

    \b
    Example:
      m4d-consolidate consolidate export.mbox -o reply.docx
    """
    from m4d_consolidate import pipeline

    wanted = _wanted(output)
    progress = Progress()
    work = pipeline.consolidate(folder(questions, store), sources, progress)
    progress.clear()
    say_lines(account_lines(work.account))
    if output is not None:
        put(work, output, pipeline.make_document(work, Selection(), Document(format=wanted)), force=force)
    _leave(work, strict)


def _wanted(output: Path | None) -> str:
    """Return the format of the reply, after a look at whether it can be written at all."""
    if output is None or str(output) == "-":
        return "md"
    format_ = format_of(output, DOCUMENTS)
    check_place(output)
    return format_


def _leave(work: Work, strict: bool) -> None:
    if strict and work.account.undecided:
        say(f"\n{work.account.undecided} paragraphs are undecided, and --strict was given: exit status 3")
        raise typer.Exit(3)
