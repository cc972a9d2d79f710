"""How long a frame takes while a point is dragged, and the next photo from the key to its landmarks."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox, crop_matrix
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.media.photos import file_sha256
from adnet_core.projects.records import FaceRecord
from adnet_core.projects.store import Project
from adnet_core.speed import Figure
from app.benchmark.driving import (
    Clock,
    no_model,
    open_window,
    sample_photo,
    send_mouse,
    until,
    until_on_screen,
    write_photos,
)
from app.canvas import Canvas, FaceMaps, Scene
from app.canvas.overlays import AttentionMode
from app.canvas.pyramid import Pyramid
from app.logic.projects.opening import OpenRequest
from app.workbench import Workbench

LARGE = (4000, 3000)
POINT = 10
FRAME_AIM, NEXT_AIM = 16.0, 50.0


def dragging(_folder: Path) -> list[Figure]:
    """98 points on 12 megapixels with everything shown."""
    canvas = canvas_with_everything_on(sample_photo(LARGE))
    canvas.show()
    until_on_screen(canvas)
    spent = frames_of_a_drag(canvas, time.perf_counter)
    canvas.hide()
    canvas.deleteLater()
    what = "a frame while dragging one of 98 points"
    return [Figure.of_times(what, spent, "12 megapixels, all overlays", aim=FRAME_AIM, by_p95=True)]


def next_photo(folder: Path) -> list[Figure]:
    """Photos and landmarks are there before a key is pressed, as they are for who looks at a face."""
    photos = write_photos(folder, sample_photo(LARGE), 4)
    with open_window(OpenRequest((_predicted_project(folder, photos),)), load=no_model) as window:
        page = window.page
        until(lambda: all(page.photos.get(path) is not None for path in photos), "the photos are decoded")
        right, left = [Qt.Key.Key_D] * 3, [Qt.Key.Key_A] * 3
        spent = steps_through_photos(window, (right + left) * 8, time.perf_counter)
    what = "from the key to the next photo with landmarks"
    return [Figure.of_times(what, spent, "12 megapixels, prefetched", aim=NEXT_AIM, by_p95=True)]


# What the tests of speed measure too, by a clock of theirs


def canvas_with_everything_on(pixels: NDArray[np.uint8]) -> Canvas:
    """A canvas of 1280 x 800 on a photo of (3000, 4000, 3), a face of 98 points fitted, all overlays on."""
    layout = load_layout("98")
    count = layout.point_count
    box = FaceBox(1200, 700, 2600, 2100)
    face = FaceRecord(
        id="face",
        image_id=1,
        box=box,
        points=template_points(layout, box),
        origin=np.zeros(count, np.int8),
        visibility=np.zeros(count, np.int8),
        covariance=np.broadcast_to(np.array([[600.0, 100.0], [100.0, 200.0]]), (count, 2, 2)),
        state=FaceState.PREDICTED,
        score=0.9,
        model_sha256="",
        note="",
        tags=(),
        deleted=False,
    )
    noise = np.random.default_rng(0).integers(0, 255, (count, 64, 64)).astype(np.uint8)
    maps = FaceMaps(crop_matrix(box, margin=1.15), noise, noise[: len(layout.curves)])
    canvas = Canvas()
    canvas.resize(1280, 800)
    for overlay in canvas.overlays:
        overlay.visible = True
    canvas.attention.mode = AttentionMode.ALL
    canvas.show_photo(Pyramid.of(pixels))
    canvas.show_scene(Scene(layout, (face,), 0, POINT, {face.id: maps}))
    canvas.frame()
    return canvas


def frames_of_a_drag(canvas: Canvas, clock: Clock, *, frames: int = 120) -> list[float]:
    """Milliseconds from each mouse event of a drag to the frame painted; the button stays down."""
    scene = canvas.scene_shown
    assert scene is not None
    assert scene.face is not None
    viewport = canvas.viewport()
    viewport.repaint()
    start = canvas.to_viewport(*scene.face.points[POINT].tolist())
    send_mouse(canvas, QEvent.Type.MouseButtonPress, start)
    spent = []
    for step in range(frames):
        position = start + QPointF(40 * np.sin(step / 7), 40 * np.cos(step / 7))
        before = clock()
        send_mouse(canvas, QEvent.Type.MouseMove, position)
        viewport.repaint()
        spent.append(1000 * (clock() - before))
    return spent


def steps_through_photos(window: Workbench, keys: Sequence[Qt.Key], clock: Clock) -> list[float]:
    """Milliseconds from each key to the photo with its landmarks painted."""
    page = window.page
    session = page.session
    assert session is not None
    spent = []
    for key in keys:
        row = session.row
        before = clock()
        QTest.keyClick(page.canvas, key)
        page.canvas.viewport().repaint()
        spent.append(1000 * (clock() - before))
        assert session.row != row
        assert session.faces
    return spent


@dataclass(frozen=True)
class _Found:
    """A face as a model would give it."""

    box: FaceBox
    score: float
    landmarks: NDArray[np.float64]
    covariance: NDArray[np.float64]
    shape: float | None = None
    look: NDArray[np.int8] | None = None


def _predicted_project(folder: Path, photos: Sequence[Path]) -> Path:
    layout = load_layout("98")
    box = FaceBox(1400, 800, 2600, 2000)
    covariance = np.broadcast_to(np.array([[300.0, 50.0], [50.0, 100.0]]), (layout.point_count, 2, 2))
    found = _Found(box, 0.9, template_points(layout, box), covariance)
    path = folder / "benchmark.adnet"
    with Project.create(path, layout, author="benchmark") as project:
        for image in project.add_images(photos):
            project.describe_image(image.id, file_sha256(image.path), *LARGE)
            project.record_predictions(image.id, [found], "0" * 64)
    return path
