"""One epoch of every preset on a handful of drawn faces, with the network and the crops made small."""

from __future__ import annotations

import dataclasses
import importlib.util
import math
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.events import Event, Validated
from adnet_core.layout import Layout, load_layout
from adnet_core.network.checkpoints import network_from_checkpoint
from training.datasets import Face, FaceSet, build_face_set
from training.distribution import Process
from training.loop import Trainer
from training.run_folder import LAST
from training.settings import Settings, list_presets, load_settings

SMALL = (
    "schedule.epochs=1",
    "schedule.batch=2",
    "schedule.small_until=1",
    "schedule.small_size=64",
    "engine.precision=float32",
    "engine.validate_every=1",
    "data.canvas=1.25",
)
FEW_WEIGHTS = ("network.width=16", "network.depth=2")


def drawn_faces() -> Callable[[Path, Layout, int], list[Face]]:
    """The function `write_faces` of conftest.py, which no package holds."""
    spec = importlib.util.spec_from_file_location("drawn", Path(__file__).with_name("conftest.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[[Path, Layout, int], list[Face]] = module.write_faces
    return found


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Settings], FaceSet]:
    """Four faces in the layout of some settings, two of them tagged."""
    write = drawn_faces()
    folder = tmp_path_factory.mktemp("faces")

    def faces(settings: Settings) -> FaceSet:
        place = folder / settings.layout
        found = write(place, load_layout(settings.layout), 4)
        tagged = [
            dataclasses.replace(face, tags=frozenset(tags))
            for face, tags in zip(found, (("pose",), ("pose", "blur"), (), ()), strict=True)
        ]
        return build_face_set(
            tagged,
            margin=settings.data.margin,
            canvas_ratio=settings.data.canvas,
            cache_folder=place / f"margin-{settings.data.margin}",
        )

    return faces


@pytest.mark.slow
@pytest.mark.parametrize("name", list_presets())
def test_one_epoch_of_every_preset(
    name: str, sets: Callable[[Settings], FaceSet], alone: Process, tmp_path: Path
) -> None:
    backbone = load_settings(name).network.backbone
    settings = load_settings(name, [*SMALL, *(FEW_WEIGHTS if backbone == "hourglass" else ())])
    layout = load_layout(settings.layout)
    faces = sets(settings)
    events: list[Event] = []
    trainer = Trainer(settings, layout, faces, faces, tmp_path, process=alone, report=events.append)
    before = {key: value.clone() for key, value in trainer.network.state_dict().items()}
    assert trainer.run() == "finished"
    (validated,) = [event for event in events if isinstance(event, Validated)]
    assert math.isfinite(validated.nme)
    assert any((value != before[key]).any() for key, value in trainer.network.state_dict().items())
    network, kept, _ = network_from_checkpoint(tmp_path / LAST)
    assert network.config == settings.network
    assert kept.point_names == layout.point_names
