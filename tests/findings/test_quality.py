"""What is found in the labelled discussion is as good as an editor can use."""

import json
import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "benchmarks" / "discussions" / "reference"


def test_findings_are_good_enough_on_labelled_mail() -> None:
    benchmark = runpy.run_path(str(ROOT / "benchmarks" / "score_findings.py"))
    extracts = json.loads((REFERENCE / "extracts.json").read_text("utf-8"))
    scores = benchmark["score"](benchmark["labelled_analysis"](REFERENCE), extracts)
    assert scores["practices.precision"] >= 0.8
    assert scores["practices.recall"] >= 0.6
    assert scores["recommendations.precision"] >= 0.8
    assert scores["recommendations.recall"] >= 0.8
    assert scores["resources.precision"] >= 0.75
    assert scores["resources.recall"] >= 0.68
