"""Counting right and wrong readings against the labels, with bootstrap intervals over contributions."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from _gold import Gold

from m4d_consolidate.model.assignment import CERTAIN, AssignedEntry, Assignment

Counts = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts of each contribution of a discussion."""

    contributions: tuple[Counts, ...]


def tally(gold: Gold, assigned: Sequence[AssignedEntry]) -> Tally:
    """Return how an assignment compares with the labels."""
    return Tally(
        contributions=tuple(
            count(
                [(gold.questions[part], assignment) for part, assignment in entry.assignments.items()],
                week=entry.week == gold.weeks[entry.entry.head.id],
            )
            for entry in assigned
            if entry.is_contribution
        )
    )


def count(pairs: Sequence[tuple[tuple[str, ...], Assignment]], *, week: bool) -> Counts:
    """Return the counts of one contribution: (labels, assignment) of each paragraph."""
    found: Counts = {"weeks": 1.0, "weeks right": float(week)}

    def add(name: str, amount: float) -> None:
        found[name] = found.get(name, 0.0) + amount

    for labels, assignment in pairs:
        told = {choice.question: choice.confidence for choice in assignment.chosen}
        truth = set(labels)
        add("pairs", len(truth))
        add("given", len(told))
        add("right", len(truth & told.keys()))
        add("certain", sum(sure >= CERTAIN for sure in told.values()))
        add("certain right", sum(sure >= CERTAIN and id_ in truth for id_, sure in told.items()))
        add("general", not truth)
        add("general given", assignment.none_of_these)
        add("general right", assignment.none_of_these and not truth)
        offered = {choice.question for choice in (*assignment.chosen, *assignment.suggested)[:3]}
        add("answers", bool(truth))
        add("among three", bool(truth & offered))
    return found


def _ratio(part: str, whole: str) -> Callable[[Mapping[str, float]], float]:
    return lambda counts: counts.get(part, 0.0) / (counts.get(whole, 0.0) or 1.0)


COLUMNS: dict[str, Callable[[Mapping[str, float]], float]] = {
    "f1": lambda counts: 2 * counts.get("right", 0.0) / ((counts.get("given", 0.0) + counts.get("pairs", 0.0)) or 1.0),
    "among three": _ratio("among three", "answers"),
    "weeks": _ratio("weeks right", "weeks"),
    "certain right": _ratio("certain right", "certain"),
    "certain share": _ratio("certain", "given"),
    "general recall": _ratio("general right", "general"),
    "general precision": _ratio("general right", "general given"),
}
"""Figures by name"""


def figures(found: Tally) -> dict[str, float]:
    """Return every figure of a tally."""
    counts = _total(found.contributions)
    return {name: figure(counts) for name, figure in COLUMNS.items()}


def cell(found: Tally, name: str, draws: int = 1000) -> str:
    """Return a figure for a table; F1 with its 90 % interval over contributions drawn again."""
    value = figures(found)[name]
    if name != "f1":
        return f"{value:.2f}"
    chance = random.Random(0)
    drawn = sorted(
        COLUMNS[name](_total(chance.choices(found.contributions, k=len(found.contributions)))) for _ in range(draws)
    )
    return f"{value:.2f} ({drawn[draws // 20]:.2f}-{drawn[-draws // 20]:.2f})"


def _total(contributions: Sequence[Counts]) -> Counts:
    total: Counts = {}
    for counts in contributions:
        for name, amount in counts.items():
            total[name] = total.get(name, 0.0) + amount
    return total
