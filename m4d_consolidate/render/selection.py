"""Which of the contributors' sentences a briefing prints: chosen by the data in the template's head, each once."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from m4d_consolidate.model.reply import Advice, PracticeRow, Quotation, Reply, Response
from m4d_consolidate.quotation import normalise, without_marker
from m4d_consolidate.render.sentences import sentences, shorten

# A sentence that begins so leans on the one before it, and says little alone (EN, FR, ES, PT, IT).
_LEANING = re.compile(
    r"(?:this|that|these|those|it|they|he|she|but|and|so|then|there|also|however|therefore|such|its|their|them|"
    r"ce|cela|ça|ceci|ces|cette|il|ils|elle|elles|mais|et|donc|puis|ainsi|aussi|leurs?|"
    r"este|esta|esto|estos|estas|eso|ese|esa|pero|y|entonces|además|así|también|ellos|ellas|"
    r"isto|isso|eles|elas|mas|e|questo|questa|ma|inoltre|essi)\b",
    re.I,
)
_SHORTEST, _LONGEST = 9, 48
"""Words of a sentence that can be read aloud"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that may be printed, and what speaks for it whatever the section."""

    quotation: Quotation
    folded: str
    week: int | None
    kind: str
    weight: float


@dataclass(slots=True)
class Selection:
    """Chooses for one document; what was printed once is not chosen again."""

    reply: Reply
    options: Mapping[str, Any]
    scale: float = 1.0
    """By how much the budgets of words are stretched or shrunk, to fill the pages"""
    _used: set[str] = field(default_factory=set)
    _voices: dict[int, int] = field(default_factory=dict)
    _pool: list[Sentence] = field(default_factory=list)
    """Filled when first asked for, and shared by all that are scaled from this one"""

    def scaled(self, scale: float) -> "Selection":
        """Return a fresh selection with other budgets, from the same sentences."""
        return Selection(self.reply, self.options, scale, _pool=self._pool)

    def on(self, axis: Mapping[str, Any], most: int, words: int, each: int = 45) -> list[Quotation]:
        """Return up to `most` sentences that hold the cues of an axis; `weeks_first` and `kinds_first` weigh them."""
        cues = _cues(axis)
        scored = ((self._score(one, cues), one) for one in self._sentences())
        best = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], pair[1].quotation.number))
        return self._take((one.quotation for _, one in best), most, words, each)

    def advice(self, addressee: str, most: int, words: int, each: int = 45) -> list[Quotation]:
        """Return up to `most` recommendations to an addressee, the weightiest of the weeks that come first."""
        found = [one for one in self.reply.recommendations if one.addressee == addressee]
        return self._take((one.quotation for one in sorted(found, key=self._advice_order)), most, words, each)

    def boxes(self, side: str, most: int, kind: str = "") -> list[PracticeRow]:
        """Return up to `most` practices of a side (`origin`, `destination`, or any), the best documented first."""
        rows = [row for row in self.reply.practices if (not kind or row.kind == kind) and _is_on(row, side)]
        chosen: list[PracticeRow] = []
        for row in sorted(rows, key=lambda row: self._practice_order(row, side)):
            if len(chosen) < most and self._is_new(row.quotation, chosen):
                chosen.append(row)
                self._use(row.quotation)
                if row.result:
                    self._use(row.result)
        return chosen

    def of(self, number: int, most: int, words: int) -> list[Quotation]:
        """Return the weightiest sentences of one contribution, in its order."""
        own = [one for one in self._sentences() if one.quotation.number == number]
        places = {id(one): place for place, one in enumerate(own)}
        room, chosen = words * self.scale, list[Sentence]()
        for one in sorted(own, key=lambda one: (-one.weight, places[id(one)])):
            cost = len(one.quotation.text.split())
            if len(chosen) < most and (cost <= room or not chosen):
                chosen.append(one)
                room -= cost
        return [one.quotation for one in sorted(chosen, key=lambda one: places[id(one)])]

    def _take(self, best: Iterable[Quotation], most: int, words: int, each: int) -> list[Quotation]:
        """Fill a budget; the second sentence of a contributor waits until the others had their say."""
        room, chosen = words * self.scale, list[Quotation]()
        ranked = sorted(enumerate(best), key=lambda pair: (self._voices.get(pair[1].number, 0) * 3 + pair[0], pair[0]))
        for _, quotation in ranked:
            cut = replace(quotation, text=shorten(quotation.text, each))
            cost = len(cut.text.split())
            fits = cost <= room or not chosen
            if len(chosen) < most and fits and self._is_new(cut, chosen):
                chosen.append(cut)
                room -= cost
                self._use(quotation)
        return chosen

    def _is_new(self, quotation: Quotation, chosen: Sequence[Quotation | PracticeRow]) -> bool:
        numbers = {one.number if isinstance(one, Quotation) else one.quotation.number for one in chosen}
        return _key(quotation) not in self._used and quotation.number not in numbers

    def _use(self, quotation: Quotation) -> None:
        self._used.update(_key(replace(quotation, text=one)) for one in sentences(quotation.text))
        self._used.add(_key(quotation))
        self._voices[quotation.number] = self._voices.get(quotation.number, 0) + 1

    def _score(self, sentence: Sentence, cues: re.Pattern[str]) -> float:
        met = {found[0] for found in cues.finditer(sentence.folded)}
        if not met:
            return 0.0
        return min(len(met), 3) + sentence.weight + self._preference(sentence.week, sentence.kind)

    def _preference(self, week: int | None, kind: str) -> float:
        weeks, kinds = self.options.get("weeks_first") or (), self.options.get("kinds_first") or ()
        return 0.6 * (week in weeks) + 0.6 * (kind in kinds)

    def _advice_order(self, advice: Advice) -> tuple[float, int]:
        words = len(advice.quotation.text.split())
        fit = -0.5 * (words > _LONGEST or words < _SHORTEST) - 0.4 * bool(_LEANING.match(advice.quotation.text))
        return -(advice.score + fit + self._preference(advice.week, "")), advice.quotation.number

    def _practice_order(self, row: PracticeRow, side: str) -> tuple[float, int]:
        said = sum(map(bool, (row.place, row.actor, row.since, row.result, row.partners)))
        fit = 0.5 * (row.side == side) - 0.5 * bool(_LEANING.match(row.quotation.text))
        voices = 0.7 * self._voices.get(row.quotation.number, 0)
        preference = self._preference(row.week, str(row.kind or ""))
        return -(row.score + 0.35 * said + fit + preference - voices), row.quotation.number

    def _sentences(self) -> Sequence[Sentence]:
        if not self._pool:
            self._pool.extend(_pool(self.reply))
        return self._pool


def _is_on(row: PracticeRow, side: str) -> bool:
    return not side or row.side in (side, "both")


def _pool(reply: Reply) -> Iterator[Sentence]:
    points = {normalise(point.quotation.text): 1.0 for question in reply.questions for point in question.points}
    advice = {normalise(one.quotation.text): 0.5 for one in reply.recommendations}
    return (one for response in reply.responses for one in _of(response, points, advice))


def _of(response: Response, points: Mapping[str, float], advice: Mapping[str, float]) -> Iterable[Sentence]:
    for answer in response.answers:
        for text in sentences(without_marker(answer.text.replace("\n", " "))):
            words = len(text.split())
            if not _SHORTEST <= words <= _LONGEST or text.endswith(("?", ":")) or not text[:1].isupper():
                continue
            key = normalise(text)
            weight = points.get(key, 0.0) + advice.get(key, 0.0) - 0.8 * bool(_LEANING.match(text))
            quotation = Quotation(text=text, number=response.number, part=answer.part, language=answer.language)
            kind = str(response.contributor.kind or "")
            yield Sentence(quotation, fold(text), response.week, kind, weight - 0.3 * answer.uncertain)


def _cues(axis: Mapping[str, Any]) -> re.Pattern[str]:
    given = axis.get("cues") or {}
    words = tuple(str(word) for group in (given.values() if isinstance(given, Mapping) else [given]) for word in group)
    return _pattern(words)


@lru_cache(maxsize=128)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Cues are beginnings of words: `polic` meets policy, policies and Police."""
    alternatives = "|".join(sorted((re.escape(fold(word)) for word in words), key=len, reverse=True))
    return re.compile(rf"\b(?:{alternatives})" if words else r"(?!)")


def fold(text: str) -> str:
    """Return the text in lower case, without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _key(quotation: Quotation) -> str:
    return f"{quotation.number}:{normalise(quotation.text)}"
