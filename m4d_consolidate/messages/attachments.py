"""Attached files to blocks: a table of readers, and the reasons why others are not read."""

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from m4d_consolidate.messages.charsets import decode_bytes
from m4d_consolidate.messages.clean import clean_text
from m4d_consolidate.messages.html import html_blocks
from m4d_consolidate.messages.office import Piece, docx_pieces, odt_pieces
from m4d_consolidate.messages.pdf import pdf_text
from m4d_consolidate.messages.plain import plain_blocks
from m4d_consolidate.messages.refusal import Refusal
from m4d_consolidate.model.mail import Block

LARGEST = 30 << 20
"""Bytes of an attachment that is read"""

Reader = Callable[[bytes, str], tuple[Block, ...]]


def read_attachment(data: bytes, name: str, media_type: str, charset: str) -> tuple[Block, ...]:
    """Return the blocks of an attached file; Refusal with the reason where its words cannot be had."""
    if not data:
        raise Refusal("it is empty")
    if len(data) > LARGEST:
        raise Refusal(f"it is larger than {LARGEST >> 20} MB")
    origin = f"attachment:{name}"
    kind = _kind(data, name, media_type)
    if kind == "text":
        return plain_blocks(clean_text(decode_bytes(data, charset).text), origin)
    if kind == "html":
        return html_blocks(decode_bytes(data, charset).text, origin)
    reader = _READERS.get(kind)
    if reader is None:
        raise Refusal(_REASONS.get(kind.split("/")[0], "its format is none that is read"))
    return reader(data, origin)


def _kind(data: bytes, name: str, media_type: str) -> str:
    """Return the name of a reader: the content decides, then the file name's ending, then the media type."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    ending = PurePosixPath(name.lower()).suffix.lstrip(".")
    return _BY_ENDING.get(ending) or _BY_TYPE.get(media_type) or media_type


def _pieces_to_blocks(pieces: Iterable[Piece], origin: str) -> tuple[Block, ...]:
    blocks, line = [], 1
    for text, kind in pieces:
        body = clean_text(text).strip("\n")
        if body.strip():
            blocks.append(Block(text=body, origin=origin, kind=kind, line=line))
        line += body.count("\n") + 1
    return tuple(blocks)


_READERS: dict[str, Reader] = {
    "docx": lambda data, origin: _pieces_to_blocks(docx_pieces(data), origin),
    "odt": lambda data, origin: _pieces_to_blocks(odt_pieces(data), origin),
    "pdf": lambda data, origin: plain_blocks(clean_text(pdf_text(data)), origin),
}
_BY_ENDING = {
    "docx": "docx", "docm": "docx", "odt": "odt", "pdf": "pdf", "txt": "text", "text": "text", "md": "text",
    "htm": "html", "html": "html",
}  # fmt: skip
_BY_TYPE = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/pdf": "pdf",
    "text/plain": "text",
    "text/html": "html",
}
_REASONS = {"image": "it is a picture", "audio": "it is a sound recording", "video": "it is a film"}
