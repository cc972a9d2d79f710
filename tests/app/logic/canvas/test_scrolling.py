from __future__ import annotations

from itertools import pairwise, product

import pytest

from app.logic.canvas.scrolling import (
    Ongoing,
    Pan,
    Phase,
    Scroll,
    Step,
    Turn,
    Zoom,
    dragged_by_fingers,
    pinched,
    step_of,
)


def steps(*scrolls: Scroll) -> list[Step | None]:
    """What events do that come one after the other."""
    now, done = Ongoing(), []
    for scroll in scrolls:
        step, now = step_of(scroll, now)
        done.append(step)
    return done


@pytest.mark.parametrize("turn", [120, -120, 15, -30])
@pytest.mark.parametrize("pixels", [(0, 0), (0, 40)])
def test_a_wheel_zooms_and_with_alt_it_turns(turn: float, pixels: tuple[float, float]) -> None:
    """Also where X11 gives it pixels, and where it turns by less than a notch."""
    for control in (False, True):
        assert steps(Scroll((0, turn), pixels, control=control)) == [Zoom(1.0015**turn)]
        # Alt makes it a sideways one.
        for angle in ((turn, 0), (0, turn)):
            assert steps(Scroll(angle, pixels, control=control, alt=True)) == [Turn(turn * 3 / 120)]
    assert steps(Scroll((turn, 0), pixels)) == [Zoom(1.0015**turn)]


def test_a_wheel_that_does_not_turn_does_nothing() -> None:
    assert steps(Scroll((0, 0)), Scroll((0, 0), alt=True)) == [None, None]


@pytest.mark.parametrize("way", list(product((-7, 0, 9), (-11, 0, 5))))
def test_fingers_move_the_photo_by_what_the_system_says(way: tuple[float, float]) -> None:
    angle = (2 * way[0], 2 * way[1])
    begun, moved, ended = steps(
        Scroll((0, 0), phase=Phase.BEGIN),
        Scroll(angle, way, Phase.UPDATE),
        Scroll((0, 0), phase=Phase.END),
    )
    assert (begun, ended) == (None, None)
    assert moved == (Pan(*way) if any(way) else None)


def test_where_a_touchpad_has_no_pixels_its_angle_counts() -> None:
    """As under X11, where the kind of device says what it is, and where its pixels are those of no screen."""
    assert steps(Scroll((-80, 120), on_touchpad=True)) == [Pan(-10, 15)]
    assert steps(Scroll((-80, 120), (-999, 999), on_touchpad=True)) == [Pan(-10, 15)]


def test_what_is_less_than_a_pixel_is_not_counted_twice() -> None:
    """Wayland keeps it for the next event, and tells its angle at once."""
    slow = [Scroll((0, 7), (0, pixels), Phase.UPDATE) for pixels in (1, 0, 1, 1, 0)]
    moved = steps(Scroll((0, 0), phase=Phase.BEGIN), *slow)
    assert sum(step.dy for step in moved if isinstance(step, Pan)) == 3


def test_fingers_zoom_with_control_and_turn_with_alt() -> None:
    begin = Scroll((0, 0), phase=Phase.BEGIN)
    assert steps(begin, Scroll((0, 40), (0, 20), Phase.UPDATE, control=True))[1] == Zoom(1.0015**40)
    assert steps(begin, Scroll((40, 0), (20, 0), Phase.UPDATE, alt=True))[1] == Turn(1.0)
    assert steps(Scroll((0, -40), on_touchpad=True, control=True)) == [Zoom(1.0015**-40)]


def test_momentum_goes_on_with_a_movement_and_with_nothing_else() -> None:
    begin, gone = Scroll((0, 0), phase=Phase.BEGIN), Scroll((0, 30), (0, 15), Phase.MOMENTUM)
    moved, zoomed = (
        Scroll((0, 40), (0, 20), Phase.UPDATE),
        Scroll((0, 40), (0, 20), Phase.UPDATE, control=True),
    )
    assert steps(begin, moved, gone, gone)[2:] == [Pan(0, 15), Pan(0, 15)]
    # A key is pressed for what comes next, while the photo still moves.
    pressed = Scroll((0, 30), (0, 15), Phase.MOMENTUM, control=True)
    assert steps(begin, moved, pressed, gone)[2:] == [Pan(0, 15), Pan(0, 15)]
    assert steps(begin, zoomed, gone)[2] is None
    assert steps(begin, gone)[1] is None
    # Some systems say that the fingers are gone before.
    assert steps(begin, moved, Scroll((0, 0), phase=Phase.END), gone)[3] == Pan(0, 15)
    # Another scrolling, and a wheel, have nothing to do with the one before.
    assert steps(begin, moved, begin, gone)[3] is None
    assert steps(begin, moved, Scroll((0, 120)), gone)[3] is None


def test_a_pinch_grows_with_the_fingers_and_never_turns_over() -> None:
    factors = [pinched(value).factor for value in (-5.0, -1.0, -0.2, -0.01, 0.0, 0.01, 0.3, 50.0)]
    assert all(before <= after for before, after in pairwise(factors))
    assert factors[0] > 0
    assert pinched(0.0) == Zoom(1.0)
    assert pinched(0.1).factor == pytest.approx(1.1)


@pytest.mark.parametrize(("fingers", "moves"), [(0, True), (2, True), (3, False), (4, False)])
def test_two_fingers_move_the_photo_while_they_pinch_and_more_do_not(fingers: int, moves: bool) -> None:
    assert dragged_by_fingers((4.0, -3.0), fingers) == (Pan(4.0, -3.0) if moves else None)
    assert dragged_by_fingers((0.0, 0.0), fingers) is None
