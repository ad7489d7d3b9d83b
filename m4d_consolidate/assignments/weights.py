"""The learnt weights: data beside the code, made by benchmarks/fit_weights.py from labelled discussions."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Log-odds a unit of each evidence is worth, the same for every question of every discussion."""

    questions: Mapping[str, float]
    none: Mapping[str, float]
    steps: Mapping[str, float]
    temperature: float = 1.0
    """Scores are divided by it before they become probabilities: above 1 the confidence is more careful"""
    cooled: float = 1.0
    """The same in a discussion of whose answers nothing is known yet: no examples, few decisions"""


@cache
def load_weights(name: str = "weights.json") -> Weights:
    """Return the weights that ship with the package."""
    data = json.loads(resources.files("m4d_consolidate.assignments").joinpath(name).read_text("utf-8"))
    return Weights(**{key: value for key, value in data.items() if key != "about"})
