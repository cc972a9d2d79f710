"""What is said of an undo or redo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState
from adnet_core.projects.records import Edit, EditKind, FaceChange, HistoryStep
from adnet_core.projects.store import Project
from app.logic.session import Session
from app.logic.step_words import travelled

BOXES = (FaceBox(0, 0, 100, 100), FaceBox(200, 0, 300, 100), FaceBox(400, 0, 500, 100))


@pytest.fixture
def session(tmp_path: Path, layout: Layout, predictor: Any) -> Iterator[Session]:
    with Project.create(tmp_path / "work.adnet", layout, author="ann") as project:
        project.add_images([tmp_path / "a.png"])
        (image,) = project.images()
        found = predictor.predict_boxes(np.zeros((1, 1, 3), np.uint8), BOXES)
        project.record_predictions(image.id, found, "m" * 64)
        yield Session(project)


def step(*afters: FaceChange) -> HistoryStep:
    """One edit for each face."""
    return HistoryStep(
        tuple(
            Edit(
                seq=number,
                id=f"edit{number}",
                step="step",
                at=0.0,
                author="ann",
                image_id=1,
                face_id=f"face{number}",
                kind=EditKind.REVERTED,
                target="",
                before=FaceChange(),
                after=after,
                seconds=0.0,
            )
            for number, after in enumerate(afters)
        )
    )


GONE, BACK, KEPT = FaceChange(deleted=True), FaceChange(deleted=False), FaceChange()
ACCEPTED = FaceChange(state=FaceState.ACCEPTED)


@pytest.mark.parametrize(
    ("afters", "words"),
    [
        ([GONE], "Undone: the face is gone."),
        ([BACK], "Undone: the face is back."),
        ([GONE] * 1200, "Undone: 1,200 faces are gone."),
        ([BACK] * 2, "Undone: 2 faces are back."),
        ([GONE, BACK, BACK], "Undone: the face is gone and 2 faces are back."),
        ([KEPT, GONE, GONE], "Undone: 2 faces are gone."),
        ([GONE, ACCEPTED], "Undone: changes of 2 faces."),
        ([ACCEPTED] * 3, "Undone: changes of 3 faces."),
    ],
)
def test_it_says_of_how_many_faces(session: Session, afters: list[FaceChange], words: str) -> None:
    assert travelled(session, step(*afters), "undone") == words


def test_faces_that_came_at_once_go_at_once_and_come_back(session: Session) -> None:
    with session.project.step():
        for face in session.faces:
            session.project.delete_face(face.id)
    undone, redone = session.undo(), session.redo()
    assert undone is not None
    assert redone is not None
    assert travelled(session, undone, "undone") == "Undone: 3 faces are back."
    assert travelled(session, redone, "done again") == "Done again: 3 faces are gone."
