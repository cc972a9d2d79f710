"""Which part of a photo is looked at, and how that goes on from face to face and from photo to photo."""

from __future__ import annotations

from dataclasses import replace

from adnet_core.faces.geometry import FaceBox
from app.logic.canvas.framing import (
    FIT_PHOTO,
    Framing,
    FramingKind,
    View,
    fit_face,
    framing_of,
    view_of,
)

Pair = tuple[float, float]

ROOM = 30.0
"""Pixels of the screen that a point must have around it to be worked on."""
SMALLEST_FACE = 160.0
"""Pixels of the screen under which a face is too small for that."""


class Looking:
    """The view of now, and the framing that was chosen last.

    Sizes (width, height) are those of the screen and of the photo in their own pixels; `box` is around the
    face that is looked at, None where there is none.
    """

    def __init__(self) -> None:
        self.view = View((0.0, 0.0), 1.0)
        self.framing: Framing = FIT_PHOTO
        # The annotator has chosen a view before there was a face to measure it by.
        self._ahead = False

    @property
    def is_at_photo(self) -> bool:
        """Whether the whole photo was asked for, and no other view was chosen since."""
        return self.framing.kind is FramingKind.PHOTO and not self._ahead

    def ask(self, framing: Framing) -> None:
        """Look in this way from now on."""
        self.framing = framing
        self._ahead = False

    def leave_photo(self) -> None:
        """Another photo comes: a view that was chosen in this one without a face holds no more."""
        self._ahead = False

    def follow(self, size: tuple[int, int], box: FaceBox | None, screen: Pair) -> bool:
        """Look at a photo, or at a face in it, in the way that was chosen; False where the view of now stays,
        since it was chosen and there is no face yet."""
        if self._ahead and box is None:
            return False
        if self._ahead:
            self.choose(self.view, box)
        else:
            degrees = self.view.degrees
            self.view = view_of(self.framing, size=size, box=box, screen=screen, degrees=degrees)
        return True

    def choose(self, view: View, box: FaceBox | None) -> None:
        """A view that the annotator has chosen: it carries over to the next face."""
        self.view = view
        framing = framing_of(view, box)
        self._ahead = framing is None
        if framing is not None:
            self.framing = framing

    def turn(self, degrees: float) -> None:
        """Turn what is seen further, clockwise."""
        self.view = replace(self.view, degrees=(self.view.degrees + degrees) % 360.0)

    def revealing(self, point: Pair, box: FaceBox, screen: Pair) -> View | None:
        """The view in which a point of a face can be worked on; None where that is the view of now."""
        x, y = point
        seen, margin = self.view.visible(screen), ROOM / self.view.scale
        inside = seen.x0 + margin < x < seen.x1 - margin and seen.y0 + margin < y < seen.y1 - margin
        if inside and box.longer_side * self.view.scale >= SMALLEST_FACE:
            return None
        return fit_face(box, screen, self.view.degrees)

    def to_photo(self, at: Pair, screen: Pair) -> Pair:
        """A place of the screen in photo pixels."""
        x, y = self.view.center
        dx, dy = self.view.to_photo(at[0] - screen[0] / 2, at[1] - screen[1] / 2)
        return x + dx, y + dy

    def to_screen(self, point: Pair, screen: Pair) -> Pair:
        """A place of the photo in pixels of the screen."""
        x, y = self.view.center
        dx, dy = self.view.to_screen(point[0] - x, point[1] - y)
        return dx + screen[0] / 2, dy + screen[1] / 2
