"""The facilitator's commands: init, check, consolidate."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from m4d_consolidate.cli.app import app
from m4d_consolidate.cli.documents import DOCUMENTS, put
from m4d_consolidate.cli.options import QUESTIONS, STORE, Force, InLanguage, Questions, Store, Strict, folder
from m4d_consolidate.cli.terminal import Progress, data, say, say_lines
from m4d_consolidate.cli.values import choice

if TYPE_CHECKING:
    from m4d_consolidate.pipeline import Work


class CheckFormat(StrEnum):
    """How defects are listed."""

    TEXT = "text"
    JSON = "json"


@app.command()
def init(
    *,
    folder_: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Made where it is not there.")] = Path(),
    reference: Annotated[
        bool,
        typer.Option("--reference", help="With the questions.yaml of the discussion that ships with the tool."),
    ] = False,
) -> None:
    """Make a working folder: a short questions.yaml to fill in, templates, a first editorial/.

    A file that is there already is left as it is.

    \b
    Example:
      m4d-consolidate init my-discussion
    """
    from m4d_consolidate.starter import make_folder

    for path, made in make_folder(folder_, reference=reference):
        say(f"{'made' if made else 'kept'}  {path}")
    say("\nNext: put your title, dates and questions into questions.yaml, then, in that folder,")
    say("  m4d-consolidate consolidate export.mbox -o reply.docx")


@app.command()
def check(
    *,
    sources: Annotated[
        list[Path] | None, typer.Argument(metavar="[SOURCES...]", help="Mail exports to examine.")
    ] = None,
    format_: Annotated[
        CheckFormat, choice(CheckFormat, "--format", help_="Lines to read, or JSON.")
    ] = CheckFormat.TEXT,
    questions: Questions = QUESTIONS,
    store: Store = STORE,
) -> None:
    """Examine questions.yaml, decisions, templates and mail files, and list each defect.

    Exit status 1 where something must be mended; what is only doubtful leaves it at 0.

    \b
    Example:
      m4d-consolidate check export.mbox
    """
    import json
    from dataclasses import asdict

    from m4d_consolidate.examine import ERROR, examine
    from m4d_consolidate.report import notice_lines

    found = examine(folder(questions, store), sources or ())
    wrong = sum(notice.kind == ERROR for notice in found)
    if format_ is CheckFormat.JSON:
        data(json.dumps([asdict(notice) for notice in found], ensure_ascii=False, indent=1))
    else:
        for line in notice_lines(found):
            data(line)
    say(f"{wrong} to mend, {len(found) - wrong} to know" if found else "nothing is wrong")
    if wrong:
        raise typer.Exit(1)


@app.command()
def consolidate(  # noqa: PLR0913 - its options
    *,
    sources: Annotated[list[Path], typer.Argument(metavar="SOURCES...", help="Mail exports: files or folders.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="The reply: .docx, .md, .html or .txt; - prints it."),
    ] = None,
    in_language: InLanguage = None,
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
    from m4d_consolidate.report import account_lines
    from m4d_consolidate.review import build_queue, count_doubtful
    from m4d_consolidate.selection import Selection

    wanted = _wanted(output)
    progress = Progress()
    work = pipeline.consolidate(folder(questions, store), sources, progress)
    progress.clear()
    waiting = count_doubtful(build_queue(work.analysis, work.decisions))
    say_lines(account_lines(work.account, waiting=waiting))
    if output is not None:
        say("")
        progress("writing the reply, contributions", len(work.analysis.contributions))
        content = pipeline.make_document(work, Selection(), pipeline.Document(format=wanted, language=in_language))
        progress.clear()
        put(work, output, content, force=force)
    _leave(work, strict)


def _wanted(output: Path | None) -> str:
    """Return the format of the reply, after a look at whether it can be written at all."""
    if output is None or str(output) == "-":
        return "md"
    from m4d_consolidate.output import check_place, format_of

    format_ = format_of(output, DOCUMENTS)
    check_place(output)
    return format_


def _leave(work: "Work", strict: bool) -> None:
    if strict and work.account.doubtful:
        say(f"\n{work.account.doubtful} paragraphs are undecided, and --strict was given: exit status 3")
        raise typer.Exit(3)
