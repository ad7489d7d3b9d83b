"""What people write, read into model values: questions.yaml and decisions.yaml, every complaint with file and line."""

from m4d_consolidate.config.cues_file import record_cues
from m4d_consolidate.config.decisions import load_decisions
from m4d_consolidate.config.decisions_file import record_decisions, record_numbers, retract_decision
from m4d_consolidate.config.joining import CONTRADICTION
from m4d_consolidate.config.questions import load_discussion

__all__ = [
    "CONTRADICTION",
    "load_decisions",
    "load_discussion",
    "record_cues",
    "record_decisions",
    "record_numbers",
    "retract_decision",
]
