"""The register of practices: paragraphs that tell what was done somewhere, with the fields they say."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence

from m4d_consolidate.findings import deeds
from m4d_consolidate.findings.codes import Scheme, schemes_asked
from m4d_consolidate.findings.deeds import Signs
from m4d_consolidate.findings.main_points import leans
from m4d_consolidate.findings.particulars import actor_of, partners_in, since_in, where_of
from m4d_consolidate.findings.reading import Reading
from m4d_consolidate.findings.recommendations import advice_in
from m4d_consolidate.findings.words import fold
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.finding import Passage, Practice

_CLAUSE = re.compile(
    r"[;:] |, (?=(?:and|which|so|et|ce qui|y|lo que|e|o que|il che)\b)"
    r"| (?=(?:and|y|et|e) (?:in|the|la|el|le|les|los|it|se|un|hoy|today|now|since)\b)| – | - "
)
_ASKS_FOR_PRACTICES = re.compile(deeds.ASKS_FOR_PRACTICES)
_ASKS_FOR_OBSTACLES = re.compile(deeds.ASKS_FOR_OBSTACLES)
_LEAST_RESULT = 0.6
_MOST_WORDS = 60
_TELLING = 8
"""Words from which a sentence tells by itself what was done: `I asked for minutes.` does not"""
SURE = 0.65
"""Chance of being one from which a paragraph is put in the register"""

# Log-odds, fitted on labelled answers and rounded; none of them knows a topic.
_WEIGHTS = {
    "told": 1.0,
    "dated": 0.4,
    "figures": 0.6,
    "counted": 1.1,
    "ours": 0.3,
    "result": 1.4,
    "length": 0.7,
    "asked for practices": 0.8,
    "opens with an obstacle": -0.7,
    "advises": -1.0,
    "asked for obstacles": -1.0,
    "answers nothing": -1.5,
    "makes nothing": -1.0,
}
_BIAS = -0.2


def find_practices(readings: tuple[Reading, ...], discussion: Discussion) -> tuple[Practice, ...]:
    """Return the practices in order of receipt, at most one a paragraph."""
    asked = {
        question.id: fold(" ".join((question.text, *question.translations.values())))
        for question in discussion.questions
    }
    schemes = schemes_asked(discussion)
    return tuple(found for reading in readings for found in _in_paragraph(reading, asked, schemes))


def _in_paragraph(reading: Reading, asked: Mapping[str, str], schemes: Mapping[str, Scheme]) -> Iterator[Practice]:
    signs = tuple(deeds.read_signs(said, reading.language) for said in reading.folded)
    advice = tuple(advice_in(sentence, reading.language) for sentence in reading.sentences)
    score = chance_of_practice(signs, advice, [asked[one] for one in reading.questions if one in asked])
    if score < SURE or not signs:
        return
    what = _what(reading, signs, advice)
    where = where_of(reading, what)
    result = _result(reading, what, signs, advice)
    passage = _quoted(reading, what, result)
    sides = _codes(reading, schemes, "side")
    yield Practice(
        passage=passage,
        what=passage.text,
        place=where.place,
        country=where.country,
        actor=actor_of(reading, what),
        partners=partners_in(reading),
        since=since_in(reading, what),
        result=result,
        capitals=_codes(reading, schemes, "capitals"),
        side=sides[0] if len(sides) == 1 else "both" if sides else "",
        questions=reading.questions,
        score=round(score, 3),
    )


def _quoted(reading: Reading, what: int, result: str) -> Passage:
    """The sentence, with its list, with the one before where it leans on that, and the one behind where it is short."""
    first, last = what, reading.last_of_list(what)
    if what > 0 and leans(reading.sentences[what]) and not leans(reading.sentences[what - 1]):
        first = what - 1
    elif len(reading.sentences[what].split()) < _TELLING and last + 1 < len(reading.sentences):
        last += reading.sentences[last + 1] != result
    longer = reading.sentence(first, last)
    return longer if len(longer.text.split()) <= _MOST_WORDS else reading.sentence(what, reading.last_of_list(what))


def _codes(reading: Reading, schemes: Mapping[str, Scheme], name: str) -> tuple[str, ...]:
    return schemes[name].codes_of(fold(reading.text)) if name in schemes else ()


def chance_of_practice(signs: Sequence[Signs], advice: Sequence[float], questions: Sequence[str]) -> float:
    """Return the chance, 0 to 1, that a paragraph tells of something done; `questions` are those it answers, folded."""
    count = max(1, len(signs))
    asked = " ".join(questions)
    values = {
        "told": sum(one.deed or one.making for one in signs) / count,
        "dated": min(2, sum(one.years for one in signs)) / 2,
        "figures": min(4, sum(one.figures for one in signs)) / 4,
        "counted": min(3, sum(one.numbers for one in signs)) / 3,
        "ours": min(3, sum(one.ours for one in signs)) / 3,
        "result": sum(one.result for one in signs) / count,
        "length": min(100, sum(one.words for one in signs)) / 100,
        "asked for practices": _ASKS_FOR_PRACTICES.search(asked) is not None,
        "opens with an obstacle": bool(signs) and signs[0].obstacle,
        "advises": sum(advice) / count,
        "asked for obstacles": _ASKS_FOR_OBSTACLES.search(asked) is not None,
        "answers nothing": not questions,
        "makes nothing": not any(one.making and not one.unsure for one in signs),
    }
    return 1 / (1 + math.exp(-_BIAS - sum(_WEIGHTS[name] * value for name, value in values.items())))


def _what(reading: Reading, signs: Sequence[Signs], advice: Sequence[float]) -> int:
    """The number of the sentence that says best what was done; of equals the first."""
    scores = [
        one.deed
        + 1.5 * one.making
        + 0.7 * (one.ours > 0)
        + 0.7 * (one.years > 0)
        + 0.4 * (one.figures > 0)
        + min(1.0, one.words / 15)
        - 0.15 * place
        - 1.5 * one.obstacle
        - one.unsure
        - 0.8 * one.change
        - 2 * advice[place]
        - 0.5 * leans(reading.sentences[place])
        - 2 * ("?" in reading.folded[place][-3:])
        for place, one in enumerate(signs)
    ]
    return scores.index(max(scores))


def _result(reading: Reading, what: int, signs: Sequence[Signs], advice: Sequence[float]) -> str:
    """The sentence, or the clause of the sentence on what was done, that says what came of it; else an empty string."""
    scores = [
        one.result
        + 0.6 * (one.figures + one.years > 0)
        + 0.2 * (one.numbers > 0)
        + 0.5 * one.change
        + 0.05 * place
        - 0.5 * (place == what)
        - 0.7 * (place < what)
        - 0.5 * one.obstacle
        - bool(advice[place])
        for place, one in enumerate(signs)
    ]
    for place in sorted(range(len(scores)), key=lambda place: -scores[place])[:2]:
        found = reading.sentences[place] if place != what else _result_clause(reading, what)
        if found and scores[place] > _LEAST_RESULT:
            return found
    return ""


def _result_clause(reading: Reading, what: int) -> str:
    clauses = [clause.strip() for clause in _CLAUSE.split(reading.sentences[what])[1:]]
    shown = (clause for clause in reversed(clauses) if deeds.read_signs(fold(clause), reading.language).result)
    return next((clause for clause in shown if len(clause) > 20), "")
