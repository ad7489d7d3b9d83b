"""Model values to and from discussion.db, and nothing else."""

from m4d_consolidate.store.codec import fingerprint
from m4d_consolidate.store.database import Store, WrittenDocument, building, open_store

__all__ = ["Store", "WrittenDocument", "building", "fingerprint", "open_store"]
