"""The benchmark of the window measures what it says; and a thousand photos leave next to nothing behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from adnet_core.projects.store import Project
from app.benchmark import camera as camera_bench
from app.benchmark import opening
from app.benchmark.camera import camera, picture
from app.benchmark.driving import sample_photo, write_photos
from app.benchmark.memory import EARLY, GROWTH_AIM, LATE, SIDE, resident_bytes
from app.benchmark.opening import large_project, many_photos
from app.benchmark.queue import predicting_all

KEPT = 16 * 2**20

says_its_memory = pytest.mark.skipif(resident_bytes() is None, reason="the system does not say")


def weighed(folder: Path, *stops: int, hoard: int = 0) -> tuple[float, ...]:
    """MiB after so many photos, in a process whose memory nothing else has used."""
    command = [sys.executable, Path(__file__).with_name("weighed.py"), folder, str(hoard), *map(str, stops)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return tuple(map(float, done.stdout.split()))


def test_a_large_project_has_a_scored_face_on_each_photo(tmp_path: Path) -> None:
    path = large_project(tmp_path / "large.adnet", 30)
    with Project.open(path, author="somebody") as project:
        assert len(project.images()) == 30
        assert {summary.predicted for summary in project.image_states().values()} == {1}
        assert all(image.predicted for image in project.images())
        assert len(project.faces(30)) == 1
        assert np.isfinite(project.scores.read().scores.doubtful).all()
        assert project.scores.fill() == 0


def test_projects_are_opened_and_scrolled(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "SIZES", (5, 60))
    monkeypatch.setattr(opening, "TIMES", 1)
    small, large, scrolling, in_team = many_photos(tmp_path)
    assert "5 photos" in small.what
    assert (large.unit, large.aim, small.aim) == ("s", 1.0, None)
    assert 0 < large.value < 60
    assert 0 < in_team.value < 60
    assert scrolling.p95 is not None


def test_faces_before_a_camera_are_followed_with_one_pass_a_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camera_bench, "MOST_FACES", 2)
    monkeypatch.setattr(camera_bench, "UNCOUNTED", 2)
    figures = camera(frames=4)
    assert [figure.unit for figure in figures] == ["ms", "1/s", "ms"] * 2
    assert ["2 faces" in figure.what for figure in figures] == [False] * 3 + [True] * 3
    for landmarks, pace, _ in (figures[:3], figures[3:]):
        assert landmarks.note.endswith("1.00 passes a face and frame")
        assert pace.note.startswith("0 of 4 with other")
    assert not np.array_equal(picture(2, 0), picture(2, 1))


@says_its_memory
def test_what_is_kept_of_each_photo_is_seen(tmp_path: Path) -> None:
    write_photos(tmp_path, sample_photo((64, 64)), 14)
    early, late = weighed(tmp_path, 2, 9, hoard=KEPT)
    assert late - early > 4 * KEPT / 2**20


@says_its_memory
@pytest.mark.slow
def test_memory_is_steady_over_a_thousand_photos(tmp_path: Path) -> None:
    write_photos(tmp_path, sample_photo((SIDE, SIDE)), LATE + 1)
    early, late = weighed(tmp_path, EARLY, LATE)
    print(f"{early:.0f} MiB after {EARLY} photos, {late:.0f} MiB after {LATE}")
    assert late - early < GROWTH_AIM * (LATE - EARLY)


def test_a_part_is_measured_by_its_name(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "app.benchmark", "--json", "--only"]
    done = subprocess.run([*command, "drag"], capture_output=True, text=True, env=environment, check=True)
    (figure,) = json.loads(done.stdout)["figures"]
    assert figure["by_p95"]
    assert 0 < figure["value"] <= figure["p95"]
    wrong = subprocess.run([*command, "luck"], capture_output=True, text=True, env=environment, check=False)
    assert wrong.returncode == 2
    assert "next-photo" in wrong.stderr


@pytest.mark.slow
def test_predicting_everything_is_measured(qtbot: QtBot, tmp_path: Path) -> None:
    """Of thirty photos the window itself predicts those around the first, and the command the others."""
    figures = {figure.what: figure for figure in predicting_all(tmp_path, count=30)}
    assert figures["until 30 photos are ranked"].value > 0
    frame = figures["processor time of a frame while everything is predicted"]
    assert frame.p95 is not None
    assert 0 < frame.value <= frame.p95
    assert frame.aim == 16.0
