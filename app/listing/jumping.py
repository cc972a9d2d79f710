"""Going to a photo by its name or its number in the list."""

from __future__ import annotations

from adnet_core.files.plain_text import one_line
from app.logic.listing.jumping import row_meant
from app.logic.translating import tr
from app.panels.line_sheet import LineSheet
from app.room import Feature
from app.workbench import Workbench


class JumpingFeature(Feature):
    """Asks for the photo in one line, made when it is first wanted."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.sheet: LineSheet | None = None

    def ask(self) -> None:
        if self.sheet is None:
            hint = tr("Its name, a part of it, or its number in the list.")
            self.sheet = LineSheet(tr("Go to a photo"), hint, self.page)
            self.sheet.written.connect(self._go)
        self.sheet.open("")

    def _go(self, words: str) -> None:
        session = self.page.session
        if session is None or not words.strip():
            return
        names = [image.relative for image in session.images]
        row = row_meant(words, names, session.listing.rows)
        if row is None:
            listed = len(session.listing.rows)
            self.page.say(
                tr(
                    "No photo is called “{name}”, and the list has {listed:,}.",
                    name=one_line(words.strip()),
                    listed=listed,
                )
            )
        else:
            self.page.attempt(lambda: session.go_to(row))
