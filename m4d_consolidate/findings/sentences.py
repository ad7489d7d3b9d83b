"""Sentences of a paragraph, as spans of its text, in the languages people write to such lists."""

import re
from itertools import pairwise

from m4d_consolidate.findings.words import word_set

# A capital letter follows, yet the sentence goes on: titles (en, fr, es, pt, it, de), written with a capital …
_TITLES = word_set(
    "Mr Mrs Ms Dr Dra Drs Prof Profa Engr Hon Rev St Ste Sta Sto Mt Ft MM Mme Mmes Mlle Me Sr Sra "
    "Sras Sres Srta "
    "Lic Ing Arq Gral Dip Dott Sig Avv Geom Frei Av Bd Gen Col Sen Rep"
)
# … and words that point on to what follows.
_POINTERS = word_set("vs cf eg ie e.g i.e viz p.ex z.b bzw approx ca")
# Last only where no number follows: `No. 9`, `art. 12`, `p. 4`.
_BEFORE_A_NUMBER = word_set("no nos nr nº n núm num art arts p pp pág pag vol fig ch chap sec cap tel rs km al lit")
_MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc ene abr ago dic")

_END = re.compile(r"[.!?…]+[\"”»’')\]]*(?:\s*»)?(?=\s)")
_NEXT = re.compile(r"\s+[\"“«‘'(\[¿¡—–-]*\s*(\w|[•\-–—*])")
_ITEM = re.compile(r"[ \t]*(?:[-–—*•·▪]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])[ \t]+")
_LINE_END = re.compile(r"\n\s*")
_LAST_WORD = re.compile(r"[^\s(\[\"“«‘]+$")
_ENCLOSED = re.compile(r"\([^()\n]{0,300}\)|«[^«»\n]{0,400}»|“[^“”\n]{0,400}”|(?<!\w)\"[^\"\n]{0,300}\"(?!\w)")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each sentence or list item in order; between them stands white space only."""
    cuts = sorted({0, len(text), *_ends(text), *_line_ends(text)})
    spans = (_trimmed(text, start, end) for start, end in pairwise(cuts))
    return tuple((start, end) for start, end in spans if start < end)


def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a paragraph, each a verbatim span of it; joined they hold all its words."""
    return tuple(text[start:end] for start, end in sentence_spans(text))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def _line_ends(text: str) -> list[int]:
    """A line break ends a sentence before a list item and after closing punctuation; elsewhere it is a wrap."""
    return [
        match.end()
        for match in _LINE_END.finditer(text)
        if _ITEM.match(text, match.end()) or text[: match.start()].rstrip()[-1:] in ".:;!?…"
    ]


def _ends(text: str) -> list[int]:
    enclosed = [match.span() for match in _ENCLOSED.finditer(text)]
    return [
        match.end()
        for match in _END.finditer(text)
        if _ends_sentence(text, match) and not any(start < match.end() < end for start, end in enclosed)
    ]


def _ends_sentence(text: str, end: re.Match[str]) -> bool:
    following = _NEXT.match(text, end.end())
    if following is None:
        return True
    first = following.group(1)
    if first.islower():
        return False
    return not end.group().startswith(".") or end.group().startswith("..") or not _abbreviated(text, end.start(), first)


def _abbreviated(text: str, dot: int, first: str) -> bool:
    """Whether the dot belongs to the word before it: a title, an initial, a number of a list."""
    last = _LAST_WORD.search(text, max(0, dot - 40), dot)
    if last is None:
        return False
    word = last.group()
    if len(word) == 1 and word.isupper() and word != "I":
        return True
    if re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", word) or word in _TITLES or word.lower() in _POINTERS:
        return True
    if first.isdigit() and word.lower() in _BEFORE_A_NUMBER | _MONTHS:
        return True
    # `1. First` opens an item; `in 2012. The` and `room 9. The` end a sentence.
    before = text[: last.start()].rstrip(" \t")
    return word.isdigit() and len(word) <= 2 and (not before or before[-1] in ".;:!?\n")
