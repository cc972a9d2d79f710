"""The first page and what was open before: when they are shown, and what they open."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from app.logic.projects.locations import is_sample
from app.logic.projects.opening import OpenRequest
from app.logic.projects.recent import label_of
from app.logic.session import Session
from app.logic.translating import tr
from app.panels.menu import Menu
from app.panels.plain import caption, plain_tip
from app.projects.welcome_page import Welcome
from app.room import Feature
from app.workbench import Workbench


class WelcomingFeature(Feature):
    """The first page and the menu of recent projects; greets whoever has opened nothing yet."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._recent = workbench.recent
        # Whether the page that is shown offers the tour by itself.
        self._offers = False
        self._page = Welcome(workbench.registry, workbench.page)
        self._page.asked.connect(self._open)
        self.menu = Menu(tr("Open recent"), workbench.widget)
        workbench.submenus.append(("file.camera", self.menu))
        self.menu.aboutToShow.connect(self._fill)
        workbench.on_escape(self._page.shut)
        workbench.not_opened.connect(self._not_opened)
        workbench.photo_asked.connect(self._page.shut)
        self._page.put_away.connect(self._offer_answered)

    def session_opened(self, session: Session) -> None:
        """Greet with the sample behind where nothing was ever opened; otherwise make room for the photo."""
        if is_sample(session.project.path) and not self._recent.paths():
            self.show()
        else:
            self._page.shut()

    def show(self, *, asked: bool = False) -> None:
        """`asked`: somebody wants to see it, and finds the tour on it. By itself it offers the tour to those
        only who have opened nothing of their own and were never asked."""
        session = self.workbench.page.session
        recent = self._recent.paths()
        sample = session is not None and is_sample(session.project.path)
        new = sample and self._recent.is_new() and self.workbench.settings.now.tour == "new"
        self._offers = new
        labels = [label_of(path) for path in recent]
        self._page.open(recent, labels, photo=session is not None, sample=sample, tour=new or asked)
        if new:
            self._page.lead_to_tour()

    def _offer_answered(self) -> None:
        """Whatever was done instead of taking the tour: it is not offered again."""
        if self._offers:
            self._offers = False
            with self.workbench.settings.changing() as settings:
                settings.tour = "left" if settings.tour == "new" else settings.tour

    def _not_opened(self, _sentence: str) -> None:
        """An empty window would not say what to do."""
        if self.workbench.page.session is None:
            self.show()

    def _fill(self) -> None:
        self.menu.clear()
        for path in self._recent.paths():
            action = self.menu.addAction(caption(label_of(path)))
            action.setToolTip(plain_tip(str(path)))
            action.triggered.connect(partial(self._open, path))
        if self.menu.isEmpty():
            self.menu.addAction(tr("Nothing yet")).setEnabled(False)

    def _open(self, path: Path, _checked: bool = False) -> None:
        self.workbench.open(OpenRequest((path,)))
