"""Organisations out of signatures and self-introductions, and the kind of contributor they make."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from m4d_consolidate.contributions import bodies
from m4d_consolidate.contributions.countries import Countries
from m4d_consolidate.contributions.domains import ECHOES, echo
from m4d_consolidate.contributions.names import clean_name, is_person, name_words
from m4d_consolidate.contributions.patterns import employers, organisations, people
from m4d_consolidate.contributions.runs import runs_of
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.model.contribution import ContributorKind

Found = tuple[str, float]
"""An organisation, and how surely it is one: 2 for a body as a whole, less for a unit of one or an unknown name"""

_PIECES = re.compile(r"\s*(?:,|;| \| | / | – | — | - |\()\s*")
_STREET = re.compile(
    r"\d{3,}|\b(?:street|road|avenue|ave|rue|calle|via|postbus|box|\w*platz|\w*stra(?:ss|ß)e|laan|straat|bp|cp)\b|@|"
    r"[\w-]+\.[\w-]+\.[a-z]{2,}\b|https?:",
    re.IGNORECASE,
)
_KEPT_COMMA = re.compile(r"^(?:inc|ltd|llc|s\.?a|a\.?c|e\.?v)\b", re.IGNORECASE)
_MOTTO = re.compile(r"^\s*[\"“«„'‘].*[\"”»“'’.]\s*$")
_PARTS = re.compile(r"\s[-–—|]\s|\s?[(,|]\s?")
_FOR_AN_OFFICE = re.compile(
    r"^(?:P\s?/\s?|[Pp]\.\s?[Oo]\.\s|p\.\s|(?:[Ff]or|[Pp]our|[Pp]or|[Pp]el[ao]|[Pp]ara|[Pp]er|[Ff]ür|[Nn]amens|"
    r"[Vv]oor)\s?(?::|\b(?=\s))\s?)"
    r"(?:(?:the|la|le|l['’]|el|die|der|das|de|het)\b\s?)?"
)
"""`P/ Le Président`, `For: the Director`, `for the Lime Trust`: signed for an office or body"""
_SAYS = re.compile(r"(?<=\w) (?:is|est|ist|es|è|é) (?:an?|une?|una|uma?|eine?) |[!?#]")
"""`Lime Trust is a registered charity`, `Follow us!`: what a card says besides is no name"""
_MAYOR = re.compile(
    r"(?:\w+ )?(?:mayor|maire|alcalde|alcaldesa|prefeit[oa]|sindac[oa]|burgermeister\w*|burgemeester)\b"
)
_PUBLIC_OFFICE = re.compile(
    r"(?:mayor|maire|alcalde|alcaldesa|prefeit[oa]|sindac[oa]|burgermeister\w*|burgemeester|councillor|alderman|"
    r"adjointe? au maire|council member|concejal\w*|regidor\w*|wethouder|secretaire generale?|municipal \w+|"
    r"planning officer|punong barangay|barangay captain|\w+ municipal)\b"
)
_GENITIVE = re.compile(r"(?<=[a-z]verband)e?s\b|(?<=[a-z]verein)e?s\b|(?<=[a-z]zentrum)s\b|(?<=[a-z]amt)e?s\b")
"""Of the German words a name begins with: `Geschäftsführer des Lindenverbandes Süd`"""
_BEFORE = 70
"""Characters in which thanks stand before whom they are for"""
_MOST = 200
_TITLED = 0.5
_LOWER_DOWN = 0.05
_HEARD = 0.3
"""Share of a domain's letters below which a likeness is chance"""


@lru_cache(maxsize=2048)
def from_signature(lines: tuple[str, ...], names: frozenset[str], countries: Countries, domain: str = "") -> Found:
    """Return the organisation a signature names."""
    best, most = "", 0.0
    card = [line for line in lines if not _MOTTO.match(line) or _shares(line, domain)]
    for index, (piece, titled, may_be_unknown) in enumerate(_named(card, names, countries)):
        weight = bodies.weight(piece) or (bodies.UNKNOWN if may_be_unknown or _shares(piece, domain) else 0.0)
        score = _with_echo(weight, piece, domain) - _LOWER_DOWN * index
        if weight > bodies.UNKNOWN and (titled or piece[:1].islower()):
            score -= _TITLED
        if score > most:
            best, most = piece, score
    if not best:
        best = _seat(card, names, countries)
        most = 1.0 if best else 0.0
    return best, most


def _with_echo(weight: float, piece: str, domain: str) -> float:
    """A domain may be named after a part of a body: that makes it no better than the body."""
    echoed = echo(piece, domain) if weight else 0.0
    return weight + (echoed if echoed > _HEARD else 0.0) * (0.9 if weight in (bodies.PART, bodies.UNIT) else 1.5)


def _shares(piece: str, domain: str) -> bool:
    """Return whether a name is the one behind a domain: a single word may be the place in it."""
    return echo(piece, domain) >= (ECHOES if re.search(r"\w\W+\w", piece) else 1.0)


def _named(lines: Sequence[str], names: frozenset[str], countries: Countries) -> Iterator[tuple[str, bool, bool]]:
    """Yield what may name a body: itself without the title before it, whether it had one, whether any name will do.

    Any name will do where a card has its organisation: below the name, at the head of a line or behind a title.
    """
    signed = title = False
    for line in lines:
        pieces, head = _pieces(line), True
        placed = any(countries.lookup(each) or countries.by_place(each) for each in pieces)
        for said in pieces:
            piece, titled = bodies.without_title(said)
            theirs = bool(names & name_words(said)) and name_words(said) <= names
            if _is_name(piece, names, countries):
                unknown = signed and (titled or (head and not placed)) and bodies.is_proper(piece)
                yield piece, titled, unknown and (title or titled or not is_person(piece))
            signed, title, head = signed or theirs, title or titled, bool(employers.HEADS.match(fold(said)))


def _is_name(piece: str, names: frozenset[str], countries: Countries) -> bool:
    """Return whether a piece may be the name of a body: no address, no country, no person."""
    if not 3 <= len(piece) <= 110 or _STREET.search(piece) or countries.lookup(piece):
        return False
    if names and name_words(piece) <= names:
        return False
    return bool(bodies.weight(piece)) or not people.TITLES.match(piece)


@lru_cache(maxsize=4096)
def _pieces(line: str) -> tuple[str, ...]:
    line = re.sub(r"^[\s*_•-]+|[\s*_)]+$", "", line)
    line = _SAYS.split(_FOR_AN_OFFICE.sub("", line), maxsplit=1)[0]
    pieces: list[str] = []
    for piece in _PIECES.split(line):
        if pieces and _KEPT_COMMA.match(piece):
            pieces[-1] = f"{pieces[-1]}, {piece}"
        elif piece:
            pieces.append(_without_stop(piece.strip(' *_"“”«»„')))
    return tuple(pieces)


def _seat(lines: Sequence[str], names: frozenset[str], countries: Countries) -> str:
    """`Maire de X`, or an office and below it a place: the place whose office it is."""
    for index, line in enumerate(lines):
        folded = fold(line)
        if not _PUBLIC_OFFICE.search(folded):
            continue
        pieces = _pieces(line)
        for piece in [*pieces[1:], *(p for below in lines[index + 1 :] for p in _pieces(below))]:
            if piece[:1].isupper() and _is_name(piece, names, countries) and not bodies.without_title(piece)[1]:
                return piece
        of = organisations.OF.match(pieces[0]) if pieces and _MAYOR.match(folded) else None
        if of:
            return pieces[0][of.end() :]
    return ""


def from_text(text: str, names: frozenset[str], countries: Countries, domain: str = "") -> Found:
    """Return the organisation that running text names: a run of words that says a body or echoes the domain."""
    best, most = "", 0.0
    for run in runs_of(text):
        if not (run.worked_for or bodies.weight(run.text) or _shares(run.text, domain)):
            continue
        piece = bodies.whole(_after_name(_before_country(run.text, countries), names))
        if len(piece) < 4 or _is_plural(piece) or not _is_name(piece, names, countries) or any(map(str.isdigit, piece)):
            continue
        score = _said(piece, domain) or (bodies.UNKNOWN if run.worked_for and bodies.is_proper(piece) else 0.0)
        if score > most and not _is_anothers(text, piece, run.start):
            best, most = piece, score
    return _GENITIVE.sub("", _without_stop(best[:1].upper() + best[1:])), most


def _without_stop(name: str) -> str:
    """Return a name without the full stop of its sentence; `A.C.` keeps its own."""
    return name.removesuffix(".") if name.count(".") == 1 else name


def _is_anothers(text: str, piece: str, start: int) -> bool:
    """Return whether a name stands behind thanks, what was, or what others do."""
    at = max(text.find(piece, start), start)
    return bool(employers.ANOTHERS.search(text[max(0, at - _BEFORE) : at]))


def _said(piece: str, domain: str) -> float:
    capitals = sum([word[:1].isupper() for word in piece.split()])
    if not capitals or bodies.without_title(piece)[1]:
        return 0.0
    weight = bodies.weight(piece)
    if not _shares(piece, domain) and (capitals < 2 and (weight <= bodies.PART or " " not in piece)):
        return 0.0
    weight = weight or (bodies.UNKNOWN if _shares(piece, domain) else 0.0)
    beside = len([word for word in piece.split() if word[:1].islower() and fold(word) not in bodies.SMALL])
    return _with_echo(weight, piece, domain) + (0.01 * (capitals - 2 * beside) if weight else 0.0)


def _is_plural(piece: str) -> bool:
    """Return whether words speak of bodies of a kind: `five small municipalities of the North`."""
    kind = next((word for word in piece.split() if organisations.ANY_KIND.match(fold(word))), "")
    return kind[:1].islower() and kind.endswith("s")


def _before_country(piece: str, countries: Countries) -> str:
    """Return a run without the country it stands in: `Commune au Burkina Faso`."""
    place = re.search(r"\s(?:au|aux|en|in|im|nel|nella)\s[^\W\d_a-z].*$", piece)
    if place and (countries.find(place[0]) or countries.by_place(place[0])):
        return piece[: place.start()]
    return piece


def _after_name(piece: str, names: frozenset[str]) -> str:
    """Return the words without the sender's name and what joins it: `Ann for the Lime Trust`, `Ann of Lime Trust`."""
    taken = piece.split()
    named = next((at for at, word in enumerate(taken) if not (name_words(word) and name_words(word) <= names)), 0)
    joint = next((at for at, word in enumerate(taken[named:], named) if fold(word) not in bodies.SMALL), named)
    return re.sub(r"^[ld]['’]", "", " ".join(taken[joint:])) if named and joint > named else piece


def body_of(unit: str, text: str, countries: Countries) -> str:
    """Return the body that a text names right behind its unit: `the Roads Office of the Town of Ada`."""
    for run in runs_of(text) if 0 < bodies.weight(unit) < bodies.WHOLE and unit in text else ():
        said = _before_country(run.text, countries)
        if said.startswith(unit) and bodies.whole(said) != said:
            return _without_stop(bodies.whole(said))
    return ""


def from_display(display: str, name: str, domain: str, *, body: bool) -> Found:
    """Return the organisation that stands in the From header in place of a person, or before one.

    `body` says that the header shows no person at all.
    """
    pieces = [said.strip(" '\"") for said in _PARTS.split(display[:_MOST])]
    found = [(piece, _shown(piece, name, domain, body=body)) for piece in pieces]
    return max(found, key=lambda each: each[1]) if max(score for _, score in found) else ("", 0.0)


def _shown(piece: str, name: str, domain: str, *, body: bool) -> float:
    """Return how surely a piece of a From header is a body; 0 for the words for bodies alone, and for a person."""
    weight = bodies.weight(piece)
    echoed = _shares(piece, domain) and (body or not name_words(piece) <= name_words(name))
    if not (weight or echoed) or all(bodies.names_body(word) or fold(word) in bodies.SMALL for word in piece.split()):
        return 0.0
    named = len(piece.split()) > 1 or (body and echoed)
    told = body or echoed or not is_person(clean_name(piece))
    return _with_echo(max(weight, bodies.UNKNOWN), piece, domain) if named and told else 0.0


def spelt_out(short: str, long: str) -> bool:
    """Return whether a name is the longer form of another: `District Water Board of Ada` of `DWB Ada`."""
    words = [word for word in re.findall(r"[a-z]+", fold(long)) if word not in bodies.SMALL]
    initials = "".join(word[0] for word in words)
    parts = re.findall(r"[^\W\d_](?:[^\W\d_]|\.(?=[^\W\d_]))*", short)
    told = [
        fold(part) in words or (part.isupper() and len(part) > 1 and fold(part).replace(".", "") in initials)
        for part in parts
        if fold(part) not in bodies.SMALL
    ]
    return bool(told) and all(told) and len(long) > len(short) + 2 and any(part.isupper() for part in parts)


@lru_cache(maxsize=2048)
def kind_of(organisation: str, title: str, introduction: str) -> ContributorKind | None:
    """Return the kind of contributor: by the organisation's name, the office held, or what the introduction says."""
    for text in (organisation, title, introduction):
        folded = fold(text)
        if organisations.UNITED_NATIONS.search(text):
            return ContributorKind.INTERNATIONAL_ORGANISATION
        for kind, pattern in organisations.KINDS:
            if folded and pattern.search(folded):
                return kind
    return None
