"""The week an answer belongs to: six votes, from the subject, the thread, the date and the words."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np

from m4d_consolidate.assignments.arrays import Floats
from m4d_consolidate.assignments.evidence.column import Column
from m4d_consolidate.assignments.references import Reference, week_named
from m4d_consolidate.assignments.scene import Letter, Scene
from m4d_consolidate.assignments.text import fold
from m4d_consolidate.model.contribution import Disposition, Entry
from m4d_consolidate.model.discussion import Discussion

_EARLY_DAYS = 2
"""On the first days of a week many still answer the week before"""

_PRIOR = {"subject": 2.2, "thread": 1.0, "date": 1.2, "before": 0.7, "opening": 2.5}
"""How a bare number ("question 2" of which week?) weighs the votes of its letter; log-odds"""


def day_of(entry: Entry, discussion: Discussion) -> date | None:
    """Return the day a message came, in the discussion's time zone."""
    moment = entry.head.date
    return moment.astimezone(ZoneInfo(discussion.timezone)).date() if moment else None


def week_received(entry: Entry, discussion: Discussion) -> int | None:
    """Return the week in whose window a message came; None before, between and after the weeks."""
    day = day_of(entry, discussion)
    return discussion.week_on(day) if day else None


def week_open(entry: Entry, discussion: Discussion) -> int | None:
    """Return the last week asked by the day a message came: the first before the discussion, the last after it."""
    day = day_of(entry, discussion)
    dated = [week for week in discussion.weeks if week.starts]
    if day is None or not dated:
        return None
    begun = [week.number for week in dated if week.starts and week.starts <= day]
    return begun[-1] if begun else dated[0].number


def resolve(reference: Reference | None, received: int | None, discussion: Discussion) -> int | None:
    """Return the week a reference means, "last week" counted from the week received; None where there is none."""
    if reference is None:
        return None
    numbers = [week.number for week in discussion.weeks]
    number = reference.week
    if number == -1:
        number = numbers[-1]
    if number is None and reference.shift is not None and received is not None:
        number = received + reference.shift
    return number if number in numbers else None


@lru_cache(maxsize=1)
def letter_votes(scene: Scene) -> dict[str, list[int | None]]:
    """Return for each kind of vote the week of each letter."""
    threads = _Threads(scene)
    received = [week_open(letter.entry, scene.discussion) for letter in scene.letters]
    return {
        "subject": [
            resolve(week_named(letter.subject), came, scene.discussion)
            for letter, came in zip(scene.letters, received, strict=True)
        ],
        "thread": [threads.week(letter) for letter in scene.letters],
        "date": received,
        "before": [_week_before(letter.entry, scene.discussion) for letter in scene.letters],
        "opening": [
            resolve(week_named(letter.opening), came, scene.discussion)
            for letter, came in zip(scene.letters, received, strict=True)
        ],
    }


def letter_weeks(scene: Scene) -> Floats:
    """Return the probability of each week (column) for each letter (row), before its answers are read."""
    numbers = [week.number for week in scene.discussion.weeks]
    scores = np.zeros((len(scene.letters), len(numbers)))
    for name, votes in letter_votes(scene).items():
        for row, vote in enumerate(votes):
            if vote is not None:
                scores[row, numbers.index(vote)] += _PRIOR[name]
    odds = np.exp(scores)
    return np.asarray(odds / odds.sum(axis=1, keepdims=True), dtype=np.float64)


def passage_weeks(scene: Scene) -> list[tuple[int, str] | None]:
    """Return the week each passage names, in its first lines or in a heading since the last, with the words."""
    named: list[tuple[int, str] | None] = []
    for passage in scene.passages:
        came = week_open(scene.letter_of(passage).entry, scene.discussion)
        lines = [sign.folded for sign in passage.signs if len(sign.folded) < 200] + [passage.folded[:200]]
        found = None
        for line in lines:
            reference = week_named(line)
            number = resolve(reference, came, scene.discussion)
            if reference and number is not None:
                found = (number, reference.text)
        named.append(found)
    return named


def weeks(scene: Scene) -> Iterator[Column]:
    """Yield one column for each vote; a question gets 1 where its week has the vote."""
    of_question = np.array([question.week for question in scene.questions])
    rows = [passage.letter for passage in scene.passages]
    for name, votes in letter_votes(scene).items():
        by_passage = [votes[row] for row in rows]
        yield _column(name, by_passage, of_question)
    named = passage_weeks(scene)
    yield _column("named", [found[0] if found else None for found in named], of_question)


_KINDS = {"subject": "subject", "thread": "thread"}
_WORDS = {
    "subject": "its subject names week {}",
    "thread": "it answers the post of week {}",
    "date": "it came in week {}",
    "before": "it came when week {} had only just ended",
    "opening": "its first lines speak of week {}",
    "named": "the paragraph speaks of week {}",
}


def _column(name: str, votes: list[int | None], of_question: np.ndarray[tuple[int], np.dtype[np.int_]]) -> Column:
    chosen = np.array([-1 if vote is None else vote for vote in votes]).reshape(-1, 1)
    values = (chosen == of_question.reshape(1, -1)).astype(np.float64)
    return Column(
        name=f"week.{name}",
        kind=_KINDS.get(name, "week"),
        values=values,
        reason=lambda row, _: _WORDS[name].format(votes[row]),
    )


def _week_before(entry: Entry, discussion: Discussion) -> int | None:
    day = day_of(entry, discussion)
    if day is None:
        return None
    previous = None
    for week in discussion.weeks:
        if week.starts and previous is not None and week.starts <= day < week.starts + timedelta(days=_EARLY_DAYS):
            return previous
        previous = week.number
    return None


class _Threads:
    """The weekly posts of the facilitators, by Message-ID and by subject."""

    def __init__(self, scene: Scene) -> None:
        self._by_id: dict[str, int] = {}
        self._by_subject: dict[str, int] = {}
        for entry in scene.entries:
            if entry.disposition is Disposition.ANNOUNCEMENT:
                number = _week_announced(entry, scene)
                if number is not None and entry.head.message_id:
                    self._by_id[entry.head.message_id] = number
                if number is not None:
                    self._by_subject[_bare_subject(fold(entry.head.subject))] = number

    def week(self, letter: Letter) -> int | None:
        for parent in letter.entry.head.in_reply_to:
            if parent in self._by_id:
                return self._by_id[parent]
        return self._by_subject.get(_bare_subject(letter.subject))


def _week_announced(entry: Entry, scene: Scene) -> int | None:
    """The week a facilitator's post asks about: that of the questions it holds, else its subject, else its day."""
    text = fold(" ".join(part.text for part in entry.parts))
    asked = [
        question.week
        for question in scene.questions
        if any(fold(wording)[:60] in text for wording in (question.text, *question.translations.values()))
    ]
    if asked and len(set(asked)) == 1:
        return asked[0]
    named = resolve(week_named(fold(entry.head.subject)), None, scene.discussion)
    return named if named is not None else week_received(entry, scene.discussion)


def _bare_subject(folded: str) -> str:
    """The subject without "Re:", "RV:", "TR:", "Fwd:" and their like."""
    while len(head := folded.split(":", 1)) == 2 and len(head[0]) <= 4:
        folded = head[1].strip()
    return folded
