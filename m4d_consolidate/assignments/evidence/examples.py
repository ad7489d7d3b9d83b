"""Answers like this one: kernel ridge regression over example answers, marked paragraphs and what people decided.

The kernel is a weighted sum of cosines over stems (one language), character sequences and notions (across languages).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from m4d_consolidate.assignments.evidence.column import Column, Floats
from m4d_consolidate.assignments.evidence.concepts import notions
from m4d_consolidate.assignments.evidence.markers import markings
from m4d_consolidate.assignments.lexical import Keys, corpus_of, gram_keys, keys_of, stem_keys
from m4d_consolidate.assignments.scene import Scene
from m4d_consolidate.assignments.text import fold, words

_RIDGE = 0.9
_SURE = 0.85
"""A marked paragraph teaches where its marker is at least this sure of the question"""

_TRUST = 0.8
"""How much a marker is trusted against a person's word"""

_SCALE = 0.1
"""Ridge scores are given in tenths, about the size of the other columns"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text whose questions are known."""

    row: int
    """Its row among the texts: passages first, then the examples of questions.yaml"""
    letter: int
    """The letter it stands in; -1 for an example"""
    target: Floats
    text: str
    worth: float = 1.0
    """How much its label is trusted, 0 to 1"""


def examples(scene: Scene) -> Iterator[Column]:
    """Yield `examples`: what known answers of other letters say of each passage; nothing where nothing is known."""
    shipped = _shipped(scene)
    sources = [source for _, source in shipped] + _marked(scene) + _decided(scene)
    if not sources:
        return
    kernel = _kernel(scene, [text for text, _ in shipped], [source.row for source in sources])
    values = _ridge(scene, kernel, sources)
    yield Column(
        name="examples",
        kind="examples",
        values=values / _SCALE,
        reason=lambda row, question: _nearest(kernel[row], sources, question, scene.passages[row].letter),
    )


def _one_hot(scene: Scene, ids: Sequence[str]) -> Floats:
    target = np.array([question.id in ids for question in scene.questions], dtype=np.float64)
    return np.asarray(target / max(target.sum(), 1.0))


def _shipped(scene: Scene) -> list[tuple[tuple[str, str], Source]]:
    """The examples of questions.yaml as ((language, text), source)."""
    given = [
        (language, text, question)
        for question in scene.questions
        for language, texts in sorted(question.examples.items())
        for text in texts
    ]
    first = len(scene.passages)
    return [
        (
            (language, fold(text)),
            Source(row=first + place, letter=-1, target=_one_hot(scene, [question.id]), text=text),
        )
        for place, (language, text, question) in enumerate(given)
    ]


def _marked(scene: Scene) -> list[Source]:
    found = []
    for row, marking in enumerate(markings(scene)):
        passage = scene.passages[row]
        if marking and marking.how != "scope" and marking.odds.max() >= _SURE and passage.part.id not in scene.decided:
            found.append(
                Source(row=row, letter=passage.letter, target=marking.odds, text=passage.part.text, worth=_TRUST)
            )
    return found


def _decided(scene: Scene) -> list[Source]:
    return [
        Source(
            row=row,
            letter=passage.letter,
            target=_one_hot(scene, scene.decided[passage.part.id]),
            text=passage.part.text,
        )
        for row, passage in enumerate(scene.passages)
        if passage.part.id in scene.decided
    ]


def _kernel(scene: Scene, shipped: Sequence[tuple[str, str]], sources: Sequence[int]) -> Floats:
    """How alike each text (passages, then examples) is to each source."""
    texts = [(passage.language, passage.folded, passage.words) for passage in scene.passages]
    texts += [(language, folded, words(folded)) for language, folded in shipped]
    said = corpus_of((language, found) for language, _, found in texts)
    spoken_of = corpus_of(("", notions(folded, language)) for language, folded, _ in texts)
    return (
        2.0 * _cosines(keys_of(said, stem_keys), sources)
        + 2.0 * _cosines(keys_of(said, gram_keys), sources)
        + 1.0 * _cosines(keys_of(spoken_of, lambda word: word[1:]), sources)
    )


def _cosines(keys: Keys, sources: Sequence[int]) -> Floats:
    """Cosines of all texts with the sources; a key most sources hold tells few of them apart and counts less."""
    counts = np.zeros((len(keys.place), len(sources)))
    for column, row in enumerate(sources):
        for word, count in zip(*keys.corpus.texts.row(row), strict=True):
            indices, _ = keys.of_word.row(int(word))
            counts[indices, column] += count
    weights = 1.0 / np.sqrt(1.0 + (counts > 0).sum(axis=1))
    by_word = keys.of_word.times(counts * weights[:, None])
    products = keys.corpus.texts.times(by_word)
    lengths = np.sqrt(np.maximum(_squares(keys), 1e-12))
    return np.asarray(products / (lengths[:, None] * lengths[list(sources)][None, :]))


def _squares(keys: Keys) -> Floats:
    """The squared length of each text, its words taken as having no key in common."""
    cut = np.diff(keys.of_word.starts).astype(float)
    texts = keys.corpus.texts
    return texts.sums(texts.counts**2 * cut[texts.indices])


def _ridge(scene: Scene, kernel: Floats, sources: Sequence[Source]) -> Floats:
    """Scores of every passage for every question, each letter judged by the sources outside it."""
    targets = np.array([source.target for source in sources])
    targets = targets - targets.mean(axis=0)
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


def _nearest(alike: Floats, sources: Sequence[Source], question: int, letter: int) -> str:
    """The known answer to the question that is most like the passage."""
    known = [
        (float(alike[index]), -index)
        for index, source in enumerate(sources)
        if source.target[question] >= 0.5 and source.letter != letter
    ]
    if not known:
        return "is unlike the known answers to other questions"
    text = " ".join(sources[-max(known)[1]].text.split())
    return f"is like the known answer “{text if len(text) <= 80 else text[:79] + '…'}”"
