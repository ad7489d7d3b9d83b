"""Names of countries and territories as documents print them: CLDR's, or those in use where they differ."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_IN_USE = {
    "en": {
        "CD": "Democratic Republic of the Congo", "CG": "Congo", "CI": "Côte d'Ivoire", "CV": "Cabo Verde",
        "CZ": "Czechia", "HK": "Hong Kong", "KR": "Republic of Korea", "MM": "Myanmar", "MO": "Macao",
        "PS": "Palestine", "ST": "Sao Tome and Principe", "TR": "Türkiye",
        "VC": "Saint Vincent and the Grenadines", "VN": "Viet Nam",
    },
    "fr": {"CD": "République démocratique du Congo", "CG": "Congo", "HK": "Hong Kong", "MO": "Macao",
           "PS": "Palestine"},
    "es": {"CG": "Congo", "HK": "Hong Kong", "MO": "Macao", "PS": "Palestina"},
}  # fmt: skip
"""Short names as ISO 3166 and the United Nations write them"""


@lru_cache(maxsize=32)
def territory_names(language: str) -> Mapping[str, str]:
    """Return the names of all territories in a language, by ISO 3166-1 alpha-2 code; in English for an unknown one."""
    from babel import Locale, UnknownLocaleError

    try:
        names: Any = Locale.parse(language.replace("-", "_")).territories
    except (ValueError, UnknownLocaleError):
        return territory_names("en")
    plain = {code: _spelled_out(name) for code, name in names.items() if len(code) == 2 and code.isalpha()}
    return plain | _IN_USE.get(language[:2], {})


def _spelled_out(name: str) -> str:
    return name.replace("’", "'").replace("St. ", "Saint ").replace(" & ", " and ")
