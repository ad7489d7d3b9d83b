"""The gradient and the search that made the shipped weights."""

import sys
from pathlib import Path

import numpy as np
import pytest

from m4d_consolidate.assignments.scene import set_scene, with_decisions
from m4d_consolidate.assignments.weights import load_weights
from tests.assignments.values import ANSWERS, decided, discussion, entry

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from _fitting import Likelihood, minimise, names_of, problem_of


@pytest.fixture
def problem() -> object:
    mails = [
        entry("a", *(("response", text) for text in ANSWERS.values()), ("response", "Thank you all.")),
        entry("b", ("marker", "Q2"), ("response", ANSWERS["w1q2"]), ("response", "Also, a word more."), day=8),
    ]
    labels = {f"a-{place}": (id_,) for place, id_ in enumerate(ANSWERS)} | {
        "a-4": (),
        "b-1": ("w1q2", "w2q1"),
        "b-2": (),
    }
    return problem_of(with_decisions(set_scene(mails, discussion()), decided(b_2=[])), labels)


def test_gradient_is_the_slope(problem: object) -> None:
    names = names_of([problem])
    function = Likelihood([problem], names)
    point = np.random.default_rng(0).normal(size=len(names)) * 0.3
    _, gradient = function(point)
    for place in range(0, len(names), 7):
        step = np.zeros(len(names))
        step[place] = 1e-5
        slope = (function(point + step)[0] - function(point - step)[0]) / 2e-5
        assert gradient[place] == pytest.approx(slope, abs=1e-4)


def test_search_finds_the_least() -> None:
    centre = np.array([1.0, -2.0, 3.0])
    scale = np.array([1.0, 10.0, 0.1])
    found = minimise(lambda x: (float((scale * (x - centre) ** 2).sum()), 2 * scale * (x - centre)), np.zeros(3))
    assert np.allclose(found, centre, atol=0.05)


def test_shipped_weights_name_evidence_that_exists(problem: object) -> None:
    names = names_of([problem])
    weights = load_weights()
    assert set(weights.questions) <= set(names.questions) | {"examples"}
    assert set(weights.none) <= set(names.none) | {"best.examples"}
    assert set(weights.steps) <= set(names.steps)
