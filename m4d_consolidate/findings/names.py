"""Names of bodies, documents and projects in a text, as spans."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from m4d_consolidate.findings import nouns
from m4d_consolidate.findings.stopwords import stopwords
from m4d_consolidate.findings.words import fold
from m4d_consolidate.model.finding import ResourceKind

_TOKEN = re.compile(r"(?:[dlDL]|[Dd]ell|[Aa]ll|[Nn]ell)['’](?=\w)|[^\W_]+(?:[-’'/.][^\W_]+)*")
_QUOTED = re.compile(r"«\s?([^«»\n]{2,60}?)\s?»|“([^“”\n]{2,60})”|(?<!\w)\"([^\"\n]{2,60})\"(?!\w)")
_YEARS = re.compile(r"(?:(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?|\d{1,4}(?:/\d{2,4})?)$")
_NAMING_BEFORE = re.compile(nouns.NAMING + r"\W{0,3}$")
_ACRONYM = re.compile(r"\b[A-Z]{4,12}\b")
_LAW = re.compile(nouns.NUMBERED_LAW)
_ADJECTIVE = re.compile(nouns.ADJECTIVES + "$")
_MOST_TOKENS = 10
_SET_UP = ("commission", "committee", "commissions", "comite", "comision", "commissione", "comitato", "comissao")
"""Bodies that are set up on a matter"""
_HEAD_FIRST = ("fr", "es", "pt", "it")
"""Languages that put what a council is for behind it"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name and where it stands."""

    start: int
    end: int
    kind: ResourceKind


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    folded: str
    start: int
    end: int
    is_plain: bool
    """Carries no meaning of its own"""

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_year(self) -> bool:
        return bool(_YEARS.match(self.text))

    @property
    def links(self) -> bool:
        return self.folded in nouns.LINKING

    @property
    def kind(self) -> ResourceKind | None:
        return _KINDS.get(self.folded)


_KINDS = {
    **dict.fromkeys(nouns.PROJECTS, ResourceKind.PROJECT),
    **dict.fromkeys(nouns.DOCUMENTS, ResourceKind.DOCUMENT),
    **dict.fromkeys(nouns.BODIES, ResourceKind.ORGANISATION),
}


@lru_cache(maxsize=20_000)
def find_names(text: str, language: str = "en") -> tuple[Name, ...]:
    """Return the names of bodies, documents and projects in a text in order, none inside another."""
    runs = (run for run in _runs(text, language) if any(token.folded in _KINDS for token in run))
    found = [name for run in runs for name in (*_capitalised(run), *_described(run, language))]
    found += [*_quoted(text), *_acronyms(text), *_laws(text)]
    kept: list[Name] = []
    for name in sorted(found, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return tuple(kept)


def _runs(text: str, language: str) -> Iterator[list[_Token]]:
    """Words that only spaces part: no name crosses a comma or a full stop."""
    run: list[_Token] = []
    plain = stopwords(language) | nouns.DETERMINERS
    folded = fold(text)
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if run and text[run[-1].end : start].strip(" \u00a0&\n"):
            yield run
            run = []
        run.append(_Token(match.group(), folded[start:end], start, end, folded[start:end] in plain))
    if run:
        yield run


def _capitalised(run: list[_Token]) -> Iterator[Name]:
    """`Migration and Development Council`, `Plan de Desarrollo 2008-2012`: capitals with a noun of kind among them."""
    place = 0
    while place < len(run):
        if not run[place].is_capital or run[place].is_plain:
            place += 1
            continue
        last = place
        for reach in range(place + 1, min(len(run), place + _MOST_TOKENS)):
            if run[reach].is_capital or (run[reach].is_year and reach == last + 1):
                last = reach
            elif not run[reach].links or reach - last > 2:
                break
        tokens = run[place : last + 1]
        # `Usamos el Registro`: the verb that opens the sentence is no part of the name.
        if len(tokens) > 2 and tokens[1].folded in nouns.ARTICLES:
            tokens = tokens[2:]
        kind = _kind_of(tokens)
        if kind and sum(token.is_capital or token.is_year for token in tokens) > 1:
            yield Name(start=tokens[0].start, end=tokens[-1].end, kind=kind)
        place = last + 1


def _kind_of(tokens: list[_Token]) -> ResourceKind | None:
    """The kind of the head: in English the last noun before `of`, elsewhere the first."""
    if tokens[0].kind:
        return tokens[0].kind
    cut = next((place for place, token in enumerate(tokens) if token.folded in ("of", "for", "on")), len(tokens))
    kinds = [token.kind for token in tokens[:cut] if token.kind] or [token.kind for token in tokens if token.kind]
    return kinds[-1] if kinds else None


def _described(run: list[_Token], language: str) -> Iterator[Name]:
    """`chambre des métiers`, `national training agency`, `censo 2010`: a noun of kind and what it is for."""
    for place, token in enumerate(run):
        if token.kind is None or token.is_capital:
            continue
        first = place if language in _HEAD_FIRST else _modifiers_before(run, place)
        last = _complement(run, place)
        if _is_any_one(run, first) and not _is_set_apart(run[first:place], run[place + 1 : last + 1]):
            continue
        if first < place and _owns(run[place - 1]) and not any(word.is_capital for word in run[first:place]):
            continue  # `the agency's office` is any office
        if _is_particular(run[first:place], token, run[place + 1 : last + 1]):
            yield Name(start=run[first].start, end=run[last].end, kind=token.kind)


def _is_any_one(run: list[_Token], first: int) -> bool:
    """Whether an article before it says that the reader is not expected to know which."""
    return first > 0 and run[first - 1].folded in nouns.INDEFINITE


def _is_set_apart(before: list[_Token], after: list[_Token]) -> bool:
    """`a national strategy on reintegration`, `un conseil des résidents étrangers`; not `un comité de quartier`."""
    return len(after) > 2 or any(map(_says_which, (*before, *after)))


def _is_particular(before: list[_Token], head: _Token, after: list[_Token]) -> bool:
    """Whether the words round a noun of kind make it one of its own, not any council or any plan."""
    if any(word.is_year and len(word.text) >= 4 for word in (*before, *after)):
        return head.kind is ResourceKind.DOCUMENT
    adjectives = [bool(_ADJECTIVE.match(word.folded)) for word in (*before, *after[:1])]
    if len(before) >= 2 or (any(adjectives) and len(after) >= (2 if any(adjectives[: len(before)]) else 3)):
        return True
    if before and head.kind is ResourceKind.PROJECT and not _says_which(before[0]):
        return True
    if head.folded in nouns.TERRITORIES or head.kind is ResourceKind.PROJECT:
        return any(word.is_capital or any(map(str.isdigit, word.text)) for word in after)
    return len(after) >= 2


def _modifiers_before(run: list[_Token], place: int) -> int:
    """English puts them before: `regional coordinating council`; the first must say of what sort or place it is."""
    first = place
    while first > 0 and place - first < 3 and _modifies(run[first - 1]):
        first -= 1
    while first < place and not (_says_which(run[first]) or _owns(run[first]) * (first < place - 1)):
        first += 1
    if first == place > 1 and run[place].kind is ResourceKind.PROJECT and run[place - 2].folded in ("the", "our"):
        # `the olive project`: readers are expected to know which.
        return place - 1 if _modifies(run[place - 1]) and run[place - 1].folded not in nouns.ANY_PROJECT else place
    return first


def _owns(token: _Token) -> bool:
    return token.text.endswith(("'s", "’s"))


def _says_which(token: _Token) -> bool:
    return token.is_capital or token.is_year or bool(_ADJECTIVE.match(token.folded))


def _modifies(token: _Token) -> bool:
    return not token.links and not token.is_plain and len(token.text) > 3


def _complement(run: list[_Token], place: int) -> int:
    """What the kind is of: `de l'eau`, `regional de desarrollo`, `of municipalities`, a year."""
    last = place
    reach = place + 1
    if reach < len(run) and _ADJECTIVE.match(run[reach].folded):
        last, reach = reach, reach + 1
    links = 0
    within = run[place].kind is ResourceKind.PROJECT or run[place].folded in nouns.POSTED
    of = (
        nouns.OF | nouns.ABOUT if run[place].kind is ResourceKind.DOCUMENT or run[place].folded in _SET_UP else nouns.OF
    )
    while reach < len(run) and (run[reach].folded in of or (links and run[reach].folded == "the")) and links < 3:
        reach, links = reach + 1, links + 1
    if within and not links and reach + 1 < len(run) and run[reach].folded in nouns.IN and run[reach + 1].is_capital:
        return reach + 1
    if links and reach + 1 < len(run) and run[place].kind is ResourceKind.DOCUMENT and run[reach].text.isdigit():
        return reach if len(run[reach].text) == 4 else reach + 1  # `ordinance of 2015`, `questionnaire of 12 questions`
    if links and reach < len(run) and _names_something(run[reach]):
        last = reach
        while last + 1 < len(run) and (run[last + 1].is_capital or _ADJECTIVE.match(run[last + 1].folded)):
            last += 1
    if last + 1 < len(run) and _is_number(run[last + 1]):
        last += 1
    return last


def _is_number(token: _Token) -> bool:
    """`censo 2010`, `programa 3x1`."""
    return (token.is_year and len(token.text) >= 4) or bool(re.fullmatch(r"\d+x\d+", token.text))


def _names_something(token: _Token) -> bool:
    plain = token.is_plain or token.folded in nouns.TOO_PLAIN
    return len(token.text) > 2 and not plain and not token.text[0].isdigit()


def _quoted(text: str) -> Iterator[Name]:
    """A title in quotation marks: beside a noun of kind, after `called`, or in capitals of its own; speech is none."""
    for match in _QUOTED.finditer(text):
        place = next(number for number in (1, 2, 3) if match.group(number))
        title = match.group(place)
        before, after = (
            fold(text[max(0, match.start() - 40) : match.start()]),
            fold(text[match.end() : match.end() + 25]),
        )
        nearby = (*before.split()[-3:][::-1], *re.findall(r"^\W{0,3}(\w+)", after))
        # A term held with tongs, `a “twinning project”`, is no title: its noun counts where it begins with a capital.
        own = fold(title).split()[:2] if title[0].isupper() else []
        kinds = [_KINDS[word] for word in (*own, *nearby) if word in _KINDS]
        beside = bool(kinds) and (title[0].isupper() or " " in title)
        named = bool(_NAMING_BEFORE.search(before)) or beside or _is_title(title, before, after)
        longest = 8 if title[0].isupper() else 5
        if named and len(title.split()) <= longest and title[-1] not in ".?!,;:":
            kind = kinds[0] if kinds else ResourceKind.PROJECT
            yield Name(start=match.start(place), end=match.end(place), kind=kind)


def _is_title(title: str, before: str, after: str) -> bool:
    """`“Open Doors”`, `the “prefecture breakfast”`, `«Llavors», una huerta`; no speech and no word held with tongs."""
    words = title.split()
    if len(words) == 1:
        return title[0].isupper() and re.match(r", (?:an?|the|une?|la|le|el|una|um|uma|il) ", after) is not None
    if fold(words[0]) in nouns.DETERMINERS or before.rstrip().endswith(":"):
        return False
    capitals = all(word[0].isupper() or fold(word) in nouns.LINKING for word in words) and not title.isupper()
    return capitals or any(fold(word).rstrip("s") in nouns.OCCASIONS for word in words)


def _acronyms(text: str) -> Iterator[Name]:
    """Capitals that stand for a body; none in a text that is written in capitals throughout."""
    found = list(_ACRONYM.finditer(text))
    if found and sum(map(str.isupper, text)) > 0.3 * sum(map(str.isalpha, text)):
        return
    for match in found:
        if match.group() not in nouns.ACRONYMS_TO_PASS and not re.search(
            r"[A-Z]{3} $", text[max(0, match.start() - 4) : match.start()]
        ):
            yield Name(start=match.start(), end=match.end(), kind=ResourceKind.ORGANISATION)


def _laws(text: str) -> Iterator[Name]:
    for match in _LAW.finditer(fold(text)):
        yield Name(start=match.start(), end=match.end(), kind=ResourceKind.DOCUMENT)
