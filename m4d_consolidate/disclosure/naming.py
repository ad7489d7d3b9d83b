"""By what words a person is named: header, signature, address and decisions, and what else the person is called."""

import re
from collections.abc import Iterator, Mapping, Sequence

from m4d_consolidate.disclosure.folding import folded, words
from m4d_consolidate.disclosure.names import Letters
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
        found += [entry.contributor.name, *_given(entry, decisions)]
        if _is_own_header(entry):
            found.append(_ASIDE.sub("", entry.head.sender.display_name))
    return _once(found)


def spellings(group: Group, known: Sequence[str]) -> tuple[str, ...]:
    """Return the names in addresses and signatures, which may hold words that are no name's."""
    found = [_of_address(entry.contributor) for entry in _entries(group)]
    said = {word for name in (*known, *found) for word in words(name)}
    return _once([*found, *(name for entry in _entries(group) for name in _signed(entry, said))])


def _once(found: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in found if name and "@" not in name))


def bodies(group: Group) -> tuple[str, ...]:
    """Return the organisations that would give the person away."""
    found = [
        entry.contributor.organisation
        for entry in _entries(group)
        if group.persons[0].consent is Consent.ANONYMOUS or entry.held or entry.contributor.consent is Consent.WITHHOLD
    ]
    return tuple(dict.fromkeys(body for body in found if len(body) >= _SHORTEST))


def other_names(group: Group, named: Sequence[str]) -> Mapping[str, Letters]:
    """Return patterns, over folded text, of what else the person may be called: what is found so is doubtful."""
    known = {word for name in named for word in words(name)}
    about = {word for each in _entries(group) for word in words(_said_of(each.contributor))}
    no_nicknames = known | about | NO_NAMES | BODIES | HONORIFICS | POSITIONS
    found: dict[str, Letters] = {}
    for entry in _entries(group):
        found.update((name, letters) for name, letters in _nicknames(entry) if name not in no_nicknames)
        found.update((re.escape(handle), Letters.ANY) for handle in _handles(entry) if handle not in known)
    for name in named[:1]:
        found.update(dict.fromkeys(_initials(name), Letters.CAPITALS))
    return found


def _entries(group: Group) -> Iterator[Entry]:
    return (each.entry for each in group.entries)


def _said_of(contributor: Contributor) -> str:
    return f"{contributor.organisation} {contributor.country}"


def _is_own_header(entry: Entry) -> bool:
    return entry.head.sender.addr_spec in (entry.contributor.addr_spec, "")


def _given(entry: Entry, decisions: Decisions) -> Iterator[str]:
    """Yield the names that decisions gave, those that later ones replaced included."""
    return (each.name for each in decisions.given if each.target == entry.head.id and each.name)


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


def _nicknames(entry: Entry) -> Iterator[tuple[str, Letters]]:
    """Yield, folded, how the mail's own signature and header call the person beside the name."""
    for line in list(_lines(entry))[:_SIGNATURE_LINES]:
        alone = line.strip(" ,.-–—")
        if alone.isalpha() and 2 <= len(alone) <= 12 and alone[0].isupper():
            yield folded(alone)[0], Letters.CAPITALS if alone.isupper() and len(alone) <= _SHORTEST else Letters.CAPITAL
        elif len(line.split()) <= 5:
            yield from _asides(line)
    if _is_own_header(entry):
        yield from _asides(entry.head.sender.display_name)


def _asides(text: str) -> Iterator[tuple[str, Letters]]:
    return ((folded(found[1])[0], Letters.CAPITAL) for found in _NICKNAME.finditer(text) if found[1][0].isupper())


def _handles(entry: Entry) -> Iterator[str]:
    """Yield, folded, the local part of the address and the handles in the signature."""
    local = _local_part(entry.contributor)
    if len(local) >= _SHORTEST:
        yield local
    for line in _lines(entry):
        yield from (folded(found[1] or found[2])[0] for found in _HANDLE.finditer(line))


def _initials(name: str) -> Iterator[str]:
    """Yield patterns of the two initials of a name, A.B. or A. B., and AB."""
    letters = [word[0] for word in words(name) if word not in PARTICLES]
    if len(letters) > 1:
        yield rf"{letters[0]}\.\s?{letters[-1]}\.?"
        yield letters[0] + letters[-1]
