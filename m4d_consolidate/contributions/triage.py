"""What a message is to the discussion: the first rule of the table that fits; in doubt a contribution, with a flag."""

import re
import textwrap
from collections.abc import Callable, Sequence
from itertools import pairwise

from m4d_consolidate.contributions import consent
from m4d_consolidate.contributions.case import ANSWER, SHORT, Case, Verdict
from m4d_consolidate.contributions.machines import autoreply, bounce
from m4d_consolidate.contributions.memory import Repeated, Told
from m4d_consolidate.contributions.paragraphs import Paragraph
from m4d_consolidate.contributions.patterns import spam, triage
from m4d_consolidate.model.contribution import Disposition, Role
from m4d_consolidate.model.mail import BlockKind

_QUESTION = 60
_CREDIT = 15
_REQUEST = 35


def judge(case: Case) -> Verdict:
    """Return what a message is, by the first of the rules that fits."""
    return next((found for rule in _RULES if (found := rule(case)) is not None), None) or _contribution(case)


def _met_again(case: Case) -> Verdict | None:
    first, tilde, number = case.head.id.rpartition("~")
    if tilde and number.isdigit() and case.memory.by_id(first):
        reason = f"the same message as {first}, met again"
        return Verdict(disposition=Disposition.DUPLICATE, reason=reason, duplicate_of=first)
    return None


def _spam(case: Case) -> Verdict | None:
    if case.by_facilitator:
        return None
    if case.head.in_reply_to or case.memory.answers(case.head.subject):
        return None
    hits = spam.SPAM.all(f"{case.subject} {case.text}")
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
    if case.longest >= ANSWER:
        return None
    carried = sum(each.words for each in case.paragraphs if each.kind is BlockKind.RETURNED)
    if carried > case.own_words:
        return Verdict(disposition=Disposition.DIGEST, reason="carries other messages, as the digest of a list does")
    return None


def _announces(case: Case) -> Verdict | None:
    """A team member who is not in the list of facilitators posts the week's questions."""
    if (
        case.head.in_reply_to
        or case.forwards
        or any(each.role is Role.RESPONSE and each.words > 2 * ANSWER for each in case.paragraphs)
    ):
        return None
    said = [(each.words, case.questions.asked_in(each)) for each in case.paragraphs if each.role is not Role.QUOTE]
    responses = sum(each.words for each in case.paragraphs if each.role is Role.RESPONSE)
    repeated = sum(words for words, asked in said if asked)
    if sum(asked for _, asked in said) >= 2 and repeated * 2 > responses:
        return Verdict(disposition=Disposition.ANNOUNCEMENT, reason="holds questions of the discussion and no answers")
    return None


def _duplicate(case: Case) -> Verdict | None:
    repeated = case.repeated
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
    return first.handed_on and own and case.address == first.address


def _changes(case: Case, repeated: Repeated) -> tuple[str, ...]:
    changed = [each for each in case.paragraphs if each.role is Role.RESPONSE and not case.memory.knows(each)]
    if not changed:
        return ()
    paragraphs = "1 paragraph" if len(changed) == 1 else f"{len(changed)} paragraphs"
    return (f"sent again with changes in {paragraphs}: compare with {repeated.first.id}",)


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
    if case.forwards or case.longest >= ANSWER or case.own_words > SHORT:
        return None
    words = consent.withdrawal(case.head.subject, case.paragraphs)
    if not words:
        return None
    earlier = case.memory.latest_contribution(case.address)
    what = f"the contribution {earlier.id}" if earlier else "a contribution"
    return Verdict(
        disposition=Disposition.ADMIN,
        reason="takes an answer back, and gives none",
        corrects=earlier.id if earlier else None,
        flags=(f"seems to withdraw {what}: “{words}”",),
    )


def _leaves(case: Case) -> Verdict | None:
    text = f"{case.subject} {case.own}"
    if case.own_words <= _REQUEST and case.longest < _REQUEST and (found := triage.LEAVING.search(text)):
        reason = f"asks to be taken off the list: “{_quoted(found[0])}”"
        return Verdict(disposition=Disposition.ADMIN, reason=reason)
    return None


def _admin(case: Case) -> Verdict | None:
    if case.longest >= ANSWER or case.own_words > SHORT or any(each.role is Role.MARKER for each in case.paragraphs):
        return None
    if case.forwards or any(attachment.read for attachment in case.head.attachments):
        return None
    text = f"{case.subject} {case.own}"
    substance = triage.SUBSTANCE.search(case.own)
    requested = triage.REQUESTS.search(text)
    if requested and not (substance and case.longest >= _REQUEST):
        reason = f"asks the team for something: “{_quoted(requested[0])}”"
        return Verdict(disposition=Disposition.ADMIN, reason=reason)
    if case.own_words <= _QUESTION and "?" in case.own and not substance:
        return Verdict(
            disposition=Disposition.ADMIN, reason="asks the team something in a few words, and answers nothing"
        )
    thanks = case.own_words <= 60 and triage.PRAISE.search(case.own)
    if thanks and not substance and not triage.CORRECTIONS.search(text):
        return Verdict(disposition=Disposition.ADMIN, reason="thanks without an answer")
    return None


def _quoted(words: str) -> str:
    """Return the beginning of what was said, up to an address or number: half of one no later masking would know."""
    before = re.split(r"\S*[@\d]", words.strip(), maxsplit=1)[0]
    short = textwrap.shorten(before.strip(" (<[:,"), 60, placeholder="")
    return short if short == words.strip() else f"{short} …"


_RULES: tuple[Callable[[Case], Verdict | None], ...] = (
    _met_again,
    bounce,
    autoreply,
    _list_digest,
    _spam,
    _announcement,
    _duplicate,
    _empty,
    _announces,
    _withdrawal,
    _leaves,
    _admin,
)


def _contribution(case: Case) -> Verdict:
    flags = []
    corrects = None
    if triage.CORRECTIONS.search(case.subject) or (case.own_words <= 150 and triage.CORRECTIONS.search(case.own)):
        earlier = case.memory.latest_contribution(case.address)
        if earlier is not None:
            corrects = earlier.id
            flags.append(f"corrects the contribution {earlier.id}")
    if not any(each.role is Role.RESPONSE for each in case.paragraphs):
        flags.append("no paragraph was recognised as an answer: look whether this is a contribution")
    reason = "forwards a member's own words" if case.forwards else "holds own words of a member that fit no other kind"
    copy = case.repeated
    return Verdict(
        disposition=Disposition.CONTRIBUTION,
        reason=reason,
        corrects=corrects,
        flags=tuple(flags),
        copy=copy.first.id if copy and _is_original(case, copy.first) else None,
    )
