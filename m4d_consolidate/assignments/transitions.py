"""How answers follow one another: what each step from one question to the next is worth."""

from collections.abc import Mapping, Sequence

import numpy as np

from m4d_consolidate.assignments.arrays import Floats
from m4d_consolidate.assignments.scene import Passage
from m4d_consolidate.assignments.tables.openings import CONTINUES, SHIFTS
from m4d_consolidate.model.discussion import Question

GATES = ("always", "continues", "shifts", "marked")
"""When a step counts: always; the answer's opening carries on; it turns elsewhere; a heading stands above it"""

STEPS = ("stay", "next", "skip", "back", "week ahead", "week back", "to none", "from none", "none again")

NAMES = tuple(f"{step}, {gate}" for gate in GATES for step in STEPS)


def opening_gates(passage: Passage) -> Floats:
    """Return which of `GATES` are open at a passage."""
    start = passage.folded.lstrip("«“\"'¿¡-*• ")
    return np.array([1.0, start.startswith(CONTINUES), start.startswith(SHIFTS), bool(passage.signs)], dtype=np.float64)


def step_table(questions: Sequence[Question]) -> Floats:
    """Return for each of `STEPS` a table (state, next state) of 0 and 1; the last state is "none of these"."""
    none = len(questions)
    table = np.zeros((len(STEPS), none + 1, none + 1))
    week = np.array([question.week for question in questions])
    place = np.arange(none)
    same = week[:, None] == week[None, :]
    ahead = place[None, :] - place[:, None]
    table[0, :none, :none] = ahead == 0
    table[1, :none, :none] = same & (ahead == 1)
    table[2, :none, :none] = same & (ahead > 1)
    table[3, :none, :none] = same & (ahead < 0)
    table[4, :none, :none] = ~same & (ahead > 0)
    table[5, :none, :none] = ~same & (ahead < 0)
    table[6, :none, none] = 1.0
    table[7, none, :none] = 1.0
    table[8, none, none] = 1.0
    return table


def gate_weights(weights: Mapping[str, float], table: Floats) -> Floats:
    """Return the worth of each (state, next state) under each gate: (gate, state, next state)."""
    by_gate = np.array([[weights.get(f"{step}, {gate}", 0.0) for step in STEPS] for gate in GATES])
    return np.asarray(np.einsum("gr,rab->gab", by_gate, table))
