"""The toolbar does what the commands do, and says why where they cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from adnet_core.faces.states import FaceState
from app.commands import Where
from app.logic.projects.opening import OpenRequest
from app.rooms import COMMANDS
from app.shell.feature import ShellFeature
from app.shell.toolbar import MODEL, OVERLAYS, WORDLESS_FIRST, Bar, ToolbarFeature
from app.theme import choose_scheme
from app.window import MainWindow
from tests.app.walking import name_of
from tests.app.windows import feature_of

Open = Callable[..., MainWindow]


def toolbar_of(window: MainWindow) -> ToolbarFeature:
    return feature_of(window, ToolbarFeature)


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.mouseClick(toolbar_of(window).button(name), Qt.MouseButton.LeftButton)


def test_it_is_made_of_the_records(open_window: Open, folder: Path) -> None:
    bar = toolbar_of(open_window(folder))
    assert set(bar.actions) == {command.id for command in COMMANDS if command.bar} | {OVERLAYS}
    assert {"photo.next", "photo.previous", "face.accept", "face.reject", "face.draw"} <= set(bar.actions)
    assert {"point.follow", "view.settings", MODEL, "help.palette"} <= set(bar.actions)
    own = [command.id for command in COMMANDS if command.menu == OVERLAYS]
    assert [one.objectName() for one in bar.overlays.actions() if not one.isSeparator()] == own
    assert not any(action.icon().isNull() for action in bar.actions.values())


def test_a_click_does_it_and_leaves_the_keyboard_where_it_is(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    window.page.canvas.setFocus()
    first = session.face
    assert first is not None
    click(qtbot, window, "face.accept")
    assert session.project.face(first.id).state is FaceState.ACCEPTED
    qtbot.waitUntil(toolbar_of(window).button("photo.previous").isEnabled)
    click(qtbot, window, "photo.previous")
    assert session.row == 0
    assert window.focusWidget() is window.page.canvas


def test_what_cannot_be_done_is_grey_and_says_why(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    bar = toolbar_of(window)
    back, on = bar.button("photo.previous"), bar.button("photo.next")
    qtbot.waitUntil(lambda: not back.isEnabled() and on.isEnabled())
    assert "This is the first photo." in back.toolTip()
    assert "(A, PgUp)" in back.toolTip()
    click(qtbot, window, "photo.next")
    qtbot.waitUntil(back.isEnabled)
    assert "first photo" not in back.toolTip()
    assert window.registry["photo.previous"].isEnabled()
    window.registry.enable(Where.CAMERA)
    qtbot.waitUntil(lambda: not back.isEnabled())
    assert "Only where photos are annotated." in back.toolTip()
    assert bar.button("file.camera").isEnabled()
    window.registry.enable(Where.PHOTOS)


def test_tips_name_the_persons_own_key(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    window.registry.rebind("face.accept", "Ctrl+Shift+U")
    button = toolbar_of(window).button("face.accept")
    qtbot.waitUntil(lambda: "Ctrl+Shift+U" in button.toolTip())
    assert "Space" not in button.toolTip()


def test_it_shows_what_is_on_by_whatever_it_was_switched(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    bar = toolbar_of(window)
    follow = bar.button("point.follow")
    qtbot.waitUntil(follow.isChecked)
    window.registry["point.follow"].trigger()
    qtbot.waitUntil(lambda: not follow.isChecked())
    click(qtbot, window, "point.follow")
    qtbot.waitUntil(follow.isChecked)
    assert window.page.followers.enabled
    overlays = bar.button(OVERLAYS)
    assert "Error ellipses" in overlays.toolTip()
    window.registry["overlay.ellipses"].trigger()
    qtbot.waitUntil(lambda: "Error ellipses" not in overlays.toolTip())


def test_it_names_the_model_in_use(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    button = toolbar_of(open_window(folder)).button(MODEL)
    qtbot.waitUntil(lambda: button.text() == "painted")
    assert "The model in use: painted" in button.toolTip()


def test_it_can_be_hidden_and_stays_so(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    assert toolbar_of(window).bar.isVisible()
    window.registry["view.toolbar"].trigger()
    assert not toolbar_of(window).bar.isVisible()
    window.close()
    again = open_window(folder)
    assert not toolbar_of(again).bar.isVisible()
    again.registry["view.toolbar"].trigger()
    assert toolbar_of(again).bar.isVisible()


@pytest.mark.parametrize("longer", [1, 3])
def test_words_go_where_there_is_no_room_and_no_button_does(
    qtbot: QtBot, open_window: Open, folder: Path, longer: int
) -> None:
    """Also where words are longer, as in other languages. Names stay for those who do not see icons."""
    window = open_window(folder)
    bar = toolbar_of(window)
    qtbot.waitUntil(lambda: bar.button(MODEL).text() == "painted")
    for name in WORDLESS_FIRST[1:]:
        bar.actions[name].setIconText(longer * bar.actions[name].iconText())
    bar.fit()
    more = bar.bar.findChild(QToolButton, "qt_toolbar_ext_button")
    assert more is not None
    wordy: list[set[str]] = []
    for width in (1280, 960, 800, 960, 1280):
        window.resize(width, 800)
        qtbot.waitUntil(lambda width=width: bar.bar.width() == width)  # type: ignore[misc]
        qtbot.waitUntil(lambda: all(bar.button(name).isVisible() for name in bar.actions))
        assert not more.isVisible()
        alone = Qt.ToolButtonStyle.ToolButtonIconOnly
        shown = {name for name in WORDLESS_FIRST if bar.button(name).toolButtonStyle() != alone}
        assert shown == set(WORDLESS_FIRST[len(WORDLESS_FIRST) - len(shown) :])
        assert all(any(map(str.isalpha, name_of(bar.button(name)))) for name in bar.actions)
        wordy.append(shown)
    assert wordy[0] > wordy[2]
    assert wordy == wordy[::-1]


def test_the_shell_has_it_as_a_part(qtbot: QtBot) -> None:
    window = MainWindow(OpenRequest(()), load=lambda: None)  # type: ignore[arg-type, return-value]
    qtbot.addWidget(window)
    shell = feature_of(window, ShellFeature)
    assert shell.toolbar in shell.parts
    window.close()


@pytest.mark.parametrize("themes", [("light", "dark"), ("dark", "light")])
def test_words_stand_out_after_the_theme_was_changed(
    qtbot: QtBot, open_window: Open, folder: Path, themes: tuple[str, str]
) -> None:
    window = open_window(folder)
    button = toolbar_of(window).button("face.accept")
    qtbot.waitUntil(button.isEnabled)
    try:
        for theme in themes:
            window.registry[f"theme.{theme}"].trigger()
            ink = QApplication.palette().color(QPalette.ColorRole.ButtonText)
            qtbot.waitUntil(lambda ink=ink: button.palette().color(QPalette.ColorRole.ButtonText) == ink)  # type: ignore[misc]
            assert f"color: {ink.name()}" in toolbar_of(window).bar.styleSheet()
    finally:
        window.registry["theme.system"].trigger()


def test_words_of_the_first_window_have_the_themes_colours(qtbot: QtBot) -> None:
    """The bar is made before the theme is chosen: words of what cannot be done were as black as others."""
    bare = QPalette(QApplication.palette())
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
        bare.setColor(group, QPalette.ColorRole.ButtonText, QColor("#000000"))
    bare.setColor(QPalette.ColorRole.PlaceholderText, QColor("#000000"))
    QApplication.setPalette(bare)
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = Bar("Toolbar", window)
    window.addToolBar(bar)
    action = bar.addAction("Accept")
    action.setEnabled(False)
    choose_scheme("light")
    window.show()
    muted = QApplication.palette().color(QPalette.ColorRole.PlaceholderText).name()
    qtbot.waitUntil(lambda: f"QToolButton:disabled {{ color: {muted}; }}" in bar.styleSheet())
