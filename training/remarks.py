"""What is unusual about a run, said at its start: nothing is wrong with it, and it may still be in vain."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from adnet_core.faces.geometry import CROP_SIZE
from training.changes import key_of
from training.checks import SAME_PHOTO_BITS, counted, difference_hashes
from training.datasets import FaceSet
from training.settings import Settings

FEW = 20
"""Faces of which fewer teach a model little more than themselves."""
ENOUGH = 1000
"""Faces from which a network may learn from nothing, and be shown them for as long as one likes."""
SMALL = 64
"""Pixels of a face's longer side below which its crop is mostly made up."""
MANY = 300
"""Faces of which nobody is told that some look the same; there are others."""
MUCH = 0.3
"""Share of the faces that look the same, from which on it is said."""
MANY_EPOCHS = 50
"""Epochs after which so few faces as are not ENOUGH are known by heart."""


def remarks(settings: Settings, train: FaceSet, *, from_model: bool, new_layout: bool = False) -> list[str]:
    """Sentences on a run with these faces that say what is unusual and what would be usual, or none.

    `from_model` says whether it goes on from a trained model, `new_layout` whether it takes over the trunk of
    one, for which few faces and many epochs are usual.
    """
    count, epochs = len(train), settings.schedule.epochs
    faces, said = counted(count, "face"), []
    alike = nearly_the_same(train) if count < MANY else 0
    if alike > 1 and alike >= MUCH * count:
        said.append(
            f"{alike} of {faces} look nearly the same as another of them, as one photo twice does: "
            "they teach little more than one face; usual are as many people as there are faces"
        )
    if count < FEW and not new_layout:
        said.append(
            f"{faces} to learn from {'is' if count == 1 else 'are'} very few: 30 and more are usual, "
            f"and under {FEW} a model may get worse on all others"
        )
    if count < ENOUGH and not from_model:
        said.append(
            f"{faces} {'is' if count == 1 else 'are'} few for a network that begins from nothing: "
            "usual are some thousand, or to go on from a model with --init"
        )
    if count < ENOUGH and epochs > MANY_EPOCHS and not new_layout:
        said.append(
            f"{epochs} epochs on {faces} teach them by heart: for so few, {MANY_EPOCHS} at most are "
            "usual, by --set schedule.epochs=NUMBER"
        )
    sides = sorted(face.box.longer_side for face in train.faces)
    small = sum(side < SMALL for side in sides)
    if small:
        said.append(
            f"{small} of {faces} {'is' if small == 1 else 'are'} smaller than {SMALL} pixels, down "
            f"to {sides[0]:.0f}: blown up to {CROP_SIZE}, where no point can be placed well; usual are 100 "
            "pixels and more"
        )
    return said


def idle_changes(changes: Sequence[str], *, from_model: bool, resumed: bool, unlabelled: bool) -> list[str]:
    """Sentences on what --set was given and this run has no use for.

    `from_model` says whether it began with a model's weights, `resumed` whether that was in an earlier start,
    `unlabelled` whether it has faces without labels.
    """
    said = []
    for change in changes:
        key = key_of(change)
        if key.startswith("start.") and not from_model:
            said.append(f"--set {change} changes nothing: it is for runs that start from a model (--init)")
        elif key.startswith("start.harder.") and resumed:
            said.append(
                f"--set {change} changes nothing: it is asked where a run begins, and this one goes on"
            )
        elif key.startswith("unlabelled.") and not unlabelled:
            said.append(f"--set {change} changes nothing: it is for runs with --unlabelled")
    return said


def nearly_the_same(faces: FaceSet) -> int:
    """How many faces look nearly the same as another of them, as copies of a photo do."""
    side = faces.canvases.shape[1]
    edge = round(side * (1 - 1 / faces.ratio) / 2)  # what the network's crop leaves, often no photo at all
    bits = difference_hashes(faces.canvases[:, edge : side - edge, edge : side - edge])
    apart = (bits[:, None] != bits[None]).sum(axis=2)
    np.fill_diagonal(apart, bits.shape[1])
    return int((apart.min(axis=1) <= SAME_PHOTO_BITS).sum())
