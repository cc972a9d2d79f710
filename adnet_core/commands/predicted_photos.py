"""What `adnet predict` is to look at: photos, folders, lists of them, and the frames of videos."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from adnet_core.commands.terminal import complain, print_json, reported, say
from adnet_core.conversion.project_format import keep_video
from adnet_core.errors import MediaError
from adnet_core.files.same_names import Spellings
from adnet_core.files.whole_files import raised_as
from adnet_core.formats.video_frames import Frame, VideoFrames
from adnet_core.media.photos import find_photos, require_file
from adnet_core.predictions.many_photos import Address, Shard, Wanted
from adnet_core.predictions.photo_lists import Unusable, listed_photos, shown_list
from adnet_core.predictions.prediction_files import LinesFile
from adnet_core.predictions.videos import VideoFrame, frame_photo, is_video, taken_frames
from adnet_core.projects.store import Project


@dataclass
class Summary:
    """What a run into a file came to; `skipped` photos were done before, `seconds` without the start."""

    photos: int
    faces: int = 0
    failed: int = 0
    skipped: int = 0
    seconds: float = 0.0

    def tell(self, where: Path, *, as_json: bool) -> None:
        """As one JSON object, or in a line."""
        pace = self.photos / self.seconds if self.photos and self.seconds else 0.0
        if as_json:
            counts = {name: getattr(self, name) for name in ("photos", "faces", "failed", "skipped")}
            print_json({**counts, "images_per_second": pace})
            return
        before = f", {self.skipped} done before" if self.skipped else ""
        said = f"{self.photos} photos, {self.faces} faces, {self.failed} failed{before}; {pace:.1f} photos/s"
        say(f"{where}: {said}")


@dataclass
class WantedPhotos:
    """What was named, by absolute paths and addresses, and how many `failures` there were in finding it.

    Photos of a folder that lie in `drawings`, a folder inside it, were drawn by an earlier run and are left
    out. `unread` are videos without frames that could be counted and addresses that cannot be used, with what
    is wrong with each. Where they are to be `on_disk`, any address is such a one.
    """

    on_disk: bool = False
    drawings: Path | None = None

    wanted: dict[str, Wanted] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    failures: int = 0

    def look_for(
        self,
        given: Iterable[Path],
        from_list: str | None,
        part: Shard,
        every: int,
        known: Container[Path] | None = None,
    ) -> None:
        """Adds photos and videos that were named, the photos of folders, and what a list names; of a shard
        its own. For a project, which has the photos that are `known`, others of the list have to be there.

        What cannot be used is said, and is a failure. Raises FormatError for a list that is none.
        """
        for path in given:
            with reported() as outcome, raised_as(MediaError, path, "cannot be read"):
                self._add(self._undrawn(path), path if path.is_dir() else path.parent, part, every)
            self.failures += outcome.failed
        for text, one in () if from_list is None else listed_photos(from_list, part):
            if isinstance(one, Unusable):
                self._leave_out(text, one.problem)
            elif isinstance(one, Address):
                if self.on_disk:
                    self._leave_out(text, f"{one}: what is found at an address goes into --lines or --json")
                else:
                    self.wanted.setdefault(str(one), one)
            elif is_video(one):
                self._add_video(one, text, part, every)
            else:
                with reported() as outcome:
                    if known is not None and Path(os.path.abspath(one)) not in known:  # noqa: PTH100  keeps links
                        require_file(one)
                    self._note(one)
                self.failures += outcome.failed
        if from_list is not None and part.count == 1 and not (self.wanted or self.failures):
            complain(f"{shown_list(from_list)}: names no photo")

    def left(self, done: Iterable[str]) -> list[Wanted]:
        """What no line of an earlier run speaks of."""
        before = Spellings(done)
        return [one for name, one in self.wanted.items() if before.find(name) is None]

    def write_unread(self, written: LinesFile, shard: str) -> None:
        """A line for each of those `unread`."""
        for name, problem in self.unread.items():
            written.write({"path": name, "problem": problem, **({"shard": shard} if shard else {})})

    def _add(self, photos: Iterable[Path], base: Path, part: Shard, every: int) -> None:
        for path in photos:
            name = _name(path, base)
            if is_video(path):
                self._add_video(path, name, part, every)
            elif part.holds(name):
                self._note(path)

    def _undrawn(self, given: Path) -> Iterator[Path]:
        """The photos of a folder but for drawings, of which is said how many are left out; a photo itself."""
        home = None if self.drawings is None else Path(os.path.realpath(self.drawings))
        folder = Path(os.path.realpath(given))
        inside = home is not None and home != folder and home.is_relative_to(folder)
        drawn = 0
        for photo in _found(given):
            if inside and home is not None and Path(os.path.realpath(photo)).is_relative_to(home):
                drawn += 1
            else:
                yield photo
        if drawn:
            lie = "photo lies" if drawn == 1 else "photos lie"
            complain(f"{self.drawings}: {drawn:,} {lie} where drawings go, which are left out")

    def _add_video(self, video: Path, name: str, part: Shard, every: int) -> None:
        try:
            for frame in taken_frames(video, every, name, part.holds):
                self._note(frame)
        except MediaError as error:
            if part.holds(name):
                self._leave_out(str(video), str(error))

    def _leave_out(self, name: str, problem: str) -> None:
        """What cannot be used is said; a line of a file speaks of it where it has a name."""
        complain(problem)
        self.failures += 1
        if name:
            self.unread[name] = problem

    def _note(self, one: Wanted) -> None:
        # Named twice, in spellings that the disk takes for one, it is one photo.
        self.wanted.setdefault(self._spellings.of(os.path.abspath(str(one))), one)  # noqa: PTH100  keeps links

    _spellings: Spellings = field(default_factory=Spellings)


def into_project(project: Project, wanted: Iterable[Wanted]) -> tuple[list[Path], int]:
    """The photos that a project is given, those of frames written beside their video, and how many of these
    cannot be. A project of the frames of one video is that video's."""
    photos: list[Path] = []
    failures = 0
    frames: list[Frame | None] = []
    with VideoFrames() as videos:
        for one in wanted:
            if not isinstance(one, VideoFrame):
                photos.append(Path(str(one)))
                frames.append(None)
                continue
            with reported() as outcome:
                photos.append(frame_photo(videos, one.video.path, one.number, one.path, one.video.size))
                frames.append(Frame(one.video.path, one.video.content, one.number))
            failures += outcome.failed
    if frames and not project.images():
        keep_video(project, project.path.parent, frames)
    return photos, failures


def _found(given: Path) -> Iterator[Path]:
    searched = find_photos([given])
    if searched.unread_words:
        complain(f"{given}: {searched.unread_words}")
    if not searched.photos:
        raise MediaError(f"{given}: the folder holds no photo")
    yield from searched.photos


def _name(photo: Path, base: Path) -> str:
    """How a shard knows a photo: by its place in the given folder, the same on every machine."""
    return photo.relative_to(base).as_posix() if photo.is_relative_to(base) else photo.name
