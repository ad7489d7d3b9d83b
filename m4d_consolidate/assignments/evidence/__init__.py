"""The evidence: one file each, one line here. All are functions from a scene to columns of numbers with reasons."""

from collections.abc import Callable, Iterable, Sequence

from m4d_consolidate.assignments.evidence.column import Column, Remark
from m4d_consolidate.assignments.evidence.concepts import concepts
from m4d_consolidate.assignments.evidence.cues import cues
from m4d_consolidate.assignments.evidence.examples import examples
from m4d_consolidate.assignments.evidence.markers import markers
from m4d_consolidate.assignments.evidence.moves import moves
from m4d_consolidate.assignments.evidence.order import order
from m4d_consolidate.assignments.evidence.quoted import quoted
from m4d_consolidate.assignments.evidence.remarks import remarks, silences
from m4d_consolidate.assignments.evidence.weeks import weeks
from m4d_consolidate.assignments.evidence.words import words_shared
from m4d_consolidate.assignments.scene import Scene

EVIDENCE: tuple[Callable[[Scene], Iterable[Column]], ...] = (
    markers,
    quoted,
    weeks,
    order,
    words_shared,
    cues,
    concepts,
    moves,
)
"""What no decision changes"""

LEARNT: tuple[Callable[[Scene, Sequence[Column]], Iterable[Column]], ...] = (examples,)
"""What people's decisions teach"""


def columns_of(scene: Scene) -> tuple[Column, ...]:
    """Return the columns of evidence that a scene has before anyone decides."""
    return tuple(column for evidence in EVIDENCE for column in evidence(scene))


def learnt_columns_of(scene: Scene, known: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns that decisions change, given those they do not."""
    return tuple(column for evidence in LEARNT for column in evidence(scene, known))


def remarks_of(scene: Scene) -> tuple[Remark, ...]:
    """Return the signs in each passage that it answers none of the questions."""
    return tuple(remarks(scene))


def silences_of(columns: Sequence[Column]) -> tuple[Remark, ...]:
    """Return the signs that lie in what the other evidence does not say."""
    return tuple(silences(columns))
