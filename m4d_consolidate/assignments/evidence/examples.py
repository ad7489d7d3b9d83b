"""Answers like this one: kernel ridge regression over example answers, marked paragraphs and what people decided."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from m4d_consolidate.assignments.arrays import Flags, Floats
from m4d_consolidate.assignments.evidence.column import Column
from m4d_consolidate.assignments.scene import Scene

_RIDGE = 0.9
_SURE = 0.85
"""A marked paragraph teaches where its marker is at least this sure of the question"""

_TRUST = 0.8
"""How much a marker is trusted against a person's word"""

_MOST = 240
"""Marked paragraphs taken, the same number for each question: more teach little and cost time"""

_ITS_ANSWER = 0.5
"""Share of a known answer that must go to a question to be called an answer to it"""

_SCALE = 0.1
"""Ridge scores are given in tenths, about the size of the other columns"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text whose questions are known."""

    row: int
    """Its row among the texts of the scene: passages first, then the examples of questions.yaml"""
    letter: int
    """The letter it stands in; -1 for an example"""
    target: Floats
    text: str
    worth: float = 1.0
    """How much its label is trusted, 0 to 1"""


def examples(scene: Scene, known: Sequence[Column]) -> Iterator[Column]:
    """Yield `examples`: what known answers of other letters say of each passage; nothing where nothing is known.

    `known` are the columns of the other evidence, of which the markers say which paragraphs are marked.
    """
    sources = _shipped(scene) + _marked(scene, known) + _decided(scene)
    if not sources:
        return
    kernel = scene.kernel.columns([source.row for source in sources])
    answered = np.array([source.target for source in sources]) >= _ITS_ANSWER
    letters = np.array([source.letter for source in sources])
    yield Column(
        name="examples",
        kind="examples",
        values=_ridge(scene, kernel, sources) / _SCALE,
        reason=lambda row, question: _nearest(
            sources, kernel[row], answered[:, question] & (letters != scene.passages[row].letter)
        ),
    )


def _one_hot(scene: Scene, ids: Sequence[str]) -> Floats:
    target = np.array([question.id in ids for question in scene.questions], dtype=np.float64)
    return np.asarray(target / max(target.sum(), 1.0))


def _shipped(scene: Scene) -> list[Source]:
    return [
        Source(
            row=len(scene.passages) + place, letter=-1, target=_one_hot(scene, [example.question]), text=example.text
        )
        for place, example in enumerate(scene.examples)
    ]


def _marked(scene: Scene, known: Sequence[Column]) -> list[Source]:
    odds = np.asarray(sum(column.values for column in known if column.name in ("marker.first", "marker.inline")))
    best = odds.max(axis=1, initial=0.0)
    found, taken = [], np.zeros(len(scene.questions))
    for row in np.flatnonzero(best >= _SURE).tolist():
        passage, question = scene.passages[row], int(odds[row].argmax())
        if passage.part.id not in scene.decided and taken[question] < max(_MOST / len(taken), 2):
            taken[question] += 1
            found.append(Source(row=row, letter=passage.letter, target=odds[row], text=passage.part.text, worth=_TRUST))
    return found


def _decided(scene: Scene) -> list[Source]:
    return [
        Source(row=row, letter=passage.letter, target=_one_hot(scene, chosen), text=passage.part.text)
        for row, passage in enumerate(scene.passages)
        if (chosen := scene.decided.get(passage.part.id)) is not None
    ]


def _ridge(scene: Scene, kernel: Floats, sources: Sequence[Source]) -> Floats:
    """Scores of every passage for every question, each letter judged by the sources outside it."""
    targets = np.array([source.target for source in sources])
    # Each question counts one answer more, so that the first one known teaches already.
    targets = targets - (targets.sum(axis=0) + 1.0) / (len(targets) + targets.shape[1])
    noise = np.diag([_RIDGE / source.worth for source in sources])
    among = kernel[[source.row for source in sources]]
    inverse = np.linalg.inv((among + among.T) / 2 + noise)
    shares = inverse @ targets
    values = kernel[: len(scene.passages)] @ shares
    own: dict[int, list[int]] = {}
    for index, source in enumerate(sources):
        own.setdefault(source.letter, []).append(index)
    for letter, indices in own.items():
        if letter >= 0:
            # The ridge without the letter's own sources, from the inverse of the whole.
            less = inverse[:, indices] @ np.linalg.solve(inverse[np.ix_(indices, indices)], shares[indices])
            rows = slice(scene.letters[letter].start, scene.letters[letter].stop)
            values[rows] -= kernel[rows] @ less
    return np.asarray(values)


def _nearest(sources: Sequence[Source], alike: Floats, answered: Flags) -> str:
    """The known answer to the question that is most like the passage."""
    if not answered.any():
        return "is unlike the known answers to other questions"
    text = " ".join(sources[int(np.where(answered, alike, -np.inf).argmax())].text[:400].split())
    return f"is like the known answer “{text if len(text) <= 80 else text[:79] + '…'}”"
