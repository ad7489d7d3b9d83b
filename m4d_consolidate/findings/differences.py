"""Points of difference: sentences of different contributors on one question that disagree.

Only what is said outright counts: a dissent, an objection to a contributor by name, or what one found to work and
another not. Two sentences that merely differ are none; better a difference missed than one made up.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from m4d_consolidate.findings import bearing
from m4d_consolidate.findings.main_points import Candidate
from m4d_consolidate.findings.reading import Reading
from m4d_consolidate.findings.recommendations import advice_in
from m4d_consolidate.findings.words import fold
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.finding import Difference

MOST_DIFFERENCES = 3
"""On one question"""
_MANY = 2
"""Words a dissent must share with a statement that it may be about"""
_MOST_OBJECTIONS = 200
"""On one question that are looked at"""
_CLOSE = 0.05
"""Cosine of the weighted words from which two sentences speak of one thing"""


@dataclass(frozen=True, slots=True)
class _Pair:
    closeness: float
    against: Candidate
    other: Candidate


def find_differences(found: Sequence[Candidate], discussion: Discussion) -> tuple[Difference, ...]:
    """Return the pairs that disagree, in the order of the questions, the closest first; the objection stands second."""
    spoken = Counter(term for one in found for term in one.terms)
    weights = {term: math.log(1 + len(spoken) / count) for term, count in spoken.items()}
    stances = [_stance(one) for one in found]
    return tuple(
        difference
        for question in discussion.questions
        for difference in _on_question(
            question.id,
            [(one, stance) for one, stance in zip(found, stances, strict=True) if question.id in one.reading.questions],
            weights,
        )
    )


def _on_question(
    question: str, found: Sequence[tuple[Candidate, int]], weights: Mapping[str, float]
) -> Iterator[Difference]:
    used: set[str] = set()
    for pair in sorted(_pairs(found, weights), key=lambda pair: -pair.closeness):
        texts = {pair.against.passage.text, pair.other.passage.text}
        if not texts & used and len(used) < 2 * MOST_DIFFERENCES:
            used |= texts
            yield Difference(question=question, passages=(pair.other.passage, pair.against.passage))


def _pairs(found: Sequence[tuple[Candidate, int]], weights: Mapping[str, float]) -> Iterator[_Pair]:
    """What stands against something, with what comes close to it of those who stand for something or are named."""
    sizes = [math.sqrt(sum(weights[term] ** 2 for term in one.terms)) or 1.0 for one, _ in found]
    holders: dict[str, list[int]] = {}
    for place, (one, stance) in enumerate(found):
        for term in one.terms if stance >= 0 else ():
            holders.setdefault(term, []).append(place)
    authors = {one.reading.author: _family_name(one.reading) for one, _ in found}
    against = [place for place, (_, stance) in enumerate(found) if stance < 0]
    for place in against[:_MOST_OBJECTIONS]:
        one = found[place][0]
        named = {author for author, name in authors.items() if name and name in fold(one.passage.text).split()}
        shared = Counter(other for term in sorted(one.terms) for other in holders.get(term, ()))
        for number, count in shared.items():
            other, its_stance = found[number]
            opposed = its_stance > 0 or (one.dissents and count > _MANY) or other.reading.author in named
            if opposed and other.reading.author != one.reading.author:
                product = sum(weights[term] ** 2 for term in one.terms & other.terms)
                closeness = product / sizes[place] / sizes[number] + (other.reading.author in named)
                if closeness >= _CLOSE:
                    yield _Pair(closeness, one, other)


def _family_name(reading: Reading) -> str:
    """By which others would name a contributor; empty where too short to be told from a word."""
    name = "".join(fold(reading.contributor.name).split()[-1:])
    return name if len(name) > 3 else ""


def _stance(one: Candidate) -> int:
    """1 where the writer stands for something, -1 where against, 0 where neither is said."""
    said, language = fold(one.passage.text), one.reading.language
    works, fails = _signs(language if language in bearing.FOR else "en")
    if one.dissents or fails.search(said):
        return -1
    return int(works.search(said) is not None or advice_in(one.passage.text, language) > 0)


@lru_cache
def _signs(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(bearing.FOR[language]), re.compile(bearing.AGAINST[language])
