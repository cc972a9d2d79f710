"""Changes as pure functions: before and after fit together, and taking back touches nothing else."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, layout_from_json
from adnet_core.faces.states import FaceState
from adnet_core.projects import FaceRecord
from adnet_core.projects.changes import (
    applied,
    birth,
    difference,
    expected_error,
    restored,
    settled,
    stored_covariance,
)
from adnet_core.projects.inputs import new_face
from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.records import Edit, EditKind, FaceChange, Review
from adnet_core.projects.rows import edit_from_row, edit_values, face_from_row, face_values

Facts = Callable[[Any], dict[str, Any]]
COUNT = 3

few = settings(max_examples=40)
finite = st.floats(allow_nan=False, allow_infinity=False, width=64)
small = st.floats(-1e6, 1e6, width=32)


@st.composite
def faces(draw: st.DrawFn) -> FaceRecord:
    def codes() -> np.ndarray[Any, Any]:
        return np.array(draw(st.lists(st.integers(0, 2), min_size=COUNT, max_size=COUNT)), np.int8)

    points = draw(st.lists(finite, min_size=2 * COUNT, max_size=2 * COUNT))
    spread = draw(st.none() | st.lists(small | st.just(float("nan")), min_size=COUNT, max_size=COUNT))
    covariance = None
    if spread is not None and not np.isnan(spread).all():
        covariance = stored_covariance(np.array(spread)[:, None, None] * np.array([[2.0, 1.0], [1.0, 3.0]]))
    face = FaceRecord(
        id="f" * 32,
        image_id=1,
        box=FaceBox(*draw(st.tuples(finite, finite, finite, finite))),
        points=np.array(points).reshape(COUNT, 2),
        origin=codes(),
        visibility=codes(),
        covariance=covariance,
        state=draw(st.sampled_from(FaceState)),
        score=draw(finite),
        model_sha256=draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=4)),
        note=draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=4)),
        tags=tuple(sorted(draw(st.sets(st.sampled_from(["blur", "pose", "ünï"]))))),
        deleted=draw(st.booleans()),
        review=draw(st.sampled_from(Review)),
        review_note=draw(st.sampled_from(["", "look again"])),
        disputed=draw(st.booleans()),
    )
    return settled(face)


def test_a_covariance_beyond_float32_stays_finite() -> None:
    """A project with an infinite one would be called damaged when it is opened again."""
    stored = stored_covariance(np.array([[[1e300, -1e300], [-1e300, 2.0]], np.full((2, 2), np.nan)]))
    assert np.isfinite(stored[0]).all()
    assert np.isnan(stored[1]).all()


@few
@given(faces(), faces())
def test_a_difference_leads_forth_and_back(old: FaceRecord, new: FaceRecord) -> None:
    sides = difference(old, new)
    if sides is None:
        assert _facts(old) == _facts(new)
        return
    before, after = sides
    assert _facts(applied(old, after)) == _facts(new)
    assert _facts(applied(new, before)) == _facts(old)
    back = restored(new, current=after, wanted=before)
    assert _facts(back) == _facts(old)


@few
@given(faces(), faces(), faces())
def test_taking_back_leaves_what_others_changed(old: FaceRecord, mine: FaceRecord, other: FaceRecord) -> None:
    sides = difference(old, mine)
    if sides is None:
        return
    now = replace(mine, points=np.where([[True], [False], [False]], other.points, mine.points))
    back = restored(now, current=sides[1], wanted=sides[0])
    for index in range(COUNT):
        untouched = (now.points[index] == mine.points[index]).all()
        expected = old.points[index] if untouched else other.points[index]
        np.testing.assert_array_equal(back.points[index], expected)


@few
@given(faces())
def test_a_birth_says_everything(face: FaceRecord) -> None:
    before, after = birth(face)
    assert before.deleted
    assert before.points is None
    blank = replace(
        face,
        box=FaceBox(0, 0, 0, 0),
        points=np.zeros((COUNT, 2)),
        origin=np.zeros(COUNT, np.int8),
        visibility=np.zeros(COUNT, np.int8),
        covariance=None,
        note="other",
        tags=("other",),
    )
    assert _facts(applied(blank, after)) == _facts(face)


@few
@given(faces())
def test_a_face_comes_back_from_its_row(face: FaceRecord) -> None:
    v = face_values(face)
    row = (
        *(face.id, face.image_id, v["x0"], v["y0"], v["x1"], v["y1"], v["points"], v["origin"]),
        *(v["visibility"], v["covariance"], v["state"], v["score"], v["model_sha256"], v["note"]),
        *(v["tags"], v["deleted"], v["review"], v["review_note"], v["disputed"]),
    )
    names = tuple(f"p{i}" for i in range(COUNT))
    layout = layout_from_json(json.dumps({"name": "few", "points": names}), "the test")
    assert _facts(face_from_row(row, LayoutColumns.of(layout))) == _facts(face)


@few
@given(faces(), faces())
def test_an_edit_comes_back_from_its_row(old: FaceRecord, new: FaceRecord) -> None:
    before, after = difference(old, new) or (FaceChange(), FaceChange())
    edit = Edit(3, "e", "s", EditKind.CHANGED, "f" * 32, 1, "ann", 1.5, 0.25, "", before, after)
    v = edit_values(edit)
    parts = ("points", "origin", "visibility", "covariance", "fields")
    blobs = [v[f"{part}_{side}"] for part in parts for side in ("before", "after")]
    head = (
        3,
        v["id"],
        v["step"],
        v["kind"],
        v["face_id"],
        1,
        v["author"],
        v["at"],
        v["seconds"],
        v["target"],
    )
    found = edit_from_row((*head, v["indices"], *blobs))
    assert _facts(found.before) == _facts(before)
    assert _facts(found.after) == _facts(after)
    assert (found.kind, found.step, found.target, found.at) == (EditKind.CHANGED, "s", "", 1.5)


def test_expected_error_weighs_the_normal_more(layout: Layout) -> None:
    """Point 4 of the test layout lies on a curve along x: its spread in y counts fully, in x by half."""
    points = np.array([[0, 0], [0, 0], [10, 0], [10, 0], [0, 20], [10, 20]], np.float64)
    template = FaceRecord(
        id="",
        image_id=1,
        box=FaceBox(0, 0, 10, 20),
        points=points,
        origin=np.zeros(6, np.int8),
        visibility=np.zeros(6, np.int8),
        covariance=np.full((6, 2, 2), np.nan),
        state=FaceState.PREDICTED,
        score=1.0,
        model_sha256="",
        note="",
        tags=(),
        deleted=False,
    )

    def error(variance_x: float, variance_y: float) -> float | None:
        covariance = np.full((6, 2, 2), np.nan)
        covariance[4] = np.diag([variance_x, variance_y])
        return expected_error(replace(template, covariance=covariance), layout)

    assert error(0, 4) == pytest.approx(100 * 2 / 10)
    assert error(4, 0) == pytest.approx(100 * 1 / 10)
    assert expected_error(template, layout) is None


def test_expected_error_of_absurd_coordinates_is_unknown(layout: Layout) -> None:
    points = 1.7e308 * np.array([[-1, 0], [-1, 0], [1, 0], [1, 0], [0, 1], [0, -1]])
    face = new_face(
        1, 6, FaceBox(0, 0, 1, 1), points, np.ones((6, 2, 2)), origin=0, score=1.0, model_sha256="m"
    )
    assert expected_error(face, layout) is None


def _facts(value: Any) -> dict[str, Any]:
    """As the fixture `facts_of`, which hypothesis cannot use: one value for all examples."""
    plain = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}.items()
    return {k: np.where(np.isnan(v), None, v).tolist() if isinstance(v, np.ndarray) else v for k, v in plain}
