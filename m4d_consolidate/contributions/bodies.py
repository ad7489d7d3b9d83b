"""Whether a few words name a body: as a whole, a part of one, or a name that says nothing of itself."""

import re
from functools import lru_cache

from m4d_consolidate.contributions.patterns import organisations, people, signatures, word_set
from m4d_consolidate.contributions.words import fold

WHOLE, UNIT, PART, UNKNOWN = 2.0, 1.6, 1.2, 0.6
"""A ministry; a department of a ministry; a department; `Pedal to Learn`"""
SMALL = word_set("""
    of for and the de du des la le les l et y e del das do da dos di della dei delle von der für van het voor pour
    por para per en d on à au aux
""")
_ACCENTED = ("Secretaría", "Gerencia", "Área")
"""Bodies that without their accent or capital are people or things"""
_AT = re.compile(r"^(?:[\s,:–-]+|(?:at|with|from|chez|bei|bij|presso|the|la|le|el|die|het)\b\s?|l['’])+")
_OF = re.compile(
    r"^(?:[\s,:–-]+|(?:of|for|in|de|du|des|del|da|do|di|della|à|au|aux|en|em|pour|para|per|von|der|van|voor|the|la|le|"
    r"el|die|het)\b\s?|(?:dell|d|l)['’])+"
)
"""What follows is a body, or what the office is about: `of Public Health`"""
_ADJECTIVE = re.compile(r"municipale?s?\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"\s(?:(?:of the|(?:from|at|with|by)(?: the)?|for the|au|aux|du|des|de la|del|de los|de las|da|do|das|dos|"
    r"na|no|nas|nos|della|dei|delle|der|bei(?: der| dem)?|van de|van het)\s|(?:de l|dell)['’]\s?)(?=\S)"
)
"""What follows is the larger body"""


@lru_cache(maxsize=8192)
def weight(piece: str) -> float:
    """Return how surely words name a body: 2 for a whole one, 1.6 and 1.2 for parts of one, 0 where no word says so.

    The word for a kind of body alone names none: `Programme`.
    """
    folded = fold(piece)
    if organisations.UNITED_NATIONS.search(piece) or organisations.INTERNATIONAL.search(folded):
        return WHOLE
    kind = organisations.ANY_KIND.search(folded) or organisations.COMPOUND.search(folded)
    found = kind or organisations.OTHERS.search(folded)
    if not found:
        return PART if piece.startswith(_ACCENTED) else 0.0
    if " " not in piece and not (folded[: found.start()] + folded[found.end() :]).strip(" .'-"):
        return 0.0
    if kind:
        return UNIT if organisations.UNIT.match(folded) else WHOLE
    return PART


@lru_cache(maxsize=4096)
def without_title(piece: str) -> tuple[str, bool]:
    """Return what follows the title a piece begins with, empty where it names nothing, and whether there was one."""
    title = None if piece.startswith(_ACCENTED) else organisations.TITLE.match(fold(piece))
    if not title:
        return piece, False
    rest = " ".join(piece.split()[len(title[0].split()) :])
    behind = _OF.sub("", rest)
    rest = behind if weight(behind) else _AT.sub("", rest)
    return ("" if _OF.match(rest) or _ADJECTIVE.match(rest) or not any(map(str.isupper, rest)) else rest), True


def whole(piece: str) -> str:
    """Return the body that a part of it names beside itself: the university of its school."""
    for within in _WITHIN.finditer(piece):
        rest = piece[within.end() :]
        if weight(rest) > weight(f"{piece[: within.end()]} x"):
            return whole(rest)
    return piece


def is_proper(piece: str) -> bool:
    """Return whether words are written as a name: two or more, all but the small ones in capitals."""
    telling = [word for word in piece.split() if fold(word) not in SMALL and len(word) > 2]
    folded = fold(piece)
    plain = not re.search(r"[:\d]", piece) and not looks_like_card(piece) and not signatures.PERSON.search(folded)
    plain = plain and not people.NOT_NAMES & set(folded.split())
    return (
        plain
        and len(telling) > 1
        and piece[:1].isupper()
        and all(word[:1].isupper() or "-" in word for word in telling)
    )


def begins_as_kind(name: str) -> bool:
    """Return whether a name begins with the word for a body: `Mairie Saint-Aubin`."""
    folded = fold(name)
    return any(table.match(folded) for table in (organisations.ANY_KIND, organisations.OTHERS, organisations.COMPOUND))


def names_body(text: str) -> bool:
    """Return whether a text holds the word of an office or body."""
    folded = fold(text)
    return looks_like_card(text) or any(
        table.search(folded) for table in (organisations.ANY_KIND, organisations.OTHERS)
    )


def looks_like_card(line: str) -> bool:
    """Return whether a line names an office or body."""
    return bool(signatures.OFFICE.search(fold(line)))
