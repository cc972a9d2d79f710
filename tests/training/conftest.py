"""Faces drawn for the trainer, and settings under which it runs in a moment."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from adnet_core.faces.layout import Layout, load_layout
from training.datasets import Face, FaceSet, build_face_set
from training.distribution import Process
from training.settings import Settings, load_settings

ROOT = Path(__file__).resolve().parent.parent.parent
TINY = (
    "network.width=16",
    "network.depth=2",
    "engine.precision=float32",
    "engine.channels_last=false",
    "network.stacks=1",
    "network.stride=4",
    "schedule.batch=2",
    "schedule.epochs=2",
    "schedule.small_until=1.0",
    "schedule.small_size=64",
    "data.canvas=1.25",
)
"""Changes to the preset fast-68 that leave a network of a few thousand weights on crops of 64 pixels."""


def face_points(layout: Layout) -> NDArray[np.float64]:
    """(P, 2) made-up points of a face, 140 pixels wide around (0, 0)."""
    points = np.random.default_rng(7).uniform(-50, 50, (layout.point_count, 2))
    for index, curve in enumerate(layout.curves):
        middle = 45 * np.array([np.cos(2.4 * index), np.sin(2.4 * index)])
        turn = np.linspace(0, 5.0 if curve.closed else 2.5, len(curve.points)) + index
        points[list(curve.points)] = middle + 25 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return points


def draw_face(points: NDArray[np.float64], layout: Layout, side: int = 240) -> NDArray[np.uint8]:
    """A photo (side, side, 3) of curves in different greys, so that there is something to learn."""
    pixels = np.full((side, side, 3), 60, dtype=np.uint8)
    for index, curve in enumerate(layout.curves):
        line = np.round(points[list(curve.points)] * 16).astype(np.int32)
        tone = (90 + 18 * index, 250 - 20 * index, 140 + 10 * index)
        cv2.polylines(pixels, [line], curve.closed, tone, 3, cv2.LINE_AA, shift=4)
    return pixels


def write_faces(folder: Path, layout: Layout, count: int) -> list[Face]:
    """Photos with one face each, at different places, with the .pts files of 300-W beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    generator = np.random.default_rng(0)
    faces = []
    for index in range(count):
        points = face_points(layout) * generator.uniform(0.8, 1.1) + generator.uniform(100, 140, 2)
        photo = folder / f"face{index}.png"
        cv2.imwrite(str(photo), draw_face(points, layout))
        rows = "\n".join(f"{x + 1:.6f} {y + 1:.6f}" for x, y in points)
        text = f"version: 1\nn_points: {layout.point_count}\n{{\n{rows}\n}}\n"
        photo.with_suffix(".pts").write_text(text)
        faces.append(Face(photo, points, photo.stem))
    return faces


@pytest.fixture(scope="module", autouse=True)
def _one_thread() -> Iterator[None]:
    """Threads that wait for each other on a busy machine make tiny networks many times slower."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def layout() -> Layout:
    return load_layout("68")


@pytest.fixture(scope="session")
def alone() -> Process:
    return Process(0, 1, torch.device("cpu"))


@pytest.fixture(scope="session")
def data_folder(tmp_path_factory: pytest.TempPathFactory, layout: Layout) -> Path:
    """Six drawn faces in 300-W's form, and split.csv: four to learn from, two to validate on."""
    folder = tmp_path_factory.mktemp("faces")
    faces = write_faces(folder, layout, 6)
    rows = [f"{face.photo.name},{'train' if i < 4 else 'val'}" for i, face in enumerate(faces)]
    (folder / "split.csv").write_text("\n".join(["file,split", *rows]) + "\n")
    return folder


@pytest.fixture(scope="session")
def write() -> Callable[[Path, Layout, int], list[Face]]:
    """`write_faces`."""
    return write_faces


@pytest.fixture(scope="session")
def faces(data_folder: Path, layout: Layout) -> list[Face]:
    from training.sources import folder_faces

    return list(folder_faces(data_folder, layout).train)


@pytest.fixture(scope="session")
def face_set(faces: list[Face], tmp_path_factory: pytest.TempPathFactory) -> FaceSet:
    """All six faces, cut as the tiny settings say."""
    data = tiny_settings().data
    return build_face_set(
        faces,
        margin=data.margin,
        canvas_ratio=data.canvas,
        cache_folder=tmp_path_factory.mktemp("cache"),
    )


def tiny_settings(*changes: str) -> Settings:
    return load_settings("fast-68", [*TINY, *changes])


@pytest.fixture(scope="session")
def tiny_changes() -> tuple[str, ...]:
    """What `--set` takes to make a run tiny."""
    return TINY


@pytest.fixture(scope="session")
def tiny() -> Callable[..., Settings]:
    """`tiny("schedule.batch=4")` gives small settings with changes."""
    return tiny_settings


@pytest.fixture(scope="session")
def tiny_flags() -> list[str]:
    """The same as words of a command line."""
    return [word for change in TINY for word in ("--set", change)]


START = """
import os, signal, sys
{before}
from training.cli import main
sys.exit(main())
"""


@pytest.fixture
def start(
    data_folder: Path, tiny_flags: list[str], tmp_path: Path
) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """`start("--processes", "2")` starts `adnet train` into RUN in a session of its own, with a line a step.

    `before` is run in it first, and `in_worker` in the processes that it starts. What still runs at the end
    of the test is ended.
    """
    started: list[subprocess.Popen[str]] = []

    def start_one(*words: str | Path, before: str = "", in_worker: str = "") -> subprocess.Popen[str]:
        given = ["train", "--out", tmp_path / "run", *tiny_flags, "--device", "cpu", "--json", "--no-export"]
        given += [] if "--resume" in words else ["--data", data_folder]
        given += ["--cache", tmp_path / "cache", "--set", "network.depth=1"]
        given += ["--set", "engine.report_seconds=0", *words]
        site = tmp_path / "site"
        if in_worker:
            site.mkdir()
            code = "import os, sys\nif 'training.worker' in ' '.join(sys.orig_argv):\n"
            code += textwrap.indent(in_worker, "    ")
            (site / "sitecustomize.py").write_text(code)
        process = subprocess.Popen(
            [sys.executable, "-c", START.format(before=before), *map(str, given)],
            cwd=ROOT,
            env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(site)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield start_one
    for process in started:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None:
                stream.close()
        process.wait()
