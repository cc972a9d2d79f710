"""Whether a photo on the disk is still the one that was annotated: another one may have taken its name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from adnet_core.errors import FormatError, MediaError
from adnet_core.faces.geometry import FaceBox
from adnet_core.files.whole_files import reason_of
from adnet_core.media.photos import file_sha256, photo_size
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.records import ImageRecord
from adnet_core.projects.store import Project

SAME_SHAPE = 0.02
"""Share by which the ratio of a photo's sides may differ in its copy of another size."""


class ChangedPhotoError(FormatError):
    """A photo that is not the one that was annotated: its faces are left out."""


@dataclass(frozen=True)
class PhotoChange:
    """What is there in an annotated photo's place: `size` is (width, height) where that is another."""

    image: ImageRecord
    sha256: str
    size: tuple[int, int] | None = None

    @property
    def sentence(self) -> str:
        """What is wrong, with the file and without an end."""
        about = self.image
        if self.size is not None:
            return (
                f"{about.path}: is {self.size[0]} x {self.size[1]} pixels, and the photo that was annotated "
                f"{about.width} x {about.height}"
            )
        return f"{about.path}: is another photo than the one that was annotated, by what the file holds"

    @property
    def is_scaled(self) -> bool:
        """Whether the photo is likely the same, made larger or smaller: its sides have kept their ratio."""
        if self.size is None:
            return False
        across, down = self.size[0] / self.image.width, self.size[1] / self.image.height
        return abs(across / down - 1) < SAME_SHAPE


def take_as_it_is(project: Project, change: PhotoChange) -> ImageRecord:
    """Take the photo that is there now for the annotated one; the faces stay where they are.

    It is a step of undo, or part of the one that is open: what was known of the photo comes back by it.
    Raises MediaError where it cannot be read, ProjectError where that cannot be recorded.
    """
    size = change.size or photo_size(change.image.path)
    return project.describe_anew(change.image.id, change.sha256, *size)


def scale_to_it(project: Project, change: PhotoChange) -> ImageRecord:
    """Move the faces of a photo to where they are in its copy of another size, in one step of undo.

    What is in a face and who has said it stays: states, origins, visibility. Raises ProjectError, and
    ValueError for a photo of another shape.
    """
    if change.size is None or not change.is_scaled:
        raise ValueError("a photo of another shape is not a larger or smaller copy")
    ratio = np.array(change.size) / np.array([change.image.width, change.image.height])
    with project.step():
        for face in project.faces(change.image.id):
            corners = np.array(face.box.as_tuple()).reshape(2, 2)
            # Measured from the corner of the first pixel, whose centre is at 0.
            box = FaceBox(*(((corners + 0.5) * ratio - 0.5).ravel().tolist()))
            covariance = face.covariance
            project.change(
                face.id,
                FaceEdit(
                    points=(face.points + 0.5) * ratio - 0.5,
                    visibility=face.visibility,
                    origin=face.origin,
                    covariance=None if covariance is None else covariance * np.multiply.outer(ratio, ratio),
                    box=box,
                    state=face.state,
                ),
            )
        scale = project.scales.get(change.image.id)
        if scale is not None:  # of pixels that are larger or smaller now
            length = scale.length / float(np.sqrt(ratio.prod()))
            project.scales.set(change.image.id, replace(scale, length=length))
        return take_as_it_is(project, change)


def changed_size(image: ImageRecord, size: tuple[int, int]) -> bool:
    """Whether a photo of (width, height) as displayed is of another size than the annotated one."""
    return image.width > 0 and image.height > 0 and size != (image.width, image.height)


def photo_change(image: ImageRecord) -> PhotoChange | None:
    """Compare the file with what the project knows of the photo; None where it is the same, or nothing is
    known of it yet. Of a photo that nobody has looked at since it was added that is how many bytes it had.
    Raises MediaError where it cannot be read."""
    if not image.sha256 and image.size_bytes in (0, bytes_of(image.path)):
        return None
    sha256 = file_sha256(image.path)
    if sha256 == image.sha256:
        return None
    try:
        size = photo_size(image.path)
    except MediaError:
        return PhotoChange(image, sha256)
    return PhotoChange(image, sha256, size if changed_size(image, size) else None)


def bytes_of(path: Path) -> int:
    """How large a file is. Raises MediaError where there is none."""
    try:
        return path.stat().st_size
    except OSError as error:
        raise MediaError(f"{path}: cannot be read: {reason_of(error)}") from None


class PhotoCheck:
    """Compares each photo once, however many faces it has."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def problem(self, image: ImageRecord) -> str:
        """Why the faces of a photo are to be left out; empty where it is the annotated one."""
        if image.id not in self._known:
            try:
                change = photo_change(image)
            except MediaError as error:
                self._known[image.id] = str(error)
            else:
                self._known[image.id] = "" if change is None else change.sentence
        return self._known[image.id]

    @property
    def problems(self) -> list[str]:
        """What is wrong with the photos asked about, each once."""
        return [said for said in self._known.values() if said]
