"""What a text says, worked out once however often it recurs, as signatures, footers and quotations do."""

from collections.abc import Callable
from functools import lru_cache, wraps
from hashlib import blake2b
from typing import Generic, TypeVar

from m4d_consolidate.contributions.words import fold, sentences, stems

KEPT = 4096
"""Texts that are remembered, some 15 MB with all that is known of them; beyond it the longest unused are forgotten"""
_LONGEST = 2000
"""Characters of a text that is remembered"""
_TELLING = 4
"""Words of a sentence"""

T = TypeVar("T")


class _kept(Generic[T]):  # noqa: N801
    """A property told at the first look and kept: as `cached_property`, without the lock it has in Python 3.11."""

    def __init__(self, tell: Callable[["Wording"], T]) -> None:
        self._tell = tell
        self._name = tell.__name__
        self.__doc__ = tell.__doc__

    def __get__(self, said: "Wording", _: type) -> T:
        found = said.__dict__[self._name] = self._tell(said)
        return found


class Wording:
    """A text with all that can be told from it alone, each told at the first look."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = text.count(" ") + text.count("\n") + 1

    @_kept
    def folded(self) -> str:
        """The text as the tables are written."""
        return fold(self.text)

    @_kept
    def sentences(self) -> list[bytes]:
        """The bare words of each sentence."""
        return sentences(self.text, self.folded)

    @_kept
    def bare(self) -> bytes:
        """All its bare words."""
        return b" ".join(self.sentences)

    @_kept
    def stems(self) -> frozenset[bytes]:
        """The first letters of its words, by which the rarer tables say whether they need be asked."""
        return stems(self.bare)

    @_kept
    def keys(self) -> tuple[tuple[int, int], ...]:
        """Hash and number of words of each sentence that is long enough not to be said again by chance."""
        counted = [(sentence, sentence.count(b" ") + 1) for sentence in self.sentences]
        return tuple([(hash(sentence), number) for sentence, number in counted if number >= _TELLING])

    @_kept
    def hashes(self) -> frozenset[int]:
        """The hashes of the keys."""
        return frozenset([sentence for sentence, _ in self.keys])

    @_kept
    def digest(self) -> str:
        """Its bare words in eight characters: the same in another layout or without accents."""
        return blake2b(self.bare, digest_size=4).hexdigest()


def wording(text: str) -> Wording:
    """Return the wording of a text: the one that was made before, where a text that is not long was met before."""
    return _remembered(text) if len(text) <= _LONGEST else Wording(text)


_remembered = lru_cache(maxsize=KEPT)(Wording)


def once(tell: Callable[[Wording], T]) -> Callable[[Wording], T]:
    """Return a function that keeps with a wording what it tells of it, and tells it once."""
    name = f"{tell.__module__}.{tell.__name__}"

    @wraps(tell)
    def told(said: Wording) -> T:
        known = said.__dict__
        if name not in known:
            known[name] = tell(said)
        found: T = known[name]
        return found

    return told
