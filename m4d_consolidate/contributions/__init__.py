"""From decoded messages to entries: own words and quoted ones, what each message is, and who wrote it."""

from m4d_consolidate.contributions.entries import read_entries

__all__ = ["read_entries"]
