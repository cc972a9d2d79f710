"""What may be given as a camera, and the one sentence for what cannot be opened."""

from __future__ import annotations

import nturl2path
import os
import socket
import sys
import time
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from adnet_core.errors import MediaError
from adnet_core.media import sources
from adnet_core.media.frames import FrameReader
from adnet_core.media.sources import (
    CameraSource,
    FileSource,
    StreamSource,
    list_cameras,
    open_capture,
    parse_source,
)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (0, CameraSource(0)),
        ("2", CameraSource(2)),
        (" 1 ", CameraSource(1)),
        ("-1", CameraSource(-1)),
        ("clip.avi", FileSource(Path("clip.avi"))),
        (Path("clip.avi"), FileSource(Path("clip.avi"))),
        ("./0", FileSource(Path("0"))),
        ("rtsp://host:554/a", StreamSource("rtsp://host:554/a")),
        ("http://host/a.mjpg", StreamSource("http://host/a.mjpg")),
        ("file:///tmp/a.avi", FileSource(Path("/tmp/a.avi"))),
        ("C:/videos/a.avi", FileSource(Path("C:/videos/a.avi"))),
    ],
)
def test_what_is_given_is_understood(given: int | str | Path, meant: object) -> None:
    assert parse_source(given) == meant


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="devices are named so on Linux")
def test_a_device_is_a_camera() -> None:
    assert parse_source("/dev/video3") == CameraSource(3)
    assert parse_source(Path("/dev/video12")) == CameraSource(12)


def test_a_password_is_not_shown() -> None:
    assert str(parse_source("rtsp://anna:secret@cam.example/1")) == "rtsp://cam.example/1"


def refusal(source: int | str | Path, capfd: pytest.CaptureFixture[str]) -> str:
    reader = FrameReader(source)
    with pytest.raises(MediaError) as caught:
        reader.start()
    assert reader.close()
    text = str(caught.value)
    assert "\n" not in text
    captured = capfd.readouterr()
    assert captured.out == captured.err == "", "OpenCV must be silent"
    return text


# -1 ends the process inside OpenCV where no camera is, and 1900 would choose a driver.
@pytest.mark.parametrize("number", [-1, 100, 1900, 10**12])
def test_a_number_that_no_camera_has(number: int, capfd: pytest.CaptureFixture[str]) -> None:
    assert refusal(number, capfd) == f"camera {number}: the number of a camera is 0 to 99"


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems know their cameras by opening"
)
def test_a_missing_camera(capfd: pytest.CaptureFixture[str]) -> None:
    missing = max([98, *list_cameras()]) if 98 not in list_cameras() else 97
    assert refusal(missing, capfd).startswith(f"camera {missing} is not there: ")


def test_files_that_are_no_video(
    tmp_path: Path, sample_photo: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    missing, empty, text, noise = (tmp_path / name for name in ("no.avi", "empty.mp4", "a.txt", "noise.mp4"))
    empty.touch()
    text.write_text("not a video\n" * 100)
    noise.write_bytes(np.random.default_rng(0).bytes(20_000))
    disguised = tmp_path / "photo.avi"
    disguised.write_bytes(sample_photo.read_bytes())
    assert refusal(missing, capfd) == f"{missing}: there is no such video file"
    assert refusal(empty, capfd) == f"{empty}: the file is empty"
    assert refusal(text, capfd) == f"{text}: is not a video that can be read, or is damaged"
    assert refusal(noise, capfd) == f"{noise}: is not a video that can be read, or is damaged"
    assert refusal(tmp_path, capfd) == f"{tmp_path}: is a folder, not a video"
    assert refusal(sample_photo, capfd) == f"{sample_photo}: is a photo, not a video"
    assert refusal(disguised, capfd) == f"{disguised}: is a photo, not a video"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_hang(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pipe = tmp_path / "pipe.avi"
    os.mkfifo(pipe)
    assert refusal(pipe, capfd) == f"{pipe}: is not a video file"


def test_a_file_without_permission(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    locked = tmp_path / "a.avi"
    locked.write_bytes(b"x")
    locked.chmod(0)
    if os.access(locked, os.R_OK):
        pytest.skip("this user may read everything")
    assert refusal(locked, capfd) == f"{locked}: cannot be read: permission denied"


def test_an_animated_gif_is_a_video(tmp_path: Path) -> None:
    pages = [Image.fromarray(np.full((32, 32, 3), 60 * i, np.uint8)) for i in range(4)]
    pages[0].save(tmp_path / "a.gif", save_all=True, append_images=pages[1:], duration=20)
    with FrameReader(tmp_path / "a.gif") as reader:
        assert reader.wait(100.0) is not None


def test_a_stream_that_refuses(capfd: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{held.getsockname()[1]}/x"
        told = refusal(f"rtsp://user:secret@{place}", capfd)
    assert told == f"rtsp://{place}: no stream opens at this address"


def test_a_stream_that_never_answers_is_given_up(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adnet_core.media.sources.STREAM_TIMEOUT", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        begun = time.monotonic()
        told = refusal(f"rtsp://127.0.0.1:{mute.getsockname()[1]}/x", capfd)
        assert time.monotonic() - begun < 25  # OpenCV's own limit is thirty seconds
    assert told.endswith("no stream opens at this address")


def test_a_name_like_an_address_of_ffmpeg_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = cv2.VideoWriter(str(tmp_path / "a.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 25, (64, 64))
    writer.write(np.zeros((64, 64, 3), np.uint8))
    writer.release()
    (tmp_path / "a.avi").rename(tmp_path / "concat:take 100%01d.avi")
    monkeypatch.chdir(tmp_path)
    capture = open_capture(parse_source("concat:take 100%01d.avi"))
    assert capture.grab()
    capture.release()


def test_media_foundation_comes_last_on_windows() -> None:
    assert sources.camera_drivers("win32") == (cv2.CAP_DSHOW, cv2.CAP_MSMF)
    assert sources.camera_drivers("linux") == (cv2.CAP_V4L2,)
    assert sources.camera_drivers("darwin") == (cv2.CAP_ANY,)


@pytest.mark.parametrize("platform", ["darwin", "linux", "win32"])
def test_macos_alone_asks_before_a_camera_is_opened(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    done: list[object] = []
    allowed: list[str] = []

    class Camera:
        def __init__(self, number: int, driver: int) -> None:
            done.append(number)

        def isOpened(self) -> bool:
            return bool(allowed)

        def release(self) -> None:
            done.append("released")

    monkeypatch.setattr(sources.cv2, "VideoCapture", Camera)
    monkeypatch.setattr(sources.sys, "platform", platform)
    for answer in ([], ["yes"]):
        allowed, done[:] = answer, []
        sources.ask_for_camera("1")
        assert done == ([1, "released"] if platform == "darwin" else [])
    allowed, done[:] = [], []
    for other in ("film.mp4", "rtsp://camera/1"):
        sources.ask_for_camera(other)
    assert done == []
    if platform == "darwin":
        with pytest.raises(MediaError, match="or it is not allowed"):
            sources.open_capture(sources.CameraSource(1))


@pytest.mark.parametrize(
    ("address", "here", "windows"),
    [
        ("file:///C:/clips/a%20b.mp4", "/C:/clips/a b.mp4", "C:\\clips\\a b.mp4"),
        ("file://localhost/D:/100%.mp4", "/D:/100%.mp4", "D:\\100%.mp4"),
        ("file:///clips/M%C3%BCller.mp4", "/clips/Müller.mp4", "\\clips\\Müller.mp4"),
    ],
)
def test_an_address_of_a_file_is_read_as_the_system_writes_paths(
    monkeypatch: pytest.MonkeyPatch, address: str, here: str, windows: str
) -> None:
    assert str(parse_source(address)) == here
    monkeypatch.setattr(sources, "url2pathname", nturl2path.url2pathname)
    assert str(parse_source(address)) == windows


def test_a_driver_that_fails_leaves_the_camera_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []

    class Opened:
        def __init__(self, number: int, driver: int) -> None:
            tried.append(driver)
            self.driver = driver

        def isOpened(self) -> bool:
            return self.driver == cv2.CAP_MSMF

    monkeypatch.setattr(sources.cv2, "VideoCapture", Opened)
    monkeypatch.setattr(sources.sys, "platform", "win32")
    opened = sources.open_capture(sources.CameraSource(0))
    assert isinstance(opened, Opened)
    assert tried == [cv2.CAP_DSHOW, cv2.CAP_MSMF]
