"""Words that an earlier message said, carried along without a mark: another's, quoted, or a footer of the sender's."""

from collections.abc import Sequence

from m4d_consolidate.contributions.memory import Memory
from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.model.contribution import Disposition, Role

_LEAST_WORDS = 8
"""Shorter paragraphs may be said twice by chance"""
_NEW_WORDS = 12
"""New words in a mail that is more than a copy"""
_TEAM = (Disposition.ANNOUNCEMENT, Disposition.DIGEST)


def mark_repeats(paragraphs: Sequence[Paragraph], sender: str, memory: Memory) -> None:
    """Quote what others said before; of a mere copy of another's answer nothing is quoted: it is a duplicate.

    Where a mail says nothing but what a digest said, the digest took it from there.
    """
    answers = [each for each in paragraphs if each.role is Role.RESPONSE]
    told = [(each, memory.first_said(each) if each.words >= _LEAST_WORDS else None) for each in answers]
    if not any(first for _, first in told):
        return
    new = sum(each.words for each, first in told if first is None)
    for each, first in told:
        if first is None:
            continue
        if first.disposition is Disposition.ANNOUNCEMENT or (first.disposition in _TEAM and new >= _NEW_WORDS):
            each.give(Role.QUOTE, f"repeats words of the team, from {first.id}")
        elif first.address != sender and new >= _NEW_WORDS:
            each.give(Role.QUOTE, f"repeats words of {first.id} without a mark")
    last = answers[-1]
    if (
        new >= _NEW_WORDS
        and last.role is Role.RESPONSE
        and last.words <= 60
        and _ends_every_mail(told[-1][1] is not None, paragraphs, last)
    ):
        last.give(Role.FOOTER, "this sender has ended an earlier mail with the same words")


def _ends_every_mail(said: bool, paragraphs: Sequence[Paragraph], last: Paragraph) -> bool:
    below = paragraphs[paragraphs.index(last) + 1 :]
    above = paragraphs[: paragraphs.index(last)]
    return (
        said
        and any(each.role in (Role.CLOSING, Role.SIGNATURE) for each in above)
        and all(each.depth for each in below)
    )
