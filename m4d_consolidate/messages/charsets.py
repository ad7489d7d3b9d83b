"""Bytes to text under labels that are missing, wrong or unknown."""

import codecs
import re
from dataclasses import dataclass

# Labels met in mail that Python does not know, or knows as something narrower than what writers meant.
_ALIASES = {
    "": "us-ascii",
    "iso-8859-1": "cp1252",  # WHATWG Encoding: the C1 range is always Windows quotes and dashes
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-1-windows-1252": "cp1252",
    "ansi": "cp1252",  # Lotus Notes, The Bat!
    "windows-1252http-equivcontent-type": "cp1252",
    "cp-1252": "cp1252",
    "cp-850": "cp850",
    "cp-437": "cp437",
    "utf8mb4": "utf-8",  # PHP mailers that copy the name from MySQL
    "utf-8mb4": "utf-8",
    "utf-8n": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",  # a superset that all Chinese clients mean
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",  # Outlook (ko)
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "big5": "big5hkscs",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "x-unknown": "us-ascii",
    "unknown-8bit": "us-ascii",
    "unknown": "us-ascii",
    "x-user-defined": "us-ascii",
    "default": "us-ascii",
    "binary": "us-ascii",
    "8bit": "us-ascii",
    "7bit": "us-ascii",
}
# Codecs of Python's that are no charset of mail, or that read markup into the text.
_REFUSED = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem", "utf-7-imap"}
_SHIFTED = ("iso-2022", "utf-7", "utf-16", "utf-32", "hz", "iso2022", "utf_7", "utf_16", "utf_32")
# Charsets in which the bytes of ASCII letters mean something else: UTF-16 and UTF-32, EBCDIC.
_NO_ASCII = ("utf-16", "utf-32", "cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140")
_PRINTABLE = bytes([9, 10, 13, *range(0x20, 0x7F)])
_WESTERN = {"ascii", "cp1252", "iso8859-1", "iso8859-15", "mac-roman", "latin-1"}
# UTF-8 bytes once read as Windows-1252: `Ã©`, `â€™`.
_MOJIBAKE = re.compile("[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bfœ™˜\u009d“”¦¢]|ï»¿")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and what had to be done for it: an empty string where the label was right."""

    text: str
    remark: str = ""
    kind: str = ""


def decode_bytes(data: bytes, label: str) -> Decoded:
    """Return the text of `data`, whatever its charset label says; never raises."""
    name = label.strip().strip("\"'").lower()
    if data.isascii() and not name.startswith(_SHIFTED):
        return Decoded(data.decode("ascii"))
    codec = _codec(name)
    if codec is None or (codec.startswith(_NO_ASCII) and _is_nearly_ascii(data)):
        text, used = _guess(data)
        trouble = "wrong" if codec else "unknown"
        return Decoded(text, f"the charset `{label[:40]}` is {trouble}; read as {used}", f"{trouble}-charset")
    if codec in _WESTERN or codec == "utf-8":
        return _western(data, codec, name)
    try:
        return Decoded(data.decode(codec))
    except (UnicodeError, ValueError):
        pass
    try:
        return Decoded(data.decode("utf-8"), f"the charset says `{label[:40]}`, but the text is UTF-8", "wrong-charset")
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
        return Decoded(text, f"bytes that are no `{label[:40]}` were replaced by �", "broken-charset")


def _is_nearly_ascii(data: bytes) -> bool:
    """Whether hardly a byte is none of ASCII's printable characters."""
    begin = data[:65536]
    return len(begin.translate(None, _PRINTABLE)) * 8 < len(begin)


def _codec(name: str) -> str | None:
    alias = _ALIASES.get(name, name)
    try:
        info = codecs.lookup(alias)
    except (LookupError, ValueError, UnicodeError):
        return None
    if info.name.replace("-", "_") in _REFUSED or not getattr(info, "_is_text_encoding", True):
        return None
    return info.name


def _western(data: bytes, codec: str, name: str) -> Decoded:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        if codec == "utf-8":
            text, used = _guess(data)
            return Decoded(text, f"the charset says UTF-8, but the text is not; read as {used}", "wrong-charset")
        if codec in ("ascii", "cp1252", "iso8859-1") or (codec == "iso8859-15" and re.search(rb"[\x80-\x9f]", data)):
            text, used = _guess(data) if codec == "ascii" else (_windows(data), "")
            said = f"the charset says `{name[:40]}`" if name else "no charset is named"
            return Decoded(text, f"{said}; read as {used}", "unknown-charset") if used else Decoded(text)
        return Decoded(data.decode(codec, "replace"))
    if codec == "utf-8":
        return _repaired(text)
    remark = f"the charset says `{name[:40]}`, but the text is UTF-8" if name else "text without a charset is UTF-8"
    return Decoded(_repaired(text).text, remark, "wrong-charset" if name else "no-charset")


def _guess(data: bytes) -> tuple[str, str]:
    """Read line by line: a footer that a list server appends is often of another charset than the text."""
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError as error:
        begun = data[: error.start]
        if error.reason == "unexpected end of data" and error.start >= len(data) - 3 and not begun.isascii():
            return begun.decode("utf-8") + "�", "UTF-8 that breaks off"
    lines, mixed = [], set()
    for line in data.split(b"\n"):
        try:
            lines.append(line.decode("utf-8"))
            if not line.isascii():
                mixed.add("UTF-8")
        except UnicodeDecodeError:
            lines.append(" ".join(_word(word) for word in line.split(b" ")))
            mixed.add("Windows-1252")
    return "\n".join(lines), " and ".join(sorted(mixed))


def _word(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _windows(data)


def _windows(data: bytes) -> str:
    """Windows-1252 with its five unassigned bytes read as C1 controls (WHATWG Encoding), so that nothing fails."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def _repaired(text: str) -> Decoded:
    """Undo UTF-8 read as Windows-1252 and sent as UTF-8 again, only where every byte of it says so."""
    if not ("Ã" in text or "Â" in text or "â€" in text or "ï»¿" in text) or not _MOJIBAKE.search(text):
        return Decoded(text)
    try:
        repaired = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return Decoded(text)
    return Decoded(repaired, "the text was UTF-8 encoded twice; mended", "mojibake")
