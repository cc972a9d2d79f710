"""A window on photos made for the test, with a predictor that finds faces where the test painted them."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox, crop_matrix, tangent_frames
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.media.photos import read_photo
from adnet_core.models.face_prediction import FacePrediction, sigmas
from adnet_core.models.finding import Finding
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.projects.records import FaceRecord
from adnet_core.projects.store import Project
from app.logic.projects import folder_news
from app.logic.projects.opening import OpenRequest
from app.logic.settings import ListOrder
from app.logic.translating import speak
from app.logic.work import background
from app.logic.work.background import wait_for_all
from app.projects import watching
from app.window import MainWindow

LAYOUT = load_layout("68")
FACE = FaceBox(100, 100, 300, 320)
LARGE_BYTES = 1_000_000
"""Of a model file whose network takes a while to prepare."""
KEPT_NETWORKS = 4


def painted(boxes: Sequence[FaceBox], size: tuple[int, int] = (640, 480)) -> NDArray[np.uint8]:
    """A grey photo with a bright rectangle for each face."""
    pixels = np.full((size[1], size[0], 3), 90, np.uint8)
    pixels[::7, :, 0] = 120
    for box in boxes:
        cv2.rectangle(pixels, (int(box.x0), int(box.y0)), (int(box.x1), int(box.y1)), (250, 250, 250), -1)
    return pixels


def covariances(layout: Layout) -> NDArray[np.float64]:
    """(P, 2, 2): the ellipse of point p is larger the larger p is; the last point's is the largest."""
    size = 4.0 + np.arange(layout.point_count, dtype=np.float64)
    return size[:, None, None] * np.array([[1.0, 0.2], [0.2, 0.5]])


class PaintedFaces:
    """Takes bright rectangles for faces, best (largest) first. Counts what it was asked."""

    def __init__(self, layout: Layout = LAYOUT) -> None:
        self.layout, self.views = layout, 1
        self.predicted = 0
        self.engine = SimpleNamespace(
            path=Path("painted.onnx"),
            provider="CPU",
            provider_note="",
            sha256="f" * 64,
            info=SimpleNamespace(
                layout=layout,
                prior=None,
                calibration=None,
                shape=None,
                mix=None,
                finder=None,
                provenance={},
            ),
        )
        self.finding: Finding | None = None

    def find_by(self, finding: Finding | None) -> None:
        self.finding = finding

    def predict(self, pixels: NDArray[np.uint8], **_more: Any) -> list[FacePrediction]:
        self.predicted += 1
        if self.finding is Finding.NONE:
            return []
        if self.finding is Finding.WHOLE_PHOTO:
            height, width = pixels.shape[:2]
            return self.predict_boxes(pixels, [FaceBox(0, 0, width - 1, height - 1)])
        return self.predict_boxes(pixels, self.boxes_in(pixels))

    def boxes_in(self, pixels: NDArray[np.uint8]) -> list[FaceBox]:
        count, _, stats, _ = cv2.connectedComponentsWithStats((pixels[:, :, 1] > 200).astype(np.uint8))
        found = sorted((stats[i] for i in range(1, count) if stats[i][4] > 100), key=lambda s: -s[4])
        return [FaceBox(float(x), float(y), float(x + w), float(y + h)) for x, y, w, h, _ in found]

    def predict_boxes(
        self, pixels: NDArray[np.uint8], boxes: Sequence[FaceBox], **_more: Any
    ) -> list[FacePrediction]:
        return [self._face(box) for box in boxes]

    def _face(self, box: FaceBox) -> FacePrediction:
        points = template_points(self.layout, box)
        covariance = covariances(self.layout)
        frames = tangent_frames(points, self.layout)
        ramp = np.linspace(0, 255, 64 * 64).reshape(64, 64).astype(np.uint8)
        return FacePrediction(
            box=box,
            score=0.9,
            landmarks=points,
            covariance=covariance,
            sigma=sigmas(covariance, frames, self.layout),
            crop=crop_matrix(box, margin=1.15),
            attention=np.repeat(ramp[None], self.layout.point_count, axis=0),
            edges=np.repeat(ramp[None], len(self.layout.curves), axis=0),
        )


def has_face(window: MainWindow) -> bool:
    """The photo is on the screen with a face."""
    page = window.page
    return page.session is not None and bool(page.session.faces) and page.canvas.photo_size is not None


def rest(qtbot: QtBot) -> None:
    """Wait until nothing is done in the background, nor follows from what was: what a window begins by itself
    when a project is opened, as its copies."""

    def is_at_rest() -> bool:
        for _ in range(3):
            if any(worker.running for _, worker in background._alive()):
                return False
            QApplication.processEvents()
        return True

    qtbot.waitUntil(is_at_rest)


@pytest.fixture
def english_afterwards() -> Iterator[None]:
    """A test may speak another language."""
    yield
    speak(None)


@pytest.fixture
def files_settle_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A watched folder is looked at without waiting until its files are whole."""
    monkeypatch.setattr(watching, "PAUSE_MS", 50)
    monkeypatch.setattr(folder_news, "SETTLED_SECONDS", 0.0)


@pytest.fixture
def layout() -> Layout:
    return LAYOUT


@pytest.fixture
def make_face() -> Callable[..., FaceRecord]:
    """A face record as the project gives it; keyword arguments replace fields."""

    def make(box: FaceBox = FACE, **fields: object) -> FaceRecord:
        count = LAYOUT.point_count
        values: dict[str, object] = {
            "id": "face",
            "image_id": 1,
            "box": box,
            "points": template_points(LAYOUT, box),
            "origin": np.full(count, PointOrigin.PREDICTED, np.int8),
            "visibility": np.full(count, Visibility.VISIBLE, np.int8),
            "covariance": covariances(LAYOUT),
            "state": FaceState.PREDICTED,
            "score": 0.9,
            "model_sha256": "",
            "note": "",
            "tags": (),
            "deleted": False,
        }
        return FaceRecord(**{**values, **fields})  # type: ignore[arg-type]

    return make


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder, so that no test touches the real one."""
    folder = tmp_path / "home"
    monkeypatch.setenv("ADNET_HOME", str(folder))
    return folder


@pytest.fixture(scope="session", autouse=True)
def a_network_is_prepared_once() -> Iterator[None]:
    """The runtime takes half a second to prepare the bundled network, which these tests load a hundred times;
    what it has prepared of the same bytes does for all. That engines load files is for the engine's tests."""
    from adnet_core.models import engine

    prepared: dict[tuple[str, bytes], Any] = {}
    prepare = engine.open_session

    def once(data: bytes, probe: Any, **options: Any) -> Any:
        if len(data) < LARGE_BYTES:
            return prepare(data, probe, **options)
        key = (repr(options), hashlib.sha256(data).digest())
        found = prepared[key] = prepared.pop(key, None) or prepare(data, probe, **options)
        if len(prepared) > KEPT_NETWORKS:
            prepared.pop(next(iter(prepared)), None)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "open_session", once)
        yield


@pytest.fixture(scope="session")
def bundled() -> Predictor:
    """The bundled model; its runtime is loaded for the tests that need it."""
    from adnet_core.models.engine import Engine

    return Predictor(Engine(find_model(DEFAULT_MODEL), device="cpu"))


@pytest.fixture
def corrected_copies(
    tmp_path: Path, sample_photo: Path, bundled: Predictor
) -> Callable[[int, Callable[[], NDArray[np.float64]]], Path]:
    """`corrected_copies(count, shift)`: a folder with the sample photo so many times, predicted by the
    bundled model; in all but the last the jaw is moved by `shift()`, (17, 2) or (2,), and accepted."""

    def make(count: int, shift: Callable[[], NDArray[np.float64]]) -> Path:
        folder = tmp_path / "work"
        folder.mkdir()
        (found,) = bundled.predict(read_photo(sample_photo).pixels, maps=False)
        with Project.create(folder / "annotations.adnet", LAYOUT, author="ann") as project:
            for number in range(count):
                shutil.copy(sample_photo, folder / f"photo{number}.jpg")
                (image,) = project.add_images([folder / f"photo{number}.jpg"])
                (face,) = project.record_predictions(image.id, [found], bundled.engine.sha256)
                if number < count - 1:
                    project.move_points(face.id, np.arange(17), face.points[:17] + shift())
                    project.set_state(face.id, FaceState.ACCEPTED)
        return folder

    return make


@pytest.fixture
def predictor() -> PaintedFaces:
    return PaintedFaces()


ONE = FaceBox(220, 130, 420, 350)
THREE = (FaceBox(60, 60, 160, 170), FaceBox(300, 80, 420, 210), FaceBox(500, 70, 600, 180))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three photos in natural order: one face, three faces, one face."""
    place = tmp_path / "photos"
    place.mkdir()
    for name, boxes in (("img1", (ONE,)), ("img2", THREE), ("img10", (ONE,))):
        cv2.imwrite(os.fspath(place / f"{name}.png"), painted(boxes))
    return place


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    """Nothing that was started for work in the background outlives the test, whatever it is called."""
    yield
    left = wait_for_all(60, 60)
    assert not left, f"work that outlived its window: {left}"


@pytest.fixture
def open_window(
    qtbot: QtBot, predictor: PaintedFaces, no_thread_is_left: None
) -> Iterator[Callable[..., MainWindow]]:
    """Opens a window on paths and waits until the current photo is predicted (or for `until`)."""
    windows: list[MainWindow] = []

    def open_it(
        *paths: Path,
        load: Callable[[], Any] = lambda: predictor,
        until: Callable[[MainWindow], bool] | None = None,
        order: ListOrder = "NAME",
        **request: Any,
    ) -> MainWindow:
        window = MainWindow(OpenRequest(tuple(paths), **request), load=load)
        # By name, where the test is not about the order: which photo is next does not hang on predictions.
        with window.settings.changing() as settings:
            settings.photos.order = order
        windows.append(window)
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        window.start()
        wanted = until or has_face
        qtbot.waitUntil(lambda: wanted(window), timeout=10_000)
        return window

    yield open_it
    for window in windows:
        window.close()
        window.deleteLater()
