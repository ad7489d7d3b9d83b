"""Which of several alternatives is read, and what only the others say (RFC 2046, multipart/alternative)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from m4d_consolidate.model.mail import Block

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n")
# What plain text has where HTML has a link or a picture; `[image: …]` of Gmail, `[cid:…]` of Outlook, `[1]` of others.
_LINK = re.compile(r"<?\b(?:https?://|mailto:|www\.)\S+|\[(?:cid|image|https?):[^\[\]]*\]|\[\d{1,3}\]", re.IGNORECASE)
# HTML keeps paragraphs, headings and quotations that plain text flattens; a calendar is never the text itself.
_RANK = {"text/calendar": 0, "text/watch-html": 0, "text/x-amp-html": 0, "text/plain": 2}
_NEARLY = 0.9
SENTENCE = 5
"""Words of a line whose order tells something"""


def best_of(alternatives: Sequence[tuple[str, Sequence[Block]]]) -> int:
    """Return the index of the alternative to read: of those that say nearly the most, the richest."""
    sizes = [sum(_length(block.text) for block in blocks) for _, blocks in alternatives]
    enough = _NEARLY * max(sizes)
    return max(
        range(len(alternatives)),
        key=lambda index: (sizes[index] >= enough, _RANK.get(alternatives[index][0], 3), index),
    )


def _length(text: str) -> int:
    return len(_without_links(text, ""))


def _without_links(text: str, instead: str) -> str:
    if "://" in text or "[" in text or "www." in text or "mailto:" in text:
        return _LINK.sub(instead, text)
    return text


def only_there(other: Sequence[Block], chosen: Sequence[Block]) -> tuple[Block, ...]:
    """Return the sentences that `other` holds and `chosen` does not, with the origin `alternative`."""
    said = _Said(_words(" ".join([block.text for block in chosen])))
    told = [(block, _words(block.text)) for block in other]
    doubtful = [block for block, words in told if words and not said.holds(words)]
    if not doubtful:
        return ()
    said.compare(chain.from_iterable(words for _, words in told))
    return tuple(_missing(doubtful, said))


class _Said:
    """What the chosen alternative says: its words, one after another; and which words the other says oftener."""

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self._text = f" {' '.join(words)} "
        self.pairs: frozenset[tuple[str, str]] = frozenset()
        self.oftener: frozenset[str] = frozenset()

    def holds(self, words: list[str]) -> bool:
        """Return whether it says these words, one after another."""
        return f" {' '.join(words)} " in self._text

    def compare(self, other: Iterable[str]) -> None:
        """Count words and pairs of words: only where the alternatives differ is it worth the time."""
        self.pairs = frozenset(pairwise(self._words))
        self.oftener = frozenset(Counter(other) - Counter(self._words))


def _words(text: str) -> list[str]:
    return _WORD.findall(_without_links(text.casefold(), " ").replace("_", " "))


def squeezed(texts: Iterable[str]) -> bytes:
    """Return texts as one without white space and quote marks: equal where two alternatives say the same."""
    return "".join(texts).replace("\xa0", "").encode("utf-8", "replace").translate(None, b" \n\t>")


def _missing(other: Sequence[Block], said: _Said) -> Iterator[Block]:
    for block in other:
        lines = [line for line in _SENTENCE_END.split(block.text) if _is_new(_words(line), said)]
        if lines:
            origin = "alternative" if block.origin == "body" else block.origin
            yield replace(block, text="\n".join(lines), origin=origin)


def _is_new(words: list[str], said: _Said) -> bool:
    """Whether one of its words is wanting in the other alternative, or a good part does not stand in this order."""
    if not words or said.holds(words):
        return False
    if not said.oftener.isdisjoint(words):
        return True
    apart = sum(pair not in said.pairs for pair in pairwise(words))
    return len(words) >= SENTENCE and apart * 4 > len(words)
