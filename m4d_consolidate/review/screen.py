"""An item as lines of text: no colour, no box, no cursor movement, and nothing of a mail that a terminal would obey."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from m4d_consolidate.model.contribution import Disposition
from m4d_consolidate.model.discussion import Consent, Discussion
from m4d_consolidate.model.review import AnswerValue, Mention, ReviewItem, ReviewKind

# C0 and C1 controls start terminal sequences (ECMA-48); the bidirectional ones reorder what stands on the line.
_OBEYED = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_CONTEXT = 240
"""Characters shown of the paragraphs above and below"""
_LONGEST = 6_000
"""Characters shown of the text asked about"""

_CONSENT: Mapping[Consent, str] = {
    Consent.NAME: "print the words under the name",
    Consent.ORGANISATION: "print them under the organisation only",
    Consent.ANONYMOUS: "print them under a pseudonym",
    Consent.WITHHOLD: "do not print them",
}
_DUPLICATE: Mapping[Disposition, str] = {
    Disposition.DUPLICATE: "the first message stands, this one is left out",
    Disposition.CONTRIBUTION: "it is a contribution of its own",
}
_MENTION: Mapping[Mention, str] = {
    Mention.MASKED: "print [name withheld] in their place",
    Mention.STANDS: "what only may name them means somebody else; print it",
}
_ASKED: Mapping[ReviewKind, str] = {
    ReviewKind.CONSENT: "Under which name may this be printed?",
    ReviewKind.DISPOSITION: "What is this message?",
    ReviewKind.DUPLICATE: "Is this the same answer again?",
    ReviewKind.CONTRIBUTOR: "Who wrote this?",
    ReviewKind.MENTION: "May these words be printed?",
    ReviewKind.MAIL_QUESTIONS: "Which questions does this message answer?",
    ReviewKind.QUESTIONS: "Which question does this paragraph answer?",
}

_SAYS_MORE = (ReviewKind.CONSENT, ReviewKind.DISPOSITION, ReviewKind.DUPLICATE)
"""Kinds whose answers are always the same words, so that what speaks for one stands above them"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An answer that one key gives."""

    key: str
    value: AnswerValue
    label: str
    evidence: Sequence[str] = ()


def harmless(text: str) -> str:
    """Return the text without characters that a terminal obeys; tabs become spaces, lines stay."""
    return _OBEYED.sub("", text.replace("\r\n", "\n").expandtabs(4))


def options(item: ReviewItem, discussion: Discussion) -> tuple[Option, ...]:
    """Return the answers offered by a key each, numbered from 1; none for what must be typed."""
    if item.kind is ReviewKind.CONSENT:
        said = [(word, f"{word.value}: {label}") for word, label in _CONSENT.items()]
        return tuple(Option(key=str(place), value=word, label=label) for place, (word, label) in enumerate(said, 1))
    if item.kind is ReviewKind.MENTION:
        words = [(Mention(each.id), f"{each.id}: {_MENTION[Mention(each.id)]}") for each in item.suggested]
        return tuple(Option(key=str(place), value=word, label=label) for place, (word, label) in enumerate(words, 1))
    if item.kind is ReviewKind.DUPLICATE:
        kinds = [(word, f"{word.value}: {label}") for word, label in _DUPLICATE.items()]
        return tuple(Option(key=str(place), value=word, label=label) for place, (word, label) in enumerate(kinds, 1))
    if item.kind is ReviewKind.DISPOSITION:
        return tuple(Option(key=str(place), value=word, label=word.value) for place, word in enumerate(Disposition, 1))
    if item.kind is ReviewKind.CONTRIBUTOR:
        return ()
    return tuple(
        Option(
            key=str(place),
            value=(each.id,),
            label=f"{each.id}, {each.confidence:.0%}: {discussion.question(each.id).text}",
            evidence=each.evidence,
        )
        for place, each in enumerate(item.suggested[:9], 1)
    )


def item_lines(
    item: ReviewItem, discussion: Discussion, *, place: str, width: int = 80, plain: bool = False
) -> tuple[str, ...]:
    """Return the item as lines no wider than `width`, headed by its `place` in the queue.

    Plain ones carry no signs that a screen reader would read out.
    """
    return tuple(_Writer(width, plain).lines(item, discussion, place))


@dataclass(frozen=True, slots=True)
class _Writer:
    width: int
    plain: bool

    def lines(self, item: ReviewItem, discussion: Discussion, place: str) -> Iterator[str]:
        number = f"[C{item.number:02d}] " if item.number else ""
        yield "" if self.plain else "-" * (self.width - 1)
        yield from self.wrapped(f"{place}. {number}{item.contributor}. Subject: {item.subject}")
        yield from self.wrapped(f"Why: {item.reason}")
        yield ""
        if item.before:
            yield from self.wrapped(f"Above: {_end_of(item.before)}")
            yield ""
        if self.plain:
            yield "Text:"
        yield from self.wrapped(_cut(item.text, _LONGEST), margin="" if self.plain else "  | ")
        if item.after:
            yield ""
            yield from self.wrapped(f"Below: {_cut(item.after, _CONTEXT)}")
        if item.kind in _SAYS_MORE:
            for line in (line for each in item.suggested for line in each.evidence if line not in item.reason):
                yield from self.wrapped(f"See also: {line}", later="  ")
        yield ""
        yield _ASKED[item.kind]
        for option in options(item, discussion):
            yield from self.wrapped(f"{option.key}  {option.label}", later="   ")
            for line in option.evidence:
                yield from self.wrapped(f"   because of {line}", later="     ")

    def wrapped(self, text: str, margin: str = "", later: str = "") -> Iterator[str]:
        return wrapped(text, self.width, margin, later)


def wrapped(text: str, width: int, margin: str = "", later: str = "") -> Iterator[str]:
    """Yield the text as harmless lines narrower than `width`, behind `margin`, continued ones behind `later` too."""
    for line in harmless(text).split("\n"):
        yield from textwrap.wrap(
            line, width - 1, initial_indent=margin, subsequent_indent=margin + later, break_on_hyphens=False
        ) or [margin.rstrip()]


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[:length].rsplit(' ', 1)[0]} […]"


def _end_of(text: str) -> str:
    return text if len(text) <= _CONTEXT else f"[…] {text[-_CONTEXT:].split(' ', 1)[-1]}"
