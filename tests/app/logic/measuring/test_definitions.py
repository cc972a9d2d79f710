"""What is measured is defined once for a project; what is no measurement is refused in a sentence."""

from __future__ import annotations

import math

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.measurements import Measured
from adnet_core.faces.scale import Scale
from adnet_core.faces.states import PointOrigin, Visibility
from adnet_core.projects.inputs import new_face
from adnet_core.projects.records import FaceRecord
from app.logic.measuring.definitions import (
    Draft,
    draft_of,
    points_of,
    usual_name,
    with_measurement,
    without_measurement,
)
from app.logic.measuring.live import rows, scale_words, value_words
from app.logic.measuring.ruler import Ruler, scale_by

LAYOUT = load_layout("68")


def defined(*drafts: Draft) -> Layout:
    layout = LAYOUT
    for draft in drafts:
        layout = with_measurement(layout, draft)
    return layout


WIDTH = Draft("width", "distance", (0, 16))
HEIGHT = Draft("height", "distance", (27, 8))
SHARE = Draft("share", "ratio", of=("width", "height"))


def test_each_kind_can_be_defined() -> None:
    angle, area = Draft("nose", "angle", (0, 33, 16)), Draft("mouth", "area", (48, 51, 54, 57))
    layout = defined(WIDTH, HEIGHT, SHARE, angle, area)
    assert [(m.name, m.kind, m.points, m.of) for m in layout.measurements] == [
        ("width", "distance", (0, 16), None),
        ("height", "distance", (27, 8), None),
        ("share", "ratio", (), ("width", "height")),
        ("nose", "angle", (0, 33, 16), None),
        ("mouth", "area", (48, 51, 54, 57), None),
    ]


def test_a_changed_one_keeps_its_place_and_ratios_go_with_its_name() -> None:
    layout = defined(WIDTH, HEIGHT, SHARE)
    changed = with_measurement(layout, Draft("breadth", "distance", (1, 15), old="width"))
    assert [m.name for m in changed.measurements] == ["breadth", "height", "share"]
    assert changed.measurements[2].of == ("breadth", "height")
    assert draft_of(changed, "share") == Draft("share", "ratio", (), ("breadth", "height"), "share")


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (Draft("width", "distance", (1, 2)), "Another measurement is called 'width'"),
        (Draft("", "distance", ()), "Choose the points first"),
        (Draft("a", "distance", (1,)), "must have 2 points"),
        (Draft("a", "angle", (1, 2)), "must have 3 points"),
        (Draft("a", "area", (1, 2)), "must have 3 points or more"),
        (Draft("a", "distance", (1, 1)), "names a point twice"),
        (Draft("a", "ratio", of=("width", "")), "A ratio needs two other measurements"),
        (Draft("a\x07", "distance", (1, 2)), "is no name"),
    ],
)
def test_what_is_no_measurement_is_refused(draft: Draft, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        with_measurement(defined(WIDTH), draft)


def test_what_a_ratio_is_made_of_stays() -> None:
    layout = defined(WIDTH, HEIGHT, SHARE)
    with pytest.raises(ValueError, match="'share' is made of it"):
        without_measurement(layout, "width")
    assert [m.name for m in without_measurement(layout, "share").measurements] == ["width", "height"]


def test_points_go_by_names_and_by_numbers_from_1() -> None:
    assert points_of("jaw_1, jaw 17,  9 ,", LAYOUT) == (0, 16, 8)
    for text in ("jaw_99", "0", "69", "1, nose"):
        with pytest.raises(ValueError, match="no point"):
            points_of(text, LAYOUT)


def test_a_name_is_proposed() -> None:
    assert usual_name(Draft(points=(0, 16)), LAYOUT) == "jaw 1 - jaw 17"
    assert usual_name(Draft(kind="ratio", of=("a", "b")), LAYOUT) == "a / b"


def face(*, absent: int | None = None, by_hand: int | None = None) -> FaceRecord:
    points = np.zeros((68, 2))
    points[16] = 30, 40
    points[8] = 0, 100
    origin = np.full(68, PointOrigin.PREDICTED)
    seen = np.full(68, Visibility.VISIBLE)
    if absent is not None:
        seen[absent] = Visibility.ABSENT
    if by_hand is not None:
        origin[by_hand] = PointOrigin.MOVED
    covariance = np.tile(np.diag([2.0, 2.0]), (68, 1, 1))
    return new_face(
        1,
        68,
        FaceBox(0, 0, 50, 50),
        points,
        covariance,
        origin=origin,
        visibility=seen,
        score=1.0,
        model_sha256="m",
    )


def test_values_stand_in_the_scales_unit_and_in_pixels() -> None:
    """50 px with an error of sqrt(2 + 2) = 2 px, at half a millimetre a pixel; a ratio has no unit."""
    layout = defined(WIDTH, HEIGHT, SHARE)
    width, height, share = rows(layout, face(), Scale(0.5, "mm"))
    assert (width.value, width.pixels) == ("25.0 ± 1.0 mm", "50.0 ± 2.0 px")
    assert (height.value, height.pixels) == ("50.0 ± 1.0 mm", "100.0 ± 2.0 px")
    assert (share.value, share.pixels) == ("0.500 ± 0.022", "")
    assert rows(layout, face(), None)[0] == type(width)("width", "50.0 ± 2.0 px", "", "jaw 1, jaw 17")
    assert [(row.value, row.pixels) for row in rows(layout, None, None)] == [("", "")] * 3


def test_what_hangs_on_a_point_that_is_not_placed_says_so() -> None:
    width, height, share = rows(defined(WIDTH, HEIGHT, SHARE), face(absent=16), None)
    assert width.value == share.value == "not there"
    assert height.value == "100.0 ± 2.0 px"
    assert width.about == "jaw 1, jaw 17. Not placed: jaw 17."
    assert share.about == "width / height. Not placed: jaw 17."


def test_a_point_that_a_person_has_set_has_no_error() -> None:
    width, height, _ = rows(defined(WIDTH, HEIGHT, SHARE), face(by_hand=0), None)
    assert (width.value, height.value) == ("50 px", "100.0 ± 2.0 px")


def test_errors_are_written_with_two_figures() -> None:
    cases = [(12.3456, 0.0123, "12.346 ± 0.012 mm"), (1234.5, 45.6, "1,234 ± 46 mm"), (2.0, 0.0, "2 ± 0 mm")]
    for value, error, words in cases:
        assert value_words(Measured("a", value, error, "mm")) == words
    assert value_words(Measured("a", math.nan, math.nan, "mm")) == "not there"


def test_the_scale_by_two_places_and_a_length() -> None:
    ruler = Ruler().clicked((10, 10)).clicked((10.5, 10)).clicked((40, 50))
    assert ruler.ends == ((10, 10), (40, 50))  # a second click at the first place is none
    assert scale_by(ruler, "10 mm") == Scale(0.2, "mm")
    assert scale_by(ruler, "2,5 cm") == Scale(0.05, "cm")
    assert scale_by(ruler, "25") == Scale(0.5, "mm")
    assert scale_words(Scale(0.05, "cm")) == "1 px = 0.05 cm"
    for text, reason in (
        ("ten", "no length"),
        ("10 ells", "no unit"),
        ("0 mm", "more than nothing"),
        ("", "no"),
    ):
        with pytest.raises(ValueError, match=reason):
            scale_by(ruler, text)
