"""What a team costs: an edit beside one without, what is sent and read, and joining; in a folder here."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.projects.store import Project
from adnet_core.speed import Figure, milliseconds
from adnet_core.team.membership import create_team, join_team, synchronise

FACES = 1000
EDITS = 300


def annotated(path: Path, faces: int) -> Path:
    """A project of so many faces of 68 points that a model placed, somebody corrected and accepted."""
    random = np.random.default_rng(0)
    spread = np.tile(np.array([[30.0, 5.0], [5.0, 10.0]]), (68, 1, 1))
    path.parent.mkdir(parents=True)
    with Project.create(path, load_layout("68"), author="ann") as opened, opened.step():
        for image in opened.add_images([path.with_name(f"{i}.jpg") for i in range(faces)]):
            opened.describe_image(image.id, f"{image.id:064x}", 640, 480, size_bytes=1)
            points = random.uniform(0, 500, (68, 2))
            face = opened.add_face(
                image.id,
                FaceBox.of_points(points),
                points,
                covariance=spread,
                origin=PointOrigin.PREDICTED,
            )
            opened.move_points(face.id, [3], [[1.0, 2.0]])
            opened.set_state(face.id, FaceState.ACCEPTED)
    return path


def team() -> list[Figure]:
    """Figures of one project of faces that were placed by a model, corrected and accepted."""
    random = np.random.default_rng(0)
    with tempfile.TemporaryDirectory() as name:
        first, second = Path(name, "first", "p.adnet"), Path(name, "second", "p.adnet")
        shared = Path(name, "shared")
        annotated(first, FACES)
        second.parent.mkdir()
        alone = _edits(first, random)
        sending = _seconds(lambda: create_team(first, str(shared), "bench"))
        within = _edits(first, random)
        edits = 3 * FACES + EDITS
        joining = _seconds(lambda: join_team(second, str(shared), "colleague"))
        synchronise(first)
        reading = _seconds(lambda: synchronise(second))
        idle = milliseconds(lambda: synchronise(second), repeats=20, clock=time.thread_time)
        sizes = sum(path.stat().st_size for path in shared.rglob("*.log"))
    note = f"{FACES:,} faces of three edits; the processor's part"
    return [
        Figure.of_times("one moved point, in no team, the processor's part", alone),
        Figure.of_times("one moved point, in a team, the processor's part", within),
        Figure("making a team, an edit", 1000 * sending / edits, "ms", note),
        Figure("joining it, an edit", 1000 * joining / edits, "ms", note),
        Figure(f"reading {EDITS:,} edits of one face, an edit", 1000 * reading / EDITS, "ms"),
        Figure.of_times("synchronising where nothing is new, with opening the project", idle),
        Figure("a million edits in the folder", sizes / (edits + EDITS), "MB", "with their photos"),
    ]


def _edits(path: Path, random: np.random.Generator) -> list[float]:
    with Project.open(path, author="bench") as opened:
        face = opened.faces(FACES // 2)[0]

        def move() -> None:
            opened.move_points(face.id, [3], [random.uniform(0, 500, 2)])

        return milliseconds(move, repeats=EDITS, clock=time.thread_time)


def _seconds(work: Callable[[], object]) -> float:
    """Of the processor, so that a machine with other work gives the same."""
    start = time.process_time()
    work()
    return time.process_time() - start
