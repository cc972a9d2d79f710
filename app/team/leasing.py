"""Who works on which photo, from the window: photos are taken, handed out and given back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

from adnet_core.projects.store import Project
from adnet_core.team.leases import Assigned, HeldPhotos, give_back, hand_out, held_photos, take_one
from adnet_core.team.status import members
from adnet_core.team.team_state import TEAM
from app.logic.listing.photo_list import ListView, Shown, is_finished
from app.logic.session import Change, Session
from app.logic.team.handing_out import HandOut
from app.logic.team.holding import LED_MINUTES, holders_of
from app.logic.translating import listed, marked, tr
from app.logic.work.background import Piece
from app.panels.line_sheet import LineSheet
from app.panels.message_bar import Tone
from app.room import Feature, on_session
from app.team.hand_out_sheet import HandOutSheet
from app.workbench import Workbench

LAPSE_MS = 30_000
"""So often it is looked whether a lease has lapsed meanwhile."""
USUAL_COUNT = 20


class LeasingFeature(Feature):
    """Takes the photo to which going on has led, and hands out photos."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._worker = workbench.worker(marked("leases"))
        self._begun: Session | None = None
        self._opened_at: int | None = None
        # The session whose leases are being read, and whether there was news meanwhile.
        self._reading: Session | None = None
        self._reads_again = False
        self._then: list[Callable[[], None]] = []
        self._lapsing = QTimer(self)
        self._lapsing.setInterval(LAPSE_MS)
        self._lapsing.timeout.connect(self.look_again)
        self.taking = LineSheet(
            tr("How many photos?"),
            tr(
                "The next ones in the queue's order that nobody has taken. Others are led past them for "
                "12 hours."
            ),
            workbench.pages,
        )
        self.taking.written.connect(self._take_written)
        self.sheet = HandOutSheet(workbench.pages)
        self.sheet.asked.connect(self.hand_out)
        for sheet in (self.taking, self.sheet):
            workbench.on_escape(sheet.shut, over_all=True)
        workbench.page.leaving.connect(self._lapsing.stop)

    def session_opened(self, session: Session) -> None:
        self._lapsing.stop()
        self._reading, self._reads_again, self._then = None, False, []
        if session.held.name and not session.project.read_only:
            self.begin(session)

    def begin(self, session: Session) -> None:
        """The project is in a team from now on, or was when it was opened."""
        if session is not self._begun:
            session.listeners.append(lambda change: self._changed(session, change))
        self._begun = session
        image = session.image
        # Whose the photo is to which opening has led is known when the team has been asked.
        self._opened_at = None if image is None else image.id
        session.led = lambda image_id: self._led(session, image_id)
        self._lapsing.start()
        self.look_again()

    def asked(self) -> None:
        """The team has been asked for news for the first time since the project was opened, or cannot be."""
        session = self.page.session
        if session is None or session is not self._begun:
            return
        opened_at, self._opened_at = self._opened_at, None
        image = session.image
        if opened_at is None or image is None or image.id != opened_at:
            return
        self.look_again(lambda: self._lead_from(session, opened_at))

    def _lead_from(self, session: Session, opened_at: int) -> None:
        """It is known whose the photo is to which opening has led."""
        image = session.image
        if image is None or image.id != opened_at:
            return  # the person has gone on meanwhile
        if not session.held.others(opened_at):
            self._take_current(session)
        elif not is_finished(session.photos.summaries.get(opened_at)) and not self._is_mine(session):
            names = holders_of(session.held, [opened_at])
            if session.next_photo_to_do():
                self.page.say(tr("{names} has taken the photo before; here is the next.", names=names))

    def end(self, session: Session) -> None:
        """The project is in no team any more."""
        self._lapsing.stop()
        session.led = lambda image_id: None
        session.read_leases()

    def close(self) -> None:
        self._lapsing.stop()
        self._worker.close()

    def look_again(self, then: Callable[[], None] | None = None) -> None:
        """Facts of the team have come, or time has gone by. What comes `then` is done once they are read."""
        session = self.page.session
        if session is not None and then is not None:
            self._then.append(then)
        if session is None or self._reading is session:
            self._reads_again = session is not None
            return
        self._reading, self._reads_again = session, False
        project, before = session.project, session.held

        def done(held: HeldPhotos) -> None:
            self._reading = None
            self._take(session, held)
            if self._reads_again:
                self.look_again()
                return
            waiting, self._then = self._then, []
            for go_on in waiting:
                go_on()

        def failed(_sentence: str) -> None:
            self._reading = None  # the next news brings them
            self._then = []

        piece = Piece(session.owner, lambda _piece: _read(project, before), returned=done, errored=failed)
        self._worker.add(piece)

    def _take(self, session: Session, held: HeldPhotos) -> None:
        here = session.image
        mine = here is not None and here.id in session.held.mine
        session.take_leases(held)
        if here is not None and mine and session.held.others(here.id):
            names = holders_of(session.held, [here.id])
            self.page.say(
                tr("{names} has taken this photo at the same time as you; go on with another.", names=names),
                Tone.WARNING,
            )

    # Being led

    def _led(self, session: Session, image_id: int) -> None:
        """Take it in the thread: whoever synchronises may be writing, and the next photo waits for nobody."""
        path = session.project.path

        def done(taken: bool) -> None:
            if taken:
                self.look_again()

        self._worker.add(Piece(session.owner, lambda _piece: _taken(path, image_id), returned=done))

    def _take_current(self, session: Session) -> None:
        image = session.image
        if image is not None and not is_finished(session.photos.summaries.get(image.id)):
            self._led(session, image.id)

    def _changed(self, session: Session, change: Change) -> None:
        """A photo that somebody works on of their own accord is theirs, too."""
        if Change.PHOTOS in change and session is self.page.session:
            self.look_again()
        image, face = session.image, session.face
        if Change.SUMMARY not in change or image is None or face is None or session.held.lease(image.id):
            return
        if self._is_mine(session):
            self._take_current(session)

    def _is_mine(self, session: Session) -> bool:
        """Whether this person has worked on a face of the photo that is shown."""
        reviews = session.project.reviews
        return any(reviews.annotator(face.id) == session.held.name for face in session.faces)

    # Why a command cannot be done now

    def without_team(self) -> str:
        session = self.page.session
        if session is None:
            return self.without_project()
        return "" if session.held.name else tr("This project is in no team.")

    def without_chosen(self) -> str:
        return self.without_team() or ("" if self.page.meant_rows() else tr("No photo is selected."))

    # What the commands do

    @on_session
    def take_next(self, session: Session, count: int) -> None:
        """Take the next photos in the queue's order."""
        self._hand_out(session, HandOut(count=count))

    @on_session
    def take_chosen(self, session: Session) -> None:
        """Take the photos that are selected in the list, but for those that others have."""
        images = [session.images[row] for row in self.page.meant_rows()]
        free = [image for image in images if not session.held.others(image.id)]
        if not free:
            names = holders_of(session.held, [image.id for image in images])
            self.page.say(tr("{names} has taken them already.", names=names))
            return
        self._hand_out(session, HandOut(photos=tuple(image.relative for image in free)))

    @on_session
    def open_sheet(self, session: Session) -> None:
        """Ask for whom, which and how long."""
        people = [one["name"] for one in members(session.project) if not one["left"]]
        images = [session.images[row].relative for row in self.page.meant_rows()]
        folders = {image.relative.rpartition("/")[0] for image in session.images}
        self.sheet.ask(people, session.held.name, images, sorted(folders - {""}))

    @on_session
    def hand_out(self, session: Session, wanted: HandOut) -> None:
        self._hand_out(session, wanted)

    @on_session
    def give_back(self, session: Session) -> None:
        """Give back all that one has taken, and what opening the project was about to take."""
        path = session.project.path
        self._then = []

        def done(count: int) -> None:
            self.page.say(
                tr("Gave back {count:,} photo.", "Gave back {count:,} photos.", count=count), Tone.DONE
            )
            self.look_again()

        self._do(session, lambda: give_back(path), done)

    @on_session
    def only_mine(self, session: Session) -> None:
        """List what one has taken, or all photos again."""
        view = session.listing.view
        shown = Shown.ALL if view.shown is Shown.MINE else Shown.MINE
        session.set_list(ListView(shown, view.order, view.words))

    def lists_mine(self) -> bool:
        session = self.page.session
        return session is not None and session.listing.view.shown is Shown.MINE

    def _take_written(self, text: str) -> None:
        digits = text.strip().replace(",", "")
        if digits.isdigit() and int(digits):
            self.take_next(int(digits))
        else:
            self.page.say(tr("That is no number of photos: {text}", text=text.strip()), Tone.PROBLEM)

    def _hand_out(self, session: Session, wanted: HandOut) -> None:
        path, own = session.project.path, session.held.name
        names = wanted.people or (own,)

        def done(assigned: Assigned) -> None:
            self.page.say(_outcome(assigned, names, own), Tone.DONE, cause=self.page.causes.project())
            self.look_again()

        self._do(
            session,
            lambda: hand_out(
                path,
                wanted.people,
                count=wanted.count,
                folder=wanted.folder,
                photos=wanted.photos,
                hours=wanted.hours,
            ),
            done,
        )

    def _do(self, session: Session, work: Callable[[], object], done: Callable[..., object]) -> None:
        """Ask where the team meets in the thread, since that may be slow."""

        def failed(sentence: str) -> None:
            self.page.say(f"{sentence}.", Tone.PROBLEM, cause=self.page.causes.project())

        self._worker.add(Piece(session.owner, lambda _piece: work(), returned=done, errored=failed))


def _read(project: Project, before: HeldPhotos) -> HeldPhotos:
    """In the thread: a team that has worked for months has many."""
    with project.read_beside() as beside:
        return held_photos(beside, before)


def _taken(path: Path, image_id: int) -> bool:
    with Project.open(path, author=TEAM) as project:
        return take_one(project, image_id, LED_MINUTES)


def _outcome(assigned: Assigned, names: tuple[str, ...], own: str) -> str:
    count, taken = len(assigned.photos), len(assigned.taken)
    if not count and not taken:
        return tr("No unfinished photo is left that nobody has taken.")
    if names == (own,):
        words = tr(
            "You have taken {count:,} photo; File, Team, Only mine lists what is yours.",
            "You have taken {count:,} photos; File, Team, Only mine lists what is yours.",
            count=count,
        )
    else:
        words = tr(
            "{count:,} photo is handed out to {names}.",
            "{count:,} photos are handed out to {names}.",
            count=count,
            names=listed(names),
        )
    if not taken:
        return words
    others = tr(
        "Somebody else was faster with {count:,}.", "Somebody else was faster with {count:,}.", count=taken
    )
    return f"{words} {others}"
