"""What `adnet train` was asked for: as kept in the run's folder, and as the words of its processes."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from adnet_core.errors import TrainingError
from adnet_core.files.whole_files import write_bytes
from training.run_folder import LAST, REQUEST


@dataclass(frozen=True)
class Request:
    """What `adnet train` was asked for."""

    out: Path
    preset: str = "fast-68"
    changes: tuple[str, ...] = ()
    data: tuple[Path, ...] = ()
    data_format: str = "300w"
    images: Path | None = None
    pixel_origin: float | None = None
    split: Path | None = None
    projects: tuple[Path, ...] = ()
    hold_out: float = 0.1
    init: str | None = None
    resume: bool = False
    device: str = "auto"
    cache: Path | None = None
    dry_run: bool = False
    export: bool = True

    def worker_arguments(self) -> list[str]:
        """The command line of training/worker.py."""
        words = ["--out", str(self.out), "--preset", self.preset, "--hold-out", str(self.hold_out)]
        words += ["--device", self.device, "--format", self.data_format]
        for flag, values in (("--set", self.changes), ("--data", self.data), ("--project", self.projects)):
            for value in values:
                words += [flag, str(value)]
        singles = {
            "--images": self.images,
            "--pixel-origin": self.pixel_origin,
            "--split": self.split,
            "--init": self.init,
            "--cache": self.cache,
        }
        for flag, single in singles.items():
            if single is not None:
                words += [flag, str(single)]
        words += ["--resume"] * self.resume + ["--dry-run"] * self.dry_run
        return words + ["--no-export"] * (not self.export)


@dataclass(frozen=True)
class Hosts:
    """Several machines that train together: how many, and where they find each other (HOST:PORT).

    `interface` names the one that this machine listens on; without it, it listens on all of them.
    """

    count: int
    rendezvous: str
    interface: str = ""


def _whole_name(init: str | None) -> str | None:
    """A model's file as it is found from any folder; the name of one that is known by its name."""
    return str(Path(init).resolve()) if init and Path(init).is_file() else init


def completed(request: Request) -> Request:
    """A resumed run's request with the sources it began with; a new run's is stored for that."""
    stored = request.out / REQUEST
    if not request.resume:
        if request.dry_run:
            return request
        if (request.out / LAST).exists():
            raise TrainingError(f"{request.out}: holds a run already; --resume goes on with it")
        request.out.mkdir(parents=True, exist_ok=True)
        content = {
            "data": [str(folder.resolve()) for folder in request.data],
            "format": request.data_format,
            "images": str(request.images.resolve()) if request.images else None,
            "pixel_origin": request.pixel_origin,
            "split": str(request.split.resolve()) if request.split else None,
            "projects": [str(project.resolve()) for project in request.projects],
            "hold_out": request.hold_out,
            "init": _whole_name(request.init),
        }
        write_bytes(stored, json.dumps(content, indent=2).encode())
        return request
    if request.data or request.projects:
        return request
    try:
        content = json.loads(stored.read_text(encoding="utf-8"))
        return replace(
            request,
            data=tuple(map(Path, content["data"])),
            data_format=str(content.get("format", "300w")),
            images=Path(content["images"]) if content.get("images") else None,
            pixel_origin=content.get("pixel_origin"),
            split=Path(content["split"]) if content["split"] else None,
            projects=tuple(map(Path, content["projects"])),
            hold_out=float(content["hold_out"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        raise TrainingError(f"{request.out}: no run to resume here, or give its --data again") from None
