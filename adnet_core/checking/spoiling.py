"""Faces that are spoilt in known ways, to measure what the check finds of them and what it takes for odd."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.checking.face_check import FaceCheck
from adnet_core.checking.findings import Reason
from adnet_core.checking.habits import Habit, curve_groups, curve_offsets
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import tangent_frames
from adnet_core.faces.layout import Layout

Array = NDArray[np.float64]
Random = np.random.Generator
Spoiler = Callable[[Array, Layout, Random], Array]

FEWEST_FACES = 30


def _moved_point(points: Array, layout: Layout, random: Random) -> Array:
    """One point is 8 to 20 % of the distance off, in any direction."""
    index, angle = random.integers(len(points)), random.uniform(0, 2 * np.pi)
    off = random.uniform(0.08, 0.2) * layout.distance(points)
    points[index] += off * np.array([np.cos(angle), np.sin(angle)])
    return points


def _exchanged_points(points: Array, layout: Layout, random: Random) -> Array:
    """Two points that are not neighbours, of one curve, are exchanged."""
    curve = _curve(layout, random, least=4)
    first = int(random.integers(len(curve)))
    second = (first + int(random.integers(2, len(curve) - 1))) % len(curve)
    points[[curve[first], curve[second]]] = points[[curve[second], curve[first]]]
    return points


def _exchanged_sides(points: Array, layout: Layout, _random: Random) -> Array:
    """The whole face is numbered as a mirror image."""
    return np.asarray(points[np.array(layout.flip)])


def _exchanged_pair(points: Array, layout: Layout, random: Random) -> Array:
    """A curve of one side is exchanged with its mirror image on the other, the eyes say."""
    flip = np.array(layout.flip)
    sided = [curve for curve in layout.curves if not set(flip[list(curve.points)]) & set(curve.points)]
    rows = np.array(sided[int(random.integers(len(sided)))].points)
    points[np.concatenate([rows, flip[rows]])] = points[np.concatenate([flip[rows], rows])]
    return points


def _twisted(points: Array, layout: Layout, random: Random) -> Array:
    """A closed curve is twisted at one of its ends, where its upper and lower run are exchanged."""
    closed = [curve.points for curve in layout.curves if curve.closed and len(curve.points) >= 6]
    rows = closed[int(random.integers(len(closed)))]
    for step in range(1, len(rows) // 4 + 1):
        points[[rows[step], rows[-step]]] = points[[rows[-step], rows[step]]]
    return points


def _mirrored_half(points: Array, layout: Layout, random: Random) -> Array:
    """One half of a curve is put beyond the other."""
    rows = np.array(_curve(layout, random, least=5))
    middle = points[rows].mean(axis=0)
    half = rows[: len(rows) // 2]
    points[half] = 2 * middle - points[half][::-1] + 0.02 * layout.distance(points)
    return points


def _shifted(points: Array, layout: Layout, random: Random) -> Array:
    """The whole face is 6 to 15 % of the distance beside its place."""
    angle = random.uniform(0, 2 * np.pi)
    off = random.uniform(0.06, 0.15) * layout.distance(points)
    return np.asarray(points + off * np.array([np.cos(angle), np.sin(angle)]))


def _turned(points: Array, _layout: Layout, random: Random) -> Array:
    """The whole face is turned by 8 to 15 degrees about its middle."""
    angle = np.deg2rad(random.uniform(8, 15)) * random.choice([-1, 1])
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    middle = points.mean(axis=0)
    return np.asarray((points - middle) @ turn.T + middle)


def _shifted_curve(points: Array, layout: Layout, random: Random) -> Array:
    """A curve is 8 to 15 % of the distance beside where it is."""
    rows = list(_curve(layout, random, least=4))
    angle = random.uniform(0, 2 * np.pi)
    off = random.uniform(0.08, 0.15) * layout.distance(points)
    points[rows] += off * np.array([np.cos(angle), np.sin(angle)])
    return points


def _wider_curve(points: Array, layout: Layout, random: Random) -> Array:
    """A curve lies 5 to 10 % of the distance to one side of its contour, as by another convention."""
    rows = list(_curve(layout, random, least=4))
    normals = tangent_frames(points, layout)[rows, 1]
    points[rows] += random.uniform(0.05, 0.1) * random.choice([-1, 1]) * layout.distance(points) * normals
    return points


SPOILERS: dict[str, Spoiler] = {
    "a point moved": _moved_point,
    "two points exchanged": _exchanged_points,
    "left and right exchanged": _exchanged_sides,
    "a curve exchanged with its mirror image": _exchanged_pair,
    "a curve twisted at one end": _twisted,
    "half a curve beyond the other": _mirrored_half,
    "the face shifted": _shifted,
    "the face turned": _turned,
    "a curve shifted": _shifted_curve,
    "a curve to one side of its contour": _wider_curve,
}
"""The ways, by what they are called in a table."""


def spoilt_faces(
    check: FaceCheck,
    truth: Array,
    predicted: Array,
    covariance: Array,
    *,
    count: int = 300,
    seed: int = 0,
) -> dict[str, Any]:
    """What the check finds of `count` faces that were spoilt, and of all as they are.

    `truth` (F, P, 2) are annotated faces, which count as placed by one person, `predicted` and `covariance`
    what the model says of them. `ways`: of each, how many faces were spoilt so, which part of them is listed
    at all (recall) and for which reasons. `reasons`: for each, the part of the faces as they are that it is
    given for (false_alarms), and which part of the faces that it is given for are spoilt, where one in ten is
    (precision). Raises FormatError for fewer than FEWEST_FACES faces.
    """
    if len(truth) < FEWEST_FACES:
        raise FormatError(f"the check is measured on at least {FEWEST_FACES} faces, not {len(truth)}")
    random = np.random.default_rng(seed)
    habit = Habit.of(curve_offsets(truth, predicted, check.layout))

    def reasons_of(points: Array, row: int) -> set[Reason]:
        found = check.find(points, predicted[row], covariance[row], habit=habit, usual=predicted[row])
        return {one.reason for one in found}

    clean: Counter[Reason | str] = Counter()
    for row in range(len(truth)):
        reasons = reasons_of(truth[row], row)
        clean.update(reasons)
        clean["any"] += bool(reasons)
    ways = _ways(check.layout)
    spoilt: dict[str, Counter[Reason | str]] = {way: Counter() for way in ways}
    hits: Counter[Reason | str] = Counter()
    for number in range(count):
        way = ways[number % len(ways)]
        row = int(random.integers(len(truth)))
        reasons = reasons_of(SPOILERS[way](truth[row].copy(), check.layout, random), row)
        spoilt[way].update(reasons)
        spoilt[way]["any"] += bool(reasons)
        spoilt[way]["faces"] += 1
        hits.update(reasons)
        hits["any"] += bool(reasons)
    return {
        "faces": len(truth),
        "spoilt": count,
        "seed": seed,
        "recall": hits["any"] / max(count, 1),
        "ways": {way: _of_way(found) for way, found in spoilt.items()},
        "reasons": {
            str(reason): {
                "false_alarms": clean[reason] / len(truth),
                "of_spoilt": hits[reason] / max(count, 1),
                "precision": _precision(hits[reason] / max(count, 1), clean[reason] / len(truth)),
            }
            for reason in (*Reason, "any")
        },
    }


SPOILT_SHARE = 0.1
"""Which part of a project's faces is taken to be spoilt where precision is stated."""


def _precision(hit: float, false_alarm: float) -> float | None:
    right, wrong = SPOILT_SHARE * hit, (1 - SPOILT_SHARE) * false_alarm
    return right / (right + wrong) if right + wrong else None


def _of_way(found: Counter[Reason | str]) -> dict[str, Any]:
    faces = max(found["faces"], 1)
    return {
        "faces": found["faces"],
        "recall": found["any"] / faces,
        "reasons": {reason.value: found[reason] / faces for reason in Reason},
    }


def _ways(layout: Layout) -> Sequence[str]:
    """Those that a layout has a meaning for."""
    flip = np.array(layout.flip)
    sided = any(not set(flip[list(curve.points)]) & set(curve.points) for curve in layout.curves)
    long = any(len(set(curve.points)) >= 5 for curve in layout.curves)
    left_out = set()
    if not layout.mirrors or not sided:
        left_out |= {"left and right exchanged", "a curve exchanged with its mirror image"}
    if not any(curve.closed and len(curve.points) >= 6 for curve in layout.curves):
        left_out.add("a curve twisted at one end")
    if not long:
        left_out |= {name for name in SPOILERS if "curve" in name or "two points" in name}
    return [way for way in SPOILERS if way not in left_out]


def _curve(layout: Layout, random: Random, least: int) -> tuple[int, ...]:
    curves = [rows for _, rows in curve_groups(layout) if len(rows) >= least]
    wanted = curves[int(random.integers(len(curves)))]
    return next(curve.points for curve in layout.curves if set(curve.points) == set(wanted.tolist()))
