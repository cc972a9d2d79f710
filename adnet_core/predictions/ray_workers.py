"""`adnet predict --ray`: the photos of a list shared out among the workers of a Ray cluster.

Each worker is an actor with one loaded model. It answers part after part by the lines that a plain run with
--lines writes; a worker that dies, with its machine or over a photo, is replaced, and its part is done again
(`sharing_out`). docs/decisions/0040-ray-core.md says why it stands on Ray's core.
"""

from __future__ import annotations

import contextlib
import io
import logging
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any

from adnet_core.errors import AdnetError, ClusterError
from adnet_core.files.plain_text import one_line
from adnet_core.files.whole_files import read_within
from adnet_core.formats.video_frames import VideoFrames
from adnet_core.models.detector import YuNetDetector
from adnet_core.models.engine import Device, Engine
from adnet_core.models.finding import Finding
from adnet_core.models.model_file import MAX_MODEL_BYTES
from adnet_core.models.predictor import Predictor
from adnet_core.predictions.many_photos import Predicted, Wanted, predict_photos
from adnet_core.predictions.prediction_files import line_entry
from adnet_core.predictions.sharing_out import MOST_LOST, Part, SharedOut
from adnet_core.predictions.videos import VideoFrame

HOW_TO_ADD = "adnet predict --ray needs Ray; pip install 'adnet-annotate[cluster]' adds it"
USUAL_ADDRESS = "auto"
"""The cluster that this machine belongs to or RAY_ADDRESS names, else one of this machine alone."""
PROCESSORS = 2
"""Of a worker, where nothing else is said and the machines have as many."""
PHOTOS_OF_A_PART = 64
MOST_FAILED_STARTS = 3
MOST_LOOKS_IN_VAIN = 60
"""Looks for a machine before a cluster without any is given up: two minutes."""
_LOOK_SECONDS = 2.0
_NAMES = {"num_cpus": "CPU", "num_gpus": "GPU"}

Entry = dict[str, Any]


@dataclass(frozen=True)
class WorkerSettings:
    """What a worker is made of. `model` is on the disk where the worker runs, or comes as `data`."""

    model: Path
    data: bytes
    device: Device
    views: int
    threads: int | None = None
    finding: Finding | None = None
    yunet: Path | None = None
    jobs: int = 2
    at_once: int = 8
    shard: str = ""


class Worker:
    """Predicts parts of the photos in a process of its own, with a model that is loaded once, by `start`."""

    def __init__(self, settings: WorkerSettings) -> None:
        self._settings = settings
        self._videos = VideoFrames()
        self._predictor: Predictor

    def start(self) -> str:
        """What it looks for, in a word. Raises ModelError."""
        own = self._settings
        detector = None if own.yunet is None else YuNetDetector(own.yunet)
        with tempfile.TemporaryDirectory(prefix="adnet-") as folder:
            model = own.model
            if not _holds(model, own.data):
                model = Path(folder, model.name)
                model.write_bytes(own.data)
            engine = Engine(model, device=own.device, threads=own.threads)
            self._predictor = Predictor(engine, detector, finding=own.finding, views=own.views)
        return self._predictor.sought

    def predict(self, photos: Sequence[Wanted]) -> list[Entry]:
        """The line of each photo. Raises UnusableModelError."""
        own = self._settings
        found = predict_photos(
            self._predictor, photos, jobs=own.jobs, at_once=own.at_once, hashed=True, videos=self._videos
        )
        return [line_entry(one, self._predictor, own.shard) for one in found]


def _holds(file: Path, data: bytes) -> bool:
    try:
        return read_within(file, MAX_MODEL_BYTES) == data
    except OSError:
        return False


def require_ray() -> Any:
    """The module, told to report nothing of its use to anybody. Raises ClusterError where it is missing."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    # Else Ray warns of what it will do with workers without a GPU one day; ours ask for what they use.
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    try:
        import ray
    except ImportError:
        raise ClusterError(HOW_TO_ADD) from None
    return ray


class _Nowhere(io.TextIOBase):
    """Takes what Ray prints of machines that are lost, in threads of its own, between our own lines."""

    def writable(self) -> bool:
        return True

    def write(self, text: str, /) -> int:
        return len(text)


class RayCluster(AbstractContextManager["RayCluster"]):
    """The workers of a cluster while photos are predicted; ended by leaving it, also after a failure."""

    def __init__(self, address: str, settings: WorkerSettings) -> None:
        """Joins the cluster at an address, or starts one. Raises ClusterError where that fails."""
        self._ray = require_ray()
        self._stack = ExitStack()
        self.sought = "face"
        self._failed_starts = self._looks_in_vain = 0
        # By what is waited for of each: its start, or its part.
        self._workers: dict[Any, Any] = {}
        self._parts: dict[Any, Part[Wanted]] = {}
        self._idle: list[Any] = []
        try:
            self._ray.init(
                address=None if address == USUAL_ADDRESS else address,
                include_dashboard=False,
                log_to_driver=False,
                logging_level=logging.ERROR,
                ignore_reinit_error=True,
            )
        except Exception as error:  # of many kinds, as the address is wrong in many ways
            raise ClusterError(f"--ray {address}: no cluster answers there: {_reason(error)}") from None
        self._stack.enter_context(contextlib.redirect_stdout(_Nowhere()))
        self._stack.callback(self._ray.shutdown)
        try:
            self._size = self._size_of_worker(settings)
        except ClusterError:
            self._stack.close()
            raise
        self._shard = settings.shard
        self._settings = self._ray.put(replace(settings, threads=int(self._size["num_cpus"])))
        self._actor = self._ray.remote(Worker)

    def predict(self, photos: Sequence[Wanted]) -> Iterator[tuple[Wanted, Entry]]:
        """Each photo with its line, as they come. Raises ClusterError where no worker starts, and ModelError
        for a model that answers never."""
        shared = SharedOut(photos, PHOTOS_OF_A_PART)
        while not shared.finished:
            self._hand_out(shared)
            if not self._workers:
                self._look_in_vain()
                continue
            ready, _ = self._ray.wait(list(self._workers), timeout=_LOOK_SECONDS)
            for reference in ready:
                yield from self._take(reference, shared)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in (*self._workers.values(), *self._idle):
            self._ray.kill(worker)
        self._stack.close()

    def _hand_out(self, shared: SharedOut[Wanted]) -> None:
        """Parts to workers without one, and workers to processors without one."""
        while self._idle and (part := shared.next()) is not None:
            worker = self._idle.pop()
            reference = worker.predict.remote([_absolute(photo) for photo in part.photos])
            self._workers[reference] = worker
            self._parts[reference] = part
        there = len(self._workers) + len(self._idle)
        for _ in range(min(self._room(), shared.wanted_workers) - there):
            worker = self._actor.options(**self._size, max_restarts=0).remote(self._settings)
            self._workers[worker.start.remote()] = worker

    def _take(self, reference: Any, shared: SharedOut[Wanted]) -> Iterator[tuple[Wanted, Entry]]:
        worker, part = self._workers.pop(reference), self._parts.pop(reference, None)
        try:
            answer = self._ray.get(reference)
        except self._ray.exceptions.RayError as error:
            self._ray.kill(worker)
            cause = getattr(error, "cause", None)
            if isinstance(cause, AdnetError):
                raise cause from None
            if part is None:
                self._has_not_started(error)
            else:
                yield from ((photo, _given_up(photo, self._shard)) for photo in shared.lost(part))
            return
        self._idle.append(worker)
        if part is None:
            self._failed_starts = 0
            self.sought = answer
            return
        shared.answered(part)
        for photo, entry in zip(part.photos, answer, strict=True):
            yield photo, _as_named(photo, entry)

    def _has_not_started(self, error: Exception) -> None:
        self._failed_starts += 1
        if self._failed_starts >= MOST_FAILED_STARTS:
            raise ClusterError(f"--ray: no worker of the cluster starts: {_reason(error)}") from None

    def _look_in_vain(self) -> None:
        """Wait for a machine where all are gone. Raises ClusterError in the end."""
        self._looks_in_vain += 1
        if self._looks_in_vain > MOST_LOOKS_IN_VAIN:
            raise ClusterError("--ray: no machine is left in the cluster; --resume goes on with another one")
        time.sleep(_LOOK_SECONDS)

    def _room(self) -> int:
        """Workers that the machines of the cluster have room for, if nobody else is there."""
        return sum(
            min(int(there.get(_NAMES[what], 0) // much) for what, much in self._size.items())
            for there in self._machines()
        )

    def _machines(self) -> list[dict[str, float]]:
        """The resources of each machine that answers."""
        return [node["Resources"] for node in self._ray.nodes() if node["Alive"]]

    def _size_of_worker(self, settings: WorkerSettings) -> dict[str, int]:
        """Processors, and a GPU where there are any and nobody says otherwise. Raises ClusterError."""
        machines = self._machines()
        gpus = settings.device in ("auto", "cuda") and any(there.get("GPU", 0) >= 1 for there in machines)
        if settings.device == "cuda" and not gpus:
            raise ClusterError("--device cuda: no machine of the cluster has a GPU")
        most = int(max((there.get("CPU", 0) for there in machines), default=0))
        processors = min(PROCESSORS, most) if settings.threads is None else settings.threads
        if not 0 < processors <= most:
            raise ClusterError(
                f"--threads {processors}: no machine of the cluster has so many processors"
                if processors
                else "--ray: no machine of the cluster has a processor for workers"
            )
        return {"num_cpus": processors, **({"num_gpus": 1} if gpus else {})}


def _absolute(photo: Wanted) -> Wanted:
    """As it is called in another folder than ours."""
    if isinstance(photo, Path):
        return photo.absolute()
    if isinstance(photo, VideoFrame):
        video = photo.video
        return replace(
            photo, video=replace(video, path=video.path.absolute(), folder=video.folder.absolute())
        )
    return photo


def _as_named(photo: Wanted, entry: Entry) -> Entry:
    """A line with the name that the photo has in the list."""
    named = {**entry, "path": str(photo)}
    if "problem" in named:
        named["problem"] = str(named["problem"]).replace(str(_absolute(photo)), str(photo))
    if isinstance(photo, VideoFrame):
        named["video"] = {**entry["video"], "path": str(photo.video.path)}
    return named


def _given_up(photo: Wanted, shard: str) -> Entry:
    problem = f"{photo}: {MOST_LOST} workers have died over it"
    return line_entry(Predicted(photo, None, (), 0.0, problem), None, shard)


def _reason(error: Exception) -> str:
    """The last line that says something: Ray puts tracebacks of workers before it."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return one_line(lines[-1] if lines else type(error).__name__)[:300]
