"""Layouts made of another one's points, to try what a layout costs that no model knows.

Faces that are annotated in the one are faces of the other: each point is a weighted mean of the first
layout's. Names and order say nothing of where it comes from.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.layout import MAX_FILE_BYTES, Curve, Layout, load_layout
from adnet_core.faces.layout_text import layout_toml
from adnet_core.files.json_text import parse_json
from adnet_core.files.plain_text import one_line
from adnet_core.files.whole_files import read_within, reason_of, write_bytes
from adnet_core.first_faces.frames import placed

Array = NDArray[np.float64]

COFW_LIKE = (
    *(17, 21, 22, 26, 19, 24, 36, 39, 42, 45, 37, 44, 41, 46, 38, 43),
    *(31, 35, 30, 33, 27, 28, 48, 54, 51, 62, 66, 57, 8),
)
"""Points of 68 that are about the 29 of COFW."""
OUTER_EYES = (36, 45)


@dataclass(frozen=True, eq=False)
class DerivedPoints:
    """Points (P) that are weighted means of those of the layout named `of`: `weights` (P, M)."""

    of: str
    weights: Array

    def __call__(self, points: ArrayLike) -> Array:
        """(..., P, 2) of faces (..., M, 2); a point that is made of an absent one (NaN) is absent."""
        xy = np.asarray(points, dtype=np.float64)
        known = placed(xy)
        made = self.weights @ np.where(known[..., None], xy, 0.0)
        lost = (~known).astype(np.float64) @ (self.weights != 0).T
        return np.where(lost[..., None] > 0, np.nan, made)


def read_derived_points(path: Path, layout: Layout) -> DerivedPoints:
    """A JSON file: `of`, the name of a layout, and `points`, which gives for the name of each point of
    `layout` the numbers of that layout's points, each with its weight. Raises FormatError for anything
    else."""
    try:
        data = parse_json(read_within(path, MAX_FILE_BYTES))
        if not isinstance(data, dict) or {"of", "points"} - data.keys():
            raise ValueError("it needs the keys 'of' and 'points'")
        of, points = str(data["of"]), dict(data["points"])
        source = load_layout(of)
        missing = next((name for name in layout.point_names if name not in points), None)
        if missing is not None:
            raise FormatError(f"{path}: does not say what the point '{missing}' is made of")
        weights = np.zeros((layout.point_count, source.point_count))
        for row, name in enumerate(layout.point_names):
            for number, weight in points[name].items():
                weights[row, _index(number, source)] = float(weight)
    except OSError as error:
        raise FormatError(f"{path}: cannot be read: {reason_of(error)}") from None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise FormatError(
            f"{path}: does not say of which points each is made: {' '.join(str(error).split())[:100]}"
        ) from None
    sums = weights.sum(axis=1)
    if not np.isfinite(weights).all() or (np.abs(sums - 1) > 1e-6).any():
        raise FormatError(f"{path}: the weights of each point must come to one")
    return DerivedPoints(of, weights)


def _index(number: str, source: Layout) -> int:
    index = int(number)
    if not 0 <= index < source.point_count:
        raise ValueError(f"layout {source.name} has no point {index}")
    return index


def sparse_weights(source: Layout, chosen: Sequence[int]) -> Array:
    """(P, M) of some of the points, as they are."""
    return np.eye(source.point_count)[list(chosen)]


def dense_weights(source: Layout, between: int, curves: Sequence[str] = ()) -> Array:
    """(P, M) of all points, and so many more between two neighbours on each of the curves of these names, or
    on all curves."""
    rows = list(np.eye(source.point_count))
    for curve in source.curves:
        if curves and curve.name not in curves:
            continue
        for a, b in curve.segments():
            for step in range(1, between + 1):
                row = np.zeros(source.point_count)
                row[a] += 1 - step / (between + 1)
                row[b] += step / (between + 1)
                rows.append(row)
    return np.array(rows)


def derived_layout(
    name: str, source: Layout, weights: Array, *, seed: int = 0
) -> tuple[Layout, DerivedPoints]:
    """A layout of these points in an order and with names that say nothing, and with the source's curves,
    mirror and, where it has these points, distance between the outer eye corners."""
    random = np.random.default_rng(seed)
    weights = weights[random.permutation(len(weights))]
    flipped = weights[:, list(source.flip)]
    flip = [int(np.abs(weights - row).sum(axis=1).argmin()) for row in flipped]
    mirrors = sorted(flip) == list(range(len(flip))) and source.mirrors
    corners = [_only(weights, index) for index in OUTER_EYES]
    distances = {} if None in corners else {"width": ((corners[0],), (corners[1],))}
    layout = Layout(
        name=name,
        title=f"{len(weights)} points made of {source.name}",
        point_names=tuple(f"point {number}" for number in range(1, len(weights) + 1)),
        curves=tuple(_curves(source, weights)),
        flip=tuple(flip) if mirrors else tuple(range(len(flip))),
        distances=distances,  # type: ignore[arg-type]
        default_distance=next(iter(distances), "box_diagonal"),
        groups={},
        mirrors=mirrors,
    )
    return layout, DerivedPoints(source.name, weights)


def _only(weights: Array, index: int) -> int | None:
    """The point that is just that one of the source's; None where none is."""
    found = np.flatnonzero((weights[:, index] == 1) & ((weights != 0).sum(axis=1) == 1))
    return int(found[0]) if len(found) else None


def _curves(source: Layout, weights: Array) -> Iterator[Curve]:
    """Curves of the points that lie on each of the source's, in its order; of fewer than two points none."""
    taken: set[int] = set()
    for number, curve in enumerate(source.curves):
        order = {index: at for at, index in enumerate(curve.points)}
        along: list[tuple[float, int]] = []
        for row, weight in enumerate(weights):
            made_of = np.flatnonzero(weight).tolist()
            if row in taken or not all(index in order for index in made_of):
                continue
            steps = [order[index] for index in made_of]
            if max(steps) - min(steps) > 1:  # between the last and the first of a closed curve
                steps = [step or len(order) for step in steps]
            along.append((float(np.dot(steps, weight[made_of])), row))
        points = tuple(row for _, row in sorted(along))
        if len(points) > 1 + curve.closed:
            taken |= set(points)
            yield Curve(f"line {number + 1}", points, curve.closed)


def write_derived(folder: Path, layout: Layout, points: DerivedPoints) -> tuple[Path, Path]:
    """The layout's TOML file and the JSON file of what its points are made of, in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    toml, made = folder / f"{layout.name}.toml", folder / f"{layout.name}.json"
    write_bytes(toml, layout_toml(layout).encode())
    table: dict[str, Any] = {
        name: {str(index): float(row[index]) for index in np.flatnonzero(row)}
        for name, row in zip(layout.point_names, points.weights, strict=True)
    }
    write_bytes(made, json.dumps({"of": points.of, "points": table}, indent=1).encode())
    return toml, made


def examples() -> Iterator[tuple[Layout, DerivedPoints]]:
    """The layouts that docs/new-layouts.md has figures of: about the points of COFW, about those of LaPa, and
    one with two points between any two neighbours."""
    source = load_layout("68")
    yield derived_layout("made-29", source, sparse_weights(source, COFW_LIKE), seed=1)
    denser = ("jaw", "right_brow", "left_brow", "right_eye", "left_eye")
    yield derived_layout("made-104", source, dense_weights(source, 1, denser), seed=2)
    yield derived_layout("made-194", source, dense_weights(source, 2), seed=3)


def main(folder: str) -> None:
    """`python -m adnet_core.judging.derived_layouts FOLDER` writes the examples."""
    for layout, points in examples():
        for path in write_derived(Path(folder), layout, points):
            print(one_line(str(path)))


if __name__ == "__main__":
    import sys

    main(sys.argv[1])
