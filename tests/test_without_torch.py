"""An annotator's installation has no torch: what needs none runs, what does says in a line what adds it."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from adnet_core.errors import TrainingError
from adnet_core.runs import installed

ROOT = Path(__file__).resolve().parents[1]
WITHOUT = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"torch", "onnxscript", "tensorboard"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
from training.cli import main
sys.exit(main(sys.argv[1:]))
"""
SENTENCE = "torch is not installed, and training needs it: pip install 'adnet-annotate[train]' adds it"


def adnet(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True
    )


def test_photos_are_predicted(tmp_path: Path) -> None:
    photo = ROOT / "resources" / "samples" / "astronaut.jpg"
    done = adnet("predict", photo, "--lines", tmp_path / "found.jsonl")
    assert done.returncode == 0, done.stderr
    assert len(json.loads((tmp_path / "found.jsonl").read_text())["faces"]) == 1


@pytest.mark.parametrize("command", ["train", "bench"])
def test_what_needs_torch_says_what_adds_it(command: str, tmp_path: Path) -> None:
    data = ["--data", ROOT / "resources" / "samples", "--out", tmp_path / "run"]
    done = adnet(command, *(data if command == "train" else ["--only", "edit"]))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{SENTENCE}\n"


def test_doctor_names_it() -> None:
    assert f"training: {SENTENCE}" in adnet("doctor").stdout.replace("does not run, ", "")


def test_the_window_asks_before_it_starts_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    installed.require_training()
    monkeypatch.setattr(installed, "find_spec", lambda name: None)
    with pytest.raises(TrainingError, match="torch is not installed"):
        installed.require_training()


def test_the_window_needs_none_of_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    names = {line.partition(">")[0] for line in project["optional-dependencies"]["train"]}
    assert names == set(installed.TRAINING_PACKAGES)
    assert not [line for line in project["dependencies"] if line.partition(">")[0] in names]
    assert "adnet-annotate[train]" in project["optional-dependencies"]["dev"]
