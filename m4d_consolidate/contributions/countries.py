"""Country names in the languages of the discussion; babel is asked once, when the first contributor is looked at."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from m4d_consolidate.contributions.patterns import homes, places, provinces, word_set
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.territories import territory_names

_WORD = re.compile(r"[a-z][a-z'.]*[a-z]|[a-z]")
_CAPITALISED = re.compile(r"[^\W\d_][\w'’.]*[^\W_]|[^\W\d_]")
_MARK = re.compile(r"[,;:()/|\n]")
_ALWAYS = ("en", "fr", "es", "pt", "it", "de", "nl")
_NOT_COUNTRIES = word_set("EU EZ UN QO XA XB ZZ AQ IO TF UM BV HM GS EA IC AC TA DG CP CQ")
"""Two letters to which CLDR gives a name, but where nobody lives"""
_BEHIND_LANGUAGE = word_set("is was language speaking speaker speakers text version est es e ist translation")
_BEFORE_LANGUAGE = word_set("in my your bad poor speak speaks into en mon mi em meu auf mein")
_PLACE = re.compile(
    r"\b[^\W\d_a-zà-ÿ][\w'’-]+(?:, (?:(?:in|en|au|em|im) )?|\s?\(|"
    r" (?:[Dd]istrict|[Rr]egion|[Pp]rovince|[Cc]ounty|[Dd]ivision|[Ss]tate) )(?=\w)"
)
"""`Ada (`, `Ada, `, `Ada district `: a place told with what lies behind it"""
_SENTENCE = re.compile(r"[.!?;:]\s")
_NEAR = 60
"""Characters in which a country stands behind the word for home"""
_WORDS = 6
"""Words of a name"""
_ARTICLE = re.compile(r"^(?:[dl]|qu|[dn]ell|dall|all|sull)['’](?=\w{3})", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+|\b00)\s?\(?(\d[\d\s().-]{6,18})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country as the documents print it."""

    code: str
    """ISO 3166-1 alpha-2"""
    name: str
    """English short name"""


class Countries:
    """Countries found in text by their names, adjectives, capitals and codes."""

    def __init__(self, languages: Sequence[str]) -> None:
        from babel import Locale

        self._english = {code: name for code, name in territory_names("en").items() if _is_country(code)}
        self._names: dict[tuple[str, ...], str] = {}
        for language in dict.fromkeys((*_ALWAYS, *languages)):
            for code, name in Locale.parse(language[:2]).territories.items() if _known(language) else ():
                if code in self._english and code not in places.TERRITORIES:
                    self._add(name, code)
        for name, code in places.ALIASES.items():
            self._add(name, code)
        for code, name in self._english.items():
            self._add(name, code)
        self._first = {name[0] for name in self._names}
        self._adjectives = places.ADJECTIVES
        self._found = lru_cache(maxsize=4096)(self._find)
        by_place = provinces.PROVINCES | places.CAPITALS
        self._places = {tuple(_WORD.findall(place.replace("-", " "))): code for place, code in by_place.items()}
        self._place_starts = {place[0] for place in self._places}

    def _add(self, name: str, code: str) -> None:
        words = tuple(_without_article(word) for word in _WORD.findall(fold(name)))
        if len("".join(words)) > 1 and words[0] not in places.NOT_ALONE:
            self._names.setdefault(words, code)

    def named(self, code: str) -> Country:
        """Return the country with this ISO code; KeyError for none."""
        return Country(code=code, name=self._english[code])

    def lookup(self, name: str) -> Country | None:
        """Return the country a person means by a name or code."""
        code = name.strip().upper()
        if code in self._english:
            return self.named(code)
        found = self._names.get(tuple(_without_article(word) for word in _WORD.findall(fold(name))))
        return self.named(found) if found else None

    def _find(self, text: str) -> tuple[Country, ...]:
        parts = _MARK.split(text)
        return tuple(self.named(code) for code in dict.fromkeys(code for part in parts for code in self._codes(part)))

    def _codes(self, text: str) -> list[str]:
        """Return the codes of the countries named between two marks, which no name goes across."""
        said = [_without_article(word) for word in _CAPITALISED.findall(text)]
        words = [fold(word) for word in said]
        found: list[str] = []
        index = 0
        while index < len(words):
            step = 1
            if words[index] in self._first:
                for size in range(min(5, len(words) - index), 0, -1):
                    code = self._names.get(tuple(words[index : index + size]))
                    if code is not None and said[index + size - 1][:1].isupper():
                        found.append(code)
                        step = size
                        break
            index += step
        return found

    def find(self, text: str) -> tuple[Country, ...]:
        """Return the countries named in a text, in order."""
        return self._found(text) if text else ()

    def by_adjective(self, text: str) -> Country | None:
        """Return the one country whose adjective a text uses, not for a language: `excuse my English`."""
        words = _WORD.findall(fold(text))
        trios = zip(["", *words], words, [*words[1:], ""], strict=False)
        said = {
            word for before, word, behind in trios if before not in _BEFORE_LANGUAGE and behind not in _BEHIND_LANGUAGE
        }
        codes = {self._adjectives[word] for word in said if word in self._adjectives}
        return self.named(next(iter(codes))) if len(codes) == 1 else None

    def at_home(self, text: str) -> tuple[Country, ...]:
        """Return the countries a text says its author is in: `here in …`, or a place with its country behind it."""
        said = homes.ELSEWHERE.sub(" ", text)
        near = (re.split(_SENTENCE, said[home.end() : home.end() + _NEAR])[0] for home in homes.HOME.finditer(said))
        places_ = (place for place in _PLACE.finditer(said) if not self.find(place[0]))
        behind = (self.beginning(said[place.end() :]) for place in places_)
        found = [country for part in near for country in self.find(part)[:1]] + [each for each in behind if each]
        return tuple(dict.fromkeys(found))

    def beginning(self, text: str) -> Country | None:
        """Return the country that a text begins with."""
        said = [_without_article(word) for word in _CAPITALISED.findall(text[:_NEAR])[:_WORDS]]
        sizes = range(len(said), 0, -1) if said and said[0][:1].isupper() else ()
        codes = (self._names.get(tuple(fold(word) for word in said[:size])) for size in sizes)
        return next((self.named(code) for code in codes if code), None)

    def by_place(self, text: str) -> Country | None:
        """Return the one country whose capital, largest city or province a text names."""
        said = _CAPITALISED.findall(text.replace("-", " "))
        words = [fold(word) for word in said]
        starts = [at for at, word in enumerate(words) if word in self._place_starts and said[at][:1].isupper()]
        places_ = (tuple(words[at : at + size]) for at in starts for size in range(1, _WORDS))
        codes = {self._places[place] for place in places_ if place in self._places}
        return self.named(codes.pop()) if len(codes) == 1 else None

    def by_phone(self, text: str) -> Country | None:
        """Return the country of an international telephone number."""
        for match in _PHONE.finditer(text):
            digits = re.sub(r"\D", "", match[1])
            for size in (3, 2):
                code = places.CALLING_CODES.get(digits[:size])
                if code is not None:
                    return self.named(code)
        return None

    def by_domain(self, addr_spec: str) -> Country | None:
        """Return the country of an address under a country-code domain that is not sold for its letters."""
        ending = addr_spec.rpartition(".")[2].lower()
        code = {"uk": "GB"}.get(ending, ending.upper())
        return (
            self.named(code)
            if len(ending) == 2 and ending not in places.GENERIC_DOMAINS and code in self._english
            else None
        )


def _without_article(word: str) -> str:
    """Return a word without what clings to it: `l'Italie`, `dell'Umbria`."""
    return _ARTICLE.sub("", word) if "'" in word or "’" in word else word


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES


def _known(language: str) -> bool:
    from babel.localedata import exists

    return bool(exists(language[:2]))


@lru_cache(maxsize=4)
def countries(languages: tuple[str, ...]) -> Countries:
    """Return the countries as they are named in these languages, English and the commonest others."""
    return Countries(languages)
