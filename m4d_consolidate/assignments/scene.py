"""What all evidence is computed from: the questions, the letters and their answer paragraphs, as frozen values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from m4d_consolidate.assignments.text import fold, stem, words
from m4d_consolidate.model.contribution import Disposition, Entry, Part, Role
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A heading, number or quotation that stands above an answer."""

    role: Role
    folded: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One answer paragraph, ready to be compared."""

    part: Part
    letter: int
    """Index of its letter"""
    place: int
    """Its place among the answers of the letter, from 0"""
    folded: str
    words: tuple[str, ...]
    language: str
    signs: tuple[Sign, ...]
    """What stands between the answer before and this one"""

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of its words, each marked with its language."""
        return stems_of(self.words, self.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One contribution: a row of answers, and what its head and its first lines say."""

    entry: Entry
    start: int
    """Index of its first passage in the scene"""
    stop: int
    opening: str
    """Folded words of its introduction"""
    subject: str
    """Folded"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything the evidence looks at; built once a run."""

    discussion: Discussion
    questions: tuple[Question, ...]
    entries: tuple[Entry, ...]
    letters: tuple[Letter, ...]
    passages: tuple[Passage, ...]
    decided: Mapping[str, tuple[str, ...]]
    """Part id to the questions a person gave it; empty: none of these"""

    def letter_of(self, passage: Passage) -> Letter:
        """Return the letter a passage stands in."""
        return self.letters[passage.letter]


def stems_of(found: Sequence[str], language: str) -> tuple[str, ...]:
    """Return the stems of folded words as `fr:amelior`, function words left out."""
    return tuple(f"{language}:{root}" for word in found if (root := stem(word, language)))


def set_scene(entries: Sequence[Entry], discussion: Discussion, decisions: Decisions) -> Scene:
    """Return the scene of a discussion: its contributions as letters, their answers as passages, in the given order."""
    default = discussion.languages[0] if discussion.languages else "en"
    letters: list[Letter] = []
    passages: list[Passage] = []
    for entry in entries:
        if entry.disposition is not Disposition.CONTRIBUTION:
            continue
        start = len(passages)
        passages += _passages(entry, len(letters), default)
        opening = " ".join(part.text for part in entry.parts if part.role in (Role.INTRO, Role.GREETING))
        letters.append(
            Letter(
                entry=entry,
                start=start,
                stop=len(passages),
                opening=fold(opening),
                subject=fold(entry.head.subject),
            )
        )
    return Scene(
        discussion=discussion,
        questions=discussion.questions,
        entries=tuple(entries),
        letters=tuple(letters),
        passages=tuple(passages),
        decided=_decided(passages, discussion, decisions),
    )


def _passages(entry: Entry, letter: int, default: str) -> list[Passage]:
    found: list[Passage] = []
    signs: list[Sign] = []
    for part in entry.parts:
        if part.role is Role.RESPONSE:
            folded = fold(part.text)
            found.append(
                Passage(
                    part=part,
                    letter=letter,
                    place=len(found),
                    folded=folded,
                    words=words(folded),
                    language=part.language or entry.language or default,
                    signs=tuple(signs),
                )
            )
            signs = []
        elif part.role in (Role.MARKER, Role.QUOTE):
            signs.append(Sign(role=part.role, folded=fold(part.text), text=part.text))
    return found


def _decided(passages: Sequence[Passage], discussion: Discussion, decisions: Decisions) -> dict[str, tuple[str, ...]]:
    known = {question.id for question in discussion.questions}
    decided = {}
    for passage in passages:
        decision = decisions.on(passage.part.id)
        if decision is not None and decision.questions is not None:
            decided[passage.part.id] = tuple(id_ for id_ in decision.questions if id_ in known)
    return decided
