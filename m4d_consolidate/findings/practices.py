"""The register of practices: paragraphs that tell what was done somewhere, with the fields they say."""

import re
from collections.abc import Iterator

from m4d_consolidate.findings import deeds
from m4d_consolidate.findings.reading import Reading
from m4d_consolidate.findings.recommendations import advice_in
from m4d_consolidate.findings.words import fold
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.finding import Practice

_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_FIGURE = re.compile(r"(?<![\w/])\d[\d.,'’ ]*\d%?|\b\d\b|[%€$£]")
SURE = 0.5


def find_practices(readings: tuple[Reading, ...], discussion: Discussion) -> tuple[Practice, ...]:
    """Return the practices in order of receipt, at most one a paragraph."""
    asked = {question.id: fold(question.text) for question in discussion.questions}
    return tuple(found for reading in readings for found in _in_paragraph(reading, asked))


def _in_paragraph(reading: Reading, asked: dict[str, str]) -> Iterator[Practice]:
    score = practice_in(reading, [asked[question] for question in reading.questions if question in asked])
    if score < SURE:
        return
    what = 0
    passage = reading.sentence(what)
    yield Practice(passage=passage, what=passage.text, questions=reading.questions, score=score)


def features(reading: Reading, questions: list[str]) -> dict[str, float]:
    table = reading.language if reading.language in deeds.DEED else "en"
    sentences = [fold(sentence) for sentence in reading.sentences]
    n = max(1, len(sentences))
    text = fold(reading.part.text)
    deed = [any(re.search(pattern, sentence) for pattern in deeds.DEED[table]) for sentence in sentences]
    return {
        "deed": sum(deed) / n,
        "year": min(2, len(_YEAR.findall(text))) / 2,
        "figures": min(4, len(_FIGURE.findall(_YEAR.sub(" ", text)))) / 4,
        "numbers": min(3, len(re.findall(deeds.NUMBER_WORDS, text))) / 3,
        "our": min(3, len(re.findall(deeds.OUR[table], text))) / 3,
        "result": sum(bool(re.search(deeds.RESULT[table], sentence)) for sentence in sentences) / n,
        "obstacle": float(bool(re.search(deeds.OBSTACLE[table], sentences[0]))) if sentences else 0.0,
        "opinion": min(3, len(re.findall(deeds.OPINION[table], text))) / 3,
        "advice": sum(advice_in(sentence, reading.language) for sentence in reading.sentences) / n,
        "asks obstacles": float(any(re.search(deeds.ASKS_FOR_OBSTACLES, question) for question in questions)),
        "asks practices": float(any(re.search(deeds.ASKS_FOR_PRACTICES, question) for question in questions)),
        "no question": float(not questions),
        "long": min(1.0, len(text.split()) / 100),
    }


def practice_in(reading: Reading, questions: list[str]) -> float:
    f = features(reading, questions)
    return 1.0
