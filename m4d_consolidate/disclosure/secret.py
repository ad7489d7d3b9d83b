"""What words stand for each who is not to be named, and how surely each of them does where it stands alone."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property

from m4d_consolidate.disclosure.folding import WORD, plain, words
from m4d_consolidate.disclosure.names import bodies, handles, names, nicknames, spellings
from m4d_consolidate.disclosure.people import Group, People
from m4d_consolidate.disclosure.tables import BODIES, BODY_PARTICLES, PARTICLES
from m4d_consolidate.model.contribution import Role
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion

_READ = (Role.RESPONSE, Role.INTRO, Role.MARKER)
_SHORTEST = 3
"""Letters from which a word of a name is told from any other by its capital"""
_HAS_PLURAL = 5
"""Letters from which a word of a name may take an s"""
_GLUED = 5
"""Letters from which a name written as one word is told from any other word"""


class Alone(IntEnum):
    """How a word has to be written to mean the name where it stands alone."""

    NEVER = 0
    """It means it only beside another word of the name"""
    WITHIN = 1
    """An ordinary word too: with a capital within a sentence"""
    CAPITAL = 2
    """A first name, a nickname, a word others share: with a capital"""
    CAPITALS = 3
    """Initials"""
    ANYHOW = 4
    """A handle"""
    SURE = 5
    """However written, and nobody else can be meant: all others leave a doubt"""


@dataclass(frozen=True, kw_only=True)
class Secret:
    """The words by which one person or body is named."""

    words: Mapping[str, Alone]
    """Folded"""
    others: Mapping[str, Alone] = field(default_factory=dict)
    """What else a person is called: nicknames, initials, handles; each alone, never part of the name"""
    of: str = ""
    """The pseudonym of whoever it names"""
    body: bool = False
    namesakes: frozenset[str] = frozenset()
    """Words that also name somebody who may be named: they mean this person only where the mail speaks of it"""

    @cached_property
    def initials(self) -> frozenset[str]:
        """What may stand for a word of the name beside another; bodies have none."""
        return frozenset(() if self.body else (word[0] for word in self.words))

    @cached_property
    def members(self) -> frozenset[str]:
        """What may stand beside a word of the name and belong to it."""
        return frozenset(form for word in {*self.words, *(BODIES if self.body else ())} for form in forms(word))


def forms(word: str) -> tuple[str, ...]:
    """Return the word as it may be written; short ones have no plural: `Sans` is not San."""
    return (word, word + "s", word + "es") if len(word) >= _HAS_PLURAL else (word,)


def secrets_of(people: People, discussion: Discussion, decisions: Decisions) -> Iterator[Secret]:
    """Yield what is secret of each who is not to be named, each organisation apart."""
    hidden = [group for group in people.groups if group.is_hidden]
    if not hidden:
        return
    usage = _Usage(people, discussion)
    for group in hidden:
        yield _person_of(group, decisions, usage)
        for body in bodies(group):
            yield secret_body(body, usage.ordinary, usage.shared | usage.common, of=group.pseudonym)


def _person_of(group: Group, decisions: Decisions, usage: "_Usage") -> Secret:
    known = names(group, decisions)
    spelt = spellings(group, known)
    # A word of an address or a signature alone may be no name: it leaves a doubt.
    shared = usage.shared | (_words(spelt) - _words(known))
    named = (*known, *spelt)
    others: dict[str, Alone] = dict.fromkeys(nicknames(group, named), Alone.CAPITAL)
    others |= dict.fromkeys(handles(group, named), Alone.ANYHOW)
    others |= dict.fromkeys(_initials(known), Alone.CAPITALS)
    told = {word: alone for word, alone in others.items() if usage.tells(word, alone)}
    return secret_person(named, usage.ordinary, shared, usage.namesakes, others=told, of=group.pseudonym)


def secret_person(  # noqa: PLR0913
    named: Iterable[str],
    ordinary: Collection[str],
    shared: Collection[str],
    namesakes: Collection[str] = (),
    *,
    others: Mapping[str, Alone] | None = None,
    of: str = "",
) -> Secret:
    """Return a person's secret; `ordinary` words are of the language, `shared` ones stand in others' names too.

    `namesakes` are the words of the names of those who may be named; `others` is what else the person is called.
    """
    apart = [tuple(word for word in words(name) if word not in PARTICLES) for name in named]
    first = next((spelling[0] for spelling in apart if spelling), "")
    alone = {word: _alone(word, first, ordinary, shared) for one in apart for word in one if len(word) > 1}
    glued = [word for one in apart if len(one) > 1 for word in ("".join(one), "".join(one[::-1]))]
    return Secret(
        words=alone | {word: Alone.SURE for word in glued if len(word) >= _GLUED},
        others=others or {},
        of=of,
        namesakes=frozenset(word for word in alone if word in namesakes and word != first),
    )


def _alone(word: str, first: str, ordinary: Collection[str], shared: Collection[str]) -> Alone:
    if word in ordinary or (len(word) < _SHORTEST and word.isascii()):
        return Alone.WITHIN
    given = word == first or (len(first) >= _SHORTEST and word.startswith(first))
    weak = given or word in shared or (len(word) == _SHORTEST and word.isascii())
    return Alone.CAPITAL if weak else Alone.SURE


def secret_body(name: str, ordinary: Collection[str], shared: Collection[str], *, of: str = "") -> Secret:
    """Return a body's secret; a word that stands alone in several others' texts or names tells nothing alone."""
    said = {*BODIES, *ordinary, *shared}
    own = [word for word in words(name) if word not in BODY_PARTICLES]
    telling = {word for word in own if len(word) >= _SHORTEST and word not in said}
    return Secret(words={word: Alone.CAPITAL if word in telling else Alone.NEVER for word in own}, of=of, body=True)


def _initials(known: Iterable[str]) -> Iterator[str]:
    """Yield the initials of the name known best: of every word, and of the first and the last."""
    letters = [word[0] for word in words(next(iter(known), "")) if word not in PARTICLES]
    if len(letters) > 1:
        yield from {"".join(letters), letters[0] + letters[-1]}


class _Usage:
    """What the discussion says anyway, whoever is hidden."""

    def __init__(self, people: People, discussion: Discussion) -> None:
        small, every = Counter[str](), Counter[str]()
        for group in people.groups:
            said = _tokens(group)
            small.update({plain(word) for word in said if word.islower()})
            every.update(() if group.is_hidden else {plain(word) for word in said})
        known = [each.entry.contributor for group in people.groups if not group.is_hidden for each in group.entries]
        self.namesakes = _words(each.name for each in known)
        self.shared = self.namesakes.union(
            _words(each.organisation for each in known),
            _words(each.entry.contributor.country for each in people.entries),
        )
        self.ordinary = frozenset(word for word, people in small.items() if people > 1)
        """In small letters in the texts of two people"""
        self.common = frozenset(word for word, people in every.items() if people > 2)
        """In whatever letters in the texts of three"""
        self.common |= _words(each.text for each in discussion.questions)

    def tells(self, word: str, alone: Alone) -> bool:
        """Whether it is more than a word, or for initials an abbreviation, that others use as well."""
        return word not in self.ordinary and (alone is not Alone.CAPITALS or word not in self.common)


def _tokens(group: Group) -> set[str]:
    parts = (part for each in group.entries if not each.entry.duplicate_of for part in each.entry.parts)
    return {word for part in parts if part.role in _READ for word in WORD.findall(part.text)}


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in words(text))
