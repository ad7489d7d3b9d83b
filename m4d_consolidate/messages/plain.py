"""Plain text to blocks: flowed lines joined (RFC 3676), quote prefixes counted and taken off."""

import re
from collections.abc import Iterator
from dataclasses import replace

from m4d_consolidate.model.mail import Block, BlockKind

_QUOTE = re.compile(r"(?: ?>)+(?: |$)?")
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


def plain_blocks(
    text: str, origin: str, kind: BlockKind = BlockKind.TEXT, depth: int = 0, line: int = 1
) -> tuple[Block, ...]:
    """Return the blocks of plain text: runs of lines of one quote depth between blank lines."""
    if "\n>" in text or "\n >" in text or text.startswith((">", " >")):
        return tuple(_quoted(text, origin, kind, depth, line))
    return tuple(_runs(text, origin, kind, depth, line))


def _runs(text: str, origin: str, kind: BlockKind, depth: int, line: int) -> Iterator[Block]:
    at = 0
    for match in _BLANK_LINES.finditer(text):
        yield from _block(text[at : match.start()], origin, kind, depth, line)
        line += text.count("\n", at, match.end())
        at = match.end()
    yield from _block(text[at:], origin, kind, depth, line)


def _block(text: str, origin: str, kind: BlockKind, depth: int, line: int) -> Iterator[Block]:
    body = text.lstrip("\n")
    line += len(text) - len(body)
    body = body.rstrip("\n")
    if body.strip():
        yield Block(text=body, origin=origin, kind=kind, quote_depth=depth, line=line)


def _quoted(text: str, origin: str, kind: BlockKind, depth: int, first: int) -> Iterator[Block]:
    run: list[str] = []
    begin, deep = first, 0
    for number, line in enumerate(text.split("\n"), first):
        level, rest = _unquoted(line) if ">" in line[:2] else (0, line)
        blank = not rest or rest.isspace()
        if run:
            if level == deep and not blank:
                run.append(rest)
                continue
            yield Block(text="\n".join(run), origin=origin, kind=kind, quote_depth=depth + deep, line=begin)
            run = []
        if not blank:
            begin, deep = number, level
            run.append(rest)
    if run:
        yield Block(text="\n".join(run), origin=origin, kind=kind, quote_depth=depth + deep, line=begin)


def _unquoted(line: str) -> tuple[int, str]:
    """Return the depth of a quoted line, and the line without its prefix."""
    if line[:2] == "> " and line[2:3] not in (">", " "):  # what nearly all quoted lines are, at a tenth of the time
        return 1, line[2:]
    prefix = _QUOTE.match(line)
    return (prefix[0].count(">"), line[prefix.end() :]) if prefix else (0, line)


def unflow(text: str, delsp: bool) -> str:
    """Return format=flowed text with soft line breaks joined; quote prefixes stay, `-- ` stays a line."""
    out: list[list[str]] = []
    flowing, deep = False, 0
    for line in text.split("\n"):
        level = len(line) - len(line.lstrip(">"))
        rest = line[level:]
        rest = rest.removeprefix(" ")
        signature = rest == "-- "
        soft = rest.endswith(" ") and not signature
        body = rest[:-1] if soft and delsp else rest
        if flowing and level == deep and rest.strip() and not signature:
            out[-1].append(body)
        else:
            out.append([">" * level + (" " if level else "") + body])
        flowing, deep = soft, level
    return "\n".join(["".join(pieces) for pieces in out])


# Where the returned message begins in reports that are plain text.
_RETURNED_BELOW = re.compile(
    r"^-{2,} ?(?:below this line is a copy of the message"  # qmail
    r"|this is a copy of (?:the|your) message|the body of the message is"  # Exim
    r"|original message follows|unsent message below|returned message|transcript of session follows"  # sendmail, MMDF
    r"|message header follows|message text follows|forwarded message|original message|message d'origine)",
    re.IGNORECASE,
)


def returned_below(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return a bounce's blocks, those from the line on that announces the returned message marked as such."""
    for index, block in enumerate(blocks):
        if _RETURNED_BELOW.match(block.text.lstrip()):
            return blocks[:index] + tuple(replace(block, kind=BlockKind.RETURNED) for block in blocks[index:])
    return blocks


_CALENDAR_TEXT = ("SUMMARY", "LOCATION", "DESCRIPTION", "COMMENT")


def text_of_calendar(text: str) -> str:
    """Return what a person reads of an invitation (RFC 5545): summary, place, description."""
    lines = re.sub(r"\n[ \t]", "", text).split("\n")
    found = []
    for line in lines:
        name, _, value = line.partition(":")
        if name.split(";")[0].upper() in _CALENDAR_TEXT and value.strip():
            found.append(re.sub(r"\\([,;\\])", r"\1", re.sub(r"\\[nN]", "\n", value)))
    return "\n\n".join(found)


def text_of_enriched(text: str) -> str:
    """Return text/enriched (RFC 1896) without its commands; single line ends are spaces there."""
    text = re.sub(r"<param>(?:(?!<param>).)*?</param>", "", text, flags=re.IGNORECASE | re.DOTALL)
    text = re.sub(r"\n(\n*)", lambda match: (match[1] and match[1] + "\n") or " ", text)
    return re.sub(r"<<|</?[\w-]{1,40}>", lambda match: "<" if match[0] == "<<" else "", text).strip()
