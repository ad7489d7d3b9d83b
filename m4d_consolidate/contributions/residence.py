"""The country a contributor lives in, as the mail tells it; never guessed from a name."""

import re
from collections.abc import Iterator

from m4d_consolidate.contributions import names
from m4d_consolidate.contributions.clues import Clues
from m4d_consolidate.contributions.countries import Countries, Country
from m4d_consolidate.contributions.patterns import homes, places
from m4d_consolidate.contributions.words import fold


def country_of(clues: Clues, name: str, known: Countries) -> tuple[Country | None, str]:
    """A person's name is never asked: it tells nothing of where somebody lives."""
    return next(_countries(clues, names.name_words(name), known), (None, ""))


def _countries(clues: Clues, own: frozenset[str], known: Countries) -> Iterator[tuple[Country, str]]:
    """Yield the countries that a mail tells, with the place of each, the surest first."""
    tail = [_beside_name(line, own) for line in clues.signature]
    signed = [left for line, left in zip(clues.signature, tail, strict=True) if own & names.name_words(line) and left]
    for line in (*signed, *reversed(tail)):
        for country in reversed(known.find(line)):
            if _certain(country, line):
                yield country, "signature"
    card = " / ".join(tail)
    place = known.by_place(card)
    if place:
        yield place, "city in the signature"
    home = known.at_home(_in_capitals(clues.introduction))
    for country in home if len(home) == 1 else ():
        yield country, "introduction"
    for country in known.find(homes.ELSEWHERE.sub(" ", clues.introduction)):
        if not _is_somebody(country, clues.introduction):
            yield country, "introduction"
    opening = _in_capitals(clues.opening)
    first = known.at_home(opening)
    here = first[0] if len(first) == 1 else _behind_name(opening, own, known)
    if here:
        yield here, "answer"
    for text, where in ((clues.greeting, "greeting"), (clues.subject, "subject")):
        once = known.find(text)
        if len(once) == 1:
            yield once[0], where
    for found, where in (
        (known.by_phone(card), "telephone number"),
        (known.by_domain(clues.addr_spec), "address"),
        (known.by_place(clues.introduction), "city in the introduction"),
        (known.by_adjective(clues.introduction), "adjective in the introduction"),
    ):
        if found:
            yield found, where


def _beside_name(line: str, own: frozenset[str]) -> str:
    """Return what a line of a signature says beside the name."""
    head, mark, rest = re.match(r"([^,(]*)([,(]?)(.*)", line, re.S).groups()  # type: ignore[union-attr]
    if not own & names.name_words(head):
        return line
    return rest if mark else ""


def _in_capitals(text: str) -> str:
    """Return a text of one who writes all in small letters as others write names."""
    return text.title() if text.islower() else text


def _behind_name(text: str, own: frozenset[str], known: Countries) -> Country | None:
    """Return the country a text begins with behind the author's name: `Ann from …`."""
    begun = homes.FROM.match(text)
    return known.beginning(text[begun.end() :]) if begun and own & names.name_words(begun[1]) else None


def _is_somebody(country: Country, text: str) -> bool:
    """Return whether a country's name is a person's in a text: `I am Jordan`, not `in Jordan`."""
    somebody = fold(country.name) in places.AMBIGUOUS
    return somebody and bool(re.search(rf"{homes.NO_PLACE}\b{re.escape(country.name)}\b", text))


def _certain(country: Country, line: str) -> bool:
    folded = fold(line).strip(" .")
    return not any(
        folded.startswith(word) and folded != word for word in places.AMBIGUOUS if country.name.lower() == word
    )
