"""How alike any two texts of a scene are, across languages: the kernel that learning from answers rests on."""

from collections.abc import Sequence

import numpy as np

from m4d_consolidate.assignments.arrays import Floats
from m4d_consolidate.assignments.lexical import Keys


class Kernel:
    """A weighted sum of cosines over several kinds of keys; remembers the columns it was asked for.

    A decision adds one text that teaches: its column alone is new.
    """

    def __init__(self, kinds: Sequence[tuple[Keys, float]]) -> None:
        self._kinds = kinds
        self._columns: dict[int, Floats] = {}

    def columns(self, texts: Sequence[int]) -> Floats:
        """Return how alike each text of the scene (row) is to each of the given ones (column)."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._columns]
        if fresh:
            found = sum(share * _cosines(keys, fresh) for keys, share in self._kinds)
            self._columns.update(zip(fresh, np.asarray(found).T.copy(), strict=True))
        return np.stack([self._columns[text] for text in texts]).T


def _cosines(keys: Keys, chosen: Sequence[int]) -> Floats:
    """Cosines of all texts with the chosen ones, rare keys counting more."""
    texts = keys.corpus.texts
    table = np.zeros((len(keys.place), len(chosen)), dtype=np.float32)
    for column, row in enumerate(chosen):
        found, counts = keys.of_word.expand(*texts.row(row))
        np.add.at(table[:, column], found, counts)
    used = np.flatnonzero(table.any(axis=1))
    table[used] *= (1.0 / np.sqrt(1.0 + keys.spread[used]))[:, None].astype(np.float32)
    products = texts.times(keys.of_word.times(table))
    # The squared length of a text, its words taken as having no key in common.
    weighed = keys.of_word.sums(1.0 / np.sqrt(1.0 + keys.spread)[keys.of_word.indices])
    squares = texts.sums(texts.counts**2 * weighed[texts.indices])
    lengths = np.sqrt(np.maximum(squares, 1e-12))
    return np.asarray(products / (lengths[:, None] * lengths[list(chosen)][None, :]), dtype=np.float64)
