"""What the words at a place of an HTML document are: a bullet, a link's target, the line above a quotation."""

import re
from html import unescape

from m4d_consolidate.messages.html_patterns import ATTRIBUTED
from m4d_consolidate.model.mail import count_words

LONGEST_ATTRIBUTION = 400
"""Characters"""
MOST_HIDDEN = 5
"""Words that markup may hide whatever else there is"""
HIDDEN_SHARE = 9
"""Times the visible words: what is hidden beyond that was not meant to be"""

_SPACES = re.compile(r"  +")
_SCHEME = re.compile(r"^(?:https?://|mailto:)?(?:www\.)?")
_BULLETS = frozenset("·•▪◦‣–—-*§Øüvoq")
"""What stands for a bullet in Word's Symbol, Wingdings and Courier fonts"""


def single_spaced(text: str) -> str:
    """Return a text with runs of white space as one blank, as it is shown."""
    text = text.replace("\n", " ").replace("\t", " ")
    return _SPACES.sub(" ", text) if "  " in text else text


def attributes(text: str) -> bool:
    """Return whether a text may be the line above a quotation: it ends in a colon, and names a time or address."""
    return text.endswith(":") and len(text) < LONGEST_ATTRIBUTION and bool(ATTRIBUTED.search(text))


def is_target(words: str, href: str) -> bool:
    """Return whether the words of a link are its target, perhaps shortened: `www.example.org` or `example.org/…`."""
    written = unescape(words).strip().casefold().removesuffix("…").removesuffix("...").rstrip("/")
    bare = _SCHEME.sub("", written)
    return " " not in bare and ("." in bare or "@" in bare) and bare in unescape(href).casefold()


def too_much(hidden: str, shown: str, *, unclosed: bool) -> bool:
    """Return whether more is hidden than anybody means to hide."""
    words = count_words(hidden)
    return words >= MOST_HIDDEN and (unclosed or words > HIDDEN_SHARE * count_words(shown))


def is_bullet(text: str) -> bool:
    """Return whether a text is what stands for a bullet."""
    return unescape(text).strip(" \n\t\xa0") in _BULLETS
