"""What is unusual about a run, said at its start: nothing is wrong with it, and it may still be in vain."""

from __future__ import annotations

from adnet_core.faces.geometry import CROP_SIZE
from training.datasets import FaceSet
from training.settings import Settings

FEW = 20
"""Faces of which fewer teach a model little more than themselves."""
ENOUGH = 1000
"""Faces from which a network may learn from nothing, and be shown them for as long as one likes."""
SMALL = 64
"""Pixels of a face's longer side below which its crop is mostly made up."""
MANY_EPOCHS = 50
"""Epochs after which so few faces as are not ENOUGH are known by heart."""


def remarks(settings: Settings, train: FaceSet, *, from_model: bool) -> list[str]:
    """Sentences on a run with these faces that say what is unusual and what would be usual, or none.

    `from_model` says whether it goes on from a trained model.
    """
    count, epochs = len(train), settings.schedule.epochs
    said = []
    if count < FEW:
        said.append(
            f"{_faces(count)} to learn from {'is' if count == 1 else 'are'} very few: 30 and more are usual, "
            f"and under {FEW} a model may get worse on all others"
        )
    if count < ENOUGH and not from_model:
        said.append(
            f"{_faces(count)} {'is' if count == 1 else 'are'} few for a network that begins from nothing: "
            "usual are some thousand, or to go on from a model with --init"
        )
    if count < ENOUGH and epochs > MANY_EPOCHS:
        said.append(
            f"{epochs} epochs on {_faces(count)} teach them by heart: for so few, {MANY_EPOCHS} at most are "
            "usual, by --set schedule.epochs=NUMBER"
        )
    sides = sorted(face.box.longer_side for face in train.faces)
    small = sum(side < SMALL for side in sides)
    if small:
        said.append(
            f"{small} of {_faces(count)} {'is' if small == 1 else 'are'} smaller than {SMALL} pixels, down "
            f"to {sides[0]:.0f}: blown up to {CROP_SIZE}, where no point can be placed well; usual are 100 "
            "pixels and more"
        )
    return said


def _faces(count: int) -> str:
    return "1 face" if count == 1 else f"{count} faces"
