"""From the analysis to documents, data and what is said about it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from m4d_consolidate.errors import FilterError, TemplateError
from m4d_consolidate.ledger import check_reply
from m4d_consolidate.model.assignment import Analysis, Assignment
from m4d_consolidate.model.decision import Decisions
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.figures import Participation
from m4d_consolidate.pipeline.work import Work
from m4d_consolidate.selection import Selection, narrow, only_weeks, select, selected_paragraphs
from m4d_consolidate.set_aside import account_for, leave_out

if TYPE_CHECKING:
    from m4d_consolidate.assignments import CueSuggestion
    from m4d_consolidate.exports import Draft
    from m4d_consolidate.model.finding import Findings

_COMMENT = re.compile(r"<!--.*?-->", re.S)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Which document is wanted, and how."""

    briefing: str = "reply"
    format: str = "docx"
    language: str | None = None
    status: str = "draft"
    since: date | Path | None = None
    """What came since this day, or is not in this draft, is new"""


def make_document(work: Work, selection: Selection, wanted: Document) -> bytes:
    """Return the bytes of a document on what was selected; consent and holds are obeyed."""
    from m4d_consolidate.render import load_template, render_document
    from m4d_consolidate.reply import build_reply, mark_new

    template = load_template(wanted.briefing, (work.folder.templates,))
    marks = bool(template.options.get("marks_new"))
    if wanted.since and not marks:
        selection = _only_since(selection, wanted.since, template.name)
    analysis = _of_document(work, selection, every_week=bool(template.options.get("every_week")))
    events = {event.id: event.options for event in analysis.discussion.events}
    reply = build_reply(
        analysis,
        find(analysis),
        event=events.get(wanted.briefing, {}),
        language=wanted.language or _language(template.options, analysis.discussion),
        editorial=_own_words(work),
        status=wanted.status,
        generated=_today(work.analysis),
    )
    check_reply(reply, analysis)
    if wanted.since and marks:
        reply = mark_new(reply, wanted.since)
    reply = replace(reply, title=f"{reply.title} [{_said(work, selection)}]") if str(selection) else reply
    reply = account_for(reply, analysis, select(work.analysis, selection), _shared_reasons(work))
    return render_document(reply, template, wanted.format)


def _said(work: Work, selection: Selection) -> str:
    """Return what was selected, in words that name nobody who is not to be named."""
    from m4d_consolidate.disclosure import gives_away

    return "…" if gives_away(str(selection), work.analysis, work.decisions) else str(selection)


def _only_since(selection: Selection, since: date | Path, briefing: str) -> Selection:
    if isinstance(since, Path):
        raise FilterError(f"`--since {since}`: what is new since a draft is not told in `{briefing}`", "give a day")
    return replace(selection, since=since)


def _of_document(work: Work, selection: Selection, *, every_week: bool) -> Analysis:
    """Return what a document is made of: a selection speaks only of the questions it selects."""
    analysis = narrow(_shown(work, selection), selection)
    if every_week:
        return analysis
    return replace(analysis, discussion=only_weeks(analysis.discussion, selection))


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
    """Return what may be shared of what was selected: disclosed before, as those left out may be named by others.

    Raises OutputError where it names somebody who is not to be named, or may, and no person has looked at that.
    """
    from m4d_consolidate.disclosure import check_reviewed, disclose, unreviewed

    shown = select(leave_out(disclose(work.analysis, work.decisions), _shared_reasons(work)), selection)
    check_reviewed(shown, unreviewed(work.analysis, work.decisions))
    return shown


def _shared_reasons(work: Work) -> Decisions:
    """Return the decisions, the reasons for setting aside without what names somebody who is not to be named."""
    from m4d_consolidate.disclosure import veil_of

    aside = {target: each for target, each in work.decisions.by_target.items() if each.set_aside}
    if not aside:
        return work.decisions
    veil = veil_of(work.analysis, work.decisions)
    told = {target: replace(each, set_aside=veil(each.set_aside or "")) for target, each in aside.items()}
    return replace(work.decisions, by_target={**work.decisions.by_target, **told})


def participation(work: Work, selection: Selection) -> Participation:
    """Return the figures of the selected contributions."""
    from m4d_consolidate.reply.people import participation as counted

    analysis = select(work.analysis, selection)
    return counted(analysis.contributions, analysis.discussion, ZoneInfo(analysis.discussion.timezone))


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


def _language(options: Mapping[str, object], discussion: Discussion) -> str:
    language = options.get("language")
    return str(language) if language else discussion.languages[0]


def _own_words(work: Work) -> Mapping[str, str]:
    """Return the editor's texts. Raises OutputError where one names somebody who is not to be named."""
    from m4d_consolidate.disclosure import check_own_words

    texts = _editorial(work.folder.editorial)
    places = {f"{work.folder.editorial.name}/{slot}.md": text for slot, text in texts.items()}
    check_own_words(places, work.analysis, work.decisions)
    return texts


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
