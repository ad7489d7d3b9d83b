"""Header fields as people read them: RFC 2047 words, RFC 2231 parameters, addresses, Message-IDs."""

import binascii
import re
from functools import lru_cache
from urllib.parse import unquote_to_bytes

from m4d_consolidate.messages.charsets import decode_bytes
from m4d_consolidate.messages.clean import clean_line
from m4d_consolidate.model.mail import Address

_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*)*)\?=")
_WORDS = re.compile(
    r"(?:=\?[^?\s]{1,60}\?[bBqQ]\?[^?]*(?:\?(?!=)[^?]*)*\?=\s*)*=\?[^?\s]{1,60}\?[bBqQ]\?[^?]*(?:\?(?!=)[^?]*)*\?="
)
_MESSAGE_ID = re.compile(r"<[^<>\s]+>")
_PARAMETER = re.compile(r';\s*([\w!#$%&\'*+.^`{}|~-]+)\s*=\s*("(?:[^"\\]|\\.)*"?|[^;]*)', re.ASCII)
# The lookbehinds let a search begin only where a match can, so that a long value is passed over once.
_COMMENT = re.compile(r"(?<!\\)\(((?:[^()\\]|\\.)*)\)")
_ADDR_SPEC = re.compile(r"(?<![^\s<>()\[\],;:\"])[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"]+")
# Mailman's pipermail archives write `user at example.org`, Google Groups `us...@example.org`.
_OBFUSCATED = re.compile(
    r"(?<![\w.+=-])([\w.+=-]{1,64})\s{1,9}(?:at|AT|\[at\]|\(at\)|en|arroba)\s{1,9}((?:[\w-]{1,63}\.){1,9}\w{2,63})"
)
_STRUCTURED = re.compile(r'["(\\]|<[^<>]*[,;]')
_QUOTED_PAIR = re.compile(r"\\(.)")


def header_text(raw: bytes) -> str:
    """Return a header value on one line, its encoded words and raw 8-bit bytes decoded."""
    return _header_text(raw) if len(raw) < 200 else _header_text.__wrapped__(raw)


@lru_cache(maxsize=4096)  # subjects, lists and mail programs are the same in many mails
def _header_text(raw: bytes) -> str:
    text = raw.decode("ascii") if raw.isascii() else decode_bytes(raw, "").text
    if "=?" in text:
        text = _WORDS.sub(lambda match: _decode_run(match[0]), text)
    elif text.isprintable() and "  " not in text:
        return text.strip()
    return clean_line(text)


def _decode_run(run: str) -> str:
    """Decode neighbouring encoded words; bytes of one charset are joined first, as words split inside a character."""
    pieces: list[tuple[str, bytes]] = []
    for charset, encoding, payload in _WORD.findall(run):
        label = charset.split("*")[0].lower()
        data = _word_bytes(encoding, payload)
        if pieces and pieces[-1][0] == label:
            pieces[-1] = (label, pieces[-1][1] + data)
        else:
            pieces.append((label, data))
    return "".join(decode_bytes(data, label).text for label, data in pieces)


def _word_bytes(encoding: str, payload: str) -> bytes:
    raw = payload.encode("utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(raw.replace(b" ", b"_"), header=True)
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def split_parameters(raw: bytes) -> tuple[str, dict[str, str]]:
    """Return the value of a Content-Type or -Disposition in lower case, and its parameters (RFC 2231 decoded)."""
    if raw.find(b";") < 0:
        return raw.decode("ascii", "replace").strip(" \t\r\n\"'").lower(), {}
    return _split_parameters(raw) if len(raw) < 100 else _split_parameters.__wrapped__(raw)


@lru_cache(maxsize=1024)  # `text/plain; charset=utf-8` stands in most mails
def _split_parameters(raw: bytes) -> tuple[str, dict[str, str]]:
    text = raw.decode("ascii") if raw.isascii() else decode_bytes(raw, "").text
    value = text.split(";", 1)[0].strip(" \t\r\n\"'").lower()
    found: dict[str, str] = {}
    extended: dict[str, dict[str, str]] = {}
    for name, given in _PARAMETER.findall(text):
        base, star, section = name.lower().partition("*")
        plain = _unquote(given.strip())
        if star:
            extended.setdefault(base, {}).setdefault(section, plain)
        else:
            found.setdefault(base, plain)
    for base, sections in extended.items():
        found[base] = _extended(sections)
    return value, {name: _word_in_parameter(plain) for name, plain in found.items()}


def _word_in_parameter(text: str) -> str:
    """Outlook and Gmail put RFC 2047 words into parameters, which RFC 2047 forbids."""
    return _WORDS.sub(lambda match: _decode_run(match[0]), text) if "=?" in text else text


def _extended(sections: dict[str, str]) -> str:
    charset, data = "", bytearray()
    for section in sorted(sections, key=lambda name: int(re.sub(r"\D", "", name)[:6] or 0)):
        text = sections[section]
        if section.endswith("*") or section == "":
            if not data and text.count("'") >= 2:
                charset, _, text = text.split("'", 2)
            data += unquote_to_bytes(text)
        else:
            data += text.encode("utf-8", "replace")
    return decode_bytes(bytes(data), charset or "utf-8").text


def _unquote(text: str) -> str:
    if text.startswith('"'):
        return _QUOTED_PAIR.sub(r"\1", text[1:-1] if text.endswith('"') and len(text) > 1 else text[1:])
    return text.split("(", maxsplit=1)[0].strip() if " (" in text else text


def message_ids(raw: bytes) -> tuple[str, ...]:
    """Return the Message-IDs `<…>` of a field, in order."""
    if not raw:
        return ()
    text = raw.decode("utf-8", "replace")
    if not (raw.isascii() and text.isprintable()):
        text = clean_line(text)
    return tuple(_MESSAGE_ID.findall(text)) or ((f"<{text}>",) if "@" in text and " " not in text else ())


def addresses(raw: bytes) -> tuple[Address, ...]:
    """Return the RFC 5322 mailboxes of an address field, group names left out."""
    if not raw:
        return ()
    return _addresses(raw) if len(raw) < 400 else _addresses.__wrapped__(raw)


@lru_cache(maxsize=2048)  # a list's address stands in every mail
def _addresses(raw: bytes) -> tuple[Address, ...]:
    text = raw.decode("ascii") if raw.isascii() else decode_bytes(raw, "").text
    found: list[Address] = []
    before = ""
    for item in filter(None, map(str.strip, _split_addresses(text[:100_000]))):
        if item.endswith(":"):  # a group without members, `undisclosed-recipients:;`
            continue
        whole = f"{before}, {item}" if 0 < len(before) < 200 else item
        if "@" in whole or _OBFUSCATED.search(whole):
            before = ""
            found += filter(None, (_address(whole),))
        else:
            before = whole  # the comma of an unquoted `Surname, Name <…>`
    return (*found, *filter(None, (_address(before),)))


def _split_addresses(text: str) -> list[str]:
    """Split at commas and semicolons outside of quotes, comments and angle brackets."""
    if not _STRUCTURED.search(text):
        return re.split("[,;]", text)
    items, begin, quoted, depth, angle = [], 0, False, 0, False
    index = 0
    while index < len(text):
        letter = text[index]
        if letter == "\\":
            index += 1
        elif letter == '"' and not depth:
            quoted = not quoted
        elif not quoted and letter == "(":
            depth += 1
        elif not quoted and letter == ")":
            depth = max(depth - 1, 0)
        elif not quoted and not depth and letter in "<>":
            angle = letter == "<"
        elif letter in ",;" and not quoted and not depth and not angle:
            items.append(text[begin:index])
            begin = index + 1
        index += 1
    return [*items, text[begin:]]


def _address(item: str) -> Address | None:
    item = item.strip()
    if not item:
        return None
    name, _, rest = item.rpartition("<")
    if rest and (">" in rest or "@" in rest) and _:
        spec = rest.split(">")[0]
        name = (
            re.sub(r"^[\w .-]*:(?=\s*\S)", "", name) if ":" in name and '"' not in name and "=?" not in name else name
        )
        return Address(display_name=_display_name(name), addr_spec=_addr_spec(spec))
    comment = _COMMENT.search(item)
    bare = _COMMENT.sub(" ", item)
    spec = _addr_spec(bare)
    if not spec:
        return Address(display_name=_display_name(item), addr_spec="")
    return Address(display_name=_display_name(comment[1]) if comment else "", addr_spec=spec)


def _addr_spec(text: str) -> str:
    match = _ADDR_SPEC.search(text)
    if match:
        return clean_line(match[0]).strip(".'").removeprefix("mailto:").lower()
    hidden = _OBFUSCATED.search(text)
    return f"{hidden[1]}@{hidden[2]}".lower() if hidden else ""


def _display_name(text: str) -> str:
    text = text.strip()
    if text.startswith('"'):
        text = _unquote(text)
    text = header_text(text.encode("utf-8", "replace")).strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1].strip()
    return text
