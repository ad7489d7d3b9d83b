"""The visible text of a message: its MIME tree walked, each leaf decoded, each word taken once."""

from dataclasses import replace

from m4d_consolidate.messages import mime
from m4d_consolidate.messages.alternatives import best_of, only_there, squeezed
from m4d_consolidate.messages.archives import unzipped
from m4d_consolidate.messages.attachments import Readable, is_archive, is_text, read_attachment, silent_reason
from m4d_consolidate.messages.charsets import decode_bytes
from m4d_consolidate.messages.clean import clean_line, clean_text
from m4d_consolidate.messages.digests import digest_pieces
from m4d_consolidate.messages.headers import split_parameters
from m4d_consolidate.messages.html import read_html
from m4d_consolidate.messages.leaves import as_plain, is_html, safe_name, scrubbed_files, shown_head
from m4d_consolidate.messages.mime import Entity, parse_entity
from m4d_consolidate.messages.multiparts import split_parts
from m4d_consolidate.messages.plain import plain_blocks, returned_below
from m4d_consolidate.messages.remarks import Refusal, Remark
from m4d_consolidate.messages.tnef import read_tnef
from m4d_consolidate.messages.transfer import split_uuencoded, undo_transfer
from m4d_consolidate.model.mail import Attachment, Block, BlockKind, count_words

MOST_ATTACHMENTS = 60
"""Attachments of one message that are read"""
MOST_ATTACHED = 16 << 20
"""Characters of all attachments of one message, from which on no other is read"""
MOST_CARRIED = 300
"""Messages in one message that are read as messages of their own too"""
LONGEST_TEXT = 4 << 20
"""Bytes of one text part that are read; longer ones are files that lost their label, never an answer"""

_CARRIED = frozenset(("message/rfc822", "message/global", "message/news"))
_RETURNED = frozenset(("text/rfc822-headers", "message/delivery-status", "message/disposition-notification"))
_TEXTS = frozenset(("text/plain", "text/html", "text/enriched", "text/richtext", "text/calendar", "text/watch-html"))
_TNEF = frozenset(("application/ms-tnef", "application/vnd.ms-tnef"))


class Body:
    """What is gathered while a message is walked.

    `bounce` says that it reports a failed delivery; `said`, squeezed, is what another alternative says: plain text that
    says the same is not read again.
    """

    def __init__(self, *, bounce: bool = False, said: bytes = b"") -> None:
        self.blocks: list[Block] = []
        self.words = 0
        self.attachments: list[Attachment] = []
        self.remarks: list[Remark] = []
        self.carried: list[Entity] = []
        """Messages in the message, but for those that a report returns"""
        self._bounce = bounce
        self._report = bounce
        self._said = said
        self._parts = 0
        self._attached = 0
        self._cut = False

    def read(self, entity: Entity) -> None:
        """Gather everything of a message."""
        self._walk(entity, 0, BlockKind.TEXT, "text/plain")

    def _walk(self, entity: Entity, level: int, kind: BlockKind, default: str) -> None:
        self._parts += 1
        if self._parts > mime.MOST_PARTS or level > mime.DEEPEST:
            self._too_much(entity)
            return
        raw = entity.first("content-type")
        media_type, parameters = split_parameters(raw) if raw else (default, {})
        if media_type.startswith("multipart/"):
            self._multipart(entity, media_type[10:], parameters, level, kind)
        elif media_type in _CARRIED:
            self._carried(entity, level, kind)
        elif media_type in _RETURNED:
            self._text(entity, "text/plain", {}, BlockKind.RETURNED)
        else:
            self._leaf(entity, media_type if "/" in media_type else default, parameters, level, kind)

    def _too_much(self, entity: Entity) -> None:
        """Name what lies beyond the limits once."""
        reason = "the message has too many parts or too many levels of them"
        if not self._cut:
            self._cut = True
            text = f"{reason}; from {mime.MOST_PARTS} parts or {mime.DEEPEST} levels on they were not read"
            self.remarks.append(Remark("too-many-parts", text, "open the message in a mail program"))
            self.attachments.append(
                Attachment(
                    name="unnamed", media_type="multipart/mixed", size=len(entity.body), read=False, reason=reason
                )
            )

    # -- multiparts

    def _multipart(self, entity: Entity, subtype: str, parameters: dict[str, str], level: int, kind: BlockKind) -> None:
        parts, epilogue, remarks = split_parts(entity, parameters.get("boundary", ""))
        self.remarks += remarks
        entities = [parse_entity(part) for part in parts if part.strip()]
        if not entities:
            self._remark("multipart-without-parts", "a multipart without parts was read as plain text")
            self._text(Entity({}, entity.body), "text/plain", {}, kind)
            return
        inner, again = split_parameters(entities[0].first("content-type"))
        if inner.startswith("multipart/") and again.get("boundary") == parameters.get("boundary") and len(entities) > 1:
            subtype, entities = inner[10:], entities[1:]  # Outlook Express for Mac: one boundary for both levels
        if subtype == "alternative":
            self._alternative(entities, level, kind)
        else:
            default = "message/rfc822" if subtype == "digest" else "text/plain"
            self._report = self._report or subtype == "report"
            for index, child in enumerate(entities):
                returned = subtype == "digest" or (subtype == "report" and index > 0)
                self._walk(child, level + 1, BlockKind.RETURNED if returned else kind, default)
        if epilogue.strip():
            self._remark("epilogue", "text around the parts, which mail programs do not show, was read too")
            self._text(Entity({}, epilogue), "text/plain", {}, kind)

    def _alternative(self, entities: list[Entity], level: int, kind: BlockKind) -> None:
        """Read the alternative that says the most; then what only the others say."""
        bodies = [self._apart(entities[-1], level, kind, b"")]
        said = squeezed(block.text for block in bodies[0].blocks)
        bodies[:0] = [self._apart(entity, level, kind, said) for entity in entities[:-1]]
        types = [split_parameters(entity.first("content-type"))[0] for entity in entities]
        best = best_of([(types[index], body.blocks) for index, body in enumerate(bodies)])
        self._add(tuple(bodies[best].blocks), bodies[best].words)
        for index, body in enumerate(bodies):
            self.attachments += body.attachments
            self.remarks += body.remarks
            self.carried += body.carried
            if index == best or not body.blocks:
                continue
            found = only_there(body.blocks, bodies[best].blocks)
            self._add(found, sum(count_words(block.text) for block in found))
            if found:
                self._remark("alternatives-differ", "plain and HTML text differ; what only one says follows the other")

    def _apart(self, entity: Entity, level: int, kind: BlockKind, said: bytes) -> "Body":
        body = Body(bounce=self._bounce, said=said)
        body._parts = self._parts
        body._report = self._report
        body._walk(entity, level + 1, kind, "text/plain")
        self._parts = body._parts
        return body

    def _carried(self, entity: Entity, level: int, kind: BlockKind) -> None:
        """A message in the message: its head as an attribution, then its text."""
        moved = undo_transfer(entity.body, entity.first("content-transfer-encoding"))
        inner = parse_entity(moved.data)
        if not self._report:
            self._carry(inner)
        if text := shown_head(inner):
            marked = kind if kind is BlockKind.RETURNED else BlockKind.ATTRIBUTION
            self._add((Block(text=text, origin="body", kind=marked),), count_words(text))
        self._walk(inner, level + 1, kind, "text/plain")

    # -- leaves

    def _leaf(self, entity: Entity, media_type: str, parameters: dict[str, str], level: int, kind: BlockKind) -> None:
        disposition, named = split_parameters(entity.first("content-disposition"))
        name = clean_line(named.get("filename") or parameters.get("name", ""))
        text = media_type in _TEXTS or (media_type.startswith("text/") and not name)
        if text and disposition != "attachment" and (not name or not self.blocks):
            self._text(entity, media_type, parameters, kind)
        elif name.lower().endswith(".eml"):
            self._carried(entity, level, kind)
        elif media_type in _TNEF or name.lower() == "winmail.dat":
            self._tnef(entity, kind)
        else:
            moved = undo_transfer(entity.body, entity.first("content-transfer-encoding"))
            if not (name or self.blocks or disposition == "attachment") and is_text(media_type, moved.data):
                self._remark("mislabelled-text", f"the text is labelled `{media_type[:60]}`; it was read as plain text")
                self._text(entity, "text/plain", parameters, kind)
                return
            inline = disposition == "inline" or bool(entity.first("content-id"))
            given = Readable(moved.data, safe_name(name, media_type), media_type, parameters.get("charset", ""), inline)
            self._attachment(given, kind, moved.remark)

    def _text(self, entity: Entity, media_type: str, parameters: dict[str, str], kind: BlockKind) -> None:
        moved = undo_transfer(entity.body, entity.first("content-transfer-encoding"))
        if moved.remark:
            self._remark("transfer-encoding", moved.remark)
        data = moved.data
        if len(data) > LONGEST_TEXT:
            text = f"a text is longer than {LONGEST_TEXT >> 20} MB; what stands after that was not read"
            self._remark("text-too-long", text, "open the message in a mail program and cut out what matters")
            data = data[:LONGEST_TEXT]
        data, files = split_uuencoded(data)
        decoded = decode_bytes(data, parameters.get("charset", ""))
        if decoded.remark:
            self._remark(decoded.kind, decoded.remark)
        if is_html(media_type, decoded.text):
            blocks, words, unhidden = read_html(decoded.text, "body")
            if unhidden:
                self._remark("hidden-text", "the HTML hides nearly all of its text; what is hidden was read too")
        else:
            text = as_plain(clean_text(decoded.text), media_type, parameters)
            if self._said and squeezed((text,)) == self._said:
                text = ""
            blocks, words = self._plain(text), count_words(text)
            if self._bounce and kind is BlockKind.TEXT:
                blocks = returned_below(blocks)
        self._add(blocks if kind is BlockKind.TEXT else tuple(replace(block, kind=kind) for block in blocks), words)
        if moved.trailer:
            self._text(Entity({}, moved.trailer), "text/plain", {}, kind)
        for name, content in files:
            self._attachment(Readable(content, safe_name(name, ""), "", "", False), kind, "")
        if " was scrubbed..." in decoded.text:
            self._scrubbed(decoded.text)

    def _plain(self, text: str) -> tuple[Block, ...]:
        """Return the blocks of plain text; those of a digest's items are marked, and the items are kept."""
        blocks: list[Block] = []
        for piece in digest_pieces(text):
            kind = BlockKind.RETURNED if piece.item else BlockKind.TEXT
            blocks += plain_blocks(piece.text, "body", kind, line=piece.line)
            if piece.item:
                self._carry(piece.item)
        return tuple(blocks)

    def _carry(self, item: Entity) -> None:
        """Keep a message to be read as one of its own too; beyond the limit its words stand in the carrier's only."""
        if len(self.carried) < MOST_CARRIED:
            self.carried.append(item)
        else:
            text = f"it carries more than {MOST_CARRIED} messages; only the first are read as their members' answers"
            self._remark("too-many-carried", text, "export the messages themselves, or the digest in smaller pieces")

    def _scrubbed(self, text: str) -> None:
        """Name the files that a Mailman archive took out of the text."""
        for name, media_type, url in scrubbed_files(text):
            reason = "the list's archive keeps it apart"
            self._remark("unread-attachment", f"the attachment `{name}` was not read: {reason}", f"fetch it from {url}")
            self.attachments.append(Attachment(name=name, media_type=media_type, size=0, read=False, reason=reason))

    def _attachment(self, given: Readable, kind: BlockKind, remark: str, *, unpack: bool = True) -> None:
        """Gather the words of a file, of an archive those of the files in it; what cannot be read is named."""
        reason = ""
        blocks: tuple[Block, ...] = ()
        try:
            if len(self.attachments) >= MOST_ATTACHMENTS:
                raise Refusal(f"it is beyond the first {MOST_ATTACHMENTS} of the message")
            if self._attached > MOST_ATTACHED:
                raise Refusal(f"it is beyond the first {MOST_ATTACHED >> 20} million characters of attachments")
            if unpack and is_archive(given):
                for name, data in unzipped(given.data):
                    within = Readable(data, f"{given.name}/{safe_name(name, '')}", "", "", False)
                    self._attachment(within, kind, "", unpack=False)
            else:
                blocks = read_attachment(given)
                self._attached += sum(len(block.text) for block in blocks)
        except Refusal as refusal:
            reason = str(refusal)
            if not silent_reason(given):
                remedy = "open it, and if it is an answer paste its text into a mail to the discussion"
                self._remark("unread-attachment", f"the attachment `{given.name}` was not read: {reason}", remedy)
        if remark:
            self._remark("transfer-encoding", f"of the attachment `{given.name}` {remark}")
        self.attachments.append(
            Attachment(
                name=given.name, media_type=given.media_type, size=len(given.data), read=not reason, reason=reason
            )
        )
        if kind is BlockKind.RETURNED:
            blocks = tuple(replace(block, kind=kind) for block in blocks)
        self._add(blocks, sum(count_words(block.text) for block in blocks))

    def _tnef(self, entity: Entity, kind: BlockKind) -> None:
        """Outlook's winmail.dat: the files in it, and its text where the message has none."""
        moved = undo_transfer(entity.body, entity.first("content-transfer-encoding"))
        found = read_tnef(moved.data)
        if not self.blocks and found.html:
            html = read_html(decode_bytes(found.html, "utf-8").text, "body")
            self._add(html.blocks, html.words)
        elif not self.blocks and found.text:
            text = clean_text(decode_bytes(found.text, "").text)
            self._add(plain_blocks(text, "body"), count_words(text))
        for name, content in found.files:
            self._attachment(Readable(content, safe_name(name, ""), "", "", False), kind, "")
        reason = "" if found.whole else "it is damaged"
        self.attachments.append(
            Attachment(
                name="winmail.dat",
                media_type="application/ms-tnef",
                size=len(moved.data),
                read=found.whole,
                reason=reason,
            )
        )
        if reason:
            self._remark(
                "unread-attachment", f"Outlook's `winmail.dat` was not read to its end: {reason}", "ask for plain text"
            )

    def _remark(self, kind: str, text: str, remedy: str | None = None) -> None:
        self.remarks.append(Remark(kind, text, remedy))

    def _add(self, blocks: tuple[Block, ...], words: int) -> None:
        self.blocks += blocks
        self.words += words
