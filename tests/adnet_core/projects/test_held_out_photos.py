"""The held-out part of a project is a stable, nested choice, and it is what evaluation reads."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.conversion.project_format import read_project
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.projects.copies import copy_project
from adnet_core.projects.held_out_photos import is_held_out
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.relinking import relink
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


def held_out_names(path: Path, share: float = 0.3) -> set[str]:
    """Of a project's photos, by what their files hold: their names when they came into it."""
    with Project.open(path, author="ann", read_only=True) as project:
        held_out = project.first_paths.held_out(share)
        return {image.path.read_text() for image in project.images() if held_out(image)}


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A project of twenty photos, whose files hold their names."""
    folder = tmp_path / "work"
    folder.mkdir()
    with Project.create(folder / "work.adnet", load_layout("68"), author="ann") as project:
        for name in NAMES[:20]:
            (folder / name).write_text(name)
        for image in project.add_images(folder / name for name in NAMES[:20]):
            project.describe_image(image.id, hashlib.sha256(image.path.read_bytes()).hexdigest(), 8, 8)
    return folder / "work.adnet"


HELD = {name for name in NAMES[:20] if is_held_out(name, 0.3)}


def test_photos_that_were_moved_stay_in_their_part(work: Path, tmp_path: Path) -> None:
    """Also where they are moved more than once: what a model has learnt says nothing of it later."""
    assert held_out_names(work) == HELD
    for number in range(3):
        found = tmp_path / f"moved {number}"
        found.mkdir()
        with Project.open(work, author="ann") as project:
            for image in project.images():
                shutil.move(image.path, found / f"{number} {image.path.read_text()}")
            assert len(relink(project, found).found) == 20
            moved = project.images()
        assert {image.relative for image in moved if is_held_out(image.relative, 0.3)} != HELD
        assert held_out_names(work) == HELD


def test_photos_of_a_copy_stay_in_their_part(work: Path, tmp_path: Path) -> None:
    copy_project(work, tmp_path / "copy.adnet", author="bob")
    assert held_out_names(tmp_path / "copy.adnet") == HELD


def test_photos_of_merged_files_stay_in_their_part(work: Path, tmp_path: Path) -> None:
    """In that of the first file; what only another file has stays in its part there."""
    other = tmp_path / "other" / "other.adnet"
    other.parent.mkdir()
    names = [*NAMES[15:20], *(f"further{number}.png" for number in range(15))]
    with Project.create(other, load_layout("68"), author="bob") as project:
        for name in names:
            (other.parent / name).write_text(name)
        for image in project.add_images(other.parent / name for name in names):
            project.describe_image(image.id, hashlib.sha256(image.path.read_bytes()).hexdigest(), 8, 8)
    (tmp_path / "both").mkdir()
    merge_projects([work, other], tmp_path / "both" / "both.adnet")
    of_other = {name for name in names if is_held_out(name, 0.3)} - set(NAMES)
    assert of_other
    assert held_out_names(tmp_path / "both" / "both.adnet") == HELD | of_other


def test_evaluation_reads_photos_that_were_moved_as_before(tmp_path: Path) -> None:
    layout = load_layout("68")
    points = np.random.default_rng(0).uniform(10, 50, (68, 2))
    with Project.create(tmp_path / "work.adnet", layout, author="ann") as project:
        for name in NAMES[:20]:
            cv2.imwrite(str(tmp_path / name), np.zeros((64, 64, 3), np.uint8))
        for image in project.add_images(tmp_path / name for name in NAMES[:20]):
            face = project.add_face(image.id, FaceBox(10, 10, 50, 50), points)
            project.set_state(face.id, FaceState.ACCEPTED)
        (tmp_path / "moved").mkdir()
        moved = {image.id: tmp_path / "moved" / image.path.name for image in project.images()}
        for image in project.images():
            image.path.rename(moved[image.id])
        assert len(project.relocate(moved)) == 20
    assert {name for name in NAMES[:20] if is_held_out(f"moved/{name}", 0.3)} != HELD
    assert {face.photo.name for face in read_project(tmp_path / "work.adnet", layout, held_out=0.3)} == HELD
