"""The window for everybody: what every widget of it must have, wherever it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QProgressBar,
    QTextBrowser,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.canvas import Canvas
from app.panels.floating_sheet import Floating
from app.panels.message_bar import Tone
from app.panels.plain import PlainLabel
from app.panels.tab_order import siblings
from app.shell.focus_ring import Ring, ring_colours
from app.shell.palette import Palette
from app.window import MainWindow
from tests.app.walking import CONTROLS, Place, contrast, each_widget, name_of, places, where

_NOTHING = (QAccessible.Role.NoRole, QAccessible.Role.Client)


def is_painted_here(widget: QWidget) -> bool:
    kind = type(widget)
    return any("paintEvent" in vars(one) and one.__module__.startswith("app.") for one in kind.__mro__)


def without_a_name(_place: Place, widget: QWidget) -> str:
    """A name has a letter in it: a sign on a button says nothing to those who do not see it."""
    if isinstance(widget, QLabel):
        return "" if widget.pixmap().isNull() or name_of(widget) else "a picture without a name"
    if not isinstance(widget, CONTROLS) and not is_painted_here(widget):
        return ""
    if not widget.isVisible() and isinstance(widget, QAbstractButton) and not widget.text():
        return ""  # its words come with what it is shown for
    name = name_of(widget)
    return "" if any(map(str.isalpha, name)) else f"no name but {name!r}"


def without_a_role(_place: Place, widget: QWidget) -> str:
    if not isinstance(widget, CONTROLS) and not is_painted_here(widget):
        return ""
    interface = QAccessible.queryAccessibleInterface(widget)
    return "no role" if interface is None or interface.role() in _NOTHING else ""


@pytest.fixture
def walked(qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    """With a face accepted and a point selected, so that panels have something to show."""
    window = open_window(folder)
    window.registry["face.accept"].trigger()
    window.registry["photo.first"].trigger()
    window.registry["point.next"].trigger()
    # Once all photos are predicted the button for that goes, which must not happen under the hand of a test.
    everything = window.findChild(QToolButton, "everything")
    assert everything is not None
    qtbot.waitUntil(lambda: not everything.isVisible(), timeout=10_000)
    return window


@pytest.mark.slow
def test_every_widget_has_a_name_and_a_role(
    qtbot: QtBot, walked: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(place: Place, widget: QWidget) -> str:
        return ", ".join(filter(None, (without_a_name(place, widget), without_a_role(place, widget))))

    wrong = each_widget(walked, qtbot, monkeypatch, look)
    assert not wrong, "\n".join(wrong)


def press_tab(qtbot: QtBot, *, back: bool) -> None:
    """From the photo Tab goes to its next point: there the key that leads on is another one."""
    focus = QApplication.focusWidget()
    modifiers = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    if type(focus) is Canvas:
        modifiers |= Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(focus, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, modifiers)


def round_by_tab(qtbot: QtBot, *, back: bool = False) -> list[QWidget]:
    """What Tab stops at until it is back where it began."""
    first = QApplication.focusWidget()
    assert first is not None
    found = [first]
    for _ in range(900):
        press_tab(qtbot, back=back)
        now = QApplication.focusWidget()
        assert now is not None, f"the keyboard is lost after {where(found[-1])}"
        if now is found[-1] and isinstance(now, QTextBrowser):
            continue  # from link to link
        if now is first:
            return found
        assert now not in found, f"after {where(found[-1])} again {where(now)}, and never back"
        found.append(now)
    raise AssertionError("Tab does not come back")


def enter(qtbot: QtBot, window: MainWindow, place: Place) -> None:
    """Give something the keyboard by keys, where it has not taken it by itself."""
    place.root.window().activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is place.root.window())
    inside = QApplication.focusWidget()
    if inside is None:
        qtbot.keyClick(place.root.window(), Qt.Key.Key_Tab)
    elif place.root is not inside and not place.root.isAncestorOf(inside):
        window.registry["view.next_part"].trigger()
    inside = QApplication.focusWidget()
    assert inside is not None, f"{place.name} has not got the keyboard"
    assert place.root is inside or place.root.isAncestorOf(inside), f"{place.name}: {where(inside)} has it"


def missed(place: Place, found: list[QWidget]) -> list[str]:
    """The controls that can be used by the mouse and were not found by Tab."""
    out = []
    for widget in place.seen():
        if not isinstance(widget, (*CONTROLS, Canvas)) or isinstance(widget, QProgressBar):
            continue
        alike = siblings(widget) if isinstance(widget, QAbstractButton) else []
        if widget.isEnabled() and widget not in found and not any(one in found for one in alike):
            out.append(f"{place.name}: {where(widget)}: Tab does not come here")
    return out


@pytest.mark.slow
def test_tab_comes_to_every_control_once_and_back(
    qtbot: QtBot, walked: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong: list[str] = []
    for place in places(walked, qtbot, monkeypatch):
        root = place.root
        round_it = (
            root.keeps_keyboard if isinstance(root, Floating) else isinstance(root, (QDialog, MainWindow))
        )
        if isinstance(root, Palette) or not round_it:
            continue  # the palette's one field moves in its list
        enter(qtbot, walked, place)
        found = round_by_tab(qtbot)
        back = round_by_tab(qtbot, back=True)
        if back != [found[0], *reversed(found[1:])]:
            wrong.append(f"{place.name}: another way back")
        wrong += missed(place, found)
        wrong += [f"{place.name}: {where(one)}: a stop without a name" for one in found if not name_of(one)]
    assert not wrong, "\n".join(wrong)


def test_tab_comes_to_a_message_and_a_page_that_takes_the_place_of_the_photos(
    qtbot: QtBot, walked: MainWindow
) -> None:
    walked.page.message.show_message("Something.", button="Do it", do=lambda: None, stays=True)
    enter(qtbot, walked, Place("window", walked))
    found = round_by_tab(qtbot)
    assert missed(Place("message", walked.page.message), found) == []
    at = found.index(walked.page.canvas)
    assert walked.page.message.isAncestorOf(found[(at + 1) % len(found)])


def text_contrast(widget: QWidget) -> float:
    """Of a widget's text and its ground as they are on the screen: the ground is the commonest colour, the
    text the one that stands out most from it. Smoothing of letters only makes it less."""
    picture = (
        widget.window().grab(QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())).toImage()
    )
    picture = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    pixels = rows[:, : 3 * picture.width()].reshape(-1, 3)
    colours, counts = np.unique(pixels, axis=0, return_counts=True)
    ground = tuple(colours[counts.argmax()].tolist())
    return max(contrast(ground, tuple(colour)) for colour in colours.tolist())


def hard_to_read(_place: Place, widget: QWidget) -> str:
    """Text that is disabled need not stand out."""
    shown = isinstance(widget, (QLabel, QAbstractButton)) and bool(widget.text())
    if not shown or not widget.isVisible() or not widget.isEnabled() or widget.visibleRegion().isEmpty():
        return ""
    found = text_contrast(widget)
    return "" if found >= 4.5 else f"contrast {found:.2f} to 1"


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_stands_out_from_its_ground(
    qtbot: QtBot, walked: MainWindow, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    walked.registry[f"theme.{theme}"].trigger()
    try:
        wrong = each_widget(walked, qtbot, monkeypatch, hard_to_read)
    finally:
        walked.registry["theme.light"].trigger()
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("tone", Tone)
def test_messages_stand_out_in_every_tone(walked: MainWindow, tone: Tone) -> None:
    walked.page.message.show_message("Something happened here.", tone, button="Do it", do=lambda: None)
    place = Place("message", walked.page.message)
    assert [hard_to_read(place, widget) for widget in place.seen()] == [""] * len(place.seen())


@pytest.mark.parametrize("dark", [False, True])
def test_one_tone_of_the_ring_stands_out_from_any_ground(dark: bool) -> None:
    tones = [QColor(colour).getRgb()[:3] for colour in ring_colours(dark)]
    grounds = [(grey, grey, grey) for grey in range(256)] + [
        QColor(tone.value[1]).getRgb()[:3] for tone in Tone
    ]
    assert min(max(contrast(tone, ground) for tone in tones) for ground in grounds) >= 3


def test_the_ring_is_around_what_tab_has_come_to(qtbot: QtBot, walked: MainWindow) -> None:
    enter(qtbot, walked, Place("window", walked))
    seen = 0
    for widget in round_by_tab(qtbot):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        ring = walked.findChild(Ring)
        assert ring.isVisible(), where(widget)
        area = QRect(widget.mapTo(walked, QPoint(0, 0)), widget.size()).intersected(walked.rect())
        assert ring.geometry().adjusted(-4, -4, 4, 4).contains(area), where(widget)
        seen += 1
    assert seen > 20
    qtbot.mouseClick(walked.page.canvas.viewport(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not walked.findChild(Ring).isVisible())


def test_a_dialog_that_goes_takes_its_ring_with_it(qtbot: QtBot, walked: MainWindow) -> None:
    """Qt deletes a file dialog, and says where the keyboard goes, while the dialog is half gone."""
    for _ in range(3):
        dialog = QFileDialog(walked)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.show()
        qtbot.waitUntil(lambda dialog=dialog: QApplication.activeWindow() is dialog)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QApplication.processEvents()
        delete(dialog)
        walked.activateWindow()
        QApplication.processEvents()


@pytest.mark.parametrize(("colour", "hard"), [("#8a8a8a", True), ("#404040", False)])
def test_the_measure_of_contrast_finds_what_is_hard_to_read(qtbot: QtBot, colour: str, hard: bool) -> None:
    label = PlainLabel("Grey on white")
    qtbot.addWidget(label)
    label.setStyleSheet(f"color: {colour}; background: #ffffff; padding: 8px;")
    with qtbot.waitExposed(label):
        label.show()
    assert bool(hard_to_read(Place("label", label), label)) is hard


def test_a_widget_without_a_name_is_found(qtbot: QtBot, walked: MainWindow) -> None:
    button = QToolButton(walked.page.face_panel)
    button.setText("×")
    assert "no name" in without_a_name(Place("window", walked), button)
    button.setAccessibleName("Put it away")
    assert without_a_name(Place("window", walked), button) == ""


def cut_off(widget: QWidget) -> str:
    """How much of a text has no room; one that ends in an ellipsis of ours is whole in its tip."""
    if not isinstance(widget, (QLabel, QAbstractButton)) or not widget.text():
        return ""
    if isinstance(widget, QLabel) and widget.wordWrap():
        need = widget.heightForWidth(widget.width())
    else:
        need = widget.fontMetrics().height() * (widget.text().count("\n") + 1)
    wide = widget.minimumSizeHint().width() if isinstance(widget, QLabel) else widget.sizeHint().width()
    if need > widget.height() + 1:
        return f"{widget.height()} of {need} high: {widget.text()!r}"
    one_line = not (isinstance(widget, QLabel) and widget.wordWrap())
    return (
        f"{widget.width()} of {wide} wide: {widget.text()!r}"
        if one_line and wide > widget.width() + 2
        else ""
    )


@pytest.mark.slow
def test_larger_text_is_not_cut(
    qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half as large again as usual, as a person has set it for the whole system."""
    usual = qapp.font()
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * 1.5)
    qapp.setFont(larger)
    try:
        window: MainWindow = request.getfixturevalue("walked")
        wrong = [
            f"{place.name}: {where(widget)}: {cut_off(widget)}"
            for place in places(window, qtbot, monkeypatch)
            for widget in place.seen()
            if cut_off(widget)
        ]
    finally:
        qapp.setFont(usual)
    assert not wrong, "\n".join(dict.fromkeys(wrong))
