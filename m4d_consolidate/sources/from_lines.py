"""From_ lines: how they look, and what stands below those that begin a message (RFC 4155)."""

import re

_DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?"
_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_TIME = rb"\d{1,2}:\d\d(?::\d\d)?"
_YEAR = rb"(?:19|20)\d\d"
_ZONE = rb"(?:[ \t]+(?:[+-]\d{4}|[A-Z]{1,5}|\([^)]{1,20}\)))?"
DATED = re.compile(
    rb"From .*?"
    rb"(?:%(day)s[ \t]+%(month)s[ \t]+\d{1,2}[ \t]+%(time)s%(zone)s[ \t]+%(year)s%(zone)s"  # asctime
    rb"|%(day)s[ \t]+\d{1,2}[ \t-]%(month)s[ \t-]%(year)s[ \t]+%(time)s%(zone)s)"  # RFC 5322
    rb"(?:[ \t]+remote from .*)?\s*$" % {b"day": _DAY, b"month": _MONTH, b"time": _TIME, b"year": _YEAR, b"zone": _ZONE}
)
FIELD = re.compile(rb"(?:[!-9;-~]{1,76}[ \t]*:|>From )")
KNOWN_FIELD = re.compile(
    rb"(?:return-path|received|from|to|cc|date|subject|message-id|mime-version|content-type|delivered-to|sender|reply-to"
    rb"|in-reply-to|references|status|x-[a-z0-9-]+|list-[a-z]+|dkim-signature|arc-[a-z-]+|authentication-results"
    rb"|envelope-to|content-length)[ \t]*:",
    re.IGNORECASE,
)
_TRACE = re.compile(rb"\n(from|message-id|received|return-path|delivered-to)[ \t]*:")
"""What the programs on the way write into a header, and people seldom into a text"""
BLANK_BEFORE = re.compile(rb"\n[ \t]*\r?$")
_FROM = re.compile(rb"\nFrom ")
PADDING = b"\xef\xbb\xbf\r\n\t \0"


def opens_message(head: bytes) -> bool:
    """Return whether `head` begins as an mbox or a bare message does: with a From_ line or a header field."""
    first, _, rest = _with_newlines(head.lstrip(PADDING)).partition(b"\n")
    if first.startswith(b"From "):
        return bool(DATED.match(first) or FIELD.match(rest))
    return bool(KNOWN_FIELD.match(first) and (FIELD.match(rest) or rest[:1] in (b" ", b"\t", b"\n", b"\r", b"")))


def holds_mbox(head: bytes) -> bool:
    """Return whether a From_ line stands somewhere in `head`, with a date and a header field behind it."""
    head = _with_newlines(head)
    return any(
        DATED.match(head, match.start() + 1, head.find(b"\n", match.end()) + 1 or len(head))
        and FIELD.match(head, head.find(b"\n", match.end()) + 1)
        for match in _FROM.finditer(b"\n" + head.lstrip(PADDING))
    )


def _with_newlines(head: bytes) -> bytes:
    """Return `head` with the line ends of Mac OS 9 replaced."""
    return head if b"\n" in head else head.replace(b"\r", b"\n")


def trace(lines: bytes) -> set[bytes]:
    """Return the names of fields in a header that programs wrote."""
    header = lines.lower().replace(b"\r", b"").partition(b"\n\n")[0]
    return set(_TRACE.findall(b"\n" + header))


def known_fields(lines: bytes) -> int:
    """Return how many fields of mail the header that begins there has."""
    count = 0
    for line in lines.split(b"\n"):
        if KNOWN_FIELD.match(line):
            count += 1
        elif line[:1] not in (b" ", b"\t") and not FIELD.match(line):
            break
    return count
