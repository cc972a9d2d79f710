"""Words for what `adnet_core` enumerates and the window shows: states of a face, regions of the layouts, and
why a face deserves a second look."""

from __future__ import annotations

from adnet_core.checking.findings import Reason
from adnet_core.faces.states import FaceState
from app.logic.translating import marked, tr

_FACE = "a face"
_REGION = "a region of a layout"

_STATES = {
    FaceState.PREDICTED: marked("predicted", about="a face"),
    FaceState.CORRECTED: marked("corrected", about="a face"),
    FaceState.ACCEPTED: marked("accepted", about="a face"),
    FaceState.REJECTED: marked("rejected", about="a face"),
}

_REASONS = {
    Reason.SIDES: marked("left and right exchanged"),
    Reason.CROSSED: marked("curves cross"),
    Reason.IMPROBABLE: marked("points improbable given the others"),
    Reason.MODEL: marked("disagrees with the model"),
    Reason.HABIT: marked("unlike what this person usually does"),
}

# Those of the layouts that come with the program.
_REGIONS = {
    "jaw": marked("jaw", about="a region of a layout"),
    "contour": marked("contour", about="a region of a layout"),
    "brows": marked("brows", about="a region of a layout"),
    "nose": marked("nose", about="a region of a layout"),
    "eyes": marked("eyes", about="a region of a layout"),
    "mouth": marked("mouth", about="a region of a layout"),
    "chin": marked("chin", about="a region of a layout"),
    "wrist": marked("wrist", about="a region of a layout"),
    "thumb": marked("thumb", about="a region of a layout"),
    "forefinger": marked("forefinger", about="a region of a layout"),
    "middle_finger": marked("middle finger", about="a region of a layout"),
    "ring_finger": marked("ring finger", about="a region of a layout"),
    "pinky": marked("pinky", about="a region of a layout"),
}


def state_word(state: FaceState) -> str:
    """How far a face has come, as of a face: "accepted"."""
    return tr(_STATES[state], about=_FACE)


def reason_word(reason: Reason) -> str:
    """Why a face deserves a second look, in a few words."""
    return tr(_REASONS[reason])


def deleted_word() -> str:
    """The same of a face that is there no more."""
    return tr("deleted", about="a face")


def region_word(name: str) -> str:
    """A region by the name that it has in its layout; that name where the layout is a person's own."""
    word = _REGIONS.get(name)
    return name.replace("_", " ") if word is None else tr(word, about=_REGION)
