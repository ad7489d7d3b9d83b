"""What contributors ask of the team beside answering: not to be named or circulated, or to take an answer back."""

from collections.abc import Sequence

from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import consent, triage
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.model.contribution import Role

_READ = (Role.GREETING, Role.INTRO, Role.RESPONSE, Role.CLOSING, Role.SIGNATURE)
_OF_ITSELF = (Role.INTRO, Role.CLOSING, Role.GREETING)
"""Where a mail speaks of itself"""
_MOST = 140
"""Characters of the mail that a flag quotes"""


def requests(subject: str, paragraphs: Sequence[Paragraph]) -> str:
    """Return the words by which a contributor asks for anonymity or confidence; empty where nobody does.

    In answers only a request in the first person counts: they speak of anonymous surveys and confidential files too.
    """
    if consent.OPEN.search(fold(subject)):
        return subject.strip()[:_MOST]
    for paragraph in _own(paragraphs, consent.STEMS):
        pattern = consent.OPEN if paragraph.role in _OF_ITSELF else consent.PERSONAL
        found = pattern.search(paragraph.folded)
        if found:
            return _sentence(paragraph.text, paragraph.folded, found.start())
    return ""


def withdrawal(subject: str, paragraphs: Sequence[Paragraph]) -> str:
    """Return the words by which a contributor takes an answer back; empty where nobody does."""
    folded = fold(subject)
    if triage.WITHDRAWALS.search(folded) or triage.WITHDRAWAL_SUBJECTS.match(folded):
        return subject.strip()[:_MOST]
    for paragraph in _own(paragraphs, triage.WITHDRAWAL_STEMS):
        found = triage.WITHDRAWALS.search(paragraph.folded)
        if found:
            return _sentence(paragraph.text, paragraph.folded, found.start())
    return ""


def _own(paragraphs: Sequence[Paragraph], stems: frozenset[bytes]) -> list[Paragraph]:
    """Return the own words that hold one of these stems, without which a table finds nothing."""
    return [each for each in paragraphs if each.role in _READ and not stems.isdisjoint(each.said.stems)]


def _sentence(text: str, folded: str, at: int) -> str:
    """Return the sentence of `text` around a place of its folded form, which may be a little shorter."""
    place = round(at * len(text) / max(len(folded), 1))
    start = max((text.rfind(mark, 0, place) + len(mark) for mark in (". ", "! ", "? ", "\n")), default=0)
    start = 0 if start < 2 else start
    ends = [end for mark in (". ", "! ", "? ", "\n") if (end := text.find(mark, place)) > 0]
    sentence = text[start : min(ends) + 1 if ends else len(text)].strip()
    return sentence if len(sentence) <= _MOST else sentence[: _MOST - 1].rsplit(" ", 1)[0] + "…"
