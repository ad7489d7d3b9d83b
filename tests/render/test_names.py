"""What the documents say in the reader's language."""

import ast
from pathlib import Path

import pytest

from m4d_consolidate.model.figures import Count, Tally
from m4d_consolidate.render import load_template, render_document
from m4d_consolidate.render.filters import Filters
from m4d_consolidate.render.strings import Strings, load_strings
from m4d_consolidate.resources import shipped
from tests.render.small import entry, reply_of

TALLY = Tally(contributions=1, contributors=1)


@pytest.fixture(scope="module")
def french():
    return Filters(reply_of(entry(1, "Water."), language="fr"), Strings(load_strings([shipped("templates")], {}), "fr"))


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("sent by a facilitator in the team's own words", "envoyé par l’équipe, avec ses propres mots"),
        ("91 % of its words stand already in [C35]", "91\u00a0% de ses mots figurent déjà dans [C35]"),
        ("asks the team for something: “note”", "demande quelque chose à l’équipe\u00a0: «\u00a0note\u00a0»"),
        ("set aside by Ann: off topic: spam", "écarté par Ann\u00a0: off topic: spam"),
        ("a reason of its own", "a reason of its own"),
    ],
)
def test_reasons_are_said_in_the_readers_language(french, reason, said):
    assert french.reason(reason) == said


def test_countries_are_named_and_ordered_in_the_readers_language(french):
    rows = [Count(key=code, tally=TALLY) for code in ("MA", "EC", "DE", "")]
    assert [french.country(row) for row in french.by_name(rows)] == ["Allemagne", "Équateur", "Maroc", ""]


def test_french_signs_are_kept_with_their_words(french):
    assert str(french.strings("field", name="Base")) == "Base\u00a0:"
    text = render_document(french.reply, load_template("reply", []), "md").decode()
    own = text.replace("Comment ?", "")  # as the question was asked
    assert not [sign for sign in (" :", " ;", " ?", " !", " »", "« ") if sign in own]


def test_every_reason_of_triage_has_its_words(french):
    told = [reason for name in ("triage", "machines") for reason in reasons_in(name)]
    assert len(told) > 12
    assert [reason for reason in told if french.reason(reason) == reason] == []


def reasons_in(module):
    """Return the reasons that a module of contributions gives, masked where they differ."""
    path = Path(__file__).parents[2] / "m4d_consolidate" / "contributions" / f"{module}.py"
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        given = getattr(node, "arg", "") == "reason" or "reason" in map(ast.unparse, getattr(node, "targets", ()))
        if not given:
            continue
        if isinstance(node.value, ast.Constant) and node.value.value:
            yield node.value.value
        elif isinstance(node.value, ast.JoinedStr):
            yield "".join(
                str(each.value) if isinstance(each, ast.Constant) else "[address]" for each in node.value.values
            )
