"""Countries by the names a document prints."""

import pytest

from m4d_consolidate.territories import territory_names


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [
        ("en", "CD", "Democratic Republic of the Congo"),
        ("en", "TT", "Trinidad and Tobago"),
        ("en", "LC", "Saint Lucia"),
        ("fr", "CD", "République démocratique du Congo"),
        ("es", "MA", "Marruecos"),
        ("xx", "MA", "Morocco"),
    ],
)
def test_a_country_has_the_name_in_use(language: str, code: str, name: str) -> None:
    assert territory_names(language)[code] == name
