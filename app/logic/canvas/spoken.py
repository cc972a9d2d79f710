"""What is said of points and faces to somebody who does not see them."""

from __future__ import annotations

from dataclasses import dataclass

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.records import FaceRecord
from app.logic.canvas.scene import Scene
from app.logic.face_figures import point_figures
from app.logic.translating import listed, marked, tr

_ORIGINS = {
    PointOrigin.PREDICTED: marked("as predicted"),
    PointOrigin.MOVED: marked("moved by hand"),
    PointOrigin.PROPAGATED: marked("moved along with others"),
}
_HIDDEN = {
    Visibility.OCCLUDED: marked("occluded"),
    Visibility.OUTSIDE: marked("outside the photo"),
}
_STATES = {
    FaceState.PREDICTED: marked("as predicted", about="a face"),
    FaceState.CORRECTED: marked("corrected", about="a face"),
    FaceState.ACCEPTED: marked("accepted", about="a face"),
    FaceState.REJECTED: marked("rejected", about="a face"),
}
_FINISHED = {
    FaceState.ACCEPTED: marked("accepted", about="a point"),
    FaceState.REJECTED: marked("rejected", about="a point"),
}


@dataclass(frozen=True)
class PointWords:
    """One point in words; `position` is in photo pixels and empty where the point is not placed."""

    name: str
    state: str
    position: str
    uncertainty: str

    @property
    def whole(self) -> str:
        """Name, state and place."""
        return listed([part for part in (self.name, self.state, self.position) if part])


def point_name(scene: Scene, point: int) -> str:
    """Number, counted from 1 as on the screen, and name."""
    return f"{point + 1} {scene.layout.point_names[point].replace('_', ' ')}"


def point_words(scene: Scene, point: int) -> PointWords:
    """A point of the current face, which the scene must have."""
    face = scene.face
    assert face is not None
    name = point_name(scene, point)
    if not face.placed[point]:
        return PointWords(name, tr("not placed"), "", "")
    states = [tr(_ORIGINS[PointOrigin(int(face.origin[point]))])]
    visibility = Visibility(int(face.visibility[point]))
    if visibility in _HIDDEN:
        states.append(tr(_HIDDEN[visibility]))
    if face.state in _FINISHED:
        states.append(tr(_FINISHED[face.state], about="a point"))
    x, y = face.points[point].tolist()
    position = tr("x {x:.1f}, y {y:.1f}", x=x, y=y)
    return PointWords(name, listed(states), position, _uncertainty(scene, face, point))


def _uncertainty(scene: Scene, face: FaceRecord, point: int) -> str:
    sigma = point_figures(face, scene.layout, point).sigma
    if sigma is None:
        return ""
    along, across = sigma
    return tr(
        "The model is unsure of it by {along:.1f} pixels along the curve and {across:.1f} across.",
        along=along,
        across=across,
    )


def face_name(scene: Scene) -> str:
    """Which face is current, of how many, and its state; that there is none."""
    face = scene.face
    if face is None or scene.current is None:
        return tr("No face.")
    return tr(
        "Face {number} of {count}, {state}.",
        number=scene.current + 1,
        count=len(scene.faces),
        state=tr(_STATES[face.state], about="a face"),
    )


def box_words(box: FaceBox) -> str:
    """Where a box is and how large, in photo pixels."""
    x, y = box.center
    return tr(
        "Box of {width:.0f} by {height:.0f} pixels, its middle at x {x:.0f}, y {y:.0f}.",
        width=box.width,
        height=box.height,
        x=x,
        y=y,
    )


def cross_words(at: tuple[float, float], name: str) -> str:
    """Where the cross is that stands for the pointer, in photo pixels, and on which point, if any."""
    x, y = at
    if name:
        return tr("Cross at x {x:.0f}, y {y:.0f}, on {name}.", x=x, y=y, name=name)
    return tr("Cross at x {x:.0f}, y {y:.0f}.", x=x, y=y)


def selection_words(scene: Scene) -> str:
    """The selected point, or how many are selected; empty where none is."""
    if scene.face is None or not scene.selected:
        return ""
    if len(scene.selected) > 1:
        return tr("{count} point selected.", "{count} points selected.", count=len(scene.selected))
    words = point_words(scene, scene.selected[0])
    return f"{words.whole}. {words.uncertainty}".strip()


def news(before: Scene | None, after: Scene) -> str:
    """What is new in the scene, as it is announced: another face, another state of it, another selection,
    the selected point in another place or state. Empty where nothing of these is."""
    old = before.face if before is not None else None
    new = after.face
    parts = []
    if new is None:
        return tr("No face.") if old is not None else ""
    same = old is not None and old.id == new.id
    if not same or (old is not None and old.state is not new.state):
        parts.append(face_name(after))
    chosen = after.selected
    if before is None or not same or before.selected != chosen:
        parts.append(selection_words(after))
    elif len(chosen) == 1:
        was, now = point_words(before, chosen[0]), point_words(after, chosen[0])
        new_words = [now.position] if was.position != now.position else []
        new_words += [now.state] if was.state != now.state else []
        parts.append(listed([word for word in new_words if word]))
    return " ".join(part for part in parts if part)
