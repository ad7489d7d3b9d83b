"""Where something was done, as the passage says it: named places, countries, years."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

from m4d_consolidate.findings.nouns import ADJECTIVES, BODIES
from m4d_consolidate.findings.stopwords import stopwords
from m4d_consolidate.findings.words import fold, word_set
from m4d_consolidate.model.contribution import Contributor, ContributorKind
from m4d_consolidate.territories import territory_names

_LANGUAGES = ("en", "fr", "es", "pt", "it")
_NO_COUNTRIES = frozenset(("EU", "UN", "ZZ", "EZ", "XA", "XB", "QO"))
_WORD = r"[^\W\d_a-zß-öø-ÿ][\w’'-]+"
_NAME = (
    rf"(?P<name>(?:(?:St|Ste|Sta|Sto|San|Mt)\.? )?{_WORD}"
    rf"(?:[ -](?:(?:d[eo]s?|da|del|de la|della|di|du|la|le|les|sur|al|el|[dl]['’])[ -]?)?{_WORD}){{0,3}})"
)
_IN = {
    "en": r"\b(?:[Ii]n|[Aa]t|[Ii]nside|[Aa]round|[Nn]ear) (?:the )?",
    "fr": r"(?:\b(?:[Dd]ans|[Ee]n|[Aa]ux?|[Aa]|[Cc]hez)|[àÀ]) (?:les? |la )?(?:l['’])?",
    "es": r"\b(?:[Ee]n|[Aa]) (?:el |la |los |las )?",
    "pt": r"\b(?:[Ee]m|[Nn][oa]s?) ",
    "it": r"\b(?:[Ii]n|[Aa]d?|[Nn]el(?:la)?) ",
}
"""What stands before the name of the place where something happens."""
_TERRITORY = (
    r"(?:municipality|town|city|village|district|region|province|county|parish|canton|ward|neighbourhood|quarter"
    r"|commune|ville|cercle|région|département|mairie|quartier|municipio|ayuntamiento|alcaldía|ciudad|pueblo"
    r"|provincia|región|barrio|comune|città|cidade|distrito|prefeitura|câmara municipal) (?:of |del? |du |d['’]|di "
    r"|do |da )"
)
_CAPITAL = re.compile(r"\b[^\W\d_a-zß-öø-ÿ][^\W\d_]*")
_DEMONYM = re.compile(r"(?:ian|ean|ish|ese|[cs]an|isch|ien|ienne|ais|aise|ano|ana|Greek|German|French)s?$")
"""`in Ghanaian schools` names a people, not a place."""
_OPENS = r"(?:^|[.:;!?] +|\n)(?:And |But |Et |Mais |Y )?"

_NO_PLACE = word_set(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday",
    "saturday sunday janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre enero "
    "febrero marzo abril mayo",
    "junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio "
    "settembre ottobre janeiro",
    "fevereiro marco junho julho setembro outubro dezembro english french spanish portuguese italian facebook skype "
    "whatsapp youtube google",
    "internet christmas easter ramadan act law council ministry government office plan state article question week "
    "chapter annex group",
    "university school department association committee commission church god excel word i sunday parliament "
    "congress radio home house hall work night square street stair assembly cabinet senate summit court police",
    "assemblee senat cour tribunal etat region prefecture mairie hopital asamblea senado corte estado hospital policia",
    "assembleia tribunal camara estado senato tribunale stato ospedale telegram instagram tiktok zoom teams",
)
_ALSO_CALLED = {
    "bosnia": "BA", "burkina": "BF", "cabo verde": "CV", "czech republic": "CZ", "east timor": "TL", "england": "GB",
    "estados unidos": "US", "etats-unis": "US", "great britain": "GB", "holland": "NL", "ivory coast": "CI",
    "macedonia": "MK", "scotland": "GB", "stati uniti": "US", "swaziland": "SZ", "the gambia": "GM", "turkey": "TR",
    "usa": "US", "viet nam": "VN", "wales": "GB",
}  # fmt: skip
"""Names CLDR does not list, by ISO 3166 code."""
_BODY_WORDS = word_set(
    "este oeste norte sur nord sud est ouest north south east west ovest sul leste",
    "municipality municipal council parish regional administration government county district assembly city town of "
    "ville commune mairie de la du le",
    "des d' l' conseil provincial departemental cercle comite developpement development committee gemeente stadt "
    "kommun opcina općina provincia",
    "di comune regione gad ayuntamiento ajuntament alcaldia autonomo gobierno intendencia municipio h. h camara "
    "prefeitura local area office",
    "kanton fachstelle integration unidad gestion y and the community rural communaute communauté municipalite "
    "water directorate region",
    "metropolitan grama panchayat state authority corporation union territorial hotel metropole metropolitana "
    "secretaria delegacao",
    "junta cabildo diputacion departement department department. unit service services province provincial "
    "provinciale regionale region",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place and its country, each empty where it is not said."""

    place: str = ""
    country: str = ""


@lru_cache
def country_names() -> Mapping[str, str]:
    """Return the English name of each country by the names it goes by in five languages (CLDR), without accents."""
    english = territory_names("en")
    names: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if code in english and code not in _NO_COUNTRIES:
                names.setdefault(fold(name), english[code])
    names |= {fold(name): name for name in english.values()}
    names |= {alias: english[code] for alias, code in _ALSO_CALLED.items()}
    return names


@lru_cache
def _countries_by_first_word() -> Mapping[str, tuple[str, ...]]:
    """The names by their first word, the longest first."""
    names: dict[str, list[str]] = {}
    for name in sorted(country_names(), key=len, reverse=True):
        names.setdefault(re.split(r"\W", name)[0], []).append(name)
    return {first: tuple(longest_first) for first, longest_first in names.items()}


def countries_in(text: str) -> tuple[tuple[int, str], ...]:
    """Return the countries a text names, each with its place: only where it is written with a capital."""
    folded = fold(text)
    by_first_word = _countries_by_first_word()
    found = []
    for match in _CAPITAL.finditer(text):
        start = match.start()
        for name in by_first_word.get(folded[start : match.end()], ()):
            end = start + len(name)
            if folded.startswith(name, start) and not folded[end : end + 1].isalnum():
                found.append((start, country_names()[name]))
                break
    return tuple(found)


def territory_of(contributor: Contributor) -> str:
    """Return the name of the territory in an authority's name (`Parish Council of X` is X), or an empty string."""
    if contributor.kind is not ContributorKind.LOCAL_AUTHORITY:
        return ""
    for stretch in contributor.organisation.split(","):
        words = re.findall(r"(?:\b[dl]['’])|[^\s'’]+(?:['’][^\s'’]+)*", stretch)
        kept = [place for place, word in enumerate(words) if fold(word) not in _BODY_WORDS and word[:1].isupper()]
        named = words[kept[0] : kept[-1] + 1] if kept else []
        if any(fold(word) in BODIES or re.fullmatch(ADJECTIVES, fold(word)) for word in named):
            continue
        name = " ".join(named)
        if name and name in contributor.organisation and fold(name) not in country_names():
            return name
    return ""


def places_in(text: str, language: str) -> tuple[tuple[int, str], ...]:
    """Return the places where a text says something happens (`in X`, `town of X`), each with where it stands.

    Those that open a sentence come first: they say where what follows happens.
    """
    found: dict[int, str] = {}
    for pattern in _place_patterns(language if language in _IN else "en"):
        for match in pattern.finditer(text):
            name = _place_name(match.group("name"), language)
            if name and match.start("name") not in found:
                found[match.start("name")] = name
    return tuple(found.items())


@lru_cache
def _place_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    before = _IN[language]
    return tuple(map(re.compile, (_OPENS + before + _NAME, r"\b" + _TERRITORY + _NAME, before + _NAME)))


def _place_name(name: str, language: str) -> str:
    words = name.split()
    plain = stopwords(language) | _NO_PLACE
    if not words or len(words[0]) < 3 or fold(words[0]).rstrip("'s") in plain or fold(words[-1]).strip(".") in plain:
        return ""
    if len(words) == 1 and fold(name) in _BODY_WORDS:
        return ""
    if name.isupper() or fold(name) in country_names():
        return ""
    return name.rstrip(".'’-") if not _DEMONYM.search(name) else ""
