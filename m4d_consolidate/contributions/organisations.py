"""Organisations out of signatures and self-introductions, and the kind of contributor they make."""

import re
from collections.abc import Sequence

from m4d_consolidate.contributions.countries import Countries
from m4d_consolidate.contributions.names import is_person, name_words
from m4d_consolidate.contributions.patterns import organisations, signatures
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.model.contribution import ContributorKind

_PIECES = re.compile(r"\s*(?:,|;| \| | / | – | — | - |\()\s*")
_STREET = re.compile(
    r"\d{2,}|\b(?:street|road|avenue|ave|rue|calle|via|postbus|box|platz|strasse|straße|laan|straat|bp|cp)\b|@|www\.|https?:",
    re.IGNORECASE,
)
_KEPT_COMMA = re.compile(r"^(?:inc|ltd|llc|s\.?a|a\.?c|e\.?v)\b", re.IGNORECASE)
_RUN = re.compile(
    r"(?:[A-ZÀ-ÞŠŽĆČĐŁŚŹŻĀĒĪŌŪİŞĞ][\w'’.&-]*|UN)"
    r"(?:[\s]+(?:(?:of|for|and|the|de|du|des|de la|del|della|di|da|do|dos|das|la|las|los|le|les|et|y|e|en|von|der|für|van|het|voor|pour|por|para|per)\s+){0,3}"
    r"(?:l'|d'|L'|D')?[A-ZÀ-ÞŠŽĆČĐŁŚŹŻĀĒĪŌŪİŞĞ][\w'’.&-]*(?:,\s(?:Inc|Ltd)\.?)?){0,8}"
)
_SAID = re.compile(
    r"\b(?:at|with|for|from|of|in|by|of the|(?:I am|I'm) \w+,? \w* ?(?:of|for)|dans|de la|de l'|du|des|de|d'|à la|au|aux|chez|pour|en el|en la|de|del|desde|para|da|do|na|no|pela|alla|al|della|del|per|bei|der|bij|van|voor|secretary|coordinate|chair|coordino|dirige)\s+(?:the |la |le |les |el |il |lo |l'|die |der |das |de |het |our )?",
)
_PUBLIC_OFFICE = re.compile(
    r"(?:mayor|maire|alcalde|alcaldesa|prefeit[oa]|sindac[oa]|burgermeister\w*|burgemeester|councillor|alderman|adjointe? au maire|council member|concejal\w*|regidor\w*|wethouder|secretaire generale?|municipal \w+|planning officer|\w+ municipal)\b"
)


def from_signature(lines: Sequence[str], names: frozenset[str], countries: Countries) -> str:
    """Return the organisation a signature names; empty where it names none."""
    best, best_score = "", 0.0
    for index, line in enumerate(lines):
        for piece in _pieces(line):
            score = _score(piece, names, countries)
            if score - 0.05 * index > best_score:
                best, best_score = piece, score - 0.05 * index
    return best or _seat(lines, names, countries)


def _pieces(line: str) -> list[str]:
    line = re.sub(r"^[\s*_•-]+|[\s*_)]+$", "", line)
    pieces: list[str] = []
    for piece in _PIECES.split(line):
        if pieces and _KEPT_COMMA.match(piece):
            pieces[-1] = f"{pieces[-1]}, {piece}"
        elif piece:
            pieces.append(piece.strip(" .*_"))
    return pieces


def _score(piece: str, names: frozenset[str], countries: Countries) -> float:
    if len(piece) < 3 or len(piece) > 110 or _STREET.search(piece) or countries.lookup(piece):
        return 0.0
    folded = fold(piece)
    if name_words(piece) <= names and names:
        return 0.0
    titled = organisations.TITLE.match(folded)
    if titled and not _body(folded[titled.end() :]):
        return 0.0
    if _body(folded):
        return 1.0 if titled else 2.0
    if is_person(piece):
        return 0.2 if not names & name_words(piece) and len(piece.split()) >= 2 else 0.0
    return 0.0


def _body(folded: str) -> bool:
    return any(pattern.search(folded) for _, pattern in organisations.KINDS) or bool(
        organisations.OTHERS.search(folded)
    )


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
        of = organisations.OF.match(pieces[0]) if pieces else None
        if of:
            return pieces[0][of.end() :]
    return ""


def from_introduction(text: str, names: frozenset[str], countries: Countries) -> str:
    """Return the organisation a self-introduction names in capitals; empty where it names none."""
    for said in _SAID.finditer(text):
        run = _RUN.match(text, said.end())
        if run is None:
            continue
        piece = run[0].strip(" .,")
        folded = fold(piece)
        if len(piece) > 3 and _body(folded) and not countries.lookup(piece) and not name_words(piece) <= names:
            return piece
    for run in _RUN.finditer(text):
        piece = run[0].strip(" .,")
        if piece.count(" ") >= 1 and _body(fold(piece)) and not countries.lookup(piece):
            return re.sub(r"^(?:The|La|Le|El|Il|Die|Der|De|Het|In the)\s+", "", piece)
    return ""


def kind_of(organisation: str, title: str, introduction: str) -> ContributorKind | None:
    """Return the kind of contributor: by the organisation's name, the office held, or what the introduction says."""
    for text in (organisation, title, introduction):
        folded = fold(text)
        for kind, pattern in organisations.KINDS:
            if folded and pattern.search(folded):
                return kind
    return None


def looks_like_card(line: str) -> bool:
    """Return whether a line names an office or body."""
    return bool(signatures.OFFICE.search(fold(line)))
