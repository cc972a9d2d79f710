"""Fits the residual prior that propagation works with, from a model's residuals on annotated faces."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from adnet_core.calibration_fitting import Residuals
from adnet_core.inference.calibration import Calibration
from adnet_core.inference.propagation import SMALLEST_SIGMA, ResidualPrior

SHRINKAGE = 0.2
"""Share of the covariance's off-diagonal part that is taken away, so that few faces do not overfit."""
EXPONENT = 0.5
NOISE = 0.1
CLIP = 4.0
"""Residuals beyond this many standard deviations count as that many."""


def fit_prior(residuals: Residuals, calibration: Calibration) -> ResidualPrior:
    """The covariance of residuals over faces, about zero, in the prior's units, of mean variance 1.

    Correlations change little between faces that a network has learnt from and others, so that the
    many training faces serve here; the sizes of errors do not, and come from `calibration`, which
    other faces gave. Raises ValueError without residuals.
    """
    if not len(residuals.errors):
        raise ValueError("a residual prior needs faces")
    errors = residuals.errors.reshape(len(residuals.errors), -1)
    sigmas = np.maximum(residuals.sigmas * calibration.scale, SMALLEST_SIGMA)
    # In shares of each face's own mean sigma, so that large and small photos count alike.
    size = np.exp(np.log(sigmas).mean(axis=(1, 2)))[:, None]
    units = (sigmas.reshape(errors.shape) / size) ** (1 - EXPONENT)
    scaled = errors / size / units
    scaled = np.clip(scaled / scaled.std(), -CLIP, CLIP)
    covariance: NDArray[np.float64] = scaled.T @ scaled / len(scaled)
    diagonal = np.diag(np.diag(covariance))
    shrunk = (1 - SHRINKAGE) * covariance + SHRINKAGE * diagonal
    # A direction in which no face erred at all would leave the matrix singular.
    shrunk += 1e-3 * np.eye(len(shrunk)) * np.diag(shrunk).mean()
    return ResidualPrior(shrunk / np.diag(shrunk).mean(), NOISE, EXPONENT)
