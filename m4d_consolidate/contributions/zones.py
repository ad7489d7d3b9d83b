"""Each paragraph in its one role: quoted text first, then both ends of the mail, then what lies between."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from m4d_consolidate.contributions.ends import mark_ends, mark_footers
from m4d_consolidate.contributions.openings import mark_greeting, mark_introduction
from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import attributions, markers
from m4d_consolidate.contributions.questions import QuestionTexts
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.model.contribution import Role
from m4d_consolidate.model.mail import BlockKind

_COVER_WORDS = 45
"""Above a header block without answers: no more than a cover"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What zoning knows of a message beside its text."""

    names: frozenset[str]
    """Folded words of the sender's name"""
    forwarded: bool
    """Its subject says so"""
    by_facilitator: bool
    questions: QuestionTexts
    known: Callable[[Paragraph], bool]
    """Whether an earlier message of the discussion said these words"""
    announced: Callable[[Paragraph], bool]
    """Whether the team said them"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zones:
    """The paragraphs of a message in their roles, and the header block of the mail it forwards."""

    paragraphs: tuple[Paragraph, ...]
    forwarded_header: str = ""


def zone(paragraphs: Sequence[Paragraph], scene: Scene) -> Zones:
    """Return the paragraphs with a role each; in doubt a paragraph is an answer."""
    header = ""
    attached = any(paragraph.origin.startswith("attachment:") for paragraph in paragraphs)
    for origin, group in groupby(paragraphs, key=lambda paragraph: paragraph.origin):
        body = origin == "body"
        found = _zone_origin(list(group), scene, cover=body and attached)
        header = header or found
    return Zones(paragraphs=tuple(paragraphs), forwarded_header=header)


def _zone_origin(paragraphs: list[Paragraph], scene: Scene, *, cover: bool) -> str:
    _mark_attributions(paragraphs)
    headers = [
        index
        for index, each in enumerate(paragraphs)
        if each.role is Role.ATTRIBUTION and _heads_unmarked(paragraphs, index)
    ]
    if not headers:
        _zone_own(paragraphs, scene, cover=cover)
        return ""
    above, below = paragraphs[: headers[0]], paragraphs[headers[0] + 1 :]
    later = headers[1] - headers[0] - 1 if len(headers) > 1 else len(below)
    header = paragraphs[headers[0]].text
    if _is_forward(header, above, scene):
        _zone_own(above, scene, cover=True)
        _quote_known(below[:later], scene, scene.announced)
        _zone_own(below[:later], scene, cover=False)
        _quote_rest(below[later:])
        return header
    _zone_own(above, scene, cover=cover)
    if any(each.role is Role.RESPONSE for each in above) or not _answers_below(above, below, scene):
        _quote_rest(below)
    else:
        _quote_known(below, scene, scene.known)
        _zone_own(below, scene, cover=False)
    return ""


def _mark_attributions(paragraphs: Sequence[Paragraph]) -> None:
    for paragraph in paragraphs:
        if paragraph.role is None and (paragraph.kind is BlockKind.ATTRIBUTION or _is_attribution(paragraph)):
            paragraph.give(Role.ATTRIBUTION, "says from which mail the text below is taken")


def _is_attribution(paragraph: Paragraph) -> bool:
    if paragraph.words > 90:
        return False
    text = paragraph.text
    if "\n" in text:
        lines = text.split("\n")
        fields = sum(bool(attributions.FIELDS.match(fold(line))) for line in lines)
        first = fold(lines[0])
        return fields >= 2 and bool(attributions.FROM.match(first) or attributions.SEPARATORS.match(first))
    if text[-1:] == ":":
        return bool(attributions.WROTE.search(paragraph.folded) and attributions.OPENING.match(paragraph.folded))
    return text[:1] in "-_=" and bool(attributions.SEPARATORS.match(paragraph.folded))


def _heads_unmarked(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Return whether the text below an attribution carries no quotation marks of its own."""
    following = next((each for each in paragraphs[index + 1 :]), None)
    return following is not None and following.depth == 0 and following.kind is not BlockKind.RETURNED


def _is_forward(header: str, above: Sequence[Paragraph], scene: Scene) -> bool:
    folded = fold(header)
    if attributions.FORWARDS.search(folded.split("\n", 1)[0]) or scene.forwarded:
        return True
    return scene.by_facilitator and sum(each.words for each in above if each.role is None) <= 2 * _COVER_WORDS


def _answers_below(above: Sequence[Paragraph], below: Sequence[Paragraph], scene: Scene) -> bool:
    """Answers typed into the text of another mail: some of it is known, some is new, and nothing is answered above."""
    own = [each for each in below if each.role is None and each.words >= 4]
    known = sum(scene.known(each) or scene.questions.repeats(each) for each in own)
    return 0 < known < len(own)


def _quote_known(paragraphs: Sequence[Paragraph], scene: Scene, known: Callable[[Paragraph], bool]) -> None:
    for paragraph in paragraphs:
        if paragraph.role is not None or paragraph.words < 4:
            continue
        # in a forwarded answer a repeated question is its author's heading
        asked = scene.questions.repeats(paragraph)
        if (known is scene.known and asked) or (not asked and known(paragraph)):
            paragraph.give(Role.QUOTE, "repeats words of an earlier message of the discussion")


def _quote_rest(paragraphs: Sequence[Paragraph]) -> None:
    for paragraph in paragraphs:
        if paragraph.role is None:
            paragraph.give(Role.QUOTE, "stands below the header lines of a quoted mail")


def _zone_own(paragraphs: Sequence[Paragraph], scene: Scene, *, cover: bool) -> None:
    """Zone the sender's own words: the ends first, then introduction, headings and answers."""
    own = [each for each in paragraphs if each.role is None]
    if not own:
        return
    mark_footers(own)
    own = [each for each in own if each.role is None]
    start = mark_greeting(own)
    mark_ends(own[start:], scene.names)
    if cover:
        for each in own:
            if each.role is None:
                each.give(Role.INTRO, "covers the contribution that follows")
        return
    _mark_headings(paragraphs, scene.questions)
    mark_introduction(paragraphs, scene.names, by_facilitator=scene.by_facilitator)
    for each in own:
        if each.role is None:
            each.give(Role.RESPONSE, "own words of the contributor, neither greeting, introduction nor ending")


def _mark_headings(paragraphs: Sequence[Paragraph], questions: QuestionTexts) -> None:
    """Numbers, headings and repeated questions above an answer."""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role is not None or paragraph.words > 90:
            continue
        if paragraph.words <= 3 and markers.BARE.match(paragraph.folded):
            paragraph.give(Role.MARKER, "a number that says which question follows")
        elif paragraph.words >= 4 and "?" in paragraph.text[-3:] and questions.repeats(paragraph):
            paragraph.give(Role.MARKER, "repeats a question of the discussion")
        elif _is_heading(paragraph, _next_own(paragraphs, index)):
            paragraph.give(Role.MARKER, "a heading above an answer")


def _next_own(paragraphs: Sequence[Paragraph], index: int) -> Paragraph | None:
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    return following if following is not None and following.role is None else None


def _is_heading(paragraph: Paragraph, following: Paragraph | None) -> bool:
    if following is None or paragraph.words > 20:
        return False
    folded = paragraph.folded.rstrip(" *_")
    if paragraph.kind is BlockKind.HEADING:
        return True
    points = bool(markers.QUESTION.search(folded) or markers.ORDINALS.search(folded))
    ended = folded.rstrip('"')[-1:] in ".!?;"
    if paragraph.words <= 6 and points:
        return True
    if paragraph.words > 14:
        return points and folded[-1:] in ":,"
    if following.words < paragraph.words or (markers.LIST_ITEM.match(following.text) and not points):
        return False
    return not ended or (points and folded[-1:] in "?" and paragraph.words <= 14)
