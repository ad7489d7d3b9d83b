"""The end of a mail: closing, signature, footer; found from the last paragraph upwards."""

from collections.abc import Sequence

from m4d_consolidate.contributions.names import clean_name, is_person
from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import closings, footers, signatures
from m4d_consolidate.contributions.wording import Wording, once
from m4d_consolidate.contributions.words import words
from m4d_consolidate.model.contribution import Role
from m4d_consolidate.model.mail import BlockKind

_CLOSING_WORDS = 14
_FORMULA_WORDS = 28
_BARE_CLOSING_WORDS = 8
"""A farewell no table knows (`Jallalla,`) is known by its place and its shortness"""
_UNKNOWN_WORDS = 3
_IMPERSONAL = 45
_SENTENCE = 14
_FAREWELL_WORDS = 18
_LINE = 75
_LINES = 10
_NAME = 4
"""Words of a name"""


def mark_footers(own: Sequence[Paragraph], names: frozenset[str]) -> None:
    """Give the footers below the text their role; a disclaimer takes with it what stands below it.

    What begins with the sender's name is a signature, whatever its last line says.
    """
    lowest: int | None = None
    for index in range(len(own) - 1, max(len(own) - 9, -1), -1):
        paragraph = own[index]
        reason = _footer(paragraph.said) if (index or len(own) == 1) and not _begins_with(paragraph, names) else ""
        if reason:
            paragraph.give(Role.FOOTER, reason)
            lowest = index
        elif not _is_card(paragraph.said) or _is_closing(paragraph.said):
            break
    if lowest is None:
        return
    below = own[lowest + 1 :]
    for paragraph in below:
        if paragraph.role is None and not signatures.POSTSCRIPT.match(paragraph.folded):
            paragraph.give(Role.FOOTER, "stands below a footer")


def _begins_with(paragraph: Paragraph, names: frozenset[str]) -> bool:
    """Return whether the first of several lines names the sender."""
    first, newline, _ = paragraph.text.partition("\n")
    return bool(newline) and len(first) <= _LINE and not names.isdisjoint(words(first))


_NOTICE = 60
_SHORT = 12
"""Words of a line that may be any footer"""
_FOOTERS = (
    (_SHORT, footers.DEVICES, "added by a mail program or telephone"),
    (400, footers.LISTS, "added by the list program"),
    (400, footers.DISCLAIMERS, "a disclaimer of the sender's organisation"),
    (_NOTICE, footers.NOTICES, "added by the sender's office to its mails"),
    (60, footers.ADVERTS, "added by a mail service or virus scanner"),
)
"""How long a footer may be at most, how it is known, and what it is"""


@once
def _footer(said: Wording) -> str:
    """Return what footer a paragraph is; empty for none."""
    first, below, _ = said.text.partition("\n")
    if below and footers.RULE.match(first):
        return "stands below a line that list programs draw"
    folded = said.folded[:600]
    if said.words > _SENTENCE and not any(trigger in folded for trigger in footers.TRIGGERS):
        return ""
    if said.words <= _SHORT and not footers.ANY.search(folded):
        return ""
    fitting = (reason for most, table, reason in _FOOTERS if said.words <= most and table.search(folded))
    return next(fitting, "")


def mark_ends(own: Sequence[Paragraph], names: frozenset[str]) -> None:
    """Give closing and signature their roles; `names` are the folded words of the sender's name."""
    rest = list(own)
    while rest and signatures.POSTSCRIPT.match(rest[-1].folded[:8]):
        rest.pop()
    cut = _delimited(rest)
    if cut is not None:
        _sign(rest[cut:], "stands below the signature delimiter")
        rest = rest[:cut]
    closing = _closing(rest, names)
    if closing is not None:
        _sign_below(rest[closing + 1 :])
        _close(rest, closing)
        return
    if cut is not None:
        _close_above(rest)
        return
    start = len(rest)
    while (
        start > 0
        and len(rest) - start < _LINES
        and _is_signature(
            rest[start - 1], names, len(rest) - start, comma=start > 1 and _ends_in_comma(rest[start - 2])
        )
    ):
        start -= 1
    if start < len(rest):
        _sign(rest[start:], "name and address of the sender below the text")
        _close_above(rest[:start])


def mark_below_quotation(paragraphs: Sequence[Paragraph], names: frozenset[str]) -> bool:
    """Mark the ends of a mail that was signed above a quotation; return whether it is one.

    Sentences below the quotation that speak in no person are then a footer that the sender's office adds.
    """
    last = max((index for index, each in enumerate(paragraphs) if each.role is Role.QUOTE), default=-1)
    below = [each for each in paragraphs[last + 1 :] if each.role is None]
    above = [each for each in paragraphs[: last + 1] if each.role is None]
    if not above or not below or not all(_is_impersonal(each) for each in below):
        return False
    mark_ends(above, names)
    if above[-1].role is None:
        return False
    for each in below:
        each.give(Role.FOOTER, "a sentence below the quotation that speaks in no person")
    return True


def _is_impersonal(paragraph: Paragraph) -> bool:
    return paragraph.words <= _IMPERSONAL and not signatures.PERSON.search(paragraph.folded)


def _delimited(own: Sequence[Paragraph]) -> int | None:
    for index in range(max(len(own) - 14, 0), len(own)):
        paragraph = own[index]
        marked = paragraph.kind is BlockKind.SIGNATURE or signatures.DELIMITER.match(paragraph.text)
        if marked and all(each.words < 60 for each in own[index:]):
            return index
    return None


def _closing(own: Sequence[Paragraph], names: frozenset[str]) -> int | None:
    """Return the place of the farewell: above nothing but cards, or above the sender's name and what nobody wrote."""
    cards = True
    for index in range(len(own) - 1, max(len(own) - _LINES, -1), -1):
        paragraph = own[index]
        if _is_closing(paragraph.said) and (cards or _names_sender(own, index + 1, names)):
            return index
        if index and cards and _is_farewell(paragraph) and index + 1 < len(own):
            return index
        cards = cards and _is_card(paragraph.said)
    return None


def _is_farewell(paragraph: Paragraph) -> bool:
    """Return whether a line above cards is a farewell that no table knows: `La bise,`."""
    return paragraph.words <= _UNKNOWN_WORDS and _ends_in_comma(paragraph)


def _names_sender(own: Sequence[Paragraph], index: int, names: frozenset[str]) -> bool:
    return (
        own[index - 1].words <= _BARE_CLOSING_WORDS
        and index < len(own)
        and _is_signature(own[index], names, 0, comma=False)
    )


def _sign_below(paragraphs: Sequence[Paragraph]) -> None:
    """Sign with the cards below a farewell; sentences below them that speak in no person are a footer."""
    signed = True
    for paragraph in paragraphs:
        signed = signed and _is_card(paragraph.said)
        if signed:
            paragraph.give(Role.SIGNATURE, "stands below the farewell")
        elif _is_impersonal(paragraph):
            paragraph.give(Role.FOOTER, "a sentence below the signature that speaks in no person")


@once
def _is_closing(said: Wording) -> bool:
    """Return whether a paragraph is a farewell in so many words."""
    if said.words <= _CLOSING_WORDS and closings.START.match(said.folded.lstrip(" *_")):
        return True
    return said.words <= _FORMULA_WORDS and bool(closings.FORMULA.search(said.folded))


def _close(own: Sequence[Paragraph], index: int) -> None:
    own[index].give(Role.CLOSING, "a farewell at the end of the mail")
    while (
        index
        and own[index - 1].role is None
        and _is_closing(own[index - 1].said)
        and (own[index - 1].words <= 7 or own[index - 1].text[-1:] == ",")
    ):
        index -= 1
        own[index].give(Role.CLOSING, "a farewell at the end of the mail")


def _close_above(own: Sequence[Paragraph]) -> None:
    """Close with the last paragraph above a signature, where it is short enough for nothing else."""
    if not own or own[-1].role is not None:
        return
    last = own[-1]
    if _is_closing(last.said) or (last.words <= _FAREWELL_WORDS and closings.WITHIN.search(last.folded)):
        _close(own, len(own) - 1)
    elif (
        last.words <= _BARE_CLOSING_WORDS
        and "\n" not in last.text
        and last.text[-1:] not in ":?;"
        and not any(c.isdigit() for c in last.text)
    ):
        last.give(Role.CLOSING, "a few words between the text and the signature")
        above = own[-2] if len(own) > 1 else last
        if above.role is None and _is_farewell(above):
            above.give(Role.CLOSING, "a word or two before the name")


def _sign(paragraphs: Sequence[Paragraph], reason: str) -> None:
    for paragraph in paragraphs:
        paragraph.give(Role.SIGNATURE, reason)


@once
def _is_card(said: Wording) -> bool:
    """Return whether a paragraph could stand on a visiting card: short lines, no sentences."""
    if said.words > 45:
        return False
    lines = said.text.split("\n")
    if len(lines) > _LINES or any(len(line) > _LINE and " | " not in line for line in lines):
        return False
    return said.words <= 12 or (
        len(lines) > 1 and lines[-1][-1:] not in "?!;:" and (lines[0][-1:] not in ".?!;:" or lines[0].count(" ") < 4)
    )


def _ends_in_comma(paragraph: Paragraph) -> bool:
    return paragraph.words <= _BARE_CLOSING_WORDS and paragraph.text[-1:] == ","


def _is_signature(paragraph: Paragraph, names: frozenset[str], below: int, *, comma: bool) -> bool:
    if not _is_card(paragraph.said) or paragraph.text[-1:] in "?!;:,":
        return False
    first = paragraph.text.split("\n", 1)[0]
    said = set(words(first))
    if (names & said and len(said) <= 9) or (comma and is_person(clean_name(first))):
        return True
    if "\n" in paragraph.text:
        return _has_office(paragraph) and first[:1].isupper()
    if below:
        return paragraph.words <= 10 and first[-1:] not in "."
    return _is_short_name(first) or (paragraph.words <= 8 and bool(signatures.CONTACT.search(paragraph.folded)))


def _has_office(paragraph: Paragraph) -> bool:
    return bool(signatures.CONTACT.search(paragraph.folded) or signatures.OFFICE.search(paragraph.folded))


def _is_short_name(line: str) -> bool:
    """Return whether a line is a few words with capitals, or initials."""
    titled = line.count(" ") < _NAME and line[-1:] not in "." and line.istitle()
    return titled or bool(signatures.INITIALS.fullmatch(line))
