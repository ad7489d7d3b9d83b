"""Who wrote what, one person however often and from whatever address, and how each may be shown."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count

from m4d_consolidate.disclosure.folding import folded
from m4d_consolidate.model.assignment import AssignedEntry
from m4d_consolidate.model.contribution import Contributor
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Consent

_GROUPED = "person-"
"""How the key of a contributor begins that is disclosed already"""
PSEUDONYM = re.compile(r"Anonymous C\d{2,}")
_STRICTNESS = (Consent.NAME, Consent.ORGANISATION, Consent.ANONYMOUS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who wrote an entry, as it will be shown."""

    key: str
    """Says nothing about the person"""
    number: int
    """Of the person's first contribution"""
    consent: Consent

    @property
    def pseudonym(self) -> str:
        """What stands in place of the name."""
        return f"Anonymous C{self.number:02d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The entries of one person."""

    entries: tuple[AssignedEntry, ...]
    persons: tuple[Person, ...]
    """One an entry: a person may decide on a single contribution"""

    @property
    def pseudonym(self) -> str:
        """What stands in place of the name."""
        return self.persons[0].pseudonym

    @property
    def is_hidden(self) -> bool:
        """Whether the person's name must not be printed everywhere."""
        if is_disclosed(self.entries[0].entry.contributor):
            return False
        return self.is_decided or any(each.entry.held for each in self.entries)

    @property
    def is_decided(self) -> bool:
        """Whether it is known under which name the person stands; one who is only held waits for that."""
        return any(each.entry.contributor.consent is not Consent.NAME for each in self.entries)


class People:
    """The entries, grouped by who wrote them; iterates over each with its person."""

    def __init__(self, entries: Iterable[AssignedEntry], decisions: Decisions) -> None:
        self.entries = _numbered(entries)
        self.groups = tuple(_group(places, self.entries, decisions) for places in _grouped(self.entries))
        self._persons = {
            entry.entry.head.id: person
            for group in self.groups
            for entry, person in zip(group.entries, group.persons, strict=True)
        }

    def __iter__(self) -> Iterator[tuple[AssignedEntry, Person]]:
        return ((entry, self._persons[entry.entry.head.id]) for entry in self.entries)


def is_printed(entry: AssignedEntry) -> bool:
    """Whether a contribution may be printed: not held, not withheld."""
    return not entry.entry.held and entry.entry.contributor.consent is not Consent.WITHHOLD


def is_disclosed(contributor: Contributor) -> bool:
    """Whether this is a contributor as shared, not as read."""
    return contributor.addr_spec.startswith(_GROUPED)


def _group(places: tuple[int, ...], entries: tuple[AssignedEntry, ...], decisions: Decisions) -> Group:
    members = tuple(entries[place] for place in places)
    known = members[0].entry.contributor
    number = min((each.number for each in members if each.number), default=0)
    key = known.addr_spec if is_disclosed(known) else f"{_GROUPED}{number}-{places[0]}"
    strictest = max(map(_wish, members), key=_STRICTNESS.index)
    persons = (
        Person(key=key, number=number, consent=_wish(each) if _has_own_wish(each, decisions) else strictest)
        for each in members
    )
    return Group(entries=members, persons=tuple(persons))


def _has_own_wish(entry: AssignedEntry, decisions: Decisions) -> bool:
    spoken = decisions.on(entry.entry.head.id)
    return is_disclosed(entry.entry.contributor) or (spoken is not None and spoken.consent is not None)


def _wish(entry: AssignedEntry) -> Consent:
    """Return the consent that can be obeyed: an organisation that is not known cannot stand for a name.

    What is withheld says nothing about the name under which the same person's other contributions stand.
    """
    contributor = entry.entry.contributor
    if contributor.consent is Consent.ORGANISATION and not contributor.organisation:
        return Consent.ANONYMOUS
    return Consent.NAME if contributor.consent is Consent.WITHHOLD else contributor.consent


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


def _numbered(entries: Iterable[AssignedEntry]) -> tuple[AssignedEntry, ...]:
    """Give a number to each contribution that has none yet, after the highest given."""
    entries = tuple(entries)
    free = count(1 + max((entry.number or 0 for entry in entries), default=0))
    return tuple(
        replace(entry, number=next(free)) if entry.is_contribution and entry.number is None else entry
        for entry in entries
    )
