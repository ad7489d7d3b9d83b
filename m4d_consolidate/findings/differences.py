"""Points of difference: sentences of different contributors on one question that disagree.

Only what is said outright counts: a dissent, an objection to a contributor by name, or what one found to work and
another not. Two sentences that merely differ are none; better a difference missed than one made up.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from m4d_consolidate.findings import bearing
from m4d_consolidate.findings.main_points import Candidate, candidates
from m4d_consolidate.findings.reading import Reading
from m4d_consolidate.findings.recommendations import advice_in
from m4d_consolidate.findings.words import fold
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.finding import Difference

MOST_DIFFERENCES = 3
"""On one question"""
_CLOSE = 0.05
"""Cosine of the weighted words from which two sentences speak of one thing"""


@dataclass(frozen=True, slots=True)
class _Pair:
    closeness: float
    against: Candidate
    other: Candidate


def find_differences(readings: Sequence[Reading], discussion: Discussion) -> tuple[Difference, ...]:
    """Return the pairs that disagree, in the order of the questions, the closest first; the objection stands second."""
    spoken = Counter(term for one in candidates(readings) for term in one.terms)
    weights = {term: math.log(1 + len(spoken) / count) for term, count in spoken.items()}
    return tuple(
        difference
        for question in discussion.questions
        for difference in _on_question(question.id, [one for one in readings if question.id in one.questions], weights)
    )


def _on_question(question: str, readings: Sequence[Reading], weights: Mapping[str, float]) -> Iterator[Difference]:
    used: set[str] = set()
    for pair in sorted(_pairs(list(candidates(readings)), weights), key=lambda pair: -pair.closeness):
        texts = {pair.against.passage.text, pair.other.passage.text}
        if not texts & used and len(used) < 2 * MOST_DIFFERENCES:
            used |= texts
            yield Difference(question=question, passages=(pair.other.passage, pair.against.passage))


def _pairs(found: Sequence[Candidate], weights: Mapping[str, float]) -> Iterator[_Pair]:
    stances = [_stance(one) for one in found]
    others = [one for one, stance in zip(found, stances, strict=True) if stance >= 0]
    for one, stance in zip(found, stances, strict=True):
        if stance < 0:
            yield from _against(one, others, weights)


def _against(one: Candidate, others: Sequence[Candidate], weights: Mapping[str, float]) -> Iterator[_Pair]:
    """Whom a sentence objects to: the contributor it names, else those close to it who stand for something."""
    said = fold(one.passage.text)
    for other in others:
        if other.reading.author == one.reading.author:
            continue
        shared = one.terms & other.terms
        named = _names(said, other.reading)
        closeness = named + sum(weights[term] ** 2 for term in shared) / _size(one, weights) / _size(other, weights)
        opposed = _stance(other) > 0 or (one.dissents and len(shared) > 2)
        if (named and shared) or (opposed and closeness >= _CLOSE):
            yield _Pair(closeness, one, other)


def _names(said: str, reading: Reading) -> bool:
    """Whether a sentence names the contributor of another paragraph by the family name."""
    family = fold(reading.contributor.name).split()[-1:]
    return bool(family) and len(family[0]) > 3 and re.search(rf"\b{re.escape(family[0])}\b", said) is not None


def _size(one: Candidate, weights: Mapping[str, float]) -> float:
    return math.sqrt(sum(weights[term] ** 2 for term in one.terms)) or 1.0


def _stance(one: Candidate) -> int:
    """1 where the writer stands for something, -1 where against, 0 where neither is said."""
    said, language = fold(one.passage.text), one.reading.language
    if one.dissents or re.search(bearing.AGAINST.get(language, bearing.AGAINST["en"]), said):
        return -1
    works = re.search(bearing.FOR.get(language, bearing.FOR["en"]), said) is not None
    return int(works or advice_in(one.passage.text, language) > 0)
