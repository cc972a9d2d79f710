"""Packed faces show the trainer what their photos did."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.errors import TrainingError
from adnet_core.faces.layout import Layout
from tools.pack_faces import main
from training.datasets import Face, build_face_set
from training.packing import SPLIT_FILE, canvas_of, pack_faces
from training.settings import DataSettings
from training.sources import folder_faces

DATA = DataSettings(margin=1.15, canvas=1.25)


@pytest.mark.parametrize("enlarged", [1, 4])
def test_the_trainer_cuts_the_same_canvases_from_them(
    enlarged: int, data_folder: Path, layout: Layout, tmp_path: Path
) -> None:
    """Of faces as they are, and of larger ones that are made smaller."""
    split = folder_faces(data_folder, layout, data_folder / "split.csv")
    if enlarged > 1:
        large = []
        for face in split.train:
            photo = tmp_path / face.photo.name
            pixels = cv2.imread(str(face.photo))
            cv2.imwrite(str(photo), cv2.resize(pixels, None, fx=enlarged, fy=enlarged))
            large.append(Face(photo, (face.points + 0.5) * enlarged - 0.5, face.name))
        split = dataclasses.replace(split, train=tuple(large))
    packed = pack_faces(split, tmp_path / "packed", data=DATA)
    assert (packed.faces, packed.validation, packed.quality) == (6, 2, 95)
    files = list((tmp_path / "packed").iterdir())
    assert packed.bytes == sum(path.stat().st_size for path in files)
    read = folder_faces(tmp_path / "packed", layout, tmp_path / "packed" / SPLIT_FILE)
    assert (len(read.train), len(read.validation)) == (4, 2)
    for mine, theirs in ((read.train, split.train), (read.validation, split.validation)):
        before, after = (
            build_face_set(faces, margin=1.15, canvas_ratio=1.25, cache_folder=tmp_path / name)
            for name, faces in (("a", theirs), ("b", mine))
        )
        np.testing.assert_allclose(after.points, before.points, atol=0.004)
        apart = np.abs(after.canvases.astype(float) - before.canvases)
        assert apart.mean() < 3


def test_only_as_many_bytes_are_taken_as_there_are(data_folder: Path, layout: Layout, tmp_path: Path) -> None:
    split = folder_faces(data_folder, layout)
    best = pack_faces(split, tmp_path / "best", data=DATA)
    less = pack_faces(split, tmp_path / "less", data=DATA, most_bytes=round(0.8 * best.bytes))
    assert less.bytes <= 0.8 * best.bytes
    assert less.quality < best.quality
    with pytest.raises(TrainingError, match="do not fit into"):
        pack_faces(split, tmp_path / "none", data=DATA, most_bytes=1000)
    with pytest.raises(TrainingError, match="is not empty"):
        pack_faces(split, tmp_path / "best", data=DATA)


def test_what_cannot_be_packed_is_said(data_folder: Path, layout: Layout, tmp_path: Path) -> None:
    split = folder_faces(data_folder, layout)
    lacking = dataclasses.replace(split.train[0], points=split.train[0].points.copy())
    lacking.points[3] = np.nan
    gone = dataclasses.replace(split.train[1], photo=tmp_path / "gone.png")
    said: list[str] = []
    chosen = dataclasses.replace(split, train=(lacking, gone, *split.train[2:4]))
    assert pack_faces(chosen, tmp_path / "out", data=DATA, on_skip=said.append).faces == 2
    assert len(said) == 2
    assert "absent" in said[0]
    assert "gone.png" in said[1]


def test_small_faces_are_not_enlarged(
    write: Callable[[Path, Layout, int], list[Face]], layout: Layout, tmp_path: Path
) -> None:
    (face,) = write(tmp_path, layout, 1)
    pixels, points = canvas_of(face, DataSettings())
    assert max(pixels.shape) <= 240
    half, there = canvas_of(face, DataSettings(), 0.5)
    assert max(half.shape) <= max(pixels.shape)
    np.testing.assert_allclose(
        np.ptp(there, axis=0), np.ptp(points, axis=0) * half.shape[1] / pixels.shape[1], rtol=0.02
    )
    photo = cv2.imread(str(face.photo))
    shift = (face.points - points)[0].round().astype(int)
    np.testing.assert_array_equal(
        pixels, photo[shift[1] : shift[1] + pixels.shape[0], shift[0] : shift[0] + pixels.shape[1]]
    )


@pytest.mark.parametrize(
    "words",
    [
        ("--megabytes", "nan"),
        ("--megabytes", "inf"),
        ("--megabytes", "0"),
        ("--detail", "0"),
        ("--detail", "nan"),
        ("--detail", "1.5"),
        ("--preset", "nothing"),
    ],
)
def test_what_cannot_be_asked_for_is_refused_in_a_sentence(
    words: tuple[str, str], data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["--data", str(data_folder), "--out", str(tmp_path / "packed"), *words]
    try:
        status = main(given)
    except SystemExit as error:  # argparse's way
        status = int(str(error.code))
    assert status == 2
    assert words[1] in capsys.readouterr().err.splitlines()[-1]
    assert not (tmp_path / "packed").exists()


def test_the_tool_says_what_it_leaves_out_and_how_one_goes_on(
    data_folder: Path, layout: Layout, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoilt = tmp_path / "data"
    shutil.copytree(data_folder, spoilt)
    points = sorted(spoilt.glob("*.pts"))[0]
    points.write_bytes(b"")
    out = tmp_path / "packed faces"
    assert main(["--data", str(spoilt), "--out", str(out)]) == 0
    spoken = capsys.readouterr()
    assert str(points) in spoken.err
    assert f"--data '{out}' --split '{out / SPLIT_FILE}'" in spoken.out
