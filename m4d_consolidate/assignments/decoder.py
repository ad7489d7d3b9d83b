"""From evidence to probabilities: scores summed, letters decoded as chains, decided answers held fast."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from m4d_consolidate.assignments.arrays import Floats
from m4d_consolidate.assignments.chain import FORBIDDEN, forward_backward
from m4d_consolidate.assignments.evidence import columns_of, learnt_columns_of, remarks_of, silences_of
from m4d_consolidate.assignments.evidence.column import Column, Remark
from m4d_consolidate.assignments.scene import Letter, Scene
from m4d_consolidate.assignments.transitions import gate_weights, opening_gates, step_table
from m4d_consolidate.assignments.weights import Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a scene says before anyone decides."""

    scene: Scene
    columns: tuple[Column, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All evidence of a scene and what it comes to."""

    scene: Scene
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
    return Known(scene=scene, columns=columns_of(scene), remarks=remarks_of(scene))


def read(known: Known, scene: Scene, weights: Weights) -> Reading:
    """Return the reading of a scene, which is that of `known` with decisions laid on it."""
    columns = (*known.columns, *learnt_columns_of(scene, known.columns))
    remarks = (*known.remarks, *silences_of(columns))
    scores = score(columns, remarks, weights, len(scene.passages), len(scene.questions))
    steps = gate_weights(weights.steps, step_table(scene.questions))
    knows = scene.examples or len(scene.decided) >= len(scene.questions)
    temperature = weights.temperature if knows else weights.cooled
    marginals = decode(scene, scene.letters, scores / temperature, steps / temperature)
    return Reading(
        scene=scene, columns=columns, remarks=remarks, weights=weights, scores=scores, steps=steps, marginals=marginals
    )


def score(columns: Sequence[Column], remarks: Sequence[Remark], weights: Weights, rows: int, questions: int) -> Floats:
    """Return what the evidence says of each passage for each state, in log-odds."""
    scores = np.zeros((rows, questions + 1))
    for column in columns:
        scores[:, :questions] += weights.questions.get(column.name, 0.0) * column.values
    for remark in remarks:
        scores[:, questions] += weights.none.get(remark.name, 0.0) * remark.values
    return scores


def decode(scene: Scene, letters: Sequence[Letter], scores: Floats, steps: Floats) -> Floats:
    """Return the marginals of the given letters' passages, in the rows of the scene; decided ones are held fast."""
    marginals = np.zeros_like(scores)
    clamped = clamp(scene, scores)
    by_length: dict[int, list[Letter]] = {}
    for letter in letters:
        by_length.setdefault(letter.stop - letter.start, []).append(letter)
    for length, group in by_length.items():
        if length == 0:
            continue
        rows = np.array([range(letter.start, letter.stop) for letter in group])
        transitions = transitions_of(scene, rows, steps)
        found = forward_backward(clamped[rows], transitions, np.full(len(group), length))
        marginals[rows] = found.states
    return marginals


def transitions_of(scene: Scene, rows: "np.ndarray[tuple[int, ...], np.dtype[np.int_]]", steps: Floats) -> Floats:
    """Return the worth of each step into each passage: (letter, step, state, next state)."""
    gates = np.array([[opening_gates(scene.passages[row]) for row in line] for line in rows])
    return np.asarray(np.einsum("ltg,gab->ltab", gates, steps))


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
