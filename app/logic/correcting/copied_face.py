"""A face that was copied, and where it comes to lie in a photo or a box: never stretched."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.projects.records import FaceRecord

Points = NDArray[np.float64]
# Two faces are in the same spot where their boxes overlap by this much.
SAME_SPOT_IOU = 0.3
# A copy beside its original is moved by this share of its longer side.
ASIDE = 0.3
MOST_STEPS = 8


@dataclass(frozen=True, eq=False)
class CopiedFace:
    """`points` (P, 2) and `box` are in pixels of the photo that it was copied from. `size` is that photo's
    (width, height), (0, 0) where it is not known."""

    layout: Layout
    points: Points
    visibility: NDArray[np.int8]
    box: FaceBox
    size: tuple[int, int]

    @classmethod
    def of(cls, face: FaceRecord, layout: Layout, size: tuple[int, int]) -> CopiedFace:
        """Which points lie outside is a matter of the photo, and not copied."""
        seen = np.where(face.visibility == Visibility.OUTSIDE, Visibility.VISIBLE, face.visibility)
        return cls(layout, face.points.copy(), seen.astype(np.int8), face.extent, size)

    def scaled(self, scale: float, center: tuple[float, float]) -> CopiedFace:
        """Larger by `scale`, with the middle of its box at `center`."""
        old, new = np.array(self.box.center), np.array(center)
        corners = np.array(self.box.as_tuple()).reshape(2, 2)
        box = FaceBox.of_points((corners - old) * scale + new)
        points = (self.points - old) * scale + new
        return CopiedFace(self.layout, points, self.visibility, box, self.size)

    def in_photo(self, size: tuple[int, int]) -> CopiedFace:
        """Where it would be in a photo of another size: at the same part of it, and as large a part as goes
        without stretching it."""
        if min(*self.size, *size) <= 0:
            return self
        across, down = (new / old for new, old in zip(size, self.size, strict=True))
        x, y = self.box.center
        # The middle of the first pixel is at 0, its edge at -0.5.
        center = ((x + 0.5) * across - 0.5, (y + 0.5) * down - 0.5)
        return self.scaled(min(across, down), center)

    def in_box(self, box: FaceBox) -> CopiedFace:
        """As large as a box has room for, in its middle."""
        return self.scaled(min(box.width / self.box.width, box.height / self.box.height), box.center)

    def beside(self, boxes: list[FaceBox], width: int) -> CopiedFace:
        """Out of the way of the faces that are there: to the right of where it is, or to the left where the
        photo of that width ends before. Where the photo has no room, as little as can be lies over them, and
        its middle stays in the photo."""
        (x, y), step = self.box.center, ASIDE * self.box.longer_side
        if width and self.box.x1 + step > width:
            step = -step

        def overlap(copy: CopiedFace) -> float:
            return max((copy.box.iou(box) for box in boxes), default=0.0)

        if overlap(self) < SAME_SPOT_IOU:
            return self
        aside = [
            self.scaled(1.0, (x + sign * number * step, y))
            for sign in (1, -1)
            for number in range(1, MOST_STEPS + 1)
        ]
        inside = [copy for copy in aside if not width or (copy.box.x0 >= -0.5 and copy.box.x1 <= width - 0.5)]
        free = next((copy for copy in inside if overlap(copy) < SAME_SPOT_IOU), None)
        if free is not None:
            return free
        partly = [copy for copy in aside if 0 <= copy.box.center[0] <= width - 1]
        return min((self, *partly), key=overlap)
