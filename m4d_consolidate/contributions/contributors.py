"""Who wrote a contribution, each thing with the place it was found in; what the mail never says stays empty."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from m4d_consolidate.contributions import bodies, domains, names, organisations
from m4d_consolidate.contributions.authors import name_of, shows_body
from m4d_consolidate.contributions.clues import Clues, clues_of
from m4d_consolidate.contributions.countries import Countries, countries
from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import people
from m4d_consolidate.contributions.residence import country_of
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.model.contribution import Contributor, Role
from m4d_consolidate.model.discussion import Consent, Discussion
from m4d_consolidate.model.mail import Head

_SENTENCE = 15
"""Words"""
_ABOUT = (Role.GREETING, Role.INTRO, Role.CLOSING)
"""Roles in which a mail speaks of its authors"""
_USUAL = 2000
"""Characters of clues that are remembered with the contributor they told"""
_HERS = 0.4
"""Share of a domain's letters from which on it is named after a person"""
_SIGNED = 1.0
"""What a signature names is the author's own, what a text names may be another's"""
_BEHIND_NAME = re.compile(r"[,(]")


def contributor_of(
    head: Head, paragraphs: Sequence[Paragraph], discussion: Discussion, *, forwarded_header: str, by_facilitator: bool
) -> Contributor:
    """Return who wrote the words that a message holds or forwards."""
    clues = clues_of(head, paragraphs, forwarded_header, by_facilitator=by_facilitator)
    usual = sum(map(len, (clues.subject, clues.greeting, clues.introduction, *clues.signature))) < _USUAL
    found = (_told if usual else _told.__wrapped__)(clues, discussion.languages, discussion.consent)
    together = joint_names(paragraphs, found.addr_spec)
    if names.name_words(found.name) & names.name_words(" ".join(together)):
        return replace(found, name=f"{', '.join(together[:-1])} and {together[-1]}")
    return found


@lru_cache(maxsize=1024)
def _told(clues: Clues, languages: tuple[str, ...], consent: Consent) -> Contributor:
    """Return who is told by these clues; whoever signs every mail alike, and every copy of a mail, is told once."""
    known = countries(languages)
    domain = domains.from_domain(clues.addr_spec)
    name, name_from = name_of(clues, domain)
    own = names.name_words(name)
    if names.is_person(names.clean_name(clues.display)) and own & names.name_words(clues.display):
        own |= names.name_words(clues.display)
    organisation, organisation_from = _organisation(clues, name, own, known, domain)
    country, country_from = country_of(clues, name, known)
    kind = organisations.kind_of(organisation, " / ".join(clues.signature), clues.introduction)
    evidence = [("name", name_from), ("organisation", organisation_from), ("country", country_from)]
    return Contributor(
        name=name,
        organisation=organisation,
        country=country.name if country else "",
        country_code=country.code if country else "",
        kind=kind,
        consent=consent,
        addr_spec=clues.addr_spec,
        evidence=tuple((field, place) for field, place in evidence if place),
    )


def told_before(found: Contributor, earlier: Contributor | None) -> Contributor:
    """Return the contributor, what this mail leaves out filled in from an earlier mail of the same address."""
    if earlier is None or not names.name_words(found.name) & names.name_words(earlier.name):
        return found
    weak = ("domain of the address", "")
    places = dict(found.evidence)
    changes: dict[str, str] = {}
    if earlier.organisation and places.get("organisation", "") in weak:
        changes["organisation"] = earlier.organisation
        places["organisation"] = "an earlier mail of the same address"
    if earlier.country and places.get("country", "") in weak:
        changes |= {"country": earlier.country, "country_code": earlier.country_code}
        places["country"] = "an earlier mail of the same address"
    if not changes and (found.kind or not earlier.kind):
        return found
    return replace(found, **changes, kind=found.kind or earlier.kind, evidence=tuple(places.items()))  # type: ignore[arg-type]


def joint_names(paragraphs: Sequence[Paragraph], addr_spec: str) -> tuple[str, ...]:
    """Return the names of those who sign together, each on a line of its own; empty for one person."""
    lines = [line for each in paragraphs if each.role is Role.SIGNATURE for line in each.text.split("\n")]
    found = _signing(tuple([line[:200] for line in lines[:8]]), domains.from_domain(addr_spec))
    if len(found) < 2:
        return ()
    text = " ".join(each.folded for each in paragraphs if _may_say_who(each))
    return found if people.JOINT.search(text) else ()


@lru_cache(maxsize=2048)
def _signing(lines: tuple[str, ...], domain: str) -> tuple[str, ...]:
    """Return the people whose names these lines begin with."""
    heads = [names.clean_name(_BEHIND_NAME.split(line, maxsplit=1)[0]) for line in lines]
    return tuple(
        head
        for head in heads
        if names.is_person(head) and not (bodies.names_body(head) or domains.echo(head, domain) >= domains.ECHOES)
    )


def _may_say_who(paragraph: Paragraph) -> bool:
    """Return whether a paragraph speaks of its authors: not an answer, unless it is a sentence of its own."""
    return paragraph.role in _ABOUT or (paragraph.role is Role.RESPONSE and paragraph.words <= _SENTENCE)


def _organisation(clues: Clues, name: str, own: frozenset[str], known: Countries, domain: str) -> tuple[str, str]:
    """Return the body whose name says most surely that it is one; what stands in the signature comes first."""
    quiet = bool(people.FOR_ONESELF.search(fold(clues.introduction)))
    signed = organisations.from_signature(clues.signature, own, known, domain)
    for_body = shows_body(clues.display, clues.addr_spec, domain)
    shown = organisations.from_display(clues.display, name, domain, body=for_body)
    found = [(signed[0], signed[1] + _SIGNED, "signature"), (*shown, clues.display_from)]
    for text, place in _texts(clues, domain) if not quiet else ():
        body = organisations.body_of(signed[0], text, known)
        said = (body, bodies.WHOLE + 2 * _SIGNED) if body else organisations.from_text(text, own, known, domain)
        if place != "answer" or domains.echo(said[0], domain) >= domains.ECHOES:
            found.append((*said, place))
    told = max(found, key=lambda each: each[1] if each[0] else 0.0)
    fuller = next((each for each in found if organisations.spelt_out(told[0], each[0])), told)
    if fuller[0]:
        return fuller[0], fuller[2]
    small_print = "" if quiet else organisations.from_text(clues.footer, own, known, domain)[0]
    guess = "" if quiet or domains.echo(name, domain) >= _HERS else domains.guess(domain)
    places = ((small_print, "footer"), (guess, "domain of the address"))
    return next(((text, place) for text, place in places if text), ("", ""))


def _texts(clues: Clues, domain: str) -> Iterator[tuple[str, str]]:
    """Yield the running texts that may name an organisation: of an answer only one that holds the domain's letters."""
    yield clues.introduction, "introduction"
    if domains.echo(clues.opening, domain) >= domains.ECHOES:
        yield clues.opening, "answer"
