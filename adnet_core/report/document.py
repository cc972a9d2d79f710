"""Puts the report of an evaluation together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import Any

import numpy as np

from adnet_core.judging.evaluation import calibration_note
from adnet_core.judging.measured import Measured
from adnet_core.report import plots, tables
from adnet_core.report.error_clouds import error_clouds
from adnet_core.report.face_pictures import LEGEND, face_picture
from adnet_core.report.page import picture, wide, write_page

FILE_NAME = "report.html"
WORST, MEDIAN = 6, 3
MOST_NAMED = 50
"""Missed faces that are named."""


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
    title = f"Evaluation of {' and '.join(model.name for model in models)}"
    write_page(path, title, sections)
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
        wide(tables.main_table(models)),
    ]
    if comparison is not None:
        parts.append(wide(tables.comparison_table((models[0].name, models[1].name), comparison)))
    parts.append(wide(tables.subset_table(models)))
    parts.append(picture(plots.cumulative_curves(models), "Cumulative error distribution of all faces."))
    return "\n".join(parts)


def _directions(models: Sequence[Measured]) -> str:
    caption = (
        "Mean absolute error along normal (filled) and tangent (hatched) of the true curves by region, and "
        "the bias rate: above zero, points err along their contours rather than across."
    )
    parts = ["<h2>Along and across the contours</h2>", wide(tables.direction_table(models))]
    parts += [wide(tables.region_table(model)) for model in models]
    parts.append(picture(plots.region_bars(models), caption))
    return "\n".join(parts)


def _ellipses(models: Sequence[Measured]) -> str:
    caption = (
        "Left: truths inside the ellipses over the share that is promised; thin lines are the constant "
        "ellipses. Right: by region, for 90 %."
    )
    parts = ["<h2>Error ellipses</h2>", wide(tables.ellipse_table(models))]
    known = [model.figures for model in models if model.figures["calibrated_on"]]
    parts += [f"<p>Note: {escape(calibration_note(figures))}.</p>" for figures in known]
    parts.append(picture(plots.coverage_curves(models), caption))
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
        picture(error_clouds(model), caption),
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
    return picture(face_picture(model.evaluation, index), caption)
