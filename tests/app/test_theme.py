"""One scale for distances, type and colours: what stands in `app/theme.py` is all that the window uses."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import app
from app import theme
from app.panels.menu import Menu
from app.panels.ticked import TickedDelegate
from app.theme import apply_style, bar_style, choose_scheme, menu_palette, palette, sized
from app.window import MainWindow

ROOT = Path(str(app.__file__)).parent
DISTANCES = {"setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing", "addSpacing"}
SIZES = {"setPointSize", "setPointSizeF", "setPixelSize"}
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|rgba?\(|color: *(?:white|black)")
MODULES = {path.relative_to(ROOT).as_posix(): path for path in sorted(ROOT.rglob("*.py"))}
# What is drawn over a photo, whose colours are its own: dark under light, whatever the theme is.
OVER_PHOTOS = ("canvas/", "camera/canvas.py", "panels/loupe.py", "panels/face_overview.py")
# Written on a photo or into a sign of fixed size.
OWN_TYPE = ("canvas/", "camera/canvas.py", "panels/photo_delegate.py", "theme.py")
COLOURS = ("theme.py", "logic/colours.py", "benchmark/")


def without(exceptions: tuple[str, ...]) -> dict[str, ast.Module]:
    read = {
        name: path.read_text("utf-8") for name, path in MODULES.items() if not name.startswith(exceptions)
    }
    return {name: ast.parse(text) for name, text in read.items()}


def calls(tree: ast.Module, names: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in names:
                yield node


def texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def numbers(call: ast.Call) -> list[int]:
    return [
        part.value for part in call.args if isinstance(part, ast.Constant) and isinstance(part.value, int)
    ]


def test_distances_are_of_the_scale() -> None:
    own = [
        f"{name}:{call.lineno}"
        for name, tree in without(()).items()
        for call in calls(tree, DISTANCES)
        if any(numbers(call))
    ]
    assert not own, "say them by names of app/theme.py"


def test_type_is_of_the_scale() -> None:
    own = [
        f"{name}:{line}"
        for name, tree in without(OWN_TYPE).items()
        for line in (
            *(call.lineno for call in calls(tree, SIZES)),
            *(line for line, text in texts(tree) if "font-size" in text),
        )
    ]
    assert not own, "use `sized` of app/theme.py"


def test_colours_are_of_the_scale() -> None:
    own = [
        f"{name}:{line}"
        for name, tree in without((*COLOURS, *OVER_PHOTOS)).items()
        for line in (
            *(line for line, text in texts(tree) if COLOUR.search(text)),
            *(call.lineno for call in calls(tree, {"QColor"}) if len(numbers(call)) > 2),
        )
    ]
    assert not own, "say them by names of app/theme.py"


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.1, relative luminance; 1 to 21."""

    def light(colour: QColor) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


Role = QPalette.ColorRole


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (Role.WindowText, Role.Window),
        (Role.WindowText, Role.AlternateBase),
        (Role.Text, Role.Base),
        (Role.Text, Role.AlternateBase),
        (Role.ButtonText, Role.Button),
        (Role.ButtonText, Role.Window),
        (Role.ButtonText, Role.Midlight),
        (Role.ToolTipText, Role.ToolTipBase),
        (Role.PlaceholderText, Role.Base),
        (Role.PlaceholderText, Role.Window),
        (Role.HighlightedText, Role.Highlight),
        (Role.Link, Role.Base),
        (Role.Link, Role.Window),
    ],
)
def test_text_stands_out_in_both_themes(dark: bool, text: Role, ground: Role) -> None:
    colours = palette(dark)
    assert contrast(colours.color(text), colours.color(ground)) >= 4.5
    off = QPalette.ColorGroup.Disabled
    if text in (Role.WindowText, Role.Text, Role.ButtonText) and ground in (Role.Window, Role.Base):
        assert contrast(colours.color(off, text), colours.color(off, ground)) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_text_stands_out_in_menus_and_these_from_the_photo(dark: bool) -> None:
    colours = menu_palette(dark)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
        assert contrast(colours.color(group, Role.Text), colours.color(group, Role.Base)) >= 4.5
    if dark:
        assert colours.color(Role.Base).lightness() > palette(True).color(Role.Base).lightness() + 20


def pixels_of(widget: QWidget) -> set[str]:
    picture = widget.grab().toImage()
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def stands_out(found: set[str], *grounds: Role) -> float:
    """How much the colour that stands out most does so from all grounds."""
    colours = QApplication.palette()
    return max(min(contrast(QColor(one), colours.color(ground)) for ground in grounds) for one in found)


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    apply_style(qapp)
    choose_scheme(request.param)
    yield request.param
    choose_scheme("light")


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_is_not_set_is_seen_in_both_themes(
    qtbot: QtBot, scheme: str, kind: type[QCheckBox] | type[QRadioButton]
) -> None:
    """The frame, as it is on the screen, stands out from the ground and from what is in it."""
    widget = kind()
    qtbot.addWidget(widget)
    assert stands_out(pixels_of(widget), Role.Window, Role.Base) >= 3


def test_what_is_on_in_a_toolbar_can_be_read_below_the_pointer(qtbot: QtBot, scheme: str) -> None:
    """Also a button whose menu is open, or that is pressed: all lie on the colour of what is chosen."""
    button = QToolButton()
    qtbot.addWidget(button)
    button.setText("Overlays")
    button.setStyleSheet(bar_style())
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    button.setCheckable(True)
    chosen = QApplication.palette().color(Role.Highlight).name()
    assert chosen not in pixels_of(button)
    button.setChecked(True)
    assert chosen in pixels_of(button)
    button.setChecked(False)
    button.setDown(True)
    assert chosen in pixels_of(button)


def test_lines_that_are_not_ticked_are_seen_in_both_themes(qtbot: QtBot, scheme: str) -> None:
    ticked = QListWidget()
    qtbot.addWidget(ticked)
    ticked.setFrameShape(QFrame.Shape.NoFrame)
    ticked.setItemDelegate(TickedDelegate(ticked))
    QListWidgetItem(ticked).setCheckState(Qt.CheckState.Unchecked)
    assert stands_out(pixels_of(ticked), Role.Base) >= 3


def test_what_is_off_in_a_menu_is_seen_in_both_themes(qtbot: QtBot, scheme: str) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    action = menu.addAction(" ")
    action.setCheckable(True)
    menu.resize(menu.sizeHint())
    picture = menu.grab().toImage()
    ground = menu.palette().color(Role.Base)
    inside = [picture.pixelColor(x, menu.height() // 2) for x in range(4, menu.width() - 4)]
    assert ground in inside
    assert max(contrast(one, ground) for one in inside) >= 3


def test_the_way_to_menus_that_have_no_room_is_seen_in_both_themes(
    qtbot: QtBot, scheme: str, open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder)
    window.registry[f"theme.{scheme}"].trigger()
    bar = window.menuBar()
    more = bar.findChild(QToolButton, "qt_menubar_ext_button")
    assert more is not None
    bar.resize(bar.sizeHint().width() // 2, bar.height())
    qtbot.waitUntil(more.isVisible)
    assert stands_out(pixels_of(more), Role.Window) >= 3


def test_no_menu_is_made_without_these_colours() -> None:
    own = [
        f"{name}:{call.lineno}"
        for name, tree in without(("panels/menu.py",)).items()
        for call in calls(tree, {"QMenu"})
    ]
    assert not own, "use `Menu` of app/panels/menu.py"


def test_a_menu_takes_the_colours_of_the_theme_that_it_is_shown_in(qtbot: QtBot, scheme: str) -> None:
    choose_scheme("dark" if scheme == "light" else "light")
    menu = Menu()
    qtbot.addWidget(menu)
    choose_scheme(scheme)
    menu.aboutToShow.emit()
    assert menu.palette().color(Role.Base) == menu_palette(scheme == "dark").color(Role.Base)


def test_what_a_drop_down_list_offers_can_be_read_in_both_themes(qtbot: QtBot, scheme: str) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["one", "two", "three"])
    box.resize(200, 30)
    box.show()
    box.showPopup()
    shown = box.view().window()
    shown.resize(200, 90)
    line = box.view().visualRect(box.model().index(1, 0))
    line.moveTopLeft(box.view().viewport().mapTo(shown, line.topLeft()))
    picture = shown.grab(line.adjusted(2, 2, -line.width() // 2, -2)).toImage()
    found = Counter(
        picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())
    )
    ground = QColor(found.most_common(1)[0][0])
    assert max(contrast(QColor(one), ground) for one in found) >= 7
    box.hidePopup()


@pytest.mark.parametrize("ground", [theme.ACCENT, theme.DONE, theme.WARNING, theme.PROBLEM])
def test_text_stands_out_on_what_means_something(ground: str) -> None:
    assert contrast(QColor(theme.ON_COLOUR), QColor(ground)) >= 4.5


def test_text_on_a_lens_stands_out() -> None:
    assert contrast(QColor(theme.LENS_TEXT), QColor(theme.LENS)) >= 4.5


def test_type_follows_the_systems_size(qtbot: QtBot) -> None:
    font = QFont()
    for points in (9.0, 12.0, 18.0):
        font.setPointSizeF(points)
        assert sized(font, theme.TYPE_TITLE).pointSizeF() == pytest.approx(points * theme.TYPE_TITLE)
        assert sized(font, theme.TYPE_SMALL).pointSizeF() >= theme.LEAST_POINTS
    assert sized(font, 1.0, bold=True).bold()
    assert not font.bold()
