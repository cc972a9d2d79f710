"""docs/cluster/predict.sbatch run by a Slurm of one node."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.media import read_photo, write_image
from tests.one_node_slurm import FILES, slurm

__all__ = ["slurm"]

MakeModel = Callable[..., Path]
SBATCH = FILES / "predict.sbatch"


@pytest.mark.slow
def test_an_array_of_tasks_and_a_collecting_one(
    slurm: Path, tmp_path: Path, sample_photo: Path, tiny_model: MakeModel
) -> None:
    """As the head of predict.sbatch says it, with a photo that is none: its task fails, the rest is there."""
    pixels = np.ascontiguousarray(read_photo(sample_photo).pixels[:256, 90:346])
    for number in range(6):
        write_image(tmp_path / f"{number}.png", np.roll(pixels, 3 * number, axis=1))
    (tmp_path / "6.jpg").write_text("no photo")
    photos = [tmp_path / f"{number}.png" for number in range(6)] + [tmp_path / "6.jpg"]
    (tmp_path / "photos.txt").write_text("".join(f"{photo}\n" for photo in photos))
    adnet = Path(sys.executable).with_name("adnet")
    variables = {
        **os.environ,
        "LIST": str(tmp_path / "photos.txt"),
        "OUT": str(tmp_path / "found"),
        "ADNET": str(adnet),
        "ADNET_OPTIONS": f"--model {tiny_model()}",
    }

    def submit(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sbatch", "--parsable", *arguments],
            cwd=tmp_path,
            env=variables,
            capture_output=True,
            text=True,
            check=False,
        )

    tasks = submit("--array=1-2", str(SBATCH))
    assert tasks.returncode == 0, tasks.stderr
    job = tasks.stdout.strip()
    collect = f"{adnet} collect $OUT/*.jsonl -o all.adnet --from $LIST --json > collected.json; [ $? -eq 2 ]"
    done = submit(f"--dependency=afterany:{job}", "--ntasks=1", "--wait", "--wrap", collect)
    logs = "\n".join(log.read_text() for log in sorted(tmp_path.glob("slurm-*.out")))
    assert done.returncode == 0, f"{done.stderr}\n{logs}"
    assert "6.jpg: it is no image" in logs
    found = json.loads((tmp_path / "collected.json").read_text())
    assert {name: found[name] for name in ("photos", "faces", "failed", "missing", "double")} == {
        **{"photos": 6, "faces": 6, "failed": 1},
        "missing": 0,
        "double": 0,
    }
    assert (tmp_path / "all.adnet").is_file()
    assert sorted(path.name for path in (tmp_path / "found").iterdir()) == ["1.jsonl", "2.jsonl"]
