"""What the window remembers from one start to the next: one model, one file, written by this module alone.

Settings are JSON in the user's data folder. A value that is none costs itself only, and what a newer version
has written beside the values known here is kept. Earlier versions kept flat names in an ini file; their
values are taken over where there is no file of ours yet.
"""

from __future__ import annotations

import copy
import json
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adnet_core.files.whole_files import read_within, reason_of, write_bytes

log = logging.getLogger(__name__)

VERSION = 1
MOST_BYTES = 4 * 2**20

Theme = Literal["system", "light", "dark"]
ListOrder = Literal[
    "NAME", "CORRECTION", "DOUBT", "SHAPE", "MIXED", "UNSURE_FIRST", "SURE_FIRST", "NEWEST_FIRST"
]


class _Group(BaseModel):
    # What a newer version keeps here is handed on.
    model_config = ConfigDict(extra="allow")


class SideSettings(_Group):
    """The right-hand side of the window."""

    panel: str = Field(default="", title="The panel that is seen")
    shown: bool = Field(default=True, title="Whether there is one")


class ExportSettings(_Group):
    """Exports go on where the last one was."""

    format: str = Field(default="300w", title="Format of the last export")
    targets: dict[str, str] = Field(default={}, title="Where each format was exported to last")


class ListSettings(_Group):
    """The list of photos."""

    order: ListOrder = Field(default="CORRECTION", title="Order of the photos in a project that is new")


class PredictingSettings(_Group):
    """What the model does by itself."""

    on_opening: bool = Field(default=False, title="Predict all photos of a project when it is opened")
    threads: int = Field(default=0, ge=0, le=1024, title="Threads it may use; 0: all cores but one")


class TrainingSettings(_Group):
    """Training from the window."""

    others: str = Field(default="", title="Folder of annotated faces to compare models on")


class WindowSettings(_Group):
    """Size and place of the window and of its parts, as Qt saves them, in base64."""

    geometry: str = ""
    splitter: str = ""


class Settings(_Group):
    """All that is remembered. Titles are those of a dialog of preferences."""

    version: int = VERSION
    author: str = Field(default="", title="Your name, which your edits carry")
    theme: Theme = Field(default="system", title="Theme")
    recent: list[str] = Field(default=[], title="Folders and projects opened last, the newest first")
    layouts: list[str] = Field(default=[], title="One's own layouts, the newest last")
    keys: dict[str, list[str]] = Field(default={}, title="Keys chosen for commands, by their ids")
    switches: dict[str, bool] = Field(default={}, title="Commands that are on or off, by their ids")
    look: dict[str, int] = Field(
        default={}, title="Strengths of overlays, the ellipse, and how light photos are"
    )
    side: SideSettings = SideSettings()
    export: ExportSettings = ExportSettings()
    photos: ListSettings = ListSettings()
    predicting: PredictingSettings = PredictingSettings()
    training: TrainingSettings = TrainingSettings()
    window: WindowSettings = WindowSettings()


class SettingsFile:
    """The settings in force, and the file that they are in.

    A change is made to what the file holds at that moment, so that several windows do not undo each other's.
    Where the file cannot be written, changes hold as long as the window.
    """

    def __init__(self, path: Path, earlier: Callable[[], Mapping[str, object]] = dict) -> None:
        """`earlier` gives the flat names of earlier versions; it is asked where there is no file yet."""
        self.path = path
        self._earlier = earlier
        self._unwritten = False
        self.now = self._read()

    @contextmanager
    def changing(self) -> Iterator[Settings]:
        """The settings of this moment; what the block makes of them is in force and in the file after it."""
        if not self._unwritten:
            self.now = self._read()
        before = self.now.model_dump()
        yield self.now
        if self.now.model_dump() != before or not self.path.exists():
            self._write()

    def _read(self) -> Settings:
        try:
            data = read_within(self.path, MOST_BYTES)
        except FileNotFoundError:
            return settings_of(from_flat_names(self._earlier()))
        except OSError as error:
            log.warning("%s: cannot be read: %s", self.path, reason_of(error))
            return Settings()
        try:
            return settings_of(json.loads(data))
        except (ValueError, RecursionError) as error:
            log.warning("%s: no settings: %s", self.path, error)
            return Settings()

    def _write(self) -> None:
        data = json.dumps(self.now.model_dump(), indent=1)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(self.path, data.encode("ascii"))
            self._unwritten = False
        except OSError as error:
            if not self._unwritten:
                log.warning("%s: cannot be written: %s", self.path, reason_of(error))
            self._unwritten = True


def settings_of(raw: object) -> Settings:
    """Settings of what a file holds; values that are none are left out, each by itself."""
    values = copy.deepcopy(raw) if isinstance(raw, dict) else {}
    while True:
        try:
            return Settings.model_validate(values)
        except ValidationError as error:
            # From the end, so that places in lists stay true while others are taken out.
            dropped = [_drop(values, problem["loc"]) for problem in reversed(error.errors())]
            if not any(dropped):
                raise


def _drop(values: Any, at: tuple[int | str, ...]) -> bool:
    """Take out what lies at a place of nested values, or the innermost there that is known."""
    inside, key = None, None
    for step in at:
        known = isinstance(values, dict) and step in values
        known = known or (isinstance(values, list) and isinstance(step, int) and step < len(values))
        if not known:
            break
        inside, key = values, step
        values = values[step]
    if inside is not None:
        del inside[key]
    return inside is not None


def from_flat_names(flat: Mapping[str, object]) -> dict[str, Any]:
    """The values of version 0, which had flat names with strings as values: `look/level` = "90"."""
    simple = {
        "theme": ("theme",),
        "side/panel": ("side", "panel"),
        "side/shown": ("side", "shown"),
        "export/format": ("export", "format"),
        "training/others": ("training", "others"),
        "geometry": ("window", "geometry"),
        "splitter": ("window", "splitter"),
    }
    groups = {"look": ("look",), "switches": ("switches",), "export/place": ("export", "targets")}
    made: dict[str, Any] = {}

    def put(value: object, *at: str) -> None:
        inside = made
        for step in at[:-1]:
            inside = inside.setdefault(step, {})
        inside[at[-1]] = value

    for name, value in flat.items():
        group, _, last = name.rpartition("/")
        if name in simple:
            put(value, *simple[name])
        elif group in groups:
            put(value, *groups[group], last)
        elif group == "keys":
            put(str(value).split(), "keys", last)
        elif name == "recent":
            # A list of one came back from the file as its text.
            put([value] if isinstance(value, str) else value, "recent")
    return made
