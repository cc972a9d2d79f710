"""The list of models in the window: use, add, remove and undo, the card, and ellipses made anew."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from adnet_core.faces.states import FaceState
from adnet_core.models.model_choice import chosen_model
from adnet_core.models.model_file import read_model_info
from adnet_core.models.model_library import add_model
from adnet_core.models.model_store import DEFAULT_MODEL, find_model, user_model_folder
from adnet_core.models.predictor import Predictor
from app.retraining.feature import RetrainingFeature
from app.window import MainWindow
from tests.app.windows import feature_of

Open = Callable[..., MainWindow]
BUNDLED = find_model(DEFAULT_MODEL)


@pytest.fixture
def work(corrected_copies: Callable[..., Path]) -> Path:
    """A folder with the sample photo eight times: accepted but for the last, with jaws moved at random."""
    random = np.random.default_rng(0)
    return corrected_copies(8, lambda: random.normal(0, 6, (17, 2)))


@pytest.fixture
def opened(
    qtbot: QtBot, open_window: Open, work: Path, bundled: Predictor
) -> Callable[[], tuple[MainWindow, RetrainingFeature]]:
    def open_it() -> tuple[MainWindow, RetrainingFeature]:
        window = open_window(work, load=lambda: bundled, device="cpu")
        feature = feature_of(window, RetrainingFeature)
        window.registry["view.models"].trigger()
        qtbot.waitUntil(lambda: feature.models_panel.list.count() > 0, timeout=10_000)
        return window, feature

    return open_it


def names(feature: RetrainingFeature) -> list[str]:
    return [entry.name for entry in feature.models.entries]


def choose(qtbot: QtBot, feature: RetrainingFeature, name: str) -> None:
    panel = feature.models_panel
    qtbot.waitUntil(
        lambda: name in names(feature) and panel.list.count() == len(names(feature)), timeout=5000
    )
    panel.list.setCurrentRow(names(feature).index(name))


def click(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_bundled_model_is_listed_with_its_card(opened: Any) -> None:
    _, feature = opened()
    panel = feature.models_panel
    text = panel.list.item(0).text()
    assert text.startswith(f"● {DEFAULT_MODEL}\nNME ")
    assert "68 points · " in text
    assert panel.card.toPlainText().startswith(DEFAULT_MODEL)
    bar = panel.card.verticalScrollBar()
    for width in (260, 200, 300):
        panel.resize(width, 700)  # the cursor is looked for where the text is laid out anew
        QApplication.processEvents()
        assert (panel.card.textCursor().position(), bar.value()) == (0, 0)
        assert bar.maximum() > 0
    bar.setValue(30)
    feature.models_panel.show_models([panel.current], in_use=DEFAULT_MODEL, previous=None, layout=None)
    assert bar.value() == 30
    assert not panel.remove.isEnabled()
    assert not panel.use.isEnabled()
    assert not panel.back.isEnabled()


def test_a_model_asked_for_before_the_one_before_is_there(qtbot: QtBot, opened: Any) -> None:
    """The first is in use and chosen; the second, which cannot be used, is not."""
    add_model(BUNDLED, "mine")
    (user_model_folder() / "broken.onnx").write_bytes(b"no model")
    window, feature = opened()
    feature.models.use("mine")
    feature.models.use("broken")
    qtbot.waitUntil(lambda: "stays in use" in window.page.message.text, timeout=10_000)
    assert "mine stays in use" in window.page.message.text
    assert window.status.model.text() == "mine"
    assert chosen_model() == "mine"


def test_use_and_go_back(qtbot: QtBot, opened: Any) -> None:
    add_model(BUNDLED, "mine", provenance={"base": DEFAULT_MODEL, "accepted_faces": 12})
    window, feature = opened()
    choose(qtbot, feature, "mine")
    panel = feature.models_panel
    assert f"from {DEFAULT_MODEL}, 12 accepted faces" in panel.list.currentItem().text()
    click(qtbot, panel.use)
    qtbot.waitUntil(lambda: window.status.model.text() == "mine", timeout=10_000)
    assert chosen_model() == "mine"
    # The one prediction that nobody has touched is made anew.
    assert "Untouched predictions of 1 photo are made anew" in window.page.message.text
    qtbot.waitUntil(lambda: not window.page.predicting.stale, timeout=10_000)
    session = window.page.session
    assert session is not None
    sha256 = window.page.worker.predictor.engine.sha256
    last = session.project.faces(session.images[-1].id)[0]
    assert last.model_sha256 == sha256
    qtbot.waitUntil(panel.back.isEnabled, timeout=5000)
    click(qtbot, panel.back)
    qtbot.waitUntil(lambda: window.status.model.text() == DEFAULT_MODEL, timeout=10_000)
    assert chosen_model() == DEFAULT_MODEL


def test_add_from_a_file(qtbot: QtBot, opened: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window, feature = opened()
    source = tmp_path / "theirs.onnx"
    shutil.copy(BUNDLED, source)
    given = [str(source), str(tmp_path / "bad.onnx")]
    (tmp_path / "bad.onnx").write_text("a shopping list")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (given.pop(0), ""))
    click(qtbot, feature.models_panel.add)
    qtbot.waitUntil(lambda: "theirs" in names(feature), timeout=10_000)
    assert (user_model_folder() / "theirs.onnx").read_bytes() == source.read_bytes()
    click(qtbot, feature.models_panel.add)
    qtbot.waitUntil(lambda: "bad.onnx" in window.page.message.text, timeout=10_000)
    assert not (user_model_folder() / "bad.onnx").exists()


def test_remove_and_undo(qtbot: QtBot, opened: Any) -> None:
    add_model(BUNDLED, "mine")
    add_model(BUNDLED, "other")
    window, feature = opened()
    choose(qtbot, feature, "mine")
    click(qtbot, feature.models_panel.remove)
    qtbot.waitUntil(lambda: names(feature) == [DEFAULT_MODEL, "other"], timeout=5000)
    undo = next(b for b in window.page.message.children() if getattr(b, "text", str)() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(feature) == [DEFAULT_MODEL, "mine", "other"], timeout=5000)
    choose(qtbot, feature, "other")
    click(qtbot, feature.models_panel.remove)
    qtbot.waitUntil(lambda: "other" not in names(feature), timeout=5000)
    assert list((user_model_folder() / ".trash").iterdir())
    window.close()
    assert not list((user_model_folder() / ".trash").iterdir())
    assert [path.stem for path in user_model_folder().glob("*.onnx")] == ["mine"]


def test_a_model_of_another_layout_is_not_used_here(qtbot: QtBot, opened: Any, tiny_98: Path) -> None:
    add_model(tiny_98)
    _, feature = opened()
    choose(qtbot, feature, tiny_98.stem)
    assert not feature.models_panel.use.isEnabled()
    assert feature.models_panel.use.toolTip() == "Places 98 points, this project has 68."
    bases = [feature.panel.form.base.itemText(i) for i in range(feature.panel.form.base.count())]
    assert bases == [DEFAULT_MODEL]


def test_ellipses_are_made_anew_from_corrections(qtbot: QtBot, opened: Any) -> None:
    window, feature = opened()
    panel = feature.models_panel
    click(qtbot, panel.recalibrate)
    new = f"{DEFAULT_MODEL}-v2"
    qtbot.waitUntil(lambda: window.status.model.text() == new, timeout=20_000)
    assert panel.coverage.isVisible()
    assert panel.coverage.words.text().startswith(
        "Truths inside the 50 / 90 / 95 % ellipses of 7 accepted faces"
    )
    before = read_model_info(BUNDLED)
    after = read_model_info(user_model_folder() / f"{new}.onnx")
    assert before.calibration is not None
    assert after.calibration is not None
    # The jaw was moved far, so its ellipses grow.
    assert (after.calibration.scale[:17] > before.calibration.scale[:17]).mean() > 0.8
    qtbot.waitUntil(panel.back.isEnabled, timeout=5000)
    click(qtbot, panel.back)
    qtbot.waitUntil(lambda: window.status.model.text() == DEFAULT_MODEL, timeout=10_000)


def test_without_corrections_it_says_so(
    qtbot: QtBot, open_window: Open, folder: Path, bundled: Predictor
) -> None:
    window = open_window(
        folder, load=lambda: bundled, until=lambda w: w.page.session is not None and w.page.model is not None
    )
    feature = feature_of(window, RetrainingFeature)
    window.registry["view.models"].trigger()
    click(qtbot, feature.models_panel.recalibrate)
    qtbot.waitUntil(lambda: "no accepted face" in window.page.message.text, timeout=10_000)
    assert not feature.models_panel.coverage.isVisible()


def test_new_ellipses_are_offered_once_there_are_enough_accepted_faces(
    qtbot: QtBot, opened: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.retraining.feature.ENOUGH_FACES", 8)
    window, feature = opened()
    session = window.page.session
    asked: list[object] = []
    monkeypatch.setattr(feature.models, "recalibrate", lambda owner, project: asked.append(project))
    model = window.page.model.sha256
    assert session.project.training_faces.accepted_of(model) == 7
    assert session.project.training_faces.accepted_of("another") == 0
    feature._offer_ellipses()
    assert "say how large" not in window.page.message.text
    (last,) = [one.id for one in session.images if not session.photos.summaries[one.id].accepted]
    (face,) = session.project.faces(last)
    session.project.set_state(face.id, FaceState.ACCEPTED)
    feature._offer_ellipses()
    assert "8 accepted faces say how large the ellipses are to be" in window.page.message.text
    click(qtbot, window.page.message._button)
    assert asked == [session.project.path]
    window.page.message.hide()
    feature._offer_ellipses()  # once is enough
    assert not window.page.message.isVisible()
