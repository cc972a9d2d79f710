"""Older projects are scored in the background when they are opened, and the list shows it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.projects.store import Project
from adnet_core.ranking.queue_mix import QueueMix
from app.window import MainWindow


@pytest.fixture
def older(folder: Path, layout: Layout, predictor: Any) -> Path:
    """A project without scores, as version 2 of the tables had none, of photos that are all predicted."""
    path = folder / "older.adnet"
    found = predictor.predict_boxes(np.zeros((9, 9, 3), np.uint8), [FaceBox(0, 0, 50, 50)])
    with Project.create(path, layout, author="ann") as project:
        for image in project.add_images(sorted(folder.glob("*.png"))):
            project.record_predictions(image.id, found, "m" * 64)
    with closing(sqlite3.connect(path)) as connection:
        for index in ("steps_by_session", "steps_by_author"):
            connection.execute(f"DROP INDEX {index}")
        connection.execute("ALTER TABLE steps DROP COLUMN session")
        connection.execute("CREATE INDEX steps_by_status ON steps (author, status, number)")
        connection.execute("DROP TABLE scores")
        connection.execute("DROP TABLE lineage")
        connection.execute("PRAGMA user_version = 2")
        connection.commit()
    return path


def test_an_older_project_gets_its_scores(
    qtbot: QtBot, open_window: Callable[..., MainWindow], older: Path
) -> None:
    window = open_window(older)
    session = window.page.session
    assert session is not None
    qtbot.waitUntil(
        lambda: all(summary.doubtful is not None for summary in session.photos.summaries.values()),
        timeout=5000,
    )
    window.close()
    with Project.open(older, author="ann") as project:
        assert np.isfinite(project.scores.read().scores.doubtful).all()


def test_a_window_that_closes_at_once_waits_for_what_is_written(
    open_window: Callable[..., MainWindow], older: Path
) -> None:
    open_window(older).close()
    with Project.open(older, author="ann") as project:
        assert project.scores.fill() in (0, len(project.images()))


def test_the_queue_goes_by_the_mix_of_the_model_in_use(
    qtbot: QtBot, open_window: Callable[..., MainWindow], older: Path, predictor: Any
) -> None:
    predictor.engine.info.mix = QueueMix((0.1, 0.2, 0.3, 0.4), 230.0)
    window = open_window(older)
    session = window.page.session
    assert session is not None
    qtbot.waitUntil(lambda: session.project.scores.read().scores.mix == (0.1, 0.2, 0.3, 0.4), timeout=20_000)
