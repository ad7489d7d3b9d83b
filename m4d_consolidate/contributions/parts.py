"""Paragraphs in their roles as parts, each with an id made of its words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b

from m4d_consolidate.contributions.words import sentences
from m4d_consolidate.model.contribution import Part


def part_id(message: str, bare: Sequence[bytes]) -> str:
    """Return the id of a paragraph, made of its message and its bare words: the same in tomorrow's export."""
    return f"{message}-{blake2b(b' '.join(bare), digest_size=4).hexdigest()}"


def text_id(message: str, text: str) -> str:
    """Return the id of a paragraph that holds this text."""
    return part_id(message, sentences(text))


class Ids:
    """Ids of the parts of one message; a paragraph that it says twice gets a suffix."""

    def __init__(self, taken: Iterable[Part] = ()) -> None:
        self._met: Counter[str] = Counter(part.id for part in taken)

    def new(self, id_: str) -> str:
        """Return the id, with a suffix where the message has it already."""
        self._met[id_] += 1
        return id_ if self._met[id_] == 1 else f"{id_}.{self._met[id_]}"
