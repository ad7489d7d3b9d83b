"""What earlier messages of the discussion said, as hashes of sentences: never their text, and never without bound."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import attributions
from m4d_consolidate.contributions.wording import wording
from m4d_consolidate.model.contribution import Disposition

_MOST_SENTENCES = 250_000
"""About 25 MB; beyond it the oldest are forgotten, so that memory stays flat at any number of messages"""
_SAME = 0.6
"""Share of the words of an answer that an earlier one said already, from which it is the same answer again"""
_SENT_AGAIN = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An earlier message, as far as later ones are compared with it."""

    id: str
    disposition: Disposition
    address: str
    handed_on: bool = False
    """Forwarded by somebody else than its author"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """How much of a message an earlier contribution said already."""

    first: Told
    share: float
    """Of this message's words"""


def base_subject(subject: str) -> str:
    """Return a subject without the marks of answers and forwards and without the list's tag."""
    return attributions.SUBJECT_PREFIXES.sub("", wording(subject[:400]).folded).strip()


class Memory:
    """The sentences of earlier messages, each with the first message that said it."""

    def __init__(self) -> None:
        self._first: dict[int, int] = {}
        self._told: list[Told] = []
        self._latest: dict[str, int] = {}
        self._ids: dict[str, int] = {}
        self._subjects: set[int] = set()

    def knows(self, paragraph: Paragraph) -> bool:
        """Return whether every sentence of a paragraph was said before."""
        keys = paragraph.said.keys
        return bool(keys) and keys[0][0] in self._first and self._first.keys() >= paragraph.said.hashes

    def announced(self, paragraph: Paragraph) -> bool:
        """Return whether every sentence of a paragraph was said first by the team, in an announcement or digest."""
        return self.knows(paragraph) and all(map(self._by_team, paragraph.said.hashes))

    def first_said(self, paragraph: Paragraph) -> Told | None:
        """Return the earlier message that said the first sentence of a paragraph, where every one was said before."""
        return self._told[self._first[paragraph.said.keys[0][0]]] if self.knows(paragraph) else None

    def _by_team(self, sentence: int) -> bool:
        return self._told[self._first[sentence]].disposition in (Disposition.ANNOUNCEMENT, Disposition.DIGEST)

    def repeated(self, paragraphs: Iterable[Paragraph], address: str) -> Repeated | None:
        """Return the earlier contribution that said the most of these paragraphs, where it said enough of them.

        From the same `address` less is enough: whoever sends an answer again has changed something.
        """
        total = 0
        said: defaultdict[int, int] = defaultdict(int)
        for paragraph in paragraphs:
            for sentence, number in paragraph.said.keys:
                total += number
                first = self._first.get(sentence)
                if first is not None:
                    said[first] += number
        for index, number in sorted(said.items(), key=itemgetter(1), reverse=True):
            told = self._told[index]
            if told.disposition is Disposition.CONTRIBUTION:
                enough = _SENT_AGAIN if address and told.address == address else _SAME
                return Repeated(first=told, share=number / total) if number >= enough * total else None
        return None

    def answers(self, subject: str) -> bool:
        """Return whether a subject is that of an earlier message of the team, answered or forwarded."""
        return hash(base_subject(subject)) in self._subjects

    def by_id(self, id_: str) -> Told | None:
        """Return the earlier message with this id."""
        index = self._ids.get(id_)
        return None if index is None else self._told[index]

    def latest_contribution(self, address: str) -> Told | None:
        """Return the last contribution from an address."""
        index = self._latest.get(address) if address else None
        return None if index is None else self._told[index]

    def put_in_place_of(self, earlier: str, id_: str) -> None:
        """Let what an earlier message said be another's from now on, of which it was a copy."""
        self._told[self._ids[earlier]] = self._told[self._ids[id_]]

    def keep(self, told: Told, subject: str, paragraphs: Iterable[Paragraph]) -> None:
        """Remember what a message said in its own words."""
        index = len(self._told)
        self._told.append(told)
        self._ids.setdefault(told.id, index)
        if told.disposition is Disposition.CONTRIBUTION and told.address:
            self._latest[told.address] = index
        if told.disposition in (Disposition.ANNOUNCEMENT, Disposition.DIGEST):
            self._subjects.add(hash(base_subject(subject)))
        for paragraph in paragraphs:
            for sentence, _ in paragraph.said.keys:
                self._first.setdefault(sentence, index)
        while len(self._first) > _MOST_SENTENCES:
            del self._first[next(iter(self._first))]
