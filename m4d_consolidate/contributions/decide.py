"""What people decided, laid on top of what was found: a person's word wins."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from m4d_consolidate.contributions.countries import countries
from m4d_consolidate.contributions.parts import Ids
from m4d_consolidate.contributions.wording import wording
from m4d_consolidate.model.contribution import Contributor, Disposition, Entry, Part
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Discussion


def lay_decisions(entry: Entry, decisions: Decisions, discussion: Discussion) -> Entry:
    """Return the entry as people decided it; without decisions, the same entry."""
    if not decisions.by_target:
        return entry
    pieces = _cut(entry.parts, entry.head.id, decisions)
    entry = replace(entry, parts=tuple(_part(part, decisions.on(part.id)) for part in pieces))
    decision = decisions.on(entry.head.id)
    if decision is None:
        return entry
    contributor = _contributor(entry.contributor, decision, discussion)
    entry = replace(entry, contributor=contributor)
    if decision.disposition is not None:
        copy_of = entry.duplicate_of if decision.disposition is Disposition.DUPLICATE else None
        entry = replace(entry, duplicate_of=copy_of)
        entry = replace(
            entry, disposition=decision.disposition, reason=_by("decided", decision), flags=_without_doubt(entry.flags)
        )
    if decision.hold is not None:
        entry = replace(entry, held=decision.hold)
    elif decision.consent is not None:
        # who said how to name the contributor has looked at what was asked
        entry = replace(entry, held=False)
    return entry


def _cut(parts: Sequence[Part], message: str, decisions: Decisions) -> Iterator[Part]:
    """Cut paragraphs where a person said: the first piece keeps its id, the others are named by their words."""
    ids = Ids(message, parts)
    for part in parts:
        decision = decisions.on(part.id)
        texts = [part.text]
        for words in (decision.split if decision else None) or ():
            first, found, rest = texts[-1].partition(words)
            if found and first.strip() and not first[-1].isalnum():
                texts[-1:] = [first.rstrip(), words + rest]
        yield replace(part, text=texts[0])
        for text in texts[1:]:
            yield replace(part, id=ids.new(wording(text)), text=text)


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
