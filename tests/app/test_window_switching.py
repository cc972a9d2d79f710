"""Quick changes from one project to another: what was asked for the one before never reaches the next."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from adnet_core.errors import ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.fitting.recalibration import PLOT_LEVELS
from adnet_core.media.photos import Photo, read_photo
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.projects.records import ImageRecord
from adnet_core.projects.store import Project
from app.exchanging.feature import ExchangingFeature
from app.listing.queue_scores import QueueScoresFeature
from app.logic.projects.folder_news import look
from app.logic.projects.opening import OpenRequest, open_project
from app.logic.session import Session
from app.logic.work import background
from app.logic.work.background import Piece, Worker, running, wait_for_all
from app.projects.backing_up import BackupsFeature
from app.projects.folders import FoldersFeature
from app.retraining.feature import RetrainingFeature
from app.statistics.feature import StatisticsFeature
from app.window import MainWindow
from app.work.prediction import Task, Wish
from tests.app.windows import feature_of, session_of

from .conftest import PaintedFaces, has_face, painted

Open = Callable[..., MainWindow]
SWITCHES = 60
PHOTOS = 40
LEFT, RIGHT = FaceBox(40, 130, 240, 350), FaceBox(400, 130, 600, 350)
SMALL_LEFT, SMALL_RIGHT = FaceBox(5, 5, 35, 35), FaceBox(605, 5, 635, 35)


class OneAtATime(PaintedFaces):
    """Stands in each call until it is let through, while `gated`."""

    def __init__(self) -> None:
        super().__init__()
        self.gated = True
        self._guard = threading.Lock()
        self._standing: list[tuple[Piece, threading.Event]] = []

    def predict(self, pixels: NDArray[np.uint8], *, maps: bool = True) -> list[FacePrediction]:
        self._wait()
        return [self._face(box) for box in self.boxes_in(pixels)]

    def predict_boxes(
        self, pixels: NDArray[np.uint8], boxes: Sequence[FaceBox], *, passes: int = 1, maps: bool = True
    ) -> list[FacePrediction]:
        self._wait()
        return [self._face(box) for box in boxes]

    def _wait(self) -> None:
        through = threading.Event()
        with self._guard:
            if not self.gated:
                return
            self._standing.append((background._here.piece, through))
        assert through.wait(600)

    def standing(self) -> Piece | None:
        """The piece of work that stands in its call, of the project that is open."""
        with self._guard:
            return next((piece for piece, _ in self._standing if piece.wanted), None)

    def let_through(self, piece: Piece | None = None) -> None:
        """This one, or everything from now on."""
        with self._guard:
            self.gated = piece is not None
            for one, through in self._standing:
                if piece in (None, one):
                    through.set()
            self._standing = (
                [] if piece is None else [both for both in self._standing if both[0] is not piece]
            )


@pytest.fixture
def predictor() -> Iterator[OneAtATime]:
    one = OneAtATime()
    yield one
    one.let_through()


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders of photos alike in number: in the first each has a face on the left, in the second on the
    right."""
    folders = []
    for name, box in (("left", LEFT), ("right", RIGHT)):
        folder = tmp_path / name
        folder.mkdir()
        for number in range(PHOTOS):
            cv2.imwrite(str(folder / f"img{number:02}.png"), painted([box]))
        folders.append(folder)
    return folders[0], folders[1]


def without_the_queue(until: Callable[[], bool]) -> None:
    """Wait while the window does nothing, so that what comes for it waits in its queue."""
    end = time.monotonic() + 60
    while not until():
        assert time.monotonic() < end
        time.sleep(0.001)


def test_quick_switches_put_nothing_into_the_wrong_project(
    qtbot: QtBot, qapp: QApplication, open_window: Open, two: tuple[Path, Path], predictor: OneAtATime
) -> None:
    """Each time a prediction is under way: to find faces, to place one in a box that was drawn, or to place
    one anew. Its answer comes after the other project has been opened and before the window knows of it, or
    when it is shown already."""

    def shows(folder: Path) -> bool:
        session = window.page.session
        return session is not None and session.project.path.parent == folder

    def under_way() -> Piece:
        qtbot.waitUntil(lambda: predictor.standing() is not None)
        piece = predictor.standing()
        assert piece is not None
        return piece

    window = open_window(two[0], until=lambda w: w.page.session is not None)
    asked: set[Task] = set()
    for number in range(SWITCHES):
        here, there = (folder.resolve() for folder in (two if number % 2 == 0 else two[::-1]))
        session = session_of(window)
        session.go_to(number // 6 * 7 % PHOTOS)  # the same place in both
        if 2 <= number % 6 < 4:
            window.page.predicting.add_face_in(SMALL_LEFT if here == two[0] else SMALL_RIGHT)
        elif number % 6 >= 4:
            window.page.renew_face()
        piece = under_way()
        if number % 6 >= 2:  # what was asked for comes after the photo that was being looked at
            predictor.let_through(piece)
            piece = under_way()
        assert isinstance(piece.key, Wish)
        asked.add(piece.key.task)
        window.open(OpenRequest((there,)))
        without_the_queue(lambda: not window._opening.running)
        if number % 4 < 2:
            qtbot.waitUntil(lambda there=there: shows(there), timeout=10_000)
        predictor.let_through(piece)
        assert piece.wait(60)
        qtbot.waitUntil(lambda there=there: shows(there), timeout=10_000)
        qapp.processEvents()
        now = session_of(window)
        known = {image.id: image.predicted for image in now.project.images()}
        assert {image.id: image.predicted for image in now.images} == known, "a photo counts as looked at"
    assert asked >= {Task.FIND, Task.ADD, Task.RENEW}
    predictor.let_through()
    window.close()
    for folder, box in zip(two, (LEFT, RIGHT), strict=True):
        with Project.open(folder / "annotations.adnet", author="ann") as project:
            images = project.images()
            faces = [face for image in images for face in project.faces(image.id)]
            on_the_left = [face.points[:, 0].mean() < 320 for face in faces]
            assert on_the_left == [box is LEFT] * len(faces)
            assert len(faces) > 0
            assert any(image.predicted for image in images)
            assert {edit.face_id for edit in project.edits()} == {face.id for face in faces}


def fail(*_arguments: Any, **_options: Any) -> Any:
    raise ProjectError("annotations.adnet: a sentence about the project before")


def statistics(window: MainWindow, _patch: pytest.MonkeyPatch) -> tuple[Worker, Any, str]:
    feature = feature_of(window, StatisticsFeature)
    window.registry["view.statistics"].trigger()
    feature._pause.stop()
    feature._stale = True
    feature._renew()
    return feature._worker, feature.panel, "show_figures"


def looking(window: MainWindow, _patch: pytest.MonkeyPatch) -> tuple[Worker, Any, str]:
    feature = feature_of(window, FoldersFeature)
    feature.look()
    return feature._looking, feature, "_seen"


def relinking(window: MainWindow, _patch: pytest.MonkeyPatch) -> tuple[Worker, Any, str]:
    feature = feature_of(window, FoldersFeature)
    feature.find_moved(session_of(window).project.path.parent)
    return feature._searching, feature, "_found"


def scoring(window: MainWindow, _patch: pytest.MonkeyPatch) -> tuple[Worker, Any, str]:
    feature = feature_of(window, QueueScoresFeature)
    feature._begun_for = None
    feature._begin()
    return feature._worker, feature, "_show"


def backing_up(window: MainWindow, patch: pytest.MonkeyPatch) -> tuple[Worker, Any, str]:
    patch.setattr("app.projects.backing_up.make_backup", fail)
    feature = feature_of(window, BackupsFeature)
    feature.back_up()
    return feature._copying, window.page.message, "show_message"


def planning_an_export(window: MainWindow, _patch: pytest.MonkeyPatch) -> tuple[Worker, Any, str]:
    window.registry["file.export"].trigger()
    desk = feature_of(window, ExchangingFeature).desk
    desk.sheet._typing.stop()
    desk.sheet._ask()
    return desk.work._worker, desk.sheet, "say"


def exporting(window: MainWindow, patch: pytest.MonkeyPatch) -> tuple[Worker, Any, str]:
    patch.setattr("app.exchanging.work.carry_out", fail)
    window.registry["file.export"].trigger()
    desk = feature_of(window, ExchangingFeature).desk
    desk.sheet._typing.stop()
    wanted = SimpleNamespace(exports=True, format="300w", path=Path("elsewhere"))
    desk._carry_out(SimpleNamespace(wanted=wanted))
    return desk.work._worker, window.page.message, "show_message"


def recalibrating(window: MainWindow, patch: pytest.MonkeyPatch) -> tuple[Worker, Any, str]:
    coverage = np.zeros(len(PLOT_LEVELS))
    figures = {"coverage_before": {}, "coverage_after": {}}
    result = SimpleNamespace(faces=0, note="", before=coverage, after=coverage, to_dict=lambda: figures)
    patch.setattr("app.models.models._recalibrated", lambda *_of: (result, "a version of it"))
    feature = feature_of(window, RetrainingFeature)
    feature.models.path = Path("painted.onnx")
    feature._recalibrate()
    return feature.models._recalibrating, feature.models, "use"


def checking_others(window: MainWindow, patch: pytest.MonkeyPatch) -> tuple[Worker, Any, str]:
    patch.setattr("app.retraining.feature._check_others", fail)
    patch.setattr(QFileDialog, "getExistingDirectory", lambda *_of: str(Path.home()))
    feature = feature_of(window, RetrainingFeature)
    feature._ask_others()
    return feature._checking, feature, "_take_others"


@pytest.mark.parametrize(
    "begin",
    [
        statistics,
        looking,
        relinking,
        scoring,
        backing_up,
        planning_an_export,
        exporting,
        recalibrating,
        checking_others,
    ],
)
def test_the_answer_for_the_project_before_is_nobodys(
    qtbot: QtBot,
    qapp: QApplication,
    open_window: Open,
    two: tuple[Path, Path],
    predictor: OneAtATime,
    monkeypatch: pytest.MonkeyPatch,
    begin: Callable[[MainWindow, pytest.MonkeyPatch], tuple[Worker, Any, str]],
) -> None:
    """`begin` asks for something; once its answer waits in the window's queue another project is opened.
    It gives what would be called by the answer, and is called where the project is still the same."""
    predictor.let_through()
    window = open_window(two[0])
    qtbot.waitUntil(lambda: window.page.worker.pending == 0, timeout=10_000)
    for feature in window.features:  # what they do by themselves, now and then
        for timer in feature.findChildren(QTimer) if isinstance(feature, QObject) else ():
            timer.stop()
    qtbot.waitUntil(lambda: sorted(running()) == ["decoding", "prediction", "thumbnails"], timeout=10_000)
    called: list[Any] = []

    def ask() -> None:
        worker, reacts, name = begin(window, monkeypatch)
        monkeypatch.setattr(reacts, name, lambda *what, **how: called.append(what))
        without_the_queue(lambda: not worker.running)

    second = Project.create(two[1] / "annotations.adnet", predictor.layout, author="ann")
    second.add_images(sorted(two[1].glob("*.png")))
    ask()
    qapp.processEvents()
    assert called, "nothing comes at all"
    monkeypatch.undo()
    called.clear()
    ask()
    session = Session(second)
    window.page.set_session(session)
    qapp.processEvents()
    assert called == []
    assert session_of(window) is session


def test_a_disk_that_does_not_answer_holds_up_no_other_project(
    qtbot: QtBot,
    open_window: Open,
    two: tuple[Path, Path],
    predictor: OneAtATime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Photos, thumbnails, the model's reading of a photo and the look into the folder hang; so does closing
    the project. The next one opens, is shown, predicted and watched all the same."""
    predictor.let_through()
    gate, hanging = threading.Event(), threading.Semaphore(0)

    def hangs(path: Path) -> None:
        if path.is_relative_to(two[0]):
            hanging.release()
            assert gate.wait(600)

    def read(path: Path) -> Photo:
        hangs(path)
        return read_photo(path)

    def look_at(images: Sequence[ImageRecord], *arguments: Any, **options: Any) -> Any:
        hangs(images[0].path)
        return look(images, *arguments, **options)

    def close(project: Project) -> None:
        hangs(project.path)
        good_close(project)

    good_close = Project.close
    monkeypatch.setattr("app.work.photos.read_photo", read)
    monkeypatch.setattr("app.work.thumbnails.read_photo", read)
    monkeypatch.setattr("app.projects.folders.look", look_at)
    monkeypatch.setattr(Project, "close", close)
    window = open_window(two[0], until=lambda w: w.page.session is not None)
    feature_of(window, FoldersFeature).look()
    for _ in range(3):  # decoding or predicting, thumbnails, looking
        qtbot.waitUntil(lambda: hanging.acquire(blocking=False))
    window.open(OpenRequest((two[1],)))
    qtbot.waitUntil(lambda: has_face(window))
    looked: list[Any] = []
    commands = feature_of(window, FoldersFeature)
    monkeypatch.setattr(commands, "_seen", lambda *what: looked.append(what))
    commands.look()
    qtbot.waitUntil(lambda: bool(looked))
    assert session_of(window).project.path.parent == two[1]
    gate.set()


def test_what_is_shown_of_a_project_goes_with_it(
    qtbot: QtBot, open_window: Open, two: tuple[Path, Path], predictor: OneAtATime
) -> None:
    """An Undo would undo something of the next one, a backup be put in the place of the next one, and a note
    be written to a face that is not there."""
    predictor.let_through()
    window = open_window(two[0])
    page, first = window.page, session_of(window)
    qtbot.waitUntil(lambda: not feature_of(window, BackupsFeature)._copying.running, timeout=10_000)
    window.registry["face.delete"].trigger()
    assert page.message._button.isVisible()
    window.registry["edit.undo"].trigger()
    face = first.faces[0]
    page.face_panel.note.setText("left ear hidden")
    window.registry["file.backups"].trigger()
    sheet = feature_of(window, BackupsFeature).sheet
    assert sheet.isVisible()
    page.say("Something was done.", undo=lambda: None)

    window.open(OpenRequest((two[1],)))
    qtbot.waitUntil(lambda: session_of(window) is not first, timeout=10_000)
    assert not sheet.isVisible()
    assert not page.message.isVisible()
    with Project.open(two[0] / "annotations.adnet", author="ann") as project:
        assert project.face(face.id).note == "left ear hidden"


def test_a_project_that_nobody_waits_for_any_more_is_closed(
    qtbot: QtBot,
    open_window: Open,
    two: tuple[Path, Path],
    predictor: OneAtATime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The window is closed while another project is being opened."""
    predictor.let_through()
    window = open_window(two[0])
    gate, begun = threading.Event(), threading.Event()
    opened: list[Project] = []

    def slowly(*arguments: Any) -> Project:
        begun.set()
        assert gate.wait(60)
        opened.append(open_project(*arguments))
        return opened[0]

    monkeypatch.setattr("app.window.open_project", slowly)
    window.open(OpenRequest((two[1],)))
    assert begun.wait(100)
    threading.Timer(0.1, gate.set).start()
    window.close()
    assert wait_for_all(60, 60) == []  # the window itself waits less long
    with pytest.raises(ProjectError):
        opened[0].images()


def test_the_list_of_models_opens_though_a_slow_job_is_at_it(
    qtbot: QtBot,
    open_window: Open,
    two: tuple[Path, Path],
    predictor: OneAtATime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Were it waited for, the window would stand still for ever: it is let go after the list was opened."""
    predictor.let_through()
    window = open_window(two[0])
    gate, begun = threading.Event(), threading.Event()

    def slow() -> list[Any]:
        begun.set()
        assert gate.wait(60)
        return []

    monkeypatch.setattr("app.models.models._entries", slow)
    models = feature_of(window, RetrainingFeature).models
    models.refresh()
    assert begun.wait(100)
    for _ in range(6):
        window.registry["view.models"].trigger()
    assert not gate.is_set()
    session_of(window).go_to(3)
    qtbot.waitUntil(lambda: window.page.canvas.photo_size is not None, timeout=10_000)
    with qtbot.waitSignal(models.changed, timeout=10_000):
        gate.set()
