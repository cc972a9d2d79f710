"""Keeps the panel "Team" true while it is seen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer

from adnet_core.team import membership
from app.logic.session import Change, Session
from app.logic.team.figure_rows import figure_rows
from app.logic.team.people import people_now
from app.logic.translating import marked, tr
from app.logic.work.background import Piece
from app.room import Feature, on_session
from app.team.team_panel import TeamPanel
from app.workbench import Workbench

PAUSE_MS = 500
"""After a change the people are shown anew when there is a pause."""


class TeamPanelFeature(Feature):
    """Who is on what, at once; who is how fast and how exact, when that is asked for."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._worker = workbench.worker(marked("figures of the team"))
        self.panel = TeamPanel(self.page)
        self.panel.photo_asked.connect(self._go_to)
        self.panel.figures_asked.connect(self.work_out)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.show_people)
        self.panel.seen.connect(self.show_people)
        self.page.leaving.connect(self._pause.stop)

    def session_opened(self, session: Session) -> None:
        session.listeners.append(self._changed)
        self.panel.show_figures((), "")
        self.show_people()

    def close(self) -> None:
        self._pause.stop()
        self._worker.close()

    def _changed(self, change: Change) -> None:
        if change & (Change.LEASES | Change.SUMMARY) and self.panel.isVisible():
            self._pause.start()

    def show_people(self) -> None:
        session = self.page.session
        if session is None or not self.panel.isVisible():
            return
        people = people_now(session.project, session.held)
        photos = []
        for person in people:
            row = None if person.image_id is None else session.photos.row_of(person.image_id)
            photos.append("" if row is None else session.images[row].path.name)
        self.panel.show_people(people, photos)

    @on_session
    def work_out(self, session: Session) -> None:
        """Read everybody's figures out of the log, in the thread."""
        path = session.project.path
        self.panel.show_figures((), tr("Working them out …"))

        def done(found: dict[str, Any]) -> None:
            self.panel.show_figures(figure_rows(found), "")

        self._worker.add(
            Piece(
                session.owner,
                lambda _piece: membership.report(path),
                returned=done,
                errored=lambda sentence: self.panel.show_figures((), f"{sentence}."),
            )
        )

    def _go_to(self, image_id: int) -> None:
        session = self.page.session
        row = None if session is None else session.photos.row_of(image_id)
        if session is not None and row is not None:
            self.page.attempt(lambda: session.go_to(row))
