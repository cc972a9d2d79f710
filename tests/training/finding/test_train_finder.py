"""`adnet train-finder`, and a finder as a part of `adnet train`: learnt from drawn hands, it finds others."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.events import Noted, parse_event
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.media import write_image
from adnet_core.models.engine import Engine
from adnet_core.models.finding import Finding
from adnet_core.models.model_file import ModelInfo, read_model_info
from adnet_core.models.predictor import Predictor
from adnet_core.projects import Project
from adnet_core.runs.request import TrainingRequest
from tests.adnet_core.conftest import tiny_proto
from tests.training.asked import worker_words
from training import finishing
from training.cli import main
from training.datasets import FaceSet
from training.finding import objects
from training.finding.making import add_finder
from training.finding.settings import FinderSettings
from training.studies.drawn_hands import drawn_photo
from training.worker import main as worker_main

HANDS = load_layout("hand-21")
Answer = tuple[int, str, list[str]]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    def run(*words: object) -> Answer:
        capsys.readouterr()
        status = main([str(word) for word in words])
        said = capsys.readouterr()
        return status, said.out, said.err.splitlines()

    return run


@pytest.fixture
def hand_model(tmp_path: Path) -> Path:
    path = tmp_path / "hand.onnx"
    path.write_bytes(tiny_proto(HANDS).SerializeToString())
    return path


def hands(count: int, seed: int) -> list[tuple[np.ndarray, list[np.ndarray]]]:
    """Photos of 320 x 240 with hands on patterns, and the hands' points."""
    random = np.random.default_rng(seed)
    made = []
    for _ in range(count):
        cells = random.integers(0, 256, (int(random.integers(3, 40)), int(random.integers(3, 40)), 3))
        pattern = cv2.resize(cells.astype(np.uint8), (640, 480), interpolation=cv2.INTER_CUBIC)
        pixels, points = drawn_photo(pattern, random)
        made.append(
            (
                cv2.resize(pixels, (320, 240), interpolation=cv2.INTER_AREA),
                [(one + 0.5) / 2 - 0.5 for one in points],
            )
        )
    return made


def project_of(folder: Path, photos: Sequence[tuple[np.ndarray, list[np.ndarray]]]) -> Path:
    """A project in which all hands are accepted."""
    path = folder / "hands.adnet"
    with Project.create(path, HANDS, author="ann") as project:
        for number, (pixels, found) in enumerate(photos):
            write_image(folder / f"{number:02}.png", pixels)
            (image,) = project.add_images([folder / f"{number:02}.png"])
            for points in found:
                face = project.add_face(image.id, FaceBox.of_points(points), points)
                project.set_state(face.id, FaceState.ACCEPTED)
    return path


def test_what_cannot_be_learnt_is_said_in_a_sentence(
    ask: Callable[..., Answer], tmp_path: Path, hand_model: Path
) -> None:
    few = project_of(tmp_path, hands(3, 0))
    out = tmp_path / "run"

    def refused(*words: object, model: Path = hand_model) -> str:
        status, said, errors = ask("train-finder", "--init", model, "--out", out, *words)
        assert (status, said, len(errors)) == (2, "", 1), errors
        assert not out.exists()
        return errors[0]

    assert "name annotated photos by --data, or a --project" in refused()
    said = refused("--project", few, "--hold-out", 0)
    assert said.startswith(f"{few}: a finder learns from at least 8 objects in 4 photos")
    other = tmp_path / "other.onnx"
    other.write_bytes(tiny_proto(load_layout("29")).SerializeToString())
    assert "the project has layout hand-21, the training 29" in refused("--project", few, model=other)
    with Project.create(tmp_path / "none.adnet", HANDS, author="ann") as project:
        project.add_images([tmp_path / "00.png"])
    assert "has no accepted face to learn from" in refused("--project", tmp_path / "none.adnet")


def test_objects_that_fill_their_photos(ask: Callable[..., Answer], tmp_path: Path, hand_model: Path) -> None:
    filled = []
    for pixels, found in hands(16, 1):
        box = FaceBox.of_points(found[0])
        part = pixels[round(box.y0) : round(box.y1) + 1, round(box.x0) : round(box.x1) + 1]
        filled.append((np.ascontiguousarray(part), [found[0] - (round(box.x0), round(box.y0))]))
    path = project_of(tmp_path, filled)
    status, _, errors = ask(
        "train-finder", "--init", hand_model, "--out", tmp_path / "run", "--project", path
    )
    assert (status, len(errors)) == (2, 1)
    assert "fills its photo" in errors[0]


@pytest.mark.slow
def test_drawn_hands_are_learnt_and_found_in_new_photos(
    ask: Callable[..., Answer], tmp_path: Path, hand_model: Path
) -> None:
    """A project of hands: its model learns to find them, says how well, and then finds one in a new photo."""
    project = project_of(tmp_path, hands(20, 2))
    with Project.open(project, author="ann") as opened:
        opened.find_by(Finding.MODEL)
    run = tmp_path / "run"
    words = ("--init", hand_model, "--out", run, "--project", project, "--steps", 40, "--json")
    status, out, _ = ask("train-finder", *words)
    assert status == 0
    stated = json.loads(out)
    assert stated["model"] == str(run / "model.onnx")
    info = read_model_info(run / "model.onnx")
    assert info.finder is not None
    assert {"model": stated["model"], **info.finder.results} == stated
    assert "finder" in info.box_mappings
    assert read_model_info(hand_model).finder is None

    new = [pair for pair in hands(12, 3) if len(pair[1]) == 1]
    predictor = Predictor(Engine(run / "model.onnx"))
    found = [predictor.detector.detect(pixels) for pixels, _ in new]
    right = [
        bool(boxes) and boxes[0].box.iou(FaceBox.of_points(points[0])) >= 0.5
        for boxes, (_, points) in zip(found, new, strict=True)
    ]
    assert np.mean(right) >= 0.6

    write_image(tmp_path / "new.png", new[right.index(True)][0])
    assert ask("predict", tmp_path / "new.png", "--project", project, "--model", run / "model.onnx")[0] == 0
    with Project.open(project, author="ann") as opened:
        (image,) = [one for one in opened.images() if one.relative == "new.png"]
        assert opened.faces(image.id)

    # Learnt further, it begins with what it knows.
    again = ("--init", run / "model.onnx", "--out", tmp_path / "more", "--project", project, "--steps", 1)
    status, out, _ = ask("train-finder", *again, "--json")
    assert json.loads(out)["learnt_from"] == "its finder before"
    status, _, errors = ask("train-finder", *again)
    assert status == 2
    assert "is there already" in errors[0]
    status, out, _ = ask("models", "--json")
    assert all("finder" in model for model in json.loads(out)["models"] if model["error"] is None)


@pytest.fixture
def model_of_faces(tmp_path: Path) -> Path:
    path = tmp_path / "model.onnx"
    path.write_bytes(tiny_proto(load_layout("68")).SerializeToString())
    return path


def learn_to_find(path: Path, request: TrainingRequest, faces: FaceSet) -> list[Any]:
    said: list[Any] = []
    finishing.learn_to_find(path, request, faces, faces, said.append, lambda what, done, total: None)
    return said


def test_a_training_learns_to_find_where_that_is_asked_for(
    tmp_path: Path, model_of_faces: Path, face_set: FaceSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = TrainingRequest(out=tmp_path, finder=True)
    assert learn_to_find(model_of_faces, TrainingRequest(out=tmp_path), face_set) == []
    (said,) = learn_to_find(model_of_faces, asked, face_set)
    assert (said.kind, said.level) == ("noted", "warning")  # the model is worth having without
    assert "the model did not learn to find its objects: a finder learns from at least 8 objects" in said.text
    assert read_model_info(model_of_faces).finder is None
    monkeypatch.setattr(objects, "LEAST_OBJECTS", 6)
    monkeypatch.setattr(finishing, "add_finder", partial(add_finder, settings=FinderSettings(steps=1)))
    (said,) = learn_to_find(model_of_faces, asked, face_set)
    assert isinstance(said, Noted)
    assert said.level == "info"
    assert said.text.startswith("the model's own finder: recall ")
    part = read_model_info(model_of_faces).finder
    assert part is not None
    assert part.results["objects"] == 6
    # A model that is trained further keeps it.
    assert ModelInfo.from_json(read_model_info(model_of_faces).to_json(), "a checkpoint").finder == part


def test_a_training_of_whole_photos_fits_which_part_of_them_the_object_fills(
    tmp_path: Path, model_of_faces: Path, face_set: FaceSet
) -> None:
    project = tmp_path / "one.adnet"
    with Project.create(project, load_layout("68"), author="ann") as opened:
        opened.find_by(Finding.WHOLE_PHOTO)
    request = TrainingRequest(out=tmp_path, projects=(project,))
    assert learn_to_find(model_of_faces, request, face_set) == []
    info = read_model_info(model_of_faces)
    mapping = info.box_mappings["whole-photo"]
    boxes = [FaceBox.of_points(face.points) for face in face_set.faces]
    assert mapping.sx == pytest.approx(np.median([box.width for box in boxes]) / 239)
    assert mapping.sy == pytest.approx(np.median([box.height for box in boxes]) / 239)
    assert info.finder is None


def test_train_with_a_finder(
    data_folder: Path, tiny_flags: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the option to the model file, through the training process."""
    monkeypatch.setattr(objects, "LEAST_OBJECTS", 4)
    monkeypatch.setattr(finishing, "add_finder", partial(add_finder, settings=FinderSettings(steps=1)))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    run = tmp_path / "run"
    words = [
        "--out",
        str(run),
        "--device",
        "cpu",
        "--cache",
        str(tmp_path / "cache"),
        "--data",
        str(data_folder),
    ]
    words += [
        "--split",
        str(data_folder / "split.csv"),
        *tiny_flags,
        "--set",
        "schedule.epochs=1",
        "--finder",
    ]
    assert worker_main(worker_words(*words)) == 0
    info = read_model_info(run / "model.onnx")
    assert info.finder is not None
    assert (info.finder.results["learnt_objects"], info.finder.results["objects"]) == (4, 2)
    said = [parse_event(line) for line in (run / "events.jsonl").read_text().splitlines()]
    assert any(isinstance(one, Noted) and one.text.startswith("the model's own finder: ") for one in said)
