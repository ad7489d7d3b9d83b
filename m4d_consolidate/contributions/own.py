"""The sender's own words: both ends of the mail first, then headings, introduction and answers."""

from collections.abc import Sequence

from m4d_consolidate.contributions.ends import mark_below_quotation, mark_ends, mark_footers
from m4d_consolidate.contributions.openings import introduction_score, mark_greeting, mark_introduction
from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import consent, introductions, markers
from m4d_consolidate.contributions.questions import QuestionTexts, points_to_question
from m4d_consolidate.contributions.scene import Scene
from m4d_consolidate.contributions.wording import Wording, once
from m4d_consolidate.model.contribution import Role
from m4d_consolidate.model.mail import BlockKind

_COVER = 45
"""Words of a paragraph that no member writes only to say what follows"""
_NOTE = 20
"""Words of a line above a forwarded mail, which says that it follows"""
_POINTER = 6
"""Words of a line that speaks of a question, and says nothing else"""
_TITLE = 14
"""Words of the longest heading"""
_HEADING = 20
"""Words of the longest line that names a question and goes on below"""
_WISH = 15
"""Words of a line that asks not to be named, and says nothing else"""


def zone_own(paragraphs: Sequence[Paragraph], scene: Scene, *, cover: bool) -> None:
    """Zone the sender's own words: the ends first, then introduction, headings and answers."""
    own = [each for each in paragraphs if each.role is None]
    if not own:
        return
    mark_footers(own, scene.names)
    own = [each for each in own if each.role is None]
    start = mark_greeting(own)
    if not mark_below_quotation(paragraphs, scene.names):
        mark_ends(own[start:], scene.names)
    if cover:
        for each in own:
            if each.role is None and (scene.by_facilitator or _covers(each, scene)):
                each.give(Role.INTRO, "covers the contribution that follows")
        own = [each for each in own if each.role is None]
    _mark_headings(paragraphs, scene.questions)
    _mark_wishes(own)
    mark_introduction(paragraphs, scene)
    for each in own:
        if each.role is None:
            each.give(Role.RESPONSE, "own words of the contributor, neither greeting, introduction nor ending")


def _covers(paragraph: Paragraph, scene: Scene) -> bool:
    """Return whether a member's paragraph above a forwarded answer only says that it follows."""
    return paragraph.words <= _NOTE or (paragraph.words <= _COVER and introduction_score(paragraph, scene) > 0)


def _mark_headings(paragraphs: Sequence[Paragraph], questions: QuestionTexts) -> None:
    """Numbers, headings and repeated questions above an answer."""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role is not None or paragraph.words > 90:
            continue
        if paragraph.words <= 3 and index + 1 < len(paragraphs) and markers.BARE.match(paragraph.folded):
            paragraph.give(Role.MARKER, "a number that says which question follows")
        elif questions.cites(paragraph) or (
            paragraph.words >= 4 and "?" in paragraph.text[-3:] and questions.repeats(paragraph)
        ):
            paragraph.give(Role.MARKER, "repeats a question of the discussion")
        elif _is_heading(paragraph, _next_own(paragraphs, index)):
            paragraph.give(Role.MARKER, "a heading above an answer")


def _mark_wishes(own: Sequence[Paragraph]) -> None:
    """A line that only asks how the mail may be used answers nothing."""
    for each in own:
        if each.role is None and each.words <= _WISH and _wishes(each.said):
            each.give(Role.INTRO, "asks how the mail may be used")


@once
def _wishes(said: Wording) -> bool:
    return not consent.STEMS.isdisjoint(said.stems) and bool(consent.PERSONAL.search(said.folded))


def _next_own(paragraphs: Sequence[Paragraph], index: int) -> Paragraph | None:
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    return following if following is not None and following.role is None else None


def _is_heading(paragraph: Paragraph, following: Paragraph | None) -> bool:
    if following is None or paragraph.words > _HEADING:
        return False
    if paragraph.kind is BlockKind.HEADING:
        return True
    longer = following.words >= paragraph.words
    end = paragraph.folded.rstrip(' *_"')[-1:]
    if points_to_question(paragraph.said):
        if paragraph.words <= _POINTER or paragraph.words > _TITLE:
            return paragraph.words <= _POINTER or end in ":,"
        return longer and end not in ".!;"
    titled = paragraph.words <= _TITLE and longer and end not in ".!?;" and not markers.LIST_ITEM.match(following.text)
    return titled and not introductions.SELF.search(paragraph.folded)
