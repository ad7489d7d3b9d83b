"""The filters, the same for every command: which contributions and paragraphs of an analysis are meant."""

import re
import unicodedata
from dataclasses import dataclass, fields, replace
from datetime import date
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from m4d_consolidate.errors import FilterError
from m4d_consolidate.model.assignment import CERTAIN, Analysis, AssignedEntry, Assignment
from m4d_consolidate.model.contribution import ContributorKind, Disposition, Part, Role
from m4d_consolidate.model.discussion import Discussion

_NUMBER = re.compile(r"\[?[Cc]0*(\d+)\]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What was asked for; None or empty where everything is meant."""

    week: int | None = None
    question: str | None = None
    language: str | None = None
    country: str | None = None
    kind: ContributorKind | None = None
    contributor: str | None = None
    since: date | None = None
    until: date | None = None
    """The last day, included"""
    disposition: Disposition | None = None
    uncertain: bool = False
    search: str | None = None

    def check(self, discussion: Discussion) -> None:
        """Raise FilterError where a filter names nothing in this discussion."""
        weeks = [week.number for week in discussion.weeks]
        if self.week is not None and self.week not in weeks:
            raise FilterError(f"there is no week {self.week}", f"the weeks are {', '.join(map(str, weeks))}")
        ids = [question.id for question in discussion.questions]
        if self.question is not None and not any(map(self.asks, ids)):
            raise FilterError(
                f"there is no question `{self.question}`", nearest(self.question, ids, "the questions are")
            )
        if self.since and self.until and self.since > self.until:
            raise FilterError(f"`--since {self.since}` is after `--until {self.until}`", "give the earlier day first")

    def asks(self, question: str) -> bool:
        """Whether a question is meant; case does not count."""
        return self.question is None or self.question.casefold() == question.casefold()

    def __str__(self) -> str:
        given = ((each.name, getattr(self, each.name)) for each in fields(self))
        return "; ".join(name if value is True else f"{name} {value}" for name, value in given if value)

    @property
    def of_paragraphs(self) -> bool:
        """Whether it asks for some paragraphs of a contribution."""
        return self.question is not None or self.uncertain or self.search is not None


def select(analysis: Analysis, selection: Selection) -> Analysis:
    """Return the analysis with the messages that are meant, each whole; without a disposition all kinds stay."""
    selection.check(analysis.discussion)
    if selection == Selection():
        return analysis
    _check_values(analysis, selection)
    zone = ZoneInfo(analysis.discussion.timezone)
    return replace(
        analysis, entries=tuple(each for each in analysis.entries if _is_meant(each, analysis, selection, zone))
    )


def _check_values(analysis: Analysis, selection: Selection) -> None:
    """Raise FilterError where a language or country is that of no message: likelier a slip than a wish for nothing."""
    spoken = {
        *analysis.discussion.languages,
        *(each.entry.language for each in analysis.entries if each.entry.language),
    }
    if selection.language is not None and selection.language.lower() not in spoken:
        known = ", ".join(f"`{code}`" for code in sorted(spoken))
        raise FilterError(f"nothing is in the language `{selection.language}`", f"write two letters, here {known}")
    people = [each.entry.contributor for each in analysis.entries]
    wanted = selection.country
    if wanted is not None and not any(_is_country(wanted, who.country, who.country_code) for who in people):
        names = sorted({who.country for who in people if who.country})
        raise FilterError(f"nobody is known to be from `{wanted}`", nearest(wanted, names, "the countries known are"))


def selected_paragraphs(assigned: AssignedEntry, discussion: Discussion, selection: Selection) -> tuple[Part, ...]:
    """Return the paragraphs of a message that are meant: answers, unless another disposition was asked for."""
    return tuple(part for part in _answers(assigned) if _paragraph_is_meant(part, assigned, discussion, selection))


def narrow(analysis: Analysis, selection: Selection) -> Analysis:
    """Return selected contributions with only the paragraphs, and of those only the readings, that are meant."""
    if selection.week is None and not selection.of_paragraphs:
        return analysis
    discussion = analysis.discussion
    meant = {
        question.id
        for question in discussion.questions
        if selection.week in (None, question.week) and selection.asks(question.id)
    }
    return replace(analysis, entries=tuple(_narrowed(each, discussion, selection, meant) for each in analysis.entries))


def _narrowed(assigned: AssignedEntry, discussion: Discussion, selection: Selection, meant: set[str]) -> AssignedEntry:
    if not assigned.is_contribution:
        return assigned
    kept = {part.id for part in selected_paragraphs(assigned, discussion, selection)}
    parts = tuple(part for part in assigned.entry.parts if part.role is not Role.RESPONSE or part.id in kept)
    readings = {
        part: replace(
            reading,
            chosen=tuple(choice for choice in reading.chosen if choice.question in meant),
            suggested=tuple(choice for choice in reading.suggested if choice.question in meant),
        )
        for part, reading in assigned.assignments.items()
        if part in kept
    }
    return replace(assigned, entry=replace(assigned.entry, parts=parts), assignments=readings)


def only_weeks(discussion: Discussion, selection: Selection) -> Discussion:
    """Return the discussion with only the weeks and questions that are meant: a selection says nothing of others."""
    if selection.week is None and selection.question is None:
        return discussion
    weeks = (
        replace(week, questions=tuple(each for each in week.questions if selection.asks(each.id)))
        for week in discussion.weeks
        if selection.week in (None, week.number)
    )
    return replace(discussion, weeks=tuple(week for week in weeks if week.questions))


def find_entry(analysis: Analysis, text: str) -> tuple[AssignedEntry, Part | None]:
    """Return the message, and the paragraph where one is meant, that `text` names.

    `text` is a printed number (C07), the id of a message or paragraph, a Message-ID, or the unique beginning of an id.
    Raises FilterError where it names none, or several.
    """
    match = _NUMBER.fullmatch(text.strip())
    if match:
        found = [each for each in analysis.entries if each.number == int(match[1])]
        if found:
            return found[0], None
        numbers = [each.number for each in analysis.entries if each.number]
        hint = f"the contributions are C{min(numbers):02} to C{max(numbers):02}" if numbers else "there are none yet"
        raise FilterError(f"there is no contribution `{text}`", hint)
    return _by_id(analysis, text.strip())


def _by_id(analysis: Analysis, text: str) -> tuple[AssignedEntry, Part | None]:
    named: list[tuple[AssignedEntry, Part | None]] = []
    begun: list[tuple[AssignedEntry, Part | None]] = []
    for each in analysis.entries:
        if text in (each.entry.head.id, each.entry.head.message_id):
            named.append((each, None))
        elif each.entry.head.id.startswith(text):
            begun.append((each, None))
        named += [(each, part) for part in each.entry.parts if part.id == text]
    if not (named or begun):
        begun = [
            (each, part) for each in analysis.entries for part in each.entry.parts if text and part.id.startswith(text)
        ]
    found = named or begun
    if len(found) == 1:
        return found[0]
    if not found:
        raise FilterError(
            f"there is no message or paragraph `{text}`", "`m4d-consolidate list` shows the numbers and ids"
        )
    listed = ", ".join(f"`{part.id if part else each.entry.head.id}`" for each, part in found[:5])
    raise FilterError(f"`{text}` begins {len(found)} ids: {listed}{' …' if len(found) > 5 else ''}", "type more of it")


def is_uncertain(assignment: Assignment | None) -> bool:
    """Return whether a reading, also one of none of the questions, is undecided or below certain confidence."""
    if assignment is None:
        return False
    if assignment.none_of_these:
        return assignment.undecided or assignment.none_confidence < CERTAIN
    return assignment.undecided or all(choice.confidence < CERTAIN for choice in assignment.chosen)


def _is_meant(assigned: AssignedEntry, analysis: Analysis, selection: Selection, zone: ZoneInfo) -> bool:
    entry, who, discussion = assigned.entry, assigned.entry.contributor, analysis.discussion
    language = selection.language.lower() if selection.language else None
    return (
        selection.disposition in (None, entry.disposition)
        and selection.kind in (None, who.kind)
        and language in (None, entry.language)
        and (selection.country is None or _is_country(selection.country, who.country, who.country_code))
        and (selection.contributor is None or folded(selection.contributor) in folded(f"{who.name} {who.organisation}"))
        and (selection.week is None or _is_of_week(assigned, discussion, selection.week))
        and _is_within(assigned, selection, zone)
        and (not selection.of_paragraphs or bool(selected_paragraphs(assigned, discussion, selection)))
    )


def _answers(assigned: AssignedEntry) -> tuple[Part, ...]:
    return assigned.entry.responses if assigned.is_contribution else assigned.entry.parts


def _paragraph_is_meant(part: Part, assigned: AssignedEntry, discussion: Discussion, selection: Selection) -> bool:
    assignment = assigned.assignments.get(part.id)
    chosen = {choice.question for choice in assignment.chosen} if assignment else set()
    if selection.question is not None and not any(map(selection.asks, chosen)):
        return False
    if selection.week is not None and not _paragraph_is_of_week(chosen, assigned, discussion, selection.week):
        return False
    if selection.uncertain and not is_uncertain(assignment):
        return False
    return selection.search is None or folded(selection.search) in folded(part.text)


def _is_of_week(assigned: AssignedEntry, discussion: Discussion, week: int) -> bool:
    return assigned.week == week or any(
        discussion.question(choice.question).week == week
        for assignment in assigned.assignments.values()
        for choice in assignment.chosen
    )


def _paragraph_is_of_week(chosen: set[str], assigned: AssignedEntry, discussion: Discussion, week: int) -> bool:
    if chosen:
        return any(discussion.question(id_).week == week for id_ in chosen)
    return assigned.week == week


def _is_within(assigned: AssignedEntry, selection: Selection, zone: ZoneInfo) -> bool:
    if selection.since is None and selection.until is None:
        return True
    if assigned.entry.head.date is None:
        return False
    day = assigned.entry.head.date.astimezone(zone).date()
    return (selection.since or day) <= day <= (selection.until or day)


def _is_country(wanted: str, country: str, code: str) -> bool:
    return bool(country or code) and folded(wanted) in (folded(country), folded(code))


def folded(text: str) -> str:
    """Return a text without accents and case, white space made one: how people search."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return " ".join(plain.casefold().split())


def nearest(name: str, known: list[str], what: str) -> str:
    """Return a hint: the known name most like `name`, or behind `what` (`the weeks are`) all of them."""
    lowered = {each.casefold(): each for each in known}
    close = get_close_matches(name.casefold(), lowered, n=1, cutoff=0.5)
    if close:
        return f"did you mean `{lowered[close[0]]}`?"
    return f"{what} {', '.join(known[:20])}{' …' if len(known) > 20 else ''}" if known else "there are none"
