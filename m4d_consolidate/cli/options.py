"""Options that several commands share, the filters among them."""

import inspect
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from m4d_consolidate.cli.values import choice, day, number
from m4d_consolidate.errors import FilterError
from m4d_consolidate.folder import Folder
from m4d_consolidate.model.contribution import ContributorKind, Disposition

if TYPE_CHECKING:
    from m4d_consolidate.selection import Selection


class Language(StrEnum):
    """The languages of headings; answers stay in their own."""

    EN = "en"
    FR = "fr"
    ES = "es"


Questions = Annotated[
    Path, typer.Option("--questions", "-q", metavar="FILE", help="The discussion.", show_default=True)
]
Store = Annotated[
    Path,
    typer.Option(
        "--store",
        metavar="FILE",
        help="Where what was read is kept; decisions.yaml, editorial/ and templates/ lie beside it.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite a document that was edited since it was written.")]
InLanguage = Annotated[
    Language | None,
    choice(
        Language,
        "--in",
        help_="The document's own language, of headings, dates and counts. [default: the discussion's first]",
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit status 3 where a paragraph is undecided.")]

QUESTIONS = Path("questions.yaml")
STORE = Path("discussion.db")


def _kind(text: str) -> ContributorKind:
    return ContributorKind(_known(text, "kind of contributor", list(ContributorKind)))


def _disposition(text: str) -> Disposition:
    return Disposition(_known(text, "disposition", list(Disposition)))


def _known(text: str, what: str, known: list[str]) -> str:
    """Return the word that is meant. FilterError, with the nearest, where it is none of the known ones."""
    from m4d_consolidate.selection import nearest

    word = text.strip().lower()
    if word not in known:
        raise FilterError(f"there is no {what} `{text}`", nearest(word, known, f"each {what} is one of"))
    return word


_KINDS = ", ".join(ContributorKind)
_DISPOSITIONS = ", ".join(Disposition)


def folder(questions: Path, store: Path) -> Folder:
    """Return the working folder that the options name."""
    return Folder(questions=questions, store=store)


def _filters(  # noqa: PLR0913 - the filters of design.md, the same everywhere
    *,
    week: Annotated[int | None, typer.Option("--week", parser=number(1), metavar="N", help="Of this week.")] = None,
    question: Annotated[str | None, typer.Option("--question", metavar="ID", help="Answering this question.")] = None,
    language: Annotated[str | None, typer.Option("--language", metavar="xx", help="In this language.")] = None,
    country: Annotated[str | None, typer.Option("--country", metavar="NAME", help="From this country.")] = None,
    kind: Annotated[
        ContributorKind | None,
        typer.Option(
            "--kind",
            parser=_kind,
            autocompletion=lambda: list(ContributorKind),
            metavar="KIND",
            help=f"By this kind of contributor: {_KINDS}.",
        ),
    ] = None,
    contributor: Annotated[
        str | None, typer.Option("--contributor", metavar="TEXT", help="By whose name or organisation holds this.")
    ] = None,
    since: Annotated[
        date | None, typer.Option("--since", parser=day, metavar="DATE", help="Received on this day or later.")
    ] = None,
    until: Annotated[
        date | None, typer.Option("--until", parser=day, metavar="DATE", help="Received on this day or earlier.")
    ] = None,
    disposition: Annotated[
        Disposition | None,
        typer.Option(
            "--disposition",
            parser=_disposition,
            autocompletion=lambda: list(Disposition),
            metavar="D",
            help=f"Messages that are this: {_DISPOSITIONS}.",
        ),
    ] = None,
    uncertain: Annotated[bool, typer.Option("--uncertain", help="With readings that are uncertain.")] = False,
    search: Annotated[
        str | None, typer.Option("--search", metavar="TEXT", help="With this text in a paragraph.")
    ] = None,
) -> "Selection":
    from m4d_consolidate.selection import Selection

    return Selection(
        week=week,
        question=question,
        language=language,
        country=country,
        kind=kind,
        contributor=contributor,
        since=since,
        until=until,
        disposition=disposition,
        uncertain=uncertain,
        search=search,
    )


def with_filters(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command all filters as options but those it has itself, and the `Selection` they make."""
    own = inspect.signature(command)
    filters = {
        name: each for name, each in inspect.signature(_filters).parameters.items() if name not in own.parameters
    }

    @wraps(command)
    def wrapped(**options: Any) -> None:
        chosen = {name: options.pop(name) for name in filters}
        command(selection=_filters(**chosen), **options)

    kept = [each for name, each in own.parameters.items() if name != "selection"]
    parameters = sorted([*kept, *filters.values()], key=lambda each: each.kind)
    wrapped.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    wrapped.__annotations__ = {each.name: each.annotation for each in parameters}
    return wrapped
