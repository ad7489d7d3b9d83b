"""Likeness of many texts to a few documents by the words they share, without loops over pairs.

Texts are rows of counted words, words are rows of keys (their stem, or their character sequences), so that everything
known of a key is worked out once a word and summed over texts by numpy.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from m4d_consolidate.assignments.arrays import Flags, Floats, Ints
from m4d_consolidate.assignments.text import grams, stem

Bag = Mapping[str, float]
"""Key to how much it counts in a document"""

Word = tuple[str, str]
"""(language, folded word)"""

_TELLING = 0.2
"""Share of the strongest word's worth from which another is named beside it"""

_CHUNK = 2_000_000
"""Numbers gathered at a time: 16 MB"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Rows of indices with counts, one after another (compressed sparse rows)."""

    starts: Ints
    """(rows + 1)"""
    indices: Ints
    counts: Floats

    def __len__(self) -> int:
        return len(self.starts) - 1

    def row(self, row: int) -> tuple[Ints, Floats]:
        """Return the indices and counts of one row."""
        place = slice(self.starts[row], self.starts[row + 1])
        return self.indices[place], self.counts[place]

    def expand(self, rows: Ints, weights: Floats) -> tuple[Ints, Floats]:
        """Return the indices of several rows one after another, each with its row's weight times its count."""
        sizes = self.starts[rows + 1] - self.starts[rows]
        ends = np.cumsum(sizes)
        places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(self.starts[rows] - ends + sizes, sizes)
        return self.indices[places], np.repeat(weights, sizes) * self.counts[places]

    def times(self, table: Floats) -> Floats:
        """Return the product with a dense table: (rows, columns of the table)."""
        product = np.zeros((len(self), table.shape[1]), dtype=table.dtype)
        used = np.asarray(table.any(axis=1))
        step = max(1, _CHUNK // max(table.shape[1], 1))
        start = 0
        while start < len(self):
            stop = int(np.searchsorted(self.starts, self.starts[start] + step, side="right")) - 1
            stop = min(max(stop, start + 1), len(self))
            self._add(product, table, start, stop, used)
            start = stop
        return product

    def _add(self, product: Floats, table: Floats, start: int, stop: int, used: Flags) -> None:
        place = slice(self.starts[start], self.starts[stop])
        kept = np.flatnonzero(used[self.indices[place]])
        starts = np.searchsorted(kept, self.starts[start : stop + 1] - self.starts[start])
        filled = np.flatnonzero(np.diff(starts))
        if len(filled):
            counts = self.counts[place][kept]
            weighed = table[self.indices[place][kept]] * counts[:, None].astype(table.dtype)
            product[filled + start] = np.add.reduceat(weighed, starts[filled], axis=0)

    def sums(self, of: Floats | None = None) -> Floats:
        """Return the sum of each row's counts, or of `of` beside them."""
        values = self.counts if of is None else of
        sums = np.concatenate([[0.0], np.cumsum(values)])
        return np.asarray(sums[self.starts[1:]] - sums[self.starts[:-1]])


def rows_of(rows: Iterable[Mapping[int, float]]) -> Rows:
    """Return rows given as index to count."""
    starts = [0]
    indices = array("q")
    counts = array("d")
    for row in rows:
        indices.extend(row)
        counts.extend(row.values())
        starts.append(len(indices))
    return Rows(
        starts=np.array(starts),
        indices=np.frombuffer(indices, dtype=np.int64) if indices else np.zeros(0, dtype=np.int64),
        counts=np.frombuffer(counts, dtype=np.float64) if counts else np.zeros(0),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Texts as counted words."""

    words: tuple[Word, ...]
    texts: Rows
    """Over `words`; counts are the logarithm of how often, plus one"""
    spread: Floats
    """In how many texts each word stands"""


def corpus_of(texts: Iterable[tuple[str, Sequence[str]]]) -> Corpus:
    """Return texts, given as (language, words), as a corpus."""
    place: dict[Word, int] = {}
    by_language: dict[str, dict[str, int]] = {}
    rows: list[dict[int, float]] = []
    for language, found in texts:
        known = by_language.setdefault(language, {})
        row = {}
        for word, count in Counter(found).items():
            index = known.get(word)
            if index is None:
                index = known[word] = place.setdefault((language, word), len(place))
            row[index] = 1.0 if count == 1 else 1.0 + log(count)
        rows.append(row)
    held = rows_of(rows)
    return Corpus(words=tuple(place), texts=held, spread=np.bincount(held.indices, minlength=len(place)).astype(float))


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The keys of a corpus's words: what two texts must share to be alike."""

    place: Mapping[str, int]
    of_word: Rows
    corpus: Corpus

    @property
    def spread(self) -> Floats:
        """Return in how many texts each key stands, at most."""
        texts = np.repeat(self.corpus.spread, np.diff(self.of_word.starts))
        return np.asarray(np.bincount(self.of_word.indices, weights=texts, minlength=len(self.place)), dtype=float)


def keys_of(corpus: Corpus, cut: Callable[[Word], Iterable[str]]) -> Keys:
    """Return the words of a corpus cut into keys."""
    place: dict[str, int] = {}
    rows = []
    for word in corpus.words:
        rows.append({place.setdefault(key, len(place)): 1.0 for key in cut(word)})
    return Keys(place=place, of_word=rows_of(rows), corpus=corpus)


def stem_keys(word: Word) -> tuple[str, ...]:
    """Return the stem of a word as `fr:amelior`; nothing for a function word."""
    root = stem(word[1], word[0])
    return (f"{word[0]}:{root}",) if root else ()


def gram_keys(word: Word) -> tuple[str, ...]:
    """Return the character sequences of a word, the same in every language."""
    return tuple(dict.fromkeys(grams(word[1])))


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike each text (row) is to each document (column), and by which words."""

    values: Floats
    by_word: Floats
    """(word, document)"""
    corpus: Corpus

    def shared(self, row: int, column: int, most: int = 8) -> tuple[Word, ...]:
        """Return the words that make a text and a document alike, the strongest first."""
        indices, counts = self.corpus.texts.row(row)
        strength = counts * self.by_word[indices, column]
        order = np.argsort(-strength, kind="stable")[:most]
        least = max(_TELLING * float(strength.max(initial=0.0)), 1e-9)
        return tuple(self.corpus.words[indices[place]] for place in order if strength[place] > least)


def likeness(keys: Keys, documents: Sequence[Bag], *, slope: float = 0.5) -> Likeness:
    """Return the weighted overlap of each text with each document, all brought to one length.

    Keys weigh by how few texts and how few documents hold them (a key of every question tells none apart). `slope` says
    how much of a text's length is taken out: 1 is the cosine, 0 leaves long texts their advantage.
    """
    table, weights = _document_table(keys, documents)
    by_word = keys.of_word.times(table * weights[:, None])
    values = keys.corpus.texts.times(by_word)
    cut = np.diff(keys.of_word.starts).astype(float)
    lengths = keys.corpus.texts.sums(cut[keys.corpus.texts.indices]) if len(cut) else np.zeros(len(values))
    usual = float(lengths.mean()) if len(lengths) else 1.0
    values = values / np.sqrt(np.maximum((1 - slope) * usual + slope * lengths, 1.0))[:, None]
    return Likeness(values=values, by_word=by_word, corpus=keys.corpus)


def _document_table(keys: Keys, documents: Sequence[Bag]) -> tuple[Floats, Floats]:
    """Documents as columns of unit length over the keys of the texts, and the weight of each key."""
    met: dict[str, int] = {}
    of_key = np.array([met.setdefault(key, len(met)) for document in documents for key in document], dtype=np.int64)
    counts = np.array([count for document in documents for count in document.values()], dtype=np.float64)
    column = np.repeat(np.arange(len(documents)), [len(document) for document in documents])
    held = np.bincount(of_key, minlength=len(met))
    place = np.array([keys.place.get(key, -1) for key in met], dtype=np.int64)
    seen = np.zeros(len(met))
    seen[place >= 0] = np.minimum(keys.spread, len(keys.corpus.texts))[place[place >= 0]]
    weights = _rarity(seen, held, len(keys.corpus.texts), len(documents))
    values = counts * weights[of_key] / _lengths(met, of_key, column, counts * weights[of_key])
    here = place[of_key] >= 0
    table, of_place = np.zeros((len(keys.place), len(documents))), np.zeros(len(keys.place))
    table[place[of_key][here], column[here]] = values[here]
    of_place[place[place >= 0]] = weights[place >= 0]
    return table, of_place


def _rarity(seen: Floats, held: Ints, texts: int, documents: int) -> Floats:
    """What keys weigh that stand in so many texts and so many documents."""
    alone = np.log((documents + 1) / held) / log(documents + 1)
    return np.asarray(np.log((texts + documents + 1) / (seen + held + 0.5)) * alone)


def _lengths(met: Mapping[str, int], of_key: Ints, column: Ints, values: Floats) -> Floats:
    """The length of the document each value stands in, that of its language alone."""
    languages: dict[str, int] = {}
    language = np.array([languages.setdefault(_language(key), len(languages)) for key in met], dtype=np.int64)[of_key]
    squares = np.zeros((len(languages), column.max(initial=0) + 1))
    np.add.at(squares, (language, column), values**2)
    return np.asarray(np.sqrt(np.maximum(squares[language, column], 1e-12)))


def _language(key: str) -> str:
    """Documents hold a question in several languages; each is brought to unit length alone."""
    return key.split(":", 1)[0] if ":" in key else ""
