"""A zoned message before the rules that say what it is, and what they find."""

from collections.abc import Sequence
from dataclasses import dataclass

from m4d_consolidate.contributions.clues import address_of
from m4d_consolidate.contributions.memory import Memory, Repeated
from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import attributions
from m4d_consolidate.contributions.questions import QuestionTexts
from m4d_consolidate.contributions.wording import wording
from m4d_consolidate.contributions.zones import Zones
from m4d_consolidate.model.contribution import Disposition, Role
from m4d_consolidate.model.mail import Head

OWN = (Role.INTRO, Role.RESPONSE, Role.MARKER)
SHORT = 120
"""Words of an autoreply or request; an answer this short says something else"""
ANSWER = 55
"""Words of a paragraph that can only be an answer"""
_READ = 4000
_BEGINNING = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A zoned message before the judges."""

    head: Head
    address: str
    """It was sent from"""
    paragraphs: Sequence[Paragraph]
    by_facilitator: bool
    forwards: bool
    """It hands on a member's own words"""
    memory: Memory
    repeated: Repeated | None
    """What it says again of an earlier contribution"""
    questions: QuestionTexts
    subject: str
    """Folded"""
    own_words: int
    longest: int
    """Words of the longest answer paragraph"""

    @property
    def own(self) -> str:
        """Folded text of introduction and answers, as much as triage reads."""
        return " ".join(each.folded for each in self.paragraphs if each.role in OWN)[:_READ]

    @property
    def text(self) -> str:
        """Folded beginnings of all that is not quoted."""
        return " ".join(each.folded[:_BEGINNING] for each in self.paragraphs if each.role is not Role.QUOTE)[:_READ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The disposition of a message, with its reason in plain words."""

    disposition: Disposition
    reason: str
    duplicate_of: str | None = None
    corrects: str | None = None
    copy: str | None = None
    """Id of the message that forwarded this one before it came"""
    flags: tuple[str, ...] = ()


def make_case(head: Head, zones: Zones, memory: Memory, questions: QuestionTexts, *, by_facilitator: bool) -> Case:
    """Return a zoned message with what the rules look at."""
    address = address_of(head)
    own = [each for each in zones.paragraphs if each.role in OWN]
    return Case(
        head=head,
        address=address,
        paragraphs=zones.paragraphs,
        by_facilitator=by_facilitator,
        forwards=bool(zones.forwarded_header) or (by_facilitator and forwarded_subject(head.subject)),
        memory=memory,
        repeated=memory.repeated([each for each in own if each.role is not Role.MARKER], address),
        questions=questions,
        subject=wording(head.subject).folded,
        own_words=sum(each.words for each in own),
        longest=max((each.words for each in own if each.role is Role.RESPONSE), default=0),
    )


def forwarded_subject(subject: str) -> bool:
    """Return whether a subject says that the message is forwarded."""
    return bool(attributions.FORWARDED_SUBJECT.match(wording(subject[:200]).folded))
