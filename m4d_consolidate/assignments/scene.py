"""What all evidence is computed from: the questions, the letters and their answer paragraphs, as frozen values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from m4d_consolidate.assignments.kernel import Kernel
from m4d_consolidate.assignments.lexical import Corpus, Keys, corpus_of, gram_keys, keys_of, stem_keys
from m4d_consolidate.assignments.notions import notions
from m4d_consolidate.assignments.text import fold, words
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
class Example:
    """An example answer of questions.yaml."""

    question: str
    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scene:
    """Everything the evidence looks at; built once a run, equal to itself alone."""

    discussion: Discussion
    questions: tuple[Question, ...]
    entries: tuple[Entry, ...]
    letters: tuple[Letter, ...]
    passages: tuple[Passage, ...]
    examples: tuple[Example, ...]
    corpus: Corpus
    """The passages, and after them the examples, as counted words"""
    stems: Keys
    grams: Keys
    notions: Keys
    kernel: Kernel
    decided: Mapping[str, tuple[str, ...]]
    """Part id to the questions a person gave it; empty: none of these"""
    narrowed: Mapping[str, tuple[str, ...]]
    """Part id to the questions a person said the whole mail answers; the part answers one of them, or none"""

    def letter_of(self, passage: Passage) -> Letter:
        """Return the letter a passage stands in."""
        return self.letters[passage.letter]


def set_scene(entries: Sequence[Entry], discussion: Discussion) -> Scene:
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
    examples = tuple(
        Example(question=question.id, language=language, text=text)
        for question in discussion.questions
        for language, texts in sorted(question.examples.items())
        for text in texts
    )
    corpus, spoken_of = _corpora(passages, examples)
    stems, grams = keys_of(corpus, stem_keys), keys_of(corpus, gram_keys)
    notions_ = keys_of(spoken_of, lambda word: word[1:])
    return Scene(
        discussion=discussion,
        questions=discussion.questions,
        entries=tuple(entries),
        letters=tuple(letters),
        passages=tuple(passages),
        examples=examples,
        corpus=corpus,
        stems=stems,
        grams=grams,
        notions=notions_,
        kernel=Kernel(((stems, 2.0), (grams, 2.0), (notions_, 1.0))),
        decided={},
        narrowed={},
    )


def _corpora(passages: Sequence[Passage], examples: Sequence[Example]) -> tuple[Corpus, Corpus]:
    """All texts as counted words, and as counted notions."""
    texts = [(passage.language, passage.folded, passage.words) for passage in passages]
    for example in examples:
        folded = fold(example.text)
        texts.append((example.language, folded, words(folded)))
    said = corpus_of((language, found) for language, _, found in texts)
    return said, corpus_of(("", notions(folded, language)) for language, folded, _ in texts)


def with_decisions(scene: Scene, decisions: Decisions) -> Scene:
    """Return a scene with other decisions of people in it."""
    known = {question.id for question in scene.questions}
    decided, narrowed = {}, {}
    for passage in scene.passages:
        own = decisions.on(passage.part.id)
        mail = decisions.on(scene.letter_of(passage).entry.head.id)
        if own is not None and own.questions is not None:
            decided[passage.part.id] = tuple(id_ for id_ in own.questions if id_ in known)
        elif mail is not None and mail.questions is not None:
            narrowed[passage.part.id] = tuple(id_ for id_ in mail.questions if id_ in known)
    return replace(scene, decided=decided, narrowed=narrowed)


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
