"""Settings of a run that its start answers, on the faces that are learnt, before the first step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from adnet_core.events import Event
from adnet_core.faces.layout import Layout
from adnet_core.network.adnet import ADNet
from training.datasets import FaceSet
from training.distribution import Process
from training.harder_photos import suited
from training.settings import Settings
from training.sideways import with_sideways


def measured(
    settings: Settings,
    network: ADNet,
    layout: Layout,
    faces: FaceSet,
    inherited: Mapping[str, Any] | None,
    process: Process,
    report: Callable[[Event], None] = lambda event: None,
) -> Settings:
    """The settings of a run from `network`, which `inherited` describes where it was a model file: how far it
    goes by whether it is the photos that are new, and to which side labels lie in mirrored faces."""
    for ask in (suited, with_sideways):
        settings = ask(settings, network, layout, faces, inherited, process, report)
    return settings
