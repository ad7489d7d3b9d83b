"""The analysis as it may be shared: who is not to be named has a pseudonym, what is held or withheld is empty."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from m4d_consolidate.disclosure.contact import mask
from m4d_consolidate.disclosure.folding import folded, words
from m4d_consolidate.disclosure.names import Veil, common_words, ordinary_words, secret_body, secret_person
from m4d_consolidate.disclosure.tables import NO_NAMES, OFFICE_ADDRESSES
from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, Choice, Evidence
from m4d_consolidate.model.contribution import Contributor, Entry, Part, Role
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.mail import Address, Head

_PSEUDONYM = re.compile(r"Anonymous C\d{2,}")
_GROUPED = "person-"
"""How the key of a contributor begins that is disclosed already"""
_STRICTNESS = (Consent.NAME, Consent.ORGANISATION, Consent.ANONYMOUS)
_OWN = (Role.INTRO, Role.SIGNATURE, Role.CLOSING, Role.ATTRIBUTION, Role.FOOTER)
"""Parts in which people say who they are"""
_READ = (Role.RESPONSE, Role.INTRO, Role.MARKER)
_SIGNATURE_LINES = 6


def is_printed(entry: AssignedEntry) -> bool:
    """Whether a contribution may be printed: not held, not withheld."""
    return not entry.entry.held and entry.entry.contributor.consent is not Consent.WITHHOLD


def disclose(analysis: Analysis, decisions: Decisions | None = None) -> Analysis:
    """Return the analysis as it may be shared; disclosing twice changes nothing.

    Contact data is masked everywhere. A contribution that is held or withheld stays as an empty row, so that sums close
    and numbers keep their meaning. Whoever is not to be named has one pseudonym (`Anonymous C07`, of the first
    contribution), and the name is masked wherever anybody writes it. What may as well mean somebody else, as a first
    name does, is masked too, but in paragraphs that a person has looked at and lets stand (`reviewed: true`).
    """
    people = _People(_numbered(analysis.entries), decisions or Decisions())
    veil = people.veil()
    spared = {target for target, decision in people.decisions.by_target.items() if decision.reviewed}
    entries = tuple(_shown(_corrected(entry, people.decisions), person, veil, spared) for entry, person in people)
    return replace(analysis, entries=entries)


def pseudonyms(analysis: Analysis, decisions: Decisions | None = None) -> tuple[tuple[str, Contributor, str], ...]:
    """Return each pseudonym that is printed, whose it is, and the numbers of the contributions: for the team only."""
    found: dict[str, tuple[Contributor, list[str]]] = {}
    for entry, person in _People(_numbered(analysis.entries), decisions or Decisions()):
        if person.consent is Consent.ANONYMOUS and entry.is_contribution and is_printed(entry):
            name = _pseudonym(person.number)
            found.setdefault(name, (entry.entry.contributor, []))[1].append(f"C{entry.number or 0:02d}")
    return tuple((name, who, " ".join(numbers)) for name, (who, numbers) in found.items())


def mentions(analysis: Analysis, decisions: Decisions | None = None) -> Mapping[str, tuple[str, ...]]:
    """Return, by id of the paragraph, the words masked in it that may mean somebody else than a person not named."""
    people = _People(_numbered(analysis.entries), decisions or Decisions())
    veil = people.veil()
    return {
        part.id: found
        for entry, _ in people
        if entry.is_contribution and is_printed(entry)
        for part in entry.entry.responses
        if (found := veil.doubtful(part.text))
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Person:
    """Who wrote an entry, as it will be shown."""

    key: str
    """Says nothing about the person"""
    number: int
    """Of the person's first contribution"""
    consent: Consent


class _People:
    """The entries, grouped by who wrote them; iterates over each with its person."""

    def __init__(self, entries: tuple[AssignedEntry, ...], decisions: Decisions) -> None:
        self.decisions = decisions
        self._entries = entries
        self._groups = _grouped(entries)
        self._persons = dict(self._described())

    def __iter__(self) -> Iterator[tuple[AssignedEntry, _Person]]:
        return ((entry, self._persons[place]) for place, entry in enumerate(self._entries))

    def _described(self) -> Iterator[tuple[int, _Person]]:
        for group in self._groups:
            members = [self._entries[place] for place in group]
            known = members[0].entry.contributor.addr_spec
            number = min((each.number for each in members if each.number), default=0)
            key = known if known.startswith(_GROUPED) else f"{_GROUPED}{number}-{group[0]}"
            strictest = max(map(self._wish, members), key=_STRICTNESS.index)
            for place, member in zip(group, members, strict=True):
                wish = self._wish(member)
                spoken = self.decisions.on(member.entry.head.id)
                own = known.startswith(_GROUPED) or (spoken is not None and spoken.consent is not None)
                yield place, _Person(key=key, number=number, consent=wish if own else strictest)

    def _wish(self, entry: AssignedEntry) -> Consent:
        """Return the consent that can be obeyed: an organisation that is not known cannot stand for a name.

        What is withheld says nothing about the name under which the same person's other contributions stand.
        """
        contributor = entry.entry.contributor
        if contributor.consent is Consent.ORGANISATION and not contributor.organisation:
            return Consent.ANONYMOUS
        return Consent.NAME if contributor.consent is Consent.WITHHOLD else contributor.consent

    def veil(self) -> Veil:
        """Return what masks contact data, and all that names those who are not to be named."""
        hidden = [group for group in self._groups if self._is_hidden(group)]
        names = [self._names(group) for group in hidden]
        bodies = [self._bodies(group) for group in hidden]
        wanted = {word for each in (*names, *bodies) for name in each for word in words(name)}
        if not wanted:
            return Veil(())
        in_hidden = {place for group in hidden for place in group}
        texts = [(author, part.text) for author, part in self._texts()]
        ordinary = ordinary_words(texts, wanted)
        shared = self._named_words(in_hidden)
        known = shared | common_words([(a, t) for a, t in texts if a not in {str(h[0]) for h in hidden}], wanted)
        people = (secret_person(each, ordinary, shared) for each in names)
        return Veil((*people, *(secret_body(body, ordinary, known) for each in bodies for body in each)))

    def _texts(self) -> Iterator[tuple[str, Part]]:
        for group in self._groups:
            for place in group:
                for part in self._entries[place].entry.parts:
                    if part.role in _READ:
                        yield str(group[0]), part

    def _is_hidden(self, group: tuple[int, ...]) -> bool:
        entries = [self._entries[place] for place in group]
        if entries[0].entry.contributor.addr_spec.startswith(_GROUPED):
            return False
        return any(entry.entry.held or entry.entry.contributor.consent is not Consent.NAME for entry in entries)

    def _names(self, group: tuple[int, ...]) -> tuple[str, ...]:
        """Return the person's name in all its spellings, the one known best first."""
        found: list[str] = []
        for place in group:
            entry = self._entries[place].entry
            found += [entry.contributor.name, *self._given(entry)]
            if entry.head.sender.addr_spec in (entry.contributor.addr_spec, ""):
                found.append(re.sub(r"[(<\[].*", "", entry.head.sender.display_name))
            found.append(_of_address(entry.contributor.addr_spec))
        known = {word for name in found for word in words(name)}
        for place in group:
            found += _signed(self._entries[place].entry, known)
        return tuple(dict.fromkeys(name for name in found if name and "@" not in name))

    def _given(self, entry: Entry) -> Iterator[str]:
        """Yield the names that decisions gave, those that later ones replaced included."""
        return (each.name for each in self.decisions.given if each.target == entry.head.id and each.name)

    def _bodies(self, group: tuple[int, ...]) -> tuple[str, ...]:
        """Return the organisations that would give the person away."""
        found = [
            entry.contributor.organisation
            for entry in (self._entries[place].entry for place in group)
            if self._persons[group[0]].consent is Consent.ANONYMOUS
            or entry.held
            or entry.contributor.consent is Consent.WITHHOLD
        ]
        return tuple(dict.fromkeys(body for body in found if len(body) >= 3))

    def _named_words(self, hidden: set[int]) -> frozenset[str]:
        """Return the words in the names, organisations and countries of all others."""
        found: set[str] = set()
        for place, each in enumerate(self._entries):
            who = each.entry.contributor
            found.update(words(who.country))
            if place not in hidden:
                found.update(words(who.name), words(who.organisation))
        return frozenset(found)


def _grouped(entries: tuple[AssignedEntry, ...]) -> tuple[tuple[int, ...], ...]:
    """Return the places of each contributor's entries: one name or one address is one person."""
    owner: dict[str, int] = {}
    groups: dict[int, list[int]] = {}
    for place, entry in enumerate(entries):
        who = entry.entry.contributor
        names = [name for name in (folded(" ".join(who.name.split()))[0], who.addr_spec) if name]
        joined = sorted({owner[name] for name in names if name in owner})
        home = joined[0] if joined else place
        groups.setdefault(home, []).append(place)
        for other in joined[1:]:
            groups[home] += groups.pop(other)
            owner.update({name: home for name, whose in owner.items() if whose == other})
        owner.update(dict.fromkeys(names, home))
    return tuple(tuple(sorted(group)) for group in groups.values())


def _of_address(addr_spec: str) -> str:
    """Return the words of an address that are a name's; an office has none."""
    if addr_spec.startswith(_GROUPED):
        return ""
    found = [word for word in words(addr_spec.partition("@")[0]) if len(word) > 1]
    return "" if OFFICE_ADDRESSES & set(found) or max(map(len, found), default=0) <= 3 else " ".join(found)


def _signed(entry: Entry, known: set[str]) -> Iterator[str]:
    """Yield the names in the signature: what looks like a person's, and is the first or shares a word."""
    lines = [
        line for part in entry.parts if part.role in (Role.SIGNATURE, Role.CLOSING) for line in part.text.split("\n")
    ]
    named = [name for line in lines[:_SIGNATURE_LINES] if _may_be_name(name := line.split(",")[0].strip())]
    body = set(words(entry.contributor.organisation))
    for place, name in enumerate(named):
        found = set(words(name))
        if found & known or (not place and not found & body):
            yield name


def _may_be_name(line: str) -> bool:
    found = line.split()
    letters = all(each.isalpha() or each in " .'’-" for each in line)
    return 2 <= len(found) <= 5 and letters and found[0][:1].isupper() and not NO_NAMES & set(words(line))


def _numbered(entries: Iterable[AssignedEntry]) -> tuple[AssignedEntry, ...]:
    """Give a number to each contribution that has none yet, after the highest given."""
    entries = tuple(entries)
    free = count(1 + max((entry.number or 0 for entry in entries), default=0))
    return tuple(
        replace(entry, number=next(free)) if entry.is_contribution and entry.number is None else entry
        for entry in entries
    )


def _corrected(assigned: AssignedEntry, decisions: Decisions) -> AssignedEntry:
    """Return the entry with slips of the pen put right, in the square brackets that mark an editor's hand."""
    entry = assigned.entry
    if not any((decision := decisions.on(part.id)) and decision.correct for part in entry.parts):
        return assigned
    parts = tuple(_put_right(part, decisions) for part in entry.parts)
    return replace(assigned, entry=replace(entry, parts=parts))


def _put_right(part: Part, decisions: Decisions) -> Part:
    decision, text = decisions.on(part.id), part.text
    for wrong, right in (decision.correct if decision else None) or ():
        text = re.sub(rf"(?<!\w){re.escape(wrong)}(?!\w)", lambda _, right=right: f"[{right}]", text)  # type: ignore[misc]
    return replace(part, text=text)


def _shown(assigned: AssignedEntry, person: _Person, veil: Veil, spared: set[str]) -> AssignedEntry:
    entry = assigned.entry
    unnamed = person.consent is not Consent.NAME
    entry = replace(
        entry,
        head=_head(entry.head, veil),
        contributor=_contributor(entry.contributor, person),
        reason=veil(entry.reason),
        flags=(),
        parts=tuple(_part(part, veil, spared=part.id in spared, unnamed=unnamed) for part in entry.parts),
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


def _head(head: Head, veil: Veil) -> Head:
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


def _contributor(contributor: Contributor, person: _Person) -> Contributor:
    if person.consent is Consent.NAME:
        name, organisation = mask(contributor.name), mask(contributor.organisation)
        return replace(contributor, name=name, organisation=organisation, addr_spec=person.key, evidence=())
    if person.consent is Consent.ORGANISATION:
        return replace(contributor, name="", addr_spec=person.key, consent=person.consent, evidence=())
    shown = contributor.addr_spec.startswith(_GROUPED) and _PSEUDONYM.fullmatch(contributor.name)
    pseudonym = contributor.name if shown else _pseudonym(person.number)
    # A country or a kind may name one person as surely as a name does.
    return Contributor(name=pseudonym, consent=person.consent, addr_spec=person.key)


def _pseudonym(number: int) -> str:
    return f"Anonymous C{number:02d}"


def _part(part: Part, veil: Veil, *, spared: bool, unnamed: bool) -> Part:
    hidden = part.role is Role.SIGNATURE or (unnamed and part.role in _OWN)
    text = "" if hidden else veil(part.text, spared=spared)
    return replace(part, text=text, origin=part.origin.partition(":")[0], reason=veil(part.reason))


def _assignment(assignment: Assignment, veil: Veil) -> Assignment:
    def shown(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
        return tuple(replace(choice, evidence=_evidence(choice.evidence, veil)) for choice in choices)

    return replace(
        assignment,
        chosen=shown(assignment.chosen),
        suggested=shown(assignment.suggested),
        none_evidence=_evidence(assignment.none_evidence, veil),
    )


def _evidence(evidence: tuple[Evidence, ...], veil: Veil) -> tuple[Evidence, ...]:
    return tuple(replace(piece, text=veil(piece.text)) for piece in evidence)
