"""Notions an answer shares with a question where it shares no word: "financing" and "20 francs a bucket"."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log

from m4d_consolidate.assignments.evidence.column import Column, Reason
from m4d_consolidate.assignments.evidence.words import as_written, likeness_column, quoted_words
from m4d_consolidate.assignments.lexical import Likeness, likeness
from m4d_consolidate.assignments.notions import notions, speaking_of
from m4d_consolidate.assignments.scene import Scene
from m4d_consolidate.assignments.text import fold
from m4d_consolidate.model.discussion import Question

_NOTIONS, _WORDS = 2, 2
"""Notions, and words of each, that are named as evidence"""


def concepts(scene: Scene) -> Iterator[Column]:
    """Yield `concepts.asked` (notions of the question) and `concepts.cues` (of its cues)."""
    default = scene.discussion.languages[0] if scene.discussion.languages else "en"
    asked = [_asked_in(question, default) for question in scene.questions]
    cued = [{spoken: " . ".join(cues) for spoken, cues in each.cues.items()} for each in scene.questions]
    for name, texts, whose in (("asked", asked, "the question's"), ("cues", cued, "its cue")):
        alike = likeness(scene.notions, [_bag(each, once=name == "asked") for each in texts])
        yield likeness_column(scene, f"concepts.{name}", "concepts", alike, _meeting(scene, alike, texts, whose))


def _asked_in(question: Question, default: str) -> dict[str, str]:
    """The question by language."""
    return {default: question.text, **question.translations}


def _meeting(scene: Scene, alike: Likeness, texts: Sequence[Mapping[str, str]], whose: str) -> Reason:
    """What says which words of a passage and of a question, or its cues, mean the same."""

    def reason(row: int, question: int) -> str:
        passage, asked = scene.passages[row], texts[question]
        in_order = sorted(asked.items(), key=lambda each: each[0] != passage.language)  # its own language first
        met: list[str] = []
        for _, notion in alike.shared(row, question)[:_NOTIONS]:
            here = _words_of(notion, passage.part.text, passage.language)
            there = next(filter(None, (_words_of(notion, text, spoken) for spoken, text in in_order)), None)
            if here and there:
                met.append(
                    f"{quoted_words(here)} {'meets' if len(here) == 1 else 'meet'} {whose} {quoted_words(there)}"
                )
        return "; ".join(dict.fromkeys(met)) or "speaks of what the question asks, in other words"

    return reason


def _words_of(notion: str, text: str, language: str) -> list[str]:
    return as_written(text, speaking_of(notion, fold(text), language)[:_WORDS])


def _bag(texts: Mapping[str, str], *, once: bool) -> dict[str, float]:
    """How much a question speaks of each notion: by the languages that do, or by all its words."""
    found: Counter[str] = Counter()
    for language, text in texts.items():
        spoken_of = notions(fold(text), language)
        found.update(set(spoken_of) if once else spoken_of)
    return {notion: 1.0 + log(found[notion]) for notion in sorted(found)}
