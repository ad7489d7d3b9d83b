"""From evidence to probabilities: scores summed, letters decoded as chains, decided answers held fast."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from m4d_consolidate.assignments.arrays import Floats
from m4d_consolidate.assignments.chain import FORBIDDEN, forward_backward
from m4d_consolidate.assignments.evidence import columns_of, learnt_columns_of, remarks_of, silences_of
from m4d_consolidate.assignments.evidence.column import Column, Remark
from m4d_consolidate.assignments.evidence.weeks import letter_weeks
from m4d_consolidate.assignments.scene import Scene
from m4d_consolidate.assignments.transitions import GATES, gate_weights, opening_gates, step_table
from m4d_consolidate.assignments.weights import Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a scene says before anyone decides."""

    scene: Scene
    columns: tuple[Column, ...]
    remarks: tuple[Remark, ...]
    gates: Floats
    """(passage, gate): which steps into it count"""
    weeks: Floats
    """(letter, week): what its head says of its week"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All evidence of a scene and what it comes to."""

    known: Known
    scene: Scene
    """That of `known`, with the decisions"""
    columns: tuple[Column, ...]
    remarks: tuple[Remark, ...]
    weights: Weights
    scores: Floats
    """(passage, state): log-odds from the evidence alone"""
    steps: Floats
    """(gate, state, next state)"""
    marginals: Floats
    """(passage, state): probabilities, the last state being "none of these" """


def know(scene: Scene) -> Known:
    """Return what a scene says before anyone decides: the slow part, done once."""
    gates = np.array([opening_gates(passage) for passage in scene.passages]).reshape(-1, len(GATES))
    return Known(
        scene=scene, columns=columns_of(scene), remarks=remarks_of(scene), gates=gates, weeks=letter_weeks(scene)
    )


def read(known: Known, scene: Scene, weights: Weights) -> Reading:
    """Return the reading of a scene, which is that of `known` with decisions laid on it."""
    columns = (*known.columns, *learnt_columns_of(scene, known.columns))
    remarks = (*known.remarks, *silences_of(columns))
    scores = score(columns, remarks, weights, len(scene.passages), len(scene.questions))
    steps = gate_weights(weights.steps, step_table(scene.questions))
    knows = scene.examples or len(scene.decided) >= len(scene.questions)
    temperature = weights.temperature if knows else weights.cooled
    marginals = decode(scene, known.gates, scores / temperature, steps / temperature)
    return Reading(
        known=known,
        scene=scene,
        columns=columns,
        remarks=remarks,
        weights=weights,
        scores=scores,
        steps=steps,
        marginals=marginals,
    )


def score(columns: Sequence[Column], remarks: Sequence[Remark], weights: Weights, rows: int, questions: int) -> Floats:
    """Return what the evidence says of each passage for each state, in log-odds."""
    scores = np.zeros((rows, questions + 1))
    for column in columns:
        scores[:, :questions] += weights.questions.get(column.name, 0.0) * column.values
    for remark in remarks:
        scores[:, questions] += weights.none.get(remark.name, 0.0) * remark.values
    return scores


def decode(scene: Scene, gates: Floats, scores: Floats, steps: Floats) -> Floats:
    """Return the marginals of the passages; decided ones are held fast."""
    marginals = np.zeros_like(scores)
    clamped = clamp(scene, scores)
    by_length: dict[int, list[int]] = {}
    for letter in scene.letters:
        by_length.setdefault(letter.stop - letter.start, []).append(letter.start)
    by_length.pop(0, None)
    for length, starts in by_length.items():
        rows = np.array(starts)[:, None] + np.arange(length)
        transitions = np.tensordot(gates[rows], steps, 1)
        marginals[rows] = forward_backward(clamped[rows], transitions, np.full(len(rows), length), pairs=False).states
    return marginals


def clamp(scene: Scene, scores: Floats) -> Floats:
    """Return the scores with every state forbidden that a person ruled out."""
    if not scene.decided and not scene.narrowed:
        return scores
    clamped = scores.copy()
    place = {question.id: index for index, question in enumerate(scene.questions)}
    none = len(place)
    for row, passage in enumerate(scene.passages):
        chosen, offered = scene.decided.get(passage.part.id), scene.narrowed.get(passage.part.id)
        if chosen is not None:
            _forbid_others(clamped[row], [place[id_] for id_ in chosen] or [none])
        elif offered is not None:
            _forbid_others(clamped[row], [*(place[id_] for id_ in offered), none])
    return clamped


def _forbid_others(row: Floats, allowed: list[int]) -> None:
    ruled_out = np.ones(len(row), dtype=bool)
    ruled_out[allowed] = False
    row[ruled_out] = FORBIDDEN
