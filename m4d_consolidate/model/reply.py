"""The document model: everything a document may print, already disclosed; templates select and arrange it.

It speaks no language: kinds, roles and countries are codes, and the templates name them in the reader's language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from m4d_consolidate.model.contribution import ContributorKind, Disposition
from m4d_consolidate.model.discussion import Consent, Discussion, Question
from m4d_consolidate.model.figures import CoverageRow, Participation, Sums, Tally
from m4d_consolidate.model.finding import Addressee, ResourceKind


class Status(StrEnum):
    """How far a document has come."""

    DRAFT = "draft"
    ENDORSED = "endorsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words printed as a contributor's: checked against that contributor's own paragraphs."""

    text: str
    number: int
    """Of the contribution they stand in, printed as [C07]"""
    part: str
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A sentence that stands for what was said on a question."""

    quotation: Quotation
    dissent: bool = False
    lone: bool = False
    """Hardly anybody else on the question speaks of it"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeRow:
    """A practice of the register; each field empty where the passage does not say it."""

    quotation: Quotation
    place: str = ""
    country: str = ""
    country_code: str = ""
    """Only where it is also a contributor's country"""
    actor: str = ""
    partners: tuple[str, ...] = ()
    since: str = ""
    result: Quotation | None = None
    capitals: tuple[str, ...] = ()
    side: str = ""
    questions: tuple[str, ...] = ()
    week: int | None = None
    kind: ContributorKind | None = None
    """Of the contributor who told it"""
    score: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A sentence that says what somebody ought to do."""

    quotation: Quotation
    addressee: Addressee
    questions: tuple[str, ...] = ()
    week: int | None = None
    score: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceRow:
    """Something contributors cited, and the numbers of those who did."""

    text: str
    kind: ResourceKind
    numbers: tuple[int, ...]
    target: str = ""
    malformed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributorRow:
    """A contributor as consent allows to print, with the numbers of the contributions."""

    name: str
    organisation: str
    country: str
    country_code: str
    kind: ContributorKind | None
    consent: Consent
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer paragraph, and how it was read."""

    part: str
    number: int
    text: str
    language: str | None
    questions: tuple[str, ...] = ()
    uncertain: bool = False
    none_of_these: bool = False
    undecided: bool = False
    first: bool = True
    """Whether the paragraph before it in the same response was read otherwise"""
    note: str = ""
    """What speaks for the reading, for the editor"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A contribution in full: each answer paragraph once, in the author's order."""

    number: int
    contributor: ContributorRow
    received: datetime | None
    week: int | None
    language: str | None
    answers: tuple[Answer, ...]
    questions: tuple[str, ...]
    """Ids of the questions it answers"""
    forum: bool = False
    corrects: int | None = None
    """Number of the earlier contribution it amends"""
    key: str = ""
    """Names the contribution in whatever draft it stands, as its number may change"""
    new: bool = False
    """Whether it came in since the draft or day asked about"""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSection:
    """What was said on one question."""

    question: Question
    text: str
    """In the document's language, or as it was first asked"""
    tally: Tally
    numbers: tuple[int, ...]
    """The contributions that answer it"""
    points: tuple[Point, ...] = ()
    differences: tuple[tuple[Quotation, ...], ...] = ()
    practices: tuple[PracticeRow, ...] = ()
    recommendations: tuple[Advice, ...] = ()
    uncertain: int = 0

    @property
    def id(self) -> str:
        """The question's id."""
        return self.question.id


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekSection:
    """A week with its questions."""

    number: int
    title: str
    starts: date | None
    ends: date | None
    tally: Tally
    questions: tuple[QuestionSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A message that is no contribution, or a contribution that is not printed, and why."""

    position: int
    """Counted from 1 in order of receipt"""
    disposition: Disposition
    date: datetime | None
    subject: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The one view model that every document is rendered from."""

    discussion: Discussion
    language: str
    status: Status
    generated: date
    title: str
    starts: date | None
    ends: date | None
    participation: Participation
    weeks: tuple[WeekSection, ...]
    other_issues: tuple[Answer, ...]
    undecided: tuple[Answer, ...]
    practices: tuple[PracticeRow, ...]
    recommendations: tuple[Advice, ...]
    resources: tuple[ResourceRow, ...]
    contributors: tuple[ContributorRow, ...]
    responses: tuple[Response, ...]
    coverage: tuple[CoverageRow, ...]
    set_aside: tuple[SetAside, ...]
    sums: Sums
    event: Mapping[str, object] = field(default_factory=dict)
    editorial: Mapping[str, str] = field(default_factory=dict)
    """The editor's Markdown by slot"""
    since: date | str | None = None
    """The day, or the name of the draft, since when what came in is new; None where that was not asked"""

    @property
    def questions(self) -> tuple[QuestionSection, ...]:
        """All questions in the order asked."""
        return tuple(question for week in self.weeks for question in week.questions)

    @property
    def advice(self) -> tuple[tuple[Addressee, tuple[Advice, ...]], ...]:
        """The recommendations by addressee, those that have any."""
        groups = ((who, tuple(one for one in self.recommendations if one.addressee is who)) for who in Addressee)
        return tuple((who, group) for who, group in groups if group)

    @property
    def cited(self) -> tuple[tuple[ResourceKind, tuple[ResourceRow, ...]], ...]:
        """The resources by kind, those kinds that have any."""
        groups = ((kind, tuple(one for one in self.resources if one.kind is kind)) for kind in ResourceKind)
        return tuple((kind, group) for kind, group in groups if group)

    @property
    def new(self) -> tuple[Response, ...]:
        """The responses that came in since the draft or day asked about."""
        return tuple(response for response in self.responses if response.new)

    def response(self, number: int) -> Response:
        """Return the response printed as [C07]; KeyError where there is none."""
        return {response.number: response for response in self.responses}[number]
