"""A simulated annotator: how many corrections a face needs, with propagation and without.

The annotator puts the worst point of a face on its truth, again and again, until every point is within
a tolerance of the truth, as a share of the face's distance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from adnet_core.geometry import join_errors, tangent_frames
from adnet_core.inference.propagation import Propagator, ResidualPrior
from adnet_core.layout import Layout

Array = NDArray[np.float64]
Annotator = Literal["exact", "noisy"]

TANGENT_NOISE, NORMAL_NOISE = 0.02, 0.01
"""Of the noisy annotator, standard deviations as shares of the distance."""


@dataclass(frozen=True, eq=False)
class SimulatedFace:
    """A prediction and its truth: landmarks, covariance (P, 2, 2) and truth (P, 2), in any one unit."""

    landmarks: Array
    covariance: Array
    truth: Array


@dataclass(frozen=True)
class FaceOutcome:
    """Corrections a face took, and its NME before and after as fractions."""

    corrections: int
    nme_before: float
    nme_after: float


def annotate(
    face: SimulatedFace,
    layout: Layout,
    *,
    tolerance: float,
    prior: ResidualPrior | None = None,
    annotator: Annotator = "exact",
    random: np.random.Generator | None = None,
) -> FaceOutcome:
    """Correct one face; without a prior nothing but the placed points moves.

    A placed point counts as done, also where a noisy annotator has put it outside the tolerance: nobody
    corrects what they have just placed.
    """
    distance = float(layout.distance(face.truth))
    goals = face.truth
    if annotator == "noisy":
        if random is None:
            raise ValueError("a noisy annotator needs a generator of random numbers")
        draws = random.standard_normal(face.truth.shape) * (TANGENT_NOISE, NORMAL_NOISE)
        goals = face.truth + join_errors(draws * distance, tangent_frames(face.truth, layout))
    propagator = Propagator(prior, layout, face.landmarks, face.covariance) if prior is not None else None
    current = face.landmarks
    placed = np.zeros(layout.point_count, dtype=bool)
    while True:
        errors = np.linalg.norm(current - face.truth, axis=1) / distance
        open_errors = np.where(placed, 0.0, errors)
        worst = int(open_errors.argmax())
        if open_errors[worst] <= tolerance:
            break
        placed[worst] = True
        if propagator is None:
            current = np.where(placed[:, None], goals, current)
        else:
            chosen = np.flatnonzero(placed)
            current = propagator.update(chosen, goals[chosen]).landmarks
    before = np.linalg.norm(face.landmarks - face.truth, axis=1).mean() / distance
    after = np.linalg.norm(current - face.truth, axis=1).mean() / distance
    return FaceOutcome(int(placed.sum()), float(before), float(after))
