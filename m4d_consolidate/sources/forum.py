"""Forum comments as CSV, JSON, RSS or Atom: each becomes a message of channel `forum`."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.header import Header
from typing import cast

from lxml import etree

from m4d_consolidate.errors import SourceError
from m4d_consolidate.model.mail import Channel, RawMessage
from m4d_consolidate.sources.streams import HEAD, ByteStream, Rewound

LARGEST = 200 << 20
"""Bytes of a JSON or XML file of comments"""

# What forum software calls its columns, the likeliest first: Discourse, WordPress, Drupal, phpBB, JSON Feed.
_USUAL: dict[str, tuple[str, ...]] = {
    "author": ("author", "author_name", "name", "user", "username", "display_name", "creator", "comment_author",
               "auteur", "autor"),
    "date": ("date", "created_at", "created", "date_published", "published", "posted", "pubdate", "timestamp", "time",
             "updated", "comment_date", "fecha"),
    "subject": ("subject", "title", "topic", "thread", "sujet", "titre", "asunto"),
    "body": ("body", "content_html", "content", "cooked", "comment", "comment_content", "text", "message", "html",
             "content_text", "raw", "description", "texte", "texto"),
    "url": ("url", "link", "permalink", "guid"),
    "parent": ("parent", "parent_url", "parent_id", "in_reply_to", "reply_to", "reply_to_post_number"),
    "id": ("id", "comment_id", "post_id", "post_number", "guid"),
    "email": ("email", "e_mail", "mail", "author_email", "comment_author_email"),
}  # fmt: skip
_INSIDE = ("rendered", "name", "display_name", "value", "text", "#text", "username", "title", "url", "href")
"""Where the text is when a JSON value is an object"""
_CHILDREN = ("replies", "children", "comments", "posts", "items", "data", "results", "post_stream", "topics")


@dataclass(frozen=True, slots=True, kw_only=True)
class ForumColumns:
    """The column of each thing a comment has; empty for the usual names."""

    author: str = ""
    date: str = ""
    subject: str = ""
    body: str = ""
    url: str = ""
    parent: str = ""

    def name_of(self, thing: str, names: Mapping[str, object]) -> str | None:
        """Return the column in `names` that holds `thing`."""
        given = getattr(self, thing, "")
        if given:
            return given if given in names else None
        usual = {re.sub(r"[\s-]+", "_", str(name).strip().lower()): name for name in names}
        return next((usual[name] for name in _USUAL[thing] if name in usual), None)


def looks_like_csv(head: bytes, name: str) -> bool:
    """Return whether the first line names columns of comments."""
    if not name.lower().endswith((".csv", ".tsv", ".txt")):
        return False
    first = _decoded(head).lstrip("\ufeff").split("\n", 1)[0]
    columns = dict.fromkeys(cell.strip(' "\r').lower() for cell in re.split("[,;\t|]", first))
    return len(columns) > 1 and (
        ForumColumns().name_of("body", columns) is not None or name.lower().endswith((".csv", ".tsv"))
    )


def looks_like_json(head: bytes, _name: str) -> bool:
    """Return whether it begins as a list or object of JSON does."""
    return bool(re.match(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*[{\]]|\{\s*["}])', head))


def looks_like_feed(head: bytes, _name: str) -> bool:
    """Return whether it is RSS or Atom."""
    return bool(re.match(rb"(?:\xef\xbb\xbf)?\s*<", head)) and bool(
        re.search(rb"<(?:\w+:)?(?:rss|feed|RDF)[\s>]", head[:4096])
    )


def read_csv(stream: ByteStream, source: str, columns: ForumColumns) -> Iterator[RawMessage]:
    """Yield a message for each row; SourceError where no column holds the comments."""
    csv.field_size_limit(16 << 20)
    head = stream.read(HEAD)
    encoding = _encoding(head)
    first = head.decode(encoding, "replace").lstrip("\ufeff").split("\n", 1)[0]
    delimiter = max(",;\t|", key=first.count)
    buffered = io.BufferedReader(cast("io.RawIOBase", Rewound(head, stream)), 1 << 20)
    text = io.TextIOWrapper(buffered, encoding=encoding, errors="replace", newline="")
    rows = csv.DictReader((line.replace("\0", "") for line in text), delimiter=delimiter)
    names = {name.lstrip("\ufeff"): name for name in rows.fieldnames or ()}
    if columns.name_of("body", names) is None:
        raise SourceError(
            f"{source} has no column `{columns.body or 'body'}` for the comments, but {', '.join(names) or 'none'}",
            hint="name the columns in questions.yaml under `forum:`",
        )
    try:
        for position, row in enumerate(rows, 1):
            values = {str(key).lstrip("\ufeff"): value or "" for key, value in row.items() if isinstance(value, str)}
            yield _comment(values, source, position, columns)
    except csv.Error as error:
        raise SourceError(f"{source}:{rows.line_num}: is no CSV: {error}", hint="export the comments again") from error


def _encoding(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return "utf-8" if error.start > len(head) - 4 else "cp1252"
    return "utf-8"


def _decoded(head: bytes) -> str:
    return head.decode(_encoding(head), "replace")


def read_json(stream: ByteStream, source: str, columns: ForumColumns) -> Iterator[RawMessage]:
    """Yield a message for each object that holds a comment, replies inside it included."""
    data = _whole(stream, source)
    try:
        content = json.loads(_decoded(data).lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{source} is no JSON: {error}", hint="export the comments again") from error
    position = 0
    pending: list[tuple[object, str]] = [(content, "")]
    while pending:
        item, parent = pending.pop()
        if isinstance(item, list):
            pending += [(child, parent) for child in reversed(item)]
        elif isinstance(item, dict):
            flat = {str(key): _flat(value) for key, value in item.items()}
            own = ""
            if (
                (body := columns.name_of("body", item)) is not None
                and flat[body].strip()
                and _is_comment(item, columns)
            ):
                position += 1
                yield _comment(flat, source, position, columns, parent)
                own = _value(flat, "id", columns) or _value(flat, "url", columns)
            pending += [
                (item[name], own or parent) for name in reversed(_CHILDREN) if isinstance(item.get(name), list | dict)
            ]
    if not position:
        raise SourceError(
            f"{source} holds no object with `{columns.body or 'body'}` and `{columns.author or 'author'}`",
            hint="name the columns in questions.yaml under `forum:`",
        )


def _is_comment(item: dict[str, object], columns: ForumColumns) -> bool:
    return any(columns.name_of(thing, item) is not None for thing in ("author", "date"))


def _flat(value: object) -> str:
    """Return the text of a JSON value, looking into objects as WordPress and JSON Feed write them."""
    for _ in range(4):
        if isinstance(value, list) and value:
            value = value[0]
        elif isinstance(value, dict):
            value = next((value[name] for name in _INSIDE if name in value), "")
    return "" if value is None or isinstance(value, list | dict) else str(value)


def read_feed(stream: ByteStream, source: str) -> Iterator[RawMessage]:
    """Yield a message for each item of an RSS feed or entry of an Atom feed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(_whole(stream, source), parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(f"{source} is no RSS or Atom: {error}", hint="export the comments again") from error
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise SourceError(f"{source} is a feed with a document type declaration", hint="export the comments again")
    items = [node for node in root.iter() if isinstance(node.tag, str) and _local(node.tag) in ("item", "entry")]
    if not items:
        raise SourceError(f"{source} is a feed without items", hint="export the comments again")
    for position, item in enumerate(items, 1):
        yield _comment(_feed_values(item), source, position, ForumColumns())


def _feed_values(item: etree._Element) -> dict[str, str]:
    """Return an item's values under the default names of columns."""
    found: dict[str, str] = {}
    for node in item:
        if not isinstance(node.tag, str):
            continue
        name, text = _local(node.tag), "".join(map(str, node.itertext())).strip()
        if name == "link":
            found.setdefault("url", text or node.get("href", ""))
        elif name == "author":
            found["author"] = next((child.text or "" for child in node if _local(str(child.tag)) == "name"), text)
        elif name == "in-reply-to":
            found["parent"] = node.get("ref") or node.get("href") or text
        elif name in ("encoded", "content"):
            found["body"] = text
        elif name in ("description", "summary"):
            found.setdefault("body", text)
        elif name in ("published", "pubDate", "date"):
            found["date"] = text
        elif name in _FEED_NAMES:
            found.setdefault(_FEED_NAMES[name], text)
    return found


_FEED_NAMES = {"title": "subject", "creator": "author", "updated": "date", "guid": "id", "id": "id"}


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _whole(stream: ByteStream, source: str) -> bytes:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise SourceError(f"{source} is larger than {LARGEST >> 20} MB", hint="export the comments in parts, or as CSV")
    return data


def _value(values: Mapping[str, str], thing: str, columns: ForumColumns) -> str:
    name = columns.name_of(thing, values)
    return values[name].strip() if name is not None else ""


def _comment(
    values: Mapping[str, str], source: str, position: int, columns: ForumColumns, parent: str = ""
) -> RawMessage:
    """Write a comment as the RFC 5322 message it would have been."""
    body = _value(values, "body", columns)
    own = _value(values, "id", columns) or _value(values, "url", columns)
    parent = _value(values, "parent", columns) or parent
    fields = [
        ("From", _from(_value(values, "author", columns), _value(values, "email", columns))),
        ("Date", _date(_value(values, "date", columns))),
        ("Subject", _encoded(_value(values, "subject", columns))),
        ("Message-ID", f"<{_token(own)}@forum.invalid>" if own else ""),
        ("In-Reply-To", f"<{_token(parent)}@forum.invalid>" if parent and parent != "0" else ""),
        ("X-M4D-URL", _token(_value(values, "url", columns))),
        ("Content-Type", f"text/{'html' if re.search('<[a-zA-Z/!]', body) else 'plain'}; charset=utf-8"),
    ]
    head = "".join(f"{name}: {value}\n" for name, value in fields if value)
    return RawMessage(
        source=source,
        position=position,
        offset=0,
        envelope=None,
        data=head.encode("utf-8", "replace") + b"\n" + body.encode("utf-8", "replace"),
        channel=Channel.FORUM,
    )


def _from(author: str, address: str) -> str:
    spec = re.sub(r"[\s<>,;\"]", "", address)
    return f"{_encoded(author)} <{spec}>" if author or spec else ""


def _encoded(text: str) -> str:
    """Return a header value that nothing in `text` can break out of."""
    line = " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", text).split())
    return Header(line.encode("utf-8", "replace").decode("utf-8"), "utf-8", maxlinelen=998).encode() if line else ""


def _token(text: str) -> str:
    return re.sub(r"[\s<>\x00-\x1f]", "", text)[:500]


def _date(text: str) -> str:
    """Return a date as it stands; seconds since 1970 are written out."""
    if re.fullmatch(r"\d{9,10}(?:\.\d+)?|\d{12,13}", text):
        seconds = float(text) / (1000 if len(text.split(".", maxsplit=1)[0]) > 10 else 1)
        return datetime.fromtimestamp(seconds, UTC).isoformat()
    return " ".join(text.split())
