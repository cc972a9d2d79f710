"""How a view is carried over, without a window."""

from __future__ import annotations

import pytest

from adnet_core.faces.geometry import FaceBox
from app.logic.canvas.framing import FIT_FACE, FIT_PHOTO, FramingKind, View, fit_face, fit_photo
from app.logic.canvas.looking import SMALLEST_FACE, Looking

SCREEN = (800.0, 600.0)
SIZE = (1000, 500)
BOX = FaceBox(100, 120, 300, 320)
OTHER = FaceBox(600, 100, 700, 200)


@pytest.fixture
def looking() -> Looking:
    made = Looking()
    assert made.follow(SIZE, BOX, SCREEN)
    return made


def test_the_whole_photo_is_seen_first(looking: Looking) -> None:
    assert looking.is_at_photo
    assert looking.view == fit_photo(SIZE, SCREEN)


def test_what_was_asked_for_goes_on_from_face_to_face(looking: Looking) -> None:
    looking.ask(FIT_FACE)
    assert not looking.is_at_photo
    for box in (BOX, OTHER):
        assert looking.follow(SIZE, box, SCREEN)
        assert looking.view == fit_face(box, SCREEN)


def test_a_chosen_view_shows_the_next_face_in_the_same_way(looking: Looking) -> None:
    view = View((250.0, 220.0), 3.0)
    looking.choose(view, BOX)
    assert looking.view == view
    assert looking.framing.kind is FramingKind.FREE
    assert looking.follow(SIZE, OTHER, SCREEN)
    # The next face is half as large.
    assert looking.view == View((675.0, 150.0), 6.0)


def test_a_view_chosen_before_there_is_a_face_stays_until_one_comes(looking: Looking) -> None:
    view = View((250.0, 220.0), 3.0)
    looking.choose(view, None)
    assert not looking.is_at_photo
    assert looking.framing == FIT_PHOTO
    assert not looking.follow(SIZE, None, SCREEN)
    assert looking.follow(SIZE, BOX, SCREEN)
    assert (looking.view, looking.framing.kind) == (view, FramingKind.FREE)


@pytest.mark.parametrize("leave", [Looking.leave_photo, lambda looking: looking.ask(FIT_PHOTO)])
def test_another_photo_or_another_wish_ends_it(looking: Looking, leave: object) -> None:
    looking.choose(View((250.0, 220.0), 3.0), None)
    leave(looking)  # type: ignore[operator]
    assert looking.is_at_photo
    assert looking.follow(SIZE, None, SCREEN)
    assert looking.view == fit_photo(SIZE, SCREEN)


def test_a_turn_stays(looking: Looking) -> None:
    looking.turn(90.0)
    looking.turn(-180.0)
    assert looking.view.degrees == 270.0
    looking.follow(SIZE, BOX, SCREEN)
    assert looking.view == fit_photo(SIZE, SCREEN, 270.0)


def test_a_point_is_revealed_where_it_is_out_of_sight_or_its_face_small(looking: Looking) -> None:
    scale = 2 * SMALLEST_FACE / BOX.longer_side
    looking.choose(View(BOX.center, scale), BOX)
    assert looking.revealing(BOX.center, BOX, SCREEN) is None
    beside = (BOX.center[0] + SCREEN[0] / 2 / scale, BOX.center[1])
    assert looking.revealing(beside, BOX, SCREEN) == fit_face(BOX, SCREEN)
    looking.choose(View(BOX.center, scale / 3), BOX)
    assert looking.revealing(BOX.center, BOX, SCREEN) == fit_face(BOX, SCREEN)


@pytest.mark.parametrize("degrees", [0.0, 90.0, 33.0])
def test_places_of_photo_and_screen_lead_to_each_other(looking: Looking, degrees: float) -> None:
    looking.choose(View((250.0, 220.0), 3.0, degrees), BOX)
    assert looking.to_screen((250.0, 220.0), SCREEN) == (400.0, 300.0)
    there = looking.to_screen((300.0, 100.0), SCREEN)
    assert looking.to_photo(there, SCREEN) == pytest.approx((300.0, 100.0))
