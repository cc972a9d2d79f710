"""From the window: training, curves, comparison, the swap, and the way back. The trainer is a fake."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from adnet_core.files.file_locks import lock_file
from adnet_core.judging import forgetting
from adnet_core.models.engine import Engine
from adnet_core.models.model_choice import choose_model, chosen_model
from adnet_core.models.model_file import WEIGHTS_CHOSEN, read_model_info, replace_info
from adnet_core.models.model_library import add_model
from adnet_core.models.model_store import DEFAULT_MODEL, find_model, user_model_folder
from adnet_core.models.predictor import Predictor
from adnet_core.projects.held_out_photos import is_held_out
from adnet_core.runs.locks import WORKER
from app.logic.projects.opening import OpenRequest
from app.logic.retraining.runs import ending, list_runs
from app.logic.settings import SettingsFile
from app.retraining import feature as feature_module
from app.retraining.closing_notice import ClosingNotice
from app.retraining.feature import RetrainingFeature
from app.retraining.process import TrainerProcess
from app.retraining.retraining import Retraining, Stage
from app.window import MainWindow
from tests.app.windows import feature_of

Open = Callable[..., MainWindow]
Fake = Callable[..., TrainerProcess]
PHOTOS = 14
SHARE = 0.3
DOWN = np.array([0.0, 2.0])


@pytest.fixture(autouse=True)
def few_views(monkeypatch: pytest.MonkeyPatch) -> None:
    """How far answers moved elsewhere is measured on fewer views; what it says is for its own tests."""
    monkeypatch.setattr(forgetting, "VIEWS", 4)


@pytest.fixture
def work(corrected_copies: Callable[..., Path]) -> Path:
    """A folder with the sample photo many times: corrected alike and accepted in all but the last."""
    return corrected_copies(PHOTOS, lambda: DOWN)


@pytest.fixture
def open_training(
    open_window: Open, work: Path, bundled: Predictor, monkeypatch: pytest.MonkeyPatch
) -> Callable[[TrainerProcess], tuple[MainWindow, RetrainingFeature]]:
    """Opens the window on the training panel, with this trainer and the bundled model."""

    def open_it(process: TrainerProcess) -> tuple[MainWindow, RetrainingFeature]:
        def made(*arguments: Any, **options: Any) -> Retraining:
            return Retraining(*arguments, **options, process=process)

        monkeypatch.setattr(feature_module, "Retraining", made)
        path = find_model(chosen_model())
        predictor = bundled if path == bundled.engine.path else Predictor(Engine(path, device="cpu"))
        window = open_window(work, load=lambda: predictor, device="cpu")
        feature = feature_of(window, RetrainingFeature)
        if not feature.panel.isVisible():
            window.registry["view.training"].trigger()
        feature.panel.form.hold_out.setValue(round(100 * SHARE))
        return window, feature

    return open_it


def press_start(qtbot: QtBot, feature: RetrainingFeature) -> None:
    qtbot.waitUntil(feature.panel.start.isEnabled, timeout=10_000)
    qtbot.mouseClick(feature.panel.start, Qt.MouseButton.LeftButton)


def wait_for(qtbot: QtBot, feature: RetrainingFeature, done: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: feature.retraining.stage is Stage.READY and done(), timeout=30_000)


def test_what_there_is_to_learn_from_is_counted(qtbot: QtBot, open_training: Any, fake_trainer: Fake) -> None:
    window, feature = open_training(fake_trainer())
    form = feature.panel.form
    held = sum(is_held_out(f"photo{number}.jpg", SHARE) for number in range(PHOTOS - 1))
    assert 0 < held < PHOTOS - 1
    assert form.faces.text() == f"{PHOTOS - 1} accepted"
    assert form.held.text() == f"{held} faces"
    qtbot.waitUntil(lambda: form.base.currentText() == DEFAULT_MODEL, timeout=10_000)
    # Accepting the last face is counted once one pauses.
    window.page.canvas.setFocus()
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: form.faces.text() == f"{PHOTOS} accepted", timeout=5000)


def test_how_long_it_trains_is_remembered(open_training: Any, fake_trainer: Fake) -> None:
    _, feature = open_training(fake_trainer())
    feature.panel.form.unit.setCurrentIndex(1)
    feature.panel.form.amount.setValue(40)
    kept = SettingsFile(feature.workbench.settings.path).now.training
    assert (kept.unit, kept.amount, kept.hold_out) == ("minutes", 40, round(100 * SHARE))


def test_a_model_no_worse_takes_over_and_one_click_goes_back(
    qtbot: QtBot, open_training: Any, fake_trainer: Fake, work: Path
) -> None:
    window, feature = open_training(fake_trainer(find_model(DEFAULT_MODEL)))
    press_start(qtbot, feature)
    assert feature.retraining.stage is Stage.TRAINING
    assert not feature.panel.form.isEnabled()
    wait_for(qtbot, feature, lambda: feature.retraining.outcome is not None)
    curves = feature.panel.curves
    assert curves is not None
    assert [loss for _, loss in curves.losses] == [3.0, 3.0, 2.0, 2.0, 1.0, 1.0]
    assert curves.nmes == [(1, 4.0), (2, 3.0), (3, 2.0)]
    log = feature.panel.log.toPlainText()
    assert "20 faces to learn from, 5 held out" in log
    assert f"beside {DEFAULT_MODEL}: Here as good as before." in log
    assert "1 × cpu, in float32 (a pass on one core: bf16 500 ms, float32 125 ms)" in log

    # The same network again: not worse, so it is installed, and the bundled file is as it was.
    new = f"{DEFAULT_MODEL}-v2"
    qtbot.waitUntil(lambda: window.status.model.text() == new, timeout=10_000)
    assert chosen_model() == new
    info = read_model_info(user_model_folder() / f"{new}.onnx")
    assert info.provenance["hold_out"] == SHARE
    assert info.provenance["accepted_faces"] == PHOTOS - 1
    result = feature.panel.result
    assert result.rows()[0][1:] == [result.rows()[0][1]] * 2 + ["≈ alike"]
    assert [row[0] for row in result.rows()[1:]] == [
        "  corrections a face", "  in 90 % ellipses, %", "elsewhere, estimated",
    ]  # fmt: skip
    assert all(row[1] == row[2] for row in result.rows())
    assert result.balance.text().startswith("Here as good as before on ")
    assert result.state.text() == f"{new} is in use."
    assert feature.retraining.run is not None
    assert feature.retraining.run.folder.parent == work / ".annotations-training"
    qtbot.waitUntil(lambda: feature.panel.form.base.currentText() == new, timeout=10_000)

    qtbot.mouseClick(result.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status.model.text() == DEFAULT_MODEL, timeout=10_000)
    assert chosen_model() == DEFAULT_MODEL
    assert result.state.text() == f"{new} is among the models, {DEFAULT_MODEL} is in use."
    qtbot.mouseClick(result.install, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status.model.text() == new, timeout=10_000)
    # Nothing came twice.
    assert [path.stem for path in user_model_folder().glob("*.onnx")] == [new]


def test_a_worse_model_is_only_used_when_one_says_so(
    qtbot: QtBot, open_training: Any, fake_trainer: Fake, shaken_model: Path
) -> None:
    window, feature = open_training(fake_trainer(shaken_model))
    press_start(qtbot, feature)
    wait_for(qtbot, feature, lambda: feature.retraining.outcome is not None)
    result = feature.panel.result
    assert result.reason.text().startswith("The new model is worse on held-out faces: NME ")
    assert result.rows()[0][3] == "✕ worse"
    assert chosen_model() == DEFAULT_MODEL
    # It is among the models all the same, by its run's name, and using it makes no second copy.
    assert feature.retraining.run is not None
    name = feature.retraining.run.folder.name
    kept = f"{DEFAULT_MODEL} stays in use. The new model is among the models as {name}."
    assert result.state.text() == kept
    assert [path.stem for path in user_model_folder().glob("*.onnx")] == [name]
    info = read_model_info(user_model_folder() / f"{name}.onnx")
    assert (info.name, info.provenance["base"]) == (name, DEFAULT_MODEL)
    qtbot.waitUntil(lambda: name in [entry.name for entry in feature.models.entries], timeout=10_000)
    assert result.install.text() == "Use it anyway"
    qtbot.mouseClick(result.install, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status.model.text() == name, timeout=10_000)
    assert [path.stem for path in user_model_folder().glob("*.onnx")] == [name]


def test_a_run_that_gained_nothing_is_not_taken_for_a_new_model(
    qtbot: QtBot, open_training: Any, fake_trainer: Fake, tmp_path: Path
) -> None:
    """The run's file is the base's, which is no worse than itself and is not put among the models again."""
    base = find_model(DEFAULT_MODEL)
    info = read_model_info(base)
    provenance = {**info.provenance, WEIGHTS_CHOSEN: {"share": 0.0, "by": "held-out faces"}}
    replace_info(base, dataclasses.replace(info, provenance=provenance), tmp_path / "same.onnx")
    _, feature = open_training(fake_trainer(tmp_path / "same.onnx"))
    press_start(qtbot, feature)
    wait_for(qtbot, feature, lambda: feature.retraining.outcome is not None)
    reason = feature.panel.result.reason.text()
    assert reason == f"Learning gained nothing on the held-out faces, so the model is still {DEFAULT_MODEL}."
    assert chosen_model() == DEFAULT_MODEL
    assert not list(user_model_folder().glob("*.onnx"))


def test_training_outlives_the_window(
    qtbot: QtBot, open_training: Any, fake_trainer: Fake, work: Path
) -> None:
    window, feature = open_training(fake_trainer(find_model(DEFAULT_MODEL), waits=True))
    press_start(qtbot, feature)
    qtbot.waitUntil(
        lambda: feature.panel.curves is not None and bool(feature.panel.curves.nmes), timeout=20_000
    )
    # The window goes on meanwhile.
    window.page.canvas.setFocus()
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_A)
    session = window.page.session
    assert session is not None
    assert session.row == PHOTOS - 2
    process = feature.retraining.process
    window.close()
    qtbot.waitUntil(lambda: not process.running, timeout=20_000)

    again, feature = open_training(fake_trainer(find_model(DEFAULT_MODEL), waits=True))
    panel = feature.panel
    qtbot.waitUntil(panel.resume.isVisible, timeout=10_000)
    assert panel.title.text() == "Stopped"
    assert panel.curves is not None
    assert panel.curves.nmes == [(1, 4.0)]
    qtbot.mouseClick(panel.resume, Qt.MouseButton.LeftButton)
    wait_for(qtbot, feature, lambda: feature.retraining.outcome is not None)
    assert panel.curves.nmes == [(1, 4.0), (2, 3.0), (3, 2.0)]
    qtbot.waitUntil(lambda: again.status.model.text() == f"{DEFAULT_MODEL}-v2", timeout=10_000)


def test_closing_does_not_wait_for_the_step_but_the_application_does(
    qtbot: QtBot, qapp: QApplication, open_training: Any, fake_trainer: Fake
) -> None:
    process = fake_trainer(busy=True)
    window, feature = open_training(process)
    press_start(qtbot, feature)
    qtbot.waitUntil(
        lambda: feature.panel.curves is not None and bool(feature.panel.curves.nmes), timeout=20_000
    )
    run = feature.retraining.run
    seen: list[bool] = []

    def look() -> None:
        (notice,) = (
            one for one in qapp.topLevelWidgets() if isinstance(one, ClosingNotice) and one.isVisible()
        )
        notice.close()  # nobody can put it away before its time
        seen.extend((process.running, window.isVisible(), notice.isVisible()))
        (run.folder / "let-go").touch()

    QTimer.singleShot(0, window.close)
    QTimer.singleShot(50, look)
    qapp.exec()
    assert seen == [True, False, True]
    assert not process.running
    assert run.has_checkpoint
    assert ending(run.events()).reason == "stopped"


def test_a_stopped_run_can_be_compared_as_it_is(qtbot: QtBot, open_training: Any, fake_trainer: Fake) -> None:
    _, feature = open_training(fake_trainer(find_model(DEFAULT_MODEL), waits=True))
    press_start(qtbot, feature)
    panel = feature.panel
    qtbot.waitUntil(lambda: panel.curves is not None and bool(panel.curves.nmes), timeout=20_000)
    qtbot.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    assert feature.retraining.stage is Stage.STOPPING
    wait_for(qtbot, feature, lambda: feature.retraining.can_resume)
    assert feature.retraining.outcome is None
    qtbot.mouseClick(panel.compare, Qt.MouseButton.LeftButton)
    wait_for(qtbot, feature, lambda: feature.retraining.outcome is not None)


def test_a_run_that_goes_on_learns_from_the_faces_of_now(
    qtbot: QtBot, open_training: Any, fake_trainer: Fake, work: Path
) -> None:
    window, feature = open_training(fake_trainer(find_model(DEFAULT_MODEL), waits=True))
    press_start(qtbot, feature)
    panel = feature.panel
    qtbot.waitUntil(lambda: panel.curves is not None and bool(panel.curves.nmes), timeout=20_000)
    qtbot.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    wait_for(qtbot, feature, lambda: feature.retraining.can_resume)
    assert feature.retraining.run.plan.accepted == PHOTOS - 1
    window.registry["photo.last"].trigger()
    window.registry["face.accept"].trigger()
    qtbot.mouseClick(panel.resume, Qt.MouseButton.LeftButton)
    wait_for(qtbot, feature, lambda: feature.retraining.outcome is not None)
    assert feature.retraining.run.plan.accepted == PHOTOS
    assert [run.plan.accepted for run in list_runs(window.page.session.project.path)] == [PHOTOS]
    feature._count()
    assert "none new" in panel.form.faces.text()


def test_a_run_that_another_process_is_still_at_is_left_to_it(
    qtbot: QtBot, open_training: Any, fake_trainer: Fake
) -> None:
    window, feature = open_training(fake_trainer(find_model(DEFAULT_MODEL), waits=True))
    press_start(qtbot, feature)
    panel = feature.panel
    qtbot.waitUntil(lambda: panel.curves is not None and bool(panel.curves.nmes), timeout=20_000)
    qtbot.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    wait_for(qtbot, feature, lambda: feature.retraining.can_resume)
    for button in (panel.resume, panel.compare):
        window.page.message.put_away()
        with lock_file(feature.retraining.run.folder / WORKER):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert feature.retraining.stage is Stage.READY
        assert window.page.message.text.startswith("This training has not ended yet")
        assert panel.title.text() == "Stopped"
    qtbot.mouseClick(panel.resume, Qt.MouseButton.LeftButton)
    # Its pace was that of the run before.
    assert feature.retraining.stage is Stage.TRAINING
    assert panel.words.text() == "Loading …"
    assert panel.bar.maximum() == 0
    wait_for(qtbot, feature, lambda: feature.retraining.outcome is not None)


def test_a_run_that_fails_says_why(qtbot: QtBot, open_training: Any, fake_trainer: Fake) -> None:
    window, feature = open_training(fake_trainer(fails=True))
    press_start(qtbot, feature)
    wait_for(qtbot, feature, lambda: bool(feature.retraining.problem))
    assert feature.panel.words.text() == "no face to learn from"
    assert window.page.message.text == "no face to learn from"
    assert feature.panel.start.isVisible()


def test_faces_that_trained_the_base_are_not_judged_by(
    qtbot: QtBot, open_training: Any, fake_trainer: Fake
) -> None:
    """Its base held out nothing, so all that is held out now is known to it."""
    add_model(find_model(DEFAULT_MODEL), "mine", provenance={"hold_out": 0.0})
    choose_model("mine")
    window, feature = open_training(fake_trainer(find_model(DEFAULT_MODEL)))
    qtbot.waitUntil(lambda: feature.panel.form.base.currentText() == "mine", timeout=10_000)
    press_start(qtbot, feature)
    wait_for(qtbot, feature, lambda: feature.retraining.outcome is not None)
    reason = feature.panel.result.findChild(QLabel, "reason")
    assert reason is not None
    assert reason.text() == "mine has learnt from the faces that are held out now: they cannot judge."
    assert window.status.model.text() == "mine"


def test_a_run_goes_on_while_another_project_is_opened(
    qtbot: QtBot, open_training: Any, fake_trainer: Fake, folder: Path, predictor: Any
) -> None:
    window, feature = open_training(fake_trainer(find_model(DEFAULT_MODEL), waits=True))
    press_start(qtbot, feature)
    panel = feature.panel
    qtbot.waitUntil(lambda: panel.curves is not None and bool(panel.curves.nmes), timeout=20_000)
    first = window.page.session
    window.open(OpenRequest((folder,)))
    qtbot.waitUntil(lambda: window.page.session is not first, timeout=10_000)
    assert panel.title.text() == "Training (another project)"
    assert feature.retraining.process.running
    qtbot.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: feature.retraining.run is None, timeout=20_000)
    assert panel.title.text() == "Train on the faces you accepted"
    assert not panel.start.isEnabled()
    assert panel.words.text().startswith("Accept some faces first")
