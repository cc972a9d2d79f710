"""The whole way through real processes: accepted faces, training, curves, comparison, swap, and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from adnet_core.faces.states import FaceState
from adnet_core.judging.model_trial import MOST_FORGOTTEN
from adnet_core.media.photos import read_photo
from adnet_core.models.model_choice import chosen_model
from adnet_core.models.model_file import read_model_info
from adnet_core.models.model_store import DEFAULT_MODEL, user_model_folder
from adnet_core.models.predictor import Predictor
from adnet_core.projects.store import Project
from app.retraining.feature import RetrainingFeature
from app.retraining.retraining import Stage
from app.window import MainWindow
from tests.app.windows import feature_of

PHOTOS = 24
SHIFT = np.array([6.0, 4.0])
MINUTES_10 = 600_000


@pytest.fixture
def work(tmp_path: Path, sample_photo: Path, bundled: Predictor) -> Path:
    """Two dozen views of the sample photo, all with the jaw moved alike: something that can be learnt.

    The last one is only predicted.
    """
    folder = tmp_path / "work"
    folder.mkdir()
    whole = read_photo(sample_photo).pixels
    random = np.random.default_rng(0)
    with Project.create(folder / "annotations.adnet", bundled.layout, author="ann") as project:
        for number in range(PHOTOS):
            turn = cv2.getRotationMatrix2D((230, 130), random.uniform(-12, 12), random.uniform(0.85, 1.1))
            pixels = cv2.warpAffine(whole, turn, (512, 512), borderMode=cv2.BORDER_REFLECT)
            path = folder / f"view{number}.png"
            cv2.imwrite(str(path), cv2.convertScaleAbs(pixels, alpha=random.uniform(0.7, 1.2)))
            (image,) = project.add_images([path])
            found = bundled.predict(read_photo(path).pixels, maps=False)[:1]
            (face,) = project.record_predictions(image.id, found, bundled.engine.sha256)
            if number < PHOTOS - 1:
                project.move_points(face.id, np.arange(17), face.points[:17] + SHIFT)
                project.set_state(face.id, FaceState.ACCEPTED)
    return folder


@pytest.mark.slow
def test_corrections_make_a_better_model(
    qtbot: QtBot, open_window: Callable[..., MainWindow], work: Path, bundled: Predictor
) -> None:
    window = open_window(work, load=lambda: bundled, device="cpu")
    feature = feature_of(window, RetrainingFeature)
    panel, retraining = feature.panel, feature.retraining
    window.registry["view.training"].trigger()
    panel.form.hold_out.setValue(40)
    panel.form.amount.setValue(6)
    qtbot.waitUntil(panel.start.isEnabled, timeout=20_000)
    session = window.page.session
    assert session is not None
    placed = {face.id: face.points for _, face in session.project.accepted_faces()}
    (free,) = session.project.faces(session.images[PHOTOS - 1].id)
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.curves is not None and bool(panel.curves.nmes), timeout=MINUTES_10)
    # The window is usable meanwhile.
    window.page.canvas.setFocus()
    row = session.row
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_A)
    assert session.row != row
    qtbot.waitUntil(
        lambda: (
            retraining.stage is Stage.READY and (retraining.outcome is not None or bool(retraining.problem))
        ),
        timeout=MINUTES_10,
    )
    assert retraining.problem == ""
    curves = panel.curves
    assert curves is not None
    assert len(curves.nmes) == 1 + 6  # the start, and each epoch
    assert curves.losses[-1][1] < curves.losses[0][1]
    outcome = retraining.outcome
    assert outcome is not None
    (trial,) = outcome.trials
    assert trial.result.verdict == "better"
    assert outcome.balance.startswith("Here better by ")
    # The base puts the jaw elsewhere: the further a model has learnt, the less it knows of that, and who has
    # forgotten much is not taken over unasked.
    assert outcome.moved is not None
    assert outcome.moved.share is not None
    forgotten = outcome.moved.share > MOST_FORGOTTEN
    assert outcome.install is not forgotten
    assert ("has probably forgotten much" in outcome.reason) is forgotten
    assert retraining.run is not None
    new = retraining.run.folder.name if forgotten else f"{DEFAULT_MODEL}-v2"
    if forgotten:
        qtbot.mouseClick(panel.result.install, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status.model.text() == new, timeout=30_000)
    info = read_model_info(user_model_folder() / f"{new}.onnx")
    assert info.validation["faces"] == trial.result.faces
    assert info.provenance["hold_out"] == 0.4
    qtbot.waitUntil(lambda: not window.page.predicting.stale, timeout=30_000)
    for face_id, points in placed.items():
        np.testing.assert_array_equal(session.project.face(face_id).points, points)
    renewed = session.project.face(free.id)
    assert not np.array_equal(renewed.points, free.points)
    assert renewed.state is FaceState.PREDICTED

    qtbot.mouseClick(panel.result.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status.model.text() == DEFAULT_MODEL, timeout=30_000)
    assert chosen_model() == DEFAULT_MODEL
    qtbot.waitUntil(lambda: not window.page.predicting.stale, timeout=30_000)
    np.testing.assert_allclose(session.project.face(free.id).points, free.points, atol=1e-3)
