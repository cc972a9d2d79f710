"""Everything is predicted beside the window, by the real command with the bundled model."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.errors import ModelError
from adnet_core.media.photos import read_photo
from adnet_core.models.engine import Engine
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.predictions.steering import Begun, Looked
from adnet_core.projects.store import Project
from app.listing.legend_sheet import LegendSheet
from app.listing.predicting_all import EVERYTHING_SETTING, PredictingAllFeature, State
from app.logic.listing.photo_list import ListView, Order
from app.logic.listing.progress import Progress
from app.logic.listing.queue_words import legend
from app.logic.position import Change
from app.logic.settings import Settings
from app.logic.work.background import Owner
from app.panels.photo_panel import PhotoPanel
from app.panels.plain import PlainLabel
from app.window import MainWindow
from app.work.line_process import LineProcess
from tests.app.windows import feature_of

COUNT = 16


@pytest.fixture(scope="session")
def real_model() -> Any:
    path = find_model(DEFAULT_MODEL)
    return SimpleNamespace(path=path, sha256=Engine(path, device="cpu").sha256)


@pytest.fixture
def crops(tmp_path: Path, sample_photo: Path) -> Path:
    """Small photos of a face, more than the window itself looks at."""
    folder = tmp_path / "crops"
    folder.mkdir()
    pixels = read_photo(sample_photo).pixels[:256, 90:346]
    for number in range(COUNT):
        cv2.imwrite(str(folder / f"{number}.png"), np.roll(pixels, number, axis=1))
    return folder


@pytest.fixture
def predictor(predictor: Any, real_model: Any) -> Any:
    """The window's own predictor finds no face here; it is called as the model of the command."""
    predictor.engine.path, predictor.engine.sha256 = real_model.path, real_model.sha256
    return predictor


def ready(window: MainWindow) -> bool:
    return window.page.session is not None and window.page.model is not None


def without_model(window: MainWindow) -> bool:
    return window.page.session is not None and bool(window.page.worker.problem)


def predicted_in(path: Path) -> int:
    with Project.open(path, author="reader", read_only=True) as project:
        return sum(image.predicted for image in project.images())


def test_all_photos_are_predicted_and_the_list_stands_by_doubt(
    qtbot: QtBot, open_window: Callable[..., MainWindow], crops: Path
) -> None:
    window = open_window(crops, until=ready, order=Settings().photos.order)
    feature, session = feature_of(window, PredictingAllFeature), window.page.session
    assert session is not None
    button = window.status.everything
    assert button.isVisible()
    assert button.text().startswith("▶ predict all: ")
    assert session.listing.view.order is Order.CORRECTION
    here = session.image
    button.click()
    assert feature.state is State.RUNNING
    qtbot.waitUntil(lambda: feature.state is State.IDLE and not feature.process.running, timeout=60_000)
    assert not button.isVisible()
    qtbot.waitUntil(lambda: all(image.predicted for image in session.images))
    assert not button.isVisible()
    assert session.project.settings.get(EVERYTHING_SETTING) is None
    qtbot.waitUntil(lambda: len([s for s in session.photos.summaries.values() if s.doubtful is not None]) > 8)

    def in_order() -> bool:
        place = session.listing.index_of(session.row)
        after = [session.images[row].id for row in session.listing.rows[place + 1 :]]  # type: ignore[operator]
        doubts = [session.photos.summaries[image_id].doubtful for image_id in after]
        known = [doubt for doubt in doubts if doubt is not None]
        return known == sorted(known, reverse=True) and doubts[: len(known)] == known

    qtbot.waitUntil(in_order)
    assert session.image is not None
    assert here is not None
    assert session.image.id == here.id


def test_it_is_paused_and_goes_on_after_a_restart(
    qtbot: QtBot, open_window: Callable[..., MainWindow], crops: Path
) -> None:
    window = open_window(crops, until=ready)
    feature = feature_of(window, PredictingAllFeature)
    project = window.page.session.project  # type: ignore[union-attr]
    window.registry["photo.predict_all"].trigger()
    assert project.settings.get(EVERYTHING_SETTING) is True
    assert window.registry["photo.predict_all"].isChecked()
    window.registry["photo.predict_all"].trigger()
    assert feature.state is State.PAUSED
    assert project.settings.get(EVERYTHING_SETTING) is None
    assert window.status.everything.text().startswith("▶ go on predicting")
    qtbot.waitUntil(lambda: not feature.process.running, timeout=30_000)
    window.registry["photo.predict_all"].trigger()
    window.close()  # while it runs
    path = crops / "annotations.adnet"
    before = predicted_in(path)
    again = open_window(crops, until=ready)
    after = feature_of(again, PredictingAllFeature)
    qtbot.waitUntil(lambda: after.state is State.RUNNING or after.left == 0)
    qtbot.waitUntil(lambda: after.state is State.IDLE and not after.process.running, timeout=60_000)
    assert after.progress.total <= COUNT - before
    assert predicted_in(path) == COUNT


def test_a_setting_begins_it_on_opening(
    qtbot: QtBot, open_window: Callable[..., MainWindow], crops: Path, tmp_path: Path
) -> None:
    first = open_window(crops, until=ready)
    with first.settings.changing() as settings:
        settings.predicting.on_opening = True
    first.close()
    window = open_window(crops, until=ready)
    feature = feature_of(window, PredictingAllFeature)
    qtbot.waitUntil(lambda: feature.state is State.RUNNING)


def test_it_begins_by_itself_once_whatever_cannot_be_predicted(
    qtbot: QtBot, open_window: Callable[..., MainWindow], crops: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_window(crops, until=ready)
    with first.settings.changing() as settings:
        settings.predicting.on_opening = True
    first.close()
    (crops / "z.png").write_text("no photo")
    started: list[object] = []
    start = LineProcess.start

    def counted(process: LineProcess, words: Sequence[str]) -> None:
        started.append(words)
        start(process, words)

    monkeypatch.setattr(LineProcess, "start", counted)
    window = open_window(crops, until=ready)
    feature = feature_of(window, PredictingAllFeature)
    qtbot.waitUntil(lambda: bool(started))
    qtbot.waitUntil(lambda: feature.state is State.IDLE and not feature.process.running, timeout=60_000)
    qtbot.waitUntil(lambda: not feature._counting.running)
    qtbot.waitUntil(lambda: feature.left == 1)
    QApplication.processEvents()
    assert len(started) == 1
    assert feature.state is State.IDLE
    assert predicted_in(crops / "annotations.adnet") == COUNT


def test_lines_of_another_projects_photos_are_not_taken(
    open_window: Callable[..., MainWindow], crops: Path
) -> None:
    """A process that is at its last photos has image ids of the project that was left."""
    window = open_window(crops, until=ready)
    feature, session = feature_of(window, PredictingAllFeature), window.page.session
    assert session is not None
    line = Looked(image=session.images[-1].id).model_dump_json()
    feature._of = Owner("another project")
    feature._read(line)
    assert not feature._looked
    feature._of = session.owner
    feature._read(line)
    assert list(feature._looked) == [session.images[-1].id]


def test_what_goes_wrong_is_said(
    qtbot: QtBot, open_window: Callable[..., MainWindow], crops: Path, predictor: Any, tmp_path: Path
) -> None:
    predictor.engine.path = tmp_path / "gone.onnx"
    window = open_window(crops, until=ready)
    feature = feature_of(window, PredictingAllFeature)
    window.registry["photo.predict_all"].trigger()
    qtbot.waitUntil(lambda: feature.state is State.IDLE, timeout=30_000)
    assert "Not everything is predicted: " in window.page.message.text
    assert "gone.onnx" in window.page.message.text


def test_without_a_model_it_says_why_not(open_window: Callable[..., MainWindow], crops: Path) -> None:
    def nothing() -> Any:
        raise ModelError("there is no model")

    window = open_window(crops, load=nothing, until=without_model)
    window.registry["photo.predict_all"].trigger()
    assert "there is no model" in window.page.message.text
    assert not window.status.everything.isVisible()


def test_what_is_in_sight_comes_first(
    qtbot: QtBot, open_window: Callable[..., MainWindow], crops: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(crops, until=ready)
    feature, session = feature_of(window, PredictingAllFeature), window.page.session
    assert session is not None
    lines: list[str] = []
    feature._of = session.owner
    monkeypatch.setattr(type(feature.process), "running", property(lambda _self: True))
    monkeypatch.setattr(feature.process, "write", lines.append)
    feature._say_what_is_wanted()
    session.go_to(COUNT - 2)
    feature._say_what_is_wanted()
    monkeypatch.undo()
    first = [image.id for image in session.images if not image.predicted]
    assert str(session.images[COUNT - 1].id) in lines[-1]
    assert lines[0] != lines[-1]
    assert first


def test_more_views_follow_once_all_have_two(
    open_window: Callable[..., MainWindow], crops: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a person wants them; the photo on the screen is left out, and said to be there at once."""
    started: list[Sequence[str]] = []
    monkeypatch.setattr(LineProcess, "start", lambda _self, arguments: started.append(list(arguments)))
    window = open_window(crops, until=ready)
    feature, session = feature_of(window, PredictingAllFeature), window.page.session
    assert session is not None
    project = session.project
    window.registry["photo.predict_all"].trigger()
    feature.process.ended.emit(0)
    assert (len(started), feature.state) == (1, State.IDLE)
    with window.settings.changing() as settings:
        settings.predicting.views = 4
    window.registry["photo.predict_all"].trigger()
    feature.process.ended.emit(0)
    assert [("--renew" in one, "--refine" in one) for one in started[1:]] == [(True, False), (False, True)]
    assert started[-1][started[-1].index("--views") + 1] == "4"
    assert feature.state is State.RUNNING
    assert project.settings.get(EVERYTHING_SETTING) is True
    assert window.status.everything.text() == "❚❚ more views of faces: the model is loading …"
    lines: list[str] = []
    monkeypatch.setattr(LineProcess, "running", property(lambda _self: True))
    monkeypatch.setattr(feature.process, "write", lines.append)
    feature._read(Begun(photos=COUNT).model_dump_json())
    assert window.status.everything.text() == f"❚❚ more views of faces: 0 of {COUNT} predicted"
    session.go_to(3)
    assert json.loads(lines[-1]) == {"first": [], "shown": session.images[3].id}
    read: list[int] = []
    monkeypatch.setattr(session, "look_again", read.extend)
    for image in session.images[2:5]:
        feature._read(Looked(image=image.id).model_dump_json())
    feature._take_results()
    assert read == [session.images[2].id, session.images[4].id]
    feature.process.ended.emit(0)
    assert feature.state is State.IDLE
    assert project.settings.get(EVERYTHING_SETTING) is None
    monkeypatch.undo()


def test_more_views_are_paused_and_go_on_and_are_not_begun_in_vain(
    qtbot: QtBot, open_window: Callable[..., MainWindow], crops: Path, real_model: Any
) -> None:
    """The real command gives them; what is paused can be seen, and is taken up by the same button."""
    few = 3
    for number in range(few, COUNT):
        (crops / f"{number}.png").unlink()
    window = open_window(crops, until=ready)
    with window.settings.changing() as settings:
        settings.predicting.views = 4
    feature, button = feature_of(window, PredictingAllFeature), window.status.everything
    button.click()
    qtbot.waitUntil(lambda: feature.refining, timeout=60_000)
    button.click()  # before the model is there
    assert feature.state is State.PAUSED
    qtbot.waitUntil(lambda: not feature.process.running, timeout=60_000)
    qtbot.waitUntil(lambda: button.text() == f"▶ more views of faces: {few} to go")
    assert button.isVisible()
    button.click()
    assert feature.refining
    qtbot.waitUntil(lambda: feature.state is State.IDLE and not feature.process.running, timeout=60_000)
    assert (feature.progress.done, feature.progress.total) == (few, few)
    said = "The faces of 3 photos have more views, and the list stands by their doubts."
    assert window.page.message.text == said
    qtbot.waitUntil(lambda: not button.isVisible())
    with Project.open(crops / "annotations.adnet", author="reader", read_only=True) as project:
        assert project.settings.refined_up_to(real_model.sha256, 4) == project.images()[-1].id
    with window.settings.changing() as settings:
        settings.predicting.on_opening = True
    window.close()
    again = open_window(crops, until=ready)
    after = feature_of(again, PredictingAllFeature)
    qtbot.waitUntil(lambda: not after._counting.running)
    QApplication.processEvents()
    assert after.state is State.IDLE
    assert not again.page.message.isVisible()


def test_a_photo_that_cannot_be_read_is_not_left_to_predict(
    open_window: Callable[..., MainWindow], crops: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is found when it is shown, after all has been counted."""
    window = open_window(crops, until=ready)
    feature, session = feature_of(window, PredictingAllFeature), window.page.session
    assert session is not None
    counted: list[int] = []
    monkeypatch.setattr(feature, "_recount", SimpleNamespace(isActive=bool, start=lambda: counted.append(1)))
    for _ in range(2):
        window.page._unreadable(session.images[session.row].path, "no photo")  # type: ignore[index]
        assert counted == [1], "once"
    monkeypatch.undo()


def test_nothing_moves_under_the_hand(
    qtbot: QtBot, open_window: Callable[..., MainWindow], crops: Path
) -> None:
    """What was passed and the current photo stay; the list waits while somebody chooses from it."""
    window = open_window(crops, until=ready)
    session, panel = window.page.session, window.page.photo_panel
    assert session is not None
    session.go_to(3)
    changes: list[Change] = []
    session.listeners.append(changes.append)
    before = list(session.listing.rows)
    assert session.list_anew(list(reversed(range(COUNT))))
    assert list(session.listing.rows) == [*before[:4], *reversed(range(4, COUNT))]
    assert changes == [Change.ORDER]
    assert session.row == 3
    assert panel.chosen_rows() == [3]
    assert not session.list_anew(list(reversed(range(COUNT))))

    assert not panel.is_under_hand
    _move_over(panel)
    assert panel.is_under_hand
    feature = feature_of(window, PredictingAllFeature)
    session.set_list(ListView(order=Order.CORRECTION))
    feature.order_anew()
    assert not feature._ordering.running
    assert feature._order.isActive()  # it is tried again


def _move_over(panel: PhotoPanel) -> None:
    viewport = panel.list.viewport()
    place = QPointF(20, 20)
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        place,
        QPointF(viewport.mapToGlobal(place.toPoint())),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def test_a_longer_list_keeps_what_is_selected(open_window: Callable[..., MainWindow], crops: Path) -> None:
    """Where a filter fits more photos than before, they come in at the end."""
    window = open_window(crops, until=ready)
    session, panel = window.page.session, window.page.photo_panel
    assert session is not None
    session.set_list(ListView(words="1"))  # 1, 10, 11, ...
    session.go_to(session.listing.rows[1])
    listed = len(session.listing.rows)
    session.list_anew(range(COUNT))
    assert panel.model.rowCount() == len(session.listing.rows) == COUNT > listed
    assert panel.chosen_rows() == [session.row]


def test_the_legend_says_what_the_figures_mean(open_window: Callable[..., MainWindow], crops: Path) -> None:
    window = open_window(crops, until=ready)
    panel = window.page.photo_panel
    panel.legend.click()
    sheet = window.findChild(LegendSheet)
    assert sheet is not None
    assert sheet.isVisible()
    shown = [label.text() for label in sheet.findChildren(PlainLabel)]
    for looks, means in legend():
        assert looks in shown
        assert means in shown
    window.workbench.escape()
    assert not sheet.isVisible()


def test_how_far_it_is_in_words() -> None:
    assert Progress().words(5.0) == "the model is loading …"
    progress = Progress(5000, 9, began=0.0)
    assert progress.words(9.0) == "9 of 5,000 predicted"
    assert Progress(5000, 50, began=0.0).words(5.0) == "50 of 5,000 predicted, 8 min left"
    assert Progress(5000, 4950, began=0.0).words(495.0) == "4,950 of 5,000 predicted, less than a minute left"
    assert Progress(100_000, 10, began=0.0).words(10.0) == "10 of 100,000 predicted, 28 h left"
    assert progress.after_one(failed=True) == Progress(5000, 10, 1, 0.0)


def test_the_photo_keeps_its_size_whatever_the_line_says(
    open_window: Callable[..., MainWindow], crops: Path
) -> None:
    window = open_window(crops, until=ready)
    heights = set()
    for words in ("", "❚❚ 12 of 40 predicted, 3 min left"):
        for name, asks in (("ann", False), ("root (account) – your name?", True)):
            window.workbench.status.show_everything(words, "")
            window.workbench.status.show_author(name, "", asks=asks)
            QApplication.processEvents()
            heights.add(window.page.canvas.height())
    assert len(heights) == 1
