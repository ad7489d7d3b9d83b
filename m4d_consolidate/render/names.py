"""What things are called in the reader's language: dates, numbers, countries, languages, questions, kinds."""

import re
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from typing import Any

from m4d_consolidate.model.reply import PracticeRow, Reply
from m4d_consolidate.render.escape import Trusted
from m4d_consolidate.render.selection import fold
from m4d_consolidate.render.strings import Strings
from m4d_consolidate.territories import territory_names

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@lru_cache(maxsize=16)
def _locale(language: str) -> Any:
    from babel import Locale, UnknownLocaleError

    try:
        # Babel's bare `en` writes dates as in the United States.
        return Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en")


@lru_cache(maxsize=1)
def _codes_of_countries() -> Mapping[str, str]:
    """ISO 3166 codes by the English names that passages' countries are given in."""
    return {name: code for code, name in territory_names("en").items()}


@dataclass(frozen=True, slots=True)
class Names:
    """The names for one document."""

    reply: Reply
    strings: Strings

    def question_label(self, id_: str) -> str:
        """Name a question as readers count: `Q2.1` is the first of the second week."""
        question = next((one for one in self.reply.discussion.questions if one.id == id_), None)
        if question is None:
            return id_
        alone = "question-label-alone" if len(self.reply.discussion.weeks) == 1 else "question-label"
        return str(self.strings(alone, week=question.week, n=question.number))

    def question_brief(self, id_: str, signs: int = 50) -> str:
        """Begin a question, for tables."""
        text = next((one.text for one in self.reply.questions if one.id == id_), "")
        return textwrap.shorten(text, signs, placeholder="\u00a0…")

    def day(self, day: date) -> str:
        """Write a day without its year, briefly."""
        from babel.dates import format_skeleton

        return str(format_skeleton("MMMd", day, locale=_locale(self.reply.language)))

    def number(self, value: float) -> str:
        """Write a number as the reader's language does."""
        from babel.numbers import format_decimal

        return format_decimal(value, locale=_locale(self.reply.language))

    def percent(self, part: int, whole: int) -> str:
        """Write a share."""
        from babel.numbers import format_percent

        return format_percent(part / whole if whole else 0, locale=_locale(self.reply.language))

    def country(self, row: Any) -> str:
        """Name the country of a row in the reader's language, or as it stands."""
        code, name = (
            (row.country_code, row.country) if hasattr(row, "country_code") else (row.key, row.label or row.key)
        )
        code = code or _codes_of_countries().get(name, "")
        return territory_names(self.reply.language).get(code, name)

    def language(self, code: str | None) -> str:
        """Name a language in the reader's."""
        return str(_locale(self.reply.language).languages.get(code, code)) if code else str(self.strings("not-stated"))

    def kind(self, value: Any) -> Trusted:
        """Name a kind of contributor, a disposition, a role, an addressee, or what else has a code."""
        group = type(value).__name__.lower().replace("contributorkind", "kind")
        return self.strings(f"{'kind' if group == 'str' else group}.{value}") if value else self.strings("not-stated")

    def say(self, words: object) -> str:
        """Choose from a mapping of languages what is in the reader's, English where there is none."""
        if not isinstance(words, Mapping):
            return str(words)
        found = next((words[one] for one in (self.reply.language, "en") if one in words), None)
        return str(found if found is not None else next(iter(words.values()), ""))

    def label(self, row: Any) -> str:
        """Name a contributor as consent allows."""
        if str(row.consent) == "anonymous":
            return str(self.strings("anonymous", number=f"C{row.numbers[0]:02d}"))
        return row.name or row.organisation or str(self.strings("name-not-stated"))

    def since(self, row: PracticeRow) -> str:
        """Say since when: the year, or the passage's own words where it gives none."""
        year = _YEAR.search(row.since)
        return self.strings("since", year=year[0]) if year else row.since

    def reason(self, words: str) -> str:
        """Say a reason in the reader's language; one that the catalogue does not know, such as a person's, stays."""
        return self.strings.translated("reason.", words.removesuffix(", [address]"))  # a masked one tells nothing

    def by_name(self, rows: Iterable[Any], largest_first: bool = False) -> list[Any]:
        """Put rows in the order of their countries' names in the reader's language; no country comes last."""

        def order(row: Any) -> tuple[bool, int, str]:
            name = self.country(row)
            return not name, -row.tally.contributions if largest_first else 0, fold(name)

        return sorted(rows, key=order)

    def groups(self, rows: Iterable[Any]) -> list[list[Any]]:
        """Gather rows of the same country that follow each other."""
        return [list(group) for _, group in groupby(rows, key=self.country)]

    def role(self, code: str) -> Trusted:
        """Name a role."""
        return self.strings(f"role.{code}")

    def capital(self, words: str) -> str:
        """Begin with a capital letter."""
        return type(words)(words[:1].upper() + words[1:])

    def date(self, day: date | datetime | None, style: str = "long") -> str:
        """Write a date as the reader's language does."""
        from babel.dates import format_date

        words = format_date(day, style, locale=_locale(self.reply.language)) if day else ""
        return words.replace(" ", "\u00a0") if style in ("short", "medium") else words

    def _coded(self, kind: str, code: str) -> str:
        key = f"{kind}.{code}"
        return self.strings(key) if key in self.strings else code
