"""What templates may call: quotations, references, dates, numbers, names of countries and languages."""

import re
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from typing import Any

from m4d_consolidate.errors import TemplateError
from m4d_consolidate.model.reply import Answer, PracticeRow, Quotation, Reply, Response, Status
from m4d_consolidate.quotation import normalise
from m4d_consolidate.render.escape import Trusted, clean, escape, escape_lines
from m4d_consolidate.render.selection import fold
from m4d_consolidate.render.sentences import shorten
from m4d_consolidate.render.strings import Strings

QUOTES = {"fr": ("« ", " »"), "es": ("«", "»"), "it": ("«", "»"), "pt": ("«", "»"), "en": ("“", "”")}
"""Outer quotation marks by language, no-break spaces included; inner ones are always ‘ and ’"""

_OPENING = re.compile('[“„«‹][ \u00a0\u202f]?|(?<![^\\s(\\[—–-])"(?=\\S)')
_CLOSING = re.compile('[ \u00a0\u202f]?[”»›]|"')
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.M)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_REFERENCE = re.compile(r"\\?\[C(\d{1,4})\\?\](?!\()")


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
    return {str(name): code for code, name in _locale("en").territories.items() if len(code) == 2}


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters and globals for one document."""

    reply: Reply
    strings: Strings

    @property
    def table(self) -> Mapping[str, Callable[..., object]]:
        """Return the filters by the name they have in templates."""
        names = (
            "quote passage ref refs question_ref question_refs question_label question_brief cut pick without date "
            "number percent country "
            "language kind say lines link label joined excerpt reading anchor number_label plain_number features since "
            "from role reason by_name groups capital dict_of"
        )
        return {name: getattr(self, "from_" if name == "from" else name) for name in names.split()}

    def quote(self, quotation: Quotation, refer: bool = True) -> Trusted:
        """Print a contributor's words in quotation marks, with their [C07]."""
        opened, closed = QUOTES.get(self.reply.language[:2], QUOTES["en"])
        words = self._in_its_language(escape(_inner_marks(quotation.text)), quotation.language)
        reference = f" {self.ref(quotation.number)}" if refer else ""
        return Trusted(f"{opened}{words}{closed}{reference}")

    def passage(self, answer: Any) -> Trusted:
        """Print an answer paragraph in full, its line breaks kept, marked with its language."""
        return self._in_its_language(escape_lines(answer.text), answer.language)

    def _in_its_language(self, words: Trusted, language: str | None) -> Trusted:
        if not language or language == self.reply.language or not re.fullmatch(r"[A-Za-z]{2,3}(-\w{2,8})?", language):
            return words
        return Trusted(f'<span lang="{language}">{words}</span>')

    def ref(self, number: int) -> Trusted:
        """Print [C07] as a link to that contribution."""
        return Trusted(rf"[\[C{number:02d}\]](#c{number:02d})")

    def refs(self, numbers: Iterable[int]) -> Trusted:
        """Print several references."""
        return Trusted(" ".join(self.ref(number) for number in numbers))

    def question_ref(self, id_: str) -> Trusted:
        """Print the label of a question as a link to its section."""
        return Trusted(f"[{escape(self.question_label(id_))}](#{_anchor(id_)})")

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

    def question_refs(self, ids: Iterable[str]) -> Trusted:
        """Print the labels of several questions."""
        return Trusted(", ".join(map(self.question_ref, ids)))

    def cut(self, value: Quotation | str, words: int) -> Quotation | str:
        """Cut a quotation or a text at a sentence."""
        if isinstance(value, Quotation):
            return replace(value, text=shorten(value.text, words))
        return shorten(value, words)

    def pick(self, items: Sequence[Any], most: int, words: int = 0, each: int = 60) -> list[Any]:
        """Return up to `most` items, spread over contributors, whose quotations, each cut to `each`, fit `words`."""
        chosen: list[Any] = []
        used = 0
        for item in _spread(items):
            cost = min(len(_quotation(item).text.split()), each)
            if len(chosen) < most and (not words or used + cost <= words):
                chosen.append(item)
                used += cost
        return chosen

    def without(self, items: Sequence[Any], others: Sequence[Any]) -> list[Any]:
        """Return the items whose words do not stand among the others."""
        taken = [(_quotation(one).part, normalise(_quotation(one).text)) for one in others]

        def stands(item: Any) -> bool:
            part, words = _quotation(item).part, normalise(_quotation(item).text)
            return any(part == there and (words in text or text in words) for there, text in taken)

        return [item for item in items if not stands(item)]

    def day(self, day: date) -> str:
        """Write a day without its year, briefly."""
        from babel.dates import format_skeleton

        return str(format_skeleton("MMMd", day, locale=_locale(self.reply.language)))

    def date(self, day: date | datetime | None, style: str = "long") -> str:
        """Write a date as the reader's language does."""
        from babel.dates import format_date

        words = format_date(day, style, locale=_locale(self.reply.language)) if day else ""
        return words.replace(" ", "\u00a0") if style in ("short", "medium") else words

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
        return str(_locale(self.reply.language).territories.get(code, name))

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

    def lines(self, text: str) -> Trusted:
        """Print a text with its line breaks."""
        return escape_lines(text)

    def label(self, row: Any) -> str:
        """Name a contributor as consent allows."""
        if str(row.consent) == "anonymous":
            return str(self.strings("anonymous", number=f"C{row.numbers[0]:02d}"))
        return row.name or row.organisation or str(self.strings("name-not-stated"))

    def link(self, target: str, text: str = "") -> Trusted:
        """Print a web link; what is not http, https or mailto stays plain text."""
        if not re.fullmatch(r"(?:https?://|mailto:)[^\s<>]+", target, re.I):
            return escape(text or target)
        return Trusted(f"[{escape(text or target)}](<{target}>)")

    def joined(self, values: Iterable[object], separator: str = ", ") -> Trusted:
        """Print several texts, each escaped if it must be."""
        return Trusted(separator.join(v if isinstance(v, Trusted) else escape(str(v)) for v in values if v))

    def excerpt(self, answer: Answer) -> Quotation:
        """Make a quotation of a whole answer paragraph."""
        return Quotation(text=answer.text, number=answer.number, part=answer.part, language=answer.language)

    def reading(self, answer: Answer) -> Trusted:
        """Say which question a paragraph answers; in drafts a doubt is marked, and remarked on for the editor."""
        if not answer.questions:
            return self.strings("reading.general" if answer.none_of_these else "reading.undecided")
        ids = self.question_refs(answer.questions)
        if not answer.uncertain or self.reply.status is not Status.DRAFT:
            return ids
        remark = str(self.strings("reading.doubt"))
        remark = f"{self.strings('field', name=remark)} {answer.note}" if answer.note else remark
        return Trusted(f'{ids} <span class="check" title="{_attribute(remark)}">?</span>')

    def anchor(self, response: Response) -> Trusted:
        """Return the place that references to a contribution lead to."""
        return Trusted(f"c{response.number:02d}")

    def number_label(self, response: Response) -> Trusted:
        """Print the number of a contribution, not as a link."""
        return Trusted(rf"\[C{response.number:02d}\]")

    def plain_number(self, response: Response) -> str:
        """Return C07."""
        return f"C{response.number:02d}"

    def features(self, row: PracticeRow) -> Trusted:
        """Print since when, by which capital and on which side."""
        since = self.since(row)
        capitals = [self._coded("capital", capital) for capital in row.capitals]
        side = self._coded("side", row.side) if row.side else ""
        return self.joined([since, *capitals, side], self.strings("semicolon"))

    def since(self, row: PracticeRow) -> str:
        """Say since when: the year, or the passage's own words where it gives none."""
        year = _YEAR.search(row.since)
        return self.strings("since", year=year[0]) if year else row.since

    def from_(self, number: int) -> Trusted:
        """Say briefly, behind a quotation, whose contribution it stands in."""
        row = self.reply.response(number).contributor
        who = row.organisation or (self.strings(f"kind.{row.kind}") if row.kind else "")
        said = self.joined([who, self.country(row)])
        return Trusted(f'<span class="quiet">{said}</span>') if said else Trusted("")

    def _coded(self, kind: str, code: str) -> str:
        key = f"{kind}.{code}"
        return self.strings(key) if key in self.strings else code

    def reason(self, words: str) -> str:
        """Say a reason in the reader's language; one that the catalogue does not know, such as a person's, stays."""
        return self.strings.translated("reason.", words)

    def by_name(self, rows: Iterable[Any], largest_first: bool = False) -> list[Any]:
        """Put rows in the order of their countries' names in the reader's language; no country comes last."""

        def order(row: Any) -> tuple[bool, int, str]:
            name = self.country(row)
            return not name, -row.tally.contributions if largest_first else 0, fold(name)

        return sorted(rows, key=order)

    def groups(self, rows: Iterable[Any]) -> list[list[Any]]:
        """Gather rows of the same country that follow each other."""
        return [list(group) for _, group in groupby(rows, key=self.country)]

    def capital(self, words: str) -> str:
        """Begin with a capital letter."""
        return type(words)(words[:1].upper() + words[1:])

    def role(self, code: str) -> Trusted:
        """Name a role."""
        return self.strings(f"role.{code}")

    def dict_of(self, pairs: Iterable[tuple[object, object]]) -> dict[str, object]:
        """Make pairs a mapping."""
        return {str(key): value for key, value in pairs}

    def editorial(self, slot: str) -> Trusted | None:
        """Return the editor's Markdown for a slot, each [C07] in it a link; None where nothing was written."""
        text = _COMMENT.sub("", self.reply.editorial.get(slot, "")).strip()
        if not text:
            return None
        text = _HEADING.sub(r"**\1**", text)  # the headings of a document are its template's
        known = {response.number for response in self.reply.responses}

        def reference(found: re.Match[str]) -> str:
            if int(found[1]) not in known:
                line = text[: found.start()].count("\n") + 1
                raise TemplateError(
                    f"editorial/{slot}.md:{line}: there is no contribution [C{found[1]}]",
                    "`list` shows the numbers; a withheld contribution cannot be referred to",
                )
            return self.ref(int(found[1]))

        return Trusted(_REFERENCE.sub(reference, text.replace("<", "\\<")))


def _attribute(text: str) -> str:
    """A text as the value of an HTML attribute in Markdown: one line, no sign that could end it or be markup."""
    return " ".join(clean(text).replace('"', "”").replace("<", "‹").replace(">", "›").replace("&", "+").split())


def _anchor(id_: str) -> str:
    return re.sub(r"[^\w-]", "-", id_)


def _inner_marks(text: str) -> str:
    """Quotation marks within a quotation become single ones, so that the outer pair is unmistakable."""
    return _CLOSING.sub("’", _OPENING.sub("‘", text))


def _quotation(item: Any) -> Quotation:
    found = item if isinstance(item, Quotation) else item.quotation
    assert isinstance(found, Quotation)
    return found


def _spread(items: Sequence[Any]) -> list[Any]:
    """Take from each contribution in turn, so that no voice fills the page."""
    seen: dict[int, int] = {}
    turns = []
    for place, item in enumerate(items):
        number = _quotation(item).number
        seen[number] = seen.get(number, 0) + 1
        turns.append((seen[number], place, item))
    return [item for _, _, item in sorted(turns, key=lambda turn: turn[:2])]
