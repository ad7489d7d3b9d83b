#!/usr/bin/env python3
"""Fit the weights of the assignment engine on the labelled discussions, and say how well they serve unseen ones.

    python benchmarks/fit_weights.py [--write] [--report benchmarks/README.md]

Each discussion is taken out in turn, the weights are fitted on the others and judged on it. Judged are bare questions,
questions with cues, and what it is worth that a person answered a fifth and three tenths of the paragraphs in the order
the engine asks for. The reference discussion is also judged by weights fitted on other contributions of its own alone.
Zoning is by the labels. `--write` fits on all discussions and writes weights.json. Intervals are bootstrapped over
contributions (1,000 draws, 90 %).
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import _gold
import numpy as np
from _baselines import blind, tfidf
from _fitting import Floats, Likelihood, Names, Problem, minimise, names_of, problem_of
from _judging import COLUMNS, Counts, Tally, cell, figures, tally

from m4d_consolidate.assignments import ask_order, assign_entries
from m4d_consolidate.assignments.scene import set_scene, with_decisions
from m4d_consolidate.assignments.weights import Weights
from m4d_consolidate.config import load_discussion
from m4d_consolidate.model.decision import Decision, Decisions

ROOT = Path(__file__).parent.parent
WEIGHTS = ROOT / "m4d_consolidate" / "assignments" / "weights.json"

SPREADS = {"moves": 0.3, "length": 0.4, "first": 0.6, "last": 0.6}
"""Standard deviation of a weight before data, by the beginning of its name; 1 for the others. Short general remarks may be a
habit of these discussions, so that length is held back."""

EXPECTED = {"told": -3.0}
"""What a weight is taken to be before data, where not 0: who quotes a question means to answer it, which these discussions
hold too few cases of"""

TEMPERATURE, COOLED = 1.1, 1.2
"""Chosen by the last lines this script prints: 0.9 shall mean right at least 95 times in 100 on discussions left out, with
and without examples"""

FOLDS = 5
"""Parts of the reference discussion's contributions, each judged by what the others teach"""

TEACHING = 0.25
"""Share of labels shown in one variant of each discussion, for the weight of learning from answers"""

MARKS = ("<!-- fit_weights: begin -->", "<!-- fit_weights: end -->")


def variants(gold: _gold.Gold) -> dict[str, Problem]:
    """Return a discussion as it is fitted on: with cues, bare, and with cues and a quarter of the labels told."""
    shown = random.Random(len(gold.questions)).sample(sorted(gold.questions), round(TEACHING * len(gold.questions)))
    told = decisions_on(gold, shown)
    with_cues = set_scene(gold.entries, gold.discussion)
    bare = gold.bare()
    return {
        "cues": problem_of(with_cues, gold.questions),
        "bare": problem_of(set_scene(bare.entries, bare.discussion), gold.questions),
        "told": problem_of(with_decisions(with_cues, told), gold.questions),
    }


def decisions_on(gold: _gold.Gold, parts: Sequence[str]) -> Decisions:
    """Return what a person who agrees with the labels decides on some paragraphs."""
    return Decisions(by_target={part: Decision(target=part, questions=gold.questions[part]) for part in parts})


def fit(problems: Sequence[Problem], names: Names, start: Floats | None = None) -> Floats:
    """Return the weights that fit labelled discussions best."""
    every = names.questions + names.none + names.steps
    spread = np.array([next((v for key, v in SPREADS.items() if name.startswith(key)), 1.0) for name in every])
    expected = np.array([EXPECTED.get(name, 0.0) for name in every])
    return minimise(
        Likelihood(problems, names, spread, expected), np.zeros(len(names)) if start is None else start, steps=150
    )


def judge(gold: _gold.Gold, weights: Weights, shares: Sequence[float] = (0.0,)) -> list[Tally]:
    """Return how the engine does on a discussion after a person answered growing shares of its paragraphs."""
    decisions, tallies = Decisions(), []
    for share in shares:
        missing = round(share * len(gold.questions)) - len(decisions.by_target)
        while missing > 0:  # in rounds, as `review` asks anew after every answer
            assigned = assign_entries(gold.entries, gold.discussion, decisions, weights)
            asked = ask_order(assigned)[: max(1, min(missing, len(gold.questions) // 40))]
            decisions = Decisions(by_target={**decisions.by_target, **decisions_on(gold, asked).by_target})
            missing -= len(asked)
        tallies.append(tally(gold, assign_entries(gold.entries, gold.discussion, decisions, weights)))
    return tallies


def leave_one_out(golds: Mapping[str, _gold.Gold], shipped: _gold.Gold) -> tuple[dict[str, list[Tally]], list[Any]]:
    """Return tallies by `<kind> <discussion>`, each by weights that never saw it, and what calibration needs."""
    problems = {name: variants(gold) for name, gold in golds.items()}
    names = names_of([problem for kinds in problems.values() for problem in kinds.values()])
    found: dict[str, list[Tally]] = {}
    checks = []
    vector: Floats | None = None
    for name, gold in golds.items():
        others = [problem for other in golds if other != name for problem in problems[other].values()]
        vector = fit(others, names, vector)
        weights = names.as_weights(vector, TEMPERATURE, COOLED)
        found[f"cues {name}"] = judge(gold, weights, (0.0, 0.2, 0.3))
        found[f"bare {name}"] = judge(gold.bare(), weights)
        if name == shipped.name:
            found[f"shipped {name}"] = judge(shipped, weights, (0.0, 0.2, 0.3))
        checks += [(names, vector, problems[name][kind]) for kind in ("cues", "bare")]
        print(
            name, *(f"{kind}: {figures(found[f'{kind} {name}'][0])['f1']:.3f}" for kind in ("cues", "bare")), flush=True
        )
    return found, checks


def cross_validate(shipped: _gold.Gold) -> dict[str, list[Tally]]:
    """Return tallies of a discussion whose contributions are judged by weights fitted on others of its own alone."""
    kinds = {"own": shipped, "own bare": shipped.bare()}
    problems = {
        kind: problem_of(set_scene(gold.entries, gold.discussion), gold.questions) for kind, gold in kinds.items()
    }
    names = names_of(list(problems.values()))
    letters = next(iter(problems.values())).letters
    held: dict[str, list[Counts]] = {kind: [] for kind in kinds}
    for fold in range(FOLDS):
        others = tuple(letter for index, letter in enumerate(letters) if index % FOLDS != fold)
        vector = fit([replace(problem, letters=others) for problem in problems.values()], names)
        weights = names.as_weights(vector, TEMPERATURE, COOLED)
        for kind, gold in kinds.items():
            assigned = assign_entries(gold.entries, gold.discussion, Decisions(), weights)
            answering = [each for each in assigned if each.assignments]  # in the order of `letters`
            held[kind] += tally(gold, answering[fold::FOLDS]).contributions
    return {f"{kind} {shipped.name}": [Tally(contributions=tuple(counts))] for kind, counts in held.items()}


def reliability(checks: Sequence[Any], temperature: float) -> tuple[float, float]:
    """Return (precision, share) of the readings at 0.9 and above, left-out discussions together."""
    sure = right = given = 0
    for names, vector, problem in checks:
        odds = Likelihood([problem], names).marginals(vector, temperature)[0][:, :-1]
        best = odds.argmax(axis=1)
        rows = np.arange(len(best))
        certain = odds[rows, best] >= 0.9
        sure, right = sure + int(certain.sum()), right + int((certain & problem.allowed[rows, best]).sum())
        given += len(best)
    return right / max(sure, 1), sure / max(given, 1)


def report(found: Mapping[str, list[Tally]], golds: Mapping[str, _gold.Gold]) -> str:
    """Return the figures as Markdown tables."""
    lines = ["", "| discussion | questions | " + " | ".join(COLUMNS) + " | after 20 % | after 30 % |"]
    lines.append("|---" * (len(COLUMNS) + 4) + "|")
    for kind, said in (
        ("shipped", "cues and examples"),
        ("cues", "with cues"),
        ("bare", "bare"),
        ("own", "cues and examples, cross-validated over its own contributions"),
        ("own bare", "bare, cross-validated over its own contributions"),
    ):
        for key, tallies in found.items():
            if key.rsplit(" ", 1)[0] == kind:
                after = [f"{figures(each)['f1']:.2f}" for each in tallies[1:]] or ["", ""]
                lines.append(
                    f"| {key.rsplit(' ', 1)[1]} | {said} | "
                    + " | ".join([*(cell(tallies[0], name) for name in COLUMNS), *after])
                    + " |"
                )
    lines += ["", "| baseline, bare questions | " + " | ".join(golds) + " |", "|---" * (len(golds) + 1) + "|"]
    for title, baseline in (
        ("TF-IDF, the most like question taken", tfidf),
        ("blind guess: the next of the week received", blind),
    ):
        scores = [figures(baseline(gold))["f1"] for gold in golds.values()]
        lines.append(f"| {title} | " + " | ".join(f"{score:.2f}" for score in scores) + " |")
    return "\n".join([*lines, ""])


def write_weights(golds: Mapping[str, _gold.Gold]) -> None:
    """Fit on all labelled discussions and write weights.json."""
    problems = [problem for gold in golds.values() for problem in variants(gold).values()]
    names = names_of(problems)
    weights = names.as_weights(fit(problems, names), TEMPERATURE, COOLED)
    groups = {
        group: {name: round(value, 3) for name, value in getattr(weights, group).items() if abs(value) >= 0.005}
        for group in ("questions", "none", "steps")
    }
    about = "Log-odds a unit of each evidence is worth; made by benchmarks/fit_weights.py, do not edit"
    data = {"about": about, **groups, "temperature": TEMPERATURE, "cooled": COOLED}
    WEIGHTS.write_text(json.dumps(data, indent=1) + "\n", "utf-8")


def put_into(path: Path, text: str) -> None:
    """Put a report between its marks in a Markdown file."""
    begin, end = MARKS
    before, rest = path.read_text("utf-8").split(begin)
    path.write_text(before + begin + "\n" + text + "\n" + end + rest.split(end)[1], "utf-8")


def main() -> None:
    """Fit, judge, print; write what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write weights.json, fitted on all discussions")
    parser.add_argument("--report", type=Path, help="put the figures into this Markdown file")
    arguments = parser.parse_args()
    golds = {name: _gold.load(name) for name in _gold.names()}
    if arguments.write:
        write_weights(golds)
    if arguments.report or not arguments.write:
        shipped = replace(golds["reference"], discussion=load_discussion(ROOT / "questions.yaml"))
        found, checks = leave_one_out(golds, shipped)
        found |= cross_validate(shipped)
        text = report(found, golds)
        print(text)
        for temperature in (0.9, 1.0, 1.1, 1.2, 1.3, 1.5):
            precision, share = reliability(checks, temperature)
            print(f"temperature {temperature}: certain right {precision:.3f}, share {share:.3f}")
        if arguments.report:
            put_into(arguments.report, text)


if __name__ == "__main__":
    main()
