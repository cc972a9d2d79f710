"""The One Euro filter on landmarks: still faces stand still, moving ones are not held back.

Casiez, Roussel and Vogel (2012), "1 € Filter: A Simple Speed-based Low-pass Filter for Noisy Input
in Interactive Systems", CHI. The cutoff rises with a point's own speed, which is measured in face
sizes a second, so that a near and a far face are smoothed alike.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

# Cutoff of a point at rest in Hz, its rise in Hz per face size a second, and the speed's own cutoff in Hz.
MIN_CUTOFF = 0.5
BETA = 60.0
SPEED_CUTOFF = 1.0


class OneEuroFilter:
    """Smooths the (P, 2) points of one face.

    `min_cutoff` and `speed_cutoff` in Hz, `beta` in Hz for a speed of one face size a second.
    """

    def __init__(
        self, *, min_cutoff: float = MIN_CUTOFF, beta: float = BETA, speed_cutoff: float = SPEED_CUTOFF
    ) -> None:
        self._min_cutoff, self._beta, self._speed_cutoff = min_cutoff, beta, speed_cutoff
        self._raw: Array | None = None
        self._smooth: Array | None = None
        self._velocity: Array | None = None
        self._time = 0.0

    def __call__(self, points: Array, time: float, size: float) -> Array:
        """The smoothed points at `time` seconds; `size` is that of the face in the points' own unit.

        The first call, one with another number of points, and one that is no later than the last
        return the points as they are.
        """
        elapsed = time - self._time
        raw, smooth, velocity = self._raw, self._smooth, self._velocity
        if raw is None or smooth is None or velocity is None or raw.shape != points.shape or elapsed <= 0:
            self._raw, self._smooth, self._time = points, points, time
            self._velocity = np.zeros_like(points)
            return points
        velocity = velocity + _weight(elapsed, self._speed_cutoff) * ((points - raw) / elapsed - velocity)
        speed = np.hypot(velocity[:, 0], velocity[:, 1]) / size
        smooth = smooth + _weight(elapsed, self._min_cutoff + self._beta * speed)[:, None] * (points - smooth)
        self._raw, self._smooth, self._velocity, self._time = points, smooth, velocity, time
        return smooth


def _weight(elapsed: float, cutoff: float | Array) -> Array:
    """Weight of the newest value in a first-order low pass of `cutoff` Hz (the paper's equation 6)."""
    return np.asarray(1.0 / (1.0 + 1.0 / (2 * math.pi * np.asarray(cutoff) * elapsed)))
