"""Whether a photo on the disk is still the one that was annotated: another one may have taken its name."""

from __future__ import annotations

from dataclasses import dataclass

from adnet_core.annotation.records import ImageRecord
from adnet_core.errors import FormatError, MediaError
from adnet_core.media.photos import file_sha256, photo_size


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


def changed_size(image: ImageRecord, size: tuple[int, int]) -> bool:
    """Whether a photo of (width, height) as displayed is of another size than the annotated one."""
    return image.width > 0 and image.height > 0 and size != (image.width, image.height)


def photo_change(image: ImageRecord) -> PhotoChange | None:
    """Compare the file with what the project knows of the photo; None where it is the same, or nothing is
    known of it yet. Raises MediaError where it cannot be read."""
    if not image.sha256:
        return None
    sha256 = file_sha256(image.path)
    if sha256 == image.sha256:
        return None
    try:
        size = photo_size(image.path)
    except MediaError:
        return PhotoChange(image, sha256)
    return PhotoChange(image, sha256, size if changed_size(image, size) else None)


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
