"""Where faces without labels come from: never from photos that are held out, and never with points."""

from __future__ import annotations

import io
import json
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.errors import TrainingError
from adnet_core.events import Noted
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.states import FaceState
from adnet_core.models.detector import Detection
from adnet_core.network.checkpoints import load_checkpoint
from adnet_core.projects.held_out_photos import is_held_out
from adnet_core.projects.store import Project
from adnet_core.runs.names import LAST, UNLABELLED
from adnet_core.runs.request import TrainingRequest
from tests.training.asked import asked, worker_words
from training.datasets import Face
from training.request import completed
from training.sources import Split, folder_faces
from training.unlabelled_faces import unlabelled_faces
from training.worker import main as worker

SIDE = 240
Write = Callable[[Path, Layout, int], list[Face]]


class Bright:
    """Finds what is brighter than the drawn photos' ground, in a box a tenth wider than it is."""

    name = "bright"

    def __init__(self) -> None:
        self.asked = 0

    def detect(self, pixels: NDArray[np.uint8]) -> list[Detection]:
        self.asked += 1
        rows, columns = np.nonzero(np.abs(pixels.astype(int) - 60).max(axis=2) > 20)
        if not len(rows):
            return []
        box = FaceBox(*(float(one) for one in (columns.min(), rows.min(), columns.max(), rows.max())))
        wide, high = 0.05 * box.width, 0.05 * box.height
        return [Detection(FaceBox(box.x0 - wide, box.y0 - high, box.x1 + wide, box.y1 + high), 1.0)]


class Found:
    """A prediction as a predictor gives it."""

    def __init__(self, points: NDArray[np.float64]) -> None:
        self.box, self.score, self.landmarks = FaceBox.of_points(points), 0.9, points
        self.covariance = np.tile(np.eye(2), (len(points), 1, 1))
        self.shape = self.look = None


@pytest.fixture
def project(tmp_path: Path, layout: Layout, write: Write) -> tuple[Path, list[Face]]:
    """Twelve predicted faces in as many photos: one accepted, rejected, moved, the rest untouched."""
    faces = write(tmp_path / "photos", layout, 12)
    path = tmp_path / "p.adnet"
    with Project.create(path, layout, author="a") as made:
        images = made.add_images([face.photo for face in faces])
        for image, face in zip(images, faces, strict=True):
            made.record_predictions(image.id, [Found(face.points + 3)], "0" * 64)
        first, second, third = (made.faces(image.id)[0].id for image in images[:3])
        made.set_state(first, FaceState.ACCEPTED)
        made.set_state(second, FaceState.REJECTED)
        made.move_points(third, [0], [made.face(third).points[0] + 1])
    return path, faces


def found(
    request: TrainingRequest, layout: Layout, split: Split | None = None, **rest: Any
) -> tuple[tuple[Face, ...], list[str]]:
    said: list[Any] = []
    request.out.mkdir(exist_ok=True)
    options: dict[str, Any] = {"keep": True, "report": said.append, "detector": Bright()} | rest
    faces = unlabelled_faces(request, layout, split or Split(), **options)
    return faces, [event.text for event in said if isinstance(event, Noted)]


def test_a_project_gives_boxes_of_what_is_open_and_no_points(
    project: tuple[Path, list[Face]], layout: Layout, tmp_path: Path
) -> None:
    path, drawn = project
    request = TrainingRequest(out=tmp_path / "run", unlabelled=(path,), hold_out=0.4)
    faces, _ = found(request, layout)
    open_ones = {face.photo for face in drawn[2:]}
    held = {photo for photo in open_ones if is_held_out(f"photos/{photo.name}", 0.4)}
    assert held
    assert {face.photo for face in faces} == open_ones - held
    assert all(np.isnan(face.points).all() for face in faces)
    by_photo = {face.photo: face for face in drawn}
    for face in faces:
        expected = FaceBox.of_points(by_photo[face.photo].points + 3)
        assert face.box.as_tuple() == pytest.approx(expected.as_tuple(), abs=1.1)


def test_photos_are_searched_by_a_detector_whose_boxes_labelled_faces_explain(
    layout: Layout, tmp_path: Path, write: Write, data_folder: Path
) -> None:
    drawn = write(tmp_path / "more", layout, 9)
    split = folder_faces(data_folder, layout)
    # The first six are those of the data, by what the files hold, and are labelled already.
    request = TrainingRequest(out=tmp_path / "run", unlabelled=(tmp_path / "more",))
    faces, _ = found(request, layout, split)
    assert [face.photo.name for face in faces] == [face.photo.name for face in drawn[6:]]
    for face, own in zip(faces, drawn[6:], strict=True):
        assert face.box.iou(own.box) > 0.9


def test_a_copy_of_a_photo_that_is_held_out_is_not_learnt_from(
    project: tuple[Path, list[Face]], layout: Layout, tmp_path: Path
) -> None:
    path, drawn = project
    copies = tmp_path / "copies"
    copies.mkdir()
    held = [face.photo for face in drawn if is_held_out(f"photos/{face.photo.name}", 0.4)]
    free = next(face.photo for face in drawn[3:] if face.photo not in held)
    for number, photo in enumerate([*held, free]):
        shutil.copy(photo, copies / f"copy{number}.png")
    request = TrainingRequest(
        out=tmp_path / "run", projects=(path,), unlabelled=(copies,), hold_out=0.4, data=()
    )
    faces, _ = found(request, layout)
    assert [face.photo.name for face in faces] == [f"copy{len(held)}.png"]
    validated = TrainingRequest(out=tmp_path / "b", unlabelled=(copies,))
    split = Split(validation=(Face(free, drawn[3].points, "v"),))
    faces, _ = found(validated, layout, split)
    assert len(faces) == len(held)


def test_what_was_found_is_kept_for_the_other_processes_and_for_a_run_that_goes_on(
    layout: Layout, tmp_path: Path, write: Write
) -> None:
    write(tmp_path / "more", layout, 3)
    request = TrainingRequest(out=tmp_path / "run", unlabelled=(tmp_path / "more",))
    first, _ = found(request, layout)
    for again in (
        found(request, layout, keep=False, detector=None),
        found(request.model_copy(update={"resume": True}), layout, detector=None),
    ):
        assert [(face.photo, face.name, face.box) for face in again[0]] == [
            (face.photo, face.name, face.box) for face in first
        ]
    kept = json.loads((tmp_path / "run" / UNLABELLED).read_text())
    assert len(kept["faces"]) == 3
    other = request.model_copy(update={"resume": True, "unlabelled": (tmp_path / "more" / "face0.png",)})
    assert len(found(other, layout)[0]) == 1


def test_the_fold_that_is_left_out_is_not_learnt_from(
    project: tuple[Path, list[Face]], layout: Layout, tmp_path: Path
) -> None:
    request = TrainingRequest(out=tmp_path / "run", unlabelled=(project[0],), hold_out=0)
    whole, _ = found(request, layout)
    folds = [found(request.model_copy(update={"leave_out": f"{n}/2"}), layout)[0] for n in (1, 2)]
    assert all(folds)
    assert sum(map(len, folds)) == len(whole)


def test_where_nothing_is_found_it_is_said(layout: Layout, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    cv2.imwrite(str(tmp_path / "empty" / "grey.png"), np.full((SIDE, SIDE, 3), 60, np.uint8))
    (tmp_path / "empty" / "broken.png").write_bytes(b"\x89PNG broken")
    request = TrainingRequest(out=tmp_path / "run", unlabelled=(tmp_path / "empty",))
    with pytest.raises(TrainingError, match=r"--unlabelled .*empty: no face without labels"):
        found(request, layout)


def test_a_project_of_another_layout_is_refused(project: tuple[Path, list[Face]], tmp_path: Path) -> None:
    request = TrainingRequest(out=tmp_path / "run", unlabelled=(project[0],))
    with pytest.raises(TrainingError, match="the project has layout 68, the training 98"):
        found(request, load_layout("98"))


@pytest.fixture
def signals_as_before() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_a_run_learns_from_a_project_besides(
    project: tuple[Path, list[Face]],
    data_folder: Path,
    tiny_flags: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    signals_as_before: None,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    for name in ("WORLD_SIZE", "RANK", "LOCAL_RANK"):
        monkeypatch.delenv(name, raising=False)
    run = tmp_path / "run"
    words = ["--data", data_folder, "--split", data_folder / "split.csv", "--unlabelled", project[0]]
    words += ["--hold-out", "0.4", *tiny_flags, "--set", "network.depth=1", "--set", "schedule.epochs=1"]
    rest = ["--out", run, "--cache", tmp_path / "cache", "--device", "cpu", "--no-export"]
    assert worker(worker_words(*words, *rest)) == 0
    said = events_of(run)
    started = next(line for line in said if line["kind"] == "started")
    count = len(json.loads((run / UNLABELLED).read_text())["faces"])
    assert started["unlabelled_faces"] == count > 0
    assert started["train_faces"] == 4
    assert any(f"{count} faces without labels" in line.get("text", "") for line in said)
    again = ["--data", data_folder, "--split", data_folder / "split.csv", "--unlabelled", project[0]]
    assert worker(worker_words("--resume", *again, "--set", "schedule.epochs=2", *rest)) == 0
    assert [line["unlabelled_faces"] for line in events_of(run) if line["kind"] == "started"] == [
        count,
        count,
    ]
    content = load_checkpoint(run / LAST)
    assert content["provenance"]["unlabelled"] == [project[0].name]


def test_a_resumed_run_asks_for_the_same_sources(tmp_path: Path) -> None:
    run, photos = tmp_path / "run", tmp_path / "photos"
    completed(asked("--out", run, "--data", tmp_path, "--unlabelled", photos))
    assert completed(asked("--out", run, "--resume")).unlabelled == (photos,)


def events_of(run: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (run / "events.jsonl").read_text().splitlines()]
