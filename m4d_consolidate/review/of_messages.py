"""What is asked about whole messages: consent, what it is, whether it repeats another, who wrote it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from m4d_consolidate.model.assignment import AssignedEntry
from m4d_consolidate.model.contribution import Disposition, Part
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.review import ReviewItem, ReviewKind, Suggestion
from m4d_consolidate.review.items import called, counted, of_message

_NAME = 4
"""Letters from which a word of a name is looked for in the texts of others"""

_OF_OTHER_KINDS = ("asks not to be named", "withdrawn by its author", "nothing in the message says who")
"""How flags begin that say nothing against what a message is: consent and contributor are asked about as such"""

Others = Mapping[str, AssignedEntry]
"""All messages, by id"""


def consent(entry: AssignedEntry, others: Others, decisions: Decisions) -> Iterator[ReviewItem]:
    """What is held waits with all its paragraphs; `hold: true` is a person's own wish to wait."""
    decision = decisions.on(entry.entry.head.id)
    if not entry.entry.held or (decision is not None and decision.hold is not None):
        return
    evidence = (*entry.entry.flags, *_mentions(entry, others.values()))
    withdrawn = any(flag.startswith("withdrawn by its author") for flag in entry.entry.flags)
    likely = Consent.WITHHOLD if withdrawn else Consent.ANONYMOUS
    yield of_message(
        ReviewKind.CONSENT,
        entry,
        suggested=(Suggestion(id=likely.value, confidence=0.5, evidence=evidence),),
        reason="; ".join(entry.entry.flags) or "held until a person decides",
        gain=1.0 + len(entry.entry.responses),
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
                yield f"{called(other)} says: “… {around} …”"


def disposition(entry: AssignedEntry, _: Others, decisions: Decisions) -> Iterator[ReviewItem]:
    """Yield the question what a message is, where that is in doubt."""
    read = entry.entry
    doubts = [flag for flag in read.flags if not flag.startswith(_OF_OTHER_KINDS)]
    if not doubts or read.held or read.disposition is Disposition.DUPLICATE or _settled(read.head.id, decisions):
        return
    yield of_message(
        ReviewKind.DISPOSITION,
        entry,
        suggested=(Suggestion(id=read.disposition.value, confidence=0.5, evidence=(read.reason,)),),
        reason="; ".join(doubts),
        gain=0.5 * max(1, len(read.responses)),
    )


def duplicate(entry: AssignedEntry, others: Others, decisions: Decisions) -> Iterator[ReviewItem]:
    """Yield the question whether a message that repeats another, but not word for word, is the same."""
    read = entry.entry
    if read.disposition is not Disposition.DUPLICATE or _settled(read.head.id, decisions):
        return
    changed = changed_paragraphs(entry, others.get(read.duplicate_of or ""))
    if not changed:
        return
    first = others.get(read.duplicate_of or "")
    yield replace(
        of_message(
            ReviewKind.DUPLICATE,
            entry,
            suggested=(Suggestion(id=Disposition.DUPLICATE.value, confidence=0.5, evidence=(read.reason,)),),
            reason=f"repeats {called(first)}, but {counted(len(changed))} of it "
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


def contributor(entry: AssignedEntry, _: Others, decisions: Decisions) -> Iterator[ReviewItem]:
    """Yield the question who wrote a contribution of which nobody is named."""
    who, decision = entry.entry.contributor, decisions.on(entry.entry.head.id)
    named = decision is not None and (decision.name is not None or decision.organisation is not None)
    if not entry.is_contribution or who.name or named or who.consent is Consent.ANONYMOUS:
        return
    yield of_message(
        ReviewKind.CONTRIBUTOR, entry, suggested=(), reason="no name is found in the mail or its header", gain=0.4
    )


def _settled(message: str, decisions: Decisions) -> bool:
    decision = decisions.on(message)
    return decision is not None and decision.disposition is not None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
