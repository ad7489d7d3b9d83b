"""What the kinds of item have in common: how a message is shown, and how people are called."""

from m4d_consolidate.model.assignment import AssignedEntry
from m4d_consolidate.model.contribution import Role
from m4d_consolidate.model.review import ReviewItem, ReviewKind, Suggestion

_NOT_OWN = (Role.QUOTE, Role.ATTRIBUTION, Role.FOOTER)


def of_message(
    kind: ReviewKind, entry: AssignedEntry, *, suggested: tuple[Suggestion, ...], reason: str, gain: float
) -> ReviewItem:
    """Return an item about a whole message, shown with its own words."""
    own = [part for part in entry.entry.parts if part.role not in _NOT_OWN]
    return ReviewItem(
        kind=kind,
        message=entry.entry.head.id,
        number=entry.number,
        contributor=who(entry),
        subject=entry.entry.head.subject,
        text="\n\n".join(part.text for part in own),
        suggested=suggested,
        reason=reason,
        gain=gain,
    )


def who(entry: AssignedEntry) -> str:
    """Return who wrote a message, for the team's eye."""
    found = entry.entry.contributor
    return ", ".join(filter(None, (found.name or "unknown", found.organisation, found.country)))


def called(entry: AssignedEntry | None) -> str:
    """Return a message's printed number, or its subject."""
    if entry is None:
        return "an earlier message"
    return f"[C{entry.number:02d}]" if entry.number else f"“{entry.entry.head.subject}”"


def counted(paragraphs: int) -> str:
    """Return a number of paragraphs in words."""
    return "1 paragraph" if paragraphs == 1 else f"{paragraphs} paragraphs"
