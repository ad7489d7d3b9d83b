"""What questions.yaml describes: the discussion, its weeks, its questions, its events."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Consent(StrEnum):
    """Under which name a contributor's words may be printed."""

    NAME = "name"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"
    WITHHOLD = "withhold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question as it was asked."""

    id: str
    week: int
    number: int
    """Its place within the week, from 1"""
    text: str
    """In the discussion's first language"""
    translations: Mapping[str, str] = field(default_factory=dict)
    """By language code"""
    cues: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By language code: words an answer is likely to hold"""
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By language code: short example answers"""

    def in_language(self, language: str) -> str:
        """Return the question's text in a language, or as it was first asked."""
        return self.translations.get(language, self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A week of the discussion; a discussion without weeks has one, undated."""

    number: int
    starts: date | None
    ends: date | None
    """The last day, included"""
    questions: tuple[Question, ...]
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What a briefing is for; `options` override those in the head of its template."""

    id: str
    options: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """The whole of questions.yaml."""

    title: str
    organisers: tuple[str, ...]
    list_address: str
    facilitators: tuple[str, ...]
    """Addresses, lower case"""
    timezone: str
    """IANA name"""
    languages: tuple[str, ...]
    """The first is the one the questions' `text` is in"""
    weeks: tuple[Week, ...]
    events: tuple[Event, ...] = ()
    consent: Consent = Consent.NAME
    forum: Mapping[str, str] = field(default_factory=dict)
    """Names of the columns in an export of forum comments: author, date, subject, body, url, parent … to column"""

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in the order asked."""
        return tuple(question for week in self.weeks for question in week.questions)

    def question(self, id_: str) -> Question:
        """Return the question with this id; KeyError where there is none."""
        return {question.id: question for question in self.questions}[id_]

    def week_on(self, day: date) -> int | None:
        """Return the number of the week whose window holds `day`; None before, between and after."""
        for week in self.weeks:
            if week.starts and week.ends and week.starts <= day <= week.ends:
                return week.number
        return None
