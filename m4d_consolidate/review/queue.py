"""What deserves a person's eye, the answer that helps most first."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from m4d_consolidate.model.assignment import CERTAIN, Analysis, AssignedEntry
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.review import ReviewItem, ReviewKind
from m4d_consolidate.review.of_messages import Others, consent, contributor, disposition, duplicate
from m4d_consolidate.review.of_paragraphs import mail_questions, mentioned, questions

_Build = Callable[[AssignedEntry, Others, Decisions], Iterator[ReviewItem]]

_BUILDERS: Mapping[ReviewKind, _Build] = {
    ReviewKind.CONSENT: consent,
    ReviewKind.DISPOSITION: disposition,
    ReviewKind.DUPLICATE: duplicate,
    ReviewKind.CONTRIBUTOR: contributor,
    ReviewKind.MAIL_QUESTIONS: mail_questions,
    ReviewKind.QUESTIONS: questions,
}
"""By kind: what it asks about one entry. Of equal gains the earlier kind comes first."""

_UNASKED_FOR = frozenset(ReviewKind) - {ReviewKind.MAIL_QUESTIONS}
"""The kinds without `--kind`. Answers about whole mails gain no more than as many about paragraphs
(benchmarks/README.md, "Reviewing"), cost more reading, and would ask about the same paragraphs twice.
"""


def build_queue(
    analysis: Analysis,
    decisions: Decisions,
    order: Sequence[str] = (),
    *,
    kinds: Collection[ReviewKind] = (),
    limit: int | None = None,
) -> tuple[ReviewItem, ...]:
    """Return what nobody has decided yet, by gain; `kinds` choose first, `limit` cuts then.

    Paragraphs keep the order of `order`, their ids as the assignments would ask for them; the others follow.
    """
    entries = {entry.entry.head.id: entry for entry in analysis.entries}
    found: list[ReviewItem] = []
    for kind, build in _BUILDERS.items():
        if kind in (kinds or _UNASKED_FOR):
            of_kind = [item for entry in analysis.entries for item in build(entry, entries, decisions)]
            found += _in_order(of_kind, order) if kind is ReviewKind.QUESTIONS else of_kind
    if ReviewKind.MENTION in (kinds or _UNASKED_FOR):
        found += mentioned(analysis, decisions)
    found.sort(key=lambda item: -item.gain)
    return tuple(found[:limit])


def count_doubtful(queue: Iterable[ReviewItem]) -> int:
    """Return how many items deserve an eye; readings called certain are asked about too, but need none."""
    return sum(item.gain > 1 - CERTAIN for item in queue)


def _in_order(items: Sequence[ReviewItem], order: Sequence[str]) -> list[ReviewItem]:
    """Sort as the assignments ask, and let each gain be no less than any later one: the order says more than it."""
    place = {part: index for index, part in enumerate(order)}
    last = len(place)
    ordered = sorted(items, key=lambda item: (place.get(item.target, last), -item.gain))
    floor = 0.0
    for index in range(len(ordered) - 1, -1, -1):
        floor = max(floor, ordered[index].gain)
        ordered[index] = replace(ordered[index], gain=floor)
    return ordered
