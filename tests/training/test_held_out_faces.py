"""A run that goes on is judged on the faces that it held out before."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.layout import Layout
from training.datasets import Face
from training.held_out_faces import held_out_as_before, keep_held_out
from training.mixing import with_held_out
from training.sources import Split, folder_faces


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "held-out-faces.json"


def names(faces: tuple[Face, ...]) -> list[str]:
    return [face.name for face in faces]


def test_nothing_changes_where_the_faces_are_the_same(faces: list[Face], layout: Layout, kept: Path) -> None:
    split = Split(tuple(faces[:3]), tuple(faces[3:]))
    keep_held_out(split.validation, kept)
    divided = held_out_as_before(split, layout, kept)
    assert divided.split == split
    assert (divided.texts, divided.as_before) == ((), True)


def test_grown_data_move_no_face_that_was_held_out(faces: list[Face], layout: Layout, kept: Path) -> None:
    """A share of the photos by the order of their names holds out others of them once there are more."""
    few = with_held_out(Split(tuple(faces[:3])), layout, 0.4)
    keep_held_out(few.validation, kept)
    grown = Split(tuple(faces))
    assert names(with_held_out(grown, layout, 0.4).validation) != names(few.validation)
    divided = held_out_as_before(grown, layout, kept)
    assert names(divided.split.validation) == names(few.validation)
    assert len(divided.split.train) == 5
    assert with_held_out(divided.split, layout, 0.4) == divided.split
    assert divided.texts == ()


def test_what_would_be_held_out_now_is_neither_learnt_nor_judged_on(
    faces: list[Face], layout: Layout, kept: Path
) -> None:
    keep_held_out(faces[:1], kept)
    beside = dataclasses.replace(faces[0], name="a second face of the held-out photo")
    divided = held_out_as_before(Split((*faces[2:], beside), tuple(faces[:2])), layout, kept)
    assert divided.split == Split(tuple(faces[2:]), (faces[0],))
    (text,) = divided.texts
    assert text.startswith("2 faces that a new run would hold out are neither learnt nor judged on")
    # the one that was held out is to learn from now, and stays held out
    divided = held_out_as_before(Split((faces[0], *faces[2:]), (faces[1],)), layout, kept)
    assert divided.split == Split(tuple(faces[2:]), (faces[0],))


def test_faces_are_known_again_where_their_data_were_moved(
    data_folder: Path, faces: list[Face], layout: Layout, kept: Path, tmp_path: Path
) -> None:
    """Also beside a set with photos of the same names."""
    keep_held_out([face for face in faces if face.photo.stem in ("face4", "face5")], kept)
    for name in ("elsewhere/" + data_folder.name, "other"):
        shutil.copytree(data_folder, tmp_path / name)
    moved = folder_faces(tmp_path / "elsewhere" / data_folder.name, layout).train
    other = folder_faces(tmp_path / "other", layout).train
    divided = held_out_as_before(Split((*other, *moved)), layout, kept)
    assert [face.photo for face in divided.split.validation] == [face.photo for face in moved[4:]]
    assert divided.texts == ()


def test_a_face_of_a_project_is_known_by_its_number_there(
    faces: list[Face], layout: Layout, kept: Path
) -> None:
    keyed = [dataclasses.replace(face, key=f"k{row}") for row, face in enumerate(faces)]
    keep_held_out(keyed[:1], kept)
    renamed = dataclasses.replace(keyed[0], photo=Path("/new/name.jpg"), name="name.jpg, face 3")
    namesake = dataclasses.replace(keyed[1], photo=keyed[0].photo, name=keyed[0].name)
    divided = held_out_as_before(Split((renamed, namesake, *keyed[2:])), layout, kept)
    assert divided.split.validation == (renamed,)


def test_faces_that_are_gone_are_said(faces: list[Face], layout: Layout, kept: Path) -> None:
    keep_held_out(faces[:3], kept)
    blind = dataclasses.replace(faces[1], points=np.full_like(faces[1].points, np.nan))
    divided = held_out_as_before(Split((blind, *faces[2:])), layout, kept)
    assert divided.split == Split(tuple(faces[3:]), (faces[2],))
    (text,) = divided.texts
    assert text == (
        f"of the 3 faces held out before, 2 can be judged on no more, such as {faces[0].name}: the run "
        "goes on with the other 1"
    )
    split = Split(tuple(faces[4:]), (faces[3],))
    divided = held_out_as_before(split, layout, kept)
    assert (divided.split, divided.as_before) == (split, False)
    assert divided.texts[0].startswith("none of the 3 faces held out before can be judged on any more")


def test_where_nothing_was_kept_the_faces_are_divided_as_a_new_run_does(
    faces: list[Face], layout: Layout, kept: Path
) -> None:
    split = Split(tuple(faces[1:]), (faces[0],))
    for content in (None, "{", '[["a"]]', "7"):
        if content is not None:
            kept.write_text(content)
        divided = held_out_as_before(split, layout, kept)
        assert (divided.split, divided.as_before) == (split, False)
        assert divided.texts[0].startswith("which faces this run held out before is not known")
    keep_held_out([], kept)
    assert held_out_as_before(split, layout, kept).texts == ()
    assert json.loads(kept.read_text()) == []
