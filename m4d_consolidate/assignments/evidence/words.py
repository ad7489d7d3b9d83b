"""Words an answer shares with a question: stems in the mail's own language, character sequences across languages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import log

from m4d_consolidate.assignments.evidence.column import Column, Reason, levelled_likeness
from m4d_consolidate.assignments.lexical import Likeness, corpus_of, gram_keys, keys_of, likeness, stem_keys
from m4d_consolidate.assignments.scene import Scene
from m4d_consolidate.assignments.text import fold, fold_word, stem, words
from m4d_consolidate.model.discussion import Question

_OPENING_WORDS = 25
_USUAL = 0.05
_NAMED = 5
"""Words named as evidence"""

_WORD = re.compile(r"\w+")


def words_shared(scene: Scene) -> Iterator[Column]:
    """Yield the columns `words.stems`, `words.opening` and `words.grams`."""
    documents = stem_documents(scene, with_cues=False)
    stems = likeness(scene.stems, documents)
    yield likeness_column(scene, "words.stems", "words", stems, shared_words(scene, stems, "the question"))
    opening = corpus_of((passage.language, passage.words[:_OPENING_WORDS]) for passage in scene.passages)
    first = likeness(keys_of(opening, stem_keys), documents)
    yield likeness_column(scene, "words.opening", "words", first, shared_words(scene, first, "the question"))
    grams = likeness(scene.grams, gram_documents(scene, with_cues=False))
    yield likeness_column(scene, "words.grams", "words", grams, shared_words(scene, grams, "the question", like=True))


def likeness_column(scene: Scene, name: str, kind: str, likely: Likeness, reason: Reason) -> Column:
    """Return a likeness of the passages as a column."""
    values = levelled_likeness(likely.values[: len(scene.passages)], _USUAL)
    return Column(name=name, kind=kind, values=values, reason=reason)


def shared_words(scene: Scene, likely: Likeness, what: str, *, like: bool = False) -> Reason:
    """Return what names the words a passage shares with a document, or those that are like words of it."""

    def reason(row: int, question: int) -> str:
        shared = [word for language, word in likely.shared(row, question) if not language or stem(word, language)]
        if not shared:
            return f"has words like those of {what}"
        said = quoted_words(as_written(scene.passages[row].part.text, shared[:_NAMED]))
        return f"has {said}, like words of {what}" if like else f"shares {said} with {what}"

    return reason


def quoted_words(found: Iterable[str]) -> str:
    """Return words as they are named in a sentence."""
    return ", ".join(f"“{word}”" for word in found)


def as_written(text: str, folded: Iterable[str]) -> list[str]:
    """Return folded words and phrases of a text with the accents they have there."""
    written = {} if text.isascii() else _spellings(text)
    return [" ".join(written.get(word, word) for word in phrase.split()) for phrase in folded]


@lru_cache(maxsize=256)  # a passage is argued for several questions, one after the other
def _spellings(text: str) -> dict[str, str]:
    return {fold_word(word): word.lower() for word in dict.fromkeys(_WORD.findall(text))}


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


def spoken(scene: Scene) -> list[str]:
    """Return the languages of the discussion and its mails."""
    return sorted({passage.language for passage in scene.passages} | set(scene.discussion.languages[:1]))


@lru_cache(maxsize=2)  # the same for headings, words and cues
def stem_documents(scene: Scene, *, with_cues: bool) -> list[dict[str, float]]:
    """Return each question, asked or with its cues, as stems in every language spoken."""
    first = scene.discussion.languages[0] if scene.discussion.languages else "en"
    documents = []
    for question in scene.questions:
        document: dict[str, float] = {}
        for language in spoken(scene):
            asked = (question.text,) if language == first else wordings(question, language)
            own = _bag(key for word in words(fold(" ".join(asked))) for key in stem_keys((language, word)))
            document |= own
            if with_cues:
                document |= _cue_bag(question, language, own)
        documents.append(document)
    return documents


def _bag(keys: Iterable[str]) -> dict[str, float]:
    return {key: 1.0 + log(count) for key, count in Counter(keys).items()}


def _cue_bag(question: Question, language: str, asked: dict[str, float]) -> dict[str, float]:
    """Cues count like words of the question; the words of a phrase count less, as each alone says less."""
    found: dict[str, float] = {}
    for cue in cue_words(question, language):
        stems = [key for word in words(fold(cue)) for key in stem_keys((language, word))]
        for key in stems:
            found[key] = max(found.get(key, 0.0), asked.get(key, 0.0), 1.0 / len(stems) ** 0.5)
    return found


@lru_cache(maxsize=2)  # the same for headings, words and cues
def gram_documents(scene: Scene, *, with_cues: bool) -> list[dict[str, float]]:
    """Return each question in all its languages, asked or with its cues, as character sequences."""
    documents = []
    for question in scene.questions:
        texts = [question.text, *question.translations.values()]
        if with_cues:
            texts += [cue for cues in question.cues.values() for cue in cues]
        distinct = sorted(set(words(fold(" ".join(texts)))))
        documents.append(_bag(key for word in distinct for key in gram_keys(("", word))))
    return documents
