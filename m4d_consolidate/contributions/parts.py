"""Paragraphs in their roles as parts, each with an id made of its words."""

from collections import Counter
from collections.abc import Sequence

from m4d_consolidate.contributions.wording import Wording
from m4d_consolidate.model.contribution import Part


def part_id(message: str, said: Wording) -> str:
    """Return the id of a paragraph, made of its message and its bare words: the same in tomorrow's export."""
    return f"{message}-{said.digest}"


class Ids:
    """Ids of the parts of one message; a paragraph that it says twice gets a suffix."""

    def __init__(self, taken: Sequence[Part] = ()) -> None:
        self._met: dict[str, int] = Counter(part.id for part in taken) if taken else {}

    def new(self, id_: str) -> str:
        """Return the id, with a suffix where the message has it already."""
        number = self._met[id_] = self._met.get(id_, 0) + 1
        return id_ if number == 1 else f"{id_}.{number}"
