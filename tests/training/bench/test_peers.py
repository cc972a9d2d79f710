"""Other landmark detectors beside ours, in made-up environments: figures of those that are there, a line of
each that is not."""

from __future__ import annotations

import os
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import FormatError
from adnet_core.formats.pts import write_pts
from adnet_core.media.photos import read_photo
from adnet_core.models.engine import Engine
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.speed import Figure
from training.bench.peer_worker import DLIB_MODEL, OF_MESH
from training.bench.peers import peers
from training.cli import main

SHIFT = 2.0
MEDIAPIPE = f"""
import json
import pathlib
import urllib.request
from types import SimpleNamespace as Some

__version__ = "1.2"
POINTS = json.loads(pathlib.Path(__file__).with_name("points.json").read_text())
WHERE = {OF_MESH}

class FaceMesh:
    def __init__(self, **_):
        print("loading")
        try:
            urllib.request.urlopen("http://example.com", timeout=60)
        except OSError:
            return
        raise SystemExit("the network was there")

    def process(self, image):
        height, width = image.shape[:2]
        mesh = [Some(x=0.0, y=0.0) for _ in range(478)]
        for place, (x, y) in zip(WHERE, POINTS):
            mesh[place] = Some(x=(x + 0.5 + {SHIFT}) / width, y=(y + 0.5) / height)
        return Some(multi_face_landmarks=[Some(landmark=mesh)])

solutions = Some(face_mesh=Some(FaceMesh=FaceMesh))
"""
DLIB = """
import sys

def get_frontal_face_detector():
    def detect(image, enlarged):
        sys.exit("no luck")
    return detect

def shape_predictor(path):
    return None
"""
MakePython = Callable[..., Path]


@pytest.fixture
def data(tmp_path: Path, sample_photo: Path) -> Path:
    """The sample photo, with what our model finds there as the truth."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(sample_photo.read_bytes())
    predictor = Predictor(Engine(find_model(DEFAULT_MODEL), device="cpu"))
    (face,) = predictor.predict(read_photo(sample_photo).pixels, maps=False)
    write_pts(folder / "a.pts", face.landmarks)
    return folder


@pytest.fixture
def python(tmp_path: Path) -> MakePython:
    """Makes an environment with such modules, and with numpy; returns its Python."""

    def make(**files: str) -> Path:
        home = tmp_path / "env"
        venv.create(home, with_pip=False, symlinks=os.name != "nt")
        places = sysconfig.get_paths("venv", {"base": str(home), "platbase": str(home)})
        packages = Path(places["purelib"])
        (packages / "numpy.pth").write_text(str(Path(np.__file__).parents[1]), encoding="utf-8")
        for name, text in files.items():
            (packages / f"{name}.py").write_text(text, encoding="utf-8")
        return Path(places["scripts"]) / ("python.exe" if os.name == "nt" else "python")

    return make


def _figures(found: list[Figure | str]) -> dict[str, Figure]:
    return {one.what: one for one in found if isinstance(one, Figure)}


def test_a_peer_is_measured_beside_ours(data: Path, python: MakePython) -> None:
    run = python(mediapipe=MEDIAPIPE)
    truth = (
        Predictor(Engine(find_model(DEFAULT_MODEL)))
        .predict(read_photo(data / "a.jpg").pixels, maps=False)[0]
        .landmarks
    )
    points = next(run.parents[1].rglob("mediapipe.py")).with_name("points.json")
    points.write_text(str(truth.tolist()), encoding="utf-8")
    found = peers(run, data)
    figures = _figures(found)
    eyes = np.linalg.norm(truth[36] - truth[45])
    assert figures["mediapipe, NME"].value == pytest.approx(100 * SHIFT / eyes, abs=0.01)
    assert figures["mediapipe, NME without the jaw"].value == pytest.approx(100 * SHIFT / eyes, abs=0.01)
    assert figures["adnet-68-fast, NME"].value == pytest.approx(0, abs=0.01)
    assert figures["mediapipe, faces found"].note == "1 of 1"
    for who in ("mediapipe", "adnet-68-fast"):
        assert figures[f"{who}, a photo"].value > 0
        assert figures[f"{who}, processor time of a photo"].value >= 0
    (left_out,) = [one for one in found if isinstance(one, str)]
    assert left_out.startswith("dlib: is not installed")


def test_peers_that_fail_are_a_line_each(
    data: Path, python: MakePython, capsys: pytest.CaptureFixture[str]
) -> None:
    run = python(mediapipe="solutions = None", dlib=DLIB)
    models = next(run.parents[1].rglob("dlib.py")).with_name("face_recognition_models")
    models.mkdir()
    (models / "__init__.py").touch()
    words = ["bench", "--only", "peers", "--peers", str(run), "--data", str(data)]
    assert main(words) == 0
    printed = capsys.readouterr().out
    assert "| not measured | | | | | mediapipe: this version brings no model" in printed
    assert "| not measured | | | | | dlib: its model is missing" in printed
    (models / DLIB_MODEL).touch()
    found = peers(run, data)
    assert [one for one in found if isinstance(one, str)][-1] == "dlib: ended without an answer"
    assert {what.split(",")[0] for what in _figures(found)} == {"adnet-68-fast"}


def test_what_cannot_be_run_is_a_line_too(data: Path, tmp_path: Path) -> None:
    left_out = [one for one in peers(tmp_path / "nowhere", data) if isinstance(one, str)]
    assert len(left_out) == 2
    assert all("cannot be run: No such file" in one for one in left_out)


def test_what_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(FormatError, match="--peers PYTHON"):
        peers()
    (tmp_path / "empty").mkdir()
    with pytest.raises(FormatError, match="empty"):
        peers(tmp_path / "nowhere", tmp_path / "empty")
    assert main(["bench", "--peers", "python"]) == 2
    assert "--only peers" in capsys.readouterr().err
    assert main(["bench", "--only", "queue", "--price", "1"]) == 2
    assert "--only throughput" in capsys.readouterr().err
