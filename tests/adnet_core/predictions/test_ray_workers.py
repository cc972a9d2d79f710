"""`adnet predict --ray`: what it says without Ray, and a cluster of which a machine is lost in the middle."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.commands.predict_on_ray import with_address
from adnet_core.media import read_photo, write_image

Answer = Callable[..., tuple[int, str, list[str]]]
MakeModel = Callable[..., Path]
PHOTOS = 24

LOSING_A_MACHINE = """
import json, os, shutil, sys, time
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
import ray
from ray.cluster_utils import Cluster
from adnet_core.cli import main
from adnet_core.predictions import ray_workers
from adnet_core.predictions.prediction_files import LinesFile

cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
machines = [cluster.add_node(num_cpus=1) for _ in range(2)]
ray_workers.PHOTOS_OF_A_PART = 4
lost = []
write = LinesFile.write

def write_and_lose(self, entry):
    # After the first lines, and once both machines have a worker, one of them is gone.
    write(self, entry)
    if not lost:
        from ray._private.state import actors
        while sum(actor["State"] == "ALIVE" for actor in actors().values()) < 2:
            time.sleep(0.1)
        lost.append(sum(1 for _ in open(self.path)))
        cluster.remove_node(machines[1], allow_graceful=False)

LinesFile.write = write_and_lose
status = main([*sys.argv[1:], "--ray", cluster.address])
LinesFile.write = write
shutil.copyfile("found.jsonl", "first.jsonl")
os.remove("photos/bad.jpg")
again = main([*sys.argv[1:], "--ray", cluster.address, "--resume"])
cluster.shutdown()
print(json.dumps([status, again, lost]))
"""


def test_without_ray_one_sentence_says_what_to_do(
    answer: Answer, sample_photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    status, out, errors = answer("predict", "--ray", sample_photo, "--lines", tmp_path / "a.jsonl")
    assert (status, out) == (2, "")
    assert errors == ["adnet predict --ray needs Ray; pip install 'adnet-annotate[cluster]' adds it"]
    assert not (tmp_path / "a.jsonl").exists()
    status, _, errors = answer("predict", sample_photo, "--ray", "--json")
    assert (status, errors) == (
        2,
        ["Invalid value: --ray goes with --lines; adnet collect makes a project of them"],
    )


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (["--ray", "a.jpg"], ["--ray", "auto", "a.jpg"]),
        (["a.jpg", "--ray"], ["a.jpg", "--ray", "auto"]),
        (["--ray", "--json"], ["--ray", "auto", "--json"]),
        (["--ray", "10.0.0.1:6379", "a.jpg"], ["--ray", "10.0.0.1:6379", "a.jpg"]),
        (["--ray", "ray://head:10001"], ["--ray", "ray://head:10001"]),
        (["--ray", "local", "a.jpg"], ["--ray", "local", "a.jpg"]),
        (["--ray=auto", "a.jpg"], ["--ray=auto", "a.jpg"]),
        (["--", "--ray", "a.jpg"], ["--", "--ray", "a.jpg"]),
    ],
)
def test_the_address_may_be_left_out(given: list[str], meant: list[str]) -> None:
    assert with_address(given) == meant


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_machine_that_is_lost_costs_no_photo(
    tiny_model: MakeModel, sample_photo: Path, tmp_path: Path
) -> None:
    """Two machines with a worker each, one killed with what it had; a photo among them that is none."""
    pytest.importorskip("ray", reason="the extra [cluster] is not installed")
    folder = tmp_path / "photos"
    folder.mkdir()
    write_image(folder / "0.png", np.ascontiguousarray(read_photo(sample_photo).pixels[:256, 90:346]))
    for number in range(1, PHOTOS):
        shutil.copyfile(folder / "0.png", folder / f"{number}.png")
    (folder / "bad.jpg").write_text("no photo")
    lines = tmp_path / "found.jsonl"
    command = ["predict", "photos", "--lines", str(lines), "--model", str(tiny_model()), "--threads", "1"]
    done = subprocess.run(
        [sys.executable, "-c", LOSING_A_MACHINE, *command],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    status, again, (lost_after,) = json.loads(done.stdout.splitlines()[-1])
    assert (status, again) == (2, 0)
    assert lost_after < PHOTOS
    first = (tmp_path / "first.jsonl").read_text()
    entries: list[dict[str, Any]] = [json.loads(line) for line in first.splitlines()]
    by_name = {entry["path"]: entry for entry in entries}
    assert len(by_name) == len(entries) == PHOTOS + 1
    assert by_name.pop("photos/bad.jpg")["problem"].startswith("photos/bad.jpg: it is no image")
    assert set(by_name) == {f"photos/{number}.png" for number in range(PHOTOS)}
    assert {len(entry["faces"]) for entry in by_name.values()} == {1}
    assert [line.split("; ")[0] for line in done.stdout.splitlines()[:-1]] == [
        f"{lines}: {PHOTOS + 1} photos, {PHOTOS} faces, 1 failed",
        f"{lines}: 0 photos, 0 faces, 0 failed, {PHOTOS} done before",
    ]
