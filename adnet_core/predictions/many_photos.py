"""Prediction of many photos: decoded ahead by threads, faces run in batches, shared out among machines."""

from __future__ import annotations

import hashlib
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from adnet_core.errors import AdnetError, MediaError, UnusableModelError
from adnet_core.files.fetching import fetch_whatever
from adnet_core.formats.video_frames import VideoFrames
from adnet_core.media.photos import MAX_FILE_BYTES, OPENCV_NO_MEMORY, Photo, file_sha256, read_photo
from adnet_core.media.reduced_photos import StillPhoto, read_reduced
from adnet_core.models.crops import Picture
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.predictor import Predictor
from adnet_core.predictions.videos import VideoFrame

PHOTOS_AT_ONCE = 8
"""Photos whose faces run together, and as many again that wait decoded: 12 megapixels take 36 MB."""


MAX_SHARDS = 1_000_000
"""More than any cluster has tasks: those that are missing are named one by one."""


@dataclass(frozen=True)
class Address:
    """Where a photo lies elsewhere: https, s3, whatever fsspec knows."""

    text: str

    def __str__(self) -> str:
        return self.text


Wanted = Path | Address | VideoFrame
"""What may be predicted."""

ReadFile = Callable[[Path], StillPhoto]


@dataclass(frozen=True)
class Predicted:
    """What became of one photo: `photo` and its faces, or the `problem` in one sentence.

    `milliseconds` is the share of one photo in the time its batch took, without what was decoded before.
    `sha256` and `size_bytes` are of its file, where they were asked for.
    """

    path: Wanted
    photo: StillPhoto | None
    faces: tuple[FacePrediction, ...]
    milliseconds: float
    problem: str = ""
    sha256: str = ""
    size_bytes: int = 0

    @property
    def file(self) -> Path:
        """Where it lies on a disk, as all photos of a project do."""
        assert isinstance(self.path, Path)
        return self.path


@dataclass(frozen=True)
class _Read:
    photo: StillPhoto
    sha256: str = ""
    size_bytes: int = 0


def predict_photos(
    predictor: Predictor,
    paths: Iterable[Wanted],
    *,
    jobs: int,
    at_once: int = PHOTOS_AT_ONCE,
    hashed: bool = False,
    videos: VideoFrames | None = None,
    whole: bool = False,
) -> Iterator[Predicted]:
    """Predict photos in their order, `jobs` threads decoding (and fetching) ahead while the networks run.

    Of large JPEGs no more is decoded than faces are looked for and seen in (`read_reduced`), unless `whole`
    ones are wanted.
    Frames of videos are decoded by one thread more, one after the other; `videos` that are given stay open.
    With `hashed` each photo is known by what its file holds. Whatever goes wrong with one is its `problem`.
    Raises ModelError for a model that answers never.
    """
    with ExitStack() as stack:
        opened = stack.enter_context(VideoFrames()) if videos is None else videos
        pool, in_order = (
            stack.enter_context(ThreadPoolExecutor(count, thread_name_prefix="decoding"))
            for count in (jobs, 1)
        )
        left = iter(paths)
        whole = whole or not predictor.takes_reduced
        read_file = read_photo if whole else partial(read_reduced, pool=pool)
        waiting: deque[tuple[Wanted, Future[_Read | str]]] = deque()

        def fill() -> None:
            for path in islice(left, 2 * at_once - len(waiting)):
                threads = in_order if isinstance(path, VideoFrame) else pool
                waiting.append((path, threads.submit(_read, path, hashed, opened, read_file)))

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


def failure_words(path: Wanted, error: Exception) -> str:
    """What to say of a photo that something went wrong with, whatever it was: it costs that photo only."""
    if isinstance(error, AdnetError):
        said = str(error)
        return said if said.startswith(f"{path}: ") else f"{path}: {said}"
    if isinstance(error, MemoryError) or getattr(error, "code", None) == OPENCV_NO_MEMORY:
        return f"{path}: there is not enough memory for it"
    return f"{path}: unexpected {type(error).__name__}: {' '.join(str(error).split())[:200]}"


def _read(path: Wanted, hashed: bool, videos: VideoFrames, read_file: ReadFile) -> _Read | str:
    try:
        if isinstance(path, Address):
            return _fetched(path, read_file)
        if isinstance(path, VideoFrame):
            return _Read(Photo(path.path, videos.read(path.video.path, path.number)))
        photo = read_file(path)
        return _Read(photo, file_sha256(path), path.stat().st_size) if hashed else _Read(photo)
    except Exception as error:
        return failure_words(path, error)


def _fetched(address: Address, read_file: ReadFile) -> _Read:
    with tempfile.TemporaryDirectory(prefix="adnet-") as folder:
        file = Path(folder, "photo")
        sha256 = fetch_whatever(str(address), file, MAX_FILE_BYTES)
        try:
            return _Read(read_file(file), sha256, file.stat().st_size)
        except AdnetError as error:
            raise MediaError(str(error).replace(str(file), str(address), 1)) from None


def _still(photo: StillPhoto) -> Picture:
    return photo.pixels if isinstance(photo, Photo) else photo


def _predict(predictor: Predictor, read: Sequence[tuple[Wanted, _Read | str]]) -> Iterator[Predicted]:
    photos = [one.photo for _, one in read if isinstance(one, _Read)]
    start = time.perf_counter()
    try:
        found = iter(predictor.predict_stills([_still(photo) for photo in photos], maps=False))
    except UnusableModelError:
        raise
    except Exception:
        for path, one in read:  # one by one: only one of them need be at fault
            yield _predict_alone(predictor, path, one)
        return
    each = 1000 * (time.perf_counter() - start) / max(len(photos), 1)
    for path, one in read:
        if isinstance(one, _Read):
            yield Predicted(path, one.photo, tuple(next(found)), each, "", one.sha256, one.size_bytes)
        else:
            yield Predicted(path, None, (), 0.0, one)


def _predict_alone(predictor: Predictor, path: Wanted, one: _Read | str) -> Predicted:
    if isinstance(one, str):
        return Predicted(path, None, (), 0.0, one)
    start = time.perf_counter()
    try:
        (faces,) = predictor.predict_stills([_still(one.photo)], maps=False)
    except UnusableModelError:
        raise
    except Exception as error:
        return Predicted(path, None, (), 0.0, failure_words(path, error))
    elapsed = 1000 * (time.perf_counter() - start)
    return Predicted(path, one.photo, tuple(faces), elapsed, "", one.sha256, one.size_bytes)


@dataclass(frozen=True)
class Shard:
    """One of `count` parts that several machines share photos in, `index` counted from 1."""

    index: int = 1
    count: int = 1

    @classmethod
    def parse(cls, text: str) -> Shard:
        """From `I/N`, such as 2/8. Raises ValueError."""
        index, slash, count = text.partition("/")
        digits = index.isdecimal() and count.isdecimal() and len(text) < 20
        if not (slash and digits and 1 <= int(index) <= int(count) <= MAX_SHARDS):
            raise ValueError(f"'{text}' is no shard: 2/8 is the second of eight")
        return cls(int(index), int(count))

    def holds(self, name: str) -> bool:
        """Whether a photo falls into this part: by its name alone, so that new photos move no others."""
        digest = hashlib.blake2b(name.encode("utf-8", "surrogateescape"), digest_size=8).digest()
        return int.from_bytes(digest, "big") % self.count == self.index - 1
