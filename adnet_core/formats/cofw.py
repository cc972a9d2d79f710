"""COFW's files with colour, COFW_train_color.mat and COFW_test_color.mat: MATLAB 7.3, which is HDF5.

    IsTr or IsT          N images, H x W x 3 (RGB) or H x W (grey), 8 bits
    phisTr or phisT      N x 87: 29 x, 29 y, 29 occlusion flags (1 is occluded)
    bboxesTr or bboxesT  N x 4: x, y, width, height of a detected face

MATLAB keeps columns together, so HDF5 shows every array with its axes in reverse; a cell array holds
references to its members. MATLAB counts from 1: its (1, 1) is the centre of the first pixel, (0, 0) here.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError, MediaError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.files.user_cache import user_cache
from adnet_core.files.whole_files import raised_as, reason_of, replace_file, replacing
from adnet_core.formats.annotation_format import AnnotationFormat
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import MAX_COORDINATE, AnnotatedFace, OnFault, frozen, report_fault
from adnet_core.formats.hdf5_files import MATLAB_HEADER, hdf5_to_write, refuse_harm, tables_of
from adnet_core.formats.photo_faces import (
    Advance,
    Part,
    PhotoFaces,
    Writer,
    box_of,
    numbered,
    visibilities,
)
from adnet_core.media.photos import MAX_PIXELS, read_photo, write_image

POINTS = 29
# The limits against files that unpack to more than a disk holds; the set itself has 0.7 billion pixels.
MAX_FACES = 100_000
MAX_PIXELS_TOGETHER = 20_000_000_000
_NAMES = (("IsTr", "phisTr", "bboxesTr"), ("IsT", "phisT", "bboxesT"))
# What h5py raises for a file that lies about itself.
_DAMAGE = (OSError, RuntimeError, KeyError, ValueError, TypeError, IndexError, AttributeError, MemoryError)


@dataclass(frozen=True, eq=False)
class CofwFace:
    """One face: `pixels` (H, W, 3) BGR, `points` (29, 2) from 0, `occluded` (29,), the detected `box`.

    It is face `number`, from 1, of `count`.
    """

    pixels: NDArray[np.uint8]
    points: NDArray[np.float64]
    occluded: NDArray[np.bool_]
    box: FaceBox | None
    label: str
    number: int
    count: int


def iterate_cofw(path: str | Path, *, on_fault: OnFault | None = None) -> Iterator[CofwFace]:
    """The faces of a file one after the other, since all images together take much memory.

    Raises FormatError for a file that is none of COFW's, is damaged or takes data from other files, and
    at the first face that is faulty; with `on_fault`, faulty faces are handed to it and left out.
    """
    path = Path(path)
    with _opened(path) as file:
        images, rows, boxes = _tables(file, path)
        room = MAX_PIXELS_TOGETHER
        for index in range(len(rows)):
            where = f"{path}, face {index + 1}"
            try:
                face = CofwFace(
                    pixels=_pixels(file, images[index], where),
                    points=_points(rows[index], where),
                    occluded=_occluded(rows[index], where),
                    box=None if boxes is None else _box(boxes[index], where),
                    label=f"{path.name}#{index + 1}",
                    number=index + 1,
                    count=len(rows),
                )
            except FormatError as fault:
                report_fault(fault, on_fault)
                continue
            room -= face.pixels.shape[0] * face.pixels.shape[1]
            if room < 0:
                raise FormatError(
                    f"{path}: its images have more than {MAX_PIXELS_TOGETHER:,} pixels together"
                )
            yield face


def read_cofw(
    path: str | Path,
    *,
    folder: Path | None = None,
    on_fault: OnFault | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[AnnotatedFace]:
    """The faces of a file, its images written as PNG under `folder` (the user's cache) the first time.

    `progress` is called with the number of images done and how many there are. Raises as `iterate_cofw`,
    and FormatError where the images cannot be written.
    """
    path = Path(path)
    photos = (folder or user_cache() / "cofw") / _fingerprint(path)
    unfinished = None if photos.is_dir() else photos.with_name(f".{photos.name}.{os.getpid()}.part")
    faces: list[AnnotatedFace] = []
    try:
        if unfinished is not None:
            unfinished.mkdir(parents=True, exist_ok=True)
        for face in iterate_cofw(path, on_fault=on_fault):
            name = f"{face.number:05d}.png"
            if unfinished is not None:
                write_image(unfinished / name, face.pixels)
            progress(face.number, face.count)
            visibility = np.where(face.occluded, Visibility.OCCLUDED, Visibility.VISIBLE).astype(np.int8)
            faces.append(AnnotatedFace(photos / name, face.points, face.label, face.box, visibility))
        if unfinished is not None:
            _keep(unfinished, photos)
    except (OSError, MediaError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        raise FormatError(f"{photos.parent}: the images of {path.name} cannot be kept: {reason}") from None
    finally:
        if unfinished is not None:
            shutil.rmtree(unfinished, ignore_errors=True)
    return faces


def _keep(unfinished: Path, photos: Path) -> None:
    try:
        replace_file(unfinished, photos)
    except OSError:
        if not photos.is_dir():  # else another process has just written the same images
            raise


def _fingerprint(path: Path) -> str:
    """Changes when the file does."""
    try:
        stat = path.stat()
    except OSError as error:
        raise FormatError(f"{path}: {reason_of(error)}") from None
    text = f"{path.resolve()}|{stat.st_size}|{stat.st_mtime_ns}|1"
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:32]


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[h5py.File]:
    if not path.is_file():
        raise FormatError(f"{path}: {'is not a file' if path.exists() else 'no such file'}")
    try:
        file = h5py.File(path, "r")
    except PermissionError:
        raise FormatError(f"{path}: cannot be read: no permission") from None
    except _DAMAGE:
        raise FormatError(
            f"{path}: is not a COFW file with colour (MATLAB 7.3), or it is damaged or cut off"
        ) from None
    with file:
        yield file


def _tables(
    file: h5py.File, path: Path
) -> tuple[NDArray[Any], NDArray[np.float64], NDArray[np.float64] | None]:
    """References to N images, (N, 87) and (N, 4) or None."""
    try:
        names = next((names for names in _NAMES if all(name in file for name in names[:2])), None)
        if names is None:
            wanted = " or ".join(f"{images} and {phis}" for images, phis, _ in _NAMES)
            raise FormatError(f"{path}: is not a COFW file: it does not hold {wanted}")
        references = _dataset(file, names[0], path)
        if h5py.check_ref_dtype(references.dtype) is not h5py.Reference:
            raise FormatError(f"{path}: {names[0]} is not a cell array of images")
        images = references[()].ravel()
        rows = _numbers(_dataset(file, names[1], path), 3 * POINTS, len(images), path)
        boxes = None
        if names[2] in file:
            boxes = _numbers(_dataset(file, names[2], path), 4, len(images), path)
    except _DAMAGE as error:
        raise FormatError(f"{path}: is damaged: {str(error)[:100]}") from None
    if not len(images):
        raise FormatError(f"{path}: holds no face")
    return images, rows, boxes


def _dataset(file: h5py.File, name: str, path: Path) -> h5py.Dataset:
    if not isinstance(file.get(name, getlink=True), h5py.HardLink):
        raise FormatError(f"{path}: {name} is a link to another place, which is not allowed")
    dataset = file[name]
    if not isinstance(dataset, h5py.Dataset):
        raise FormatError(f"{path}: {name} is not an array")
    refuse_harm(dataset, f"{path}: {name}")
    if dataset.size is None or dataset.size > 3 * POINTS * MAX_FACES:
        raise FormatError(f"{path}: {name} says it has {dataset.size} values, which is too many")
    return dataset


def _numbers(dataset: h5py.Dataset, width: int, count: int, path: Path) -> NDArray[np.float64]:
    """(N, width), from the (width, N) that HDF5 shows."""
    name = str(dataset.name).lstrip("/")
    if dataset.shape != (width, count) or dataset.dtype.kind not in "fiu":
        shape = " x ".join(map(str, reversed(dataset.shape)))
        raise FormatError(f"{path}: {name} is {shape} where {count} x {width} numbers are expected")
    return np.asarray(dataset[()], dtype=np.float64).T


def _pixels(file: h5py.File, reference: Any, where: str) -> NDArray[np.uint8]:
    try:
        image = file[reference]
        if not isinstance(image, h5py.Dataset) or image.dtype != np.uint8 or image.ndim not in (2, 3):
            raise FormatError(f"{where}: the image is not an array of 8-bit pixels")
        refuse_harm(image, f"{where}: the image")
        if image.ndim == 3 and image.shape[0] != 3:
            raise FormatError(f"{where}: the image has {image.shape[0]} channels, not 1 or 3")
        if not 0 < image.shape[-1] * image.shape[-2] <= MAX_PIXELS:
            size = f"{image.shape[-2]} x {image.shape[-1]}"
            raise FormatError(f"{where}: the image is {size} pixels, which no photo is")
        pixels = np.asarray(image[()]).T  # (H, W, 3) RGB or (H, W)
    except _DAMAGE:
        raise FormatError(f"{where}: the image is damaged or missing") from None
    bgr = pixels[:, :, ::-1] if pixels.ndim == 3 else np.repeat(pixels[:, :, None], 3, axis=2)
    return np.ascontiguousarray(bgr)


def _points(row: NDArray[np.float64], where: str) -> NDArray[np.float64]:
    points = row[: 2 * POINTS].reshape(2, POINTS).T - 1.0
    if not np.isfinite(points).all():
        raise FormatError(f"{where}: a coordinate is not a finite number")
    if (np.abs(points) > MAX_COORDINATE).any():
        raise FormatError(f"{where}: a coordinate is too large for a photo")
    return frozen(np.ascontiguousarray(points))


def _occluded(row: NDArray[np.float64], where: str) -> NDArray[np.bool_]:
    flags = row[2 * POINTS :]
    if not np.isin(flags, (0, 1)).all():
        raise FormatError(f"{where}: an occlusion flag is neither 0 nor 1")
    occluded: NDArray[np.bool_] = flags == 1
    occluded.flags.writeable = False
    return occluded


def _box(row: NDArray[np.float64], where: str) -> FaceBox:
    x, y, width, height = row.tolist()
    if not np.isfinite(row).all() or np.abs(row).max() > MAX_COORDINATE or width < 0 or height < 0:
        raise FormatError(f"{where}: the box is no box of a face")
    return FaceBox(x - 1.0, y - 1.0, x - 1.0 + width, y - 1.0 + height)


def _write(path: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance) -> None:
    """Each face with a copy of its photo, as COFW has it: a photo of several is there several times."""
    try:
        with raised_as(FormatError, path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(path) as unfinished:
                _write_hdf5(unfinished, photos, _NAMES["test" in path.stem.casefold()], advance)
    except MediaError as error:
        raise FormatError(str(error)) from None


def _write_hdf5(
    path: Path, photos: Sequence[PhotoFaces], names: tuple[str, str, str], advance: Advance
) -> None:
    count = sum(len(photo.faces) for photo in photos)
    with hdf5_to_write(path, userblock_size=_USER_BLOCK) as (file, check):
        images, phis, boxes = names
        cells = file.create_dataset(images, (1, count), dtype=h5py.ref_dtype)
        cells.attrs["MATLAB_class"] = np.bytes_("cell")
        rows, sizes = np.empty((count, 3 * POINTS)), np.empty((count, 4))
        done = 0
        for number, photo, face in numbered(photos):
            pixels = read_photo(photo.path).pixels[:, :, ::-1]
            image = file.create_dataset(f"#refs#/{number}", data=pixels.T, compression="gzip")
            image.attrs["MATLAB_class"] = np.bytes_("uint8")
            cells[0, number - 1] = image.ref
            check()
            box = box_of(face)
            flags = [seen is not Visibility.VISIBLE for seen in visibilities(face)]
            rows[number - 1] = [*(face.points + 1.0).T.ravel(), *flags]
            sizes[number - 1] = box.x0 + 1, box.y0 + 1, box.width, box.height
            if face is photo.faces[-1]:
                done += 1
                advance(done)
        for name, table in ((phis, rows), (boxes, sizes)):
            file.create_dataset(name, data=table.T).attrs["MATLAB_class"] = np.bytes_("double")
    with path.open("r+b") as stream:
        stream.write(_MATLAB_HEADER)


_USER_BLOCK = MATLAB_HEADER
# What MATLAB looks for before the HDF5 in a file of version 7.3: text, then version and byte order.
_MATLAB_HEADER = b"MATLAB 7.3 MAT-file".ljust(116) + bytes(8) + b"\x00\x02IM"

COFW_WRITER = Writer(
    lambda path, photos: [path], _write, frozenset({Part.BEYOND, Part.OCCLUDED, Part.FRACTIONS, Part.BOX})
)


def _recognises(beginning: Beginning) -> bool:
    return beginning.suffix == ".mat" and any(
        {images, phis} <= tables_of(beginning) for images, phis, _ in _NAMES
    )


FORMAT = AnnotationFormat(
    name="cofw",
    title="COFW",
    listed="COFW, .mat",
    files="`COFW_*_color.mat`, MATLAB 7.3",
    read=lambda request: read_cofw(request.path, on_fault=request.on_fault, progress=request.progress),
    writer=COFW_WRITER,
    recognises=_recognises,
    suffix=".mat",
    stem="COFW_train_color",
    layout="29",
    distance="inter_pupil",
    pattern="COFW_*_color.mat",
    origin=1.0,
    origin_source="MATLAB's counting",
)
