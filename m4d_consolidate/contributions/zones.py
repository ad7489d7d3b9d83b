"""Each paragraph in its one role: what is carried along from other mails first, then the sender's own words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, zip_longest
from operator import attrgetter

from m4d_consolidate.contributions.clues import of_header
from m4d_consolidate.contributions.names import name_words
from m4d_consolidate.contributions.own import zone_own
from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import attributions
from m4d_consolidate.contributions.scene import Scene
from m4d_consolidate.contributions.wording import Wording, once
from m4d_consolidate.contributions.words import words
from m4d_consolidate.model.contribution import Role
from m4d_consolidate.model.mail import BlockKind

_COVER = 90
"""Words above a forwarded answer; more of them are an answer themselves"""
_NOTE = 60
"""Words above answers that are typed into the text of another mail"""
_NAME = 5
"""Words, and more of them are no name"""
_SOME = 12
"""Words of a paragraph that is no greeting, farewell or name"""


_CREDIT = 20
"""Words of a line that says who wrote what is quoted below, and when"""
_WHEN = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d-\d\d-\d\d\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Zones:
    """The paragraphs of a message in their roles, and the header block of the mail it forwards."""

    paragraphs: tuple[Paragraph, ...]
    forwarded_header: str = ""


def zone(paragraphs: Sequence[Paragraph], scene: Scene) -> Zones:
    """Return the paragraphs with a role each; in doubt a paragraph is an answer."""
    header = ""
    groups = [(origin, list(group)) for origin, group in groupby(paragraphs, attrgetter("origin"))]
    attached = any(origin.startswith("attachment:") for origin, _ in groups)
    for origin, some in groups:
        if origin == "alternative":
            _mark_leftovers(some)
        written = sum(each.words for each in some if each.role is None)
        found = _zone_origin(some, scene, cover=origin == "body" and attached and written <= _COVER)
        header = header or found
    return Zones(paragraphs=tuple(paragraphs), forwarded_header=header)


def _mark_leftovers(paragraphs: Sequence[Paragraph]) -> None:
    """A few words that only the other alternative holds are labels of its layout; more of them may be an answer."""
    for paragraph in paragraphs:
        if paragraph.role is None and paragraph.words < _SOME:
            paragraph.give(Role.FOOTER, "a few words that stand only in the other alternative of the mail")


def _zone_origin(paragraphs: list[Paragraph], scene: Scene, *, cover: bool) -> str:
    """Zone the paragraphs of the body or of one attachment; return the header block of a forwarded mail."""
    _mark_attributions(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role is not Role.ATTRIBUTION:
            continue
        above, below = paragraphs[:index], paragraphs[index + 1 :]
        if _is_forward(paragraph, above, below, scene, attached=cover):
            return _zone_forward(paragraph, above, below, scene)
        if below and below[0].depth == 0 and below[0].kind is not BlockKind.RETURNED:
            _zone_reply(paragraph, above, below, scene, cover=cover)
            return ""
    zone_own(paragraphs, scene, cover=cover)
    return ""


def _mark_attributions(paragraphs: Sequence[Paragraph]) -> None:
    for paragraph, below in zip_longest(paragraphs, paragraphs[1:]):
        if paragraph.role is None and (
            paragraph.kind is BlockKind.ATTRIBUTION
            or _is_attribution(paragraph.said)
            or (below is not None and below.depth > paragraph.depth and _credits(paragraph.said))
        ):
            paragraph.give(Role.ATTRIBUTION, "says from which mail the text below is taken")


def _credits(said: Wording) -> bool:
    """Return whether a line above a quotation ends in a colon, and tells its date in whatever language or who wrote."""
    if said.words > _CREDIT or said.text[-1:] != ":":
        return False
    return bool(_WHEN.search(said.text)) or (said.words <= _NAME and bool(attributions.WROTE.search(said.folded)))


@once
def _is_attribution(said: Wording) -> bool:
    if said.words > 90:
        return False
    text = said.text
    if text[-1:] == ":":
        line = said.folded.replace("\n", " ")
        if attributions.WROTE.search(line) and attributions.OPENING.match(line):
            return True
        if said.words <= 30 and attributions.ADDRESSED.match(line):
            return True
        if said.words <= 30 and attributions.WROTE_INSIDE.search(line) and re.search(r"\d\d|@", line):
            return True
    if "\n" in text:
        return has_fields(said)
    return (said.words <= 9 or text[:1] in "-_=") and bool(attributions.SEPARATORS.match(said.folded))


def has_fields(said: Wording) -> bool:
    """Return whether a paragraph is a block of header lines."""
    text, folded = said.text, said.folded
    if "\n" not in text or folded.count(":") < 2:
        return False
    lines = folded.split("\n")[:12]
    if attributions.FROM.match(lines[0]) or attributions.SEPARATORS.match(lines[0]):
        return sum(bool(attributions.FIELDS.match(line)) for line in lines) >= 2
    fields = sum(bool(attributions.ANY_FIELD.match(line)) for line in lines[:6])
    return fields >= 3 and fields >= len(lines[:6]) - 1 and "@" in text and bool(_YEAR.search(text))


def _is_forward(
    header: Paragraph, above: Sequence[Paragraph], below: Sequence[Paragraph], scene: Scene, *, attached: bool
) -> bool:
    """Return whether a header stands above another person's words that the message hands on, perhaps attached."""
    says_so = bool(attributions.FORWARDS.search(header.folded.split("\n", 1)[0]))
    fields = has_fields(header.said)
    covered = sum(each.words for each in above if each.role is None) <= _COVER
    handed_on = fields and any(attributions.HANDS_ON.search(each.folded) for each in above if not each.depth)
    likely = scene.forwarded or (scene.by_facilitator and fields) or handed_on
    if not (says_so or likely) or not (covered or (says_so and scene.by_facilitator)):
        return False
    if attached and below:
        return True
    known = scene.announced if scene.forwarded or says_so else scene.known
    return any(
        each.words >= _SOME
        and each.role in (None, Role.QUOTE)
        and each.kind is not BlockKind.RETURNED
        and not known(each)
        for each in below
    )


def _zone_forward(header: Paragraph, above: list[Paragraph], below: list[Paragraph], scene: Scene) -> str:
    zone_own(above, scene, cover=True)
    depth = below[0].depth
    text = header.text
    for each in below:
        # Apple Mail forwards inside a quotation, header block and all
        if depth and each.depth == depth and each.kind is not BlockKind.RETURNED:
            each.role = None
    if below[0].role is None and _is_attribution(below[0].said):
        below[0].give(Role.ATTRIBUTION, "says from which mail the text below is taken")
        text = below[0].text
        below = below[1:]
    end = next((index for index, each in enumerate(below) if each.role is Role.ATTRIBUTION), len(below))
    inline = any(each.depth > depth for each in below)
    _quote_known(below[:end], scene, scene.announced)
    zone_own(below if inline else below[:end], _of_author(scene, text), cover=False)
    _quote_rest(below)
    answered = any(each.role is Role.RESPONSE for each in above)
    return "" if answered and not scene.by_facilitator else text  # who answers too is the contributor


def _of_author(scene: Scene, header: str) -> Scene:
    """Return the scene of the mail that is forwarded: its author's."""
    return replace(scene, by_facilitator=False, names=scene.names | name_words(of_header(header)[0]))


def _zone_reply(
    header: Paragraph, above: list[Paragraph], below: list[Paragraph], scene: Scene, *, cover: bool
) -> None:
    """Zone a mail whose quotation carries no marks: what is known is quoted, what is new among it was typed into it."""
    some = [each for each in below if each.role is None and each.words >= 4]
    known = [each for each in some if scene.known(each) or scene.questions.repeats(each)]
    new = any(each.words >= _SOME for each in some if each not in known)
    written = sum(each.words for each in above if each.role is None)
    if new and (known or written < _SOME):
        _quote_known(below, scene, scene.known)
        _quote_name(header, below)
        zone_own(above, scene, cover=cover or written <= _NOTE)
        zone_own(below, scene, cover=False)
    else:
        zone_own(above, scene, cover=cover)
    _quote_rest(below)


def _quote_known(paragraphs: Sequence[Paragraph], scene: Scene, known: Callable[[Paragraph], bool]) -> None:
    for paragraph in paragraphs:
        if paragraph.role is not None or paragraph.words < 4:
            continue
        # in a forwarded answer a repeated question is its author's heading
        asked = scene.questions.repeats(paragraph)
        if (known is scene.known and asked) or (not asked and known(paragraph)):
            paragraph.give(Role.QUOTE, "repeats words of an earlier message of the discussion")


def _quote_name(header: Paragraph, below: Sequence[Paragraph]) -> None:
    """The quoted mail is signed by whom its header names: where that stands last, or below quoted words."""
    named = frozenset(words(header.text))
    for above, each in pairwise(below):
        ends = above.role is Role.QUOTE or each is below[-1]
        if ends and each.role is None and each.words < _NAME and named & set(words(each.text)):
            each.give(Role.QUOTE, "the name below a quoted mail")


def _quote_rest(paragraphs: Sequence[Paragraph]) -> None:
    for paragraph in paragraphs:
        if paragraph.role is None:
            paragraph.give(Role.QUOTE, "stands below the header lines of a quoted mail")
