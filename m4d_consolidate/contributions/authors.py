"""The name by which contributors call themselves, out of the From header, the signature and the introduction."""

import re
from functools import lru_cache

from m4d_consolidate.contributions import bodies, domains, names
from m4d_consolidate.contributions.clues import Clues

_BODYS = 0.9
"""Share of a domain's letters from which on a name in the From header is that of the body"""
_LINES = 6
"""Of a signature, in which a name stands"""
_AND = re.compile(r"\s(?:&|and|und|et|y|e|en|og|och)\s")
_DASHES = re.compile(r"\s[-–—|]\s")


def name_of(clues: Clues, domain: str) -> tuple[str, str]:
    """Return the name by which contributors call themselves, fullest first, and where it stands; empty for none."""
    lines = [line for line in clues.signature[:_LINES] if domains.echo(names.clean_name(line), domain) < _BODYS]
    introduced = names.introduced_name(clues.introduction)
    choose = _of_body if shows_body(clues.display, clues.addr_spec, domain) else _of_person
    choices = (*choose(clues, lines, introduced, domain), (names.from_address(clues.addr_spec), "address"))
    return next(((name, place) for name, place in choices if name), ("", ""))


@lru_cache(maxsize=2048)
def shows_body(display: str, addr_spec: str, domain: str) -> bool:
    """Return whether the From header shows an office or body in place of a person: one with whom the address agrees."""
    name = shown_name(display)
    if domains.echo(name, domain) >= _BODYS:
        return True
    return bool(bodies.weight(name)) and (bodies.begins_as_kind(name) or not names.name_words(name) & _local(addr_spec))


def shown_name(display: str) -> str:
    """Return the person's name that a From header shows beside other things, or all it shows."""
    pieces = [names.in_capitals(names.clean_name(piece)) for piece in (display, *_DASHES.split(display))]
    return next((each for each in pieces if names.is_person(each) and not bodies.weight(each)), pieces[0])


def _local(addr_spec: str) -> frozenset[str]:
    """Return the words before the @ of an address."""
    return names.name_words(re.sub(r"[._-]", " ", addr_spec.partition("@")[0]))


Choices = tuple[tuple[str, str], ...]


def _of_person(clues: Clues, lines: list[str], introduced: str, domain: str) -> Choices:
    """Return the names of a mail that a person sent, or that nobody is told to have sent, the best first."""
    display = shown_name(clues.display)
    shown, local = names.name_words(display), _local(clues.addr_spec)
    signed = names.signed_name(lines, shown | local)
    own = names.name_words(signed)
    fuller = own > shown or bool(own & local and not shown & (own | local)) or _in_order(signed, display, lines)
    other = not own & (shown | local) and _signs_for_itself(clues, signed, introduced, domain)
    alone = "" if _names_people(display) else names.lone_name(lines)
    calls = names.name_words(introduced) > shown and names.is_person(introduced)
    return (
        (signed if names.is_person(signed) and (fuller or other) and signed != display else "", "signature"),
        (introduced if calls else "", "introduction"),
        (alone if not names.name_words(alone) & shown else "", "signature"),
        (display if _names_people(display) or not signed else "", clues.display_from),
        (introduced, "introduction"),
        (signed or alone, "signature"),
    )


def _names_people(display: str) -> bool:
    """Return whether a text is the name of one person, or of two: `Ann & Jo Smith`."""
    return names.is_person(display) or names.is_person(_AND.sub(" ", display))


def _in_order(signed: str, shown: str, lines: list[str]) -> bool:
    """Return whether the same name as in the From header is signed with its accents and the given name first."""
    own = names.name_words(signed)
    if not own or own != names.name_words(shown) or signed.split()[-1:] == shown.split()[-1:]:
        return False
    return not any(signed.split(maxsplit=1)[0].upper() in line for line in lines)


def _of_body(clues: Clues, lines: list[str], introduced: str, domain: str) -> Choices:
    """Return the names of a mail that an office or body sent: whoever signs it, with the given name alone too."""
    display = names.without_brackets(clues.display)
    shown = names.name_words(display)
    signed = names.signed_name(lines, _local(clues.addr_spec) - shown)
    alone = names.lone_name(lines)
    return (
        (signed if names.is_person(signed) else "", "signature"),
        (introduced if names.is_person(introduced) else "", "introduction"),
        (alone if not names.name_words(alone) <= shown else "", "signature"),
        (introduced, "introduction"),
        (names.clean_name(display) if names.is_person(display) else display, clues.display_from),
        (signed, "signature"),
    )


def _signs_for_itself(clues: Clues, signed: str, introduced: str, domain: str) -> bool:
    """Return whether another name than the sender's is the author's: a colleague, or an office, sent the mail."""
    if not signed or names.name_words(introduced) & names.name_words(signed):
        return bool(signed)
    first = names.clean_name(clues.signature[0].split(",")[0])
    body = bodies.looks_like_card(signed) or domains.echo(signed, domain) >= domains.ECHOES
    return len(clues.signature) > 1 and first == signed and not body
