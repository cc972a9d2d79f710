"""Drawing a layout on a photo with the mouse, in the real window; a new project with a layout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from adnet_core.errors import ProjectError
from adnet_core.faces.layout import BOX_DIAGONAL, load_layout
from adnet_core.models.finding import Finding
from adnet_core.projects.backups import list_backups
from adnet_core.projects.store import Project
from app.layouts.feature import LayoutsFeature
from app.layouts.page import LayoutPage
from app.window import MainWindow
from tests.app.windows import feature_of

# Eyes, nose, corners of the mouth, chin: roughly frontal, in pixels of the photo.
POINTS = [(250, 180), (388, 182), (320, 240), (270, 300), (372, 298), (318, 345)]
NAMES = ["right eye", "left eye", "nose", "mouth right", "mouth left", "chin"]


def page_of(window: MainWindow) -> LayoutPage:
    page = feature_of(window, LayoutsFeature).drawing_page
    assert page is not None
    return page


def click(page: LayoutPage, at: tuple[float, float]) -> None:
    spot = page.canvas.to_viewport(*at).toPoint()
    QTest.mouseClick(page.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def drag(page: LayoutPage, start: tuple[float, float], end: tuple[float, float]) -> None:
    view = page.canvas.viewport()
    first, last = (page.canvas.to_viewport(*at).toPoint() for at in (start, end))
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view, button, none, first)
    QTest.mouseMove(view, (first + last) / 2)
    QTest.mouseMove(view, last)
    QTest.mouseRelease(view, button, none, last)


@pytest.fixture
def drawing(
    qtbot: QtBot,
    open_window: Callable[..., MainWindow],
    folder: Path,
    tmp_path: Path,
    sample_photo: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    """A window on another project, in which a layout is drawn on a photo of a folder without one."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "img3.png").write_bytes((folder / "img1.png").read_bytes())
    (other / "img4.png").write_bytes((folder / "img10.png").read_bytes())
    window = open_window(folder / "img1.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(other / "img3.png"), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(other / "mine"), ""))
    window.registry["layout.draw"].trigger()
    qtbot.waitUntil(lambda: feature_of(window, LayoutsFeature).shown)
    qtbot.waitUntil(lambda: page_of(window).canvas.viewport().width() > 300)
    page_of(window).canvas.frame()
    return window


def draw_points(window: MainWindow) -> LayoutPage:
    page = page_of(window)
    for at, name in zip(POINTS, NAMES, strict=True):
        page.points.next.setText(name)
        click(page, at)
    return page


def test_points_curves_mirror_distance_and_groups_become_a_file_and_the_first_face(
    qtbot: QtBot, drawing: MainWindow, tmp_path: Path
) -> None:
    page = draw_points(drawing)
    assert page.drawing.sketch.names == tuple(NAMES)
    np.testing.assert_allclose(page.drawing.sketch.positions(), POINTS, atol=1.0)
    page.tabs.setCurrentWidget(page.curves)
    for point in (3, 2, 4):
        click(page, POINTS[point])
    click(page, (30, 30))  # beside the points: the next is another curve
    for point in (3, 4, 5, 3):
        click(page, POINTS[point])
    page.tabs.setCurrentWidget(page.mirror)
    page.mirror.some.click()
    assert page.mirror.take.isVisible()
    assert "2 pairs, 2 points without a partner" in page.mirror.question.text()
    page.mirror.take.click()
    page.tabs.setCurrentWidget(page.distance)
    click(page, POINTS[0])
    click(page, POINTS[1])
    page.tabs.setCurrentWidget(page.groups)
    click(page, POINTS[3])
    click(page, POINTS[4])
    page.name.setFocus()
    page.name.setText("six")
    page.title.setFocus()
    assert page.done.isEnabled(), page.state.text()
    drawn = page.drawing.sketch.positions()
    page.done.click()
    qtbot.waitUntil(lambda: drawing.page.session is not None and drawing.page.session.layout.name == "six")
    layout = load_layout(tmp_path / "other" / "mine.toml")
    session = drawing.page.session
    assert session is not None
    assert session.layout == layout
    assert [(c.points, c.closed) for c in layout.curves] == [((3, 2, 4), False), ((3, 4, 5), True)]
    assert layout.flip == (1, 0, 2, 4, 3, 5)
    assert (dict(layout.distances), layout.default_distance) == ({"size": ((0,), (1,))}, "size")
    assert dict(layout.groups) == {"group 1": (3, 4)}
    assert session.image is not None
    assert session.image.path.name == "img3.png"
    assert len(session.images) == 2
    qtbot.waitUntil(lambda: bool(session.faces))
    np.testing.assert_array_equal(session.faces[0].points, drawn)
    assert not feature_of(drawing, LayoutsFeature).shown


def test_points_are_dragged_renamed_removed_and_all_of_it_is_undone(drawing: MainWindow) -> None:
    page = draw_points(drawing)
    drag(page, POINTS[2], (330.0, 200.0))
    np.testing.assert_allclose(page.drawing.sketch.positions()[2], (330, 200), atol=1.5)
    item = page.points.table.item(2, 0)
    assert item is not None
    item.setText("tip")
    page.points.table.selectRow(0)
    drawing.registry["layout.remove"].trigger()
    assert page.drawing.sketch.names == ("left eye", "tip", "mouth right", "mouth left", "chin")
    for _ in range(3):
        drawing.registry["layout.undo"].trigger()
    assert page.drawing.sketch.names == tuple(NAMES)
    np.testing.assert_allclose(page.drawing.sketch.positions()[2], POINTS[2], atol=1.0)
    drawing.registry["layout.redo"].trigger()
    np.testing.assert_allclose(page.drawing.sketch.positions()[2], (330, 200), atol=1.5)


def test_clicks_where_no_points_are_dragged_move_none(drawing: MainWindow) -> None:
    page = draw_points(drawing)
    before = page.drawing.sketch.positions()
    page.tabs.setCurrentWidget(page.curves)
    drag(page, POINTS[0], (400.0, 300.0))
    np.testing.assert_array_equal(page.drawing.sketch.positions(), before)


def test_a_distance_between_middles_of_points_and_back_to_the_box(drawing: MainWindow) -> None:
    page = draw_points(drawing)
    page.tabs.setCurrentWidget(page.distance)
    click(page, POINTS[5])
    click(page, POINTS[0])
    click(page, POINTS[1])
    assert page.drawing.sketch.layout().distances["size"] == ((5,), (0, 1))
    page.distance.box.click()
    assert page.drawing.sketch.layout().default_distance == BOX_DIAGONAL


def test_what_is_wrong_keeps_it_from_being_saved(drawing: MainWindow) -> None:
    page = page_of(drawing)
    assert page.state.text() == "Click the points in the photo, one after the other."
    assert not page.save.isEnabled()
    draw_points(drawing)
    item = page.points.table.item(1, 0)
    assert item is not None
    item.setText(NAMES[0])
    assert "used twice" in page.state.text()
    assert not page.done.isEnabled()


def test_leaving_asks_about_what_is_drawn(drawing: MainWindow) -> None:
    draw_points(drawing)
    message = page_of(drawing).message
    drawing.registry["layout.leave"].trigger()
    assert feature_of(drawing, LayoutsFeature).shown
    assert message.text == "What is drawn is not saved."
    message._close.click()
    assert feature_of(drawing, LayoutsFeature).shown
    drawing.registry["layout.leave"].trigger()
    message._button.click()
    assert not feature_of(drawing, LayoutsFeature).shown
    assert drawing.registry["face.accept"].isEnabled()


def test_names_are_taken_from_another_file(
    drawing: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = tmp_path / "names.toml"
    names.write_text('name = "n"\npoints = ["a", "b"]\n')
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(names), ""))
    page = page_of(drawing)
    *_, from_file = names_menu(page)
    from_file.trigger()
    for at in POINTS[:3]:
        click(page, at)
    assert page.drawing.sketch.names == ("a", "b", "p3")
    names.write_text("name =")
    from_file.trigger()
    assert "not valid TOML" in page.message.text
    next(action for action in names_menu(page) if action.text() == "hand-21").trigger()
    click(page, POINTS[3])
    assert page.drawing.sketch.names[3] == "wrist"


def names_menu(page: LayoutPage) -> list[QAction]:
    button = page.points.findChild(QPushButton, "namesFrom")
    assert isinstance(button, QPushButton)
    return button.menu().actions()


def test_a_file_that_is_there_is_not_replaced_by_a_name_without_its_ending(
    drawing: MainWindow, tmp_path: Path
) -> None:
    page = draw_points(drawing)
    there = tmp_path / "other" / "mine.toml"
    there.write_text("something")
    page.save.click()
    assert "is there already" in page.message.text
    assert there.read_text() == "something"


def test_the_open_projects_layout_is_changed_in_the_window(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder / "img1.png")
    session = window.page.session
    assert session is not None
    path, before = session.project.path, session.faces[0].points.copy()
    name = session.layout.point_names[30]
    window.registry["layout.change"].trigger()
    qtbot.waitUntil(lambda: feature_of(window, LayoutsFeature).shown)
    page = page_of(window)
    page.canvas.frame()
    item = page.points.table.item(30, 0)
    assert item is not None
    item.setText("tip of the nose")
    click(page, (500.0, 400.0))
    assert "added, not placed in any face so far: p69" in page.state.text()
    assert f"renamed: {name} is tip of the nose now" in page.state.text()
    page.points.table.selectRow(0)
    page.remove()
    assert "join their points in different ways" in page.state.text()  # the jaw's other end is there
    assert not page.done.isEnabled()
    page.drawing.set_mirror(False)
    assert "the removed points placed" in page.state.text()
    page.undo()
    page.undo()
    page.done.click()

    def changed() -> bool:
        session = window.page.session
        return session is not None and session.layout.point_count == 69 and session.face is not None

    qtbot.waitUntil(changed)
    session = window.page.session
    assert session is not None
    assert session.face is not None
    np.testing.assert_array_equal(session.face.points[:68], before)
    np.testing.assert_allclose(session.face.points[68], (500, 400), atol=1.5)
    assert session.layout.point_names[30] == "tip of the nose"
    with Project.open(list_backups(path)[-1].path, author="x", read_only=True) as kept:
        assert kept.layout.point_count == 68


class TestNewProject:
    def test_a_bundled_layout(
        self, qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, tmp_path: Path
    ) -> None:
        window = open_window(folder / "img1.png")
        other = tmp_path / "hands"
        other.mkdir()
        (other / "a.png").write_bytes((folder / "img1.png").read_bytes())
        window.registry["file.new_project"].trigger()
        sheet = feature_of(window, LayoutsFeature).sheet
        rows = [sheet.list.item(row).text() for row in range(sheet.list.count())]
        sheet.list.setCurrentRow(next(row for row, text in enumerate(rows) if "hand" in text))
        assert not sheet.start.isEnabled()
        sheet.folder.insert(str(other))
        assert sheet.start.isEnabled(), sheet.said.text()
        assert sheet.boxes.finding is None
        sheet.boxes.setCurrentText("the whole photo")
        sheet.start.click()
        qtbot.waitUntil(
            lambda: window.page.session is not None and window.page.session.layout.point_count == 21
        )
        assert window.page.session is not None
        assert window.page.session.finding is Finding.WHOLE_PHOTO
        assert window.status.finding.text() == "the whole photo"
        assert not sheet.isVisible()

    def test_a_file_with_mistakes_and_a_folder_with_a_project_are_refused(
        self, open_window: Callable[..., MainWindow], folder: Path, tmp_path: Path
    ) -> None:
        window = open_window(folder)
        window.registry["file.new_project"].trigger()
        sheet = feature_of(window, LayoutsFeature).sheet
        bad = tmp_path / "bad.toml"
        bad.write_text('name = "bad"\npoints = ["a", "a"]\n')
        sheet.take_file(bad)
        assert sheet.said.text() == f"{bad}, line 2: the point name 'a' is used twice"
        good = tmp_path / "good.toml"
        good.write_text('name = "good"\npoints = ["a", "b"]\n')
        sheet.take_file(good)
        assert sheet.chosen is not None
        assert sheet.chosen.text == "good: 2 points"
        sheet.folder.insert(str(folder))
        assert "is a project already" in sheet.said.text()
        assert not sheet.start.isEnabled()


def test_points_of_the_canvas_lie_where_the_photo_has_them(drawing: MainWindow) -> None:
    """The first click after the page has appeared counts by what is shown."""
    page = page_of(drawing)
    view = page.canvas.viewport()
    middle = view.rect().center()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    shown = page.canvas.to_viewport(*page.drawing.sketch.positions()[0])
    assert (shown.toPoint() - QPoint(middle)).manhattanLength() <= 1


def test_a_layout_for_a_project_that_has_another_is_refused_with_what_they_share(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path
) -> None:
    open_window(folder).close()
    window = open_window(
        folder,
        layout="hand-21",
        until=lambda window: "has the layout 68 already" in window.page.message.text,
    )
    assert "of whose 68 points 0 are in hand" in window.page.message.text
    assert window.page.session is None


def test_a_change_after_which_points_cannot_be_written_is_shown_all_the_same(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(folder / "img1.png")
    window.registry["layout.change"].trigger()
    qtbot.waitUntil(lambda: feature_of(window, LayoutsFeature).shown)
    page = page_of(window)
    page.canvas.frame()
    click(page, (500.0, 400.0))

    def full(*_arguments: object) -> None:
        raise ProjectError("the disk is full")

    monkeypatch.setattr("app.layouts.feature.move_drawn_points", full)
    page.done.click()
    qtbot.waitUntil(lambda: window.page.session is not None and window.page.session.layout.point_count == 69)
    qtbot.waitUntil(lambda: window.page.message.text == "the disk is full")
