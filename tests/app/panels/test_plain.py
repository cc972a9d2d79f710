"""No name of a file or of something in one is HTML in the window, or turns the direction of its words."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.panels.plain import PlainLabel, caption, plain_tip
from app.window import MainWindow

APP = Path(__file__).parents[3] / "app"
OWN_HTML = "statisticsBias"  # figures and coloured squares, nothing from outside
NAMES = ("<b>bold<b>.png", "<img src=x>.png", "a\u202egnp.exe.png", "one\ntwo.png")


def shown(tip: str) -> str:
    """What a tool tip with this text shows: Qt takes whatever looks like HTML for HTML."""
    document = QTextDocument()
    if "<" in tip:
        document.setHtml(tip)
    else:
        document.setPlainText(tip)
    return document.toPlainText()


def test_a_label_shows_what_is_written(qtbot: QtBot) -> None:
    label = PlainLabel("<b>x</b>.jpg")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>x</b>.jpg"
    label.setText("a\u202egpj.exe\nsecond line")
    assert label.text() == "a\\u202egpj.exe\nsecond line"


@pytest.mark.parametrize(
    "text", ["<b>x</b>.jpg", "<img src=y>", "1 < 2 & 3 > 2", "a &amp; b", "two\nlines", ""]
)
def test_a_tip_shows_what_is_written(text: str) -> None:
    assert shown(plain_tip(text)) == text


def test_an_ampersand_is_one_on_a_button() -> None:
    assert caption("Tom & Jerry") == "Tom && Jerry"


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(APP.rglob("*.py")):
        if path.name != "plain.py":
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.Call):
                    yield f"{path.relative_to(APP)}:{node.lineno}", node


def _is_our_own(text: ast.expr) -> bool:
    """Whether it is a text of the code, translated or not, into which nothing is filled."""
    if isinstance(text, ast.Call) and ast.unparse(text.func) == "tr":
        return isinstance(text.args[0], ast.Constant) and {one.arg for one in text.keywords} <= {"about"}
    return isinstance(text, ast.Constant)


def test_no_label_or_tip_is_made_past_these() -> None:
    wrong = []
    for place, call in _calls():
        name = ast.unparse(call.func)
        if name in ("QLabel", "QMessageBox", "QErrorMessage", "QProgressDialog") or name.startswith(
            "QMessageBox."
        ):
            wrong.append(place)
        if name.endswith(".setToolTip") or name == "QToolTip.showText":
            text = call.args[-1] if name.endswith(".setToolTip") else call.args[1]
            cleaned = isinstance(text, ast.Call) and ast.unparse(text.func) == "plain_tip"
            if not cleaned and not _is_our_own(text):
                wrong.append(place)
    assert wrong == []


def test_names_in_a_whole_window_are_plain(
    open_window: Callable[..., MainWindow], folder: Path, qtbot: QtBot
) -> None:
    place = folder.parent / "<i>photos<i>"
    place.mkdir()
    for name in NAMES:
        shutil.copy(folder / "img1.png", place / name)
    (place / "<u>spoilt<u>.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    window = open_window(place)
    model = window.page.photo_panel.list.model()
    tips = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())]
    names = [model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in range(model.rowCount())]
    assert sorted(names) == sorted(
        ["<b>bold<b>.png", "<img src=x>.png", "a\\u202egnp.exe.png", "one\\ntwo.png", "<u>spoilt<u>.png"]
    )
    assert all(shown(tip).startswith(str(place / name)) for tip, name in zip(tips, names, strict=True))
    window.page.message.show_message("the photo <b>x</b>\u202e is gone")
    assert window.page.message.text == "the photo <b>x</b>\\u202e is gone"
    labels = [widget for widget in QApplication.allWidgets() if isinstance(widget, QLabel)]
    ours = [label for label in labels if label.window() is window]
    assert len(ours) > 20
    # Forms make the labels of their rows themselves, from words of ours.
    named = [label for label in ours if not isinstance(label.parentWidget().layout(), QFormLayout)]
    rich = {label.objectName() for label in named if label.textFormat() is not Qt.TextFormat.PlainText}
    assert rich == {OWN_HTML}
    for told in [*_tips(window)]:
        assert "<i>" not in shown(told) or str(place) in shown(told)
        assert not any(steering in told for steering in "\u202e\x1b")
    assert shown(window.status.saved.toolTip()).startswith(str(place))


def _tips(window: MainWindow) -> Iterator[str]:
    yield from (widget.toolTip() for widget in window.findChildren(QWidget))
    yield from (action.toolTip() for action in window.findChildren(QAction))
