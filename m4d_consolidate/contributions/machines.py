"""Messages that programs sent: mail that came back, and automatic replies."""

from functools import lru_cache

from m4d_consolidate.contributions.case import ANSWER, SHORT, Case, Verdict
from m4d_consolidate.contributions.patterns import Table, triage
from m4d_consolidate.contributions.wording import KEPT
from m4d_consolidate.contributions.words import fold
from m4d_consolidate.model.contribution import Disposition
from m4d_consolidate.model.mail import Address

_SUBJECT = 400
"""Characters of a subject that are read"""


def bounce(case: Case) -> Verdict | None:
    """Return the verdict on a report of failed delivery (RFC 3464, and the untidy ones); None for another message."""
    head = case.head
    reason = ""
    if "report-type=delivery-status" in head.field("content-type").lower().replace('"', "").replace(" ", ""):
        reason = "a delivery report (RFC 3464)"
    elif _is_mail_system(head.sender):
        reason = f"sent by a mail system, {head.sender.addr_spec}"
    elif head.field("x-failed-recipients"):
        reason = "names recipients that failed"
    elif _in_subject(triage.BOUNCE_SUBJECTS, case.subject[:_SUBJECT]) and triage.BOUNCE_TEXTS.search(case.text):
        reason = "subject and text of a mail that came back"
    return Verdict(disposition=Disposition.BOUNCE, reason=reason) if reason else None


@lru_cache(maxsize=KEPT)
def _is_mail_system(sender: Address) -> bool:
    search = triage.BOUNCE_SENDERS.search
    return bool(search(sender.addr_spec) or search(fold(sender.display_name)))


@lru_cache(maxsize=KEPT)  # a subject comes with every answer
def _in_subject(table: Table, subject: str) -> bool:
    return table.search(subject) is not None


def autoreply(case: Case) -> Verdict | None:
    """Return the verdict on an automatic reply (RFC 3834, and the untidy ones); None for another message."""
    head = case.head
    automatic = head.field("auto-submitted").lower()
    marked = (
        automatic.startswith("auto-replied")
        or head.field("x-autoreply") not in ("", "no")
        or bool(head.field("x-autorespond"))
        or head.field("precedence").lower() in ("auto_reply", "auto-reply")
    )
    says = bool(triage.AUTOREPLY_TEXTS.search(case.own)) if case.own_words <= SHORT else False
    subject = _in_subject(triage.AUTOREPLY_SUBJECTS, case.subject[:_SUBJECT])
    if marked and case.longest < 2 * ANSWER:
        return Verdict(disposition=Disposition.AUTOREPLY, reason="its header says it was sent automatically (RFC 3834)")
    if subject and (says or case.own_words <= SHORT):
        return Verdict(disposition=Disposition.AUTOREPLY, reason="its subject is that of an automatic reply")
    if says and (automatic not in ("", "no") or _only_absence(case)):
        return Verdict(disposition=Disposition.AUTOREPLY, reason="it says only that the sender is away")
    return None


def _only_absence(case: Case) -> bool:
    first = triage.AUTOREPLY_TEXTS.search(case.own)
    hits = triage.AUTOREPLY_TEXTS.all(case.own)
    return (
        first is not None and first.start() < 160 and (len(hits) >= 2 or case.own_words <= 45) and case.longest < ANSWER
    )
