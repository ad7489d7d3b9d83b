"""What spoke for a reading, in words: worked out for the readings somebody looks at."""

from collections.abc import Iterator

from m4d_consolidate.assignments.decoder import Reading
from m4d_consolidate.model.assignment import Evidence

_TELLING = 0.1
"""Log-odds from which evidence is worth a word"""

_SAID_ONCE = ("words", "cues", "concepts", "order")
"""Kinds that look at the same words in several ways: one argument, in the words of the first that speaks"""


def word_choice(reading: Reading, row: int, question: int) -> tuple[Evidence, ...]:
    """Return what spoke for a question against the average one, the strongest first."""
    merged: dict[tuple[str, str], float] = {}
    said: dict[str, tuple[str, str]] = {}
    for worth, index in _telling(reading, row, question):
        column = reading.columns[index]
        key = said.get(column.kind) or (column.kind, column.reason(row, question))
        if column.kind in _SAID_ONCE:
            said[column.kind] = key
        merged[key] = merged.get(key, 0.0) + worth
    for text, worth in _neighbours(reading, row, question):
        merged[("neighbour", text)] = worth
    found = [Evidence(kind=kind, text=text, weight=round(worth, 2)) for (kind, text), worth in merged.items()]
    return tuple(sorted(found, key=lambda evidence: -evidence.weight))


def word_none(reading: Reading, row: int) -> tuple[Evidence, ...]:
    """Return what spoke for "answers none of the questions", the strongest first."""
    weights = reading.weights.none
    found = [(float(remark.values[row]) * weights.get(remark.name, 0.0), remark) for remark in reading.remarks]
    return tuple(
        Evidence(kind="general", text=remark.reason(row), weight=round(worth, 2))
        for worth, remark in sorted(found, key=lambda pair: -pair[0])
        if worth >= _TELLING and remark.name != "bias"
    )


def _telling(reading: Reading, row: int, question: int) -> Iterator[tuple[float, int]]:
    """Yield the worth and the index of each column that speaks for a question."""
    for index, column in enumerate(reading.columns):
        values = column.values[row]
        weight = reading.weights.questions.get(column.name, 0.0)
        worth = weight * float(values[question] - values.mean())
        if worth >= _TELLING and values[question] > 0:  # what is not above nought was not there
            yield worth, index


def _neighbours(reading: Reading, row: int, question: int) -> Iterator[tuple[str, float]]:
    """What the answers before and after speak for, when they answer the same question or the one beside it."""
    letter = reading.scene.letter_of(reading.scene.passages[row])
    stay = reading.steps[0]
    for other, where in ((row - 1, "before"), (row + 1, "after")):
        if not letter.start <= other < letter.stop:
            continue
        likely = int(reading.marginals[other].argmax())
        way = (likely, question) if where == "before" else (question, likely)
        usual = stay[:, question].mean() if where == "before" else stay[question].mean()
        worth = float(stay[way] - usual)
        if likely < len(reading.scene.questions) and worth >= _TELLING:
            same = "the same question" if likely == question else reading.scene.questions[likely].id
            yield f"the answer {where} it is on {same}", worth
