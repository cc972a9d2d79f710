"""What the window remembers from one start to the next: one model, one file, written by this module alone.

Settings are JSON in the user's data folder. A value that is none costs itself only, and what a newer version
has written beside the values known here is kept; where something of the file gets lost when it is written
anew, it stays beside it as it was. Earlier versions kept flat names in an ini file; their
values are taken over where there is no file of ours yet.
"""

from __future__ import annotations

import copy
import json
import logging
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adnet_core.files.json_text import parse_json
from adnet_core.files.whole_files import read_within, reason_of, write_bytes
from app.logic.languages import OWN_NAMES, Language
from app.logic.listing.photo_list import Order
from app.logic.retraining.runs import EPOCHS, MOST_EPOCHS

log = logging.getLogger(__name__)

VERSION = 1
MOST_BYTES = 4 * 2**20
BEFORE = "settings.before.json"
"""Beside the settings: the file as it was where a version did not understand all of it, and wrote it anew."""

Theme = Literal["system", "light", "dark"]
Device = Literal["auto", "cpu", "cuda"]
TourSeen = Literal["new", "left", "done"]
Views = Literal[2, 4]
AfterFinishing = Literal["next_unfinished", "next_photo", "stay"]
ListOrder = Literal[
    "NAME", "CORRECTION", "DOUBT", "SHAPE", "MIXED", "UNSURE_FIRST", "SURE_FIRST", "NEWEST_FIRST"
]


TrainingUnit = Literal["epochs", "minutes"]


class _Group(BaseModel):
    # What a newer version keeps here is handed on.
    model_config = ConfigDict(extra="allow")


class SideSettings(_Group):
    """The right-hand side of the window, as it was before its panels could be moved."""

    panel: str = Field(default="", title="The panel that is seen")
    shown: bool = Field(default=True, title="Whether there is one")


class ExportSettings(_Group):
    """Exports go on where the last one was."""

    format: str = Field(default="300w", title="Format of the last export")
    targets: dict[str, str] = Field(default={}, title="Where each format was exported to last")


class ListSettings(_Group):
    """The list of photos."""

    order: ListOrder = Field(
        default="CORRECTION",
        title="Order of the photos in a project that is new",
        json_schema_extra={"page": "Photos", "words": {order.name: order.value for order in Order}},
    )


class PredictingSettings(_Group):
    """What the model does by itself."""

    on_opening: bool = Field(
        default=False,
        title="Predict all photos of a project when it is opened",
        json_schema_extra={"page": "Photos", "hint": "In the background, what you look at first"},
    )
    device: Device = Field(
        default="auto",
        title="Where the model runs",
        json_schema_extra={
            "page": "Model",
            "words": {
                "auto": "on the GPU, if there is one",
                "cpu": "on the processor",
                "cuda": "on the GPU only",
            },
            "hint": "From the next start on",
        },
    )
    views: Views = Field(
        default=2,
        title="Views of each face when all photos are predicted",
        json_schema_extra={
            "page": "Model",
            "words": {"2": "two", "4": "four in the end, for three times the work"},
            "hint": "Faces that nobody has touched get four once all have two, which orders the list a "
            "little better; what you have touched, and the photo that you look at, stay",
        },
    )
    threads: int = Field(
        default=0,
        ge=0,
        le=1024,
        title="Threads for predicting all photos",
        json_schema_extra={"page": "Model", "lowest": "all cores but one"},
    )


class BackupSettings(_Group):
    """Copies of the project that are made by themselves."""

    minutes: int = Field(
        default=10,
        ge=0,
        le=240,
        title="Back up the project while one works",
        json_schema_extra={"page": "Working", "lowest": "when it is opened only", "unit": "minutes"},
    )


class CacheSettings(_Group):
    """Memory for what would take time to make again."""

    photos: int = Field(
        default=0,
        ge=0,
        le=16_384,
        title="Memory for decoded photos",
        json_schema_extra={
            "page": "Photos",
            "lowest": "an eighth of what there is, 600 MB at most",
            "unit": "MB",
        },
    )
    thumbnails: int = Field(
        default=96,
        ge=16,
        le=4096,
        title="Memory for the pictures in the list",
        json_schema_extra={"page": "Photos", "unit": "MB"},
    )
    fetched: int = Field(
        default=5,
        ge=1,
        le=10_000,
        title="Disk for photos that a team has elsewhere",
        json_schema_extra={"page": "Photos", "unit": "GB", "hint": "What was not looked at the longest goes"},
    )
    maps: int = Field(
        default=128,
        ge=16,
        le=4096,
        title="Memory for the model's maps",
        json_schema_extra={"page": "Model", "unit": "MB", "hint": "Attention and edge maps of faces"},
    )


class TrainingSettings(_Group):
    """Training from the window."""

    others: str = Field(default="", title="Folder of annotated faces to compare models on")
    hold_out: int = Field(default=10, ge=0, le=50, title="Percent of the photos that judge the new model")
    amount: int = Field(default=EPOCHS, ge=1, le=MOST_EPOCHS, title="How long it trains")
    unit: TrainingUnit = Field(default="epochs", title="Epochs or minutes")


class WindowSettings(_Group):
    """Size and place of the window, as Qt saves them, in base64, and of its panels (`SidePanels.state`)."""

    geometry: str = Field(default="", title="Size and place of the window")
    panels: str = Field(default="", title="Where the panels are")


class Settings(_Group):
    """All that is remembered. Titles are those of a dialog of preferences."""

    version: int = VERSION
    author: str = Field(
        default="",
        title="Your name",
        json_schema_extra={"page": "Working", "hint": "Edits carry it; the account's without one"},
    )
    language: Language = Field(
        default="system",
        title="Language",
        json_schema_extra={
            "page": "Working",
            "words": {"system": "as the system"},
            "names": dict(OWN_NAMES),
            "hint": "From the next start on",
        },
    )
    after_finishing: AfterFinishing = Field(
        default="next_unfinished",
        title="After a face is accepted or rejected",
        json_schema_extra={
            "page": "Working",
            "words": {
                "next_unfinished": "go to the next unfinished face",
                "next_photo": "go to the next photo of the list",
                "stay": "stay at the face",
            },
        },
    )
    theme: Theme = Field(
        default="system",
        title="Theme",
        json_schema_extra={
            "page": "Working",
            "words": {"system": "as the system", "light": "light", "dark": "dark"},
        },
    )
    recent: list[str] = Field(default=[], title="Folders and projects opened last, the newest first")
    layouts: list[str] = Field(default=[], title="One's own layouts, the newest last")
    tour: TourSeen = Field(default="new", title="Whether the tour was left or done")
    keys: dict[str, list[str]] = Field(default={}, title="Keys chosen for commands, by their ids")
    switches: dict[str, bool] = Field(default={}, title="Commands that are on or off, by their ids")
    look: dict[str, int] = Field(
        default={}, title="Strengths of overlays, the ellipse, and how light photos are"
    )
    side: SideSettings = SideSettings()
    export: ExportSettings = ExportSettings()
    photos: ListSettings = ListSettings()
    predicting: PredictingSettings = PredictingSettings()
    backups: BackupSettings = BackupSettings()
    caches: CacheSettings = CacheSettings()
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
        # Whether the file holds what is not understood.
        self._lossy = False
        # Called after a change, with nothing: who wants to follow looks at `now`.
        self.listeners: list[Callable[[], object]] = []
        self.now = self._read()

    @contextmanager
    def changing(self) -> Iterator[Settings]:
        """The settings of this moment; what the block makes of them is in force and in the file after it."""
        if not self._unwritten:
            self.now = self._read()
        before = self.now.model_dump()
        yield self.now
        changed = self.now.model_dump() != before
        if changed or not self.path.exists():
            self._write()
        if changed:
            for listener in list(self.listeners):
                listener()

    def _read(self) -> Settings:
        self._lossy = False
        try:
            data = read_within(self.path, MOST_BYTES)
        except FileNotFoundError:
            return settings_of(from_flat_names(self._earlier()))
        except OSError as error:
            log.warning("%s: cannot be read: %s", self.path, reason_of(error))
            self._lossy = True
            return Settings()
        try:
            raw = parse_json(data)
        except ValueError as error:
            log.warning("%s: no settings: %s", self.path, error)
            self._lossy = True
            return Settings()
        found, self._lossy = _understood(raw)
        return found

    def _write(self) -> None:
        data = json.dumps(self.now.model_dump(), indent=1)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self._lossy:
                before = self.path.with_name(BEFORE)
                shutil.copyfile(self.path, before)
                log.warning("%s: not all of it was understood; as it was it is in %s", self.path, before)
                self._lossy = False
            write_bytes(self.path, data.encode("ascii"))
            self._unwritten = False
        except OSError as error:
            if not self._unwritten:
                log.warning("%s: cannot be written: %s", self.path, reason_of(error))
            self._unwritten = True


Kept = TypeVar("Kept")


def differing(
    kept: Mapping[str, Kept], now: Mapping[str, Kept], usual: Mapping[str, Kept]
) -> dict[str, Kept]:
    """What is to be kept: what is `now`, and what is `kept` under other names, as far as it is not as
    `usual`."""
    return {name: value for name, value in {**kept, **now}.items() if usual.get(name) != value}


def settings_of(raw: object) -> Settings:
    """Settings of what a file holds; values that are none are left out, each by itself."""
    return _understood(raw)[0]


def _understood(raw: object) -> tuple[Settings, bool]:
    """The same, and whether anything was left out."""
    values = copy.deepcopy(raw) if isinstance(raw, dict) else {}
    lossy = not isinstance(raw, dict)
    while True:
        try:
            return Settings.model_validate(values), lossy
        except ValidationError as error:
            # From the end, so that places in lists stay true while others are taken out.
            lossy = True
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
