"""How many corrections the faces of an evaluation take, and what that says of two models."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.sampling import spread
from adnet_core.judging.evaluation import Evaluation
from adnet_core.judging.simulation import SimulatedFace, annotate

Array = NDArray[np.float64]

TOLERANCE = 0.05
"""Of the distance, as `adnet simulate` has it by default; the annotator is the noisy one."""
MOST_FACES = 200
"""That are corrected by simulation; of more, every so-manieth is."""


def chosen_faces(found: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The rows of faces to correct: all of those `found` (F), or MOST_FACES spread over them."""
    rows = np.flatnonzero(found)
    return rows[spread(len(rows), MOST_FACES)]


def corrections(evaluation: Evaluation, rows: NDArray[np.int64], seed: int = 0) -> Array:
    """(R,) corrections that faces take, with the model's own propagation where it has a prior.

    The noise of a face's annotator is the same whatever model is corrected.
    """
    found = []
    for row in rows.tolist():
        face = SimulatedFace(evaluation.predicted[row], evaluation.covariance[row], evaluation.truth[row])
        outcome = annotate(
            face,
            evaluation.layout,
            tolerance=TOLERANCE,
            prior=evaluation.prior,
            annotator="noisy",
            random=np.random.default_rng((seed, row)),
        )
        found.append(outcome.corrections)
    return np.array(found, dtype=np.float64)


def coverage_of(evaluation: Evaluation) -> dict[str, Any]:
    """The share of truths inside the ellipses, by level, on the found faces."""
    held: dict[str, Any] = evaluation.ellipses().to_dict()["coverage"]
    return held
