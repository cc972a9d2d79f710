"""What a run for a new layout begins with: the trunk of a model of another layout, and heads like its own."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import TrainingError
from adnet_core.events import Noted
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.first_faces.done_faces import DoneFace
from adnet_core.first_faces.done_faces import remarks as alike
from adnet_core.first_faces.regression import USUAL_VARIATION, HelpingModel
from adnet_core.network.new_layout import HeadSources, head_sources, with_layout
from training.base_model import BaseModel
from training.datasets import Face
from training.loop import Report
from training.settings import Settings
from training.starting import Start

Array = NDArray[np.float64]

FEWEST_FACES = 3
"""Fewer say nothing of how a new layout's points lie among those of the base."""
WIDEST = 3.0
"""Largest margin: beyond, a face would be a small part of its crop."""
WITHIN = 0.9
"""Share of the faces whose crop holds all that the base wants to see of them."""


def begun(
    start: Start,
    faces: Sequence[Face],
    report: Report,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> Start:
    """`start` with the network that a run for a new layout begins with, its crop's margin and its length.

    The crop is so wide that it holds what the base wants to see of a face beside all new points. Raises
    TrainingError for fewer faces than FEWEST_FACES.
    """
    base = start.base
    assert base is not None
    if len(faces) < FEWEST_FACES:
        raise TrainingError(
            f"{len(faces)} faces are too few for a new layout: give {FEWEST_FACES} at least, better twenty"
        )
    placed = base.landmarks(
        faces, lambda done, total: progress("what the model places on the faces", done, total)
    )
    pairs = [(face, points) for face, points in zip(faces, placed, strict=True) if points is not None]
    if not pairs:
        raise TrainingError("none of the faces given for training can be used")
    done = [DoneFace(face.points, points) for face, points in zip(faces, placed, strict=True)]
    prior = base.info.shape
    known = None if prior is None else HelpingModel(base.info.layout, prior.mean, prior)
    usual = USUAL_VARIATION if known is None else known.usual_variation
    for text in alike(done, usual):
        report(Noted(level="warning", text=text))
    margin = crop_margin(pairs, base.info.margin, start.settings.data.margin)
    settings = _settings(start.settings, margin, len(faces))
    if start.network is not None:  # of this layout already, by an earlier run
        return dataclasses.replace(start, settings=settings)
    sources = head_sources(base.info.layout, start.layout, mean_distances(pairs))
    report(Noted(text=taken_over(base, start.layout, sources)))
    network = with_layout(base.network, start.layout, sources, settings.start.stacks or None)
    settings = settings.model_copy(update={"network": network.config})
    return dataclasses.replace(start, settings=settings, network=network)


def mean_distances(pairs: Sequence[tuple[Face, Array]]) -> Array:
    """(P, M) how far each new point lies from each of the base's, in the mean over faces and in sides of the
    base's box; NaN for a point that no face has."""
    apart = []
    for face, points in pairs:
        side = max(FaceBox.of_points(points).longer_side, 1e-6)
        apart.append(np.linalg.norm(face.points[:, None] - points[None], axis=2) / side)
    stacked = np.stack(apart)
    counts = np.isfinite(stacked).sum(axis=0)
    return np.where(counts > 0, np.nansum(stacked, axis=0) / np.maximum(counts, 1), np.nan)


def crop_margin(pairs: Sequence[tuple[Face, Array]], base: float, least: float) -> float:
    """The side of a crop over that of the new points' box, so that it holds the base's crop of the face, of
    margin `base`."""
    needed = []
    for face, points in pairs:
        own, other = face.box, FaceBox.of_points(points)
        away = np.abs(np.subtract(own.center, other.center)).max() + base * other.longer_side / 2
        needed.append(2 * away / own.longer_side)
    return float(np.clip(np.quantile(needed, WITHIN), least, WIDEST))


def taken_over(base: BaseModel, layout: Layout, sources: HeadSources) -> str:
    """What a person should know of the heads' start."""
    name, count = base.info.name, layout.point_count
    if not sources.shared:
        return (
            f"the layout {layout.name} shares no point by name with {name}: each of its {count} points "
            "starts from the nearest point of that model"
        )
    return (
        f"{len(sources.shared)} of {count} points of the layout {layout.name} start from those of the same "
        f"name of {name}, the others from the nearest"
    )


def _settings(settings: Settings, margin: float, faces: int) -> Settings:
    data = settings.data.model_copy(update={"margin": margin})
    schedule, most = settings.schedule, settings.start.most_steps
    if most:
        steps = -(-faces // schedule.batch)
        epochs = min(schedule.epochs, max(1, -(-most // steps)))
        schedule = schedule.model_copy(update={"epochs": epochs})
    return settings.model_copy(update={"data": data, "schedule": schedule})
