"""Frames of a camera or video as photos of a project."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from adnet_core.media.photos import Pixels, file_sha256, write_image
from adnet_core.projects.records import ImageRecord, PredictedFace
from adnet_core.projects.store import Project


def capture_path(folder: Path, now: datetime) -> Path:
    """A name that tells when, and is not taken yet."""
    stem = now.strftime("capture-%Y%m%d-%H%M%S")
    number = 1
    while (path := folder / f"{stem}-{number:03d}.png").exists():
        number += 1
    return path


def take_capture(
    project: Project,
    pixels: Pixels,
    faces: Sequence[PredictedFace],
    model_sha256: str,
    *,
    now: datetime,
    points: Sequence[str] = (),
) -> ImageRecord:
    """Write a frame beside the project file, without loss, and put it into the project with its faces, whose
    points are named `points`.

    A frame without faces stays one that no model has looked at: the live view's search may not have come to
    it, or may not have ended, so it is predicted as any photo is.
    Raises MediaError where it cannot be written and ProjectError where it cannot be recorded.
    """
    path = capture_path(project.path.parent, now)
    write_image(path, pixels)
    (image,) = project.add_images([path])
    project.bring_back([image.id])  # of an earlier file of this name, that was removed
    project.describe_image(image.id, file_sha256(path), pixels.shape[1], pixels.shape[0])
    if faces and model_sha256:
        project.record_predictions(image.id, faces, model_sha256, points=points)
    return project.image(image.id)
