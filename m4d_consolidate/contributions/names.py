"""Names of people out of From headers, header blocks and signatures."""

import re
from collections.abc import Sequence
from functools import lru_cache

from m4d_consolidate.contributions.patterns import people, word_set
from m4d_consolidate.contributions.words import fold, words

_BRACKETS = re.compile(r"\s*[(\[][^)\]]{0,120}[)\]]")
_PARTICLES = word_set("""
    de del della di da do dos das du des la le el al van von der den ter ten bin ben ibn y e i und and ap ni o
""")
_TOKEN = re.compile(r"[^\W\d_][\w'’.·-]*", re.UNICODE)
_INTRODUCED = re.compile(
    r"(?:[Mm]y name is|I am|I'm|[Tt]his is|[Mm]i nombre es|[Mm]e llamo|[Ss]oy|[Jj]e m['’]appelle|[Jj]e suis|"
    r"[Cc]hamo-me|[Mm]e chamo|"
    r"[Mm]eu nome é|[Ss]ou(?: o| a)?|[Mm]i chiamo|[Ss]ono|[Ii]ch heiße|[Mm]ein Name ist|[Ii]ch bin|"
    r"[Mm]ijn naam is|[Ii]k ben)"
    r"\s+((?:[^\W\d_a-zà-ÿ][\w'’.-]*(?:\s+(?:de|del|della|di|da|dos|van|von|der|la|el|bin|y|e|i))*\s*){2,5})"
)
_OPENED = re.compile(
    r"\s*((?:[^\W\d_a-zà-ÿ][\w'’.-]+ ){1,4}[^\W\d_a-zà-ÿ][\w'’-]+)(?= here\b|,| e[ty]? | and | und | en )"
)
"""`Ann Smith here, gardener`, `Ann Smith, Lime Trust`"""
_MARRIED = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_MOST = 200
"""Characters; longer ones are no names"""
_ADDRESS = re.compile(r"<[^>]*>|\[mailto:[^\]]*\]|\S+@\S+")


@lru_cache(maxsize=4096)
def clean_name(name: str) -> str:
    """Return a display name as one writes it: without list, brackets, title, degree; `Last, First` turned round."""
    name = _ADDRESS.sub(" ", name[:_MOST]).strip(" \t'\"“”«»,;")
    name = people.VIA.sub("", name)
    name = _BRACKETS.sub("", name).strip(" '\"")
    name = people.DEGREES.sub("", people.DEGREES.sub("", name))
    name = people.SIGNED.sub("", name.strip())
    name = strip_titles(name)
    last, comma, first = name.partition(",")
    if comma and first.strip() and "," not in first and is_person(f"{first.strip()} {last.strip()}"):
        name = f"{strip_titles(first.strip())} {last.strip()}"
    return " ".join(_unshout(word) for word in name.split())


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
    capital = [token for token in tokens if token[:1].isupper() or not token[:1].isascii()]
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


def signed_name(lines: Sequence[str], sender: frozenset[str]) -> str:
    """Return the name a signature gives: a person's, best one that shares a word with the sender's name.

    Who signs by the given name alone does not write another person's name beside it.
    """
    candidates = [clean_name(line.split(",")[0]) for line in lines[:6]]
    people_ = [candidate for candidate in candidates if is_person(candidate)]
    shared = [candidate for candidate in candidates if sender & name_words(candidate) and _may_be_name(candidate)]
    given = [candidate for candidate in shared if name_words(candidate) <= sender]
    return next((each for each in people_ if each in shared), "") or next(iter([*given, *people_, *shared]), "")


def introduced_name(text: str) -> str:
    """Return the name that a self-introduction gives: `My name is Ann Smith`; empty where it gives none in full."""
    for found in _INTRODUCED.finditer(text[:600]):
        name = clean_name(found[1])
        if is_person(name):
            return name
    opened = _OPENED.match(text)
    name = clean_name(opened[1]) if opened else ""
    return name if is_person(name) else ""


def _may_be_name(text: str) -> bool:
    return (
        len(text.split()) <= 5
        and not any(c.isdigit() or c in "@:/" for c in text)
        and not set(fold(text).split()) & people.NOT_NAMES
    )


def from_address(addr_spec: str) -> str:
    """Return `First Last` of first.last@…; empty where the address does not say."""
    local = addr_spec.partition("@")[0]
    parts = [part for part in re.split(r"[._-]", local) if part.isalpha()]
    if len(parts) == 2 and all(len(part) > 2 for part in parts) and not set(parts) & people.NOT_NAMES:
        return " ".join(part.capitalize() for part in parts)
    return ""
