"""How unlikely the shape of a face is: its distance from the shapes of annotated faces."""

from __future__ import annotations

import base64
import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.face_counts import check_faces, faces_from
from adnet_core.faces.plausibility import normalised
from adnet_core.faces.rounding import ROUNDING

Array = NDArray[np.float64]

COMPONENTS = 40
"""Directions in which shapes vary; of few faces, one for every FACES_A_COMPONENT."""
FACES_A_COMPONENT = 4
FEWEST_FACES = 20
NO_VARIATION = 1e-9
"""Standard deviation, as a part of a face's size, of what is no shape but rounding."""
_ROUNDS = 3


@dataclass(frozen=True, eq=False)
class ShapePrior:
    """Probabilistic principal components (Tipping and Bishop, 1999) of faces, place, size and angle apart.

    `mean` (P, 2), centred and of size one; `components` (K, P, 2), each times its standard deviation;
    `rest` the standard deviation along every other direction; `usual` the distance of a usual face. `faces`
    stand behind it, None where that is not known.
    Raises ValueError for numbers that are none of that.
    """

    mean: Array
    components: Array
    rest: float
    usual: float
    faces: float | None = None

    def __post_init__(self) -> None:
        mean = np.asarray(self.mean, dtype=np.float64)
        parts = np.asarray(self.components, dtype=np.float64)
        if mean.ndim != 2 or mean.shape[1] != 2 or parts.shape[1:] != mean.shape:
            raise ValueError(f"a shape prior of shapes {mean.shape} and {parts.shape}")
        if not (np.isfinite(mean).all() and np.isfinite(parts).all()):
            raise ValueError("a shape prior holds finite numbers")
        if not (0 < self.rest < math.inf and 0 < self.usual < math.inf):
            raise ValueError("a shape prior holds positive numbers for the rest and the usual")
        if (np.linalg.norm(parts, axis=(1, 2)) <= 0).any():
            raise ValueError("a component of a shape prior has no length")
        check_faces(self.faces)
        object.__setattr__(self, "mean", mean)
        object.__setattr__(self, "components", parts)

    @property
    def point_count(self) -> int:
        return len(self.mean)

    def distance(self, points: ArrayLike) -> Array:
        """(...) how many times as unlikely as usual faces (..., P, 2) are: 1 for the median annotated face.

        The Mahalanobis distance under the prior over that of the median face. Place, size and angle do not
        matter. NaN for a face without extent.
        """
        faces = np.asarray(points, dtype=np.float64)
        flat = faces.reshape(-1, *self.mean.shape)
        with np.errstate(invalid="ignore", over="ignore"):
            off = (turned_onto(normalised(flat), self.mean) - self.mean).reshape(len(flat), -1)
            result = np.sqrt(squared_distances(off, self.components, self.rest)) / self.usual
        empty = np.ptp(flat, axis=1).max(axis=1) <= ROUNDING * np.abs(flat).max(axis=(1, 2))
        return np.where(empty, np.nan, result).reshape(faces.shape[:-2])

    def to_dict(self) -> dict[str, Any]:
        """For a model file's metadata: mean and components as float32, in base64."""
        numbers = np.concatenate([self.mean[None], self.components]).astype("<f4")
        return {
            "kind": "components",
            "points": self.point_count,
            "rest": self.rest,
            "usual": self.usual,
            "numbers": base64.b64encode(numbers.tobytes()).decode(),
            "faces": self.faces,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> ShapePrior:
        """The inverse of `to_dict`. Raises ValueError for anything else."""
        try:
            if data["kind"] != "components":
                raise ValueError(f"a shape prior of kind '{data['kind']}' is not known")
            count, rest, usual = int(data["points"]), float(data["rest"]), float(data["usual"])
            numbers = np.frombuffer(base64.b64decode(data["numbers"], validate=True), dtype="<f4")
            faces = faces_from(data)
        except (KeyError, TypeError) as error:
            raise ValueError(f"the shape prior is incomplete: {error}") from None
        if not 0 < count <= 2000 or not len(numbers) or len(numbers) % (2 * count):
            raise ValueError(f"the shape prior holds {len(numbers)} numbers for {count} points")
        shapes = numbers.reshape(-1, count, 2).astype(np.float64)
        return cls(shapes[0], shapes[1:], rest, usual, faces)


def fit_shape_prior(faces: ArrayLike) -> ShapePrior | None:
    """The prior of annotated faces (F, P, 2); None for fewer than FEWEST_FACES of them, or all alike.

    Each is scaled to size one about its centre and turned onto the mean, which is found along with that.
    """
    shapes = normalised(np.asarray(faces, dtype=np.float64))
    if len(shapes) < FEWEST_FACES:
        return None
    mean = mean_shape(shapes)
    off = (turned_onto(shapes, mean) - mean).reshape(len(shapes), -1)
    _, sizes, directions = np.linalg.svd(off, full_matrices=False)
    variance = sizes**2 / len(shapes)
    # Place, size and angle are no part of a shape: four directions hold nothing.
    dimensions = off.shape[1] - 4
    count = min(COMPONENTS, len(shapes) // FACES_A_COMPONENT, dimensions - 1)
    rest = math.sqrt(float(variance[count:].sum()) / max(dimensions - count, 1))
    if count < 1 or rest <= NO_VARIATION or variance[count - 1] <= NO_VARIATION**2:
        return None
    components = directions[:count] * np.sqrt(variance[:count, None])
    components = components.reshape(count, *mean.shape)
    usual = float(np.median(np.sqrt(squared_distances(off, components, rest))))
    return ShapePrior(mean, components, rest, usual, float(len(shapes)))


def squared_distances(off: Array, components: Array, rest: float) -> Array:
    """(F,) squared Mahalanobis distances of offsets (F, 2P) from the mean."""
    flat = components.reshape(len(components), -1)
    lengths = np.linalg.norm(flat, axis=1, keepdims=True)
    along = off @ (flat / lengths).T
    inside = (along / lengths[:, 0]) ** 2
    outside = np.maximum((off**2).sum(axis=1) - (along**2).sum(axis=1), 0.0)
    return np.asarray(inside.sum(axis=1) + outside / rest**2)


def mean_shape(shapes: Array) -> Array:
    """(P, 2) the mean of `normalised` shapes (F, P, 2), each turned onto it; of size one itself."""
    mean = shapes[0]
    for _ in range(_ROUNDS):
        mean = normalised(turned_onto(shapes, mean).mean(axis=0)[None])[0]
    return np.asarray(mean)


def turned_onto(shapes: Array, goal: Array) -> Array:
    """Shapes (F, P, 2) turned about the origin to where they come closest to `goal` (P, 2).

    Both of size about one. Where no turn comes closer than another, a shape stays as it is.
    """
    numbers = shapes[..., 0] + 1j * shapes[..., 1]
    inner = numbers.conj() @ (goal[:, 0] + 1j * goal[:, 1])
    size = np.abs(inner)
    known = size > NO_VARIATION
    turned = numbers * np.where(known, inner / np.where(known, size, 1.0), 1.0)[:, None]
    return np.stack([turned.real, turned.imag], axis=-1)
