"""Words printed as a contributor's, held against what the contributor wrote: the one published normalisation."""

import re
import unicodedata
from collections.abc import Iterable

CUT = "[…]"
"""How a cut is marked"""

# White space, quotation marks, soft hyphens and what no document can hold (XML 1.0) are the typesetter's; every other
# character is the contributor's.
_MARKS = re.compile("[\"'`´‘’‚‛“”„‟«»‹›\u2032\u2033]")
_SOFT = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)


_MARKER = re.compile(
    r"(?:(?:re|ad|zu)\s+)?(?:q|question|pregunta|pergunta|domanda|frage|vraag)\s?(?:n[or°º]?\.?\s?)?"
    r"\d{1,2}(?:[.-]\d{1,2})?\s*[:.)–—-]+\s+(?=\S)",
    re.I,
)


def without_marker(text: str) -> str:
    """Return words without the `Question 1:` they begin with: it says where they belong, not what is said."""
    return _MARKER.sub("", text, count=1) if _MARKER.match(text) else text


def normalise(text: str) -> str:
    """Return the text in NFC with white space, quotation marks and soft hyphens taken out; all else stays."""
    return "".join(_MARKS.sub("", _SOFT.sub("", unicodedata.normalize("NFC", text))).split())


def is_quoted_from(text: str, paragraphs: Iterable[str]) -> bool:
    """Whether each piece of `text` between the cuts stands in one of the paragraphs, in order within it."""
    pieces = [piece for piece in map(normalise, text.split(CUT)) if piece]
    return any(_stands_in(pieces, normalise(paragraph)) for paragraph in paragraphs)


def _stands_in(pieces: list[str], paragraph: str) -> bool:
    place = 0
    for piece in pieces:
        found = paragraph.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return True
