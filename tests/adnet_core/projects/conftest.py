"""A small layout, a project on it, and predictions as a predictor would give them."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, layout_from_json
from adnet_core.projects import Project
from adnet_core.projects.records import FaceChange, FaceRecord

POINTS = 6


@dataclass(frozen=True, eq=False)
class Prediction:
    box: FaceBox
    score: float
    landmarks: NDArray[np.float64]
    covariance: NDArray[np.float64] | None
    shape: float | None = None
    look: NDArray[np.int8] | None = None


def make_layout() -> Layout:
    """Two eyes' corners (0 to 3) and an open curve of two points (4, 5)."""
    text = {
        "name": "six",
        "default_distance": "eyes",
        "points": [f"p{i}" for i in range(POINTS)],
        "flip": [2, 3, 0, 1, 5, 4],
        "curves": [{"name": "mouth", "points": [4, 5]}],
        "distances": {"eyes": [[0, 1], [2, 3]]},
    }
    return layout_from_json(json.dumps(text), "the test")


def predict_at(
    x: float, y: float, size: float = 100.0, *, shift: float = 0.0, sigma: float = 2.0
) -> Prediction:
    """A face whose box has its corner at (x, y); `shift` moves its landmarks."""
    unit = np.array([[0.1, 0.2], [0.3, 0.2], [0.6, 0.2], [0.8, 0.2], [0.2, 0.9], [0.9, 0.8]])
    landmarks = np.array([x, y]) + size * unit + shift
    covariance = np.tile(np.diag([sigma**2, sigma**2]), (POINTS, 1, 1))
    return Prediction(FaceBox(x, y, x + size, y + size), 0.9, landmarks, covariance)


def facts(face: FaceRecord | FaceChange) -> dict[str, Any]:
    """A record or change with its arrays as lists, so that two can be compared; NaN as None."""
    values = {field.name: getattr(face, field.name) for field in dataclasses.fields(face)}
    return {
        name: np.where(np.isnan(value), None, value).tolist() if isinstance(value, np.ndarray) else value
        for name, value in values.items()
    }


@pytest.fixture
def layout() -> Layout:
    return make_layout()


@pytest.fixture
def predict() -> Callable[..., Prediction]:
    return predict_at


@pytest.fixture
def facts_of() -> Callable[[FaceRecord | FaceChange], dict[str, Any]]:
    return facts


@pytest.fixture
def project(tmp_path: Path, layout: Layout) -> Iterator[Project]:
    with Project.create(tmp_path / "faces.adnet", layout, author="ann") as opened:
        yield opened


@pytest.fixture
def face(project: Project) -> FaceRecord:
    """One predicted face on photo 1 of the project."""
    image = project.add_images([project.path.with_name("one.jpg")])[0]
    return project.record_predictions(image.id, [predict_at(10, 20)], "model-a")[0]


@pytest.fixture
def as_version_1() -> Callable[[Path], None]:
    """Takes back what later versions of the tables added."""

    def take_back(path: Path) -> None:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            for index in (
                *("faces_to_review", "faces_disputed", "faces_returned"),
                *("steps_by_session", "steps_by_author"),
            ):
                connection.execute(f"DROP INDEX {index}")
            connection.execute("ALTER TABLE steps DROP COLUMN session")
            connection.execute("CREATE INDEX steps_by_status ON steps (author, status, number)")
            connection.execute("DROP TABLE versions")
            connection.execute("DROP TABLE removed_photos")
            connection.execute("DROP TABLE photo_edits")
            connection.execute("DROP TABLE scores")
            connection.execute("DROP TABLE lineage")
            connection.execute("DROP TABLE checksums")
            for column in ("review", "review_note", "disputed", "annotator", "merged_into"):
                connection.execute(f"ALTER TABLE faces DROP COLUMN {column}")
            connection.execute("PRAGMA user_version = 1")
            connection.commit()

    return take_back
