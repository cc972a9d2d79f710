"""What is said of a face and of its points: who placed a point, whether it is seen, how far it has come."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class PointOrigin(IntEnum):
    """Who put a point where it is."""

    PREDICTED = 0
    MOVED = 1
    PROPAGATED = 2


class Visibility(IntEnum):
    """Whether the pixel under a point shows that point of the face.

    ABSENT: nobody and no model has placed the point, or the face does not have it; it has no place.
    """

    VISIBLE = 0
    OCCLUDED = 1
    OUTSIDE = 2
    ABSENT = 3


class FaceState(StrEnum):
    """How far a face has come. Only accepted faces train."""

    PREDICTED = "predicted"
    CORRECTED = "corrected"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


FINISHED = (FaceState.ACCEPTED, FaceState.REJECTED)
"""The states in which nobody has to look at a face any more."""
