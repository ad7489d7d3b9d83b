"""What is new in a reply: what came in since a day, or since a draft that may have been edited and renamed.

Every reply names its contributions by keys at its anchors, which Word and LibreOffice keep as bookmarks. They are
made of the contribution alone, so that they hold where numbers change because an earlier mail was let in.
"""

import re
import zipfile
from collections.abc import Set
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from m4d_consolidate.errors import SourceError
from m4d_consolidate.model.reply import Reply, Response

_KEY = re.compile(r"(?<![0-9A-Za-z])k[0-9a-f]{12}(?![0-9A-Za-z])")
_MOST = 100_000_000
"""Bytes of text a draft may have, unpacked"""


def key_of(id_: str) -> str:
    """Return the key of a contribution: a letter and 12 hexadecimal digits, which tell nothing of it."""
    return f"k{sha256(id_.encode()).hexdigest()[:12]}"


def mark_new(reply: Reply, since: date | Path) -> Reply:
    """Return the reply with each response marked that came on that day or later, or is not in that draft."""
    if isinstance(since, date):
        return _marked(reply, since, {each.key for each in reply.responses if not _came_since(each, since)})
    return _marked(reply, since.name, keys_in(since))


def keys_in(draft: Path) -> frozenset[str]:
    """Return the keys of the contributions in a reply written before (.docx, .md or .html).

    Raises SourceError where the file cannot be read or names no contribution.
    """
    keys = frozenset(_KEY.findall(_text(draft)))
    if not keys:
        raise SourceError(
            f"{draft} names no contribution, so nothing can be new since it",
            "give a consolidated reply (.docx, .md or .html) that this tool wrote, or a day",
        )
    return keys


def _marked(reply: Reply, since: date | str, known: Set[str]) -> Reply:
    responses = tuple(replace(each, new=each.key not in known) for each in reply.responses)
    return replace(reply, responses=responses, since=since)


def _came_since(response: Response, day: date) -> bool:
    return response.received is not None and response.received.date() >= day


def _text(draft: Path) -> str:
    try:
        if not zipfile.is_zipfile(draft):
            return draft.read_text("utf-8", "replace")
        with zipfile.ZipFile(draft) as archive:
            info = archive.getinfo("word/document.xml")
            if info.file_size > _MOST:
                raise SourceError(f"{draft}: its text is larger than {_MOST // 1_000_000} MB", "give a day")
            return archive.read(info).decode("utf-8", "replace")
    except (OSError, KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no Word document"
        raise SourceError(f"the draft {draft} cannot be read: {reason}", "give the file, or a day") from error
