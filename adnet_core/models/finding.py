"""Who finds the objects whose landmarks are placed: a choice by name, which projects remember."""

from __future__ import annotations

from enum import StrEnum


class Finding(StrEnum):
    """What gives the boxes of a photo. Each value is what `--find` and a project's settings call it."""

    FACES = "faces"
    """A detector of people's faces."""
    WHOLE_PHOTO = "whole-photo"
    """One object a photo, which fills it: a specimen, an X-ray."""
    MODEL = "model"
    """The finder that the model has learnt from the boxes of its own objects."""
    NONE = "none"
    """Nobody but a person, who draws boxes by hand."""


FINDING_WORDS = {
    Finding.FACES: "faces of people",
    Finding.WHOLE_PHOTO: "the whole photo",
    Finding.MODEL: "the model's own finder",
    Finding.NONE: "boxes drawn by hand",
}
"""What a person is told of each."""


def finding_of(value: object) -> Finding | None:
    """The choice of this name, as a project's settings hold it; None where it is none."""
    return next((one for one in Finding if one == value), None)
