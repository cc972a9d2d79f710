"""From a detector's face box to the tight landmark box that the network is trained on.

Detectors disagree on what a face box holds (forehead, ears, chin), so each has an affine mapping,
fitted on training faces: `adnet fit-boxes --data DIR --split FILE` prints the fit and what is left on
the validation faces.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox


@dataclass(frozen=True)
class BoxMapping:
    """Detector box to landmark box: the centre moves by (dx * w, dy * h), the sides grow by (sx, sy)."""

    dx: float = 0.0
    dy: float = 0.0
    sx: float = 1.0
    sy: float = 1.0

    def apply(self, box: FaceBox) -> FaceBox:
        """The landmark box expected for a detector's `box`."""
        cx, cy = box.center
        cx, cy = cx + self.dx * box.width, cy + self.dy * box.height
        half_width, half_height = self.sx * box.width / 2, self.sy * box.height / 2
        return FaceBox(cx - half_width, cy - half_height, cx + half_width, cy + half_height)

    def then(self, other: BoxMapping) -> BoxMapping:
        """The mapping that applies this one and then `other`."""
        return BoxMapping(
            self.dx + other.dx * self.sx, self.dy + other.dy * self.sy, self.sx * other.sx, self.sy * other.sy
        )

    @classmethod
    def fit(cls, detected: Sequence[FaceBox], wanted: Sequence[FaceBox]) -> BoxMapping:
        """The mapping with the least absolute error: the median of each part over the pairs.

        Medians, because some pairs are wrong (another face, a half-hidden one). Raises ValueError
        without pairs.
        """
        if not detected or len(detected) != len(wanted):
            raise ValueError(f"a mapping needs pairs of boxes, got {len(detected)} and {len(wanted)}")
        source, target = _centres_and_sides(detected), _centres_and_sides(wanted)
        shift = np.median((target[:, :2] - source[:, :2]) / source[:, 2:], axis=0)
        scale = np.median(target[:, 2:] / source[:, 2:], axis=0)
        return cls(float(shift[0]), float(shift[1]), float(scale[0]), float(scale[1]))

    def to_dict(self) -> dict[str, float]:
        return asdict(self)


# CenterFace's five points are the eyes, the nose and the mouth's corners, of either pair the one on the left
# of the photo first. These are their numbers in a mirrored photo.
_MIRRORED = (1, 0, 2, 4, 3)
# A pair of boxes is taken for wrong, and is fitted without, where an edge is off by this share of the side.
_WRONG = 0.25
# Least overlap of what five points say with what the box says alone.
_LIKELY_IOU = 0.55


@dataclass(frozen=True)
class FivePointMapping:
    """Detector box and five points to landmark box: linear, and closer than a mapping of the box alone.

    weights (4, 13): the landmark box's left, top, right and bottom from 1, width, height, and x and y of each
    point. Everything is measured from the centre of the detector's box, in its longer side.
    """

    weights: tuple[tuple[float, ...], ...]

    def apply(self, box: FaceBox, points: NDArray[np.float64]) -> FaceBox:
        """The landmark box expected for a detector's `box` with its `points` (5, 2)."""
        side, center = box.longer_side, np.array(box.center)
        edges = np.array(self.weights) @ _five_point_terms(box, points)
        return FaceBox(*(float(edge) for edge in edges * side + np.tile(center, 2)))

    @classmethod
    def fit(
        cls,
        detected: Sequence[FaceBox],
        points: Sequence[NDArray[np.float64]],
        wanted: Sequence[FaceBox],
    ) -> FivePointMapping:
        """Least squares over the pairs and their mirror images, twice: without pairs that were far off.

        Raises ValueError without pairs.
        """
        if not detected or not len(detected) == len(points) == len(wanted):
            raise ValueError(f"a mapping needs boxes with points in pairs, got {len(detected)}")
        terms, edges = [], []
        for box, five, truth in zip(detected, points, wanted, strict=True):
            side, (cx, cy) = box.longer_side, box.center
            x0, y0, x1, y1 = (np.array(truth.as_tuple()) - [cx, cy, cx, cy]) / side
            one = _five_point_terms(box, five)
            terms += [one, _mirrored_terms(one)]
            edges += [[x0, y0, x1, y1], [-x1, y0, -x0, y1]]
        x, y = np.array(terms), np.array(edges)
        kept = np.ones(len(x), dtype=bool)
        weights = np.zeros((x.shape[1], 4))
        for _ in range(2):
            damping = 1e-6 * kept.sum() * np.eye(x.shape[1])
            weights = np.linalg.solve(x[kept].T @ x[kept] + damping, x[kept].T @ y[kept])
            right = np.abs(x @ weights - y).max(axis=1) <= _WRONG
            kept = right if right.any() else kept
        return cls(tuple(tuple(round(float(value), 4) for value in row) for row in weights.T))

    def to_dict(self) -> dict[str, list[list[float]]]:
        return {"weights": [list(row) for row in self.weights]}


def expected_box(
    box: FaceBox,
    points: NDArray[np.float64] | None,
    mapping: BoxMapping,
    by_points: FivePointMapping | None = None,
) -> FaceBox:
    """The landmark box to expect for a detector's box, by its five points (5, 2) where they are likely.

    They are not where what they say is far from what the box says alone: points found in the wrong places,
    and faces on their side.
    """
    plain = mapping.apply(box)
    if by_points is None or points is None:
        return plain
    closer = by_points.apply(box, points)
    return closer if closer.is_usable() and closer.iou(plain) >= _LIKELY_IOU else plain


def _five_point_terms(box: FaceBox, points: NDArray[np.float64]) -> NDArray[np.float64]:
    """(13,) what a five-point mapping is linear in."""
    side = box.longer_side
    shares = (np.asarray(points, dtype=np.float64) - box.center) / side
    return np.concatenate([[1.0, box.width / side, box.height / side], shares.ravel()])


def _mirrored_terms(terms: NDArray[np.float64]) -> NDArray[np.float64]:
    """The terms of the same face in a mirrored photo."""
    points = terms[3:].reshape(5, 2)[list(_MIRRORED)] * [-1.0, 1.0]
    return np.concatenate([terms[:3], points.ravel()])


def _centres_and_sides(boxes: Sequence[FaceBox]) -> NDArray[np.float64]:
    """(N, 4): centre x, centre y, width, height."""
    return np.array([(*box.center, box.width, box.height) for box in boxes])


# CenterFace to the tight box of 68 points, fitted on 1,810 training faces of 300-W: of the box alone, and of
# its five points. On 199 validation faces the centre is off by 3.4 and 2.6 % of the longer side in the median
# (95 %: 8.1 and 5.8 %), the side by 3.0 and 2.3 % (9.7 and 8.9 %).
CENTERFACE_68 = BoxMapping(dx=-0.0065, dy=0.1254, sx=1.002, sy=0.7579)
CENTERFACE_68_POINTS = FivePointMapping(
    (
        (
            0.0289,
            -0.4256,
            -0.1371,
            1.2187,
            -0.3162,
            -0.3308,
            0.1016,
            -0.887,
            0.1861,
            -0.5991,
            0.4253,
            1.1486,
            -0.3115,
        ),
        (
            -0.2546,
            -0.5174,
            -0.1094,
            0.646,
            -0.3226,
            -0.646,
            -0.3226,
            0.0,
            0.6299,
            -1.0692,
            0.6075,
            1.0692,
            0.6075,
        ),
        (
            -0.0289,
            0.4256,
            0.1371,
            -0.3308,
            -0.1016,
            1.2187,
            0.3162,
            -0.887,
            -0.1861,
            1.1486,
            0.3115,
            -0.5991,
            -0.4253,
        ),
        (
            0.1434,
            0.0887,
            0.2863,
            -0.2405,
            0.5011,
            0.2405,
            0.5011,
            0.0,
            -1.304,
            0.2516,
            0.4609,
            -0.2516,
            0.4609,
        ),
    )
)

DEFAULT_MAPPINGS: dict[str, BoxMapping] = {"centerface": CENTERFACE_68}
DEFAULT_FIVE_POINT_MAPPINGS: dict[str, FivePointMapping] = {"centerface": CENTERFACE_68_POINTS}
