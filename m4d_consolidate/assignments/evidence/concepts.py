"""Notions an answer shares with a question where it shares no word: "financing" asked, "20 francs a bucket" answered."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from math import log

from m4d_consolidate.assignments.evidence.column import Column, levelled
from m4d_consolidate.assignments.lexical import Likeness, corpus_of, keys_of, likeness
from m4d_consolidate.assignments.scene import Scene
from m4d_consolidate.assignments.tables.concepts import CONCEPTS, LANGUAGES
from m4d_consolidate.assignments.text import fold
from m4d_consolidate.model.discussion import Question

_USUAL = 0.05


def concepts(scene: Scene) -> Iterator[Column]:
    """Yield `concepts.asked` (notions of the question) and `concepts.cues` (of its cues)."""
    spoken_of = corpus_of(("", notions(passage.folded, passage.language)) for passage in scene.passages)
    keys = keys_of(spoken_of, lambda word: word[1:])
    default = scene.discussion.languages[0] if scene.discussion.languages else "en"
    yield _column("concepts.asked", likeness(keys, [_asked(question, default) for question in scene.questions]))
    yield _column("concepts.cues", likeness(keys, [_cued(question) for question in scene.questions]))


def _column(name: str, likely: Likeness) -> Column:
    def reason(row: int, question: int) -> str:
        shared = likely.shared(row, question, 3)
        return "speaks of " + ", ".join(shared) if shared else "speaks of other things"

    return Column(name=name, kind="concepts", values=levelled(likely.values, _USUAL), reason=reason)


def _asked(question: Question, default: str) -> dict[str, float]:
    texts = {default: question.text, **question.translations}
    return _bag(notion for language, text in texts.items() for notion in sorted(set(notions(fold(text), language))))


def _cued(question: Question) -> dict[str, float]:
    return _bag(
        notion for language, cues in question.cues.items() for cue in cues for notion in notions(fold(cue), language)
    )


def _bag(found: Iterable[str]) -> dict[str, float]:
    return {notion: 1.0 + log(count) for notion, count in Counter(found).items()}


@cache
def _begins(language: str) -> dict[str, tuple[str, ...]]:
    known = (language,) if language in LANGUAGES else LANGUAGES
    found: dict[str, tuple[str, ...]] = {}
    for notion, by_language in CONCEPTS.items():
        for spoken in known:
            for entry in by_language[spoken]:
                found[entry] = (*found.get(entry, ()), notion)
    return found


@cache
def _by_first(language: str) -> dict[str, tuple[tuple[str, bool, tuple[str, ...]], ...]]:
    """Beginnings by their first three letters: (letters, whole word, notions)."""
    found: dict[str, list[tuple[str, bool, tuple[str, ...]]]] = {}
    for entry, names in _begins(language).items():
        text = entry.replace("-", " ").rstrip(".")
        if " " not in text:
            found.setdefault(text[:2], []).append((text, entry.endswith("."), names))
    return {key: tuple(entries) for key, entries in found.items()}


@lru_cache(maxsize=100_000)
def _of_word(word: str, language: str) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for text, whole, notions_ in _by_first(language).get(word[:2], ()):
        if word == text if whole else word.startswith(text):
            names.update(dict.fromkeys(notions_))
    return tuple(names)


@cache
def _phrases(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(
        (" " + entry.replace("-", " ").rstrip("."), names) for entry, names in _begins(language).items() if "-" in entry
    )


def notions(folded: str, language: str) -> tuple[str, ...]:
    """Return the notions a folded text speaks of, one for each word or phrase that does."""
    plain = " " + " ".join(re.findall(r"\w+", folded))
    found = [notion for word in plain.split() for notion in _of_word(word, language)]
    for phrase, names in _phrases(language):
        found += list(names) * plain.count(phrase)
    return tuple(found)
