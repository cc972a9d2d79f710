"""The field of a note: what was written in it stays where it could not be kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.note_field import NoteField


class Notes:
    """A project's notes, shown again after every try to write one, as the page does."""

    def __init__(self, field: NoteField) -> None:
        self.field = field
        self.notes = {"one": "", "two": ""}
        self.full = True
        self.tries: list[str] = []
        field.written.connect(self.write)
        field.show_note("one", "")

    def write(self, face_id: str, text: str) -> None:
        self.tries.append(text)
        if not self.full:
            self.notes[face_id] = text
        self.field.show_note(face_id, self.notes[face_id])
        if self.full:
            self.field.give_back(face_id, text)

    def go(self, face_id: str) -> None:
        self.field.show_note(face_id, self.notes[face_id])


@pytest.fixture
def notes(qtbot: QtBot) -> Notes:
    field = NoteField()
    qtbot.addWidget(field)
    return Notes(field)


def test_a_note_that_cannot_be_written_stays_and_is_written_later(notes: Notes) -> None:
    notes.field.setText("a scar")
    notes.field.keep()
    assert notes.field.text() == "a scar"
    notes.go("two")
    assert notes.field.text() == ""
    assert notes.notes == {"one": "", "two": ""}
    notes.go("one")
    assert notes.field.text() == "a scar"

    notes.full = False
    notes.field.keep()
    assert notes.notes == {"one": "a scar", "two": ""}
    notes.go("two")
    notes.go("one")
    assert notes.field.text() == "a scar"
    assert notes.tries == ["a scar", "a scar", "a scar"]


def test_escape_gives_it_up(notes: Notes) -> None:
    notes.field.setText("a scar")
    notes.field.keep()
    QTest.keyClick(notes.field, Qt.Key.Key_Escape)
    assert notes.field.text() == ""
    notes.go("two")
    notes.go("one")
    assert notes.field.text() == ""
    assert notes.tries == ["a scar"]


def test_a_note_that_was_there_comes_back_with_escape(notes: Notes) -> None:
    notes.full = False
    notes.field.setText("a scar")
    notes.field.keep()
    notes.full = True
    notes.field.setText("a scar, on the left")
    notes.field.keep()
    assert notes.field.text() == "a scar, on the left"
    QTest.keyClick(notes.field, Qt.Key.Key_Escape)
    assert notes.field.text() == "a scar"
