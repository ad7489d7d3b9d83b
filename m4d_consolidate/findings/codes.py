"""Codes by which a discussion sorts its practices, where its own questions ask for them (codes.yaml)."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import yaml

from m4d_consolidate.findings.words import fold
from m4d_consolidate.model.discussion import Discussion


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way of sorting."""

    asked_by: tuple[re.Pattern[str], ...]
    least: int
    """Cues from which a code is given"""
    cues: tuple[tuple[str, re.Pattern[str]], ...]

    def is_asked(self, discussion: Discussion) -> bool:
        """Whether the discussion's questions speak of it."""
        asked = fold(" ".join(text for one in discussion.questions for text in (one.text, *one.translations.values())))
        return all(pattern.search(asked) for pattern in self.asked_by)

    def codes_of(self, folded: str) -> tuple[str, ...]:
        """Return the codes a text speaks of, in the scheme's order."""
        return tuple(code for code, pattern in self.cues if len(pattern.findall(folded)) >= self.least)


@lru_cache
def schemes() -> dict[str, Scheme]:
    """Return the schemes that ship with the tool, by name."""
    data = yaml.safe_load(resources.files(__package__).joinpath("codes.yaml").read_text("utf-8"))
    return {
        name: Scheme(
            tuple(re.compile(pattern) for pattern in scheme["asked_by"]),
            scheme["from"],
            tuple((code, re.compile(cues)) for code, cues in scheme["codes"].items()),
        )
        for name, scheme in data.items()
    }


def schemes_asked(discussion: Discussion) -> dict[str, Scheme]:
    """Return those of the schemes that the discussion asks for."""
    return {name: scheme for name, scheme in schemes().items() if scheme.is_asked(discussion)}
