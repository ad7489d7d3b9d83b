"""Text that is trusted as Markdown, and everything else made harmless."""

import re


class Trusted(str):
    """Markdown that a template, the catalogue of strings or the editor wrote; all other text is escaped."""

    __slots__ = ()


# XML 1.0 allows no other control characters; bidirectional overrides could make a line read otherwise than it is.
_BAD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_MARKUP = re.compile(r"[\\`*_\[\]<>&#|~$]")
_LINE_START = re.compile(r"^( ?)([-+=:.)]|\d{1,9}(?=[.)]))", re.M)
_SPACE = re.compile(r"[ \t\n\v\u2028\u2029]+")
_BARE_LINK = re.compile(r"(?<=[a-z]):(?=//)|(?<=www)\.", re.I)  # GitHub makes links of these by itself


def clean(text: str) -> str:
    """Return the text without what no document can hold."""
    return _BAD.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n").replace("\x85", " "))


def escape(text: str) -> Trusted:
    """Return Markdown that reads as `text`, on one line: no sign of it can become markup, a link or HTML."""
    return _escaped(_SPACE.sub(" ", clean(text)))


def escape_lines(text: str) -> Trusted:
    """Return the same, with the author's line breaks kept."""
    lines = (" ".join(line.split()) for line in clean(text).split("\n"))
    return Trusted("\\\n".join(_escaped(line) for line in lines if line))


def _escaped(line: str) -> Trusted:
    line = _MARKUP.sub(r"\\\g<0>", line)
    line = _BARE_LINK.sub(r"\\\g<0>", line)
    return Trusted(_LINE_START.sub(_start, line))


def _start(found: re.Match[str]) -> str:
    """A digit cannot be escaped, but the sign that follows it can."""
    return f"{found[1]}{found[2]}\\" if found[2].isdigit() else f"{found[1]}\\{found[2]}"
