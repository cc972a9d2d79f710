"""A project that may not be written: the message offers a copy, in which one goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from adnet_core.errors import ReadOnlyError
from adnet_core.faces.face_template import template_points
from adnet_core.projects import Project
from adnet_core.projects.file import database
from app.logic.projects import opening
from app.window import MainWindow
from tests.app.conftest import LAYOUT, ONE
from tests.app.windows import session_of

Open = Callable[..., MainWindow]


@pytest.fixture
def kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a face in a folder that may only be read."""
    path = folder / "annotations.adnet"
    with Project.create(path, LAYOUT, author="ann") as project:
        (image, *_) = project.add_images(sorted(folder.glob("*.png")))
        project.set_note(project.add_face(image.id, ONE, template_points(LAYOUT, ONE)).id, "by hand")
    for module in (opening, database):
        monkeypatch.setattr(module, "may_write", lambda path: folder not in (path, path.parent))
    return path


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the copy is asked for; its suffix is not written."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_what, **_how: (str(tmp_path / "mine"), ""))
    return tmp_path / "mine.adnet"


def goes_on_in(window: MainWindow, path: Path) -> bool:
    session = window.page.session
    return session is not None and session.project.path == path


@pytest.mark.parametrize("by_name", [True, False])
def test_work_goes_on_in_a_copy(
    qtbot: QtBot, open_window: Open, kept: Path, target: Path, by_name: bool
) -> None:
    """Whether the project was opened by its name, or a folder in which there is one."""
    words = "could not be saved" if by_name else "is not shown here"
    window = open_window(
        kept if by_name else kept.parent, until=lambda window: words in window.page.message.text
    )
    assert str(kept) in window.page.message.text
    assert window.page.message._button.text() == "Save a copy…"
    window.page.message._button.click()
    qtbot.waitUntil(lambda: goes_on_in(window, target))
    qtbot.waitUntil(lambda: "is a copy of" in window.page.message.text)
    session = session_of(window)
    assert [image.path.parent for image in session.images] == [kept.parent] * 3
    (face, *_) = session.project.faces(session.images[0].id)
    assert face.note == "by hand"
    session.project.set_note(face.id, "kept")
    with Project.open(kept, author="x", read_only=True) as before:
        assert before.face(face.id).note == "by hand"


def test_a_copy_that_cannot_be_made_is_offered_again(
    qtbot: QtBot, open_window: Open, kept: Path, target: Path
) -> None:
    target.write_text("mine")
    window = open_window(kept, until=lambda window: "could not be saved" in window.page.message.text)
    window.page.message._button.click()
    qtbot.waitUntil(lambda: "exists already" in window.page.message.text)
    assert window.page.message._button.text() == "Save a copy…"


def test_a_folder_that_can_be_written_no_more(
    qtbot: QtBot, open_window: Open, folder: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(folder)
    session = session_of(window)
    face = session.faces[0]

    def refuse(*_what: object, **_how: object) -> None:
        raise ReadOnlyError(f"{session.project.path}: it cannot be written")

    with monkeypatch.context() as patched:
        patched.setattr(Project, "set_note", refuse)
        window.page.attempt(lambda: session.project.set_note(face.id, "a scar"))
    assert "it cannot be written" in window.page.message.text
    window.page.message._button.click()
    qtbot.waitUntil(lambda: goes_on_in(window, target))
    assert face.id in {one.id for one in session_of(window).project.faces(face.image_id)}
