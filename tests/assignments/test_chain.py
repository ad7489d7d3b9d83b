"""The chain decoder against sums over every path."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from m4d_consolidate.assignments.chain import forward_backward


def by_hand(emissions: np.ndarray, transitions: np.ndarray) -> np.ndarray:
    steps, states = emissions.shape
    marginals = np.zeros((steps, states))
    for path in product(range(states), repeat=steps):
        score = sum(emissions[step, state] for step, state in enumerate(path))
        score += sum(transitions[step, path[step - 1], path[step]] for step in range(1, steps))
        for step, state in enumerate(path):
            marginals[step, state] += np.exp(score)
    return marginals / marginals.sum(axis=1, keepdims=True)


@given(seed=st.integers(0, 10_000), steps=st.integers(1, 4), states=st.integers(1, 4))
@settings(max_examples=30, deadline=None)
def test_marginals_are_those_of_all_paths(seed: int, steps: int, states: int) -> None:
    chance = np.random.default_rng(seed)
    emissions = chance.normal(size=(1, steps, states)) * 2
    transitions = chance.normal(size=(1, steps, states, states))
    found = forward_backward(emissions, transitions, np.array([steps]))
    assert np.allclose(found.states[0], by_hand(emissions[0], transitions[0]))
    assert np.allclose(found.states.sum(axis=2), 1.0)


def test_padding_changes_nothing() -> None:
    chance = np.random.default_rng(1)
    emissions, transitions = chance.normal(size=(2, 5, 3)), chance.normal(size=(2, 5, 3, 3))
    together = forward_backward(emissions, transitions, np.array([5, 2]))
    alone = forward_backward(emissions[1:, :2], transitions[1:, :2], np.array([2]))
    assert np.allclose(together.states[1, :2], alone.states[0])
    assert np.allclose(together.states[1, 2:], 0.0)
    assert together.log_partition[1] == pytest.approx(alone.log_partition[0])
