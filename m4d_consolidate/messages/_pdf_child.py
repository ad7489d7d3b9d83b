"""The child process that reads a PDF on standard input and writes its text on standard output; see pdf.py."""

import io
import logging
import resource
import sys
from collections import Counter
from itertools import pairwise

MEMORY = 1 << 30
SECONDS = 25
PAGES = 300

Line = tuple[float, str]
"""Height on the page and words"""


class Refused(Exception):  # noqa: N818
    """The PDF is not read; the text says why."""


def main() -> int:
    """Return 0 when the text was written, 3 when the reason why not was."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        text = read(sys.stdin.buffer.read())
    except Refused as reason:
        sys.stdout.buffer.write(str(reason).encode("utf-8"))
        return 3
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    return 0


def read(data: bytes) -> str:
    """Return the text of a PDF, with a blank line where the page leaves more space than between lines."""
    from pypdf import PdfReader

    logging.disable(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refused("it has a password")
    if len(reader.pages) > PAGES:
        raise Refused(f"it has more than {PAGES} pages")
    text = "\n".join(page_text(page) for page in reader.pages)
    if not text.strip():
        raise Refused("it has no text layer: it is a scan or a picture")
    return text


def page_text(page: object) -> str:
    """Return the words of a page as pypdf orders them, blank lines put in where its lines stand further apart."""
    heights: dict[str, list[float]] = {}

    def visit(text: str, cm: list[float], tm: list[float], _font: object, _size: object) -> None:
        if words := text.strip():
            heights.setdefault(words.split("\n")[0], []).append(tm[5] * cm[3] + cm[5])

    text = page.extract_text(visitor_text=visit)  # type: ignore[attr-defined]
    lines: list[tuple[str, float | None]] = []
    for line in text.split("\n"):
        known = heights.get(line.strip())
        lines.append((line, known.pop(0) if known else None))
    return "\n".join(with_gaps(lines))


def with_gaps(lines: list[tuple[str, float | None]]) -> list[str]:
    """Return the lines, an empty one between two that stand further apart than lines of a paragraph do."""
    steps = Counter(
        round(above - below, 1)
        for (_, above), (_, below) in pairwise(lines)
        if above is not None and below is not None and above > below
    )
    usual = min((step for step, count in steps.items() if count >= max(2, max(steps.values()) // 4)), default=0.0)
    out: list[str] = []
    for (line, below), above in zip(lines, [None, *(height for _, height in lines)], strict=False):
        if usual and above is not None and below is not None and not 0 <= above - below <= 1.3 * usual:
            out.append("")
        out.append(line)
    return out


if __name__ == "__main__":
    sys.exit(main())
