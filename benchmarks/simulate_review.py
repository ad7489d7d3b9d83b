#!/usr/bin/env python3
"""Let a simulated facilitator answer part of the review queue, and print what that is worth.

    python benchmarks/simulate_review.py [NAME …] [--cues] [--share 0.2 0.3] [--rounds 1] [--mails 0.25]

Each folder of benchmarks/discussions is built into a mailbox and read with `consolidate`. The facilitator then takes the
first paragraphs of `review --to queue.json`, answers them as the labels do, and gives them back with `review --from`.
With several rounds the queue is written again after each, as it is in the terminal. With `--mails` that share of the
answers says which questions a whole mail answers (`--kind mail-questions`), before any paragraph is asked about. Printed is `questions.f1` before and
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

    def answer(self, item: dict) -> list[str]:
        """Return the questions that a paragraph, or all paragraphs of a mail together, answer."""
        if item["kind"] == "questions":
            return self._of_paragraph(item["text"])
        paragraphs = [self._of_paragraph(text) for text in item["text"].split("\n\n")]
        return sorted({question for found in paragraphs for question in found})

    def _of_paragraph(self, text: str) -> list[str]:
        """Return the questions of the labelled paragraph that shares the most words; none for what is no answer."""
        words = set(tokens(text))
        shared = [len(words & own) / (len(words | own) or 1) for own, _ in self.paragraphs]
        best = max(range(len(shared)), key=shared.__getitem__)
        return list(self.paragraphs[best][1]) if shared[best] > 0.3 else []


def review(folder: Path, facilitator: Facilitator, number: int, rounds: int, mails: float) -> None:
    """Answer the first `number` items of the queue: some about mails, then paragraphs in so many rounds."""
    number -= answer(folder, facilitator, "mail-questions", round(number * mails)) if mails else 0
    for turn in range(rounds):
        answer(folder, facilitator, "questions", number * (turn + 1) // rounds - number * turn // rounds)


def answer(folder: Path, facilitator: Facilitator, kind: str, most: int) -> int:
    """Answer the first items of a kind through the files of `review`; return how many there were."""
    tool(folder, "review", "--kind", kind, "--limit", str(most), "--to", "queue.json", "--force")
    queue = json.loads((folder / "queue.json").read_text("utf-8"))
    for item in queue:
        item["decision"] = facilitator.answer(item)
    (folder / "queue.json").write_text(json.dumps(queue), "utf-8")
    tool(folder, "review", "--from", "queue.json", "--who", "facilitator")
    return len(queue)


def f1(folder: Path, gold: dict) -> float:
    """Return `questions.f1` of what the tool reads now."""
    tool(folder, "export", "--format", "json", "--force", "-o", "analysis.json")
    return float(score(gold, json.loads((folder / "analysis.json").read_text("utf-8")))["questions.f1"] or 0)


def measure(name: str, cues: bool, shares: list[float], rounds: int, mails: float) -> list[float]:
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
            review(folder, facilitator, round(share * len(facilitator.paragraphs)), rounds, mails)
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
    parser.add_argument("--mails", type=float, default=0.0, help="share of the answers that are about whole mails")
    arguments = parser.parse_args()
    print(f"{'':22}{'before':>8}" + "".join(f"{share:>8.0%}" for share in arguments.share))
    for name in arguments.names:
        figures = measure(name, arguments.cues, arguments.share, arguments.rounds, arguments.mails)
        print(f"{name:22}" + "".join(f"{figure:>8.3f}" for figure in figures), flush=True)


if __name__ == "__main__":
    main()
