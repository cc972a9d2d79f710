"""The panel of measurements and the scale by two clicks, in the real window."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.cli import main
from adnet_core.faces.scale import Scale
from adnet_core.projects.records import EditKind
from adnet_core.projects.store import Project
from app.measuring.definition_sheet import DefinitionSheet
from app.measuring.feature import MeasuringFeature
from app.measuring.measuring_panel import MeasuringPanel
from app.window import MainWindow
from tests.app.conftest import rest
from tests.app.windows import session_of

Open = Callable[..., MainWindow]
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def panel_of(window: MainWindow) -> MeasuringPanel:
    panel = window.page.side.panel("measure")
    assert isinstance(panel, MeasuringPanel)
    return panel


def feature_of(window: MainWindow) -> MeasuringFeature:
    return window.findChild(MeasuringFeature)


def sheet_of(window: MainWindow) -> DefinitionSheet:
    return feature_of(window).sheet


def click(qtbot: QtBot, window: MainWindow, x: float, y: float) -> None:
    """A place of the photo."""
    at = window.page.canvas.to_viewport(x, y).toPoint()
    qtbot.mouseClick(window.page.canvas.viewport(), LEFT, pos=at)


def shown(window: MainWindow) -> dict[str, str]:
    tree = panel_of(window).tree
    items = [tree.topLevelItem(index) for index in range(tree.topLevelItemCount())]
    return {item.text(0): item.text(1) for item in items if item is not None}


def define(qtbot: QtBot, window: MainWindow, *points: int, kind: str = "distance", name: str = "") -> None:
    """A new measurement, its points clicked in the photo."""
    window.registry["measure.new"].trigger()
    sheet = sheet_of(window)
    sheet.kind.setCurrentIndex(sheet.kind.findData(kind))
    face = session_of(window).face
    assert face is not None
    for point in points:
        click(qtbot, window, *face.points[point].tolist())
    sheet.name.setText(name)
    qtbot.keyClick(sheet.name, Key.Key_Return)


def measure_by_clicks(qtbot: QtBot, window: MainWindow, ends: list[tuple[float, float]], text: str) -> None:
    window.registry["photo.scale"].trigger()
    for x, y in ends:
        click(qtbot, window, x, y)
    field = feature_of(window).scaling.sheet.field
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    field.setText(text)
    qtbot.keyClick(field, Key.Key_Return)


@pytest.mark.parametrize("degrees", [0.0, 37.0])
def test_a_scale_by_two_clicks_and_a_length(
    qtbot: QtBot, open_window: Open, folder: Path, degrees: float
) -> None:
    """Also where the photo is shown turned and larger: the length is that in the photo."""
    window = open_window(folder)
    page, session = window.page, session_of(window)
    assert session.image is not None
    page.canvas.turn(degrees)
    page.canvas.zoom(1.7)
    line = [(120.0, 140.0), (180.0, 220.0)]
    measure_by_clicks(qtbot, window, line, "10 mm")
    scale = session.project.scales.get(session.image.id)
    assert scale is not None
    assert scale.unit == "mm"
    assert scale.length == pytest.approx(0.1, rel=0.02)  # a click is on a whole pixel of the screen
    assert window.status.scale.text() == f"1 px = {scale.length:.4g} mm"
    assert "mm, in this photo" in page.message.text
    assert not page.canvas.cancel_gesture()
    page.message._button.click()  # Undo
    assert session.project.scales.get(session.image.id) is None
    assert window.status.scale.isHidden()
    click(qtbot, window, 120, 140)  # clicks select again
    assert feature_of(window).scaling.ruler is None


def test_a_scale_is_of_its_photo_is_given_to_others_and_removed(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    session = session_of(window)
    assert session.image is not None
    first = session.image.id
    assert window.registry.why_not("photo.scale_remove") == "This photo has no scale."
    measure_by_clicks(qtbot, window, [(100, 100), (200, 100)], "2 cm")
    scale = session.project.scales.get(first)
    qtbot.keyClick(window.page.canvas, Key.Key_D)
    assert window.status.scale.isHidden()
    session.go_to(0)
    window.registry["photo.scale_all"].trigger()
    assert session.project.scales.all() == dict.fromkeys([image.id for image in session.images], scale)
    window.page.message._button.click()
    assert session.project.scales.all() == {first: scale}
    window.registry["photo.scale_remove"].trigger()
    assert session.project.scales.all() == {}
    window.page.message._button.click()
    assert session.project.scales.all() == {first: scale}


def test_escape_and_another_photo_end_it(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    rest(qtbot)  # the next photo is decoded, and shown at once
    scaling = feature_of(window).scaling
    for end in (
        lambda: qtbot.keyClick(window.page.canvas, Key.Key_Escape),
        lambda: session_of(window).go_to(1),
        lambda: window.registry["photo.scale"].trigger(),
    ):
        window.registry["photo.scale"].trigger()
        click(qtbot, window, 100, 100)
        assert scaling.ruler is not None
        end()
        assert scaling.ruler is None
        assert window.page.canvas.ruler == ()
    window.registry["photo.scale"].trigger()
    for x in (100, 150):
        click(qtbot, window, x, 100)
    qtbot.keyClick(scaling.sheet.field, Key.Key_Escape)
    assert scaling.ruler is None
    assert not scaling.sheet.isVisible()
    assert session_of(window).project.scales.all() == {}


def test_what_is_no_length_is_said_and_can_be_corrected(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    measure_by_clicks(qtbot, window, [(100, 100), (200, 100)], "ten")
    scaling = feature_of(window).scaling
    assert "'ten' is no length" in window.page.message.text
    qtbot.waitUntil(lambda: QApplication.focusWidget() is scaling.sheet.field)
    scaling.sheet.field.setText("10")
    qtbot.keyClick(scaling.sheet.field, Key.Key_Return)
    assert len(session_of(window).project.scales.all()) == 1


def test_placing_points_and_the_ruler_do_not_take_each_others_clicks(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    session = session_of(window)
    window.registry["point.place"].trigger()
    assert window.registry["point.place"].isChecked()

    def by_hand() -> int:
        """The model may still be finding faces."""
        return sum(edit.kind is not EditKind.PREDICTED for edit in session.project.edits())

    before = by_hand()
    window.registry["photo.scale"].trigger()
    assert not window.registry["point.place"].isChecked()
    click(qtbot, window, 100, 100)
    assert by_hand() == before
    feature_of(window).scaling.stop()


def test_a_measurement_is_defined_by_clicks_and_follows_a_drag(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    page, session = window.page, session_of(window)
    qtbot.keyClick(page.canvas, Key.Key_F9)
    define(qtbot, window, 0, 16)
    face = session.face
    assert face is not None
    assert not sheet_of(window).isVisible()
    assert list(shown(window)) == ["jaw 1 - jaw 17"]
    assert "is measured in every face" in page.message.text
    gap = float(np.hypot(*(face.points[16] - face.points[0])))
    before = shown(window)["jaw 1 - jaw 17"]
    assert before.startswith(f"{gap:,.1f}") or before.startswith(f"{gap:,.0f}")
    assert "±" in before
    start = page.canvas.to_viewport(*face.points[0].tolist()).toPoint()
    qtbot.mousePress(page.canvas.viewport(), LEFT, pos=start)
    for step in (8, 25):
        qtbot.mouseMove(page.canvas.viewport(), start - QPoint(step, 0))
    assert page.canvas.is_dragging
    during = shown(window)["jaw 1 - jaw 17"]
    assert during != before
    assert "±" not in during  # one of its points is set by hand now
    qtbot.mouseRelease(page.canvas.viewport(), LEFT, pos=start - QPoint(25, 0))
    assert shown(window)["jaw 1 - jaw 17"] == during
    qtbot.keyClick(page.canvas, Key.Key_Z, CONTROL)
    assert shown(window)["jaw 1 - jaw 17"] == before


def test_it_is_kept_in_the_project_changed_and_removed(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session, panel = session_of(window), panel_of(window)
    define(qtbot, window, 0, 16, name="width")
    define(qtbot, window, 27, 8, name="height")
    window.registry["measure.new"].trigger()
    sheet = sheet_of(window)
    sheet.kind.setCurrentIndex(sheet.kind.findData("ratio"))
    sheet.save.click()
    assert list(shown(window)) == ["width", "height", "width / height"]
    panel.tree.topLevelItem(0).setSelected(True)
    panel.edit.click()
    assert (sheet.name.text(), sheet.points.text()) == ("width", "jaw_1, jaw_17")
    sheet.points.setText("jaw_2, jaw_99")
    sheet.save.click()
    assert sheet.isVisible()
    assert "no point 'jaw_99'" in sheet.problem.text()
    sheet.points.setText("jaw_2, 16")
    sheet.save.click()
    assert not sheet.isVisible()
    with Project.open(session.project.path, author="me", read_only=True) as project:
        assert [(m.name, m.points, m.of) for m in project.layout.measurements] == [
            ("width", (1, 15), None),
            ("height", (27, 8), None),
            ("width / height", (), ("width", "height")),
        ]
    panel.remove.click()
    assert "is made of it" in window.page.message.text
    panel.tree.clearSelection()
    panel.tree.topLevelItem(2).setSelected(True)
    panel.remove.click()
    assert list(shown(window)) == ["width", "height"]


def test_undo_takes_a_definition_back(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    define(qtbot, window, 0, 16, name="width")
    first = session_of(window)
    window.registry["edit.undo"].trigger()
    qtbot.waitUntil(lambda: window.page.session not in (None, first), timeout=10_000)
    assert session_of(window).layout.measurements == ()


def test_points_are_added_by_name_and_letters_are_no_commands(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    window.registry["measure.new"].trigger()
    sheet = sheet_of(window)
    qtbot.keyClicks(sheet.name, "dq")
    assert session_of(window).row == 0
    for point in (3, 5, 7):
        sheet.by_name.activated.emit(point + 1)
    assert sheet.points.text() == "jaw_8"  # a third one begins a distance anew
    sheet.kind.setCurrentIndex(sheet.kind.findData("area"))
    sheet.points.setText("")
    for point in (3, 5, 7):
        sheet.by_name.activated.emit(point + 1)
    assert sheet.points.text() == "jaw_4, jaw_6, jaw_8"
    qtbot.keyClick(sheet.name, Key.Key_Escape)
    assert not sheet.isVisible()


def test_the_table_is_what_adnet_measure_writes(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window = open_window(folder)
    session = session_of(window)
    assert session.image is not None
    assert not panel_of(window).export.isEnabled()
    define(qtbot, window, 0, 16, name="width")
    session.project.scales.set(session.image.id, Scale(0.25, "mm"))
    window.registry["face.accept"].trigger()
    mine, theirs = tmp_path / "mine.csv", tmp_path / "theirs.csv"
    feature_of(window).write_table(session, mine)
    qtbot.waitUntil(mine.exists, timeout=10_000)
    qtbot.waitUntil(lambda: "1 accepted face is in mine.csv" in window.page.message.text)
    assert main(["measure", str(session.project.path), "--csv", str(theirs), "--json"]) == 0
    assert mine.read_bytes() == theirs.read_bytes()
    (row,) = csv.DictReader(mine.read_text().splitlines())
    face = session.project.faces(session.images[0].id)[0]
    gap = float(np.hypot(*(face.points[16] - face.points[0])))
    assert float(row["width"]) == pytest.approx(gap * 0.25)
    assert row["width unit"] == "mm"
    value = json.loads(capsys.readouterr().out)["faces"][0]["values"]["width"]
    assert value["error"] == pytest.approx(float(row["width error"]))


def test_a_table_that_cannot_be_written_is_said(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    define(qtbot, window, 0, 16, name="width")
    window.registry["face.accept"].trigger()
    feature_of(window).write_table(session_of(window), folder / "img1.png" / "a.csv")
    qtbot.waitUntil(lambda: "a.csv: cannot be written" in window.page.message.text, timeout=10_000)
    assert isinstance(window.page.canvas.to_viewport(0, 0), QPointF)
