"""One evidence as numbers with reasons: how much each answer speaks for each question."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from m4d_consolidate.assignments.arrays import Floats

Reason = Callable[[int, int], str]
"""From (passage, question) to words a facilitator understands"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One evidence for questions: a value for each passage (row) and question."""

    name: str
    """Key of its weight in weights.json"""
    kind: str
    """As in `Evidence.kind`"""
    values: Floats
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One evidence for "answers none of the questions": a value for each passage."""

    name: str
    values: Floats
    reason: Callable[[int], str]


_HABIT = 0.7
"""Share of a question's mean over the discussion that is taken out: frequent words speak for it in every answer"""

_MOST = 2.0
"""Usual sizes that likeness to one question is worth at most: ten shared words are no certainty"""


def levelled(values: Floats, usual: float, doubt: float = 20.0) -> Floats:
    """Return values as distances from each row's mean, in units of their usual size in this discussion.

    `usual` is the size expected before anything is seen; it counts like `doubt` rows, so that the first few answers of
    a discussion are weighed like later ones.
    """
    if values.size == 0:
        return values
    centred = values - values.mean(axis=1, keepdims=True)
    rows = centred.shape[0]
    size = np.sqrt((float((centred**2).mean(axis=1).sum()) + doubt * usual**2) / (rows + doubt))
    return np.asarray(centred / max(size, 1e-9), dtype=np.float64)


def levelled_likeness(values: Floats, usual: float, doubt: float = 20.0) -> Floats:
    """Return likenesses levelled, without what speaks for a question in every answer, and bounded."""
    if values.size == 0:
        return values
    rows = values.shape[0]
    habit = _HABIT * rows / (rows + doubt) * values.mean(axis=0, keepdims=True)
    return np.asarray(_MOST * np.tanh(levelled(values - habit, usual, doubt) / _MOST))
