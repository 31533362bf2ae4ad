"""The board's plots, drawn by Matplotlib."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from ..errors import UsageError
from ..text import _
from .data import Moment
from .statistics import WEAK, Check
from .svg import ACCENT, INK, LINE, QUIET, SOFT, WRONG, Labels, embedded
from .words import Words

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis

WIDTH, HEIGHT = 320, 200  # of the narrowest phone, so that letters are never smaller than they are here
STYLE: Any = {
    "axes.edgecolor": LINE,
    "axes.facecolor": "none",
    "axes.spines.left": False,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "figure.dpi": 72,
    "figure.facecolor": "none",
    "font.size": 12,
    "svg.fonttype": "none",
    "svg.hashsalt": "saiten",  # ids are the same every time
    "text.color": INK,
    "text.parse_math": False,
    "xtick.color": LINE,
    "xtick.labelcolor": QUIET,
    "ytick.color": LINE,
    "ytick.labelcolor": QUIET,
    "ytick.major.size": 0,
}
NOTHING: Any = dict.fromkeys(("Creator", "Date", "Format", "Type"))  # no version, no time


def distribution(counts: Sequence[int], median: float, words: Words, label: str) -> Markup:
    """How many students have which tenth of the points; the number stands on each bar."""

    def draw(axes: Axes, labels: Labels) -> None:
        filled = [(place, count) for place, count in enumerate(counts) if count]
        width = 1 / len(counts)
        bars = axes.bar(
            [(place + 0.5) * width for place, _count in filled], [count for _place, count in filled], width=0.9 * width,
            color=ACCENT, clip_on=False,
        )  # fmt: skip
        axes.bar_label(bars, padding=1.5)
        axes.set(xlim=(0, 1), ylim=(0, 1.3 * max(counts)), yticks=[])
        _percent_ticks(axes.xaxis, labels, words)
        axes.axvline(median, ymin=0.88, color=INK, linewidth=1.5, clip_on=False)  # above the bars and their numbers
        left = median > 0.5
        axes.annotate(
            labels.add(words.median(median)), (median, 1), (-4 if left else 4, 0), xycoords=("data", "axes fraction"),
            textcoords="offset points", ha="right" if left else "left", va="top", annotation_clip=False,
        )  # fmt: skip

    return _drawn("distribution", label, draw)


def progress(moments: Sequence[Moment], words: Words, label: str) -> Markup:
    """The median from run to run, with the middle half of the class around it; the last one's number beside it."""

    def draw(axes: Axes, labels: Labels) -> None:
        times = [moment.when.timestamp() for moment in moments]
        axes.set_position((0.12, 0.14, 0.72, 0.78))
        lower, upper = [moment.lower for moment in moments], [moment.upper for moment in moments]
        axes.fill_between(times, lower, upper, color=SOFT, linewidth=0, clip_on=False)
        medians = [moment.median for moment in moments]
        axes.plot(times, medians, color=ACCENT, linewidth=2, marker="o", markersize=4, clip_on=False)
        axes.set(xlim=(times[0], times[-1]), ylim=(0, 1))
        axes.tick_params(axis="x", pad=8)  # clear of the lowest number beside it
        _percent_ticks(axes.yaxis, labels, words)
        axes.grid(axis="y", color=LINE, linewidth=0.4, alpha=0.5, clip_on=False)
        axes.set_xticks([times[0], times[-1]], [labels.add(f"{moments[end].when:%Y-%m-%d}") for end in (0, -1)])
        axes.annotate(
            labels.add(words.percent(medians[-1])), (times[-1], medians[-1]), (7, 0), textcoords="offset points",
            va="center", annotation_clip=False, weight="bold",
        )  # fmt: skip

    return _drawn("progress", label, draw)


def questions(checks: Sequence[Check], numbered: Sequence[Check], words: Words, label: str) -> Markup:
    """Each check by how many pass and how well it tells students apart; those to look at have their number."""

    def draw(axes: Axes, labels: Labels) -> None:
        axes.set_position((0.12, 0.14, 0.82, 0.78))
        lowest = min(0.0, *(check.discrimination or 0.0 for check in checks)) - 0.12
        for some, colour, marker in (
            ([one for one in checks if not one.concern], ACCENT, "o"),
            ([one for one in checks if one.concern], WRONG, "D"),
        ):
            points = [(check.rate, check.discrimination) for check in some]
            axes.plot(*zip(*points, strict=True), marker, color=colour, markersize=4.5, alpha=0.75, clip_on=False)
        for number, check in enumerate(numbered, 1):
            if check.discrimination is not None:
                axes.annotate(
                    str(number), (check.rate or 0.0, check.discrimination), (5, 1), textcoords="offset points",
                    annotation_clip=False, color=WRONG, weight="bold",
                )  # fmt: skip
        words_at: Any = {"color": QUIET, "annotation_clip": False, "textcoords": "offset points"}
        axes.annotate(labels.add(words["discrimination"]), (0, 1), (4, 0), va="center", **words_at)
        axes.annotate(labels.add(words["pass"]), (1, lowest), (0, 4), ha="right", **words_at)
        axes.axhline(0, color=LINE, linewidth=0.8)
        axes.axhline(WEAK, color=LINE, linewidth=0.8, linestyle=(0, (2, 3)))
        axes.set(xlim=(0, 1), ylim=(lowest, 1))
        _percent_ticks(axes.xaxis, labels, words)
        axes.set_yticks([0, 0.5, 1], ["0", "0.5", "1"])
        axes.spines.bottom.set_visible(False)

    return _drawn("questions", label, draw)


def _percent_ticks(axis: Axis, labels: Labels, words: Words) -> None:
    ticks = (0, 0.25, 0.5, 0.75, 1)
    axis.set_ticks(ticks, labels=[labels.add(words.percent(tick)) for tick in ticks])


def _drawn(name: str, label: str, draw: Callable[[Axes, Labels], None]) -> Markup:
    """Raises ``UsageError`` where Matplotlib isn't installed."""
    try:
        import matplotlib
        from matplotlib.figure import Figure
    except ImportError as error:
        raise UsageError(_("The scoreboard's plots need Matplotlib: pip install 'saiten[plots]'")) from error
    file, labels = io.StringIO(), Labels()
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(WIDTH / 72, HEIGHT / 72))
        draw(figure.add_axes((0.05, 0.14, 0.9, 0.8)), labels)
        figure.savefig(file, format="svg", metadata=NOTHING)
    return embedded(file.getvalue(), name, label, labels)
