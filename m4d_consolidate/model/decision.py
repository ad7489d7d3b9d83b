"""What people decided: decisions.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from m4d_consolidate.model.contribution import ContributorKind, Disposition, Role
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.notice import Notice

_WHAT_IT_IS = ("disposition", "set_aside")
_SETTLED_BY = {
    "asks not to be named": ("consent", "hold", "set_aside"),
    "withdrawn by its author": ("consent", "hold", *_WHAT_IT_IS),
    "seems to withdraw": ("consent", "hold", *_WHAT_IT_IS),
    "nothing in the message says who": ("name", "organisation", *_WHAT_IT_IS),
    "signed by several": ("name", "organisation", *_WHAT_IT_IS),
}
"""How a flag begins, and the fields of a decision on its message that settle it; all other flags ask what it is"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One person's word on a message or a paragraph; None where it says nothing."""

    target: str
    """Id of a message or of a part"""
    who: str = ""
    when: str = ""
    why: str = ""
    disposition: Disposition | None = None
    week: int | None = None
    questions: tuple[str, ...] | None = None
    """Empty: none of these"""
    role: Role | None = None
    name: str | None = None
    organisation: str | None = None
    country: str | None = None
    kind: ContributorKind | None = None
    consent: Consent | None = None
    hold: bool | None = None
    set_aside: str | None = None
    """The reason for keeping it out of the documents"""
    split: tuple[str, ...] | None = None
    """Words of the paragraph at which a further paragraph begins"""
    reviewed: bool | None = None
    """Whether words that may name somebody who is not to be named stand; else they stay masked"""
    stands: tuple[str, ...] | None = None
    """The words that the review let stand; None: all that leave a doubt"""
    correct: tuple[tuple[str, str], ...] | None = None
    """Slips of the pen: the words as written, and as they should be"""

    def settles(self, flag: str) -> bool:
        """Whether this, on a message, answers what a flag of the message asks."""
        fields = next((fields for begin, fields in _SETTLED_BY.items() if flag.startswith(begin)), _WHAT_IT_IS)
        return any(getattr(self, field) is not None for field in fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """All decisions, and the printed numbers given so far."""

    by_target: Mapping[str, Decision] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Message id to printed number ([C07]); given once, never reused"""
    given: tuple[Decision, ...] = ()
    """Every decision as it stands in the file, in order; `by_target` holds those on one target joined"""
    notices: tuple[Notice, ...] = ()
    """Contradictions, and decisions without a person or a reason"""

    def on(self, target: str) -> Decision | None:
        """Return what was decided on a message or part."""
        return self.by_target.get(target)
