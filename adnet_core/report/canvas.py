"""Pictures as PNG bytes, drawn by matplotlib without any window, and the colours they share."""

from __future__ import annotations

import io
import warnings

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from adnet_core.files.plain_text import one_line

# Okabe and Ito's palette, seen apart with any kind of colour vision.
BLUE, ORANGE, GREEN, VERMILLION = "#0072B2", "#E69F00", "#009E73", "#D55E00"
PURPLE, SKY, YELLOW, GREY = "#CC79A7", "#56B4E9", "#F0E442", "#777777"
SERIES = (BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY)
STYLES = ("-", "--", "-.", ":")

DOTS_PER_INCH = 110
LONGEST_NAME = 40
DRAWN_BY = "adnet"
"""What pictures say of where they come from."""


def new_figure(width: float, height: float) -> Figure:
    """A figure of a size in inches that lays itself out."""
    figure = Figure(figsize=(width, height), dpi=DOTS_PER_INCH, layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def style(index: int) -> tuple[str, str]:
    """Colour and line style of a model: the styles tell models apart where the colours begin anew."""
    return SERIES[index % len(SERIES)], STYLES[index // len(SERIES) % len(STYLES)]


def plain(name: str) -> str:
    """A name as matplotlib shows it: no formulas, nothing that steers, no label hidden for its first sign."""
    name = one_line(name)
    short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
    return " " * short.startswith("_") + short.replace("$", r"\$")


def light_grid(axes: Axes) -> None:
    axes.grid(color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def png(figure: Figure) -> bytes:
    """The figure as a PNG file; a letter that the font lacks shows as a box, and nothing is said."""
    stream = io.BytesIO()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")
        figure.savefig(stream, format="png", metadata={"Software": DRAWN_BY})
    return stream.getvalue()
