"""A message read: its paragraphs with their roles, what it is, and who wrote it."""

from dataclasses import dataclass
from enum import StrEnum

from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.mail import Head


class Role(StrEnum):
    """What a paragraph is in its message."""

    GREETING = "greeting"
    INTRO = "intro"
    """The contributor introduces self, mail or occasion: no answer"""
    RESPONSE = "response"
    MARKER = "marker"
    """A heading or number that says which question follows, or the question repeated by the author"""
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    CLOSING = "closing"
    SIGNATURE = "signature"
    FOOTER = "footer"


class Disposition(StrEnum):
    """What a message is to the discussion."""

    CONTRIBUTION = "contribution"
    ANNOUNCEMENT = "announcement"
    DIGEST = "digest"
    AUTOREPLY = "autoreply"
    BOUNCE = "bounce"
    DUPLICATE = "duplicate"
    SPAM = "spam"
    ADMIN = "admin"
    UNREADABLE = "unreadable"


class ContributorKind(StrEnum):
    """The kinds of contributor the documents count by."""

    LOCAL_AUTHORITY = "local-authority"
    NATIONAL_GOVERNMENT = "national-government"
    INTERNATIONAL_ORGANISATION = "international-organisation"
    CIVIL_SOCIETY = "civil-society"
    DIASPORA = "diaspora"
    ACADEMIA = "academia"
    PRIVATE_SECTOR = "private-sector"
    INDIVIDUAL = "individual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One paragraph of a message."""

    id: str
    """`<message id>-<hash of its words>`, so that it fits tomorrow's export"""
    role: Role
    text: str
    """Hard-wrapped lines joined; newlines only where the author meant them"""
    origin: str
    """As in `Block.origin`"""
    reason: str
    """Why it has this role, for `show`"""
    language: str | None = None
    quote_depth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """Who wrote a contribution; empty where the mail never says."""

    name: str = ""
    organisation: str = ""
    country: str = ""
    """English short name, ISO 3166"""
    country_code: str = ""
    kind: ContributorKind | None = None
    consent: Consent = Consent.NAME
    addr_spec: str = ""
    """For grouping; never printed"""
    evidence: tuple[tuple[str, str], ...] = ()
    """(field, where it was found)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One message of the export, read: exactly one disposition, every paragraph in exactly one role."""

    head: Head
    parts: tuple[Part, ...]
    disposition: Disposition
    reason: str
    contributor: Contributor
    language: str | None
    duplicate_of: str | None = None
    """Id of the message it repeats"""
    corrects: str | None = None
    """Id of the earlier contribution it amends"""
    flags: tuple[str, ...] = ()
    """What needs a person's eye, each one sentence: `asks not to be named: “…”`"""
    held: bool = False
    """Kept out of shareable documents until a person decides"""
    words: int = 0
    """The decoder's own count, for the check of the sums"""

    @property
    def responses(self) -> tuple[Part, ...]:
        """The paragraphs that answer."""
        return tuple(part for part in self.parts if part.role is Role.RESPONSE)
