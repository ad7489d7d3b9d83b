"""Bytes on disk to raw messages, each with its place."""

from m4d_consolidate.sources.files import read_sources
from m4d_consolidate.sources.forum import ForumColumns

__all__ = ["ForumColumns", "read_sources"]
