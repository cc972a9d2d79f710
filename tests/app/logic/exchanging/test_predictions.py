"""Lines of `adnet predict` imported into a project: joined, told, looked at by nobody yet, and taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.errors import FormatError
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.formats.prediction_lines import points_hash
from adnet_core.media.photos import write_image
from adnet_core.media.seeking import video_content
from adnet_core.projects.project_settings import VIDEO_CONTENT_SETTING
from adnet_core.projects.records import EditKind
from adnet_core.projects.store import Project
from app.logic.exchanging.exchange import Wanted, carry_out, offered, prepare, seems
from tests.undo_offered import can_undo

LAYOUT = load_layout("68")
MODEL = "a" * 64
FACE = {
    "box": [10.0, 10.0, 60.0, 60.0],
    "score": 0.9,
    "landmarks": np.random.default_rng(0).uniform(10, 60, (68, 2)).tolist(),
    "sigma": [[1.0, 1.0]] * 68,
    "covariance": [[4.0, 0.5, 2.0]] * 68,
    "shape": 1.5,
    "look": list(range(15)),
}


def entry(path: str, **others: Any) -> dict[str, Any]:
    return {
        "path": path,
        "width": 80,
        "height": 70,
        "model": {"name": "mine", "sha256": MODEL},
        "layout": {"name": "68", "points": points_hash(LAYOUT)},
        "finding": "faces",
        "faces": [FACE],
        **others,
    }


def written(path: Path, *entries: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(one) + "\n" for one in entries))
    return path


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project with the photos 0.png and 1.png, of four that there are."""
    (tmp_path / "photos").mkdir()
    for number in range(4):
        write_image(tmp_path / "photos" / f"{number}.png", np.full((70, 80, 3), 40 * number, np.uint8))
    with Project.create(tmp_path / "faces.adnet", LAYOUT, author="ann") as made:
        made.add_images([tmp_path / "photos" / "0.png", tmp_path / "photos" / "1.png"])
        yield made


def imported(project: Project, path: Path) -> tuple[tuple[str, ...], str]:
    """What the sheet shows before, and what the message bar says afterwards."""
    assert seems(path) == "predictions"
    assert "predictions" in offered(project, exports=False)
    assert "predictions" not in offered(project, exports=True)
    prepared = prepare(Wanted(exports=False, format="predictions", path=path), project, lambda *_: None)
    return prepared.lines, carry_out(prepared, project, lambda *_: None)


def test_shards_come_in_as_the_models_own_and_are_taken_back(project: Project, tmp_path: Path) -> None:
    found = tmp_path / "found"
    found.mkdir()
    written(
        found / "1.jsonl",
        entry("photos/0.png", shard="1/3"),
        entry(str(tmp_path / "photos" / "1.png"), shard="1/3", faces=[]),
    )
    second = (
        entry("photos/0.png", shard="2/3"),
        entry("photos/2.png", shard="2/3"),
        entry("photos/nowhere.png", shard="2/3"),
    )
    written(found / "2.jsonl", *second, {"path": "bad.jpg", "problem": "bad.jpg: it is no image"})
    lines, sentence = imported(project, found)
    assert lines[0] == "2 faces in 2 photos"
    assert sentence == "Imported 2 faces."
    report = "\n".join(lines)
    for said in (
        f"{found / '2.jsonl'}, line 1: photos/0.png has a line already, and this one is left out",
        "1 photo has several lines, of which the first counts",
        "no line of the shards 3/3 is there",
        "1 photo in which the model found nothing stays as it is",
        "bad.jpg: it is no image",
        "there is no photo 'photos/nowhere.png'",
    ):
        assert said in report
    images = {image.relative: image for image in project.images()}
    assert {name: image.predicted for name, image in images.items()} == {
        "photos/0.png": True,
        "photos/1.png": False,
        "photos/2.png": True,
    }
    (face,) = project.faces(images["photos/0.png"].id)
    assert (face.state, face.model_sha256, face.score) == (FaceState.PREDICTED, MODEL, 0.9)
    np.testing.assert_array_equal(face.points, FACE["landmarks"])
    assert face.covariance is not None
    np.testing.assert_allclose(face.covariance[0], [[4.0, 0.5], [0.5, 2.0]])
    scores = project.scores.read().scores
    assert (scores.shape.tolist(), scores.looks[0].tolist()) == ([1.5, 1.5], FACE["look"])
    assert np.isfinite(scores.doubtful).all()
    assert {edit.kind for edit in project.edits()} == {EditKind.PREDICTED}
    # A better model may still renew what nobody has touched.
    assert sorted(project.training_faces.predicted_by_others("b" * 64)) == sorted(
        images[name].id for name in ("photos/0.png", "photos/2.png")
    )

    assert project.undo() is not None
    assert [image.relative for image in project.images()] == ["photos/0.png", "photos/1.png"]
    assert not project.faces(images["photos/0.png"].id)
    assert not project.image(images["photos/0.png"].id).predicted
    assert not can_undo(project)
    assert project.redo() is not None
    assert len(project.images()) == 3
    assert len(project.faces(images["photos/0.png"].id)) == 1
    assert project.image(images["photos/0.png"].id).predicted
    project.require_whole_faces()
    assert imported(project, found)[1] == "Imported 0 faces; 2 faces were there already."


def test_what_a_person_has_worked_on_stays(project: Project, tmp_path: Path) -> None:
    first = written(tmp_path / "a.jsonl", entry("photos/0.png"))
    imported(project, first)
    (face,) = project.faces(project.images()[0].id)
    project.set_state(face.id, FaceState.ACCEPTED)
    moved = {**FACE, "landmarks": (np.array(FACE["landmarks"]) + 1).tolist()}
    second = written(
        tmp_path / "b.jsonl", entry("photos/0.png", faces=[moved]), entry("photos/1.png", faces=[moved])
    )
    _, sentence = imported(project, second)
    assert sentence == ("Imported 1 face; 1 face left out where somebody has worked on the face already.")


def test_a_table_is_read_as_lines_are(project: Project, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="the extra [tables] is not installed")
    from adnet_core.cli import main

    absent = {**FACE, "absent": [3]}
    lines = written(
        tmp_path / "a.jsonl", entry("photos/0.png"), entry("photos/2.png", faces=[absent], sha256="b" * 64)
    )
    table = tmp_path / "faces.parquet"
    assert main(["collect", str(lines), "-o", str(table)]) == 0
    again = tmp_path / "again.parquet"
    assert main(["collect", str(table), "-o", str(again)]) == 0
    lines_said, sentence = imported(project, again)
    assert (lines_said[0], sentence) == ("2 faces in 2 photos", "Imported 2 faces.")
    by_name = {image.relative: project.faces(image.id)[0] for image in project.images() if image.predicted}
    np.testing.assert_array_equal(by_name["photos/0.png"].points, FACE["landmarks"])
    assert np.flatnonzero(~by_name["photos/2.png"].placed).tolist() == [3]
    scores = project.scores.read().scores
    assert (scores.shape.tolist(), scores.looks[0].tolist()) == ([1.5, 1.5], FACE["look"])


@pytest.mark.usefixtures("own_cache")
def test_frames_meet_those_of_the_videos_project(tmp_path: Path) -> None:
    """A frame that the project lacks is taken out of the video."""
    clip = tmp_path / "clip.avi"
    writer = cv2.VideoWriter(str(clip), cv2.VideoWriter.fourcc(*"MJPG"), 25, (80, 70))
    for number in range(5):
        writer.write(np.full((70, 80, 3), 30 * number, np.uint8))
    writer.release()
    video = {"path": "clip.avi", "content": video_content(clip), "every": 2, "frames": 5}
    lines = written(
        tmp_path / "a.jsonl",
        *(entry(f"clip.frames/clip-00000{n}.png", video=video, frame=n) for n in (0, 2)),
    )
    (tmp_path / "clip.frames").mkdir()
    with Project.create(tmp_path / "clip.frames" / "clip.adnet", LAYOUT, author="ann") as project:
        project.settings.set(VIDEO_CONTENT_SETTING, video_content(clip))
        assert imported(project, lines)[1] == "Imported 2 faces."
        assert [image.relative for image in project.images()] == ["clip-000000.png", "clip-000002.png"]
        assert all((tmp_path / "clip.frames" / f"clip-00000{n}.png").is_file() for n in (0, 2))


def test_other_points_are_one_sentence(project: Project, tmp_path: Path) -> None:
    lines = written(tmp_path / "a.jsonl", entry("photos/0.png", layout={"name": "mine", "points": "0"}))
    with pytest.raises(FormatError, match="has the points of the layout mine, which are not the 68 of 68"):
        imported(project, lines)


def test_a_project_is_not_exported_over_itself(project: Project, tmp_path: Path) -> None:
    """Its history would be gone."""
    imported(project, written(tmp_path / "0.jsonl", entry(str(tmp_path / "photos" / "0.png"))))
    wanted = Wanted(exports=True, format="project", path=project.path, everything=True, overwrite=True)
    with pytest.raises(FormatError, match="is read here, so it may not be written over"):
        prepare(wanted, project, lambda *_: None)
