"""Attached files to blocks: a table of readers, and the reasons why others are not read."""

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import NamedTuple

from m4d_consolidate.messages.charsets import decode_bytes
from m4d_consolidate.messages.clean import clean_text
from m4d_consolidate.messages.html import read_html
from m4d_consolidate.messages.office import Piece, docx_pieces, odt_pieces, xlsx_pieces
from m4d_consolidate.messages.pdf import pdf_text
from m4d_consolidate.messages.plain import plain_blocks
from m4d_consolidate.messages.remarks import Refusal
from m4d_consolidate.messages.rtf import rtf_text
from m4d_consolidate.messages.slides import pptx_pieces
from m4d_consolidate.model.mail import Block

LARGEST = 30 << 20
"""Bytes of an attachment that is read"""
LARGEST_TEXT = 8 << 20
"""Bytes of one that is plain text or HTML"""


class Readable(NamedTuple):
    """An attached file."""

    data: bytes
    name: str
    media_type: str
    charset: str
    inline: bool
    """Shown within the message, as the logo of a signature is"""


def read_attachment(given: Readable) -> tuple[Block, ...]:
    """Return the blocks of an attached file; Refusal with the reason where its words cannot be had."""
    if not given.data:
        raise Refusal("it is empty")
    if len(given.data) > LARGEST:
        raise Refusal(f"it is larger than {LARGEST >> 20} MB")
    origin, kind = f"attachment:{given.name}", _kind(given)
    if kind in ("text", "html") and len(given.data) > LARGEST_TEXT:
        raise Refusal(f"its text is larger than {LARGEST_TEXT >> 20} MB")
    if kind == "text":
        return plain_blocks(clean_text(decode_bytes(given.data, given.charset).text), origin)
    if kind == "html":
        return read_html(decode_bytes(given.data, given.charset).text, origin).blocks
    reader = _READERS.get(kind)
    if reader is None:
        raise Refusal(
            _REASONS.get(kind) or _REASONS.get(kind.split("/", maxsplit=1)[0], "its format is none that is read")
        )
    try:
        return reader(given.data, origin)
    except RecursionError as error:
        raise Refusal("its parts are nested too deeply") from error


def is_archive(given: Readable) -> bool:
    """Return whether an attached file holds files that may be read."""
    return _kind(given) == "zip"


def silent_reason(given: Readable) -> bool:
    """Return whether an unread file is none that could hold an answer: a logo, a signature, a visiting card."""
    return given.media_type in _WORDLESS or (given.inline and given.media_type.startswith("image/"))


def is_text(media_type: str, data: bytes) -> bool:
    """Return whether a body under a label of something else is plain text, as careless programs send it."""
    kind = _BY_TYPE.get(media_type, media_type)
    if kind in _READERS or kind in _WORDLESS or "pgp" in kind or "pkcs7" in kind or data.startswith(_NO_TEXT):
        return False
    begin = data[:65536]
    controls = len(begin) - len(begin.translate(None, _CONTROLS))
    return b" " in begin.strip() and controls * 100 <= len(begin) and b"\0" not in data


def _kind(given: Readable) -> str:
    """Return the name of a reader: the content decides, then the file name's ending, then the media type."""
    if b"%PDF-" in given.data[:1024]:
        return "pdf"
    if given.data.startswith(b"{\\rtf"):
        return "rtf"
    ending = PurePosixPath(given.name.lower()).suffix.lstrip(".")
    return _BY_ENDING.get(ending) or _BY_TYPE.get(given.media_type) or given.media_type


def _pieces_to_blocks(pieces: Iterable[Piece], origin: str) -> tuple[Block, ...]:
    blocks, line = [], 1
    for text, kind in pieces:
        body = clean_text(text).strip("\n")
        if body.strip():
            blocks.append(Block(text=body, origin=origin, kind=kind, line=line))
        line += body.count("\n") + 1
    return tuple(blocks)


_NO_TEXT = (b"{\\rtf", b"%PDF-", b"-----BEGIN PGP", b"PK\x03\x04")
_CONTROLS = bytes(byte for byte in (*range(32), 127) if byte not in b"\t\n\r\f")

_READERS: dict[str, Callable[[bytes, str], tuple[Block, ...]]] = {
    "docx": lambda data, origin: _pieces_to_blocks(docx_pieces(data), origin),
    "odt": lambda data, origin: _pieces_to_blocks(odt_pieces(data), origin),
    "pptx": lambda data, origin: _pieces_to_blocks(pptx_pieces(data), origin),
    "xlsx": lambda data, origin: _pieces_to_blocks(xlsx_pieces(data), origin),
    "pdf": lambda data, origin: plain_blocks(clean_text(pdf_text(data)), origin),
    "rtf": lambda data, origin: plain_blocks(clean_text(rtf_text(data)), origin),
}
_BY_ENDING = {
    "docx": "docx", "docm": "docx", "dotx": "docx", "odt": "odt", "ott": "odt", "odp": "odt", "ods": "odt",
    "pdf": "pdf", "rtf": "rtf",
    "xlsx": "xlsx", "xlsm": "xlsx",
    "txt": "text", "text": "text", "md": "text", "csv": "text", "htm": "html", "html": "html",
    "doc": "old-word", "wps": "old-word", "pages": "pages", "ppt": "slides", "pps": "slides",
    "pptx": "pptx", "pptm": "pptx", "ppsx": "pptx", "xls": "old-excel",
    "zip": "zip", "rar": "archive", "7z": "archive", "msg": "outlook",
}  # fmt: skip
_BY_TYPE = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.oasis.opendocument.text": "odt", "application/vnd.oasis.opendocument.presentation": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "odt",
    "application/pdf": "pdf", "application/x-pdf": "pdf", "application/rtf": "rtf", "text/rtf": "rtf",
    "text/plain": "text", "text/markdown": "text", "text/csv": "text", "text/html": "html",
    "application/xhtml+xml": "html", "application/msword": "old-word", "application/zip": "zip",
    "application/x-zip-compressed": "zip",
    "application/vnd.ms-excel": "old-excel", "application/vnd.ms-powerpoint": "slides",
}  # fmt: skip
_REASONS = {
    "image": "it is a picture", "audio": "it is a sound recording", "video": "it is a film",
    "old-word": "it is in the format of Word before 2007 or of Works; save it as .docx",
    "old-excel": "it is in the format of Excel before 2007; save it as .xlsx",
    "pages": "it is a Pages document; save it as .docx",
    "slides": "it is in the format of PowerPoint before 2007; save it as .pptx",
    "archive": "it is an archive; unpack it", "zip": "it is an archive in an archive; unpack it",
    "outlook": "it is an Outlook message; convert it with `msgconvert`",
    "application/pgp-encrypted": "it is encrypted", "application/pkcs7-mime": "it is encrypted or signed as a whole",
    "application/x-pkcs7-mime": "it is encrypted or signed as a whole",
}  # fmt: skip
_WORDLESS = frozenset((
    "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
    "application/applefile",    "text/vcard", "text/x-vcard", "text/directory",
    "application/pgp-keys", "application/ics",
))  # fmt: skip
