"""Going through the photos of the list: one by one, to the ends, and to what is left."""

from __future__ import annotations

from adnet_core.faces.states import FINISHED
from app.commands import Command, On
from app.logic.listing.photo_list import ListView
from app.logic.session import Session
from app.logic.team.holding import holders_of
from app.logic.translating import tr
from app.page.annotate_page import PHOTOS
from app.panels.message_bar import Tone
from app.room import Feature, on_session


class PhotosFeature(Feature):
    """Goes from photo to photo, and from one unfinished face to the next."""

    def at_end(self, by: int) -> str:
        """Why there is no next photo, or none before; empty where there is one."""
        session = self.page.session
        if session is None or session.image is None:
            return self.without_face()
        if session.row_beside(by) is not None:
            return ""
        if session.listing.view == ListView():
            return tr("This is the last photo.") if by > 0 else tr("This is the first photo.")
        return (
            tr("This is the last photo of the list.")
            if by > 0
            else tr("This is the first photo of the list.")
        )

    def to_list(self) -> None:
        """Give the list the keyboard: arrows go through the photos, Enter or Esc give it back."""
        self.page.side.choose(PHOTOS)
        self.page.photo_panel.list.setFocus()

    def search(self) -> None:
        self.page.side.choose(PHOTOS)
        self.page.photo_panel.search.setFocus()
        self.page.photo_panel.search.selectAll()

    @on_session
    def step_photo(self, session: Session, by: int) -> None:
        session.step_photo(by)

    @on_session
    def go_to_end(self, session: Session, last: bool) -> None:
        end = self.at_end(by=1 if last else -1)
        if end:
            self.workbench.say(end)
        session.go_to_end(last)

    @on_session
    def go_on(self, session: Session) -> None:
        before = session.row, session.selection.face_index
        self.to_unfinished(session)
        left = session.face is not None and session.face.state not in FINISHED
        if left and before == (session.row, session.selection.face_index):
            self.workbench.say(tr("This is the only face that is left."))

    def to_unfinished(self, session: Session) -> None:
        """The next face that is neither accepted nor rejected, past what others of the team have taken."""
        gone_on = session.next_unfinished()
        passed = len(session.passed_over)
        who = holders_of(session.held, session.passed_over)
        if gone_on and passed:
            self.page.say(
                tr(
                    "Passed over {count:,} photo that {names} has taken.",
                    "Passed over {count:,} photos that {names} have taken.",
                    count=passed,
                    names=who,
                )
            )
        elif passed:
            self.page.say(
                tr(
                    "What is left is {count:,} photo that {names} has taken.",
                    "What is left is {count:,} photos that {names} have taken.",
                    count=passed,
                    names=who,
                ),
                Tone.DONE,
                cause=self.page.causes.edit(),
            )
        elif not gone_on:
            self.page.say(tr("Every face is accepted or rejected."), Tone.DONE, cause=self.page.causes.edit())


COMMANDS: tuple[Command[PhotosFeature], ...] = (
    Command(
        "photo.next",
        "Next photo",
        "Photo",
        ("D", "PgDown"),
        icon="chevron-right",
        bar=31,
        do=lambda it: it.step_photo(by=1),
        why_not=lambda it: it.at_end(by=1),
        repeats=True,
        on=On.PHOTO,
    ),
    Command(
        "photo.previous",
        "Previous photo",
        "Photo",
        ("A", "PgUp"),
        icon="chevron-left",
        bar=30,
        do=lambda it: it.step_photo(by=-1),
        why_not=lambda it: it.at_end(by=-1),
        repeats=True,
        on=On.PHOTO,
    ),
    Command(
        "photo.unfinished",
        "Next unfinished face",
        "Photo",
        ("C",),
        do=lambda it: it.go_on(),
        why_not=lambda it: it.without_project(),
    ),
    Command(
        "photo.first",
        "First photo",
        "Photo",
        ("Home",),
        do=lambda it: it.go_to_end(last=False),
        why_not=lambda it: it.without_project(),
        part=1,
    ),
    Command(
        "photo.last",
        "Last photo",
        "Photo",
        ("End",),
        do=lambda it: it.go_to_end(last=True),
        why_not=lambda it: it.without_project(),
        part=1,
    ),
    Command(
        "photo.search",
        "Search in the list",
        "Photo",
        ("Ctrl+F",),
        do=lambda it: it.search(),
        part=2,
        on=On.LIST,
    ),
    Command(
        "photo.list",
        "Keyboard to the list",
        "Photo",
        ("Ctrl+L",),
        do=lambda it: it.to_list(),
        why_not=lambda it: it.without_project(),
        part=2,
    ),
    Command(
        "photo.filter",
        "Filter the list",
        "Photo",
        ("Shift+C",),
        do=lambda it: it.page.photo_panel.next_filter(),
        part=2,
        on=On.LIST,
    ),
    Command(
        "photo.order",
        "List in another order",
        "Photo",
        ("Shift+D",),
        do=lambda it: it.page.photo_panel.next_order(),
        part=2,
        on=On.LIST,
    ),
)
