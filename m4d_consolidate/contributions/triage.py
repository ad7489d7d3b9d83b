"""What a message is to the discussion: the first rule of the table that fits; in doubt a contribution, with a flag."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from m4d_consolidate.contributions import consent
from m4d_consolidate.contributions.contributors import address_of
from m4d_consolidate.contributions.memory import Memory, Repeated, Told
from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import Table, attributions, triage
from m4d_consolidate.contributions.questions import QuestionTexts
from m4d_consolidate.contributions.wording import KEPT, wording
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.contributions.zones import Zones
from m4d_consolidate.model.contribution import Disposition, Role
from m4d_consolidate.model.mail import Address, BlockKind, Head

_SHORT = 120
"""Words of an autoreply or request; an answer this short says something else"""
_QUESTION = 60
_CREDIT = 15
_REQUEST = 35
OWN = (Role.INTRO, Role.RESPONSE, Role.MARKER)
_READ = 4000
_ANSWER = 55
"""Words of a paragraph that can only be an answer"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A zoned message before the judges."""

    head: Head
    paragraphs: Sequence[Paragraph]
    by_facilitator: bool
    forwards: bool
    """It hands on a member's own words"""
    memory: Memory
    questions: QuestionTexts
    subject: str
    """Folded"""
    own_words: int
    longest: int
    """Words of the longest answer paragraph"""

    @property
    def own(self) -> str:
        """Folded text of introduction and answers, as much as triage reads."""
        return " ".join(each.folded for each in self.paragraphs if each.role in OWN)[:_READ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The disposition of a message, with its reason in plain words."""

    disposition: Disposition
    reason: str
    duplicate_of: str | None = None
    corrects: str | None = None
    copy: str | None = None
    """Id of the message that forwarded this one before it came"""
    flags: tuple[str, ...] = ()


def make_case(head: Head, zones: Zones, memory: Memory, questions: QuestionTexts, *, by_facilitator: bool) -> Case:
    """Return a zoned message with what the rules look at."""
    own = [each for each in zones.paragraphs if each.role in OWN]
    return Case(
        head=head,
        paragraphs=zones.paragraphs,
        by_facilitator=by_facilitator,
        forwards=bool(zones.forwarded_header) or (by_facilitator and forwarded_subject(head.subject)),
        memory=memory,
        questions=questions,
        subject=wording(head.subject).folded,
        own_words=sum(each.words for each in own),
        longest=max((each.words for each in own if each.role is Role.RESPONSE), default=0),
    )


def judge(case: Case) -> Verdict:
    """Return what a message is, by the first of the rules that fits."""
    return next((found for rule in _RULES if (found := rule(case)) is not None), None) or _contribution(case)


def _met_again(case: Case) -> Verdict | None:
    first, tilde, number = case.head.id.rpartition("~")
    if tilde and number.isdigit() and case.memory.by_id(first):
        reason = f"the same message as {first}, met again"
        return Verdict(disposition=Disposition.DUPLICATE, reason=reason, duplicate_of=first)
    return None


def _bounce(case: Case) -> Verdict | None:
    head = case.head
    reason = ""
    if "report-type=delivery-status" in head.field("content-type").lower().replace('"', "").replace(" ", ""):
        reason = "a delivery report (RFC 3464)"
    elif _is_mail_system(head.sender):
        reason = f"sent by a mail system, {head.sender.addr_spec}"
    elif head.field("x-failed-recipients"):
        reason = "names recipients that failed"
    elif _in_subject(triage.BOUNCE_SUBJECTS, case.subject) and triage.BOUNCE_TEXTS.search(_text(case)):
        reason = "subject and text of a mail that came back"
    return Verdict(disposition=Disposition.BOUNCE, reason=reason) if reason else None


@lru_cache(maxsize=KEPT)
def _is_mail_system(sender: Address) -> bool:
    search = triage.BOUNCE_SENDERS.search
    return bool(search(sender.addr_spec) or search(fold(sender.display_name)))


@lru_cache(maxsize=KEPT)  # a subject comes with every answer
def _in_subject(table: Table, subject: str) -> bool:
    return table.search(subject) is not None


def _text(case: Case) -> str:
    return " ".join(each.folded[:600] for each in case.paragraphs if each.role is not Role.QUOTE)[:4000]


def _autoreply(case: Case) -> Verdict | None:
    head = case.head
    automatic = head.field("auto-submitted").lower()
    marked = (
        automatic.startswith("auto-replied")
        or head.field("x-autoreply") not in ("", "no")
        or bool(head.field("x-autorespond"))
        or head.field("precedence").lower() in ("auto_reply", "auto-reply")
    )
    says = bool(triage.AUTOREPLY_TEXTS.search(case.own)) if case.own_words <= _SHORT else False
    subject = _in_subject(triage.AUTOREPLY_SUBJECTS, case.subject)
    if marked and case.longest < 2 * _ANSWER:
        return Verdict(disposition=Disposition.AUTOREPLY, reason="its header says it was sent automatically (RFC 3834)")
    if subject and (says or case.own_words <= _SHORT):
        return Verdict(disposition=Disposition.AUTOREPLY, reason="its subject is that of an automatic reply")
    if says and (automatic not in ("", "no") or _only_absence(case)):
        return Verdict(disposition=Disposition.AUTOREPLY, reason="it says only that the sender is away")
    return None


def _only_absence(case: Case) -> bool:
    first = triage.AUTOREPLY_TEXTS.search(case.own)
    hits = triage.AUTOREPLY_TEXTS.all(case.own)
    return (
        first is not None
        and first.start() < 160
        and (len(hits) >= 2 or case.own_words <= 45)
        and case.longest < _ANSWER
    )


def _spam(case: Case) -> Verdict | None:
    if case.by_facilitator:
        return None
    if case.head.in_reply_to or case.memory.answers(case.head.subject):
        return None
    text = f"{case.subject} {case.own}"
    hits = triage.SPAM.all(text)
    if len(hits) >= 3:
        return Verdict(disposition=Disposition.SPAM, reason=f"speaks of {', '.join(sorted(hits)[:3])}")
    return None


def _announcement(case: Case) -> Verdict | None:
    if not case.by_facilitator or case.forwards:
        return None
    if (
        triage.DIGEST_SUBJECTS.search(case.subject)
        or _excerpts(case.paragraphs) >= 2
        or case.head.field("x-m4d-consolidate")
        or "x-m4d-consolidate: digest" in case.own
    ):
        return Verdict(disposition=Disposition.DIGEST, reason="a facilitator's digest of contributions")
    return Verdict(disposition=Disposition.ANNOUNCEMENT, reason="sent by a facilitator in the team's own words")


def _excerpts(paragraphs: Sequence[Paragraph]) -> int:
    """Return how many quotations stand each below a line that says whose they are."""
    return sum(
        below.role is Role.QUOTE and above.role is not Role.QUOTE and above.words <= _CREDIT and above.text[-1:] == ":"
        for above, below in pairwise(paragraphs)
    )


def _list_digest(case: Case) -> Verdict | None:
    """The list's own digest, or one that somebody hands on: hardly a word is the sender's."""
    carried = sum(each.words for each in case.paragraphs if each.kind is BlockKind.RETURNED)
    if carried > case.own_words and case.longest < _ANSWER:
        return Verdict(disposition=Disposition.DIGEST, reason="carries other messages, as the digest of a list does")
    return None


def _announces(case: Case) -> Verdict | None:
    """A team member who is not in the list of facilitators posts the week's questions."""
    if (
        case.head.in_reply_to
        or case.forwards
        or any(each.role is Role.RESPONSE and each.words > 2 * _ANSWER for each in case.paragraphs)
    ):
        return None
    asked = sum(case.questions.asked_in(each) for each in case.paragraphs if each.role is not Role.QUOTE)
    responses = sum(each.words for each in case.paragraphs if each.role is Role.RESPONSE)
    repeated = sum(
        each.words for each in case.paragraphs if each.role is not Role.QUOTE and case.questions.asked_in(each)
    )
    if asked >= 2 and repeated * 2 > responses:
        return Verdict(disposition=Disposition.ANNOUNCEMENT, reason="holds questions of the discussion and no answers")
    return None


def _duplicate(case: Case) -> Verdict | None:
    responses = [each for each in case.paragraphs if each.role in (Role.RESPONSE, Role.INTRO)]
    repeated = case.memory.repeated(responses)
    if repeated is None or _is_original(case, repeated.first):
        return None
    return Verdict(
        disposition=Disposition.DUPLICATE,
        reason=f"{round(100 * repeated.share)} % of its words stand already in {repeated.first.id}",
        duplicate_of=repeated.first.id,
        flags=_changes(case, repeated),
    )


def _is_original(case: Case, first: Told) -> bool:
    """Return whether a member now sends what somebody else forwarded before."""
    own = not (case.forwards or case.head.carried_by)
    return first.handed_on and own and address_of(case.head) == first.address


def _changes(case: Case, repeated: Repeated) -> tuple[str, ...]:
    changed = [each for each in case.paragraphs if each.role is Role.RESPONSE and not case.memory.knows(each)]
    if not changed:
        return ()
    return (f"sent again with changes in {len(changed)} paragraphs: compare with {repeated.first.id}",)


def _empty(case: Case) -> Verdict | None:
    if case.own_words:
        return None
    if any(not attachment.read for attachment in case.head.attachments):
        return Verdict(
            disposition=Disposition.UNREADABLE,
            reason="holds only attachments that could not be read",
            flags=("nothing in this message could be read: open its attachments",),
        )
    return Verdict(disposition=Disposition.ADMIN, reason="holds no words of its own")


def _withdrawal(case: Case) -> Verdict | None:
    """A few words that only take an answer back: what becomes of the answer, a person decides."""
    words = consent.withdrawal(case.head.subject, case.paragraphs)
    if not words or case.forwards or case.longest >= _ANSWER or case.own_words > _SHORT:
        return None
    earlier = case.memory.latest_contribution(address_of(case.head))
    what = f"the contribution {earlier.id}" if earlier else "a contribution"
    return Verdict(
        disposition=Disposition.ADMIN,
        reason="takes an answer back, and gives none",
        corrects=earlier.id if earlier else None,
        flags=(f"seems to withdraw {what}: “{words}”",),
    )


def _admin(case: Case) -> Verdict | None:
    if case.longest >= _ANSWER or case.own_words > _SHORT or any(each.role is Role.MARKER for each in case.paragraphs):
        return None
    if case.forwards or any(attachment.read for attachment in case.head.attachments):
        return None
    text = f"{case.subject} {case.own}"
    substance = triage.SUBSTANCE.search(case.own)
    requested = triage.REQUESTS.search(text)
    if requested and not (substance and case.longest >= _REQUEST):
        reason = f"asks the team for something: “{requested[0].strip()[:60]}”"
        return Verdict(disposition=Disposition.ADMIN, reason=reason)
    if case.own_words <= _QUESTION and "?" in case.own and not substance:
        return Verdict(
            disposition=Disposition.ADMIN, reason="asks the team something in a few words, and answers nothing"
        )
    thanks = case.own_words <= 60 and triage.PRAISE.search(case.own)
    if thanks and not substance and not triage.CORRECTIONS.search(text):
        return Verdict(disposition=Disposition.ADMIN, reason="thanks without an answer")
    return None


_RULES: tuple[Callable[[Case], Verdict | None], ...] = (
    _met_again,
    _bounce,
    _autoreply,
    _list_digest,
    _spam,
    _announcement,
    _duplicate,
    _empty,
    _announces,
    _withdrawal,
    _admin,
)


def _contribution(case: Case) -> Verdict:
    flags = []
    corrects = None
    if triage.CORRECTIONS.search(case.subject) or (case.own_words <= 150 and triage.CORRECTIONS.search(case.own)):
        earlier = case.memory.latest_contribution(address_of(case.head))
        if earlier is not None:
            corrects = earlier.id
            flags.append(f"corrects the contribution {earlier.id}")
    if not any(each.role is Role.RESPONSE for each in case.paragraphs):
        flags.append("no paragraph was recognised as an answer: look whether this is a contribution")
    reason = "forwards a member's own words" if case.forwards else "holds own words of a member that fit no other kind"
    copy = case.memory.repeated(each for each in case.paragraphs if each.role in (Role.RESPONSE, Role.INTRO))
    return Verdict(
        disposition=Disposition.CONTRIBUTION,
        reason=reason,
        corrects=corrects,
        flags=tuple(flags),
        copy=copy.first.id if copy and _is_original(case, copy.first) else None,
    )


@lru_cache(maxsize=KEPT)
def forwarded_subject(subject: str) -> bool:
    """Return whether a subject says that the message is forwarded."""
    return bool(attributions.FORWARDED_SUBJECT.match(fold(subject[:200])))
