"""Words compared across their forms, their accents and, where they are cognates, their languages."""

import re
import unicodedata
from functools import lru_cache

from m4d_consolidate.findings.stopwords import stopwords

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
"""Letters kept of a word: enough to tell words apart, few enough to join their forms"""


def word_set(*lines: str) -> frozenset[str]:
    """Return the words of a table written as plain lines."""
    return frozenset(word for line in lines for word in line.split())


@lru_cache(maxsize=5_000)
def _fold_letter(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)
    lower = (plain[0] if len(plain) > 1 and unicodedata.combining(plain[1]) else letter).lower()
    # A few capitals grow when lowered (`İ`): the places of letters matter more than those.
    return lower if len(lower) == 1 else letter


def fold(text: str) -> str:
    """Return a text in lower case without accents, with straight apostrophes; places of letters stay the same."""
    return "".join(map(_fold_letter, text.replace("’", "'")))


@lru_cache(maxsize=20_000)
def terms(text: str, language: str) -> frozenset[str]:
    """Return the stems of the words of a text that carry meaning."""
    plain = stopwords(language)
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(text)) if word not in plain)
