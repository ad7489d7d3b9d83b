"""Text made comparable: without accents and capitals for the tables, as words for counting and hashing."""

import re
import unicodedata

# What NFKD leaves whole, and the quotation marks and dashes that mail clients swap for each other.
_PLAIN = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "–": "-", "—": "-", "‑": "-", "−": "-", "…": "...", "ß": "ss", "æ": "ae", "œ": "oe", "Œ": "OE", "Æ": "AE",
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "Đ": "D", "\u00a0": " ", "\u202f": " ", "•": "*",
    }
)  # fmt: skip
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Return text in lower-case ASCII, accents off; what other scripts write is dropped.

    The tables of `patterns` are written this way, because people leave accents out, and clients lose them.
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.translate(_PLAIN)).encode("ascii", "ignore").decode("ascii").lower()


def words(text: str) -> list[str]:
    """Return the words of a text as they stand."""
    return _WORD.findall(text)


def count(text: str) -> int:
    """Return how many blank-separated words a text holds."""
    return len(text.split())


def key(text: str) -> str:
    """Return the words of a text joined by blanks, folded: equal for the same words in another layout."""
    if text.isascii():
        return " ".join(_WORD.findall(text.lower()))
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN)).casefold()
    return " ".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))
