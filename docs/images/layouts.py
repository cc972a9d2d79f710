"""Draws the pictures of docs/layouts.md in the real window, by mouse and keys.

python docs/images/layouts.py [FOLDER]

FOLDER is this one without it. A screen is not needed: Qt draws on its offscreen platform.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2
import numpy as np
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.layouts.feature import LayoutsFeature
from app.layouts.page import LayoutPage
from app.logic.projects.opening import OpenRequest
from app.theme import apply_style
from app.window import MainWindow

SIZE = QSize(1080, 680)
COLOURS = 96
PATIENCE = 60.0
FINGERS = ("thumb", "forefinger", "middle_finger", "ring_finger", "pinky")
# Where each finger begins, in which direction (degrees from upright), and how long its three parts are.
_HAND = (
    ((370, 560), -60, (70, 60, 50)),
    ((385, 430), -20, (85, 60, 48)),
    ((440, 410), -3, (95, 66, 52)),
    ((500, 420), 12, (88, 60, 48)),
    ((555, 455), 32, (68, 48, 40)),
)
WRIST = (450, 640)
# Of the astronaut of the sample: corners of the eyes, nose, corners of the mouth, chin.
FACE = ((196, 102), (211, 101), (240, 104), (254, 102), (225, 124), (204, 139), (241, 140), (222, 179))


def hand(bend: float) -> tuple[np.ndarray, np.ndarray]:
    """A picture of a hand, and its 21 points (wrist, then each finger from its root)."""
    picture = np.full((700, 900, 3), (96, 110, 90), np.uint8)
    points = [WRIST]
    for start, angle, lengths in _HAND:
        at, direction = np.array(start, dtype=float), np.radians(angle)
        points.append(tuple(at))
        for length in lengths:
            at = at + length * np.array([np.sin(direction), -np.cos(direction)])
            points.append(tuple(at))
            direction += np.radians(bend)
    found = np.array(points)
    skin = (140, 170, 222)
    outwards = ((-70, 20), (-30, 10), (-34, 10), (0, 0), (0, 0), (34, 10), (75, 20))
    palm = found[[0, 1, 5, 9, 13, 17, 0]] + outwards
    cv2.fillPoly(picture, [palm.astype(np.int32)], skin)
    for finger in range(5):
        joints = found[1 + 4 * finger : 5 + 4 * finger].astype(np.int32)
        cv2.polylines(picture, [joints.reshape(-1, 1, 2)], False, skin, 56, cv2.LINE_AA)
        for joint in joints:
            cv2.circle(picture, tuple(map(int, joint)), 28, skin, cv2.FILLED, cv2.LINE_AA)
    return cv2.GaussianBlur(picture, (0, 0), 2), found


class Painter:
    """The window, driven, and its pictures."""

    def __init__(self, folder: Path, work: Path) -> None:
        self.folder, self.work = folder, work
        self.window = MainWindow(OpenRequest(author="annotator"))
        self.window.resize(SIZE)
        self.window.show()
        self.window.start()
        self.wait(lambda: self.window.page.session is not None and bool(self.window.page.session.faces))
        self.window.page.message.put_away()
        self.feature = next(one for one in self.window.features if isinstance(one, LayoutsFeature))

    def wait(self, come: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not come():
            if time.monotonic() > end:
                raise RuntimeError("the window has not come so far")
            QTest.qWait(30)

    def keep(self, name: str, widget: QWidget | None = None) -> None:
        """Write what the window shows as a picture of few colours."""
        QTest.qWait(200)
        shown = (widget or self.window).grab().toImage()
        path = self.folder / f"{name}.png"
        shown.save(str(path))
        with Image.open(path) as picture:
            few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(path, optimize=True)

    @property
    def drawing(self) -> LayoutPage:
        assert self.feature.drawing_page is not None
        return self.feature.drawing_page

    def draw_on(self, photo: Path) -> None:
        self.feature.draw_on(photo)
        self.wait(lambda: self.feature.shown)
        QTest.qWait(300)
        self.drawing.canvas.frame()

    def click(self, x: float, y: float) -> None:
        view = self.drawing.canvas.viewport()
        spot = self.drawing.canvas.to_viewport(x, y).toPoint()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    def new_project(self) -> None:
        self.window.registry["file.new_project"].trigger()
        sheet = self.feature.sheet
        rows = [sheet.list.item(row).text() for row in range(sheet.list.count())]
        sheet.list.setCurrentRow(next(row for row, text in enumerate(rows) if "hand" in text))
        sheet.folder.clear()
        QTest.keyClicks(sheet.folder, "photos/hands")
        self.keep("layout-new-project")
        sheet.shut()

    def hand(self) -> None:
        """Points, curves and distance of a hand, the project that begins with it, and a point more."""
        for number, bend in enumerate((0.0, 4.0, -4.0), start=1):
            picture, points = hand(bend)
            cv2.imwrite(str(self.work / f"hand{number}.png"), picture)
        _, points = hand(0.0)
        self.draw_on(self.work / "hand1.png")
        page = self.drawing
        page.drawing.call("hand", "A hand")
        page.drawing.offered = ("wrist", *(f"{name}_{n}" for name in FINGERS for n in range(1, 5)))
        for index, point in enumerate(points):
            self.click(*point)
            if index == 8:
                self.keep("layout-points")
        page.tabs.setCurrentWidget(page.curves)
        for finger in range(5):
            for index in (0, *range(1 + 4 * finger, 5 + 4 * finger)):
                self.click(*points[index])
            if finger == 2:
                self.keep("layout-curves")
            self.click(30, 30)
        page.tabs.setCurrentWidget(page.distance)
        self.click(*points[0])
        self.click(*points[9])
        QFileDialog.getSaveFileName = lambda *_, **__: (str(self.work / "hand.toml"), "")
        page.done.click()
        self.wait(lambda: self._points() == 21)
        self.window.registry["layout.change"].trigger()
        self.wait(lambda: self.feature.shown)
        QTest.qWait(300)
        self.click(455, 520)
        item = page.points.table.item(21, 0)
        assert item is not None
        item.setText("palm")
        self.keep("layout-change")
        page.done.click()
        self.wait(lambda: self._points() == 22)

    def face(self, photo: Path) -> None:
        """Mirror pairs of a face that looks into the camera."""
        self.draw_on(photo)
        page = self.drawing
        for point in FACE:
            self.click(*point)
        page.canvas.frame(page.canvas.framing)
        page.tabs.setCurrentWidget(page.mirror)
        page.mirror.find_pairs()
        page.canvas.zoom(2.6, page.canvas.to_viewport(*FACE[4]))
        self.keep("layout-mirror")
        page.drawing.mark_saved()
        self.feature.leave()

    def _points(self) -> int:
        session = self.window.page.session
        return 0 if session is None or session.face is None else len(session.face.points)


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else __file__).absolute()
    folder = folder if folder.is_dir() else folder.parent
    with tempfile.TemporaryDirectory() as work:
        os.environ["ADNET_HOME"] = str(Path(work) / "home")
        os.chdir(work)  # so that the picture shows a short path
        hands = Path(work) / "photos" / "hands"
        hands.mkdir(parents=True)
        application = QApplication(sys.argv[:1])
        apply_style(application)
        painter = Painter(folder, hands)
        session = painter.window.page.session
        assert session is not None
        assert session.image is not None
        painter.new_project()
        painter.face(session.image.path)
        painter.hand()
        painter.window.close()
        application.processEvents()


if __name__ == "__main__":
    main()
