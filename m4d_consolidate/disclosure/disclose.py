"""The analysis as it may be shared: who is not to be named has a pseudonym, what is held or withheld is empty."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial

from m4d_consolidate.disclosure.contact import mask
from m4d_consolidate.disclosure.people import PSEUDONYM, People, Person, is_disclosed, is_printed
from m4d_consolidate.disclosure.secret import secrets_of
from m4d_consolidate.disclosure.veil import Occurrence, Veil
from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, Choice, Evidence
from m4d_consolidate.model.contribution import Contributor, Entry, Part, Role
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.later import Later
from m4d_consolidate.model.mail import Address, Head

_OWN = (Role.INTRO, Role.SIGNATURE, Role.CLOSING, Role.ATTRIBUTION, Role.FOOTER)
"""Parts in which people say who they are"""


def disclose(analysis: Analysis, decisions: Decisions | None = None) -> Analysis:
    """Return the analysis as it may be shared; disclosing twice changes nothing.

    Contact data is masked everywhere. A contribution that is held or withheld stays as an empty row, so that sums close
    and numbers keep their meaning; of what is no contribution the row stays without the words. Whoever is not to be
    named has one pseudonym (`Anonymous C07`, of the first contribution), and the name is masked wherever anybody writes
    it. What may as well mean somebody else, as a first name does, is masked too, but in paragraphs that a person has
    looked at and lets stand (`reviewed: true`).
    """
    curtain = Curtain(analysis, decisions or Decisions())
    shown = tuple(_shown(entry, person, curtain.over(entry)) for entry, person in curtain.people)
    return replace(analysis, entries=shown)


def pseudonyms(analysis: Analysis, decisions: Decisions | None = None) -> tuple[tuple[str, Contributor, str], ...]:
    """Return each pseudonym that is printed, whose it is, and the numbers of the contributions: for the team only."""
    found: dict[str, tuple[Contributor, list[str]]] = {}
    for entry, person in People(analysis.entries, decisions or Decisions()):
        if person.consent is Consent.ANONYMOUS and entry.is_contribution and is_printed(entry):
            name = person.pseudonym
            found.setdefault(name, (entry.entry.contributor, []))[1].append(f"C{entry.number or 0:02d}")
    return tuple((name, who, " ".join(numbers)) for name, (who, numbers) in found.items())


def veil_of(analysis: Analysis, decisions: Decisions) -> Veil:
    """Return what masks contact data, and all that names those who are not to be named."""
    return Curtain(analysis, decisions).veil


class Curtain:
    """The people of an analysis, and the veil over those of them who are not to be named."""

    def __init__(self, analysis: Analysis, decisions: Decisions) -> None:
        self.people = People(analysis.entries, decisions)
        self.veil = Veil(secrets_of(self.people, analysis.discussion, decisions))
        self.decisions = decisions
        self._authors = {
            id_: group.pseudonym
            for group in self.people.groups
            for each in group.entries
            for id_ in (each.entry.head.id, each.entry.head.message_id)
            if id_
        }

    def over(self, assigned: AssignedEntry) -> "_Mail":
        """Return the veil over one mail."""
        return _Mail(self.veil, Later(partial(self._near, assigned)), self.decisions)

    def _near(self, assigned: AssignedEntry) -> Iterator[str]:
        """Yield the pseudonyms of whom a mail surely names, is by, or answers."""
        head = assigned.entry.head
        yield from (self._authors[id_] for id_ in (head.id, *head.in_reply_to) if id_ in self._authors)
        for part in assigned.entry.parts:
            yield from (each.of for _, each in self.veil.occurrences(part.text, ()) if each.sure)


class _Mail:
    """The veil over one mail."""

    def __init__(self, veil: Veil, near: Collection[str], decisions: Decisions) -> None:
        self._veil, self._near, self._decisions = veil, near, decisions

    def __call__(self, text: str) -> str:
        return self._veil(text, near=self._near)

    def part(self, part: Part) -> str:
        """Return a paragraph's text; words stay that a person looked at and let stand."""
        decision = self._decisions.on(part.id)
        spared = decision.stands if decision and decision.reviewed else ()
        return self._veil(_put_right(part, self._decisions), spared=spared, near=self._near)

    def occurrences(self, part: Part) -> tuple[tuple[str, Occurrence], ...]:
        """Return what is masked in a paragraph."""
        return self._veil.occurrences(_put_right(part, self._decisions), self._near)


def whole_words(words: str) -> re.Pattern[str]:
    """Return what finds these words as they are written, and not within longer ones."""
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def _put_right(part: Part, decisions: Decisions) -> str:
    """Return the text with slips of the pen put right, in the square brackets that mark an editor's hand."""
    decision, text = decisions.on(part.id), part.text
    for wrong, right in (decision.correct if decision else None) or ():
        text = whole_words(wrong).sub(lambda _, right=right: f"[{right}]", text)  # type: ignore[misc]
    return text


def _shown(assigned: AssignedEntry, person: Person, veil: _Mail) -> AssignedEntry:
    entry = replace(
        assigned.entry,
        head=_head(assigned.entry.head, veil),
        contributor=_contributor(assigned.entry.contributor, person),
        reason=veil(assigned.entry.reason),
        flags=(),
    )
    if not is_printed(assigned):
        return replace(assigned, entry=_emptied(entry), assignments={}, week_evidence=())
    unnamed = person.consent is not Consent.NAME
    told = entry.parts if assigned.is_contribution else ()
    entry = replace(entry, parts=tuple(_part(part, veil, unnamed=unnamed) for part in told))
    shown = {key: _assignment(assignment, veil) for key, assignment in assigned.assignments.items()}
    return replace(assigned, entry=entry, assignments=shown, week_evidence=_masked(assigned.week_evidence, veil))


def _emptied(entry: Entry) -> Entry:
    nobody = Contributor(consent=Consent.WITHHOLD, addr_spec=entry.contributor.addr_spec)
    reason = "waits for a person's decision" if entry.held else "withheld at the author's wish"
    head = replace(entry.head, subject="", date=None)
    return replace(entry, head=head, parts=(), contributor=nobody, language=None, words=0, reason=reason)


def _head(head: Head, veil: _Mail) -> Head:
    nobody = Address(display_name="", addr_spec="")
    head = replace(head, sender=nobody, recipients=(), reply_to=(), fields=(), attachments=())
    return replace(head, message_id=None, in_reply_to=(), subject=veil(head.subject))


def _contributor(contributor: Contributor, person: Person) -> Contributor:
    if person.consent is Consent.NAME:
        name, organisation = mask(contributor.name), mask(contributor.organisation)
        return replace(contributor, name=name, organisation=organisation, addr_spec=person.key, evidence=())
    if person.consent is Consent.ORGANISATION:
        return replace(contributor, name="", addr_spec=person.key, consent=person.consent, evidence=())
    shown = is_disclosed(contributor) and PSEUDONYM.fullmatch(contributor.name)
    pseudonym = contributor.name if shown else person.pseudonym
    # A country or a kind may name one person as surely as a name does.
    return Contributor(name=pseudonym, consent=person.consent, addr_spec=person.key)


def _part(part: Part, veil: _Mail, *, unnamed: bool) -> Part:
    hidden = part.role is Role.SIGNATURE or (unnamed and part.role in _OWN)
    text = "" if hidden else veil.part(part)
    return replace(part, text=text, origin=part.origin.partition(":")[0], reason="")


def _assignment(assignment: Assignment, veil: _Mail) -> Assignment:
    return replace(
        assignment,
        chosen=tuple(_choice(choice, veil) for choice in assignment.chosen),
        suggested=tuple(_choice(choice, veil) for choice in assignment.suggested),
        none_evidence=Later(partial(_masked, assignment.none_evidence, veil)),
    )


def _choice(choice: Choice, veil: _Mail) -> Choice:
    return replace(choice, evidence=Later(partial(_masked, choice.evidence, veil)))  # few documents print any


def _masked(evidence: Sequence[Evidence], veil: _Mail) -> tuple[Evidence, ...]:
    return tuple(replace(piece, text=veil(piece.text)) for piece in evidence)
