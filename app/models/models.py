"""The models of the window: listed in the background, switched while it runs. Knows no widgets."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from adnet_core.errors import AdnetError, ModelError
from adnet_core.models import model_choice
from adnet_core.models.model_store import find_model
from app.logic.translating import marked, tr
from app.logic.work.background import Owner, Piece, Worker
from app.work.delivery import in_window
from app.work.prediction import ModelStatus, PredictionWorker, load_predictor

if TYPE_CHECKING:
    from adnet_core.fitting.recalibration import Recalibration
    from adnet_core.models.engine import Device
    from adnet_core.models.model_library import ModelEntry


class Models(QObject):
    """changed(): the list, or the model in use, is another. switched(name): a model that was asked for runs.
    failed(sentence): what was tried has failed, and nothing has changed. added(name), removed(entry).
    recalibrated(Recalibration): a version of the model with new ellipses is about to be used."""

    changed = Signal()
    switched = Signal(str)
    failed = Signal(str)
    added = Signal(str)
    removed = Signal(object)
    recalibrated = Signal(object)

    def __init__(self, worker: PredictionWorker, device: Device, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[ModelEntry] = []
        self.listed = False  # whether `entries` is what there is, and not what is not known yet
        self.path: Path | None = None
        self._worker = worker
        self._device = device
        # Removed models by their path, as they lie in the trash until the window closes.
        self._trash: dict[Path, Path] = {}
        self._owner = Owner(tr("the list of models"))
        self._listing = Worker(marked("listing models"), in_window)
        self._adding = Worker(marked("adding a model"), in_window)
        self._recalibrating = Worker(marked("recalibrating"), in_window)
        worker.ready.connect(self._ready)

    @property
    def name(self) -> str:
        """The model in use, as it can be asked for; empty before the first is loaded."""
        return "" if self.path is None else name_of(self.path)

    @property
    def previous(self) -> str | None:
        """What going back leads to."""
        return model_choice.previous_model() if self.name == model_choice.chosen_model() else None

    def refresh(self) -> None:
        """Read the list again, in the background."""
        self._listing.start(
            Piece(self._owner, lambda _piece: _entries(), returned=self._listed, errored=self._unlisted)
        )

    def use(self, name: str) -> None:
        """Go on with this model from now on, here and when the window is opened next."""
        before = self.name
        self._switch(name, lambda: _choose(before, name))

    def go_back(self) -> None:
        """Use the model again that was used before."""
        name = self.previous
        if name is not None:
            self._switch(name, model_choice.go_back)

    def add(self, source: Path) -> None:
        """Check a model file and copy it into the user's folder, in the background."""
        self._adding.add(
            Piece(
                self._owner,
                lambda _piece: _added(source),
                returned=self._was_added,
                errored=self.failed.emit,
            )
        )

    def recalibrate(self, owner: Owner, project: Path) -> None:
        """Make a version of the model in use with ellipses by a project's corrections, and use that.

        Nothing comes of it where `owner` has ended meanwhile: the project is left.
        """
        model = self.path
        if model is not None and not self._recalibrating.running:
            self._recalibrating.start(
                Piece(
                    owner,
                    lambda piece: _recalibrated(model, project, piece),
                    returned=self._was_recalibrated,
                    errored=self.failed.emit,
                )
            )

    def remove(self, entry: ModelEntry) -> None:
        """Move a model of the user's into the trash, where it stays until the window closes."""
        if entry.path == self.path:
            self.failed.emit(tr("{model} is in use: use another model before removing it.", model=entry.name))
            return
        from adnet_core.models.model_library import remove_model

        try:
            self._trash[entry.path] = remove_model(entry.path)
        except ModelError as error:
            self.failed.emit(str(error))
            return
        self.refresh()
        self.removed.emit(entry)

    def can_restore(self, entry: ModelEntry) -> bool:
        """Whether what was removed lies in the trash, and no other has its place."""
        return entry.path in self._trash and not entry.path.exists()

    def restore(self, entry: ModelEntry) -> None:
        """Undo `remove`."""
        from adnet_core.models.model_library import restore_model

        trashed = self._trash.pop(entry.path, None)
        if trashed is None:
            return
        try:
            restore_model(trashed)
        except ModelError as error:
            self.failed.emit(str(error))
        self.refresh()

    def close(self) -> None:
        """End what runs, and delete what was removed."""
        self._owner.end()
        for worker in (self._listing, self._adding, self._recalibrating):
            worker.close()
        if self._trash:
            from adnet_core.models.model_library import discard_model

            for trashed in self._trash.values():
                discard_model(trashed)
            self._trash.clear()

    def _switch(self, name: str, note: Callable[[], object]) -> None:
        def in_use(status: ModelStatus) -> None:
            try:
                note()
            except AdnetError as error:
                self.failed.emit(str(error))
            self.switched.emit(status.name)
            self.changed.emit()

        self._worker.use(partial(load_predictor, name, self._device), in_use)

    def _ready(self, _status: ModelStatus) -> None:
        predictor = self._worker.predictor
        self.path = predictor.engine.path if predictor is not None else None
        self.changed.emit()

    def _listed(self, entries: list[ModelEntry]) -> None:
        self.entries, self.listed = entries, True
        self.changed.emit()

    def _unlisted(self, problem: str) -> None:
        self.listed = True
        self.failed.emit(problem)
        self.changed.emit()

    def _was_recalibrated(self, made: tuple[Recalibration, str]) -> None:
        result, name = made
        self.recalibrated.emit(result)
        self.use(name)

    def _was_added(self, path: Path) -> None:
        self.refresh()
        self.added.emit(path.stem)


def name_of(path: Path) -> str:
    """The name of a model that is among the known ones, otherwise its path."""
    try:
        return path.stem if find_model(path.stem) == path else str(path)
    except ModelError:
        return str(path)


# What follows runs in threads, and imports what is heavy there.


def _entries() -> list[ModelEntry]:
    from adnet_core.models.model_library import model_entries

    return model_entries()


def _added(source: Path) -> Path:
    from adnet_core.models.model_library import add_model

    return add_model(source)


def _recalibrated(model: Path, project: Path, piece: Piece) -> tuple[Recalibration, str]:
    """A version of `model` among the models, what was done to it, and its name."""
    from adnet_core.fitting.recalibration import recalibrate
    from adnet_core.models.model_library import add_model

    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / model.name
        result = recalibrate(model, project, target=target)
        piece.check()
        return result, add_model(target, model.stem).stem


def _choose(before: str, name: str) -> None:
    """Note a choice, and before it the model that ran without being one, as --model names it."""
    if before and before != model_choice.chosen_model():
        model_choice.choose_model(before)
    model_choice.choose_model(name)
