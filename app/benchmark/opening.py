"""How long it takes to open projects of many photos, and to start."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.projects.file.checksums import PARTS, give_function, sealing
from adnet_core.projects.rows import face_values
from adnet_core.projects.store import Project
from adnet_core.speed import Figure, milliseconds
from adnet_core.team.events import FactEvent
from adnet_core.team.leases import LEASE
from adnet_core.team.membership import create_team
from adnet_core.team.team_state import TeamState
from app.benchmark.driving import no_model, open_window, until
from app.logic.projects.opening import OpenRequest
from app.workbench import Workbench

SIZES = (1_000, 10_000, 100_000)
STARTS = 5
OPEN_AIM, START_AIM, FRAME_AIM = 1.0, 1.5, 16.0
TIMES = 3


def many_photos(folder: Path) -> list[Figure]:
    """Each project with one face on each of its photos, from the wish to its painted list."""
    figures = []
    few = large_project(folder / "few.adnet", 2)
    with open_window(OpenRequest((few,)), load=no_model) as window:
        for count in SIZES:
            path = large_project(folder / f"{count}.adnet", count)
            spent = []
            for _ in range(TIMES):
                spent.append(_seconds_to_open(window, path))
                _seconds_to_open(window, few)
            what = f"open a project of {count:,} photos with a face each"
            note = f"to the painted list, median of {TIMES}"
            aim = OPEN_AIM if count == SIZES[-1] else None
            figures.append(Figure(what, float(np.median(spent)), "s", note, aim=aim))
        _seconds_to_open(window, path)
        figures.append(_scrolling(window))
        _seconds_to_open(window, few)
        put_into_team(path, folder / "team")
        spent = []
        for _ in range(TIMES):
            spent.append(_seconds_to_open(window, path))
            _seconds_to_open(window, few)
        what = f"the same of {SIZES[-1]:,} in a team, each taken by somebody"
        figures.append(Figure(what, float(np.median(spent)), "s", aim=OPEN_AIM))
    return figures


def put_into_team(path: Path, meeting: Path) -> None:
    """Make a team of a project, in which a colleague has a lease of every photo."""
    create_team(path, str(meeting), "benchmark")
    with Project.open(path, author="benchmark") as project, project.journal.transaction():
        state = TeamState(project.journal)
        for (photo,) in project.journal.rows("SELECT photo FROM team_photos"):
            value = {"holders": ["colleague"], "seconds": 86_400.0, "blind": False}
            state.keep_fact(
                FactEvent(
                    id=f"lease {photo}", kind=LEASE, name=photo, clock=1, author="colleague", value=value
                )
            )


def large_project(path: Path, count: int) -> Path:
    """A project of `count` photos that are not there, with a predicted face on each.

    The faces are multiplied within the file, past the log, in a second instead of minutes.
    """
    layout = load_layout("68")
    box = FaceBox(100, 100, 300, 320)
    spread = np.tile(np.array([[30.0, 5.0], [5.0, 10.0]]), (layout.point_count, 1, 1))
    with Project.create(path, layout, author="benchmark") as project:
        image = project.add_images([path.parent / "1.jpg"])[0]
        face = project.add_face(image.id, box, template_points(layout, box), spread)
    copied = ", ".join(face_values(face))
    numbers = f"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("UPDATE images SET model_sha256 = ''")
        connection.execute("UPDATE faces SET state = 'predicted'")
        connection.execute(
            f"{numbers} INSERT INTO images (id, relative, model_sha256) SELECT i, i || '.jpg', '' FROM n"
        )
        connection.execute(
            f"{numbers} INSERT INTO faces (id, image_id, touched, expected_error, {copied}) "
            f"SELECT lower(hex(randomblob(16))), i, 0, i % 100, {copied} FROM n, (SELECT {copied} FROM faces)"
        )
        connection.execute(
            "INSERT OR REPLACE INTO scores (face, doubtful, doubt, shape) "
            "SELECT number, number % 68, 0.1, 1 FROM faces"
        )
        give_function(connection)
        for table in PARTS:
            connection.execute(sealing(table))
        connection.commit()
    return path


def _seconds_to_open(window: Workbench, path: Path) -> float:
    start = time.perf_counter()
    window.open(OpenRequest((path,)))

    def is_open() -> bool:
        session = window.page.session
        return session is not None and session.project.path == path

    until(is_open, f"{path.name} is open")
    window.page.photo_panel.list.viewport().repaint()
    return time.perf_counter() - start


def _scrolling(window: Workbench) -> Figure:
    photos = window.page.photo_panel.list
    bar = photos.verticalScrollBar()
    steps = iter(range(103))

    def scroll() -> None:
        bar.setValue(bar.maximum() * next(steps) // 103)
        photos.viewport().repaint()

    spent = milliseconds(scroll, repeats=100)
    return Figure.of_times(f"scroll among {SIZES[-1]:,} photos", spent, aim=FRAME_AIM, by_p95=True)


def starting(_folder: Path) -> list[Figure]:
    """From nothing to the first painted frame, each time in a process of its own."""
    spent = [_one_start() for _ in range(STARTS)]
    note = f"median of {STARTS} starts, the slowest {max(spent):.2f} s"
    return [Figure("start to the window painted", float(np.median(spent)), "s", note, aim=START_AIM)]


def _one_start() -> float:
    """Seconds by the clock of the system, which both processes share."""
    before = time.time()
    done = subprocess.run(
        [sys.executable, "-m", "app.benchmark.first_frame"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"the window does not start: {done.stderr.strip()[-400:]}")
    return float(done.stdout.split()[-1]) - before
