"""Charts of the figures; the tables beside them say the same."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from m4d_consolidate.model.figures import Count
from m4d_consolidate.model.reply import Reply
from m4d_consolidate.render.names import Names

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Told apart by the colour-blind and in grey: each is lighter than the one before (after Okabe and Ito, 2008).
_COLOURS = ("#1f4e79", "#c27c0e", "#56a0d3", "#b9c4cf")
_LONGEST = 60
"""Days a chart shows at most"""
_MOST_COLUMNS = 40


def draw(name: str, names: Names) -> bytes | None:
    """Return a chart as PNG, named in the reader's language; None where it cannot be drawn.

    The same figures give the same bytes.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    chart = _CHARTS.get(name)
    if chart is None:
        return None
    figure = Figure(figsize=(6.7, 2.3), dpi=200, layout="constrained")
    axes = figure.add_subplot()
    if not chart(axes, names):
        return None
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.tick_params(labelsize=7, length=2)
    buffer = BytesIO()
    FigureCanvasAgg(figure).print_png(buffer, metadata={"Software": None})  # type: ignore[no-untyped-call]
    return buffer.getvalue()


def size(png: bytes, width: int) -> tuple[int, int]:
    """Return width and height in English metric units for a picture as wide as the text."""
    across, down = int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
    return width, width * down // across


def _by_day(axes: "Axes", names: Names) -> bool:
    """Contributions by the day they came, each week of the discussion in its own shade."""
    reply = names.reply
    counts = {date.fromisoformat(one.key): one.tally.contributions for one in reply.participation.by_day if one.key}
    if not counts or (max(counts) - min(counts)).days > _LONGEST:
        return False
    start = min([*counts, *([reply.starts] if reply.starts else [])])
    days = [start + timedelta(days=n) for n in range((max(counts) - start).days + 1)]
    if len(days) > _LONGEST:
        return False
    axes.bar(range(len(days)), [counts.get(day, 0) for day in days], color=[_shade(day, reply) for day in days])
    axes.set_xticks(range(0, len(days), 7), [names.day(day) for day in days[::7]])
    _whole_numbers(axes.yaxis)
    return True


def _shade(day: date, reply: Reply) -> str:
    week = reply.discussion.week_on(day)
    return _COLOURS[(week - 1) % 3] if week else _COLOURS[-1]


def _by_question(axes: "Axes", names: Names) -> bool:
    """Contributors by question; a question nobody answered keeps its place."""
    counts = names.reply.participation.by_question
    if not counts or len(counts) > _MOST_COLUMNS:
        return False
    bars = axes.bar(range(len(counts)), [one.tally.contributors for one in counts], color=_COLOURS[0])
    axes.bar_label(bars, fontsize=7)
    labels = [names.question_label(one.key) for one in counts]
    axes.set_xticks(range(len(counts)), labels, rotation=90 if len(counts) > 16 else 0)
    axes.margins(y=0.15)
    _whole_numbers(axes.yaxis)
    return True


def _by_kind(axes: "Axes", names: Names) -> bool:
    """Contributors by kind, the largest on top."""
    return _lines(axes, [(str(names.kind(one.key)), one) for one in names.reply.participation.by_kind])


def _by_country(axes: "Axes", names: Names) -> bool:
    """Contributors by country, the largest first; where each country has one, a chart would show nothing."""
    counts = names.by_name((one for one in names.reply.participation.by_country if one.key), largest_first=True)
    if not 1 < len(counts) <= _MOST_COLUMNS or max(one.tally.contributors for one in counts) == 1:
        return False
    axes.bar(range(len(counts)), [one.tally.contributors for one in counts], color=_COLOURS[0])
    axes.set_xticks(range(len(counts)), [names.country(one) for one in counts], rotation=60, ha="right")
    _whole_numbers(axes.yaxis)
    return True


def _lines(axes: "Axes", named: list[tuple[str, Count]]) -> bool:
    if len(named) < 2:
        return False
    bars = axes.barh(range(len(named)), [one.tally.contributors for _, one in named], color=_COLOURS[0], height=0.6)
    axes.bar_label(bars, fontsize=7, padding=2)
    axes.set_yticks(range(len(named)), [name for name, _ in named])
    axes.invert_yaxis()
    _whole_numbers(axes.xaxis)
    return True


def _whole_numbers(axis: Any) -> None:
    from matplotlib.ticker import MaxNLocator

    axis.set_major_locator(MaxNLocator(integer=True, nbins=5))


_CHARTS: Mapping[str, Callable[["Axes", Names], bool]] = {
    "by-day": _by_day,
    "by-question": _by_question,
    "by-kind": _by_kind,
    "by-country": _by_country,
}
