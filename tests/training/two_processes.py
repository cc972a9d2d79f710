"""Run twice at once by test_distribution.py: a step on a joint batch, and what it came to.

Usage: two_processes.py FOLDER; reads FOLDER/faces.pt, writes FOLDER/two.pt from the leading process.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import torch

from adnet_core.layout import load_layout
from training.datasets import Face, FaceSet
from training.distribution import Process, joined_process
from training.loop import Trainer
from training.settings import Settings, settings_from


def make_trainer(given: dict[str, Any], settings: Settings, process: Process) -> Trainer:
    """A trainer on the faces of faces.pt, as both the test and its two processes make it."""
    faces = tuple(
        Face(Path(f"{i}.png"), points.numpy(), tags=frozenset(tags))
        for i, (points, tags) in enumerate(zip(given["points"], given["tags"], strict=True))
    )
    face_set = FaceSet(given["canvases"].numpy(), given["points"], faces, given["ratio"])
    return Trainer(
        settings,
        load_layout("68"),
        face_set,
        None,
        Path("nowhere"),
        process=process,
        report=lambda _event: None,
    )


def main(folder: Path) -> None:
    torch.set_num_threads(1)
    given = torch.load(folder / "faces.pt", weights_only=True)
    settings = settings_from(given["settings"], [], "test")
    rows = list(range(len(given["points"])))
    with joined_process("cpu") as process:
        first = folder / "first"
        with process.leader_first():
            if process.leads:
                first.touch()
            assert first.exists()
        trainer = make_trainer(given, settings, process)
        loss = trainer.train_step(rows).total / process.count
        torch.distributed.all_reduce(loss)
        agreed = [process.agree(process.rank == 1), process.agree(False)]

        # A network with weights that it never uses: the second step finds what the first left open.
        changes = ["network.variant=released", "engine.sync_batchnorm=false"]
        other = make_trainer(given, settings_from(given["settings"], changes, "test"), process)
        others = [float(other.train_step(rows).total) for _ in range(2)]
        if process.leads:
            content = {
                "gradients": {name: p.grad for name, p in trainer.network.named_parameters()},
                "buffers": dict(trainer.network.named_buffers()),
                "loss": float(loss),
                "agreed": agreed,
                "count": process.count,
                "released": others,
            }
            torch.save(content, folder / "two.pt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
