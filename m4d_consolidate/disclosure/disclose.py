"""The analysis as it may be shared: who is not to be named has a pseudonym, what is held or withheld is empty."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from m4d_consolidate.disclosure.contact import mask
from m4d_consolidate.disclosure.hiding import near, veil_over
from m4d_consolidate.disclosure.names import Veil
from m4d_consolidate.disclosure.people import People, Person, is_disclosed, is_printed
from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, Choice, Evidence
from m4d_consolidate.model.contribution import Contributor, Entry, Part, Role
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.mail import Address, Head

_PSEUDONYM = re.compile(r"Anonymous C\d{2,}")
_OWN = (Role.INTRO, Role.SIGNATURE, Role.CLOSING, Role.ATTRIBUTION, Role.FOOTER)
"""Parts in which people say who they are"""


def disclose(analysis: Analysis, decisions: Decisions | None = None) -> Analysis:
    """Return the analysis as it may be shared; disclosing twice changes nothing.

    Contact data is masked everywhere. A contribution that is held or withheld stays as an empty row, so that sums close
    and numbers keep their meaning. Whoever is not to be named has one pseudonym (`Anonymous C07`, of the first
    contribution), and the name is masked wherever anybody writes it. What may as well mean somebody else, as a first
    name does, is masked too, but in paragraphs that a person has looked at and lets stand (`reviewed: true`).
    """
    decisions = decisions or Decisions()
    people = People(analysis.entries, decisions)
    veil = veil_over(people, analysis.discussion, decisions)
    spared = {target: decision.stands for target, decision in decisions.by_target.items() if decision.reviewed}
    entries = []
    for entry, person in people:
        around = near(entry, people, veil) if veil.has_namesakes else None
        entries.append(_shown(corrected(entry, decisions), person, _Mail(veil, around, spared)))
    return replace(analysis, entries=tuple(entries))


def pseudonyms(analysis: Analysis, decisions: Decisions | None = None) -> tuple[tuple[str, Contributor, str], ...]:
    """Return each pseudonym that is printed, whose it is, and the numbers of the contributions: for the team only."""
    found: dict[str, tuple[Contributor, list[str]]] = {}
    for entry, person in People(analysis.entries, decisions or Decisions()):
        if person.consent is Consent.ANONYMOUS and entry.is_contribution and is_printed(entry):
            name = person.pseudonym
            found.setdefault(name, (entry.entry.contributor, []))[1].append(f"C{entry.number or 0:02d}")
    return tuple((name, who, " ".join(numbers)) for name, (who, numbers) in found.items())


@dataclass(frozen=True, slots=True)
class _Mail:
    """The veil over one mail."""

    veil: Veil
    near: Collection[str] | None
    spared: Mapping[str, tuple[str, ...] | None]
    """By id of the paragraph, the words that a person lets stand; None: all that may mean somebody else"""

    def __call__(self, text: str, *, part: str = "") -> str:
        """Return the text as it may be shared."""
        return self.veil(text, spared=self.spared.get(part, ()), near=self.near)


def whole_words(words: str) -> re.Pattern[str]:
    """Return what finds these words as they are written, and not within longer ones."""
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def corrected(assigned: AssignedEntry, decisions: Decisions) -> AssignedEntry:
    """Return the entry with slips of the pen put right, in the square brackets that mark an editor's hand."""
    entry = assigned.entry
    if not any((decision := decisions.on(part.id)) and decision.correct for part in entry.parts):
        return assigned
    parts = tuple(_put_right(part, decisions) for part in entry.parts)
    return replace(assigned, entry=replace(entry, parts=parts))


def _put_right(part: Part, decisions: Decisions) -> Part:
    decision, text = decisions.on(part.id), part.text
    for wrong, right in (decision.correct if decision else None) or ():
        text = whole_words(wrong).sub(lambda _, right=right: f"[{right}]", text)  # type: ignore[misc]
    return replace(part, text=text)


def _shown(assigned: AssignedEntry, person: Person, veil: _Mail) -> AssignedEntry:
    entry = assigned.entry
    unnamed = person.consent is not Consent.NAME
    entry = replace(
        entry,
        head=_head(entry.head, veil),
        contributor=_contributor(entry.contributor, person),
        reason=veil(entry.reason),
        flags=(),
        parts=tuple(_part(part, veil, unnamed=unnamed) for part in entry.parts),
    )
    if not is_printed(assigned):
        return replace(assigned, entry=_emptied(entry), assignments={}, week_evidence=())
    shown = {key: _assignment(assignment, veil) for key, assignment in assigned.assignments.items()}
    return replace(assigned, entry=entry, assignments=shown, week_evidence=_evidence(assigned.week_evidence, veil))


def _emptied(entry: Entry) -> Entry:
    nobody = Contributor(consent=Consent.WITHHOLD, addr_spec=entry.contributor.addr_spec)
    reason = "waits for a person's decision" if entry.held else "withheld at the author's wish"
    head = replace(entry.head, subject="", date=None)
    return replace(entry, head=head, parts=(), contributor=nobody, language=None, words=0, reason=reason)


def _head(head: Head, veil: _Mail) -> Head:
    nobody = Address(display_name="", addr_spec="")
    return replace(
        head,
        message_id=None,
        sender=nobody,
        recipients=(),
        reply_to=(),
        in_reply_to=(),
        fields=(),
        attachments=(),
        subject=veil(head.subject),
    )


def _contributor(contributor: Contributor, person: Person) -> Contributor:
    if person.consent is Consent.NAME:
        name, organisation = mask(contributor.name), mask(contributor.organisation)
        return replace(contributor, name=name, organisation=organisation, addr_spec=person.key, evidence=())
    if person.consent is Consent.ORGANISATION:
        return replace(contributor, name="", addr_spec=person.key, consent=person.consent, evidence=())
    shown = is_disclosed(contributor) and _PSEUDONYM.fullmatch(contributor.name)
    pseudonym = contributor.name if shown else person.pseudonym
    # A country or a kind may name one person as surely as a name does.
    return Contributor(name=pseudonym, consent=person.consent, addr_spec=person.key)


def _part(part: Part, veil: _Mail, *, unnamed: bool) -> Part:
    hidden = part.role is Role.SIGNATURE or (unnamed and part.role in _OWN)
    text = "" if hidden else veil(part.text, part=part.id)
    return replace(part, text=text, origin=part.origin.partition(":")[0], reason=veil(part.reason))


def _assignment(assignment: Assignment, veil: _Mail) -> Assignment:
    def shown(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
        return tuple(replace(choice, evidence=_evidence(choice.evidence, veil)) for choice in choices)

    return replace(
        assignment,
        chosen=shown(assignment.chosen),
        suggested=shown(assignment.suggested),
        none_evidence=_evidence(assignment.none_evidence, veil),
    )


def _evidence(evidence: Sequence[Evidence], veil: _Mail) -> tuple[Evidence, ...]:
    return tuple(replace(piece, text=veil(piece.text)) for piece in evidence)
