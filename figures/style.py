"""How the figures look, and how a drawing becomes an SVG that is at home on light and dark pages.

Drawings use the colours below, which are names: the SVG holds variables in their place, with a value each for a
light and a dark background. Text stays text, in the reader's own font, so that it needs no font here to be Japanese.
The hues are told apart by colour-blind readers too; besides, no figure tells things apart by colour alone.
"""

import io
import re
from contextlib import AbstractContextManager
from html import escape
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

INK, QUIET, LINE, CARD, BLUE, ORANGE = (f"#00000{number}" for number in range(1, 7))
VALUES = {  # on light, on dark
    INK: ("ink", "#23282f", "#e9e6df"),
    QUIET: ("quiet", "#58616c", "#aab2bc"),
    LINE: ("line", "#cfc8b8", "#4a545f"),
    CARD: ("card", "#ffffff", "#1d2228"),
    BLUE: ("blue", "#0a5fa5", "#7cc4f5"),
    ORANGE: ("orange", "#b34700", "#ffab70"),
}
STYLE = """<style>
.drawn {{ {light} }}
@media screen and (prefers-color-scheme: dark) {{ .drawn {{ {dark} }} }}
.drawn * {{ stroke-linejoin: round; }}
</style>"""
# besides comments and names, which would be there twice where a page has two figures
NOT_NEEDED = re.compile(
    r"<!--.*?-->|<style.*?</style>|(?<=<g) id=\"[^\"]*\"| transform=\"rotate\(-0 [^\"]*\"", re.DOTALL
)
WIDTH = 4.6  # inches; on a page they become as wide as the text
SETTINGS: dict[str, Any] = {
    "svg.fonttype": "none",
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "text.color": INK,
    "axes.edgecolor": QUIET,
    "axes.labelcolor": INK,
    "axes.facecolor": "none",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "none",
    "savefig.facecolor": "none",
    "xtick.color": QUIET,
    "ytick.color": QUIET,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
}


def applied() -> AbstractContextManager[None]:
    """matplotlib's defaults and this style, whatever the user's own settings are."""
    return mpl.rc_context({**mpl.rcParamsDefault, **SETTINGS})


def blank(height: float, width: float, tall: float) -> tuple[Figure, Any]:
    """A figure of that height in inches and axes without frame, in units that are the same in both directions."""
    figure = Figure((WIDTH, height))
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, width), ylim=(0, tall), aspect="equal")
    axes.axis("off")
    return figure, axes


def svg(figure: Figure, name: str, labels: dict[str, str]) -> str:
    """The drawing; ``labels`` has the texts that are to be replaced."""
    written = io.StringIO()
    with mpl.rc_context({"svg.hashsalt": name}):
        figure.savefig(written, format="svg", metadata=dict.fromkeys(("Creator", "Date", "Format", "Type")))
    text = written.getvalue()
    text = re.sub(r"\n(?=[A-Zz])", " ", NOT_NEEDED.sub("", text))  # a path in one line
    for colour, (variable, _light, _dark) in VALUES.items():
        text = text.replace(colour, f"var(--d-{variable})")
    text = text.replace("'DejaVu Sans'", "system-ui, sans-serif")
    text = re.sub(r"(?<=>)[^<>\n]+(?=</text>)", lambda found: _said(found[0], labels), text)
    light, dark = (" ".join(f"--d-{name}: {both[side]};" for name, *both in VALUES.values()) for side in (0, 1))
    style = STYLE.format(light=light, dark=dark)
    start, rest = text[text.index("<svg") :].split(">", 1)
    lines = f'{start} class="drawn">{style}{rest}'.splitlines()
    return "\n".join(line.rstrip() for line in lines if line.strip()) + "\n"


def _said(label: str, labels: dict[str, str]) -> str:
    return escape(labels.get(label, label), quote=False)
