"""The flags of faces: which a project offers, and the keys and buttons that set them.

A project offers what a person has written for it; without that the flags that its layout names; without
those the attributes of WFLW.
"""

from __future__ import annotations

from app.logic.corrections import FLAG_KEYS, Corrections
from app.logic.enumerated_words import flag_of, flag_word
from app.logic.session import Session
from app.logic.translating import marked, tr
from app.panels.line_sheet import LineSheet
from app.panels.message_bar import Tone
from app.panels.plain import caption
from app.room import Feature
from app.workbench import Workbench

_HINT = marked(
    "Separate flags by commas; the first nine have keys. Enter keeps the list, Esc leaves it as it was; "
    "an empty list stands for the layout's own. Faces keep their flags."
)


class FlaggingFeature(Feature):
    """Joins the keys of flags and the buttons of the face panel to the flags of the open project."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._registry = workbench.registry
        self._page = workbench.page
        self._tags: tuple[str, ...] = ()
        self._sheet = LineSheet(tr("Flags of this project"), tr(_HINT), workbench.page)
        self._sheet.written.connect(self._write)
        self._page.face_panel.flags.switched.connect(self._switch)
        self._page.moved_on.connect(self._mark)
        self._registry.on_change(self._offer)

    def session_opened(self, session: Session) -> None:
        self._offer()

    def _offer(self) -> None:
        """Show the project's flags in the menu and in the panel."""
        work = self._page.corrections
        if work is None:
            return
        tags, keys = work.tags, []
        self._tags = tuple(tags[:FLAG_KEYS])
        for number in range(1, FLAG_KEYS + 1):
            action = self._registry[f"flag.{number}"]
            action.setVisible(number <= len(tags))
            if number <= len(tags):
                word = flag_word(tags[number - 1])
                action.setText(caption(word[:1].upper() + word[1:]))
                keys.append(self._registry.shown_key(action.objectName()))
        self._page.face_panel.flags.offer(tags, keys)
        self._mark()
        self._registry.show_checked()

    def _mark(self) -> None:
        session = self._page.session
        face = session.face if session is not None else None
        self._page.face_panel.flags.show_face(face.tags if face is not None else None)

    def has_number(self, number: int) -> bool:
        """Whether the face has the flag of a key."""
        session = self._page.session
        face = session.face if session is not None else None
        return face is not None and number <= len(self._tags) and self._tags[number - 1] in face.tags

    def switch_number(self, number: int) -> None:
        """Give the face the flag of a key, or take it away."""
        if number <= len(self._tags):
            self._switch(self._tags[number - 1])

    def _switch(self, tag: str) -> None:
        work = self._page.corrections
        if work is not None and not self._page.canvas.is_dragging:
            self._page.attempt(lambda: self._tell(tag, work))
        self._mark()
        self._registry.show_checked()

    def _tell(self, tag: str, work: Corrections) -> None:
        has = work.toggle_tag(tag)
        if has is None:
            said = self._page.without_face()
        else:
            word = flag_word(tag)
            said = tr("Flagged: {flag}.", flag=word) if has else tr("No longer flagged: {flag}.", flag=word)
        self._page.say(said)

    def edit(self) -> None:
        if self._page.corrections is not None:
            self._sheet.open(", ".join(map(flag_word, self._page.corrections.tags)))

    def _write(self, text: str) -> None:
        work = self._page.corrections
        tags = [flag_of(" ".join(word.split())) for word in text.split(",")]
        if work is not None and self._page.attempt(lambda: work.offer_tags(tags)):
            self._offer()
            words = tr("This project's flags: {flags}.", flags=", ".join(map(flag_word, work.tags)))
            self._page.say(words, Tone.DONE, cause=self._page.causes.project())
