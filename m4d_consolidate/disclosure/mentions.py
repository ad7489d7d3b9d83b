"""Where answers name, or may name, those who are not to be named: what a person looks at before anything is shared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from m4d_consolidate.disclosure.disclose import Curtain, veil_of
from m4d_consolidate.disclosure.people import is_printed
from m4d_consolidate.disclosure.veil import Occurrence
from m4d_consolidate.errors import OutputError
from m4d_consolidate.model.assignment import Analysis
from m4d_consolidate.model.contribution import Part
from m4d_consolidate.model.decision import Decision, Decisions

_NAMED = 6
"""Pseudonyms in one sentence"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A paragraph in which somebody is, or may be, named who is not to be."""

    sure: tuple[str, ...]
    """Words that can mean nobody else: masked whatever a person says"""
    doubtful: tuple[str, ...]
    """Words that may mean somebody else: masked, or standing where a person lets them"""
    of: tuple[str, ...]
    """The pseudonyms of those who are named"""
    places: int
    stops: bool = True
    """It is not shared before a person looks; where nothing is decided yet on those named, masked words are enough"""


def mentions(analysis: Analysis, decisions: Decisions | None = None) -> Mapping[str, Named]:
    """Return, by id, the answer paragraphs that would be printed with words masked in them."""
    curtain = Curtain(analysis, decisions or Decisions())
    decided = {group.pseudonym for group in curtain.people.groups if group.is_decided}
    found: dict[str, Named] = {}
    for part, seen in _seen(curtain):
        of = _once(each.of for _, each in seen)
        found[part.id] = Named(
            sure=_once(text for text, each in seen if each.sure),
            doubtful=_once(text for text, each in seen if not each.sure),
            of=of,
            places=len(seen),
            stops=not decided.isdisjoint(of),
        )
    return found


def _seen(curtain: Curtain) -> Iterator[tuple[Part, Sequence[tuple[str, Occurrence]]]]:
    """Yield the paragraphs that would be printed in which somebody is named."""
    decisions = curtain.decisions
    for entry in curtain.people.entries if curtain.veil.hides else ():
        if entry.is_contribution and is_printed(entry) and not _is_set_aside(entry.entry.head.id, decisions):
            veil = curtain.over(entry)
            for part in entry.entry.responses:
                if not _is_set_aside(part.id, decisions) and (seen := veil.occurrences(part)):
                    yield part, seen


def gives_away(text: str, analysis: Analysis, decisions: Decisions) -> bool:
    """Whether a few words typed by the team name somebody who is not to be named, or may, in whatever letters."""
    veil = veil_of(analysis, decisions)
    return any(veil.occurrences(each) for each in (text, text.title()))


def check_own_words(texts: Mapping[str, str], analysis: Analysis, decisions: Decisions) -> None:
    """Raise OutputError where the team's own words name somebody who is not to be; `texts` by where they stand."""
    veil = veil_of(analysis, decisions)
    for place, text in texts.items():
        named = next((each for _, each in veil.occurrences(text) if each.sure), None)
        if named:
            raise OutputError(
                f"{place} names {named.of}, who is not to be named, so nothing is written", "say it without the name"
            )


def unreviewed(analysis: Analysis, decisions: Decisions) -> Mapping[str, Named]:
    """Return those of the mentions that no person has looked at."""
    found = mentions(analysis, decisions).items()
    return {part: named for part, named in found if not _is_reviewed(named, decisions.on(part))}


def _is_reviewed(named: Named, decision: Decision | None) -> bool:
    """Whether a person looked at all of it: what somebody was let stand for may name another who is unnamed since."""
    if decision is None or decision.reviewed is None:
        return False
    return not decision.reviewed or decision.stands is None or set(named.doubtful) <= set(decision.stands)


def check_reviewed(shown: Analysis, open_: Mapping[str, Named]) -> None:
    """Raise OutputError where a paragraph of what is to be shared is among those nobody has looked at."""
    parts = {part.id for entry in shown.contributions for part in entry.entry.responses}
    found = [named for part, named in open_.items() if part in parts and named.stops]
    if not found:
        return
    places = sum(each.places for each in found)
    where = f"{_counted(places, 'place')} in {_counted(len(found), 'paragraph')}"
    raise OutputError(
        f"this may not be shared yet, so it is not written: {where} may give away {_listed(found)}, "
        "and nobody has looked at " + ("it" if places == 1 else "them"),
        "`m4d-consolidate review --kind mention` shows each, and its key `a` masks all; then give this command again",
    )


def _is_set_aside(target: str, decisions: Decisions) -> bool:
    decision = decisions.on(target)
    return decision is not None and bool(decision.set_aside)


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _listed(found: Iterable[Named]) -> str:
    names = sorted({name for each in found for name in each.of})
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
