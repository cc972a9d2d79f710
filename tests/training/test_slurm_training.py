"""docs/cluster/train.sbatch run by a Slurm of one node."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from adnet_core.events import Ended, Started, Validated, parse_event
from adnet_core.network.checkpoints import load_checkpoint
from tests.one_node_slurm import FILES, slurm

__all__ = ["slurm"]

SBATCH = FILES / "train.sbatch"


@pytest.mark.slow
def test_two_processes_train_and_go_on_when_started_again(
    slurm: Path, tmp_path: Path, data_folder: Path
) -> None:
    """The preset `quick` on four faces for an epoch, and then for another."""
    run = tmp_path / "run"
    options = f"--preset quick --device cpu --split {data_folder / 'split.csv'} --cache {tmp_path / 'cache'}"
    options += " --no-export --set schedule.batch=4 --set engine.precision=float32"

    def train(epochs: int) -> None:
        variables = {
            **os.environ,
            "DATA": str(data_folder),
            "RUN": str(run),
            "ADNET": str(Path(sys.executable).with_name("adnet")),
            "PROCESSES": "2",
            "OMP_NUM_THREADS": "1",
            "ADNET_OPTIONS": f"{options} --set schedule.epochs={epochs}",
        }
        done = subprocess.run(
            [
                "sbatch",
                "--wait",
                "--ntasks=1",
                "--cpus-per-task=2",
                f"--output=train-{epochs}.txt",
                str(SBATCH),
            ],
            cwd=tmp_path,
            env=variables,
            capture_output=True,
            text=True,
            check=False,
        )
        said = (tmp_path / f"train-{epochs}.txt").read_text()
        assert done.returncode == 0, f"{done.stderr}\n{said}"

    train(1)
    assert load_checkpoint(run / "last.pt")["epoch"] == 1
    train(2)
    assert load_checkpoint(run / "last.pt")["epoch"] == 2

    events = [parse_event(line) for line in (run / "events.jsonl").read_text().splitlines()]
    begun = [event for event in events if isinstance(event, Started)]
    assert [(event.processes, event.epoch, event.train_faces) for event in begun] == [(2, 0, 4), (2, 1, 4)]
    assert sum(isinstance(event, Validated) for event in events) == 2
    assert [event.reason for event in events if isinstance(event, Ended)] == ["finished", "finished"]
