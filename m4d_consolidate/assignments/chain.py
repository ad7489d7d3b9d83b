"""A linear-chain conditional random field over the answers of a letter (Lafferty, McCallum and Pereira 2001).

States are the questions and, last, "none of these". Letters are decoded side by side: arrays are (letter, step, state).
"""

from dataclasses import dataclass

import numpy as np

from m4d_consolidate.assignments.arrays import Floats, Ints

FORBIDDEN = -1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Marginals:
    """What forward-backward gives for letters of one padded length."""

    states: Floats
    """(letter, step, state): probability of a state"""
    pairs: Floats
    """(letter, step - 1, state, next state): probability of a transition; nothing where it was not asked for"""
    log_partition: Floats
    """(letter)"""


def _log_sum(values: Floats, axis: int) -> Floats:
    top = values.max(axis=axis, keepdims=True)
    return np.asarray(np.squeeze(top, axis) + np.log(np.exp(values - top).sum(axis=axis)))


def forward_backward(emissions: Floats, transitions: Floats, lengths: Ints, *, pairs: bool = True) -> Marginals:
    """Return the marginals of letters, those of pairs only where asked for.

    `emissions` is (letter, step, state); `transitions` is (letter, step, state, next state), the entry for a step being
    the way into it (that of step 0 is not read); `lengths` says how many steps of each letter are real.
    """
    letters, steps, states = emissions.shape
    forward = np.empty_like(emissions)
    backward = np.zeros_like(emissions)
    real = np.arange(steps).reshape(1, -1) < lengths.reshape(-1, 1)
    forward[:, 0] = emissions[:, 0]
    for step in range(1, steps):
        reached = _log_sum(forward[:, step - 1, :, None] + transitions[:, step], 1) + emissions[:, step]
        forward[:, step] = np.where(real[:, step, None], reached, forward[:, step - 1])
    for step in range(steps - 2, -1, -1):
        ahead = transitions[:, step + 1] + (emissions[:, step + 1] + backward[:, step + 1])[:, None, :]
        backward[:, step] = np.where(real[:, step + 1, None], _log_sum(ahead, 2), 0.0)
    log_partition = _log_sum(forward[:, -1], 1)
    total = log_partition[:, None, None]
    marginals = np.where(real[:, :, None], np.exp(forward + backward - total), 0.0)
    found = np.zeros((letters, max(steps - 1, 0) * pairs, states, states))
    for step in range(1, steps * pairs):
        log_pairs = (
            forward[:, step - 1, :, None]
            + transitions[:, step]
            + (emissions[:, step] + backward[:, step])[:, None, :]
            - total
        )
        found[:, step - 1] = np.where(real[:, step, None, None], np.exp(log_pairs), 0.0)
    return Marginals(states=marginals, pairs=found, log_partition=log_partition)
