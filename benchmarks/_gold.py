"""The labelled discussions as the engine's own values: zoning by the labels, so that assignment is measured alone."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path
from typing import Any

import yaml

from m4d_consolidate.model.contribution import Contributor, Disposition, Entry, Part, Role
from m4d_consolidate.model.discussion import Discussion, Question, Week
from m4d_consolidate.model.mail import Address, Channel, DateFrom, Head

DISCUSSIONS = Path(__file__).parent / "discussions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A labelled discussion."""

    name: str
    discussion: Discussion
    entries: tuple[Entry, ...]
    questions: Mapping[str, tuple[str, ...]]
    """Part id to the questions a careful facilitator filed it under"""
    weeks: Mapping[str, int]
    """Message id to week"""

    def bare(self) -> "Gold":
        """Return it without cues and examples."""
        return self.with_questions(cues={}, examples={})

    def with_questions(self, **fields: Any) -> "Gold":
        """Return it with fields of every question replaced."""
        weeks = tuple(
            replace(week, questions=tuple(replace(question, **fields) for question in week.questions))
            for week in self.discussion.weeks
        )
        return replace(self, discussion=replace(self.discussion, weeks=weeks))


KEPT_APART = frozenset(("flood-warnings", "urban-gardens"))
"""Discussions that no weight is ever learnt from"""


def names() -> list[str]:
    """Return the names of the labelled discussions to learn from."""
    return sorted({path.parent.name for path in DISCUSSIONS.glob("*/messages.yaml")} - KEPT_APART)


def load(name: str) -> Gold:
    """Return a labelled discussion with the cues that stand beside it."""
    folder = DISCUSSIONS / name
    asked = _yaml(folder / "questions.yaml")
    cues = _yaml(folder / "cues.yaml")
    messages = _yaml(folder / "messages.yaml")
    entries, labels = [], {}
    for position, message in enumerate(messages, start=1):
        entry = _entry(message, position, name)
        entries.append(entry)
        for part, given in zip(entry.parts, message["body"], strict=True):
            if entry.disposition is Disposition.CONTRIBUTION and part.role is Role.RESPONSE:
                labels[part.id] = tuple(given.get("q") or ())
    weeks = {message["id"]: message["week"] for message in messages if message["kind"] == "contribution"}
    return Gold(name=name, discussion=_discussion(asked, cues), entries=tuple(entries), questions=labels, weeks=weeks)


def _yaml(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _discussion(data: dict[str, Any], cues: dict[str, Any]) -> Discussion:
    head = data["discussion"]
    weeks = []
    for week in data["weeks"]:
        questions = [
            Question(
                id=question["id"],
                week=week["week"],
                number=number,
                text=question["text"],
                translations={key: value for key, value in question.items() if len(key) == 2 and key != "id"},
                cues={language: tuple(map(str, words)) for language, words in (cues.get(question["id"]) or {}).items()},
            )
            for number, question in enumerate(week["questions"], start=1)
        ]
        weeks.append(Week(number=week["week"], starts=week["starts"], ends=week["ends"], questions=tuple(questions)))
    return Discussion(
        title=head["title"],
        organisers=tuple(head["organisers"]),
        list_address=head["list_address"],
        facilitators=tuple(head["facilitators"]),
        timezone=head["timezone"],
        languages=tuple(head["languages"]),
        weeks=tuple(weeks),
    )


def _entry(message: dict[str, Any], position: int, name: str) -> Entry:
    display, address = parseaddr(message["from"])
    parts = tuple(
        Part(
            id=f"{message['id']}-{index}",
            role=Role(part["role"]),
            text=part["text"],
            origin="body",
            reason="labelled",
            language=message.get("lang"),
        )
        for index, part in enumerate(message["body"])
    )
    parent = message.get("in_reply_to")
    head = Head(
        id=message["id"],
        message_id=f"<{message['id']}@{name}>",
        source=name,
        position=position,
        offset=0,
        date=parsedate_to_datetime(message["date"]),
        date_from=DateFrom.DATE,
        sender=Address(display_name=display, addr_spec=address),
        recipients=(),
        reply_to=(),
        subject=message["subject"],
        in_reply_to=(f"<{parent}@{name}>",) if parent else (),
        channel=Channel.MAIL,
        fields=(),
    )
    return Entry(
        head=head,
        parts=parts,
        disposition=Disposition(message["kind"]),
        reason="labelled",
        contributor=Contributor(),
        language=message.get("lang"),
    )
