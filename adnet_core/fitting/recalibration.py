"""Recalibrates a model by what a project's annotators made of its predictions.

The log keeps where the model put each point and with which covariance; the accepted face says where it
belongs. A point that somebody moved, or that followed a correction, is off by the difference. A point that
was left where the model put it was only found good enough: it counts as off by no more than what the
annotators of the project think worth a correction (`Residuals.within`). Under FEW_FACES faces only as much is
fitted as these tell (`conformal`).
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import ModelError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import PointOrigin
from adnet_core.faces.uncertainty import FEWEST_PHOTOS, LEVELS, folds, level_of, mahalanobis_squared
from adnet_core.fitting.calibration import Residuals, calibration_of, point_regions, residuals_of
from adnet_core.fitting.conformal import conformal_fit
from adnet_core.fitting.view_spread import inherited_views
from adnet_core.models.calibration import Calibration
from adnet_core.models.model_file import EARLIER_CALIBRATIONS, ModelInfo, read_model, replace_info
from adnet_core.projects.store import Project

Array = NDArray[np.float64]

FEWEST_MOVED = 20
"""Points moved by hand, under which nothing is known of what is worth a correction."""
WORTH_CORRECTING = 0.1
"""Of the points moved by hand, this share were moved by less than what is taken to be worth it."""
FEW_FACES = 50
"""Under so many the result is said to lean on the model's present calibration."""
MOST_EARLIER = 8
PLOT_LEVELS = tuple(np.linspace(0.02, 0.98, 49).tolist())


@dataclass(frozen=True, eq=False)
class Recalibration:
    """What a project says of a model's ellipses, and what was made of it.

    `faces` were used, `left_out` not, since another model had placed their points. `weight` is the share of
    the project in the new `calibration`. `before` and `after` give the share of truths inside the
    ellipse of each of PLOT_LEVELS; `in_folds`: after is judged on other photos than it was fitted on.
    """

    faces: int
    left_out: int
    moved: int
    weight: float
    calibration: Calibration
    before: tuple[float, ...]
    after: tuple[float, ...]
    in_folds: bool

    @property
    def note(self) -> str:
        """What to know before trusting it, as a sentence; empty where there is nothing."""
        notes = []
        if self.weight == 0:
            notes.append("too few points were moved to tell how far off the others are, so the ellipses stay")
        elif self.faces < FEW_FACES:
            notes.append(
                f"{self.faces} faces are few: the model's present calibration counts for "
                f"{100 * (1 - self.weight):.0f} % of the new one"
            )
        if not self.in_folds:
            notes.append("the new coverage is that of the faces it was fitted on")
        return "; ".join(notes)

    def to_dict(self) -> dict[str, Any]:
        """The figures of `adnet calibrate --project`; coverages by level, as of `adnet evaluate`."""

        def at(curve: tuple[float, ...]) -> dict[str, float]:
            return {f"{level:g}": float(np.interp(level, PLOT_LEVELS, curve)) for level in LEVELS}

        return {
            "faces": self.faces,
            "left_out": self.left_out,
            "moved_points": self.moved,
            "weight": self.weight,
            "coverage_before": at(self.before),
            "coverage_after": at(self.after),
            "in_folds": self.in_folds,
            "note": self.note,
        }


def recalibrate(
    model: Path, project: Path, *, target: Path | None = None, write: bool = True
) -> Recalibration:
    """Fit the ellipses of a model file on the accepted faces of a project, and write them into the file.

    Into `target` instead where that is given, nowhere without `write`. The file is replaced in one step.
    Raises ModelError where the project has nothing to say of this model, ProjectError and ModelError for
    files that cannot be used.
    """
    data, info = read_model(model)
    digest = hashlib.sha256(data).hexdigest()
    with Project.open(project, author="adnet calibrate", read_only=True) as opened:
        found, left_out, moved = _residuals(opened, info, digest, model)
    start = info.calibration or Calibration(np.ones((info.layout.point_count, 2)))
    calibration, weight = _calibration_of(found, info.layout, start)
    after, in_folds = _after(found, info.layout, start, calibration)
    if write:
        earlier = [{"sha256": digest, "calibration": start.to_dict()}, *_earlier(info)][:MOST_EARLIER]
        provenance = {**info.provenance, EARLIER_CALIBRATIONS: earlier}
        changed = dataclasses.replace(
            info,
            calibration=calibration,
            views=inherited_views(info.views, start, calibration),
            provenance=provenance,
        )
        replace_info(model, changed, target)
    tails = np.broadcast_to(start.tails, len(found))
    before = coverage_curve(found, tails, found.covariance)
    return Recalibration(len(found), left_out, moved, weight, calibration, before, after, in_folds)


def _calibration_of(stated: Residuals, layout: Layout, start: Calibration) -> tuple[Calibration, float]:
    """`start` after faces with the covariances that it has `stated`, and their weight in it.

    From FEW_FACES on, first the likeliest scales of each point along tangent and normal, as of any
    calibration; then, and of fewer faces alone, what `conformal_fit` says.
    """
    own = Calibration(np.ones((layout.point_count, 2)), start.tails, faces=start.faces)
    weight = 1.0
    if len(stated) >= FEW_FACES:
        own, weight = calibration_of(stated, layout, own)
    moved = dataclasses.replace(stated, covariance=stated.calibrated(own))
    factors, tails, share = conformal_fit(moved, point_regions(layout), own.tails)
    scale = start.scale * own.scale * factors[:, None]
    known = None if start.faces is None else start.faces + len(stated)
    changed = dataclasses.replace(start, scale=scale, tails=tails, faces=known)
    return changed, min(weight, share) if len(stated) >= FEW_FACES else share


def _stated_by(stated: Residuals, start: Calibration, changed: Calibration) -> Array:
    """(F, P, 2, 2) what `start` has stated as `changed` states it."""
    factor = changed.scale / start.scale
    return stated.covariance * factor[:, :, None] * factor[:, None, :]


def coverage_curve(residuals: Residuals, tails: Array, covariance: Array) -> tuple[float, ...]:
    """The share of truths inside the ellipse of each of PLOT_LEVELS.

    `covariance` (F, P, 2, 2) along tangent and normal and `tails` (F) state the ellipses. A truth only known
    to lie within a distance counts for the part of that region, by the mass of its own distribution, that
    the ellipse covers; so honest ellipses hold what they promise whatever was left untouched.
    """
    every = tails[:, None]
    reached = level_of(mahalanobis_squared(residuals.errors, covariance), every)
    known = np.ones(reached.shape, dtype=bool)
    mass = np.ones(reached.shape)
    if residuals.within is not None:
        known = ~np.isfinite(residuals.within)
        size = np.sqrt(np.maximum(np.linalg.det(covariance), 1e-300))
        mass = level_of(np.where(known, 1.0, residuals.within) ** 2 / size, every)
    shares = [np.where(known, reached <= level, np.minimum(1.0, level / mass)) for level in PLOT_LEVELS]
    return tuple(float(share.mean()) for share in shares)


def _after(
    residuals: Residuals, layout: Layout, start: Calibration, fitted: Calibration
) -> tuple[tuple[float, ...], bool]:
    """The curve of the new calibration, of each face by the others' photos where there are enough of them."""
    if len(set(residuals.photos)) < FEWEST_PHOTOS:
        tails = np.broadcast_to(fitted.tails, len(residuals))
        return coverage_curve(residuals, tails, _stated_by(residuals, start, fitted)), False
    fold = folds(residuals.photos)
    covariance, tails = np.empty_like(residuals.covariance), np.empty(len(residuals))
    for one in np.unique(fold):
        inside = fold == one
        other, _ = _calibration_of(residuals.rows(~inside), layout, start)
        covariance[inside] = _stated_by(residuals.rows(inside), start, other)
        tails[inside] = other.tails
    return coverage_curve(residuals, tails, covariance), True


def _residuals(project: Project, info: ModelInfo, digest: str, model: Path) -> tuple[Residuals, int, int]:
    """Residuals of accepted faces that this model had predicted, with covariances as it would state them now,
    how many others there are, points moved."""
    if project.layout.point_names != info.layout.point_names:
        raise ModelError(
            f"{model}: predicts layout {info.layout.name}, {project.path} has {project.layout.name}"
        )
    known: dict[str, Calibration | None] = {digest: info.calibration}
    for entry in _earlier(info):
        known.setdefault(entry["sha256"], Calibration.from_dict(entry["calibration"]))
    parts: list[Residuals] = []
    origins: list[NDArray[np.int8]] = []
    left_out = 0
    for image, face in project.accepted_faces():
        predicted, covariance = project.predicted_points(face.id)
        usable = np.isfinite(predicted).all() and np.isfinite(covariance).all()
        if face.model_sha256 not in known or not usable:
            left_out += 1
            continue
        one = residuals_of(
            predicted[None], covariance[None], face.points[None], [image.id], info.layout, None
        )
        stated_by = known[face.model_sha256]
        if stated_by is not None and info.calibration is not None:
            one = dataclasses.replace(one, covariance=_stated_by(one, stated_by, info.calibration))
        parts.append(one)
        origins.append(face.origin)
    if not parts:
        raise ModelError(
            f"{model}: {project.path} has no accepted face whose points this model had predicted"
        )
    joined = Residuals(
        np.concatenate([part.errors for part in parts]),
        np.concatenate([part.covariance for part in parts]),
        np.concatenate([part.landmarks for part in parts]),
        tuple(photo for part in parts for photo in part.photos),
    )
    origin = np.stack(origins)
    moved = int((origin == PointOrigin.MOVED).sum())
    if moved < FEWEST_MOVED:
        raise ModelError(
            f"{model}: {project.path} has {moved} points of its predictions moved by hand, too few to learn "
            f"from (at least {FEWEST_MOVED})"
        )
    size = np.asarray(info.layout.distance(joined.landmarks))[:, None]
    ways = np.linalg.norm(joined.errors, axis=-1)
    worth = float(np.quantile((ways / size)[origin == PointOrigin.MOVED], WORTH_CORRECTING))
    within = np.where(origin == PointOrigin.PREDICTED, worth * size, np.nan)
    return dataclasses.replace(joined, within=within), left_out, moved


def _earlier(info: ModelInfo) -> list[dict[str, Any]]:
    """The calibrations that a model file had before, newest first; provenance may hold anything."""
    stored = info.provenance.get(EARLIER_CALIBRATIONS)
    entries = stored if isinstance(stored, list) else []
    usable = []
    for entry in entries:
        with contextlib.suppress(ValueError, TypeError, KeyError):
            if len(Calibration.from_dict(entry["calibration"]).scale) == info.layout.point_count:
                usable.append({"sha256": str(entry["sha256"]), "calibration": entry["calibration"]})
    return usable
