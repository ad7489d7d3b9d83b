"""Options in, the pipeline called, report and files out."""

from m4d_consolidate.cli import analyst, cues, editor, facilitator, review
from m4d_consolidate.cli.app import app

__all__ = ["analyst", "app", "cues", "editor", "facilitator", "review"]
