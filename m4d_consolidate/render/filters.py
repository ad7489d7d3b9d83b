"""What templates may call: quotations, references, footnotes, the editor's texts, and all names."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from m4d_consolidate.errors import TemplateError
from m4d_consolidate.model.reply import Answer, PracticeRow, Quotation, Response, Status
from m4d_consolidate.quotation import normalise, without_marker
from m4d_consolidate.render.escape import Trusted, clean, escape, escape_lines
from m4d_consolidate.render.markdown import marks_in
from m4d_consolidate.render.names import Names
from m4d_consolidate.render.sentences import shorten

QUOTES = {"fr": ("«\u00a0", "\u00a0»"), "es": ("«", "»"), "it": ("«", "»"), "pt": ("«", "»"), "en": ("“", "”")}
"""Outer quotation marks by language, no-break spaces included; inner ones are always ‘ and ’"""

_OPENING = re.compile('[“„«‹][ \u00a0\u202f]?|(?<![^\\s(\\[—–-])"(?=\\S)')
_CLOSING = re.compile('[ \u00a0\u202f]?[”»›]|"')
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.M)
_REFERENCE = re.compile(r"\\?\[C(\d{1,4})\\?\](?!\()")


@dataclass(frozen=True, slots=True)
class Filters(Names):
    """The filters and globals for one document."""

    @property
    def table(self) -> Mapping[str, Callable[..., object]]:
        """Return the filters by the name they have in templates."""
        names = (
            "quote passage ref refs from source cut pick without excerpt reading anchor number_label plain_number "
            "question_ref question_refs question_label question_brief date number percent country language kind role "
            "reason since features label say lines link joined by_name groups capital dict_of"
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

    def lines(self, text: str) -> Trusted:
        """Print a text with its line breaks."""
        return escape_lines(text)

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
        words = without_marker(answer.text)
        return Quotation(text=words, number=answer.number, part=answer.part, language=answer.language)

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

    def source(self, number: int) -> Trusted:
        """Mark where a footnote is to say whose contribution words stand in."""
        return Trusted(f"[^c{number:02d}]")

    def footnotes(self, markdown: str) -> str:
        """Return the Markdown with the text of each footnote that `source` marked."""
        known = {f"c{each.number:02d}": each for each in self.reply.responses}
        marks = [mark for mark in marks_in(markdown) if mark in known]
        return "\n".join([markdown, *(f"[^{mark}]: {self._source(known[mark])}" for mark in marks)])

    def _source(self, response: Response) -> Trusted:
        who = response.contributor
        named = [self.label(who), who.organisation if who.name else "", self.country(who)]
        when = self.strings("response.received", date=self.date(response.received)) if response.received else ""
        who_and_where = Trusted(f"{self.number_label(response)} {self.joined(named)}")
        return self.joined([who_and_where, when], " · ")

    def from_(self, number: int) -> Trusted:
        """Say briefly, behind a quotation, whose contribution it stands in."""
        row = self.reply.response(number).contributor
        who = row.organisation or (self.strings(f"kind.{row.kind}") if row.kind else "")
        said = self.joined([who, self.country(row)])
        return Trusted(f'<span class="quiet">{said}</span>') if said else Trusted("")

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
