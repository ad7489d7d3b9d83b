"""Notions an answer shares with a question where it shares no word: "financing" and "20 francs a bucket"."""

from collections import Counter
from collections.abc import Iterable, Iterator
from math import log

from m4d_consolidate.assignments.evidence.column import Column
from m4d_consolidate.assignments.evidence.words import likeness_column
from m4d_consolidate.assignments.lexical import likeness
from m4d_consolidate.assignments.notions import notions
from m4d_consolidate.assignments.scene import Scene
from m4d_consolidate.assignments.text import fold
from m4d_consolidate.model.discussion import Question


def concepts(scene: Scene) -> Iterator[Column]:
    """Yield `concepts.asked` (notions of the question) and `concepts.cues` (of its cues)."""
    default = scene.discussion.languages[0] if scene.discussion.languages else "en"
    asked = likeness(scene.notions, [_asked(question, default) for question in scene.questions])
    yield likeness_column(scene, "concepts.asked", "concepts", asked, verb="speaks of")
    cued = likeness(scene.notions, [_cued(question) for question in scene.questions])
    yield likeness_column(scene, "concepts.cues", "concepts", cued, verb="speaks of")


def _asked(question: Question, default: str) -> dict[str, float]:
    texts = {default: question.text, **question.translations}
    return _bag(notion for language, text in texts.items() for notion in sorted(set(notions(fold(text), language))))


def _cued(question: Question) -> dict[str, float]:
    return _bag(
        notion for language, cues in question.cues.items() for cue in cues for notion in notions(fold(cue), language)
    )


def _bag(found: Iterable[str]) -> dict[str, float]:
    return {notion: 1.0 + log(count) for notion, count in Counter(found).items()}
