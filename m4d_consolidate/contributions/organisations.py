"""Organisations out of signatures and self-introductions, and the kind of contributor they make."""

import re
from collections.abc import Sequence
from functools import lru_cache

from m4d_consolidate.contributions.countries import Countries
from m4d_consolidate.contributions.names import name_words
from m4d_consolidate.contributions.patterns import mailers, organisations, signatures, word_set
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.model.contribution import ContributorKind

_PIECES = re.compile(r"\s*(?:,|;| \| | / | – | — | - |\()\s*")
_STREET = re.compile(
    r"\d{2,}|\b(?:street|road|avenue|ave|rue|calle|via|postbus|box|platz|strasse|straße|laan|straat|bp|cp)\b|@|"
    r"www\.|https?:",
    re.IGNORECASE,
)
_KEPT_COMMA = re.compile(r"^(?:inc|ltd|llc|s\.?a|a\.?c|e\.?v)\b", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:at|with|for|from|of|by|join|dans|de|du|des|d'|à|au|aux|chez|pour|en|del|desde|para|da|do|na|no|pela|dal|"
    r"alla|al|della|dell'|per|bei|der|des|bij|van|voor|run|chair|coordinate|lead|represent|dirijo|coordino|"
    r"presido|preside|dirige)\s+"
    r"(?:the |la |le |les |l'|l’|el |il |lo |los |las |die |der |das |dem |de |het |our )?",
)
_TOKENS = re.compile(r"[^\s,;:.()!?«»“”\"]+(?:[.](?=[A-Z]\b|\s*$))?")
_STOPS = word_set("""
    in where which who that since with we i is are was has have and/or on to as qui où que depuis dans est sont avec
    je nous il elle donde con desde es son somos que soy onde com que é são che dove con è sono wo die ist sind mit
    waar die is zijn met between entre
""")
_ARTICLE = word_set("un una une a an d'un d'une um uma ein eine einer een")
_ACCENTED = ("Secretaría", "Gerencia", "Área")
"""Bodies that without their accent or capital are people or things"""
_LOWER = word_set("""
    of for and the de du des la le les l et y e del das do da dos di della dei delle von der für van het voor pour
    por para per en d on à au aux
""")
_COUNTRY_TAIL = re.compile(r"\s(?:au|aux|en|in|im|nel|nella)\s[^\W\d_a-z].*$")
"""`Commune au Burkina Faso`"""
_ARTICLES = word_set("""
    The La Le Les El Il Lo Los Las Die Der Das De Het Our My I We In At Je Nous Soy Sono Sou Somos Escribo Escribimos
    Escrevo Scrivo Trabajo Trabalho Lavoro Coordino Coordeno Represento Writing Working Greetings Saludos
""")
_CAPITAL = re.compile(r"\b[^\W\d_a-zà-ÿ][\w'’-]+(?=\s[^\W\d_]|[,.])")
_MAYOR = re.compile(
    r"(?:\w+ )?(?:mayor|maire|alcalde|alcaldesa|prefeit[oa]|sindac[oa]|burgermeister\w*|burgemeester)\b"
)
_ON_BEHALF = re.compile(r"^P\s?/\s?(?:(?:[LlE][ae]?l?\s|[Ll]['’])?\w+ (?:du|de la|de l['’]|des|del|de|da|do) ?)?(?=\w)")
"""`P/ Le Président du Conseil`: signed for an office (fr, es, pt); the organisation is what the office belongs to"""
_PUBLIC_OFFICE = re.compile(
    r"(?:mayor|maire|alcalde|alcaldesa|prefeit[oa]|sindac[oa]|burgermeister\w*|burgemeester|councillor|alderman|"
    r"adjointe? au maire|council member|concejal\w*|regidor\w*|wethouder|secretaire generale?|municipal \w+|"
    r"planning officer|\w+ municipal)\b"
)


@lru_cache(maxsize=2048)
def from_signature(lines: tuple[str, ...], names: frozenset[str], countries: Countries, domain: str = "") -> str:
    """Return the organisation a signature names; empty where it names none."""
    best, best_score = "", 0.0
    for index, line in enumerate(lines):
        for piece in _pieces(line):
            score = _score(piece, names, countries, domain) - 0.05 * index
            if score > best_score:
                best, best_score = piece, score
    return best or _seat(lines, names, countries)


@lru_cache(maxsize=4096)
def _pieces(line: str) -> tuple[str, ...]:
    line = re.sub(r"^[\s*_•-]+|[\s*_)]+$", "", line)
    line = _ON_BEHALF.sub("", line)
    pieces: list[str] = []
    for piece in _PIECES.split(line):
        if pieces and _KEPT_COMMA.match(piece):
            pieces[-1] = f"{pieces[-1]}, {piece}"
        elif piece:
            pieces.append(piece.strip(" .*_"))
    return tuple(pieces)


def _score(piece: str, names: frozenset[str], countries: Countries, domain: str) -> float:
    if len(piece) < 3 or len(piece) > 110 or _STREET.search(piece) or countries.lookup(piece):
        return 0.0
    folded = fold(piece)
    if names and name_words(piece) <= names:
        return 0.0
    spelled = 1.5 if spells(piece, domain) else 0.0
    titled = organisations.TITLE.match(folded)
    rest = folded[titled.end() :] if titled else folded
    if _of_a_kind(rest) or organisations.UNITED_NATIONS.search(piece):
        return spelled + (1.5 if titled else 2.0)
    if organisations.OTHERS.search(rest) or piece.startswith(_ACCENTED):
        return spelled + (0.8 if titled else 1.2)
    return 0.0 if titled else spelled


def _of_a_kind(folded: str) -> bool:
    return bool(organisations.ANY_KIND.search(folded))


def _body(folded: str) -> bool:
    return _of_a_kind(folded) or bool(organisations.OTHERS.search(folded))


def _seat(lines: Sequence[str], names: frozenset[str], countries: Countries) -> str:
    """`Maire de X`, or an office and below it a place: the place whose office it is."""
    for index, line in enumerate(lines):
        folded = fold(line)
        if not _PUBLIC_OFFICE.search(folded):
            continue
        pieces = _pieces(line)
        for piece in [*pieces[1:], *(p for below in lines[index + 1 :] for p in _pieces(below))]:
            if (
                piece[:1].isupper()
                and not countries.lookup(piece)
                and not _STREET.search(piece)
                and not name_words(piece) <= names
            ):
                return piece
        of = organisations.OF.match(pieces[0]) if pieces and _MAYOR.match(folded) else None
        if of:
            return pieces[0][of.end() :]
    return ""


def from_introduction(text: str, names: frozenset[str], countries: Countries, domain: str = "") -> str:
    """Return the organisation that running text names; empty where it names none.

    A run of words after a preposition (`I work for the …`) or in capitals, that says a body or spells the domain.
    """
    starts = [said.end() for said in _SAID.finditer(text)] + [found.start() for found in _CAPITAL.finditer(text)]
    best, best_score = "", 0.0
    for start in starts:
        piece = _after_name(_COUNTRY_TAIL.sub("", _run(text, start)), names)
        if len(piece) < 4 or countries.lookup(piece) or (names and name_words(piece) <= names):
            continue
        score = _said_score(piece, domain)
        if score > best_score:
            best, best_score = piece, score
    best = best.removesuffix(".") if best.count(".") == 1 else best
    return best[:1].upper() + best[1:]


def _after_name(piece: str, names: frozenset[str]) -> str:
    """Return the words without the sender's name and what joins it: `Ann for the Lime Trust`, `Ann of Lime Trust`."""
    taken = piece.split()
    named = next((at for at, word in enumerate(taken) if not (name_words(word) and name_words(word) <= names)), 0)
    joint = next((at for at, word in enumerate(taken[named:], named) if fold(word) not in _LOWER), named)
    return re.sub(r"^[ld]['’]", "", " ".join(taken[joint:])) if named and joint > named else piece


_WORD_SPELT = 1.2


def _said_score(piece: str, domain: str) -> float:
    capitals = sum([word[:1].isupper() for word in piece.split()])
    if not capitals or any(map(str.isdigit, piece)):
        return 0.0
    folded = fold(piece)
    if organisations.TITLE.match(folded):
        return 0.0
    spelled = _spelling(piece, domain)
    if _of_a_kind(folded) or organisations.UNITED_NATIONS.search(piece):
        return spelled + (2.0 + 0.01 * capitals if capitals >= 2 or " " in piece else 0.0)
    if organisations.OTHERS.search(folded) and capitals >= 2:
        return spelled + 1.0
    return spelled if spelled > _WORD_SPELT else 0.0


def _spelling(piece: str, domain: str) -> float:
    """Return how far a name spells the domain: wholly (`Foyer des Lys` and foyer-lys), in part, or in a word of it."""
    telling = "".join(word for word in piece.split() if fold(word) not in _LOWER)
    if len(telling) > 4 and re.sub(r"[^a-z]", "", fold(telling)) == re.sub(r"[^a-z]", "", domain):
        return 1.8
    if spells(piece, domain):
        return 1.5
    return _WORD_SPELT if any(word[:1].isupper() and spells(word, domain) for word in piece.split()[1:]) else 0.0


def _run(text: str, start: int) -> str:
    """Return the words from here to the end of a name: no further than a stop word or mark, and ending in a capital."""
    taken: list[str] = []
    end = start
    for token in _TOKENS.finditer(text, start, start + 140):
        gap = text[end : token.start()]
        word = token[0]
        lower = word.lower()
        if (taken and (gap.strip() or "\n" in gap)) or lower in _STOPS or (not taken and token.start() - start > 2):
            break
        if lower in _ARTICLE or (lower == "en" and not text[token.end() + 1 : token.end() + 2].isupper()):
            break
        taken.append(word)
        end = token.end()
        if len(taken) == 11:
            break
    while taken and not taken[-1][:1].isupper():
        taken.pop()
    while taken and (fold(taken[0]) in _LOWER or (len(taken) > 1 and taken[0] in _ARTICLES)):
        taken.pop(0)
    return " ".join(taken).strip(" '’-")


def spells(piece: str, domain: str) -> bool:
    """Return whether a name and a domain are made of the same letters: `Duna Viva` and dunaviva.example.org."""
    plain = re.sub(r"[^a-z]", "", domain)
    squeezed = re.sub(r"[^a-z]", "", fold(piece))
    if len(plain) < 5 or len(squeezed) < 5:
        return False
    return plain in squeezed or (squeezed in plain and len(squeezed) * 2 > len(plain))


@lru_cache(maxsize=4096)
def from_domain(addr_spec: str) -> str:
    """Return the name of the domain an address stands under, `hydro-sahel`; empty for mail services."""
    labels = addr_spec.rpartition("@")[2].split(".")
    if set(labels) & mailers.FREE or len(labels) < 2:
        return ""
    # RFC 2606: example domains stand for none
    labels = labels[: labels.index("example")] if "example" in labels else labels[:-1]
    while len(labels) > 1 and labels[-1] in mailers.SECOND_LEVEL:
        labels.pop()
    label = labels[-1] if labels else ""
    return (
        ""
        if label in mailers.SECOND_LEVEL | mailers.GENERIC
        or label.endswith("mail")
        or set(label.split("-")) & mailers.FREE
        else label
    )


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


def names_body(text: str) -> bool:
    """Return whether a text holds the word of an office or body."""
    return looks_like_card(text) or _body(fold(text))


def looks_like_card(line: str) -> bool:
    """Return whether a line names an office or body."""
    return bool(signatures.OFFICE.search(fold(line)))
