"""Goes through the window as a day's work does, and keeps how it looks (`window_pictures.py`)."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import cv2
from manual_pictures import AUTHORS, Painter, photos, write_video
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QToolBar,
    QWidget,
)

from adnet_core.team.membership import create_team
from app.benchmark.driving import open_window, until
from app.logic.projects.opening import OpenRequest
from app.panels.floating_sheet import Floating
from app.speaking import speak_language
from app.theme import apply_style, choose_scheme

LEFT_OUT = (
    *("file.quit", "file.save", "photo.remove", "team.leave", "theme.", "nudge.", "finding."),
    *("view.full_screen", "view.reset_panels", "view.toolbar", "view.photos"),
)
"""How the ids begin of commands that end something, or open nothing."""
MARK = 18  # logical pixels that a check box or radio button takes for its mark
SLACK = 1


class Tourist(Painter):
    """Keeps pictures as sharp as the screen, and what is cut off in them."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]
        self.count = 0
        self.cut: dict[str, str] = {}

    def keep(self, scene: str, widget: QWidget | None = None) -> None:
        self.settle()
        dialog = widget if isinstance(widget, (QDialog, QMenu)) else None
        (dialog or self.window).grab().save(str(self.folder / f"{scene}.png"))
        self.count += 1
        if widget is not None and dialog is None:
            widget.grab().save(str(self.folder / f"{scene}.part.png"))
        for one in [self.window, *([dialog] if dialog else [])]:
            for words in cut_off(one):
                self.cut.setdefault(words, scene)

    def everything(self) -> None:
        """All that commands open."""
        for command in self.window.registry.commands:
            if command.id.startswith(LEFT_OUT):
                continue
            before = set(self._open())
            self.window.registry[command.id].trigger()
            self.settle(60)
            for root in self._open():
                if root not in before:
                    self.keep(command.id, root)
            self._close()
        for menu in self.window.menuBar().findChildren(QMenu):
            if menu.title() and menu.actions():
                menu.popup(self.window.mapToGlobal(self.window.rect().topLeft()))
                self.keep(f"menu-{menu.title().replace('/', '-').replace('&', '')}", menu)
                menu.close()

    def _open(self) -> list[QWidget]:
        current = self.window.pages.currentWidget()
        found: list[QWidget] = [current] if current is not None else []
        for kind in (Floating, QDialog):
            found += [one for one in self.window.findChildren(kind) if one.isVisible()]
        return found

    def _close(self) -> None:
        for dialog in self.window.findChildren(QDialog):
            dialog.close()
        for _ in range(12):
            if not any(one.isVisible() for one in self.window.findChildren(Floating)):
                break
            self.bench.escape()
            self.settle(5)
        for leave in ("camera.leave", "layout.leave"):
            if self.window.pages.currentWidget() is not self.page:
                self.window.registry[leave].trigger()
        until(lambda: self.window.pages.currentWidget() is self.page, "the photos are there again")


def cut_off(window: QWidget) -> Iterator[str]:
    """What is seen and has less room than its text needs."""
    for one in window.findChildren(QWidget):
        if not one.isVisible() or one.visibleRegion().isEmpty():
            continue
        text, needed, room = _text_and_needs(one)
        if text and (needed.width() > room.width() + SLACK or needed.height() > room.height() + SLACK):
            sizes = f"{needed.toTuple()} in {room.toTuple()}"
            yield f"{type(one).__name__} {one.objectName()!r} {text[:90]!r}: {sizes}"
        if isinstance(one, (QLabel, QAbstractButton, QComboBox)) and _is_covered(one):
            yield f"{type(one).__name__} {one.objectName()!r} {text[:90]!r}: lies outside of what holds it"
    for bar in window.findChildren(QToolBar):
        more = bar.findChild(QWidget, "qt_toolbar_ext_button")
        if bar.isVisible() and more is not None and more.isVisible():
            yield f"QToolBar {bar.objectName()!r}: overflows"


def _text_and_needs(one: QWidget) -> tuple[str, QSize, QSize]:
    nothing = ("", QSize(), QSize())
    if isinstance(one, QLabel):
        if not one.text():
            return nothing
        if one.wordWrap():
            return one.text(), QSize(0, one.heightForWidth(one.width())), one.size()
        return one.text(), one.sizeHint(), one.size()
    if isinstance(one, QAbstractButton) and one.text():
        metrics = QFontMetrics(one.font())
        plain = one.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        width = metrics.boundingRect(QRect(0, 0, 4000, 100), Qt.TextFlag.TextSingleLine, plain).width()
        if isinstance(one, (QCheckBox, QRadioButton)):
            width += MARK
        elif not one.icon().isNull() and "IconOnly" in str(getattr(one, "toolButtonStyle", str)()):
            return nothing
        return plain, QSize(width, 0), one.size()
    if isinstance(one, QComboBox) and one.currentText():
        return (
            one.currentText(),
            QSize(QFontMetrics(one.font()).horizontalAdvance(one.currentText()) + 22, 0),
            one.size(),
        )
    if isinstance(one, QTabBar):
        for i in range(one.count()):
            needs = QFontMetrics(one.font()).horizontalAdvance(one.tabText(i).replace("&", ""))
            place = one.tabRect(i).size()
            if needs > max(place.width(), place.height()):  # along the side texts run up or down
                return one.tabText(i), QSize(needs, 0), one.tabRect(i).size()
    return nothing


def _is_covered(one: QWidget) -> bool:
    """Whether its parent is too small for it and cannot be scrolled."""
    above = one.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above.parentWidget(), QScrollArea) or above.objectName() == "qt_scrollarea_viewport":
            return False
        place = QRect(one.mapTo(above, one.rect().topLeft()), one.size())
        if not above.rect().adjusted(-2, -2, 2, 2).contains(place):
            return True
        above = above.parentWidget()
    return False


@contextlib.contextmanager
def _nothing_chosen() -> Iterator[None]:
    """The system's own dialogs give up at once."""
    with contextlib.ExitStack() as stack:
        for ask, given in (
            ("getExistingDirectory", ""),
            ("getOpenFileName", ("", "")),
            ("getOpenFileNames", ([], "")),
            ("getSaveFileName", ("", "")),
        ):
            stack.enter_context(mock.patch.object(QFileDialog, ask, lambda *_a, given=given, **_k: given))
        yield


def look_at_all(work: Path, folder: Path, language: str, scheme: str, size: tuple[int, int]) -> int:
    """Keep all looks in a folder; `work` is empty. Gives how many pictures there are."""
    os.environ["ADNET_HOME"] = str(work / "home")
    os.environ["USER"] = os.environ["LOGNAME"] = AUTHORS[0].lower()
    os.chdir(work)
    application = QApplication(sys.argv[:1])
    apply_style(application)
    choose_scheme(scheme)
    speak_language(application, language)  # type: ignore[arg-type]
    album = work / "photos"
    album.mkdir()
    for name, pixels in photos().items():
        cv2.imwrite(str(album / f"{name}.jpg"), pixels)
    video = Path("talk.avi")
    write_video(video, photos()["astronaut"])
    with _nothing_chosen(), open_window(OpenRequest(author=AUTHORS[0])) as bench:
        choose_scheme(scheme)
        tourist = Tourist(bench, folder)
        tourist.window.setMinimumSize(0, 0)
        tourist.window.resize(*size)
        tourist.greet()
        tourist.open(album)
        tourist.annotate()
        tourist.work()
        tourist.panels()
        tourist.sheets()
        tourist.layout()
        tourist.everything()
        tourist.camera(video)
        tourist.video(video)
        tourist.open(album)
        project = tourist.page.session.project.path  # type: ignore[union-attr]
        create_team(project, str(work / "team"), AUTHORS[0])
        tourist.open(video)
        tourist.open(album)
        tourist.settle(1500)
        tourist.do("team.take")
        tourist.keep("team-take", tourist.sheet())
        tourist.sheet().hide()
        tourist.do("team.hand_out")
        tourist.keep("team-hand-out", tourist.sheet())
        tourist.sheet().hide()
        tourist.do("team.status", "view.team")
        tourist.keep("panel-team-in-team", tourist.page.side.dock("team"))
    (folder / "cut.txt").write_text("".join(f"{scene}: {words}\n" for words, scene in tourist.cut.items()))
    return tourist.count
