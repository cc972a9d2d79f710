"""Keeps a project's list of photos true to the disk, and finds photos that were moved."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from adnet_core.projects.own_copies import folders_of_copies, watched_folders
from adnet_core.projects.records import ImageRecord
from adnet_core.projects.relinking import RelinkReport, relink
from app.logic.projects.folder_news import FolderNews, look, news_words
from app.logic.session import Session
from app.logic.translating import marked, tr
from app.logic.work.background import Piece, Stopped, Worker
from app.panels.message_bar import Tone
from app.projects.relink_sheet import RelinkSheet, report_words
from app.projects.watching import FolderWatch
from app.room import Feature
from app.work.delivery import in_window
from app.workbench import Workbench


@dataclass(frozen=True)
class _Seen:
    """What a look at the folders has led to: records of photos that are new or lie elsewhere now."""

    news: FolderNews
    records: tuple[ImageRecord, ...]


class FoldersFeature(Feature):
    """Looks in a thread of its own, so that a folder of any size stops nothing."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = workbench.page
        self._session: Session | None = None
        self._missing: frozenset[int] = frozenset()
        # Why the last look failed, said once.
        self._problem = ""
        self.sheet = RelinkSheet(self._page.canvas)
        workbench.on_escape(self.sheet.shut)
        self._watch = FolderWatch(self)
        self._watch.changed.connect(self.look)
        self._looking = Worker(marked("watching"), in_window)
        self._searching = Worker(marked("relinking"), in_window)
        self._page.leaving.connect(self._leave)

    def session_opened(self, session: Session) -> None:
        """Watch the folders of another project."""
        self._session = session
        self._missing, self._problem = frozenset(), ""
        self._watch.soon()

    def close(self) -> None:
        """Stop looking and searching."""
        self._leave()

    def look(self) -> None:
        """Look at the disk now, unless that is being done already."""
        session = self._session
        if session is None:
            return
        if self._looking.running or self._searching.running:
            self._watch.soon()
            return
        images, roots = list(session.images), watched_folders(session.project)
        project = session.project

        def work(piece: Piece) -> _Seen:
            news = look(
                images,
                roots,
                now=time.time(),
                removed=project.removed_images(),
                described=project.image,
                copies=folders_of_copies(project),
                stopped=lambda: piece.stopping,
            )
            if news is None:
                raise Stopped
            records: list[ImageRecord] = []
            if not project.read_only and not piece.stopping:
                if news.removed:
                    project.relocate(news.removed)
                if news.moved:
                    records += project.relocate(news.moved)
                if news.added:
                    records += project.add_images(news.added)
            out = {image.id for image in project.removed_images()}  # also those removed meanwhile
            return _Seen(news, tuple(record for record in records if record.id not in out))

        def seen(what: _Seen) -> None:
            self._seen(session, what)

        self._looking.start(Piece(session.owner, work, returned=seen, errored=self._not_seen))

    def find_moved(self, folder: Path) -> None:
        """Look for missing photos in a folder."""
        session = self._session
        if session is None:
            self._say(tr("No project is open."))
            return
        if self._searching.running:
            self._page.say(tr("A search is under way already."), cause=lambda: self._searching.running)
            return
        self._looking.drop()
        project, known = session.project, list(session.images)

        def work(piece: Piece) -> tuple[RelinkReport, tuple[ImageRecord, ...]]:
            report = relink(project, folder, stopped=lambda: piece.stopping, progress=piece.progress)
            before = {image.id: image.relative for image in known}
            moved = (image for image in project.images() if before.get(image.id) != image.relative)
            return report, tuple(moved)

        def found(result: tuple[RelinkReport, tuple[ImageRecord, ...]]) -> None:
            self._found(session, folder, *result)

        self.workbench.status.show_task(tr("looking for photos …"))
        self._searching.start(
            Piece(session.owner, work, returned=found, errored=self._failed, progressed=self._show_progress)
        )

    # Within

    def _leave(self) -> None:
        self._watch.stop()
        self.sheet.shut()
        if self._searching.running:  # it says no more itself that it has ended
            self.workbench.status.show_task("")
        self._looking.close()
        self._searching.close()
        self._session = None

    def ask(self) -> None:
        near = str(self.workbench.usual_folder(around=True))
        folder = QFileDialog.getExistingDirectory(self.workbench.widget, tr("Find moved photos in"), near)
        if folder:
            self.find_moved(Path(folder))

    def _seen(self, session: Session, seen: _Seen) -> None:
        news = seen.news
        self._problem = ""
        if session.fetches:  # they lie elsewhere
            kept = {image.id for image in session.images if image.sha256}
            news = replace(news, missing=news.missing - kept)
        known = {image.id for image in session.images}
        added = sum(record.id not in known for record in seen.records)
        gone = len(news.missing - self._missing)
        self._take_in(session, seen.records)
        back = self._mark(session, news.missing, frozenset(news.moved))
        words = news_words(added, len(seen.records) - added, gone, back)
        if gone:
            words = f"{words} {tr('{file.find_moved} looks for them by what is in them.')}"
        if words:
            self._say(words, Tone.WARNING if gone else Tone.INFO)
        self._watch.looked(news.folders)
        if news.unsettled:
            self._watch.soon()

    def _mark(self, session: Session, missing: frozenset[int], moved: frozenset[int]) -> int:
        """Mark photos that are gone, and take the mark from those that are back, or that are known to lie
        elsewhere now; returns how many are back."""
        model = self._page.photo_panel.model
        returned = self._missing - missing
        self._missing = missing
        for image_id in returned:
            row = session.photos.row_of(image_id)
            if row is not None:
                path = session.images[row].path
                model.unreadable.pop(path, None)
                self._page.photos.forget([path])
                self._page.thumbnails.forget([path])
        session.photos.unreadable = (session.photos.unreadable - returned) | missing
        model.missing = missing
        self._page.photo_panel.list.viewport().update()
        image = session.image
        if image is not None and image.id in returned | moved:
            self._page.enter_photo()
        return len(returned - moved)

    def _take_in(self, session: Session, records: Sequence[ImageRecord]) -> None:
        if records:
            self._page.attempt(lambda: session.take_in(records))

    def _found(
        self, session: Session, folder: Path, report: RelinkReport, records: tuple[ImageRecord, ...]
    ) -> None:
        self.workbench.status.show_task("")
        self._take_in(session, records)
        moved = frozenset(record.id for record in records)
        self._mark(session, self._missing - moved, moved)
        self._page.message.show_message(
            report_words(report, folder),
            Tone.DONE if report.found else Tone.INFO,
            button=tr("List") if report.lines() else "",
            do=lambda: self.sheet.show_report(report, folder),
            cause=self._page.causes.project(),
            stays=bool(report.lines()),
        )
        self._watch.soon()

    def _show_progress(self, done: int, total: int) -> None:
        self.workbench.status.show_task(
            tr(
                "looking for photos, {done:,} of {total:,} file",
                "looking for photos, {done:,} of {total:,} files",
                count=total,
                done=done,
                total=total,
            )
        )

    def _not_seen(self, sentence: str) -> None:
        if sentence != self._problem:
            self._problem = sentence
            self._say(sentence, Tone.PROBLEM)
        self._watch.not_looked()

    def _failed(self, sentence: str) -> None:
        self.workbench.status.show_task("")
        self._say(sentence, Tone.PROBLEM)
        self._watch.soon()  # the search has taken the place of a look

    def _say(self, text: str, tone: Tone = Tone.INFO) -> None:
        self._page.say(text, tone, cause=self._page.causes.project())
