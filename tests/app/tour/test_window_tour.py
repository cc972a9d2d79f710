"""The tour in the real window, on the sample photo with the bundled model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.models.predictor import Predictor
from app.logic.projects.locations import is_sample, settings_path
from app.logic.settings import SettingsFile
from app.logic.tour import Stage
from app.projects.welcome_page import Welcome
from app.tour.feature import TourFeature
from app.tour.strip import TourStrip
from app.window import MainWindow
from tests.app.annotating.test_window_annotating import drag, on_screen
from tests.app.test_window_walking import hard_to_read, round_by_tab, without_a_name, without_a_role
from tests.app.walking import Place
from tests.app.windows import feature_of, session_of

Open = Callable[..., MainWindow]
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def first_start(open_window: Open, bundled: Predictor) -> Callable[[], MainWindow]:
    """With nothing to open, by somebody who has opened nothing."""

    def start() -> MainWindow:
        return open_window(load=lambda: bundled, order="CORRECTION")

    return start


def tour_of(window: MainWindow) -> TourFeature:
    return feature_of(window, TourFeature)


def stage_of(window: MainWindow) -> Stage:
    return tour_of(window).tour.stage


def strip_of(window: MainWindow) -> TourStrip:
    return window.page.findChild(TourStrip, "tour")


def button_of(window: MainWindow, name: str) -> QToolButton:
    return next(one for one in strip_of(window).findChildren(QToolButton, name) if not one.isHidden())


def offer_of(window: MainWindow) -> QPushButton | None:
    """The button on the first page, where it is shown."""
    page = window.page.findChild(Welcome, "welcome")
    found = page.findChild(QPushButton, "welcome.help.tour")
    return found if page.isVisible() else None


def kept() -> str:
    return SettingsFile(settings_path()).now.tour


def take(qtbot: QtBot, window: MainWindow) -> None:
    """By the first page."""
    offer = offer_of(window)
    assert offer is not None
    qtbot.mouseClick(offer, LEFT)
    assert stage_of(window) is Stage.POINT


def lies_above_photo(window: MainWindow) -> bool:
    """The strip covers nothing of it."""
    strip, canvas = strip_of(window), window.page.canvas
    foot = strip.mapTo(window, strip.rect().bottomLeft()).y()
    return foot < canvas.mapTo(window, QPoint(0, 0)).y()


def press(qtbot: QtBot, window: MainWindow, key: Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(window.page.canvas, key, modifier or Qt.KeyboardModifier.NoModifier)


def test_five_steps_by_the_mouse(qtbot: QtBot, first_start: Callable[[], MainWindow]) -> None:
    window = first_start()
    session, canvas = session_of(window), window.page.canvas
    assert offer_of(window) is not None
    assert strip_of(window).isHidden()
    take(qtbot, window)
    assert offer_of(window) is None
    assert strip_of(window).isVisible()
    assert strip_of(window).heading == "Step 1 of 5: See the points"
    assert "Tab" in strip_of(window).text
    qtbot.waitUntil(lambda: lies_above_photo(window))

    qtbot.mouseClick(canvas.viewport(), LEFT, pos=on_screen(window, 30))
    assert stage_of(window) is Stage.MOVE
    before = session.faces[0].points.copy()
    drag(qtbot, window, on_screen(window, 30), QPoint(20, 12))
    assert stage_of(window) is Stage.DOUBTFUL
    face = session.face
    assert face is not None
    assert (face.origin == PointOrigin.PROPAGATED).any()
    assert np.flatnonzero(face.origin == PointOrigin.MOVED).tolist() == [30]
    assert (face.points != before).any(axis=1).sum() > 1
    press(qtbot, window, Key.Key_Tab)
    assert stage_of(window) is Stage.ACCEPT
    press(qtbot, window, Key.Key_Space)
    assert stage_of(window) is Stage.LIST
    assert kept() == "left"
    photos = window.page.photo_panel.list
    row = photos.visualRect(photos.model().index(0, 0))
    qtbot.mouseClick(photos.viewport(), LEFT, pos=row.center())
    assert stage_of(window) is Stage.DONE
    assert kept() == "done"
    qtbot.mouseClick(button_of(window, "tour.close"), LEFT)
    assert strip_of(window).isHidden()
    assert session.faces[0].state is FaceState.ACCEPTED


def test_five_steps_by_keys_and_again_from_the_menu(
    qtbot: QtBot, first_start: Callable[[], MainWindow]
) -> None:
    window = first_start()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    offer = offer_of(window)
    assert offer is not None
    assert QApplication.focusWidget() is offer
    qtbot.keyClick(offer, Key.Key_Space)
    for _again in range(2):
        assert stage_of(window) is Stage.POINT
        press(qtbot, window, Key.Key_Tab)
        press(qtbot, window, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        assert stage_of(window) is Stage.DOUBTFUL
        press(qtbot, window, Key.Key_Tab)
        press(qtbot, window, Key.Key_Space)
        press(qtbot, window, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert stage_of(window) is Stage.DONE
        assert kept() == "done"
        window.page.canvas.setFocus()
        press(qtbot, window, Key.Key_Escape)
        assert stage_of(window) is Stage.AWAY
        assert strip_of(window).isHidden()
        session_of(window).selection.deselect()
        window.registry["help.tour"].trigger()
    assert kept() == "done"


@pytest.mark.parametrize("how", ["escape", "button", "escape in the strip"])
def test_it_is_skipped_at_any_step_and_does_not_come_again(
    qtbot: QtBot, first_start: Callable[[], MainWindow], how: str
) -> None:
    window = first_start()
    take(qtbot, window)
    press(qtbot, window, Key.Key_Tab)
    assert stage_of(window) is Stage.MOVE
    if how == "escape":
        press(qtbot, window, Key.Key_Escape)
    elif how == "button":
        qtbot.mouseClick(button_of(window, "tour.skip"), LEFT)
    else:
        button_of(window, "tour.skip").setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(button_of(window, "tour.skip"), Key.Key_Escape)
    assert strip_of(window).isHidden()
    assert "Help" in window.page.message.text
    assert session_of(window).selection.point is not None  # Esc did this and nothing else
    press(qtbot, window, Key.Key_Tab)
    assert strip_of(window).isHidden()
    window.close()
    again = first_start()
    assert offer_of(again) is None
    assert stage_of(again) is Stage.AWAY
    again.registry["help.welcome"].trigger()  # in the menu Help
    assert offer_of(again) is not None


def test_closing_in_the_middle_keeps_what_was_done_and_asks_no_more(
    qtbot: QtBot, first_start: Callable[[], MainWindow]
) -> None:
    window = first_start()
    take(qtbot, window)
    press(qtbot, window, Key.Key_Tab)
    press(qtbot, window, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert stage_of(window) is Stage.DOUBTFUL
    face = session_of(window).face
    assert face is not None
    window.close()
    again = first_start()
    assert is_sample(session_of(again).project.path)
    np.testing.assert_array_equal(session_of(again).faces[0].points, face.points)
    assert offer_of(again) is None
    assert strip_of(again).isHidden()
    assert kept() == "left"


def test_an_offer_that_was_put_away_is_not_made_again(
    qtbot: QtBot, first_start: Callable[[], MainWindow]
) -> None:
    window = first_start()
    assert offer_of(window) is not None
    assert kept() == "new"
    press(qtbot, window, Key.Key_Escape)
    assert kept() == "left"
    window.close()
    assert offer_of(first_start()) is None


def test_it_does_not_come_for_somebody_who_has_projects(
    qtbot: QtBot, open_window: Open, bundled: Predictor, folder: Path
) -> None:
    open_window(folder).close()
    folder.rename(folder.with_name("elsewhere"))  # as on a disk that is not there
    window = open_window(load=lambda: bundled)
    assert is_sample(session_of(window).project.path)
    assert window.page.findChild(Welcome, "welcome").isVisible()
    assert offer_of(window) is None
    assert strip_of(window).isHidden()


def test_asked_for_over_a_project_it_asks_first_and_leads_back(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    assert strip_of(window).isHidden()
    window.registry["help.tour"].trigger()
    assert stage_of(window) is Stage.OFFERED
    own = session_of(window)
    qtbot.mouseClick(button_of(window, "tour.skip"), LEFT)
    assert session_of(window) is own
    window.registry["help.tour"].trigger()
    qtbot.mouseClick(button_of(window, "tour.open"), LEFT)
    qtbot.waitUntil(lambda: stage_of(window) is Stage.POINT, timeout=10_000)
    assert is_sample(session_of(window).project.path)
    tour_of(window).tour.stage = Stage.LIST
    window.registry["photo.list"].trigger()
    assert stage_of(window) is Stage.DONE
    qtbot.mouseClick(button_of(window, "tour.back"), LEFT)
    qtbot.waitUntil(lambda: not is_sample(session_of(window).project.path), timeout=10_000)
    assert session_of(window).project.path == own.project.path
    assert strip_of(window).isHidden()


def test_another_project_ends_it(qtbot: QtBot, first_start: Callable[[], MainWindow], folder: Path) -> None:
    from app.logic.projects.opening import OpenRequest

    window = first_start()
    take(qtbot, window)
    window.open(OpenRequest((folder,)))
    qtbot.waitUntil(lambda: not is_sample(session_of(window).project.path), timeout=10_000)
    assert stage_of(window) is Stage.AWAY
    assert strip_of(window).isHidden()


def test_a_sample_that_cannot_be_opened_ends_it(
    qtbot: QtBot, open_window: Open, folder: Path, home: Path
) -> None:
    window = open_window(folder)
    (home / "sample").mkdir(parents=True)
    (home / "sample" / "annotations.adnet").write_bytes(b"no project")
    window.registry["help.tour"].trigger()
    qtbot.mouseClick(button_of(window, "tour.open"), LEFT)
    qtbot.waitUntil(lambda: stage_of(window) is Stage.AWAY, timeout=10_000)
    assert strip_of(window).isHidden()
    assert window.page.message.text


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_strip_is_for_everybody(qtbot: QtBot, open_window: Open, folder: Path, theme: str) -> None:
    """Names, roles, contrast, Tab there and back, at every stage; and it covers nothing of the photo."""
    window = open_window(folder)
    window.registry[f"theme.{theme}"].trigger()
    window.registry["help.tour"].trigger()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    strip, feature = strip_of(window), tour_of(window)
    place = Place("tour", strip)
    for stage in Stage:
        if stage is Stage.AWAY:
            continue
        feature.tour.stage = stage
        feature._show()
        QApplication.processEvents()
        for widget in place.seen():
            assert not without_a_name(place, widget)
            assert not without_a_role(place, widget)
            assert not hard_to_read(place, widget)
        qtbot.waitUntil(lambda: lies_above_photo(window))
    window.page.canvas.setFocus()
    found = round_by_tab(qtbot)
    assert all(button in found for button in strip.findChildren(QToolButton) if not button.isHidden())
