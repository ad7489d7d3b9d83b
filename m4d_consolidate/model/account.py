"""The account of a run: what came in, where it went, what needs an eye."""

from dataclasses import dataclass

from m4d_consolidate.model.contribution import Disposition, Role
from m4d_consolidate.model.notice import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class EyeCatcher:
    """One thing that needs a person's eye."""

    number: int | None
    """Printed as [C07], where it has one"""
    message: str
    """Id of the message"""
    text: str
    """One sentence"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Where everything went; messages and paragraphs each add up, or there would be no account."""

    sources: tuple[tuple[str, int], ...]
    """Each source and the messages in it"""
    messages: int
    """In the sources, and those contributions that stand only within them"""
    by_disposition: tuple[tuple[Disposition, int], ...]
    paragraphs: int
    """Of contributions"""
    assigned: int
    uncertain: int
    """Of those assigned, the ones below certain confidence"""
    general: int
    """Answer none of the questions"""
    undecided: int
    """Have no reading at all"""
    doubtful: int
    """Of all, those of which the tool says that it cannot tell, whatever reading is likeliest"""
    by_role: tuple[tuple[Role, int], ...]
    """Every role but that of an answer"""
    words: int
    """Of all messages, counted by the decoder and again in the paragraphs"""
    carried: int = 0
    """Of the messages, those that stand only within another: items of digests, attached mails"""
    eye: tuple[EyeCatcher, ...] = ()
    notices: tuple[Notice, ...] = ()
