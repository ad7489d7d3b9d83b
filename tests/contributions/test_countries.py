"""Where a contributor lives: what the mail says of home, never where others come from."""

import pytest

from m4d_consolidate.contributions.countries import Countries
from m4d_consolidate.contributions.patterns.homes import ELSEWHERE

_COUNTRIES = Countries(("en", "fr", "es", "de"))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("We are shop stewards of the Ghana Union, here in Italy since the nineties.", ["IT"]),
        ("In our province in the Philippines there are nine banks.", ["PH"]),
        ("Desde nuestra fundación, en Lleida (España), plantamos tilos.", ["ES"]),
        ("Desde Puno, Perú, les saludo.", ["PE"]),
        ("Les planteurs établis en Belgique, à Bruxelles, se réunissent.", ["BE"]),
        ("I was a warden for 31 years in Guanacaste, Costa Rica.", ["CR"]),
        ("Bei uns in Österreich pflanzt die Gemeinde.", ["AT"]),
        ("We bring together families originating from Puno, Peru.", []),
        ("Last year I was on a trip to Kenya.", []),
        ("Je suis originaire du Mali et j'habite en Belgique.", ["BE"]),
        ("My neighbour in Turkey says so.", []),
        ("In this forum (Kenya, Ghana, Mali) we read a lot.", []),
        ("Kenya plants more trees than Ghana.", []),
        ("In Kenya too we plant limes.", ["KE"]),
        ("I advise 140 small gardens in Norway, often on an island.", ["NO"]),
        ("At my school, Jinja district Uganda, it works.", ["UG"]),
        ("We are 28 families in Bristol UK from the same village.", ["GB"]),
        ("In 2014 I came back to Ukraine, to my village.", ["UA"]),
        ("Daqui de Portugal mandamos as sementes.", ["PT"]),
        ("Salvador, Brasil", ["BR"]),
        ("My brother was back in Kenya.", []),
    ],
)
def test_home_is_where_the_author_says(text: str, codes: list[str]) -> None:
    assert [country.code for country in _COUNTRIES.at_home(text)] == codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a gardener dans le nord de l'Italie", "IT"),
        ("en Côte d'Ivoire", "CI"),
        ("a settler in NZ", "NZ"),
        ("Lindenhof auf Island", "IS"),
        ("a gardener from El Salvador", "SV"),
    ],
)
def test_a_country_is_found_behind_what_clings_to_it(text: str, code: str) -> None:
    assert [country.code for country in _COUNTRIES.find(text)] == [code]


@pytest.mark.parametrize("text", ["Popote du Haut-Pays, Bas-Tilleul", "Island Gardens Officer", "São Salvador"])
def test_a_likeness_is_no_country(text: str) -> None:
    assert not _COUNTRIES.find(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Montréal (Québec)", "CA"),
        ("a farm in Tamil Nadu", "IN"),
        ("una casa sonora", ""),
        ("Quebec and Tamil Nadu", ""),
    ],
)
def test_a_province_stands_for_its_country(text: str, code: str) -> None:
    found = _COUNTRIES.by_place(text)
    assert (found.code if found else "") == code


@pytest.mark.parametrize(("text", "code"), [("a northern English borough", "GB"), ("excuse my English", "")])
def test_a_language_is_no_country(text: str, code: str) -> None:
    found = _COUNTRIES.by_adjective(text)
    assert (found.code if found else "") == code


def test_english_as_a_language_is_no_country() -> None:
    assert _COUNTRIES.by_adjective("I am a deaf man and English is my third language after sign.") is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("I am village head on the Niger below the bend in Nigeria.", ["NG"]),
        ("Nos villages sont à l'embouchure du fleuve Sénégal, en France.", ["FR"]),
        ("We live on Lake Malawi in Zambia.", ["ZM"]),
        ("We work in the Gambia.", ["GM"]),
    ],
)
def test_rivers_and_lakes_are_no_countries(text: str, codes: list[str]) -> None:
    assert [country.code for country in _COUNTRIES.find(ELSEWHERE.sub(" ", text))] == codes
