"""What is asked about paragraphs: which questions they answer, one by one or a mail at once, and whom they name."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from m4d_consolidate.disclosure import Named, unreviewed
from m4d_consolidate.model.assignment import CERTAIN, Analysis, AssignedEntry, Assignment, Choice
from m4d_consolidate.model.contribution import Part, Role
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.later import Later
from m4d_consolidate.model.review import Mention, ReviewItem, ReviewKind, Suggestion
from m4d_consolidate.review.items import counted, of_message, who
from m4d_consolidate.review.of_messages import Others

_SUGGESTED = 3
_EVIDENCE_LINES = 3
_MANY = 3
"""Doubtful paragraphs of one mail from which it is quicker to ask about the mail"""
_STOPS = 2.0
"""What a mention is worth: nothing can be shared before it is looked at, so that it comes before any question"""


def mentioned(analysis: Analysis, decisions: Decisions) -> Iterator[ReviewItem]:
    """Yield the paragraphs that name somebody who is not to be named, or may; masking is the first answer."""
    found = unreviewed(analysis, decisions)
    for entry in analysis.contributions if found else ():
        for part in entry.entry.responses:
            if part.id in found:
                yield _mention(entry, part, found[part.id])


def _mention(entry: AssignedEntry, part: Part, named: Named) -> ReviewItem:
    answers = (Mention.MASKED, Mention.STANDS) if named.doubtful else (Mention.MASKED,)
    whom = tuple(_whom(named))
    item = of_message(
        ReviewKind.MENTION,
        entry,
        suggested=tuple(Suggestion(id=each.value, confidence=0.5, evidence=whom) for each in answers),
        reason="; ".join(whom),
        gain=_STOPS,
    )
    return replace(item, part=part.id, text=part.text)


def _whom(named: Named) -> Iterator[str]:
    of = " or ".join(named.of)
    if named.sure:
        verb = "names" if len(named.sure) == 1 else "name"
        yield f"{_quoted(named.sure)} {verb} {of} and will be masked; see whether the rest gives them away"
    if named.doubtful:
        yield f"{_quoted(named.doubtful)} may name {of}, or somebody else"


def _quoted(found: tuple[str, ...]) -> str:
    return ", ".join(f"“{word}”" for word in found)


def mail_questions(entry: AssignedEntry, others: Others, decisions: Decisions) -> Iterator[ReviewItem]:
    """Yield the question which questions a mail answers, where many of its paragraphs are in doubt."""
    decision = decisions.on(entry.entry.head.id)
    if not entry.is_contribution or (decision is not None and decision.questions is not None):
        return
    doubtful = [item for item in questions(entry, others, decisions) if item.gain > 1 - CERTAIN]
    if len(doubtful) < _MANY:
        return
    best: dict[str, Suggestion] = {}
    for item in doubtful:
        for suggestion in item.suggested:
            best.setdefault(suggestion.id, suggestion)
            if suggestion.confidence > best[suggestion.id].confidence:
                best[suggestion.id] = suggestion
    yield of_message(
        ReviewKind.MAIL_QUESTIONS,
        entry,
        suggested=tuple(sorted(best.values(), key=lambda each: -each.confidence))[:_SUGGESTED],
        reason=f"{counted(len(doubtful))} of it are doubtful",
        gain=0.5 * sum(item.gain for item in doubtful),
    )


def questions(entry: AssignedEntry, _: Others, decisions: Decisions) -> Iterator[ReviewItem]:
    """Yield, for each answer paragraph, the question which questions it answers."""
    if not entry.is_contribution:
        return
    parts = [part for part in entry.entry.parts if part.role in {Role.RESPONSE, Role.MARKER, Role.INTRO}]
    for index, part in enumerate(parts):
        decision, assignment = decisions.on(part.id), entry.assignments.get(part.id)
        if part.role is not Role.RESPONSE or assignment is None or (decision and decision.questions is not None):
            continue
        yield ReviewItem(
            kind=ReviewKind.QUESTIONS,
            message=entry.entry.head.id,
            part=part.id,
            number=entry.number,
            contributor=who(entry),
            subject=entry.entry.head.subject,
            text=part.text,
            before=parts[index - 1].text if index else "",
            after=parts[index + 1].text if index + 1 < len(parts) else "",
            suggested=_suggestions(assignment),
            reason=_doubt(assignment),
            gain=1 - _surest(assignment),
        )


def _suggestions(assignment: Assignment) -> tuple[Suggestion, ...]:
    best: dict[str, Choice] = {}
    for choice in (*assignment.chosen, *assignment.suggested):
        best.setdefault(choice.question, choice)
    ranked = sorted(best.values(), key=lambda choice: -choice.confidence)[:_SUGGESTED]
    return tuple(
        Suggestion(id=choice.question, confidence=choice.confidence, evidence=Later(partial(_lines, choice)))
        for choice in ranked
    )


def _lines(choice: Choice) -> tuple[str, ...]:
    for_it = sorted(choice.evidence, key=lambda piece: -piece.weight)[:_EVIDENCE_LINES]
    return tuple(f"{piece.kind}: {piece.text}" for piece in for_it)


def _surest(assignment: Assignment) -> float:
    if assignment.none_of_these:
        return assignment.none_confidence
    return max((choice.confidence for choice in assignment.chosen), default=0.0)


def _doubt(assignment: Assignment) -> str:
    if assignment.undecided:
        return "the tool cannot tell which question it answers"
    said = "none of the questions" if assignment.none_of_these else ", ".join(c.question for c in assignment.chosen)
    return f"the tool reads {said or 'nothing'}, sure to {_surest(assignment):.0%}"
