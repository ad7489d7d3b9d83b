"""Links in a text, made safe to print; nothing is fetched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

# RFC 3986 says what may stand in an address; `hxxp`, `http:/` and `http//` are what hands make of it.
_LINK = re.compile(
    r"(?:\b[a-zA-Z][a-zA-Z0-9+.]{1,11}:/{1,3}|\bhttps?//|\bwww\.(?=[^\s.]))[^\s<>\"“”«»{}|\\^`]+", re.IGNORECASE
)
_MAILTO = re.compile(r"\bmailto:[^\s<>\"“”«»]+", re.IGNORECASE)
_HOST = re.compile(
    r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+(?:[^\W\d_]{2,24}|xn--[a-z0-9-]{2,59})|(?:\d{1,3}\.){3}\d{1,3}|localhost",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_PAIRS = {")": "(", "]": "["}


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link and where it stands."""

    start: int
    end: int
    target: str
    """An http, https or mailto address; empty where the form is no working link"""


def find_links(text: str) -> Iterator[Link]:
    """Yield the links of a text in order; trailing punctuation belongs to the sentence, not to the link."""
    for match in sorted((*_LINK.finditer(text), *_MAILTO.finditer(text)), key=lambda match: match.start()):
        written = _without_tail(match.group())
        yield Link(start=match.start(), end=match.start() + len(written), target=safe_target(written))


def _without_tail(written: str) -> str:
    while written and (
        written[-1] in ".,;:!?'’*_…"
        or (written[-1] in _PAIRS and written.count(_PAIRS[written[-1]]) < written.count(written[-1]))
    ):
        written = written[:-1]
    return written


def safe_target(written: str) -> str:
    """Return the address to print, or an empty string: only http, https and mailto pass, and no passwords."""
    if written.lower().startswith("mailto:"):
        address = written[7:].partition("?")[0]
        return f"mailto:{address}" if _ADDRESS.fullmatch(address) else ""
    if written.lower().startswith("www."):
        written = f"http://{written}"
    try:
        parts = urlsplit(written)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or not _HOST.fullmatch(host) or port == 0:
        return ""
    return written


def normalised(target: str) -> str:
    """Return what two spellings of one address share: `www.`, the scheme, a last slash and a fragment tell nothing."""
    if target.startswith("mailto:"):
        return target.lower()
    parts = urlsplit(target)
    host = parts.netloc.lower().removeprefix("www.")
    return host + parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
