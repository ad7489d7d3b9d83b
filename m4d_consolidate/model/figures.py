"""The figures of a document: who took part, which questions were answered, where everything went."""

from dataclasses import dataclass

from m4d_consolidate.model.contribution import Disposition


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many gave something: contributors after grouping copies, never a vote."""

    contributions: int
    contributors: int
    countries: int = 0
    paragraphs: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One row of a table of figures."""

    key: str
    """Code of what is counted: `w1q1`, `MA`, `local-authority`, `fr`, `2013-07-09`; empty for what is not known"""
    label: str = ""
    """For countries, the English short name"""
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """Which questions one contribution answers: for each question `yes`, `uncertain` or nothing."""

    number: int
    cells: tuple[str, ...]
    other: bool
    """Whether it also says something that answers none of the questions"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """The figures, and the tables they are drawn from."""

    all: Tally
    by_week: tuple[Count, ...] = ()
    by_day: tuple[Count, ...] = ()
    by_question: tuple[Count, ...] = ()
    by_country: tuple[Count, ...] = ()
    by_kind: tuple[Count, ...] = ()
    by_language: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """Where everything went; the messages and the answer paragraphs each add up."""

    messages: int
    by_disposition: tuple[tuple[Disposition, int], ...]
    paragraphs: int
    """Answer paragraphs of all contributions that are printed"""
    assigned: int
    uncertain: int
    """Of those assigned"""
    none_of_these: int
    undecided: int
    withheld: int
    """Contributions that are not printed at their author's wish"""
    held: int
    """Contributions that wait for a person's decision"""
    by_role: tuple[tuple[str, int], ...] = ()
    """Paragraphs of contributions by what they are"""
