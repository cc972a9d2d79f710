"""kill -9 at any moment: no acknowledged edit is lost, and the file opens."""

from __future__ import annotations

import contextlib
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.layout import Layout
from adnet_core.projects import FaceRecord, Project
from adnet_core.projects.changes import applied

ANNOTATOR = Path(__file__).with_name("restless_annotator.py")
ROOT = Path(__file__).resolve().parents[3]


def edit_and_kill(path: Path, seed: int, changes: int, delay: float) -> list[str]:
    """Let an annotator make `changes` and work for `delay` seconds more, kill it, and return the ids of
    the edits that it had acknowledged."""
    command = [sys.executable, str(ANNOTATOR), str(path), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        printed = "".join(process.stdout.readline() for _ in range(changes))
        time.sleep(delay)
        process.kill()
        printed += process.stdout.read()
    whole_lines = printed[: printed.rfind("\n") + 1]
    return whole_lines.split()


def check(path: Path, acknowledged: set[str]) -> None:
    with Project.open(path, author="ann") as project:
        log = project.edits()
        assert len({edit.id for edit in log}) == len(log)
        lost = acknowledged - {edit.id for edit in log}
        assert lost == set()
        for face_id in {edit.face_id for edit in log}:
            check_face(project, face_id)
        while project.undo():
            pass
        while project.redo():
            pass
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def check_face(project: Project, face_id: str) -> None:
    """The state of a face is what its log says."""
    state = project.face(face_id)
    replayed: FaceRecord = state
    for edit in project.edits(face_id):
        replayed = applied(replayed, edit.after)
    np.testing.assert_array_equal(replayed.points, state.points)
    np.testing.assert_array_equal(replayed.visibility, state.visibility)
    assert (replayed.state, replayed.deleted) == (state.state, state.deleted)


def kill_rounds(path: Path, layout: Layout, rounds: int) -> None:
    Project.create(path, layout, author="ann").close()
    rng = random.Random(rounds)
    acknowledged: set[str] = set()
    for seed in range(rounds):
        acknowledged.update(edit_and_kill(path, seed, rng.randrange(4, 12), rng.uniform(0.0, 0.1)))
    assert len(acknowledged) >= 4 * rounds
    check(path, acknowledged)


def test_kill_9_loses_no_acknowledged_edit(tmp_path: Path, layout: Layout) -> None:
    kill_rounds(tmp_path / "p.adnet", layout, 4)


@pytest.mark.slow
def test_kill_9_two_hundred_times(tmp_path: Path, layout: Layout) -> None:
    for batch in range(10):
        kill_rounds(tmp_path / f"{batch}.adnet", layout, 20)


def test_a_creation_that_is_killed_leaves_no_half_project(tmp_path: Path, layout: Layout) -> None:
    program = (
        "import os, sys\n"
        "from adnet_core.projects import Project\n"
        "from adnet_core.projects.file import database\n"
        "from adnet_core.faces.layout import load_layout\n"
        "database.move_to_new = lambda temporary, path: os.kill(os.getpid(), 9)\n"
        "Project.create(sys.argv[1], load_layout('68'), author='ann')\n"
    )
    path = tmp_path / "p.adnet"
    killed = subprocess.run([sys.executable, "-c", program, str(path)], cwd=ROOT, check=False)
    assert killed.returncode != 0
    assert not path.exists()
    Project.create(path, layout, author="ann").close()
    Project.open(path, author="ann").close()
