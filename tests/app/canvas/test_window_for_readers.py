"""What screen readers are told of the photo and the points on it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import screen_readers
from app.canvas.canvas import Canvas
from app.window import MainWindow

Text = QAccessible.Text
Event = QAccessible.Event


class Reader:
    """Stands for a screen reader: what it is told, in words."""

    def __init__(self) -> None:
        self.events: list[tuple[Event, str]] = []
        self.said: list[str] = []

    def take(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.said.append(event.message())
            return
        about = QAccessible.accessibleInterface(event.uniqueId())
        self.events.append((event.type(), about.text(Text.Name)))

    def of(self, kind: Event) -> list[str]:
        return [name for event, name in self.events if event is kind]

    def forget(self) -> None:
        self.events.clear()
        self.said.clear()


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    made = Reader()
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    monkeypatch.setattr(screen_readers.QAccessible, "updateAccessibility", made.take)
    yield made
    QAccessible.setActive(was)


def interface_of(canvas: Canvas) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(canvas)
    assert found is not None
    return found


def point_names(canvas: Canvas) -> list[str]:
    found = interface_of(canvas)
    return [found.child(index).text(Text.Name) for index in range(found.childCount())]


def test_the_points_of_the_current_face_are_parts_of_the_photo(
    open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder)
    canvas, session = window.page.canvas, window.page.session
    assert session is not None
    assert session.face is not None
    found = interface_of(canvas)
    assert found.role() is QAccessible.Role.Canvas
    assert found.text(Text.Name) == "Photo"
    assert found.text(Text.Description) == "Face 1 of 1, as predicted."
    names = point_names(canvas)
    assert len(names) == 68
    x, y = session.face.points[36]
    assert names[36] == f"37 right eye 1, as predicted, x {x:.1f}, y {y:.1f}"
    point = found.child(36)
    assert point.role() is QAccessible.Role.Graphic
    assert found.indexOfChild(point) == 36
    assert point.text(Text.Description).startswith("The model is unsure of it by ")
    assert not point.state().selected
    session.selection.select(0, 36)
    assert point.state().selected
    assert found.focusChild() is point
    assert found.text(Text.Value).startswith("37 right eye 1, as predicted")
    at = canvas.viewport().mapToGlobal(canvas.to_viewport(x, y).toPoint())
    assert point.rect().center() == at
    assert found.childAt(at.x(), at.y()) is point
    assert found.childAt(*QPoint(at + QPoint(0, -300)).toTuple()) is None


def test_every_state_of_a_point_has_its_word(open_window: Callable[..., MainWindow], folder: Path) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    found = interface_of(window.page.canvas)
    session.selection.select(0, 30)
    session.nudge(3.0, 0.0)
    assert "moved by hand" in found.child(30).text(Text.Name)
    assert found.child(30).text(Text.Description) == ""  # a person has placed it
    session.cycle_visibility()
    assert "moved by hand, occluded" in found.child(30).text(Text.Value)
    session.cycle_visibility()
    assert "moved by hand, outside the photo" in found.child(30).text(Text.Value)
    session.selection.select(0, 5)
    session.switch_absent()
    assert found.child(5).text(Text.Name).endswith(", not placed")
    session.switch_absent()
    window.registry["face.accept_incomplete"].trigger()
    session.go_to(0)
    session.selection.select(0, None)
    assert ", as predicted, accepted, x " in found.child(8).text(Text.Name)
    assert found.text(Text.Description) == "Face 1 of 1, accepted."


def test_a_selection_a_move_and_another_face_are_told(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, reader: Reader
) -> None:
    window = open_window(folder)
    canvas, session = window.page.canvas, window.page.session
    assert session is not None
    assert session.face is not None
    window.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    reader.forget()
    session.selection.select(0, 30)
    name = point_names(canvas)[30]
    assert reader.of(Event.Focus) == [name]
    assert reader.of(Event.SelectionAdd) == [name]
    assert reader.of(Event.StateChanged) == [name]
    assert len(reader.said) == 1
    assert reader.said[0].startswith(name)
    reader.forget()
    session.nudge(2.0, -1.0)
    x, y = session.face.points[30]
    assert reader.of(Event.NameChanged) == [point_names(canvas)[30]]
    assert len(reader.of(Event.LocationChanged)) == 1
    assert reader.said == [f"Face 1 of 1, corrected. x {x:.1f}, y {y:.1f}, moved by hand"]
    session.nudge(1.0, 0.0)
    x, y = session.face.points[30]
    assert reader.said[1:] == [f"x {x:.1f}, y {y:.1f}"]
    reader.forget()
    session.cycle_visibility()
    assert reader.said == ["moved by hand, occluded"]
    reader.forget()
    session.selection.select(0, 31)
    assert reader.of(Event.SelectionRemove) == [point_names(canvas)[30]]
    assert reader.of(Event.SelectionAdd) == [point_names(canvas)[31]]
    reader.forget()
    window.registry["photo.next"].trigger()
    qtbot.waitUntil(lambda: len(session.faces) == 3)
    assert any(said.startswith("Face 1 of 3, as predicted.") for said in reader.said)
    assert reader.of(Event.ObjectReorder)
    reader.forget()
    window.registry["face.next"].trigger()
    assert [said[:27] for said in reader.said] == ["Face 2 of 3, as predicted."[:27]]


def test_going_back_to_the_photo_tells_the_point(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, reader: Reader
) -> None:
    window = open_window(folder)
    assert window.page.session is not None
    window.activateWindow()
    window.page.session.selection.select(0, 30)
    window.page.photo_panel.list.setFocus()
    reader.forget()
    window.page.canvas.setFocus()
    assert reader.of(Event.Focus) == [point_names(window.page.canvas)[30]]


def test_messages_are_announced(open_window: Callable[..., MainWindow], folder: Path, reader: Reader) -> None:
    window = open_window(folder)
    reader.forget()
    window.page.say("Something {photo.next} is to be known.")
    assert reader.said == ["Something D is to be known."]


def test_a_reader_that_asks_late_gets_no_point_of_a_face_that_has_gone(
    open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    found = interface_of(window.page.canvas)
    point = found.child(30)
    session.delete_face()
    assert found.childCount() == 0
    assert not point.isValid()
    assert point.text(Text.Name) == ""
    assert point.state().invalid
    assert point.rect().isEmpty()
    assert found.focusChild() is None
    assert found.text(Text.Description) == "No face."


def test_interfaces_go_with_their_window(qtbot: QtBot) -> None:
    """Qt and Python both hold them: neither may hold on to what the other has deleted."""
    screen_readers.know_our_widgets()
    for _ in range(3):
        canvas = Canvas()
        found = interface_of(canvas)
        number = QAccessible.uniqueId(found)
        assert type(found).__name__ == "CanvasInterface"
        assert found.childCount() == 0
        found = None  # type: ignore[assignment]
        gc.collect()
        assert interface_of(canvas).text(Text.Name) == "Photo"
        canvas.deleteLater()
        QApplication.sendPostedEvents(canvas, 52)  # DeferredDelete
        assert QAccessible.accessibleInterface(number) is None
        del canvas
        gc.collect()


def test_positions_follow_the_numbers_of_a_photo_turned(
    open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder)
    canvas, session = window.page.canvas, window.page.session
    assert session is not None
    assert session.face is not None
    before = interface_of(canvas).child(3).text(Text.Name)
    window.registry["view.turn_right"].trigger()
    assert interface_of(canvas).child(3).text(Text.Name) == before
    spot: QPointF = canvas.to_viewport(*np.asarray(session.face.points[3]).tolist())
    assert interface_of(canvas).child(3).rect().center() == canvas.viewport().mapToGlobal(spot.toPoint())
