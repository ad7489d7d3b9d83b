"""Charts of the figures; the tables beside them say the same."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from m4d_consolidate.model.reply import Count, Reply

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Told apart by the colour-blind and in grey: each is lighter than the one before (after Okabe and Ito, 2008).
_COLOURS = ("#1f4e79", "#c27c0e", "#56a0d3", "#b9c4cf")
_LONGEST = 60
"""Days a chart shows at most"""


def draw(name: str, reply: Reply) -> bytes | None:
    """Return a chart as PNG, the same for the same figures; None where it cannot be drawn."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    chart = _CHARTS.get(name)
    if chart is None:
        return None
    figure = Figure(figsize=(6.7, 2.3), dpi=200, layout="constrained")
    axes = figure.add_subplot()
    if not chart(axes, reply):
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


def _by_day(axes: "Axes", reply: Reply) -> bool:
    """Contributions by the day they came, each week of the discussion in its own shade."""
    counts = {date.fromisoformat(one.key): one.tally.contributions for one in reply.participation.by_day if one.key}
    if not counts or (max(counts) - min(counts)).days > _LONGEST:
        return False
    start = min([*counts, *([reply.starts] if reply.starts else [])])
    days = [start + timedelta(days=n) for n in range((max(counts) - start).days + 1)]
    if len(days) > _LONGEST:
        return False
    axes.bar(range(len(days)), [counts.get(day, 0) for day in days], color=[_shade(day, reply) for day in days])
    axes.set_xticks(range(0, len(days), 7), [f"{day.day}.{day.month}." for day in days[::7]])
    _whole_numbers(axes.yaxis)
    return True


def _shade(day: date, reply: Reply) -> str:
    week = reply.discussion.week_on(day)
    return _COLOURS[(week - 1) % 3] if week else _COLOURS[-1]


def _by_question(axes: "Axes", reply: Reply) -> bool:
    """Contributors by question; a question nobody answered keeps its place."""
    counts = reply.participation.by_question
    if not counts or len(counts) > 40:
        return False
    _columns(axes, counts)
    return True


def _columns(axes: "Axes", counts: tuple[Count, ...]) -> None:
    heights = [one.tally.contributors for one in counts]
    bars = axes.bar(range(len(counts)), heights, color=_COLOURS[0])
    axes.bar_label(bars, fontsize=7)
    axes.set_xticks(range(len(counts)), [one.key for one in counts], rotation=90 if len(counts) > 16 else 0)
    axes.margins(y=0.15)
    _whole_numbers(axes.yaxis)


def _whole_numbers(axis: Any) -> None:
    from matplotlib.ticker import MaxNLocator

    axis.set_major_locator(MaxNLocator(integer=True, nbins=5))


_CHARTS: Mapping[str, Callable[["Axes", Reply], bool]] = {"by-day": _by_day, "by-question": _by_question}
