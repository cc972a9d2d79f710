"""`--find`: who finds the objects, for one run or as a project has it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.media import write_image
from adnet_core.models.engine import Engine
from adnet_core.models.finder_part import FinderPart
from adnet_core.models.finding import Finding
from adnet_core.models.predictor import Predictor
from adnet_core.predictions.many_photos import Shard, predict_photos
from adnet_core.predictions.project_predictions import ProjectPredictions
from adnet_core.projects import Project

Answer = Callable[..., tuple[int, str, list[str]]]
MakeModel = Callable[..., Path]
MakeFinder = Callable[..., FinderPart]


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """600 x 400, dark, with one white spot."""
    pixels = np.zeros((400, 600, 3), np.uint8)
    pixels[192:208, 192:208] = 255
    write_image(tmp_path / "spot.png", pixels)
    return tmp_path / "spot.png"


def boxes(out: str) -> list[list[float]]:
    return [face["box"] for image in json.loads(out)["images"] for face in image["faces"]]


def test_each_way_of_finding(
    answer: Answer, photo: Path, tiny_model: MakeModel, tiny_finder: MakeFinder
) -> None:
    model = tiny_model("hand-21", finder=tiny_finder(sizes=(300,)))
    ask = ("predict", photo, "--model", model, "--json")
    status, out, errors = answer(*ask, "--find", "faces")
    assert (status, boxes(out)) == (0, [])
    assert errors[-1] == f"{photo}: no face found"
    for find in ("whole-photo", "model"):
        status, out, errors = answer(*ask, "--find", find)
        assert (status, errors) == (0, [])
        (box,) = boxes(out)
        assert FaceBox(*box).center == pytest.approx((199.5, 199.5), abs=2)
    assert boxes(answer(*ask)[1]) == boxes(answer(*ask, "--find", "model")[1])
    status, out, errors = answer(*ask, "--find", "none")
    assert (status, boxes(out), errors) == (0, [], [])


def test_a_model_without_a_finder_and_a_detector_of_faces_for_other_things(
    answer: Answer, photo: Path, tiny_model: MakeModel
) -> None:
    status, out, errors = answer("predict", photo, "--model", tiny_model(), "--find", "model")
    assert (status, out, len(errors)) == (2, "", 1)
    assert "tiny-68.onnx: the model has no finder of its own" in errors[0]
    status, _, errors = answer("predict", photo, "--yunet", photo, "--find", "whole-photo")
    assert (status, len(errors)) == (2, 1)
    assert "--yunet detects faces" in errors[0]


def test_a_project_says_who_finds(answer: Answer, photo: Path, tiny_model: MakeModel) -> None:
    """A project of hands, one a photo: found as the whole photo, at first and in every later run."""
    project, model = photo.with_name("hands.adnet"), tiny_model("hand-21")
    ask = ("predict", "--project", project, "--model", model)
    status, _, errors = answer(*ask, photo, "--find", "whole-photo")
    assert (status, errors) == (0, [])
    with Project.open(project, author="ann") as opened:
        assert opened.settings.finding is Finding.WHOLE_PHOTO
        (image,) = opened.images()
        (hand,) = opened.faces(image.id)
        assert FaceBox.of_points(hand.points).center == pytest.approx((199.5, 199.5), abs=2)
        # Nobody has touched it, so it is looked at anew in another way, and as before once that is back.
        assert opened.find_by(Finding.NONE) == [image.id]
        assert opened.find_by(Finding.NONE) == []
    assert answer(*ask)[0] == 0
    with Project.open(project, author="ann") as opened:
        assert opened.faces(image.id) == []
        assert opened.find_by(Finding.WHOLE_PHOTO) == [image.id]
    assert answer(*ask)[0] == 0
    with Project.open(project, author="ann") as opened:
        (hand,) = opened.faces(image.id)
        opened.set_state(hand.id, FaceState.ACCEPTED)
        assert opened.find_by(Finding.FACES) == []  # somebody has touched what is in it
        assert opened.image(image.id).predicted


def test_figures_from_found_boxes(
    answer: Answer, photo: Path, tiny_model: MakeModel, tiny_finder: MakeFinder
) -> None:
    layout = load_layout("hand-21")
    model = tiny_model("hand-21", finder=tiny_finder(sizes=(300,)))
    project = photo.with_name("hands.adnet")
    with Project.create(project, layout, author="ann") as opened:
        (image,) = opened.add_images([photo])
    place = ("predict", "--project", project, "--model", model, "--views", 1)
    assert answer(*place, "--find", "model")[0] == 0
    with Project.open(project, author="ann") as opened:
        (hand,) = opened.faces(image.id)
        opened.set_state(hand.id, FaceState.ACCEPTED)
    ask = ("evaluate", "--data", project, "--format", "project", "--model", model, "--json")
    for find, missed in (("model", 0), ("faces", 1), ("none", 1)):
        status, out, _ = answer(*ask, "--find", find)
        assert status == 0
        assert (json.loads(out)["box"], json.loads(out)["missed"]) == ("detector", missed), find


def test_a_merged_project_finds_as_its_files_do(answer: Answer, tmp_path: Path) -> None:
    for name, finding in (("a", None), ("b", Finding.WHOLE_PHOTO)):
        with Project.create(tmp_path / f"{name}.adnet", load_layout("hand-21"), author=name) as opened:
            if finding is not None:
                opened.find_by(finding)
    merged = tmp_path / "both.adnet"
    status, _, errors = answer("merge", tmp_path / "a.adnet", tmp_path / "b.adnet", "-o", merged)
    assert status == 0, errors
    with Project.open(merged, author="ann") as opened:
        assert opened.settings.finding is Finding.WHOLE_PHOTO


def test_a_choice_that_is_made_while_photos_are_predicted_holds_from_then_on(
    photo: Path, tiny_model: MakeModel
) -> None:
    """As where the window changes it while all photos are predicted beside it."""
    path = photo.with_name("hands.adnet")
    with Project.create(path, load_layout("hand-21"), author="ann") as project:
        (image,) = project.add_images([photo])
        predictor = Predictor(Engine(tiny_model("hand-21")))
        into = ProjectPredictions(path, predictor, as_project_says=True)
        (one,) = predict_photos(predictor, into.wanted(None, Shard()), jobs=1)
        assert one.faces == ()
        project.find_by(Finding.WHOLE_PHOTO)
        assert len(into.write(one).faces) == 1
        into.close()
        assert len(project.faces(image.id)) == 1
        assert predictor.finding is Finding.WHOLE_PHOTO
