"""The lines of all shards of `adnet predict --lines` as one: each photo once, and what is missing said.

Lines are read one after the other, so that memory holds the photos' names and not their faces.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from adnet_core.errors import AdnetError, FormatError
from adnet_core.faces.layout import BUNDLED_LAYOUTS, Layout, load_layout
from adnet_core.files.fetching import is_address
from adnet_core.formats.prediction_lines import (
    LayoutName,
    ModelName,
    PredictionLine,
    points_hash,
)
from adnet_core.formats.prediction_tables import lines_of
from adnet_core.models.model_file import read_model_info
from adnet_core.models.model_store import list_models
from adnet_core.predictions.many_photos import Shard

OnRemark = Callable[[str], None]
"""Told in a sentence of something that is not as it should be, and does not stop the work."""
MOST_REMARKS = 20
"""Doubles and contradictions are said one by one up to this number, and only counted beyond it."""


@dataclass
class Counts:
    """What collecting came to, in photos: those with a line that was read, of them `double` ones left out,
    `failed` ones that no line has read, and those that are `missing`, None where nobody has said which there
    are. `missing_shards` are those of which no line is there."""

    photos: int = 0
    faces: int = 0
    double: int = 0
    failed: int = 0
    missing: int | None = None
    missing_shards: list[str] = field(default_factory=list)
    cut_short: int = 0


@dataclass
class _Video:
    """What lines say of a video: which frames were read or failed, and which of how many were taken."""

    content: str
    where: str
    read: set[int] = field(default_factory=set)
    failed: set[int] = field(default_factory=set)
    taken: set[tuple[int, int]] = field(default_factory=set)

    @property
    def lacks_some(self) -> bool:
        there = self.read | self.failed
        return any(number not in there for every, count in self.taken for number in range(0, count, every))


class Collection:
    """Goes through files of lines once; afterwards `counts`, `failed` and `missing` say what they lack."""

    def __init__(
        self,
        files: Sequence[Path],
        *,
        photos: Path | None = None,
        on_remark: OnRemark = lambda text: None,
    ) -> None:
        """Relative paths lead from the folder `photos`, else from the current one. `on_remark` takes doubles,
        contradictions and files that were cut short."""
        self.files = files
        self.counts = Counts()
        self.failed: dict[str, str] = {}
        self.failed_frames: set[str] = set()
        self.model: ModelName | None = None
        self.layout: LayoutName | None = None
        self.finding: str | None = None
        self._base = Path(os.path.abspath(photos)) if photos else Path.cwd()  # noqa: PTH100  keeps links
        self._on_remark = on_remark
        self._seen: dict[str, str] = {}
        self._first: dict[str, str] = {}
        self._shards: dict[int, set[int]] = {}
        self._videos: dict[str, _Video] = {}
        self._remarks = 0

    def lines(self) -> Iterator[PredictionLine]:
        """The line of each photo that was read, once. Raises FormatError for a file that holds anything else,
        and where models, layouts or finders differ."""
        for file in self.files:
            empty = True
            for line in lines_of(file):
                empty = False
                if line is None:
                    self.counts.cut_short += 1
                    self._on_remark(
                        f"{file}: its last line is cut short, so its task was stopped; --resume goes on there"
                    )
                    continue
                self._note_shard(line)
                key = self.known_as(line.path)
                if line.problem is not None:
                    self.failed.setdefault(key, line.problem)
                    self._note_frame(line)
                    continue
                self._agree(line)
                if key in self._seen:
                    self._note_double(line, key)
                    continue
                self._seen[key] = line.sha256
                self._note_frame(line)
                self.counts.photos += 1
                self.counts.faces += len(line.faces)
                yield line
            if empty:
                self._on_remark(f"{file}: holds no line")
        for key in [key for key in self.failed if key in self._seen]:
            del self.failed[key]  # another task has read it
        self.counts.failed = len(self.failed)
        self._count_shards()

    def known_as(self, path: str) -> str:
        """By which a photo is known: its address, or its absolute path."""
        return path if is_address(path) else os.path.normpath(os.path.join(self._base, path))  # noqa: PTH118

    def missing(self, wanted: Iterable[str]) -> list[str]:
        """Those of a list of photos that no line speaks of, once the lines were gone through. Of a video each
        frame that was to be taken has to have a line."""
        found = []
        for name in dict.fromkeys(wanted):
            key = self.known_as(name)
            video = self._videos.get(key)
            if video.lacks_some if video else key not in self._seen and key not in self.failed:
                found.append(name)
        self.counts.missing = len(found)
        return found

    def has_failed(self, name: str) -> bool:
        """Whether a photo of a list was read by no task, or some frame of a video of it."""
        key = self.known_as(name)
        video = self._videos.get(key)
        return key in self.failed if video is None else bool(video.failed - video.read)

    @property
    def video(self) -> tuple[Path, str] | None:
        """The video that all photos are frames of, with what it holds; None where they are not."""
        if len(self._videos) != 1:
            return None
        ((path, video),) = self._videos.items()
        return (Path(path), video.content) if len(video.read) == self.counts.photos else None

    def _note_frame(self, line: PredictionLine) -> None:
        if line.video is None:
            return
        key = self.known_as(line.video.path)
        video = self._videos.setdefault(key, _Video(line.video.content, line.where))
        if video.content != line.video.content:
            raise FormatError(
                f"{line.where}: is of another video than {video.where}, though both are called "
                f"{line.video.path}: collect the lines of each by themselves"
            )
        video.taken.add((line.video.every, line.video.frames))
        (video.read if line.problem is None else video.failed).add(line.frame)
        if line.problem is not None:
            self.failed_frames.add(self.known_as(line.path))

    def _note_double(self, line: PredictionLine, key: str) -> None:
        self.counts.double += 1
        self._remarks += 1
        if self._remarks > MOST_REMARKS:
            return
        before = self._seen[key]
        if before and line.sha256 and before != line.sha256:
            self._on_remark(f"{line.where}: {line.path} was another file (by its hash) in the line before it")
        else:
            self._on_remark(f"{line.where}: {line.path} has a line already, and this one is left out")

    def _agree(self, line: PredictionLine) -> None:
        """Raises FormatError where a line is not of the model, layout and finder of the first."""
        if line.model is not None:
            own = f"{line.model.name} ({line.model.sha256[:12]})"
            if self.model is not None and line.model.sha256 != self.model.sha256:
                other = f"{self.model.name} ({self.model.sha256[:12]})"
                raise FormatError(
                    f"{line.where}: is of the model {own}, and {self._first['model']} of {other}: collect "
                    "the lines of each by themselves"
                )
            self.model = self.model or line.model
            self._first.setdefault("model", line.where)
        if line.layout is not None:
            if self.layout is not None and line.layout.points != self.layout.points:
                raise FormatError(
                    f"{line.where}: has the points of the layout {line.layout.name}, and "
                    f"{self._first['layout']} those of {self.layout.name}: collect the lines of each by "
                    "themselves"
                )
            self.layout = self.layout or line.layout
            self._first.setdefault("layout", line.where)
        if line.finding is not None:
            if self.finding is not None and line.finding != self.finding:
                raise FormatError(
                    f"{line.where}: was found by --find {line.finding}, and {self._first['finding']} by "
                    f"--find {self.finding}: collect the lines of each by themselves"
                )
            self.finding = self.finding or line.finding
            self._first.setdefault("finding", line.where)

    def _note_shard(self, line: PredictionLine) -> None:
        if not line.shard:
            return
        try:
            shard = Shard.parse(line.shard)
        except ValueError:
            raise FormatError(f"{line.where}: '{line.shard[:20]}' is no shard") from None
        if shard.count not in self._shards and self._shards:
            (other, *_) = self._shards
            self._on_remark(
                f"{line.where}: is of a shard of {shard.count}, and lines before it of one of {other}: which "
                "shards are missing cannot be told"
            )
        self._shards.setdefault(shard.count, set()).add(shard.index)

    def _count_shards(self) -> None:
        if len(self._shards) == 1:
            ((count, there),) = self._shards.items()
            self.counts.missing_shards = [
                f"{index}/{count}" for index in range(1, count + 1) if index not in there
            ]


def layout_of_lines(files: Sequence[Path], given: str | None) -> Layout:
    """The layout whose points the lines have: the one `given`, else the bundled one or that of an installed
    model that they name. Raises FormatError where it is not known, or another than the lines'."""
    lines = (line for file in files for line in lines_of(file) if line is not None)
    first = next((line for line in lines if line.layout or line.faces), None)
    if first is None:
        raise FormatError(f"{files[0]}: no photo that was read is in these lines")
    name = first.layout.name if first.layout else "of their model"
    count = len(first.faces[0].landmarks) if first.faces else None
    layout = load_layout(given) if given is not None else _known_layout(first.layout, count)
    if layout is None:
        raise FormatError(
            f"{first.where}: the layout {name} is not known here; --layout names it, or its TOML file"
        )
    if first.layout is not None and first.layout.points == points_hash(layout):
        return layout  # faces of other points among the lines are said one by one
    if first.layout is not None or count != layout.point_count:
        raise FormatError(
            f"{first.where}: has the points of the layout {name}, which are not the {layout.point_count} of "
            f"{layout.name}"
        )
    return layout


def _known_layout(named: LayoutName | None, count: int | None) -> Layout | None:
    bundled = (load_layout(name) for name in BUNDLED_LAYOUTS)
    if named is None:
        return next((one for one in bundled if one.point_count == count), None)
    known = chain(bundled, _layouts_of_models())
    return next((one for one in known if points_hash(one) == named.points), None)


def _layouts_of_models() -> Iterator[Layout]:
    for path in list_models():
        try:
            yield read_model_info(path).layout
        except AdnetError:
            continue
