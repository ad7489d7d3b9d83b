"""The veil over those who are not to be named: their secrets, told apart from what everybody says."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from m4d_consolidate.disclosure.folding import folded, words
from m4d_consolidate.disclosure.names import (
    Letters,
    Secret,
    Veil,
    secret_body,
    secret_person,
)
from m4d_consolidate.disclosure.naming import bodies, names, other_names, spellings
from m4d_consolidate.disclosure.people import Group, People
from m4d_consolidate.model.assignment import Analysis, AssignedEntry
from m4d_consolidate.model.contribution import Role
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion

_READ = (Role.RESPONSE, Role.INTRO, Role.MARKER)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hidden:
    """Somebody who is not to be named."""

    pseudonym: str
    names: tuple[str, ...]
    spellings: tuple[str, ...]
    """Of addresses and signatures: a word that stands in these alone leaves a doubt"""
    bodies: tuple[str, ...]
    others: Mapping[str, Letters]

    @property
    def words(self) -> set[str]:
        return {word for name in (*self.names, *self.spellings, *self.bodies) for word in words(name)}.union(
            self.others
        )


def veil_over(people: People, discussion: Discussion, decisions: Decisions) -> Veil:
    """Return what masks contact data, and all that names those who are not to be named."""
    hidden = [_hidden(group, decisions) for group in people.groups if group.is_hidden]
    if not hidden:
        return Veil(())
    usage = _Usage(people, discussion, set().union(*(each.words for each in hidden)))
    return Veil(secret for each in hidden for secret in usage.secrets(each))


def veil_of(analysis: Analysis, decisions: Decisions) -> Veil:
    """Return the same for an analysis whose people nobody has grouped yet."""
    return veil_over(People(analysis.entries, decisions), analysis.discussion, decisions)


def _hidden(group: Group, decisions: Decisions) -> _Hidden:
    found = names(group, decisions)
    spelt = spellings(group, found)
    return _Hidden(
        pseudonym=group.pseudonym,
        names=found,
        spellings=spelt,
        bodies=bodies(group),
        others=other_names(group, (*found, *spelt)),
    )


def near(entry: AssignedEntry, people: People, veil: Veil) -> frozenset[str]:
    """Return the pseudonyms of whom a mail speaks surely, is by, or answers."""
    own, answered = entry.entry.head.id, set(entry.entry.head.in_reply_to)
    found = {
        group.pseudonym
        for group in people.groups
        for each in group.entries
        if each.entry.head.id == own or each.entry.head.message_id in answered
    }
    said = (each for part in entry.entry.parts for _, each in veil.occurrences(part.text, ()))
    return frozenset(found.union(each.of for each in said if each.sure))


class _Usage:
    """What the discussion says anyway, whoever is hidden."""

    def __init__(self, people: People, discussion: Discussion, wanted: set[str]) -> None:
        others = [group for group in people.groups if not group.is_hidden]
        known = [each.entry.contributor for group in others for each in group.entries]
        self.ordinary = _ordinary_words(_texts(people.groups), wanted)
        self.namesakes = _words(each.name for each in known)
        self.shared = self.namesakes.union(
            _words(each.organisation for each in known),
            _words(each.entry.contributor.country for each in people.entries),
        )
        self.common = _common_words(_texts(others), wanted) | _words(each.text for each in discussion.questions)

    def secrets(self, hidden: _Hidden) -> Iterator[Secret]:
        """Yield what is secret of a person, each organisation apart."""
        others = {pattern: letters for pattern, letters in hidden.others.items() if self._tells(pattern, letters)}
        spelt = _words(hidden.spellings) - _words(hidden.names)
        named = (*hidden.names, *hidden.spellings)
        person = secret_person(named, self.ordinary, self.shared | spelt, self.namesakes)
        yield replace(person, of=hidden.pseudonym, others=others)
        for body in hidden.bodies:
            yield replace(secret_body(body, self.ordinary, self.shared | self.common), of=hidden.pseudonym)

    def _tells(self, pattern: str, letters: Letters) -> bool:
        """Whether it is more than a word, or for initials an abbreviation, that others use as well."""
        return pattern not in self.ordinary and (letters is not Letters.CAPITALS or pattern not in self.common)


def _texts(groups: Iterable[Group]) -> Iterator[tuple[str, str]]:
    """Yield what people wrote, each text with who wrote it."""
    for place, group in enumerate(groups):
        for each in group.entries:
            yield from ((str(place), part.text) for part in each.entry.parts if part.role in _READ)


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in words(text))


def _ordinary_words(texts: Iterable[tuple[str, str]], wanted: Collection[str], least: int = 2) -> frozenset[str]:
    """Return which of the words stand in small letters in the texts of `least` people; a text comes with its author."""
    return _said_by(texts, wanted, least, small=True)


def _common_words(texts: Iterable[tuple[str, str]], wanted: Collection[str], least: int = 3) -> frozenset[str]:
    """Return which of the words stand in texts of `least` people or more, in whatever letters."""
    return _said_by(texts, wanted, least, small=False)


def _said_by(texts: Iterable[tuple[str, str]], wanted: Collection[str], least: int, *, small: bool) -> frozenset[str]:
    said: set[tuple[str, str]] = set()
    for author, text in texts:
        tokens = {token for token in re.findall(r"[^\W\d_]+", text) if not small or token.islower()}
        said.update((word, author) for token in tokens if (word := folded(token)[0]) in wanted)
    counted = Counter(word for word, _ in said)
    return frozenset(word for word, people in counted.items() if people >= least)
