"""Evidence that is worded when somebody looks, remarks in five languages, and likeness that is no certainty."""

import numpy as np
import pytest

from m4d_consolidate.assignments import assign_entries
from m4d_consolidate.assignments.evidence.column import levelled_likeness
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.later import Later
from tests.assignments.values import ANSWERS, discussion, entry


def test_it_is_made_once_and_only_when_looked_at() -> None:
    made: list[int] = []
    later = Later(lambda: made.append(1) or ("a", "b"))
    assert not made
    assert (list(later), later[0], later[:1], len(later)) == (["a", "b"], "a", ("a",), 2)
    assert made == [1]


def test_it_equals_the_tuple_it_stands_for() -> None:
    later = Later(lambda: ("a",))
    assert later == ("a",)
    assert later == Later(lambda: ["a"])
    assert later != ("b",)
    assert hash(later) == hash(("a",))
    assert repr(later) == "('a',)"


@pytest.mark.parametrize(
    ("language", "remark"),
    [
        ("en", "May I say how much I enjoyed reading these messages. Keep well."),
        ("fr", "Je profite de ce message pour saluer les participants."),
        ("es", "Me ha gustado mucho leer los mensajes; un saludo a los participantes."),
        ("it", "Ho letto con piacere i vostri messaggi, un saluto ai partecipanti."),
        ("pt", "Gostei muito de ler as vossas mensagens, um abraço aos participantes."),
    ],
)
def test_a_closing_remark_answers_none_in_five_languages(language: str, remark: str) -> None:
    mail = entry("a", *(("response", text) for text in ANSWERS.values()), ("response", remark), language=language)
    (assigned,) = assign_entries([mail], discussion(), Decisions())
    assert assigned.assignments["a-4"].none_of_these


def test_likeness_has_a_bound_and_habits_are_taken_out() -> None:
    alike = np.array([[50.0, 0.0, 0.0]] + [[0.0, 0.1, 0.0], [0.1, 0.0, 0.0]] * 40)
    assert np.abs(levelled_likeness(alike, 0.05)).max() <= 2.0
    habitual = np.tile([1.0, 0.0], (200, 1))
    assert levelled_likeness(habitual, 0.05)[0, 0] < levelled_likeness(habitual[:1], 0.05)[0, 0]
