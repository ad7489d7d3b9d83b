"""A working folder: what people wrote in it, and where the store is."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A working folder: what people wrote in it, and where the store is."""

    questions: Path = Path("questions.yaml")
    store: Path = Path("discussion.db")

    @property
    def decisions(self) -> Path:
        """decisions.yaml, beside the store."""
        return self.store.with_name("decisions.yaml")

    @property
    def pseudonyms(self) -> Path:
        """Who stands behind which pseudonym: for the team only, beside decisions.yaml."""
        return self.store.with_name("pseudonyms.csv")

    @property
    def editorial(self) -> Path:
        """The folder of the editor's texts."""
        return self.store.with_name("editorial")

    @property
    def templates(self) -> Path:
        """The folder of the house's own templates."""
        return self.store.with_name("templates")
