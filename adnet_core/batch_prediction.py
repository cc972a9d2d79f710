"""Prediction of many photos: decoded ahead by threads, faces run in batches, lines that can be resumed."""

from __future__ import annotations

import hashlib
import json
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any

from adnet_core.errors import FormatError, MediaError
from adnet_core.inference.predictor import FacePrediction, Predictor
from adnet_core.media.photos import Photo, read_photo
from adnet_core.whole_files import told_as, write_bytes

PHOTOS_AT_ONCE = 8
"""Photos whose faces run together, and as many again that wait decoded: 12 megapixels take 36 MB."""


@dataclass(frozen=True)
class Predicted:
    """What became of one photo: `photo` and its faces, or the `problem` in one sentence.

    `milliseconds` is the share of one photo in the time its batch took, decoding not counted.
    """

    path: Path
    photo: Photo | None
    faces: tuple[FacePrediction, ...]
    milliseconds: float
    problem: str = ""


def predict_photos(
    predictor: Predictor, paths: Sequence[Path], *, jobs: int, at_once: int = PHOTOS_AT_ONCE
) -> Iterator[Predicted]:
    """Predict photos in their order, `jobs` threads decoding ahead while the networks run."""
    with ThreadPoolExecutor(jobs, thread_name_prefix="decoding") as pool:
        left = iter(paths)
        waiting: deque[tuple[Path, Future[Photo | str]]] = deque()

        def fill() -> None:
            for path in islice(left, 2 * at_once - len(waiting)):
                waiting.append((path, pool.submit(_read, path)))

        try:
            fill()
            while waiting:
                taken = [waiting.popleft() for _ in range(min(at_once, len(waiting)))]
                read = [(path, future.result()) for path, future in taken]
                fill()
                yield from _predict(predictor, read)
        finally:
            for _, future in waiting:
                future.cancel()


def _read(path: Path) -> Photo | str:
    try:
        return read_photo(path)
    except MediaError as error:
        return str(error)


def _predict(predictor: Predictor, read: Sequence[tuple[Path, Photo | str]]) -> Iterator[Predicted]:
    photos = [photo for _, photo in read if isinstance(photo, Photo)]
    start = time.perf_counter()
    found = iter(predictor.predict_stills([photo.pixels for photo in photos], maps=False))
    each = 1000 * (time.perf_counter() - start) / max(len(photos), 1)
    for path, photo in read:
        if isinstance(photo, Photo):
            yield Predicted(path, photo, tuple(next(found)), each)
        else:
            yield Predicted(path, None, (), 0.0, photo)


@dataclass(frozen=True)
class Shard:
    """One of `count` parts that several machines share photos in, `index` counted from 1."""

    index: int = 1
    count: int = 1

    @classmethod
    def parse(cls, text: str) -> Shard:
        """From `I/N`, such as 2/8. Raises ValueError."""
        index, slash, count = text.partition("/")
        if not (slash and index.isdecimal() and count.isdecimal() and 1 <= int(index) <= int(count)):
            raise ValueError(f"'{text}' is no shard: 2/8 is the second of eight")
        return cls(int(index), int(count))

    def holds(self, name: str) -> bool:
        """Whether a photo falls into this part: by its name alone, so that new photos move no others."""
        digest = hashlib.blake2b(name.encode("utf-8", "surrogateescape"), digest_size=8).digest()
        return int.from_bytes(digest, "big") % self.count == self.index - 1


class LinesFile(AbstractContextManager["LinesFile"]):
    """A file of one JSON object a photo, each with a `path`, that a later run goes on with."""

    def __init__(self, path: Path, *, resume: bool) -> None:
        """Keep the whole lines of photos that were read, where `resume` is asked for.

        A line cut short by a crash and the lines of photos that failed are dropped: those photos come again.
        Raises FormatError for a file that holds something else, and where it would be overwritten.
        """
        self.path = path
        self.done: set[str] = set()
        kept: list[str] = []
        if path.exists():
            if not resume:
                raise FormatError(f"{path}: exists already: --resume goes on with it")
            kept = self._kept()
        with told_as(FormatError, path):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(path, "".join(kept).encode())
            self._stream = path.open("a", encoding="utf-8", newline="\n")

    def _kept(self) -> list[str]:
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines(keepends=True)
        except (OSError, UnicodeDecodeError) as error:
            raise FormatError(f"{self.path}: cannot be gone on with: {error}") from None
        kept = []
        for number, line in enumerate(lines, start=1):
            try:
                entry = json.loads(line)
                name, failed = entry["path"], "problem" in entry
            except (ValueError, TypeError, KeyError):
                if number == len(lines) and not line.endswith("\n"):
                    break
                raise FormatError(f"{self.path}: line {number} is no prediction of a photo") from None
            if line.endswith("\n") and not failed:
                kept.append(line)
                self.done.add(name)
        return kept

    def write(self, entry: dict[str, Any]) -> None:
        """Append one line; it is in the file when the call returns. Raises FormatError."""
        with told_as(FormatError, self.path):
            self._stream.write(json.dumps(entry, allow_nan=False) + "\n")
            self._stream.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with told_as(FormatError, self.path):
            self._stream.close()
