"""The analysis as JSON, after the schema `analysis.schema.json` that lies beside this file."""

import json
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any

from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, Choice, Evidence
from m4d_consolidate.model.contribution import Contributor, Part
from m4d_consolidate.model.discussion import Discussion, Question

SCHEMA = "m4d-consolidate/analysis/1"
SCHEMA_FILE = Path(__file__).with_name("analysis.schema.json")

_FOR = {
    False: "for the team only: it holds names and texts whatever their consent; share an export made with --shareable",
    True: "may be shared: consent and holds are obeyed, contact data is left out",
}


def analysis_json(analysis: Analysis, *, shareable: bool = False) -> bytes:
    """Return the analysis as UTF-8 JSON; equal analyses give equal bytes."""
    value = {
        "schema": SCHEMA,
        "audience": _FOR[shareable],
        "discussion": _discussion(analysis.discussion),
        "messages": [_message(entry, shareable=shareable) for entry in analysis.entries],
    }
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"


def _discussion(discussion: Discussion) -> dict[str, Any]:
    return {
        "title": discussion.title,
        "organisers": list(discussion.organisers),
        "list_address": discussion.list_address,
        "timezone": discussion.timezone,
        "languages": list(discussion.languages),
        "weeks": [
            {
                "week": week.number,
                "title": week.title,
                "starts": week.starts.isoformat() if week.starts else None,
                "ends": week.ends.isoformat() if week.ends else None,
                "questions": [_question(question) for question in week.questions],
            }
            for week in discussion.weeks
        ],
    }


def _question(question: Question) -> dict[str, Any]:
    return {"id": question.id, "text": question.text, "translations": dict(question.translations)}


def _message(assigned: AssignedEntry, *, shareable: bool) -> dict[str, Any]:
    entry, head = assigned.entry, assigned.entry.head
    return {
        "id": head.id,
        "number": f"C{assigned.number:02}" if assigned.number else None,
        "message_id": head.message_id,
        # A path may name the person whose computer it is on.
        "source": PurePath(head.source.replace("\\", "/")).name if shareable else head.source,
        "position": head.position,
        "offset": head.offset,
        "carried_by": head.carried_by,
        "date": head.date.isoformat() if head.date else None,
        "date_from": head.date_from.value,
        "subject": head.subject,
        "channel": head.channel.value,
        "disposition": entry.disposition.value,
        "reason": entry.reason,
        "duplicate_of": entry.duplicate_of,
        "corrects": entry.corrects,
        "held": entry.held,
        "flags": list(entry.flags),
        "language": entry.language,
        "week": assigned.week,
        "week_received": assigned.week_received,
        "contributor": _contributor(entry.contributor),
        "parts": [_part(part, assigned.assignments.get(part.id)) for part in entry.parts],
    }


def _contributor(contributor: Contributor) -> dict[str, Any]:
    return {
        "name": contributor.name,
        "organisation": contributor.organisation,
        "country": contributor.country,
        "country_code": contributor.country_code,
        "kind": contributor.kind.value if contributor.kind else None,
        "consent": contributor.consent.value,
    }


def _part(part: Part, assignment: Assignment | None) -> dict[str, Any]:
    return {
        "id": part.id,
        "role": part.role.value,
        "text": part.text,
        "origin": part.origin,
        "language": part.language,
        "questions": [_choice(choice) for choice in assignment.chosen] if assignment else [],
        "suggested": [_choice(choice) for choice in assignment.suggested] if assignment else [],
        "none_of_these": assignment.none_of_these if assignment else False,
        "undecided": assignment.undecided if assignment else False,
    }


def _choice(choice: Choice) -> dict[str, Any]:
    return {
        "id": choice.question,
        "confidence": round(choice.confidence, 4),
        "by": choice.by.value,
        "evidence": _evidence(choice.evidence),
    }


def _evidence(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [{"kind": piece.kind, "text": piece.text, "weight": round(piece.weight, 4)} for piece in evidence]
