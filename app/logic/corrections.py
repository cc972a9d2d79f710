"""What one can do to several points of a face at once, each as one step of undo. Knows no window."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.layout import Curve
from adnet_core.faces.states import PointOrigin, Visibility
from app.logic.canvas.scene import FaceMaps
from app.logic.correcting.copied_face import CopiedFace
from app.logic.correcting.flaws import Flaw, FlawFinder, next_flaw
from app.logic.correcting.ridges import snapped
from app.logic.correcting.shaping import Points, half_mirrored, middle_of, scaled, spread_evenly, turned
from app.logic.listing.ranking import reading_order
from app.logic.session import Session

# What a face may be flagged with: the attributes of WFLW, which training reads as tags.
TAGS = ("blur", "expression", "illumination", "make-up", "occlusion", "pose")
# As many flags have keys; a project may offer more.
FLAG_KEYS = 9
_TAGS_SETTING = "tags"
# A face of the photo before is the same one where the boxes overlap by this much.
SAME_FACE_IOU = 0.3


class Corrections:
    """Works on the current face of a session. Methods return False, or None, where nothing can be done."""

    def __init__(self, session: Session) -> None:
        self.session = session
        # The flags to offer for a face.
        self.tags = self._tags()
        self._finder = FlawFinder(session.layout)
        self._last_flaw: tuple[str, Flaw] | None = None

    # Selecting

    def select_curve(self) -> Curve | None:
        """Select the curve of the selected point; where it is selected already, the next curve."""
        session = self.session
        curves = session.layout.curves
        if session.face is None or not curves:
            return None
        chosen = set(session.selection.chosen)
        now = next((n for n, curve in enumerate(curves) if set(curve.points) == chosen), None)
        if now is not None:
            number = (now + 1) % len(curves)
        else:
            own = (n for n, curve in enumerate(curves) if session.selection.point in curve.points)
            number = next(own, 0)
        session.selection.select_group(curves[number].points)
        return curves[number]

    def select_all(self) -> bool:
        face = self.session.face
        if face is None:
            return False
        self.session.selection.select_group(range(len(face.points)))
        return True

    def curves_chosen(self) -> list[Curve]:
        """The curves that the selection means: those of which it holds most, or those of the one point."""
        session = self.session
        chosen = set(session.selection.chosen)
        if len(chosen) == 1:
            return [curve for curve in session.layout.curves if chosen <= set(curve.points)]
        shared = {c.name: len(chosen & set(c.points)) for c in session.layout.curves}
        return [curve for curve in session.layout.curves if shared[curve.name] >= 2]

    # Shaping

    def turn(self, angle: float) -> bool:
        """Turn the selected points around their middle; radians, from x towards y."""
        return self._map_chosen(lambda points, rows, center: turned(points, rows, center, angle))

    def scale(self, factor: float) -> bool:
        """Let the selected points grow from their middle."""
        return self._map_chosen(lambda points, rows, center: scaled(points, rows, center, factor))

    def spread(self) -> bool:
        """Spread the points of the chosen curves evenly; between the selected ones where several are."""
        face, curves = self.session.face, self.curves_chosen()
        if face is None or not curves:
            return False
        points = face.points
        for curve in curves:
            if face.placed[list(curve.points)].all():
                points = spread_evenly(points, curve, self._part_of(curve))
        return self._place(points)

    def can_snap(self, maps: FaceMaps | None) -> bool:
        """Whether there are edge maps of the layout's curves to snap to."""
        return maps is not None and len(maps.edges) == len(self.session.layout.curves)

    def snap(self, maps: FaceMaps) -> bool:
        """Move the chosen curves onto the ridges of their edge maps; only the selected points where several
        of a curve are, but not all. False where no ridge lies near."""
        session, face = self.session, self.session.face
        if face is None:
            return False
        points = face.points
        for curve in self.curves_chosen():
            if not face.placed[list(curve.points)].all():
                continue
            number = session.layout.curves.index(curve)
            found = snapped(points, curve, maps.edges[number], maps.crop, self._part_of(curve))
            points = points if found is None else found
        # An edge map is the model's own word: it says nothing new about the other points.
        return self._place(points, others_follow=False)

    def mirror_half(self) -> bool:
        """Make the other half of the face like the one that holds the selected point."""
        session, face = self.session, self.session.face
        if face is None or session.selection.point is None:
            return False
        moved, points = half_mirrored(face.points, session.layout, session.selection.point)
        # What is absent in the half that is right says nothing about the other.
        there = face.placed[list(session.layout.flip)] | ~face.placed
        points = np.where(there[:, None], points, face.points)
        known = np.isin(np.arange(len(there)), moved) & there
        return bool(moved) and self._place(points, absent=~face.placed & ~known)

    def swap_sides(self) -> bool:
        """Exchange left and right of the whole face."""
        face, layout = self.session.face, self.session.layout
        if face is None or not layout.mirrors:
            return False
        flip = list(layout.flip)
        return self._place(face.points[flip], absent=~face.placed[flip])

    def reset_curves(self) -> bool:
        """The chosen curves back to the prediction."""
        return self.session.reset_points(sorted({i for c in self.curves_chosen() for i in c.points}))

    def reset_face(self) -> bool:
        """The whole face back to the prediction."""
        face = self.session.face
        return face is not None and self.session.reset_points(range(len(face.points)))

    def copy_from_previous(self) -> int:
        """Take over the faces of the photo before; returns how many.

        Where the current face lies over one of them, only its points are taken over; otherwise all that lie
        over no face of this photo come as new faces. They count as moved along, not as placed.
        """
        session = self.session
        if session.image is None:
            return 0
        row = session.row_beside(-1)
        if row is None:
            return 0
        before = reading_order(session.project.faces(session.images[row].id))
        old, new = (session.project.image(image.id) for image in (session.images[row], session.image))
        size = (new.width, new.height)
        copies = [
            CopiedFace.of(face, session.layout, (old.width, old.height)).in_photo(size) for face in before
        ]
        current = session.face
        if current is not None:
            near = max(copies, key=lambda copy: copy.box.iou(current.box), default=None)
            if near is not None and near.box.iou(current.box) > SAME_FACE_IOU:
                absent = near.visibility == Visibility.ABSENT
                return int(self._place(near.points, PointOrigin.PROPAGATED, absent=absent))
        taken = [face.box for face in session.faces]
        fresh = [copy for copy in copies if all(copy.box.iou(box) <= SAME_FACE_IOU for box in taken)]
        with session.project.step():
            for copy in fresh:
                absent = copy.visibility == Visibility.ABSENT
                session.project.add_face(
                    new.id,
                    copy.box,
                    copy.points,
                    origin=PointOrigin.PROPAGATED,
                    visibility=np.where(absent, Visibility.ABSENT, Visibility.VISIBLE),
                )
        session.reread()
        return len(fresh)

    # Flags and notes

    def offer_tags(self, tags: Iterable[str]) -> None:
        """Offer other flags in this project; none of them brings the layout's back."""
        words = list(dict.fromkeys(tag for tag in (" ".join(tag.split()) for tag in tags) if tag))
        self.session.project.settings.set(_TAGS_SETTING, words or None)
        self.tags = self._tags()

    def toggle_tag(self, tag: str) -> bool | None:
        """Flag the current face, or take the flag back; whether it has it now."""
        face = self.session.face
        if face is None:
            return None
        tags = set(face.tags) ^ {tag}
        self.session.project.set_tags(face.id, tags)
        self.session.reread()
        return tag in tags

    def set_note(self, face_id: str, text: str) -> None:
        """Write a note on a face, an empty one to take it away."""
        if self.session.project.set_note(face_id, text.strip()) is not None:
            self.session.reread()

    # Flaws

    def flaws(self) -> tuple[Flaw, ...]:
        """What looks wrong about the current face."""
        face = self.session.face
        if face is None:
            return ()
        return self._finder.find(face.placed_points, face.origin, self.session.expectation())

    def go_to_flaw(self) -> Flaw | None:
        """Select the points of the next flaw."""
        face, flaws = self.session.face, self.flaws()
        if face is None or not flaws:
            return None
        last = None
        if self._last_flaw is not None and self._last_flaw[0] == face.id and self._last_flaw[1] in flaws:
            last = flaws.index(self._last_flaw[1])
        flaw = flaws[next_flaw(flaws, last) or 0]
        self._last_flaw = (face.id, flaw)
        self.session.selection.select_group(flaw.points)
        return flaw

    # Within

    def _tags(self) -> tuple[str, ...]:
        """The flags written for the project, else the layout's, else WFLW's."""
        written = self.session.project.settings.get(_TAGS_SETTING)
        own = tuple(tag for tag in written if isinstance(tag, str)) if isinstance(written, list) else ()
        return own or self.session.layout.tags or TAGS

    def _part_of(self, curve: Curve) -> set[int]:
        """The selected points of a curve where several are, but not all; none where all of it is meant."""
        chosen = set(self.session.selection.group) & set(curve.points)
        return set() if len(chosen) == len(curve.points) else chosen

    def _map_chosen(self, change: Callable[[Points, list[int], Points], Points]) -> bool:
        session, face = self.session, self.session.face
        rows = session.selection.chosen
        if face is None or len(rows) < 2:
            return False
        points = change(face.points, rows, middle_of(face.points, rows))
        session.work_on(rows, points[rows])
        return True

    def _place(
        self,
        points: Points,
        origin: PointOrigin = PointOrigin.MOVED,
        *,
        absent: NDArray[np.bool_] | None = None,
        others_follow: bool = True,
    ) -> bool:
        """One edit of all points that differ; False where none does. `absent` (P,) are so afterwards; without
        it, those that were."""
        face = self.session.face
        if face is None:
            return False
        absent = ~face.placed if absent is None else absent
        rows = np.flatnonzero((points != face.points).any(axis=1) | (absent == face.placed))
        self.session.place(
            rows, points[rows], origin=origin, absent=absent[rows], others_follow=others_follow
        )
        return len(rows) > 0
