"""Run twice at once by test_distribution.py: short runs, a step on a joint batch, and what they came to.

Usage: two_processes.py FOLDER... does one after the other, each by FOLDER/faces.pt: a short run, which writes
FOLDER/run0.pt and run1.pt, or for one named `step` that, which writes FOLDER/two.pt from the leading process.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from adnet_core.commands.terminal import leave_at_once
from adnet_core.events import Stepped
from adnet_core.faces.layout import load_layout
from training import precision
from training.datasets import Face, FaceSet
from training.distribution import Process, joined_process
from training.loop import Trainer
from training.settings import PrecisionTimes, Settings, settings_from


class Exact(Trainer):
    """In double precision, in which rounding errors are too small for Adam to make steps of them.

    `seen` are the faces of all of this process's batches.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self.seen: list[int] = []
        torch.set_default_dtype(torch.float64)
        try:
            super().__init__(*arguments, **options)
        finally:
            torch.set_default_dtype(torch.float32)

    def make_batch(
        self, rows: list[int], in_batch: Sequence[int] | None = None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        self.seen += rows
        images, truth = super().make_batch(rows, in_batch)
        return images.double(), truth.double()


def short_run(given: dict[str, Any], folder: Path, process: Process) -> dict[str, Any]:
    """What a run with all of the augmentation leaves: parameters, the faces it saw, the losses it said."""
    settings = settings_from(given["settings"], ["engine.report_seconds=0"], "test")
    trainer = make_trainer(given, settings, process, kind=Exact, folder=folder)
    assert isinstance(trainer, Exact)
    said: list[float] = []
    trainer._report = lambda event: said.append(event.loss) if isinstance(event, Stepped) else None
    trainer.run()
    return {"state": trainer.network.state_dict(), "seen": trainer.seen, "losses": said}


def make_trainer(
    given: dict[str, Any],
    settings: Settings,
    process: Process,
    *,
    kind: type[Trainer] = Trainer,
    folder: Path = Path("nowhere"),
) -> Trainer:
    """A trainer on the faces of faces.pt, as both the test and its two processes make it."""
    faces = tuple(
        Face(Path(f"{i}.png"), points.numpy(), tags=frozenset(tags))
        for i, (points, tags) in enumerate(zip(given["points"], given["tags"], strict=True))
    )
    face_set = FaceSet(given["canvases"].numpy(), given["points"], faces, given["ratio"])
    return kind(
        settings,
        load_layout("68"),
        face_set,
        None,
        folder,
        process=process,
        report=lambda _event: None,
        unlabelled=face_set if given.get("without_labels") else None,
    )


def main(folders: Sequence[Path]) -> None:
    torch.set_num_threads(1)
    with joined_process("cpu") as process:
        for folder in folders:
            given = torch.load(folder / "faces.pt", weights_only=True)
            if folder.name == "step":
                step(given, folder, process)
            else:
                torch.save(short_run(given, folder, process), folder / f"run{process.rank}.pt")


def step(given: dict[str, Any], folder: Path, process: Process) -> None:
    settings = settings_from(given["settings"], [], "test")
    rows = list(range(len(given["points"])))
    first = folder / "first"
    with process.leader_first():
        if process.leads:
            first.touch()
        assert first.exists()
    trainer = make_trainer(given, settings, process)
    losses = torch.zeros(process.count)
    losses[process.rank] = trainer.train_step(rows).total
    torch.distributed.all_reduce(losses)
    agreed = [process.agree(process.rank == 1), process.agree(False)]

    # A network with weights that it never uses: the second step finds what the first left open.
    changes = ["network.variant=released", "engine.sync_batchnorm=false"]
    other = make_trainer(given, settings_from(given["settings"], changes, "test"), process)
    others = [float(other.train_step(rows).total) for _ in range(2)]

    # Each process would choose another precision by itself.
    slow, fast = PrecisionTimes(float32=0.5), PrecisionTimes(bf16=0.125, float32=0.5)
    precision.times_here = lambda _report: slow if process.leads else fast
    undecided = settings_from(given["settings"], ["engine.precision=auto"], "test")
    joint = make_trainer(given, undecided, process).settings.engine
    mine = torch.tensor([joint.precision == "float32" and joint.precision_times == slow])
    torch.distributed.all_reduce(mine, op=torch.distributed.ReduceOp.MIN)
    if process.leads:
        content = {
            "gradients": {name: p.grad for name, p in trainer.network.named_parameters()},
            "buffers": dict(trainer.network.named_buffers()),
            "losses": losses.tolist(),
            "agreed": agreed,
            "count": process.count,
            "released": others,
            "precision_is_the_leaders": bool(mine),
        }
        torch.save(content, folder / "two.pt")


if __name__ == "__main__":
    main([Path(word) for word in sys.argv[1:]])
    leave_at_once(0)
