"""How far labels lie to one side of where mirror images of the same faces would have them.

People, and tools that help them, may put all points of a face a little to the right: in 300-W by half a
percent of the face, whatever its size. A face that is mirrored for training then has them on the left, and a
network that learns both learns the middle: its answers are off by as much in every face that is not
mirrored. So the offset is measured, with a model that knows the faces' parts, and the points of mirrored
faces are moved by twice of it: to where the same hand would have put them in the mirrored photo.

A run that starts from a model asks that before the first step (`measured_settings`), and a run from nothing
its own averaged network, after a third of its epochs.
"""

from __future__ import annotations

import math
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
from training.settings import ScheduleSettings, Settings
from training.validation import plain_views

MOST = 120
"""More faces than these are not looked at."""
DOUBT = 8
"""What is expected counts as that of so many faces, and as that of more where the network's answers are
rough: of few, and of what spreads by many pixels from face to face, the median is chance."""
USUAL = 1.0
"""Crop pixels by which a set may well lie to one side. Faces whose offsets spread by s count against
(s / USUAL)^2 of the expected one, as a median's chance does against what is usual."""
ROUGHEST = 10.0
"""Crop pixels: a network whose answers are off from side to side by more than so many, beside what is the
same in all points of a face, does not know the faces yet."""
KNOWN_AFTER = 1 / 3
"""Share of the epochs after which the network of a run from nothing knows the faces: it is rough long before,
and what it has learnt by heart later says nothing of its labels."""
WORTH_SAYING = 0.25
"""Crop pixels."""


def faces_known(epoch: int, schedule: ScheduleSettings) -> bool:
    """Whether a run from nothing asks its network at the beginning of an epoch, counted from 0."""
    return epoch >= math.ceil(round(KNOWN_AFTER * schedule.epochs, 6))


def with_sideways(
    settings: Settings,
    network: nn.Module,
    layout: Layout,
    faces: FaceSet,
    inherited: Mapping[str, Any] | None,
    process: Process,
    report: Callable[[Event], None] = lambda event: None,
    *,
    size: int = CROP_SIZE,
) -> Settings:
    """The settings of a run with `augmentation.sideways` measured by `network` on `faces`, in crops of `size`
    pixels.

    They stay as they are where it is given, and where no face is mirrored. `inherited` describes the model
    that the network is, if any. All processes come to the same settings.
    """
    augmentation = settings.augmentation
    if augmentation.sideways is not None or not augmentation.flip or not layout.mirrors:
        return settings
    found = torch.zeros(1, dtype=torch.float64)
    if process.leads:
        own = float((inherited or {}).get("sideways") or 0.0)
        found += labels_sideways(
            network.to(process.device), faces, layout, process.device, expected=own, size=size
        )
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
    network: nn.Module,
    faces: FaceSet,
    layout: Layout,
    device: torch.device,
    *,
    expected: float = 0.0,
    size: int = CROP_SIZE,
) -> float:
    """Pixels of a crop of CROP_SIZE by which the points of `faces`, some MOST of them, lie to the right of
    the mean of the network's answers on a plain view of `size` pixels and on its mirror image, in which an
    offset of its own cancels out.

    Of the faces the median counts, beside what is `expected` as that of DOUBT faces or more; nothing of a
    network that knows of no face: whose answers are rougher than ROUGHEST in the median of the faces, or off
    by more than MOST_SIDEWAYS.
    """
    rows = range(len(faces))[spread(len(faces), MOST)]
    network.eval()
    found: list[float] = []
    rough: list[float] = []
    for images, truth in plain_views(faces, rows, layout, size=size, device=device):
        seen = to_network_input(images).to(next(network.parameters(), images).dtype)
        plain, mirrored = (
            network(view.contiguous(memory_format=torch.channels_last))[-1].landmarks
            for view in (seen, seen.flip(-1))
        )
        middle = (plain + mirror_images(mirrored, layout)) / 2
        apart = (truth - middle)[..., 0].cpu().double().numpy() * CROP_SIZE / 2
        known = [one for one in apart if np.isfinite(one).any()]
        found += [float(np.nanmean(one)) for one in known]
        rough += [float(np.nanstd(one)) for one in known]
    if not found or not abs(median := float(np.median(found))) <= MOST_SIDEWAYS:
        return expected
    if not float(np.median(rough)) <= ROUGHEST:
        return expected
    spread_by = 1.5 * float(np.median(np.abs(np.array(found) - median)))
    doubt = max(DOUBT, (spread_by / USUAL) ** 2)
    return (len(found) * median + doubt * expected) / (len(found) + doubt)
