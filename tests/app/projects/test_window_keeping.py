"""The window while other programs copy, replace, overwrite, delete and rename the project that is open."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.errors import ProjectError
from adnet_core.projects import Project
from adnet_core.projects.backups import list_backups
from adnet_core.projects.file.leftover_logs import set_aside_logs
from adnet_core.projects.file.lineage import index_of, log_of
from adnet_core.projects.mirror import holds_all, keep, mirror_of, save_beside
from app.logic.work.background import Piece
from app.projects import keeping
from app.projects.backing_up import BackupsFeature
from app.projects.keeping import KeepingFeature
from app.window import MainWindow
from tests.app.conftest import rest
from tests.app.windows import feature_of, session_of
from tests.other_programs import deleted, overwritten, renamed, replaced

ROOT = Path(__file__).resolve().parents[3]
Open = Callable[..., MainWindow]
PLACE = [[50.0, 60.0]]


def part(window: MainWindow) -> KeepingFeature:
    return feature_of(window, KeepingFeature)


def edit(window: MainWindow, point: int) -> bool:
    session = session_of(window)
    return window.page.attempt(lambda: session.work_on([point], np.array(PLACE)))


def moved(path: Path) -> list[int]:
    """The points of the first face that lie where `edit` puts them."""
    with Project.open(path, author="eve", read_only=True) as project:
        face = project.faces(project.images()[0].id)[0]
        return [int(i) for i in np.flatnonzero((face.points == PLACE).all(axis=1))]


@pytest.fixture
def window(qtbot: QtBot, open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """With one edit, of point 3; nothing is written into the file but what a test asks for."""
    monkeypatch.setattr(keeping, "IDLE_SECONDS", 1e9)
    monkeypatch.setattr(keeping, "LONGEST_SECONDS", 1e9)
    window = open_window(folder)
    rest(qtbot)  # backup and copy are made: nothing else is at the file
    assert mirror_of(session_of(window).project.path).exists()
    assert edit(window, 3)
    return window


@pytest.fixture
def other(window: MainWindow, tmp_path: Path) -> Path:
    """A colleague's version: the project before the edit of the test, with another one."""
    path = session_of(window).project.path
    other = tmp_path / "theirs.adnet"
    shutil.copyfile(mirror_of(path), other)
    with Project.open(other, author="bob") as project:
        for image in project.images():
            project.record_predictions(image.id, [], "m")
        project.settings.set("theirs", True)
    return other


@pytest.mark.parametrize("do", [replaced, overwritten, deleted, renamed])
def test_saving_beside(
    qtbot: QtBot, window: MainWindow, other: Path, do: Callable[[Path, Path], None]
) -> None:
    path = session_of(window).project.path
    sheet = part(window).sheet
    assert window.status.saved.text() == "saved"
    do(path, other)
    qtbot.waitUntil(sheet.isVisible, timeout=5000)
    assert "not saved" in window.status.saved.text()
    assert not edit(window, 5)
    assert "not saved" in window.status.saved.text()
    before = session_of(window)
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page.session not in (None, before), timeout=10_000)
    now = session_of(window)
    assert now.project.path.name == (path.name if do in (deleted, renamed) else "annotations.session-1.adnet")
    assert not sheet.isVisible()
    assert "is saved as" in window.page.message.text
    assert edit(window, 6)
    assert window.status.saved.text() == "saved"
    assert moved(now.project.path) == [3, 6]
    if do in (replaced, overwritten):
        with Project.open(path, author="eve", read_only=True) as project:
            assert project.settings.get("theirs") is True


def test_a_key_that_is_on_its_way_chooses_nothing(qtbot: QtBot, window: MainWindow, other: Path) -> None:
    """The sheet comes by itself, and Space was to accept a face."""
    chosen: list[int] = []
    sheet = part(window).sheet
    sheet.save_asked.connect(lambda: chosen.append(1))
    window.page.canvas.setFocus()
    deleted(session_of(window).project.path, other)
    qtbot.waitUntil(sheet.isVisible, timeout=5000)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert chosen == []
    assert window.page.canvas.hasFocus()
    window.registry["view.next_part"].trigger()
    assert sheet.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("asked", [False, True])
def test_what_came_back_is_saved_again(
    qtbot: QtBot, window: MainWindow, other: Path, tmp_path: Path, asked: bool
) -> None:
    """A file that was moved away and put back, with an edit that was refused in between or without."""
    path = session_of(window).project.path
    path.rename(tmp_path / "away.adnet")
    qtbot.waitUntil(part(window).sheet.isVisible, timeout=5000)
    if asked:
        assert not edit(window, 5)
    assert "not saved" in window.status.saved.text()
    (tmp_path / "away.adnet").rename(path)
    part(window).look_after()  # at once: the next write would say so by itself
    assert window.status.saved.text() == "saved"
    assert not part(window).sheet.isVisible()
    assert edit(window, 6)
    assert window.status.saved.text() == "saved"
    assert moved(path) == [3, 6]


@pytest.mark.parametrize("do", [replaced, overwritten, renamed])
def test_looking_at_the_new_file_keeps_the_session_beside_it(
    qtbot: QtBot, window: MainWindow, other: Path, do: Callable[[Path, Path], None]
) -> None:
    path = session_of(window).project.path
    do(path, other)
    qtbot.waitUntil(part(window).sheet.isVisible, timeout=5000)
    before = session_of(window)
    qtbot.mouseClick(part(window).sheet.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page.session not in (None, before), timeout=10_000)
    now = session_of(window)
    if do is renamed:
        assert now.project.path == path.with_name("renamed.adnet")
        assert moved(path) == [3]
    else:
        assert now.project.path == path
        assert now.project.settings.get("theirs") is True
        assert moved(path.with_name("annotations.session-1.adnet")) == [3]


def test_the_sheet_goes_with_its_session(
    qtbot: QtBot, window: MainWindow, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written on leaving is refused too; where nothing can be opened then, its ways lead nowhere."""

    def refuse(*_: object) -> None:
        raise ProjectError("annotations.adnet: another program holds it locked")

    path = session_of(window).project.path
    replaced(path, other)
    qtbot.waitUntil(part(window).sheet.isVisible, timeout=5000)
    window.registry["photo.next"].trigger()
    monkeypatch.setattr("app.window._session_of", refuse)
    with qtbot.waitSignal(window.workbench.not_opened, timeout=5000):
        qtbot.mouseClick(part(window).sheet.look, Qt.MouseButton.LeftButton)
    assert window.page.session is None
    assert not part(window).sheet.isVisible()


def test_what_was_to_be_looked_at_is_gone_meanwhile(
    qtbot: QtBot, window: MainWindow, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The session goes on in the file that it was saved as."""
    path = session_of(window).project.path

    def beside_nothing(project: Project) -> Path:
        saved = save_beside(project)
        path.unlink()
        return saved

    monkeypatch.setattr("app.projects.keeping.save_beside", beside_nothing)
    replaced(path, other)
    qtbot.waitUntil(part(window).sheet.isVisible, timeout=5000)
    before = session_of(window)
    qtbot.mouseClick(part(window).sheet.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page.session not in (None, before), timeout=10_000)
    assert session_of(window).project.path == path.with_name("annotations.session-1.adnet")
    assert window.page.message.text.startswith("annotations.adnet is there no more.")
    assert edit(window, 5)


def test_what_was_to_be_looked_at_is_gone_and_held_nothing_else(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All was in it when it was looked into: the sheet says what is there now."""
    path = session_of(window).project.path
    assert session_of(window).project.checkpoint()
    shutil.copyfile(path, folder / "copy")

    def once(file: Path, project: Project) -> bool:
        found = holds_all(file, project)
        path.unlink()
        return found

    monkeypatch.setattr("app.projects.keeping.holds_all", once)
    (folder / "copy").replace(path)
    qtbot.waitUntil(part(window).sheet.isVisible, timeout=5000)
    qtbot.mouseClick(part(window).sheet.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "deleted or moved" in part(window).sheet.title.text(), timeout=5000)
    assert part(window).sheet.isVisible()
    assert part(window).sheet.look.isHidden()
    qtbot.mouseClick(part(window).sheet.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: path.exists() and window.page.session is not None, timeout=10_000)
    assert moved(path) == [3]


def test_the_same_file_again_is_looked_at_without_another_copy(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    path = session_of(window).project.path
    assert session_of(window).project.checkpoint()
    shutil.copyfile(path, folder / "copy")
    (folder / "copy").replace(path)
    qtbot.waitUntil(part(window).sheet.isVisible, timeout=5000)
    before = session_of(window)
    qtbot.mouseClick(part(window).sheet.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page.session not in (None, before), timeout=10_000)
    assert moved(path) == [3]
    assert not path.with_name("annotations.session-1.adnet").exists()


def test_closing_the_window_saves_beside_what_took_the_place(window: MainWindow, other: Path) -> None:
    path = session_of(window).project.path
    replaced(path, other)
    window.close()
    assert moved(path.with_name("annotations.session-1.adnet")) == [3]


def test_what_is_noticed_while_the_file_is_written_is_said_afterwards(
    qtbot: QtBot, window: MainWindow, other: Path
) -> None:
    """By then it is not new any more, be it that the window has looked or that an edit was refused."""
    keeper, writing = part(window), threading.Event()
    begun = threading.Event()

    def work(_piece: Piece) -> None:
        begun.set()
        assert writing.wait(100)

    keeper._timer.stop()
    keeper._work.add(Piece(session_of(window).owner, work))
    assert begun.wait(100)
    replaced(session_of(window).project.path, other)
    keeper.look_after()
    assert not edit(window, 5)
    assert not keeper.sheet.isVisible()
    writing.set()
    rest(qtbot)
    keeper.look_after()
    assert keeper.sheet.isVisible()
    keeper.sheet.shut()
    keeper.look_after()
    assert not keeper.sheet.isVisible(), "it is said once"


def test_a_file_that_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    path = session_of(window).project.path
    away = path.rename(path.with_name("away"))
    qtbot.waitUntil(part(window).sheet.isVisible, timeout=5000)
    away.rename(path)
    qtbot.waitUntil(lambda: not part(window).sheet.isVisible(), timeout=5000)
    assert edit(window, 4)
    assert window.status.saved.text() == "saved"


def test_saved_is_what_the_last_write_returned(window: MainWindow) -> None:
    project = session_of(window).project
    pages = project._journal.rows("PRAGMA page_count")[0][0]
    project._journal.rows(f"PRAGMA max_page_count = {pages}")
    face = session_of(window).face
    assert face is not None
    assert not window.page.attempt(lambda: project.set_note(face.id, "x" * 100_000))
    assert "not saved" in window.status.saved.text()
    assert "the disk is full" in window.status.saved.toolTip()
    project._journal.rows("PRAGMA max_page_count = 1000000")
    assert edit(window, 4)
    assert window.status.saved.text() == "saved"


class TestBareCopies:
    def bare(self, window: MainWindow, tmp_path: Path) -> list[int]:
        return moved(Path(shutil.copyfile(session_of(window).project.path, tmp_path / "bare.adnet")))

    def test_after_a_pause_the_file_itself_holds_all(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(keeping, "IDLE_SECONDS", 0.0)
        qtbot.waitUntil(session_of(window).project.is_whole, timeout=8000)
        assert self.bare(window, tmp_path) == [3]

    def test_and_without_a_pause_after_a_while(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(keeping, "LONGEST_SECONDS", 0.0)
        qtbot.waitUntil(session_of(window).project.is_whole, timeout=8000)
        assert self.bare(window, tmp_path) == [3]

    def test_on_losing_focus(self, qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        qtbot.waitUntil(session_of(window).project.is_whole, timeout=8000)
        assert self.bare(window, tmp_path) == [3]

    @pytest.mark.skipif(sys.platform == "win32", reason="signals")
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
    def test_a_signal_closes_the_window_well(self, folder: Path, tmp_path: Path, number: int) -> None:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "ADNET_HOME": str(tmp_path / "home")}
        project = folder / "annotations.adnet"
        # The process says when the project is open; the signal comes at that moment.
        program = (
            "import sys\n"
            "from app.main import main\n"
            "from app.logic.projects.recent import Recent\n"
            "remember = Recent.remember\n"
            "def opened(self, *rest):\n"
            "    remember(self, *rest)\n"
            "    print('open', flush=True)\n"
            "Recent.remember = opened\n"
            "main(sys.argv[1:])\n"
        )
        with subprocess.Popen(
            [sys.executable, "-c", program, str(folder)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                assert process.stdout is not None
                assert process.stdout.readline() == "open\n"
                assert log_of(project).exists()
                process.send_signal(number)
                assert process.wait(timeout=60) == 0
            finally:
                process.kill()
        assert not log_of(project).exists()
        bare = Path(shutil.copyfile(project, tmp_path / "bare.adnet"))
        with Project.open(bare, author="eve", read_only=True) as copy:
            assert len(copy.images()) == 3


def spoil(window: MainWindow, photo: int) -> Path:
    """Change one byte of a face of a photo in the file, as where pages of another version lie among ours."""
    project = session_of(window).project
    assert keep(project)
    (face, *_) = project.faces(project.images()[photo].id)
    data = bytearray(project.path.read_bytes())
    at = data.index(face.points.tobytes()) + 3
    with project.path.open("r+b") as file:
        file.seek(at)
        file.write(bytes([data[at] ^ 0x10]))
    with Project.open(project.path, author="bob") as neighbour:  # whereupon SQLite reads pages again
        neighbour.settings.set("theirs", True)
    return project.path


class TestDamage:
    @pytest.fixture
    def spoilt(self, qtbot: QtBot, window: MainWindow) -> Path:
        """The second photo has a face that is not what was written."""
        qtbot.waitUntil(lambda: all(image.predicted for image in session_of(window).project.images()))
        return spoil(window, 1)

    def test_a_row_that_is_refused_shows_the_ways_out(
        self, qtbot: QtBot, window: MainWindow, spoilt: Path
    ) -> None:
        sheet = part(window).damaged_sheet
        window.registry["photo.next"].trigger()
        assert sheet.isVisible()
        assert "a face cannot be read (it does not fit its checksum)" in sheet.about.text()
        assert session_of(window).row == 0
        assert edit(window, 4)
        before = session_of(window)
        qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.page.session not in (None, before), timeout=10_000)
        now = session_of(window)
        assert now.project.path.name == "annotations.session-1.adnet"
        assert not sheet.isVisible()
        window.registry["photo.next"].trigger()
        assert now.row == 1
        assert now.faces
        assert moved(now.project.path) == [3, 4]

    def test_in_the_list_too_and_backups_are_offered(
        self, qtbot: QtBot, window: MainWindow, spoilt: Path
    ) -> None:
        sheet = part(window).damaged_sheet
        qtbot.waitUntil(lambda: bool(list_backups(spoilt)), timeout=5000)
        window.page.photo_panel.row_chosen.emit(1)
        assert sheet.isVisible()
        qtbot.mouseClick(sheet.backups, Qt.MouseButton.LeftButton)
        assert not sheet.isVisible()
        backups = feature_of(window, BackupsFeature)
        assert backups.sheet.isVisible()

    def test_a_project_that_cannot_be_opened_offers_its_copy(
        self, qtbot: QtBot, open_window: Open, window: MainWindow
    ) -> None:
        path = spoil(window, 0)
        window.close()
        again = open_window(path, until=lambda w: part(w).damaged_sheet.isVisible())
        qtbot.mouseClick(part(again).damaged_sheet.save, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: again.page.session is not None, timeout=10_000)
        assert session_of(again).project.path.name == "annotations.copy-1.adnet"
        assert moved(session_of(again).project.path) == [3]


def test_a_log_that_the_disk_has_changed_is_put_right_and_that_is_said(
    open_window: Open, window: MainWindow, tmp_path: Path
) -> None:
    path = session_of(window).project.path
    copy = shutil.copytree(path.parent, tmp_path / "again") / path.name
    index_of(copy).unlink()
    log = bytearray(log_of(path).read_bytes())
    log[32 + 24 + 3000] ^= 1  # of the first page in it
    log_of(copy).write_bytes(log)
    again = open_window(copy, until=lambda w: w.page.message.text != "")
    assert "-wal was damaged by the disk or another program" in again.page.message.text
    assert moved(copy) == [3]


def test_the_log_of_another_file_is_offered_as_a_project(
    qtbot: QtBot, open_window: Open, window: MainWindow, other: Path
) -> None:
    path = session_of(window).project.path
    log = log_of(path).read_bytes()
    window.close()
    other.replace(path)
    log_of(path).write_bytes(log)
    again = open_window(path, until=lambda w: w.page.message.text != "")
    assert len(set_aside_logs(path)) == 1
    assert "was cut off" in again.page.message.text
    qtbot.mouseClick(again.page.message._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "annotations.rescued-1.adnet" in again.page.message.text, timeout=8000)
    assert moved(path.with_name("annotations.rescued-1.adnet")) == [3]
    qtbot.mouseClick(again.page.message._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: session_of(again).project.path.name == "annotations.rescued-1.adnet", timeout=8000
    )
