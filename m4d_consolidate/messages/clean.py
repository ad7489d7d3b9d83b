"""Decoded text made safe: no control or invisible character goes further, and the letters are composed (NFC)."""

import re
import unicodedata

_SOUND = bytes([9, 10, *range(0x20, 0x7F), *(byte for byte in range(0xA0, 0x100) if byte != 0xAD)])
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# What a terminal takes as a command (ECMA-48), as far as no word can be part of it.
_TERMINAL = re.compile("(?:\x1b\\[|\x9b)(?:[0-9;:<=>?]{1,40}[A-Za-z]|[mKJH])|\x1b(?:[()*+][0AB]|[\\]^_\\\\=>])")
_BROKEN_WORD = re.compile("(?<=\\w)\u00ad\n(?=\\w)")
# Bullets of the Symbol and Wingdings fonts in the private area, as Word exports them.
_BULLETS = re.compile("[\uf0a7\uf0b7\uf0d8\uf0fc\uf076]")
_MARKS = re.compile(
    "([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{30})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
"""More accents on one letter than any language has; putting them in order takes time by the square of their number"""
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
# Joiners carry meaning between letters of Persian or the Indic scripts and in emoji, none elsewhere.
_IDLE_JOINER = re.compile("(?<![^\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u024f])")


def clean_text(text: str) -> str:
    """Return `text` with newlines as line ends, composed, and without control, invisible and direction characters."""
    try:  # Latin-1 text is composed; taking what is sound out of it is much faster than looking for what is not
        if not text.encode("latin-1").translate(None, _SOUND):
            return text
    except UnicodeEncodeError:
        pass
    # False for every character that is removed, and much faster than the pattern too.
    if not text.replace("\n", "").replace("\t", "").replace("\xa0", "").isprintable():
        text = _without_suspects(text)
    if text.isascii():
        return text
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _MARKS.sub(r"\1", text))


def clean_line(text: str) -> str:
    """Return cleaned `text` on one line, white space runs as one space."""
    return " ".join(clean_text(text).split())


def _without_suspects(text: str) -> str:
    text = _TERMINAL.sub("", text)
    text = _LINE_ENDS.sub("\n", text)
    text = _BROKEN_WORD.sub("", text)
    text = _BULLETS.sub("•", text)
    text = _SURROGATE.sub("\ufffd", text)
    return _IDLE_JOINER.sub("", _UNSEEN.sub("", text))
