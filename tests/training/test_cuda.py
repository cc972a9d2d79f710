"""What only a GPU can show: that it learns and answers as the processor does. Left out where none is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from adnet_core.errors import ModelError
from adnet_core.faces.geometry import CROP_SIZE
from adnet_core.faces.layout import Layout
from adnet_core.models.engine import Engine
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from training.datasets import FaceSet
from training.distribution import Process
from training.loop import Trainer
from training.settings import Settings

pytestmark = [
    pytest.mark.cuda,
    pytest.mark.skipif(not torch.cuda.is_available(), reason="torch has no CUDA here"),
]
ROWS = [0, 1, 2, 3]


def losses(
    settings: Settings, device: str, layout: Layout, faces: FaceSet, folder: Path, *, unlabelled: bool = False
) -> list[float]:
    trainer = Trainer(
        settings,
        layout,
        faces,
        None,
        folder,
        process=Process(0, 1, torch.device(device)),
        report=lambda _event: None,
        unlabelled=faces if unlabelled else None,
    )
    return [float(trainer.train_step(ROWS).total) for _ in range(3)]


@pytest.mark.parametrize("unlabelled", [False, True])
def test_a_gpu_learns_as_the_processor_does(
    unlabelled: bool, tiny: Callable[..., Settings], layout: Layout, face_set: FaceSet, tmp_path: Path
) -> None:
    settings = tiny("schedule.batch=4", "network.depth=1")
    slow, fast = (
        losses(settings, device, layout, face_set, tmp_path, unlabelled=unlabelled)
        for device in ("cpu", "cuda")
    )
    assert fast == pytest.approx(slow, rel=2e-2)


@pytest.mark.parametrize("changes", [(), ("engine.channels_last=true",), ("engine.compile=true",)])
def test_it_learns_in_sixteen_bits(
    changes: tuple[str, ...],
    tiny: Callable[..., Settings],
    layout: Layout,
    face_set: FaceSet,
    tmp_path: Path,
) -> None:
    plain = tiny("schedule.batch=4", "network.depth=1")
    exact = losses(plain, "cuda", layout, face_set, tmp_path)
    rough = losses(
        tiny("schedule.batch=4", "network.depth=1", "engine.precision=bf16", *changes),
        "cuda",
        layout,
        face_set,
        tmp_path,
    )
    assert rough == pytest.approx(exact, rel=0.1)


def test_the_runtime_answers_as_on_the_processor() -> None:
    path = find_model(DEFAULT_MODEL)
    try:
        engine = Engine(path, device="cuda")
    except ModelError as error:
        pytest.skip(str(error))
    crops = np.random.default_rng(0).integers(0, 256, (4, CROP_SIZE, CROP_SIZE, 3), dtype=np.uint8)
    ours = engine.run(crops, maps=False).landmarks
    theirs = Engine(path, device="cpu").run(crops, maps=False).landmarks
    assert np.abs(ours - theirs).max() < 0.5
