"""Bytes on disk to raw messages, each with its place."""

from m4d_consolidate.sources.files import read_sources

__all__ = ["read_sources"]
