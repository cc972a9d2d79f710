"""Settings of a run that its start answers, on the faces that are learnt, before the first step."""

from __future__ import annotations

from collections.abc import Callable

from adnet_core.events import Event, Working
from training.datasets import FaceSet
from training.distribution import Process
from training.harder_photos import suited
from training.settings import Settings
from training.sideways import with_sideways
from training.starting import Start


def measured(
    settings: Settings,
    start: Start,
    faces: FaceSet,
    process: Process,
    report: Callable[[Event], None] = lambda event: None,
) -> Settings:
    """The settings with how far the run goes by whether it is the photos that are new, and to which side
    labels lie in mirrored faces.

    They stay as they are where a run starts from no network of its own layout.
    """
    if start.network is None or start.base is not None:
        return settings
    report(Working(what="what the model places on the faces", done=0, total=0))
    for ask in (suited, with_sideways):
        settings = ask(settings, start.network, start.layout, faces, start.inherited, process, report)
    return settings
