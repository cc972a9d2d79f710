"""When a device's memory runs out, the batch is computed in more pieces; out of memory is played here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import torch

from adnet_core.errors import TrainingError
from adnet_core.events import Noted
from adnet_core.faces.layout import Layout
from training.datasets import FaceSet
from training.distribution import Process
from training.loop import Trainer
from training.memory import out_of_memory
from training.settings import Settings


class Cramped(Trainer):
    """A trainer on a device that holds `room` faces at once."""

    room = 1

    def make_batch(
        self, rows: list[int], in_batch: Sequence[int] | None = None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        if len(rows) > self.room:
            raise torch.OutOfMemoryError("no room")
        return super().make_batch(rows, in_batch)


@pytest.fixture
def make(
    tiny: Callable[..., Settings], layout: Layout, face_set: FaceSet, alone: Process, tmp_path: Path
) -> Callable[..., tuple[Cramped, list[Any]]]:
    def trainer(process: Process = alone) -> tuple[Cramped, list[Any]]:
        events: list[Any] = []
        settings = tiny("schedule.batch=4")
        made = Cramped(settings, layout, face_set, None, tmp_path, process=process, report=events.append)
        return made, events

    return trainer


def test_the_batch_is_split_until_it_fits(make: Callable[..., tuple[Cramped, list[Any]]]) -> None:
    trainer, events = make()
    parts = trainer.train_step([0, 1, 2, 3])
    assert torch.isfinite(parts.total)
    said = [event.text for event in events if isinstance(event, Noted)]
    assert said == [
        "4 faces at once do not fit in memory; going on with 2 at once",
        "2 faces at once do not fit in memory; going on with 1 at once",
    ]
    trainer.train_step([0, 1, 2, 3])
    assert len([event for event in events if isinstance(event, Noted)]) == 2  # it remembers what fits


def test_the_memory_of_the_cpu_runs_out_too() -> None:
    with pytest.raises(RuntimeError) as caught:
        torch.empty(2**58, dtype=torch.uint8)
    assert out_of_memory(caught.value)
    assert not out_of_memory(RuntimeError("shapes do not match"))


def test_a_single_face_that_does_not_fit_ends_the_run(make: Callable[..., tuple[Cramped, list[Any]]]) -> None:
    trainer, _ = make()
    trainer.room = 0
    with pytest.raises(TrainingError, match=r"1 faces at once do not fit .* schedule.batch"):
        trainer.train_step([0, 1, 2, 3])


def test_pieces_of_a_joint_step_cannot_change(make: Callable[..., tuple[Cramped, list[Any]]]) -> None:
    trainer, _ = make()
    trainer._process = Process(0, 2, torch.device("cpu"))
    with pytest.raises(TrainingError, match=r"larger schedule\.accumulate"):
        trainer.train_step([0, 1, 2, 3])
