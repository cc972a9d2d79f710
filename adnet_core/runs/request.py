"""What is asked of a training run: one record, as JSON in its folder and on its processes' command line."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adnet_core.errors import TrainingError
from adnet_core.files.json_text import parse_json
from adnet_core.files.whole_files import raised_as, read_within, reason_of, write_bytes

MAX_BYTES = 1 << 24


@dataclass(frozen=True)
class Hosts:
    """Several machines that train together: how many, and where they find each other (HOST:PORT).

    `interface` names the one that this machine listens on; without it, it listens on all of them.
    """

    count: int
    rendezvous: str
    interface: str = ""


class TrainingRequest(BaseModel):
    """What `adnet train` is asked for.

    Faces come from `data` (folders and lists, all in `data_format`, with photos under `images`, of tables
    with what `columns` says of them; `split` divides them; `data_layouts` are their layouts, where these are
    not the run's) and from the accepted faces of `projects`, of which a share `hold_out` of the photos only
    validates; `leave_out` names a fold of the photos to learn from that is left out (`Fold`). `init` is the
    model (a name or a file) or checkpoint to start from, `changes` are `key=value` of the preset. Each host
    has so many `processes`. `finder` says whether the model learns to find its own objects as well; where
    it is None, that is as the projects have it. `unlabelled` are folders of photos, and projects, whose faces
    teach without labels.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal[1] = 1
    out: Path
    preset: str = "fast-68"
    changes: tuple[str, ...] = ()
    data: tuple[Path, ...] = ()
    data_layouts: tuple[str, ...] = ()
    data_format: str = "300w"
    images: Path | None = None
    pixel_origin: float | None = None
    columns: tuple[str, ...] = ()
    split: Path | None = None
    projects: tuple[Path, ...] = ()
    hold_out: float = Field(default=0.1, ge=0, le=0.9)
    leave_out: str | None = None
    unlabelled: tuple[Path, ...] = ()
    init: str | None = None
    resume: bool = False
    processes: int = Field(default=1, ge=1)
    hosts: Hosts | None = None
    device: Literal["auto", "cpu", "mps"] = "auto"
    cache: Path | None = None
    dry_run: bool = False
    export: bool = True
    finder: bool | None = None

    @classmethod
    def from_json(cls, text: str) -> TrainingRequest:
        """The inverse of `to_json`, of whose text nothing else is expected."""
        return cls.model_validate(json.loads(text))

    def to_json(self) -> str:
        """Also with names of files that are no text, which pydantic's own JSON cannot hold."""
        return json.dumps(self.model_dump(), default=str, indent=2)

    def resolved(self) -> TrainingRequest:
        """The same from any folder."""
        changed: dict[str, Any] = {
            name: None if path is None else _real(path)
            for name, path in (("images", self.images), ("split", self.split), ("cache", self.cache))
        }
        changed |= {
            "out": _real(self.out),
            "data": tuple(_real(path) for path in self.data),
            "projects": tuple(_real(path) for path in self.projects),
            "unlabelled": tuple(_real(path) for path in self.unlabelled),
            "data_layouts": tuple(
                str(_real(Path(name))) if Path(name).is_file() else name for name in self.data_layouts
            ),
        }
        if self.init and Path(self.init).is_file():
            changed["init"] = str(_real(Path(self.init)))
        return self.model_copy(update=changed)


def _real(path: Path) -> Path:
    """Without links, from any folder; also where links lead in a circle, which whoever reads it will say."""
    return Path(os.path.realpath(path))


def write_request(request: TrainingRequest, path: Path) -> None:
    """Raises TrainingError where it cannot be written."""
    with raised_as(TrainingError, path):
        write_bytes(path, request.to_json().encode())


def read_request(path: Path) -> TrainingRequest:
    """A request from its file, also one that an earlier version left in a run's folder.

    Raises TrainingError.
    """
    try:
        content = parse_json(read_within(path, MAX_BYTES))
    except OSError as error:
        raise TrainingError(f"{path}: cannot be read: {reason_of(error)}") from None
    except ValueError as error:
        raise TrainingError(f"{path}: is no request for a training: it {error}") from None
    if isinstance(content, dict) and "version" not in content:
        # Earlier versions kept the sources alone.
        content.setdefault("out", str(path.parent))
        content.setdefault("data_format", content.pop("format", "300w"))
    try:
        return TrainingRequest.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        reason = f"{where}: {first['msg'].lower()}" if where else first["msg"].lower()
        raise TrainingError(f"{path}: is no request for a training: {reason}") from None
