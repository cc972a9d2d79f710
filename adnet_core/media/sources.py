"""Where moving pictures come from: a camera by its number, a video file, or the address of a stream.

Opening one either gives a capture that has delivered a frame, or a MediaError of one sentence.
"""

from __future__ import annotations

import contextlib
import math
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast
from urllib.request import url2pathname

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import MediaError
from adnet_core.files.whole_files import reason_of
from adnet_core.media.photos import MAX_PIXELS

Pixels = NDArray[np.uint8]

STREAM_TIMEOUT = 5.0
DEFAULT_FPS = 25.0
MAX_CAMERA = 99

_DEVICE = re.compile(r"/dev/video(\d+)")
_PASSWORD = re.compile(r"(?<=://)[^/@\s]*@")

# The FFmpeg inside OpenCV reads this once, when it is used first in a process, be it for writing.
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")


class Capture(Protocol):
    """The part of cv2.VideoCapture that is used here."""

    def grab(self) -> bool: ...

    def retrieve(self) -> tuple[bool, Pixels]: ...

    def get(self, prop: int, /) -> float: ...

    def release(self) -> None: ...


@dataclass(frozen=True)
class CameraSource:
    """A camera of this machine by its number."""

    number: int

    def __str__(self) -> str:
        return f"camera {self.number}"


@dataclass(frozen=True)
class FileSource:
    """A video file."""

    path: Path

    def __str__(self) -> str:
        return str(self.path)


@dataclass(frozen=True)
class StreamSource:
    """The address of a stream, such as rtsp://host/name. A password in it is not shown."""

    address: str

    def __str__(self) -> str:
        return _PASSWORD.sub("", self.address)


Source = CameraSource | FileSource | StreamSource


def parse_source(source: int | str | Path) -> Source:
    """What `--camera` was given: a number, a device such as /dev/video0, an address with ://, or a file."""
    text = str(source).strip()
    if isinstance(source, int) or re.fullmatch(r"-?\d+", text):
        return CameraSource(int(text))
    if "://" in text and not isinstance(source, Path):
        if not text.startswith("file://"):
            return StreamSource(text)
        # What lies behind it is written as in an address: %20 for a space, and /C:/ for a drive of Windows.
        source = Path(url2pathname(text.removeprefix("file://").removeprefix("localhost")))
    path = Path(source).expanduser()
    if path.is_relative_to("/dev"):
        device = _DEVICE.fullmatch(os.path.realpath(path))
        if device:
            return CameraSource(int(device.group(1)))
    return FileSource(path)


def open_capture(source: Source) -> Capture:
    """Open `source` without a word on standard error. Raises MediaError where nothing opens."""
    _silence_opencv()
    if isinstance(source, CameraSource):
        return _open_camera(source)
    if isinstance(source, FileSource):
        return _open_file(source)
    return _open_stream(source)


def ask_for_camera(source: int | str | Path) -> None:
    """Have macOS ask whether this program may use the camera: to be called in the main thread, before another
    thread opens it. Returns once it is answered; nothing is done on other systems.

    OpenCV can ask in the main thread alone, as it opens the camera, and only once in a program's life.
    """
    found = parse_source(source)
    if sys.platform == "darwin" and isinstance(found, CameraSource):
        with contextlib.suppress(MediaError):  # the thread that opens it says why
            open_capture(found).release()


def frame_rate(capture: Capture) -> float:
    """Frames per second as the source states it, or 25 where it states nothing that can be true."""
    stated = capture.get(cv2.CAP_PROP_FPS)
    return stated if math.isfinite(stated) and 0.1 <= stated <= 1000 else DEFAULT_FPS


def has_end(capture: Capture) -> bool:
    """Whether the source has a known number of frames, so that it is played at its own rate and ends."""
    count = capture.get(cv2.CAP_PROP_FRAME_COUNT)
    return math.isfinite(count) and count > 0


def list_cameras() -> dict[int, str]:
    """Numbers and names of this machine's cameras, without opening them; only Linux tells so much."""
    cameras: dict[int, str] = {}
    for folder in Path("/sys/class/video4linux").glob("video*"):
        try:
            # A camera has further nodes beside that of its pictures: index 1 and on carry metadata.
            if int((folder / "index").read_text()) == 0:
                cameras[int(folder.name.removeprefix("video"))] = (folder / "name").read_text().strip()
        except (OSError, ValueError):
            continue
    return dict(sorted(cameras.items()))


def _silence_opencv() -> None:
    """OpenCV writes warnings to standard error; ours say the same in one sentence.

    Whoever sets OPENCV_LOG_LEVEL or OPENCV_FFMPEG_LOGLEVEL wants to read them and still can.
    """
    if "OPENCV_LOG_LEVEL" not in os.environ:
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


def _open_camera(source: CameraSource) -> Capture:
    number = source.number
    # OpenCV takes a number from 100 on as a choice of driver, and dies of -1 where no camera is.
    if not 0 <= number <= MAX_CAMERA:
        raise MediaError(f"camera {number}: the number of a camera is 0 to {MAX_CAMERA}")
    if sys.platform.startswith("linux"):
        device = Path(f"/dev/video{number}")
        if not device.exists():
            others = ", ".join(f"{n} ({name})" for n, name in list_cameras().items())
            found = f"this machine has {others}" if others else "no camera is connected"
            raise MediaError(f"camera {number} is not there: {found}")
        if not os.access(device, os.R_OK | os.W_OK):
            raise MediaError(f"camera {number}: no permission to use {device}")
    for driver in camera_drivers(sys.platform):
        capture = cv2.VideoCapture(number, driver)
        if capture.isOpened():
            break
    why = "another program may be using it"
    if sys.platform == "darwin":
        why += ", or it is not allowed (System Settings, Privacy & Security, Camera)"
    return _opened(capture, f"camera {number} does not open; {why}")


def camera_drivers(platform: str) -> tuple[int, ...]:
    """OpenCV's drivers for cameras in the order in which they are tried on a system (`sys.platform`).

    Media Foundation, OpenCV's first choice on Windows, takes many cameras half a minute to open.
    """
    if platform.startswith("linux"):
        return (cv2.CAP_V4L2,)
    if platform == "win32":
        return (cv2.CAP_DSHOW, cv2.CAP_MSMF)
    return (cv2.CAP_ANY,)


def _open_file(source: FileSource) -> Capture:
    path = source.path
    try:
        if path.is_dir():
            raise MediaError(f"{path}: is a folder, not a video")
        if not path.exists():
            raise MediaError(f"{path}: there is no such video file")
        if not path.is_file():
            raise MediaError(f"{path}: is not a video file")
        with path.open("rb") as stream:
            if not stream.read(1):
                raise MediaError(f"{path}: the file is empty")
    except OSError as error:
        raise MediaError(f"{path}: cannot be read: {reason_of(error)}") from None
    if path.suffix.lower() != ".gif" and cv2.haveImageReader(str(path)):
        raise MediaError(f"{path}: is a photo, not a video")
    # Absolute, for FFmpeg would take a name like "take:1.avi" as the address of a protocol "take".
    capture = cv2.VideoCapture(str(path.absolute()), cv2.CAP_FFMPEG)
    # FFmpeg plays any text file as a film of letters.
    if capture.isOpened() and int(capture.get(cv2.CAP_PROP_FOURCC)) == cv2.VideoWriter.fourcc(*"ansi"):
        capture.release()
    opened = _opened(capture, f"{path}: is not a video that can be read, or is damaged")
    width, height = (int(opened.get(key)) for key in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT))
    if width * height > MAX_PIXELS:
        opened.release()
        raise MediaError(
            f"{path}: frames of {width} x {height} pixels are more than the limit of "
            f"{MAX_PIXELS // 10**6} million"
        )
    return opened


def _open_stream(source: StreamSource) -> Capture:
    timeout = round(STREAM_TIMEOUT * 1000)
    options = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, timeout, cv2.CAP_PROP_READ_TIMEOUT_MSEC, timeout]
    capture = cv2.VideoCapture(source.address, cv2.CAP_FFMPEG, options)
    return _opened(capture, f"{source}: no stream opens at this address")


def _opened(capture: cv2.VideoCapture, otherwise: str) -> Capture:
    if not capture.isOpened():
        capture.release()
        raise MediaError(otherwise)
    return cast(Capture, capture)
