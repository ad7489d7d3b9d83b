"""The stages in their order; the only part that knows them all.

Heavy libraries are imported by the function that needs them, so that `--help` starts at once.
"""

from m4d_consolidate.pipeline.reading import consolidate, derive_again, load, read_alone, read_notices
from m4d_consolidate.pipeline.work import Progress, Work
from m4d_consolidate.pipeline.writing import (
    Document,
    accept_cues,
    arguments,
    cue_suggestions,
    find,
    make_data,
    make_document,
    make_quotes,
    participation,
)

__all__ = [
    "Document",
    "Progress",
    "Work",
    "accept_cues",
    "arguments",
    "consolidate",
    "cue_suggestions",
    "derive_again",
    "find",
    "load",
    "make_data",
    "make_document",
    "make_quotes",
    "participation",
    "read_alone",
    "read_notices",
]
