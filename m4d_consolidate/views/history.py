"""What people decided: how many, by whom, on what, and how often the tool alone had been wrong."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from m4d_consolidate.model.assignment import Analysis, Assignment
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.text import columns, printable

NONE = "none of these"

_FIELDS = (
    *("disposition", "week", "questions", "role", "name", "organisation", "country", "kind", "consent", "hold"),
    *("set_aside", "split", "reviewed", "correct"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How the tool alone did on one question, by the paragraphs that people decided on."""

    question: str
    decided: int
    """Paragraphs that a person filed under it"""
    found: int
    """Of these, those the tool had read so"""
    wrongly: int
    """Paragraphs that the tool had read so and a person did not file under it"""


def decision_figures(decisions: Decisions, alone: Analysis, format_: str) -> str:
    """Return the figures as `table`, `csv` or `json`; `alone` is the analysis without any decision."""
    counts, verdicts = _counts(decisions), _verdicts(decisions, alone)
    if format_ == "json":
        rows = [{"by": by, "key": key, "decisions": number} for by, key, number in counts]
        judged = [
            {"question": each.question, "decided": each.decided, "found": each.found, "wrongly": each.wrongly}
            for each in verdicts
        ]
        return json.dumps({"decisions": rows, "questions": judged}, ensure_ascii=False, indent=1)
    if format_ == "csv":
        stream = io.StringIO(newline="")
        flat = [("question", each.question, each.decided, each.found, each.wrongly) for each in verdicts]
        csv.writer(stream).writerows([("by", "key", "decisions", "found", "wrongly"), *counts, *flat])
        return stream.getvalue()
    return "\n".join(_table(counts, verdicts))


def _counts(decisions: Decisions) -> list[tuple[str, str, int]]:
    who = Counter(printable(each.who) or "(not said)" for each in decisions.given)
    what = Counter(field.replace("_", " ") for each in decisions.given for field in _decided(each))
    return [
        ("all", "", len(decisions.given)),
        *(("who", name, number) for name, number in sorted(who.items())),
        *(("what", name, number) for name, number in sorted(what.items())),
    ]


def _decided(decision: Decision) -> Iterator[str]:
    return (field for field in _FIELDS if getattr(decision, field) is not None)


def _verdicts(decisions: Decisions, alone: Analysis) -> tuple[Verdict, ...]:
    """Judge the tool by every paragraph on whose questions somebody decided; the last word counts."""
    readings = {part: reading for entry in alone.contributions for part, reading in entry.assignments.items()}
    pairs = [
        (frozenset(decision.questions or (NONE,)), _read(readings[target]))
        for target, decision in decisions.by_target.items()
        if decision.questions is not None and target in readings
    ]
    names = [*(question.id for question in alone.discussion.questions), NONE]
    verdicts = (
        Verdict(
            question=name,
            decided=sum(name in said for said, _ in pairs),
            found=sum(name in said and name in read for said, read in pairs),
            wrongly=sum(name in read and name not in said for said, read in pairs),
        )
        for name in names
    )
    return tuple(each for each in verdicts if each.decided or each.wrongly)


def _read(reading: Assignment) -> frozenset[str]:
    return frozenset({NONE} if reading.none_of_these else {choice.question for choice in reading.chosen})


def _table(counts: list[tuple[str, str, int]], verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    total = counts[0][2]
    yield "1 decision" if total == 1 else f"{total} decisions"
    for by, title in (("who", "by whom"), ("what", "on what")):
        rows = [(name, f"{number:>9}") for group, name, number in counts if group == by]
        if rows:
            yield ""
            yield from columns([(title, "decisions"), *rows], (34, 9))
    if verdicts:
        yield ""
        head = ("the tool alone, by question", "decided", "read so", "read so wrongly")
        cells = [(v.question, f"{v.decided:>7}", f"{v.found:>7}", f"{v.wrongly:>15}") for v in verdicts]
        yield from columns([head, *cells], (34, 7, 7, 15))


def alone_line(alone: Mapping[str, Assignment], decision: Decision) -> str:
    """Return what the tool alone reads in a paragraph whose questions a person decided; empty for any other."""
    reading = alone.get(decision.target)
    if decision.questions is None or reading is None:
        return ""
    if reading.undecided and not reading.chosen:
        return "the tool alone could not tell"
    said = ", ".join(f"{choice.question} ({choice.confidence:.2f})" for choice in reading.chosen)
    return f"the tool alone read {said or f'{NONE} ({reading.none_confidence:.2f})'}"
