"""An office that somebody signed for."""

import pytest

from m4d_consolidate.contributions.countries import Countries
from m4d_consolidate.contributions.organisations import from_signature


@pytest.mark.parametrize(
    ("line", "organisation"),
    [
        ("P/ Le Président du Conseil de cercle", "Conseil de cercle"),
        ("P/ Le Maire de la Commune de Lago", "Commune de Lago"),
        ("Conseil de cercle", "Conseil de cercle"),
    ],
)
def test_the_organisation_is_what_the_office_belongs_to(line, organisation):
    lines = ("Awa Diop", line)
    assert from_signature(lines, frozenset({"awa", "diop"}), Countries(("fr",)))[0] == organisation
