"""Where those who are not to be named are named, however they are written, and what stands there instead."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

from m4d_consolidate.disclosure.contact import mask
from m4d_consolidate.disclosure.folding import WORD, folded, words
from m4d_consolidate.disclosure.secret import Alone, Secret, forms
from m4d_consolidate.disclosure.tables import BODY_PARTICLES, PARTICLES

_NAME_MASK = "[name withheld]"
_LINK_MASK = "[link withheld]"

_IN_LINKS = 4
"""Letters from which a word of a name is looked for within an address of a page"""
_INITIALS = r"(?:[^\W\d_]\.\s?){1,5}[^\W\d_](?:\.|(?![^\W_]))"
_DOTTED = re.compile(_INITIALS)
_TOKEN = re.compile(rf"{_INITIALS}|[^\W_]+")
"""Initials with their full stops, or a run of letters and figures"""
_PLAIN_TOKEN = re.compile(r"[^\W_]+")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]{0,2000}[^\s<>\".,;:!?)]", re.I)


def _between(separator: str, particles: Collection[str]) -> re.Pattern[str]:
    return re.compile(rf"{separator}(?:(?:{'|'.join(sorted(particles))}){separator}){{0,2}}")


_SEPARATOR = r"[\s\-_.'’]{1,4}"
_IN_NAME = _between(rf"(?:{_SEPARATOR}|,\s)", PARTICLES)  # a comma stands between names, as in lists
_IN_BODY = _between(_SEPARATOR, (BODY_PARTICLES - {"the"}) | {"of the", "for the"})  # `the` alone begins another name


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Occurrence:
    """A place in a text where somebody is, or may be, named."""

    start: int
    end: int
    of: str
    """The pseudonym"""
    sure: bool
    """Nobody else can be meant"""
    mask: str = _NAME_MASK


class _Token(NamedTuple):
    """A word of the folded text, or initials."""

    start: int
    end: int
    letters: str


class Veil:
    """Masks secrets. The words of a text are looked up in one table, so that most texts cost one look.

    `near` are the pseudonyms of whom a mail speaks, None for all: where a word names somebody else as well, it means
    only those.
    """

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self._secrets = tuple(secrets)
        self._by_token: dict[str, list[tuple[Secret, str, str]]] = {}
        """By token, whose words begin with it, and what follows it in them"""
        for secret in self._secrets:
            for word in (*secret.words, *secret.others):
                for form in forms(word):
                    if token := _PLAIN_TOKEN.match(form):
                        self._by_token.setdefault(token[0], []).append((secret, word, form[token.end() :]))
        self.hides = bool(self._secrets)

    def __call__(self, text: str, *, spared: Collection[str] | None = (), near: Collection[str] | None = None) -> str:
        """Return the text without contact data and secrets.

        `spared` are words left as they are where they may mean somebody else; None: all that may.
        """
        text = mask(text)
        found = (
            each
            for each in self._find(text, near)
            if each.sure or not (spared is None or text[each.start : each.end] in spared)
        )
        return _without(text, found)

    def occurrences(self, text: str, near: Collection[str] | None = None) -> tuple[tuple[str, Occurrence], ...]:
        """Return what is masked in a text, in order; what is sure stands once, without the doubts within it."""
        text = mask(text)
        kept: list[Occurrence] = []
        for each in sorted(self._find(text, near), key=lambda each: (not each.sure, each)):
            if not any(other.start <= each.start and each.end <= other.end for other in kept):
                kept.append(each)
        return tuple((text[each.start : each.end], each) for each in sorted(kept))

    def _find(self, text: str, near: Collection[str] | None) -> Iterator[Occurrence]:
        if not self.hides:
            return
        plain, at = folded(text)
        if "http" in plain or "www." in plain:
            yield from self._links(text)
        if self._by_token.keys().isdisjoint(_PLAIN_TOKEN.findall(plain)) and not _DOTTED.search(plain):
            return
        tokens = [_Token(each.start(), each.end(), _letters(each[0])) for each in _TOKEN.finditer(plain)]
        said: dict[int, tuple[Secret, set[str]]] = {}
        for first, last, letters in tokens:
            for secret, word, rest in self._by_token.get(letters, ()):
                if plain.startswith(rest, last):
                    said.setdefault(id(secret), (secret, set()))[1].add(word)
                    start, end = at[first], at[last + len(rest)]
                    if near is None or word not in secret.namesakes or secret.of in near:
                        yield from _alone(secret, word, text, start, end)
        for secret, own in said.values():
            for first, last in _phrases(secret, own, tokens, plain):
                yield from _together(secret, text, at[first], at[last])

    def _links(self, text: str) -> Iterator[Occurrence]:
        for found in _LINK.finditer(text):
            plain = folded(unquote(found[0]))[0]
            for secret in self._secrets:
                telling = (word for word, alone in secret.words.items() if alone > Alone.WITHIN)
                if any(len(word) >= _IN_LINKS and word in plain for word in telling):
                    yield Occurrence(start=found.start(), end=found.end(), of=secret.of, sure=True, mask=_LINK_MASK)


def _letters(token: str) -> str:
    """Return initials without their full stops; any other token as it is."""
    return "".join(WORD.findall(token)) if "." in token else token


def _alone(secret: Secret, word: str, text: str, start: int, end: int) -> Iterator[Occurrence]:
    alone = secret.words.get(word) or secret.others.get(word, Alone.NEVER)
    if _means(alone, text, start, end):
        yield Occurrence(start=start, end=end, of=secret.of, sure=alone is Alone.SURE)


def _means(alone: Alone, text: str, start: int, end: int) -> bool:
    """Whether a word that stands alone is written as the name is."""
    if alone in (Alone.NEVER, Alone.ANYHOW, Alone.SURE):
        return alone is not Alone.NEVER
    if alone is Alone.CAPITALS:
        return text[start:end].isupper()
    if text[start].islower():
        return False
    before = text[max(0, start - 3) : start].rstrip()[-1:]
    titled = text[start + 1 : start + 2].islower()
    return alone is Alone.CAPITAL or (titled and (before.isalnum() or before in {",", ";", "("}))


def _phrases(secret: Secret, own: set[str], tokens: Sequence[_Token], plain: str) -> Iterator[tuple[int, int]]:
    """Yield where two words of a name or more stand together, in any order; `own` stand anywhere in the text."""
    if secret.body and not _telling(secret, own) and not own.issuperset(secret.words):
        return
    between = _IN_BODY if secret.body else _IN_NAME
    begin = end = count = 0
    for token in tokens:
        if not _belongs(token, secret):
            continue
        if count and between.fullmatch(plain, end, token.start):
            count += 1
        else:
            if count > 1:
                yield begin, end
            begin, count = token.start, 1
        end = token.end
    if count > 1:
        yield begin, end


def _belongs(token: _Token, secret: Secret) -> bool:
    if token.letters in secret.members:
        return True
    initials = len(token.letters) == 1 or token.end - token.start > len(token.letters)
    return initials and secret.initials.issuperset(token.letters)


def _together(secret: Secret, text: str, start: int, end: int) -> Iterator[Occurrence]:
    sure = (_means_body if secret.body else _means_person)(secret, text[start:end])
    if sure is not None:
        yield Occurrence(start=start, end=end, of=secret.of, sure=sure)


def _means_body(secret: Secret, written: str) -> bool | None:
    """Whether some of a body's words surely name it; None where they do not. Small letters leave a doubt."""
    own = _own(secret, written)
    if telling := _telling(secret, own):
        capitals = " ".join(word for word in WORD.findall(written) if not word[0].islower())
        return bool(telling & _own(secret, capitals))
    return True if own.issuperset(secret.words) and written.lower() != written else None


def _means_person(secret: Secret, written: str) -> bool | None:
    """Whether some of a person's words name the person; None for initials alone, and for ordinary words."""
    own = _own(secret, written)
    capitals = all(not word[0].islower() for word in WORD.findall(written) if len(word) > 1)
    return True if own and (_telling(secret, own) or capitals) else None


def _telling(secret: Secret, own: set[str]) -> set[str]:
    return {word for word in own if secret.words.get(word, Alone.NEVER) > Alone.WITHIN}


def _own(secret: Secret, written: str) -> set[str]:
    said = set(words(written))
    return {word for word in secret.words if not said.isdisjoint(forms(word))}


def _without(text: str, found: Iterable[Occurrence]) -> str:
    """Return the text with what is found masked, once where it overlaps."""
    pieces, last = [], 0
    for each in sorted(found):
        if each.start >= last:
            pieces += [text[last : each.start], each.mask]
        last = max(last, each.end)
    return "".join((*pieces, text[last:]))
