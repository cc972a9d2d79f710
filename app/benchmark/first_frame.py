"""One start of the window, as a program of its own: `adnet-annotate` and nothing that it does not import.

python -m app.benchmark.first_frame
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.canvas import Canvas
from app.logic.projects.opening import OpenRequest
from app.main import run


def _tell_first_frame() -> None:
    """Let the canvas print when it has been painted for the first time, and end the program.

    By its own method: a filter of all events would be a call of Python for thousands of them.
    """
    paint = Canvas.paintEvent

    def done(window: QWidget) -> None:
        print(time.time(), flush=True)
        window.close()

    def painted(canvas: Canvas, event: QPaintEvent) -> None:
        paint(canvas, event)
        Canvas.paintEvent = paint
        # At the next turn of the loop this frame is done.
        QTimer.singleShot(0, lambda: done(canvas.window()))

    Canvas.paintEvent = painted


def start_once() -> int:
    """Start as `adnet-annotate` does, print the time of the first frame, and end."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _tell_first_frame()
    return run(OpenRequest())


if __name__ == "__main__":
    sys.exit(start_once())
