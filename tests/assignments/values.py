"""Small entries and discussions by invented people."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from m4d_consolidate.model.contribution import Contributor, Disposition, Entry, Part, Role
from m4d_consolidate.model.decision import Decision, Decisions
from m4d_consolidate.model.discussion import Discussion, Question, Week
from m4d_consolidate.model.mail import Address, Channel, DateFrom, Head

FIRST_DAY = date(2026, 3, 2)

TEXTS = {
    "w1q1": "Who pays for the repair of the village pump, and what does it cost?",
    "w1q2": "How are the members of the water committee elected?",
    "w2q1": "Which training do young mechanics receive?",
    "w2q2": "How is the quality of the water tested, and by whom?",
}

CUES = {
    "w1q1": {"en": ("repair", "spare part", "pay", "fee", "tariff", "mechanic", "cost", "broke")},
    "w1q2": {"en": ("elect", "vote", "committee", "assembly", "treasurer", "mandate", "chair", "ballot")},
    "w2q1": {"en": ("train", "course", "apprentice", "school", "skill", "certificate", "teach", "learn")},
    "w2q2": {"en": ("quality", "test", "laborator", "chlorine", "sample", "bacteria", "contaminat", "clean")},
}

ANSWERS = {
    "w1q1": "Each family pays a fee of two euro a month, and the mechanic buys the spare parts from it when the "
    "pump broke. "
    "In 2019 the repair cost 340 euro, which was more than the cash box held, so we asked the traders to pay a part.",
    "w1q2": "The assembly elects the chair and the treasurer by secret vote; the mandate of the committee is "
    "two years. "
    "Five women and four men stood for the ballot last time, and those who lost the vote helped to count it.",
    "w2q1": "The school teaches a course of six weeks, and each apprentice receives a certificate of the skills "
    "learnt. "
    "Since 2017 we have trained 24 young people, of whom 15 still work as mechanics in the villages around.",
    "w2q2": "A laboratory tests a sample for bacteria twice a year, and we add chlorine when the quality is bad. "
    "The last test of the well found 3 colonies in 100 ml, and the nurse told every house to boil the water.",
}


def discussion(ids: Sequence[str] = tuple(TEXTS), *, cues: bool = True, dated: bool = True) -> Discussion:
    """Return a discussion of two weeks with two questions each, or of those wanted."""
    numbers = sorted({int(id_[1]) for id_ in ids})
    return Discussion(
        title="Water committees",
        organisers=("The Network",),
        list_address="water@lists.example.org",
        facilitators=("team@example.org",),
        timezone="Europe/Brussels",
        languages=("en",),
        weeks=tuple(_week(number, ids, cues=cues, dated=dated) for number in numbers),
    )


def _week(number: int, ids: Sequence[str], *, cues: bool, dated: bool) -> Week:
    starts = FIRST_DAY + timedelta(weeks=number - 1)
    questions = tuple(
        Question(id=id_, week=number, number=place, text=TEXTS[id_], cues=CUES[id_] if cues else {})
        for place, id_ in enumerate((id_ for id_ in ids if int(id_[1]) == number), start=1)
    )
    return Week(
        number=number,
        starts=starts if dated else None,
        ends=starts + timedelta(days=6) if dated else None,
        questions=questions,
    )


def entry(
    id_: str,
    *parts: tuple[str, str],
    subject: str = "our answers",
    day: int = 1,
    disposition: Disposition = Disposition.CONTRIBUTION,
    parent: str | None = None,
    language: str = "en",
) -> Entry:
    """Return a message of (role, text) parts that came `day` days after the first."""
    moment = datetime(FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day, 12, tzinfo=UTC) + timedelta(days=day)
    address = Address(display_name="Bea Lee", addr_spec="bea@example.org")
    head = Head(
        id=id_,
        message_id=f"<{id_}@example.org>",
        source="export.mbox",
        position=1,
        offset=0,
        date=moment,
        date_from=DateFrom.DATE,
        sender=address,
        recipients=(),
        reply_to=(),
        subject=subject,
        in_reply_to=(f"<{parent}@example.org>",) if parent else (),
        channel=Channel.MAIL,
        fields=(),
    )
    return Entry(
        head=head,
        parts=tuple(
            Part(id=f"{id_}-{place}", role=Role(role), text=text, origin="body", reason="", language=language)
            for place, (role, text) in enumerate(parts)
        ),
        disposition=disposition,
        reason="",
        contributor=Contributor(),
        language=language,
    )


def decided(**questions: Sequence[str]) -> Decisions:
    """Return decisions on targets; `_` in a name stands for `-`."""
    targets = {name.replace("_", "-"): tuple(chosen) for name, chosen in questions.items()}
    return Decisions(
        by_target={id_: Decision(target=id_, questions=chosen, who="Ann") for id_, chosen in targets.items()}
    )
