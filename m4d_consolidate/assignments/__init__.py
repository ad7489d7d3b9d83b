"""Paragraph to week and question, with evidence: `assign_entries` is the stage."""

from m4d_consolidate.assignments.engine import assign_entries

__all__ = ["assign_entries"]
