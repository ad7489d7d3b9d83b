"""Tables only: what mail clients and people write, by language, in folded text (`words.fold`).

Each file holds one idea; the code walks the tables. Languages: en fr es pt it de nl, and `others` beside them; a name
such as `de_nl` stands for what serves both.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

_MOST_BRANCHES = 120
_QUANTIFIERS = "?*+{"


class Table:
    """Alternatives of bounded regular expressions, compiled when first asked, sorted by their first letters.

    Python's engine tries one alternative after the other; sorted so, it tries a handful at each word instead of all.
    """

    def __init__(self, alternatives: Iterable[str], *, start: bool = False) -> None:
        self.alternatives = tuple(alternatives)
        self._start = start

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        bare = [alternative.removeprefix(r"\b") for alternative in self.alternatives]
        joined = _sorted([branch for alternative in bare for branch in _branches(alternative)])
        return re.compile(rf"(?:{joined})\b" if self._start else rf"\b(?:{joined})", re.ASCII)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place where an alternative stands at the beginning of a word."""
        return self._pattern.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Return the alternative that a text begins with."""
        return self._pattern.match(text)

    def starts(self, text: str) -> list[int]:
        """Return the places where the alternatives begin."""
        return [found.start() for found in self._pattern.finditer(text)]

    def all(self, text: str) -> set[str]:
        """Return the different words found."""
        return {found[0] for found in self._pattern.finditer(text)}


def any_of(*, start: bool = False, also: Table | None = None, **by_language: str) -> Table:
    """Return the table of the alternatives given by language, one after the other between bars and on lines.

    A line that ends in a backslash goes on in the next. With `start`, each alternative ends where a word ends; `also`
    takes in those of another table.
    """
    alternatives = [*also.alternatives] if also else []
    for text in by_language.values():
        for line in re.sub(r"\\\n\s*", "", text).split("\n"):
            alternatives += [alternative.strip() for alternative in line.split(" | ") if alternative.strip()]
    return Table(alternatives, start=start)


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def _sorted(branches: Sequence[str]) -> str:
    """Return branches as one alternation, those of a letter together, and within it those of the next letter."""
    by_letter: dict[str, list[str]] = {}
    for branch in branches:
        by_letter.setdefault(_first_letter(branch), []).append(branch)
    others = by_letter.pop("", [])
    return "|".join((*(_beginning_with(letter, each) for letter, each in by_letter.items()), *others))


def _beginning_with(letter: str, branches: Sequence[str]) -> str:
    if len(branches) == 1:
        return branches[0]
    return f"{letter}(?:{_sorted([branch[1:] for branch in branches])})"


def _first_letter(branch: str) -> str:
    """Return the letter or digit that a branch begins with in any case; empty where it may begin with others."""
    return branch[0] if branch[:1].isalnum() and branch[1:2] not in tuple(_QUANTIFIERS) else ""


def _branches(alternative: str) -> list[str]:
    """Return an alternative spread over the choices it begins with, so that each begins with a letter where it can."""
    pieces = _split(alternative)
    if len(pieces) > 1:
        return _limited([branch for piece in pieces for branch in _branches(piece)], alternative)
    if alternative.startswith("(?:"):
        end = _closing(alternative)
        inner, rest = _split(alternative[3:end]), alternative[end + 1 :]
        if rest[:1] in ("*", "+", "{"):
            return [alternative]
        if rest[:1] == "?":
            inner, rest = [*inner, ""], rest[1:]
        return _limited([branch for choice in inner for branch in _branches(choice + rest)], alternative)
    if alternative[:1].isalnum() and alternative[1:2] == "?":
        return _limited([alternative[0] + alternative[2:], *_branches(alternative[2:])], alternative)
    return [alternative]


def _limited(branches: list[str], alternative: str) -> list[str]:
    return branches if len(branches) <= _MOST_BRANCHES and all(branches) else [f"(?:{alternative})"]


def _split(text: str) -> list[str]:
    """Split at the bars that stand in no group or set."""
    bars = [index for index, letter, depth in _outside_sets(text) if letter == "|" and depth == 0]
    return [text[before + 1 : bar] for before, bar in pairwise([-1, *bars, len(text)])]


def _closing(text: str) -> int:
    """Return the place of the bracket that closes the group `text` begins with."""
    return next((index for index, letter, depth in _outside_sets(text) if letter == ")" and depth == 0), len(text))


def _outside_sets(text: str) -> Iterator[tuple[int, str, int]]:
    """Yield each letter that is neither escaped nor in a set: its place, itself, and the groups open behind it."""
    depth, inset, escaped = 0, False, False
    for index, letter in enumerate(text):
        if escaped or letter == "\\":
            escaped = not escaped
        elif inset:
            inset = letter != "]"
        else:
            inset = letter == "["
            depth += (letter == "(") - (letter == ")")
            yield index, letter, depth
