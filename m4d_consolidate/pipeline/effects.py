"""Decisions that change nothing: said of the wrong thing, or words that are not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from m4d_consolidate.model.assignment import AssignedEntry
from m4d_consolidate.model.contribution import Entry, Part
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.text import shortened

_OF_PARAGRAPHS = ("role", "split", "correct", "reviewed")
_OF_MESSAGES = ("disposition", "week", "name", "organisation", "country", "kind", "consent", "hold")
"""What a decision says of one of the two only; `contributor` is written as its four fields"""


def without_effect(entries: Iterable[AssignedEntry], decisions: Decisions) -> Iterator[Notice]:
    """Yield a notice for each decision, or piece of one, that changes nothing though its target is there."""
    if not decisions.given:
        return
    for assigned in entries:
        entry = assigned.entry
        name = f"C{assigned.number:02}" if assigned.number else entry.head.id
        if decision := decisions.on(entry.head.id):
            for key in _said(decision, _OF_PARAGRAPHS):
                yield _notice(
                    f"`{key}` is said of the whole of {name}, where it changes nothing",
                    f"say it of a paragraph: `m4d-consolidate show {name}` shows their ids",
                )
        for part in entry.parts:
            if decision := decisions.on(part.id):
                yield from _of_paragraph(decision, part, assigned, name)


def _of_paragraph(decision: Decision, part: Part, assigned: AssignedEntry, name: str) -> Iterator[Notice]:
    for key in _said(decision, _OF_MESSAGES):
        yield _notice(
            f"`{key}` is said of the paragraph `{part.id}`, where it changes nothing",
            f"say it of the whole message: `id: {name}`",
        )
    if decision.questions is not None and part.id not in assigned.assignments:
        what = part.role.value if assigned.is_contribution else assigned.entry.disposition.value
        yield _notice(
            f"`questions` of `{part.id}` changes nothing: it is no answer, but {what}",
            "say `role: response` of it as well"
            if assigned.is_contribution
            else f"say what the message is: `id: {name}`",
        )
    yield from _words_not_there(decision, part, assigned.entry, name)


def _words_not_there(decision: Decision, part: Part, entry: Entry, name: str) -> Iterator[Notice]:
    from m4d_consolidate.disclosure import whole_words

    for wrong, _ in decision.correct or ():
        if not whole_words(wrong).search(part.text):
            yield _notice(
                f"`correct` of `{part.id}` names words that are not in it: `{shortened(wrong, 60)}`",
                f"copy them as they stand in the paragraph, whole words: `m4d-consolidate show {name}`",
            )
    for words in decision.split or ():
        if not any(each.text.startswith(words) for each in entry.parts):
            yield _notice(
                f"`split` of `{part.id}` names words that begin no paragraph now: `{shortened(words, 60)}`",
                f"copy them as they stand in the mail, from within a line: `m4d-consolidate show {name}`",
            )


def _said(decision: Decision, keys: Iterable[str]) -> list[str]:
    return [key for key in keys if getattr(decision, key) is not None]


def _notice(text: str, remedy: str) -> Notice:
    return Notice(kind="decision-without-effect", place="decisions.yaml", text=text, remedy=remedy)
