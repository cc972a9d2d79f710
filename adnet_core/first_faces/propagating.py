"""Points that are placed carry the others along: the conditional mean of a face's points under their joint
covariance, in pixels of its photo."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.first_faces.frames import placed, point_blocks
from adnet_core.models.propagation import LARGEST_PULL, Propagated

Array = NDArray[np.float64]

PLACING_NOISE = 0.01
"""Standard deviation of a person's own placement, as a part of the box's longer side: what a placed point
says of itself alone."""
HELPED_NOISE = 0.025
"""The same where a model's points have said already what the points have in common."""
MOST_SURPRISE = 2.0
"""By so much at most points that were further off than expected enlarge the variance of the others."""
_ROUNDS = 3


class FacePropagator:
    """Carries the points that a person has placed on one face over to its other points.

    `landmarks` (P, 2) are where the face was expected, NaN where nothing was. `joint_of` gives the joint
    covariance (2P, 2P) of points (P, 2) of the face, which differs with the angle that it is at. `tails` are
    the degrees of freedom behind it.
    """

    def __init__(
        self,
        landmarks: ArrayLike,
        joint_of: Callable[[Array], Array],
        tails: float,
        noise: float = PLACING_NOISE,
    ) -> None:
        self._landmarks = np.asarray(landmarks, dtype=np.float64)
        self._joint_of, self._tails = joint_of, tails
        self._joint = joint_of(self._landmarks)
        side = FaceBox.of_points(self._landmarks).longer_side
        self._noise = (noise * side) ** 2

    def update(self, indices: ArrayLike, targets: ArrayLike) -> Propagated:
        """The face with the points `indices` (k,) at `targets` (k, 2), where they stay exactly.

        Always from what was expected, so that the order of corrections does not matter.
        """
        chosen = np.asarray(indices, dtype=np.int64).reshape(-1)
        goals = np.asarray(targets, dtype=np.float64).reshape(-1, 2)
        usable = placed(self._landmarks[chosen])
        if not usable.any():
            landmarks = self._landmarks.copy()
            landmarks[chosen] = goals
            return Propagated(landmarks, point_blocks(self._joint))
        rows = np.stack([2 * chosen[usable], 2 * chosen[usable] + 1], axis=1).reshape(-1)
        joint, last = self._joint, self._landmarks
        for _ in range(_ROUNDS):
            landmarks, covariance = self._given(joint, chosen[usable], goals[usable], rows)
            landmarks[chosen] = goals
            if np.nanmax(np.abs(landmarks - last)) ** 2 < self._noise / 100:
                break
            # Turned with the face, whose angle the placed points tell.
            joint, last = self._joint_of(landmarks), landmarks
        return Propagated(landmarks, covariance)

    def _given(
        self, joint: Array, chosen: NDArray[np.int64], targets: Array, rows: NDArray[np.int64]
    ) -> tuple[Array, Array]:
        off = targets - self._landmarks[chosen]
        sigma = np.sqrt(np.trace(point_blocks(joint)[chosen], axis1=1, axis2=2) / 2)
        far = np.linalg.norm(off, axis=1) / (LARGEST_PULL * sigma)
        off = (off / np.maximum(far, 1.0)[:, None]).reshape(-1)
        inner = joint[np.ix_(rows, rows)] + self._noise * np.eye(len(rows))
        gain = np.linalg.solve(inner, joint[rows]).T
        landmarks = self._landmarks + (gain @ off).reshape(-1, 2)
        # A Student t's: points that were further off than expected leave the others less certain.
        surprise = float(off @ np.linalg.solve(inner, off))
        wider = min((self._tails + surprise) / (self._tails + len(rows)), MOST_SURPRISE)
        left = joint - gain @ joint[rows]
        blocks = point_blocks(left) * wider
        floor = 1e-6 * point_blocks(joint)
        sound = (blocks[:, 0, 0] > floor[:, 0, 0]) & (blocks[:, 1, 1] > floor[:, 1, 1])
        sound &= np.linalg.det(blocks) > 0
        return landmarks, np.where(sound[:, None, None], blocks, floor)
