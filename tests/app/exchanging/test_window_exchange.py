"""Imports and exports in the window, by its keys and its sheet."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import layout_from_json
from adnet_core.faces.states import FaceState
from adnet_core.formats.pts import read_pts, write_pts
from adnet_core.projects.store import Project
from app.exchanging.feature import ExchangingFeature
from app.exchanging.sheet import TYPING_MS, ExchangeSheet
from app.layouts.feature import LayoutsFeature
from app.layouts.new_project import NewProjectSheet
from app.logic.work.background import running, wait_for_all
from app.projects.folders import FoldersFeature
from app.window import MainWindow
from tests.app.windows import feature_of

Open = Callable[..., MainWindow]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def sheet_of(window: MainWindow) -> ExchangeSheet:
    """The sheet of a window in which one has been opened."""
    commands = feature_of(window, ExchangingFeature)
    assert commands.desk is not None
    return commands.desk.sheet


def project_of(window: MainWindow) -> Project:
    assert window.page.session is not None
    return window.page.session.project


def ready(qtbot: QtBot, sheet: ExchangeSheet) -> str:
    """Wait until a plan, or why there is none, is shown; returns its text."""
    waiting = ("", "Looking what that comes to …", "Choose a file or folder of annotations.")
    qtbot.waitUntil(lambda: sheet.report.toPlainText() not in waiting and not sheet._typing.isActive())
    return sheet.report.toPlainText()


def ended(qtbot: QtBot, sheet: ExchangeSheet) -> None:
    qtbot.waitUntil(lambda: not sheet.isVisible(), timeout=10_000)


def accept_first(window: MainWindow) -> None:
    window.registry["face.accept"].trigger()


@pytest.fixture(autouse=True)
def no_exchange_is_left() -> object:
    yield
    assert wait_for_all(60, 60) == []


def test_formats_are_loaded_when_a_sheet_is_first_opened() -> None:
    """A window opens without reading the modules of thirteen formats, HDF5 among them."""
    script = (
        "import sys, app.window; "
        "print([name for name in sys.modules if name == 'h5py' or 'annotation.formats' in name])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_accepted_faces_go_to_pts_with_two_keys(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    accept_first(window)
    (face,) = project_of(window).faces(1)
    assert face.state is FaceState.ACCEPTED
    qtbot.keyClick(window.page.canvas, Key.Key_E, CONTROL | SHIFT)
    sheet = sheet_of(window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is sheet.start)
    assert "1 face in 1 photo" in ready(qtbot, sheet)
    assert "error ellipses" in sheet.report.toPlainText()
    assert "not read" not in sheet.report.toPlainText()
    assert "stays in the project: histories of faces" in sheet.report.toPlainText()
    target = folder / "export" / "300w" / "img1.pts"
    assert not target.exists()
    qtbot.keyClick(sheet.start, Key.Key_Return)
    ended(qtbot, sheet)
    np.testing.assert_allclose(read_pts(target), face.points, atol=1e-6)
    assert "Exported 1 face" in window.page.message.text


@pytest.mark.usefixtures("files_settle_at_once")
def test_photos_that_were_copied_along_are_no_new_photos(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    before = [image.relative for image in project_of(window).images()]
    accept_first(window)
    qtbot.keyClick(window.page.canvas, Key.Key_E, CONTROL | SHIFT)
    sheet = sheet_of(window)
    sheet.copy_photos.setChecked(True)
    ready(qtbot, sheet)
    qtbot.mouseClick(sheet.start, Qt.MouseButton.LeftButton)
    ended(qtbot, sheet)
    assert (folder / "export" / "300w" / "img1.png").exists()
    looking = feature_of(window, FoldersFeature)
    looking.look()
    qtbot.waitUntil(lambda: not looking._looking.running, timeout=5000)
    assert [image.relative for image in project_of(window).images()] == before
    assert "Exported 1 face" in window.page.message.text


def test_files_are_replaced_only_when_that_is_asked_for(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    accept_first(window)
    write_pts(folder / "img1.pts", np.ones((68, 2)))
    window.registry["file.export"].trigger()
    sheet = sheet_of(window)
    ready(qtbot, sheet)
    sheet.report.clear()
    sheet.fill_path(folder)
    assert "there already" in ready(qtbot, sheet)
    assert not sheet.start.isEnabled()
    sheet.report.clear()
    sheet.overwrite.setChecked(True)
    qtbot.waitUntil(sheet.start.isEnabled)
    sheet.start.click()
    ended(qtbot, sheet)
    assert read_pts(folder / "img1.pts").max() > 1


def test_nothing_accepted_is_said_before_anything_is_written(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    window.registry["file.export"].trigger()
    sheet = sheet_of(window)
    assert "accepted" in ready(qtbot, sheet)
    assert not sheet.start.isEnabled()
    qtbot.keyClick(sheet, Key.Key_Return)
    assert sheet.isVisible()
    qtbot.keyClick(window, Key.Key_Escape)
    assert not sheet.isVisible()
    assert not (folder / "export").exists()


def test_letters_typed_in_the_sheet_are_no_commands(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    window.registry["file.export"].trigger()
    sheet = sheet_of(window)
    sheet.path.setFocus()
    sheet.path.clear()
    qtbot.keyClicks(sheet.path, "dr g")
    assert sheet.path.text() == "dr g"
    assert window.page.session is not None
    assert window.page.session.row == 0
    assert project_of(window).faces(1)[0].state is FaceState.PREDICTED


def test_an_import_is_shown_and_undone_in_one_step(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    truth = project_of(window).faces(1)[0].points + 1.5
    write_pts(folder / "img1.pts", truth)
    write_pts(folder / "img10.pts", truth + 3)
    qtbot.keyClick(window.page.canvas, Key.Key_I, CONTROL)
    sheet = sheet_of(window)
    sheet.take(str(folder / "img1.pts"))
    assert sheet.path.text() == str(folder)
    assert "2 faces in 2 photos" in ready(qtbot, sheet)
    sheet.start.click()
    ended(qtbot, sheet)
    assert "Imported 2 faces" in window.page.message.text
    session = window.page.session
    assert session is not None
    assert [face.state for face in session.faces] == [FaceState.ACCEPTED]
    np.testing.assert_allclose(session.faces[0].points, truth, atol=1e-6)
    window.registry["edit.undo"].trigger()
    assert [face.state for face in session.faces] == [FaceState.PREDICTED]
    assert sum(summary.accepted for summary in project_of(window).image_states().values()) == 0


@pytest.fixture
def ten(folder: Path) -> Path:
    """Copies of the folder's photos elsewhere, and one more, with keypoints of all as COCO has them."""
    place = folder.parent / "ten"
    shutil.copytree(folder, place)
    cv2.imwrite(str(place / "more.png"), cv2.imread(str(folder / "img2.png"))[:, ::-1])
    images, annotations = [], []
    for number, photo in enumerate(sorted(place.glob("*.png")), start=1):
        images.append({"id": number, "file_name": photo.name, "width": 640, "height": 480})
        points = np.linspace(100, 300, 136).reshape(68, 2)
        keypoints = np.column_stack([points, np.full(68, 2)]).ravel().tolist()
        annotations.append(
            {"id": number, "image_id": number, "category_id": 1, "keypoints": keypoints, "num_keypoints": 68}
        )
    names = [f"p{number}" for number in range(68)]
    categories = [{"id": 1, "name": "face", "keypoints": names, "skeleton": []}]
    whole = {"images": images, "annotations": annotations, "categories": categories}
    (place / "coco.json").write_text(json.dumps(whole))
    return place


def test_photos_that_lie_elsewhere_too_come_in_once(
    qtbot: QtBot, open_window: Open, folder: Path, ten: Path
) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    before = [image.relative for image in session.images]
    assert before == ["img1.png", "img2.png", "img10.png"]
    window.registry["file.import"].trigger()
    sheet = sheet_of(window)
    sheet.take(str(ten / "coco.json"))
    said = ready(qtbot, sheet)
    assert "4 faces in 4 photos" in said
    assert "1 photo is new in the project" in said
    assert "3 photos are in the project already under another path, by what they hold: " in said
    sheet.start.click()
    ended(qtbot, sheet)
    assert [image.relative for image in session.images] == ["../ten/more.png", *before]
    assert [session.photos.summaries[image.id].accepted for image in session.images] == [1, 1, 1, 1]
    window.registry["edit.undo"].trigger()
    assert [image.relative for image in session.images] == before, "the photo that came in is gone again"
    assert [session.photos.summaries[image.id].accepted for image in session.images] == [0, 0, 0]
    assert (ten / "more.png").exists()
    window.registry["edit.redo"].trigger()
    assert [session.photos.summaries[image.id].accepted for image in session.images] == [1, 1, 1, 1]


def test_an_import_leaves_what_a_person_has_done(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    accept_first(window)
    mine = project_of(window).faces(1)[0].points
    write_pts(folder / "img1.pts", mine + 2)
    window.registry["file.import"].trigger()
    sheet = sheet_of(window)
    sheet.fill_path(folder)
    ready(qtbot, sheet)
    sheet.start.click()
    ended(qtbot, sheet)
    assert "left out where somebody has worked" in window.page.message.text
    (face,) = project_of(window).faces(1)
    np.testing.assert_array_equal(face.points, mine)


def test_a_file_that_is_no_annotation_is_told_of(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    (folder / "faces.json").write_text("{")
    window.registry["file.import"].trigger()
    sheet = sheet_of(window)
    sheet.take(str(folder / "faces.json"))
    assert "faces.json: is in no format that is known here" in ready(qtbot, sheet)
    assert not sheet.start.isEnabled()


def test_the_window_can_close_while_the_sheet_works(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    accept_first(window)
    window.registry["file.export"].trigger()
    sheet = sheet_of(window)
    sheet.everything.setChecked(True)
    sheet._ask()
    sheet.fill_path(folder / "elsewhere")
    window.close()
    qtbot.wait(2 * TYPING_MS)
    qtbot.waitUntil(lambda: running() == [])


def layout_sheet(window: MainWindow) -> NewProjectSheet:
    return feature_of(window, LayoutsFeature).sheet


def test_a_file_of_other_points_offers_a_project_with_them(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path
) -> None:
    flies = tmp_path / "flies"
    flies.mkdir()
    shutil.copy(folder / "img1.png", flies / "fly.png")
    entry = {"id": 1, "image_id": 1, "category_id": 1, "keypoints": [9, 9, 2, 30, 40, 2, 50, 60, 2]}
    content = {
        "images": [{"id": 1, "file_name": "fly.png", "width": 640, "height": 480}],
        "annotations": [entry],
        "categories": [{"id": 1, "name": "fly", "keypoints": ["head", "tail", "wing"]}],
    }
    (flies / "fly.json").write_text(json.dumps(content))
    window = open_window(folder / "img1.png")
    window.registry["file.import"].trigger()
    sheet = sheet_of(window)
    sheet.format.setCurrentIndex(sheet.format.findData("coco"))
    sheet.fill_path(flies / "fly.json")
    assert "a layout can be drafted from it: 3 points" in ready(qtbot, sheet)
    assert not sheet.start.isEnabled()
    sheet.begin_other.click()
    offered = layout_sheet(window)
    assert offered.isVisible()
    assert offered.chosen is not None
    assert Path(offered.chosen.name) == flies / "fly-layout.toml"
    assert offered.folder.text() == str(flies)
    offered.start.click()
    qtbot.waitUntil(lambda: window.page.session is not None and project_of(window).layout.name == "fly")
    window.registry["file.import"].trigger()
    sheet.format.setCurrentIndex(sheet.format.findData("coco"))
    sheet.fill_path(flies / "fly.json")
    ready(qtbot, sheet)
    qtbot.waitUntil(sheet.start.isEnabled)
    sheet.start.click()
    ended(qtbot, sheet)
    (face,) = project_of(window).faces(1)
    assert face.points[1].tolist() == [29.5, 39.5]


def test_a_project_of_another_layout_says_what_is_shared(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path
) -> None:
    window = open_window(folder / "img1.png")
    names = project_of(window).layout.point_names
    few = layout_from_json(json.dumps({"name": "few", "points": [names[8], "wart"]}), "the test")
    with Project.create(folder / "few.adnet", few, author="ann") as other:
        (image,) = other.add_images([folder / "img2.png"])
        face = other.add_face(image.id, FaceBox(0, 0, 50, 50), [[1.0, 2.0], [30.0, 40.0]])
        other.set_state(face.id, FaceState.ACCEPTED)
    window.registry["file.import"].trigger()
    sheet = sheet_of(window)
    sheet.format.setCurrentIndex(sheet.format.findData("project"))
    sheet.fill_path(folder / "few.adnet")
    assert "the layouts few and 68 share 1 of 2 and 68 points by name" in ready(qtbot, sheet)
    qtbot.waitUntil(sheet.start.isEnabled)
    sheet.start.click()
    ended(qtbot, sheet)
    image = next(one for one in project_of(window).images() if one.path.name == "img2.png")
    taken = next(face for face in project_of(window).faces(image.id) if face.placed.sum() == 1)
    assert taken.points[8].tolist() == [1.0, 2.0]


def test_dropped_predictions_go_through_the_sheet(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path
) -> None:
    """Lines of two photos of the project, one of which a person has accepted; then undone."""
    window = open_window(folder)
    project = project_of(window)
    (face,) = project.faces(1)
    accept_first(window)
    found = {
        "box": list(face.box.as_tuple()),
        "score": 0.5,
        "landmarks": (face.points + 2).tolist(),
        "covariance": [[1.0, 0.0, 1.0]] * len(face.points),
    }
    photo = cv2.imread(str(folder / "img1.png"))
    about = {
        "width": photo.shape[1],
        "height": photo.shape[0],
        "model": {"name": "other", "sha256": "e" * 64},
    }
    lines = tmp_path / "found.jsonl"
    names = ("img1.png", "img10.png")
    entries = [{"path": str(folder / name), **about, "faces": [found]} for name in names]
    lines.write_text("".join(json.dumps(entry) + "\n" for entry in entries))
    drop = QMimeData()
    drop.setUrls([QUrl.fromLocalFile(str(lines))])
    at, action, button = QPointF(9, 9), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(at, action, drop, button, Qt.KeyboardModifier.NoModifier))
    sheet = sheet_of(window)
    assert sheet.format.currentData() == "predictions"
    assert sheet.predicted.isVisible()
    assert not sheet.accepted.isVisible()
    assert "2 faces in 2 photos" in ready(qtbot, sheet)
    qtbot.mouseClick(sheet.start, Qt.MouseButton.LeftButton)
    ended(qtbot, sheet)
    qtbot.waitUntil(lambda: "Imported 1 face" in window.page.message.text)
    assert "1 face left out where somebody has worked on the face already" in window.page.message.text
    (image,) = [one for one in project.images() if one.relative == "img10.png"]
    (other,) = [one for one in project.faces(image.id) if one.model_sha256 == "e" * 64]
    assert other.state is FaceState.PREDICTED
    window.registry["edit.undo"].trigger()
    assert other.id not in {one.id for one in project.faces(image.id)}
