"""Findings as rows of the document: each passage held against its paragraph, and dropped where that is not shown."""

from collections.abc import Iterable, Iterator, Mapping

from m4d_consolidate.disclosure import mask
from m4d_consolidate.errors import QuotationError
from m4d_consolidate.model.assignment import Analysis, AssignedEntry
from m4d_consolidate.model.contribution import Part
from m4d_consolidate.model.finding import Findings, Passage
from m4d_consolidate.model.reply import Advice, Point, PracticeRow, Quotation, ResourceRow
from m4d_consolidate.quotation import is_quoted_from, without_marker


class Quoter:
    """Turns passages into quotations; knows the paragraphs as they are shown, and as they were."""

    def __init__(self, shown: Iterable[AssignedEntry], whole: Analysis) -> None:
        self._shown = dict(_parts(shown))
        self._whole = {id_: part.text for id_, (_, part) in _parts(whole.contributions)}

    def quote(self, passage: Passage, text: str | None = None) -> Quotation | None:
        """Return the words as they may be printed; None where they, or who wrote them, are not shown.

        Raises QuotationError where the contributor never wrote them.
        """
        words = without_marker(passage.text if text is None else text)
        entry, part = self._shown.get(passage.part, (None, None))
        for candidate in dict.fromkeys((words, mask(words))):
            if entry is not None and part is not None and is_quoted_from(candidate, [part.text]):
                return Quotation(text=candidate, number=entry.number or 0, part=part.id, language=part.language)
        if is_quoted_from(words, [self._whole.get(passage.part, "")]):
            return None
        raise QuotationError(
            f"the words “{words[:80]}” do not stand in paragraph `{passage.part}` that they are quoted from"
        )

    def entry(self, passage: Passage) -> AssignedEntry:
        """Return the contribution a passage stands in."""
        return self._shown[passage.part][0]


def _parts(entries: Iterable[AssignedEntry]) -> Iterator[tuple[str, tuple[AssignedEntry, Part]]]:
    return ((part.id, (entry, part)) for entry in entries for part in entry.entry.responses)


def points(findings: Findings, question: str, quoter: Quoter) -> tuple[Point, ...]:
    """Return the main points on a question, the weightiest first."""
    found = ((point, quoter.quote(point.passage)) for point in findings.points_on(question))
    return tuple(Point(quotation=words, dissent=point.dissent, lone=point.lone) for point, words in found if words)


def differences(findings: Findings, question: str, quoter: Quoter) -> tuple[tuple[Quotation, ...], ...]:
    """Return the points of difference on a question: two voices or more each."""
    found = [
        tuple(words for passage in difference.passages if (words := quoter.quote(passage)))
        for difference in findings.differences_on(question)
    ]
    return tuple(voices for voices in found if len(voices) > 1)


def practices(findings: Findings, quoter: Quoter) -> tuple[PracticeRow, ...]:
    """Return the register of practices, in order of receipt."""
    rows = []
    for practice in findings.practices:
        words = quoter.quote(practice.passage)
        if words is None:
            continue
        entry = quoter.entry(practice.passage)
        contributor = entry.entry.contributor
        rows.append(
            PracticeRow(
                quotation=words,
                place=mask(practice.place),
                country=practice.country,
                country_code=contributor.country_code if contributor.country == practice.country else "",
                actor=mask(practice.actor),
                partners=tuple(map(mask, practice.partners)),
                since=practice.since,
                result=quoter.quote(practice.passage, practice.result) if practice.result else None,
                capitals=practice.capitals,
                side=practice.side,
                questions=practice.questions,
                week=entry.week,
                kind=contributor.kind,
                score=practice.score,
            )
        )
    return tuple(rows)


def recommendations(findings: Findings, quoter: Quoter) -> tuple[Advice, ...]:
    """Return what contributors said somebody ought to do, in order of receipt."""
    return tuple(
        Advice(
            quotation=words,
            addressee=found.addressee,
            questions=found.questions,
            week=quoter.entry(found.passage).week,
            score=found.score,
        )
        for found in findings.recommendations
        if (words := quoter.quote(found.passage))
    )


def resources(findings: Findings, quoter: Quoter) -> tuple[ResourceRow, ...]:
    """Return what contributors cited, with the contributions that name it."""
    rows = []
    for resource in findings.resources:
        named = [words for passage in resource.passages if (words := quoter.quote(passage))]
        if named:
            numbers = tuple(dict.fromkeys(words.number for words in named))
            rows.append(
                ResourceRow(
                    text=named[0].text,
                    kind=resource.kind,
                    numbers=numbers,
                    target="" if "@" in resource.target else resource.target,
                    malformed=resource.malformed,
                )
            )
    return tuple(rows)


def by_question(rows: Iterable[PracticeRow]) -> Mapping[str, tuple[PracticeRow, ...]]:
    """Return the practices under each question that their paragraphs answer, the surest first."""
    grouped: dict[str, tuple[PracticeRow, ...]] = {}
    for row in sorted(rows, key=lambda row: -row.score):
        for question in row.questions:
            grouped[question] = (*grouped.get(question, ()), row)
    return grouped
