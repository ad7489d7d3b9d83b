"""The one document model, from the analysis and the findings."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from m4d_consolidate.disclosure import disclose, is_printed
from m4d_consolidate.model.assignment import CERTAIN, Analysis, AssignedEntry, Assignment
from m4d_consolidate.model.contribution import Disposition, Part, Role
from m4d_consolidate.model.discussion import Consent, Discussion, Week
from m4d_consolidate.model.figures import CoverageRow, Sums
from m4d_consolidate.model.finding import Findings
from m4d_consolidate.model.mail import Channel
from m4d_consolidate.model.reply import (
    Answer,
    ContributorRow,
    PracticeRow,
    QuestionSection,
    Reply,
    Response,
    SetAside,
    Status,
    WeekSection,
)
from m4d_consolidate.reply import found
from m4d_consolidate.reply.news import key_of
from m4d_consolidate.reply.people import contributor_rows, participation, person, tally

_WORD = re.compile(r"[\w~-]+")


def build_reply(  # noqa: PLR0913
    analysis: Analysis,
    findings: Findings,
    *,
    event: Mapping[str, object],
    language: str,
    editorial: Mapping[str, str],
    status: str,
    generated: date,
) -> Reply:
    """Return everything a document may print; consent and holds are obeyed, contact data is masked.

    Every answer paragraph of every printed contribution is in exactly one of the responses. Raises QuotationError
    where a finding holds words its contributor did not write.
    """
    shown = disclose(analysis)
    discussion = shown.discussion
    printed = tuple(entry for entry in shown.contributions if is_printed(entry))
    responses = _responses(printed, discussion)
    quoter = found.Quoter(printed, analysis)
    practices = found.practices(findings, quoter)
    sections = _Sections(printed, findings, quoter, language, found.by_question(practices))
    answers = tuple(answer for response in responses for answer in response.answers)
    return Reply(
        discussion=discussion,
        language=language,
        status=Status(status),
        generated=generated,
        title=discussion.title,
        starts=min((week.starts for week in discussion.weeks if week.starts), default=None),
        ends=max((week.ends for week in discussion.weeks if week.ends), default=None),
        participation=participation(printed, discussion, ZoneInfo(discussion.timezone)),
        weeks=tuple(sections.week(week) for week in discussion.weeks),
        other_issues=tuple(answer for answer in answers if answer.none_of_these),
        undecided=tuple(answer for answer in answers if answer.undecided),
        practices=practices,
        recommendations=found.recommendations(findings, quoter),
        resources=found.resources(findings, quoter),
        contributors=tuple(contributor_rows(printed).values()),
        responses=responses,
        coverage=tuple(_coverage(response, discussion) for response in responses),
        set_aside=_set_aside(shown),
        sums=_sums(shown, answers),
        event=event,
        editorial=editorial,
    )


def _responses(printed: tuple[AssignedEntry, ...], discussion: Discussion) -> tuple[Response, ...]:
    rows = contributor_rows(printed)
    numbers = {entry.entry.head.id: entry.number for entry in printed}
    zone = ZoneInfo(discussion.timezone)
    return tuple(
        _response(entry, rows[person(entry)], numbers.get(entry.entry.corrects or ""), zone)
        for entry in sorted(printed, key=lambda entry: entry.number or 0)
    )


def _response(entry: AssignedEntry, contributor: ContributorRow, corrects: int | None, zone: ZoneInfo) -> Response:
    answers: list[Answer] = []
    for part in entry.entry.responses:
        answer = _answer(entry, part, answers[-1] if answers else None)
        answers.append(answer)
    received = entry.entry.head.date
    return Response(
        number=entry.number or 0,
        contributor=contributor,
        received=received.astimezone(zone) if received else None,
        week=entry.week,
        language=entry.entry.language,
        answers=tuple(answers),
        questions=tuple(dict.fromkeys(question for answer in answers for question in answer.questions)),
        forum=entry.entry.head.channel is Channel.FORUM,
        corrects=corrects,
        key=key_of(entry.entry.head.id),
    )


def _answer(entry: AssignedEntry, part: Part, before: Answer | None) -> Answer:
    assignment = entry.assignments.get(part.id) or Assignment(part=part.id, chosen=(), undecided=True)
    questions = tuple(choice.question for choice in assignment.chosen)
    uncertain = any(choice.confidence < CERTAIN for choice in assignment.chosen)
    undecided = assignment.undecided or not (questions or assignment.none_of_these)
    reading = (questions, uncertain, not questions and assignment.none_of_these)
    same = before is not None and reading == (before.questions, before.uncertain, before.none_of_these)
    return Answer(
        part=part.id,
        number=entry.number or 0,
        text=part.text,
        language=part.language or entry.entry.language,
        questions=questions,
        uncertain=uncertain,
        none_of_these=not questions and assignment.none_of_these,
        undecided=undecided and not questions and not assignment.none_of_these,
        first=not same,
        note=_why(assignment) if uncertain else "",
    )


def _why(assignment: Assignment) -> str:
    return "; ".join(evidence.text for choice in assignment.chosen for evidence in choice.evidence)


class _Sections:
    """Builds the weeks and their questions."""

    def __init__(
        self,
        printed: tuple[AssignedEntry, ...],
        findings: Findings,
        quoter: found.Quoter,
        language: str,
        practices: Mapping[str, tuple[PracticeRow, ...]],
    ) -> None:
        self._printed, self._findings, self._quoter = printed, findings, quoter
        self._language, self._practices = language, practices
        self._advice = found.recommendations(findings, quoter)
        self._answered = _answered(printed)

    def week(self, week: Week) -> WeekSection:
        """Return a week, its tally made of the contributions that answer its questions or were filed there."""
        ids = {question.id for question in week.questions}
        who = [
            entry
            for entry in self._printed
            if entry.week == week.number
            or any(choice.question in ids for one in entry.assignments.values() for choice in one.chosen)
        ]
        return WeekSection(
            number=week.number,
            title=week.title,
            starts=week.starts,
            ends=week.ends,
            tally=tally(who),
            questions=tuple(self.question(question.id, week) for question in week.questions),
        )

    def question(self, id_: str, week: Week) -> QuestionSection:
        """Return what was said on one question."""
        question = next(question for question in week.questions if question.id == id_)
        answered = self._answered.get(id_, ())
        who = tuple({entry.entry.head.id: entry for entry, _ in answered}.values())
        return QuestionSection(
            question=question,
            text=question.in_language(self._language),
            tally=tally(who, len(answered)),
            numbers=tuple(sorted(entry.number or 0 for entry in who)),
            points=found.points(self._findings, id_, self._quoter),
            differences=found.differences(self._findings, id_, self._quoter),
            practices=self._practices.get(id_, ()),
            recommendations=tuple(advice for advice in self._advice if id_ in advice.questions),
            uncertain=sum(confidence < CERTAIN for _, confidence in answered),
        )


def _answered(printed: Iterable[AssignedEntry]) -> Mapping[str, tuple[tuple[AssignedEntry, float], ...]]:
    """Return for each question the contributions of its answer paragraphs, with the confidence of each."""
    grouped: dict[str, list[tuple[AssignedEntry, float]]] = {}
    for entry in printed:
        for part in entry.entry.responses:
            for choice in entry.assignments[part.id].chosen if part.id in entry.assignments else ():
                grouped.setdefault(choice.question, []).append((entry, choice.confidence))
    return {id_: tuple(found_) for id_, found_ in grouped.items()}


def _coverage(response: Response, discussion: Discussion) -> CoverageRow:
    sure = {id_ for answer in response.answers if not answer.uncertain for id_ in answer.questions}
    cells = tuple(
        "yes" if question.id in sure else "uncertain" if question.id in response.questions else ""
        for question in discussion.questions
    )
    other = any(not answer.questions for answer in response.answers)
    return CoverageRow(number=response.number, cells=cells, other=other)


def _set_aside(shown: Analysis) -> tuple[SetAside, ...]:
    """Every message that is not among the responses, in order of receipt; ids in the reasons become numbers."""
    numbers = {one.entry.head.id: f"[C{one.number:02d}]" for one in shown.entries if one.number}
    zone = ZoneInfo(shown.discussion.timezone)
    return tuple(
        SetAside(
            position=position,
            disposition=entry.entry.disposition,
            date=entry.entry.head.date.astimezone(zone) if entry.entry.head.date else None,
            subject=entry.entry.head.subject,
            reason=_WORD.sub(lambda word: numbers.get(word[0], word[0]), entry.entry.reason),
        )
        for position, entry in enumerate(shown.entries, start=1)
        if not entry.is_contribution or not is_printed(entry)
    )


def _sums(shown: Analysis, answers: tuple[Answer, ...]) -> Sums:
    dispositions = Counter(entry.entry.disposition for entry in shown.entries)
    roles = Counter(part.role for entry in shown.contributions for part in entry.entry.parts)
    kept_out = [entry.entry for entry in shown.contributions if not is_printed(entry)]
    held = sum(entry.held for entry in kept_out)
    assert all(entry.held or entry.contributor.consent is Consent.WITHHOLD for entry in kept_out)
    return Sums(
        messages=len(shown.entries),
        by_disposition=tuple((kind, dispositions[kind]) for kind in Disposition if dispositions[kind]),
        paragraphs=len(answers),
        assigned=sum(bool(answer.questions) for answer in answers),
        uncertain=sum(answer.uncertain for answer in answers),
        none_of_these=sum(answer.none_of_these for answer in answers),
        undecided=sum(answer.undecided for answer in answers),
        withheld=len(kept_out) - held,
        held=held,
        by_role=tuple((str(role), roles[role]) for role in Role if roles[role]),
    )
