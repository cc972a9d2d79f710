from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.faces.geometry import FaceBox
from app.logic.canvas.framing import (
    FIT_FACE,
    FIT_PHOTO,
    MAX_SCALE,
    MIN_SCALE,
    View,
    fit_face,
    fit_photo,
    framing_of,
    view_of,
)

SCREEN = (800.0, 600.0)
BOX = FaceBox(100, 120, 300, 340)


def test_a_fitted_photo_is_seen_whole_and_in_the_middle() -> None:
    view = fit_photo((4000, 1000), SCREEN)
    seen = view.visible(SCREEN)
    assert seen.x0 < -0.5
    assert seen.x1 > 3999.5
    assert seen.y0 < -0.5
    assert seen.y1 > 999.5
    assert view.center == (1999.5, 499.5)


def test_a_fitted_face_is_seen_whole() -> None:
    seen = fit_face(BOX, SCREEN).visible(SCREEN)
    assert seen.x0 < BOX.x0 < BOX.x1 < seen.x1
    assert seen.y0 < BOX.y0 < BOX.y1 < seen.y1


def test_without_a_face_the_photo_is_fitted() -> None:
    for framing in (FIT_FACE, FIT_PHOTO):
        assert view_of(framing, size=(640, 480), box=None, screen=SCREEN) == fit_photo((640, 480), SCREEN)


@given(
    scale=st.floats(0.05, 40),
    factor=st.floats(0.1, 10),
    center=st.tuples(st.floats(-500, 500), st.floats(-500, 500)),
    fixed=st.tuples(st.floats(-500, 500), st.floats(-500, 500)),
)
def test_zooming_leaves_the_place_under_the_cursor(
    scale: float, factor: float, center: tuple[float, float], fixed: tuple[float, float]
) -> None:
    before = View(center, scale)
    after = before.zoomed(factor, fixed)
    assert MIN_SCALE <= after.scale <= MAX_SCALE
    for axis in (0, 1):
        was = (fixed[axis] - before.center[axis]) * before.scale
        now = (fixed[axis] - after.center[axis]) * after.scale
        assert now == pytest.approx(was, abs=1e-6 * max(1.0, abs(was)))


@given(
    side=st.floats(20, 2000),
    x=st.floats(-100, 4000),
    y=st.floats(-100, 4000),
    dx=st.floats(-300, 300),
    zoom=st.floats(0.2, 5),
)
def test_a_look_at_one_face_carries_over_to_another(
    side: float, x: float, y: float, dx: float, zoom: float
) -> None:
    looked = fit_face(BOX, SCREEN).zoomed(zoom, (150.0, 150.0)).moved(dx, 20.0)
    framing = framing_of(looked, BOX)
    assert framing is not None
    other = FaceBox(x, y, x + side, y + side / 2)
    view = view_of(framing, size=(640, 480), box=other, screen=SCREEN)
    # The face is as large on the screen as the one before, and as far from the middle.
    if MIN_SCALE < view.scale < MAX_SCALE:
        assert view.scale * other.longer_side == pytest.approx(looked.scale * BOX.longer_side)
        shift = [(c - b) * view.scale for c, b in zip(view.center, other.center, strict=True)]
        before = [(c - b) * looked.scale for c, b in zip(looked.center, BOX.center, strict=True)]
        assert shift == pytest.approx(before, abs=1e-6)


def test_the_same_face_is_seen_as_it_was() -> None:
    looked = View((111.0, 222.0), 3.3)
    framing = framing_of(looked, BOX)
    assert framing is not None
    again = view_of(framing, size=(640, 480), box=BOX, screen=SCREEN)
    assert again.scale == pytest.approx(looked.scale)
    assert again.center == pytest.approx(looked.center)


def test_no_framing_without_a_face() -> None:
    assert framing_of(View((0, 0), 1.0), None) is None
