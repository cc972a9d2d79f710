"""The paper's figure 1: where each point's errors lie, in its own tangent frame."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Ellipse
from numpy.typing import NDArray

from adnet_core.faces.absent_points import common_shape, completed
from adnet_core.faces.geometry import join_errors, mean_face, tangent_frames
from adnet_core.judging.measured import Measured
from adnet_core.report.canvas import GREY, VERMILLION, light_grid, new_figure, png

Array = NDArray[np.float64]

MOST_DOTS = 40_000
SEED = 0


def error_clouds(model: Measured) -> bytes | None:
    """Each point's errors around it on the mean face, true to scale, and those of all points at one place.

    A dot is one point of one face, turned from the tangent frame of that face's true curve into that of
    the mean face, and coloured by the face's NME. Of more than MOST_DOTS a random part is drawn. None
    without found faces.
    """
    if not model.rows.size:
        return None
    layout = model.evaluation.layout
    truth = model.evaluation.truth[model.rows]
    shape = common_shape(list(truth))
    face = np.nan_to_num(mean_face(np.stack([completed(points, shape) for points in truth]), layout))
    frames = np.broadcast_to(tangent_frames(face, layout), (*model.parts.shape, 2))
    dots = face + join_errors(model.parts, frames)
    nmes = np.repeat(100 * model.nmes[:, None], layout.point_count, axis=1)
    chosen = _chosen(nmes.size)
    chosen = chosen[np.argsort(nmes.ravel()[chosen], kind="stable")]
    top = float(np.quantile(nmes, 0.98))

    figure = new_figure(12, 6.4)
    left, right = figure.subplots(1, 2, width_ratios=[1.25, 1])
    for curve in layout.curves:
        line = face[[*curve.points, *curve.points[: int(curve.closed)]]]
        left.plot(line[:, 0], line[:, 1], color=GREY, linewidth=0.8, zorder=1)
    spots = dots.reshape(-1, 2)[chosen]
    colours = nmes.ravel()[chosen]
    painted = left.scatter(
        spots[:, 0], spots[:, 1], s=4, c=colours, vmax=top, cmap="viridis", linewidths=0, zorder=2
    )
    left.plot(face[:, 0], face[:, 1], ".", color="black", markersize=2.5, zorder=3)
    room = 0.15
    left.set(
        xlim=(face[:, 0].min() - room, face[:, 0].max() + room),
        ylim=(face[:, 1].max() + room, face[:, 1].min() - room),
        aspect="equal",
        title="each point on the mean face",
    )
    left.set_axis_off()
    figure.colorbar(painted, ax=left, label="NME of the face, %", shrink=0.8)
    _pooled(right, model, nmes, top)
    return png(figure)


def _pooled(axes: Axes, model: Measured, nmes: Array, top: float) -> None:
    """Errors of all points on curves, and the ellipse of their root mean squares."""
    curved = model.evaluation.layout.on_curve
    parts = 100 * model.parts[:, curved].reshape(-1, 2)
    known = ~np.isnan(parts).any(axis=1)
    parts, colours = parts[known], nmes[:, curved].ravel()[known]
    if len(parts):
        chosen = _chosen(len(parts))
        x, y = parts[chosen].T
        axes.scatter(x, y, s=3, c=colours[chosen], vmax=top, cmap="viridis", linewidths=0)
        tangent, normal = np.sqrt((parts**2).mean(axis=0))
        ring = Ellipse((0, 0), 2 * tangent, 2 * normal, fill=False, edgecolor=VERMILLION, linewidth=1.6)
        axes.add_patch(ring)
        reach = float(np.quantile(np.abs(parts), 0.995)) or 1.0
        axes.set(xlim=(-reach, reach), ylim=(-reach, reach))
        axes.set_title(f"points on curves; root mean squares {tangent:.2f} and {normal:.2f} %")
    axes.set(xlabel="along the tangent, % of the distance", ylabel="along the normal, %", aspect="equal")
    light_grid(axes)


def _chosen(count: int) -> NDArray[np.int64]:
    """Indices of what is drawn of `count` dots."""
    return np.random.default_rng(SEED).permutation(count)[:MOST_DOTS]
