"""The labelled discussion as a reply to render."""

import base64
from collections.abc import Callable
from dataclasses import replace

import pytest

from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.finding import Addressee, Findings, MainPoint, Passage, Recommendation
from m4d_consolidate.model.reply import Reply
from m4d_consolidate.reply import build_reply
from tests.reply.gold import GENERATED, gold_analysis

Make = Callable[..., Reply]
_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture
def quick_charts(monkeypatch: pytest.MonkeyPatch) -> None:
    """One dot for every chart, where the charts are not what is tested."""
    monkeypatch.setattr("m4d_consolidate.render.charts.draw", lambda name, names: _PIXEL)


@pytest.fixture(scope="session")
def reference() -> Analysis:
    return gold_analysis()


@pytest.fixture(scope="session")
def reference_findings(reference: Analysis) -> Findings:
    """Made here, so that what is tested does not hang on how findings are found."""
    answers = [(one, part) for one in reference.contributions for part in one.entry.responses]
    passages = [Passage(message=one.entry.head.id, part=part.id, text=part.text) for one, part in answers]
    points = []
    for (one, part), passage in zip(answers, passages, strict=True):
        chosen = one.assignments[part.id].chosen
        first = replace(passage, text=part.text.split(". ")[0])
        points += [MainPoint(question=choice.question, passage=first) for choice in chosen]
    advice = [Recommendation(passage=passage, addressee=Addressee.NATIONAL_GOVERNMENTS) for passage in passages[::9]]
    return Findings(main_points=tuple(points), recommendations=tuple(advice))


@pytest.fixture(scope="session")
def make(reference: Analysis, reference_findings: Findings) -> Make:
    def make_reply(**more) -> Reply:
        given = {"event": {}, "language": "en", "editorial": {}, "status": "draft", "generated": GENERATED} | more
        return build_reply(reference, reference_findings, **given)

    return make_reply
