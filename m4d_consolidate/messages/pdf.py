"""Words of PDF files, read in a child process with limits of time and memory."""

import subprocess
import sys
from hashlib import blake2b
from pathlib import Path

from m4d_consolidate.messages.remarks import Refusal

SECONDS = 30


_KEPT = 32
_read: dict[bytes, str] = {}
"""Texts by digest: the same file comes with each copy of a mail, and a child process takes long"""


def pdf_text(data: bytes) -> str:
    """Return the text of a PDF, paragraphs apart by blank lines; Refusal where it has none or takes too long."""
    digest = blake2b(data).digest()
    if digest not in _read:
        text = _child_text(data)
        if len(_read) >= _KEPT:
            _read.clear()
        _read[digest] = text
    return _read[digest]


def _child_text(data: bytes) -> str:
    command = [sys.executable, "-I", str(Path(__file__).with_name("_pdf_child.py"))]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise Refusal(f"reading it took longer than {SECONDS} seconds") from error
    if done.returncode == 3:
        raise Refusal(done.stdout.decode("utf-8", "replace").strip()[:200])
    if done.returncode:
        raise Refusal("the file is damaged, or reading it takes too much memory")
    return done.stdout.decode("utf-8", "replace")
