"""From the analysis and the findings to the one document model."""

from m4d_consolidate.reply.build import build_reply

__all__ = ["build_reply"]
