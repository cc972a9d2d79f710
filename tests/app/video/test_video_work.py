"""Corrections go from face to face over the frames of a video, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState
from adnet_core.projects.store import Project
from app.logic.session import Session
from app.logic.video.work import VideoWork

NO_PIXELS = np.zeros((1, 1, 3), np.uint8)
FRAMES = 3


def crowd(frame: int, count: int) -> list[FaceBox]:
    """Faces in a row, which go 3 pixels to the right with every frame and lie half over each other."""
    return [FaceBox(60 * n + 3 * frame, 0, 60 * n + 3 * frame + 100, 100) for n in range(count)]


@pytest.mark.parametrize("count", [2, 10])
def test_each_face_of_a_crowd_is_compared_once_with_each_correction_of_another_frame(
    tmp_path: Path, layout: Layout, predictor: Any, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    with Project.create(tmp_path / "clip.adnet", layout, author="ann") as project:
        for frame, image in enumerate(
            project.add_images([tmp_path / f"clip-{n:06d}.png" for n in range(FRAMES)])
        ):
            project.record_predictions(
                image.id, predictor.predict_boxes(NO_PIXELS, crowd(frame, count)), "m" * 64
            )
        session = Session(project)
        first, *others = (image.id for image in session.images)
        # Each face of the first frame is moved by a different distance, so that a mistaken one would show.
        for n, face in enumerate(sorted(project.faces(first), key=lambda face: face.box.x0)):
            project.move_points(face.id, [0], face.points[[0]] + [0.0, 1.0 + n])
            project.set_state(face.id, FaceState.ACCEPTED)
        before = {face.id: face.points for image in others for face in project.faces(image)}
        compared = 0
        iou = FaceBox.iou

        def counted(box: FaceBox, other: FaceBox) -> float:
            nonlocal compared
            compared += 1
            return iou(box, other)

        monkeypatch.setattr(FaceBox, "iou", counted)
        session.go_to(0)
        assert VideoWork(session, tmp_path / "clip.mp4").carry() == tuple(others)
        # Every face with every correction, and the best of them once more.
        assert compared <= len(before) * (count + 1)
        for frame, image in enumerate(others, start=1):
            faces = sorted(project.faces(image), key=lambda face: face.box.x0)
            shifts = [face.points[0, 1] - before[face.id][0, 1] for face in faces]
            np.testing.assert_allclose(shifts, 0.5 ** (frame / 6) * (1.0 + np.arange(count)), atol=0.05)
