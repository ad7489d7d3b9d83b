"""Sentences of a paragraph, and texts cut at them."""

import re

from m4d_consolidate.quotation import CUT

_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Ste|Mme|Mlle|Sr|Sra|Srta|Lic|Ing|Dra|No|Nr|Art|art|vol|pp?|cf|approx|env|"
    r"aprox|núm|hab|inh|Inc|Ltd|e\.g|i\.e|p\.ex|p\.ej|vs|etc|Jr)\.)$"
)
_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[¿¡]?\s?[A-ZÀ-ÖØ-ÞĀ-Ž\d])")


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph; joined by their white space they are the paragraph."""
    found, start = [], 0
    for end in _END.finditer(text):
        if _ABBREVIATION.search(text[start : end.start() + 1]):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    return [one for one in [*found, text[start:].strip()] if one]


def shorten(text: str, words: int) -> str:
    """Return the text cut after the last sentence that fits into `words`, the cut marked […].

    A first sentence that is itself too long is cut between words.
    """
    if len(text.split()) <= words:
        return text
    kept, used = list[str](), 0
    for sentence in sentences(text):
        used += len(sentence.split())
        if used > words:
            break
        kept.append(sentence)
    start = " ".join(kept) if kept else " ".join(text.split()[: max(words - 1, 1)]).rstrip(",;:–—-( ")
    return f"{start} {CUT}"
