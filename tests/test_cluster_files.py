"""The files of docs/cluster share a list out among all tasks, however the scheduler counts them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "cluster"

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("bash") is None, reason="they are files for a POSIX shell"
)


@pytest.fixture
def called(tmp_path: Path) -> Path:
    """A command `adnet` that prints its arguments, each on a line."""
    program = tmp_path / "bin" / "adnet"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n")
    program.chmod(0o755)
    return program


@pytest.mark.parametrize("first", [0, 1])
def test_an_array_takes_each_shard_once(called: Path, tmp_path: Path, first: int) -> None:
    shards = []
    for task in range(first, first + 3):
        variables = {
            "SLURM_ARRAY_TASK_COUNT": "3",
            "SLURM_ARRAY_TASK_MIN": str(first),
            "SLURM_ARRAY_TASK_ID": str(task),
            "LIST": "photos.txt",
            "OUT": str(tmp_path / "found"),
            "ADNET": str(called),
        }
        out = subprocess.run(
            ["bash", FOLDER / "predict.sbatch"],
            env={**os.environ, **variables},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        assert out[:3] == ["predict", "--from", "photos.txt"]
        number = task - first + 1
        assert out[out.index("--lines") + 1] == str(tmp_path / "found" / f"{number}.jsonl")
        shards.append(out[out.index("--shard") + 1])
    assert shards == ["1/3", "2/3", "3/3"]


def test_an_indexed_job_takes_each_shard_once(called: Path, tmp_path: Path) -> None:
    text = (FOLDER / "predict.yaml").read_text()
    completions = int(text.split("completions:")[1].split()[0])
    script = dedent(text.split("- |\n")[1].split("          resources:")[0]).replace("/data", str(tmp_path))
    shards = []
    for index in range(completions):
        done = subprocess.run(
            ["sh", "-ec", script],
            env={
                **os.environ,
                "PATH": f"{called.parent}{os.pathsep}{os.environ['PATH']}",
                "JOB_COMPLETION_INDEX": str(index),
            },
            capture_output=True,
            text=True,
            check=True,
        )
        out = done.stdout.split()
        shards.append(out[out.index("--shard") + 1])
    assert shards == [f"{number}/{completions}" for number in range(1, completions + 1)]


def test_a_shell_reads_them() -> None:
    for name in ("predict.sbatch", "train.sbatch"):
        subprocess.run(["bash", "-n", FOLDER / name], check=True)


def test_kubernetes_takes_the_job_by_its_schemas() -> None:
    """Of every version that the package kubernetes-validate has; its 72 MB are no dependency."""
    validate = pytest.importorskip("kubernetes_validate", reason="pip install kubernetes-validate")
    import yaml

    job = yaml.safe_load((FOLDER / "predict.yaml").read_text())
    for version in validate.utils.all_versions():
        validate.validate(job, version, strict=True)
    job["spec"]["completionmode"] = job["spec"].pop("completionMode")
    with pytest.raises(validate.ValidationError, match="completionmode"):
        validate.validate(job, validate.latest_version(), strict=True)


def test_a_training_on_several_hosts_names_the_first_one(called: Path, tmp_path: Path) -> None:
    for name, script in (("srun", 'shift; exec "$@"'), ("scontrol", "printf 'one\\ntwo\\n'")):
        program = called.parent / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)

    def words(nodes: int) -> list[str]:
        variables = {
            "PATH": f"{called.parent}{os.pathsep}{os.environ['PATH']}",
            "SLURM_NNODES": str(nodes),
            "SLURM_JOB_NODELIST": "one,two",
            "SLURM_JOB_ID": "2007",
            "SLURM_GPUS_ON_NODE": "4",
            "DATA": "data",
            "RUN": str(tmp_path / "run"),
            "ADNET_OPTIONS": "--preset quick",
        }
        done = subprocess.run(
            ["bash", FOLDER / "train.sbatch"],
            env={**os.environ, **variables},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.split()

    run = ["train", "--data", "data", "--out", str(tmp_path / "run"), "--processes", "4"]
    assert words(1) == [*run, "--preset", "quick"]
    meeting = ["--nnodes", "2", "--rdzv-endpoint", "one:29407"]
    assert words(2) == [*run, *meeting, "--preset", "quick"]
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "last.pt").touch()
    assert words(2) == [*run, *meeting, "--resume", "--preset", "quick"]
