"""Measures the window itself: `python -m app.benchmark [--json]`, for `adnet bench` and for people.

Times are wall-clock, from the event to the last pixel painted. The user's own settings and projects are
not touched: everything lies in a folder that is gone afterwards.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path
from typing import Annotated, NoReturn

import cv2
import numpy as np
import typer
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from adnet_core.annotation.records import FaceRecord, FaceState
from adnet_core.annotation.store import Project
from adnet_core.errors import ModelError
from adnet_core.geometry import FaceBox, crop_matrix
from adnet_core.layout import load_layout
from adnet_core.media.photos import file_sha256
from adnet_core.speed import Figure
from app.canvas import Canvas, FaceMaps, Scene
from app.canvas.overlays import AttentionMode
from app.canvas.pyramid import Pyramid
from app.face_template import template_points
from app.opening import SAMPLE, Request
from app.qt_environment import prepare_qt
from app.theme import apply_style
from app.window import MainWindow

Clock = Callable[[], float]

LARGE = (4000, 3000)
# Photos of which the cache holds fewer than are looked at before the first weighing.
MIDDLE = (2048, 2048)
MANY = 100_000
EARLY, LATE = 50, 200
STARTS = 5
POINT = 10
PATIENCE = 120.0


def measure(on_step: Callable[[str], None] = lambda _text: None) -> list[Figure]:
    """All figures. Needs a QApplication, and ADNET_HOME where files may be left."""
    sections: tuple[tuple[str, Callable[[Path], list[Figure]]], ...] = (
        ("dragging a point", _dragging),
        ("the next photo", _next_photo),
        (f"{MANY:,} photos", _many_photos),
        ("start", _start),
        ("memory", _memory),
    )
    figures: list[Figure] = []
    for name, section in sections:
        on_step(name)
        with tempfile.TemporaryDirectory() as folder:
            figures += section(Path(folder))
    return figures


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
    _mouse(canvas, QEvent.Type.MouseButtonPress, start)
    spent = []
    for step in range(frames):
        place = start + QPointF(40 * np.sin(step / 7), 40 * np.cos(step / 7))
        before = clock()
        _mouse(canvas, QEvent.Type.MouseMove, place)
        viewport.repaint()
        spent.append(1000 * (clock() - before))
    return spent


def steps_through_photos(window: MainWindow, keys: Sequence[Qt.Key], clock: Clock) -> list[float]:
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


def _mouse(canvas: Canvas, kind: QEvent.Type, place: QPointF) -> None:
    viewport = canvas.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind,
        place,
        QPointF(viewport.mapToGlobal(place.toPoint())),
        none if kind is QEvent.Type.MouseMove else left,
        left,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


# The figures


def _dragging(_folder: Path) -> list[Figure]:
    canvas = canvas_with_everything_on(_sample(LARGE))
    canvas.show()
    _until_on_screen(canvas)
    spent = frames_of_a_drag(canvas, time.perf_counter)
    canvas.hide()
    canvas.deleteLater()
    return _both("a frame while dragging one of 98 points", spent, "12 megapixels, all overlays")


def _next_photo(folder: Path) -> list[Figure]:
    """Photos and landmarks are there before a key is pressed, as they are for who looks at a face."""
    photos = _write_photos(folder, LARGE, 4)
    project_path = _predicted_project(folder, photos)
    with _window(Request((project_path,)), load=_no_model) as window:
        page = window.page
        session = page.session
        assert session is not None
        _until(lambda: all(page.photos.get(path) is not None for path in photos), "the photos are decoded")
        right, left = [Qt.Key.Key_D] * 3, [Qt.Key.Key_A] * 3
        spent = steps_through_photos(window, (right + left) * 8, time.perf_counter)
    return _both("from the key to the next photo with landmarks", spent, "12 megapixels, prefetched")


def _many_photos(folder: Path) -> list[Figure]:
    path = folder / "many.adnet"
    with Project.create(path, load_layout("68"), author="benchmark") as project:
        project.add_images(folder / f"{number}.jpg" for number in range(MANY))
    before = time.perf_counter()
    with _window(Request((path,)), load=_no_model) as window:
        photos = window.page.photo_panel.list
        photos.viewport().repaint()
        opened = time.perf_counter() - before
        bar = photos.verticalScrollBar()
        spent = []
        for step in range(100):
            start = time.perf_counter()
            bar.setValue(bar.maximum() * step // 100)
            photos.viewport().repaint()
            spent.append(1000 * (time.perf_counter() - start))
    what = f"open and list a project of {MANY:,} photos"
    return [Figure(what, opened, "s", "from the window to the painted list"), *_both("scroll in it", spent)]


def _start(_folder: Path) -> list[Figure]:
    spent = [_one_start() for _ in range(STARTS)]
    note = f"median of {STARTS} starts of a process"
    return [Figure("start to the window painted", float(np.median(spent)), "s", note)]


def _one_start() -> float:
    """Seconds from the start of a process to its first painted frame, by the clock of the system."""
    before = time.time()
    done = subprocess.run(
        [sys.executable, "-m", "app.benchmark", "--start"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"the window does not start: {done.stderr.strip()[-400:]}")
    return float(done.stdout.split()[-1]) - before


def _memory(folder: Path) -> list[Figure]:
    """The whole work goes on: decoding, predicting with the bundled model, thumbnails, the list."""
    if resident_bytes() is None:
        return []
    _write_photos(folder, MIDDLE, LATE + 1)
    weighed: dict[int, float] = {}
    with _window(Request((folder,))) as window:
        page = window.page
        session = page.session
        assert session is not None
        model = page.worker
        _until(lambda: model.predictor is not None or bool(model.problem), "the model is loaded")
        for step in range(1, LATE + 1):
            QTest.keyClick(page.canvas, Qt.Key.Key_D)
            if model.predictor is not None:
                _until(lambda: bool(session.faces), "the face is found")
            else:
                _until(lambda: page.canvas.photo_size is not None, "the photo is decoded")
            if step in (EARLY, LATE):
                weighed[step] = (resident_bytes() or 0) / 2**20
        note = "" if model.predictor is not None else "without a model"
    grown = (weighed[LATE] - weighed[EARLY]) / (LATE - EARLY)
    size = f"{MIDDLE[0] * MIDDLE[1] / 1e6:.0f} megapixels"
    return [
        Figure(f"memory after {EARLY} photos", weighed[EARLY], "MiB", note or size),
        Figure(f"memory after {LATE} photos", weighed[LATE], "MiB", note or size),
        Figure("memory per photo in between", grown, "MiB", "bounded caches of maps and thumbnails fill"),
    ]


def resident_bytes() -> int | None:
    """The memory that this process holds now; None where the system does not say."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return None
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _both(what: str, spent: Sequence[float], note: str = "") -> list[Figure]:
    return [
        Figure(what, float(np.median(spent)), "ms", note),
        Figure(f"{what}, 95th percentile", float(np.percentile(spent, 95)), "ms"),
    ]


# What they need


def _sample(size: tuple[int, int]) -> NDArray[np.uint8]:
    """The bundled photo enlarged to (width, height), (height, width, 3) BGR."""
    data = np.frombuffer(files("resources").joinpath("samples", SAMPLE).read_bytes(), np.uint8)
    decoded = cv2.imdecode(data, cv2.IMREAD_COLOR)
    assert decoded is not None
    return np.asarray(cv2.resize(decoded, size, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def _write_photos(folder: Path, size: tuple[int, int], count: int) -> list[Path]:
    encoded = cv2.imencode(".jpg", _sample(size))[1].tobytes()
    paths = [folder / f"{number:04}.jpg" for number in range(count)]
    for path in paths:
        path.write_bytes(encoded)
    return paths


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


def _no_model() -> NoReturn:
    raise ModelError("measured without a model")


@contextmanager
def _window(request: Request, load: Callable[[], NoReturn] | None = None) -> Iterator[MainWindow]:
    """A window with its project open."""
    window = MainWindow(request, load=load)
    window.resize(1280, 800)
    window.show()
    _until_on_screen(window)
    window.start()
    try:
        _until(lambda: window.page.session is not None, "the project is open")
        yield window
    finally:
        window.close()
        window.deleteLater()


def _until_on_screen(widget: QWidget) -> None:
    """What is not exposed is not painted, and would cost nothing."""

    def exposed() -> bool:
        handle = widget.windowHandle()
        return handle is not None and handle.isExposed()

    _until(exposed, "the window is on the screen")


def _until(true: Callable[[], bool], what: str) -> None:
    """Let the window work until something has come true. RuntimeError where it does not."""
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            raise RuntimeError(f"waited {PATIENCE:.0f} s in vain until {what}")
        QApplication.processEvents()
        time.sleep(0.001)


class _FirstFrame(QObject):
    """Prints when the canvas has been painted for the first time, and ends the program."""

    def __init__(self) -> None:
        super().__init__()
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        parent = watched.parent()
        if event.type() is QEvent.Type.Paint and isinstance(parent, Canvas) and not self._seen:
            self._seen = True
            # At the next turn of the loop this frame is done.
            QTimer.singleShot(0, lambda: self._done(parent.window()))
        return False

    def _done(self, window: QObject) -> None:
        print(time.time(), flush=True)
        assert isinstance(window, MainWindow)
        window.close()


def _start_once() -> int:
    from app.main import run

    prepare_qt()
    application = QApplication(sys.argv[:1])
    first_frame = _FirstFrame()
    application.installEventFilter(first_frame)
    return run(Request())


def _table(figures: Sequence[Figure]) -> str:
    width = max(len(figure.what) for figure in figures)
    lines = (f"{f.what:<{width}}  {f.value:>9.4g} {f.unit:<4} {f.note}".rstrip() for f in figures)
    return "\n".join(lines)


def benchmark(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    start: Annotated[bool, typer.Option("--start", hidden=True)] = False,
) -> None:
    """Measure the window's speed and memory. Without a display nothing is shown; the figures hold."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if start:
        raise typer.Exit(_start_once())
    with tempfile.TemporaryDirectory() as home:
        os.environ["ADNET_HOME"] = home
        prepare_qt()
        application = QApplication(sys.argv[:1])
        apply_style(application)
        figures = measure(lambda step: None if as_json else print(f"… {step}", file=sys.stderr))
    print(json.dumps({"figures": [asdict(figure) for figure in figures]}) if as_json else _table(figures))


if __name__ == "__main__":
    typer.run(benchmark)
