"""Whether a video's frames can be reached by their numbers, and which video a file is.

Seeking goes by time and by an index in the file. In MPEG-1/2 and transport streams both mislead: frame 0
comes out as frame 12, and one number gives one picture on the way and another by a jump. So a few frames are
read in two ways when a video is opened.
"""

from __future__ import annotations

import hashlib
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from adnet_core.errors import MediaError
from adnet_core.files.whole_files import reason_of

LOOKED_AT = 24
"""Frames that are read one after the other, from the beginning."""
DRIFT = 0.3
"""Frames by which their times may be off over that many: where they differ more, frames last unequally long,
and a time is no number."""
_JUMPED_TO = (0, 1, 5, 13, LOOKED_AT - 1)
_RUN_UP = 8
_SAMPLE_BYTES = 1 << 20

Opener = Callable[[], Any]
"""Gives a cv2.VideoCapture that stands at the beginning."""


def seeks_exactly(opened: Opener, frame_count: int, fps: float) -> bool:
    """Whether jumps lead to the frames that come one after the other, as far as a few of them tell."""
    capture = opened()
    try:
        pictures: list[bytes] = []
        times: list[float] = []
        while len(pictures) < min(LOOKED_AT, frame_count):
            picture = _picture(capture)
            if picture is None:
                break
            pictures.append(picture)
            times.append(capture.get(cv2.CAP_PROP_POS_MSEC) / 1000)
        count = len(pictures)
        if count > 2 and times[-1] > times[0]:
            drift = abs((times[-1] - times[0]) * fps - (count - 1))
            if drift > DRIFT:
                return False
        jumps = [index for index in _JUMPED_TO if index < count]
        if any(_jumped(capture, index) != pictures[index] for index in jumps):
            return False
        return all(_agree(capture, index) for index in (frame_count // 2,) if index >= count + _RUN_UP)
    finally:
        capture.release()


def exact_copy_advice(path: Path, fps: float) -> str:
    """The command that makes a video whose frames can be told by their numbers."""
    copy = shlex.quote(f"{path.stem}.exact.mp4")
    return f"ffmpeg -i {shlex.quote(path.name)} -r {fps:g} -c:v libx264 -crf 12 -pix_fmt yuv420p {copy}"


def video_content(path: Path) -> str:
    """Which video a file holds, in 32 hexadecimal digits: of its size, and of samples where it is long.

    Raises MediaError where it cannot be read.
    """
    digest = hashlib.sha256()
    try:
        size = path.stat().st_size
        digest.update(size.to_bytes(8, "big"))
        with path.open("rb") as stream:
            for part in range(4):
                stream.seek(max(0, size - _SAMPLE_BYTES) * part // 3)
                digest.update(stream.read(_SAMPLE_BYTES))
    except OSError as error:
        raise MediaError(f"{path}: cannot be read: {reason_of(error)}") from None
    return digest.hexdigest()[:32]


def _agree(capture: Any, index: int) -> bool:
    """Whether a jump to a frame shows what a jump to one before it and the way from there show.

    A frame that is not there, as a head may state too many, says nothing.
    """
    jumped = _jumped(capture, index)
    if jumped is None:
        return True
    capture.set(cv2.CAP_PROP_POS_FRAMES, index - _RUN_UP)
    for _ in range(_RUN_UP):
        capture.grab()
    return jumped == _picture(capture)


def _jumped(capture: Any, index: int) -> bytes | None:
    capture.set(cv2.CAP_PROP_POS_FRAMES, index)
    return _picture(capture)


def _picture(capture: Any) -> bytes | None:
    """What tells the next frame from others: every eighth of its rows."""
    done, pixels = capture.read()
    if not done or pixels is None:
        return None
    return hashlib.blake2b(np.ascontiguousarray(pixels[::8]).tobytes(), digest_size=16).digest()
