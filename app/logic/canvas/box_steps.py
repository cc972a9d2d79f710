"""A box that is drawn and adjusted by keys, a step at a time."""

from __future__ import annotations

from dataclasses import dataclass

from adnet_core.faces.geometry import FaceBox
from app.logic.canvas.framing import View

STEP = 8.0
"""How far a step moves or sizes it, in screen pixels: closer in, it is finer."""
SHARE = 0.4
"""Of the shorter side of what is seen: how large a new box is."""


@dataclass(frozen=True)
class BoxSteps:
    """What a step does to a box where a photo is seen in a view, `screen` its width and height in pixels.

    A way is (across, down) on the screen: (1, 0) is to the right, (0, -1) up, also where the photo is shown
    turned.
    """

    view: View
    screen: tuple[float, float]

    def new(self) -> FaceBox:
        """A square in the middle of what is seen."""
        half = SHARE * min(self.screen) / self.view.scale / 2
        x, y = self.view.center
        return FaceBox(x - half, y - half, x + half, y + half)

    def moved(self, box: FaceBox, way: tuple[int, int]) -> FaceBox:
        """A step further."""
        dx, dy = self._step(way)
        return FaceBox(box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy)

    def sized(self, box: FaceBox, way: tuple[int, int]) -> FaceBox:
        """Wider with the way to the right, narrower with that to the left, higher with that down, lower with
        that up. Its middle stays, and it never gets smaller than a step."""
        grows = 1 if sum(way) > 0 else -1
        dx, dy = (grows * abs(part) for part in self._step(way))
        least = STEP / self.view.scale
        x, y = box.center
        width, height = max(box.width + 2 * dx, least), max(box.height + 2 * dy, least)
        return FaceBox(x - width / 2, y - height / 2, x + width / 2, y + height / 2)

    def _step(self, way: tuple[int, int]) -> tuple[float, float]:
        across, down = way
        return self.view.to_photo(STEP * across, STEP * down)
