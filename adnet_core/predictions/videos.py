"""Frames of videos as photos that are predicted: every n-th of them, known as a video's project knows them.

Frame 12 of clip.mp4 is `clip.frames/clip-000012.png` beside it. That photo is written only where a project
wants it (`frame_photo`); a prediction takes the frame out of the video.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from adnet_core.errors import MediaError
from adnet_core.files.whole_files import reason_of
from adnet_core.formats.video_frames import Frame, VideoFrames, frames_beside
from adnet_core.media.photos import photo_size, write_image
from adnet_core.media.seeking import video_content
from adnet_core.media.video import VIDEO_SUFFIXES, VideoFile

FRAMES_TOGETHER = 250
"""Frames of a video that fall into one shard, which decodes them one after the other."""


@dataclass(frozen=True)
class TakenVideo:
    """A video of which every `every`-th of its `frames` is taken.

    `content` is what `video_content` says of it, `folder` where its frames lie as photos, if they do, and
    `size` that of a frame in pixels, width first.
    """

    path: Path
    content: str
    every: int
    frames: int
    folder: Path
    size: tuple[int, int]


@dataclass(frozen=True)
class VideoFrame:
    """A frame that is to be predicted, counted from 0."""

    video: TakenVideo
    number: int

    @property
    def path(self) -> Path:
        """Where the frame lies as a photo, if a project has it."""
        return self.video.folder / Frame(self.video.path, self.video.content, self.number).name

    def __str__(self) -> str:
        return str(self.path)


def is_video(path: Path) -> bool:
    """Whether a file that was named is a video, by its ending."""
    return path.suffix.lower() in VIDEO_SUFFIXES


def taken_frames(
    path: Path, every: int, name: str = "", holds: Callable[[str], bool] = lambda name: True
) -> Iterator[VideoFrame]:
    """Every n-th frame of a video. Of a shard those that it `holds`, by the video's `name`.

    Raises MediaError for a file whose frames cannot be counted.
    """
    with VideoFile(path) as opened:
        with contextlib.suppress(MediaError):  # it knows by that how many there are
            opened.read(opened.frame_count - 1)
        count, size = opened.frame_count, opened.size
    video = TakenVideo(path, video_content(path), every, count, frames_beside(path), size)
    for number in range(0, count, every):
        if holds(f"{name} {number // FRAMES_TOGETHER}"):
            yield VideoFrame(video, number)


def frame_photo(videos: VideoFrames, video: Path, number: int, photo: Path, size: tuple[int, int]) -> Path:
    """The photo of a frame, written where it is not there yet. Raises MediaError.

    One that is there has to have the frame's `size` in pixels, width first.
    """
    try:
        if not photo.is_file():
            photo.parent.mkdir(parents=True, exist_ok=True)
            write_image(photo, videos.read(video, number))
        elif photo_size(photo) != size:
            raise MediaError(
                f"{photo}: is no frame of {video}, which are {size[0]} x {size[1]} pixels; move it away"
            )
    except OSError as error:
        raise MediaError(f"{photo}: the frame cannot be written: {reason_of(error)}") from None
    return photo
