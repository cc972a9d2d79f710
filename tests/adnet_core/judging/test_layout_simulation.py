"""What the first faces of a layout cost, by a simulated annotator; layouts made of another one's points."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import FormatError
from adnet_core.faces.layout import layout_from_json, load_layout
from adnet_core.faces.layout_text import layout_toml
from adnet_core.first_faces.done_faces import DoneFace, remarks
from adnet_core.first_faces.regression import USUAL_VARIATION
from adnet_core.judging.derived_layouts import (
    COFW_LIKE,
    dense_weights,
    derived_layout,
    examples,
    read_derived_points,
    sparse_weights,
    write_derived,
)
from adnet_core.judging.layout_simulation import curve_lines, face_cost, simulate_layout
from tests.adnet_core.first_faces.conftest import MadeUp, made_up

__all__ = ["made_up"]

SOURCE = load_layout("68")


def test_the_first_face_costs_all_of_its_points_and_the_next_ones_few(made_up: MadeUp) -> None:
    with_help = simulate_layout(made_up.layout, made_up.faces[:15], tolerance=0.05, helping=made_up.helping)
    by_anchors = simulate_layout(
        made_up.layout, [DoneFace(face.points) for face in made_up.faces[:15]], tolerance=0.05
    )
    count = made_up.layout.point_count
    for result in (with_help, by_anchors):
        assert result.costs[0].clicks == count
        assert result.to_dict()["total_clicks"] == sum(result.to_dict()["clicks"])
        assert result.share == pytest.approx(sum(result.to_dict()["clicks"]) / (15 * count))
        later = [cost.clicks for cost in result.costs[8:]]
        assert np.mean(later) < 0.6 * count
    assert with_help.share < by_anchors.share
    assert not any(cost.anchors for cost in with_help.costs)
    figures = with_help.to_dict()
    assert figures["error"][0] is None
    assert figures["error"][1] > figures["error"][14] > 0
    assert np.mean(figures["error"][5:]) < 0.9 * np.mean(figures["error_of_thin_plates"][5:])
    assert 80 < figures["inside"]["0.9"] <= 100
    assert by_anchors.to_dict()["error"] == [None] * 15
    assert by_anchors.to_dict()["inside"]["0.9"] is None
    assert all(cost.helped for cost in with_help.costs[1:])
    assert all(cost.anchors >= 2 and not cost.helped for cost in by_anchors.costs[1:])
    assert [line.split()[0] for line in curve_lines(with_help)[1:]] == ["1", "2", "3", "5", "10", "15"]


def test_it_ends_within_the_tolerance_whatever_is_unknown(made_up: MadeUp) -> None:
    """A point that no face has had costs its click, one that the face lacks costs none."""
    first = made_up.faces[0].points.copy()
    first[3] = np.nan
    second = made_up.faces[1].points.copy()
    second[[7, 8]] = np.nan
    done = [DoneFace(first, made_up.faces[0].helping), DoneFace(second, made_up.faces[1].helping)]
    result = simulate_layout(made_up.layout, done, tolerance=1.0, helping=made_up.helping)
    assert [(cost.points, cost.clicks) for cost in result.costs] == [
        (made_up.layout.point_count - 1, made_up.layout.point_count - 1),
        (made_up.layout.point_count - 2, 1),
    ]


def test_a_face_that_the_model_misses_is_done_by_anchors(made_up: MadeUp) -> None:
    done = [*made_up.faces[:3], DoneFace(made_up.faces[3].points)]
    result = simulate_layout(made_up.layout, done, tolerance=0.05, helping=made_up.helping)
    assert [cost.helped for cost in result.costs] == [False, True, True, False]
    assert result.costs[3].anchors >= 2


def test_it_says_what_it_cannot_judge(made_up: MadeUp) -> None:
    with pytest.raises(FormatError, match="no annotated faces"):
        simulate_layout(made_up.layout, [], tolerance=0.05)
    nowhere = DoneFace(np.full((made_up.layout.point_count, 2), 4.0))
    with pytest.raises(FormatError, match="distance"):
        face_cost(made_up.layout, None, nowhere, 0.05)


def test_derived_points_follow_the_source() -> None:
    layout, points = derived_layout("made", SOURCE, dense_weights(SOURCE, 1, ["jaw"]), seed=5)
    assert layout.point_count == 68 + 16
    assert layout.mirrors
    random = np.random.default_rng(0)
    face = random.uniform(0, 100, (68, 2))
    mirrored = face[list(SOURCE.flip)] * (-1, 1)
    np.testing.assert_allclose(points(mirrored), points(face)[list(layout.flip)] * (-1, 1))
    middle = (face[3] + face[4]) / 2
    assert np.abs(points(face) - middle).sum(axis=1).min() < 1e-9
    face[4] = np.nan
    lost = np.isnan(points(face)).any(axis=1)
    assert lost.sum() == 3  # the point, and those between it and its neighbours
    jaw = next(curve for curve in layout.curves if len(curve.points) == 33)
    steps = np.linalg.norm(np.diff(points(np.arange(136.0).reshape(68, 2))[list(jaw.points)], axis=0), axis=1)
    np.testing.assert_allclose(steps, steps[0])
    assert not set(layout.point_names) & set(SOURCE.point_names)


@pytest.mark.parametrize(("number", "count"), [(0, 29), (1, 104), (2, 194)])
def test_the_examples_are_sound_layouts(number: int, count: int, tmp_path: Path) -> None:
    layout, points = list(examples())[number]
    toml, made = write_derived(tmp_path, layout, points)
    assert load_layout(toml) == layout == layout_from_json(layout.to_json(), "x")
    assert layout.point_count == count
    assert layout.mirrors
    assert layout.default_distance == "width"
    again = read_derived_points(made, layout)
    np.testing.assert_allclose(again.weights, points.weights)
    assert toml.read_text() == layout_toml(layout)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nothing", "does not say of which points"),
        ("[]", "does not say of which points"),
        ('{"of": "68", "points": {}}', "does not say what the point 'point 1' is made of"),
        ('{"of": "68", "points": {"point 1": {"99": 1}}}', "has no point 99"),
        ('{"of": "68", "points": {"point 1": {"3": 0.5}}}', "must come to one"),
        ('{"of": "68", "points": {"point 1": {"3": NaN}}}', "must come to one"),
        ('{"of": "68", "points": {"point 1": [1, 2]}}', "does not say of which points"),
    ],
)
def test_what_is_no_such_file_is_refused(text: str, words: str, tmp_path: Path) -> None:
    layout, _ = derived_layout("made", SOURCE, sparse_weights(SOURCE, COFW_LIKE[:1]))
    path = tmp_path / "made.json"
    path.write_text(text)
    with pytest.raises(FormatError, match=words) as refused:
        read_derived_points(path, layout)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)
    with pytest.raises(FormatError, match="cannot be read"):
        read_derived_points(tmp_path / "missing.json", layout)


def test_faces_that_are_no_good_to_learn_from_are_pointed_out(made_up: MadeUp) -> None:
    usual = made_up.helping.usual_variation
    several = made_up.faces[:20]
    assert remarks(several, usual) == []
    assert remarks([DoneFace(face.points) for face in several], USUAL_VARIATION) == []
    random = np.random.default_rng(0)
    one = made_up.faces[0]
    assert one.helping is not None
    same = [DoneFace(one.points * 0.8 + 40, one.helping + random.normal(0, 0.5, (68, 2))) for _ in range(20)]
    (said,) = remarks(same, usual)
    assert "almost alike" in said
    assert "20 faces" in said
    assert said.count(". ") == 0
    empty = DoneFace(np.full((made_up.layout.point_count, 2), np.nan), one.helping)
    (said,) = remarks([*several, empty], usual)
    assert said.startswith("One face has fewer than 2 points")
    assert json.dumps(remarks([empty, empty], usual)).count("2 faces have") == 1
