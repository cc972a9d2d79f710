"""What a wheel turned, fingers moved or pinched on a touchpad mean for how a photo is looked at.

A wheel zooms, two fingers move the photo, a pinch zooms. Which of them it is, systems tell in different
ways: a Mac and Wayland give the scrolling of fingers phases, X11 gives the kind of device, and Windows
neither: there fingers are a wheel, and a pinch is a wheel with Ctrl. That there are pixels says nothing,
since X11 gives them for wheels too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

ZOOM_A_UNIT = 1.0015
"""By how much the photo grows with each eighth of a degree that a wheel turns; a notch is 120 of them."""
DEGREES_A_NOTCH = 3.0
NOTCH = 120
UNITS_A_PIXEL = 8.0
"""Of fingers whose way is told as that of a wheel: libinput takes 15 of its pixels for a notch."""
FINGERS_OF_A_PINCH = 2
_LEAST_PINCH, _MOST_PINCH = 0.25, 4.0


class Phase(Enum):
    """Where in a scrolling an event is. A wheel has none; MOMENTUM comes after the fingers are gone."""

    NONE = auto()
    BEGIN = auto()
    UPDATE = auto()
    END = auto()
    MOMENTUM = auto()


@dataclass(frozen=True)
class Pan:
    """The photo moves on the screen by (dx, dy) logical pixels, to the right and down."""

    dx: float
    dy: float


@dataclass(frozen=True)
class Zoom:
    """The photo grows by a factor about the pointer."""

    factor: float


@dataclass(frozen=True)
class Turn:
    """The photo is turned clockwise on the screen."""

    degrees: float


Step = Pan | Zoom | Turn


@dataclass(frozen=True)
class Scroll:
    """One event of scrolling, (x, y) each: `angle` in eighths of a degree, `pixels` logical ones where the
    system tells them. `on_touchpad`: by the kind of device. `control` and `alt` are Qt's: Command and Option
    on a Mac."""

    angle: tuple[float, float]
    pixels: tuple[float, float] = (0.0, 0.0)
    phase: Phase = Phase.NONE
    on_touchpad: bool = False
    control: bool = False
    alt: bool = False

    @property
    def by_fingers(self) -> bool:
        """Whether fingers do it, on a touchpad or on a mouse that has no wheel."""
        return self.on_touchpad or self.phase is not Phase.NONE

    @property
    def turned(self) -> float:
        """How far a wheel turned: with Alt, systems make it a sideways one."""
        return self.angle[1] or self.angle[0]


@dataclass(frozen=True)
class Ongoing:
    """What is remembered of a scrolling from event to event: whether it moves the photo, and whether the
    system tells it in pixels."""

    pans: bool = False
    in_pixels: bool = False


def step_of(scroll: Scroll, before: Ongoing) -> tuple[Step | None, Ongoing]:
    """What an event of scrolling does, if anything, and what is remembered for the next one.

    With Ctrl fingers zoom and with Alt they turn, as a wheel does. Momentum goes on with a movement, also
    where a key is pressed meanwhile, and with nothing else.
    """
    if not scroll.by_fingers:
        return (_wheeled(scroll) if scroll.turned else None), Ongoing()
    if scroll.phase is Phase.BEGIN:
        before = Ongoing()
    if scroll.phase is Phase.MOMENTUM:
        if not before.pans:
            return None, before
    elif scroll.control or scroll.alt:
        return (_wheeled(scroll) if scroll.turned else None), Ongoing()
    # X11's pixels, which come without a phase, are those of a driver and of no screen.
    in_pixels = scroll.phase is not Phase.NONE and (before.in_pixels or any(scroll.pixels))
    # What is less than a pixel comes with the next one, though it has an angle already.
    dx, dy = scroll.pixels if in_pixels else (part / UNITS_A_PIXEL for part in scroll.angle)
    moves = bool(dx or dy)
    return (Pan(dx, dy) if moves else None), Ongoing(before.pans or moves, in_pixels)


def _wheeled(scroll: Scroll) -> Step:
    if scroll.alt:
        return Turn(scroll.turned * DEGREES_A_NOTCH / NOTCH)
    return Zoom(ZOOM_A_UNIT**scroll.turned)


def pinched(value: float) -> Zoom:
    """What a step of a pinch does, of which the system tells by which part of its size the photo grows."""
    return Zoom(min(max(1.0 + value, _LEAST_PINCH), _MOST_PINCH))


def dragged_by_fingers(delta: tuple[float, float], fingers: int) -> Pan | None:
    """What fingers do that move while they pinch, by (dx, dy) logical pixels; more of them belong to the
    system, as a swipe of three to another desktop. `fingers` is 0 where it is not known."""
    if fingers > FINGERS_OF_A_PINCH or not any(delta):
        return None
    return Pan(*delta)
