"""Fitting the engine's weights: likelihood of the labels under the chain, its gradient, and L-BFGS (Nocedal 1980)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from m4d_consolidate.assignments.chain import FORBIDDEN, forward_backward
from m4d_consolidate.assignments.decoder import know
from m4d_consolidate.assignments.evidence import learnt_columns_of, silences_of
from m4d_consolidate.assignments.scene import Scene
from m4d_consolidate.assignments.transitions import NAMES, opening_gates, step_table
from m4d_consolidate.assignments.weights import Weights

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Which weights there are, in the order of the vector that is fitted."""

    questions: tuple[str, ...]
    none: tuple[str, ...]
    steps: tuple[str, ...] = NAMES

    def __len__(self) -> int:
        return len(self.questions) + len(self.none) + len(self.steps)

    def as_weights(self, vector: Floats, temperature: float = 1.0, cooled: float = 1.0) -> Weights:
        """Return a vector as the weights the engine reads."""
        first, second = len(self.questions), len(self.questions) + len(self.none)
        return Weights(
            questions=dict(zip(self.questions, vector[:first].tolist(), strict=True)),
            none=dict(zip(self.none, vector[first:second].tolist(), strict=True)),
            steps=dict(zip(self.steps, vector[second:].tolist(), strict=True)),
            temperature=temperature,
            cooled=cooled,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A discussion as numbers: evidence, and which states its labels allow."""

    columns: Mapping[str, Floats]
    remarks: Mapping[str, Floats]
    allowed: NDArray[np.bool_]
    """(passage, state)"""
    gates: Floats
    steps: Floats
    letters: tuple[tuple[int, int], ...]
    given: NDArray[np.bool_]
    """(passage): labels the engine was told, held fast and not learnt from"""
    weight: float = 1.0


def problem_of(scene: Scene, labels: Mapping[str, tuple[str, ...]], weight: float = 1.0) -> Problem:
    """Return a labelled scene as numbers."""
    known = know(scene)
    columns = (*known.columns, *learnt_columns_of(scene, known.columns))
    remarks = (*known.remarks, *silences_of(columns))
    place = {question.id: index for index, question in enumerate(scene.questions)}
    allowed = np.zeros((len(scene.passages), len(place) + 1), dtype=bool)
    for row, passage in enumerate(scene.passages):
        for id_ in labels[passage.part.id]:
            allowed[row, place[id_]] = True
        if not labels[passage.part.id]:
            allowed[row, -1] = True
    return Problem(
        columns={column.name: column.values for column in columns},
        remarks={remark.name: remark.values for remark in remarks},
        allowed=allowed,
        gates=np.array([opening_gates(passage) for passage in scene.passages]),
        steps=step_table(scene.questions),
        letters=tuple((letter.start, letter.stop) for letter in scene.letters if letter.stop > letter.start),
        given=np.array([passage.part.id in scene.decided for passage in scene.passages], dtype=bool),
        weight=weight,
    )


def names_of(problems: Sequence[Problem], without: Sequence[str] = ()) -> Names:
    """Return the names of all evidence met, but for those that begin with one of `without`."""
    keep = lambda name: not name.startswith(tuple(without)) if without else True  # noqa: E731
    columns = dict.fromkeys(name for problem in problems for name in problem.columns if keep(name))
    remarks = dict.fromkeys(name for problem in problems for name in problem.remarks if keep(name))
    return Names(questions=tuple(columns), none=tuple(remarks))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
    """A problem laid out for fitting: its letters padded to one length."""

    problem: Problem
    columns: Floats
    remarks: Floats
    rows: NDArray[np.int_]
    """(letter, step): row of the passage, 0 where the letter is over"""
    real: NDArray[np.bool_]
    lengths: NDArray[np.int_]


class Likelihood:
    """The log-likelihood of labelled discussions as a function of the weights, with its gradient."""

    def __init__(
        self, problems: Sequence[Problem], names: Names, spread: float | Floats = 1.0, expected: float | Floats = 0.0
    ) -> None:
        self._expected = expected
        self._names = names
        self._spread = spread
        self._prepared = [self._prepare(problem) for problem in problems]

    def _prepare(self, problem: Problem) -> _Prepared:
        rows, states = problem.allowed.shape
        nought, flat = np.zeros((rows, states - 1)), np.zeros(rows)
        lengths = np.array([stop - start for start, stop in problem.letters])
        steps = np.arange(lengths.max())
        real = steps[None, :] < lengths[:, None]
        starts = np.array([start for start, _ in problem.letters])
        return _Prepared(
            problem=problem,
            columns=np.stack([problem.columns.get(name, nought) for name in self._names.questions]),
            remarks=np.stack([problem.remarks.get(name, flat) for name in self._names.none]),
            rows=np.where(real, starts[:, None] + steps[None, :], 0),
            real=real,
            lengths=lengths,
        )

    def marginals(self, vector: Floats, temperature: float = 1.0) -> list[Floats]:
        """Return (passage, state) probabilities for each problem."""
        found = []
        for each in self._prepared:
            scores, steps = self._scores(vector / temperature, each)
            ways = np.einsum("ltg,gab->ltab", each.problem.gates[each.rows], steps)
            marginals = np.zeros_like(scores)
            marginals[each.rows[each.real]] = forward_backward(scores[each.rows], ways, each.lengths).states[each.real]
            found.append(marginals)
        return found

    def _scores(self, vector: Floats, each: _Prepared) -> tuple[Floats, Floats]:
        problem = each.problem
        first, second = len(self._names.questions), len(self._names.questions) + len(self._names.none)
        scores = np.zeros(problem.allowed.shape)
        scores[:, :-1] = np.tensordot(vector[:first], each.columns, 1)
        scores[:, -1] = vector[first:second] @ each.remarks
        scores = np.where(problem.given[:, None] & ~problem.allowed, scores + FORBIDDEN, scores)
        by_gate = vector[second:].reshape(problem.gates.shape[1], -1)
        return scores, np.einsum("gr,rab->gab", by_gate, problem.steps)

    def __call__(self, vector: Floats) -> tuple[float, Floats]:
        """Return the penalised negative log-likelihood and its gradient."""
        surprise = (vector - self._expected) / self._spread
        total = float(surprise @ surprise) / 2
        gradient = surprise / self._spread
        for each in self._prepared:
            problem, rows = each.problem, each.rows
            scores, steps = self._scores(vector, each)
            held = np.where(problem.allowed | problem.given[:, None], scores, scores + FORBIDDEN)
            ways = np.einsum("ltg,gab->ltab", problem.gates[rows], steps)
            free = forward_backward(scores[rows], ways, each.lengths)
            bound = forward_backward(held[rows], ways, each.lengths)
            surplus = np.zeros_like(scores)
            surplus[rows[each.real]] = (free.states - bound.states)[each.real]
            used = np.einsum("ltg,ltab->gab", problem.gates[rows[:, 1:]], free.pairs - bound.pairs)
            total += problem.weight * float((free.log_partition - bound.log_partition).sum())
            gradient = gradient + problem.weight * np.concatenate(
                [
                    np.tensordot(each.columns, surplus[:, :-1], ([1, 2], [0, 1])),
                    each.remarks @ surplus[:, -1],
                    np.einsum("gab,rab->gr", used, problem.steps).ravel(),
                ]
            )
        return total, gradient


def minimise(
    function: Callable[[Floats], tuple[float, Floats]], start: Floats, steps: int = 200, memory: int = 10
) -> Floats:
    """Return where a smooth convex function is least, by L-BFGS with a backtracking line search."""
    point = start.copy()
    value, gradient = function(point)
    moves: list[Floats] = []
    turns: list[Floats] = []
    for _ in range(steps):
        direction = -_scaled(gradient, moves, turns)
        slope = float(direction @ gradient)
        if slope > -1e-7:
            break
        length = 1.0 if moves else min(1.0, 1.0 / float(np.abs(gradient).sum()))
        while True:
            ahead = point + length * direction
            new_value, new_gradient = function(ahead)
            if new_value <= value + 1e-4 * length * slope or length < 1e-10:
                break
            length /= 2
        moves.append(ahead - point)
        turns.append(new_gradient - gradient)
        if float(moves[-1] @ turns[-1]) <= 1e-12:
            moves.pop()
            turns.pop()
        moves, turns = moves[-memory:], turns[-memory:]
        done = value - new_value < 1e-5
        point, value, gradient = ahead, new_value, new_gradient
        if done:
            break
    return point


def _scaled(gradient: Floats, moves: list[Floats], turns: list[Floats]) -> Floats:
    """The gradient through the inverse of the curvature seen so far (two-loop recursion)."""
    found = gradient.copy()
    shares = []
    for move, turn in zip(reversed(moves), reversed(turns), strict=True):
        share = float(move @ found) / float(move @ turn)
        shares.append(share)
        found = found - share * turn
    if moves:
        found = found * (float(moves[-1] @ turns[-1]) / float(turns[-1] @ turns[-1]))
    for move, turn, share in zip(moves, turns, reversed(shares), strict=True):
        found = found + (share - float(turn @ found) / float(move @ turn)) * move
    return found
