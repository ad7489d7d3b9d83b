"""Several decisions on one thing, joined into one; whatever contradicts or does not say who is noticed."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from m4d_consolidate.config.yaml_file import shortened
from m4d_consolidate.model.decision import Decision
from m4d_consolidate.model.discussion import Consent
from m4d_consolidate.model.notice import Notice

CONTRADICTION = "contradictory-decisions"
"""The kind of notice of which `check` says that it must be mended"""

CHANGED = "decision-changed"
"""The kind of notice of a decision that a named person changed on a later day"""

_STRICT: Mapping[str, Callable[[Any], int]] = {"consent": tuple(Consent).index, "hold": int}
"""What keeps words or names back, and how strictly; the model lists consents from the freest to the strictest"""

_ABOUT = ("target", "who", "when", "why")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A decision, and where it stands."""

    decision: Decision
    line: int
    shown: str
    """The target as it stands there"""


def joined(written: Sequence[Written]) -> tuple[Mapping[str, Decision], tuple[Notice, ...]]:
    """Return one decision a target, and a notice for each contradiction.

    The one decided on the later day holds, else the one further down; but of two consents, or of hold and release, the
    stricter, unless a named person decided otherwise on a later day.
    """
    targets: dict[str, list[Written]] = {}
    for each in written:
        targets.setdefault(each.decision.target, []).append(each)
    together = {target: _by_day(of_target) for target, of_target in targets.items()}
    notices = tuple(notice for of_target in together.values() for notice in _contradictions(of_target))
    return MappingProxyType({target: _one(of_target) for target, of_target in together.items()}), notices


def unsigned(written: Sequence[Written]) -> Iterator[Notice]:
    """Yield a notice for each decision that keeps words back or frees them without a person, day or reason."""
    for each in written:
        decision = each.decision
        strict = decision.set_aside is not None or decision.consent is not None
        missing = [name for name in ("who", "when", "why") if not getattr(decision, name)]
        if decision.set_aside is not None and "why" in missing:
            missing.remove("why")  # its own text is the reason
        if strict and missing:
            what = "set_aside" if decision.set_aside is not None else "consent"
            yield Notice(
                kind="decision-unsigned",
                place=_place(each),
                text=f"`{what}` on `{each.shown}` is decided without {_listed(missing)}",
                remedy="add who decided it, when and why: it must be answered for when the contributor asks",
            )
        if decision.when and not _is_day(decision.when):
            yield Notice(
                kind="decision-day",
                place=_place(each),
                text=f"`when` of the decision on `{each.shown}` is `{shortened(decision.when)}`, which is no date",
                remedy="write dates as 2013-08-06",
            )


def _one(written: Sequence[Written]) -> Decision:
    found = written[0].decision
    if len(written) == 1:
        return found
    for each in written[1:]:
        values = {field.name: getattr(each.decision, field.name) for field in fields(Decision)}
        found = replace(found, **{name: value for name, value in values.items() if value not in (None, "")})
    holding = {name: _holding(name, said) for name in _STRICT if (said := _saying(name, written))}
    return replace(found, **{name: getattr(each.decision, name) for name, each in holding.items()})


def _by_day(written: Sequence[Written]) -> list[Written]:
    """In the order of their days; where one names none, as they stand."""
    if not all(_is_day(each.decision.when) for each in written):
        return list(written)
    return sorted(written, key=lambda each: (each.decision.when[:10], each.line))


def _saying(name: str, written: Sequence[Written]) -> list[Written]:
    return [each for each in written if getattr(each.decision, name) is not None]


def _holding(name: str, said: Sequence[Written]) -> Written:
    """Return which of those that say something of a field holds; `said` is in the order of days."""
    last = said[-1]
    if name not in _STRICT or _settles(last, said[:-1]):
        return last
    return max(said, key=lambda each: _STRICT[name](getattr(each.decision, name)))


def _settles(last: Written, earlier: Sequence[Written]) -> bool:
    """Whether a named person decided on a later day than all others: who changes a mind has seen what stood there."""
    days = [each.decision.when[:10] for each in (*earlier, last)]
    return bool(last.decision.who) and all(map(_is_day, days)) and max(days[:-1], default="") < days[-1]


def _contradictions(written: Sequence[Written]) -> Iterator[Notice]:
    names = (each.name for each in fields(Decision) if each.name not in _ABOUT)
    for name in names if len(written) > 1 else ():
        said = _saying(name, written)
        if len({getattr(each.decision, name) for each in said}) > 1:
            yield _contradiction(name, said)


def _contradiction(name: str, said: Sequence[Written]) -> Notice:
    holds = _holding(name, said)
    value = getattr(holds.decision, name)
    against = next(each for each in reversed(said) if getattr(each.decision, name) != value)
    first, second = sorted((holds, against), key=lambda each: each.line)
    settled = _settles(said[-1], said[:-1])
    rule = "later" if settled or name not in _STRICT else "stricter"
    return Notice(
        kind=CHANGED if settled else CONTRADICTION,
        place=_place(first),
        text=f"lines {first.line} and {second.line} decide `{name}` of `{first.shown}` differently: "
        f"{_words(first, name)}, then {_words(second, name)}; the {rule}, of line {holds.line}, holds",
        remedy="take the other out where it is a slip" if settled else "keep one of the two",
    )


def _words(written: Written, name: str) -> str:
    value = getattr(written.decision, name)
    if isinstance(value, tuple):
        text = ", ".join(str(each) for each in value) or "none of these"
    else:
        text = str(value).lower() if isinstance(value, bool) else str(value)
    who = f" ({written.decision.who})" if written.decision.who else ""
    return f"`{shortened(text)}`{who}"


def _is_day(text: str) -> bool:
    if not _DAY.match(text):
        return False
    try:
        return bool(date.fromisoformat(text[:10]))
    except ValueError:
        return False


def _place(written: Written) -> str:
    return f"decisions.yaml:{written.line}"


def _listed(names: Sequence[str]) -> str:
    quoted = [f"`{name}`" for name in names]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else quoted[0]
