"""What stands in the way of an endorsed document: whatever a person has still to decide."""

from m4d_consolidate.errors import OutputError
from m4d_consolidate.model.assignment import Analysis

_NAMED = 8
"""Contributions named in one sentence"""


def check_endorsable(analysis: Analysis) -> None:
    """Raise OutputError where a contribution is held or a paragraph undecided: nobody can have endorsed that."""
    held = [each.number for each in analysis.contributions if each.entry.held]
    undecided = [
        each.number
        for each in analysis.contributions
        for reading in each.assignments.values()
        if reading.undecided and not each.entry.held
    ]
    matters = [
        _said(held, "contribution is held", "contributions are held"),
        _said(undecided, "paragraph is undecided", "paragraphs are undecided"),
    ]
    if said := " and ".join(filter(None, matters)):
        raise OutputError(
            f"this cannot be endorsed: {said}",
            'decide with `m4d-consolidate review`, or say why it stands all the same: `--despite "REASON"`',
        )


def _said(numbers: list[int | None], one: str, many: str) -> str:
    if not numbers:
        return ""
    names = [f"[C{number:02d}]" for number in dict.fromkeys(numbers) if number is not None]
    where = f" ({', '.join(names[:_NAMED])}{' …' if len(names) > _NAMED else ''})" if names else ""
    return f"{len(numbers)} {one if len(numbers) == 1 else many}{where}"
