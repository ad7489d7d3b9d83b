"""Who wrote, and for whom: what would embarrass where it is guessed wrongly."""

import pytest

from m4d_consolidate.contributions import read_entries
from m4d_consolidate.model.contribution import Contributor
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion
from tests.contributions.conftest import make_message

_WARDENS = (
    "We planted two hundred lime trees along the ring road, and each street has a warden with a key to the hydrant."
)


def _who(discussion: Discussion, introduction: str, sender: str) -> Contributor:
    message = make_message(f"{introduction}\n\n{_WARDENS}\n\nRegards,\nAnn", sender=sender)
    return next(iter(read_entries([message], discussion, Decisions()))).contributor


@pytest.mark.parametrize(
    ("introduction", "sender", "organisation"),
    [
        (
            "I write for the record: Ann for the Lime Trust, in Kenya.",
            "Ann Smith <ann@limes.example.org>",
            "Lime Trust",
        ),
        ("I teach at the Foyer des Tilleuls.", "Ann Smith <ann@foyer-tilleuls.example.org>", "Foyer des Tilleuls"),
        ("I work in a United Nations office and answer in my own name.", "Ann Smith <ann@agency.example.org>", ""),
        ("I am a planner in Austria and speak for myself.", "Ann Smith <ann@ma-gruenraum.example.org>", ""),
    ],
)
def test_organisation_is_what_the_author_speaks_for(
    discussion: Discussion, introduction: str, sender: str, organisation: str
) -> None:
    assert _who(discussion, introduction, sender).organisation == organisation


def test_address_of_the_list_is_nobodys(discussion: Discussion) -> None:
    who = _who(discussion, "I am a gardener.", "Ann Smith via Forum <forum@lists.example.org>")
    assert (who.name, who.organisation, who.addr_spec) == ("Ann Smith", "", "")


def test_rd_congo_is_not_its_neighbour(discussion: Discussion) -> None:
    sender = "Ann Smith <ann@limes.example.org>"
    assert _who(discussion, "I am a gardener en RD Congo.", sender).country_code == "CD"


@pytest.mark.parametrize(
    ("introduction", "code"),
    [
        ("I manage a garden in the Irish midlands; 134 people came, mostly from Ukraine, some from Georgia.", "IE"),
        ("Ann from Liberia.", "LR"),
        ("i am a pensioner from gozo malta and my daughter showed me this.", "MT"),
    ],
)
def test_others_tell_no_country(discussion: Discussion, introduction: str, code: str) -> None:
    assert _who(discussion, introduction, "Ann Smith <ann@limes.example.com>").country_code == code
