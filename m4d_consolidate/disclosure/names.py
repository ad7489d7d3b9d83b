"""Names that are not to be printed, found however they are written, and masked."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from m4d_consolidate.disclosure.contact import mask
from m4d_consolidate.disclosure.folding import folded, words
from m4d_consolidate.disclosure.tables import BODIES

NAME_MASK = "[name withheld]"
LINK_MASK = "[link withheld]"

_SHORTEST = 3
"""Letters from which a word of a name is told from any other by its capital"""
_PARTICLES = "de del della di da do dos das du des la le el al van von der den bin ben ibn y e"
_BODY_PARTICLES = f"{_PARTICLES} of the for et and para pour"
_SEPARATOR = r"(?:[\s\-_.'’]{1,4}|,\s)"
_BEGINS, _ENDS = r"(?<![^\W_])", r"(?:e?s)?(?![^\W_])"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """The words by which one person or body is named."""

    words: frozenset[str]
    """Folded"""
    alone: Mapping[str, Alone]
    body: bool = False

    def pattern(self) -> re.Pattern[str]:
        """Return what finds two words of it or more, in any order, with initials and what stands between names."""
        parts = [f"(?:{_any_of(self.words | (BODIES if self.body else set()))})"]
        if not self.body and (initials := {word[0] for word in self.words}):
            parts.append(rf"(?:{_any_of(initials)})(?![^\W_])")
        token = f"(?:{'|'.join(parts)})"
        particles = _BODY_PARTICLES if self.body else _PARTICLES
        between = rf"{_SEPARATOR}(?:(?:{particles.replace(' ', '|')}){_SEPARATOR}){{0,2}}"
        return re.compile(rf"{_BEGINS}{token}(?:{between}{token}){{1,6}}{_ENDS}")


class Veil:
    """Masks secrets; makes its patterns once."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self._secrets = [(secret, secret.pattern()) for secret in secrets if secret.words]
        self._alone: dict[str, Alone] = {}
        for secret, _ in self._secrets:
            for word, alone in secret.alone.items():
                self._alone[word] = max(alone, self._alone.get(word, alone))
        known = frozenset().union(*(secret.words for secret, _ in self._secrets))
        self._known = re.compile(rf"{_BEGINS}({_any_of(known)}){_ENDS}") if known else None

    def __call__(self, text: str, *, spared: bool = False) -> str:
        """Return the text without contact data and secrets; `spared` leaves what may mean somebody else."""
        text = mask(text)
        if self._known is None:
            return text
        text = _LINK.sub(lambda found: LINK_MASK if self._is_named_in(found[0]) else found[0], text)
        return _without(text, self._spans(text, Alone.ALWAYS if spared else Alone.WITHIN))

    def doubtful(self, text: str) -> tuple[str, ...]:
        """Return the words of a text that are masked and may mean somebody else."""
        text = mask(text)
        if self._known is None:
            return ()
        sure = self._spans(text, Alone.ALWAYS)
        more = [(a, b) for a, b in self._spans(text, Alone.WITHIN) if not any(c <= a and b <= d for c, d in sure)]
        return tuple(dict.fromkeys(text[start:end] for start, end in more))

    def _is_named_in(self, link: str) -> bool:
        plain = folded(link)[0]
        return any(
            alone > Alone.WITHIN and len(word) > _SHORTEST and word in plain for word, alone in self._alone.items()
        )

    def _spans(self, text: str, least: Alone) -> list[tuple[int, int]]:
        plain, places = folded(text)
        found = list(self._known.finditer(plain)) if self._known else []
        spans = [
            (places[each.start()], places[each.end()])
            for each in found
            if self._means(each[1], text, places[each.start()], least)
        ]
        hits = {each[1] for each in found}
        initials = _INITIALS.search(plain) is not None
        for secret, pattern in self._secrets:
            if initials or hits & secret.words:
                spans += _phrases(secret, pattern, text, plain, places)
        return _joined(spans)

    def _means(self, word: str, text: str, start: int, least: Alone) -> bool:
        alone = self._alone.get(word, Alone.NEVER)
        if alone < least or alone is Alone.NEVER:
            return False
        if alone is Alone.ALWAYS:
            return True
        if not text[start].isupper() and text[start].lower() != text[start].upper():
            return False
        before = text[max(0, start - 3) : start].rstrip()
        titled = text[start + 1 : start + 2].islower()
        return alone is Alone.CAPITAL or (titled and bool(before) and (before[-1].isalnum() or before[-1] in ",;("))


def _phrases(
    secret: Secret, pattern: re.Pattern[str], text: str, plain: str, at: Sequence[int]
) -> Iterator[tuple[int, int]]:
    for found in pattern.finditer(plain):
        start, end = at[found.start()], at[found.end()]
        if _is_meant(secret, words(found[0]), text[start:end]):
            yield start, end


def _is_meant(secret: Secret, found: tuple[str, ...], written: str) -> bool:
    own = {word for word in secret.words if any(each in (word, f"{word}s", f"{word}es") for each in found)}
    if secret.body:
        telling = {word for word in own if word not in BODIES}
        surely = any(secret.alone.get(word, Alone.NEVER) > Alone.WITHIN for word in telling)
        return surely or (secret.words <= own and any(each.isupper() for each in written))
    if not own:  # J.N.I.
        return (
            len(found) >= _SHORTEST and written.upper() == written and set(found) == {word[0] for word in secret.words}
        )
    if any(secret.alone.get(word, Alone.NEVER) > Alone.WITHIN for word in own):
        return True
    return all(not each[0].islower() for each in re.findall(r"[^\W\d_]{2,}", written))


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces, last = [], 0
    for start, end in spans:
        pieces += [text[last:start], NAME_MASK]
        last = end
    return "".join((*pieces, text[last:]))


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _any_of(found: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(found, key=lambda word: (-len(word), word)))


def secret_person(names: Iterable[str], ordinary: Collection[str], shared: Collection[str]) -> Secret:
    """Return a person's secret; `ordinary` words are of the language, `shared` ones stand in others' names too."""
    particles = set(_PARTICLES.split())
    spellings = [tuple(word for word in words(name) if word not in particles) for name in names]
    first = next((spelling[0] for spelling in spellings if spelling), "")
    alone: dict[str, Alone] = {}
    for word in {word for spelling in spellings for word in spelling if len(word) > 1}:
        given = word == first or (len(first) >= _SHORTEST and word.startswith(first))
        weak = given or word in shared or (len(word) == _SHORTEST and word.isascii())
        within = word in ordinary or (len(word) < _SHORTEST and word.isascii())
        alone[word] = Alone.WITHIN if within else Alone.CAPITAL if weak else Alone.ALWAYS
    for spelling in spellings:  # as in addresses of pages
        for glued in ("".join(spelling), "".join(spelling[::-1])) if len(spelling) > 1 else ():
            alone[glued] = Alone.ALWAYS
    known = {word for spelling in spellings for word in spelling if len(word) > 1}
    return Secret(words=frozenset(known | set(alone)), alone=alone)


def secret_body(name: str, ordinary: Collection[str], shared: Collection[str]) -> Secret:
    """Return a body's secret; a word that stands alone in several others' texts or names is none."""
    particles = set(_BODY_PARTICLES.split())
    own = [word for word in words(name) if word not in particles]
    telling = {word for word in own if word not in BODIES and word not in ordinary and word not in shared}
    alone = {word: Alone.CAPITAL for word in telling if len(word) >= _SHORTEST}
    return Secret(words=frozenset(own), alone=alone, body=True)


def ordinary_words(texts: Iterable[tuple[str, str]], wanted: Collection[str], least: int = 2) -> frozenset[str]:
    """Return which of the words stand in small letters in the texts of `least` people; a text comes with its author."""
    return _said_by(texts, wanted, least, small=True)


def common_words(texts: Iterable[tuple[str, str]], wanted: Collection[str], least: int = 3) -> frozenset[str]:
    """Return which of the words stand in texts of `least` people or more, in whatever letters."""
    return _said_by(texts, wanted, least, small=False)


def _said_by(texts: Iterable[tuple[str, str]], wanted: Collection[str], least: int, *, small: bool) -> frozenset[str]:
    said: set[tuple[str, str]] = set()
    for author, text in texts:
        tokens = {token for token in re.findall(r"[^\W\d_]+", text) if not small or token.islower()}
        said.update((word, author) for token in tokens if (word := folded(token)[0]) in wanted)
    counted = Counter(word for word, _ in said)
    return frozenset(word for word, people in counted.items() if people >= least)
