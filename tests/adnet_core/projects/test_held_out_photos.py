"""The held-out part of a project is a stable, nested choice, and it is what evaluation reads."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.conversion.project_format import read_project
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.projects.held_out_photos import is_held_out
from adnet_core.projects.store import Project

NAMES = [f"photo{number}.png" for number in range(400)]


def test_the_share_is_kept_and_smaller_parts_lie_in_larger_ones() -> None:
    parts = {share: {name for name in NAMES if is_held_out(name, share)} for share in (0.0, 0.1, 0.3, 1.0)}
    assert parts[0.0] == set()
    assert parts[1.0] == set(NAMES)
    assert parts[0.1] < parts[0.3]
    assert len(parts[0.1]) / len(NAMES) == pytest.approx(0.1, abs=0.05)
    # As it was when the first models were trained: another choice would judge them on what they know.
    assert [name for name in NAMES[:12] if name in parts[0.3]] == ["photo0.png", "photo10.png"]


def test_a_name_that_is_no_unicode_has_its_place() -> None:
    assert is_held_out("caf\udce9.png", 1.0)


def test_evaluation_reads_what_training_leaves_out(tmp_path: Path) -> None:
    layout = load_layout("68")
    points = np.random.default_rng(0).uniform(10, 50, (68, 2))
    with Project.create(tmp_path / "work.adnet", layout, author="ann") as project:
        for name in NAMES[:20]:
            cv2.imwrite(str(tmp_path / name), np.zeros((64, 64, 3), np.uint8))
            (image,) = project.add_images([tmp_path / name])
            face = project.add_face(image.id, FaceBox(10, 10, 50, 50), points)
            project.set_state(face.id, FaceState.ACCEPTED)
    read = {face.photo.name for face in read_project(tmp_path / "work.adnet", layout, held_out=0.3)}
    assert read == {name for name in NAMES[:20] if is_held_out(name, 0.3)}
    assert 0 < len(read) < 20
    assert read_project(tmp_path / "work.adnet", layout, held_out=0.0) == []
