"""Which question each answer paragraph answers, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from m4d_consolidate.model.contribution import Disposition, Entry, Part, Role
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.notice import Notice

CERTAIN = 0.9
"""Confidence from which a reading is called certain: right at least 95 times in 100."""


class By(StrEnum):
    """Who or what made an assignment."""

    RULE = "rule"
    LEARNT = "learnt"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that spoke for a question."""

    kind: str
    """`marker`, `quoted-question`, `week`, `words`, `cues`, `concepts`, `examples`, `decision` …"""
    text: str
    """In words a facilitator understands, with the words of the mail it rests on"""
    weight: float = 0.0
    """Log-odds it added"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A question for a paragraph."""

    question: str
    confidence: float
    """Calibrated probability, 0 to 1"""
    by: By
    evidence: Sequence[Evidence] = ()
    """The strongest first; worded only when looked at"""

    def __post_init__(self) -> None:
        """A list, as JSON has it, becomes a tuple."""
        if isinstance(self.evidence, list):
            object.__setattr__(self, "evidence", tuple(self.evidence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """The reading the tool stands by for one answer paragraph, and the alternatives."""

    part: str
    """Id of the part"""
    chosen: tuple[Choice, ...]
    suggested: tuple[Choice, ...] = ()
    none_of_these: bool = False
    """It answers none of the questions"""
    undecided: bool = False
    """The tool cannot tell"""
    none_confidence: float = 0.0
    """Probability that it answers none of the questions"""
    none_evidence: Sequence[Evidence] = ()

    def __post_init__(self) -> None:
        """A list, as JSON has it, becomes a tuple."""
        if isinstance(self.none_evidence, list):
            object.__setattr__(self, "none_evidence", tuple(self.none_evidence))


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignedEntry:
    """An entry with its week and the assignments of its answer paragraphs."""

    entry: Entry
    week: int | None
    """The week it answers"""
    week_received: int | None
    """The week in whose window it came, in the discussion's time zone"""
    week_evidence: tuple[Evidence, ...] = ()
    assignments: Mapping[str, Assignment] = field(default_factory=dict)
    """By part id: one for each response part of a contribution"""
    number: int | None = None
    """Printed as [C07]; contributions only"""

    @property
    def is_contribution(self) -> bool:
        """Whether it counts as a contribution."""
        return self.entry.disposition is Disposition.CONTRIBUTION


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Everything derived from the sources: what the documents and exports are made of."""

    discussion: Discussion
    entries: tuple[AssignedEntry, ...]
    """In order of receipt"""
    notices: tuple[Notice, ...] = ()

    @property
    def contributions(self) -> tuple[AssignedEntry, ...]:
        """The entries that are contributions, in order of receipt."""
        return tuple(entry for entry in self.entries if entry.is_contribution)

    def answers(self, question: str) -> tuple[tuple[AssignedEntry, Part], ...]:
        """Return the answer paragraphs assigned to a question, in order of receipt."""
        return tuple(
            (entry, part)
            for entry in self.contributions
            for part in entry.entry.parts
            if part.role is Role.RESPONSE
            and (assignment := entry.assignments.get(part.id)) is not None
            and any(choice.question == question for choice in assignment.chosen)
        )
