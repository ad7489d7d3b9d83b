"""From the analysis and the findings to the one document model."""

from m4d_consolidate.reply.build import build_reply
from m4d_consolidate.reply.news import keys_in, mark_new

__all__ = ["build_reply", "keys_in", "mark_new"]
