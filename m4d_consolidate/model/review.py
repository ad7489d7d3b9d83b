"""What a person is asked, what a person answered, and what the answer changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from m4d_consolidate.model.contribution import ContributorKind, Disposition
from m4d_consolidate.model.discussion import Consent


class ReviewKind(StrEnum):
    """What an item of the queue asks about."""

    CONSENT = "consent"
    """The text asks not to be named or quoted: held until a person decides"""
    DISPOSITION = "disposition"
    """What the message is stands in doubt"""
    DUPLICATE = "duplicate"
    """It repeats an earlier message, but not word for word"""
    CONTRIBUTOR = "contributor"
    """Nobody can be named as its author"""
    MENTION = "mention"
    """A paragraph holds a word that may name somebody who is not to be named: masked until a person decides"""
    MAIL_QUESTIONS = "mail-questions"
    """Which questions the message answers, all its paragraphs together"""
    QUESTIONS = "questions"
    """Which questions a paragraph answers"""


class Mention(StrEnum):
    """What is done with a word that may name somebody who is not to be named."""

    MASKED = "masked"
    STANDS = "stands"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One answer the tool would give."""

    id: str
    """A question, or a word of the kind: `anonymous`, `duplicate` …"""
    confidence: float
    """0 to 1"""
    evidence: Sequence[str] = ()
    """One line each, in words a facilitator understands"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """One thing that deserves a person's eye."""

    kind: ReviewKind
    message: str
    """Id of the message"""
    part: str | None = None
    """Id of the paragraph, where one paragraph is asked about"""
    number: int | None = None
    """Printed as [C07]"""
    contributor: str = ""
    """Who wrote it, for the team's eye"""
    subject: str = ""
    text: str = ""
    before: str = ""
    """The paragraph above"""
    after: str = ""
    """The paragraph below"""
    suggested: tuple[Suggestion, ...] = ()
    """The likeliest first"""
    reason: str = ""
    """Why it is asked, one sentence"""
    gain: float = 0.0
    """Paragraphs the answer is expected to settle"""

    @property
    def target(self) -> str:
        """Id of what the answer decides on."""
        return self.part or self.message


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributorAnswer:
    """Who wrote a message; None where nothing is said."""

    name: str | None = None
    organisation: str | None = None
    country: str | None = None
    kind: ContributorKind | None = None


AnswerValue = tuple[str, ...] | Disposition | Consent | ContributorAnswer | Mention
"""Question ids (empty: none of these), or what the kind of item asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A person's word on one item."""

    kind: ReviewKind
    message: str
    part: str | None
    value: AnswerValue
    why: str = ""

    @property
    def target(self) -> str:
        """Id of what it decides on."""
        return self.part or self.message


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRow:
    """A row of a review file that could not be taken over."""

    row: int
    """As the file's own program counts them"""
    sheet: str
    """Empty but in a workbook"""
    found: str
    expected: str
    nearest: str = ""
    """The nearest right id or word"""

    def __str__(self) -> str:
        where = f"sheet `{self.sheet}`, row {self.row}" if self.sheet else f"row {self.row}"
        hint = f"; the nearest is `{self.nearest}`" if self.nearest else ""
        return f"{where}: {self.found}, expected {self.expected}{hint}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What answers changed in the readings of paragraphs, those answered included."""

    paragraphs: int
    certain_before: int
    certain_after: int
    moved: int
    """Paragraphs that nobody was asked about and that now stand under other questions"""
