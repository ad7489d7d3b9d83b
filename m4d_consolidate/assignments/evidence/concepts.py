"""Notions an answer shares with a question where it shares no word: "financing" asked, "20 francs a bucket" answered."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from m4d_consolidate.assignments.evidence.column import Column, levelled
from m4d_consolidate.assignments.lexical import bag, likeness
from m4d_consolidate.assignments.scene import Scene
from m4d_consolidate.assignments.tables.concepts import CONCEPTS, LANGUAGES
from m4d_consolidate.assignments.text import fold
from m4d_consolidate.model.discussion import Question


def concepts(scene: Scene) -> Iterator[Column]:
    """Yield `concepts.asked` (notions of the question) and `concepts.cues` (of its cues)."""
    texts = [bag(notions(passage.folded, passage.language)) for passage in scene.passages]
    default = scene.discussion.languages[0] if scene.discussion.languages else "en"
    sources = {
        "asked": [_asked(question, default) for question in scene.questions],
        "cues": [_cued(question) for question in scene.questions],
    }
    for name, documents in sources.items():
        likely = likeness(texts, [bag(document) for document in documents])

        def reason(row: int, question: int, likely: object = likely) -> str:
            shared = likely.shared(row, question, 3)  # type: ignore[attr-defined]
            return "speaks of " + ", ".join(shared) if shared else "speaks of other things"

        yield Column(name=f"concepts.{name}", kind="concepts", values=levelled(likely.values, 0.05), reason=reason)


def _asked(question: Question, default: str) -> tuple[str, ...]:
    texts = {default: question.text, **question.translations}
    return tuple(notion for language, text in texts.items() for notion in sorted(set(notions(fold(text), language))))


def _cued(question: Question) -> tuple[str, ...]:
    return tuple(
        notion for language, cues in question.cues.items() for cue in cues for notion in notions(fold(cue), language)
    )


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
