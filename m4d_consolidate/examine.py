"""Everything that is wrong or doubtful in a working folder and its mail files, for `check`."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from m4d_consolidate.config import CONTRADICTION, load_decisions, load_discussion
from m4d_consolidate.config.yaml_file import nearest
from m4d_consolidate.errors import ConsolidateError
from m4d_consolidate.folder import Folder
from m4d_consolidate.model.discussion import Discussion
from m4d_consolidate.model.notice import Notice
from m4d_consolidate.pipeline import Document, Work, load, make_document, read_notices
from m4d_consolidate.resources import shipped
from m4d_consolidate.selection import Selection

ERROR = "error"
"""The kind of what must be mended; all else is a notice"""

_QUESTIONS = "questions.yaml"
"""The place of a notice, whatever name the file has"""

_SLOT = re.compile(r"\bslot\(\s*['\"]([^'\"]+)['\"]\s*\)")

_FEWEST_CUES = 4
"""Measured on labelled discussions: three cue words are worse than none"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A help that questions may have, and what it does for them, as measured: see benchmarks/README.md."""

    kind: str
    help: str
    remedy: str

    def notice(self, text: str) -> Notice:
        return Notice(kind=self.kind, place=_QUESTIONS, text=text, remedy=self.remedy)


_CUES = Advice(
    kind="few-cues",
    help=f"{_FEWEST_CUES} cue words or more",
    remedy="write eight to fifteen words an answer is likely to hold under `cues:`; nothing else helps as much to find "
    "the question",
)
_EXAMPLES = Advice(
    kind="no-examples",
    help="example answers",
    remedy="write two or three answers as people might write them under `examples:`; with them half as many readings "
    "again are certain",
)


def examine(folder: Folder, sources: Sequence[Path]) -> tuple[Notice, ...]:
    """Return each defect, with its place, what was done about it, and the remedy."""
    name = folder.questions.name
    return tuple(replace(each, place=name) if each.place == _QUESTIONS else each for each in _found(folder, sources))


def _found(folder: Folder, sources: Sequence[Path]) -> list[Notice]:
    found: list[Notice] = []
    discussion = None
    with _noting(found, _QUESTIONS):
        discussion = load_discussion(folder.questions)
        found += _advice(discussion)
        found += _unused(folder, discussion)
    for source in sources:
        with _noting(found, str(source)):
            found += read_notices([source], discussion)
    if discussion is None:
        return found
    with _noting(found, "decisions.yaml"):
        decisions = load_decisions(folder.decisions, discussion)
        found += (replace(each, kind=ERROR) if each.kind == CONTRADICTION else each for each in decisions.notices)
        if folder.store.exists():
            work = load(folder)
            found += (each for each in work.analysis.notices if each not in decisions.notices and not sources)
            found += _templates(work)
    return found


@contextmanager
def _noting(found: list[Notice], place: str) -> Iterator[None]:
    """Add an error to what was found, and go on."""
    try:
        yield
    except ConsolidateError as error:
        found.append(Notice(kind=ERROR, place=place, text=error.message, remedy=error.hint))


def _templates(work: Work) -> list[Notice]:
    """Fill in each of the folder's own templates, and return what went wrong."""
    found: list[Notice] = []
    for path in sorted(work.folder.templates.glob("[!_]*.md")):
        if path.name != "README.md":
            with _noting(found, f"templates/{path.name}"):
                make_document(work, Selection(), Document(briefing=path.stem, format="docx"))
    return found


def _unused(folder: Folder, discussion: Discussion) -> Iterator[Notice]:
    """Yield what stands in the folder and is printed nowhere: an editor's text without a slot, a nameless event."""
    templates = [*folder.templates.glob("*.md"), *shipped("templates").glob("*.md")]
    slots = {slot for path in templates for slot in _SLOT.findall(path.read_text("utf-8", "replace"))}
    known = sorted(slots | {question.id for question in discussion.questions})
    for path in sorted(folder.editorial.glob("*.md")):
        if path.stem not in known and path.name != "README.md":
            yield Notice(
                kind="no-slot",
                place=f"editorial/{path.name}",
                text=f"no template has a slot `{path.stem}`: this text is printed nowhere",
                remedy=nearest(path.stem, known),
            )
    names = sorted({path.stem for path in templates if not path.name.startswith("_") and path.name != "README.md"})
    for event in discussion.events:
        if event.id not in names:
            yield Notice(
                kind="no-template",
                place=_QUESTIONS,
                text=f"there is no template for the event `{event.id}`, so it has no briefing",
                remedy=f"{nearest(event.id, names)}; or put your own into templates/{event.id}.md",
            )


def _advice(discussion: Discussion) -> Iterator[Notice]:
    if not discussion.facilitators:
        yield Notice(
            kind="no-facilitators",
            place=_QUESTIONS,
            text="no facilitators are named, so their posts cannot be told from members' answers by their address",
            remedy="list the addresses of the team under `facilitators:`",
        )
    yield from _without(discussion, "cues", _FEWEST_CUES, _CUES)
    yield from _without(discussion, "examples", 1, _EXAMPLES)
    for language in discussion.languages[1:]:
        missing = [each.id for each in discussion.questions if language not in each.translations]
        if missing:
            yield Notice(
                kind="no-translation",
                place=_QUESTIONS,
                text=f"{_listed(missing)} without a translation into `{language}`, by which answers in it are found",
                remedy="put the question as it was circulated under `translations:`",
            )


def _without(discussion: Discussion, field: str, fewest: int, advice: Advice) -> Iterator[Notice]:
    """Yield one notice for all languages in which no question has a help, one for each in which some have none."""
    lacking = {
        language: [each for each in discussion.questions if len(getattr(each, field).get(language, ())) < fewest]
        for language in discussion.languages
    }
    bare = [language for language, few in lacking.items() if len(few) == len(discussion.questions)]
    if bare:
        where = ", ".join(f"`{language}`" for language in bare)
        yield advice.notice(f"no question has {advice.help} in {where}")
    for language, few in lacking.items():
        if few and language not in bare:
            yield advice.notice(f"{_listed([each.id for each in few])} without {advice.help} in `{language}`")


def _listed(ids: Sequence[str]) -> str:
    shown = ", ".join(f"`{each}`" for each in ids[:6])
    rest = f" and {len(ids) - 6} more" if len(ids) > 6 else ""
    return f"{shown}{rest} {'is' if len(ids) == 1 else 'are'}"
