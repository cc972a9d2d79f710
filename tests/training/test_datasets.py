"""Faces are decoded once, and what cannot be used is left out and said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

import training.datasets as datasets
from adnet_core.errors import TrainingError
from adnet_core.faces.geometry import FaceBox, apply_affine, crop_matrix
from training.datasets import Face, FaceSet, build_face_set, canvas_side


def build(faces: list[Face], cache: Path, said: list[str] | None = None) -> FaceSet:
    note = said.append if said is not None else None
    return build_face_set(faces, margin=1.15, canvas_ratio=1.25, cache_folder=cache, on_skip=note)


@pytest.fixture
def broken(tmp_path: Path, faces: list[Face]) -> Face:
    photo = tmp_path / "broken.png"
    photo.write_bytes(faces[0].photo.read_bytes()[:300])
    return replace(faces[0], photo=photo, name="broken")


def test_canvases_hold_the_face_where_its_points_are(faces: list[Face], tmp_path: Path) -> None:
    made = build(faces, tmp_path)
    side = canvas_side(1.25)
    assert side == 320
    assert made.canvases.shape == (len(faces), side, side, 3)
    assert len(made) == len(faces)
    for row, face in enumerate(made.faces):
        matrix = crop_matrix(FaceBox.of_points(face.points), margin=1.15 * 1.25, size=side)
        pixels = ((made.points[row].numpy() + 1) * side - 1) / 2
        np.testing.assert_allclose(pixels, apply_affine(matrix, face.points), atol=1e-3)
    canvases, points = made.batch([2, 0], torch.device("cpu"))
    assert canvases.shape == (2, 3, side, side)
    assert canvases.dtype == torch.uint8
    np.testing.assert_array_equal(canvases[1].permute(1, 2, 0).numpy(), made.canvases[0])
    assert torch.equal(points[0], made.points[2])


def test_a_second_run_decodes_nothing(
    faces: list[Face], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build(faces, tmp_path)

    def refused(_path: Path) -> None:
        raise AssertionError("decoded again")

    monkeypatch.setattr(datasets, "read_photo", refused)
    again = build(faces, tmp_path)
    np.testing.assert_array_equal(again.canvases, first.canvases)
    assert torch.equal(again.points, first.points)
    assert not list(tmp_path.glob("*.part*"))


@pytest.mark.parametrize("what", ["a point", "the photo", "the order"])
def test_changed_faces_are_cut_again(
    what: str, faces: list[Face], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = tmp_path / "own.png"
    photo.write_bytes(faces[0].photo.read_bytes())
    mine = [replace(faces[0], photo=photo), faces[1]]
    build(mine, tmp_path / "cache")
    if what == "a point":
        points = mine[0].points.copy()
        points[3] += 0.25
        mine[0] = replace(mine[0], points=points)
    elif what == "the photo":
        photo.write_bytes(faces[2].photo.read_bytes())
    else:
        mine.reverse()
    read: list[Path] = []
    real = datasets.read_photo
    monkeypatch.setattr(datasets, "read_photo", lambda path: read.append(path) or real(path))
    made = build(mine, tmp_path / "cache")
    assert len(read) == 2
    np.testing.assert_allclose(made.points[0].numpy(), build([mine[0]], tmp_path / "new").points[0].numpy())


def test_a_face_is_found_in_the_cache_again_whatever_rounding_added(faces: list[Face]) -> None:
    face = replace(faces[0], points=np.round(faces[0].points, 3))
    noise = 1 + 1e-15 * np.random.default_rng(0).uniform(-1, 1, face.points.shape)
    assert replace(face, points=face.points * noise).fingerprint() == face.fingerprint()
    assert replace(face, points=face.points - 0.0).fingerprint() == face.fingerprint()
    moved = face.points.copy()
    moved[3, 1] += 0.001
    assert replace(face, points=moved).fingerprint() != face.fingerprint()


def test_what_cannot_be_used_is_left_out_and_said(faces: list[Face], broken: Face, tmp_path: Path) -> None:
    nowhere = replace(faces[1], photo=tmp_path / "missing.png", name="gone")
    empty = faces[1].points.copy()
    empty[5:] = np.nan
    said: list[str] = []
    given = [
        broken,
        faces[2],
        nowhere,
        replace(faces[1], points=empty, name="hole"),
        replace(faces[1], points=faces[1].points * 0.01, name="speck"),
        faces[3],
    ]
    for _attempt in ("decoded", "from the cache"):
        said.clear()
        made = build(given, tmp_path / "cache", said)
        assert [face.name for face in made.faces] == [faces[2].name, faces[3].name]
        np.testing.assert_array_equal(made.canvases[0], build([faces[2]], tmp_path / "one").canvases[0])
        assert len(said) == 4
        text = "\n".join(said)
        for words in ("gone: the photo is missing", "hole: 5 of 68 points", "speck: the face", "broken.png"):
            assert words in text


def test_nothing_left_is_an_error(faces: list[Face], broken: Face, tmp_path: Path) -> None:
    for given in ([], [replace(faces[0], photo=tmp_path / "missing.png")], [broken]):
        for _attempt in ("decoded", "from the cache"):
            with pytest.raises(TrainingError, match="none of the faces"):
                build(given, tmp_path)


@pytest.mark.parametrize("ending", [".kept.npy", ".npy"])
@pytest.mark.parametrize("content", [b"", b"\x93NUMPY", "cut", "of another set"])
def test_what_a_fault_has_spoilt_is_cut_again(
    faces: list[Face], tmp_path: Path, ending: str, content: bytes | str
) -> None:
    wanted = np.array(build(faces, tmp_path / "cache").canvases)
    (stored,) = (path for path in (tmp_path / "cache").glob("*.npy") if ".kept" not in path.name)
    path = stored.with_name(stored.stem + ending)
    if content == "of another set":
        np.save(path, np.array([5, -1]))
    else:
        path.write_bytes(path.read_bytes()[:-1] if isinstance(content, str) else content)
    np.testing.assert_array_equal(build(faces, tmp_path / "cache").canvases, wanted)


def test_progress_counts_faces(faces: list[Face], tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    build_face_set(
        faces[:3],
        margin=1.0,
        canvas_ratio=1.0,
        cache_folder=tmp_path,
        on_progress=lambda done, total: seen.append((done, total)),
    )
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_a_full_disk_is_said(faces: list[Face], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file's room is reserved first: writing to a map on a full disk would kill the process."""

    def full(_file: int, start: int, length: int) -> None:
        assert start == 0
        assert length > len(faces) * 320 * 320 * 3
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(datasets.os, "posix_fallocate", full, raising=False)
    with pytest.raises(TrainingError, match="no space left"):
        build(faces, tmp_path)
    assert not [path for path in tmp_path.iterdir() if path.is_file()]
