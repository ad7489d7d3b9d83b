"""What one would try first, to measure the engine against: TF-IDF likeness, and a guess that reads nothing."""

import math
import re
from collections import Counter
from collections.abc import Callable

from _gold import Gold
from _judging import Tally, count

from m4d_consolidate.assignments.evidence.weeks import week_open
from m4d_consolidate.model.assignment import Assignment, By, Choice
from m4d_consolidate.model.contribution import Disposition, Entry, Part


def tfidf(gold: Gold) -> Tally:
    """Take the question whose text is most like the paragraph by TF-IDF of words, in the mail's language."""
    questions = gold.discussion.questions
    spread: Counter[str] = Counter()
    texts = [part.text for entry in gold.entries for part in entry.responses]
    for text in texts:
        spread.update(set(_words(text)))

    def vector(text: str) -> dict[str, float]:
        counts = Counter(_words(text))
        weighed = {word: n * math.log((len(texts) + 1) / (spread[word] + 1)) for word, n in counts.items()}
        length = math.sqrt(sum(value**2 for value in weighed.values())) or 1.0
        return {word: value / length for word, value in weighed.items()}

    def choose(entry: Entry, part: Part, _: int) -> str:
        own = vector(part.text)
        asked = {question.id: vector(question.in_language(entry.language or "en")) for question in questions}
        return max(asked, key=lambda id_: sum(value * asked[id_].get(word, 0.0) for word, value in own.items()))

    return _tally(gold, choose)


def blind(gold: Gold) -> Tally:
    """Take the questions of the week in which the mail came, one after another."""

    def choose(entry: Entry, _: Part, place: int) -> str:
        number = week_open(entry, gold.discussion)
        week = next(week for week in gold.discussion.weeks if week.number == number)
        return week.questions[min(place, len(week.questions) - 1)].id

    return _tally(gold, choose)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _tally(gold: Gold, choose: Callable[[Entry, Part, int], str]) -> Tally:
    contributions = []
    for entry in gold.entries:
        if entry.disposition is Disposition.CONTRIBUTION:
            pairs = [
                (gold.questions[part.id], _chosen(part, choose(entry, part, place)))
                for place, part in enumerate(entry.responses)
            ]
            contributions.append(count(pairs, week=week_open(entry, gold.discussion) == gold.weeks[entry.head.id]))
    return Tally(contributions=tuple(contributions))


def _chosen(part: Part, question: str) -> Assignment:
    return Assignment(part=part.id, chosen=(Choice(question=question, confidence=0.0, by=By.RULE),))
