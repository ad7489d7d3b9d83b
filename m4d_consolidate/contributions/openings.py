"""The beginning of a mail: greeting, cover and self-introduction."""

import re
from collections.abc import Sequence
from itertools import pairwise

from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import consent, greetings, introductions, markers
from m4d_consolidate.contributions.questions import points_to_question
from m4d_consolidate.contributions.scene import Scene
from m4d_consolidate.contributions.wording import Wording, once, wording
from m4d_consolidate.contributions.words import words
from m4d_consolidate.model.contribution import Role

_GREETING_WORDS = 16
_CALL = 5
"""Words"""
_INTRODUCTION_WORDS = 60
"""Longer paragraphs answer, whatever they say of their author on the way"""
_LINE_OR_TWO = 26
"""Of first paragraphs this short, thirty introduce for each one that answers; yet they need a sign of it too"""
_REMARK = 14
_DOMAIN = 6
"""Letters of a domain that are in a text by no chance"""
_PASSED = (Role.GREETING, Role.INTRO, Role.ATTRIBUTION, Role.FOOTER)
"""Roles of what stands between or above introductions"""
_READ = 400
"""Characters of a paragraph"""
_ANSWER = 12
"""Words behind `on the second question:` that are an answer, not the cover of one"""
_AT_ONCE = re.compile(
    r"\b(?:questions?|q ?\d{1,2}|preguntas?|perguntas?|domand[ae]|quesit[oi]|fragen?|vragen|vraag)\b[^:\n]{0,60}:(.*)",
    re.S,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_LONG = 40
_PART = 0.45
"""Of introductions longer than that, nearly all speak of their author for more than this part of their words, and of
answers that begin with a word about their author nearly none"""
_MOST = 2
"""Paragraphs that introduce"""
_AGAIN = -2.5
"""Few introduce themselves in two paragraphs"""
_SIGN = 1.0
_ENOUGH = 2.0


def mark_greeting(own: Sequence[Paragraph]) -> int:
    """Give the greeting its role; return how many paragraphs it and what stands above it take."""
    for index, paragraph in enumerate(own[:3]):
        if not _is_greeting(paragraph.said, last=index + 1 == len(own), first=index == 0):
            continue
        for before in own[:index]:
            if before.words > 40:
                return 0
        for before in own[:index]:
            before.give(Role.INTRO, "stands above the greeting")
        paragraph.give(Role.GREETING, "greets, at the beginning of the mail")
        more = index + 1
        if more + 1 < len(own) and own[more].words <= 6 and _is_greeting(own[more].said, last=False, first=False):
            own[more].give(Role.GREETING, "greets, at the beginning of the mail")
            more += 1
        return more
    return 0


def _is_greeting(said: Wording, *, last: bool, first: bool) -> bool:
    if said.words > _GREETING_WORDS:
        return False
    folded = said.folded.strip()
    if not folded or markers.BARE.match(folded):
        return False
    if greetings.START.match(folded):
        return folded[-1] in ",:!" or said.words <= 10
    if last or not first or points_to_question(said):
        return False
    return _calls(folded, said.words)


def _calls(folded: str, words: int) -> bool:
    """Return whether a first line is a greeting by its end alone: `Comrades!`, `A.A. respected all`."""
    end = folded[-1]
    addressed = greetings.ADDRESSEES.search(folded)
    if words <= _CALL and (end == "!" or (addressed is not None and addressed.end() == len(folded))):
        return True
    return words <= 8 and (end == "," or (end in "!:." and addressed is not None))


def mark_introduction(paragraphs: Sequence[Paragraph], scene: Scene) -> None:
    """Give the paragraphs above the first answer their role where they present the sender, the mail or the occasion."""
    found = 0
    inline = _answers_inline(paragraphs)
    first = next((index for index, each in enumerate(paragraphs) if each.role is Role.GREETING), 0)
    for index, paragraph in enumerate(paragraphs[first:], first):
        if paragraph.role in _PASSED or _calls_only(paragraph):
            continue
        if paragraph.role is not None or (index and paragraphs[index - 1].role is Role.QUOTE):
            return
        below = paragraphs[index + 1 :]
        if not _introduces(paragraph, below, scene, found=found, inline=inline):
            return
        paragraph.give(Role.INTRO, "presents the sender or the mail, before any answer")
        found += 1
        if found == _MOST:
            return


def _calls_only(paragraph: Paragraph) -> bool:
    """Return whether what was taken for a heading points to no question: `Ada, Joseph, I come with the bell:`."""
    if paragraph.role is not Role.MARKER or paragraph.text[-1:] not in ":,":
        return False
    return not (markers.BARE.match(paragraph.folded) or points_to_question(paragraph.said))


def _introduces(paragraph: Paragraph, below: Sequence[Paragraph], scene: Scene, *, found: int, inline: bool) -> bool:
    """Return whether a paragraph presents its author or the mail; the only words of a member never do."""
    if not scene.by_facilitator and not any(each.role is None for each in below):
        return False
    score = introduction_score(paragraph, scene)
    bias = 1.0 if scene.by_facilitator else _AGAIN * found
    if not found and paragraph.words <= _LINE_OR_TWO:
        bias += 1.0
    if below and below[0].role is Role.MARKER:
        bias += 1.0
    elif inline:
        bias += 1.5
    likely = score >= _SIGN and score + bias >= _ENOUGH
    return likely or (not found and _is_remark(paragraph, below[0] if below else None))


def _is_remark(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Return whether a first line is too short, and too bare of figures, to answer, with longer text below it."""
    if following is None or following.role not in (None, Role.MARKER) or paragraph.words > _REMARK:
        return False
    bare = not any(c.isdigit() for c in paragraph.text) and paragraph.text[-1:] not in ":?"
    return bare and following.words > 2 * paragraph.words and not introductions.ANSWERS.match(paragraph.folded)


def _answers_inline(paragraphs: Sequence[Paragraph]) -> bool:
    """Return whether own words stand between quotations, below the words at hand."""
    roles = [each.role for each in paragraphs if each.role is not Role.ATTRIBUTION]
    return Role.QUOTE in roles and any(before is Role.QUOTE and after is None for before, after in pairwise(roles))


def introduction_score(paragraph: Paragraph, scene: Scene) -> float:
    """Return how much a paragraph speaks of its author and the mail; 2 and more is an introduction."""
    if paragraph.words > _INTRODUCTION_WORDS or _answers_at_once(paragraph.said) or _goes_on(paragraph, scene):
        return -5.0
    score = _general_score(paragraph.said)
    if _says_who(paragraph.said) or _names_itself(paragraph, scene):
        score += 2.0
    if 0 <= score < _ENOUGH and scene.names_country(paragraph.text):
        score += 1.0
    return score


def _goes_on(paragraph: Paragraph, scene: Scene) -> bool:
    """Return whether the greater part of a long paragraph speaks neither of its author nor of the mail."""
    if paragraph.words <= _LONG:
        return False
    sentences = _SENTENCE_END.split(paragraph.text)
    telling = [each for each in sentences if _tells(wording(each)) or scene.names_country(each)]
    return sum(each.count(" ") + 1 for each in telling) < _PART * paragraph.words


@once
def _tells(said: Wording) -> bool:
    """Return whether a sentence speaks of its author or of the mail."""
    tables = (introductions.SELF, introductions.OFFICES, introductions.COVERS)
    return any(table.search(said.folded) for table in tables)


@once
def _general_score(said: Wording) -> float:
    """Return what the words alone say for an introduction, whoever wrote them."""
    folded = said.folded[:_READ]
    office = introductions.OFFICES.search(folded)
    score = 1.0 if office else 0.0
    score += min(len(introductions.COVERS.all(folded)), 3)
    if not consent.STEMS.isdisjoint(said.stems) and consent.PERSONAL.search(folded):
        score += 2.0
    if introductions.PITCHES.search(folded):
        score -= 4.0
    if said.words > 48:
        score -= 1.0
    elif said.words <= 15:
        score += 0.5
    return score


@once
def _says_who(said: Wording) -> bool:
    """Return whether a text says who writes, or begins with an office."""
    folded = said.folded[:_READ]
    if introductions.SELF.search(folded):
        return True
    office = introductions.OFFICES.search(folded)
    return office is not None and folded.count(" ", 0, office.start()) < 2


@once
def _answers_at_once(said: Wording) -> bool:
    """`Sorry to be late. On the second question: the region pays …` answers, whatever stands before it."""
    found = _AT_ONCE.search(said.folded)
    return found is not None and found[1].count(" ") >= _ANSWER


def _names_itself(paragraph: Paragraph, scene: Scene) -> bool:
    """`Ann from Anytown, co-founder of …`; `Lipa Society works with …`, sent from lipa-society.example.org."""
    if not scene.names.isdisjoint(_first_words(paragraph.said)):
        return True
    return len(scene.domain) >= _DOMAIN and scene.domain in "".join(words(paragraph.text[:200]))


@once
def _first_words(said: Wording) -> list[str]:
    return words(said.text[:60])[:3]
