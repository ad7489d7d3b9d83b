"""Texts as the notions of the shipped thesaurus they speak of."""

import re
from functools import cache, lru_cache

from m4d_consolidate.assignments.tables.concepts import CONCEPTS, LANGUAGES

_Begin = tuple[str, bool, tuple[str, ...]]
"""(letters, whole word, notions)"""


def notions(folded: str, language: str) -> tuple[str, ...]:
    """Return the notions a folded text speaks of, one for each word or phrase that does."""
    plain = " " + " ".join(re.findall(r"\w+", folded))
    found = [notion for word in plain.split() for notion in _of_word(word, language)]
    for phrase, names in _phrases(language):
        if phrase in plain:
            found += list(names) * plain.count(phrase)
    return tuple(found)


def speaking_of(notion: str, folded: str, language: str) -> tuple[str, ...]:
    """Return the words and phrases of a folded text by which it speaks of a notion, as they stand there."""
    plain = " " + " ".join(re.findall(r"\w+", folded))
    found = [word for word in plain.split() if notion in _of_word(word, language)]
    for phrase, names in _phrases(language):
        if notion in names and phrase in plain:
            rest = plain[plain.index(phrase) + len(phrase) :]
            found.append(phrase.strip() + rest.split(" ", 1)[0])
    return tuple(dict.fromkeys(found))


@cache
def _begins(language: str) -> dict[str, tuple[str, ...]]:
    """Beginnings of words to their notions; of all languages where the thesaurus has not that one."""
    found: dict[str, tuple[str, ...]] = {}
    for notion, by_language in CONCEPTS.items():
        for spoken in (language,) if language in LANGUAGES else LANGUAGES:
            for entry in by_language[spoken]:
                found[entry] = (*found.get(entry, ()), notion)
    return found


@cache
def _by_first(language: str) -> dict[str, tuple[_Begin, ...]]:
    """Beginnings by their first two letters."""
    found: dict[str, list[_Begin]] = {}
    for entry, names in _begins(language).items():
        text = entry.replace("-", " ").rstrip(".")
        if " " not in text:
            found.setdefault(text[:2], []).append((text, entry.endswith("."), names))
    return {key: tuple(entries) for key, entries in found.items()}


@lru_cache(maxsize=100_000)
def _of_word(word: str, language: str) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for text, whole, found in _by_first(language).get(word[:2], ()):
        if word == text if whole else word.startswith(text):
            names.update(dict.fromkeys(found))
    return tuple(names)


@cache
def _phrases(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(
        (" " + entry.replace("-", " ").rstrip("."), names) for entry, names in _begins(language).items() if "-" in entry
    )
