"""Panels are as wide as what is in them, are moved about, and are found again as they were left."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.panels.dock import LEAST_WIDTH
from app.panels.side import LEFT, RIGHT, SidePanels, reachable
from app.retraining.feature import RetrainingFeature
from app.window import MainWindow
from tests.app.windows import feature_of

Open = Callable[..., MainWindow]


@pytest.mark.parametrize("height", [200, 2000])
def test_a_wide_panel_is_not_cut_off(qtbot: QtBot, height: int) -> None:
    """With a scroll bar beside it, and without."""
    side = SidePanels(QLabel("photo"))
    qtbot.addWidget(side)
    panel = QWidget()
    row = QHBoxLayout(panel)
    for text in ("Train once more", "Go on with it", "Compare the two"):
        row.addWidget(QPushButton(text))
    long = QWidget(panel)
    long.setFixedHeight(height)
    row.addWidget(long)
    side.add("wide", "Wide", panel)
    side.resize(600, 400)
    with qtbot.waitExposed(side):
        side.show()
    assert side.dock("wide").width() > LEAST_WIDTH
    assert panel.minimumSizeHint().width() <= panel.parentWidget().width()


@pytest.mark.parametrize(("width", "seen"), [(1200, ["list", "face"]), (700, ["list"]), (330, [])])
def test_panels_leave_a_third_of_the_width_to_the_photo(qtbot: QtBot, width: int, seen: list[str]) -> None:
    side = SidePanels(QLabel("photo"))
    qtbot.addWidget(side)
    side.add("list", "List", QLabel("photos"), area=LEFT)
    for name in ("face", "review"):
        panel = QLabel("wide")
        panel.setMinimumWidth(300)
        side.add(name, name, panel)
    side.resize(width, 400)
    with qtbot.waitExposed(side):
        side.show()
    side.leave_room()
    assert [name for name in side.names if side.is_seen(name)] == seen
    assert 3 * side.centralWidget().width() >= width
    side.choose("review")
    assert side.is_seen("review")


def test_a_window_that_opens_anew_leaves_room_and_one_that_was_arranged_stays_so(
    open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[SidePanels] = []
    monkeypatch.setattr(SidePanels, "leave_room", lambda side: asked.append(side))
    window = open_window(folder)
    window._leave_room_for_frame()
    assert asked == [window.page.side]
    window.close()
    again = open_window(folder)
    again._leave_room_for_frame()
    assert asked == [window.page.side]


@pytest.mark.parametrize("size", [(800, 560), (1280, 800)])
def test_no_panel_of_the_window_is_cut_off(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, size: tuple[int, int]
) -> None:
    window = open_window(folder)
    window.resize(*size)
    side = window.page.side
    training = feature_of(window, RetrainingFeature).panel
    # All that a run which was stopped offers.
    for button in (training.resume, training.compare):
        button.show()
    for name in side.names:
        side.choose(name)
        panel = side.panel(name)
        assert panel is not None
        qtbot.waitUntil(lambda panel=panel: panel.minimumSizeHint().width() <= panel.parentWidget().width())
        assert side.geometry().right() <= window.page.width()
    if size[1] == 800:
        side.choose("face")
        qtbot.waitUntil(lambda: side.dock("face").width() == LEAST_WIDTH)  # the photo has all other room


def places(side: SidePanels) -> dict[str, tuple[object, ...]]:
    """Where each panel is, whether it is a window of its own, folded away, seen."""
    return {
        name: (
            side.dockWidgetArea(side.dock(name)),
            side.dock(name).isFloating(),
            side.dock(name).isHidden(),
            side.is_seen(name),
        )
        for name in side.names
    }


def test_in_the_beginning_the_list_is_left_and_the_rest_in_tabs_right(
    open_window: Open, folder: Path
) -> None:
    side = open_window(folder).page.side
    for name, (place, own, hidden, seen) in places(side).items():
        assert (place, own, hidden) == (LEFT if name == "photos" else RIGHT, False, False)
        assert seen == (name in ("photos", "face"))


def test_those_behind_others_do_nothing(open_window: Open, folder: Path) -> None:
    side = open_window(folder).page.side
    for name in side.names:
        panel = side.panel(name)
        assert panel is not None
        assert panel.isVisible() == side.is_seen(name)
    side.choose("review")
    face, review = side.panel("face"), side.panel("review")
    assert face is not None
    assert review is not None
    assert (face.isVisible(), review.isVisible()) == (False, True)


def test_a_tab_brings_its_panel_to_the_front(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    side = window.page.side
    window.page.canvas.setFocus()
    (tabs,) = (bar for bar in side.findChildren(QTabBar) if bar.isVisible())
    where = next(index for index in range(tabs.count()) if tabs.tabText(index) == "Review")
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(where).center())
    assert side.is_seen("review")
    assert not side.is_seen("face")
    assert window.registry["view.review"].isChecked()
    assert window.focusWidget() is window.page.canvas
    window.registry["view.review"].trigger()  # as it is seen, all of its place is folded away
    assert all(side.dock(name).isHidden() for name in side.names if name != "photos")
    window.registry["view.face"].trigger()
    assert not any(side.dock(name).isHidden() for name in side.names)
    assert side.is_seen("face")


def test_titles_on_tabs_are_whole_on_a_small_screen(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    window.resize(800, 560)
    QApplication.processEvents()
    (tabs,) = (bar for bar in window.page.side.findChildren(QTabBar) if bar.isVisible())
    for index in range(tabs.count()):
        assert tabs.tabRect(index).height() >= tabs.fontMetrics().horizontalAdvance(tabs.tabText(index))


def moved_about(window: MainWindow) -> SidePanels:
    """One panel on the other side, one a window of its own, one in front of the others, the list away."""
    side = window.page.side
    side.addDockWidget(LEFT, side.dock("training"))
    side.dock("statistics").setFloating(True)
    side.dock("statistics").setGeometry(20, 30, 300, 400)
    side.choose("check")
    side.switch("photos")
    QApplication.processEvents()
    return side


def test_they_are_found_again_as_they_were_left(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    left = places(moved_about(window))
    assert left["training"][:2] == (LEFT, False)
    assert left["statistics"][1]
    assert left["photos"][2]
    window.close()
    side = open_window(folder).page.side
    assert places(side) == left
    side.switch("photos")
    assert side.is_seen("photos")


def test_so_they_are_where_the_window_is_closed_on_another_page(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    side = moved_about(window)
    left = places(side)
    window.workbench.show_page(QWidget())
    assert not side.dock("statistics").isVisible()  # it belongs to the photos
    window.close()
    assert places(open_window(folder).page.side) == left


def test_a_window_of_its_own_goes_and_comes_with_the_photos(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    side = moved_about(window)
    window.workbench.show_page(QWidget())
    assert side.dock("statistics").isHidden()
    window.workbench.show_page(window.page)
    assert side.dock("statistics").isVisible()


def test_keys_work_in_a_window_of_its_own(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session, dock = window.page.session, window.page.side.dock("statistics")
    assert session is not None
    dock.setFloating(True)
    dock.show()
    dock.activateWindow()
    qtbot.waitUntil(dock.isActiveWindow)
    before = session.row
    qtbot.keyClick(dock, Qt.Key.Key_D)
    assert session.row != before


def test_reset_puts_all_back(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    before = places(window.page.side)
    moved_about(window)
    window.registry["view.reset_panels"].trigger()
    assert places(window.page.side) == before


def spoilt(state: str) -> list[str]:
    """The same cut off, changed in one place, of another version, and with its sum made right again."""
    mark, _, text = state.partition(" ")
    kept = json.loads(text)
    arranged = base64.b64decode(kept["qt"])

    def summed(**changed: object) -> str:
        made = json.dumps({**kept, **changed})
        return f"{zlib.crc32(made.encode()):08x} {made}"

    version = bytearray(arranged)
    version[7] ^= 0xFF
    texts = ["", "nothing", mark, state[: len(state) // 2], state.replace("a", "b", 1), "\ud800 é"]
    texts += [summed(qt=base64.b64encode(one).decode()) for one in (bytes(version), arranged[:30], b"")]
    return [*texts, summed(qt=None), summed(folded=5), summed(front=None), f"{zlib.crc32(b'[]'):08x} []"]


def test_what_is_no_arrangement_costs_nothing(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    before = places(window.page.side)
    for text in spoilt(moved_about(window).state()):
        window.page.side.reset()
        assert not window.page.side.restore(text), text
        assert places(window.page.side) == before
    window.close()
    with window.settings.changing() as settings:
        settings.window.panels = "spoilt"
    assert places(open_window(folder).page.side) == before


def test_a_panel_that_the_arrangement_does_not_know_is_in_its_place(qtbot: QtBot) -> None:
    def made(*names: str) -> SidePanels:
        side = SidePanels(QLabel("photo"))
        qtbot.addWidget(side)
        for name in names:
            side.add(name, name.title(), QLabel(name))
        side.resize(900, 600)
        with qtbot.waitExposed(side):
            side.show()
        return side

    old = made("one", "two")
    old.choose("two")
    new = made("one", "two", "three")
    assert new.restore(old.state())
    assert new.is_seen("two")
    assert not new.dock("three").isHidden()
    assert new.dockWidgetArea(new.dock("three")) == RIGHT
    older = made("one")
    assert older.restore(new.state())
    assert older.is_seen("one")


def test_one_whose_screen_is_gone_comes_back(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    side = window.page.side
    dock = side.dock("statistics")
    dock.setFloating(True)
    dock.setGeometry(QRect(40_000, 9_000, 300, 400))
    screens = [one.availableGeometry() for one in QGuiApplication.screens()]
    QGuiApplication.instance().screenRemoved.emit(QGuiApplication.primaryScreen())  # type: ignore[union-attr]
    assert reachable(dock.geometry(), screens)


@pytest.mark.parametrize(
    ("window", "on"),
    [
        (QRect(0, 0, 300, 400), True),
        (QRect(1200, 100, 300, 400), True),
        (QRect(1270, 100, 300, 400), False),
        (QRect(-290, 100, 300, 400), False),
        (QRect(100, -200, 300, 400), False),
        (QRect(100, 795, 300, 400), False),
        (QRect(2000, 100, 300, 400), True),
        (QRect(5000, 100, 300, 400), False),
    ],
)
def test_a_head_is_within_reach(window: QRect, on: bool) -> None:
    assert reachable(window, [QRect(0, 0, 1280, 800), QRect(1920, 0, 1280, 800)]) is on


def test_panels_side_by_side_do_not_make_the_window_larger_than_the_screen(
    open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    side = window.page.side
    for name in side.names:
        side.addDockWidget(RIGHT, side.dock(name), Qt.Orientation.Horizontal)
        side.choose(name)
    QApplication.processEvents()
    assert window.width() == 1280
    window.resize(800, 560)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (800, 560)
    assert side.mapTo(window, side.rect().bottomRight()).x() <= 800


def test_the_head_folds_and_unties(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    dock = window.page.side.dock("face")
    own, fold = dock.titleBarWidget().findChildren(QToolButton)
    qtbot.mouseClick(own, Qt.MouseButton.LeftButton)
    assert dock.isFloating()
    assert own.toolTip() == "Back into the window"
    qtbot.mouseClick(own, Qt.MouseButton.LeftButton)
    assert not dock.isFloating()
    assert "F4" in fold.toolTip()
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert dock.isHidden()


def test_what_was_kept_before_panels_could_be_moved_still_holds(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    window.close()
    with window.settings.changing() as settings:
        settings.window.panels = ""
        settings.side.panel, settings.side.shown = "review", False
    side = open_window(folder).page.side
    assert side.dock("face").isHidden()
    side.choose("face")
    side.choose("review")
    assert side.is_seen("review")
