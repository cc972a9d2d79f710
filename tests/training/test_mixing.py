"""Sets of faces whose layouts share some points by name, as one."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import TrainingError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.runs.request import TrainingRequest
from tests.training.asked import asked
from training.datasets import Face, build_face_set
from training.mixing import shared_rows, with_held_out, with_whole_boxes
from training.sources import Split
from training.starting import asked_faces

Write = Callable[[Path, Layout, int], list[Face]]


def layout_file(path: Path, points: list[str], curve: list[int]) -> Path:
    path.write_text(
        f'name = "{path.stem}"\npoints = {points}\n[[curves]]\nname = "line"\npoints = {curve}\n'
        f"[distances]\nwidth = [[{curve[0]}], [{curve[1]}]]\n"
    )
    return path


@pytest.fixture
def sets(tmp_path: Path, write: Write) -> TrainingRequest:
    """A run for a, b, c, d, e, on one set of d, c, b, a and one of c, d, e."""
    whole = layout_file(tmp_path / "whole.toml", ["a", "b", "c", "d", "e"], [2, 3])
    first = layout_file(tmp_path / "first.toml", ["d", "c", "b", "a"], [1, 0])
    second = layout_file(tmp_path / "second.toml", ["c", "d", "e"], [0, 1])
    for name, path in (("one", first), ("two", second)):
        write(tmp_path / name, load_layout(str(path)), 2)
    return asked(
        *("--out", tmp_path / "run", "--layout", whole),
        *("--data", tmp_path / "one", "--data-layout", first),
        *("--data", tmp_path / "two", "--data-layout", second),
    )


def test_points_go_by_their_names_and_the_others_are_absent(sets: TrainingRequest, tmp_path: Path) -> None:
    layout = load_layout(str(tmp_path / "whole.toml"))
    found = asked_faces(sets, layout).train
    assert len(found) == 4
    one = [face for face in found if face.photo.parent.name == "one"]
    two = [face for face in found if face.photo.parent.name == "two"]
    assert all(np.isnan(face.points[4]).all() and np.isfinite(face.points[:4]).all() for face in one)
    assert all(np.isnan(face.points[:2]).all() and np.isfinite(face.points[2:]).all() for face in two)
    alone = asked_faces(
        TrainingRequest(out=tmp_path, data=(tmp_path / "one",)), load_layout(str(tmp_path / "first.toml"))
    )
    for mixed, own in zip(one, alone.train, strict=True):
        np.testing.assert_array_equal(mixed.points[:4], own.points[::-1])
    assert all(face.whole is not None for face in found)
    made = build_face_set(found, margin=1.15, canvas_ratio=1.25, cache_folder=tmp_path / "cache")
    assert len(made) == 4


def test_a_face_of_less_than_a_third_of_all_points_still_trains(write: Write, tmp_path: Path) -> None:
    """Its set has no more: it lacks nothing of that."""
    points = np.full((10, 2), np.nan)
    points[:2] = ((50.0, 60.0), (110.0, 70.0))
    photo = write(tmp_path, load_layout("5"), 1)[0].photo
    whole = np.stack([np.linspace(50, 140, 10), np.linspace(60, 150, 10)], axis=1)
    split = with_whole_boxes(Split((Face(photo, whole, "whole"), Face(photo, points, "two points"))))
    made = build_face_set(split.train, margin=1.15, canvas_ratio=1.25, cache_folder=tmp_path / "cache")
    assert [face.name for face in made.faces] == ["whole", "two points"]
    assert split.train[1].box.longer_side > 100


def test_sets_that_share_nothing_are_refused_by_name() -> None:
    own = dataclasses.replace(load_layout("5"), point_names=tuple("vwxyz"))
    with pytest.raises(TrainingError, match=r"^faces: its layout 5 shares no points by name with 68, and 2"):
        shared_rows(own, load_layout("68"), "faces")
    one, other = np.full((2, 6, 2), np.nan)
    one[:3], other[3:] = np.eye(3, 2) * 50, np.eye(3, 2) * 50
    with pytest.raises(TrainingError, match="share fewer than 2 points by name with each other"):
        with_whole_boxes(Split((Face(Path("a"), one), Face(Path("b"), other))))


def test_each_set_has_a_layout_or_none_has(sets: TrainingRequest, tmp_path: Path) -> None:
    lacking = sets.model_copy(update={"data_layouts": sets.data_layouts[:1]})
    with pytest.raises(TrainingError, match="--data-layout is given for each --data"):
        asked_faces(lacking, load_layout(str(tmp_path / "whole.toml")))


def test_photos_are_held_out_by_their_names_where_nobody_says_which() -> None:
    layout = load_layout("5")
    points = np.random.default_rng(0).normal(size=(5, 2))
    faces = tuple(Face(Path(f"{number}.jpg"), points, str(number)) for number in range(20))
    parted = with_held_out(Split(faces), layout, 0.25)
    assert len(parted.validation) == 5
    assert len(parted.train) == 15
    again = with_held_out(Split(faces[::-1]), layout, 0.25)
    assert {face.name for face in again.validation} == {face.name for face in parted.validation}
    assert with_held_out(Split(faces), layout, 0.0) == Split(faces)
