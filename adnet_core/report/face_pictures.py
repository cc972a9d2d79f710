"""Single faces with truth, prediction, and the errors between along tangent and normal (paper, figure 4)."""

from __future__ import annotations

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from adnet_core.faces.geometry import FaceBox, apply_affine, split_errors, tangent_frames
from adnet_core.judging.evaluation import Evaluation
from adnet_core.media.photos import read_photo
from adnet_core.models.crops import cut_crop
from adnet_core.report.canvas import BLUE, DOTS_PER_INCH, GREEN, ORANGE, VERMILLION, YELLOW, png

SIDE = 400
"""Of a picture, in pixels."""
MARGIN = 1.35
LEGEND = (
    ("truth", GREEN),
    ("prediction", BLUE),
    ("error along the tangent", ORANGE),
    ("error along the normal", VERMILLION),
    ("error of a point on no curve", YELLOW),
)


def face_picture(evaluation: Evaluation, index: int) -> bytes:
    """PNG of one found face, cut around its truth. Raises MediaError when its photo has gone since."""
    truth, predicted = evaluation.truth[index], evaluation.predicted[index]
    photo = read_photo(evaluation.photos[index]).pixels
    pixels, to_picture = cut_crop(photo, FaceBox.of_points(truth), MARGIN, size=SIDE)
    layout = evaluation.layout
    goal, found = apply_affine(to_picture, truth), apply_affine(to_picture, predicted)
    frames = tangent_frames(goal, layout)
    parts = split_errors(found - goal, frames)
    corner = goal + parts[:, :1] * frames[:, 0]
    curved = layout.on_curve

    figure = Figure(figsize=(SIDE / DOTS_PER_INCH, SIDE / DOTS_PER_INCH), dpi=DOTS_PER_INCH)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.imshow(pixels[:, :, ::-1], extent=(-0.5, SIDE - 0.5, SIDE - 0.5, -0.5))
    for curve in layout.curves:
        line = goal[[*curve.points, *curve.points[: int(curve.closed)]]]
        axes.plot(line[:, 0], line[:, 1], color=GREEN, linewidth=0.9, alpha=0.8)
    for legs, colour in (
        (np.stack([goal[curved], corner[curved]], axis=1), ORANGE),
        (np.stack([corner[curved], found[curved]], axis=1), VERMILLION),
        (np.stack([goal[~curved], found[~curved]], axis=1), YELLOW),
    ):
        axes.add_collection(LineCollection(list(legs), colors=colour, linewidths=1.6))
    axes.plot(goal[:, 0], goal[:, 1], ".", color=GREEN, markersize=3)
    axes.plot(
        found[:, 0], found[:, 1], "o", color=BLUE, markersize=3, markeredgecolor="white", markeredgewidth=0.5
    )
    axes.set(xlim=(-0.5, SIDE - 0.5), ylim=(SIDE - 0.5, -0.5))
    axes.set_axis_off()
    return png(figure)
