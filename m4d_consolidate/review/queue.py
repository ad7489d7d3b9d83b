"""What deserves a person's eye, the answer that helps most first."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from m4d_consolidate.disclosure import mentions
from m4d_consolidate.model.assignment import CERTAIN, Analysis, AssignedEntry, Assignment, Choice
from m4d_consolidate.model.contribution import Disposition, Part, Role
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.later import Later
from m4d_consolidate.model.review import Mention, ReviewItem, ReviewKind, Suggestion

_SUGGESTED = 3
_EVIDENCE_LINES = 3
_MANY = 3
"""Doubtful paragraphs of one mail from which it is quicker to ask about the mail"""

_NAME = 4
"""Letters from which a word of a name is looked for in the texts of others"""

_OF_OTHER_KINDS = ("asks not to be named", "nothing in the message says who")
"""How flags begin that say nothing against what a message is: consent and contributor are asked about as such"""

_Build = Callable[[AssignedEntry, Mapping[str, AssignedEntry], Decisions], Iterator[ReviewItem]]


def build_queue(
    analysis: Analysis,
    decisions: Decisions,
    order: Sequence[str] = (),
    *,
    kinds: Collection[ReviewKind] = (),
    limit: int | None = None,
) -> tuple[ReviewItem, ...]:
    """Return what nobody has decided yet, by gain; `kinds` choose first, `limit` cuts then.

    Paragraphs keep the order of `order`, their ids as the assignments would ask for them; the others follow.
    """
    entries = {entry.entry.head.id: entry for entry in analysis.entries}
    found: list[ReviewItem] = []
    for kind, build in _BUILDERS.items():
        if kind in (kinds or _UNASKED_FOR):
            of_kind = [item for entry in analysis.entries for item in build(entry, entries, decisions)]
            found += _in_order(of_kind, order) if kind is ReviewKind.QUESTIONS else of_kind
    if ReviewKind.MENTION in (kinds or _UNASKED_FOR):
        found += _doubtful_mentions(analysis, decisions)
    found.sort(key=lambda item: -item.gain)
    return tuple(found[:limit])


def count_doubtful(queue: Iterable[ReviewItem]) -> int:
    """Return how many items deserve an eye; readings called certain are asked about too, but need none."""
    return sum(item.gain > 1 - CERTAIN for item in queue)


def _in_order(items: Sequence[ReviewItem], order: Sequence[str]) -> list[ReviewItem]:
    """Sort as the assignments ask, and let each gain be no less than any later one: the order says more than it."""
    place = {part: index for index, part in enumerate(order)}
    last = len(place)
    ordered = sorted(items, key=lambda item: (place.get(item.target, last), -item.gain))
    floor = 0.0
    for index in range(len(ordered) - 1, -1, -1):
        floor = max(floor, ordered[index].gain)
        ordered[index] = replace(ordered[index], gain=floor)
    return ordered


def _consent(entry: AssignedEntry, others: Mapping[str, AssignedEntry], decisions: Decisions) -> Iterator[ReviewItem]:
    """What is held waits with all its paragraphs; `hold: true` is a person's own wish to wait."""
    decision = decisions.on(entry.entry.head.id)
    if not entry.entry.held or (decision is not None and decision.hold is not None):
        return
    evidence = (*entry.entry.flags, *_mentions(entry, others.values()))
    yield _of_message(
        ReviewKind.CONSENT,
        entry,
        suggested=(Suggestion(id=Consent.ANONYMOUS.value, confidence=0.5, evidence=evidence),),
        reason="; ".join(entry.entry.flags) or "held until a person decides",
        gain=1.0 + len(entry.entry.responses),
    )


def _doubtful_mentions(analysis: Analysis, decisions: Decisions) -> Iterator[ReviewItem]:
    """Yield the paragraphs in which a word is masked that may mean somebody else."""
    masked = mentions(analysis, decisions)
    for entry in analysis.contributions if masked else ():
        for part in entry.entry.responses:
            decision = decisions.on(part.id)
            if part.id in masked and (decision is None or decision.reviewed is None):
                said = ", ".join(f"“{word}”" for word in masked[part.id])
                yield replace(
                    _of_message(
                        ReviewKind.MENTION,
                        entry,
                        suggested=(Suggestion(id=Mention.MASKED.value, confidence=0.5),),
                        reason=f"{said} may name a contributor who is not to be named: masked until you decide",
                        gain=0.6,
                    ),
                    part=part.id,
                    text=part.text,
                )


def _mentions(entry: AssignedEntry, everyone: Iterable[AssignedEntry]) -> Iterator[str]:
    """Yield where others, or the person's own answers, say a name that stands for the person."""
    who = entry.entry.contributor
    names = {word for word in re.findall(r"\w+", who.name) if len(word) >= _NAME} | {who.organisation}
    pattern = re.compile(
        "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(filter(None, names))) or r"(?!)"
    )
    for other in everyone:
        for part in other.entry.responses if other.is_contribution else ():
            if found := pattern.search(part.text):
                around = part.text[max(0, found.start() - 60) : found.end() + 60].replace("\n", " ").strip()
                yield f"{_name(other)} says: “… {around} …”"


def _disposition(entry: AssignedEntry, _: Mapping[str, AssignedEntry], decisions: Decisions) -> Iterator[ReviewItem]:
    read = entry.entry
    doubts = [flag for flag in read.flags if not flag.startswith(_OF_OTHER_KINDS)]
    if not doubts or read.held or read.disposition is Disposition.DUPLICATE or _settled(read.head.id, decisions):
        return
    yield _of_message(
        ReviewKind.DISPOSITION,
        entry,
        suggested=(Suggestion(id=read.disposition.value, confidence=0.5, evidence=(read.reason,)),),
        reason="; ".join(doubts),
        gain=0.5 * max(1, len(read.responses)),
    )


def _duplicate(entry: AssignedEntry, others: Mapping[str, AssignedEntry], decisions: Decisions) -> Iterator[ReviewItem]:
    read = entry.entry
    if read.disposition is not Disposition.DUPLICATE or _settled(read.head.id, decisions):
        return
    changed = changed_paragraphs(entry, others.get(read.duplicate_of or ""))
    if not changed:
        return
    first = others.get(read.duplicate_of or "")
    yield replace(
        _of_message(
            ReviewKind.DUPLICATE,
            entry,
            suggested=(Suggestion(id=Disposition.DUPLICATE.value, confidence=0.5, evidence=(read.reason,)),),
            reason=f"repeats {_name(first)}, but {_count(len(changed))} of it "
            + ("is" if len(changed) == 1 else "are")
            + " new or changed",
            gain=0.5 * len(changed),
        ),
        text="\n\n".join(part.text for part in changed),
    )


def changed_paragraphs(entry: AssignedEntry, first: AssignedEntry | None) -> tuple[Part, ...]:
    """Return the answer paragraphs of a repeated message that the first does not hold."""
    if first is None:
        return ()
    held = " ".join(_plain(part.text) for part in first.entry.parts)
    return tuple(part for part in entry.entry.responses if _plain(part.text) not in held)


def _contributor(entry: AssignedEntry, _: Mapping[str, AssignedEntry], decisions: Decisions) -> Iterator[ReviewItem]:
    who, decision = entry.entry.contributor, decisions.on(entry.entry.head.id)
    named = decision is not None and (decision.name is not None or decision.organisation is not None)
    if not entry.is_contribution or who.name or named or who.consent is Consent.ANONYMOUS:
        return
    yield _of_message(
        ReviewKind.CONTRIBUTOR, entry, suggested=(), reason="no name is found in the mail or its header", gain=0.4
    )


def _mail_questions(
    entry: AssignedEntry, others: Mapping[str, AssignedEntry], decisions: Decisions
) -> Iterator[ReviewItem]:
    decision = decisions.on(entry.entry.head.id)
    if not entry.is_contribution or (decision is not None and decision.questions is not None):
        return
    doubtful = [item for item in _questions(entry, others, decisions) if item.gain > 1 - CERTAIN]
    if len(doubtful) < _MANY:
        return
    best: dict[str, Suggestion] = {}
    for item in doubtful:
        for suggestion in item.suggested:
            best.setdefault(suggestion.id, suggestion)
            if suggestion.confidence > best[suggestion.id].confidence:
                best[suggestion.id] = suggestion
    yield _of_message(
        ReviewKind.MAIL_QUESTIONS,
        entry,
        suggested=tuple(sorted(best.values(), key=lambda each: -each.confidence))[:_SUGGESTED],
        reason=f"{_count(len(doubtful))} of it are doubtful",
        gain=0.5 * sum(item.gain for item in doubtful),
    )


def _questions(entry: AssignedEntry, _: Mapping[str, AssignedEntry], decisions: Decisions) -> Iterator[ReviewItem]:
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
            contributor=_who(entry),
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


def _of_message(
    kind: ReviewKind, entry: AssignedEntry, *, suggested: tuple[Suggestion, ...], reason: str, gain: float
) -> ReviewItem:
    own = [part for part in entry.entry.parts if part.role not in {Role.QUOTE, Role.ATTRIBUTION, Role.FOOTER}]
    return ReviewItem(
        kind=kind,
        message=entry.entry.head.id,
        number=entry.number,
        contributor=_who(entry),
        subject=entry.entry.head.subject,
        text="\n\n".join(part.text for part in own),
        suggested=suggested,
        reason=reason,
        gain=gain,
    )


def _settled(message: str, decisions: Decisions) -> bool:
    decision = decisions.on(message)
    return decision is not None and decision.disposition is not None


def _who(entry: AssignedEntry) -> str:
    who = entry.entry.contributor
    return ", ".join(filter(None, (who.name or "unknown", who.organisation, who.country)))


def _name(entry: AssignedEntry | None) -> str:
    if entry is None:
        return "an earlier message"
    return f"[C{entry.number:02d}]" if entry.number else f"“{entry.entry.head.subject}”"


def _count(paragraphs: int) -> str:
    return "1 paragraph" if paragraphs == 1 else f"{paragraphs} paragraphs"


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


_BUILDERS: Mapping[ReviewKind, _Build] = {
    ReviewKind.CONSENT: _consent,
    ReviewKind.DISPOSITION: _disposition,
    ReviewKind.DUPLICATE: _duplicate,
    ReviewKind.CONTRIBUTOR: _contributor,
    ReviewKind.MAIL_QUESTIONS: _mail_questions,
    ReviewKind.QUESTIONS: _questions,
}
"""By kind: what it asks about one entry. Of equal gains the earlier kind comes first."""

_UNASKED_FOR = frozenset(ReviewKind) - {ReviewKind.MAIL_QUESTIONS}
"""The kinds without `--kind`: asking about a mail and then about its paragraphs would be asking twice"""
