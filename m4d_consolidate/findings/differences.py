"""Points of difference: sentences of different contributors on one question that disagree."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from m4d_consolidate.findings import bearing
from m4d_consolidate.findings.main_points import Candidate, candidates
from m4d_consolidate.findings.reading import Reading
from m4d_consolidate.findings.words import fold
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.finding import Difference

MOST_DIFFERENCES = 3
"""On one question"""
_CLOSE_TO_DISSENT = 0.14
_CLOSE_TO_NEGATION = 0.34


def find_differences(readings: Sequence[Reading], discussion: Discussion) -> tuple[Difference, ...]:
    """Return the pairs that disagree, in the order of the questions, the closest first; none where it is not clear."""
    spoken = Counter(term for one in candidates(readings) for term in one.terms)
    weights = {term: math.log(1 + len(spoken) / count) for term, count in spoken.items()}
    return tuple(
        difference
        for question in discussion.questions
        for difference in _on_question(question.id, [one for one in readings if question.id in one.questions], weights)
    )


def _on_question(question: str, readings: Sequence[Reading], weights: Mapping[str, float]) -> Iterator[Difference]:
    found = list(candidates(readings))
    pairs = sorted(_pairs(found, weights), key=lambda pair: -pair[0])
    used: set[str] = set()
    for _, one, other in pairs:
        if one.passage.text not in used and other.passage.text not in used and len(used) < 2 * MOST_DIFFERENCES:
            used |= {one.passage.text, other.passage.text}
            yield Difference(question=question, passages=(other.passage, one.passage))


def _pairs(found: Sequence[Candidate], weights: Mapping[str, float]) -> Iterator[tuple[float, Candidate, Candidate]]:
    """A dissent with what comes closest to it; and two close statements of which one alone is negated."""
    sizes = [math.sqrt(sum(weights[term] ** 2 for term in one.terms)) or 1.0 for one in found]
    negated = [re.search(bearing.NEGATION, fold(one.passage.text)) is not None for one in found]
    holders: dict[str, list[int]] = {}
    for place, one in enumerate(found):
        for term in one.terms:
            holders.setdefault(term, []).append(place)
    for place, one in enumerate(found):
        if not (one.dissents or negated[place]):
            continue
        shared: Counter[int] = Counter()
        near: dict[int, float] = {}
        for term in sorted(one.terms):
            for other in holders[term]:
                if found[other].reading.author != one.reading.author:
                    near[other] = near.get(other, 0.0) + weights[term] ** 2
                    shared[other] += 1
        for other, product in near.items():
            closeness = product / sizes[place] / sizes[other]
            enough = _CLOSE_TO_DISSENT if one.dissents else _CLOSE_TO_NEGATION
            if closeness >= enough and shared[other] >= 3 and (one.dissents or not negated[other]):
                yield closeness, one, found[other]
