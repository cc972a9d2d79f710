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


def _centres_and_sides(boxes: Sequence[FaceBox]) -> NDArray[np.float64]:
    """(N, 4): centre x, centre y, width, height."""
    return np.array([(*box.center, box.width, box.height) for box in boxes])


# CenterFace to the tight box of 68 points, fitted on 1,810 training faces of 300-W. On 199 validation
# faces the centre is off by 3.5 % of the longer side in the median (95 %: 7.1 %), the side by 3.2 % (9.9 %).
CENTERFACE_68 = BoxMapping(dx=-0.0065, dy=0.1254, sx=1.002, sy=0.7579)

DEFAULT_MAPPINGS: dict[str, BoxMapping] = {"centerface": CENTERFACE_68}
