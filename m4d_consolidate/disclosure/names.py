"""Names that are not to be printed, found however they are written, and masked."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from urllib.parse import unquote

from m4d_consolidate.disclosure.contact import mask
from m4d_consolidate.disclosure.folding import folded, words
from m4d_consolidate.disclosure.tables import BODIES, BODY_PARTICLES, PARTICLES

NAME_MASK = "[name withheld]"
LINK_MASK = "[link withheld]"

_SHORTEST = 3
"""Letters from which a word of a name is told from any other by its capital"""

_SEPARATOR = r"[\s\-_.'’]{1,4}"
_BEGINS, _ENDS = r"(?<![^\W_])", r"(?![^\W_])"
_HAS_PLURAL = 5
"""Letters from which a word of a name may take an s"""
_GLUED = 5
"""Letters from which a name written as one word is told from any other word"""
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.\s?){3,6}")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]{0,2000}[^\s<>\".,;:!?)]", re.I)


class Alone(IntEnum):
    """How surely one word of a name, standing alone, means the name."""

    NEVER = 0
    WITHIN = 1
    """An ordinary word too: with a capital within a sentence"""
    CAPITAL = 2
    """A first name, or a word others share: with a capital"""
    ALWAYS = 3


class Letters(IntEnum):
    """How another name of a person has to be written to mean it."""

    ANY = 0
    CAPITAL = 1
    CAPITALS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """The words by which one person or body is named."""

    words: frozenset[str]
    """Folded"""
    alone: Mapping[str, Alone]
    body: bool = False
    of: str = ""
    """The pseudonym of whoever it names"""
    namesakes: frozenset[str] = frozenset()
    """Words that also name somebody who may be named: they mean this person only where the mail speaks of it"""
    others: Mapping[str, Letters] = field(default_factory=dict)
    """Patterns of what else a person may be called: nicknames, initials, handles; always doubtful"""

    def pattern(self) -> re.Pattern[str]:
        """Return what finds two words of it or more, in any order, with initials and what stands between names."""
        parts = [f"(?:{_any_of(self.words | (BODIES if self.body else set()), plurals=True)})(?![^\\W_])"]
        if not self.body and (initials := {word[0] for word in self.words}):
            parts.append(rf"(?:{_any_of(initials)})(?![^\W_])")
        token = f"(?:{'|'.join(parts)})"
        # A comma stands between the words of a person's name, as in lists; `the` alone begins another name.
        separator = _SEPARATOR if self.body else rf"(?:{_SEPARATOR}|,\s)"
        particles = (BODY_PARTICLES - {"the"}) | {"of the", "for the"} if self.body else PARTICLES
        between = rf"{separator}(?:(?:{_any_of(particles)}){separator}){{0,2}}"
        return re.compile(rf"{_BEGINS}{token}(?:{between}{token}){{1,6}}{_ENDS}")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Occurrence:
    """A place in a text where somebody is, or may be, named."""

    start: int
    end: int
    of: str
    """The pseudonym"""
    sure: bool
    """Nobody else can be meant"""
    mask: str = NAME_MASK


class Veil:
    """Masks secrets; makes its patterns once.

    `near` are the pseudonyms of whom a mail speaks, None for all: where a word names somebody else as well, it means
    only those.
    """

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self._secrets = [(secret, secret.pattern()) for secret in secrets if secret.words]
        self._others = [
            (secret, letters, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"))
            for secret, _ in self._secrets
            for pattern, letters in secret.others.items()
        ]
        self._by_word: dict[str, list[Secret]] = {}
        for secret, _ in self._secrets:
            for word in secret.words:
                self._by_word.setdefault(word, []).append(secret)
        self._known = (
            re.compile(rf"{_BEGINS}(?:{_any_of(self._by_word, plurals=True)}){_ENDS}") if self._by_word else None
        )
        self.hides = bool(self._secrets)
        self.has_namesakes = any(secret.namesakes for secret, _ in self._secrets)

    def __call__(self, text: str, *, spared: Collection[str] | None = (), near: Collection[str] | None = None) -> str:
        """Return the text without contact data and secrets.

        `spared` are words left as they are where they may mean somebody else; None: all that may.
        """
        text = mask(text)
        if self._known is None:
            return text

        def stays(each: Occurrence) -> bool:
            return not each.sure and (spared is None or text[each.start : each.end] in spared)

        return _without(text, (each for each in self._found(text, near) if not stays(each)))

    def occurrences(self, text: str, near: Collection[str] | None = None) -> tuple[tuple[str, Occurrence], ...]:
        """Return what is masked in a text, in order; what is sure stands once, without the doubts within it."""
        text = mask(text)
        found = sorted(self._found(text, near), key=lambda each: (not each.sure, each))
        kept: list[Occurrence] = []
        for each in found:
            if not any(other.start <= each.start and each.end <= other.end for other in kept):
                kept.append(each)
        return tuple((text[each.start : each.end], each) for each in sorted(kept))

    def _found(self, text: str, near: Collection[str] | None) -> Iterator[Occurrence]:
        if self._known is None:
            return
        plain, places = folded(text)
        yield from self._links(text)
        hits = list(self._known.finditer(plain))
        for hit in hits:
            yield from self._words(hit, text, places, near)
        said = {_base(hit[0], self._by_word) for hit in hits}
        initials = _INITIALS.search(plain) is not None
        for secret, pattern in self._secrets:
            if initials or said & secret.words:
                yield from _phrases(secret, pattern, text, plain, places)
        for secret, letters, called in self._others:
            for found in called.finditer(plain):
                start, end = places[found.start()], places[found.end()]
                if _is_written(text[start:end], letters):
                    yield Occurrence(start=start, end=end, of=secret.of, sure=False)

    def _links(self, text: str) -> Iterator[Occurrence]:
        for found in _LINK.finditer(text):
            plain = folded(unquote(found[0]))[0]
            for secret, _ in self._secrets:
                if any(
                    len(word) > _SHORTEST and alone > Alone.WITHIN and word in plain
                    for word, alone in secret.alone.items()
                ):
                    yield Occurrence(start=found.start(), end=found.end(), of=secret.of, sure=True, mask=LINK_MASK)

    def _words(
        self, hit: re.Match[str], text: str, places: Sequence[int], near: Collection[str] | None
    ) -> Iterator[Occurrence]:
        start, end = places[hit.start()], places[hit.end()]
        word = _base(hit[0], self._by_word)
        for secret in self._by_word[word]:
            alone = secret.alone.get(word, Alone.NEVER)
            elsewhere = near is not None and word in secret.namesakes and secret.of not in near
            if not elsewhere and _means(alone, text, start):
                yield Occurrence(start=start, end=end, of=secret.of, sure=alone is Alone.ALWAYS)


def _means(alone: Alone, text: str, start: int) -> bool:
    if alone in (Alone.NEVER, Alone.ALWAYS):
        return alone is Alone.ALWAYS
    if not text[start].isupper() and text[start].lower() != text[start].upper():
        return False
    before = text[max(0, start - 3) : start].rstrip()
    titled = text[start + 1 : start + 2].islower()
    return alone is Alone.CAPITAL or (titled and bool(before) and (before[-1].isalnum() or before[-1] in ",;("))


def _is_written(found: str, letters: Letters) -> bool:
    if letters is Letters.CAPITALS:
        return found.upper() == found
    return letters is Letters.ANY or found[:1].upper() == found[:1]


def _phrases(
    secret: Secret, pattern: re.Pattern[str], text: str, plain: str, at: Sequence[int]
) -> Iterator[Occurrence]:
    for found in pattern.finditer(plain):
        start, end = at[found.start()], at[found.end()]
        means = _means_body if secret.body else _means_person
        sure = means(secret, found[0], text[start:end])
        if sure is not None:
            yield Occurrence(start=start, end=end, of=secret.of, sure=sure)


def _means_body(secret: Secret, found: str, written: str) -> bool | None:
    """Whether some of a body's words surely name it; None where they do not. Small letters leave a doubt."""
    own = _own(secret, words(found))
    telling = {word for word in own if word not in BODIES and secret.alone.get(word, Alone.NEVER) > Alone.WITHIN}
    if telling:
        capitals = " ".join(token for token in re.findall(r"[^\W\d_]+", written) if not token[0].islower())
        return bool(telling & _own(secret, words(capitals)))
    return True if secret.words <= own and any(each.isupper() for each in written) else None


def _means_person(secret: Secret, found: str, written: str) -> bool | None:
    own, said = _own(secret, words(found)), words(found)
    if not own:  # J.N.I.
        initials = {word[0] for word in secret.words}
        return True if len(said) >= _SHORTEST and written.upper() == written and set(said) == initials else None
    if any(secret.alone.get(word, Alone.NEVER) > Alone.WITHIN for word in own):
        return True
    return True if all(not each[0].islower() for each in re.findall(r"[^\W\d_]{2,}", written)) else None


def _own(secret: Secret, found: Collection[str]) -> set[str]:
    return {base for word in found if (base := _base(word, secret.words))}


def _base(word: str, known: Collection[str]) -> str:
    """Return the known word that this one is, or is the plural of; short ones have none: `Sans` is not San."""
    plurals = (word[: -len(end)] for end in ("s", "es") if word.endswith(end))
    long = (each for each in plurals if len(each) >= _HAS_PLURAL)
    return next((each for each in (word, *long) if each in known), "")


def _without(text: str, found: Iterable[Occurrence]) -> str:
    pieces, last = [], 0
    for start, end, what in _joined(found):
        pieces += [text[last:start], what]
        last = end
    return "".join((*pieces, text[last:]))


def _joined(found: Iterable[Occurrence]) -> list[tuple[int, int, str]]:
    joined: list[tuple[int, int, str]] = []
    for each in sorted(found):
        if joined and each.start < joined[-1][1]:
            first, end, what = joined[-1]
            joined[-1] = (first, max(end, each.end), what)
        else:
            joined.append((each.start, each.end, each.mask))
    return joined


def _any_of(found: Iterable[str], *, plurals: bool = False) -> str:
    ranked = sorted(found, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + ("(?:e?s)?" if plurals and len(word) >= _HAS_PLURAL else "") for word in ranked)


def secret_person(
    names: Iterable[str], ordinary: Collection[str], shared: Collection[str], namesakes: Collection[str] = ()
) -> Secret:
    """Return a person's secret; `ordinary` words are of the language, `shared` ones stand in others' names too.

    `namesakes` are the words of the names of those who may be named.
    """
    spellings = [tuple(word for word in words(name) if word not in PARTICLES) for name in names]
    first = next((spelling[0] for spelling in spellings if spelling), "")
    alone: dict[str, Alone] = {}
    for word in {word for spelling in spellings for word in spelling if len(word) > 1}:
        given = word == first or (len(first) >= _SHORTEST and word.startswith(first))
        weak = given or word in shared or (len(word) == _SHORTEST and word.isascii())
        within = word in ordinary or (len(word) < _SHORTEST and word.isascii())
        alone[word] = Alone.WITHIN if within else Alone.CAPITAL if weak else Alone.ALWAYS
    known = frozenset(alone)
    for spelling in spellings:  # as in addresses of pages
        if len(spelling) > 1 and len("".join(spelling)) >= _GLUED:
            alone |= dict.fromkeys(("".join(spelling), "".join(spelling[::-1])), Alone.ALWAYS)
    return Secret(
        words=frozenset(alone),
        alone=alone,
        namesakes=frozenset(word for word in known if word in namesakes and word != first),
    )


def secret_body(name: str, ordinary: Collection[str], shared: Collection[str]) -> Secret:
    """Return a body's secret; a word that stands alone in several others' texts or names is none."""
    own = [word for word in words(name) if word not in BODY_PARTICLES]
    telling = {word for word in own if word not in BODIES and word not in ordinary and word not in shared}
    alone = {word: Alone.CAPITAL for word in telling if len(word) >= _SHORTEST}
    return Secret(words=frozenset(own), alone=alone, body=True)
