"""What an editor would find in the contributors' own words: main points, practices, recommendations, resources.

Every text here is a verbatim span of the part it names; where a passage does not say a thing, the field is empty.
"""

from dataclasses import dataclass
from enum import StrEnum


class Addressee(StrEnum):
    """To whom a recommendation speaks."""

    LOCAL_AND_REGIONAL_AUTHORITIES = "local-and-regional-authorities"
    NATIONAL_GOVERNMENTS = "national-governments"
    INTERNATIONAL_ORGANISATIONS = "international-organisations"
    CIVIL_SOCIETY_AND_DIASPORA = "civil-society-and-diaspora"
    OTHER = "other"


class ResourceKind(StrEnum):
    """What a contributor cited."""

    LINK = "link"
    DOCUMENT = "document"
    PROJECT = "project"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of one contributor, and where they stand."""

    message: str
    """Id of the message"""
    part: str
    """Id of the part"""
    text: str
    """Verbatim: found in the part's text character for character"""


@dataclass(frozen=True, slots=True, kw_only=True)
class MainPoint:
    """One or two sentences that stand for what was said on a question."""

    question: str
    passage: Passage
    dissent: bool = False
    """It disagrees with what others say"""
    lone: bool = False
    """Its contributor speaks of what hardly anybody else on the question speaks of"""
    score: float = 0.0
    """How much of what was said on the question it adds, 0 to 1"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """Something that was done somewhere; each field only where the passage says it, else empty."""

    passage: Passage
    """The whole paragraph's place, and as `text` the sentence that says what was done"""
    what: str
    """The same words as `passage.text`, for the register"""
    place: str = ""
    country: str = ""
    """English short name, ISO 3166"""
    actor: str = ""
    """The authority or body that did it"""
    partners: tuple[str, ...] = ()
    since: str = ""
    """A year or date as the passage writes it"""
    result: str = ""
    """The sentence that says what came of it"""
    capitals: tuple[str, ...] = ()
    """Of a discussion that asks about them: human, financial, social, affective, local"""
    side: str = ""
    """Of a discussion that asks about it: origin, destination or both"""
    questions: tuple[str, ...] = ()
    """Ids of the questions the paragraph answers"""
    score: float = 0.0
    """How sure it is a practice, 0 to 1"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """A sentence that says what somebody ought to do."""

    passage: Passage
    addressee: Addressee
    questions: tuple[str, ...] = ()
    score: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A link, document, project or body that contributors cite, once however often it was named."""

    text: str
    """As the first who named it wrote it"""
    kind: ResourceKind
    passages: tuple[Passage, ...]
    """Every place that names it, in order of receipt; `text` as written there"""
    target: str = ""
    """For links: an http, https or mailto address, safe to print; never fetched"""
    malformed: bool = False
    """By its form it cannot be a working link: flagged, `target` empty"""

    @property
    def messages(self) -> tuple[str, ...]:
        """The messages that name it, each once, in order of receipt."""
        return tuple(dict.fromkeys(passage.message for passage in self.passages))


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Sentences of different contributors on one question that disagree."""

    question: str
    passages: tuple[Passage, ...]
    """Two or more"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was found; main points and differences in the order of the questions, the rest in order of receipt."""

    main_points: tuple[MainPoint, ...] = ()
    practices: tuple[Practice, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    resources: tuple[Resource, ...] = ()
    differences: tuple[Difference, ...] = ()

    def points_on(self, question: str) -> tuple[MainPoint, ...]:
        """Return the main points on a question: the first says most, each next adds most to those before."""
        return tuple(point for point in self.main_points if point.question == question)

    def differences_on(self, question: str) -> tuple[Difference, ...]:
        """Return the points of difference on a question."""
        return tuple(difference for difference in self.differences if difference.question == question)

    def recommendations_to(self, addressee: Addressee) -> tuple[Recommendation, ...]:
        """Return the recommendations to an addressee, in order of receipt."""
        return tuple(found for found in self.recommendations if found.addressee is addressee)
