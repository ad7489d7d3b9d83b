"""What lines say of questions and weeks, in the languages the tables know."""

import pytest

from m4d_consolidate.assignments.references import question_named, week_named
from m4d_consolidate.assignments.text import fold


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Q2.", 2),
        ("Question n° 3 :", 3),
        ("PREGUNTA 4.-", 4),
        ("QUESTION 12", 12),
        ("1ère question.", 1),
        ("2e question.", 2),
        ("Sur la cinquième question", 5),
        ("Relativamente à segunda", 2),
        ("Third and last", 3),
        ("La segunda:", 2),
        ("With regard to your first question:", 1),
        ("Empiezo por la última de sus preguntas, la de las pruebas:", -1),
        ("Quanto alla seconda domanda", 2),
        ("IV. The money", 4),
        ("2)", 2),
        ("Question three", 3),
    ],
)
def test_heading_names_a_question(line: str, number: int) -> None:
    reference = question_named(fold(line), heading=True)
    assert reference is not None
    assert reference.number == number


@pytest.mark.parametrize(
    "line",
    [
        "The people behind the desk",
        "In 2013 we began",
        "12 families moved",
        "Le vivant comme protection",
        "A second home",
    ],
)
def test_running_text_names_no_question(line: str) -> None:
    reference = question_named(fold(line), heading=False)
    assert reference is None or reference.number is None


def test_dotted_number_names_week_and_question() -> None:
    reference = question_named("3.2", heading=True)
    assert reference is not None
    assert (reference.week, reference.number) == (3, 2)


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("Re: [Water] Week 2: money", 2),
        ("RE: Semaine 3 : pannes", 3),
        ("Semana 1", 1),
        ("settimana 4", 4),
        ("W2", 2),
        ("for the second week", 2),
    ],
)
def test_week_is_named_by_number(text: str, week: int) -> None:
    reference = week_named(fold(text))
    assert reference is not None
    assert reference.week == week


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("on last week's question", -1),
        ("la semaine dernière", -1),
        ("para la próxima semana", 1),
        ("semana passada", -1),
    ],
)
def test_week_is_named_from_the_day_of_the_mail(text: str, shift: int) -> None:
    reference = week_named(fold(text))
    assert reference is not None
    assert reference.shift == shift


def test_text_without_week_names_none() -> None:
    assert week_named("we meet weakly and talk") is None


def test_letter_of_the_organisers_names_its_week() -> None:
    named = week_named("from the first letter: who decides")
    assert named is not None
    assert named.week == 1
    assert week_named("in your last letter you ask") is None


def test_what_comes_late_or_early_shifts_the_week() -> None:
    late, early = week_named("a word on an old question"), week_named("j'anticipe : qui travaille ?")
    assert late is not None
    assert early is not None
    assert (late.shift, early.shift) == (-1, 1)
