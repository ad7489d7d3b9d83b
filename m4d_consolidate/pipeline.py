"""The stages in their order; the only file that knows them all.

Heavy libraries are imported by the function that needs them, so that `--help` starts at once.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from m4d_consolidate import __version__
from m4d_consolidate.errors import TemplateError
from m4d_consolidate.folder import Folder
from m4d_consolidate.ledger import check_reply, check_sums, close_account
from m4d_consolidate.model.account import Account
from m4d_consolidate.model.assignment import Analysis, AssignedEntry, Assignment
from m4d_consolidate.model.contribution import Disposition, Entry
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.mail import Message, RawMessage
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.model.reply import Participation
from m4d_consolidate.selection import Selection, select, selected_paragraphs
from m4d_consolidate.set_aside import account_for, leave_out

if TYPE_CHECKING:
    from m4d_consolidate.assignments import CueSuggestion
    from m4d_consolidate.exports import Draft
    from m4d_consolidate.model.finding import Findings
    from m4d_consolidate.sources.forum import ForumColumns
    from m4d_consolidate.store import Store, WrittenDocument

_COMMENT = re.compile(r"<!--.*?-->", re.S)

Progress = Callable[[str, int], None]
"""Told what is being done, and how many messages are done"""


def _silent(_: str, __: int) -> None:
    """The progress of whoever does not look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """An analysis, with what it was made from."""

    folder: Folder
    analysis: Analysis
    decisions: Decisions
    account: Account


def consolidate(folder: Folder, sources: Sequence[Path], progress: Progress = _silent) -> Work:
    """Read the sources, derive everything from them, and let the store mirror them. All or nothing."""
    from m4d_consolidate.messages import decode_messages
    from m4d_consolidate.sources import read_sources
    from m4d_consolidate.store import building

    given = _given(folder)
    before = _before(folder.store)
    split: Counter[str] = Counter()
    with building(folder.store) as store:
        raws = _counted(read_sources(sources, _columns(given.discussion)), split, progress)
        messages = store.recording(decode_messages(raws, given.discussion.timezone))
        heard: list[Notice] = []
        work = _derive(given, _heard(messages, heard), split, progress)
        notices = (*heard, *_gone(before.ids, store.ids(), given.decisions))
        store.save_notices(notices)
        store.note_documents(before.documents)
        store.put(split=_counts_to_text(split))
        _save(store, work)
        return _with_notices(work, notices)


def load(folder: Folder, progress: Progress = _silent) -> Work:
    """Return what the last `consolidate` read; what questions.yaml or decisions.yaml changed since is derived again."""
    from m4d_consolidate.store import open_store

    given = _given(folder)
    with open_store(folder.store) as store:
        split = _counts_from_text(store.get("split") or "")
        if store.get("state") == _state(given):
            work = _work(given, tuple(store.entries()), split)
        else:
            work = _derive(given, store.messages(), split, progress)
            with store.writing():
                _save(store, work)
        return _with_notices(work, store.notices())


def _columns(discussion: Discussion | None) -> ForumColumns:
    from m4d_consolidate.sources.forum import ForumColumns

    return ForumColumns(**discussion.forum) if discussion else ForumColumns()


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
    from m4d_consolidate.contributions import read_entries
    from m4d_consolidate.store import open_store

    discussion, nothing = work.analysis.discussion, Decisions(numbers=work.decisions.numbers)
    with open_store(work.folder.store) as store:
        entries = _in_order_of_receipt(read_entries(store.messages(), discussion, nothing))
    assigned = assign_entries(entries, discussion, nothing)
    numbered = tuple(replace(each, number=_number(each.entry, nothing)) for each in assigned)
    return Analysis(discussion=discussion, entries=numbered)


def arguments(work: Work) -> Callable[[Assignment], Sequence[str]]:
    """Return what argues an assignment in words: what spoke for it, the runner-up, what would change it."""
    from m4d_consolidate.assignments import argue

    return lambda assignment: argue(assignment, work.analysis.discussion)


def cue_suggestions(work: Work) -> Sequence[CueSuggestion]:
    """Return words that stand out in confirmed answers and are no cue yet, the strongest first."""
    from m4d_consolidate.assignments import suggest_cues

    return suggest_cues(work.analysis.contributions, work.analysis.discussion)


def accept_cues(work: Work, cues: Sequence[CueSuggestion]) -> None:
    """Write cues into questions.yaml."""
    from m4d_consolidate.config import record_cues

    if cues:
        record_cues(work.folder.questions, [(each.question, each.language, each.cue) for each in cues])


def find(analysis: Analysis) -> Findings:
    """Return the practices, recommendations, resources and main points in the answers."""
    from m4d_consolidate.findings import find_all

    return find_all(analysis)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Which document is wanted, and how."""

    briefing: str = "reply"
    format: str = "docx"
    language: str | None = None
    status: str = "draft"


def make_document(work: Work, selection: Selection, wanted: Document) -> bytes:
    """Return the bytes of a document on what was selected; consent and holds are obeyed."""
    from m4d_consolidate.render import load_template, render_document
    from m4d_consolidate.reply import build_reply

    analysis = _shown(work, selection)
    template = load_template(wanted.briefing, (work.folder.templates,))
    events = {event.id: event.options for event in analysis.discussion.events}
    reply = build_reply(
        analysis,
        find(analysis),
        event=events.get(wanted.briefing, {}),
        language=wanted.language or _language(template.options, analysis.discussion),
        editorial=_editorial(work.folder.editorial),
        status=wanted.status,
        generated=_today(work.analysis),
    )
    check_reply(reply, analysis)
    reply = account_for(reply, analysis, select(work.analysis, selection), work.decisions)
    return render_document(reply, template, wanted.format)


def make_data(work: Work, selection: Selection, format_: str, *, shareable: bool) -> bytes:
    """Return the selected messages as `json`, or their answer paragraphs as `csv`."""
    from m4d_consolidate.exports import analysis_json, paragraphs_csv

    analysis = _shown(work, selection) if shareable else select(work.analysis, selection)
    if format_ == "json":
        return analysis_json(analysis, shareable=shareable)
    return paragraphs_csv(
        (assigned, part)
        for assigned in analysis.entries
        if assigned.is_contribution or selection.disposition
        for part in selected_paragraphs(assigned, analysis.discussion, selection)
    )


def make_quotes(work: Work, selection: Selection, until: date) -> tuple[Draft, ...]:
    """Return a mail draft for each contributor selected: what will appear, to be objected to until a day."""
    from m4d_consolidate.exports import quote_drafts

    analysis = _shown(work, selection)
    addresses = {each.entry.head.id: each.entry.contributor.addr_spec for each in work.analysis.entries}
    return quote_drafts(analysis, find(analysis), addresses=addresses, until=until)


def _shown(work: Work, selection: Selection) -> Analysis:
    """Return what may be shared of what was selected: disclosed before, as those left out may be named by others."""
    from m4d_consolidate.disclosure import disclose

    return select(leave_out(disclose(work.analysis), work.decisions), selection)


def participation(work: Work, selection: Selection) -> Participation:
    """Return the figures of the selected contributions."""
    from m4d_consolidate.reply.people import participation as counted

    analysis = select(work.analysis, selection)
    return counted(analysis.contributions, analysis.discussion, ZoneInfo(analysis.discussion.timezone))


def _language(options: Mapping[str, object], discussion: Discussion) -> str:
    language = options.get("language")
    return str(language) if language else discussion.languages[0]


def _editorial(folder: Path) -> Mapping[str, str]:
    """Return the editor's texts by slot; a file that holds only comments is none."""
    texts = {path.stem: _text(path) for path in sorted(folder.glob("*.md")) if path.name != "README.md"}
    return {slot: text for slot, text in texts.items() if text}


def _text(path: Path) -> str:
    try:
        return _COMMENT.sub("", path.read_text("utf-8-sig")).strip()
    except UnicodeDecodeError:
        raise TemplateError(f"{path} is not UTF-8 text", "save it again with the encoding UTF-8") from None


def _today(analysis: Analysis) -> date:
    """The day a document bears: of SOURCE_DATE_EPOCH, else of the last contribution, for equal bytes."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    dates = [each.entry.head.date for each in analysis.contributions if each.entry.head.date]
    ends = [week.ends for week in analysis.discussion.weeks if week.ends]
    zone = ZoneInfo(analysis.discussion.timezone)
    return max(dates).astimezone(zone).date() if dates else max(ends, default=date(1970, 1, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """What people gave, beside the mails."""

    folder: Folder
    discussion: Discussion
    decisions: Decisions


def _given(folder: Folder) -> _Given:
    from m4d_consolidate.config import load_decisions, load_discussion

    discussion = load_discussion(folder.questions)
    return _Given(folder=folder, discussion=discussion, decisions=load_decisions(folder.decisions, discussion))


def _derive(given: _Given, messages: Iterable[Message], split: Mapping[str, int], progress: Progress) -> Work:
    from m4d_consolidate.assignments import assign_entries
    from m4d_consolidate.contributions import read_entries

    entries = _in_order_of_receipt(read_entries(messages, given.discussion, given.decisions))
    progress("assigning paragraphs to questions", len(entries))
    assigned = assign_entries(entries, given.discussion, given.decisions)
    check_sums(assigned, split)  # before numbers are given: what does not add up leaves no trace
    decisions = _numbered(given.folder, entries, given.decisions)
    numbered = tuple(replace(each, number=_number(each.entry, decisions)) for each in assigned)
    return _work(replace(given, decisions=decisions), numbered, split)


def _work(given: _Given, entries: tuple[AssignedEntry, ...], split: Mapping[str, int]) -> Work:
    notices = _vanished(entries, given.decisions)
    analysis = Analysis(discussion=given.discussion, entries=entries, notices=notices)
    account = close_account(analysis, split)
    return Work(folder=given.folder, analysis=analysis, decisions=given.decisions, account=account)


def _in_order_of_receipt(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Sort by date; a message without one stays behind the message it follows in its source."""
    latest: datetime | None = None
    keyed: list[tuple[datetime, int, Entry]] = []
    for place, entry in enumerate(entries):
        latest = entry.head.date or latest
        keyed.append((latest or datetime.min.replace(tzinfo=UTC), place, entry))
    return tuple(entry for _, _, entry in sorted(keyed, key=lambda each: each[:2]))


def _number(entry: Entry, decisions: Decisions) -> int | None:
    return decisions.numbers.get(entry.head.id) if entry.disposition is Disposition.CONTRIBUTION else None


def _numbered(folder: Folder, entries: Sequence[Entry], decisions: Decisions) -> Decisions:
    """Give the next free numbers to contributions that have none, and write them down."""
    from m4d_consolidate.config import record_numbers

    contributions = [each.head.id for each in entries if each.disposition is Disposition.CONTRIBUTION]
    if all(id_ in decisions.numbers for id_ in contributions):
        return decisions
    given: dict[str, int] = {}

    def wanted(numbers: Mapping[str, int]) -> Mapping[str, int]:
        new = [id_ for id_ in contributions if id_ not in numbers]
        first = max(numbers.values(), default=0) + 1
        fresh = {id_: number for number, id_ in enumerate(new, start=first)}
        given.update(numbers)
        given.update(fresh)
        return fresh

    record_numbers(folder.decisions, wanted)
    return replace(decisions, numbers=given)


def _vanished(entries: Iterable[AssignedEntry], decisions: Decisions) -> tuple[Notice, ...]:
    """Return a notice for each decision whose message or paragraph is not there."""
    if not decisions.given:
        return ()
    known: set[str] = set()
    for assigned in entries:
        known.add(assigned.entry.head.id)
        known.update(part.id for part in assigned.entry.parts)
    numbers = decisions.numbers
    return tuple(
        Notice(
            kind="decision-without-target",
            place="decisions.yaml",
            text=f"the decision on `{_named(decision.target, numbers)}` finds no message or paragraph of that id",
            remedy="it stays, and holds again when the message is there; its words may have changed, see `show`",
        )
        for decision in decisions.given
        if decision.target not in known
    )


def _named(id_: str, numbers: Mapping[str, int]) -> str:
    return f"C{numbers[id_]:02} ({id_})" if id_ in numbers else id_


@dataclass(frozen=True, slots=True, kw_only=True)
class _Before:
    """What the store held before this run."""

    ids: frozenset[str] = frozenset()
    documents: tuple[WrittenDocument, ...] = ()


def _before(path: Path) -> _Before:
    from m4d_consolidate.store import open_store

    if not path.exists():
        return _Before()
    with open_store(path) as store:
        return _Before(ids=store.ids(), documents=store.documents())


def _gone(before: frozenset[str], now: frozenset[str], decisions: Decisions) -> tuple[Notice, ...]:
    return tuple(
        Notice(
            kind="gone",
            place="the last run",
            text=f"message {_named(id_, decisions.numbers)} is in none of the sources any more",
            remedy="its number and decisions stay; give the earlier export as well if it should be there",
        )
        for id_ in sorted(before - now)
    )


def _counted(raws: Iterable[RawMessage], split: Counter[str], progress: Progress) -> Iterator[RawMessage]:
    """Count what the splitter yields, before any later stage can lose it."""
    for place, raw in enumerate(raws, start=1):
        split[raw.source] += 1
        if place % 50 == 0:
            progress("reading messages", place)
        yield raw


def _heard(messages: Iterable[Message], notices: list[Notice]) -> Iterator[Message]:
    for message in messages:
        notices += message.notices
        yield message


def _save(store: Store, work: Work) -> None:
    store.save_entries(work.analysis.entries)
    given = _Given(folder=work.folder, discussion=work.analysis.discussion, decisions=work.decisions)
    store.put(state=_state(given))


def _state(given: _Given) -> str:
    """A hash of all that an analysis is derived from, beside the mails."""
    from m4d_consolidate.store import fingerprint

    return f"{__version__} {fingerprint(given.discussion)} {fingerprint(given.decisions)}"


def _with_notices(work: Work, notices: tuple[Notice, ...]) -> Work:
    everything = (*notices, *work.analysis.notices)
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
