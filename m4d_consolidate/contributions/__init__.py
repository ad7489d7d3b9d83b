"""From decoded messages to entries: own words and quoted ones, what each message is, and who wrote it."""

from m4d_consolidate.contributions.entries import read_entries
from m4d_consolidate.contributions.withdrawals import hold_withdrawn

__all__ = ["hold_withdrawn", "read_entries"]
