"""`adnet layout`: drafting and showing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.faces.layout import load_layout
from adnet_core.predictions.layout_picture import SIDE, layout_picture


def test_draft_writes_a_layout_that_is_read(answer: Any, tmp_path: Path) -> None:
    path = tmp_path / "hand.toml"
    status, out, err = answer("layout", "draft", "21", "-o", str(path), "--name", "hand")
    assert (status, out) == (0, f"{path}: 21 points, 0 curves, no mirror\n")
    assert err == ["nothing tells which points mirror each other: training will not flip photos"]
    assert load_layout(path).name == "hand"
    status, _, err = answer("layout", "draft", "5", "-o", str(path))
    assert (status, err) == (2, [f"{path}: is there already; --force replaces it"])
    notes = tmp_path / "notes.toml"
    notes.write_text("title = 'no layout'\n")
    status, _, err = answer("layout", "draft", "5", "-o", str(notes), "--force")
    assert status == 2
    assert err == [
        f"{notes}: is there already and no layout that can be read, so it is not replaced; give a new name"
    ]
    assert notes.read_text() == "title = 'no layout'\n"
    status, out, _ = answer("layout", "draft", "5", "-o", str(path), "--force", "--json")
    assert status == 0
    assert len(json.loads(out)["points"]) == 5


def test_show_lists_and_draws(answer: Any, tmp_path: Path) -> None:
    picture = tmp_path / "29.png"
    status, out, _ = answer("layout", "show", "29", "-o", str(picture))
    assert status == 0
    assert out.splitlines()[0] == "29 (COFW 29 points): 29 points, 7 curves, 11 mirror pairs"
    assert "     8  right_eye_outer    mirrors 9     right_eye" in out.splitlines()
    assert cv2.imread(str(picture)).shape == (SIDE, SIDE, 3)
    status, out, _ = answer("layout", "show", "29", "--json")
    facts = json.loads(out)
    assert facts["mirror_pairs"][0] == [0, 1]
    assert facts["curves"]["nose"] == {"points": [18, 20, 19, 21], "closed": True}


def test_on_a_photo_by_the_points_beside_it(answer: Any, tmp_path: Path, sample_photo: Path) -> None:
    layout = tmp_path / "two.toml"
    layout.write_text('name = "two"\npoints = ["a", "b"]\n')
    photo, picture = tmp_path / "face.jpg", tmp_path / "out.png"
    photo.write_bytes(sample_photo.read_bytes())
    command = ("layout", "show", str(layout), "--on", str(photo))
    status, _, err = answer(*command)
    assert (status, err) == (2, ["Invalid value: --on and --model go with --output, the picture to write"])
    status, _, err = answer(*command, "-o", str(picture))
    assert status == 0
    assert err == [f"{photo}: nothing says where its points are, so a schematic one is drawn"]
    photo.with_suffix(".pts").write_text("version: 1\nn_points: 2\n{\n101 101\n201 101\n}\n")
    status, _, err = answer(*command, "-o", str(picture), "--force")
    assert (status, err) == (0, [])
    assert cv2.imread(str(picture)).shape[1] == SIDE


def test_the_picture_never_replaces_the_photo(answer: Any, sample_photo: Path, tmp_path: Path) -> None:
    photo, link = tmp_path / "photo.jpg", tmp_path / "link.jpg"
    photo.write_bytes(sample_photo.read_bytes())
    link.symlink_to(photo)
    status, out, err = answer("layout", "show", "68", "--on", str(photo), "-o", str(link))
    assert (status, out) == (2, "")
    assert err == [f"{link}: is the photo itself, which the picture may not write over"]
    assert photo.read_bytes() == sample_photo.read_bytes()


def test_the_picture_replaces_no_other_file(answer: Any, sample_photo: Path, tmp_path: Path) -> None:
    photo, notes = tmp_path / "photo.jpg", tmp_path / "notes.png"
    photo.write_bytes(sample_photo.read_bytes())
    notes.write_text("no picture")
    for path in (photo, notes):
        before = path.read_bytes()
        status, out, err = answer("layout", "show", "68", "-o", str(path))
        assert (status, out, err) == (2, "", [f"{path}: is there already; --force replaces it"])
        assert path.read_bytes() == before
    status, _, err = answer("layout", "show", "68", "-o", str(notes), "--force")
    assert status == 2
    assert err == [f"{notes}: is there already and no picture, so it is not replaced; give a new name"]
    assert notes.read_text() == "no picture"
    assert answer("layout", "show", "68", "-o", str(photo), "--force")[0] == 0
    assert photo.read_bytes() != sample_photo.read_bytes()


def test_what_is_drawn() -> None:
    """Curves, and dashes between mirrored points; nothing for a point without a place."""
    layout = load_layout("29")
    pixels = np.zeros((300, 300, 3), np.uint8)
    points = np.full((29, 2), np.nan)
    points[[8, 9]] = [[100, 150], [200, 150]]
    drawn = layout_picture(layout, pixels, points)
    assert max(drawn.shape) == SIDE
    middle = drawn[:, drawn.shape[1] // 2 - 20 : drawn.shape[1] // 2 + 20]
    assert middle.any()  # the dashes
    points[9] = np.nan
    assert (layout_picture(layout, pixels, points).any(axis=2).sum()) < drawn.any(axis=2).sum()


@pytest.mark.parametrize("arguments", [("show", "97"), ("draft", "nowhere.json", "-o", "x.toml")])
def test_refusals_are_one_line(answer: Any, arguments: tuple[str, ...]) -> None:
    status, out, err = answer("layout", *arguments)
    assert (status, out, len(err)) == (2, "", 1)
