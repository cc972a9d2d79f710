"""A world of bright discs on dark ground, videos of it, and a predictor that takes discs for faces."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.media.frames import Frame
from adnet_core.models.face_prediction import FacePrediction
from app.camera.page import CameraPage
from app.commands import CommandRegistry, Where
from app.logic.camera.search import LiveModel
from app.logic.work.background import wait_for_all
from app.rooms import COMMANDS

SIZE = (320, 240)
LAYOUT = load_layout("68")
# The points of a face as parts of a disc's width and height, from its centre.
_ANGLES = np.linspace(0, 2 * np.pi, LAYOUT.point_count, endpoint=False)
SHAPE = 0.5 * np.column_stack([np.cos(_ANGLES), np.sin(_ANGLES)])


def made(predictor: Any) -> Callable[[], LiveModel]:
    """Makes a model of a predictor, or of what a function gives."""

    def make() -> LiveModel:
        found = predictor() if inspect.isroutine(predictor) else predictor
        return LiveModel(found, found.engine.provider if hasattr(found, "engine") else "")

    return make


@dataclass(frozen=True)
class Disc:
    x: float
    y: float
    radius: float = 20.0

    @property
    def landmarks(self) -> NDArray[np.float64]:
        return np.array([self.x, self.y]) + SHAPE * 2 * self.radius


def draw(discs: Sequence[Disc], size: tuple[int, int] = SIZE) -> NDArray[np.uint8]:
    pixels = np.full((size[1], size[0], 3), 30, np.uint8)
    for disc in discs:
        centre = (round(disc.x * 16), round(disc.y * 16))
        cv2.circle(pixels, centre, round(disc.radius * 16), (225, 225, 225), -1, cv2.LINE_AA, shift=4)
    return pixels


def find_discs(pixels: NDArray[np.uint8]) -> list[Disc]:
    grey = pixels[:, :, 1].astype(np.float64)
    count, labels, stats, _ = cv2.connectedComponentsWithStats((grey > 110).astype(np.uint8))
    found = []
    for label in range(1, count):
        if stats[label, cv2.CC_STAT_AREA] < 50:
            continue
        ys, xs = np.nonzero(cv2.dilate((labels == label).astype(np.uint8), np.ones((3, 3), np.uint8)))
        weight = np.clip((grey[ys, xs] - 30) / 195, 0, 1)
        area = weight.sum()
        found.append(Disc((weight @ xs) / area, (weight @ ys) / area, float(np.sqrt(area / np.pi))))
    return found


def prediction_of(points: NDArray[np.float64], sigma: float, score: float = 1.0) -> FacePrediction:
    box = FaceBox.of_points(points)
    count = len(points)
    return FacePrediction(
        box=box,
        score=score,
        landmarks=points,
        covariance=np.tile(np.eye(2) * sigma**2, (count, 1, 1)),
        sigma=np.full((count, 2), sigma),
        crop=np.eye(2, 3),
        attention=None,
        edges=None,
    )


class DiscPredictor:
    """Takes each disc for a face, and counts what it is asked.

    In a box without a disc it places the points in the box's middle and is unsure, as a network is.
    """

    def __init__(self, seconds: float = 0.0) -> None:
        self.engine = SimpleNamespace(provider="CPU")
        self.layout: Layout = LAYOUT
        self.detections = 0
        self.followed = 0
        self.blind = False
        self.seconds = seconds
        self.threads: set[int] = set()
        self._pause = threading.Event()

    def predict(self, pixels: NDArray[np.uint8], *, maps: bool = True) -> list[FacePrediction]:
        self._work()
        self.detections += 1
        if self.blind:
            return []
        discs = sorted(find_discs(pixels), key=lambda disc: -disc.radius)
        return [prediction_of(disc.landmarks, 0.02 * disc.radius, 0.9) for disc in discs]

    def predict_boxes(
        self, pixels: NDArray[np.uint8], boxes: Sequence[FaceBox], *, passes: int = 1, maps: bool = True
    ) -> list[FacePrediction]:
        self._work()
        self.followed += len(boxes)
        discs = find_discs(pixels)
        found = []
        for box in boxes:
            assert box.is_usable()
            inside = [d for d in discs if abs(d.x - box.center[0]) < box.width * 0.7]
            inside = [d for d in inside if abs(d.y - box.center[1]) < box.height * 0.7]
            if inside:
                best = min(inside, key=lambda d: np.hypot(d.x - box.center[0], d.y - box.center[1]))
                found.append(prediction_of(best.landmarks, 0.02 * best.radius))
            else:
                middle = Disc(*box.center, box.longer_side / 2)
                found.append(prediction_of(middle.landmarks, 0.3 * box.longer_side))
        return found

    def _work(self) -> None:
        self.threads.add(threading.get_ident())
        self._pause.wait(self.seconds)


def frame_of(discs: Sequence[Disc], index: int, fps: float = 30.0) -> Frame:
    return Frame(draw(discs), index, 100.0 + index / fps)


VideoMaker = Callable[..., Path]


@pytest.fixture
def make_video(tmp_path: Path) -> VideoMaker:
    """Writes a video whose frame i shows the discs that `discs_at(i)` gives."""

    def make(
        discs_at: Callable[[int], Sequence[Disc]],
        count: int,
        fps: float,
        name: str = "discs.avi",
        size: tuple[int, int] = SIZE,
    ) -> Path:
        path = tmp_path / name
        writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), fps, size)
        for index in range(count):
            writer.write(draw(discs_at(index), size))
        writer.release()
        return path

    return make


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    """Neither work in the background nor what it has started for itself, as the reader of a camera."""
    before = set(threading.enumerate())
    yield
    assert wait_for_all(60, 60) == []
    left = [t.name for t in threading.enumerate() if t not in before and not t.name.startswith("Dummy")]
    assert left == []


def camera_page(predictor: object) -> CameraPage:
    """A page without the window, with the actions that it has there."""
    owner = QWidget()
    commands = [command for command in COMMANDS if command.where is Where.CAMERA]
    registry = CommandRegistry(owner, commands)
    page = CameraPage(made(predictor), registry)  # type: ignore[arg-type]
    for command in commands:
        registry.bind(command, SimpleNamespace(camera=page))
    owner.setParent(page)
    page.addActions(owner.actions())
    return page


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[CameraPage]:
    """A page on the screen with the keyboard, whose predictor finds discs."""
    page = camera_page(DiscPredictor())
    qtbot.addWidget(page)
    page.resize(960, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.setFocus()
    yield page
    page.stop()
