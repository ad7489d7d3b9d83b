"""Words an answer shares with a question: stems in the mail's own language, and character sequences across languages."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from m4d_consolidate.assignments.evidence.column import Column, Floats, levelled
from m4d_consolidate.assignments.lexical import Bag, Likeness, bag, likeness
from m4d_consolidate.assignments.scene import Scene, stems_of
from m4d_consolidate.assignments.text import fold, grams, words
from m4d_consolidate.model.discussion import Question

_OPENING_WORDS = 25


def words_shared(scene: Scene) -> Iterator[Column]:
    """Yield the columns `words.stems`, `words.opening` and `words.grams`."""
    stems = by_language(scene, [passage.words for passage in scene.passages], with_cues=False)
    yield column("words.stems", "words", stems, usual=0.05)
    first = by_language(scene, [passage.words[:_OPENING_WORDS] for passage in scene.passages], with_cues=False)
    yield column("words.opening", "words", first, usual=0.05)
    yield column("words.grams", "words", by_grams(scene, with_cues=False), usual=0.05)


def column(name: str, kind: str, likely: Likeness, usual: float) -> Column:
    """Return a likeness as a column; its reason names the words shared."""
    return Column(
        name=name,
        kind=kind,
        values=levelled(likely.values, usual),
        reason=lambda row, question: _shared_words(likely.shared(row, question)),
    )


def _shared_words(keys: tuple[str, ...]) -> str:
    return "shares " + ", ".join(f"“{key.split(':')[-1]}”" for key in keys) if keys else "shares no word with it"


def wordings(question: Question, language: str) -> tuple[str, ...]:
    """Return the question in a language, or in all it was asked in where that one is missing."""
    if language in question.translations:
        return (question.translations[language],)
    return (question.text, *question.translations.values())


def cue_words(question: Question, language: str) -> tuple[str, ...]:
    """Return the cues of a question in a language, or in all languages where that one has none."""
    if language in question.cues:
        return question.cues[language]
    return tuple(cue for cues in question.cues.values() for cue in cues)


def by_language(scene: Scene, texts: list[tuple[str, ...]], *, with_cues: bool) -> Likeness:
    """Return the likeness of texts (one a passage) to the questions by stems, each text in its own language."""
    default = scene.discussion.languages[0] if scene.discussion.languages else "en"
    spoken = sorted({passage.language for passage in scene.passages} | {default})
    documents: list[dict[str, float]] = []
    for question in scene.questions:
        document: dict[str, float] = {}
        for language in spoken:
            asked = wordings(question, language) if language != default else (question.text,)
            document |= bag(stems_of(words(fold(" ".join(asked))), language))
            if with_cues:
                document |= _cue_bag(question, language, document)
        documents.append(document)
    bags: list[Bag] = [
        bag(stems_of(text, passage.language)) for text, passage in zip(texts, scene.passages, strict=True)
    ]
    return likeness(bags, documents)


def _cue_bag(question: Question, language: str, document: Bag) -> dict[str, float]:
    """Cues count like words of the question; the words of a phrase count less, as each alone says less."""
    found: dict[str, float] = {}
    for cue in cue_words(question, language):
        stems = stems_of(words(fold(cue)), language)
        for key in stems:
            found[key] = max(found.get(key, 0.0), document.get(key, 0.0), 1.0 / len(stems) ** 0.5)
    return found


def by_grams(scene: Scene, *, with_cues: bool) -> Likeness:
    """Return the likeness of passages to the questions in all their languages by character sequences within words."""
    documents = []
    for question in scene.questions:
        texts = [question.text, *question.translations.values()]
        if with_cues:
            texts += [cue for cues in question.cues.values() for cue in cues]
        documents.append(bag(gram for word in _content(" ".join(texts)) for gram in grams(word)))
    bags = [bag(gram for word in set(passage.words) for gram in grams(word)) for passage in scene.passages]
    return likeness(bags, documents)


@lru_cache(maxsize=4096)
def _content(text: str) -> tuple[str, ...]:
    return tuple(sorted(set(words(fold(text)))))


def best(values: Floats) -> Floats:
    """Return the highest value of each row; zero where there are no questions."""
    return np.asarray(values.max(axis=1, initial=0.0), dtype=np.float64)
