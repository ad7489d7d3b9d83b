"""The analyst's commands: list, show, stats."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from m4d_consolidate.cli.app import app
from m4d_consolidate.cli.options import QUESTIONS, STORE, Questions, Store, folder, with_filters
from m4d_consolidate.cli.terminal import Progress, data, say
from m4d_consolidate.cli.values import choice

if TYPE_CHECKING:
    from m4d_consolidate.pipeline import Work
    from m4d_consolidate.selection import Selection


class TableFormat(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


Format = Annotated[TableFormat, choice(TableFormat, "--format", help_="How the rows are printed.")]


def _load(questions: Questions, store: Store) -> "Work":
    from m4d_consolidate import pipeline

    progress = Progress()
    work = pipeline.load(folder(questions, store), progress)
    progress.clear()
    return work


@app.command("list")
@with_filters
def list_(
    *,
    selection: "Selection",
    paragraphs: Annotated[bool, typer.Option("--paragraphs", help="One row an answer paragraph.")] = False,
    format_: Format = TableFormat.TABLE,
    questions: Questions = QUESTIONS,
    store: Store = STORE,
) -> None:
    """List contributions, or with --paragraphs their answer paragraphs.

    Other messages are listed with --disposition.

    \b
    Example:
      m4d-consolidate list --week 2
      m4d-consolidate list --paragraphs --question w3q1 --format csv > w3q1.csv
    """
    from m4d_consolidate.views import listing

    analysis = _load(questions, store).analysis
    if format_ is not TableFormat.TABLE:
        data(listing.as_data(analysis, selection, format_.value, paragraphs=paragraphs))
        return
    for line in (listing.paragraph_table if paragraphs else listing.table)(analysis, selection):
        data(line)
    say(f"\n{listing.counted(analysis, selection)}")


@app.command()
def show(
    *,
    id_: Annotated[str, typer.Argument(metavar="ID", help="C07, the id of a message or paragraph, or its beginning.")],
    evidence: Annotated[bool, typer.Option("--evidence", help="Argue each assignment.")] = False,
    questions: Questions = QUESTIONS,
    store: Store = STORE,
) -> None:
    """Show one message: every part with its role, its questions, the evidence, the decision.

    \b
    Example:
      m4d-consolidate show C07 --evidence
    """
    from m4d_consolidate import pipeline
    from m4d_consolidate.views import showing

    work = _load(questions, store)
    alone = pipeline.read_alone(work) if work.decisions.given else None
    argue = pipeline.arguments(work) if evidence else None
    for line in showing.message_lines(work.analysis, work.decisions, id_, argue=argue, alone=alone):
        data(line)


@app.command()
@with_filters
def stats(
    *,
    selection: "Selection",
    decisions: Annotated[
        bool, typer.Option("--decisions", help="What people decided, and how often the tool had been wrong.")
    ] = False,
    format_: Format = TableFormat.TABLE,
    questions: Questions = QUESTIONS,
    store: Store = STORE,
) -> None:
    """Count participation and coverage: by week, question, country, kind of contributor, language.

    \b
    Example:
      m4d-consolidate stats --week 2
      m4d-consolidate stats --decisions
    """
    from m4d_consolidate import pipeline
    from m4d_consolidate.selection import only_weeks
    from m4d_consolidate.views import figures, history

    work = _load(questions, store)
    if decisions:
        data(history.decision_figures(work.decisions, pipeline.read_alone(work), format_.value).rstrip("\n"))
        return
    participation = pipeline.participation(work, selection)
    data(figures.as_text(participation, only_weeks(work.analysis.discussion, selection), format_.value).rstrip("\n"))
