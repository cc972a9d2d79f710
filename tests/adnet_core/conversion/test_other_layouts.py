"""Layouts that share points by name convert into each other; where nothing fits, a layout is drafted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adnet_core.conversion import converting
from adnet_core.conversion.catalogue import annotation_format
from adnet_core.conversion.other_layouts import draft_for, draft_words, in_layout, own_layout, shared_with
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, layout_from_json, load_layout
from adnet_core.faces.shared_points import shared_points
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.pts import write_pts
from adnet_core.media.photos import write_image
from adnet_core.projects.store import Project

names = st.lists(st.sampled_from("abcdefgh"), min_size=1, unique=True)


def layout_of(names: Sequence[str]) -> Layout:
    return layout_from_json(json.dumps({"name": "".join(names)[:50], "points": list(names)}), "the test")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """One accepted face of the points a, b, c, d; c is occluded, d is not placed."""
    write_image(tmp_path / "one.png", np.full((60, 80, 3), 90, np.uint8))
    path = tmp_path / "abcd.adnet"
    with Project.create(path, layout_of("abcd"), author="ann") as opened:
        (image,) = opened.add_images([tmp_path / "one.png"])
        seen = [Visibility.VISIBLE, Visibility.VISIBLE, Visibility.OCCLUDED, Visibility.ABSENT]
        points = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 8.0]])
        spread = np.stack([np.eye(2) * n for n in (1, 2, 3, 4)])
        face = opened.add_face(
            image.id, FaceBox(0, 0, 9, 9), points, spread, origin=[2, 2, 0, 0], visibility=seen
        )
        opened.set_state(face.id, FaceState.ACCEPTED)
    return path


def test_a_project_in_another_layout(project: Path) -> None:
    form, target = annotation_format("project"), layout_of("xca")
    found = converting.gather(project, form, target)
    (face,) = found.faces
    np.testing.assert_array_equal(face.points, [[np.nan, np.nan], [5.0, 6.0], [1.0, 2.0]])
    assert face.visibility is not None
    assert face.visibility.tolist() == [Visibility.ABSENT, Visibility.OCCLUDED, Visibility.VISIBLE]
    assert face.covariance is not None
    assert face.covariance[1:, 0, 0].tolist() == [3.0, 1.0]
    assert found.remarks == (
        f"{project}: the layouts abcd and xca share 2 of 4 and 3 points by name; not placed: x; "
        "left out: b, d",
    )


def test_a_layout_that_shares_nothing_is_refused(project: Path) -> None:
    with pytest.raises(FormatError, match="its layout abcd shares no point with the layout xy"):
        converting.gather(project, annotation_format("project"), layout_of("xy"))


def test_a_source_that_does_not_say_its_layout(tmp_path: Path) -> None:
    write_image(tmp_path / "a.png", np.full((60, 80, 3), 90, np.uint8))
    write_pts(tmp_path / "a.pts", np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))
    form = annotation_format("300w")
    (face,) = converting.gather(tmp_path, form, layout_of("cb"), own=layout_of("abc")).faces
    assert face.points.tolist() == [[5.0, 6.0], [3.0, 4.0]]


def test_a_formats_layout_under_other_names_is_read_in_its_order(tmp_path: Path) -> None:
    form, wflw = annotation_format("wflw"), load_layout("98")
    renamed = layout_of([f"point {n}" for n in range(98)])
    assert own_layout(form, tmp_path, renamed) is None
    assert own_layout(form, tmp_path, layout_of(wflw.point_names[::-1])) == wflw
    assert own_layout(form, tmp_path, load_layout("68")) == wflw
    assert shared_with(wflw, wflw, tmp_path) is None


@settings(max_examples=60)
@given(names, names)
def test_points_go_by_their_names_there_and_back(before: list[str], after: list[str]) -> None:
    one, other = layout_of(before), layout_of(after)
    points = np.array([[ord(name), 1.0] for name in before])
    face = AnnotatedFace(Path("a.png"), points, "a")
    (there,) = in_layout([face], shared_points(one, other))
    for name, place in zip(after, there.points.tolist(), strict=True):
        assert place == [ord(name), 1.0] if name in before else np.isnan(place).all()
    (back,) = in_layout([there], shared_points(other, one))
    for name, place in zip(before, back.points.tolist(), strict=True):
        assert place == [ord(name), 1.0] if name in after else np.isnan(place).all()


class TestDrafts:
    def test_by_names(self, tmp_path: Path) -> None:
        path = tmp_path / "own.json"
        category = {"id": 1, "name": "fly", "keypoints": ["head", "tail", "wing"], "skeleton": [[1, 2]]}
        path.write_text(json.dumps({"images": [], "annotations": [], "categories": [category]}))
        draft = draft_for(annotation_format("coco"), path, load_layout("68"))
        assert draft is not None
        assert draft.layout.point_names == ("head", "tail", "wing")
        assert draft_words(draft) == "a layout can be drafted from it: 3 points, 1 curve, as head, tail, wing"
        assert draft_for(annotation_format("coco"), path, draft.layout) is None

    def test_by_number(self, tmp_path: Path) -> None:
        write_pts(tmp_path / "a.pts", np.ones((4, 2)))
        draft = draft_for(annotation_format("300w"), tmp_path, load_layout("68"))
        assert draft is not None
        assert draft.layout.point_count == 4

    def test_a_layout_that_has_a_name(self, tmp_path: Path) -> None:
        draft = draft_for(annotation_format("wflw"), tmp_path, load_layout("68"))
        assert draft is not None
        assert draft_words(draft) == "its points are those of the layout 98"

    def test_a_project(self, project: Path) -> None:
        draft = draft_for(annotation_format("project"), project, load_layout("68"))
        assert draft is not None
        assert draft.layout.point_names == ("a", "b", "c", "d")

    def test_nothing_to_tell(self, tmp_path: Path) -> None:
        bad = tmp_path / "bad.json"
        bad.write_text("{")
        assert draft_for(annotation_format("coco"), bad, load_layout("68")) is None
