"""Makes the manual's pictures in the real window, and renews the keys and names in its pages.

python tools/manual_pictures.py [LANGUAGE...] [--folder FOLDER]

All languages without one, each in a process of its own; the pictures go to docs/manual/LANGUAGE/images, or to
FOLDER/LANGUAGE/images. A screen is not needed: Qt draws on its offscreen platform. The photos are made of the
bundled sample, which is in the public domain.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Annotated

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import cv2
import numpy as np
import typer
from manual_pages import FOLDER, LANGUAGES, renew
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from app.benchmark.driving import open_window, sample_photo, until
from app.camera.feature import CameraFeature
from app.checking.feature import CheckingFeature
from app.exchanging.sheet import ExchangeSheet
from app.layouts.feature import LayoutsFeature
from app.logic.projects.opening import OpenRequest
from app.logic.session import Session
from app.panels.floating_sheet import Floating
from app.rooms import ROOMS
from app.speaking import speak_language
from app.statistics.statistics_panel import StatisticsPanel
from app.theme import apply_style
from app.video.chooser import FrameChooser
from app.window import MainWindow
from app.workbench import Workbench

SIZE = QSize(1100, 700)
WIDEST = 900
MOST_BYTES = 40_000
QUALITIES = (82, 74, 66, 58, 50, 42, 34, 26, 18, 10)
SETTLE_MS = 250
AT_ONCE = 3  # the window waits more than it works
AUTHORS = ("Ann", "Bob")

PANELS = tuple(panel.name for room in ROOMS for panel in room.panels)
SCENES = (
    "start",
    "window",
    "correct",
    "overlays",
    "list-legend",
    "palette",
    "keys",
    "preferences",
    "new-project",
    "import",
    "export",
    "panel-photos",
    *(f"panel-{name}" for name in PANELS),
    "layout",
    "camera",
    "video",
)
"""What is in the pictures: each panel, and each page of the window."""

Pixels = NDArray[np.uint8]


def photos() -> dict[str, Pixels]:
    """Photos like those of a day's work, made of the sample."""
    whole = sample_photo((900, 900))
    mirrored = np.ascontiguousarray(whole[:, ::-1])
    dark = (whole * 0.55).astype(np.uint8)
    near = np.asarray(cv2.resize(whole[40:480, 160:640], (960, 880), interpolation=cv2.INTER_CUBIC))
    blurred = np.asarray(cv2.GaussianBlur(mirrored, (0, 0), 5))
    tilted = cv2.warpAffine(whole, cv2.getRotationMatrix2D((400, 250), 18, 1.0), (900, 900))
    made = (whole, mirrored, dark, near, blurred, np.asarray(tilted))
    names = ("astronaut", "mirrored", "evening", "portrait", "blurred", "tilted")
    return {name: np.asarray(one, dtype=np.uint8) for name, one in zip(names, made, strict=True)}


def write_video(path: Path, photo: Pixels) -> None:
    """Five seconds in which the photo is slowly passed over."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25, (640, 480))
    for frame in range(125):
        writer.write(photo[20 : 20 + 480, frame : frame + 640])
    writer.release()


def has_figures(panel: QWidget | None) -> bool:
    assert isinstance(panel, StatisticsPanel)
    return bool(panel.count.text())


def has_models(panel: QWidget | None) -> bool:
    assert panel is not None
    return any(box.currentData() is not None for box in panel.findChildren(QComboBox, "baseModel"))


def is_another(session: Session, face: str) -> bool:
    """Another face than before is shown."""
    return session.face is not None and session.face.id != face


class Painter:
    """Drives the window from scene to scene, and writes what it shows."""

    def __init__(self, bench: Workbench, folder: Path) -> None:
        self.bench, self.folder = bench, folder
        self.page = bench.page
        window = bench.widget
        assert isinstance(window, MainWindow)
        self.window = window

    def do(self, *commands: str) -> None:
        for command in commands:
            self.bench.registry[command].trigger()
            self.settle(20)

    def settle(self, milliseconds: int = SETTLE_MS) -> None:
        """Let the window show what was done."""
        QTest.qWait(milliseconds)

    def keep(self, scene: str, widget: QWidget | None = None) -> None:
        """Write a picture of a widget, the window without one, small enough for a page."""
        assert scene in SCENES, scene
        if self.page.message.isVisible():
            self.page.message.put_away()
        self.settle()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        (widget or self.window).grab().save(buffer, "PNG")
        with Image.open(io.BytesIO(bytes(buffer.data().data()))) as shown:
            picture = shown.convert("RGB")
        if picture.width > WIDEST:
            height = round(picture.height * WIDEST / picture.width)
            picture = picture.resize((WIDEST, height), Image.Resampling.LANCZOS)
        for quality in QUALITIES:
            packed = io.BytesIO()
            picture.save(packed, "WEBP", quality=quality, method=6)
            if packed.tell() <= MOST_BYTES:
                break
        (self.folder / f"{scene}.webp").write_bytes(packed.getvalue())

    def faces(self) -> bool:
        """The photo is on the screen with its faces."""
        session = self.page.session
        return session is not None and bool(session.faces) and self.page.canvas.photo_size is not None

    def sheet(self) -> Floating:
        """The sheet that is shown."""
        return self.sheets_shown()[-1]

    def sheets_shown(self) -> list[Floating]:
        return [one for one in self.window.findChildren(Floating) if one.isVisible() and one.keeps_keyboard]

    # The scenes

    def greet(self) -> None:
        until(self.faces, "the sample is predicted")
        until(lambda: bool(self.sheets_shown()), "the first page is shown")
        self.keep("start")
        self.sheet().hide()

    def open(self, path: Path) -> None:
        before = self.page.session
        self.bench.open(OpenRequest((path,), author=AUTHORS[0]))
        until(lambda: self.page.session not in (None, before) and self.faces(), f"{path.name} is predicted")
        self.settle()

    def annotate(self) -> None:
        """A day's work in short: corrected and accepted, one face with its sides
        exchanged, so that the check finds something."""
        place = ("point.next", "nudge.left.far", "nudge.down.far", "point.next", "nudge.up.far")
        for commands in (place, place, ("shape.swap",)):
            until(self.faces, "the photo is predicted")
            self.do(*commands, "face.accept")
        self.do("photo.first")
        until(self.faces, "the photo is predicted")

    def work(self) -> None:
        self.do("photo.unfinished", "view.fit_photo", "point.next")
        self.keep("window")
        self.do("view.fit_face", *["nudge.right.far"] * 2, "nudge.down.far")
        self.keep("correct", self.page.canvas)
        self.do("shape.reset_face", "point.deselect", "overlay.attention_all")
        self.settle(600)
        self.keep("overlays", self.page.canvas)
        self.do("overlay.attention_all")

    def panels(self) -> None:
        self.keep("panel-photos", self.page.side.dock("photos"))
        for name in PANELS:
            if not self.page.side.is_seen(name):
                self.do(f"view.{name}")
            if name == "statistics":
                until(partial(has_figures, self.page.side.panel(name)), "the figures are there")
            if name == "training":
                until(partial(has_models, self.page.side.panel(name)), "the models are listed")
            if name == "check":
                self.check()
            self.keep(f"panel-{name}", self.page.side.dock(name))
        self.do("view.face")

    def check(self) -> None:
        """Look through the accepted faces."""
        feature = next(one for one in self.window.features if isinstance(one, CheckingFeature))
        feature.toggle()
        until(lambda: not feature.process.running, "the faces are looked through")
        self.settle()

    def sheets(self) -> None:
        for scene, command in (
            ("list-legend", "help.list"),
            ("palette", "help.palette"),
            ("keys", "help.keys"),
            ("new-project", "file.new_project"),
            ("import", "file.import"),
            ("export", "file.export"),
        ):
            self.do(command)
            self.settle()
            if scene == "export":
                sheet = self.sheet()
                assert isinstance(sheet, ExchangeSheet)
                sheet.path.setText(str(Path("photos", "export", "300w")))  # the same whenever it is made
                until(sheet.confirming.isEnabled, "what an export comes to is known")
            self.keep(scene, None if scene == "keys" else self.sheet())
            self.sheet().hide()
        self.do("file.preferences")
        dialog = next(one for one in self.window.findChildren(QWidget, "preferences"))
        self.keep("preferences", dialog)
        dialog.close()

    def layout(self) -> None:
        feature = next(one for one in self.window.features if isinstance(one, LayoutsFeature))
        self.do("layout.change")
        until(lambda: feature.shown, "the layout is drawn")
        self.settle(500)
        self.keep("layout")
        feature.leave()
        until(lambda: not feature.shown, "the drawing is left")

    def camera(self, video: Path) -> None:
        feature = next(one for one in self.window.features if isinstance(one, CameraFeature))
        feature.show(str(video))
        painted: list[object] = []
        assert feature.camera is not None
        feature.camera.canvas.painted.connect(painted.append)
        until(lambda: len(painted) > 5, "the camera shows its frames")
        self.settle(1500)
        self.keep("camera")
        feature.leave()

    def video(self, video: Path) -> None:
        self.open(video)
        self.settle(800)
        session = self.page.session
        assert session is not None
        for _ in range(3):
            before = session.face
            assert before is not None
            self.do("face.accept", "video.second_on")
            until(partial(is_another, session, before.id), "the frame is predicted")
            self.settle()
        for sheet in self.window.findChildren(FrameChooser):
            sheet.shut()
        self.do("view.fit_photo")
        self.keep("video")


def make(language: str, folder: Path) -> None:
    """All pictures of a language. The window speaks it from the start."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        os.environ["ADNET_HOME"] = str(work / "home")
        os.environ["USER"] = os.environ["LOGNAME"] = AUTHORS[0].lower()
        os.chdir(work)
        application = QApplication(sys.argv[:1])
        apply_style(application)
        speak_language(application, language)  # type: ignore[arg-type]
        album = work / "photos"
        album.mkdir()
        for name, pixels in photos().items():
            cv2.imwrite(str(album / f"{name}.jpg"), pixels)
        video = Path("talk.avi")  # relative, so that the picture shows a short path
        write_video(video, photos()["astronaut"])
        with open_window(OpenRequest(author=AUTHORS[0])) as bench:
            painter = Painter(bench, folder)
            painter.window.resize(SIZE)
            painter.greet()
            painter.open(album)
            painter.annotate()
            painter.work()
            painter.panels()
            painter.sheets()
            painter.layout()
            painter.camera(video)
            painter.video(video)
    for path in folder.glob("*.webp"):
        if path.stem not in SCENES:
            path.unlink()


def main(
    languages: Annotated[list[str] | None, typer.Argument()] = None,
    folder: Annotated[Path, typer.Option()] = FOLDER,
) -> None:
    """Make the pictures and renew the pages."""
    chosen = languages or [one for one in LANGUAGES if (FOLDER / one).is_dir()]
    if len(chosen) == 1:
        images = (folder / chosen[0] / "images").absolute()
        make(chosen[0], images)
        renew(chosen[0])
        total = sum(path.stat().st_size for path in images.glob("*.webp"))
        print(f"{chosen[0]}: {len(SCENES)} pictures, {total / 1000:.0f} kB")
        return

    def run(language: str) -> None:
        subprocess.run([sys.executable, __file__, language, "--folder", folder.absolute()], check=True)

    with ThreadPoolExecutor(AT_ONCE) as several:
        list(several.map(run, chosen))


if __name__ == "__main__":
    typer.run(main)
