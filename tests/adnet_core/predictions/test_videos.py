"""Frames of videos that are predicted: their names, their lines, and the photos of them in projects."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.formats.video_frames import frame_of
from adnet_core.media import read_photo
from adnet_core.media.video import VideoFile
from adnet_core.predictions.many_photos import Shard
from adnet_core.predictions.videos import taken_frames
from adnet_core.projects import Project
from adnet_core.projects.project_settings import VIDEO_SETTING

Answer = Callable[..., tuple[int, str, list[str]]]
MakeModel = Callable[..., Path]


def film(path: Path, sample: Path, frames: int = 9) -> Path:
    pixels = np.ascontiguousarray(read_photo(sample).pixels[:256, 90:346])
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25, (256, 256))
    for number in range(frames):
        writer.write(np.roll(pixels, 3 * number, axis=1))
    writer.release()
    return path


@pytest.fixture
def clip(tmp_path: Path, sample_photo: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return film(tmp_path / "clip.avi", sample_photo)


def entries(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_lines_of_every_fourth_frame_become_the_videos_project(
    answer: Answer, clip: Path, tiny_model: MakeModel, tmp_path: Path
) -> None:
    """A list names the video beside one that is none; a run that was ended goes on with the frames left."""
    (tmp_path / "bad.mp4").write_text("no video")
    (tmp_path / "list.txt").write_text("clip.avi\nbad.mp4\n")
    lines = tmp_path / "found.jsonl"
    command = ("predict", "--from", "list.txt", "--every", "4", "--lines", lines, "--model", tiny_model())
    status, out, errors = answer(*command, "--json")
    summary = json.loads(out)
    assert (status, summary["photos"], summary["faces"], summary["failed"]) == (2, 3, 3, 1)
    assert any(line.startswith("bad.mp4: ") for line in errors)
    bad, *frames = entries(lines)
    assert (bad["path"], bad["problem"][:9]) == ("bad.mp4", "bad.mp4: ")
    assert [one["path"] for one in frames] == [f"clip.frames/clip-00000{n}.png" for n in (0, 4, 8)]
    assert [one["frame"] for one in frames] == [0, 4, 8]
    assert (frames[0]["video"]["path"], frames[0]["video"]["every"]) == ("clip.avi", 4)
    assert "sha256" not in frames[0]

    lines.write_text("".join(json.dumps(one) + "\n" for one in frames[:2]))
    (tmp_path / "bad.mp4").unlink()
    lacking = tmp_path / "again.txt"
    collecting = ("--from", "list.txt", "--missing", lacking, "--json")
    status, out, _ = answer("collect", lines, "-o", "part.csv", *collecting)
    assert (status, json.loads(out)["missing"], lacking.read_text()) == (2, 2, "clip.avi\nbad.mp4\n")

    (tmp_path / "list.txt").write_text("clip.avi\n")
    status, out, _ = answer(*command, "--resume", "--json")
    assert (status, json.loads(out)["photos"], json.loads(out)["skipped"]) == (0, 1, 2)
    status, out, _ = answer("collect", lines, "-o", "clip.frames/all.adnet", *collecting)
    assert (status, json.loads(out)["photos"], json.loads(out)["missing"]) == (0, 3, 0)
    with (
        Project.open(tmp_path / "clip.frames" / "all.adnet", author="ann") as project,
        VideoFile(clip) as video,
    ):
        images = project.images()
        assert [image.relative for image in images] == [f"clip-00000{n}.png" for n in (0, 4, 8)]
        assert [len(project.faces(image.id)) for image in images] == [1, 1, 1]
        assert project.settings.get(VIDEO_SETTING) == "../clip.avi"
        for image, number in zip(images, (0, 4, 8), strict=True):
            np.testing.assert_array_equal(read_photo(image.path).pixels, video.read(number))
            found = frame_of(image.path)
            assert found is not None
            assert (found.number, found.video) == (number, clip)


def test_a_video_that_was_replaced_makes_no_project(
    answer: Answer, clip: Path, tiny_model: MakeModel, sample_photo: Path, tmp_path: Path
) -> None:
    answer("predict", clip, "--lines", "found.jsonl", "--every", "8", "--model", tiny_model())
    film(clip, sample_photo, frames=5)
    status, _, errors = answer("collect", "found.jsonl", "-o", "a.adnet")
    assert status == 2
    assert errors == [f"found.jsonl, line 1: {clip}: is another video than the one that was predicted"]
    assert not (tmp_path / "a.adnet").exists()


def test_a_project_takes_frames_as_photos(
    answer: Answer, clip: Path, tiny_model: MakeModel, tmp_path: Path
) -> None:
    command = (
        "predict",
        "clip.avi",
        "--every",
        "4",
        "--project",
        "a.adnet",
        "--model",
        tiny_model(),
        "--json",
    )
    status, out, _ = answer(*command)
    assert (status, json.loads(out)["photos"], json.loads(out)["faces"]) == (0, 3, 3)
    with Project.open(tmp_path / "a.adnet", author="ann") as project:
        assert [image.relative for image in project.images()] == [
            f"clip.frames/clip-00000{n}.png" for n in (0, 4, 8)
        ]
        assert project.settings.get(VIDEO_SETTING) == "clip.avi"
    assert json.loads(answer(*command)[1])["skipped"] == 3


def test_videos_of_one_name_keep_their_frames_apart(clip: Path, sample_photo: Path, tmp_path: Path) -> None:
    other = film(tmp_path / "clip.mkv", sample_photo, frames=2)
    names = [str(next(taken_frames(video, 1)).path.relative_to(tmp_path)) for video in (clip, other)]
    assert names == ["clip.avi.frames/clip-000000.png", "clip.mkv.frames/clip-000000.png"]
    found = frame_of(tmp_path / names[1])
    assert found is not None
    assert found.video == other


def test_shards_share_the_frames(clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some frames of it together, so that a task decodes one part of the video."""
    monkeypatch.setattr("adnet_core.predictions.videos.FRAMES_TOGETHER", 2)
    parts = [
        [frame.number for frame in taken_frames(clip, 1, "clip.avi", Shard(index, 2).holds)]
        for index in (1, 2)
    ]
    assert sorted(parts[0] + parts[1]) == list(range(9))
    assert all(parts)
    assert all({2 * (n // 2), 2 * (n // 2) + 1} & set(range(9)) <= set(part) for part in parts for n in part)
