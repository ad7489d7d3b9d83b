"""Every way in which a file may hold a text: packed, encoded, escaped, in mail, in numbers, and folded."""

import base64
import binascii
import html
import io
import json
import re
import sqlite3
import unicodedata
import zipfile
from collections.abc import Iterator
from contextlib import closing
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from urllib.parse import unquote_plus

_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")
_TAG = re.compile(r"<[^>]{0,4000}>")


def leaks(path: Path, secrets: tuple[str, ...]) -> list[str]:
    """Return the secrets that are somewhere in a file, or in its name: folded ones, digits without their groups."""
    found = [_folded(text) for text in (path.name, *_texts(path.read_bytes()))]
    return [secret for secret in secrets if any(secret in text for text in found)]


def _folded(text: str) -> str:
    """Without accents, case and invisible characters, the digits of telephone numbers together."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(c for c in apart if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    return re.sub(r"(?<=\d)[\s.()/-]{1,3}(?=\d)", "", kept)


def _texts(data: bytes, depth: int = 0) -> Iterator[str]:
    text = data.decode("utf-8", "replace")
    yield text
    yield data.decode("utf-16", "replace")
    plain = html.unescape(_TAG.sub("", text))
    yield plain
    yield unquote_plus(plain)
    yield _unescaped(text)
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive.comment.decode("utf-8", "replace")
            for member in archive.infolist():
                yield member.filename
                yield member.comment.decode("utf-8", "replace")
                yield from _texts(archive.read(member), depth + 1)
    if depth < 3:
        for blob in _BASE64.findall(data):
            try:
                yield from _texts(base64.b64decode(blob + b"=="), depth + 2)
            except binascii.Error:
                continue
    if text.startswith(("X-Unsent", "Subject", "From")):
        yield from _mail(data)


def _unescaped(text: str) -> str:
    """JSON without its escapes; any other text as it is."""
    try:
        return json.dumps(json.loads(text), ensure_ascii=False)
    except ValueError:
        return text


def _mail(data: bytes) -> Iterator[str]:
    message = message_from_bytes(data, policy=default)
    yield from (f"{name}: {value}" for name, value in message.items())
    for part in message.walk():
        if not part.is_multipart():
            yield part.get_content() if part.get_content_maintype() == "text" else ""


def database_text(path: Path) -> str:
    """Return all that stands in an SQLite file."""
    with closing(sqlite3.connect(path)) as store:
        return "\n".join(store.iterdump())
