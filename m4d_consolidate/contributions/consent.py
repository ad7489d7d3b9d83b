"""Who asks not to be named, quoted or circulated: found, held, and shown to a person in the contributor's words."""

from collections.abc import Iterable

from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import consent
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.model.contribution import Role

_MOST = 140
"""Characters of the mail that a flag quotes"""


def requests(subject: str, paragraphs: Iterable[Paragraph]) -> str:
    """Return the words by which a contributor asks for anonymity or confidence; empty where nobody does.

    In answers only a request in the first person counts: they speak of anonymous surveys and confidential files too.
    """
    if consent.OPEN.search(fold(subject)):
        return subject.strip()[:_MOST]
    for paragraph in paragraphs:
        if paragraph.role in (Role.INTRO, Role.CLOSING, Role.GREETING):
            pattern = consent.OPEN
        elif paragraph.role in (Role.RESPONSE, Role.SIGNATURE):
            pattern = consent.PERSONAL
        else:
            continue
        bare = b" ".join(paragraph.sentences)
        if not any(trigger in bare for trigger in consent.TRIGGERS):
            continue
        found = pattern.search(paragraph.folded)
        if found:
            return _sentence(paragraph.text, paragraph.folded, found.start())
    return ""


def _sentence(text: str, folded: str, at: int) -> str:
    """Return the sentence of `text` around a place of its folded form, which may be a little shorter."""
    place = round(at * len(text) / max(len(folded), 1))
    start = max((text.rfind(mark, 0, place) + len(mark) for mark in (". ", "! ", "? ", "\n")), default=0)
    start = 0 if start < 2 else start
    ends = [end for mark in (". ", "! ", "? ", "\n") if (end := text.find(mark, place)) > 0]
    sentence = text[start : min(ends) + 1 if ends else len(text)].strip()
    return sentence if len(sentence) <= _MOST else sentence[: _MOST - 1].rsplit(" ", 1)[0] + "…"
