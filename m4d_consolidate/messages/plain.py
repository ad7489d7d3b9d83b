"""Plain text to blocks: flowed lines joined (RFC 3676), quote prefixes counted and taken off."""

import re
from collections.abc import Iterator

from m4d_consolidate.model.mail import Block, BlockKind

_QUOTE = re.compile(r"(?: ?>)+(?: |$)?")
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


def plain_blocks(
    text: str, origin: str, kind: BlockKind = BlockKind.TEXT, depth: int = 0, line: int = 1
) -> tuple[Block, ...]:
    """Return the blocks of plain text: runs of lines of one quote depth between blank lines."""
    if ">" not in text or not re.search(r"(?m)^ ?>", text):
        return tuple(_runs(text, origin, kind, depth, line))
    return tuple(_quoted(text, origin, kind, depth, line))


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
        prefix = _QUOTE.match(line)
        level = prefix[0].count(">") if prefix else 0
        rest = line[prefix.end() :] if prefix else line
        blank = not rest or rest.isspace()
        if run and (blank or level != deep):
            yield Block(text="\n".join(run), origin=origin, kind=kind, quote_depth=depth + deep, line=begin)
            run = []
        if not blank:
            if not run:
                begin, deep = number, level
            run.append(rest)
    if run:
        yield Block(text="\n".join(run), origin=origin, kind=kind, quote_depth=depth + deep, line=begin)


def unflow(text: str, delsp: bool) -> str:
    """Return format=flowed text with soft line breaks joined; quote prefixes stay, `-- ` stays a line."""
    out: list[str] = []
    flowing, deep = False, 0
    for line in text.split("\n"):
        level = len(line) - len(line.lstrip(">"))
        rest = line[level:]
        rest = rest.removeprefix(" ")
        signature = rest == "-- "
        soft = rest.endswith(" ") and not signature
        body = rest[:-1] if soft and delsp else rest
        if flowing and level == deep and rest.strip() and not signature:
            out[-1] += body
        else:
            out.append(">" * level + (" " if level else "") + body)
        flowing, deep = soft, level
    return "\n".join(out)
