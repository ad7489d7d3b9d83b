"""Decisions that change nothing are said: words that are not there, the wrong thing, a target that is gone."""

from collections.abc import Iterator

import pytest

from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.contribution import Disposition, Role
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.pipeline.changes import vanished_targets
from m4d_consolidate.pipeline.effects import without_effect


def said(analysis: Analysis, decision: Decision) -> Iterator[str]:
    decisions = Decisions(by_target={decision.target: decision}, given=(decision,), numbers={"m1": 1})
    found = (*vanished_targets(analysis.entries, decisions), *without_effect(analysis.entries, decisions))
    return (notice.text for notice in found)


@pytest.mark.parametrize(
    ("decision", "text"),
    [
        (
            Decision(target="m1-b", correct=(("pumps", "taps"), ("wells", "springs"))),
            "`correct` of `m1-b` names words that are not in it: `wells`",
        ),
        (
            Decision(target="m1-b", correct=(("pump", "tap"),)),
            "`correct` of `m1-b` names words that are not in it: `pump`",
        ),
        (
            Decision(target="m1-b", split=("As for wells",)),
            "`split` of `m1-b` names words that begin no paragraph now: `As for wells`",
        ),
        (
            Decision(target="m1-g", questions=("w1q1",)),
            "`questions` of `m1-g` changes nothing: it is no answer, but greeting",
        ),
        (
            Decision(target="m3-a", questions=("w1q1",)),
            "`questions` of `m3-a` changes nothing: it is no answer, but duplicate",
        ),
        (
            Decision(target="m1-a", disposition=Disposition.SPAM),
            "`disposition` is said of the paragraph `m1-a`, where it changes nothing",
        ),
        (
            Decision(target="m1", correct=(("a", "b"),)),
            "`correct` is said of the whole of C01, where it changes nothing",
        ),
        (Decision(target="m1", reviewed=True), "`reviewed` is said of the whole of C01, where it changes nothing"),
        *(
            (decision, "the decision on `m1-gone` finds no message or paragraph of that id")
            for decision in (
                Decision(target="m1-gone", role=Role.CLOSING),
                Decision(target="m1-gone", split=("As",)),
                Decision(target="m1-gone", correct=(("a", "b"),)),
            )
        ),
    ],
)
def test_a_decision_without_effect_is_said_once(analysis: Analysis, decision: Decision, text: str) -> None:
    assert list(said(analysis, decision)) == [text]


@pytest.mark.parametrize(
    "decision",
    [
        Decision(target="m1-b", correct=(("pumps", "taps"),)),
        Decision(target="m1-b", questions=("w1q1",)),
        Decision(target="m1", disposition=Disposition.ADMIN),
        Decision(target="m1-g", role=Role.RESPONSE),
    ],
)
def test_a_decision_with_an_effect_needs_no_word(analysis: Analysis, decision: Decision) -> None:
    assert not list(said(analysis, decision))
