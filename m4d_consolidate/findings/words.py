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


class _Folding(dict[int, str]):
    """For `str.translate`: letters in lower case without accents, worked out when first met."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code))
        lower = (plain[0] if len(plain) > 1 and unicodedata.combining(plain[1]) else chr(code)).lower()
        # A few capitals grow when lowered (`İ`): the places of letters matter more than those.
        self[code] = lower if len(lower) == 1 else chr(code)
        return self[code]


_FOLDING = _Folding({ord("’"): "'"})


def fold(text: str) -> str:
    """Return a text in lower case without accents, with straight apostrophes; places of letters stay the same."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


@lru_cache(maxsize=50_000)
def terms(text: str, language: str) -> frozenset[str]:
    """Return the stems of the words of a text that carry meaning."""
    plain = stopwords(language)
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(text)) if word not in plain)
