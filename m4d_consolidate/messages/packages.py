"""Office documents as zips of XML files, unpacked within limits, with no DTD, entity or network."""

import re

from lxml import etree

from m4d_consolidate.messages.archives import BROKEN, open_zip
from m4d_consolidate.messages.remarks import Refusal

LARGEST_XML = 16 << 20
"""Bytes of one unpacked XML file"""
LARGEST_ALL = 24 << 20
"""Bytes of all that are unpacked of a document, one that is read twice counted twice"""

_ENCODING = re.compile(rb"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)")
_ENCODINGS = frozenset((b"utf-8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"))
"""In all of them a document type is seen; office programs write only the first two"""


class Package:
    """The files of an office document."""

    def __init__(self, data: bytes) -> None:
        """Open it; Refusal where it is damaged or beyond limits."""
        try:
            self._archive = open_zip(data)
        except (*BROKEN, RuntimeError) as error:
            raise Refusal("the file is damaged or has a password") from error
        self._names = frozenset(self._archive.namelist())
        self._left = LARGEST_ALL

    def size_under(self, folder: str) -> int:
        """Return the bytes of all files of a folder when unpacked."""
        return sum(info.file_size for info in self._archive.infolist() if info.filename.startswith(folder))

    def read(self, name: str) -> etree._Element | None:
        """Return the parsed XML file `name`; None where there is none; Refusal where it is too large or broken."""
        if name not in self._names:
            return None
        limit = min(LARGEST_XML, self._left)
        try:
            with self._archive.open(name) as member:
                content = member.read(limit + 1)
        except (*BROKEN, RuntimeError) as error:
            raise Refusal("the file is damaged or has a password") from error
        if len(content) > limit:
            raise Refusal(f"it unpacks to more than {(LARGEST_XML if limit == LARGEST_XML else LARGEST_ALL) >> 20} MB")
        self._left -= len(content)
        return _parsed(content)


def _parsed(content: bytes) -> etree._Element:
    """Return the root of an XML document; Refusal where it has a document type or is no XML."""
    letters = content.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")
    encoding = _ENCODING.match(letters.removeprefix(b"\xef\xbb\xbf"))
    if encoding and encoding[1].lower() not in _ENCODINGS:
        raise Refusal("its XML is in an encoding that no such file has")
    if b"<!DOCTYPE" in letters or b"<!ENTITY" in letters:
        raise Refusal("its XML has a document type declaration, which no such file needs")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=True)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refusal("its XML is damaged") from error
    if root is None:
        raise Refusal("its XML is damaged")
    return root
