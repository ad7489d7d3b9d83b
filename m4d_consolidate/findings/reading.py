"""The answer paragraphs as the finders read them: sentences with their places, questions and words."""

import re
from dataclasses import dataclass

from m4d_consolidate.findings.sentences import sentence_spans
from m4d_consolidate.findings.words import fold
from m4d_consolidate.model.assignment import Analysis, AssignedEntry
from m4d_consolidate.model.contribution import Contributor, Part
from m4d_consolidate.model.finding import Passage

_ITEM = re.compile(r"(?:[-–—*•]|\(?\w{1,3}[.)])\s")
_MOST_WORDS = 120
LONGEST = 20_000
"""Characters of one paragraph that are looked through: a hostile one of a megabyte must cost no more than a long one"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One answer paragraph."""

    entry: AssignedEntry
    part: Part
    text: str
    """The part's, as far as anybody reads on: LONGEST characters"""
    spans: tuple[tuple[int, int], ...]
    """Of its sentences"""
    sentences: tuple[str, ...]
    """Verbatim"""
    folded: tuple[str, ...]
    """The sentences in lower case without accents"""
    questions: tuple[str, ...]
    """Ids of the questions it answers"""
    language: str

    @property
    def contributor(self) -> Contributor:
        """Who wrote it."""
        return self.entry.entry.contributor

    @property
    def author(self) -> str:
        """What tells one contributor from another."""
        who = self.contributor
        return who.addr_spec or who.name or self.entry.entry.head.sender.addr_spec or self.entry.entry.head.id

    def passage(self, start: int, end: int) -> Passage:
        """Return the words from `start` to `end` with their place."""
        return Passage(message=self.entry.entry.head.id, part=self.part.id, text=self.text[start:end])

    def sentence(self, first: int, last: int | None = None) -> Passage:
        """Return sentence number `first` (to `last`, included) with its place."""
        return self.passage(self.spans[first][0], self.spans[first if last is None else last][1])

    def with_list(self, first: int) -> Passage:
        """Return sentence number `first`, and the list it opens as far as that can be quoted whole."""
        return self.sentence(first, self.last_of_list(first))

    def last_of_list(self, first: int) -> int:
        """Return the number of the last item of the list that a sentence opens, or its own."""
        sentences = self.sentences
        last = first
        if sentences[first].endswith(":"):
            while last + 1 < len(sentences) and _ITEM.match(sentences[last + 1]):
                last += 1
        return last if sum(len(sentence.split()) for sentence in sentences[first : last + 1]) <= _MOST_WORDS else first


def read_answers(analysis: Analysis) -> tuple[Reading, ...]:
    """Return every answer paragraph of every contribution, in order of receipt."""
    return tuple(_read(entry, part) for entry in analysis.contributions for part in entry.entry.responses)


def _read(entry: AssignedEntry, part: Part) -> Reading:
    text = part.text[:LONGEST]
    spans = sentence_spans(text)
    folded = fold(text)
    return Reading(
        entry=entry,
        part=part,
        text=text,
        spans=spans,
        sentences=tuple(text[start:end] for start, end in spans),
        folded=tuple(folded[start:end] for start, end in spans),
        questions=_questions(entry, part),
        language=(part.language or entry.entry.language or "")[:2],
    )


def _questions(entry: AssignedEntry, part: Part) -> tuple[str, ...]:
    assignment = entry.assignments.get(part.id)
    return tuple(choice.question for choice in assignment.chosen) if assignment else ()
