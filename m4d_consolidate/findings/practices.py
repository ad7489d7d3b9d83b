"""The register of practices: paragraphs that tell what was done somewhere, with the fields they say."""

import math
import re
from collections.abc import Iterator, Mapping

from m4d_consolidate.findings import deeds
from m4d_consolidate.findings.codes import Scheme, schemes_asked
from m4d_consolidate.findings.particulars import actor_of, partners_in, since_in, where_of
from m4d_consolidate.findings.reading import Reading
from m4d_consolidate.findings.recommendations import advice_in
from m4d_consolidate.findings.words import fold
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.finding import Practice

_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_FIGURE = re.compile(r"(?<![\w/])\d[\d.,'’ ]*%?|[%€$£]")
_CHANGE = re.compile(
    r"\b(?:went|fell|rose|grew|dropped|passed|pass\w+|paso|pasaron|bajo|subio|passou|caiu|passat\w)\b.{0,60}"
    r"\b(?:from|to|de|a|da)\b.{0,30}\b(?:\d|to|a)"
)
"""`went from eleven weeks to nine days`"""
_CLAUSE = re.compile(r"[;:] |, (?=(?:and|which|so|et|ce qui|y|lo que|e|o que|il che)\b)| – | - ")
SURE = 0.6
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
}
_BIAS = -0.2


def find_practices(readings: tuple[Reading, ...], discussion: Discussion) -> tuple[Practice, ...]:
    """Return the practices in order of receipt, at most one a paragraph."""
    asked = {question.id: fold(question.text) for question in discussion.questions}
    schemes = schemes_asked(discussion)
    return tuple(found for reading in readings for found in _in_paragraph(reading, asked, schemes))


def _in_paragraph(reading: Reading, asked: Mapping[str, str], schemes: Mapping[str, Scheme]) -> Iterator[Practice]:
    questions = " ".join(asked.get(question, "") for question in reading.questions)
    score = chance_of_practice(reading, questions)
    if score < SURE or not reading.spans:
        return
    what = _what(reading)
    where = where_of(reading, what)
    passage = reading.with_list(what)
    sides = _codes(reading, schemes, "side")
    yield Practice(
        passage=passage,
        what=passage.text,
        place=where.place,
        country=where.country,
        actor=actor_of(reading, what),
        partners=partners_in(reading),
        since=since_in(reading, what),
        result=_result(reading, what),
        capitals=_codes(reading, schemes, "capitals"),
        side="both" if len(sides) > 1 else "".join(sides),
        questions=reading.questions,
        score=round(score, 3),
    )


def _codes(reading: Reading, schemes: Mapping[str, Scheme], name: str) -> tuple[str, ...]:
    return schemes[name].codes_of(fold(reading.part.text)) if name in schemes else ()


def chance_of_practice(reading: Reading, questions: str) -> float:
    """Return the chance, 0 to 1, that a paragraph tells of something done; `questions` are those it answers, folded."""
    table = deeds.table(reading.language)
    sentences = [fold(sentence) for sentence in reading.sentences]
    text = fold(reading.part.text)
    count = max(1, len(sentences))
    signs = {
        "told": sum(table.deed(said) or table.making(said) for said in sentences) / count,
        "dated": min(2, len(_YEAR.findall(text))) / 2,
        "figures": min(4, len(_FIGURE.findall(_YEAR.sub(" ", text)))) / 4,
        "counted": min(3, table.numbers(text)) / 3,
        "ours": min(3, table.ours(text)) / 3,
        "result": sum(map(table.result, sentences)) / count,
        "length": min(1.0, len(text.split()) / 100),
        "asked for practices": bool(re.search(deeds.ASKS_FOR_PRACTICES, questions)),
        "opens with an obstacle": bool(sentences) and table.obstacle(sentences[0]),
        "advises": sum(advice_in(sentence, reading.language) for sentence in reading.sentences) / count,
        "asked for obstacles": bool(re.search(deeds.ASKS_FOR_OBSTACLES, questions)),
        "answers nothing": not reading.questions,
    }
    return 1 / (1 + math.exp(-_BIAS - sum(_WEIGHTS[name] * value for name, value in signs.items())))


def _what(reading: Reading) -> int:
    """The number of the sentence that says best what was done; of equals the first."""
    table = deeds.table(reading.language)
    scores = []
    for place, sentence in enumerate(reading.sentences):
        said = fold(sentence)
        score = (
            table.deed(said) + 1.5 * table.making(said) + 0.7 * (table.ours(said) > 0) + 0.7 * bool(_YEAR.search(said))
        )
        score += 0.4 * bool(_FIGURE.search(said)) + min(1.0, len(said.split()) / 15) - 0.15 * place
        score -= 1.5 * table.obstacle(said) + 2 * advice_in(sentence, reading.language) + 2 * ("?" in said[-3:])
        scores.append(score - table.unsure(said) - 0.8 * bool(_CHANGE.search(said)))
    return scores.index(max(scores))


def _result(reading: Reading, what: int) -> str:
    """The sentence, or the clause of the sentence on what was done, that says what came of it; else an empty string."""
    table = deeds.table(reading.language)
    best, found = 0.9, -1
    for place, sentence in enumerate(reading.sentences):
        said = fold(sentence)
        score = table.result(said) + 0.6 * bool(_FIGURE.search(said)) + 0.2 * (table.numbers(said) > 0) + 0.05 * place
        score -= 0.5 * (place == what) + 0.7 * (place < what) + 0.5 * table.obstacle(said)
        score += 0.5 * bool(_CHANGE.search(said)) - bool(advice_in(sentence, reading.language))
        if score > best:
            best, found = score, place
    if found != what:
        return reading.sentences[found] if found >= 0 else ""
    clauses = [clause.strip() for clause in _CLAUSE.split(reading.sentences[what])[1:]]
    return next((clause for clause in reversed(clauses) if table.result(fold(clause)) and len(clause) > 20), "")
