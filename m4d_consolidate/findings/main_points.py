"""Main points: sentences of the contributors that together cover what was said on a question.

Greedy maximisation of a submodular coverage of the words used (Lin and Bilmes, "A class of submodular functions for
document summarization", ACL 2011): a word counts by how many contributors use it here and how few elsewhere.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from m4d_consolidate.findings import bearing
from m4d_consolidate.findings.reading import Reading
from m4d_consolidate.findings.words import fold, terms
from m4d_consolidate.model.discussion import Discussion, Question
from m4d_consolidate.model.finding import MainPoint, Passage

MOST_POINTS = 6
"""On one question; dissents come on top"""
_FEWEST_WORDS, _MOST_WORDS = 7, 60
_SAID_ONCE = 0.4
"""Weight of a word that one contributor alone uses on the question, against 1 for two"""
_ASKED = 2.0
"""How much more a word of the question itself counts"""
_AGAIN = 0.3
"""What a further sentence of one who was already quoted is worth"""
_FEWEST_TO_TELL = 5
_LONE = 0.6
"""Share of the usual echo below which a contributor stands alone"""
_FIRST_WORD = re.compile(r"\W*([\w']+)")
_LEANING_LATER = re.compile(bearing.LEANING_LATER)
_LISTED = re.compile(r"(?:[-–—*•]|\(?\w{1,3}[.)])\s")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One or two sentences that can stand for what their contributor said."""

    reading: Reading
    first: int
    last: int
    """Its sentences, by number"""
    passage: Passage
    terms: frozenset[str]
    standing: float
    """How well it stands alone, 0 to 1"""
    dissents: bool


def find_main_points(
    readings: Sequence[Reading], found: Sequence[Candidate], discussion: Discussion
) -> tuple[MainPoint, ...]:
    """Return for each question, in their order, at most MOST_POINTS points, and each further dissent or lone view."""
    spoken = Counter(term for term_set in _by_author(readings).values() for term in term_set)
    return tuple(
        point for question in discussion.questions for point in _on_question(question, readings, found, spoken)
    )


def _on_question(
    question: Question, all_readings: Sequence[Reading], found: Sequence[Candidate], spoken: Mapping[str, int]
) -> Iterator[MainPoint]:
    readings = [one for one in all_readings if question.id in one.questions]
    by_author = _by_author(readings)
    weights = _weights(question, by_author, spoken)
    total = sum(weights.values()) or 1.0
    covered: set[str] = set()
    lone = _lone_authors(readings)
    for one in _cover(
        [one for one in found if question.id in one.reading.questions], weights, _room(len(by_author)), lone
    ):
        added = sum(weights[term] for term in one.terms - covered)
        covered |= one.terms
        yield MainPoint(
            question=question.id,
            passage=one.passage,
            dissent=one.dissents,
            lone=one.reading.author in lone,
            score=round(added / total, 4),
        )


def _lone_authors(readings: Sequence[Reading]) -> frozenset[str]:
    """Those of whose words few are used by any other who writes the same language, where enough do to tell."""
    lone: set[str] = set()
    for language in sorted({reading.language for reading in readings}):
        words = _by_author(reading for reading in readings if reading.language == language)
        if len(words) < _FEWEST_TO_TELL:
            continue
        used = Counter(term for term_set in words.values() for term in term_set)
        echo = {one: sum(used[term] > 1 for term in own) / max(1, len(own)) for one, own in words.items()}
        usual = median(echo.values())
        lone |= {one for one, share in echo.items() if share < _LONE * usual}
    return frozenset(lone)


def _room(contributors: int) -> int:
    return min(MOST_POINTS, max(2, contributors))


def _by_author(readings: Iterable[Reading]) -> dict[str, set[str]]:
    words: dict[str, set[str]] = {}
    for reading in readings:
        words.setdefault(reading.author, set()).update(terms(reading.text, reading.language))
    return words


def _weights(question: Question, by_author: Mapping[str, set[str]], spoken: Mapping[str, int]) -> dict[str, float]:
    """A word's weight: how many say it here, how few elsewhere, and more where the question itself uses it."""
    here = Counter(term for term_set in by_author.values() for term in term_set)
    asked = {term for language, text in _versions(question) for term in terms(text, language)}
    return {
        term: (1 + math.log(count) if count > 1 else _SAID_ONCE)
        * math.log(1 + len(spoken) / spoken[term])
        * (_ASKED if term in asked else 1.0)
        for term, count in here.items()
    }


def _versions(question: Question) -> Iterator[tuple[str, str]]:
    yield "", question.text
    yield from question.translations.items()


def candidates(readings: Iterable[Reading]) -> Iterator[Candidate]:
    """Yield what can be quoted: a sentence that stands alone, or two where it leans on the one before."""
    for reading in readings:
        leaning = [leans(sentence) for sentence in reading.sentences]
        for place, sentence in enumerate(reading.sentences):
            first = place - 1 if place and leaning[place] and not leaning[place - 1] else place
            last = reading.last_of_list(place)
            passage = reading.sentence(first, last)
            length = len(passage.text.split())
            if (_FEWEST_WORDS <= length <= _MOST_WORDS and sentence[-1] not in "?:") or last > place:
                standing = _standing(passage.text, leaning[first], first < place, place)
                words = terms(passage.text, reading.language)
                yield Candidate(
                    reading, first, last, passage, words, standing, dissents(passage.text, reading.language)
                )


def _standing(text: str, leaning: bool, paired: bool, place: int) -> float:
    """A paragraph's opening mostly says what it is about; an item without its list, or a pronoun alone, says little."""
    if leaning or _LISTED.match(text):
        return 0.4
    return 0.85 if paired else 1.3 if place == 0 else 1.0


def leans(sentence: str) -> bool:
    """Whether a sentence opens with words that lean on what stands before it."""
    opening = fold(sentence[:60])
    match = _FIRST_WORD.match(opening)
    word = match.group(1) if match else ""
    elided = word.split("'")[0] + "'"
    return word in bearing.LEANING or elided in bearing.LEANING or _LEANING_LATER.match(opening) is not None


def dissents(text: str, language: str) -> bool:
    """Whether the writer disagrees with what others hold."""
    return _dissent(language if language in bearing.DISSENT else "en").search(fold(text)) is not None


@lru_cache
def _dissent(language: str) -> re.Pattern[str]:
    return re.compile(bearing.DISSENT[language])


def _cover(
    found: list[Candidate], weights: Mapping[str, float], room: int, lone: frozenset[str]
) -> Iterator[Candidate]:
    """Choose the candidate that adds most, again and again; then one of each dissent and lone view not yet there."""
    covered: set[str] = set()
    authors: Counter[str] = Counter()
    dissenting = dict.fromkeys(one.reading.author for one in found if one.dissents)
    least = 0.0
    for _ in range(room):
        gains = [_gain(one, weights, covered) * _AGAIN ** authors[one.reading.author] for one in found]
        if not gains or max(gains) <= least:
            break
        least = least or 0.15 * max(gains)
        one = found[gains.index(max(gains))]
        covered |= one.terms
        authors[one.reading.author] += 1
        if one.dissents:
            dissenting.pop(one.reading.author, None)
        found = [other for other in found if not _overlap(one, other)]
        yield one
    wanted = [*((author, True) for author in dissenting), *((author, False) for author in sorted(lone - set(authors)))]
    for author, dissent in wanted:
        own = [one for one in found if one.reading.author == author and (one.dissents or not dissent)]
        if own:
            yield max(own, key=lambda one: _gain(one, weights, set()))


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.reading is other.reading and one.first <= other.last and other.first <= one.last


def _gain(candidate: Candidate, weights: Mapping[str, float], covered: set[str]) -> float:
    new = sum(map(weights.__getitem__, candidate.terms - covered))
    length = len(candidate.passage.text.split())
    return candidate.standing * new / math.pow(12 + length, 0.7)
