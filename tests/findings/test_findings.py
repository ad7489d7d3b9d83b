"""What an editor is given: each rule once, in several languages, and what must hold for any text."""

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from m4d_consolidate.findings import find_all
from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.finding import Addressee, Findings, Passage, ResourceKind

Make = Callable[..., Analysis]

RECOMMENDED = {
    ("en", "Towns should publish their budget before the summer."): Addressee.LOCAL_AND_REGIONAL_AUTHORITIES,
    ("en", "We recommend that the ministry pays within thirty days."): Addressee.NATIONAL_GOVERNMENTS,
    ("en", "Do not wait for the donors to arrive."): Addressee.INTERNATIONAL_ORGANISATIONS,
    ("fr", "Il faudrait que l'État prenne en charge les analyses."): Addressee.NATIONAL_GOVERNMENTS,
    ("fr", "Nous proposons aux mairies un seul formulaire pour toutes."): Addressee.LOCAL_AND_REGIONAL_AUTHORITIES,
    ("es", "Hace falta que las asociaciones se junten en una mesa."): Addressee.CIVIL_SOCIETY_AND_DIASPORA,
    ("es", "El gobierno debería publicar los datos cada año."): Addressee.NATIONAL_GOVERNMENTS,
    ("pt", "É preciso que a prefeitura ouça os moradores."): Addressee.LOCAL_AND_REGIONAL_AUTHORITIES,
    ("it", "Bisogna che i comuni lavorino insieme sul lago."): Addressee.LOCAL_AND_REGIONAL_AUTHORITIES,
}
NOT_RECOMMENDED = (
    ("en", "They told us that we should wait until the election."),
    ("en", "Should the town have paid for the pier?"),
    ("en", "The old clerk had to sign every page by hand."),
    ("fr", "Il a fallu deux ans pour obtenir le permis."),
    ("es", "Hubo que esperar dos años para el permiso."),
    ("en", "The sign says “you must not fish here” in four languages."),
)
TOLD = (
    "In 2014 we opened a night shelter with the Harbour Trust and trained twelve volunteers. "
    "Since then 340 people have used it, and complaints went from forty to six a year."
)


@pytest.mark.parametrize(("language", "text"), RECOMMENDED)
def test_advice_is_found_with_its_addressee(make: Make, language: str, text: str) -> None:
    (found,) = find_all(make(("Chloé", language, text))).recommendations
    assert (found.passage.text, found.addressee) == (text, RECOMMENDED[language, text])


@pytest.mark.parametrize(("language", "text"), NOT_RECOMMENDED)
def test_what_is_asked_told_or_past_is_no_advice(make: Make, language: str, text: str) -> None:
    assert find_all(make(("Ben", language, text))).recommendations == ()


def test_advice_that_opens_a_list_carries_it(make: Make) -> None:
    text = "What I would ask of our mayor:\n1) publish the list;\n2) meet on Saturday."
    (found,) = find_all(make(("Ben", "en", text))).recommendations
    assert found.passage.text == text


def test_addressee_comes_from_the_question_where_the_sentence_names_none(make: Make) -> None:
    analysis = make(("Ben", "en", "Begin small and keep a notebook."), question="What can city councils do?")
    assert find_all(analysis).recommendations[0].addressee is Addressee.LOCAL_AND_REGIONAL_AUTHORITIES


def test_practice_says_who_where_when_with_whom_and_what_came_of_it(make: Make) -> None:
    (found,) = find_all(make(("Ben", "en", TOLD))).practices
    assert found.what.startswith("In 2014 we opened")
    assert (found.actor, found.place, found.country) == ("Lakeside Town Council", "Lakeside", "Ireland")
    assert (found.partners, found.since) == (("Harbour Trust",), "In 2014")
    assert found.result.startswith("Since then 340 people")


def test_practice_field_stays_empty_where_the_passage_does_not_say_it(make: Make) -> None:
    text = (
        "A fence was built and forty goats were moved; today 300 olive trees grow there and nine families sell the oil."
    )
    (found,) = find_all(make(("Nobody", "en", text))).practices
    assert (found.actor, found.country, found.since, found.partners) == ("", "", "", ())


def test_place_named_in_the_passage_wins_over_the_contributors_own(make: Make) -> None:
    text = "En Santa Rosa de Abajo hicimos 12 talleres y pusimos 40 filtros; hoy 310 familias toman agua limpia."
    (found,) = find_all(make(("Ana", "es", text))).practices
    assert found.place == "Santa Rosa de Abajo"


def test_complaint_without_a_deed_is_no_practice(make: Make) -> None:
    text = "The main obstacle is that nobody listens. There is no will and never was."
    analysis = make(("Ben", "en", text), question="What are the main challenges?")
    assert find_all(analysis).practices == ()


def test_codes_are_given_only_where_the_questions_ask_for_them(make: Make) -> None:
    asked = "Which of the different capitals matter, in the place of origin and of destination?"
    (plain,) = find_all(make(("Ben", "en", TOLD))).practices
    (coded,) = find_all(make(("Ben", "en", TOLD + " We paid 400 euro from the budget."), question=asked)).practices
    assert (plain.capitals, plain.side) == ((), "")
    assert "financial" in coded.capitals


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("en", "It stands in the Lake Protection Act of 1990.", "Lake Protection Act", ResourceKind.DOCUMENT),
        ("en", "The Water and Sewerage Board asked us.", "Water and Sewerage Board", ResourceKind.ORGANISATION),
        ("en", "We joined the national training agency.", "national training agency", ResourceKind.ORGANISATION),
        ("fr", "La chambre des métiers nous a reçus.", "chambre des métiers", ResourceKind.ORGANISATION),
        ("fr", "Le guide « Rives vivantes » est gratuit.", "Rives vivantes", ResourceKind.DOCUMENT),
        (
            "es",
            "Usamos el Plan de Desarrollo Local 2012-2016.",
            "Plan de Desarrollo Local 2012-2016",
            ResourceKind.DOCUMENT,
        ),
        ("es", "El censo 2010 no lo dice.", "censo 2010", ResourceKind.DOCUMENT),
        ("pt", "O Conselho de Ministros aprovou.", "Conselho de Ministros", ResourceKind.ORGANISATION),
        ("it", "Nel piano di coordinamento 2012 si legge.", "piano di coordinamento 2012", ResourceKind.DOCUMENT),
    ],
)
def test_cited_name_is_found_with_its_kind(make: Make, language: str, text: str, name: str, kind: ResourceKind) -> None:
    found = {(resource.text, resource.kind) for resource in find_all(make(("Nobody", language, text))).resources}
    assert (name, kind) in found


def test_contributors_own_body_is_no_resource(make: Make) -> None:
    assert find_all(make(("Ben", "en", "The Lakeside Town Council voted on it."))).resources == ()


def test_main_points_spread_over_contributors(make: Make) -> None:
    analysis = make(
        ("Ana", "en", "The boats are counted each morning by two clerks. The boats are painted in green every spring."),
        ("Ben", "en", "Nets are mended in the school hall during winter. Nets are sold at the market in the summer."),
        ("Chloé", "en", "Children learn to swim with the fire brigade. Children visit the hatchery once a year."),
    )
    points = find_all(analysis).main_points
    assert {point.passage.message for point in points[:3]} == {"m1", "m2", "m3"}


def test_dissent_is_among_the_main_points_however_many_agree(make: Make) -> None:
    said = [
        (f"Voice{place}", "en", f"The harbour fee number {place} pays for the clean harbour water.")
        for place in range(12)
    ]
    analysis = make(*said, ("Ben", "en", "I do not agree that the harbour fee should pay for anything at all."))
    assert [point.passage.message for point in find_all(analysis).main_points if point.dissent] == ["m13"]


def test_main_point_that_leans_on_the_sentence_before_brings_it(make: Make) -> None:
    text = (
        "Our fishermen keep a common ice house at the pier. It pays for the schoolbooks of every family in the street."
    )
    points = find_all(make(("Ben", "en", text))).main_points
    assert not any(point.passage.text.startswith("It pays") for point in points)


def test_difference_sets_the_objection_beside_what_it_objects_to(make: Make) -> None:
    analysis = make(
        ("Ana", "en", "We recommend a harbour fee for every visiting boat in summer."),
        ("Ben", "en", "I disagree with a harbour fee for every visiting boat."),
    )
    (difference,) = find_all(analysis).differences
    assert [passage.message for passage in difference.passages] == ["m1", "m2"]


def test_contributors_who_merely_speak_of_different_things_do_not_differ(make: Make) -> None:
    analysis = make(
        ("Ana", "en", "The pier was painted by the school."),
        ("Ben", "en", "No boat is ever moored at the pier in winter."),
    )
    assert find_all(analysis).differences == ()


def passages(findings: Findings) -> list[Passage]:
    """Every passage of the findings."""
    single = [one.passage for one in (*findings.main_points, *findings.practices, *findings.recommendations)]
    several = [passage for one in (*findings.resources, *findings.differences) for passage in one.passages]
    return single + several


def assert_verbatim(analysis: Analysis) -> None:
    findings = find_all(analysis)
    texts = {part.id: part.text for entry in analysis.contributions for part in entry.entry.parts}
    for passage in passages(findings):
        assert passage.text
        assert passage.text in texts[passage.part]
    for practice in findings.practices:
        text = texts[practice.passage.part]
        for span in (practice.what, practice.result, practice.since, *practice.partners):
            assert span in text


WORDS = st.sampled_from(
    [
        "we",
        "should",
        "The",
        "council",
        "opened",
        "a",
        "pier",
        "in",
        "2012",
        "with",
        "Lake",
        "Trust",
        "and",
        "it",
        "saved",
        "40",
        "boats",
        ".",
        "!",
        "?",
        ":",
        ";",
        "\n",
        "«",
        "»",
        "“",
        "”",
        '"',
        "(",
        ")",
        "1)",
        "-",
        "http://a.example",
        "Il",
        "faut",
        "que",
        "la",
        "mairie",
        "signe",
        "hay",
        "que",
        "el",
        "plan",
        "Municipal",
        "2010",
        "«X»",
        "è",
        "I",
        "disagree",
        "fail",
        "İ",
        "ß",
        "ﬁ",
        "l’État",
        "3x1",
        "%",
        "Dr.",
        "No.",
        "9",
        "ISSUE",
        "because",
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(
    st.lists(
        st.tuples(st.sampled_from(["en", "fr", "es", "pt", "it", "de", ""]), st.lists(WORDS, max_size=60)), max_size=4
    )
)
def test_every_finding_is_a_span_of_the_part_it_names(make: Make, said: list[tuple[str, list[str]]]) -> None:
    assert_verbatim(
        make(*((f"Voice{place}", language, " ".join(words)) for place, (language, words) in enumerate(said)))
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=120), max_size=4))
def test_no_text_breaks_the_finders(make: Make, said: list[str]) -> None:
    assert_verbatim(make(*((f"Voice{place}", "en", text) for place, text in enumerate(said))))


def test_no_contributions_give_no_findings(make: Make) -> None:
    assert find_all(make()) == Findings()


def test_same_analysis_gives_same_findings(make: Make) -> None:
    said = [("Ben", "en", TOLD), ("Ana", "es", "Hay que hacer un plan con el Consejo de Cuenca.")]
    assert find_all(make(*said)) == find_all(make(*said))


def test_hostile_paragraph_of_a_megabyte_costs_no_more_than_a_long_one(make: Make) -> None:
    text = "We do not agree (council of Aaa) “Bb Cc” in Dd. 1. http://a.example/\n" * 15_000
    started = time.process_time()
    assert_verbatim(make(("Ben", "en", text)))
    assert time.process_time() - started < 10
