"""HTML source to text and tags: each distinct tag is parsed once, and says what it changes for the text inside it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from m4d_consolidate.messages.html_patterns import (
    HEADINGS,
    HIDDEN,
    INDENTED,
    INLINE,
    LINK,
    MARKED_BY_CLASS,
    MARKED_BY_ID,
    NO_MARGIN,
    OUTLOOK_HEAD,
    PREFIXED,
    PREFORMATTED,
    SPACED,
    STRUCTURED,
    UNSEEN,
    WORD_BULLET,
)
from m4d_consolidate.model.mail import BlockKind

_TAG = re.compile(r"(<[a-zA-Z/!?][^>]*>)")
_NAME = re.compile(r"</?([a-zA-Z][\w.-]*(?::[\w.-]+)?)(?=[\s/>\"'])")
_ATTRIBUTE = re.compile(r"([a-zA-Z][\w:-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
# A tag that the end of a mail cut off.
_CUT_TAG = re.compile(
    r"</[a-zA-Z\d]*$|<(?:a|b|br|div|font|i|img|li|o:p|p|span|strong|table|td|tr|u)(?:\s[^<>]*)?$", re.IGNORECASE
)
_RAW = (
    ("<!--", "-->"), ("<style", "</style>"), ("<script", "</script>"), ("<title", "</title>"), ("<xml", "</xml>")
)  # fmt: skip
_RAW_OPENER = re.compile(r"<(?:!--|style|script|title|xml)", re.IGNORECASE)
_RAW_TAG = re.compile(r"<(?:style|script|title|xml)(?:\s[^<>]*|/)?>", re.IGNORECASE)
_PREFORMATTED_TAGS = frozenset(("pre", "textarea", "listing", "xmp", "plaintext"))


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag."""

    name: str
    closing: bool = False
    block: bool = False
    """Text before and after it stands in different blocks"""
    spaced: bool = False
    """It stands apart as behind a blank line"""
    plain: bool = False
    """It neither changes anything nor is part of a list or table"""
    changes: bool = False
    """Something below holds for the text inside"""
    kind: BlockKind | None = None
    quoted: bool = False
    pre: bool = False
    bullet: bool = False
    """The text inside is the bullet of a Word list item"""
    unseen: bool = False
    quote_div: bool = False
    """Gmail's `gmail_quote`, where its attribution line stands"""
    starts_at: int = 1
    """The first number of an `ol`"""
    href: str = ""
    """Where a link leads, if it is one that may be printed"""


def tokens(source: str) -> Iterable[tuple[str, Tag | None]]:
    """Return each run of text with the tag behind it, None behind the last; linear in the length of `source`."""
    openers = set(_RAW_OPENER.findall(source))
    for opener, closer in _RAW if openers else ():
        if opener in openers or opener.upper() in openers:
            source = _without(source, opener, closer)
    end = source.rfind(">") + 1
    pieces = _TAG.split(source[:end])
    pieces[-1] += _CUT_TAG.sub("", source[end:])
    usual = {found: _usual_tag(found) if len(found) < _LONG else None for found in set(pieces[1::2])}
    if None in usual.values():
        return _unusual(pieces, usual)
    return zip(pieces[::2], (*map(usual.get, pieces[1::2]), None), strict=True)


def _unusual(pieces: list[str], usual: dict[str, Tag | None]) -> Iterator[tuple[str, Tag | None]]:
    """Yield text and tags of a document some of whose tags are broken, or text."""
    text = pieces[0]
    for found, behind in zip(pieces[1::2], pieces[2::2], strict=True):
        known = usual[found]
        if known is not None:
            yield text, known
            text = behind
            continue
        raw = found
        if (inner := found.rfind("<")) > 0 and found.count('"', 0, inner) % 2 == 0:  # `x<y and more</p>`
            text, raw = text + found[:inner], found[inner:]
        tag = read_tag(raw)
        rest = behind
        if tag is _CUT and (quote := behind.find('">')) >= 0:  # a `>` in an attribute's value
            tag, rest = read_tag(raw + behind[: quote + 2]), behind[quote + 2 :]
        if tag is None:
            text += raw + behind
        else:
            yield text, tag
            text = rest
    yield text, None


def _without(source: str, opener: str, closer: str) -> str:
    """Return `source` without what stands from each `opener` to its `closer`; text behind one never closed stays."""
    lowered = source.lower()
    if len(lowered) != len(source):
        lowered = source
    kept, at = [], 0
    search = 0
    while (begin := lowered.find(opener, search)) >= 0 and (end := lowered.find(closer, begin + 2)) >= 0:
        search = begin + 1
        if _opens(lowered, begin, at):
            kept.append(source[at:begin])
            search = at = end + len(closer)
    return "".join(kept) + source[at:]


def _opens(source: str, begin: int, after: int) -> bool:
    """Whether no longer name (`<styled>`) and no value of an attribute begins there."""
    if source[begin + 1] != "!":
        return bool(_RAW_TAG.match(source, begin))
    outer = source.rfind("<", max(after, begin - _LONG), begin)
    return outer < 0 or source.find(">", outer, begin) >= 0 or source.count('"', outer, begin) % 2 == 0


def read_tag(raw: str) -> Tag | None:
    """Return what stands in `<…>`; None where it is text, such as `<name@example.org>`."""
    if raw.count('"') % 2:
        return _CUT
    match = _NAME.match(raw)
    if not match:
        return None if raw[1].isalpha() else Tag("!")
    name = match[1].lower()
    if raw[1] == "/":
        return Tag(name, closing=True, block=_is_block(name), plain=name not in STRUCTURED, spaced=name in SPACED)
    if "=" not in raw and raw.count(" ") > _BARE_ATTRIBUTES:  # `<y and more words>`
        return None
    found = {key.lower(): double or single or bare for key, double, single, bare in _ATTRIBUTE.findall(raw)}
    return _start_tag(name, found)


@lru_cache(maxsize=4096)
def _usual_tag(found: str) -> Tag | None:
    """Return the tag that stands in `<…>` and nothing else; None where there is more to see to."""
    tag = read_tag(found) if found.rfind("<") == 0 else None
    return None if tag is _CUT else tag


_LONG = 400
"""Characters: longer tags, pictures within their address above all, are not kept"""
_BARE_ATTRIBUTES = 3
_CUT = Tag("!")
"""A tag that ends within the value of an attribute"""


def _is_block(name: str) -> bool:
    return name not in INLINE and ":" not in name


def _start_tag(name: str, attributes: dict[str, str]) -> Tag:
    style, classes = attributes.get("style", ""), attributes.get("class", "")
    kind = _kind(name, classes, attributes.get("id", ""), style)
    quoted = name == "blockquote" and (attributes.get("type") == "cite" or not INDENTED.search(style))
    block = _is_block(name)
    pre = name in _PREFORMATTED_TAGS or (block and bool(PREFORMATTED.search(style)))
    bullet = bool(WORD_BULLET.search(style))
    unseen = name in UNSEEN or bool(HIDDEN.search(style))
    quote_div = name == "div" and "gmail_quote" in classes
    start, href = attributes.get("start", "1"), attributes.get("href", "").strip()
    changes = bool(kind or quoted or pre or bullet or unseen or quote_div)
    return Tag(
        name,
        block=block,
        plain=not changes and name not in STRUCTURED,
        spaced=name in SPACED and not classes.startswith("Mso") and not NO_MARGIN.search(style),
        changes=changes,
        kind=kind,
        quoted=quoted,
        pre=pre,
        bullet=bullet,
        unseen=unseen,
        quote_div=quote_div,
        starts_at=int(start) if start.isdecimal() and len(start) < 6 else 1,
        href=href if name == "a" and LINK.match(unescape(href)) else "",
    )


def _kind(name: str, classes: str, id_: str, style: str) -> BlockKind | None:
    for word in classes.split():
        if marked := MARKED_BY_CLASS.get(PREFIXED.sub("", word.lower())):
            return marked
    if marked := MARKED_BY_ID.get(PREFIXED.sub("", id_.lower())):
        return marked
    if OUTLOOK_HEAD.search(style):
        return BlockKind.ATTRIBUTION
    if name in HEADINGS:
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if name == "li" or classes.startswith("MsoListParagraph") else None
