"""A multipart to its parts, whatever its header says of the boundary between them."""

from typing import NamedTuple

from m4d_consolidate.messages.mime import Entity, found_boundary, split_multipart
from m4d_consolidate.messages.remarks import Remark
from m4d_consolidate.messages.transfer import undo_transfer

_WRONG = Remark("wrong-boundary", "the header of a multipart names no boundary that stands in it; another was found")
_CUT = Remark("truncated-multipart", "a multipart breaks off without its closing boundary; what came was read")


class Parts(NamedTuple):
    """The parts of a multipart, what stands behind the last, and what is doubtful."""

    parts: list[bytes]
    epilogue: bytes
    remarks: list[Remark]


def split_parts(entity: Entity, boundary: str) -> Parts:
    """Return the parts of a multipart with that boundary, or with another where that one does not stand in it."""
    mark, body, remarks = boundary.encode("utf-8", "replace"), entity.body, []
    encoding = entity.first("content-transfer-encoding")
    if encoding.lower() in (b"base64", b"quoted-printable") and b"--" + mark not in body:
        body = undo_transfer(body, encoding).data
    parts, epilogue, closed = split_multipart(body, mark) if mark else ([], b"", False)
    if not parts and (found := found_boundary(body)):
        remarks.append(_WRONG)
        parts, epilogue, closed = split_multipart(body, found)
    if parts and not closed:
        remarks.append(_CUT)
    return Parts(parts, epilogue, remarks)
