"""Everything at once, killed at random: edits, prediction, training, conversion.

Nothing acknowledged is lost, no file is half written, and each job ends well when it is at last left alone.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.formats.pts import read_pts
from adnet_core.media import read_photo, write_image
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import read_model_info
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.network.checkpoints import load_checkpoint
from adnet_core.projects import Project
from adnet_core.projects.backups import list_backups, make_backup
from adnet_core.runs.request import TrainingRequest

ROOT = Path(__file__).resolve().parents[2]
ANNOTATOR = ROOT / "tests" / "adnet_core" / "annotation" / "restless_annotator.py"
LIGHT = "import sys; from adnet_core.cli import main; sys.exit(main())"
# A network that takes milliseconds a step, for more steps than anybody waits for.
TINY = (
    "network.stacks=1",
    "network.width=16",
    "network.depth=2",
    "schedule.epochs=3000",
    "schedule.batch=2",
    "schedule.small_until=1.0",
    "schedule.small_size=64",
    "engine.save_minutes=0.002",
)


class Desk:
    """A project with photos, and what the jobs on it have acknowledged so far."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.photos = folder / "photos"
        self.photos.mkdir()
        self.project = self.photos / "annotations.adnet"
        self.run, self.lines, self.exported = folder / "run", folder / "lines.jsonl", folder / "exported"
        self.acknowledged: set[str] = set()
        self._fill()

    def _fill(self) -> None:
        """Photos of the sample face, half of them accepted as the model places it."""
        sample = read_photo(ROOT / "resources" / "samples" / "astronaut.jpg").pixels
        crop = np.ascontiguousarray(sample[:256, 90:346])
        (face,) = Predictor(Engine(find_model(DEFAULT_MODEL))).predict(crop, maps=False)
        for number in range(5):  # those that the annotator of the tests puts faces into
            write_image(self.photos / f"{number}.jpg", crop)
        with Project.create(self.project, load_layout("68"), author="ann") as project:
            for number in range(8):
                path = self.photos / f"photo{number}.png"
                write_image(path, np.roll(crop, 2 * number, axis=1))
                image = project.add_images([path])[0]
                if number % 2 == 0:
                    points = face.landmarks + np.array([2.0 * number, 0.0])
                    added = project.add_face(image.id, FaceBox.of_points(points), points)
                    project.set_state(added.id, FaceState.ACCEPTED)
            self.acknowledged = {edit.id for edit in project.edits()}

    def edit(self, seed: int) -> list[str]:
        return [sys.executable, str(ANNOTATOR), str(self.project), str(seed)]

    def predict(self) -> list[str]:
        resume = ["--resume"] if self.lines.exists() else []
        arguments = [
            "predict",
            str(self.photos),
            "--lines",
            str(self.lines),
            "--pts",
            str(self.folder / "pts"),
        ]
        return [sys.executable, "-c", LIGHT, *arguments, *resume, "--batch", "2"]

    def train(self) -> list[str]:
        request = TrainingRequest(
            out=self.run,
            preset="quick",
            changes=tuple(TINY),
            projects=(self.project,),
            hold_out=0,
            resume=(self.run / "last.pt").exists(),
            device="cpu",
            cache=self.folder / "cache",
            export=False,
        )
        return [sys.executable, "-m", "training.worker", request.to_json()]

    def convert(self) -> list[str]:
        arguments = [
            str(self.project),
            str(self.exported),
            "--from",
            "project",
            "--to",
            "300w",
            "--overwrite",
        ]
        return [sys.executable, "-c", LIGHT, "convert", *arguments]

    def check(self) -> None:
        """All that was acknowledged is there, and every file under its own name is whole."""
        with Project.open(self.project, author="ann") as project:
            assert self.acknowledged <= {edit.id for edit in project.edits()}
        for path in self.folder.rglob("*"):
            if path.is_file() and not any(
                part.startswith(".") for part in path.relative_to(self.folder).parts
            ):
                check_whole(path)
        for backup in list_backups(self.project):
            Project.open(backup.path, author="bob", read_only=True).close()


def check_whole(path: Path) -> None:
    """A file that a reader would take for finished is finished. Lines may end in one that was cut short."""
    if path.suffix == ".pts":
        assert read_pts(path).shape == (68, 2)
    elif path.suffix == ".pt":
        assert load_checkpoint(path)
    elif path.suffix == ".onnx":
        read_model_info(path)
    elif path.suffix == ".png":
        read_photo(path)
    elif path.suffix == ".json":
        json.loads(path.read_text(encoding="utf-8"))
    elif path.suffix == ".jsonl":
        text = path.read_text(encoding="utf-8")
        for line in text[: text.rfind("\n") + 1].splitlines():
            json.loads(line)


def run_and_kill(command: list[str], seconds: float) -> list[str]:
    """Let a command run for a while, kill it, and return the whole lines that it had printed."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT, env=environment
    ) as process:
        time.sleep(seconds)
        process.kill()
        printed = process.communicate()[0]
    return printed[: printed.rfind("\n") + 1].splitlines()


def soak(desk: Desk, rounds: int) -> None:
    rng = random.Random(rounds)
    jobs: list[tuple[Callable[[], list[str]], float]] = [
        (desk.predict, 4.0),
        (desk.train, 9.0),
        (desk.convert, 3.0),
    ]
    for number in range(rounds):
        if rng.random() < 0.5:
            lines = run_and_kill(desk.edit(number), rng.uniform(1.0, 3.0))
            desk.acknowledged.update(word for line in lines[1:] for word in line.split())
        else:
            job, longest = rng.choice(jobs)
            run_and_kill(job(), rng.uniform(0.0, longest))
        if rng.random() < 0.2:
            make_backup(desk.project)
        desk.check()


def finish(desk: Desk) -> None:
    """Left alone, every job ends well from wherever it had been killed."""
    commands = [desk.predict(), desk.convert(), [*desk.train(), "--set", "schedule.epochs=1"]]
    for command in commands:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
        assert done.returncode == 0, done.stderr
    desk.check()
    assert len(desk.lines.read_text(encoding="utf-8").splitlines()) == 13
    assert load_checkpoint(desk.run / "last.pt")["epoch"] >= 1
    assert len(list(desk.exported.rglob("*.pts"))) >= 1


def test_a_few_rounds(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for command, seconds in ((desk.edit(1), 2.0), (desk.predict(), 1.5), (desk.convert(), 0.8)):
        run_and_kill(command, seconds)
        desk.check()


@pytest.mark.slow
def test_two_hundred_rounds(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    soak(desk, 200)
    assert len(desk.acknowledged) > 500
    finish(desk)
