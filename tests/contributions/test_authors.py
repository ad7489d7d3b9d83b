"""By which name an author goes: who signs, not the office or body whose account sent the mail."""

import pytest

from m4d_consolidate.contributions import names, read_entries
from m4d_consolidate.model.contribution import Contributor
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion
from tests.contributions.conftest import TEAM, make_message

_LIMES = (
    "We planted two hundred lime trees along the ring road, and each street has a warden with a key to the hydrant."
)


def _who(discussion: Discussion, signature: str, sender: str, introduction: str = "Dear all,") -> Contributor:
    message = make_message(f"{introduction}\n\n{_LIMES}\n\nRegards,\n{signature}", sender=sender)
    return next(iter(read_entries([message], discussion, Decisions()))).contributor


@pytest.mark.parametrize(
    ("signature", "sender", "name"),
    [
        ("Dave", "Friends of the Lime Brook <limes.friends@mail.example.com>", "Dave"),
        ("Veronica\nass. Primar", "Primăria Valea <primaria@mail.example.com>", "Veronica"),
        ("Il Sindaco\nLoredana Verdi", "Comune di Tiglio <info@tiglio.example.org>", "Loredana Verdi"),
        ("O Vereador,\nAbel Lima", "Conselho Municipal de Tília <geral@cm-tilia.example.org>", "Abel Lima"),
        ("p. la Segreteria\nNicola Verdi", "Tiglio Verde <segreteria@tiglioverde.example.org>", "Nicola Verdi"),
        ("i. A. Annette Linde", "Referat 9 (MLR) <referat9@ministerium.example.org>", "Annette Linde"),
        ("Im Auftrag\n\ngez. Dr. Annette Linde", "Referat 9 <referat9@ministerium.example.org>", "Annette Linde"),
        ("Ihre Pfarrerin Anna Linde", "Pfarramt Lindenau <pfarramt@kirche.example.org>", "Anna Linde"),
        ("The Mayor\nAnn Smith", "Ann Smith <mayor@limes.example.org>", "Ann Smith"),
        ("Mary Jones (Auntie Bee)", "Auntie Bee <mary.jones@mail.example.com>", "Mary Jones"),
        ('Hon. Mary "Bee" Jones', "Bee Jones <bee@mail.example.com>", 'Mary "Bee" Jones'),
        ("J.A. (Jan Adriaan) Linde", "Linde, J.A. (Jan Adriaan) <ja.linde@limes.example.org>", "Jan Adriaan Linde"),
        ("Marie LINDE", "LINDE Marie <mlinde@limes.example.org>", "Marie Linde"),
        ("ann", "ann smith <asmith47@mail.example.com>", "Ann Smith"),
        ("Ann", "Ann & Jo Smith <shop@mail.example.com>", "Ann & Jo Smith"),
        ("Ann", "Ann Smith - Lime Trust <ann@limes.example.org>", "Ann Smith"),
        ("Ann, Dulce and Bia", "Lime Growers Association <limes@mail.example.com>", "Lime Growers Association"),
        ("The Secretary", "Lime Growers Association <limes@mail.example.com>", "Lime Growers Association"),
        ("La Mesa", "Mesa de los Tilos <mesa@mail.example.com>", "Mesa de los Tilos"),
    ],
)
def test_who_signs_is_the_author(discussion: Discussion, signature: str, sender: str, name: str) -> None:
    assert _who(discussion, signature, sender).name == name


def test_who_sends_from_an_office_is_introduced(discussion: Discussion) -> None:
    sender = "Cooperativa das Tílias <tilias@mail.example.com>"
    who = _who(discussion, "", sender, "Quem escreve é a Marlene, presidenta da cooperativa.")
    assert (who.name, who.organisation) == ("Marlene", "Cooperativa das Tílias")


def test_for_whom_an_office_writes_is_the_author(discussion: Discussion) -> None:
    sender = "Ayuntamiento de Tilos <info@tilos.example.org>"
    said = "En nombre del concejal de Parques de Tilos, D. Gonzalo Trigo, se remiten las respuestas:"
    assert _who(discussion, "P.O. Secretaría de Parques", sender, said).name == "Gonzalo Trigo"


def test_facilitator_who_hands_on_a_voice_message_is_not_its_author(discussion: Discussion) -> None:
    said = "A voice message, written down by us with the leave of Adelino da Lima (grupo Tília Limpa, Kenya):"
    text = f'{said}\n\n"{_LIMES}"\n\nEquipa Street Trees'
    message = make_message(text, sender=f"Street Trees team <{TEAM}>", subject="Fwd (via WhatsApp): Adelino")
    who = next(iter(read_entries([message], discussion, Decisions()))).contributor
    assert (who.name, who.organisation, who.country) == ("Adelino da Lima", "grupo Tília Limpa", "Kenya")


@pytest.mark.parametrize("name", ["S. Kumar", "I.A. Khan", "P.O. Okafor", "Nusrat Jahan"])
def test_initials_and_family_names_stay(name: str) -> None:
    assert names.clean_name(name) == name
    assert names.is_person(name)
