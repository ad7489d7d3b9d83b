"""Content-Transfer-Encoding undone, also where it breaks off or is none (RFC 2045)."""

import binascii
import re
from dataclasses import dataclass

_SENTENCE = re.compile(rb"[A-Za-z0-9,.] +[A-Za-z0-9]")
_BASE64_BYTES = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\r\n\t "
_BASE64_LINES = re.compile(rb"(?:[A-Za-z0-9+/]{4,}={0,2}[ \t]*(?:\r?\n|$))+")
_UU_BEGIN = re.compile(rb"(?:^|\n)begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,255})\r?\n")


@dataclass(frozen=True, slots=True)
class Transferred:
    """The decoded bytes, plain text that a list appended behind them, and a remark where something was wrong."""

    data: bytes
    trailer: bytes = b""
    remark: str = ""


def undo_transfer(body: bytes, encoding: bytes) -> Transferred:
    """Return the bytes that `body` carries; never raises."""
    name = encoding.split(b";")[0].strip().strip(b'"').lower()
    if name == b"quoted-printable":
        return Transferred(binascii.a2b_qp(body))
    if name == b"base64":
        return _base64(body)
    if name in (b"x-uuencode", b"uuencode", b"x-uue", b"uue"):
        return _uuencoded(body)
    return Transferred(body)


def _base64(body: bytes) -> Transferred:
    trailer = b""
    if _SENTENCE.search(body.lstrip()[:200].split(b"\n")[0]):
        return Transferred(body, remark="it is said to be base64, but is plain text")
    if body.translate(None, _BASE64_BYTES):
        body, trailer = _cut_trailer(body)
    if b"=" in body.rstrip().rstrip(b"="):  # several that were put together, each with its own padding
        pieces = re.findall(rb"[^=]+=*", body)
        moved = [_base64(piece) for piece in pieces if piece.strip()]
        return Transferred(
            b"".join(each.data for each in moved), trailer, next((e.remark for e in moved if e.remark), "")
        )
    try:
        return Transferred(binascii.a2b_base64(body), trailer)
    except binascii.Error:
        pass
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", body)
    whole = letters[: len(letters) - (len(letters) % 4 == 1)]
    return Transferred(
        binascii.a2b_base64(whole + b"=" * (-len(whole) % 4)), trailer, "its base64 breaks off; what came was read"
    )


def _cut_trailer(body: bytes) -> tuple[bytes, bytes]:
    """Mailman and others append their footer as plain text behind the base64."""
    end = len(_BASE64_LINES.match(body.lstrip())[0]) if _BASE64_LINES.match(body.lstrip()) else 0  # type: ignore[index]
    begin = len(body) - len(body.lstrip())
    rest = body[begin + end :]
    if end and b" " in rest.strip():
        return body[begin : begin + end], rest
    return body, b""


def _uuencoded(body: bytes) -> Transferred:
    match = _UU_BEGIN.search(body)
    lines = body[match.end() if match else 0 :].split(b"\n")
    out = bytearray()
    for line in lines:
        if line.strip() in (b"end", b"`"):
            break
        try:
            out += binascii.a2b_uu(line.rstrip(b"\r"))
        except binascii.Error:
            # Writers that pad too much: the count in the first character tells how much is meant.
            try:
                out += binascii.a2b_uu(line[: (((line[0] - 32) & 63) * 4 + 5) // 3])
            except (binascii.Error, IndexError):
                return Transferred(bytes(out), b"", "its uuencoding breaks off; what came was read")
    return Transferred(bytes(out))


_UU_FILE = re.compile(
    rb"(?:^|\n)begin [0-7]{3,4} ([^\r\n]{1,255})\r?\n((?:[ -`]{1,90}\r?\n)+?)(?:[ `]?\r?\n)?end[ \t]*(?=\r?\n|$)"
)


def split_uuencoded(data: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    """Return plain text without the uuencoded files that stand in it, and those files with their names."""
    if data.find(b"\nend") < 0 or data.find(b"begin ") < 0:
        return data, []
    files = []
    for match in _UU_FILE.finditer(data):
        files.append((match[1].decode("utf-8", "replace").strip(), _uuencoded(match[0]).data))
    return (_UU_FILE.sub(b"", data), files) if files else (data, [])
