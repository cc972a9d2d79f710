"""Points of a face between two frames of a video in which a person has said where they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.projects.nearby_frames import HALF_LIFE, similarity

Array = NDArray[np.float64]

_LEAST_VARIANCE = 0.01
"""Pixels squared: nothing is known better than to a tenth of a pixel."""


@dataclass(frozen=True, eq=False)
class Keyframe:
    """A face in frame `frame`: its points (P, 2), and where a model had put them, NaN where none has."""

    frame: int
    points: Array
    predicted: Array


@dataclass(frozen=True, eq=False)
class Between:
    """Points (P, 2) of a face between two keyframes and their covariances (P, 2, 2); NaN where one of the
    keyframes lacks a point."""

    points: Array
    covariance: Array


def interpolated(first: Array, last: Array, part: float) -> Array:
    """Points (P, 2) of a face `part` of the way between two places of it, (P, 2) each.

    The centre, the logarithm of the size and the turn go evenly from one to the other, and so does what is
    left of the difference in the frame of the face itself: a head that turns in the picture keeps its size,
    which points that go straight would not. NaN where either is.
    """
    known = np.isfinite(first).all(axis=1) & np.isfinite(last).all(axis=1)
    result = np.full_like(first, np.nan)
    if not known.any():
        return result
    a, b = first[known], last[known]
    turn = similarity(a, b)
    size, angle = float(np.hypot(*turn[:, 0])), float(np.arctan2(turn[1, 0], turn[0, 0]))
    if size < 1e-9:
        result[known] = (1 - part) * a + part * b
        return result
    centre_a, centre_b = a.mean(axis=0), b.mean(axis=0)
    shape_a = a - centre_a
    shape_b = (b - centre_b) @ np.linalg.inv(turn).T
    shape = (1 - part) * shape_a + part * shape_b
    grown = size**part
    cos, sin = np.cos(part * angle), np.sin(part * angle)
    pose = grown * np.array([[cos, -sin], [sin, cos]])
    result[known] = shape @ pose.T + (1 - part) * centre_a + part * centre_b
    return result


def between(
    first: Keyframe,
    last: Keyframe,
    frame: int,
    bends: float,
    predicted: Array | None = None,
    covariance: Array | None = None,
) -> Between:
    """Where the points of a face are in a frame between two keyframes.

    Two things speak of it. The way between the keyframes (`interpolated`), with the variance `bends` in
    each direction (`how_far_it_bends`). And, where a model has seen the face there at `predicted` (P, 2) with
    `covariance` (P, 2, 2), that, moved by what the person has corrected in the keyframes: the residuals turn
    and grow with the face and go evenly from one to the other. As errors of a model fade over HALF_LIFE
    frames (`nearby_frames.carried`), of its covariance remains 1 - r^2 where the residual r of the nearest
    keyframe says r = 0.5^(d / HALF_LIFE) of it. The two are joined by their inverse covariances.
    """
    part = (frame - first.frame) / (last.frame - first.frame)
    way = interpolated(first.points, last.points, part)
    count = len(way)
    spread = np.broadcast_to(np.eye(2) * max(bends, _LEAST_VARIANCE), (count, 2, 2)).copy()
    spread[~np.isfinite(way).all(axis=1)] = np.nan
    if predicted is None or covariance is None:
        return Between(way, spread)
    shift = np.zeros_like(way)
    for key, weight in ((first, 1 - part), (last, part)):
        residual = key.points - key.predicted
        shift += weight * residual @ similarity(key.predicted, predicted).T
    nearest = min(frame - first.frame, last.frame - frame)
    rest = 1.0 - 0.25 ** (nearest / HALF_LIFE)
    seen = predicted + shift
    own = covariance * rest + np.eye(2) * _LEAST_VARIANCE
    usable = np.isfinite(seen).all(axis=1) & np.isfinite(own).all(axis=(1, 2)) & np.isfinite(way).all(axis=1)
    points = way.copy()
    if usable.any():
        by_way, by_model = np.linalg.inv(spread[usable]), np.linalg.inv(own[usable])
        joint = np.linalg.inv(by_way + by_model)
        said = (by_way @ way[usable, :, None] + by_model @ seen[usable, :, None])[..., 0]
        points[usable] = (joint @ said[..., None])[..., 0]
        spread[usable] = joint
    return Between(points, spread)


def how_far_it_bends(first: Keyframe, last: Keyframe, seen: dict[int, Array], size: float) -> float:
    """The variance of the way between two keyframes in pixels squared: how far a model saw the face off the
    way between where it saw it in the keyframes.

    Without anything in between, or where no model has seen a keyframe, two per cent of the face's `size`.
    """
    off = []
    for frame, points in seen.items():
        part = (frame - first.frame) / (last.frame - first.frame)
        away = points - interpolated(first.predicted, last.predicted, part)
        away = away[np.isfinite(away).all(axis=1)]
        if len(away):
            off.append(float((away**2).mean()))
    return float(np.mean(off)) if off else (0.02 * size) ** 2
