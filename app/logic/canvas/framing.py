"""Which part of a photo is shown, and how the choice carries over to the next face.

Sizes on the screen are in logical pixels, positions and boxes in pixels of the photo.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum

from adnet_core.faces.geometry import FaceBox
from adnet_core.projects.records import FaceRecord

# The part of the shorter side of the screen that a fitted face takes.
FACE_SHARE = 0.62
# Room around a fitted photo, as a part of the screen.
PHOTO_SHARE = 0.97
MIN_SCALE = 0.005
MAX_SCALE = 80.0


def direction(degrees: float) -> tuple[float, float]:
    """Cosine and sine; exact for quarter turns, in which nothing may be blurred."""
    quarters, rest = divmod(degrees, 90.0)
    if not rest:
        return ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))[int(quarters) % 4]
    return math.cos(math.radians(degrees)), math.sin(math.radians(degrees))


def turned(dx: float, dy: float, degrees: float) -> tuple[float, float]:
    """A vector turned clockwise; y runs downwards."""
    cosine, sine = direction(degrees)
    return dx * cosine - dy * sine, dx * sine + dy * cosine


def turned_size(size: tuple[float, float], degrees: float) -> tuple[float, float]:
    """Width and height of the upright box around a box that is turned."""
    cosine, sine = map(abs, direction(degrees))
    width, height = size
    return width * cosine + height * sine, width * sine + height * cosine


@dataclass(frozen=True)
class View:
    """The photo point in the middle of the screen, screen pixels per photo pixel, and by how many degrees the
    photo is shown turned clockwise, 0 to below 360."""

    center: tuple[float, float]
    scale: float
    degrees: float = 0.0

    def visible(self, screen: tuple[float, float]) -> FaceBox:
        """The part of the photo's plane that a screen of this size shows; where the photo is turned by less
        than a quarter, the upright box around it."""
        width, height = turned_size(screen, self.degrees)
        half_width, half_height = width / (2 * self.scale), height / (2 * self.scale)
        x, y = self.center
        return FaceBox(x - half_width, y - half_height, x + half_width, y + half_height)

    def zoomed(self, factor: float, fixed: tuple[float, float]) -> View:
        """Zoomed by a factor; the photo point `fixed` stays where it is on the screen."""
        scale = min(max(self.scale * factor, MIN_SCALE), MAX_SCALE)
        ratio = self.scale / scale
        x, y = (f + (c - f) * ratio for f, c in zip(fixed, self.center, strict=True))
        return replace(self, center=(x, y), scale=scale)

    def moved(self, dx: float, dy: float) -> View:
        """Moved by pixels of the screen: positive dx shows what lies further right."""
        x, y = self.center
        right, down = self.to_photo(dx, dy)
        return replace(self, center=(x + right, y + down))

    def to_photo(self, dx: float, dy: float) -> tuple[float, float]:
        """A vector on the screen in pixels of the photo."""
        return turned(dx / self.scale, dy / self.scale, -self.degrees)

    def to_screen(self, dx: float, dy: float) -> tuple[float, float]:
        """A vector in pixels of the photo on the screen."""
        return turned(dx * self.scale, dy * self.scale, self.degrees)


class FramingKind(Enum):
    PHOTO = "photo"
    FACE = "face"
    FREE = "free"


@dataclass(frozen=True)
class Framing:
    """How to look at a photo or face, independent of which one it is.

    For FREE, `offset` is from the centre of the face's box to the centre of the screen, in longer
    sides of the box, and `face_side` is the longer side of the box in pixels of the screen.
    """

    kind: FramingKind
    offset: tuple[float, float] = (0.0, 0.0)
    face_side: float = 0.0


FIT_PHOTO = Framing(FramingKind.PHOTO)
FIT_FACE = Framing(FramingKind.FACE)


def tight_box(face: FaceRecord) -> FaceBox:
    """The box around a face's points, or its own where these span none, or some are not placed."""
    return face.extent if face.placed.all() else face.box


def fit_photo(size: tuple[int, int], screen: tuple[float, float], degrees: float = 0.0) -> View:
    """The whole photo of (width, height), never magnified more than eight times."""
    width, height = size
    across, down = turned_size((width, height), degrees)
    scale = min(screen[0] / across, screen[1] / down) * PHOTO_SHARE
    return View(((width - 1) / 2, (height - 1) / 2), min(max(scale, MIN_SCALE), 8.0), degrees)


def fit_face(box: FaceBox, screen: tuple[float, float], degrees: float = 0.0) -> View:
    """The face, a little above the middle so that the forehead, which has no points, is seen too."""
    scale = min(max(min(screen) * FACE_SHARE / box.longer_side, MIN_SCALE), MAX_SCALE)
    x, y = box.center
    dx, dy = turned(0.0, -0.08 * box.longer_side, -degrees)
    return View((x + dx, y + dy), scale, degrees)


def view_of(
    framing: Framing,
    *,
    size: tuple[int, int],
    box: FaceBox | None,
    screen: tuple[float, float],
    degrees: float = 0.0,
) -> View:
    """Where to look. Without a face in the photo the whole photo is shown."""
    if framing.kind is FramingKind.PHOTO or box is None or not box.is_usable():
        return fit_photo(size, screen, degrees)
    if framing.kind is FramingKind.FACE:
        return fit_face(box, screen, degrees)
    side = box.longer_side
    x, y = box.center
    scale = min(max(framing.face_side / side, MIN_SCALE), MAX_SCALE)
    return View((x + framing.offset[0] * side, y + framing.offset[1] * side), scale, degrees)


def framing_of(view: View, box: FaceBox | None) -> Framing | None:
    """The framing that shows this view of this face; None where there is no face to measure by."""
    if box is None or not box.is_usable():
        return None
    side = box.longer_side
    x, y = box.center
    offset = ((view.center[0] - x) / side, (view.center[1] - y) / side)
    return Framing(FramingKind.FREE, offset, view.scale * side)
