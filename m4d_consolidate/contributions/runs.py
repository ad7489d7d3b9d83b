"""Runs of words in a text that may be a name: behind a preposition, a capital, or from the word for a body on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from m4d_consolidate.contributions.bodies import SMALL
from m4d_consolidate.contributions.patterns import employers, organisations, word_set
from m4d_consolidate.contributions.words import fold

_SAID = re.compile(
    r"\b(?:at|with|for|from|of|by|join|dans|de|du|des|d'|à|au|aux|chez|pour|en|del|desde|para|da|do|na|no|pela|dal|"
    r"alla|al|della|dell'|per|bei|der|des|bij|van|voor|run|chair|coordinate|lead|represent|dirijo|coordino|"
    r"presido|preside|dirige)\s+"
    r"(?:the |la |le |les |l'|l’|el |il |lo |los |las |die |der |das |dem |de |het |our )?",
)
_CAPITAL = re.compile(r"\b[^\W\d_a-zà-ÿ][\w'’-]+(?=\s[^\W\d_]|[,.])")
_TOKENS = re.compile(r"[^\s,;:.()!?«»“”\"·•|]+(?:[.](?=[A-Z]\b|\s*$))?")
_STOPS = word_set("""
    in where which who that since with we i is are was has have and/or to as qui où que depuis dans est sont avec
    je nous il elle donde con desde es son somos que soy onde com que é são che dove con è sono wo die ist sind mit
    waar die is zijn met between entre aus
""")
_SPEAKERS = word_set("I We Je Nous Yo Io Noi Eu Ich Wir Ik Wij We're I'm")
_ARTICLE = word_set("un una une a an d'un d'une um uma ein eine einer een")
_ARTICLES = word_set("""
    The La Le Les El Il Lo Los Las Die Der Das De Het Our My I We In At Je Nous Soy Sono Sou Somos Escribo Escribimos
    Escrevo Scrivo Trabajo Trabalho Lavoro Coordino Coordeno Represento Writing Working Greetings Saludos
""")
_INDEFINITE = re.compile(r"\b(?:an?|une?|una|uma?|eine[rms]?|ein|een|d['’]une?)\s$", re.IGNORECASE)
_QUOTED = re.compile(r"([^\W\d_]{3,}) [\"“„«]\s?([^\W\d_a-zà-ÿ][^\"“”„«»]{2,60}?)\s?[\"“”»]")
"""`the association "Lime Trust"`"""
_LETTERS = re.compile(r"[^\W\d_]{4,}")
_ELISION = re.compile(r"^[dl]['’]", re.IGNORECASE)
_MOST_WORDS = 11
_MOST = 140
_BEFORE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that may be a name."""

    text: str
    worked_for: bool
    """A name here is that of an employer, or of what the author heads"""
    start: int


def runs_of(text: str) -> Iterator[Run]:
    """Yield the runs of a text in order of how they were found, each once."""
    seen = set()
    begun = [said.end() for said in _SAID.finditer(text)]
    for start in (*begun, *_body_words(text), *_capitals(text)):
        taken = "" if start in seen else _run(text, start)
        seen.add(start)
        if taken:
            worked_for = bool(employers.WORKED.search(text[max(0, start - _BEFORE) : start]))
            yield Run(text=taken, start=start, worked_for=worked_for)
    for quoted in _QUOTED.finditer(text):
        if organisations.ANY_KIND.match(fold(quoted[1])):
            yield Run(text=f"{quoted[1]} {quoted[2]}", start=quoted.start(), worked_for=False)


def _capitals(text: str) -> Iterator[int]:
    """Yield where words in capitals stand, no kind of body in general: not `an NGO in …`."""
    for capital in _CAPITAL.finditer(text):
        start = capital.start()
        general = _INDEFINITE.search(text[max(0, start - 6) : start])
        if not (general and organisations.ANY_KIND.match(fold(capital[0]))):
            yield start


def _body_words(text: str) -> Iterator[int]:
    """Yield where words for bodies stand in small letters, not of bodies in general: `an association`."""
    folded = fold(text)
    for start in organisations.ANY_KIND.starts(folded if len(folded) == len(text) else text.lower()):
        word = _LETTERS.match(text, start)
        one = word and word[0][0].islower() and word[0][-1] != "s"
        if one and not _INDEFINITE.search(text[max(0, start - 6) : start]):
            yield start


def _run(text: str, start: int) -> str:
    """Return the words from here to the end of a name: no further than a stop word or mark, and ending in a capital."""
    taken: list[str] = []
    end = start
    for token in _TOKENS.finditer(text, start, start + _MOST):
        gap = text[end : token.start()]
        word = token[0]
        lower = word.lower()
        stop = word in _STOPS or word in _SPEAKERS
        if (taken and (gap.strip() or "\n" in gap)) or stop or (not taken and token.start() - start > 2):
            break
        if (
            lower in _ARTICLE
            or (taken and lower == "à")
            or (lower in ("en", "on") and not text[token.end() + 1 : token.end() + 2].isupper())
        ):
            break
        taken.append(word)
        end = token.end()
        if len(taken) == _MOST_WORDS:
            break
    while taken and not _ELISION.sub("", taken[-1])[:1].isupper() and not _ends(taken):
        taken.pop()
    while taken and (fold(taken[0]) in SMALL or (len(taken) > 1 and taken[0] in _ARTICLES)):
        taken.pop(0)
    return " ".join(taken).strip(" '’-")


def _ends(taken: list[str]) -> bool:
    """Return whether a run ends in the word for a body, behind a name: `Ada sub-county`."""
    return len(taken) > 1 and taken[-2][:1].isupper() and bool(organisations.LOCAL.match(fold(taken[-1])))
