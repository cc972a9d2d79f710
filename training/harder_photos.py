"""Whether a collection is new to a model by its photos, and how far a run from that model goes then.

Where photos are harder than those that a model states its error of, little that is learnt from them speaks
against what it knows, and all layers may learn. Where it is the labels that differ, every step towards them
is one away from the known ones. So both are told apart before the first step, by the start's own errors on
the run's faces: what is the same in all faces comes from the labels, and the rest is compared with what the
model states of itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from adnet_core.events import Event, Noted
from adnet_core.faces.geometry import CROP_SIZE, join_errors, split_errors, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.metrics import nme
from adnet_core.faces.sampling import spread
from adnet_core.network.adnet import ADNet
from training.choosing import ENOUGH
from training.datasets import FaceSet
from training.distribution import Process
from training.settings import Settings, StartSettings
from training.validation import predict_set

Array = NDArray[np.float64]

FEWEST = 5
"""Faces that an error is compared on; of fewer it is chance."""
MOST = 200
"""More faces than these are not looked at."""


def suited(
    settings: Settings,
    network: ADNet,
    layout: Layout,
    faces: FaceSet,
    inherited: Mapping[str, Any] | None,
    process: Process,
    report: Callable[[Event], None] = lambda event: None,
) -> Settings:
    """The settings of a run from `network` with `start.harder` worked in, by how hard `faces` are to it.

    They stay as they are where nothing is asked for, where the model that `inherited` describes does not
    state its error on enough faces, and on too few faces. All processes come to the same settings.
    """
    stated = stated_error(inherited or {}, layout)
    if not settings.start.harder.share or stated is None or len(faces) < FEWEST:
        return settings
    found = torch.zeros(1, dtype=torch.float64)
    if process.leads:
        found += own_error(network.to(process.device), faces, layout, process.device) / stated
    ratio = float(process.leaders(found))
    if not settings.start.harder.weight(ratio) > 0:
        return settings
    start = settings.start.for_harder(ratio)
    report(Noted(text=_sentence(ratio, settings.start, start, len(faces))))
    return settings.model_copy(update={"start": start})


def own_error(network: ADNet, faces: FaceSet, layout: Layout, device: torch.device) -> float:
    """The NME of a network on faces, some MOST of them, without what is the same in all, as a fraction.

    The mean error of each point along tangent and normal is taken off, and what it takes of their own errors
    by chance is given back.
    """
    rows = range(len(faces))[spread(len(faces), MOST)]
    network.eval()
    with torch.autocast(device.type, torch.bfloat16, enabled=False):
        predicted, truth = predict_set(network, faces.subset(rows), layout, size=CROP_SIZE, device=device)
    return error_beside_the_mean(predicted.double().numpy(), truth.double().numpy(), layout)


def error_beside_the_mean(predicted: Array, truth: Array, layout: Layout) -> float:
    """`own_error` of points (F, P, 2); absent ones are NaN in `truth`, and a face without the
    layout's distance does not count. NaN where fewer than FEWEST have it."""
    sizes = layout.distance(truth)
    measured = sizes > 0
    predicted, truth, sizes = predicted[measured], truth[measured], sizes[measured][:, None, None]
    if len(truth) < FEWEST:
        return float("nan")
    frames = tangent_frames(truth, layout)
    errors = split_errors(predicted - truth, frames) / sizes
    known = ~np.isnan(errors)
    count = np.maximum(known.sum(axis=0), 2)
    own = errors - np.where(known, errors, 0).sum(axis=0) / count
    own *= np.sqrt(count / (count - 1))
    return float(nme(truth + join_errors(own * sizes, frames), truth, layout).mean())


def stated_error(inherited: Mapping[str, Any], layout: Layout) -> float | None:
    """The NME that a model states of itself on ENOUGH faces or more, as a fraction of the layout's default
    distance; None where it does not."""
    stated = inherited.get("validation") or {}
    value, count = stated.get("nme"), stated.get("faces")
    if stated.get("distance") != layout.default_distance or not isinstance(value, int | float):
        return None
    return value / 100 if value > 0 and isinstance(count, int) and count >= ENOUGH else None


def _sentence(ratio: float, before: StartSettings, start: StartSettings, faces: int) -> str:
    """What a person should know of it."""
    return (
        f"beside what is the same in all faces, the model errs {ratio:.2f} times as much here as it states "
        "of itself: it is the photos that are new to it, so what it learns counts for "
        f"{100 * start.share_for(faces):.0f} % and not {100 * before.share_for(faces):.0f} %"
    )
