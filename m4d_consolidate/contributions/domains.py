"""What the domain of an address tells of an organisation, and how far a name and a domain are made of one another."""

import re
from functools import lru_cache

from m4d_consolidate.contributions.patterns import mailers, organisations
from m4d_consolidate.contributions.words import fold

ECHOES = 0.6
"""Share of a domain's letters from which on a name is the one behind the domain"""
_BEGINNING = 3
"""Letters of a word that a domain must repeat: `corpo` for `Corporación`"""
_SHORTEST = 3
_MOST = 40
_MOST_INITIALS = 12
_INITIALS = frozenset(("un", "ngo", "ong", "ngos", "eu"))
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"})
"""As domains write them"""


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
    nobodys = label in mailers.SECOND_LEVEL | mailers.GENERIC or label.endswith("mail")
    return "" if nobodys or set(label.split("-")) & mailers.FREE else label


def guess(domain: str) -> str:
    """Return the organisation that a domain spells out, `Nyandoro County`; empty where no part of it names a body."""
    parts = domain.split("-")
    bodies = [part for part in parts if part in mailers.GENERIC or organisations.ANY_KIND.match(part)]
    if not bodies or len(bodies) == len(parts):
        return ""
    return " ".join(part.upper() if part in _INITIALS else part.capitalize() for part in parts)


@lru_cache(maxsize=4096)
def echo(name: str, domain: str) -> float:
    """Return the share of a domain's letters that beginnings or initials of a name's words spell, 0 to 1.

    1.0 for `Amici della Torre Alta` and amici-torre, or `Rail Users' Group` and rug; what is too short to tell is 0.
    """
    letters = re.sub(r"[^a-z]", "", domain)[:_MOST]
    if len(letters) < _SHORTEST or not name:
        return 0.0
    spellings = {fold(name)} if name.isascii() else {fold(name), fold(name.lower().translate(_UMLAUTS))}
    return max(_spelled(re.findall(r"[a-z]+", each), letters) for each in spellings) / len(letters)


def _spelled(words: list[str], letters: str) -> int:
    """Return how many letters of a domain the words spell."""
    initials = "".join([word[0] for word in words if len(word) >= _BEGINNING or len(words) < _BEGINNING])
    runs = {initials[start : start + _MOST_INITIALS] for start in range(len(initials) - 1)}
    begun = [(word, _BEGINNING) for word in words if word[:_BEGINNING] in letters and len(word) >= _BEGINNING]
    begun += [(run, 2) for run in runs if run[:2] in letters]
    if not begun:
        return 0
    most = [0] * (len(letters) + 1)
    for at in range(len(letters)):
        most[at + 1] = max(most[at + 1], most[at])
        for word, least in begun:
            if letters.startswith(word[:least], at):
                size = least
                while word[size : size + 1] and word[size : size + 1] == letters[at + size : at + size + 1]:
                    size += 1
                most[at + size] = max(most[at + size], most[at] + size)
    return most[-1]
