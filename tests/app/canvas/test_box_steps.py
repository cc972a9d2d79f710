"""A box by keys, as numbers."""

from __future__ import annotations

import pytest

from adnet_core.faces.geometry import FaceBox
from app.logic.canvas.box_steps import BoxSteps
from app.logic.canvas.framing import View

BOX = FaceBox(100, 100, 140, 180)


def numbers(box: FaceBox) -> tuple[float, float, float, float]:
    return (box.x0, box.y0, box.x1, box.y1)


def test_a_new_one_is_in_the_middle_of_what_is_seen() -> None:
    box = BoxSteps(View((50, 80), 2.0), (400, 200)).new()
    assert numbers(box) == (30, 60, 70, 100)


@pytest.mark.parametrize(
    ("way", "moved"),
    [((1, 0), (104, 100, 144, 180)), ((-1, 0), (96, 100, 136, 180)), ((0, 1), (100, 104, 140, 184))],
)
def test_a_step_is_of_the_screen(way: tuple[int, int], moved: tuple[float, ...]) -> None:
    assert numbers(BoxSteps(View((0, 0), 2.0), (400, 200)).moved(BOX, way)) == moved


@pytest.mark.parametrize(
    ("way", "sized"),
    [
        ((1, 0), (96, 100, 144, 180)),
        ((-1, 0), (104, 100, 136, 180)),
        ((0, 1), (100, 96, 140, 184)),
        ((0, -1), (100, 104, 140, 176)),
    ],
)
def test_its_middle_stays_as_it_is_sized(way: tuple[int, int], sized: tuple[float, ...]) -> None:
    assert numbers(BoxSteps(View((0, 0), 2.0), (400, 200)).sized(BOX, way)) == sized


def test_ways_are_those_of_the_screen_where_the_photo_is_turned() -> None:
    steps = BoxSteps(View((0, 0), 2.0, 90.0), (400, 200))
    assert numbers(steps.moved(BOX, (1, 0))) == pytest.approx((100, 96, 140, 176))
    assert numbers(steps.sized(BOX, (1, 0))) == pytest.approx((100, 96, 140, 184))


def test_it_never_vanishes() -> None:
    box, steps = BOX, BoxSteps(View((0, 0), 2.0), (400, 200))
    for _ in range(30):
        box = steps.sized(box, (-1, 0))
    assert box.width == 4.0
    assert box.center == BOX.center
