"""`Decision`s into decisions.yaml: what people wrote there, their comments and their order stay."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from m4d_consolidate.errors import DecisionsError
from m4d_consolidate.files import locked, write_whole
from m4d_consolidate.model.decision import Decision

if TYPE_CHECKING:
    from ruamel.yaml.comments import CommentedMap, CommentedSeq  # loaded where it is needed: only writers do

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_PLAIN = re.compile(r"(?!(?:null|true|false|yes|no|on|off)\Z)[A-Za-z][\w~-]*", re.IGNORECASE)
_NUMBERS = re.compile(r"^[\"']?numbers[\"']?\s*:", re.MULTILINE)
_NUMBERS_LAST = re.compile(r"^numbers:[ \t]*\n(?:  \S.*\n)+\Z", re.MULTILINE)
"""As the tool writes them, with nothing behind: new ones are added as lines, whatever else the file holds"""

_HEAD = """\
# What people decided. It wins over anything automatic and is never overwritten. Write here, or answer
# `m4d-consolidate review`; comments and order stay. One entry:
#
#   - id: C07                     # a contribution, or the id of a message or paragraph (`m4d-consolidate show C07`)
#     who: Ann
#     when: 2013-08-06
#     why: says so in her second mail
#     questions: [w2q1]           # [] where it answers none; or disposition, week, role, contributor, consent,
#                                 # hold, set_aside, split, reviewed, stands, correct
"""


def record_decisions(path: Path, decisions: Sequence[Decision]) -> None:
    """Add decisions at the end of the file's list. Raises DecisionsError where it cannot be written."""
    if decisions:
        _change(path, lambda data: _list(data).extend(_entry(decision) for decision in decisions))


def retract_decision(path: Path, decision: Decision) -> None:
    """Take the last decision of the file back. Raises DecisionsError where it is not this one: somebody wrote since."""

    def take_back(data: CommentedMap) -> None:
        decisions = _list(data)
        if not decisions or dict(decisions[-1]) != _entry(decision):
            raise DecisionsError(
                f"{path.name} was changed since, so the last answer cannot be taken back", "change it there by hand"
            )
        decisions.pop()

    _change(path, take_back)


def record_numbers(path: Path, wanted: Callable[[Mapping[str, int]], Mapping[str, int]]) -> None:
    """Add printed numbers: `wanted` is given those the file holds now and returns the new ones.

    The file is read under its lock, so two runs at once never give one number twice.
    """
    _rewrite(path, lambda text: _with_numbers(path, text, wanted))


def _with_numbers(path: Path, text: str, wanted: Callable[[Mapping[str, int]], Mapping[str, int]]) -> str:
    found = yaml.load(text, Loader=_Loader) or {}  # noqa: S506 - a safe loader
    new = wanted({str(message): number for message, number in (found.get("numbers") or {}).items()})
    lines = "".join(f"  {_key(message)}: {number}\n" for message, number in new.items())
    if _NUMBERS_LAST.search(text):
        return text + lines
    if not _NUMBERS.search(text):
        return f"{text.rstrip()}\n\nnumbers:\n{lines}"

    def add(data: CommentedMap) -> None:
        if data["numbers"] is None:
            data["numbers"] = {}
        data["numbers"].update(new)

    return _changed(path, text, add)


def _key(message: str) -> str:
    return message if _PLAIN.fullmatch(message) else json.dumps(message)


def _list(data: CommentedMap) -> list[Any]:
    if "decisions" not in data:
        data.insert(0, "decisions", [])  # people look for them at the top, the numbers come after
    elif data["decisions"] is None:
        data["decisions"] = []
    found: list[Any] = data["decisions"]
    return found


def _change(path: Path, change: Callable[[CommentedMap], None]) -> None:
    _rewrite(path, lambda text: _changed(path, text, change))


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    try:
        with locked(path):
            text = path.read_text("utf-8") if path.exists() else _HEAD
            write_whole(path, change(text).encode())
    except TimeoutError:
        raise DecisionsError(f"{path.name} is being written by another run", "try again when it has ended") from None
    except OSError as problem:
        raise DecisionsError(
            f"{path} cannot be written: {(problem.strerror or 'unknown').lower()}",
            "close it in other programs, and see that the folder may be written",
        ) from None


def _changed(path: Path, text: str, change: Callable[[CommentedMap], None]) -> str:
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap
    from ruamel.yaml.error import YAMLError

    round_trip = YAML()
    round_trip.width = 110
    round_trip.preserve_quotes = True
    round_trip.indent(mapping=2, sequence=4, offset=2)
    try:
        data = round_trip.load(text)
    except YAMLError as problem:
        raise DecisionsError(f"{path.name} is not YAML: {' '.join(str(problem).split())}", "mend it first") from None
    head = "" if data is not None else text.rstrip("\n") + "\n\n" if text.strip() else ""
    data = CommentedMap() if data is None else data
    change(data)
    out = io.StringIO()
    round_trip.dump(data, out)
    return head + out.getvalue()


def _entry(decision: Decision) -> dict[str, Any]:
    contributor = {
        "name": decision.name,
        "organisation": decision.organisation,
        "country": decision.country,
        "kind": decision.kind.value if decision.kind else None,
    }
    entry: dict[str, Any] = {
        "id": decision.target,
        "who": decision.who or None,
        "when": decision.when or None,
        "why": decision.why or None,
        "disposition": decision.disposition.value if decision.disposition else None,
        "week": decision.week,
        "questions": _on_one_line(decision.questions) if decision.questions is not None else None,
        "role": decision.role.value if decision.role else None,
        "contributor": {key: value for key, value in contributor.items() if value is not None} or None,
        "consent": decision.consent.value if decision.consent else None,
        "hold": decision.hold,
        "set_aside": decision.set_aside,
        "reviewed": decision.reviewed,
        "stands": _on_one_line(decision.stands) if decision.stands is not None else None,
        "correct": [{"from": wrong, "to": right} for wrong, right in decision.correct] if decision.correct else None,
        "split": list(decision.split) if decision.split is not None else None,
    }
    return {key: value for key, value in entry.items() if value is not None}


def _on_one_line(values: Sequence[str]) -> CommentedSeq:
    from ruamel.yaml.comments import CommentedSeq

    found = CommentedSeq(values)
    found.fa.set_flow_style()
    return found
