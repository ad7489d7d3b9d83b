#!/usr/bin/env python3
"""Let a simulated facilitator answer part of the review queue, and print what that is worth.

    python benchmarks/simulate_review.py [NAME …] [--cues] [--share 0.2 0.3] [--rounds 1]

Each folder of benchmarks/discussions is built into a mailbox and read with `consolidate`. The facilitator then takes the
first paragraphs of `review --to queue.json`, answers them as the labels do, and gives them back with `review --from`.
With several rounds the queue is written again after each, as it is in the terminal. Printed is `questions.f1` before and
after, beside the share of the answer paragraphs that was answered.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from build_corpus import build
from score import score, tokens
from score_all import DISCUSSIONS, HERE, tool, with_cues


class Facilitator:
    """Knows what a careful human filed each paragraph under."""

    def __init__(self, gold: dict) -> None:
        self.paragraphs = [
            (set(tokens(part["text"])), part["questions"])
            for message in gold["messages"]
            if message["kind"] == "contribution"
            for part in message["parts"]
            if part["role"] == "response"
        ]

    def answer(self, text: str) -> list[str]:
        """Return the questions of the labelled paragraph that shares the most words; none for what is no answer."""
        words = set(tokens(text))
        shared = [len(words & own) / (len(words | own) or 1) for own, _ in self.paragraphs]
        best = max(range(len(shared)), key=shared.__getitem__)
        return list(self.paragraphs[best][1]) if shared[best] > 0.3 else []


def review(folder: Path, facilitator: Facilitator, number: int, rounds: int) -> None:
    """Answer the first `number` paragraphs of the queue, in so many rounds."""
    for turn in range(rounds):
        batch = number * (turn + 1) // rounds - number * turn // rounds
        tool(folder, "review", "--kind", "questions", "--limit", str(batch), "--to", "queue.json", "--force")
        queue = json.loads((folder / "queue.json").read_text("utf-8"))
        for item in queue:
            item["decision"] = facilitator.answer(item["text"])
        (folder / "queue.json").write_text(json.dumps(queue), "utf-8")
        tool(folder, "review", "--from", "queue.json", "--who", "facilitator")


def f1(folder: Path, gold: dict) -> float:
    """Return `questions.f1` of what the tool reads now."""
    tool(folder, "export", "--format", "json", "--force", "-o", "analysis.json")
    return float(score(gold, json.loads((folder / "analysis.json").read_text("utf-8")))["questions.f1"] or 0)


def measure(name: str, cues: bool, shares: list[float], rounds: int) -> list[float]:
    """Return F1 before, and after each share of the paragraphs, each time from the beginning."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        gold = build(DISCUSSIONS / name, folder)
        if name == "reference":
            (folder / "questions.yaml").write_bytes((HERE.parent / "questions.yaml").read_bytes())
        elif cues:
            with_cues(folder, DISCUSSIONS / name / "cues.yaml")
        tool(folder, "consolidate", "discussion.mbox")
        figures = [f1(folder, gold)]
        facilitator = Facilitator(gold)
        decisions = folder / "decisions.yaml"
        untouched = decisions.read_bytes()
        for share in shares:
            decisions.write_bytes(untouched)
            review(folder, facilitator, round(share * len(facilitator.paragraphs)), rounds)
            figures.append(f1(folder, gold))
        return figures


def main() -> None:
    """Print one row a discussion."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "names", nargs="*", default=sorted(path.name for path in DISCUSSIONS.iterdir() if path.is_dir())
    )
    parser.add_argument("--cues", action="store_true", help="give each discussion its facilitator's cue words")
    parser.add_argument("--share", nargs="+", type=float, default=[0.2, 0.3], help="shares of the answer paragraphs")
    parser.add_argument("--rounds", type=int, default=1, help="in how many goes the facilitator answers")
    arguments = parser.parse_args()
    print(f"{'':22}{'before':>8}" + "".join(f"{share:>8.0%}" for share in arguments.share))
    for name in arguments.names:
        figures = measure(name, arguments.cues, arguments.share, arguments.rounds)
        print(f"{name:22}" + "".join(f"{figure:>8.3f}" for figure in figures), flush=True)


if __name__ == "__main__":
    main()
