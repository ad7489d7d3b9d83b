"""Texts without accents and case, and the way back to the places in the text as it was."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+")
"""A run of letters"""

# Letters that Unicode does not take apart (NFKD), as people type them without their key.
_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})


def folded(text: str) -> tuple[str, Sequence[int]]:
    """Return the text without accents, case and invisible characters, and for each place in it the one in `text`."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    pieces = [_fold(each) for each in text]
    if {1}.issuperset(map(len, pieces)):
        return "".join(pieces), range(len(text) + 1)
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), (*places, len(text))


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded."""
    return tuple(WORD.findall(folded(text)[0]))


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """Return one word, folded; the same few stand in every text."""
    return folded(word)[0]


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    if unicodedata.category(character) == "Cf":
        return ""  # soft hyphens and zero-width characters hide a name from a search, not from a reader
    apart = unicodedata.normalize("NFKD", character)
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold().translate(_STROKES)
