"""Faces as evaluation and training take them: whole ones, of one part of a split."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from adnet_core.conversion.annotated_faces import annotated_faces, read_split
from adnet_core.errors import FormatError
from adnet_core.faces.layout import load_layout
from adnet_core.formats.pts import write_pts
from adnet_core.media.photos import write_image

LAYOUT = load_layout("68")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Photos a, b, c with a face each; the eyes of c lie in one place, as in a profile."""
    rng = np.random.default_rng(0)
    for name in "abc":
        points = rng.uniform(20, 100, (68, 2))
        if name == "c":
            points[36:48] = points[36]
        write_image(tmp_path / f"{name}.png", np.full((120, 120, 3), 90, np.uint8))
        write_pts(tmp_path / f"{name}.pts", points)
    return tmp_path


def test_a_face_that_nothing_can_be_measured_by_is_left_out_and_said(folder: Path) -> None:
    said: list[str] = []
    faces = annotated_faces(folder, LAYOUT, on_skip=said.append)
    assert [face.label for face in faces] == ["a.pts", "b.pts"]
    assert said == [
        f"{folder}: c.pts is left out, since its points of the distance inter_ocular lie in one place"
    ]
    with pytest.raises(FormatError, match=r"c\.pts is left out"):
        annotated_faces(folder, LAYOUT)


@pytest.mark.parametrize("head", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_part_of_a_split(folder: Path, head: str, end: str) -> None:
    """As an editor saves it, or a spreadsheet, which begins with a byte order mark."""
    split = folder / "split.csv"
    split.write_bytes(f"{head}split,file{end}train,a.png{end}val,b.png{end}".encode())
    (face,) = annotated_faces(folder, LAYOUT, split=split, part="val", on_skip=lambda _: None)
    assert face.label == "b.pts"
    assert read_split(split, None) == {"a.png", "b.png"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "a split file has the columns file and split"),
        (b"file;split\na.png;val\n", "the columns file and split, separated by a comma"),
        (b"file,split\na.png,train\n", "no photo is in part 'val' \\(parts: train\\)"),
        (b"file,split\n\xff,val\n", "it is not text in UTF-8"),
        (b'file,split\n"' + b"a" * 200_000 + b'",val\n', "field larger than field limit"),
        (b'file,split\na.png,"a\n\nb"\n', r"no photo is in part 'val' \(parts: a b\)"),
        (b"file,split\nz.png,val\n", "1 of its photos are not under .*, as z.png"),
    ],
)
def test_a_split_that_is_none_is_refused(folder: Path, content: bytes, reason: str) -> None:
    split = folder / "split.csv"
    split.write_bytes(content)
    with pytest.raises(FormatError, match=reason) as raised:
        annotated_faces(folder, LAYOUT, split=split, part="val", on_skip=lambda _: None)
    assert str(raised.value).startswith(f"{split}: ")


@pytest.mark.skipif(os.name != "posix", reason="pipes are POSIX's")
def test_a_split_is_no_pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    for path, reason in ((folder / "pipe", "it is no regular file"), (folder, "is a directory")):
        with pytest.raises(FormatError, match=reason):
            read_split(path, None)
    with pytest.raises(FormatError, match="no such split file"):
        read_split(folder / "none", None)
