"""Who finds the objects in the photos of a project, chosen in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from pytestqt.qtbot import QtBot

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState
from adnet_core.models.finding import Finding
from app.window import MainWindow

Open = Callable[..., MainWindow]


def settled(qtbot: QtBot, window: MainWindow) -> None:
    predicting = window.page.predicting
    qtbot.waitUntil(lambda: not predicting.stale and window.page.worker.pending == 0)


def boxes(window: MainWindow) -> dict[str, list[tuple[float, ...]]]:
    session = window.page.session
    assert session is not None
    return {
        image.relative: [tuple(face.box.as_tuple()) for face in session.project.faces(image.id)]
        for image in session.project.images()
    }


def test_a_choice_is_remembered_and_untouched_photos_are_looked_at_anew(
    qtbot: QtBot, open_window: Open, folder: Path, predictor: Any
) -> None:
    window = open_window(folder)
    settled(qtbot, window)
    session, registry = window.page.session, window.registry
    assert session is not None
    assert registry["finding.faces"].isChecked()
    assert window.status.finding.text() == "faces of people"
    registry["face.draw"].trigger()
    assert "around the face" in window.page.message.text
    registry["point.deselect"].trigger()
    session.set_state(FaceState.ACCEPTED)  # of img1, which is to stay as it is
    accepted = boxes(window)["img1.png"]

    registry["finding.whole_photo"].trigger()
    assert "2 photos" in window.page.message.text
    settled(qtbot, window)
    whole = tuple(FaceBox(0, 0, 639, 479).as_tuple())
    assert boxes(window) == {"img1.png": accepted, "img2.png": [whole], "img10.png": [whole]}
    assert session.project.settings.finding is Finding.WHOLE_PHOTO
    assert window.status.finding.text() == "the whole photo"
    assert registry["finding.whole_photo"].isChecked()
    assert not registry["finding.faces"].isChecked()

    session.step_photo(1)
    registry["finding.none"].trigger()
    settled(qtbot, window)
    assert boxes(window) == {"img1.png": accepted, "img2.png": [], "img10.png": []}
    qtbot.waitUntil(lambda: not session.faces)
    registry["face.draw"].trigger()
    assert "around the object" in window.page.message.text
    registry["point.deselect"].trigger()
    project = session.project.path
    window.close()

    again = open_window(project, until=lambda it: it.page.session is not None and it.page.model is not None)
    assert again.registry["finding.none"].isChecked()
    assert again.status.finding.text() == "boxes drawn by hand"
    # The camera and the frames of a video are searched so too, though no photo here is left to predict.
    predictor.finding = None
    assert again.page.worker.finding_predictor() is predictor
    assert predictor.finding is Finding.NONE


def test_a_model_that_has_no_finder_leaves_photos_for_one_that_has(
    qtbot: QtBot, open_window: Open, folder: Path, predictor: Any
) -> None:
    window = open_window(folder)
    settled(qtbot, window)
    page = window.page
    session = page.session
    assert session is not None
    window.registry["finding.model"].trigger()
    assert "the next training adds one" in page.message.text
    qtbot.waitUntil(lambda: len(page.predicting.failed) == 3)
    assert window.status.finding.text() == "the model's own finder (none yet)"
    assert not any(image.predicted for image in session.project.images())
    # A model with a finder takes its place.
    predictor.engine.info.finder = object()
    page.worker.use(lambda: predictor)
    qtbot.waitUntil(lambda: page.model is not None and page.model.has_finder)
    qtbot.waitUntil(lambda: all(image.predicted for image in session.project.images()))
    settled(qtbot, window)
    assert not page.predicting.failed
    assert [len(found) for found in boxes(window).values()] == [1, 3, 1]
    assert predictor.finding is Finding.MODEL
    assert window.status.finding.text() == "the model's own finder"


def test_a_project_that_says_nothing_finds_as_the_model_has_it(
    qtbot: QtBot, open_window: Open, folder: Path, predictor: Any
) -> None:
    predictor.engine.info.finder = object()
    window = open_window(folder)
    settled(qtbot, window)
    assert window.registry["finding.model"].isChecked()
    assert window.page.session is not None
    assert window.page.session.finding is None
    assert np.isfinite(boxes(window)["img1.png"]).all()
