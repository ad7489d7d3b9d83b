"""Contributors grouped over their contributions, and the counts that rest on the grouping."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import tzinfo

from m4d_consolidate.model.assignment import AssignedEntry
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.figures import Count, Participation, Tally
from m4d_consolidate.model.reply import ContributorRow


def person(assigned: AssignedEntry) -> str:
    """Return the key under which the contributions of one contributor are grouped."""
    contributor = assigned.entry.contributor
    return contributor.addr_spec or contributor.name.casefold() or assigned.entry.head.id


def tally(entries: Iterable[AssignedEntry], paragraphs: int = 0) -> Tally:
    """Count contributions, contributors and countries."""
    entries = tuple(entries)
    countries = {entry.entry.contributor.country for entry in entries} - {""}
    return Tally(
        contributions=len(entries),
        contributors=len({person(entry) for entry in entries}),
        countries=len(countries),
        paragraphs=paragraphs,
    )


def contributor_rows(entries: Iterable[AssignedEntry]) -> Mapping[str, ContributorRow]:
    """Return each contributor once, by key, in order of the first contribution; what one mail lacks another gives."""
    grouped: dict[str, list[AssignedEntry]] = defaultdict(list)
    for entry in entries:
        grouped[person(entry)].append(entry)
    return {key: _row(group) for key, group in grouped.items()}


def _row(group: list[AssignedEntry]) -> ContributorRow:
    people = [entry.entry.contributor for entry in group]
    known = next((one for one in people if one.country), people[0])
    return ContributorRow(
        name=next((one.name for one in people if one.name), ""),
        organisation=next((one.organisation for one in people if one.organisation), ""),
        country=known.country,
        country_code=known.country_code,
        kind=next((one.kind for one in people if one.kind), None),
        consent=people[0].consent,
        numbers=tuple(entry.number or 0 for entry in group),
    )


def participation(entries: tuple[AssignedEntry, ...], discussion: Discussion, zone: tzinfo) -> Participation:
    """Return the tables of figures over the contributions that are printed."""
    rows = contributor_rows(entries)
    labels = {row.country_code or row.country: row.country for row in rows.values()}

    def row_of(entry: AssignedEntry) -> ContributorRow:
        return rows[person(entry)]

    by_country = _counts(entries, lambda entry: row_of(entry).country_code or row_of(entry).country, labels)
    questions = {question.id: [] for question in discussion.questions}  # type: dict[str, list[AssignedEntry]]
    paragraphs: dict[str, int] = defaultdict(int)
    for entry in entries:
        chosen = [choice.question for one in entry.assignments.values() for choice in one.chosen]
        for id_ in chosen:
            paragraphs[id_] += 1
        for id_ in dict.fromkeys(chosen):
            questions.setdefault(id_, []).append(entry)
    weeks = {str(week.number): "" for week in discussion.weeks}
    return Participation(
        all=tally(entries),
        by_week=_counts(entries, lambda entry: str(entry.week or ""), order=weeks),
        by_day=_by_day(entries, zone),
        by_question=tuple(Count(key=id_, tally=tally(who, paragraphs[id_])) for id_, who in questions.items()),
        by_country=_by_size(by_country),
        by_kind=_by_size(_counts(entries, lambda entry: str(row_of(entry).kind or ""))),
        by_language=_by_size(_counts(entries, lambda entry: entry.entry.language or "")),
    )


def _counts(
    entries: Iterable[AssignedEntry],
    key: Callable[[AssignedEntry], str],
    labels: Mapping[str, str] | None = None,
    order: Iterable[str] = (),
) -> tuple[Count, ...]:
    groups: dict[str, list[AssignedEntry]] = {one: [] for one in order}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    return tuple(Count(key=one, label=(labels or {}).get(one, ""), tally=tally(group)) for one, group in groups.items())


def _by_size(counts: Iterable[Count]) -> tuple[Count, ...]:
    """The largest first, what is not known last."""
    return tuple(sorted(counts, key=lambda count: (not count.key, -count.tally.contributors, count.label or count.key)))


def _by_day(entries: Iterable[AssignedEntry], zone: tzinfo) -> tuple[Count, ...]:
    def day(entry: AssignedEntry) -> str:
        received = entry.entry.head.date
        return received.astimezone(zone).date().isoformat() if received else ""

    return tuple(sorted(_counts(entries, day), key=lambda count: count.key))
