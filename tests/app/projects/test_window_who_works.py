"""Whose edits they are: asked for once in the line at the foot, and changed while one works."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from adnet_core.faces.states import FaceState
from adnet_core.projects.authors import login_name
from adnet_core.projects.store import Project
from app.projects.who_works import WhoWorksFeature
from app.window import MainWindow
from tests.app.windows import feature_of, session_of

Open = Callable[..., MainWindow]


def give(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Write a name as a person does, and wait until the project is theirs."""
    before = session_of(window)
    window.status.author.click()
    field = feature_of(window, WhoWorksFeature).sheet.field
    assert field.isVisible()
    field.selectAll()
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.session not in (None, before), timeout=10_000)


def test_until_a_name_is_given_the_accounts_is_used_and_said(
    qtbot: QtBot, open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "shared")
    window = open_window(folder)
    assert session_of(window).project.author == "shared"
    assert window.status.author.text().startswith("shared (account)")
    assert (
        window.page.canvas.hasFocus()
        or window.focusWidget() is not feature_of(window, WhoWorksFeature).sheet.field
    )
    session_of(window).go_to(1)
    qtbot.waitUntil(lambda: bool(session_of(window).faces))
    session_of(window).set_state(FaceState.ACCEPTED)
    give(qtbot, window, "  Ann   Lee ")
    session = session_of(window)
    assert window.status.author.text() == "Ann Lee"
    assert "You work as Ann Lee" in window.page.message.text
    assert (session.project.author, session.row) == ("Ann Lee", 1)
    assert session.undo() is None  # what somebody else has done is theirs
    session.set_state(FaceState.REJECTED)
    window.close()
    again = open_window(folder)
    assert session_of(again).project.author == "Ann Lee"
    with Project.open(folder / "annotations.adnet", author="reader", read_only=True) as project:
        by = [edit.author for edit in project.edits() if edit.kind.name in ("ACCEPTED", "REJECTED")]
    assert by == ["shared", "Ann Lee"]


def test_the_accounts_name_can_be_confirmed(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    """It is not asked for again, and nothing is opened anew."""
    window = open_window(folder)
    session = session_of(window)
    window.registry["file.author"].trigger()
    QTest.keyClick(feature_of(window, WhoWorksFeature).sheet.field, Qt.Key.Key_Return)
    assert window.page.session is session
    assert window.status.author.text() == login_name()
    assert window.settings.now.author == login_name()


def test_a_name_that_is_none_is_refused(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    feature_of(window, WhoWorksFeature).work_as("adnet merge")
    assert "are those of commands" in window.page.message.text
    assert window.settings.now.author == ""


def test_a_window_for_somebody(open_window: Open, folder: Path) -> None:
    """`--author` is for this window alone."""
    window = open_window(folder, author="bob")
    assert session_of(window).project.author == "bob"
    assert window.status.author.text() == "bob"
    assert window.settings.now.author == ""


def test_reviews_go_by_the_name(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    """On one account: what ann has accepted waits for bob, not for ann."""
    window = open_window(folder, author="ann")
    session_of(window).set_state(FaceState.ACCEPTED)
    assert not session_of(window).project.reviews.queue().to_review
    give(qtbot, window, "bob")
    assert len(session_of(window).project.reviews.queue().to_review) == 1
