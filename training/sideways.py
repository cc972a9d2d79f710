"""How far labels lie to one side of where mirror images of the same faces would have them.

People, and tools that help them, may put all points of a face a little to the right: in 300-W by half a
percent of the face, whatever its size. A face that is mirrored for training then has them on the left, and a
network that learns both learns the middle: its answers are off by as much in every face that is not
mirrored. So the offset is measured, with a model that knows the faces' parts, and the points of mirrored
faces are moved by twice of it: to where the same hand would have put them in the mirrored photo.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import torch
from torch import nn

from adnet_core.events import Event, Noted
from adnet_core.faces.geometry import CROP_SIZE
from adnet_core.faces.layout import Layout
from adnet_core.faces.sampling import spread
from adnet_core.models.model_file import MOST_SIDEWAYS
from training.augmentation import mirror_images, to_network_input
from training.datasets import FaceSet
from training.distribution import Process
from training.settings import Settings
from training.validation import plain_views

MOST = 120
"""More faces than these are not looked at."""
DOUBT = 8
"""The start's own offset counts as that of so many faces: of few, what is measured is chance."""
WORTH_SAYING = 0.25
"""Crop pixels."""


def with_sideways(
    settings: Settings,
    network: nn.Module,
    layout: Layout,
    faces: FaceSet,
    inherited: Mapping[str, Any] | None,
    process: Process,
    report: Callable[[Event], None] = lambda event: None,
) -> Settings:
    """The settings of a run from `network` with `augmentation.sideways` measured on `faces`.

    They stay as they are where it is given, and where no face is mirrored. `inherited` describes the model
    that the network is. All processes come to the same settings.
    """
    augmentation = settings.augmentation
    if augmentation.sideways is not None or not augmentation.flip or not layout.mirrors:
        return settings
    found = torch.zeros(1, dtype=torch.float64)
    if process.leads:
        own = float((inherited or {}).get("sideways") or 0.0)
        found += labels_sideways(network.to(process.device), faces, layout, process.device, expected=own)
    sideways = round(float(process.leaders(found)), 2)
    if abs(sideways) >= WORTH_SAYING:
        side = "right" if sideways > 0 else "left"
        report(
            Noted(
                text=f"the points of these faces lie {abs(sideways):.2f} of a crop's {CROP_SIZE} pixels to "
                f"the {side} of where their mirror images have them; mirrored faces are learnt with that in "
                "mind"
            )
        )
    return settings.model_copy(
        update={"augmentation": augmentation.model_copy(update={"sideways": sideways})}
    )


@torch.no_grad()
def labels_sideways(
    network: nn.Module, faces: FaceSet, layout: Layout, device: torch.device, *, expected: float = 0.0
) -> float:
    """Crop pixels by which the points of `faces`, some MOST of them, lie to the right of the mean of the
    network's answers on a plain view and on its mirror image, in which an offset of its own cancels out.

    Of the faces the median counts, beside what is `expected` as that of DOUBT faces; nothing that is more
    than MOST_SIDEWAYS, since such a network knows of no face.
    """
    rows = range(len(faces))[spread(len(faces), MOST)]
    network.eval()
    found: list[float] = []
    for images, truth in plain_views(faces, rows, layout, size=CROP_SIZE, device=device):
        plain, mirrored = (
            network(to_network_input(view).contiguous(memory_format=torch.channels_last))[-1].landmarks
            for view in (images, images.flip(-1))
        )
        middle = (plain + mirror_images(mirrored, layout)) / 2
        apart = (truth - middle)[..., 0].cpu().double().numpy() * CROP_SIZE / 2
        found += [float(np.nanmean(one)) for one in apart if np.isfinite(one).any()]
    if not found or not abs(median := float(np.median(found))) <= MOST_SIDEWAYS:
        return expected
    return (len(found) * median + DOUBT * expected) / (len(found) + DOUBT)
