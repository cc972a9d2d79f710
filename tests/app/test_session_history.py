"""Whatever is done in a session, each thing is one step, and undo and redo lead through all of them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox, crop_matrix
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.projects.records import FaceRecord
from adnet_core.projects.store import Project
from app.logic.canvas.scene import FaceMaps
from app.logic.corrections import Corrections
from app.logic.session import Session

LAYOUT = load_layout("29")
BOXES = (FaceBox(10, 10, 110, 120), FaceBox(200, 20, 300, 140))
Do = Callable[[Corrections, int], object]


def covariance() -> np.ndarray:
    return np.tile(np.eye(2) * 4.0, (LAYOUT.point_count, 1, 1))


def edges(seed: int) -> FaceMaps:
    random = np.random.default_rng(seed)
    shape = (len(LAYOUT.curves), 64, 64)
    return FaceMaps(
        crop_matrix(BOXES[0], margin=1.3),
        np.zeros((LAYOUT.point_count, 64, 64), np.uint8),
        random.integers(0, 255, shape).astype(np.uint8),
    )


def moved(work: Corrections, seed: int) -> None:
    face = work.session.face
    if face is not None:
        rows = np.unique(np.random.default_rng(seed).integers(0, LAYOUT.point_count, 3))
        work.session.place(rows, face.points[rows] + (seed % 5 - 1.5))


def renewed(work: Corrections, seed: int) -> None:
    session = work.session
    if session.face is not None:
        rows = LAYOUT.curves[seed % len(LAYOUT.curves)].points if seed % 2 else ()
        box = None if seed % 3 else FaceBox(5, 5, 120 + seed, 130)
        points = session.face.points + (seed % 7 + 1) * 0.25
        session.renew_face(session.face.id, points, covariance(), "n" * 64, rows=rows, box=box)


def added(work: Corrections, seed: int) -> None:
    box = FaceBox(20.0 * seed, 200, 20.0 * seed + 60, 280)
    work.session.add_face(box, template_points(LAYOUT, box), covariance())


EDITS: dict[str, Do] = {
    "move": moved,
    "renew": renewed,
    "add": added,
    "delete": lambda work, seed: work.session.delete_face(),
    "accept": lambda work, seed: work.session.set_state(FaceState.ACCEPTED),
    "reject": lambda work, seed: work.session.set_state(FaceState.REJECTED),
    "visibility": lambda work, seed: work.session.cycle_visibility(),
    "reset": lambda work, seed: work.reset_face(),
    "spread": lambda work, seed: work.spread(),
    "snap": lambda work, seed: work.snap(edges(seed)),
    "mirror": lambda work, seed: work.mirror_half(),
    "swap": lambda work, seed: work.swap_sides(),
    "flag": lambda work, seed: work.toggle_tag(work.tags[seed % 6]),
    "note": lambda work, seed: work.session.face and work.set_note(work.session.face.id, f"n{seed}"),
    "box": lambda work, seed: work.session.set_box(FaceBox(1, 2, 90 + seed, 95)),
}
SELECTING: dict[str, Do] = {
    "point": lambda work, seed: work.session.selection.select(0, seed % LAYOUT.point_count),
    "curve": lambda work, seed: work.select_curve(),
    "face": lambda work, seed: work.session.selection.step_face(1),
    "worst": lambda work, seed: work.session.selection.step_uncertain(),
}
STEPS = st.lists(
    st.tuples(st.sampled_from([*EDITS, *SELECTING, "undo", "redo", "undo"]), st.integers(0, 30)), max_size=30
)


def facts(faces: Iterable[FaceRecord]) -> list[tuple[Any, ...]]:
    """All that undo must bring back about the faces of the one photo."""
    return [
        (
            face.id,
            face.box,
            face.points.tolist(),
            face.origin.tolist(),
            face.visibility.tolist(),
            None if face.covariance is None else np.nan_to_num(face.covariance, nan=-1.0).tolist(),
            face.state,
            face.note,
            face.tags,
        )
        for face in sorted(faces, key=lambda one: one.id)
    ]


@settings(max_examples=25, deadline=None)
@given(steps=STEPS)
def test_each_thing_is_one_step_and_undo_leads_back(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "work.adnet"
        with Project.create(path, LAYOUT, author="ann") as project:
            image = project.add_images([Path(name) / "a.png"])[0]
            for box in BOXES:
                project.add_face(image.id, box, template_points(LAYOUT, box), covariance(), origin=0)
        with Project.open(path, author="bob") as project:
            work = Corrections(Session(project))
            done, undone = [facts(project.faces(1))], list[Any]()
            for what, seed in steps:
                if what == "undo":
                    assert (work.session.undo() is not None) == (len(done) > 1)
                    if len(done) > 1:
                        undone.append(done.pop())
                elif what == "redo":
                    assert (work.session.redo() is not None) == bool(undone)
                    if undone:
                        done.append(undone.pop())
                elif what in SELECTING:
                    SELECTING[what](work, seed)
                else:
                    EDITS[what](work, seed)
                    now = facts(project.faces(1))
                    if now != done[-1]:
                        done.append(now)
                        undone.clear()
                assert facts(project.faces(1)) == done[-1], what
                assert facts(work.session.faces) == done[-1]
        # And over a restart.
        with Project.open(path, author="bob") as project:
            session = Session(project)
            while len(done) > 1:
                done.pop()
                assert session.undo() is not None
                assert facts(project.faces(1)) == done[-1]
            assert session.undo() is None
