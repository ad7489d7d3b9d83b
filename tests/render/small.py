"""A small discussion, made of any words."""

from datetime import date

from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment, By, Choice
from m4d_consolidate.model.contribution import Contributor, ContributorKind, Disposition, Entry, Part, Role
from m4d_consolidate.model.discussion import Discussion, Question, Week
from m4d_consolidate.model.finding import Addressee as To
from m4d_consolidate.model.finding import Findings, MainPoint, Passage, Recommendation
from m4d_consolidate.model.mail import Address, Channel, DateFrom, Head
from m4d_consolidate.model.reply import Reply
from m4d_consolidate.reply import build_reply

GENERATED = date(2013, 8, 12)


def small_discussion() -> Discussion:
    questions = (
        Question(id="w1q1", week=1, number=1, text="How do villages share water?", translations={"fr": "Comment ?"}),
        Question(id="w1q2", week=1, number=2, text="Who repairs the pumps?"),
    )
    return Discussion(
        title="Shared water", organisers=("The Water Office",), list_address="water@lists.example.org",
        facilitators=("team@example.org",), timezone="Europe/Brussels", languages=("en", "fr"),
        weeks=(Week(number=1, starts=GENERATED.replace(day=1), ends=GENERATED.replace(day=7), questions=questions),),
    )  # fmt: skip


def entry(
    number: int, *paragraphs: str, name: str = "Ana Ruiz", question: str | None = "w1q1", **more
) -> AssignedEntry:
    """One contribution whose answer paragraphs all answer one question."""
    id_ = f"m{number}"
    head = Head(
        id=id_, message_id=f"<{id_}@example.org>", source="x.mbox", position=number, offset=0, date=None,
        date_from=DateFrom.NONE, sender=Address(display_name=name, addr_spec=f"a{number}@example.org"), recipients=(),
        reply_to=(), subject=more.pop("subject", "Re: water"), in_reply_to=(), channel=Channel.MAIL, fields=(),
    )  # fmt: skip
    parts = tuple(
        Part(id=f"{id_}-{n}", role=Role.RESPONSE, text=text, origin="body", reason="", language=more.get("language"))
        for n, text in enumerate(paragraphs)
    )
    contributor = Contributor(
        name=name, organisation=more.pop("organisation", "Town of Lago"), country="Spain", country_code="ES",
        kind=ContributorKind.LOCAL_AUTHORITY, addr_spec=f"a{number}@example.org",
        **({"consent": more.pop("consent")} if "consent" in more else {}),
    )  # fmt: skip
    read = Entry(
        head=head, parts=parts, disposition=Disposition.CONTRIBUTION, reason="own words", contributor=contributor,
        language=more.pop("language", "en"), held=more.pop("held", False),
    )  # fmt: skip
    chosen = (Choice(question=question, confidence=0.95, by=By.RULE),) if question else ()
    assignments = {part.id: Assignment(part=part.id, chosen=chosen, none_of_these=not chosen) for part in parts}
    return AssignedEntry(entry=read, week=1, week_received=1, assignments=assignments, number=number)


def reply_of(*entries: AssignedEntry, findings: Findings | None = None, **more) -> Reply:
    analysis = Analysis(discussion=small_discussion(), entries=entries)
    given = {"event": {}, "language": "en", "editorial": {}, "status": "draft", "generated": GENERATED} | more
    return build_reply(analysis, findings or points_of(*entries), **given)


def points_of(*entries: AssignedEntry) -> Findings:
    """Every paragraph as a main point, and as a recommendation."""
    passages = [
        Passage(message=one.entry.head.id, part=part.id, text=part.text) for one in entries for part in one.entry.parts
    ]
    return Findings(
        main_points=tuple(MainPoint(question="w1q1", passage=passage) for passage in passages),
        recommendations=tuple(Recommendation(passage=passage, addressee=To.OTHER) for passage in passages),
    )
