"""Drawing a layout without a window: what each action makes of it, and undo."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import BOX_DIAGONAL, load_layout
from adnet_core.faces.layout_text import layout_toml
from app.logic.layouts.drawing import Drawing
from app.logic.layouts.sketch import sketch_of


def drawn(count: int = 4) -> Drawing:
    """Points at the corners of a square: left above, right above, left below, right below."""
    drawing = Drawing()
    for number in range(count):
        drawing.add_point((10.0 * (number % 2), 10.0 * (number // 2)))
    return drawing


def test_names_are_offered_and_may_be_others() -> None:
    drawing = Drawing(offered=("eye", "nose"))
    drawing.add_point((1, 2))
    drawing.add_point((3, 4), "wart")
    drawing.add_point((5, 6))
    drawing.add_point((7, 8))
    drawing.rename_point(3, "chin")
    assert drawing.sketch.names == ("eye", "wart", "nose", "chin")
    assert drawing.next_name() == "p5"


def test_curves_are_extended_closed_and_shortened() -> None:
    drawing = drawn()
    curve = drawing.add_curve()
    for point in (0, 1, 3):
        drawing.extend_curve(curve, point)
    drawing.extend_curve(curve, 1)  # in the middle of it: nothing
    assert drawing.sketch.layout().curves[0].points == (0, 1, 3)
    drawing.extend_curve(curve, 0)
    assert drawing.sketch.layout().curves[0].closed
    drawing.extend_curve(curve, 3)
    assert drawing.sketch.layout().curves[0].points == (0, 1)
    assert not drawing.sketch.layout().curves[0].closed


def test_a_point_that_goes_leaves_everything_and_its_partner_mirrors_itself() -> None:
    drawing = drawn()
    curve = drawing.add_curve()
    for point in (0, 1, 3):
        drawing.extend_curve(curve, point)
    drawing.pair(0, 1)
    drawing.set_distance("wide", [0], [1])
    group = drawing.add_group("top")
    drawing.toggle_in_group(group, 0)
    drawing.remove_point(0)
    layout = drawing.sketch.layout()
    assert layout.point_names == ("p2", "p3", "p4")
    assert layout.curves[0].points == (0, 2)
    assert (layout.flip, layout.mirrors) == ((0, 1, 2), True)
    assert (dict(layout.distances), layout.default_distance, dict(layout.groups)) == ({}, BOX_DIAGONAL, {})
    drawing.undo()
    assert drawing.sketch.data()["groups"] == {"top": [0]}


def test_another_order_leaves_curves_and_pairs_with_their_points() -> None:
    drawing = drawn()
    drawing.pair(2, 3)
    curve = drawing.add_curve()
    drawing.extend_curve(curve, 2)
    drawing.extend_curve(curve, 3)
    assert drawing.shift_point(3, -2) == 1
    layout = drawing.sketch.layout()
    assert layout.point_names == ("p1", "p4", "p3", "p2")
    assert layout.curves[0].points == (2, 1)
    assert layout.flip == (0, 2, 1, 3)


def test_mirror_pairs_are_proposed_and_wait_for_a_yes() -> None:
    drawing = drawn()
    assert drawing.find_mirror()
    assert drawing.mirror_pairs() == [(0, 1), (2, 3)]
    assert not drawing.sketch.layout().mirrors
    drawing.take_proposal()
    assert drawing.sketch.layout().flip == (1, 0, 3, 2)
    drawing.pair(0, 0)
    assert drawing.sketch.layout().flip == (0, 1, 3, 2)
    drawing.set_mirror(False)
    assert not drawing.sketch.layout().mirrors


def test_a_pair_that_is_clicked_takes_its_points_from_their_partners() -> None:
    drawing = drawn()
    drawing.find_mirror()
    drawing.pair(0, 3)
    assert drawing.sketch.layout().flip == (3, 1, 2, 0)


def test_what_is_wrong_is_one_sentence() -> None:
    drawing = Drawing()
    assert drawing.problem() == "Click the points in the photo, one after the other."
    drawing = drawn()
    assert drawing.problem() == ""
    drawing.rename_point(1, "p1")
    drawing.add_curve("lid")
    assert "the point name 'p1' is used twice" in drawing.problem()
    assert "curve 'lid' has too few points" in drawing.problem()
    drawing.rename_point(1, "q")
    drawing.extend_curve(0, 0)
    drawing.extend_curve(0, 1)
    drawing.pair(0, 2)
    assert drawing.problem() == "Curve 'lid' has no mirror image among the curves."


def test_a_bundled_layout_comes_back_and_every_part_of_a_file(tmp_path: Path) -> None:
    layout = load_layout("68")
    sketch = sketch_of(layout, template_points(layout, FaceBox(0, 0, 50, 60)))
    assert sketch.layout() == layout
    file = tmp_path / "mine.toml"
    file.write_text(layout_toml(sketch.layout()), encoding="utf-8")
    assert load_layout(file) == layout


def test_what_is_changed_in_a_layout_that_is_there() -> None:
    layout = load_layout("5")
    drawing = Drawing(sketch_of(layout, np.full((5, 2), np.nan)), before=layout)
    drawing.rename_point(2, "tip")
    drawing.remove_point(0)
    drawing.add_point((1.0, 2.0), "chin")
    found = drawing.difference()
    assert found.sources == (1, 2, 3, 4, -1)
    assert (found.added, found.removed, found.renamed) == (("chin",), (0,), ((layout.point_names[2], "tip"),))


actions = st.lists(
    st.tuples(st.integers(0, 11), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=25
)


def do(drawing: Drawing, action: tuple[int, int, int]) -> None:
    kind, a, b = action
    points, sketch = len(drawing.sketch.points), drawing.sketch
    if kind <= 2 or not points:
        drawing.add_point((float(a), float(b)))
        return
    i, j = a % points, b % points
    if kind == 3:
        drawing.rename_point(i, f"n{b}")
    elif kind == 4:
        drawing.remove_point(i)
    elif kind == 5:
        drawing.shift_point(i, 1)
    elif kind == 6 or not sketch.curves:
        drawing.add_curve()
    elif kind == 7:
        drawing.extend_curve(b % len(sketch.curves), i)
    elif kind == 8:
        drawing.pair(i, j)
    elif kind == 9:
        drawing.set_distance("d", [i], [j])
    elif kind == 10:
        drawing.toggle_in_group(drawing.add_group(), i)
    else:
        drawing.find_mirror()
        drawing.take_proposal()


@settings(max_examples=60, deadline=None)
@given(actions)
def test_undo_of_anything_gives_the_beginning_and_what_is_right_is_read_back(
    wanted: list[tuple[int, int, int]],
) -> None:
    drawing = Drawing()
    for action in wanted:
        do(drawing, action)
        assert (drawing.sketch.shown_layout() is None) is (not drawing.sketch.points)
        if not drawing.problem():
            layout = drawing.sketch.layout()
            shown = sketch_of(layout, drawing.sketch.positions())
            assert shown.layout() == layout
    end = drawing.sketch
    steps = 0
    while drawing.undo():
        steps += 1
    assert drawing.sketch == Drawing().sketch
    for _ in range(steps):
        assert drawing.redo()
    assert drawing.sketch == end
