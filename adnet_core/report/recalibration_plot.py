"""The coverage of a model's ellipses before and after a recalibration, as a picture or a page."""

from __future__ import annotations

from html import escape
from pathlib import Path

from adnet_core.errors import FormatError
from adnet_core.files.whole_files import open_to_read, raised_as, write_bytes
from adnet_core.fitting.recalibration import PLOT_LEVELS, Recalibration
from adnet_core.report.canvas import DRAWN_BY
from adnet_core.report.page import picture, refuse_to_replace, wide, write_page
from adnet_core.report.plots import coverage_change
from adnet_core.report.tables import table

KINDS = (".png", ".html")
_HEAD_BYTES = 1000
"""Within so many a picture says who has drawn it."""


def check_kind(path: Path) -> None:
    """Raises FormatError for a file that is neither a picture nor a page, and where another one is there."""
    if path.suffix.lower() not in KINDS:
        raise FormatError(f"{path}: the plot is written as {' or '.join(KINDS)}")
    if path.suffix.lower() == ".html":
        refuse_to_replace(path)
    elif path.exists():
        with raised_as(FormatError, path, "cannot be read"), open_to_read(path) as stream:
            if DRAWN_BY.encode() not in stream.read(_HEAD_BYTES):
                raise FormatError(f"{path}: is there already and no plot of this program; give a new name")


def write_coverage(path: Path, result: Recalibration, *, model: str, project: str) -> None:
    """Write the plot as .png, or a page with the plot and the figures as .html. Raises OSError."""
    drawn = coverage_change(PLOT_LEVELS, result.before, result.after)
    if path.suffix.lower() == ".png":
        write_bytes(path, drawn)
        return
    figures = result.to_dict()
    rows = [
        [when, *(f"{100 * share:.1f}" for share in figures[f"coverage_{when}"].values())]
        for when in ("before", "after")
    ]
    title = f"Recalibration of {model}"
    about = f"{result.faces} accepted faces of {project}, {result.moved} points moved by hand."
    if result.note:
        about += f" Note: {result.note}."
    heads = ["inside, %", *(f"{100 * float(level):g} % ellipses" for level in figures["coverage_before"])]
    write_page(
        path,
        title,
        [
            f"<h1>{escape(title)}</h1><p>{escape(about)}</p>",
            wide(table(heads, rows, "Accepted points inside the model's ellipses.")),
            picture(drawn, "Accepted points inside the ellipses over the share that is promised."),
        ],
    )
