"""Paragraphs in their roles as parts, each with an id made of its words."""

from collections import Counter
from collections.abc import Sequence

from m4d_consolidate.contributions.wording import Wording
from m4d_consolidate.model.contribution import Part


class Ids:
    """Ids of the parts of one message, made of its id and their bare words: the same in tomorrow's export."""

    def __init__(self, message: str, taken: Sequence[Part] = ()) -> None:
        self._message = message
        self._met: dict[str, int] = Counter(part.id for part in taken) if taken else {}

    def new(self, said: Wording) -> str:
        """Return the id of a paragraph, with a suffix where the message said the same before."""
        id_ = f"{self._message}-{said.digest}"
        number = self._met[id_] = self._met.get(id_, 0) + 1
        return id_ if number == 1 else f"{id_}.{number}"
