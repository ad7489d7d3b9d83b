#!/usr/bin/env python3
"""Time the tool as a user meets it: whole processes, medians of several runs, ratios within this one run.

    python benchmarks/time_whole.py [--runs 5] [--times 1 4 16]

Prints the start of `--help` beside a bare import of typer, then `consolidate` on the samples repeated N times (each
copy with people, ids and words of its own), with peak memory and the time a message takes.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run(command: list[str], folder: Path) -> tuple[float, float]:
    """Return wall seconds and peak memory in MB of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)}: exit status {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def median(command: list[str], folder: Path, runs: int) -> tuple[float, float]:
    """Return the medians of several runs, after one that is not counted."""
    run(command, folder)
    taken = [run(command, folder) for _ in range(runs)]
    return statistics.median(wall for wall, _ in taken), statistics.median(memory for _, memory in taken)


def repeated(samples: bytes, times: int) -> bytes:
    """Return the samples several times over, each copy by other people with other Message-IDs."""
    copies = []
    for copy in range(times):
        tag = b"%03d" % copy
        data = re.sub(rb"(?m)^(Message-ID|In-Reply-To|References): <", rb"\g<0>" + tag, samples)
        data = re.sub(rb"(?m)^(From:.*<)", rb"\g<1>" + tag, data)
        copies.append(re.sub(rb"\bthe\b", b"the" + tag, data) if copy else data)
    return b"".join(copies)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--times", type=int, nargs="*", default=[1, 4, 16])
    arguments = parser.parse_args()
    samples = (ROOT / "samples" / "discussion.mbox").read_bytes()
    messages = samples.count(b"\nMessage-ID:")
    tool = [sys.executable, "-m", "m4d_consolidate"]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "questions.yaml").write_bytes((ROOT / "questions.yaml").read_bytes())
        bare, _ = median([sys.executable, "-c", "import typer"], folder, arguments.runs)
        helped, _ = median([*tool, "--help"], folder, arguments.runs)
        print(f"--help {helped:.2f} s, python and typer alone {bare:.2f} s, ratio {helped / bare:.2f}")
        print(f"{'messages':>9} {'seconds':>9} {'ms each':>9} {'peak MB':>9}")
        for times in arguments.times:
            (folder / "export.mbox").write_bytes(repeated(samples, times))
            wall, memory = median([*tool, "consolidate", "export.mbox", "-o", "reply.docx"], folder, arguments.runs)
            print(f"{messages * times:>9} {wall:>9.2f} {1000 * wall / messages / times:>9.1f} {memory:>9.0f}")


if __name__ == "__main__":
    main()
