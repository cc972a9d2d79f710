from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.projects.records import ImageRecord, ImageSummary
from adnet_core.projects.store import Project
from app.logic.listing.queue_words import summary_tip
from app.logic.session import Session
from app.panels.photo_delegate import (
    ROW_HEIGHT,
    fitting,
    queue_text,
    queue_texts,
    summary_text,
    summary_texts,
)
from app.panels.photo_model import PhotoState, photo_state
from app.panels.photo_panel import LEAST_WIDTH, PhotoPanel
from app.window import MainWindow
from app.work.photos import PhotoStore
from app.work.thumbnails import Thumbnails


@pytest.mark.parametrize(
    ("summary", "state", "words"),
    [
        (None, PhotoState.UNSEEN, "not looked at yet"),
        (ImageSummary(), PhotoState.UNSEEN, "not looked at yet"),
        (ImageSummary(seen=True), PhotoState.NO_FACE, "no face"),
        (
            ImageSummary(1, predicted=1, expected_error=2.34, seen=True),
            PhotoState.PREDICTED,
            "predicted · ±2.3 %",
        ),
        (
            ImageSummary(1, predicted=1, expected_error=103.8, seen=True),
            PhotoState.PREDICTED,
            "predicted · too unsure to tell",
        ),
        (ImageSummary(1, corrected=1, seen=True), PhotoState.CORRECTED, "corrected"),
        (ImageSummary(1, accepted=1, seen=True), PhotoState.ACCEPTED, "accepted"),
        (ImageSummary(1, rejected=1, seen=True), PhotoState.REJECTED, "rejected"),
        (ImageSummary(3, predicted=2, accepted=1, seen=True), PhotoState.PREDICTED, "1 of 3 done"),
        (ImageSummary(2, accepted=1, rejected=1, seen=True), PhotoState.ACCEPTED, "2 faces, accepted"),
    ],
)
def test_state_and_words(summary: ImageSummary | None, state: PhotoState, words: str) -> None:
    assert photo_state(summary) is state
    assert summary_text(state, summary) == words


def test_what_tells_most_has_room_in_a_narrow_list(qtbot: QtBot) -> None:
    """ "10 of 12 done · ±5.3 %" lost its figure there, and "68 doubtful · shape 8.6×" its."""
    of_twelve = ImageSummary(12, predicted=2, accepted=10, expected_error=5.3, doubtful=34, shape=1.3)
    unsure = ImageSummary(12, predicted=12, expected_error=103.8, doubtful=68, shape=8.6)
    one = ImageSummary(1, predicted=1, expected_error=2.34)
    assert summary_texts(PhotoState.PREDICTED, of_twelve) == ("10 of 12 done · ±5.3 %", "10/12 · ±5.3 %")
    assert summary_texts(PhotoState.PREDICTED, unsure)[1:] == ("0 of 12 done · ±?", "0/12 · ±?")
    assert summary_texts(PhotoState.PREDICTED, one)[1] == "±2.3 %"  # the sign says that it is predicted
    assert summary_texts(PhotoState.UNSEEN, None) == ("not looked at yet",)
    assert queue_texts(unsure)[1] == "68 doubtful"
    metrics = QFontMetrics(QFont())
    for texts in (summary_texts(PhotoState.PREDICTED, of_twelve), queue_texts(of_twelve)):
        widths = [metrics.horizontalAdvance(text) for text in texts]
        assert widths[1] < widths[0]
        assert fitting(texts, metrics, widths[0]) == texts[0]
        assert fitting(texts, metrics, widths[0] - 1) == texts[1]
        assert fitting(texts, metrics, widths[1] - 1).endswith("…")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (2.34, "±2.3 %: a point is off by so much"),
        (19.94, "±19.9 %: a point is off by so much"),
        (
            103.8,
            "±104 %: a point may be off by so much of the distance between the eyes, in",
        ),
    ],
)
def test_the_figure_is_in_the_tip_also_where_it_tells_nothing(error: float, words: str) -> None:
    summary = ImageSummary(1, predicted=1, expected_error=error, seen=True)
    assert summary_tip(summary).startswith(words)


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        (None, ""),
        (ImageSummary(1, predicted=1, doubt=0.2), ""),
        (ImageSummary(1, predicted=1, doubtful=12.4), "12 doubtful"),
        (ImageSummary(1, predicted=1, doubtful=0.2, shape=2.06), "0 doubtful · shape 2.1×"),
    ],
)
def test_the_parts_of_the_score(summary: ImageSummary | None, words: str) -> None:
    assert queue_text(summary) == words


def test_states_differ_by_sign_as_well_as_by_colour() -> None:
    assert len({state.sign for state in PhotoState}) == len(PhotoState)


@pytest.fixture
def panel(qtbot: QtBot) -> object:
    photos = PhotoStore()
    thumbnails = Thumbnails(photos)
    made = PhotoPanel(thumbnails)
    qtbot.addWidget(made)
    made.resize(230, 640)
    made.show()
    yield made
    thumbnails.close()
    photos.close()


def test_the_list_keeps_room_for_words_in_a_small_window(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder)
    dock = window.page.side.dock("photos")
    assert dock is not None
    for width in (960, 800):
        window.resize(width, 540)
        qtbot.waitUntil(lambda width=width: window.width() == width)  # type: ignore[misc]
        qtbot.waitUntil(lambda: dock.width() >= LEAST_WIDTH)
        assert window.page.canvas.width() > 200


def test_a_hundred_thousand_photos(
    qtbot: QtBot, panel: PhotoPanel, tmp_path: Path, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = 100_000
    with Project.create(tmp_path / "large.adnet", layout, author="ann") as project:
        project.add_images(tmp_path / f"{i}.jpg" for i in range(count))
        start = time.thread_time()
        session = Session(project)
        panel.set_session(session)
        qtbot.wait(1)
        opened = time.thread_time() - start
        asked: list[int] = []
        monkeypatch.setattr(panel._thumbnails, "want", lambda paths: asked.append(len(paths)))
        bar = panel.list.verticalScrollBar()
        assert bar.maximum() > (count - 20) * ROW_HEIGHT
        start = time.thread_time()
        for step in range(20):
            bar.setValue(bar.maximum() * step // 20)
            panel.list.viewport().repaint()
        scrolled = (time.thread_time() - start) / 20
        print(f"opened in {opened:.2f} s, a screenful in {1000 * scrolled:.1f} ms")
        qtbot.waitUntil(lambda: bool(asked), timeout=2000)
    assert opened < 15.0
    assert scrolled < 0.25
    # Thumbnails are asked for what is in sight when scrolling pauses, not for what flew by.
    assert len(asked) == 1
    assert asked[0] < 30


def test_thumbnails_come(qtbot: QtBot, panel: PhotoPanel, folder: Path, layout: Layout) -> None:
    (folder / "img0.png").write_text("no image")
    with Project.create(folder / "annotations.adnet", layout, author="ann") as project:
        images: list[ImageRecord] = project.add_images(sorted(folder.glob("*.png")))
        panel.set_session(Session(project))
        thumbnails = panel._thumbnails
        qtbot.waitUntil(lambda: all(thumbnails.get(image.path) is not None for image in images), timeout=5000)
        broken, good = (thumbnails.get(image.path) for image in images[:2])
        assert broken is not None
        assert broken.isNull()
        assert good is not None
        assert max(good.width(), good.height()) == 128
        index = panel.model.index(1)
        assert panel.model.data(index, Qt.ItemDataRole.DisplayRole) == images[1].path.name
        panel.list.viewport().repaint()


def test_the_score_is_painted_and_told_in_full(
    panel: PhotoPanel, tmp_path: Path, layout: Layout, predictor: Any
) -> None:
    with Project.create(tmp_path / "scored.adnet", layout, author="ann") as project:
        found = predictor.predict_boxes(np.zeros((9, 9, 3), np.uint8), [FaceBox(0, 0, 50, 50)])
        first, _ = project.add_images([tmp_path / "a.png", tmp_path / "b.png"])
        project.record_predictions(first.id, [replace(found[0], shape=2.13)], "m" * 64)
        panel.set_session(Session(project))
        told = [panel.model.data(panel.model.index(i), Qt.ItemDataRole.ToolTipRole) for i in (0, 1)]
        assert told[0].startswith(f"{tmp_path / 'a.png'}\n")
        for words in (
            "doubtful: about ",
            "shape 2.1×: 2.1 times as unusual",
            "detector 90 % sure that",
            "%: a ",
        ):
            assert words in told[0]
        assert told[1] == str(tmp_path / "b.png")
        image = panel.list.viewport().grab().toImage()
        third = range(43, 60)

        def painted(row: int) -> bool:
            colours = {image.pixelColor(x, row * ROW_HEIGHT + y).rgb() for x in range(70, 160) for y in third}
            return len(colours) > 3

        assert painted(0)
