"""Flags of faces: those of the project, of the layout, and of neither."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from adnet_core.projects.store import Project
from app.logic.corrections import TAGS, Corrections
from app.logic.projects.opening import OpenRequest
from app.logic.session import Session
from app.logic.translating import speak
from app.panels.line_sheet import LineSheet
from app.window import MainWindow
from tests.app.conftest import ONE, painted

Open = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def test_flags_by_key_button_and_menu(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    page, session = window.page, window.page.session
    assert session is not None
    flags = page.face_panel.flags
    qtbot.keyClick(page.canvas, Qt.Key.Key_2, CONTROL)
    qtbot.mouseClick(flags.button("pose"), LEFT)
    assert session.face is not None
    assert session.face.tags == ("expression", "pose")
    assert set(flags.down) == {"expression", "pose"}
    assert window.registry["flag.6"].isChecked()
    assert window.registry["flag.6"].text() == "Pose"
    assert not window.registry["flag.7"].isVisible()
    qtbot.keyClick(page.canvas, Qt.Key.Key_7, CONTROL)
    assert session.face.tags == ("expression", "pose")
    session.go_to(1)
    assert flags.down == ()
    assert not window.registry["flag.6"].isChecked()


def test_a_project_has_flags_of_its_own(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    page, session = window.page, window.page.session
    assert session is not None
    qtbot.keyClick(page.canvas, Qt.Key.Key_1, CONTROL)
    window.registry["flag.edit"].trigger()
    field = page.window().focusWidget()
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(field, "mask,  thick  beard,mask, ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.corrections is not None
    assert page.corrections.tags == ("mask", "thick beard")
    qtbot.keyClick(page.canvas, Qt.Key.Key_2, CONTROL)
    assert session.face is not None
    # A flag that is offered no longer stays, and can be taken back.
    assert session.face.tags == ("blur", "thick beard")
    qtbot.mouseClick(page.face_panel.flags.button("blur"), LEFT)
    assert session.face.tags == ("thick beard",)
    window.close()
    again = open_window(folder)
    assert again.page.corrections is not None
    assert again.page.corrections.tags == ("mask", "thick beard")
    again.registry["flag.edit"].trigger()
    field = again.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert again.page.corrections.tags == ("mask", "thick beard")
    assert again.page.canvas.hasFocus()


def test_the_usual_flags_are_said_in_the_language_of_the_window(
    qtbot: QtBot, open_window: Open, folder: Path, english_afterwards: None
) -> None:
    """They are stored by their English names; what a person has written stays as it is."""
    speak(lambda text, about, _number: f"«{text}»" if about == "a flag of a face" else "", language="xx")
    window = open_window(folder)
    page, session = window.page, window.page.session
    assert session is not None
    assert window.registry["flag.1"].text() == "«blur»"
    qtbot.keyClick(page.canvas, Qt.Key.Key_1, CONTROL)
    assert session.face is not None
    assert session.face.tags == ("blur",)
    assert page.message.text == "Flagged: «blur»."
    button = page.face_panel.flags.button("blur")
    assert (button.text(), button.toolTip()) == ("⚑ «blur»", "«blur» (Ctrl+1)")
    window.registry["flag.edit"].trigger()
    field = page.window().focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text().startswith("«blur», «expression», ")
    field.setText("«Blur», pose,  NIR  light")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.corrections is not None
    assert page.corrections.tags == ("blur", "pose", "NIR light")
    assert window.registry["flag.3"].text() == "NIR light"
    assert page.message.text == "This project's flags: «blur», «pose», NIR light."
    window.registry["edit.undo"].trigger()
    assert session.face.tags == ()


@pytest.mark.parametrize(("of_layout", "offered"), [((), TAGS), (("mask", "beard"), ("mask", "beard"))])
def test_a_layout_names_the_flags(
    tmp_path: Path, layout: object, of_layout: tuple[str, ...], offered: tuple[str, ...]
) -> None:
    flagged = replace(layout, tags=of_layout)  # type: ignore[type-var]
    with Project.create(tmp_path / "work.adnet", flagged, author="ann") as project:
        work = Corrections(Session(project))
        assert work.tags == offered
        work.offer_tags(["own"])
        assert work.tags == ("own",)
        work.offer_tags([" "])
        assert work.tags == offered


def test_what_is_being_written_is_not_for_another_project(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path
) -> None:
    """As where a folder is dropped onto the window meanwhile."""
    window = open_window(folder)
    window.registry["flag.edit"].trigger()
    sheets = [one for one in window.findChildren(LineSheet) if one.isVisible()]
    assert len(sheets) == 1
    sheets[0].field.setText("mine")
    other = tmp_path / "other"
    other.mkdir()
    cv2.imwrite(str(other / "one.png"), painted([ONE]))
    before = window.page.session
    window.open(OpenRequest((other,)))
    qtbot.waitUntil(lambda: window.page.session not in (None, before))
    assert not sheets[0].isVisible()
    assert window.page.corrections is not None
    assert window.page.corrections.tags == TAGS
