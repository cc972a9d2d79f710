"""How photo pixels land on the screen while something is painted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from app.logic.canvas.framing import turned


@dataclass(frozen=True)
class Lens:
    """screen = scale * photo, turned clockwise by `degrees`, + shift, in logical pixels; `device_ratio`
    device pixels per logical one."""

    scale: float
    shift: tuple[float, float]
    screen: tuple[float, float]
    device_ratio: float = 1.0
    degrees: float = 0.0

    def to_screen(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(self.turned(points * self.scale) + np.asarray(self.shift))

    def turned(self, vectors: NDArray[np.float64]) -> NDArray[np.float64]:
        """Vectors (..., 2) in the photo as they point on the screen."""
        if not self.degrees:
            return vectors
        right, down = turned(1.0, 0.0, self.degrees), turned(0.0, 1.0, self.degrees)
        return np.asarray(vectors @ np.array([right, down]))

    def to_photo(self, x: float, y: float) -> tuple[float, float]:
        return turned((x - self.shift[0]) / self.scale, (y - self.shift[1]) / self.scale, -self.degrees)

    @property
    def visible(self) -> FaceBox:
        """The part of the photo's plane on the screen; where the photo is turned by less than a quarter, the
        upright box around it."""
        width, height = self.screen
        corners = [self.to_photo(x, y) for x in (0.0, width) for y in (0.0, height)]
        return FaceBox.of_points(np.array(corners))

    def shows(self, box: FaceBox) -> bool:
        """Whether any of the box may be on the screen."""
        seen = self.visible
        return box.x0 <= seen.x1 and box.x1 >= seen.x0 and box.y0 <= seen.y1 and box.y1 >= seen.y0
