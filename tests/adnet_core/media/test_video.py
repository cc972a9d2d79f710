"""Frames of a video by number, in any order, and where its scenes change."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.errors import MediaError
from adnet_core.media.seeking import seeks_exactly, video_content
from adnet_core.media.video import VIDEO_SUFFIXES, VideoFile

COUNT = 90


def number_of(pixels: np.ndarray) -> int:
    """The frame's number, from where its bright bar begins."""
    columns = pixels[:, :, 1].mean(axis=0) > 128
    return int(np.flatnonzero(columns)[0]) // 4


@pytest.fixture(scope="module", params=["MJPG.avi", "mp4v.mp4"])
def clip(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bright bar goes 4 pixels a frame; mp4v keeps whole pictures only now and then."""
    code, _, suffix = request.param.partition(".")
    path = tmp_path_factory.mktemp("video") / f"clip.{suffix}"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*code), 20.0, (384, 64))
    for index in range(COUNT):
        picture = np.zeros((64, 384, 3), np.uint8)
        picture[:, 4 * index : 4 * index + 16] = 255
        writer.write(picture)
    writer.release()
    return path


def test_frames_come_by_their_number_in_any_order(clip: Path) -> None:
    with VideoFile(clip) as video:
        assert (video.frame_count, video.fps, video.size) == (COUNT, 20.0, (384, 64))
        for index in (0, 1, 2, 40, 39, 89, 3, 88, 88, 0):
            assert number_of(video.read(index)) == index


@pytest.mark.parametrize("index", [-1, COUNT, 10_000])
def test_frames_that_are_not_there_are_named(clip: Path, index: int) -> None:
    with VideoFile(clip) as video:
        with pytest.raises(MediaError, match=rf"has frames 0 to {COUNT - 1}, not {index}"):
            video.read(index)
        assert number_of(video.read(5)) == 5


def test_a_file_that_ends_early_says_so_and_goes_on(tmp_path: Path, clip: Path) -> None:
    if clip.suffix != ".avi":
        pytest.skip("an mp4 file without its end has no index and does not open")
    cut = tmp_path / "cut.avi"
    cut.write_bytes(clip.read_bytes()[: clip.stat().st_size * 2 // 3])
    with VideoFile(cut) as video:
        stated = video.frame_count
        readable = 0
        while readable < stated:
            try:
                video.read(readable)
            except MediaError:
                break
            readable += 1
        assert 10 < readable < COUNT
        assert video.frame_count == readable or readable == stated
        assert number_of(video.read(3)) == 3


def test_a_head_that_states_billions_of_frames(tmp_path: Path, clip: Path) -> None:
    if clip.suffix != ".avi":
        pytest.skip("avi states its frames at one place")
    data = clip.read_bytes()
    at = data.index(b"strh") + 8 + 32  # dwLength of the stream's header
    path = tmp_path / "long.avi"
    path.write_bytes(data[:at] + b"\xff" * 4 + data[at + 4 :])
    with VideoFile(path) as video:
        assert COUNT <= video.frame_count <= len(data)
        with pytest.raises(MediaError, match="the video ends before it"):
            video.read(video.frame_count - 1)
        assert video.frame_count == COUNT


def test_frames_larger_than_photos_may_be(clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adnet_core.media.sources.MAX_PIXELS", 384 * 64 - 1)
    with pytest.raises(MediaError, match="frames of 384 x 64 pixels are more than the limit"):
        VideoFile(clip)


def test_what_is_no_video_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "a.mp4"
    text.write_text("no video")
    with pytest.raises(MediaError, match=r"a\.mp4"):
        VideoFile(text)


def test_scenes_begin_where_the_colours_change(tmp_path: Path) -> None:
    path = tmp_path / "scenes.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 20.0, (96, 64))
    generator = np.random.default_rng(1)
    for colour, count in (((30, 30, 200), 30), ((200, 60, 30), 25), ((30, 190, 60), 45)):
        for _ in range(count):
            noise = generator.integers(-12, 12, (64, 96, 3))
            writer.write(np.clip(np.array(colour) + noise, 0, 255).astype(np.uint8))
    writer.release()
    with VideoFile(path) as video:
        assert video.scene_starts(1) == [0, 30, 55]
        seen: list[int] = []
        assert video.scene_starts(10, progress=seen.append) == [0, 30, 60]
        assert seen == list(range(0, 100, 10))
        assert video.scene_starts(1, stopped=lambda: True) == [0]


DATA = Path(__file__).parents[2] / "data"
VIDEOS = {
    "m2.mpg": DATA / "cases" / "media-same-stem-videos" / "m2.mpg",
    "m2.mp4": DATA / "cases" / "media-same-stem-videos" / "m2.mp4",
    "stream.ts": DATA / "videos" / "stream.ts",
    "unequal.mp4": DATA / "videos" / "unequal.mp4",
}


def in_order(path: Path) -> list[np.ndarray]:
    """All frames as they come one after the other, which is what their numbers mean."""
    capture = cv2.VideoCapture(str(path))
    frames = []
    while (got := capture.read())[0]:
        frames.append(got[1])
    capture.release()
    return frames


@pytest.mark.parametrize("name", ["m2.mpg", "m2.mp4", "stream.ts", "unequal.mp4"])
def test_a_number_means_one_frame_in_every_container(name: str) -> None:
    """By a jump, MPEG-2's frame 0 is its frame 12, and transport streams have none."""
    truth = in_order(VIDEOS[name])
    with VideoFile(VIDEOS[name]) as video:
        count = min(video.frame_count, len(truth))
        for index in (0, 1, 5, 13, 2, count - 1, count // 2, 0, count // 3, 14):
            assert np.array_equal(video.read(index), truth[index]), index


@pytest.mark.parametrize("name", ["m2.mpg", "stream.ts", "unequal.mp4"])
def test_a_long_video_without_numbers_is_refused_with_what_mends_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adnet_core.media.video.MOST_WITHOUT_JUMPS", 20)
    stem = Path(name).stem
    with pytest.raises(
        MediaError, match=rf"copy without that fault: ffmpeg -i {name} -r .* {stem}\.exact\.mp4$"
    ):
        VideoFile(VIDEOS[name])


def test_the_check_finds_it_in_any_file(clip: Path) -> None:
    """Whatever a file is called: by what is read."""
    for name, exact in (("m2.mpg", False), ("stream.ts", False), ("unequal.mp4", False), ("m2.mp4", True)):
        path = VIDEOS[name]
        count = len(in_order(path))
        rate = 30.0 if name.startswith("m2") else 25.0
        assert seeks_exactly(lambda path=path: cv2.VideoCapture(str(path)), count, rate) is exact, name


def test_camcorders_files_are_videos() -> None:
    assert {".mts", ".m2ts", ".ts", ".3gp"} <= VIDEO_SUFFIXES


def test_what_a_video_holds_tells_it_from_others(tmp_path: Path) -> None:
    one, other = tmp_path / "a.mp4", tmp_path / "b.mp4"
    data = bytearray(np.random.default_rng(0).bytes(6 << 20))
    one.write_bytes(data)
    other.write_bytes(data)
    assert video_content(one) == video_content(other)
    other.write_bytes(data[:-1])
    assert video_content(one) != video_content(other)
    data[0] ^= 1
    other.write_bytes(data)
    assert video_content(one) != video_content(other)
    with pytest.raises(MediaError, match="cannot be read"):
        video_content(tmp_path / "none.mp4")
