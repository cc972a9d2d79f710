"""What the benchmarks of the window need: photos, a window with its project open, and patience."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from adnet_core.errors import ModelError
from app.canvas import Canvas
from app.logic.projects.opening import SAMPLE, OpenRequest
from app.main import make_window
from app.workbench import Workbench

if TYPE_CHECKING:
    from adnet_core.models.predictor import Predictor

PATIENCE = 120.0

Clock = Callable[[], float]


def sample_photo(size: tuple[int, int]) -> NDArray[np.uint8]:
    """The bundled photo resized to (width, height), (height, width, 3) BGR."""
    data = np.frombuffer(files("resources").joinpath("samples", SAMPLE).read_bytes(), np.uint8)
    decoded = cv2.imdecode(data, cv2.IMREAD_COLOR)
    assert decoded is not None
    return np.asarray(cv2.resize(decoded, size, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def write_photos(folder: Path, pixels: NDArray[np.uint8], count: int) -> list[Path]:
    """The same photo under `count` names."""
    encoded = cv2.imencode(".jpg", pixels)[1].tobytes()
    paths = [folder / f"{number:04}.jpg" for number in range(count)]
    for path in paths:
        path.write_bytes(encoded)
    return paths


def no_model() -> NoReturn:
    """For what is measured without predicting."""
    raise ModelError("measured without a model")


@contextmanager
def open_window(request: OpenRequest, load: Callable[[], Predictor] | None = None) -> Iterator[Workbench]:
    """A window on the screen with its project open."""
    window = make_window(request, load)
    window.show()
    until_on_screen(window)
    window.start()
    try:
        until(lambda: window.page.session is not None, "the project is open")
        yield window.workbench
    finally:
        window.close()
        window.deleteLater()


def until_on_screen(widget: QWidget) -> None:
    """What is not exposed is not painted, and would cost nothing."""

    def exposed() -> bool:
        handle = widget.windowHandle()
        return handle is not None and handle.isExposed()

    until(exposed, "the window is on the screen")


def until(true: Callable[[], bool], what: str) -> None:
    """Let the window work until something has come true. RuntimeError where it does not."""
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            raise RuntimeError(f"waited {PATIENCE:.0f} s in vain until {what}")
        QApplication.processEvents()
        time.sleep(0.001)


def send_mouse(canvas: Canvas, kind: QEvent.Type, position: QPointF) -> None:
    """Let the left button be pressed, moved or let go of at a point of the viewport."""
    viewport = canvas.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    event = QMouseEvent(
        kind,
        position,
        QPointF(viewport.mapToGlobal(position.toPoint())),
        none if kind is QEvent.Type.MouseMove else left,
        left,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)
