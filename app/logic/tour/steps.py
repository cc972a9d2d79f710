"""The five steps of the tour, each done by the person's own hand. Knows no window.

What is done is seen from the face and the selection, so that any way counts: by the mouse, by keys, or by a
command's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

import numpy as np

from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.projects.records import FaceRecord
from app.logic.listing.ranking import next_uncertain


class Stage(Enum):
    """Where the tour is: not shown, asked for while other photos are open, waiting for the sample photo, at
    one of its steps, or through with them."""

    AWAY = auto()
    OFFERED = auto()
    OPENING = auto()
    POINT = auto()
    MOVE = auto()
    DOUBTFUL = auto()
    ACCEPT = auto()
    LIST = auto()
    DONE = auto()


STEPS = (Stage.POINT, Stage.MOVE, Stage.DOUBTFUL, Stage.ACCEPT, Stage.LIST)


@dataclass(frozen=True)
class Seen:
    """What the tour looks at: the current face, its selected point, and how many faces are accepted."""

    face: FaceRecord | None = None
    point: int | None = None
    accepted: int = 0


class Tour:
    """Goes from step to step by what is seen; `look` is called after every change of face or selection."""

    def __init__(self) -> None:
        self.stage = Stage.AWAY
        # What was seen when the step began, and last.
        self._start = self._last = Seen()

    @property
    def number(self) -> int:
        """Of the step, from 1; 0 where the tour is at none."""
        return STEPS.index(self.stage) + 1 if self.stage in STEPS else 0

    def begin(self, seen: Seen) -> None:
        """At the first step, wherever the tour was."""
        self._enter(STEPS[0], seen)

    def offer(self) -> None:
        """Other photos are open: ask whether the sample is to be opened in their place."""
        self.stage = Stage.OFFERED

    def wait(self) -> None:
        """The sample photo is being opened."""
        self.stage = Stage.OPENING

    def leave(self) -> bool:
        """Skip what is left, or put the end away; whether there was anything."""
        was, self.stage = self.stage, Stage.AWAY
        return was is not Stage.AWAY

    def look(self, seen: Seen) -> bool:
        """Whether a step has been done by what is seen now."""
        if self.stage not in STEPS:
            return False
        done = self._is_done(seen)
        if done:
            self._enter(self._next(), seen)
        elif _id(seen) != _id(self._start):
            self._start = seen  # the step begins anew with another face
        self._last = seen
        return done

    def reach_list(self) -> bool:
        """Somebody has gone to the list of photos; whether that was the step."""
        if self.stage is not Stage.LIST:
            return False
        self.stage = self._next()
        return True

    def _enter(self, stage: Stage, seen: Seen) -> None:
        self.stage, self._start, self._last = stage, seen, seen

    def _next(self) -> Stage:
        return (*STEPS[1:], Stage.DONE)[STEPS.index(self.stage)]

    def _is_done(self, seen: Seen) -> bool:
        face, last = seen.face, self._last
        if self.stage is Stage.ACCEPT:  # which may have led to another face already
            accepted = seen.accepted > self._start.accepted
            return accepted or (face is not None and face.state is FaceState.ACCEPTED)
        if face is None or _id(seen) != _id(self._start):
            return False
        if self.stage is Stage.POINT:
            return seen.point not in (None, self._start.point)
        if self.stage is Stage.MOVE:
            return self._start.face is not None and _was_moved(self._start.face, face)
        if self.stage is Stage.DOUBTFUL and last.face is not None:
            gone = seen.point not in (None, last.point)
            return gone and seen.point == next_uncertain(last.face, last.point)
        return False


def _id(seen: Seen) -> str:
    return "" if seen.face is None else seen.face.id


def _was_moved(before: FaceRecord, now: FaceRecord) -> bool:
    """Whether a point that a person has placed stands elsewhere now, or was not a person's before."""
    if before.points.shape != now.points.shape:
        return False
    by_hand = now.origin == PointOrigin.MOVED
    elsewhere = (before.points != now.points).any(axis=1)
    return bool(np.any(by_hand & elsewhere))
