"""What single parts of a message need: their text by its label, their names, the files an archive took out of them."""

import re
from collections.abc import Iterator

from m4d_consolidate.messages.clean import clean_line
from m4d_consolidate.messages.headers import header_text
from m4d_consolidate.messages.mime import Entity
from m4d_consolidate.messages.plain import text_of_calendar, text_of_enriched, unflow

# Mailman 2 (Scrubber.py), in text archives and digests.
_SCRUBBED = re.compile(
    r" was scrubbed\.\.\.\s*\n(?:Name: ([^\n]{0,200})\n)?(?:Type: ([\w.+/-]{3,80})\n)?"
    r"(?:(?!URL:)[^\n]{0,200}\n){0,5}URL: ([^\n]+)"
)


_UNLABELLED_HTML = re.compile(r"\s*<(?:!doctype html|html)\b", re.IGNORECASE)
_HEAD_FIELDS = ("From", "Date", "To", "Cc", "Subject")


def is_html(media_type: str, text: str) -> bool:
    """Return whether a text is HTML, by its label or, under a wrong one, by how it begins."""
    return media_type in ("text/html", "text/watch-html") or bool(_UNLABELLED_HTML.match(text))


def shown_head(entity: Entity) -> str:
    """Return the header fields that a reader sees above a message in another."""
    values = ((name, header_text(entity.first(name.lower())[:8000])) for name in _HEAD_FIELDS)
    return "\n".join(f"{name}: {value}" for name, value in values if value)


def as_plain(text: str, media_type: str, parameters: dict[str, str]) -> str:
    """Return a text as its label says it is to be read: an invitation, enriched or flowed text, or as it is."""
    if media_type == "text/calendar":
        return text_of_calendar(text)
    if media_type in ("text/enriched", "text/richtext"):
        return text_of_enriched(text)
    if parameters.get("format", "").lower() == "flowed":
        return unflow(text, parameters.get("delsp", "").lower() == "yes")
    return text


def safe_name(name: str, media_type: str) -> str:
    """Return a file name without folders or control characters; a made one where there is none."""
    bare = clean_line(name).replace("\\", "/").rsplit("/", 1)[-1].strip(" .")
    return bare[-120:] or f"unnamed.{media_type.rpartition('/')[2][:20] or 'bin'}"


def scrubbed_files(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield name, media type and address of the files that a Mailman archive took out of a text."""
    for match in _SCRUBBED.finditer(text):
        media_type = match[2] or "text/html"
        yield safe_name(match[1] or "", media_type), media_type, clean_line(match[3])[:200]
