"""Frames of videos that annotations name by number, as photos, each unpacked once and without loss.

Frame 12 of clip.mp4 is `clip-000012.png`, as a video's project calls it (the window's `VideoWork`), so that
what is imported into that project meets its frames. They lie in the user's cache, in a folder for each
video by what the file holds, which also says where the video was.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from types import TracebackType

from adnet_core.errors import FormatError, MediaError
from adnet_core.files.user_cache import user_cache
from adnet_core.files.whole_files import reason_of, write_bytes
from adnet_core.media.photos import Pixels, write_image
from adnet_core.media.seeking import video_content
from adnet_core.media.video import VIDEO_SUFFIXES as READ_SUFFIXES
from adnet_core.media.video import VideoFile

_LOOKED_AT = 20_000
_WHERE = "video"
_FRAME = re.compile(r"(.+)-(\d{6,9})\.png", re.ASCII)
_LABELED = re.compile(r"(img)(\d{1,9})\.png", re.ASCII)
VIDEO_SUFFIXES = (".mp4", ".avi", ".mov", ".mkv", ".webm", ".mpg", ".mpeg", ".m4v", ".wmv")


def video_of_table(table: Path, images: Path | None) -> Path | None:
    """The video that a table of a video's frames is called by, beside it, in `videos`, or under `images`.

    Programs put their own words behind the video's name (`clipDLC_resnet50_...`), some in front as well
    (`labels.v001.000_clip.analysis`): the longest name of a video that the table's begins with counts, else
    the longest in it, else under `images` the only one. Raises FormatError where two videos have this name.
    """
    beside = (table.parent, table.parent / "videos", table.parent.parent / "videos")
    folders = beside if images is None else (images, images / "videos")
    name = table.name.casefold()
    for folder in folders:
        videos = [path for path in _files(folder) if path.suffix.lower() in VIDEO_SUFFIXES]
        named = [path for path in videos if path.stem.casefold() in name]
        begun = [path for path in named if name.startswith(path.stem.casefold())]
        longest = max((len(path.stem) for path in begun or named), default=0)
        found = sorted(path for path in begun or named if len(path.stem) == longest)
        if len(found) > 1:
            raise FormatError(
                f"{table}: belongs to {found[0].name} or to {found[1].name}; --images has to name a folder "
                "with one of them"
            )
        if found:
            return found[0]
        if images is not None and len(videos) == 1:
            return videos[0]
    return None


def _files(folder: Path) -> list[Path]:
    try:
        return [path for path in islice(folder.iterdir(), _LOOKED_AT) if path.is_file()]
    except OSError:
        return []


@dataclass(frozen=True)
class Frame:
    """Which frame of which video a photo is; `content` is what `video_content` says of the video.

    `unpacked` says that the photo lies in the user's cache, where nobody looks after it.
    """

    video: Path
    content: str
    number: int
    unpacked: bool = False

    @property
    def name(self) -> str:
        """The photo's name in a project of the video."""
        return f"{self.video.stem}-{self.number:06d}.png"


def frame_of(photo: Path) -> Frame | None:
    """The frame that a photo is: one unpacked here, one of a video's project, `clip.frames/clip-000012.png`
    beside clip.mp4, or DeepLabCut's `labeled-data/clip/img0012.png` beside `videos/clip.mp4`. None for any
    other photo, and where the video is not there."""
    ours, theirs = _FRAME.fullmatch(photo.name), _LABELED.fullmatch(photo.name)
    folder = photo.parent
    if ours is not None and folder.parent.parent == _cache():
        try:
            video = Path(os.fsdecode((folder.parent / _WHERE).read_bytes()))
        except OSError:
            return None
        return Frame(video, folder.parent.name, int(ours[2]), unpacked=True)
    video_found = None
    if ours is not None and folder.name.endswith(".frames"):
        video_found = _video_called(folder.parent, ours[1]) or _video_named(
            folder.with_name(folder.name.removesuffix(".frames")), ours[1]
        )
    elif theirs is not None and folder.parent.name == "labeled-data":
        video_found = _video_called(folder.parent.parent / "videos", folder.name)
    if video_found is None:
        return None
    video, content = video_found
    return Frame(video, content, int((ours or theirs)[2]))  # type: ignore[index]


@cache
def _video_called(folder: Path, stem: str) -> tuple[Path, str] | None:
    """The only video of this name in a folder, with what `video_content` says of it."""
    found = [path for path in _files(folder) if path.stem == stem and path.suffix.lower() in READ_SUFFIXES]
    return _with_content(found[0]) if len(found) == 1 else None


@cache
def _video_named(video: Path, stem: str) -> tuple[Path, str] | None:
    """The video of this name, where others beside it are called so too, with what it holds."""
    named = video.stem == stem and video.suffix.lower() in READ_SUFFIXES
    return _with_content(video) if named and video.is_file() else None


def _with_content(video: Path) -> tuple[Path, str] | None:
    try:
        return video, video_content(video)
    except MediaError:
        return None


def frames_beside(video: Path) -> Path:
    """Where a video's frames lie as photos: `clip.frames` beside clip.mp4, `clip.mp4.frames` where another
    video there is called clip too."""
    called = [path for path in _files(video.absolute().parent) if path.stem == video.stem]
    alone = sum(path.suffix.lower() in READ_SUFFIXES for path in called) < 2
    return video.with_name(f"{video.stem if alone else video.name}.frames")


def _cache() -> Path:
    return user_cache() / "frames"


class VideoFrames:
    """Unpacks frames of any number of videos; the file of the last one stays open until the end."""

    def __init__(self) -> None:
        self._folders: dict[Path, Path] = {}
        self._contents: dict[Path, str] = {}
        self._open: VideoFile | None = None

    def __enter__(self) -> VideoFrames:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._open is not None:
            self._open.close()

    def photo(self, video: Path, frame: int, where: str) -> Path:
        """The photo of a frame, counted from 0. Raises FormatError where there is none or no room for it."""
        try:
            if video not in self._folders:
                folder = _cache() / video_content(video) / f"{video.stem}.frames"
                folder.mkdir(parents=True, exist_ok=True)
                write_bytes(folder.parent / _WHERE, os.fsencode(video.absolute()))
                self._folders[video] = folder
            path = self._folders[video] / f"{video.stem}-{frame:06d}.png"
            if not path.is_file():
                pixels = self._file(video).read(frame)
                write_image(path, pixels)
        except MediaError as error:
            raise FormatError(f"{where}: {error}") from None
        except OSError as error:
            raise FormatError(f"{where}: the frame cannot be kept: {reason_of(error)}") from None
        return path

    def require(self, video: Path, content: str) -> None:
        """Raises MediaError where a video does not hold what it did before, by its `content`."""
        if video not in self._contents:
            self._contents[video] = video_content(video)
        if self._contents[video] != content:
            raise MediaError(f"{video}: is another video than the one that was predicted")

    def read(self, video: Path, frame: int) -> Pixels:
        """The pixels of a frame, counted from 0, which is not unpacked. Raises MediaError."""
        return self._file(video).read(frame)

    def _file(self, video: Path) -> VideoFile:
        if self._open is None or self._open.path != video:
            if self._open is not None:
                self._open.close()
                self._open = None
            self._open = VideoFile(video)
        return self._open
