"""Starts the training processes and reads their event lines for a person or a program."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import IO

from adnet_core.errors import FormatError, TrainingError
from adnet_core.events import Ended, parse_event
from training.readers import EventReader, TensorboardReader, TerminalReader

REQUEST = "request.json"
FAILED = "failed.txt"
"""In a run's folder, why it failed, where that was no accident that starting again could mend."""
RESTARTS = 3
"""How often torchrun starts all processes again, from the last checkpoint, after one of them has died."""
NOISE = re.compile(r"[WEIF]\d{4} |\[|=|-|\s")
"""How lines begin that torch and torchrun write."""


@dataclass(frozen=True)
class Request:
    """What `adnet train` was asked for."""

    out: Path
    preset: str = "fast-68"
    changes: tuple[str, ...] = ()
    data: tuple[Path, ...] = ()
    data_format: str = "300w"
    images: Path | None = None
    split: Path | None = None
    projects: tuple[Path, ...] = ()
    hold_out: float = 0.1
    init: str | None = None
    resume: bool = False
    device: str = "auto"
    cache: Path | None = None
    dry_run: bool = False

    def worker_arguments(self) -> list[str]:
        """The command line of training/worker.py."""
        words = ["--out", str(self.out), "--preset", self.preset, "--hold-out", str(self.hold_out)]
        words += ["--device", self.device, "--format", self.data_format]
        for flag, values in (("--set", self.changes), ("--data", self.data), ("--project", self.projects)):
            for value in values:
                words += [flag, str(value)]
        singles = {
            "--images": self.images,
            "--split": self.split,
            "--init": self.init,
            "--cache": self.cache,
        }
        for flag, single in singles.items():
            if single is not None:
                words += [flag, str(single)]
        words += ["--resume"] * self.resume + ["--dry-run"] * self.dry_run
        return words


def launch(request: Request, *, processes: int = 1, as_json: bool = False) -> int:
    """Train to the end; returns 0, or 2 when the run failed and has said so.

    With more than one process, torchrun starts them. The faces that a run is resumed on are those it
    began with, unless others are given.
    """
    request = _completed(request)
    command = [sys.executable, "-m"]
    if processes > 1:
        command += ["torch.distributed.run", "--standalone", f"--nproc-per-node={processes}"]
        command += [f"--max-restarts={RESTARTS}", "-m"]
    command += ["training.worker", *request.worker_arguments()]
    environment = dict(os.environ, PYTHONUNBUFFERED="1")
    root = str(Path(__file__).resolve().parent.parent)
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [root, environment.get("PYTHONPATH", "")]))
    if processes > 1:
        environment.setdefault("OMP_NUM_THREADS", str(max(1, (os.cpu_count() or 1) // processes)))
    reason = request.out / FAILED
    reason.unlink(missing_ok=True)
    ended: Ended | None = None
    errors: list[str] = []
    readers: list[EventReader] = [TensorboardReader(request.out)]
    if not as_json:
        readers.append(TerminalReader())
    with (
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE if processes > 1 else None,
            env=environment,
            text=True,
        ) as process,
        _signals_passed_on(process),
        contextlib.ExitStack() as stack,
    ):
        for reader in readers:
            stack.enter_context(contextlib.closing(reader))
        if process.stderr is not None:
            stack.enter_context(_collected(process.stderr, errors))
        assert process.stdout is not None
        for line in process.stdout:
            if as_json:
                print(line, end="", flush=True)
            with contextlib.suppress(FormatError):
                event = parse_event(line)
                if event is not None:
                    ended = event if isinstance(event, Ended) else ended
                    for reader in readers:
                        reader.read(event)
    # torchrun fails when it is told to end, though its processes have ended as they should, and does not
    # fail when they end after a mistake that it need not start them again for.
    if process.returncode == 0 and not reason.exists():
        return 0
    if processes > 1 and ended is not None and ended.reason != "failed":
        return 0
    if processes > 1:
        print(_first_words(reason, errors), file=sys.stderr)
    return 2


def _completed(request: Request) -> Request:
    """A resumed run's request with the sources it began with; a new run's is stored for that."""
    stored = request.out / REQUEST
    if not request.resume:
        if request.dry_run:
            return request
        if (request.out / "last.pt").exists():
            raise TrainingError(f"{request.out}: holds a run already; --resume goes on with it")
        request.out.mkdir(parents=True, exist_ok=True)
        content = {
            "data": [str(folder.resolve()) for folder in request.data],
            "format": request.data_format,
            "images": str(request.images.resolve()) if request.images else None,
            "split": str(request.split.resolve()) if request.split else None,
            "projects": [str(project.resolve()) for project in request.projects],
            "hold_out": request.hold_out,
        }
        stored.write_text(json.dumps(content, indent=2), encoding="utf-8")
        return request
    if request.data or request.projects:
        return request
    try:
        content = json.loads(stored.read_text(encoding="utf-8"))
        return Request(
            **{
                **request.__dict__,
                "data": tuple(map(Path, content["data"])),
                "data_format": str(content.get("format", "300w")),
                "images": Path(content["images"]) if content.get("images") else None,
                "split": Path(content["split"]) if content["split"] else None,
                "projects": tuple(map(Path, content["projects"])),
                "hold_out": float(content["hold_out"]),
            }
        )
    except (OSError, ValueError, KeyError, TypeError):
        raise TrainingError(f"{request.out}: no run to resume here, or give its --data again") from None


@contextlib.contextmanager
def _signals_passed_on(process: subprocess.Popen[str]) -> Iterator[None]:
    """SIGINT reaches a terminal's whole group by itself; SIGTERM does not, so it is handed on.

    Meanwhile this process lives on, to read what the others say while they stop.
    """

    def on_interrupt(_number: int, _frame: FrameType | None) -> None:
        """The processes have had it too, and leave a checkpoint."""

    def on_terminate(_number: int, _frame: FrameType | None) -> None:
        process.terminate()

    before = {
        signal.SIGINT: signal.signal(signal.SIGINT, on_interrupt),
        signal.SIGTERM: signal.signal(signal.SIGTERM, on_terminate),
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def _collected(stream: IO[str], lines: list[str]) -> Iterator[None]:
    """What several processes and torchrun write on standard error goes into `lines`, not to the terminal."""
    thread = threading.Thread(target=lambda: lines.extend(stream), name="training-errors")
    thread.start()
    try:
        yield
    finally:
        thread.join()


def _first_words(reason: Path, errors: list[str]) -> str:
    """Why a run of several processes failed: what it has left in its folder, or the first line of its own."""
    with contextlib.suppress(OSError):
        return reason.read_text(encoding="utf-8").strip()
    own = [line for line in errors if not NOISE.match(line)]
    return (own or errors or ["the training processes ended without a word"])[0].strip()
