"""Text made comparable: without accents and capitals for the tables, as bare words for hashing."""

import unicodedata

# What clients and people swap for each other, and the letters that NFKD leaves whole.
_SWAPS = (
    ("’", "'"), ("‘", "'"), ("´", "'"), ("`", "'"), ("“", '"'), ("”", '"'), ("«", '"'), ("»", '"'), ("„", '"'),
    ("–", "-"), ("—", "-"), ("•", "*"), ("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o"), ("ł", "l"), ("ı", "i"),
    ("đ", "d"),
)  # fmt: skip
_BARE = bytes(
    ord(letter)
    if (letter := chr(code).lower()).isascii() and (letter.isalnum() or letter == "_")
    else ord("\n" if letter in ".!?;:" else " ")
    for code in range(256)
)
"""Letters and digits stay, what ends a sentence becomes a newline, all else a blank"""


def fold(text: str) -> str:
    """Return text in lower-case ASCII, accents off; what other scripts write is dropped.

    The tables of `patterns` are written this way, because people leave accents out, and clients lose them.
    """
    if text.isascii():
        return text.lower()
    text = _swapped(text)
    try:
        return text.encode("latin-1").translate(_FOLDED).decode("ascii")
    except UnicodeError:
        return _folded(text)


def _swapped(text: str) -> str:
    for letter, plain in _SWAPS:
        if letter in text:
            text = text.replace(letter, plain)
    return text


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKD", _swapped(text.lower())).encode("ascii", "ignore").decode("ascii")


_FOLDED = bytes(ord(plain) if len(plain := _folded(chr(code))) == 1 else 255 for code in range(256))
"""Latin-1, letter by letter, at a fifth of the time; 255 for a letter that becomes none or several"""


def sentences(text: str, folded: str | None = None) -> list[bytes]:
    """Return the sentences of a text as bare words: equal for the same words in another layout or without accents.

    Whoever has folded the text already gives its folded form too.
    """
    folded = fold(text) if folded is None else folded
    if len(folded) * 2 < len(text):  # a script that folding drops
        return [spelled for each in text.casefold().split(".") if (spelled := " ".join(each.split()).encode("utf-8"))]
    found = folded.encode("ascii").translate(_BARE)
    while found.find(b"  ") >= 0:  # `in` takes twice the time for bytes
        found = found.replace(b"  ", b" ")
    return [sentence for each in found.split(b"\n") if (sentence := each.strip())]


def words(text: str) -> list[str]:
    """Return the words of a text, folded."""
    return b" ".join(sentences(text)).decode("utf-8").split()


def stems(bare: bytes) -> frozenset[bytes]:
    """Return the first five letters of every bare word: a quick look whether a table can say anything."""
    return frozenset([word[:5] for word in bare.split()])
