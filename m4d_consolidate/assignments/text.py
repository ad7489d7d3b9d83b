"""Words as the engine compares them: folded, stemmed, and cut into character sequences."""

import re
import unicodedata
from functools import cache, lru_cache

import Stemmer

from m4d_consolidate.assignments.tables.stopwords import STOPWORDS

_WORD = re.compile(r"\w+")
_COMBINING = re.compile("[\u0300-\u036f]+")
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "’": "'", "ʼ": "'"})

_SNOWBALL = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
"""ISO 639-1 code to the Snowball algorithm's name"""


def fold(text: str) -> str:
    """Return text in lower case without accents, its apostrophes and spaces made alike."""
    if not text.isascii():
        text = _COMBINING.sub("", unicodedata.normalize("NFKD", text.translate(_LIGATURES)))
    return " ".join(text.casefold().split())


@lru_cache(maxsize=100_000)
def fold_word(word: str) -> str:
    """Return one word folded; words come again and again."""
    return fold(word)


def words(folded: str) -> tuple[str, ...]:
    """Return the words of a folded text, in order."""
    return tuple(_WORD.findall(folded))


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = _SNOWBALL.get(language)
    return Stemmer.Stemmer(name) if name else None


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """Return the stem of a folded word, or nothing for a function word, a single letter or a number."""
    if len(word) < 2 or word in STOPWORDS.get(language, frozenset()) or word.isdecimal():
        return ""
    stemmer = _stemmer(language)
    return str(stemmer.stemWord(word)) if stemmer else word[:7]


@lru_cache(maxsize=200_000)
def grams(word: str) -> tuple[str, ...]:
    """Return the character sequences of 4 to 6 within a folded word, its ends marked: cognates share them."""
    marked = f"<{word}>"
    if len(word) < 4 or word.isdecimal():
        return ()
    return tuple(marked[start : start + size] for size in (4, 5, 6) for start in range(len(marked) - size + 1))
