"""The visible text of a message: its MIME tree walked, each leaf decoded, each word taken once."""

import re
from collections import Counter
from dataclasses import replace

from m4d_consolidate.messages import mime
from m4d_consolidate.messages.attachments import read_attachment
from m4d_consolidate.messages.charsets import decode_bytes
from m4d_consolidate.messages.clean import clean_line, clean_text
from m4d_consolidate.messages.headers import header_text, split_parameters
from m4d_consolidate.messages.html import html_blocks
from m4d_consolidate.messages.mime import Entity, parse_entity, split_multipart
from m4d_consolidate.messages.plain import plain_blocks, unflow
from m4d_consolidate.messages.refusal import Refusal
from m4d_consolidate.messages.transfer import undo_transfer
from m4d_consolidate.model.mail import Attachment, Block, BlockKind, count_words

_WORD = re.compile(r"\w+")
_ADDRESS_OF_LINK = re.compile(r"<?\b(?:https?://|mailto:|www\.)\S+|\[(?:cid|image|https?):[^\]]*\]", re.IGNORECASE)
"""What a plain text alternative adds where the HTML has a link or a picture"""


class Body:
    """What is gathered while a message is walked; `remarks` are (kind, sentence, remedy)."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.attachments: list[Attachment] = []
        self.remarks: list[tuple[str, str, str | None]] = []
        self._parts = 0
        self._counted: list[str] = []

    def read(self, entity: Entity) -> None:
        """Gather everything of a message."""
        self._walk(entity, 0, BlockKind.TEXT, "text/plain")

    @property
    def words(self) -> int:
        """The words of the decoded texts, counted before they were cut into blocks."""
        return count_words("\n".join(self._counted))

    def _remark(self, kind: str, text: str, remedy: str | None = None) -> None:
        self.remarks.append((kind, text, remedy))

    def _walk(self, entity: Entity, level: int, kind: BlockKind, default: str) -> None:
        self._parts += 1
        raw = entity.first("content-type")
        media_type, parameters = split_parameters(raw) if raw else (default, {})
        if self._parts > mime.MOST_PARTS or level > mime.DEEPEST:
            self._unread(entity, media_type, parameters, "the message has too many parts or levels")
        elif media_type.startswith("multipart/"):
            self._multipart(entity, media_type[10:], parameters, level, kind)
        elif media_type in ("message/rfc822", "message/global", "message/news"):
            self._carried(entity, level, kind)
        elif media_type in ("text/rfc822-headers", "message/delivery-status", "message/disposition-notification"):
            self._text(entity, "text/plain", {}, BlockKind.RETURNED)
        else:
            self._leaf(entity, media_type if "/" in media_type else default, parameters, kind)

    # -- multiparts

    def _multipart(self, entity: Entity, subtype: str, parameters: dict[str, str], level: int, kind: BlockKind) -> None:
        boundary = parameters.get("boundary", "").encode("utf-8", "replace")
        parts, preamble, epilogue, closed = (
            split_multipart(entity.body, boundary) if boundary else ([], entity.body, b"", False)
        )
        if not parts and (found := mime.found_boundary(entity.body)):
            parts, preamble, epilogue, closed = split_multipart(entity.body, found)
        if not parts:
            self._remark("multipart-without-parts", "a multipart without parts was read as plain text")
            self._text(Entity({}, preamble or epilogue), "text/plain", {}, kind)
            return
        if not closed:
            self._remark(
                "truncated-multipart", "a multipart breaks off without its closing boundary; what came was read"
            )
        entities = [parse_entity(part) for part in parts if part.strip()]
        if subtype == "alternative":
            self._alternative(entities, level, kind)
        else:
            default = "message/rfc822" if subtype == "digest" else "text/plain"
            inner = BlockKind.RETURNED if subtype == "digest" else kind
            for index, child in enumerate(entities):
                returned = subtype == "report" and index > 0
                self._walk(child, level + 1, BlockKind.RETURNED if returned else inner, default)
        if epilogue.strip():
            self._text(Entity({}, epilogue), "text/plain", {}, kind)

    def _alternative(self, entities: list[Entity], level: int, kind: BlockKind) -> None:
        """Read the alternative that holds the most words, the last where several do; then what only others hold."""
        bodies = [self._apart(entity, level, kind) for entity in entities]
        texts = [" ".join(block.text for block in body.blocks) for body in bodies]
        sizes = [len(text) for text in texts]
        best = max(range(len(bodies)), key=lambda index: (sizes[index] >= 0.9 * max(sizes), index), default=0)
        for index, body in enumerate(bodies):
            self.attachments += body.attachments
            self.remarks += body.remarks
            if index == best:
                self.blocks += body.blocks
                self._counted += body._counted
        for index, body in enumerate(bodies):
            if index != best and "".join(texts[index].split()) != "".join(texts[best].split()):
                self._only_there(body, texts[best])

    def _apart(self, entity: Entity, level: int, kind: BlockKind) -> "Body":
        body = Body()
        body._parts = self._parts
        body._walk(entity, level + 1, kind, "text/plain")
        self._parts = body._parts
        return body

    def _only_there(self, other: "Body", chosen: str) -> None:
        """Add the paragraphs of another alternative that say what the chosen one does not."""
        known = set(_WORD.findall(chosen.casefold()))
        for block in other.blocks:
            if block.origin != "body":
                self._add((block,), block.text)
                continue
            words = _WORD.findall(_ADDRESS_OF_LINK.sub(" ", block.text).casefold())
            if sum(word not in known for word in words) * 2 > len(words):
                self._add((replace(block, origin="alternative"),), block.text)

    def _carried(self, entity: Entity, level: int, kind: BlockKind) -> None:
        """A message in the message: its head as an attribution, then its text."""
        data = undo_transfer(entity.body, entity.first("content-transfer-encoding")).data
        inner = parse_entity(data)
        head = [
            f"{label}: {header_text(inner.first(label.lower()))}"
            for label in ("From", "Date", "To", "Cc", "Subject")
            if inner.first(label.lower())
        ]
        if head:
            text = "\n".join(head)
            self._add(
                (Block(text=text, origin="body", kind=kind if kind is BlockKind.RETURNED else BlockKind.ATTRIBUTION),)
            )
            self.words += count_words(text)
        self._walk(inner, level + 1, kind, "text/plain")

    # -- leaves

    def _leaf(self, entity: Entity, media_type: str, parameters: dict[str, str], kind: BlockKind) -> None:
        disposition, named = split_parameters(entity.first("content-disposition"))
        name = named.get("filename") or parameters.get("name", "")
        is_text = media_type in ("text/plain", "text/html", "text/enriched", "text/richtext") or (
            media_type.startswith("text/") and not name
        )
        if is_text and disposition != "attachment" and not name:
            self._text(entity, media_type, parameters, kind)
        elif not self._attachment(entity, media_type, parameters, _safe_name(name, media_type)):
            return

    def _text(self, entity: Entity, media_type: str, parameters: dict[str, str], kind: BlockKind) -> None:
        moved = undo_transfer(entity.body, entity.first("content-transfer-encoding"))
        if moved.remark:
            self._remark("transfer-encoding", moved.remark)
        decoded = decode_bytes(moved.data, parameters.get("charset", ""))
        if decoded.remark:
            self._remark(decoded.kind, decoded.remark)
        if media_type == "text/html":
            blocks = html_blocks(decoded.text, "body")
            text = "\n".join(block.text for block in blocks)
        else:
            text = clean_text(decoded.text)
            if parameters.get("format", "").lower() == "flowed":
                text = unflow(text, parameters.get("delsp", "").lower() == "yes")
            blocks = plain_blocks(text, "body")
        self._add(blocks if kind is BlockKind.TEXT else tuple(replace(block, kind=kind) for block in blocks), text)
        if moved.trailer:
            self._text(Entity({}, moved.trailer), "text/plain", {}, kind)

    def _attachment(self, entity: Entity, media_type: str, parameters: dict[str, str], name: str) -> bool:
        moved = undo_transfer(entity.body, entity.first("content-transfer-encoding"))
        reason = ""
        try:
            blocks = read_attachment(moved.data, name, media_type, parameters.get("charset", ""))
        except Refusal as refusal:
            reason, blocks = str(refusal), ()
            self._remark("unread-attachment", f"the attachment `{name}` was not read: {reason}", "open it by hand")
        self.attachments.append(
            Attachment(name=name, media_type=media_type, size=len(moved.data), read=not reason, reason=reason)
        )
        self._add(blocks, "\n".join(block.text for block in blocks))
        return not reason

    def _unread(self, entity: Entity, media_type: str, parameters: dict[str, str], reason: str) -> None:
        name = _safe_name(parameters.get("name", ""), media_type)
        self._remark(
            "unread-part", f"a part of the message was not read: {reason}", "open the message in a mail program"
        )
        self.attachments.append(
            Attachment(name=name, media_type=media_type, size=len(entity.body), read=False, reason=reason)
        )

    def _add(self, blocks: tuple[Block, ...], text: str) -> None:
        self.blocks += blocks
        self._counted.append(text)


def _safe_name(name: str, media_type: str) -> str:
    """Return a file name without folders or control characters; a made one where there is none."""
    bare = clean_line(name).replace("\\", "/").rsplit("/", 1)[-1].strip(" .")
    return bare[:120] or f"unnamed.{media_type.rpartition('/')[2][:20] or 'bin'}"
