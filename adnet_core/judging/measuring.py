"""What is measured of the accepted faces of projects, their shapes, and how far observers agree in both."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.project_format import read_project
from adnet_core.errors import FormatError, LayoutError, MediaError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.measurements import Measured, measure
from adnet_core.faces.procrustes import Shapes, aligned_shapes
from adnet_core.faces.repeatability import Repeatability, repeatability
from adnet_core.formats.csv_points import harmless
from adnet_core.formats.face import AnnotatedFace
from adnet_core.media.photos import file_sha256

SAME_FACE = 0.5
"""So much of two boxes must be common for two observers to mean one face."""


@dataclass(frozen=True, eq=False)
class MeasuredFace:
    """A face with what was measured of it."""

    face: AnnotatedFace
    values: tuple[Measured, ...]


def measured_faces(project: Path, layout: Layout, problems: list[str]) -> list[MeasuredFace]:
    """The accepted faces of a project; faults of single ones go to `problems`. Raises AdnetError."""
    faces = read_project(project, layout, on_fault=lambda fault: problems.append(str(fault)))
    return [
        MeasuredFace(face, tuple(measure(layout.measurements, face.points, face.covariance, face.scale)))
        for face in faces
    ]


def summary(faces: Sequence[MeasuredFace]) -> dict[str, dict[str, Any]]:
    """Of each measurement its mean and standard deviation over the faces that have it, by name and unit."""
    found: dict[tuple[str, str], list[float]] = {}
    for one in faces:
        for value in one.values:
            if math.isfinite(value.value):
                found.setdefault((value.name, value.unit), []).append(value.value)
    several = {name for name, _ in found if sum(name == other for other, _ in found) > 1}
    return {
        f"{name} ({unit})" if name in several else name: {
            "faces": len(values),
            "mean": float(np.mean(values)),
            "sd": float(np.std(values, ddof=1)) if len(values) > 1 else None,
            "unit": unit,
        }
        for (name, unit), values in found.items()
    }


def shapes_of(faces: Sequence[MeasuredFace]) -> tuple[list[MeasuredFace], Shapes] | None:
    """The complete faces that have a shape, with it; None where there is none."""
    whole = [one for one in faces if one.face.complete and FaceBox.of_points(one.face.points).is_usable()]
    return (whole, aligned_shapes([one.face.points for one in whole])) if whole else None


def agreement(observers: Sequence[Sequence[MeasuredFace]], layout: Layout) -> dict[str, Any]:
    """How well measurements and points of the faces that all observers have repeat.

    Faces are the same where their photos hold the same and their boxes overlap. Raises FormatError where
    there is no such face.
    """
    common = _common(observers)
    if not common:
        raise FormatError("The projects have no accepted face in common, so nothing can be compared")
    found: dict[str, Repeatability] = {}
    for index, one in enumerate(layout.measurements):
        table = np.array([[face.values[index].value for face in row] for row in common])
        kept = table[np.isfinite(table).all(axis=1)]
        if len(kept):
            found[one.name] = repeatability(kept)
    points = np.array([[face.face.points for face in row] for row in common])
    return {
        "faces": len(common),
        "observers": len(observers),
        "measurements": {name: _finite(asdict(figures)) for name, figures in found.items()},
        "point_errors": dict(zip(layout.point_names, _point_errors(points), strict=True)),
    }


def _finite(figures: Mapping[str, float]) -> dict[str, float | None]:
    return {name: value if math.isfinite(value) else None for name, value in figures.items()}


def _point_errors(points: NDArray[np.float64]) -> list[float | None]:
    """The technical error of each point in pixels, over x and y, of (N, K, P, 2)."""
    errors: list[float | None] = []
    for index in range(points.shape[2]):
        own = points[:, :, index]
        own = own[np.isfinite(own).all(axis=(1, 2))]
        errors.append(
            math.hypot(repeatability(own[..., 0]).tem, repeatability(own[..., 1]).tem) if len(own) else None
        )
    return errors


def _common(observers: Sequence[Sequence[MeasuredFace]]) -> list[list[MeasuredFace]]:
    """Rows of one face of each observer, which are the same."""
    contents: dict[Path, str] = {}

    def content(one: MeasuredFace) -> str:
        photo = one.face.photo
        if photo not in contents:
            try:
                contents[photo] = file_sha256(photo)
            except MediaError:
                contents[photo] = str(photo)
        return contents[photo]

    first, *others = observers
    by_photo: list[dict[str, list[MeasuredFace]]] = []
    for faces in others:
        groups: dict[str, list[MeasuredFace]] = {}
        for one in faces:
            groups.setdefault(content(one), []).append(one)
        by_photo.append(groups)
    rows = []
    for one in first:
        box = FaceBox.of_points(one.face.points)
        row = [one]
        for groups in by_photo:
            near = groups.get(content(one), [])
            best = max(near, key=lambda other: box.iou(FaceBox.of_points(other.face.points)), default=None)
            if best is not None and box.iou(FaceBox.of_points(best.face.points)) > SAME_FACE:
                row.append(best)
        if len(row) == len(observers):
            rows.append(row)
    return rows


def values_csv(faces: Sequence[MeasuredFace], layout: Layout) -> bytes:
    """A row a face: photo, face, and of each measurement value, standard error and unit."""
    names = [harmless(one.name) for one in layout.measurements]
    heading = [column for name in names for column in (name, f"{name} error", f"{name} unit")]
    rows = (
        [
            text
            for value in one.values
            for text in (_text(value.value), _text(value.error), harmless(value.unit))
        ]
        for one in faces
    )
    return _csv(["photo", "face", *heading], faces, rows)


def shapes_csv(faces: Sequence[MeasuredFace], shapes: Shapes, layout: Layout) -> bytes:
    """A row a face: photo, face, centroid size in pixels, and x and y of its shape."""
    heading = [harmless(f"{name}_{axis}") for name in layout.point_names for axis in "xy"]
    rows = (
        [_text(float(size)), *(_text(value) for value in shape.ravel().tolist())]
        for size, shape in zip(shapes.sizes, shapes.aligned, strict=True)
    )
    return _csv(["photo", "face", "centroid_size", *heading], faces, rows)


def _csv(heading: Sequence[str], faces: Sequence[MeasuredFace], rows: Iterable[Sequence[str]]) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(heading)
    for one, row in zip(faces, rows, strict=True):
        writer.writerow([harmless(one.face.photo.as_posix()), harmless(one.face.label), *row])
    return stream.getvalue().encode("utf-8", "replace")


def _text(value: float) -> str:
    return f"{value:.9g}" if math.isfinite(value) else ""


def checked_layout(own: Layout, other: Layout) -> Layout:
    """The other layout, which says what is measured, for faces of the first. Raises LayoutError."""
    if own.point_names != other.point_names:
        raise LayoutError(f"layout {other.name} has other points than the project's layout {own.name}")
    return other
