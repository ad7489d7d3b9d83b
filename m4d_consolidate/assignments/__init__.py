"""Paragraph to week and question, with evidence: `assign_entries` is the stage."""

from m4d_consolidate.assignments.arguing import argue
from m4d_consolidate.assignments.asking import ask_order
from m4d_consolidate.assignments.engine import assign_entries
from m4d_consolidate.assignments.suggesting import CueSuggestion, suggest_cues

__all__ = ["CueSuggestion", "argue", "ask_order", "assign_entries", "suggest_cues"]
