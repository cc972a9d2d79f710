"""A video as a project: its frames are photos beside it, taken as they are wanted. Knows no window."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from adnet_core.errors import MediaError
from adnet_core.faces.geometry import relative_spread
from adnet_core.faces.states import FaceState
from adnet_core.media.photos import Pixels, read_photo, write_image
from adnet_core.media.video import VideoFile
from adnet_core.projects.face_following import FollowedFaces
from adnet_core.projects.records import FaceRecord, ImageRecord
from adnet_core.projects.store import Project
from app.logic.position import Hint
from app.logic.session import Session
from app.logic.translating import tr
from app.logic.video.interpolating import Interpolated, interpolate
from app.logic.video.nearby_frames import Carried, Shots, carry, points_to_follow

KEPT_FRAMES = 8
"""Of so many frames that are passed the pixels are kept, for the edit that puts one into the project."""
HINT_FRAMES = 12
"""Over so many frames a face is followed by its place; beyond them it is detected anew."""
KEY_REACH = 120
"""Keyframes are looked for up to so many frames before and after the current one."""


class VideoWork:
    """Which frames of the open project's video have been taken, and what goes from one to another."""

    def __init__(self, session: Session, video: Path) -> None:
        self.session = session
        self.video = video
        self._images: Sequence[ImageRecord] | None = None
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
        if self.session.photos.row_of(record.id) is None:  # another window has put it in
            self.session.take_in([record])
        row = self.session.photos.row_of(record.id)
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

    def shots(self, reach: int) -> Shots | None:
        """The frames in the project up to `reach` frames around the current one, with their faces."""
        here = self.frame
        if here is None:
            return None
        near = {frame: image for frame, image in self.taken().items() if abs(frame - here) <= reach}
        faces = {frame: self.project.faces(image.id) for frame, image in near.items()}
        return Shots(
            here,
            faces,
            {
                frame: [points_to_follow(self.project, face) for face in there]
                for frame, there in faces.items()
            },
            {frame: image.id for frame, image in near.items()},
            frozenset(frame for frame, image in near.items() if not image.predicted),
        )

    def pictures(self, shots: Shots) -> Pictures:
        """The pixels of the frames around, for a thread."""
        taken = self.taken()
        return Pictures(self.video, {frame: taken[frame].path for frame in shots.faces if frame in taken})

    def carry(self, shots: Shots, found: FollowedFaces) -> Carried:
        """Carry the corrections around the current frame over to its neighbours: one undo step.

        Raises ProjectError.
        """
        return carry(self.project, shots, found)

    def interpolate(self, shots: Shots, found: FollowedFaces) -> Interpolated:
        """Give the faces between keyframes their points: one undo step. Raises ProjectError."""
        return interpolate(self.project, shots, found)

    def keyframes(self) -> set[int]:
        """The frames in which a person has said where points of a face are."""
        keys = self.project.images_with_placed_points()
        return {frame for frame, image in self.taken().items() if image.id in keys}


class Pictures:
    """The pixels of frames by their number: those of the video, or of the photos where it is not to be had.

    Opens the video when the first frame is asked for, in the thread that asks.
    """

    def __init__(self, video: Path, photos: Mapping[int, Path]) -> None:
        self._path, self._photos = video, photos
        self._video: VideoFile | None = None
        self._gone = False

    def __call__(self, frame: int) -> Pixels | None:
        if self._video is None and not self._gone:
            try:
                self._video = VideoFile(self._path)
            except MediaError:
                self._gone = True
        try:
            if self._video is not None:
                return self._video.read(frame)
            return read_photo(self._photos[frame]).pixels if frame in self._photos else None
        except MediaError:
            return None

    def close(self) -> None:
        if self._video is not None:
            self._video.close()


def _hint(face: FaceRecord) -> Hint:
    spread = float("nan")
    if face.covariance is not None:
        spread = relative_spread(face.placed_points, face.covariance)
    return Hint(face.extent, spread)
