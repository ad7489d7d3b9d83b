"""The sums that must close on every run: nothing lost, nothing counted twice."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from m4d_consolidate.errors import LedgerError
from m4d_consolidate.model.account import Account, EyeCatcher
from m4d_consolidate.model.assignment import CERTAIN, Analysis, AssignedEntry, Assignment
from m4d_consolidate.model.contribution import Disposition, Entry, Role
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.mail import count_words
from m4d_consolidate.model.reply import Reply

_HINT = "this is a fault of the program: nothing was written; please report it with the message named here"

_NOTHING = Decisions()


def check_sums(entries: Sequence[AssignedEntry], split: Mapping[str, int]) -> None:
    """Raise LedgerError, naming the place, where a message, paragraph or word is lost or counted twice.

    `split` is how many messages the splitter counted in each source.
    """
    _check_messages(entries, split)
    for assigned in entries:
        _check_words(assigned.entry)
        _check_paragraphs(assigned)


def close_account(analysis: Analysis, split: Mapping[str, int], decisions: Decisions = _NOTHING) -> Account:
    """Return the account of an analysis whose sums close; LedgerError where the totals do not.

    What `decisions` settle needs no eye any more.
    """
    dispositions = Counter(assigned.entry.disposition for assigned in analysis.entries)
    contributions = analysis.contributions
    roles = Counter(part.role for each in contributions for part in each.entry.parts)
    readings = [assignment for each in contributions for assignment in each.assignments.values()]
    carried = sum(each.entry.head.carried_by is not None for each in analysis.entries)
    account = Account(
        sources=tuple(split.items()),
        messages=sum(split.values()) + carried,
        carried=carried,
        by_disposition=tuple((each, dispositions[each]) for each in Disposition if dispositions[each]),
        paragraphs=sum(len(each.entry.parts) for each in contributions),
        assigned=sum(bool(reading.chosen) for reading in readings),
        uncertain=sum(is_uncertain(reading) for reading in readings),
        general=sum(reading.none_of_these for reading in readings),
        undecided=sum(not (reading.chosen or reading.none_of_these) for reading in readings),
        doubtful=sum(reading.undecided for reading in readings),
        by_role=tuple((role, roles[role]) for role in Role if roles[role] and role is not Role.RESPONSE),
        words=sum(each.entry.words for each in analysis.entries),
        eye=tuple(_eye_catchers(analysis.entries, decisions)),
        notices=analysis.notices,
    )
    _check_account(account)
    return account


def is_uncertain(assignment: Assignment) -> bool:
    """Return whether a paragraph has questions, none of them certain."""
    return bool(assignment.chosen) and max(choice.confidence for choice in assignment.chosen) < CERTAIN


def _check_messages(entries: Iterable[AssignedEntry], split: Mapping[str, int]) -> None:
    read = Counter(each.entry.head.source for each in entries if each.entry.head.carried_by is None)
    for source in sorted(set(split) | set(read)):
        if split.get(source, 0) != read[source]:
            raise LedgerError(f"{source} holds {split.get(source, 0)} messages, but {read[source]} were read", _HINT)
    ids = Counter(each.entry.head.id for each in entries)
    for id_, times in ids.items():
        if times > 1:
            raise LedgerError(f"message {id_} stands {times} times among the messages read", _HINT)
    for each in entries:
        if not each.entry.reason:
            raise LedgerError(f"{_place(each.entry)} is called {each.entry.disposition.value} without a reason", _HINT)


def _check_words(entry: Entry) -> None:
    words = sum(count_words(part.text) for part in entry.parts)
    if words != entry.words:
        raise LedgerError(f"{_place(entry)} has {entry.words} words, but its paragraphs hold {words}", _HINT)


def _check_paragraphs(assigned: AssignedEntry) -> None:
    entry = assigned.entry
    ids = [part.id for part in entry.parts]
    if len(ids) != len(set(ids)):
        raise LedgerError(f"{_place(entry)} has two paragraphs with one id", _HINT)
    answers = {part.id for part in entry.responses} if assigned.is_contribution else set()
    if answers != set(assigned.assignments):
        raise LedgerError(
            f"{_place(entry)} has {len(answers)} answer paragraphs, but {len(assigned.assignments)} were assigned",
            _HINT,
        )
    for assignment in assigned.assignments.values():
        if assignment.chosen and assignment.none_of_these:
            raise LedgerError(f"paragraph {assignment.part} answers questions and none of them", _HINT)
        if not (assignment.chosen or assignment.none_of_these or assignment.undecided):
            raise LedgerError(f"paragraph {assignment.part} is neither assigned, nor general, nor undecided", _HINT)


def _check_account(account: Account) -> None:
    dispositions = sum(number for _, number in account.by_disposition)
    if dispositions != account.messages:
        raise LedgerError(f"{account.messages} messages came in, but {dispositions} have a disposition", _HINT)
    paragraphs = account.assigned + account.general + account.undecided + sum(number for _, number in account.by_role)
    if paragraphs != account.paragraphs:
        raise LedgerError(
            f"the contributions have {account.paragraphs} paragraphs, but {paragraphs} have a place", _HINT
        )


def _eye_catchers(entries: Sequence[AssignedEntry], decisions: Decisions) -> Iterable[EyeCatcher]:
    numbers = {each.entry.head.id: each.number for each in entries if each.number}
    for assigned in entries:
        for flag in assigned.entry.flags:
            decision = decisions.on(assigned.entry.head.id)
            if decision and decision.settles(flag):
                continue
            other = assigned.entry.corrects or assigned.entry.duplicate_of or ""
            text = flag.replace(other, f"C{numbers[other]:02}") if other in numbers else flag
            yield EyeCatcher(number=assigned.number, message=assigned.entry.head.id, text=text)


def _place(entry: Entry) -> str:
    return f"{entry.head.source}, message {entry.head.position}, byte {entry.head.offset}"


def check_reply(reply: Reply, analysis: Analysis) -> None:
    """Raise LedgerError where an answer paragraph of a printed contribution is not in the responses exactly once."""
    printed = {response.number for response in reply.responses}
    shown = Counter(answer.part for response in reply.responses for answer in response.answers)
    for assigned in analysis.contributions:
        if assigned.number not in printed:
            continue
        for part in assigned.entry.responses:
            if shown[part.id] != 1:
                raise LedgerError(
                    f"paragraph {part.id} of C{assigned.number or 0:02} is {shown[part.id]} times in the reply", _HINT
                )
    kept_back = reply.sums.withheld + reply.sums.held
    if len(printed) + kept_back < len(analysis.contributions):
        missing = len(analysis.contributions) - len(printed) - kept_back
        raise LedgerError(f"{missing} contributions are neither in the reply nor kept back for a reason", _HINT)
