"""Likeness of texts as bags of keys (stems, character sequences, concepts), without loops over pairs."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from m4d_consolidate.assignments.evidence.column import Floats

Bag = Mapping[str, float]
"""Key to how often it stands in a text, or how much it counts"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike each text (row) is to each document (column), and by which keys."""

    values: Floats
    texts: tuple[Bag, ...]
    documents: tuple[Bag, ...]
    weights: Mapping[str, float]

    def shared(self, row: int, column: int, most: int = 5) -> tuple[str, ...]:
        """Return the keys that make a text and a document alike, the strongest first."""
        text, document = self.texts[row], self.documents[column]
        strength = {
            key: count * document[key] * self.weights[key] ** 2 for key, count in text.items() if key in document
        }
        return tuple(sorted(strength, key=lambda key: (-strength[key], key))[:most])


def bag(keys: Iterable[str]) -> dict[str, float]:
    """Return keys with the logarithm of their count, plus one: a word said five times is not five times as telling."""
    return {key: 1.0 + log(count) for key, count in Counter(keys).items()}


def rarity(texts: Sequence[Bag], documents: Sequence[Bag]) -> dict[str, float]:
    """Return for each key of the documents how rare it is in the texts, and how few documents hold it."""
    seen = Counter(key for text in texts for key in text)
    held = Counter(key for document in documents for key in document)
    total, columns = len(texts) + len(documents), len(documents)
    return {
        key: log((total + 1) / (seen[key] + count + 0.5)) * (log((columns + 1) / count) / log(columns + 1))
        for key, count in held.items()
    }


def likeness(texts: Sequence[Bag], documents: Sequence[Bag], *, slope: float = 0.5) -> Likeness:
    """Return the weighted overlap of each text with each document, texts and documents brought to one length.

    `slope` says how much of a text's length is taken out: 1 is the cosine, 0 leaves long texts their advantage.
    """
    weights = rarity(texts, documents)
    place = {key: index for index, key in enumerate(weights)}
    table = np.zeros((len(place), len(documents)))
    for column, document in enumerate(documents):
        for key, count in document.items():
            table[place[key], column] = count * weights[key]
    lengths = np.sqrt((table**2).sum(axis=0))
    table /= np.where(lengths > 0, lengths, 1.0)
    values = np.zeros((len(texts), len(documents)))
    usual = float(np.mean([len(text) for text in texts])) if texts else 1.0
    for row, text in enumerate(texts):
        known = [(place[key], count * weights[key]) for key, count in text.items() if key in place]
        if known:
            indices, counts = zip(*known, strict=True)
            length = (1 - slope) * usual + slope * len(text)
            values[row] = np.array(counts) @ table[list(indices)] / np.sqrt(max(length, 1.0))
    return Likeness(values=values, texts=tuple(texts), documents=tuple(documents), weights=weights)
