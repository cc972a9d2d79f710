"""The flags of faces: which a project offers, and the keys and buttons that set them.

A project offers what a person has written for it; without that the flags that its layout names; without
those the attributes of WFLW.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence

from app.correcting.corrections import FLAG_KEYS, Corrections
from app.panels.line_sheet import LineSheet
from app.panels.message_bar import Tone
from app.session import Session
from app.workbench import Workbench

_HINT = (
    "Separate flags by commas; the first nine have keys. Enter keeps the list, Esc leaves it as it was; "
    "an empty list stands for the layout's own. Faces keep their flags."
)


class Flagging:
    """Joins `flag.1` to `flag.9` and the buttons of the face panel to the flags of the open project."""

    def __init__(self, workbench: Workbench) -> None:
        self._registry = workbench.registry
        self._page = workbench.page
        self._sheet = LineSheet("Flags of this project", _HINT, workbench.page)
        self._sheet.written.connect(self._write)
        for number in range(1, FLAG_KEYS + 1):
            self._registry.on(f"flag.{number}", partial(self._switch_number, number))
        self._registry.on("flag.edit", self._edit)
        self._page.face_panel.flags.switched.connect(self._switch)
        self._page.moved_on.connect(self._mark)
        self._registry.on_change(self._offer)

    def session_opened(self, session: Session) -> None:
        self._offer()

    def close(self) -> None:
        """Nothing runs here."""

    def _offer(self) -> None:
        """Show the project's flags in the menu and in the panel."""
        work = self._page.corrections
        if work is None:
            return
        tags, keys = work.tags, []
        for number in range(1, FLAG_KEYS + 1):
            action = self._registry[f"flag.{number}"]
            action.setVisible(number <= len(tags))
            if number <= len(tags):
                action.setText(tags[number - 1].capitalize())
                keys.append(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self._page.face_panel.flags.offer(tags, keys)
        self._mark()

    def _mark(self) -> None:
        work = self._page.corrections
        face = work.session.face if work is not None else None
        for number, tag in enumerate(work.tags[:FLAG_KEYS] if work is not None else (), start=1):
            self._registry.check(f"flag.{number}", face is not None and tag in face.tags)
        self._page.face_panel.flags.show_face(face.tags if face is not None else None)

    def _switch_number(self, number: int) -> None:
        work = self._page.corrections
        if work is not None and number <= len(work.tags):
            self._switch(work.tags[number - 1])

    def _switch(self, tag: str) -> None:
        work = self._page.corrections
        if work is not None and not self._page.canvas.is_dragging:
            self._page.attempt(lambda: self._tell(tag, work))
        self._mark()

    def _tell(self, tag: str, work: Corrections) -> None:
        has = work.toggle_tag(tag)
        if has is None:
            said = self._page.without_face()
        else:
            said = f"Flagged: {tag}." if has else f"No longer flagged: {tag}."
        self._page.message.show_message(said, Tone.INFO)

    def _edit(self) -> None:
        if self._page.corrections is not None:
            self._sheet.open(", ".join(self._page.corrections.tags))

    def _write(self, text: str) -> None:
        work = self._page.corrections
        if work is not None and self._page.attempt(lambda: work.offer_tags(text.split(","))):
            self._offer()
            self._page.message.show_message(f"This project's flags: {', '.join(work.tags)}.", Tone.DONE)
