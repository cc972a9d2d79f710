"""Faces that a search would miss, since what it goes by was changed in the file, are missed aloud."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from adnet_core.conversion.project_format import read_project
from adnet_core.errors import AdnetError, DamagedError
from adnet_core.faces.states import FaceState
from adnet_core.projects import Project

Predict = Callable[..., Any]


@pytest.fixture
def finished(project: Project, predict: Predict) -> Path:
    """The file of a project, closed, in which each of eight photos has an accepted face."""
    for image in project.add_images([f"{number}.jpg" for number in range(8)]):
        face = project.record_predictions(image.id, [predict(0, 0)], "model-a")[0]
        project.move_points(face.id, [0], [[1.0, image.id]])
        project.set_state(face.id, FaceState.ACCEPTED)
    path = project.path
    project.close()
    return path


def flipped_around(path: Path, word: bytes, spoilt: Path) -> Iterator[Path]:
    """Copies of a file, in each of which one bit at or before an occurrence of a word is another."""
    data = path.read_bytes()
    near = {found.start() + shift for found in re.finditer(word, data) for shift in range(-9, 4)}
    for at in sorted(near)[::3]:
        copy = bytearray(data)
        copy[at] ^= 1 << at % 8
        spoilt.unlink(missing_ok=True)
        spoilt.write_bytes(copy)
        yield spoilt


def accepted(path: Path) -> list[tuple[str, bytes]]:
    with Project.open(path, author="reader", read_only=True) as project:
        return [(image.relative, face.points.tobytes()) for image, face in project.accepted_faces()]


def test_no_accepted_face_is_missed_in_silence(finished: Path, tmp_path: Path) -> None:
    right = accepted(finished)
    assert len(right) == 8
    refused = 0
    for spoilt in flipped_around(finished, b"accepted", tmp_path / "spoilt.adnet"):
        try:
            assert accepted(spoilt) == right
        except AdnetError:
            refused += 1
    assert refused > 20


def test_a_face_of_no_photo_is_missed_aloud(finished: Path, tmp_path: Path) -> None:
    """Whoever asks photo by photo would not meet it."""
    spoilt = tmp_path / "spoilt.adnet"
    shutil.copy(finished, spoilt)
    with sqlite3.connect(spoilt) as connection:
        connection.execute("UPDATE faces SET image_id = 99 WHERE number = 2")
    connection.close()
    with Project.open(spoilt, author="reader", read_only=True) as project:
        layout = project.layout
    with pytest.raises(DamagedError, match=r"spoilt\.adnet: the file is damaged \(face 2: does not fit its"):
        read_project(spoilt, layout, everything=True)
