"""What a person answered: read from a row, turned into a decision, and what it changed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from m4d_consolidate.model.assignment import CERTAIN, Analysis, Assignment
from m4d_consolidate.model.contribution import ContributorKind, Disposition
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.review import (
    Answer,
    AnswerValue,
    ContributorAnswer,
    Gain,
    Mention,
    RefusedRow,
    ReviewKind,
)

NONE_WORDS = frozenset({"none", "none of these", "none of them", "aucune", "ninguna", "nessuna", "nenhuma"})
"""In place of question ids: it answers none of them"""

_MENTIONS = {"true": Mention.STANDS, "yes": Mention.STANDS, "false": Mention.MASKED, "no": Mention.MASKED}
"""As programs and people in a hurry say it"""

_SEPARATORS = re.compile(r"[\s,;|+]+")
_NUMBER = re.compile(r"\[?[Cc]0*(\d+)\]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a review file, before anything in it is believed; an empty `decision` is unanswered."""

    number: int
    sheet: str = ""
    kind: object = ""
    message: object = ""
    part: object = ""
    text: object = ""
    decision: object = None
    why: object = ""
    misspelt: str = ""
    """A key that is none, so that nobody knows what the row would say"""
    meant: str = ""
    """The key nearest to it"""


class _RefusedError(ValueError):
    """What stands there, what was expected, and the nearest right word."""

    def __init__(self, found: str, expected: str, nearest: str = "") -> None:
        super().__init__(found)
        self.found, self.expected, self.nearest = found, expected, nearest


def read_answers(rows: Iterable[Row], analysis: Analysis) -> tuple[tuple[Answer, ...], tuple[RefusedRow, ...]]:
    """Return the answers the rows give, and the rows refused; a row without an answer is neither."""
    reader = _Reader(analysis)
    answers: dict[tuple[ReviewKind, str], Answer] = {}
    refused: list[RefusedRow] = []
    for row in rows:
        if not row.misspelt and row.decision in (None, ""):
            continue
        try:
            answer = reader.answer(row)
            earlier = answers.setdefault((answer.kind, answer.target), answer)
            if earlier.value != answer.value:
                raise _RefusedError(f"`{answer.target}` is answered a second time, otherwise", "one answer")
        except _RefusedError as fault:
            refused.append(
                RefusedRow(
                    row=row.number, sheet=row.sheet, found=fault.found, expected=fault.expected, nearest=fault.nearest
                )
            )
    return tuple(answers.values()), tuple(refused)


class _Reader:
    """Knows what can be answered about an analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self.questions = [question.id for question in analysis.discussion.questions]
        self.messages = {entry.entry.head.id: entry for entry in analysis.entries}
        self.numbers = {entry.number: id_ for id_, entry in self.messages.items() if entry.number}
        self.parts = {
            part.id: (entry.entry.head.id, part.text) for entry in analysis.entries for part in entry.entry.parts
        }

    def answer(self, row: Row) -> Answer:
        if row.misspelt:
            raise _RefusedError(f"there is no key `{_cut(row.misspelt)}`", "a key that `review --to` writes", row.meant)
        kind = ReviewKind(_one_of(row.kind or ReviewKind.QUESTIONS, [*ReviewKind], "`kind`"))
        part = self._part(row) if kind in {ReviewKind.QUESTIONS, ReviewKind.MENTION} else None
        message = self.parts[part][0] if part else self._message(row.message)
        value = self._value(kind, row.decision)
        return Answer(kind=kind, message=message, part=part, value=value, why=_words(row.why))

    def _message(self, found: object) -> str:
        text = _words(found)
        number = _NUMBER.fullmatch(text)
        id_ = self.numbers.get(int(number[1])) if number else text
        if id_ not in self.messages:
            raise _RefusedError(
                f"no message has the id `{_cut(text)}`", "the id of a message", _near(text, self.messages)
            )
        return id_

    def _part(self, row: Row) -> str:
        part = _words(row.part)
        if part not in self.parts:
            raise _RefusedError(
                f"no paragraph has the id `{_cut(part)}`" if part else "`paragraph` is empty",
                "the id of a paragraph",
                _near(part, self.parts),
            )
        message, text = self.parts[part]
        if _words(row.message) and self._message(row.message) != message:
            raise _RefusedError(
                f"the paragraph `{part}` is not in the message `{_cut(_words(row.message))}`", "its message", message
            )
        if not _same(_words(row.text), text):
            raise _RefusedError(
                f"the text “{_cut(_words(row.text))}” is not that of the paragraph `{part}`",
                f"“{_cut(text)}” (were some columns sorted without the others?)",
            )
        return part

    def _value(self, kind: ReviewKind, found: object) -> AnswerValue:
        if kind in {ReviewKind.QUESTIONS, ReviewKind.MAIL_QUESTIONS}:
            return self._question_ids(found)
        if kind is ReviewKind.CONTRIBUTOR:
            return _contributor(found)
        word = _words(found[0] if isinstance(found, list) and len(found) == 1 else found)
        if kind is ReviewKind.CONSENT:
            return Consent(_one_of(word, [*Consent], "`decision`"))
        if kind is ReviewKind.MENTION:
            return _MENTIONS.get(word.casefold()) or Mention(_one_of(word, [*Mention], "`decision`"))
        return Disposition(_one_of(word, [*Disposition], "`decision`"))

    def _question_ids(self, found: object) -> tuple[str, ...]:
        if isinstance(found, str):
            return parse_questions(found, self.questions)
        if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
            raise _RefusedError(f"`decision` is {_cut(repr(found))}", "a list of question ids, `[]` for none of these")
        return _known([each.strip() for each in found], self.questions)


def parse_questions(text: str, questions: Sequence[str]) -> tuple[str, ...]:
    """Return the question ids in `text`; a word for none is the empty tuple. ValueError says what is not one."""
    if text.strip().casefold() in NONE_WORDS:
        return ()
    return _known([each for each in _SEPARATORS.split(text.strip()) if each], questions)


def _known(ids: Sequence[str], questions: Sequence[str]) -> tuple[str, ...]:
    lowered = {question.casefold(): question for question in questions}
    for each in ids:
        if each.casefold() not in lowered:
            raise _RefusedError(f"there is no question `{_cut(each)}`", "ids of questions", _near(each, questions))
    return tuple(dict.fromkeys(lowered[each.casefold()] for each in ids))


def _contributor(found: object) -> ContributorAnswer:
    if not isinstance(found, Mapping):
        raise _RefusedError(f"`decision` is {_cut(repr(found))}", "`name`, `organisation`, `country` or `kind`")
    for key in found:
        _one_of(key, ("name", "organisation", "country", "kind"), "a key of `decision`")
    said = {str(key): words for key, value in found.items() if (words := _words(value))}
    if not said:
        raise _RefusedError("`decision` says nothing", "`name`, `organisation`, `country` or `kind`")
    kind = said.get("kind")
    return ContributorAnswer(
        name=said.get("name"),
        organisation=said.get("organisation"),
        country=said.get("country"),
        kind=ContributorKind(_one_of(kind, [*ContributorKind], "`kind`")) if kind else None,
    )


def _one_of(found: object, known: Sequence[str], what: str) -> str:
    word = _words(found).casefold()
    if word not in known:
        listed = ", ".join(f"`{each}`" for each in known)
        raise _RefusedError(f"{what} is `{_cut(_words(found))}`", f"one of {listed}", _near(word, known))
    return word


def decided(answer: Answer, *, who: str, when: str) -> Decision:
    """Return the decision an answer is; a word on consent lets go of what was held."""
    said = Decision(target=answer.target, who=who, when=when, why=answer.why)
    match answer.value:
        case Consent() as consent:
            return replace(said, consent=consent, hold=False)
        case Mention() as mention:
            return replace(said, reviewed=mention is Mention.STANDS)
        case Disposition() as disposition:
            return replace(said, disposition=disposition)
        case ContributorAnswer() as person:
            return replace(
                said, name=person.name, organisation=person.organisation, country=person.country, kind=person.kind
            )
        case questions:
            return replace(said, questions=questions)


def news(given: Iterable[Decision], decisions: Decisions) -> tuple[tuple[Decision, ...], tuple[str, ...]]:
    """Return the decisions that say something new, and one sentence for each that replaces another person's word."""
    fresh: list[Decision] = []
    replaced: list[str] = []
    for decision in given:
        earlier = decisions.on(decision.target)
        clash = [name for name, value in _said(decision).items() if earlier is None or getattr(earlier, name) != value]
        if not clash:
            continue
        fresh.append(decision)
        if earlier is not None and any(getattr(earlier, name) is not None for name in clash):
            whose = " of ".join(filter(None, ("the decision", earlier.who)))
            replaced.append(f"{decision.target}: replaces {whose}{f', {earlier.when}' if earlier.when else ''}")
    return tuple(fresh), tuple(replaced)


_DECIDED = (
    *("disposition", "week", "questions", "role", "name", "organisation", "country", "kind", "consent", "hold"),
    *("reviewed", "stands"),
)


def _said(decision: Decision) -> dict[str, object]:
    return {name: value for name in _DECIDED if (value := getattr(decision, name)) is not None}


def gain_between(before: Analysis, after: Analysis, asked: Iterable[str] = ()) -> Gain:
    """Return what changed between two readings of the same mails; `asked` are what a person answered about."""
    old, new = _readings(before), _readings(after)
    asked = set(asked)
    asked |= {part.id for entry in after.entries if entry.entry.head.id in asked for part in entry.entry.parts}
    return Gain(
        paragraphs=len(new),
        certain_before=sum(_certain(each) for each in old.values()),
        certain_after=sum(_certain(each) for each in new.values()),
        moved=sum(
            part in old and part not in asked and _chosen(old[part]) != _chosen(reading)
            for part, reading in new.items()
        ),
    )


def gain_in_words(gain: Gain) -> str:
    """Return the gain as one sentence."""
    more = gain.certain_after - gain.certain_before
    change = f"{abs(more)} {'more' if more >= 0 else 'fewer'} than before" if more else "as before"
    moved = "1 paragraph" if gain.moved == 1 else f"{gain.moved} paragraphs"
    tail = f"; {moved} nobody was asked about moved to another question" if gain.moved else ""
    return f"{gain.certain_after} of {gain.paragraphs} answer paragraphs are certain, {change}{tail}"


def _readings(analysis: Analysis) -> dict[str, Assignment]:
    return {part: reading for entry in analysis.contributions for part, reading in entry.assignments.items()}


def _certain(reading: Assignment) -> bool:
    if reading.none_of_these:
        return reading.none_confidence >= CERTAIN
    return any(choice.confidence >= CERTAIN for choice in reading.chosen)


def _chosen(reading: Assignment) -> tuple[bool, frozenset[str]]:
    return reading.none_of_these, frozenset(choice.question for choice in reading.chosen)


def _same(given: str, text: str) -> bool:
    """Whether a row still holds the paragraph's words; a spreadsheet may have cut or re-encoded them."""
    if not given:
        return True
    found, right = set(re.findall(r"\w+", given.casefold())), set(re.findall(r"\w+", text.casefold()))
    return not found or 2 * len(found & right) >= min(len(found), len(right))


def _words(value: object) -> str:
    return "" if value is None else str(value).strip()


def _near(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return close[0] if close else ""


def _cut(text: str, length: int = 60) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
