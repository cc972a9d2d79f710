"""The panel of faces that deserve a second look, with the real command beside the window."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from adnet_core.checking.findings import Reason
from adnet_core.errors import FormatError, ModelError
from adnet_core.faces.states import FaceState
from app.checking.feature import CheckingFeature
from app.logic.checking.second_looks import SecondLooks, read_second_looks
from app.window import MainWindow
from tests.app.windows import feature_of, session_of

Open = Callable[..., MainWindow]


@pytest.fixture
def odd(qtbot: QtBot, open_window: Open, folder: Path) -> MainWindow:
    """The face of the first photo is accepted with its sides exchanged, then the second photo is shown; the
    model has gone."""
    window = open_window(folder)
    session = session_of(window)
    qtbot.waitUntil(lambda: all(image.predicted for image in session.images))
    assert session.face is not None
    session.place(np.arange(68), session.face.points[list(session.layout.flip)], others_follow=False)
    session.set_state(FaceState.ACCEPTED)
    session.go_to(1)
    window.page.worker.predictor = None  # no file of it could be named to the command
    return window


def look(qtbot: QtBot, window: MainWindow) -> SecondLooks:
    feature = feature_of(window, CheckingFeature)
    if not feature.panel.isVisible():
        window.registry["view.check"].trigger()
    assert feature.panel.isVisible()
    qtbot.mouseClick(feature.panel.check, Qt.MouseButton.LeftButton)
    assert feature.panel.check.text() == "Stop"
    qtbot.waitUntil(lambda: not feature.process.running, timeout=60_000)
    assert feature._found is not None
    return feature._found


def test_a_click_leads_to_the_face_and_a_button_dismisses_it(qtbot: QtBot, odd: MainWindow) -> None:
    found = look(qtbot, odd)
    feature, session = feature_of(odd, CheckingFeature), session_of(odd)
    panel = feature.panel
    (row,) = found.rows
    assert row.reason is Reason.SIDES
    assert panel.words.text().startswith("1 of 1 accepted faces deserve a second look.")
    assert panel.reason.count() == 2
    item = panel.list.item(0)
    assert "img1.png\nthe face's left and right are exchanged" in item.text()
    place = panel.list.visualItemRect(item).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.row == 0
    assert session.face is not None
    assert session.face.id == row.face
    qtbot.mouseClick(panel.dismiss, Qt.MouseButton.LeftButton)
    assert panel.list.count() == 0
    assert "0 of 1" in panel.words.text()
    panel.show_dismissed.click()
    assert panel.list.item(0).text().startswith("✓ ")
    assert panel.dismiss.text() == "List again"
    panel.show_dismissed.click()
    assert look(qtbot, odd).rows[0].dismissed  # the project remembers it
    assert panel.list.count() == 0


def test_points_to_look_at_are_selected(odd: MainWindow) -> None:
    session, feature = session_of(odd), feature_of(odd, CheckingFeature)
    session.go_to(0)
    assert session.face is not None
    face = session.face.id
    session.go_to(1)
    words = {"photo": "img1.png", "by": "ann", "title": "", "words": "", "dismissed": False}
    row = {"face": face, "image": session.images[0].id, "reason": "model", "points": [41, 37], **words}
    text = json.dumps({"faces": 1, "unseen": 0, "problems": [], "rows": [row]})
    feature.go_to(read_second_looks(text).rows[0])
    assert session.row == 0
    assert session.selection.chosen == [37, 41]
    assert session.selection.point == 41


def test_a_face_that_is_worked_on_again_leaves_the_table(qtbot: QtBot, odd: MainWindow) -> None:
    look(qtbot, odd)
    session, feature = session_of(odd), feature_of(odd, CheckingFeature)
    session.go_to(0)
    assert session.face is not None
    session.place(np.array([3]), session.face.points[[3]] + 2.0)
    assert feature._found is not None
    assert feature._found.rows == ()
    assert feature.panel.list.count() == 0


def test_it_is_stopped(qtbot: QtBot, odd: MainWindow) -> None:
    feature = feature_of(odd, CheckingFeature)
    feature.process._command = (sys.executable, "-c", "import time; time.sleep(600)")
    feature.toggle()
    feature.toggle()
    qtbot.waitUntil(lambda: not feature.process.running, timeout=20_000)
    assert feature.panel.check.text() == "Check accepted faces"
    assert "could not" not in odd.page.message.text


@pytest.mark.parametrize("code", ["raise SystemExit('p.adnet: is damaged')", "print('{}')"])
def test_what_goes_wrong_is_said(qtbot: QtBot, odd: MainWindow, code: str) -> None:
    feature = feature_of(odd, CheckingFeature)
    feature.process._command = (sys.executable, "-c", code)
    feature.toggle()
    qtbot.waitUntil(lambda: not feature.process.running, timeout=20_000)
    assert odd.page.message.text.startswith("The faces could not be looked through: ")


def test_another_project_has_nothing_of_this_one(
    qtbot: QtBot, odd: MainWindow, tmp_path: Path, sample_photo: Path
) -> None:
    look(qtbot, odd)
    before = session_of(odd)
    odd.workbench.open_again()
    qtbot.waitUntil(lambda: odd.page.session not in (None, before), timeout=10_000)
    assert feature_of(odd, CheckingFeature)._found is None
    assert feature_of(odd, CheckingFeature).panel.check.text() == "Check accepted faces"


def test_what_is_no_answer_is_refused() -> None:
    for text in ("", "[]", '{"faces": -1, "unseen": 0, "problems": [], "rows": []}'):
        with pytest.raises(FormatError, match="what adnet check says cannot be read"):
            read_second_looks(text)


def test_without_a_project(open_window: Open, tmp_path: Path) -> None:
    def nothing() -> Any:
        raise ModelError("none")

    window = open_window(tmp_path / "gone", load=nothing, until=lambda w: bool(w.page.worker.problem))
    feature_of(window, CheckingFeature).toggle()
    assert "Nothing is open yet." in window.page.message.text
