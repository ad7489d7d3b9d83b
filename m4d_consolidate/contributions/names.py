"""Names of people out of From headers, header blocks and signatures."""

import re
from collections.abc import Sequence
from functools import lru_cache

from m4d_consolidate.contributions import bodies
from m4d_consolidate.contributions.patterns import closings, people, word_set
from m4d_consolidate.contributions.words import fold, words

_BRACKETS = re.compile(r"\s*[(\[][^)\]]{0,120}[)\]]")
_PARTICLES = word_set("""
    de del della di da do dos das du des la le el al van von der den ter ten bin ben ibn y e i und and ap ni o
""")
_TOKEN = re.compile(r"[^\W\d_][\w'’.·-]*", re.UNICODE)
_WORDS = r"\s+((?:[^\W\d_a-zà-ÿ][\w'’.-]*(?:\s+(?:de|del|della|di|da|dos|van|von|der|la|el|bin|y|e|i))*\s*){1,5})"
_CALLED = re.compile(
    r"(?:[Mm]y name is|[Mm]i nombre es|[Mm]e llamo|[Jj]e m['’]appelle|[Cc]hamo-me|[Mm]e chamo|[Mm]eu nome é|"
    r"[Mm]i chiamo|[Ii]ch heiße|[Mm]ein Name ist|[Mm]ijn naam is|(?:[Qq]uem (?:vos )?escreve é|[Qq]uien (?:les )?"
    rf"escribe es|[Cc]hi scrive è)(?: [ao]|la|el)?){_WORDS}"
)
_BEING = re.compile(
    r"(?:I am|I'm|[Tt]his is|[Ss]oy|[Jj]e suis|[Ss]ou(?: o| a)?|[Ss]ono|[Ii]ch bin|[Ii]k ben|[Ss]crive|[Ee]screve)"
    rf"{_WORDS}"
)
"""What follows may be a name, or what somebody is: only a name in full is one"""
_BEHALF = re.compile(
    r"(?:[Oo]n behalf of|[Ii]n the name of|[Aa]u nom d[eu]|[Ee]n nombre d|[Ee]m nome d|[Aa] nome d|[Ii]m Namen|"
    r"[Nn]amens)[^.;:]{0,90}?\b(?:Mr|Mrs|Ms|Dr|Dra|D|M|Mme|Sr|Sra|Dña|Herrn?|Frau|dhr|mevr|dott|sig)\b\.?"
    rf"{_WORDS}"
)
"""`On behalf of the mayor, Mr Ann Smith`"""
_OPENED = re.compile(
    r"\s*((?:[^\W\d_a-zà-ÿ][\w'’.-]+ ){1,4}[^\W\d_a-zà-ÿ][\w'’-]+)(?= here\b|,| e[ty]? | and | und | en )"
)
"""`Ann Smith here, gardener`, `Ann Smith, Lime Trust`"""
_MARRIED = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_FOR = re.compile(r"(?:p\.|for|pour|per|por|pela?|für|namens|voor)\s", re.IGNORECASE)
"""Signed for somebody"""
_FURTHER = re.compile(r"[^,]*, (?:[^\W\d_a-zà-ÿ][\w'’-]+ ?){1,3}(?:,| e | y | et | and | und | en )")
"""`Ann, Mary and Jo`"""
_OFFICE = 2
"""Words of an office that may be taken for a name"""
_READ = 600
"""Characters of an introduction"""
_MOST = 200
"""Characters; longer ones are no names"""
_INITIALS = re.compile(r"\b((?:[A-Z]\.[\s-]?)+)\s*\(([^()]{2,40})\)")
"""`J.A. (Jan Adriaan) Smith`"""
_ALONE = re.compile(r"[^\W\d_]{2,}(?:[-'’][^\W\d_]+)?(?: [^\W\d_]\.?)?")
"""`Ann`, `Ann S.`"""
_ADDRESS = re.compile(r"<[^>]*>|\[mailto:[^\]]*\]|\S+@\S+")


@lru_cache(maxsize=4096)
def clean_name(name: str) -> str:
    """Return a display name as one writes it: without list, brackets, title, degree; `Last, First` turned round."""
    name = _ADDRESS.sub(" ", name[:_MOST]).strip(" \t'\"“”«»,;")
    name = people.VIA.sub("", name)
    name = without_brackets(_INITIALS.sub(_spelt_out, name))
    name = people.DEGREES.sub("", people.DEGREES.sub("", name))
    name = people.YOURS.sub("", people.SIGNED.sub("", name.strip()))
    name = strip_titles(name)
    last, comma, first = name.partition(",")
    if comma and first.strip() and "," not in first and is_person(f"{first.strip()} {last.strip()}"):
        name = f"{strip_titles(first.strip())} {last.strip()}"
    return " ".join(_unshout(word) for word in name.split())


def _spelt_out(found: re.Match[str]) -> str:
    """Return given names in place of their initials, where they stand behind them."""
    begun = "".join(word[0] for word in re.findall(r"\w+", found[2]))
    return found[2] if begun == "".join(filter(str.isalpha, found[1])) else found[0]


def in_capitals(name: str) -> str:
    """Return a name that is written all in small letters with capitals."""
    said = name.split() if name.islower() else []
    capitals = [word if word in _PARTICLES else word[:1].upper() + word[1:] for word in said[:-1]]
    return " ".join([*capitals, said[-1][:1].upper() + said[-1][1:]]) if said else name


def without_brackets(name: str) -> str:
    """Return a name without what stands in brackets, and without the quotation marks around it."""
    return _BRACKETS.sub("", name).strip(" '\"")


def strip_titles(name: str) -> str:
    """Return a name without titles before it; a name that is only a title stays."""
    match = people.TITLES.match(name)
    rest = name[match.end() :].strip() if match else ""
    # "M. Dupont" loses its title, "M. L. Sarré" keeps its initials
    if rest and not (re.match(r"^[A-Z]\.\s", name) and re.match(r"^[A-Z]\.", rest)) and len(rest.split()) >= 2:
        return rest
    return name


def _unshout(word: str) -> str:
    """French and Spanish sign with the surname in capitals."""
    if len(word) > 3 and word.isupper() and "." not in word:
        return re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize(), word)
    return word


@lru_cache(maxsize=4096)
def is_person(name: str) -> bool:
    """Return whether a text looks like a person's name: two to six capitalised words, none of an office or body."""
    # "Zongo/Kinda" bears the name of both families; "Kofi's" is no name
    tokens = _MARRIED.sub("-", name).split()
    if not 2 <= len(tokens) <= 6 or any(c.isdigit() or c in "@/&:;!?|<>()" for c in " ".join(tokens)):
        return False
    if {word.strip(".,").lower() for word in re.split(r"[\s/]", fold(name))} & people.NOT_NAMES or _POSSESSIVE.search(
        name
    ):
        return False
    if any(len(token) in (2, 3) and token.isupper() and token.isalpha() for token in tokens):
        return False  # initials of an office: `DDC Anytown`
    if _names_office(tokens):
        return False
    capital = [token for token in tokens if not token.lstrip('"“')[:1].islower() and any(map(str.isalpha, token))]
    small = [token for token in tokens if token not in capital]
    return len(capital) >= 2 and all(
        fold(token).strip(".'") in _PARTICLES or token[:2] in ("d'", "l'") for token in small
    )


@lru_cache(maxsize=4096)
def name_words(name: str) -> frozenset[str]:
    """Return the folded words of a name that are long enough to recognise it by."""
    return frozenset(
        word for word in words(name) if len(word) >= 3 and word not in _PARTICLES and word not in people.NOT_NAMES
    )


def _names_office(tokens: Sequence[str]) -> bool:
    """Return whether words are an office with its article, no name behind it: `Il Sindaco`."""
    own = tokens[1:] if fold(tokens[0]) in people.ARTICLES else tokens
    return len(own) <= _OFFICE and bool(own) and bodies.without_title(own[0])[1]


def signed_name(lines: Sequence[str], sender: frozenset[str]) -> str:
    """Return the name a signature gives: a person's, best one that shares a word with the sender's name.

    Who signs by the given name alone does not write another person's name beside it. Of other names the surest is the
    one behind a title or a word for signing.
    """
    heads = [line.split(",")[0].strip(" *_") for line in lines[:6]]
    candidates = [clean_name(head) for head in heads]
    shared = [candidate for candidate in candidates if sender & name_words(candidate) and _may_be_name(candidate)]
    known = [each for each in shared if len(sender & name_words(each)) > 1]
    people_ = [each for each in candidates if is_person(each) and (each in known or not _begins_as_office(each))]
    given = [each for each in shared if name_words(each) <= sender and not _begins_as_office(each)]
    marked = [each for head, each in zip(heads, candidates, strict=True) if each in people_ and _is_marked(head)]
    best = [each for each in people_ if each in shared]
    return next(iter([*best, *given, *marked, *people_, *shared]), "")


def _begins_as_office(name: str) -> bool:
    """Return whether a line begins as no name does: `La Mesa`, `Special Associate`."""
    return fold(name.split(maxsplit=1)[0]) in people.ARTICLES or bodies.without_title(name) == ("", True)


def _is_marked(head: str) -> bool:
    return any(mark.match(head) for mark in (people.SIGNED, people.YOURS, people.TITLES))


def lone_name(lines: Sequence[str]) -> str:
    """Return the given name by which somebody signs for a body, below offices at most: `Ann`; empty for none."""
    for line in lines[:3]:
        name = clean_name(line.split(",")[0])
        if name and not bodies.names_body(name) and not bodies.without_title(name)[1]:
            folded = fold(name)
            several = line.isupper() or _FURTHER.match(line)
            taken = several or folded in people.NOT_NAMES or closings.START.match(folded)
            return in_capitals(name) if _ALONE.fullmatch(name) and not taken else ""
    return ""


def introduced_name(text: str) -> str:
    """Return the name that a self-introduction gives, a given name too: `My name is Ann`; empty where it gives none."""
    for found in [each for say in (_CALLED, _BEING, _BEHALF) for each in say.finditer(text[:_READ])]:
        name = clean_name(found[1])
        if is_person(name) or (found.re is _CALLED and _ALONE.fullmatch(name)):
            return name
    opened = _OPENED.match(text)
    name = clean_name(opened[1]) if opened else ""
    return name if is_person(name) else ""


def _may_be_name(text: str) -> bool:
    return (
        len(text.split()) <= 5
        and not any(c.isdigit() or c in "@:/" for c in text)
        and not set(fold(text).split()) & people.NOT_NAMES
        and not _FOR.match(text)
    )


def from_address(addr_spec: str) -> str:
    """Return `First Last` of first.last@…; empty where the address does not say."""
    local = addr_spec.partition("@")[0]
    parts = [part for part in re.split(r"[._-]", local) if part.isalpha()]
    if len(parts) == 2 and all(len(part) > 2 for part in parts) and not set(parts) & people.NOT_NAMES:
        return " ".join(part.capitalize() for part in parts)
    return ""
