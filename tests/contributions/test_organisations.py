"""Which body a contributor speaks for, by the places that tell it; none rather than a wrong one."""

import pytest

from m4d_consolidate.contributions import domains, read_entries
from m4d_consolidate.contributions.countries import Countries
from m4d_consolidate.contributions.organisations import from_signature, from_text
from m4d_consolidate.model.contribution import Contributor
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion
from tests.contributions.conftest import make_message

_COUNTRIES = Countries(("en", "fr", "es", "de"))
_LIMES = (
    "We planted two hundred lime trees along the ring road, and each street has a warden with a key to the hydrant."
)
_ANN = frozenset({"ann", "smith"})


def _signed(*lines: str, domain: str = "") -> str:
    return from_signature(("Ann Smith", *lines), _ANN, _COUNTRIES, domain)[0]


def _said(text: str, domain: str = "") -> str:
    return from_text(text, _ANN, _COUNTRIES, domain)[0]


def _who(discussion: Discussion, body: str, sender: str) -> Contributor:
    return next(iter(read_entries([make_message(body, sender=sender)], discussion, Decisions()))).contributor


@pytest.mark.parametrize(
    ("lines", "organisation"),
    [
        (("Warden", '"A tree is a roof for one"'), ""),
        (("School of Forestry", "University of Limeford"), "University of Limeford"),
        (("Avenues Group", "Town of Limeford"), "Town of Limeford"),
        (("Programme Officer, Young Wardens", "Roots to Learn Kenya"), "Roots to Learn Kenya"),
        (("for the Lime Growers e.V.",), "Lime Growers e.V."),
        (("For: Chief Executive Officer",), ""),
        (("Présidente de la Coopérative des Tilleuls",), "Coopérative des Tilleuls"),
        (("secretary Anjuman-e-Lime Bazaar, Pakistan",), "Anjuman-e-Lime Bazaar"),
        (("Secrétaire municipale",), ""),
        (("Mme Awa DIOP", "Secrétaire particulière"), ""),
        (("Professor of Environmental Engineering",), ""),
        (("Consultant in Public Health",), ""),
        (("Founder, Shade for All",), "Shade for All"),
        (("Warden", "Best Wishes From Kenya"), ""),
        (("Gardener", "Mombasa, Kenya"), ""),
        (("Lime Street 12", "Nairobi"), ""),
        (("Instituteur à la retraite",), ""),
        (("Special Associate",), ""),
        (("dominio pec.tiglio.example.net",), ""),
        (("Warden", "Limes in Motion is a registered NGO. Follow us! #lime"), "Limes in Motion"),
        (("P.O. Secretaría de Parques", "Ayuntamiento de Tilos"), "Ayuntamiento de Tilos"),
        (("pela Associação das Tílias",), "Associação das Tílias"),
        (("Punong Barangay", "Sapang Tilia"), "Sapang Tilia"),
    ],
)
def test_a_card_names_its_body(lines: tuple[str, ...], organisation: str) -> None:
    assert _signed(*lines) == organisation


@pytest.mark.parametrize(
    ("line", "domain"),
    [
        ("Tilia Verde", "tiliaemverde"),
        ("Corporación Tilos del Sur", "corpotilos"),
        ("Amici della Quercia Alta", "amiciquercia-alta"),
        ("Lindenhof Süd", "lindenhof-sued"),
        ("Naša lipa", "nasalipa"),
    ],
)
def test_a_line_that_spells_the_domain_is_the_body(line: str, domain: str) -> None:
    assert _signed(line, domain=domain) == line


@pytest.mark.parametrize(
    ("text", "domain", "organisation"),
    [
        ("I am Ann Smith from the Lime Growers Association in Mombasa.", "", "Lime Growers Association"),
        ("I work for the Joint Programme on Trees and Shade.", "", "Joint Programme on Trees and Shade"),
        ("I am the head of trees of the Alcaldía de Tilos.", "", "Alcaldía de Tilos"),
        ("Je coordonne l'association Tilleuls en Ville.", "", "Association Tilleuls en Ville"),
        ("Je suis conseillère à la Coopérative solidaire de l'Orme.", "", "Coopérative solidaire de l'Orme"),
        ("Je suis de l'Interforestière Orme-Tille.", "interfor-orme", "Interforestière Orme-Tille"),
        ("I am team leader in Limeford sub-city.", "", "Limeford sub-city"),
        ("I represent a cooperative of women, and we met the association.", "", ""),
        ("Je viens d'une association de Nampula.", "", ""),
        ("I am the founder of Shade for All, in Ghana.", "", "Shade for All"),
        ("Coordino la Plaza Los Tilos.", "", "Plaza Los Tilos"),
        ("I work with Robert Jones on shade.", "", ""),
        ("Thank you to the Tree Commission for hosting.", "", ""),
        ("My husband works for the Ministry of Trees; I am a gardener.", "", ""),
        ("I used to work for the World Bank, now I plant.", "", ""),
        ("Soy jardinera en una ONG de Perú.", "", ""),
        ("I am speaker of the Helferkreis Lindenau.", "", "Helferkreis Lindenau"),
        ("Ich bin Geschäftsführer des Lindenverbandes Süd.", "", "Lindenverband Süd"),
        ("Ein Gruß aus dem Pfarramt.", "", ""),
        ('We made the association "Dim Lipa", 48 members.', "", "Association Dim Lipa"),
        ("Soy educadora del Casal Infantil La Tilia.", "", "Casal Infantil La Tilia"),
        ("I live on Lime bank, in Kerala.", "", ""),
        ("I work with five small municipalities of the North.", "", ""),
    ],
)
def test_a_self_introduction_names_the_body(text: str, domain: str, organisation: str) -> None:
    assert _said(text, domain) == organisation


def test_a_card_in_quotation_marks_is_the_body_its_domain_spells() -> None:
    assert _signed('"Naša lipa"', domain="nasalipa") == "Naša lipa"


@pytest.mark.parametrize(
    ("body", "sender", "organisation"),
    [
        (f"{_LIMES}\n\nAnn Smith", "Lime Growers' Circle <limes@mail.example.com>", ""),
        (
            f"{_LIMES}\n\nAnn Smith",
            "Linden Business Solutions - Ann <ann@linden.example.com>",
            "Linden Business Solutions",
        ),
        (f"{_LIMES}\n\nAnn Smith", "A. Smith Saddlers <shop@smith-saddlers.example.com>", "A. Smith Saddlers"),
        (
            f"I serve as warden in the Limeford Urban Council.\n\n{_LIMES}\n\nAnn Smith\nWarden, Limeford U.C.",
            "Ann Smith <ann@limeford-uc.example.org>",
            "Limeford Urban Council",
        ),
        (f"{_LIMES}\n\nAnn Smith", "Ann Smith <ann@quickwillow.example.org>", ""),
        (f"{_LIMES}\n\nAnn Smith", "Mairie Tilleul-le-Haut <mairie@mail.example.com>", "Mairie Tilleul-le-Haut"),
        (f"{_LIMES}\n\nAnn Smith", "Service d'aide - CPAS de Tille <aide@mail.example.com>", "CPAS de Tille"),
        (f"{_LIMES}\n\nAnn Smith", "Ann Smith <ann@limeford-county.example.org>", "Limeford County"),
    ],
)
def test_header_signature_and_introduction_together(
    discussion: Discussion, body: str, sender: str, organisation: str
) -> None:
    who = _who(discussion, body, sender)
    assert (who.name, who.organisation) == ("Ann Smith", organisation)


def test_a_greeting_in_capitals_is_not_the_name(discussion: Discussion) -> None:
    who = _who(discussion, f"{_LIMES}\n\nKaribuni Limeford\n\nAnn", "Ann Smith <ann@mail.example.com>")
    assert who.name == "Ann Smith"


def test_both_family_names_are_one_name(discussion: Discussion) -> None:
    body = f"{_LIMES}\n\nMme DIOP/FALL Awa\nCommune de Tille"
    who = _who(discussion, body, "Awa Diop/Fall <afall@mail.example.com>")
    assert (who.name, who.organisation) == ("Awa Diop/Fall", "Commune de Tille")


@pytest.mark.parametrize(
    ("name", "domain", "share"),
    [("Lime Growers Association", "lga", 1.0), ("Tilia Verde", "tilia-verde", 1.0), ("Ann Smith", "tilia-verde", 0.0)],
)
def test_how_far_a_name_spells_a_domain(name: str, domain: str, share: float) -> None:
    assert domains.echo(name, domain) == share
