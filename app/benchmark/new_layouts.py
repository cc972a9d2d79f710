"""The film strips of docs/new-layouts.md: two layouts that no model knows, annotated through the real window.

`python -m app.benchmark.new_layouts hands STRIP.png` draws ten hands and annotates them by mouse and keys: of
the first every point, of the others a box, the anchors that are asked for, and what is then still off.
`faces` takes copies of the bundled photo, bent and turned, and 30 points of which a third lie where the
bundled model has none.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.layout_text import layout_toml
from adnet_core.faces.states import FaceState, PointOrigin
from app.benchmark.driving import open_window, send_mouse, until
from app.logic.projects.opening import SAMPLE, OpenRequest
from app.logic.session import Session
from app.qt_environment import prepare_qt
from app.theme import apply_style
from app.work.prediction import load_predictor
from app.workbench import Workbench

Array = NDArray[np.float64]
Pixels = NDArray[np.uint8]

COUNT = 10
SIDE = 640
TOLERANCE = 0.04
"""Of the diagonal of a face's points: what is further off is dragged to its truth."""
TILE, ACROSS = 300, 4

KNOWN = (17, 21, 22, 26, 36, 39, 42, 45, 30, 31, 33, 35, 48, 51, 54, 57, 62, 8, 19, 24)
"""Points of the 68 that the layout of 30 has under other names."""
OUTSIDE = (
    *((172, 120), (278, 127), (184, 80), (209, 80), (236, 82), (266, 90)),
    *((160, 72), (225, 17), (297, 78), (192, 185)),
)
"""In the bundled photo: ears, the hairline, the hair's outline, the neck."""


@dataclass(frozen=True)
class Subject:
    """Photos with their true points (P, 2) each."""

    layout: Layout
    photos: list[Pixels]
    truths: list[Array]


def drawn_hands() -> Subject:
    """Hands with fingers spread and bent at random, each at its own size and angle."""
    random = np.random.default_rng(4)
    layout = load_layout("hand-21")
    photos, truths = [], []
    for _ in range(COUNT):
        points = _hand(random)
        pixels = np.full((SIDE, SIDE, 3), random.integers(120, 210, 3), dtype=np.uint8)
        skin = tuple(int(shade) for shade in np.array([120, 160, 215]) + random.integers(-25, 25, 3))
        size = float(np.linalg.norm(points[9] - points[0]))
        palm = np.round(points[[0, 1, 5, 9, 13, 17]]).astype(np.int32)
        cv2.fillPoly(pixels, [palm], skin)
        cv2.polylines(pixels, [palm], True, skin, round(0.28 * size), cv2.LINE_AA)
        for finger in range(5):
            line = np.round(points[1 + 4 * finger : 5 + 4 * finger]).astype(np.int32)
            thick = round((0.2 if finger else 0.25) * size)
            cv2.polylines(pixels, [line], False, skin, thick, cv2.LINE_AA)
            dark = tuple(int(0.8 * shade) for shade in skin)
            for joint in line[1:3]:
                cv2.circle(pixels, tuple(map(int, joint)), round(0.05 * size), dark, -1, cv2.LINE_AA)
        photos.append(cv2.GaussianBlur(pixels, (3, 3), 0).astype(np.uint8))
        truths.append(points)
    return Subject(layout, photos, truths)


def _hand(random: np.random.Generator) -> Array:
    """(21, 2) of a right hand seen from its back, somewhere in the photo."""
    points = [np.zeros(2)]
    roots = ((-0.55, -0.35), (-0.38, -1.0), (-0.1, -1.06), (0.16, -1.0), (0.4, -0.86))
    lengths = ((0.42, 0.36, 0.3), (0.45, 0.3, 0.24), (0.5, 0.34, 0.26), (0.46, 0.32, 0.25), (0.36, 0.24, 0.2))
    for finger, (root, parts) in enumerate(zip(roots, lengths, strict=True)):
        position = np.array(root) + random.normal(0, 0.02, 2)
        points.append(position)
        angle = (-0.75, -0.16, -0.02, 0.12, 0.3)[finger] + random.normal(0, 0.13)
        shorter = random.uniform(0.75, 1.05)
        for length in parts:
            angle += random.normal(0.0, 0.08)
            position = position + shorter * length * np.array([np.sin(angle), -np.cos(angle)])
            points.append(position)
    turn, size = random.normal(0, 0.25), random.uniform(0.2, 0.27) * SIDE
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    middle = np.array([SIDE / 2, 0.72 * SIDE]) + random.uniform(-40, 40, 2)
    return np.stack(points) * size @ rotation.T + middle


def bent_photos() -> Subject:
    """Copies of the bundled photo's upper part, each bent smoothly, stretched and turned; the truth goes
    along."""
    random = np.random.default_rng(2)
    data = np.frombuffer(files("resources").joinpath("samples", SAMPLE).read_bytes(), np.uint8)
    whole = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), dtype=np.uint8)
    base = load_predictor(None, "cpu")
    (face,) = base.predict(whole, maps=False)
    truth = np.concatenate([face.landmarks[list(KNOWN)], np.array(OUTSIDE, dtype=np.float64)])
    names = tuple(f"mark {number}" for number in range(1, len(truth) + 1))
    layout = Layout(
        "marks-30", "30 points of a head", names, (), tuple(range(30)), {}, "box_diagonal", {}, mirrors=False
    )
    photos, truths = [], []
    x0, y0, side = 90.0, 0.0, 270.0
    for number in range(COUNT):
        strength = 0.0 if number == 0 else 1.0
        angle, stretch = strength * random.normal(0, 0.15), 1 + strength * random.normal(0, 0.06, 2)
        waves = [
            (random.normal(0, 4.5 * strength, 2), random.uniform(0.01, 0.03, 2), random.uniform(0, 6, 2))
            for _ in range(3)
        ]
        grid = np.stack(np.meshgrid(np.arange(SIDE), np.arange(SIDE)), axis=-1).astype(np.float64)
        back = partial(_bent, angle=angle, stretch=stretch, waves=waves, corner=(x0, y0), side=side)
        across, down = np.moveaxis(back(grid).astype(np.float32), -1, 0)
        bent = cv2.remap(whole, across, down, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)
        photos.append(bent.astype(np.uint8))
        truths.append(np.stack([_found(back, point) for point in truth]))
    return Subject(layout, photos, truths)


def _bent(
    points: Array,
    *,
    angle: float,
    stretch: Array,
    waves: list[tuple[Array, Array, Array]],
    corner: tuple[float, float],
    side: float,
) -> Array:
    """Where in the bundled photo a point (..., 2) of a copy comes from."""
    middle = np.array([SIDE / 2, SIDE / 2])
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    moved = ((points - middle) * stretch) @ turn.T + middle
    source = moved * (side / SIDE) + np.array(corner)
    for size, frequency, phase in waves:
        source = source + size * np.sin(source @ frequency + phase[0])[..., None]
    return source


def _found(back: Callable[[Array], Array], goal: Array) -> Array:
    """The point of a copy that comes from `goal`, by Newton's method with differences."""
    point = np.array([SIDE / 2, SIDE / 2])
    for _ in range(30):
        here = back(point)
        steps = np.stack([back(point + step) - here for step in np.eye(2)], axis=1)
        point = point + np.linalg.solve(steps, goal - here)
    return point


class Annotator:
    """A person at the window, with a mouse and keys."""

    def __init__(self, workbench: Workbench, subject: Subject) -> None:
        self._bench, self._subject = workbench, subject
        self.clicks: list[int] = []
        self.pictures: list[tuple[str, QImage]] = []

    @property
    def _session(self) -> Session:
        session = self._bench.page.session
        assert session is not None
        return session

    def annotate(self) -> None:
        """All photos, one after the other."""
        page = self._bench.page
        for number, truth in enumerate(self._subject.truths):
            self._session.go_to(number)
            until(lambda: page.canvas.photo_size is not None, "the photo is shown")
            self.clicks.append(self._one(number, truth))
            self._session.selection.choose(self._session.selection.face_index, None)
            self._press("face.accept")
            self._until_learnt(number)

    def _until_learnt(self, number: int) -> None:
        page, name = self._bench.page, f"first faces ({number + 1})"
        until(lambda: self._accepted(number), "the face is accepted")
        until(lambda: page.model is not None and page.model.name == name, "it is learnt from")

    def _one(self, number: int, truth: Array) -> int:
        """The clicks that a face takes; a box is two."""
        session, clicks = self._session, 0
        page = self._bench.page
        if page.predicting.works_here:
            image = session.image
            until(lambda: session.images[number].predicted, "the model has looked at it")
            assert image is not None
        by_help = bool(session.faces)
        if by_help:
            session.selection.choose(0, None)
            self._keep(number, "as it comes")
        else:
            self._draw_box(FaceBox.of_points(truth))
            clicks += 2
            until(lambda: session.face is not None, "there is a face")
            self._press("point.place")
            while self._bench.registry["point.place"].isChecked():
                point = session.selection.point
                assert point is not None
                self._click(truth[point])
                clicks += 1
                if clicks in (3, 2 + len(truth) // 2):
                    self._keep(number, f"point {clicks - 2} is placed")
            self._keep(number, f"{clicks - 2} anchors placed" if number else "all placed by hand")
        allowed = TOLERANCE * float(np.linalg.norm(np.ptp(truth, axis=0)))
        while True:
            face = session.face
            assert face is not None
            off = np.linalg.norm(face.points - truth, axis=1) * (face.origin != PointOrigin.MOVED)
            worst = int(off.argmax())
            if off[worst] <= allowed:
                break
            self._drag(face.points[worst], truth[worst])
            clicks += 1
        self._keep(number, f"done, clicks: {clicks}")
        return clicks

    def _accepted(self, number: int) -> bool:
        faces = self._session.project.faces(self._session.images[number].id)
        return any(face.state is FaceState.ACCEPTED for face in faces)

    def _press(self, name: str) -> None:
        self._bench.registry[name].trigger()
        QApplication.processEvents()

    def _at(self, point: Array) -> QPointF:
        return self._bench.page.canvas.to_viewport(float(point[0]), float(point[1]))

    def _click(self, point: Array) -> None:
        canvas = self._bench.page.canvas
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            send_mouse(canvas, kind, self._at(point))
        QApplication.processEvents()

    def _drag(self, start: Array, end: Array) -> None:
        canvas = self._bench.page.canvas
        send_mouse(canvas, QEvent.Type.MouseButtonPress, self._at(start))
        for share in (0.3, 0.7, 1.0):
            send_mouse(canvas, QEvent.Type.MouseMove, self._at(start + share * (end - start)))
        send_mouse(canvas, QEvent.Type.MouseButtonRelease, self._at(end))
        QApplication.processEvents()

    def _draw_box(self, box: FaceBox) -> None:
        self._press("view.fit_photo")
        self._press("face.draw")
        self._drag(np.array([box.x0, box.y0]), np.array([box.x1, box.y1]))

    def _keep(self, number: int, what: str) -> None:
        QApplication.processEvents()
        picture = self._bench.page.canvas.grab().toImage()
        self.pictures.append((f"{number + 1}: {what}", picture))


def strip(pictures: list[tuple[str, QImage]]) -> QImage:
    """Pictures side by side with what they show."""
    rows = -(-len(pictures) // ACROSS)
    sheet = QImage(TILE * ACROSS, (TILE + 22) * rows, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    for number, (what, picture) in enumerate(pictures):
        x, y = TILE * (number % ACROSS), (TILE + 22) * (number // ACROSS)
        side = min(picture.width(), picture.height())
        part = picture.copy((picture.width() - side) // 2, (picture.height() - side) // 2, side, side)
        smooth = Qt.TransformationMode.SmoothTransformation
        painter.drawImage(x, y + 22, part.scaled(TILE - 4, TILE - 4, mode=smooth))
        painter.drawText(QRectF(x + 2, y, TILE - 6, 22), Qt.AlignmentFlag.AlignVCenter, what)
    painter.end()
    return sheet


def chosen(pictures: list[tuple[str, QImage]]) -> list[tuple[str, QImage]]:
    """The first face on its way and done, then how the second, the third and the last come and are left."""
    of = {number: [one for one in pictures if one[0].startswith(f"{number}:")] for number in (1, 2, 3, COUNT)}
    return [of[1][-3], of[1][-1], *of[2], *of[3], *of[COUNT]]


def main(kind: str, target: str) -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ["ADNET_HOME"] = str(Path(home) / "home")
        prepare_qt()
        application = QApplication(sys.argv[:1])
        apply_style(application)
        subject = drawn_hands() if kind == "hands" else bent_photos()
        folder = Path(home) / kind
        folder.mkdir()
        for number, pixels in enumerate(subject.photos):
            cv2.imwrite(str(folder / f"{number:02}.png"), pixels)
        toml = Path(home) / "layout.toml"
        toml.write_text(layout_toml(subject.layout))
        request = OpenRequest((folder,), layout=str(toml), device="cpu")
        with open_window(request, lambda: load_predictor(None, "cpu")) as workbench:
            workbench.widget.resize(1280, 860)
            until(lambda: workbench.page.model is not None, "the model is loaded")
            annotator = Annotator(workbench, subject)
            annotator.annotate()
            strip(chosen(annotator.pictures)).save(target, quality=82)
        whole = COUNT * subject.layout.point_count
        print(f"{subject.layout.point_count} points, clicks: {' '.join(map(str, annotator.clicks))}")
        print(f"in all {sum(annotator.clicks)} of {whole}, {100 * sum(annotator.clicks) / whole:.0f} %")


if __name__ == "__main__":
    main(*sys.argv[1:3])
