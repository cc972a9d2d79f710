"""The simulated loop of choosing, correcting and training, on drawn faces, in seconds."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from adnet_core.faces.layout import Layout
from training.cli import main
from training.datasets import Face, FaceSet
from training.distribution import Process
from training.studies.active_loop import ORDERS, ActiveLoopPlan, Loop, Placed, run_active_loop

pytestmark = pytest.mark.usefixtures("_one_thread")


def words(data_folder: Path, out: Path, *more: str) -> list[str]:
    given = ["simulate-training", "--data", str(data_folder), "--split", str(data_folder / "split.csv")]
    return [*given, "--out", str(out), "--device", "cpu", "--cache", str(out / "cache"), "--json", *more]


def test_one_command_compares_the_orders(
    data_folder: Path, tiny_flags: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = ["--first", "2", "--rounds", "1", "--faces", "1", "--epochs", "1"]
    assert main(words(data_folder, tmp_path, *plan, *tiny_flags, "--set", "schedule.epochs=1")) == 0
    result = json.loads(capsys.readouterr().out)
    assert list(result["orders"]) == list(ORDERS)
    for stops in result["orders"].values():
        assert [stop["faces"] for stop in stops] == [2, 3]
        assert stops[0] == result["orders"]["queue"][0]
        assert stops[0]["corrections"] == 0 < stops[1]["corrections"] <= 68
        assert stops[1]["nme"] != stops[0]["nme"]
    assert json.loads((tmp_path / "simulation.json").read_text()) == result
    assert (tmp_path / "simulation.md").read_text().count("\n| ") == 2 + 4
    picture = cv2.imread(str(tmp_path / "simulation.png"))
    assert picture is not None
    assert np.ptp(picture) == 255
    assert main(words(data_folder, tmp_path, *plan, *tiny_flags)) == 2
    assert "is there already" in capsys.readouterr().err


def test_more_faces_than_there_are(
    data_folder: Path, tiny_flags: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words(data_folder, tmp_path, "--first", "3", "--faces", "2", *tiny_flags)) == 2
    assert "of --faces 2 are more than the 4 there are" in capsys.readouterr().err


def test_without_validation_faces_it_says_so(faces: list[Face], alone: Process, tmp_path: Path) -> None:
    with pytest.raises(Exception, match="--split"):
        run_active_loop(
            "quick", [], faces, [], tmp_path, plan=ActiveLoopPlan(), process=alone, cache=tmp_path
        )


def test_the_queue_takes_doubtful_faces_and_one_of_twins(
    face_set: FaceSet, layout: Layout, alone: Process, tiny: object, tmp_path: Path
) -> None:
    loop = Loop(tiny(), layout, face_set, face_set, tmp_path, ActiveLoopPlan(first=2, faces=1), alone)  # type: ignore[operator]
    landmarks = np.repeat(100 * face_set.points[:1].double().numpy() + 128, 3, axis=0)
    sizes = np.array([4.0, 16.0, 15.0])[:, None, None, None]
    covariance = np.broadcast_to(np.eye(2), (3, layout.point_count, 2, 2)) * sizes
    looks = np.zeros((3, 15), np.int8)
    looks[0, 3], looks[1:, 0] = 100, 100
    placed = Placed(landmarks, covariance, landmarks, looks)
    scores = loop.scores(placed, face_set.points.numpy(), None)
    assert scores[1] > scores[0]
    # The third is as doubtful as the second, and looks like it.
    alike = loop.scores(Placed(landmarks, covariance, landmarks, looks * 0), face_set.points.numpy(), None)
    assert scores[2] == pytest.approx(alike[2] / 2)
    assert scores[1] == alike[1]


def test_rounds_begin_with_the_network_that_there_is(
    face_set: FaceSet, layout: Layout, alone: Process, tiny: object, tmp_path: Path
) -> None:
    loop = Loop(
        tiny("schedule.epochs=1"),  # type: ignore[operator]
        layout,
        face_set,
        face_set,
        tmp_path,
        ActiveLoopPlan(first=2, rounds=2, faces=2, epochs=1),
        alone,
    )
    first = loop.first_network()
    before = torch.cat([part.flatten() for part in first.parameters()])
    stops = {order: list(loop.rounds(order, first)) for order in ORDERS}
    assert [stop.faces for stop in stops["queue"]] == [stop.faces for stop in stops["random"]] == [4, 6]
    assert torch.equal(before, torch.cat([part.flatten() for part in first.parameters()]))
