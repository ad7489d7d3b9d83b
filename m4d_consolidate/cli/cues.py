"""The facilitator's command suggest-cues."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from m4d_consolidate.cli.app import app
from m4d_consolidate.cli.options import QUESTIONS, STORE, Questions, Store, folder
from m4d_consolidate.cli.terminal import Progress, data, say

if TYPE_CHECKING:
    from m4d_consolidate.assignments import CueSuggestion


@app.command("suggest-cues")
def suggest_cues(
    *,
    question: Annotated[str | None, typer.Option("--question", metavar="ID", help="Only for this question.")] = None,
    accept: Annotated[
        list[str] | None,
        typer.Option("--accept", metavar="ID:xx:WORD", help="Add this one as listed; may be given again."),
    ] = None,
    questions: Questions = QUESTIONS,
    store: Store = STORE,
) -> None:
    """Offer words that stand out in answers decided or certain as cues, to accept with a key.

    Where nobody is at a terminal they are only listed. Accepted ones go into questions.yaml; its comments stay.

    \b
    Example:
      m4d-consolidate suggest-cues
      m4d-consolidate suggest-cues --accept w2q1:en:mentor
    """
    from m4d_consolidate import pipeline

    progress = Progress()
    work = pipeline.load(folder(questions, store), progress)
    progress.clear()
    found = {_name(each): each for each in pipeline.cue_suggestions(work) if question in (None, each.question)}
    if accept:
        chosen = _named(accept, found)
    elif sys.stdin.isatty() and sys.stderr.isatty():
        chosen = _asked(list(found.values()))
    else:
        chosen = []
        for name, each in found.items():
            data(f"{name}  ({_reason(each)})")
        say(f"\n{len(found)} words; accept one with --accept, or run this in a terminal")
    pipeline.accept_cues(work, chosen)
    if chosen:
        say(f"{len(chosen)} cue{'' if len(chosen) == 1 else 's'} added to {questions}")


def _name(each: "CueSuggestion") -> str:
    return f"{each.question}:{each.language}:{each.cue}"


def _reason(each: "CueSuggestion") -> str:
    return f"in {each.inside} answers to it that are decided or certain, {each.outside} elsewhere"


def _named(names: list[str], found: dict[str, "CueSuggestion"]) -> list["CueSuggestion"]:
    unknown = [name for name in names if name not in found]
    if unknown:
        raise typer.BadParameter(f"`{unknown[0]}` is not among those offered; run without --accept to see them")
    return [found[name] for name in names]


def _asked(offered: list["CueSuggestion"]) -> list["CueSuggestion"]:
    """Ask about each; what was accepted before `q` stays accepted."""
    chosen: list[CueSuggestion] = []
    for each in offered:
        say(f"{each.question} ({each.language}): {each.cue}  ({_reason(each)})")
        say("y add, n not, q stop: ")
        key = typer.getchar()
        if key in ("q", "\x03", "\x04"):
            break
        if key == "y":
            chosen.append(each)
    return chosen
