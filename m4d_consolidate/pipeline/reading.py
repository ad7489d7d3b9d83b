"""From mail files to the analysis and its store, or from the store to what was changed since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from m4d_consolidate.folder import Folder
from m4d_consolidate.ledger import check_sums, close_account
from m4d_consolidate.model.assignment import Analysis, AssignedEntry
from m4d_consolidate.model.contribution import Entry
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.mail import Message, RawMessage
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.pipeline.changes import gone_messages, open_mentions, read_before, vanished_targets
from m4d_consolidate.pipeline.effects import without_effect
from m4d_consolidate.pipeline.numbers import give_numbers, in_order_of_receipt, number_of
from m4d_consolidate.pipeline.pseudonyms import write_pseudonyms
from m4d_consolidate.pipeline.suited import ill_suited
from m4d_consolidate.pipeline.turns import Sent, in_turn, sent
from m4d_consolidate.pipeline.work import Given, Progress, Work, read_given, state_of

if TYPE_CHECKING:
    from m4d_consolidate.sources.forum import ForumColumns
    from m4d_consolidate.store import Store


def _silent(_: str, __: int) -> None:
    """The progress of whoever does not look."""


def consolidate(folder: Folder, sources: Sequence[Path], progress: Progress = _silent) -> Work:
    """Read the sources, derive everything from them, and let the store mirror them. All or nothing."""
    from m4d_consolidate.messages import decode_messages
    from m4d_consolidate.sources import read_sources
    from m4d_consolidate.store import building

    given = read_given(folder)
    before = read_before(folder.store)
    split: Counter[str] = Counter()
    with building(folder.store) as store:
        raws = _counted(read_sources(sources, _columns(given.discussion)), split, progress)
        heard = _record(store, decode_messages(raws, given.discussion.timezone))
        work = _derive(given, store.messages(), split, progress)
        notices = (*heard, *gone_messages(before.ids, store.ids(), given.decisions))
        store.save_notices(notices)
        store.note_documents(before.documents)
        store.put(split=_counts_to_text(split))
        _save(store, work)
    write_pseudonyms(work)
    return _with_notices(work, notices)


def load(folder: Folder, progress: Progress = _silent) -> Work:
    """Return what the last `consolidate` read; what questions.yaml or decisions.yaml changed since is derived again."""
    from m4d_consolidate.store import open_store

    given = read_given(folder)
    with open_store(folder.store) as store:
        split = _counts_from_text(store.get("split") or "")
        if store.get("state") == state_of(given):
            work = _work(given, tuple(store.entries()), split)
        else:
            work = _derive(given, store.messages(), split, progress)
            with store.writing():
                _save(store, work)
        return _with_notices(work, store.notices())


def read_notices(sources: Sequence[Path], discussion: Discussion | None) -> Iterator[Notice]:
    """Yield what is doubtful in mail files, without storing anything."""
    from m4d_consolidate.messages import decode_messages
    from m4d_consolidate.sources import read_sources

    timezone = discussion.timezone if discussion else "UTC"
    for message in decode_messages(read_sources(sources, _columns(discussion)), timezone):
        yield from message.notices


def derive_again(work: Work, decisions: Decisions) -> Work:
    """Return the same mails read with other decisions: what an answer changes, without writing anything."""
    from m4d_consolidate.assignments import assign_entries

    entries = tuple(assigned.entry for assigned in work.analysis.entries)
    assigned = assign_entries(entries, work.analysis.discussion, decisions)
    numbers = {each.entry.head.id: each.number for each in work.analysis.entries}
    numbered = tuple(replace(each, number=numbers[each.entry.head.id]) for each in assigned)
    return replace(work, analysis=replace(work.analysis, entries=numbered), decisions=decisions)


def read_alone(work: Work) -> Analysis:
    """Return the same mails as the tool reads them without any decision of a person: what was automatic."""
    from m4d_consolidate.assignments import assign_entries
    from m4d_consolidate.store import open_store

    discussion, nothing = work.analysis.discussion, Decisions(numbers=work.decisions.numbers)
    with open_store(work.folder.store) as store:
        entries = _read(store.messages(), discussion, nothing)
    assigned = assign_entries(entries, discussion, nothing)
    numbered = tuple(replace(each, number=number_of(each.entry, nothing)) for each in assigned)
    return Analysis(discussion=discussion, entries=numbered)


def _derive(given: Given, messages: Iterable[Message], split: Mapping[str, int], progress: Progress) -> Work:
    from m4d_consolidate.assignments import assign_entries

    entries = _read(messages, given.discussion, given.decisions)
    progress("assigning paragraphs to questions", len(entries))
    assigned = assign_entries(entries, given.discussion, given.decisions)
    check_sums(assigned, split)  # before numbers are given: what does not add up leaves no trace
    decisions = give_numbers(given.folder, entries, given.decisions)
    numbered = tuple(replace(each, number=number_of(each.entry, decisions)) for each in assigned)
    return _work(replace(given, decisions=decisions), numbered, split)


def _read(messages: Iterable[Message], discussion: Discussion, decisions: Decisions) -> tuple[Entry, ...]:
    from m4d_consolidate.contributions import hold_withdrawn, read_entries

    entries = hold_withdrawn(read_entries(messages, discussion, decisions), decisions)
    return in_order_of_receipt(entries)


def _work(given: Given, entries: tuple[AssignedEntry, ...], split: Mapping[str, int]) -> Work:
    notices = (
        *given.decisions.notices,
        *vanished_targets(entries, given.decisions),
        *without_effect(entries, given.decisions),
        *open_mentions(given, entries),
        *ill_suited(entries, given.discussion),
    )
    analysis = Analysis(discussion=given.discussion, entries=entries, notices=notices)
    account = close_account(analysis, split, given.decisions)
    return Work(folder=given.folder, analysis=analysis, decisions=given.decisions, account=account)


def _columns(discussion: Discussion | None) -> ForumColumns:
    from m4d_consolidate.sources.forum import ForumColumns

    return ForumColumns(**discussion.forum) if discussion else ForumColumns()


def _counted(raws: Iterable[RawMessage], split: Counter[str], progress: Progress) -> Iterator[RawMessage]:
    """Count what the splitter yields, before any later stage can lose it."""
    for place, raw in enumerate(raws, start=1):
        split[raw.source] += 1
        if place % 50 == 0:
            progress("reading messages", place)
        yield raw


def _record(store: Store, messages: Iterable[Message]) -> list[Notice]:
    """Store the messages and the order in which they are read; return what is doubtful in them."""
    times: list[Sent] = []
    notices: list[Notice] = []
    for message in store.recording(messages):
        times.append(sent(message.head))
        notices += message.notices
    store.set_turns(in_turn(times))
    return notices


def _save(store: Store, work: Work) -> None:
    store.save_entries(work.analysis.entries)
    given = Given(folder=work.folder, discussion=work.analysis.discussion, decisions=work.decisions)
    store.put(state=state_of(given))


def _with_notices(work: Work, notices: tuple[Notice, ...]) -> Work:
    everything = (*work.analysis.notices, *notices)
    return replace(
        work,
        analysis=replace(work.analysis, notices=everything),
        account=replace(work.account, notices=everything),
    )


def _counts_to_text(split: Mapping[str, int]) -> str:
    return "\n".join(f"{number}\t{source}" for source, number in split.items())


def _counts_from_text(text: str) -> Counter[str]:
    pairs = (line.partition("\t") for line in text.splitlines())
    return Counter({source: int(number) for number, _, source in pairs})
