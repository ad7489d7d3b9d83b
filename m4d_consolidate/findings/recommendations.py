"""Sentences that say what somebody ought to do, and to whom they speak."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from m4d_consolidate.findings import advice
from m4d_consolidate.findings.reading import Reading
from m4d_consolidate.findings.words import fold
from m4d_consolidate.model.discussion import Discussion, Question
from m4d_consolidate.model.finding import Addressee, Recommendation

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_FIRST_WORD = re.compile(r"^(?:[-–—*•]|\(?\w{1,2}[.)])?\s*(?:so |then |and |or |but |first, |second, )?([a-z']+)")
_FEWEST_WORDS = 4
_AFTER_COLON = re.compile(r":\s+([a-z']+)")


def find_recommendations(readings: tuple[Reading, ...], discussion: Discussion) -> tuple[Recommendation, ...]:
    """Return the recommendations in order of receipt; one that opens a list carries its items."""
    asked = {question.id: _asked(question) for question in discussion.questions}
    return tuple(found for reading in readings for found in _in_paragraph(reading, asked))


def _in_paragraph(reading: Reading, asked: Mapping[str, Addressee | None]) -> Iterator[Recommendation]:
    sentences = reading.sentences
    done = -1
    for first, sentence in enumerate(sentences):
        score = advice_in(sentence, reading.language)
        if first <= done or score < 0.5:
            continue
        done = reading.last_of_list(first)
        yield Recommendation(
            passage=reading.sentence(first, done),
            addressee=addressee_of(reading, " ".join(sentences[first : done + 1]), asked),
            questions=reading.questions,
            score=score,
        )


@lru_cache(maxsize=50_000)
def advice_in(sentence: str, language: str) -> float:
    """Return how surely a sentence says what ought to be done: 1 outright, 0.6 by a weaker sign, 0 not."""
    said = fold(_QUOTED.sub(" ", sentence)).strip()
    if "?" in said[-4:] or len(said.split()) < _FEWEST_WORDS:
        return 0.0
    table = language if language in advice.STRONG else "en"
    if _compiled(advice.PAST[table]).search(said):
        return 0.0
    if _strong(table).search(said) or (table == "en" and _imperative(said)):
        return 1.0
    if (
        _compiled(advice.WEAK[table]).search(said)
        and _compiled(advice.SUPPORT[table]).search(said)
        and _addressee(said)
    ):
        return 0.6
    return 0.0


@lru_cache
def _strong(language: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in advice.STRONG[language]))


@lru_cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _imperative(said: str) -> bool:
    """English alone has bare imperatives that no ending tells."""
    for place in (_FIRST_WORD.search(said), _AFTER_COLON.search(said)):
        if place and place.group(1) in advice.IMPERATIVES:
            return not re.match(advice.NOT_IMPERATIVE, said[place.start(1) :])
    return False


def addressee_of(reading: Reading, sentence: str, asked: Mapping[str, Addressee | None]) -> Addressee:
    """Return to whom a sentence speaks: as it says itself, else its paragraph, else the question it answers."""
    said = fold(sentence)
    if _compiled(advice.TO_ORGANISERS).search(said):
        return Addressee.OTHER
    of_questions = (asked.get(question) for question in reading.questions)
    found = (_addressee(said), next((one for one in of_questions if one), None), _addressee(fold(reading.text)))
    return next((one for one in found if one), Addressee.OTHER)


def _asked(question: Question) -> Addressee | None:
    """Of whom a question asks what they can do: the first it names, in most of its languages."""
    firsts = Counter(_first_addressee(fold(text)) for text in (question.text, *question.translations.values()))
    del firsts[None]
    return firsts.most_common(1)[0][0] if firsts else None


def _first_addressee(folded: str) -> Addressee | None:
    found = ((_compiled(pattern).search(folded), one) for one, pattern in advice.ADDRESSEES.items())
    return min(((match.start(), one) for match, one in found if match), default=(0, None))[1]


def _addressee(folded: str) -> Addressee | None:
    """The addressee named most often; of equals the first of the table."""
    counts = {one: len(_compiled(pattern).findall(folded)) for one, pattern in advice.ADDRESSEES.items()}
    # `local governments` names the local ones alone.
    counts[Addressee.NATIONAL_GOVERNMENTS] -= len(re.findall(r"\blocal governments?\b", folded))
    best = max(counts, key=lambda one: counts[one])
    return best if counts[best] > 0 else None
