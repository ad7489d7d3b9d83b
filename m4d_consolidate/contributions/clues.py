"""What a mail says of its author, sorted by the place it stands in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from m4d_consolidate.contributions import bodies, names
from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import attributions, people
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.model.contribution import Role
from m4d_consolidate.model.mail import Head

_NAMED = re.compile(
    r"\b([^\W\d_a-zà-ÿ][\w'’-]+(?: (?:(?:d[aeiou]s?|del|della|van|von|der|la|el|bin|y|e) ){0,2}"
    r"[^\W\d_a-zà-ÿ][\w'’-]+){1,4})"
    r"(?:\s*\(([^()]{2,120})\))?"
)
"""A name, and what stands in brackets behind it"""
_OPENING = 600
"""Characters of the first answer: further down people speak of others too"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """What the mail says of its author, by place."""

    display: str
    """Name in the From header, or in the header block of a forwarded mail"""
    display_from: str
    addr_spec: str
    signature: tuple[str, ...]
    """Lines"""
    greeting: str
    introduction: str
    opening: str
    """Beginning of the first answer"""
    footer: str
    subject: str


def clues_of(head: Head, paragraphs: Sequence[Paragraph], header: str, *, by_facilitator: bool) -> Clues:
    """Return what the paragraphs below the header of a forwarded mail, or all of them, say of their author."""
    start = 0
    display, place, addr_spec = head.sender.display_name, "From header", address_of(head)
    if header:
        start = next((index + 1 for index, each in enumerate(paragraphs) if each.text == header), 0)
        display, addr_spec = of_header(header)
        place = "header of the forwarded mail"
    elif by_facilitator:
        display, place, addr_spec = "", "", ""
    elif not display and head.reply_to:
        display, place = head.reply_to[0].display_name, "Reply-To header"
    texts: dict[Role | None, list[str]] = {}
    for each in paragraphs[start:]:
        role = Role.GREETING if each.role is Role.CLOSING else each.role
        texts.setdefault(role, []).append(each.text)
    if by_facilitator and not header:
        texts[Role.SIGNATURE] = _handed_on(head, texts)
    lines = "\n".join(texts.get(Role.SIGNATURE, ())).split("\n")
    return Clues(
        display=display,
        display_from=place,
        addr_spec=addr_spec,
        signature=tuple([line for line in lines if line.strip("- ")]),
        greeting=" ".join(texts.get(Role.GREETING, ())),
        introduction=" ".join(texts.get(Role.INTRO, ())).replace("\n", " "),
        opening=" ".join(texts.get(Role.RESPONSE, ())[:2])[:_OPENING].replace("\n", " "),
        footer="\n".join(texts.get(Role.FOOTER, ()))[:600],
        subject=head.subject,
    )


def _handed_on(head: Head, texts: Mapping[Role | None, list[str]]) -> list[str]:
    """Return the card of whom a facilitator names as the author, and what is signed, without the facilitator's own."""
    own = names.name_words(f"{head.sender.display_name} {head.sender.addr_spec.partition('@')[0]}")
    found = [each for each in _NAMED.finditer(" ".join(texts.get(Role.INTRO, ()))) if names.is_person(each[1])]
    found = [each for each in found if not (names.name_words(each[1]) & own or bodies.names_body(each[1]))]
    told = [each for each in found if names.name_words(each[1]) & names.name_words(head.subject)] or found
    one = told[:1] if len({each[1] for each in told}) == 1 else []
    signed = [text for text in texts.get(Role.SIGNATURE, ()) if not names.name_words(text) & own]
    return [*("\n".join(filter(None, each.groups())) for each in one), *signed]


def of_header(header: str) -> tuple[str, str]:
    """Return name and address in the From line of a header block or in an attribution line."""
    value = next((line.split(":", 1)[1] for line in header.split("\n") if attributions.FROM.match(fold(line))), "")
    if not value:
        # "On Mon, 8 Jul 2013 at 15:02, Ann Smith <ann@example.org> wrote:"
        value = (
            re.split(r",\s+(?=\D)", header.replace("\n", " ").split("<")[0])[-1]
            + header.partition("<")[1]
            + header.partition("<")[2]
        )
    address = next((word for word in value.replace("mailto:", " ").split() if "@" in word), "")
    name = re.split(r"[<\[]|\s(?:wrote|a écrit|escribió|escreveu|ha scritto)\s?:?$", value)[0]
    return name.strip(" *\"',"), address.strip("<>[]()\"',;").lower()


def address_of(head: Head) -> str:
    """Return the address a message was written from: that of Reply-To where a list put its own into From (DMARC).

    Empty where there is none but the list's, which is nobody's and would make all who wrote through it one person.
    """
    via = people.VIA.search(head.sender.display_name)
    if head.reply_to and (via or not head.sender.addr_spec):
        return head.reply_to[0].addr_spec
    of_list = via and any(head.sender.addr_spec == each.addr_spec for each in head.recipients)
    return "" if of_list else head.sender.addr_spec
