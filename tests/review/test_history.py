"""What people decided, counted, and the tool judged by it."""

import json

from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.views.history import alone_line, decision_figures

GIVEN = (
    Decision(target="m1-a", questions=("w1q2",), who="Fay"),
    Decision(target="m1-b", questions=("w1q2",), who="Fay"),
    Decision(target="m2-a", questions=(), who="Gus"),
    Decision(target="m2", consent=Consent.ANONYMOUS, hold=False),
)
DECISIONS = Decisions(by_target={each.target: each for each in GIVEN}, given=GIVEN)


def test_decisions_are_counted_by_person_and_kind_and_the_tool_is_judged_by_question(analysis: Analysis) -> None:
    found = json.loads(decision_figures(DECISIONS, analysis, "json"))
    assert [(each["by"], each["key"], each["decisions"]) for each in found["decisions"]] == [
        ("all", "", 4),
        ("who", "(not said)", 1),
        ("who", "Fay", 2),
        ("who", "Gus", 1),
        ("what", "consent", 1),
        ("what", "hold", 1),
        ("what", "questions", 3),
    ]
    assert found["questions"] == [
        {"question": "w1q1", "decided": 0, "found": 0, "wrongly": 1},
        {"question": "w1q2", "decided": 2, "found": 1, "wrongly": 1},
        {"question": "none of these", "decided": 1, "found": 0, "wrongly": 0},
    ]


def test_without_decisions_the_table_says_so(analysis: Analysis) -> None:
    assert decision_figures(Decisions(), analysis, "table") == "0 decisions"


def test_the_history_of_a_paragraph_tells_what_was_automatic(analysis: Analysis) -> None:
    alone = analysis.entries[0].assignments
    assert alone_line(alone, GIVEN[0]) == "the tool alone read w1q1 (0.50)"
    assert alone_line(alone, GIVEN[3]) == ""
