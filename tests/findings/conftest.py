"""A small discussion to find things in, built from plain paragraphs."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, By, Choice
from m4d_consolidate.model.contribution import Contributor, ContributorKind, Disposition, Entry, Part, Role
from m4d_consolidate.model.discussion import Discussion, Question, Week
from m4d_consolidate.model.mail import Address, Channel, DateFrom, Head

Said = tuple[str, str, str]
"""Who, in which language, what"""
Make = Callable[..., Analysis]

ORGANISATIONS = {
    "Ana": ("Municipio de Río Claro", "Peru", ContributorKind.LOCAL_AUTHORITY),
    "Ben": ("Lakeside Town Council", "Ireland", ContributorKind.LOCAL_AUTHORITY),
    "Chloé": ("Association Les Berges", "France", ContributorKind.CIVIL_SOCIETY),
}


@pytest.fixture
def make() -> Make:
    """Return a function that makes an analysis of paragraphs: all answer one question unless told otherwise."""

    def analysis(
        *said: Said, question: str = "What has been tried in your town?", answered: Sequence[str] = ("w1q1",)
    ) -> Analysis:
        week = Week(
            number=1,
            starts=date(2020, 1, 6),
            ends=date(2020, 1, 12),
            questions=(Question(id="w1q1", week=1, number=1, text=question),),
        )
        discussion = Discussion(
            title="Lakes",
            organisers=(),
            list_address="lakes@example.org",
            facilitators=(),
            timezone="Europe/Dublin",
            languages=("en",),
            weeks=(week,),
        )
        entries = tuple(_entry(place, *one, answered) for place, one in enumerate(said, 1))
        return Analysis(discussion=discussion, entries=entries)

    return analysis


def _entry(place: int, who: str, language: str, text: str, answered: Sequence[str]) -> AssignedEntry:
    organisation, country, kind = ORGANISATIONS.get(who, ("", "", None))
    address = Address(display_name=who, addr_spec=f"{who.lower()}@example.org")
    head = Head(
        id=f"m{place}",
        message_id=None,
        source="test",
        position=place,
        offset=0,
        date=None,
        date_from=DateFrom.NONE,
        sender=address,
        recipients=(),
        reply_to=(),
        subject="",
        in_reply_to=(),
        channel=Channel.MAIL,
        fields=(),
    )
    part = Part(id=f"m{place}-1", role=Role.RESPONSE, text=text, origin="body", reason="", language=language)
    entry = Entry(
        head=head,
        parts=(part,),
        disposition=Disposition.CONTRIBUTION,
        reason="",
        contributor=Contributor(
            name=who, organisation=organisation, country=country, kind=kind, addr_spec=address.addr_spec
        ),
        language=language,
    )
    chosen = tuple(Choice(question=question, confidence=1.0, by=By.RULE) for question in answered)
    return AssignedEntry(
        entry=entry,
        week=1,
        week_received=1,
        assignments={part.id: Assignment(part=part.id, chosen=chosen, none_of_these=not chosen)},
    )
