"""Keeps the statistics panel up to date while one works, in a thread of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from adnet_core.projects.correction_log import CorrectionLog
from app.logic.session import Change, Session
from app.logic.translating import marked
from app.logic.work.background import Piece, Worker
from app.room import Feature, Panel, Room
from app.statistics.statistics_panel import StatisticsPanel
from app.work.delivery import in_window
from app.workbench import Workbench

if TYPE_CHECKING:
    from adnet_core.projects.correction_figures import Cloud, CorrectionFigures, FigureKeeper

# After a change the figures are renewed when there is a pause.
PAUSE_MS = 250
MOST_DOTS = 6000


class _Reading:
    """The figures of one project, as far as its log has been read. Used by one thread at a time."""

    def __init__(self, session: Session) -> None:
        self.owner = session.owner
        self._log: CorrectionLog = session.project.correction_log()
        self._layout = session.layout
        self._keeper: FigureKeeper | None = None

    def read(self, piece: Piece, tails: float) -> tuple[CorrectionFigures, Cloud | None]:
        # Imported here, in the thread: it needs scipy, which the window starts without.
        from adnet_core.projects.correction_figures import FigureKeeper

        if self._keeper is None:
            self._keeper = FigureKeeper(self._layout)
        update = self._log.update(stopped=lambda: piece.stopping)
        self._keeper.take(update.fresh, update.gone)
        piece.check()
        figures = self._keeper.figures(tails)
        figures.compute()
        piece.check()
        return figures, figures.cloud(MOST_DOTS)


class StatisticsFeature(Feature):
    """The panel "Statistics". Nothing is computed while it is not seen."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = workbench.page
        self._reading: _Reading | None = None
        self._stale = False
        self.panel = StatisticsPanel(self._page)
        self.panel.installEventFilter(self)
        self._worker = Worker(marked("statistics"), in_window)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._renew)
        self._page.leaving.connect(self._leave)

    def session_opened(self, session: Session) -> None:
        """The figures of another project."""
        self._reading = _Reading(session)
        session.listeners.append(self._changed)
        self._stale = True
        self._pause.start()

    def close(self) -> None:
        """Stop reading."""
        self._leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The panel comes into sight."""
        if event.type() is QEvent.Type.Show and self._stale:
            self._pause.start()
        return False

    def _leave(self) -> None:
        self._pause.stop()
        self._worker.close()
        self._reading = None

    def _changed(self, change: Change) -> None:
        if change & (Change.SUMMARY | Change.PHOTOS):
            self._stale = True
            self._pause.start()

    def _renew(self) -> None:
        reading = self._reading
        if reading is None or not self._stale or not self.panel.isVisible():
            return
        if self._worker.running:
            self._pause.start()
            return
        self._stale = False
        tails = self._page.canvas.ellipses.tails
        self._worker.start(
            Piece(
                reading.owner,
                lambda piece: reading.read(piece, tails),
                returned=lambda result: self.panel.show_figures(*result),
                errored=self.panel.count.setText,
            )
        )


PANEL: Panel[StatisticsFeature] = Panel(
    "statistics",
    "Statistics",
    "What the corrections so far say",
    "Statistics panel",
    ("F5",),
    widget=lambda it: it.panel,
    icon="chart-column",
)

ROOM = Room(StatisticsFeature, panels=(PANEL,))
