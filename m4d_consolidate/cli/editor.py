"""The editor's command: export."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from m4d_consolidate.cli.app import app
from m4d_consolidate.cli.documents import DOCUMENTS, put
from m4d_consolidate.cli.options import QUESTIONS, STORE, Force, InLanguage, Questions, Store, folder, with_filters
from m4d_consolidate.cli.quotes import put_quotes
from m4d_consolidate.cli.terminal import Progress, say
from m4d_consolidate.cli.values import choice, day
from m4d_consolidate.errors import OutputError

if TYPE_CHECKING:
    from m4d_consolidate.selection import Selection


class Format(StrEnum):
    """The formats an export can have."""

    DOCX = "docx"
    MD = "md"
    HTML = "html"
    TXT = "txt"
    JSON = "json"
    CSV = "csv"
    QUOTES = "quotes"


_ENDINGS = tuple(each.value for each in Format if each is not Format.QUOTES)


class Status(StrEnum):
    """How far a document has come."""

    DRAFT = "draft"
    ENDORSED = "endorsed"


@app.command()
@with_filters
def export(  # noqa: PLR0913 - its options
    *,
    selection: "Selection",
    format_: Annotated[Format | None, choice(Format, "--format", help_="Else the ending of FILE says it.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Else it is printed.")] = None,
    briefing: Annotated[
        str | None,
        typer.Option("--briefing", metavar="NAME", help="reply (as without it), digest, or the id of an event."),
    ] = None,
    in_language: InLanguage = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATE|FILE",
            help="The reply lists and marks as new what came since this day, or since this draft of it; "
            "with data and briefings, a day selects as everywhere.",
        ),
    ] = None,
    status: Annotated[Status, choice(Status, "--status", help_="Draft, or endorsed by the members.")] = Status.DRAFT,
    despite: Annotated[
        str | None,
        typer.Option("--despite", metavar="REASON", help="Why it is endorsed with something held or undecided."),
    ] = None,
    object_by: Annotated[
        date | None,
        typer.Option("--object-by", parser=day, metavar="DATE", help="With quotes: until when to object."),
    ] = None,
    shareable: Annotated[
        bool,
        typer.Option("--shareable", help="Obey consent and holds in json and csv too, and leave out contact data."),
    ] = False,
    questions: Questions = QUESTIONS,
    store: Store = STORE,
    force: Force = False,
) -> None:
    """Write a document or the data, of everything or of what the filters leave.

    Documents obey consent and holds. json and csv are complete and for the team only, unless --shareable is given.
    quotes are mail drafts, one a contributor, that say what of theirs will appear; FILE is a folder then.

    \b
    Example:
      m4d-consolidate export --briefing digest --week 2 --format txt -o digest.txt
      m4d-consolidate export --format json -o analysis.json
      m4d-consolidate export --format quotes --object-by 2013-09-15 -o quotes
    """
    from m4d_consolidate import pipeline
    from m4d_consolidate.endorsement import check_endorsable

    quotes = format_ is Format.QUOTES
    wanted = "" if quotes else _format(format_, output, briefing)
    start = _start(since) if since else None
    if wanted not in DOCUMENTS and start:
        selection = _only_since(selection, start)
    progress = Progress()
    work = pipeline.load(folder(questions, store), progress)
    progress.clear()
    if status is Status.ENDORSED and not (despite or "").strip():
        check_endorsable(work.analysis)
    if quotes:
        put_quotes(work, selection, output, object_by, force=force)
        return
    if wanted in DOCUMENTS:
        document = pipeline.Document(
            briefing=briefing or "reply", format=wanted, language=in_language, status=status.value, since=start
        )
        content = pipeline.make_document(work, selection, document)
    else:
        content = pipeline.make_data(work, selection, wanted, shareable=shareable)
    put(work, output, content, force=force, derived=wanted not in DOCUMENTS)
    if wanted not in DOCUMENTS and not shareable:
        say("for the team only: it holds names and texts whatever their consent; --shareable leaves them out")


def _start(since: str) -> date | Path:
    """Return the day that was given, or else the draft."""
    try:
        return date.fromisoformat(since)
    except ValueError:
        if Path(since).suffix:
            return Path(since)
        raise typer.BadParameter(
            f"`{since}` is neither a day (2013-07-15) nor a draft (draft.docx)", param_hint="--since"
        ) from None


def _only_since(selection: "Selection", start: date | Path) -> "Selection":
    if isinstance(start, Path):
        raise typer.BadParameter("what is new since a draft is told in the reply alone", param_hint="--since")
    return replace(selection, since=start)


def _format(format_: Format | None, output: Path | None, briefing: str | None) -> str:
    """Return the format that is meant, after a look at whether it can be written at all."""
    from m4d_consolidate.output import check_place, format_of

    wanted = format_.value if format_ else "md"
    if output is not None and str(output) != "-":
        ending = format_of(output, _ENDINGS)
        if format_ and ending != wanted:
            raise OutputError(f"{output.name} ends with `.{ending}`, but the format is {wanted}", "let them agree")
        wanted = ending
        check_place(output)
    elif wanted == "docx":
        raise typer.BadParameter("a Word document cannot be printed; name a file with `-o FILE`")
    if briefing and wanted not in DOCUMENTS:
        raise typer.BadParameter(f"{wanted} is data and no briefing; leave out one of --briefing and --format")
    return wanted
