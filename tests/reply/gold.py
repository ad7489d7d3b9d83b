"""An analysis of a labelled discussion, as a careful person would have made it: for the tests of reply and render."""

import hashlib
from datetime import date
from email.utils import parseaddr, parsedate_to_datetime
from functools import cache
from pathlib import Path

import yaml
from babel import Locale

from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, By, Choice
from m4d_consolidate.model.contribution import Contributor, ContributorKind, Disposition, Entry, Part, Role
from m4d_consolidate.model.discussion import Discussion, Question, Week
from m4d_consolidate.model.mail import Address, Channel, DateFrom, Head

_CODES = {name: code for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}
DISCUSSIONS = Path(__file__).parents[2] / "benchmarks" / "discussions"


@cache
def gold_analysis(name: str = "reference") -> Analysis:
    discussion = _discussion(yaml.safe_load((DISCUSSIONS / name / "questions.yaml").read_text()))
    messages = yaml.safe_load((DISCUSSIONS / name / "messages.yaml").read_text())
    entries, number = [], 0
    for position, message in enumerate(messages, start=1):
        entry = _assigned(message, position, discussion)
        if entry.is_contribution:
            number += 1
            entry = AssignedEntry(**{**_fields(entry), "number": number})
        entries.append(entry)
    return Analysis(discussion=discussion, entries=tuple(entries))


def _fields(value: AssignedEntry) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def _discussion(raw: dict) -> Discussion:
    top = raw["discussion"]
    weeks = tuple(
        Week(
            number=week["week"],
            starts=week.get("starts"),
            ends=week.get("ends"),
            questions=tuple(_question(question, week["week"], n) for n, question in enumerate(week["questions"], 1)),
        )
        for week in raw["weeks"]
    )
    return Discussion(
        title=top["title"],
        organisers=tuple(top["organisers"]),
        list_address=top["list_address"],
        facilitators=tuple(top["facilitators"]),
        timezone=top["timezone"],
        languages=tuple(top["languages"]),
        weeks=weeks,
    )


def _question(raw: dict, week: int, number: int) -> Question:
    translations = {code: raw[code] for code in ("fr", "es") if code in raw}
    return Question(id=raw["id"], week=week, number=number, text=raw["text"], translations=translations)


def _date(raw: str | None):
    try:
        parsed = parsedate_to_datetime(raw or "")
    except ValueError:
        return None
    return parsed if parsed.tzinfo else None


def _assigned(message: dict, position: int, discussion: Discussion) -> AssignedEntry:
    id_ = hashlib.sha256(message["id"].encode()).hexdigest()[:10]
    name, address = parseaddr(message.get("from", ""))
    head = Head(
        id=id_, message_id=f"<{id_}@example.org>", source="discussion.mbox", position=position, offset=position,
        date=_date(message.get("date")), date_from=DateFrom.DATE, sender=Address(display_name=name, addr_spec=address),
        recipients=(), reply_to=(), subject=message.get("subject", ""), in_reply_to=(), channel=Channel.MAIL, fields=(),
    )  # fmt: skip
    parts = tuple(
        Part(id=f"{id_}-{n}", role=Role(part["role"]), text=part["text"], origin="body", reason="gold",
             language=message.get("lang"))
        for n, part in enumerate(message.get("body", []), 1)
    )  # fmt: skip
    who = message.get("contributor") or {}
    contributor = Contributor(
        name=who.get("name") or "", organisation=who.get("organisation") or "", country=who.get("country") or "",
        country_code=_CODES.get(who.get("country") or "", ""),
        kind=ContributorKind(who["type"]) if who.get("type") else None, addr_spec=address,
    )  # fmt: skip
    entry = Entry(
        head=head, parts=parts, disposition=Disposition(message["kind"]), reason=f"labelled {message['kind']}",
        contributor=contributor, language=message.get("lang"),
    )  # fmt: skip
    assignments = {
        part.id: _assignment(part, raw.get("q") or [], n)
        for n, (part, raw) in enumerate(zip(parts, message.get("body", []), strict=True))
        if part.role is Role.RESPONSE and entry.disposition is Disposition.CONTRIBUTION
    }
    received = head.date and discussion.week_on(head.date.date())
    return AssignedEntry(entry=entry, week=message.get("week"), week_received=received, assignments=assignments)


def _assignment(part: Part, questions: list[str], n: int) -> Assignment:
    confidence = 0.97 if n % 7 else 0.6
    chosen = tuple(Choice(question=one, confidence=confidence, by=By.RULE) for one in questions)
    return Assignment(part=part.id, chosen=chosen, none_of_these=not questions)


GENERATED = date(2013, 8, 12)
