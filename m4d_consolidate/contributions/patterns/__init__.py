"""Tables only: what mail clients and people write, by language, in folded text (`words.fold`).

Each file holds one idea; the code walks the tables. Languages: en fr es pt it de nl, and what is heard beside them.
"""

import re
from collections.abc import Iterable


def any_of(alternatives: Iterable[str], *, start: bool = False) -> re.Pattern[str]:
    """Return one pattern for a table of alternatives, each a bounded regular expression in folded text."""
    joined = "|".join(alternatives)
    return re.compile(rf"(?:{joined})\b" if start else rf"\b(?:{joined})")
