"""Which paragraphs to ask a person about first: those whose answer settles most."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from m4d_consolidate.model.assignment import AssignedEntry, Assignment, By

_NEIGHBOUR = 0.3
"""Share of a neighbour's doubt that an answer is expected to take away: answers stand in runs"""

_WIDE = 0.1
"""Of the answers, those asked for what they settle around them; the rest are asked for their own doubt"""


@dataclass(frozen=True, slots=True)
class _Open:
    part: str
    letter: int
    gain: float
    margin: float


def ask_order(assigned: Sequence[AssignedEntry]) -> tuple[str, ...]:
    """Return the ids of the undecided answer paragraphs, the most useful to ask about first.

    The first tenth is asked by expected gain (own doubt and a share of the neighbours'), spread over the contributions;
    the rest by how close the two best readings lie.
    """
    waiting = [item for letter, entry in enumerate(assigned) for item in _open(letter, entry)]
    everything = sum(len(entry.assignments) for entry in assigned)
    wide = _spread(sorted(waiting, key=lambda item: (-item.gain, item.part)), round(_WIDE * everything))
    chosen = {item.part for item in wide}
    rest = sorted((item for item in waiting if item.part not in chosen), key=lambda item: (item.margin, item.part))
    return tuple(item.part for item in (*wide, *rest))


def _spread(ranked: Sequence[_Open], most: int) -> list[_Open]:
    """The first `most` in order, no contribution twice."""
    seen: set[int] = set()
    found: list[_Open] = []
    for item in ranked:
        if len(found) >= most:
            break
        if item.letter not in seen:
            seen.add(item.letter)
            found.append(item)
    return found


def _open(letter: int, entry: AssignedEntry) -> Iterator[_Open]:
    answers = list(entry.assignments.values())  # in the order of the letter
    odds = [_odds(answer) for answer in answers]
    doubts = [0.0, *map(_doubt, odds), 0.0]
    for place, answer in enumerate(answers):
        if first_two := odds[place][:2]:
            gain = doubts[place + 1] + _NEIGHBOUR * (doubts[place] + doubts[place + 2])
            yield _Open(answer.part, letter, gain, first_two[0] - first_two[1])


def _odds(answer: Assignment) -> list[float]:
    """How likely the readings shown are, the likeliest first; nothing where a person decided."""
    if answer.none_confidence >= 1.0 or (answer.chosen and answer.chosen[0].by is By.PERSON):
        return []
    odds = [choice.confidence for choice in (*answer.chosen, *answer.suggested)]
    return sorted([*odds, answer.none_confidence, 0.0], reverse=True)


def _doubt(odds: Sequence[float]) -> float:
    """Entropy of the readings in nats; what no reading shown has counts as one more."""
    return -sum(p * log(p) for p in (*odds, 1.0 - sum(odds)) if p > 0) if odds else 0.0
