#!/usr/bin/env python3
"""Run the whole tool on each labelled discussion and print its figures against a careful human's labels.

    python benchmarks/score_all.py [NAME …] [--cues] [--misses]

Each folder of benchmarks/discussions is built into a mailbox, read with `consolidate`, exported as JSON and scored.
The reference discussion uses the questions.yaml that ships; the others bare questions, or with `--cues` theirs.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from build_corpus import build
from score import score

HERE = Path(__file__).parent
DISCUSSIONS = HERE / "discussions"
FIGURES = {
    "contributions.recall": "contrib R",
    "contributions.precision": "contrib P",
    "dispositions.accuracy": "dispos",
    "words.kept": "kept",
    "words.lost": "lost",
    "words.noise": "noise",
    "words.extra": "extra",
    "weeks.accuracy": "weeks",
    "questions.f1": "F1",
    "general.recall": "gen R",
    "general.precision": "gen P",
    "certain.share": "cert sh",
    "certain.precision": "cert P",
    "contributors.name": "name",
    "contributors.organisation": "org",
    "contributors.country": "country",
}


def tool(folder: Path, *arguments: str) -> str:
    """Return what the tool prints on standard output, run in a folder."""
    command = [sys.executable, "-m", "m4d_consolidate", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(arguments)}: exit status {done.returncode}\n{done.stderr}")
    return done.stdout


def with_cues(built: Path, cues: Path) -> None:
    """Write a discussion's cue words into its questions.yaml."""
    questions = yaml.safe_load((built / "questions.yaml").read_text("utf-8"))
    words = yaml.safe_load(cues.read_text("utf-8"))
    for week in questions["weeks"]:
        for question in week["questions"]:
            question["cues"] = words[question["id"]]
    (built / "questions.yaml").write_text(yaml.safe_dump(questions, allow_unicode=True, sort_keys=False), "utf-8")


def measure(name: str, cues: bool, misses: list[str] | None) -> dict[str, float | None]:
    """Return the figures of one discussion, the whole tool run on it in an empty folder."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        gold = build(DISCUSSIONS / name, folder)
        if name == "reference":
            (folder / "questions.yaml").write_bytes((HERE.parent / "questions.yaml").read_bytes())
        elif cues and (DISCUSSIONS / name / "cues.yaml").exists():
            with_cues(folder, DISCUSSIONS / name / "cues.yaml")
        tool(folder, "consolidate", "discussion.mbox")
        tool(folder, "export", "--format", "json", "-o", "analysis.json")
        return score(gold, json.loads((folder / "analysis.json").read_text("utf-8")), misses)


def main() -> None:
    """Print one row a discussion."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "names", nargs="*", default=sorted(path.name for path in DISCUSSIONS.iterdir() if path.is_dir())
    )
    parser.add_argument("--cues", action="store_true", help="give each discussion its facilitator's cue words")
    parser.add_argument("--misses", action="store_true", help="list what differs, on standard error")
    arguments = parser.parse_args()
    print(f"{'':22}" + "".join(f"{short:>10}" for short in FIGURES.values()))
    for name in arguments.names:
        differences: list[str] | None = [] if arguments.misses else None
        figures = measure(name, arguments.cues, differences)
        print(f"{name:22}" + "".join(f"{'-' if figures[key] is None else figures[key]:>10}" for key in FIGURES))
        for line in differences or []:
            print(f"  {line}", file=sys.stderr)


if __name__ == "__main__":
    main()
