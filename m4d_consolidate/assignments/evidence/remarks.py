"""Signs that a paragraph answers none of the questions: a remark on the discussion, thanks, an aside, an invitation."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import log

import numpy as np

from m4d_consolidate.assignments.evidence.column import Column, Remark
from m4d_consolidate.assignments.scene import Passage, Scene
from m4d_consolidate.assignments.tables.openings import SHIFTS
from m4d_consolidate.assignments.tables.remarks import ASIDES, INVITES, ON_THE_DISCUSSION, THANKS

_USUAL_WORDS = 60
_APART = re.compile(r"[\s(«“\"]+")

_PHRASES: dict[str, tuple[Sequence[str], str]] = {
    "discussion": (ON_THE_DISCUSSION, "it speaks of the discussion itself"),
    "thanks": (THANKS, "it thanks"),
    "invites": (INVITES, "it offers or asks for contact"),
    "aside": (ASIDES, "it calls itself an aside"),
}


def remarks(scene: Scene) -> Iterator[Remark]:
    """Yield the signs for "none of these" in the passages themselves."""
    yield _each(scene, "bias", lambda _: 1.0, "few paragraphs answer none")
    yield _each(scene, "length", _length, "it is short")
    yield _each(
        scene,
        "first",
        lambda passage: passage.place == 0 and not _is_alone(scene, passage),
        "it stands first in the mail",
    )
    yield _each(scene, "last", lambda passage: _is_last(scene, passage), "it stands last in the mail")
    yield _each(scene, "marked", lambda passage: bool(passage.signs), "no heading stands above it")
    yield _each(scene, "figures", _figures, "it gives no figures")
    yield _each(scene, "turns", _turns, "it turns to no question")
    yield _each(scene, "asks", lambda passage: "?" in passage.part.text, "it asks a question")
    held = [_held(passage) for passage in scene.passages]
    for name, (_, saying) in _PHRASES.items():
        # Two phrases of a kind say as much as five.
        values = np.array([float(min(counts[name], 2)) for counts in held])
        yield Remark(name=name, values=values, reason=lambda _, saying=saying: saying)  # type: ignore[misc]


def silences(columns: Sequence[Column]) -> Iterator[Remark]:
    """Yield how far the best question stands out by each kind of evidence: where none does, none may be answered."""
    told = [column.values.max(axis=1, initial=0.0) for column in columns if column.name in _TOLD]
    if told:
        yield Remark(name="told", values=np.max(told, axis=0), reason=lambda _: "nothing above it names a question")
    for column in columns:
        if column.name in _SILENT:
            yield Remark(
                name=f"best.{column.name}",
                values=column.values.max(axis=1, initial=0.0),
                reason=lambda _, kind=column.kind: f"no question stands out by its {kind}",  # type: ignore[misc]
            )


_TOLD = ("marker.first", "marker.inline", "quoted")
"""Who names a question means to answer it"""

_SILENT = (
    "words.stems",
    "words.grams",
    "cues.found",
    "cues.stems",
    "cues.grams",
    "concepts.asked",
    "concepts.cues",
    "examples",
)


def _each(scene: Scene, name: str, measure: Callable[[Passage], float], saying: str) -> Remark:
    values = np.array([float(measure(passage)) for passage in scene.passages])
    return Remark(name=name, values=values, reason=lambda _: saying)


def _is_last(scene: Scene, passage: Passage) -> bool:
    letter = scene.letter_of(passage)
    return not _is_alone(scene, passage) and passage.place == letter.stop - letter.start - 1


def _is_alone(scene: Scene, passage: Passage) -> bool:
    letter = scene.letter_of(passage)
    return letter.stop - letter.start == 1


def _held(passage: Passage) -> Counter[str]:
    """How many phrases of each kind begin in a passage."""
    text = " " + _APART.sub(" ", passage.folded)
    starts = {word[:_START] for word in text.split()} & _BY_START.keys()
    return Counter(name for start in starts for name, phrase in _BY_START[start] if phrase in text)


def _by_start() -> dict[str, list[tuple[str, str]]]:
    """The phrases of every kind by how their first word begins: a passage holds few of those beginnings."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, (phrases, _) in _PHRASES.items():
        for phrase in dict.fromkeys(phrases):
            found.setdefault(phrase.split()[0][:_START], []).append((name, " " + phrase))
    return found


_START = 3
"""Letters; every phrase of one word has more"""

_BY_START = _by_start()


def _turns(passage: Passage) -> float:
    return passage.folded.startswith(SHIFTS)


def _length(passage: Passage) -> float:
    """How much shorter it is than most; below a third it says no more, or every brief answer would be a remark."""
    return min(max(log(max(len(passage.words), 1) / _USUAL_WORDS), -1.1), 0.5)


def _figures(passage: Passage) -> float:
    return log(1 + len(re.findall(r"\d+", passage.folded)))
