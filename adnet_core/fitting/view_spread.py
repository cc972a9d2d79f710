"""Fits how far apart several views of a face lie to how far their mean is off."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace, by_photo
from adnet_core.faces.geometry import FaceBox, covariance_in_frames, split_errors
from adnet_core.faces.uncertainty import own_scale
from adnet_core.media.photos import read_photo
from adnet_core.models.predictor import Predictor, combined_parts
from adnet_core.models.views import (
    MOST_VIEWS,
    View,
    ViewSpread,
    relative_spread_of_views,
    spread_terms,
    variance_between,
)

Array = NDArray[np.float64]

COUNTS = (2, MOST_VIEWS)
"""Numbers of views that a model file says how to combine."""
BOX_ERROR = 0.03
"""Of a detector's boxes after their mapping, as a share of the side: views are used on such."""
FEWEST_FACES = 50
"""Three numbers a count are fitted; what a model brings is kept with fewer faces."""


@dataclass(frozen=True, eq=False)
class ViewResiduals:
    """What the mean of some views got wrong on F faces: `errors` (F, P, 2), calibrated covariance `local`
    (F, P, 2, 2) and variance `between` the views (F, P, 2), all along tangent and normal in photo pixels.
    An error is NaN where the point is absent."""

    errors: Array
    local: Array
    between: Array


def measure_views(
    predictor: Predictor,
    faces: Sequence[AnnotatedFace],
    *,
    counts: Sequence[int] = COUNTS,
    progress: Callable[[int], None] = lambda done: None,
) -> dict[int, ViewResiduals]:
    """The residuals by each number of views, one pass on the crops of the true landmarks' boxes, each moved
    and scaled by chance as a detector's is."""
    random = np.random.default_rng(0)
    found: dict[int, list[tuple[Array, Array, Array]]] = {count: [] for count in counts}
    done = 0
    for path, members in by_photo(faces):
        boxes = [_as_detected(face.landmark_box, random) for face in members]
        answers = predictor.view_answers(read_photo(path).pixels, boxes, max(counts))
        for face, seen in zip(members, answers, strict=True):
            for count in counts:
                mean, frames, covariance = combined_parts(seen[:count], predictor.layout)
                between = variance_between(np.stack([one.landmarks for one in seen[:count]]), frames)
                local = covariance_in_frames(covariance, frames)
                found[count].append((split_errors(face.points - mean, frames), local, between))
        done += len(members)
        progress(done)
    return {
        count: ViewResiduals(*(np.stack(parts) for parts in zip(*rows, strict=True)))
        for count, rows in found.items()
    }


def _as_detected(box: FaceBox, random: np.random.Generator) -> FaceBox:
    dx, dy, growth = random.normal(0, BOX_ERROR, 3)
    return View(False, float(dx), float(dy), float(np.exp(growth))).box(box)


def fit_view_spread(seen: ViewResiduals, tails: float = math.inf) -> ViewSpread:
    """The numbers under which the errors are likeliest, as draws of a Student t of so many `tails`.

    Raises ValueError without faces.
    """
    if not len(seen.errors):
        raise ValueError("how views are combined is fitted on faces, and there are none")
    relative = [relative_spread_of_views(*one) for one in zip(seen.local, seen.between, strict=True)]
    usual = float(np.exp(np.log(np.maximum([one.mean() for one in relative], 1e-12)).mean()))
    terms = np.stack([spread_terms(*one, usual) for one in zip(seen.local, seen.between, strict=True)])
    known = np.isfinite(seen.errors).all(axis=-1)
    errors, terms, nu = seen.errors[known], terms[known], min(tails, 1e6)
    # A heatmap that is a single cell has no extent.
    smallest = np.finfo(np.float64).eps * np.trace(seen.local[known], axis1=-2, axis2=-1).max() * np.eye(2)
    precision = np.linalg.inv(seen.local[known] + smallest) / own_scale(tails) ** 2

    def unlikelihood(numbers: Array) -> float:
        scale = np.exp(np.clip(numbers[0] + terms @ numbers[1:], -10, 10))
        scaled = errors / scale
        squares = np.einsum("pi,pij,pj->p", scaled, precision, scaled)
        return float((np.log(scale).sum(axis=-1) + (nu + 2) / 2 * np.log1p(squares / nu)).mean())

    from scipy.optimize import minimize  # the help of commands that fit goes without

    best = minimize(unlikelihood, [0.0, 0.2, 0.3], method="Nelder-Mead", options={"maxiter": 600}).x
    constant, face, point = (float(number) for number in np.clip(best, -5, 5))
    return ViewSpread(constant, face, point, usual, faces=float(len(seen.errors)))


def views_fitted(
    predictor: Predictor,
    faces: Sequence[AnnotatedFace],
    tails: float,
    *,
    progress: Callable[[int], None] = lambda done: None,
) -> Mapping[int, ViewSpread]:
    """How the model of `predictor` combines views, by faces that it has not learnt from; what it brings
    already where these are fewer than FEWEST_FACES."""
    if len(faces) < FEWEST_FACES:
        return predictor.engine.info.views
    measured = measure_views(predictor, faces, progress=progress)
    return {count: fit_view_spread(seen, tails) for count, seen in measured.items()}
