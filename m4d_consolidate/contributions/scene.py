"""What zoning knows of a message beside its text."""

from collections.abc import Callable
from dataclasses import dataclass

from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.questions import QuestionTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The sender, the subject, and what was said before."""

    names: frozenset[str]
    """Folded words of the sender's name"""
    domain: str
    """Letters of the domain the sender writes from, where it names an organisation"""
    names_country: Callable[[str], bool]
    """Whether a text names a country"""
    forwarded: bool
    """Its subject says so"""
    by_facilitator: bool
    questions: QuestionTexts
    known: Callable[[Paragraph], bool]
    """Whether an earlier message of the discussion said these words"""
    announced: Callable[[Paragraph], bool]
    """Whether the team said them"""
