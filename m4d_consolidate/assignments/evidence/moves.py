"""What an answer does against what a question asks for: figures answer "what does it cost"."""

import re
from collections.abc import Iterator
from functools import cache

import numpy as np

from m4d_consolidate.assignments.arrays import Floats
from m4d_consolidate.assignments.evidence.column import Column
from m4d_consolidate.assignments.scene import Scene
from m4d_consolidate.assignments.tables.moves import MOVES, Move
from m4d_consolidate.assignments.text import fold
from m4d_consolidate.model.discussion import Question

_SHORTEST, _USUAL_WORDS = 15, 60
_USUAL = 0.5
_DOUBT = 20.0
_MOST = 2.5
"""Standard deviations beyond which more of the same says no more"""


def moves(scene: Scene) -> Iterator[Column]:
    """Yield a column `moves.<name>` for each pair of a thing done and a thing asked for."""
    for move in MOVES:
        asked = np.array([_asks(move, question) for question in scene.questions], dtype=np.float64)
        asked = asked - asked.mean() if len(asked) else asked
        yield Column(
            name=f"moves.{move.name}",
            kind="moves",
            values=np.outer(_standardised(_intensity(scene, move)), asked),
            reason=lambda *_, move=move: f"it {move.does}, and the question asks {move.asks}",
        )


def _intensity(scene: Scene, move: Move) -> Floats:
    """How much each passage does it, by its words one by one; long passages are not more of everything."""
    matches = _pattern(move.answers).fullmatch
    does = np.array([[matches(word) is not None] for _, word in scene.corpus.words], dtype=np.float64)
    found = scene.corpus.texts.times(does.reshape(-1, 1))[: len(scene.passages), 0]
    lengths = np.array([max(len(passage.words), _SHORTEST) for passage in scene.passages])
    return np.asarray(np.log1p(found) / np.sqrt(lengths / _USUAL_WORDS))


def _standardised(values: Floats) -> Floats:
    if len(values) == 0:
        return values
    centred = values - values.mean()
    size = np.sqrt((float((centred**2).sum()) + _DOUBT * _USUAL**2) / (len(values) + _DOUBT))
    return np.asarray(np.clip(centred / size, -_MOST, _MOST), dtype=np.float64)


@cache
def _pattern(rows: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(rows) + ")")


def _asks(move: Move, question: Question) -> bool:
    return any(
        _pattern(move.questions).search(fold(wording)) for wording in (question.text, *question.translations.values())
    )
