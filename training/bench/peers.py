"""Other landmark detectors beside ours: their time and NME on the same photos, in one run.

They are no dependency: whoever wants them compared names the Python of an environment that has them. Nothing
may be downloaded there meanwhile.

    adnet bench --only peers --peers peers/bin/python --data 300w --split 300w/split.csv --part val
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace, annotated_faces, by_photo
from adnet_core.errors import FormatError
from adnet_core.faces import metrics
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.media.photos import read_photo
from adnet_core.models.engine import Engine
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.speed import Figure
from training.bench.peer_worker import PEERS

Array = NDArray[np.float64]

LAYOUT = "68"
JAW = 17
"""Points of the jaw, which come first. What is meant by it differs most between detectors."""
SAME_FACE_IOU = 0.3
WORKER = Path(__file__).with_name("peer_worker.py")
LONGEST_ANSWER_S = 120.0
_NO_NETWORK = dict.fromkeys(
    ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"),
    "http://127.0.0.1:9",
)


class PeerError(RuntimeError):
    """A peer is missing or failed; the text says which and why."""


@dataclass(frozen=True)
class Answer:
    """Faces of a photo, (68, 2) each, seconds by the clock and of the processor."""

    faces: list[Array]
    wall: float
    used: float


class Contender(Protocol):
    """Whatever places landmarks in a photo."""

    title: str

    def ask(self, pixels: NDArray[np.uint8], file: Path) -> Answer:
        """`file` holds the pixels too. Raises PeerError."""
        ...


class Ours:
    """The default model, in this process."""

    def __init__(self) -> None:
        self._predictor = Predictor(Engine(find_model(DEFAULT_MODEL), device="cpu"))
        self.title = self._predictor.engine.info.name

    def ask(self, pixels: NDArray[np.uint8], file: Path) -> Answer:
        wall, used = time.perf_counter(), time.process_time()
        faces = self._predictor.predict(pixels, maps=False)
        wall, used = time.perf_counter() - wall, time.process_time() - used
        return Answer([face.landmarks for face in faces], wall, used)


class Peer:
    """Another detector, in a process of the environment that has it."""

    def __init__(self, python: Path, name: str) -> None:
        """Raises PeerError where it is not there."""
        self.title = name
        environment = {**os.environ, **_NO_NETWORK}
        try:
            self._process = subprocess.Popen(
                [str(python), "-I", str(WORKER), name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                env=environment,
            )
        except OSError as error:
            raise PeerError(f"{name}: {python} cannot be run: {error.strerror}") from None
        try:
            first = self._answer()
        except PeerError:
            self.close()
            raise
        self.title = str(first.get("ready", name))
        if "ready" not in first:
            self.close()
            raise PeerError(f"{name}: {first.get('problem', 'gave no sense')}")

    def ask(self, pixels: NDArray[np.uint8], file: Path) -> Answer:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # it has ended, which its answer says
            self._process.stdin.write(f"{file}\n")
            self._process.stdin.flush()
        found = self._answer()
        try:
            faces = [np.array(face, dtype=np.float64).reshape(-1, 2) for face in found["faces"]]
            return Answer(faces, float(found["wall"]), float(found["used"]))
        except (KeyError, TypeError, ValueError):
            raise PeerError(f"{self.title}: gave no sense") from None

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        over = threading.Timer(LONGEST_ANSWER_S, self._process.kill)
        over.daemon = True
        over.start()
        try:
            line = self._process.stdout.readline()
            found = json.loads(line) if line else None
        except ValueError:
            found = []
        finally:
            over.cancel()
        if found is None:
            raise PeerError(f"{self.title}: ended without an answer")
        if not isinstance(found, dict):
            raise PeerError(f"{self.title}: gave no sense")
        return found


@dataclass
class _Record:
    """What a contender said: times of photos, and of each annotated face its landmarks, or None."""

    wall: list[float] = field(default_factory=list)
    used: list[float] = field(default_factory=list)
    points: list[Array | None] = field(default_factory=list)


def peers(
    python: Path | None = None, data: Path | None = None, split: Path | None = None, part: str | None = None
) -> list[Figure | str]:
    """Ours and every peer on all photos of `data`, one photo after the other by each in turn.

    A peer that is missing or fails is a sentence. Raises FormatError where there is nothing to compare on.
    """
    if python is None or data is None:
        raise FormatError(
            "peers are compared by --peers PYTHON, of an environment that has them, and --data FOLDER"
        )
    layout = load_layout(LAYOUT)
    faces = annotated_faces(data, layout, split=split, part=part)
    if not faces:
        raise FormatError(f"{data}: there is no annotated face to compare on")
    left_out: list[str] = []
    with ExitStack() as stack:
        contenders: list[Contender] = [Ours()]
        for name in PEERS:
            try:
                peer = Peer(python, name)
            except PeerError as error:
                left_out.append(str(error))
                continue
            stack.callback(peer.close)
            contenders.append(peer)
        records, truth = _asked(contenders, faces, left_out)
    return [*_figures(records, truth, layout), *left_out]


def _asked(
    contenders: Sequence[Contender], faces: Sequence[AnnotatedFace], left_out: list[str]
) -> tuple[dict[str, _Record], list[Array]]:
    """What each says, without those that failed, which are added to `left_out`; and the truth."""
    records = {one.title: _Record() for one in contenders}
    left = list(contenders)
    truth: list[Array] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "pixels.npy")
        for number, (photo, members) in enumerate(by_photo(faces)):
            pixels = read_photo(photo).pixels
            np.save(file, pixels)
            truth += [np.asarray(face.points, dtype=np.float64) for face in members]
            for one in list(left):
                try:
                    if number == 0:
                        one.ask(pixels, file)  # loads the rest, which is not timed
                    answer = one.ask(pixels, file)
                except PeerError as error:
                    left_out.append(str(error))
                    left.remove(one)
                    del records[one.title]
                    continue
                record = records[one.title]
                record.wall.append(1000 * answer.wall)
                record.used.append(1000 * answer.used)
                record.points += [_same(answer.faces, face) for face in members]
    return records, truth


def _same(found: Sequence[Array], face: AnnotatedFace) -> Array | None:
    """Of the faces found the one that is meant, None where there is none."""
    box = face.landmark_box
    by_overlap = [
        (box.iou(FaceBox.of_points(points)), number)
        for number, points in enumerate(found)
        if points.shape == face.points.shape and np.isfinite(points).all()
    ]
    overlap, best = max(by_overlap, default=(0.0, 0))
    return found[best] if overlap >= SAME_FACE_IOU else None


def _figures(records: dict[str, _Record], truth: Sequence[Array], layout: Layout) -> Iterator[Figure]:
    by_all = [
        row for row in range(len(truth)) if all(one.points[row] is not None for one in records.values())
    ]
    for title, record in records.items():
        note = f"{len(record.wall)} photos"
        yield Figure.of_times(f"{title}, a photo", record.wall, note)
        yield Figure.of_times(f"{title}, processor time of a photo", record.used, note)
        found = sum(points is not None for points in record.points)
        yield Figure(f"{title}, faces found", 100 * found / len(truth), "%", f"{found} of {len(truth)}")
        if by_all:
            placed = np.stack([points for row in by_all if (points := record.points[row]) is not None])
            errors = 100 * metrics.point_errors(placed, np.stack([truth[row] for row in by_all]), layout)
            note = f"of {len(by_all)} faces that all found"
            yield Figure(f"{title}, NME", float(errors.mean()), "%", note)
            inner = float(errors[:, JAW:].mean())
            yield Figure(f"{title}, NME without the jaw", inner, "%", note)
