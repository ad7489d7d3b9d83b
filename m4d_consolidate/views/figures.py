"""Participation and coverage as tables, CSV or JSON."""

import csv
import io
import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.figures import Count, Participation, Tally
from m4d_consolidate.text import WIDTH, columns

_NAMES = ("by", "key", "label", "contributions", "contributors", "countries", "paragraphs")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    name: str
    counts: tuple[Count, ...]


def as_text(participation: Participation, discussion: Discussion, format_: str) -> str:
    """Return the figures as `table`, `csv` or `json`."""
    groups = _groups(participation)
    if format_ == "json":
        return json.dumps([dict(zip(_NAMES, row, strict=True)) for row in _rows(groups, participation.all)], indent=1)
    if format_ == "csv":
        stream = io.StringIO(newline="")
        csv.writer(stream).writerows([_NAMES, *_rows(groups, participation.all)])
        return stream.getvalue()
    return "\n".join(_table(groups, participation.all, discussion))


def _groups(participation: Participation) -> tuple[_Group, ...]:
    return (
        _Group(name="week", counts=participation.by_week),
        _Group(name="question", counts=participation.by_question),
        _Group(name="country", counts=participation.by_country),
        _Group(name="kind of contributor", counts=participation.by_kind),
        _Group(name="language", counts=participation.by_language),
    )


def _rows(groups: Sequence[_Group], whole: Tally) -> Iterator[tuple[str | int, ...]]:
    yield ("all", "", "", *_figures(whole))
    for group in groups:
        for count in group.counts:
            yield (group.name, count.key, count.label, *_figures(count.tally))


def _figures(tally: Tally) -> tuple[int, ...]:
    return tally.contributions, tally.contributors, tally.countries, tally.paragraphs


def _table(groups: Sequence[_Group], whole: Tally, discussion: Discussion) -> Iterator[str]:
    yield f"{whole.contributions} contributions by {whole.contributors} contributors, {whole.countries} countries known"
    for group in groups:
        yield ""
        of_questions = group.name == "question"
        head = (f"by {group.name}", "contributions", "contributors", "paragraphs" if of_questions else "")
        rows = [head, *(_cells(count, with_paragraphs=of_questions) for count in group.counts)]
        yield from columns(rows, (34, 13, 12, 10))
    yield from _thin(groups, discussion)


def _cells(count: Count, *, with_paragraphs: bool) -> tuple[str, str, str, str]:
    tally = count.tally
    paragraphs = f"{tally.paragraphs:>10}" if with_paragraphs else ""
    name = count.label or count.key or "(not known)"
    return name, f"{tally.contributions:>13}", f"{tally.contributors:>12}", paragraphs


def _thin(groups: Sequence[_Group], discussion: Discussion) -> Iterator[str]:
    """Name the questions that nobody or only one contributor answered."""
    counts = next(group.counts for group in groups if group.name == "question")
    found = {count.key: count.tally.contributors for count in counts}
    for number, said in ((0, "Answered by nobody"), (1, "Answered by one contributor only")):
        ids = [each.id for each in discussion.questions if found.get(each.id, 0) == number]
        if ids:
            yield ""
            yield from textwrap.wrap(f"{said}: {', '.join(ids)}", WIDTH, subsequent_indent="  ")
