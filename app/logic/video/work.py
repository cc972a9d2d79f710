"""A video as a project: its frames are photos beside it, taken as they are wanted. Knows no window."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from adnet_core.errors import MediaError
from adnet_core.faces.geometry import FaceBox, relative_spread
from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.media.photos import Pixels, write_image
from adnet_core.projects.nearby_frames import REACH, Correction, carried
from adnet_core.projects.records import FaceRecord, ImageRecord
from adnet_core.projects.store import Project
from app.logic.position import Hint
from app.logic.session import Session
from app.logic.translating import tr

KEPT_FRAMES = 8
"""Of so many frames that are passed the pixels are kept, for the edit that puts one into the project."""
HINT_FRAMES = 12
"""Over so many frames a face is followed by its place; beyond them it is detected anew."""
SAME_FACE = 0.3
_MOVED_PIXELS = 0.01


@dataclass(frozen=True, eq=False)
class _Corrected:
    """What a person has said of a face, and the tight box by which it is found again in other frames."""

    box: FaceBox
    correction: Correction


class VideoWork:
    """Which frames of the open project's video have been taken, and what goes from one to another."""

    def __init__(self, session: Session, video: Path) -> None:
        self.session = session
        self.video = video
        self._images: list[ImageRecord] | None = None
        self._taken: dict[int, ImageRecord] = {}
        # The frames that are looked at without being in the project, and the pixels of the last of them.
        self._passed: dict[int, ImageRecord] = {}
        self._pixels: OrderedDict[Path, Pixels] = OrderedDict()
        self._name = re.compile(rf"{re.escape(video.stem)}-(\d{{6,}})\.png")

    @property
    def project(self) -> Project:
        return self.session.project

    def frame_of(self, image: ImageRecord) -> int | None:
        """The number of the frame that a photo is; None for a photo from elsewhere."""
        match = self._name.fullmatch(image.path.name)
        return int(match[1]) if match else None

    @property
    def frame(self) -> int | None:
        """The frame that is shown now."""
        image = self.session.image
        return None if image is None else self.frame_of(image)

    def taken(self) -> dict[int, ImageRecord]:
        """The frames that are in the project, by number."""
        if self._images is not self.session.images:  # a session that has loaded its photos again
            self._images = self.session.images
            numbered = ((self.frame_of(image), image) for image in self._images)
            self._taken = {frame: image for frame, image in numbered if frame is not None}
        return self._taken

    def path_of(self, frame: int) -> Path:
        return self.project.path.parent / f"{self.video.stem}-{frame:06d}.png"

    def take(self, frame: int, pixels: Pixels) -> int:
        """Write a frame beside the project, without loss, and put it in; returns the photo's id.

        Raises MediaError where it cannot be written and ProjectError where it cannot be recorded.
        """
        path = self.path_of(frame)
        if not path.exists():
            write_image(path, pixels)
        (image,) = self.project.add_images([path])
        self.project.bring_back([image.id])  # where it was taken before, and removed
        return image.id

    def pass_by(self, frame: int, pixels: Pixels) -> None:
        """Show a frame, which does not come into the project by that.

        What a person does with it puts it in: the file is written then, and undo takes it out again. Raises
        ProjectError.
        """
        path = self.path_of(frame)
        height, width = pixels.shape[:2]
        self._keep(path, pixels)
        record = self.project.passed.pass_by(path, (width, height), lambda: self._write(path))
        if self.project.passed.is_passed(record.id):
            self._passed[frame] = record
            self.session.pass_by(record)
            return
        if self.session.row_of(record.id) is None:  # another window has put it in
            self.session.take_in([record])
        row = self.session.row_of(record.id)
        assert row is not None
        self.session.go_to(row)

    def let_pass(self, image: ImageRecord) -> ImageRecord | None:
        """A frame that an undo has taken out of the project stays in sight."""
        frame = self.frame_of(image)
        if frame is None:
            return None
        size = image.width, image.height
        record = self.project.passed.pass_by(image.path, size, lambda: self._write(image.path))
        self._passed[frame] = record
        return record

    def unsaved(self, path: Path) -> Pixels | None:
        """The pixels of a frame that is in no file."""
        return self._pixels.get(path)

    def _keep(self, path: Path, pixels: Pixels) -> None:
        self._pixels[path] = pixels
        self._pixels.move_to_end(path)
        while len(self._pixels) > KEPT_FRAMES:
            self._pixels.popitem(last=False)

    def _write(self, path: Path) -> Callable[[], None]:
        if path.exists():
            return lambda: None
        pixels = self._pixels.get(path)
        if pixels is None:
            raise MediaError(
                tr("{name}: the frame was passed too long ago to be saved; go to it again", name=path.name)
            )
        write_image(path, pixels)
        return lambda: path.unlink(missing_ok=True)

    def hints(self, image: ImageRecord) -> tuple[Hint, ...]:
        """Where to expect faces in a frame: where they are in the nearest frame that has any."""
        frame = self.frame_of(image)
        if frame is None:
            return ()
        near = sorted(
            (abs(other - frame), found.id)
            for other, found in {**self._passed, **self.taken()}.items()
            if 0 < abs(other - frame) <= HINT_FRAMES
        )
        for _, image_id in near:
            faces = [face for face in self.project.faces(image_id) if face.state is not FaceState.REJECTED]
            if faces:
                return tuple(_hint(face) for face in faces)
        return ()

    def carry(self) -> tuple[int, ...]:
        """Carry the corrections around the current frame over to its neighbours.

        Returns the photos of the frames that changed. Accepted and rejected faces stay as they are, and so
        do points that somebody has placed. One undo step. Raises ProjectError.
        """
        here = self.frame
        if here is None:
            return ()
        near = {
            frame: self.project.faces(image.id)
            for frame, image in self.taken().items()
            if abs(frame - here) <= 2 * REACH
        }
        corrected = {frame: self._corrected(frame, faces) for frame, faces in near.items()}
        changed: set[int] = set()
        with self.project.step():
            for frame, face in _open_faces(near, here):
                box = face.extent
                others = (there for other, there in corrected.items() if other != frame)
                same = [one.correction for there in others if (one := _same_face(there, box)) is not None]
                if same and self._carry_to(frame, face, same):
                    changed.add(face.image_id)
        return tuple(sorted(changed))

    def _corrected(self, frame: int, faces: Iterable[FaceRecord]) -> list[_Corrected]:
        """Those faces of a frame of which a person has said something."""
        said = ((face, self._correction(frame, face)) for face in faces)
        return [_Corrected(face.extent, one) for face, one in said if one is not None]

    def _correction(self, frame: int, face: FaceRecord) -> Correction | None:
        """What a person has said of a face: of all points where it is accepted, else of those moved."""
        if face.state is FaceState.ACCEPTED:
            corrected = face.placed
        elif face.state is FaceState.CORRECTED:
            corrected = face.origin == PointOrigin.MOVED
        else:
            return None
        if not corrected.any():
            return None
        return Correction(frame, self.project.predicted_points(face.id)[0], face.points, corrected)

    def _carry_to(self, frame: int, face: FaceRecord, same: Sequence[Correction]) -> bool:
        """Move a face as the corrections of the same face in other frames say; whether any point moves."""
        predicted = self.project.predicted_points(face.id)[0]
        if not np.isfinite(predicted).all(axis=1).any():
            return False
        shifts, weights = carried(same, frame, predicted)
        wanted = predicted + shifts
        free = (weights > 0) & face.placed & (face.origin != PointOrigin.MOVED)
        free &= np.hypot(*(wanted - face.points).T) > _MOVED_PIXELS
        rows = np.flatnonzero(free)
        if not len(rows):
            return False
        self.project.move_points(face.id, rows, wanted[rows], origin=PointOrigin.PROPAGATED)
        return True


def _hint(face: FaceRecord) -> Hint:
    spread = float("nan")
    if face.covariance is not None:
        spread = relative_spread(face.placed_points, face.covariance)
    return Hint(face.extent, spread)


def _open_faces(near: dict[int, list[FaceRecord]], here: int) -> Iterator[tuple[int, FaceRecord]]:
    """Faces of frames in reach of the current one that nobody has accepted or rejected."""
    for frame, faces in near.items():
        if 0 < abs(frame - here) <= REACH:
            for face in faces:
                if face.state in (FaceState.PREDICTED, FaceState.CORRECTED):
                    yield frame, face


def _same_face(corrected: Sequence[_Corrected], box: FaceBox) -> _Corrected | None:
    """Of a frame's corrected faces the one that overlaps a box most, if that much of it is the same face."""
    best = max(corrected, key=lambda one: one.box.iou(box), default=None)
    return best if best is not None and best.box.iou(box) > SAME_FACE else None
