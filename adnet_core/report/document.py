"""Puts the report together: one HTML file with all pictures inside and no reference to anything outside."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import Any

import numpy as np

from adnet_core.measured import Measured
from adnet_core.media.photos import write_bytes
from adnet_core.report import plots, tables
from adnet_core.report.error_clouds import error_clouds
from adnet_core.report.face_pictures import LEGEND, face_picture

FILE_NAME = "report.html"
WORST, MEDIAN = 6, 3
MOST_NAMED = 50
"""Missed faces that are named."""

_STYLE = """
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff;
  margin: 2rem auto; padding: 0 1rem; max-width: 72rem; }
h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-top: 1px solid #ccc; padding-top: 1rem; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
caption { text-align: left; color: #444; padding-bottom: .3rem; max-width: 60rem; }
th, td { padding: .25rem .7rem; text-align: right; border-bottom: 1px solid #ddd; }
th:first-child { text-align: left; } thead th { border-bottom: 2px solid #666; }
img { max-width: 100%; height: auto; }
figure { margin: 1rem 0; } figcaption { color: #444; max-width: 60rem; overflow-wrap: anywhere; }
.faces { display: flex; flex-wrap: wrap; gap: 1rem; } .faces figure { margin: 0; width: 20rem; }
.swatch { display: inline-block; width: .9em; height: .9em; margin: 0 .3em 0 .9em; vertical-align: -.1em;
  border: 1px solid #888; }
"""


def write_report(
    folder: Path,
    models: Sequence[Measured],
    *,
    data: str,
    comparison: dict[str, Any] | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> Path:
    """Write `folder`/report.html, and return its path.

    `models` were all evaluated on the same faces; `data` says which; `comparison` is what
    `comparison.compare_evaluations` says of the first two. `progress` is called with the number of models
    done.
    Raises MediaError for a photo that has gone, OSError where nothing can be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    sections = [_overview(models, data, comparison), _directions(models), _ellipses(models)]
    for done, model in enumerate(models):
        sections.append(_model(model))
        progress(done + 1)
    title = escape(" and ".join(model.name for model in models))
    page = (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
        "style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Evaluation of {title}</title><style>{_STYLE}</style></head><body>\n"
        + "\n".join(sections)
        + "\n</body></html>\n"
    )
    # A file name need not be valid Unicode; what of it is none shows as a question mark.
    write_bytes(path, page.encode("utf-8", "replace"))
    return path


def _overview(models: Sequence[Measured], data: str, comparison: dict[str, Any] | None) -> str:
    first = models[0].evaluation
    start = "the true landmarks' boxes" if first.box == "landmarks" else "detected faces in whole photos"
    distance = (first.distance or first.layout.default_distance).replace("_", "-")
    photos = len(set(first.photos))
    parts = [
        f"<h1>Evaluation of {escape(' and '.join(model.name for model in models))}</h1>",
        f"<p>{len(first.truth)} faces of {photos} photos: {escape(data)}; crops from {start}; "
        f"layout {escape(first.layout.name)}; NME over the distance {escape(distance)}.</p>",
        _wide(tables.main_table(models)),
    ]
    if comparison is not None:
        parts.append(_wide(tables.comparison_table((models[0].name, models[1].name), comparison)))
    parts.append(_wide(tables.subset_table(models)))
    parts.append(_picture(plots.cumulative_curves(models), "Cumulative error distribution of all faces."))
    return "\n".join(parts)


def _directions(models: Sequence[Measured]) -> str:
    caption = (
        "Mean absolute error along normal (filled) and tangent (hatched) of the true curves by region, and "
        "the bias rate: above zero, points err along their contours rather than across."
    )
    parts = ["<h2>Along and across the contours</h2>", _wide(tables.direction_table(models))]
    parts += [_wide(tables.region_table(model)) for model in models]
    parts.append(_picture(plots.region_bars(models), caption))
    return "\n".join(parts)


def _ellipses(models: Sequence[Measured]) -> str:
    caption = (
        "Left: truths inside the ellipses over the share that is promised; thin lines are the constant "
        "ellipses. Right: by region, for 90 %."
    )
    parts = ["<h2>Error ellipses</h2>", _wide(tables.ellipse_table(models))]
    parts.append(_picture(plots.coverage_curves(models), caption))
    return "\n".join(parts)


def _model(model: Measured) -> str:
    evaluation = model.evaluation
    caption = (
        "Errors of each point in its own tangent frame, coloured by the NME of the face. Left: on the mean "
        "face, true to scale; right: all points at one place, the ellipse of the root mean squares in red."
    )
    parts = [
        f"<h2>{escape(model.name)}</h2>",
        f"<p>{escape(evaluation.model)}, {escape(evaluation.provider)}, "
        f"{model.figures['ms_per_face']:.1f} ms a face.</p>",
        _picture(error_clouds(model), caption),
    ]
    if evaluation.missed:
        named = ", ".join(escape(label) for label in evaluation.missed[:MOST_NAMED])
        more = len(evaluation.missed) - MOST_NAMED
        parts.append(f"<p>Missed by the detector: {named}{f', and {more} more' if more > 0 else ''}.</p>")
    legend = "".join(
        f'<span class="swatch" style="background:{colour}"></span>{text}' for text, colour in LEGEND
    )
    for title, chosen in (("Worst faces", model.worst(WORST)), ("Median faces", model.median(MEDIAN))):
        pictures = "".join(_face(model, index) for index in chosen)
        if pictures:
            parts.append(f'<h3>{title}</h3><p>{legend}</p><div class="faces">{pictures}</div>')
    return "\n".join(parts)


def _face(model: Measured, index: int) -> str:
    label = model.evaluation.labels[index]
    row = int(np.searchsorted(model.rows, index))
    caption = f"{label}: NME {100 * model.nmes[row]:.2f} %"
    curved = np.abs(model.parts[row, model.evaluation.layout.on_curve])
    if curved.size:
        tangent, normal = 100 * curved.mean(axis=0)
        caption += f", normal {normal:.2f} %, tangent {tangent:.2f} %"
    return _picture(face_picture(model.evaluation, index), caption)


def _picture(png: bytes | None, caption: str) -> str:
    if png is None:
        return ""
    data = base64.b64encode(png).decode("ascii")
    text = escape(caption)
    image = f'<img alt="{text}" src="data:image/png;base64,{data}">'
    return f"<figure>{image}<figcaption>{text}</figcaption></figure>"


def _wide(table: str) -> str:
    """A table may be wider than the window; then it scrolls, and the page doesn't."""
    return f'<div class="wide">{table}</div>' if table else ""
