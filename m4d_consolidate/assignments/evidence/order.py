"""Where an answer stands in its letter: many go through the week's questions from the first to the last."""

from collections.abc import Iterator

import numpy as np

from m4d_consolidate.assignments.evidence.column import Column
from m4d_consolidate.assignments.scene import Scene


def order(scene: Scene) -> Iterator[Column]:
    """Yield `order.first`, `order.last` and `order.place`."""
    sizes = {week.number: len(week.questions) for week in scene.discussion.weeks}
    number = np.array([question.number for question in scene.questions], dtype=np.float64)
    size = np.array([sizes[question.week] for question in scene.questions], dtype=np.float64)
    place = np.array([passage.place for passage in scene.passages], dtype=np.float64).reshape(-1, 1)
    of = np.array([_answers(scene, row) for row in range(len(scene.passages))], dtype=np.float64).reshape(-1, 1)
    first = (place == 0) * (number == 1)
    last = (place == of - 1) * (of > 1) * (number == size)
    along = 0.5 - np.abs((place + 0.5) / np.maximum(of, 1) - (number - 0.5) / size)
    for name, values in (("first", first), ("last", last), ("place", along * (of > 1))):
        yield Column(
            name=f"order.{name}",
            kind="order",
            values=np.asarray(values, dtype=np.float64),
            reason=lambda row, _: f"it is answer {scene.passages[row].place + 1} of {_answers(scene, row)} in the mail",
        )


def _answers(scene: Scene, row: int) -> int:
    letter = scene.letter_of(scene.passages[row])
    return letter.stop - letter.start
