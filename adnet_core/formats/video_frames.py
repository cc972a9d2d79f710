"""Frames of videos that annotations name by number, as photos, each unpacked once and without loss.

Frame 12 of clip.mp4 is `clip-000012.png`, as a video's project calls it (the window's `VideoWork`), so that
what is imported into that project meets its frames. They lie in the user's cache, in a folder for each
video by what the file holds.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

import platformdirs

from adnet_core.errors import FormatError, MediaError
from adnet_core.files.whole_files import reason_of
from adnet_core.media.photos import write_image
from adnet_core.media.seeking import video_content
from adnet_core.media.video import VideoFile

VIDEO_SUFFIXES = (".mp4", ".avi", ".mov", ".mkv", ".webm", ".mpg", ".mpeg", ".m4v", ".wmv")


class VideoFrames:
    """Unpacks frames of any number of videos; the file of the last one stays open until the end."""

    def __init__(self) -> None:
        self._folders: dict[Path, Path] = {}
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
                cache = Path(platformdirs.user_cache_dir("adnet-annotate")) / "frames"
                self._folders[video] = cache / video_content(video) / f"{video.stem}.frames"
            path = self._folders[video] / f"{video.stem}-{frame:06d}.png"
            if not path.is_file():
                pixels = self._file(video).read(frame)
                path.parent.mkdir(parents=True, exist_ok=True)
                write_image(path, pixels)
        except MediaError as error:
            raise FormatError(f"{where}: {error}") from None
        except OSError as error:
            raise FormatError(f"{where}: the frame cannot be kept: {reason_of(error)}") from None
        return path

    def _file(self, video: Path) -> VideoFile:
        if self._open is None or self._open.path != video:
            if self._open is not None:
                self._open.close()
                self._open = None
            self._open = VideoFile(video)
        return self._open
