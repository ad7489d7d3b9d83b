"""A small analysis made by hand: two contributions, one held, one duplicate with a new paragraph, one in doubt."""

from datetime import UTC, datetime

import pytest

from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, By, Choice, Evidence
from m4d_consolidate.model.contribution import Contributor, Disposition, Entry, Part, Role
from m4d_consolidate.model.discussion import Consent, Discussion, Question, Week
from m4d_consolidate.model.mail import Address, Channel, DateFrom, Head


def discussion() -> Discussion:
    questions = tuple(
        Question(id=f"w1q{number}", week=1, number=number, text=text)
        for number, text in enumerate(("How is water shared?", "Who pays for the pumps?", "What would you change?"), 1)
    )
    return Discussion(
        title="Water in villages",
        organisers=("Water team",),
        list_address="water@example.org",
        facilitators=("team@example.org",),
        timezone="Europe/Brussels",
        languages=("en",),
        weeks=(Week(number=1, starts=None, ends=None, questions=questions),),
    )


def head(id_: str, **changes: object) -> Head:
    fields: dict[str, object] = {
        "id": id_,
        "message_id": f"<{id_}@example.org>",
        "source": "export.mbox",
        "position": 1,
        "offset": 0,
        "date": datetime(2013, 7, 9, 10, tzinfo=UTC),
        "date_from": DateFrom.DATE,
        "sender": Address(display_name="Ann Example", addr_spec="ann@example.org"),
        "recipients": (),
        "reply_to": (),
        "subject": "Re: week 1",
        "in_reply_to": (),
        "channel": Channel.MAIL,
        "fields": (),
    }
    return Head(**(fields | changes))  # type: ignore[arg-type]


def part(id_: str, text: str, role: Role = Role.RESPONSE) -> Part:
    return Part(id=id_, role=role, text=text, origin="body", reason="own words", language="en")


def reading(part_id: str, **confidence: float) -> Assignment:
    choices = tuple(
        Choice(
            question=question,
            confidence=sure,
            by=By.RULE,
            evidence=(Evidence(kind="words", text="speaks of water", weight=1.0),),
        )
        for question, sure in confidence.items()
    )
    return Assignment(part=part_id, chosen=choices[:1], suggested=choices[1:])


def entry(id_: str, *parts: Part, number: int | None = None, **changes: object) -> AssignedEntry:
    readings = changes.pop("readings", {})
    fields: dict[str, object] = {
        "head": head(id_),
        "parts": parts,
        "disposition": Disposition.CONTRIBUTION,
        "reason": "a member's own words",
        "contributor": Contributor(name="Ann Example", organisation="Town of Ex", country="Spain"),
        "language": "en",
    }
    read = Entry(**(fields | changes))  # type: ignore[arg-type]
    return AssignedEntry(entry=read, week=1, week_received=1, number=number, assignments=readings)  # type: ignore[arg-type]


def small() -> Analysis:
    first = entry(
        "m1",
        part("m1-g", "Dear all,", Role.GREETING),
        part("m1-a", "=SUM(A1) water is shared by turns."),
        part("m1-b", "The village pays for the pumps."),
        number=1,
        readings={
            "m1-a": reading("m1-a", w1q1=0.5, w1q2=0.3, w1q3=0.1),
            "m1-b": reading("m1-b", w1q2=0.95, w1q1=0.04),
        },
    )
    held = entry(
        "m2",
        part("m2-a", "Please do not name me. Nobody pays."),
        number=2,
        held=True,
        flags=("asks not to be named: “Please do not name me”",),
        contributor=Contributor(name="Bea Secret", addr_spec="bea@example.org", consent=Consent.NAME),
        readings={"m2-a": reading("m2-a", w1q2=0.6, w1q3=0.2)},
    )
    again = entry(
        "m3",
        part("m3-a", "The village pays for the pumps."),
        part("m3-b", "And I would change the timetable."),
        disposition=Disposition.DUPLICATE,
        duplicate_of="m1",
        reason="repeats an earlier message",
    )
    doubtful = entry(
        "m4",
        part("m4-a", "Thanks, very useful."),
        number=3,
        flags=("may be thanks only",),
        contributor=Contributor(),
        readings={"m4-a": reading("m4-a", w1q3=0.4, w1q1=0.3)},
    )
    return Analysis(discussion=discussion(), entries=(first, held, again, doubtful))


@pytest.fixture
def analysis() -> Analysis:
    return small()
