"""Light and dark, after the system or as chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}

# One scale for distances, in logical pixels: between things that belong together, and around them.
GAP_SMALL = 2
GAP = 4
GAP_WIDE = 8
EDGE = 12
EDGE_WIDE = 16
EDGE_WIDEST = 24
CORNER = 4
CORNER_WIDE = 8
ICON = 18
ICON_SMALL = 14

# One scale for type, in shares of the system's own size.
TYPE_SMALL = 0.9
LEAST_POINTS = 7.0
TYPE_HEAD = 1.1
TYPE_TITLE = 1.5

# The two tones of the ring around what has the keyboard.
RING = "#003a66"
RING_ON_DARK = "#ffffff"

# Grounds that mean something, on which text is white in both themes.
ON_COLOUR = "#ffffff"
INK = "#000000"
ACCENT = "#0072b2"
DONE = "#00795a"
WARNING = "#b05200"
PROBLEM = "#a33c00"
# Over a coloured ground, of a button in it and of one under the mouse.
SHADED = "rgba(0, 0, 0, 60)"
SHADED_MORE = "rgba(0, 0, 0, 120)"

# The sheet of keys is dark in both themes, as the photo that it lies over.
SHEET = "rgba(24, 24, 26, 245)"
SHEET_TEXT = "#e8e8e8"
SHEET_HEAD = "#e69f00"
LIT = "rgba(255, 255, 255, 40)"
LIT_MORE = "rgba(255, 255, 255, 90)"
# On light and dark alike: what is empty, as of a bar that fills, and its filling.
EMPTY = "#46808080"
FILLED = "#009e73"

# What is dark in both themes: the ground of lenses, and text on it.
LENS = "#2b2b2d"
LENS_TEXT = "#c8c8cc"

_Role = QPalette.ColorRole
_DARK = {
    _Role.Window: "#303033",
    _Role.WindowText: "#e6e6e6",
    _Role.Base: "#18181a",
    _Role.AlternateBase: "#202022",
    _Role.Text: "#e6e6e6",
    _Role.Button: "#424247",
    _Role.ButtonText: "#e6e6e6",
    _Role.BrightText: "#ffffff",
    _Role.ToolTipBase: "#3a3a3e",
    _Role.ToolTipText: "#e6e6e6",
    _Role.PlaceholderText: "#a4a4aa",
    _Role.Highlight: "#0072b2",
    _Role.HighlightedText: "#ffffff",
    _Role.Link: "#56b4e9",
    _Role.Light: "#58585d",
    _Role.Midlight: "#4c4c51",
    _Role.Mid: "#232325",
    _Role.Dark: "#18181a",
    _Role.Shadow: "#000000",
}
_LIGHT = {
    _Role.Window: "#f0f0f1",
    _Role.WindowText: "#1b1b1d",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f6f6f7",
    _Role.Text: "#1b1b1d",
    _Role.Button: "#e8e8ea",
    _Role.ButtonText: "#1b1b1d",
    _Role.BrightText: "#000000",
    _Role.ToolTipBase: "#fffff0",
    _Role.ToolTipText: "#1b1b1d",
    _Role.PlaceholderText: "#6a6a70",
    _Role.Highlight: "#0072b2",
    _Role.HighlightedText: "#ffffff",
    _Role.Link: "#0072b2",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#f6f6f7",
    _Role.Mid: "#c4c4c8",
    _Role.Dark: "#a0a0a4",
    _Role.Shadow: "#707074",
}
# The frame of boxes, radio buttons and menus: Fusion draws it darker than this, taking it for the ground.
_MARK_FRAME = {True: "#f0f0f4", False: "#7e7e84"}
_MARK_FRAME_OFF = {True: "#9c9ca2", False: "#b4b4ba"}
# Of menus in the dark: over a dark photo they would have no edge.
_DARK_MENU = "#3a3a3e"


def apply_style(application: QApplication) -> None:
    """One style on every platform, which draws light and dark alike."""
    application.setStyle("Fusion")


def choose_scheme(name: str) -> None:
    """ "system", "light" or "dark"; anything else counts as "system".

    Not every platform can be asked for a scheme (a plain X server cannot), so the colours are set too.
    """
    scheme = SCHEMES.get(name, Qt.ColorScheme.Unknown)
    QGuiApplication.styleHints().setColorScheme(scheme)
    dark = scheme is Qt.ColorScheme.Dark
    if scheme is Qt.ColorScheme.Unknown:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    QApplication.setPalette(palette(dark))
    QApplication.setPalette(menu_palette(dark), "QMenu")  # type: ignore[arg-type]  # a const char*
    for kind in ("QCheckBox", "QRadioButton"):
        QApplication.setPalette(mark_palette(dark), kind)  # type: ignore[arg-type]  # a const char*


def palette(dark: bool) -> QPalette:
    """Our colours, in which text stands out from its ground by at least 4.5 to 1."""
    made = QPalette()
    for role, colour in (_DARK if dark else _LIGHT).items():
        made.setColor(role, QColor(colour))
    muted = made.color(_Role.PlaceholderText)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, muted)
    return made


def menu_palette(dark: bool) -> QPalette:
    """The same for menus, whose ground is the base, and for drop-down lists, whose ground is the window's."""
    made = palette(dark)
    if dark:
        for role in (_Role.Base, _Role.Button):
            made.setColor(role, QColor(_DARK_MENU))
    return made


def mark_palette(dark: bool) -> QPalette:
    """The same for what draws a mark to set: its frame stands out from both grounds by at least 3 to 1."""
    return with_mark_frame(palette(dark), dark)


def with_mark_frame(colours: QPalette, dark: bool) -> QPalette:
    """A palette in which boxes have a frame that is seen. Its ground is that frame's, not one to draw on."""
    made = QPalette(colours)
    made.setColor(_Role.Window, QColor(_MARK_FRAME[dark]))
    made.setColor(QPalette.ColorGroup.Disabled, _Role.Window, QColor(_MARK_FRAME_OFF[dark]))
    return made


def sized(font: QFont, share: float, *, bold: bool = False) -> QFont:
    """A font in another size of the scale, never smaller than can be read."""
    made = QFont(font)
    made.setPointSizeF(max(font.pointSizeF() * share, LEAST_POINTS))
    made.setBold(bold or font.bold())
    return made


def is_dark() -> bool:
    return QApplication.palette().color(_Role.Window).lightness() < 128


def canvas_background() -> str:
    """Neutral, so that it does not colour the eye's judgement of the photo."""
    return "#1b1b1d" if is_dark() else "#4a4a4c"


def on_ground(ground: str) -> str:
    """Of words on a ground that means something: part of a style sheet."""
    return f"color: {ON_COLOUR}; background: {ground}; border-radius: {CORNER}px;"


def bar_style() -> str:
    """Of a toolbar: flat buttons, what is on as what is chosen elsewhere.

    In the colours of now: a style sheet would keep those of the theme that it was made in.
    """
    mid, hovered, on, on_text, muted, ink = (
        QApplication.palette().color(role).name()
        for role in (
            _Role.Mid,
            _Role.Midlight,
            _Role.Highlight,
            _Role.HighlightedText,
            _Role.PlaceholderText,
            _Role.ButtonText,
        )
    )
    return (
        f"QToolBar {{ spacing: {GAP_SMALL}px; padding: {GAP_SMALL}px {GAP}px; border: none;"
        f" border-bottom: 1px solid {mid}; }}"
        f"QToolBar::separator {{ background: {mid}; width: 1px; margin: {GAP}px {GAP}px; }}"
        f"QToolButton {{ border: none; border-radius: {CORNER}px; padding: {GAP}px;"
        f" color: {ink}; }}"
        f"QToolButton:hover:enabled:!checked:!pressed {{ background: {hovered}; }}"
        "QToolButton:pressed, QToolButton:checked"
        f" {{ background: {on}; color: {on_text}; }}"
        f'QToolButton[popupMode="2"] {{ padding-right: {EDGE}px; }}'
        "QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; }"
        f"QToolButton:checked:disabled {{ background: transparent; border: 1px solid {mid}; }}"
        f"QToolButton:disabled {{ color: {muted}; }}"
    )
