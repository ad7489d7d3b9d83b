"""By what words a person is named: header, signature, address and decisions, and what else the person is called."""

import re
from collections.abc import Iterable, Iterator, Sequence

from m4d_consolidate.disclosure.folding import folded, words
from m4d_consolidate.disclosure.people import Group, is_disclosed
from m4d_consolidate.disclosure.tables import BODIES, HONORIFICS, NO_NAMES, OFFICE_ADDRESSES, PARTICLES, POSITIONS
from m4d_consolidate.model.contribution import Contributor, Entry, Role
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Consent

_SIGNED = (Role.SIGNATURE, Role.CLOSING)
_SIGNATURE_LINES = 6
_SHORTEST = 3
"""Letters of an organisation's name, or of an address, from which it says who somebody is"""
_NICKNAME = re.compile(r"[(\"“«'‘]\s?([^\W\d_]{2,12})\s?[)\"”»'’]")
"""Robert "Bob" Smith, Robert (Bob) Smith"""
_HANDLE = re.compile(
    r"(?<![\w.])@(\w{3,30})|(?:skype|telegram|twitter|whatsapp|wechat|facebook)\s?[:=]\s?@?([\w.-]{3,40})", re.I
)
_ASIDE = re.compile(r"[(<\[].*")


def names(group: Group, decisions: Decisions) -> tuple[str, ...]:
    """Return the person's name as the header and people give it, the one known best first."""
    found: list[str] = []
    for entry in _entries(group):
        # Names that decisions gave, those that later ones replaced included.
        given = (each.name for each in decisions.given if each.target == entry.head.id and each.name)
        found += [entry.contributor.name, *given, *(_ASIDE.sub("", name) for name in _headers(entry))]
    return _once(found)


def spellings(group: Group, known: Iterable[str]) -> tuple[str, ...]:
    """Return the names in addresses and signatures, which may hold words that are no name's."""
    found = [_of_address(entry.contributor) for entry in _entries(group)]
    said = {word for name in (*known, *found) for word in words(name)}
    return _once([*found, *(name for entry in _entries(group) for name in _signed(entry, said))])


def bodies(group: Group) -> tuple[str, ...]:
    """Return the organisations that would give the person away."""
    unnamed = group.persons[0].consent is Consent.ANONYMOUS
    found = [
        entry.contributor.organisation
        for entry in _entries(group)
        if unnamed or entry.held or entry.contributor.consent is Consent.WITHHOLD
    ]
    return _once(body for body in found if len(body) >= _SHORTEST)


def nicknames(group: Group, named: Iterable[str]) -> set[str]:
    """Return, folded, how the mails' own signatures and headers call the person beside the name."""
    about = (f"{each.contributor.organisation} {each.contributor.country}" for each in _entries(group))
    known = {word for text in (*named, *about) for word in words(text)}
    found = {folded(name)[0] for entry in _entries(group) for name in _nicknames(entry)}
    return found - known - NO_NAMES - BODIES - HONORIFICS - POSITIONS


def handles(group: Group, named: Iterable[str]) -> set[str]:
    """Return, folded, the local parts of the addresses and the handles in the signatures."""
    known = {word for name in named for word in words(name)}
    local = {name for entry in _entries(group) if len(name := _local_part(entry.contributor)) >= _SHORTEST}
    lines = (line for entry in _entries(group) for line in _lines(entry))
    return local.union(folded(found[1] or found[2])[0] for line in lines for found in _HANDLE.finditer(line)) - known


def _once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in found if name and "@" not in name))


def _entries(group: Group) -> Iterator[Entry]:
    return (each.entry for each in group.entries)


def _headers(entry: Entry) -> Sequence[str]:
    """Return the name in the mail's header, where it is the person's own."""
    sender = entry.head.sender
    return (sender.display_name,) if sender.addr_spec in (entry.contributor.addr_spec, "") else ()


def _local_part(contributor: Contributor) -> str:
    """Return what stands before the @; an office has none that names a person."""
    local = "" if is_disclosed(contributor) else folded(contributor.addr_spec.partition("@")[0])[0]
    return "" if OFFICE_ADDRESSES & set(words(local)) else local


def _of_address(contributor: Contributor) -> str:
    """Return the words of an address that are a name's."""
    found = [word for word in words(_local_part(contributor)) if len(word) > 1]
    return "" if max(map(len, found), default=0) <= _SHORTEST else " ".join(found)


def _lines(entry: Entry) -> Iterator[str]:
    return (line for part in entry.parts if part.role in _SIGNED for line in part.text.split("\n"))


def _signed(entry: Entry, known: set[str]) -> Iterator[str]:
    """Yield the names in the signature: what looks like a person's, and is the first or shares a word."""
    lines = list(_lines(entry))[:_SIGNATURE_LINES]
    named = [name for line in lines if _may_be_name(name := line.split(",")[0].strip())]
    body = set(words(entry.contributor.organisation))
    for place, name in enumerate(named):
        found = set(words(name))
        if found & known or (not place and not found & body):
            yield name


def _may_be_name(line: str) -> bool:
    found = line.split()
    letters = all(each.isalpha() or each in " .'’-" for each in line)
    capitals = all(not word[0].islower() or word in PARTICLES for word in found)
    return 2 <= len(found) <= 5 and letters and capitals and not (NO_NAMES | POSITIONS) & set(words(line))


def _nicknames(entry: Entry) -> Iterator[str]:
    """Yield what stands alone on a line of the signature, in brackets or in quotation marks."""
    lines = [line.strip(" ,.-–—") for line in list(_lines(entry))[:_SIGNATURE_LINES]]
    yield from (line for line in lines if line.isalpha() and 2 <= len(line) <= 12 and line[0].isupper())
    for line in (*(line for line in lines if len(line.split()) <= 5), *_headers(entry)):
        yield from (found[1] for found in _NICKNAME.finditer(line) if found[1][0].isupper())
