"""Going on in a copy of a project that may not be written, as one in somebody else's folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from adnet_core.errors import AdnetError, ReadOnlyError
from adnet_core.files.plain_text import one_line
from adnet_core.projects.file.addresses import PROJECT_SUFFIX
from app.logic.projects.opening import save_copy
from app.logic.translating import marked, tr
from app.logic.work.background import Piece
from app.panels.message_bar import Tone
from app.room import Feature
from app.workbench import Workbench

SAVE_COPY = marked("Save a copy…")


class CopyingFeature(Feature):
    """Asks where the copy shall be, makes it in a thread, and opens it."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._work = workbench.worker(marked("copying the project"))
        workbench.copy_asked.connect(self.ask)
        workbench.page.refused.connect(self._refused)

    def close(self) -> None:
        self._work.close()

    def ask(self, project: Path) -> None:
        """Where to, first in the person's own folder, under the name of the folder of the photos."""
        near = Path.home() / f"{project.parent.name or project.stem}{PROJECT_SUFFIX}"
        kinds = tr("Projects ({pattern})", pattern=f"*{PROJECT_SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(
            self.workbench.widget,
            tr("Save a copy of the project"),
            str(near),
            kinds,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            target = Path(name)
            if target.suffix.lower() != PROJECT_SUFFIX:
                target = target.with_name(f"{target.name}{PROJECT_SUFFIX}")
            self.copy(project, target)

    def copy(self, project: Path, target: Path) -> None:
        """Copy it, and open the copy."""
        author, status = self.workbench.author, self.workbench.status

        def copied(_none: None) -> None:
            status.show_task("")
            words = tr(
                "This is a copy of {project}, which stays as it is; what you do is kept in {copy}.",
                project=one_line(str(project)),
                copy=one_line(str(target)),
            )
            self.workbench.go_on_in(target, words)

        def failed(sentence: str) -> None:
            status.show_task("")
            self._offer(tr("{sentence}.", sentence=sentence), project)

        status.show_task(tr("copying the project …"))
        self._work.start(
            Piece(
                self.page.owner,
                lambda _piece: save_copy(project, target, author),
                returned=copied,
                errored=failed,
                finishes=True,
            )
        )

    def _refused(self, error: AdnetError) -> None:
        """The folder of the open project can be written no more: the message has said so."""
        session = self.page.session
        if session is not None and isinstance(error, ReadOnlyError):
            self._offer(str(error), session.project.path)

    def _offer(self, sentence: str, project: Path) -> None:
        self.page.message.show_message(
            sentence,
            Tone.PROBLEM,
            button=tr(SAVE_COPY),
            stays=True,
            cause=self.page.causes.project(),
            do=lambda: self.ask(project),
        )
