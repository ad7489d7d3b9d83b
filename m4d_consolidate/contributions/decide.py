"""What people decided, laid on top of what was found: a person's word wins."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

from m4d_consolidate.contributions.countries import countries
from m4d_consolidate.contributions.words import key
from m4d_consolidate.model.contribution import Contributor, Entry, Part
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Discussion


def lay_decisions(entry: Entry, decisions: Decisions, discussion: Discussion) -> Entry:
    """Return the entry as people decided it; without decisions, the same entry."""
    if not decisions.by_target:
        return entry
    pieces = (piece for part in entry.parts for piece in _cut(part, entry.head.id, decisions.on(part.id)))
    entry = replace(entry, parts=tuple(_part(part, decisions.on(part.id)) for part in pieces))
    decision = decisions.on(entry.head.id)
    if decision is None:
        return entry
    contributor = _contributor(entry.contributor, decision, discussion)
    entry = replace(entry, contributor=contributor)
    if decision.disposition is not None:
        entry = replace(
            entry, disposition=decision.disposition, reason=_by("decided", decision), flags=_without_doubt(entry.flags)
        )
    if decision.hold is not None:
        entry = replace(entry, held=decision.hold)
    elif decision.consent is not None:
        # who said how to name the contributor has looked at what was asked
        entry = replace(entry, held=False)
    return entry


def _cut(part: Part, message: str, decision: Decision | None) -> tuple[Part, ...]:
    """Return a paragraph cut where a person said: the first piece keeps its id, the others are named by their words."""
    texts = [part.text]
    for words in (decision.split if decision else None) or ():
        first, found, rest = texts[-1].partition(words)
        if found and first.strip():
            texts[-1:] = [first.rstrip(), words + rest]
    further = (replace(part, id=part_id(message, text), text=text) for text in texts[1:])
    return (replace(part, text=texts[0]), *further)


def part_id(message: str, text: str) -> str:
    """Return the id of a paragraph, made of its message and its words."""
    return f"{message}-{blake2b(key(text).encode('utf-8'), digest_size=4).hexdigest()}"


def _part(part: Part, decision: Decision | None) -> Part:
    if decision is None or decision.role is None:
        return part
    return replace(part, role=decision.role, reason=_by("decided", decision))


def _contributor(found: Contributor, decision: Decision, discussion: Discussion) -> Contributor:
    evidence = dict(found.evidence)
    changes: dict[str, str] = {}
    for field in ("name", "organisation"):
        value = getattr(decision, field)
        if value is not None:
            changes[field] = value
            evidence[field] = _by("decided", decision)
    if decision.country is not None:
        country = countries(discussion.languages).lookup(decision.country) if decision.country else None
        changes["country"] = country.name if country else decision.country
        changes["country_code"] = country.code if country else ""
        evidence["country"] = _by("decided", decision)
    return replace(
        found,
        **changes,
        kind=decision.kind if decision.kind is not None else found.kind,
        consent=decision.consent if decision.consent is not None else found.consent,
        evidence=tuple(evidence.items()),
    )


def _by(what: str, decision: Decision) -> str:
    who = f" by {decision.who}" if decision.who else " by a person"
    when = f" on {decision.when}" if decision.when else ""
    return f"{what}{who}{when}" + (f": {decision.why}" if decision.why else "")


def _without_doubt(flags: Sequence[str]) -> tuple[str, ...]:
    return tuple(flag for flag in flags if not flag.startswith(("no paragraph was recognised", "doubtful")))
