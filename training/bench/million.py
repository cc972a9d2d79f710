"""What a million photos take: photos a second and core, where the time goes, what that costs, and how much
memory a long list of photos needs.

    adnet bench --only throughput --price 0.04
    python -m training.bench.million memory --photos 100000 --minutes 90
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import cv2
import typer

from adnet_core.commands.terminal import say
from adnet_core.errors import ModelError
from adnet_core.models.crops import Picture
from adnet_core.models.detector import CenterFaceDetector, Detection
from adnet_core.models.engine import Engine
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.predictions.many_photos import predict_photos
from adnet_core.speed import Figure
from training.bench.inference import sample_pixels

SIDES = ((512, 60), (2048, 30), (3464, 16))
"""Side of the photos, and how many of them each process gets."""
CORES = (1, 2)
UNCOUNTED = 4
MILLION = 1_000_000
HOUR = 3600.0
SMALL_SIDE, SMALL_PICTURES = 128, 4
"""Photos of the long list: a few small pictures of a face, each photo a file of its own bytes."""
LOOKS = 40
"""How often the memory is looked at."""


@dataclass(frozen=True)
class Share:
    """What one process did: photos and faces, seconds by the clock, and of the processor for each stage."""

    photos: int
    faces: int
    wall: float
    decoding: float
    detecting: float
    placing: float

    @property
    def used(self) -> float:
        return self.decoding + self.detecting + self.placing


class TimedDetector:
    """A detector that counts its thread's own time."""

    name = CenterFaceDetector.name
    takes_reduced = CenterFaceDetector.takes_reduced

    def __init__(self) -> None:
        self._detector = CenterFaceDetector(device="cpu", threads=1)
        self.seconds = 0.0

    def detect(self, pixels: Picture) -> list[Detection]:
        start = time.thread_time()
        try:
            return self._detector.detect(pixels)
        finally:
            self.seconds += time.thread_time() - start


def one_core(paths: Sequence[Path]) -> Share:
    """Predict photos in this process with one thread for the networks and one that decodes.

    All times are the threads' own, so that they hold on a busy machine.
    """
    detector = TimedDetector()
    predictor = Predictor(Engine(find_model(DEFAULT_MODEL), device="cpu", threads=1), detector)
    for _ in predict_photos(predictor, paths[:UNCOUNTED], jobs=1):
        pass
    detector.seconds = 0.0
    wall, whole, main = time.perf_counter(), time.process_time(), time.thread_time()
    found = [len(one.faces) for one in predict_photos(predictor, paths, jobs=1)]
    wall, whole, main = (
        time.perf_counter() - wall,
        time.process_time() - whole,
        time.thread_time() - main,
    )
    return Share(
        len(paths), sum(found), wall, max(0.0, whole - main), detector.seconds, main - detector.seconds
    )


def throughput(price: float | None = None) -> list[Figure]:
    """Photos a second as `adnet predict` does them: of one core, of two at once, and of a GPU where there is
    one. With a `price` of an hour of a core, what a million photos cost."""
    figures = []
    for side, count in SIDES:
        with tempfile.TemporaryDirectory() as folder:
            paths = _photos(Path(folder), side, count)
            by_cores = {cores: _at_once(paths, cores) for cores in CORES if cores <= (os.cpu_count() or 1)}
            figures += list(_figures(f"{side} x {side}", by_cores, price))
            figures += _on_gpu(paths, side)
    return figures


def _figures(what: str, by_cores: dict[int, list[Share]], price: float | None) -> Iterator[Figure]:
    first = by_cores[min(by_cores)]
    alone = _pace(first) / len(first)
    for cores, shares in by_cores.items():
        who = "one core" if cores == 1 else f"{cores} cores, a process each"
        by_clock = sum(share.photos / share.wall for share in shares)
        note = f"by the processor's time; by the clock, with whatever else ran, {by_clock:.3g}"
        yield Figure(f"photos of {what}, {who}", _pace(shares), "images/s", note)
        if cores > 1:
            share = 100 * _pace(shares) / cores / alone
            yield Figure(f"photos of {what}, a core of {cores} against one alone", share, "%", "of its pace")
    [one] = first[:1]
    for stage, seconds in (
        ("decoding", one.decoding),
        ("detecting", one.detecting),
        ("placing", one.placing),
    ):
        each = f"{1000 * seconds / one.photos:.3g} ms a photo of {one.faces / one.photos:.3g} faces"
        yield Figure(f"photos of {what}, {stage}", 100 * seconds / one.used, "% of the time", each)
    hours = MILLION / alone / HOUR
    yield Figure(f"a million photos of {what}", hours, "core-hours")
    if price is not None:
        note = f"at {price:g} an hour and core"
        yield Figure(f"a million photos of {what}, what they cost", price * hours, "", note)


def _pace(shares: Sequence[Share]) -> float:
    """Photos in a second of each core's own time, of all cores."""
    return sum(share.photos / share.used for share in shares)


def _at_once(paths: Sequence[Path], cores: int) -> list[Share]:
    """So many processes at the same time, each with all the photos. Raises RuntimeError."""
    command = [sys.executable, "-m", "training.bench.million", "share", *map(str, paths)]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(cores)
    ]
    ended = [process.communicate() for process in running]
    for process, (_, problem) in zip(running, ended, strict=True):
        if process.returncode:
            raise RuntimeError((problem.strip().splitlines() or ["a process ended without a word"])[-1])
    return [Share(**json.loads(lines)) for lines, _ in ended]


def _on_gpu(paths: Sequence[Path], side: int) -> list[Figure]:
    try:
        predictor = Predictor(Engine(find_model(DEFAULT_MODEL), device="cuda"))
    except ModelError:
        return []
    jobs = os.cpu_count() or 1
    for _ in predict_photos(predictor, paths, jobs=jobs):
        pass
    start = time.perf_counter()
    for _ in predict_photos(predictor, paths, jobs=jobs):
        pass
    pace = len(paths) / (time.perf_counter() - start)
    note = f"{predictor.engine.provider}, {jobs} threads decode, by the clock"
    return [Figure(f"photos of {side} x {side}, one GPU", pace, "images/s", note)]


def _photos(folder: Path, side: int, count: int) -> list[Path]:
    encoded = cv2.imencode(".jpg", cv2.resize(sample_pixels(), (side, side)))[1].tobytes()
    paths = [folder / f"{number}.jpg" for number in range(count)]
    for path in paths:
        path.write_bytes(encoded)
    return paths


@dataclass(frozen=True)
class Memory:
    """What `adnet predict` held after so many photos, in MiB."""

    photos: int
    mebibytes: float


def memory(
    photos: int = 100_000,
    minutes: float = 90.0,
    on_look: Callable[[Memory], None] = lambda _look: None,
) -> list[Figure]:
    """The memory of `adnet predict --from LIST --lines FILE` over a list of so many small photos, with one
    thread for the networks and one that decodes; stopped after so many minutes where that is sooner.
    `on_look` is told each time it was looked at. Nothing where the system does not say."""
    if not Path("/proc/self/statm").exists():
        return []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        listed, lines = _long_list(folder, photos), folder / "found.jsonl"
        looked = _watched(listed, lines, photos, minutes * 60, on_look)
    # The first tenth is loading: networks, the list, and what the memory allocator keeps.
    settled = next((one for one in looked if one.photos >= looked[-1].photos / 10), looked[-1])
    last = looked[-1]
    grown = 1024 * (last.mebibytes - settled.mebibytes) / max(1, last.photos - settled.photos)
    note = f"of a list of {photos:,}, {SMALL_SIDE} x {SMALL_SIDE}, a face each"
    return [
        Figure(f"memory of adnet predict after {settled.photos:,} photos", settled.mebibytes, "MiB", note),
        Figure(f"memory of adnet predict after {last.photos:,} photos", last.mebibytes, "MiB", note),
        Figure("memory of adnet predict, a photo in between", grown, "KiB", aim=GROWTH_AIM),
    ]


GROWTH_AIM = 0.1
"""KiB a photo: 10 MiB over 100,000."""


def _long_list(folder: Path, photos: int) -> Path:
    """A list of so many photos of SMALL_PICTURES pictures. No two files are the same: each has its number in
    a comment of the JPEG."""
    head = sample_pixels()[0:256, 96:352]
    pictures = []
    for number in range(SMALL_PICTURES):
        piece = head[:, : 256 - 8 * number]
        small = cv2.resize(piece, (SMALL_SIDE, SMALL_SIDE), interpolation=cv2.INTER_AREA)
        pictures.append(cv2.imencode(".jpg", small)[1].tobytes())
    names = folder / "names"
    names.mkdir()
    with (folder / "photos.txt").open("w", encoding="utf-8") as listed:
        for number in range(photos):
            path = names / f"{number:06}.jpg"
            path.write_bytes(_commented(pictures[number % SMALL_PICTURES], f"photo {number}"))
            listed.write(f"{path}\n")
    return folder / "photos.txt"


def _commented(jpeg: bytes, words: str) -> bytes:
    """A JPEG with a comment (ITU-T T.81, B.2.4.5) right after its start."""
    text = words.encode("ascii")
    return jpeg[:2] + b"\xff\xfe" + (2 + len(text)).to_bytes(2, "big") + text + jpeg[2:]


def _watched(
    listed: Path,
    lines: Path,
    photos: int,
    seconds: float,
    on_look: Callable[[Memory], None] = lambda _look: None,
) -> list[Memory]:
    """The command's memory from time to time, until it ends or is ended. Raises RuntimeError."""
    command = [sys.executable, "-m", "adnet_core.cli", "predict", "--json", "--threads", "1", "--jobs", "1"]
    problems = lines.with_suffix(".txt")
    with problems.open("wb") as said:
        process = subprocess.Popen(
            [*command, "--from", str(listed), "--lines", str(lines)], stdout=subprocess.DEVNULL, stderr=said
        )
    over = threading.Timer(seconds, process.terminate)
    over.daemon = True
    over.start()
    written = _GrowingLines(lines)
    pause = min(1.0, max(0.05, photos / 100_000))  # looking takes time of its own
    looked = [Memory(0, 0.0)]
    latest = looked[0]
    try:
        while process.poll() is None:
            done, held = written.count(), _resident(process.pid)
            if held and done > latest.photos:  # not once more while it ends
                latest = Memory(done, held)
            if latest.photos >= looked[-1].photos + max(1, photos // LOOKS):
                looked.append(latest)
                on_look(latest)
            time.sleep(pause)
    finally:
        over.cancel()
        if process.poll() is None:
            process.kill()
        process.wait()
    if latest.photos > looked[-1].photos:
        looked.append(latest)
        on_look(latest)
    if len(looked) < 2 and process.returncode == 0:  # it was over before anybody looked
        looked.append(Memory(written.count(), _most_of_children()))
    if len(looked) < 2:
        last = problems.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        raise RuntimeError((last or ["adnet predict ended before its memory was seen"])[-1])
    return looked[1:]


class _GrowingLines:
    """How many lines a file has that another process writes."""

    def __init__(self, path: Path) -> None:
        self._path, self._read, self._lines = path, 0, 0

    def count(self) -> int:
        with contextlib.suppress(OSError), self._path.open("rb") as stream:
            stream.seek(self._read)
            while block := stream.read(2**20):
                self._read += len(block)
                self._lines += block.count(b"\n")
        return self._lines


def _resident(process: int) -> float:
    """MiB that a process holds; 0 where it has ended."""
    try:
        pages = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]
    except (OSError, IndexError):
        return 0.0
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20


def _most_of_children() -> float:
    """MiB that the largest of the processes held that this one has waited for."""
    import resource  # which Windows has not

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


commands = typer.Typer(help="What a million photos take.")


@commands.command("share", hidden=True)
def _share(paths: list[Path]) -> None:
    say(json.dumps(asdict(one_core(paths))))


@commands.command("memory")
def _memory(
    photos: Annotated[int, typer.Option(min=LOOKS)] = 100_000,
    minutes: Annotated[float, typer.Option(min=0.1)] = 90.0,
) -> None:
    def report(look: Memory) -> None:
        say(f"{look.photos:,} photos: {look.mebibytes:.1f} MiB")

    for one in memory(photos, minutes, report):
        say(f"{one.what}: {one.value:,.4g} {one.unit} {one.note}".rstrip())


if __name__ == "__main__":
    commands()
