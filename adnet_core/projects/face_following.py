"""Which faces of a video's frames are the same one: by where it is expected, by its shape and by its look.

Faces are followed through the frames in their order. In each frame that has faces, those that are followed
are given to those that are there, each once, so that the sum of what speaks against it is least (the
assignment problem, Kuhn 1955). Three things speak against a pair: how far the face lies from where motion and
optical flow expect it, how another shape its points have, and how another look its pixels have once they
are laid over each other by the points. A cut ends all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.media.photos import Pixels
from adnet_core.media.video import colour_shares, is_new_scene
from adnet_core.projects.nearby_frames import similarity

Array = NDArray[np.float64]

LARGEST_SIDE = 640
"""Frames are made so small before they are compared."""
# What each thing may be at most, and what of it weighs as much as the others. Distances are in the root mean
# square radius of the face's points, which is about a third of its width.
_FARTHEST, _FAR = 4.0, 1.2
_FARTHER_EACH_FRAME = 0.5
_OTHER_SIZE, _LARGEST_GROWTH = 0.4, 1.0
_OTHER_SHAPE, _MOST_OTHER_SHAPE = 0.15, 0.6
_OTHER_LOOK, _MOST_OTHER_LOOK = 0.12, 0.4
# One that was missing in a frame may have gone, and another one come: it must be known again by its look.
_MOST_OTHER_LOOK_OF_MISSING = 0.2
_TOO_MUCH = 5.0
# The look: so many pixels of a square of so many radii to each side.
_LOOK_PIXELS, _LOOK_RADII = 24, 1.5
_LOOKS_KEPT = 4
# In grey levels; what is flatter has no look but noise.
_LEAST_CONTRAST = 4.0
# A point that flow does not lead back to within so many pixels is lost.
_FLOW_RETURNS = 1.0
_FLOW_WINDOW = (21, 21)


class Missing(Enum):
    """Why a face that is followed is not found in a frame."""

    NO_FACE = auto()
    OTHER_FACE = auto()
    DIFFERENT = auto()
    CUT = auto()


@dataclass(eq=False)
class Track:
    """One face: which of the faces of each frame it is, by the frame's number."""

    faces: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class FollowedFaces:
    """What `follow` gives: the faces, how many each frame has, and before which frames it was cut."""

    tracks: tuple[Track, ...]
    counts: Mapping[int, int]
    cuts: tuple[int, ...]

    def track_of(self, frame: int, face: int) -> Track | None:
        """The one that a frame's face is."""
        return next((track for track in self.tracks if track.faces.get(frame) == face), None)

    def why_missing(self, track: Track, frame: int) -> Missing | None:
        """Why a face is not in a frame; None where it is."""
        if frame in track.faces:
            return None
        nearest = min(track.faces, key=lambda seen: abs(seen - frame))
        first, last = sorted((nearest, frame))
        if any(first < cut <= last for cut in self.cuts):
            return Missing.CUT
        if not self.counts.get(frame, 0):
            return Missing.NO_FACE
        there = [other for other in self.tracks if frame in other.faces]
        if all(other.faces.keys() & track.faces.keys() for other in there):
            return Missing.OTHER_FACE
        return Missing.DIFFERENT


@dataclass(eq=False)
class _Followed:
    """A face while it is followed: its points and where they would be by now, in small pixels."""

    track: Track
    shape: Array
    points: Array
    last: int
    velocity: Array
    flow: Array | None
    looks: list[NDArray[np.float32]]
    missing: bool = False


@dataclass(frozen=True, eq=False)
class _Frame:
    """A frame made small: `scale` is its size as a part of the whole."""

    picture: Pixels
    grey: NDArray[np.uint8]
    colours: NDArray[np.float32]
    scale: float


def follow(
    faces: Mapping[int, Sequence[Array]],
    picture: Callable[[int], Pixels | None],
    *,
    between: Sequence[int] = (),
    check: Callable[[], None] = lambda: None,
) -> FollowedFaces:
    """Follow the faces of frames.

    `faces` are the points (P, 2) of each frame's faces by the frame's number, in pixels of the frame, NaN
    where a point is absent. `picture` gives a frame's pixels, None where they are not to be had: then
    faces are told apart by place and shape alone. `between` are frames that are only looked at on
    the way: for cuts, and for where flow carries the faces. `check` may raise to end it.
    """
    alive: list[_Followed] = []
    tracks: list[Track] = []
    cuts: list[int] = []
    before: _Frame | None = None
    for number in sorted({*faces, *between}):
        check()
        now = _small(picture(number))
        if now is not None and before is not None:
            if is_new_scene(before.colours, now.colours):
                cuts.append(number)
                alive = []
            _flow(alive, before, now)
        elif now is None:
            for one in alive:
                one.flow = None
        before = now
        if number in faces:
            alive += _assign(alive, faces[number], number, now)
            tracks += [one.track for one in alive if one.track not in tracks]
    counts = {number: len(there) for number, there in faces.items()}
    return FollowedFaces(tuple(tracks), counts, tuple(cuts))


def _small(pixels: Pixels | None) -> _Frame | None:
    if pixels is None:
        return None
    scale = min(LARGEST_SIDE / max(pixels.shape[:2]), 1.0)
    size = (max(round(pixels.shape[1] * scale), 1), max(round(pixels.shape[0] * scale), 1))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA) if scale < 1 else pixels
    grey = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY)
    picture = np.asarray(small, dtype=np.uint8)
    return _Frame(picture, np.asarray(grey, dtype=np.uint8), colour_shares(picture), scale)


def _flow(alive: Sequence[_Followed], before: _Frame, now: _Frame) -> None:
    """Carry the points along by Lucas and Kanade's flow; a point that it does not lead back is lost."""
    flowing = [one for one in alive if one.flow is not None]
    if not flowing or before.grey.shape != now.grey.shape:
        for one in flowing:
            one.flow = None
        return
    whole = np.concatenate([one.flow for one in flowing if one.flow is not None])
    known = np.isfinite(whole).all(axis=1)
    start = np.ascontiguousarray(whole[known], dtype=np.float32)[:, None]
    moved = np.full_like(whole, np.nan)
    if len(start):
        there, found, _ = cv2.calcOpticalFlowPyrLK(
            before.grey, now.grey, start, start.copy(), winSize=_FLOW_WINDOW
        )
        back, found_back, _ = cv2.calcOpticalFlowPyrLK(
            now.grey, before.grey, there, there.copy(), winSize=_FLOW_WINDOW
        )
        astray = np.hypot(*(back - start)[:, 0].T) > _FLOW_RETURNS
        lost = (found[:, 0] == 0) | (found_back[:, 0] == 0) | astray
        moved[known] = np.where(lost[:, None], np.nan, there[:, 0])
    at = 0
    for one in flowing:
        count = len(one.points)
        one.flow = moved[at : at + count]
        at += count
        if np.isfinite(one.flow).all(axis=1).sum() * 2 < np.isfinite(one.points).all(axis=1).sum():
            one.flow = None


def _assign(
    alive: Sequence[_Followed], there: Sequence[Array], number: int, now: _Frame | None
) -> list[_Followed]:
    """Give the faces of a frame to those that are followed; returns those that are followed from here on."""
    from scipy.optimize import linear_sum_assignment

    scale = 1.0 if now is None else now.scale
    points = [np.asarray(one, dtype=np.float64) * scale for one in there]
    costs = np.full((len(alive), len(there) + len(alive)), np.inf)
    for row, one in enumerate(alive):
        costs[row, len(there) + row] = _TOO_MUCH
        for column, face in enumerate(points):
            costs[row, column] = _cost(one, face, number, now)
    taken: set[int] = set()
    if len(alive):
        # Not infinite, which the solver refuses where no face is possible.
        rows, columns = linear_sum_assignment(np.minimum(np.round(costs, 9), 1e6))
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            if column < len(there) and costs[row, column] < _TOO_MUCH:
                _meet(alive[row], points[column], number, now)
                alive[row].track.faces[number] = column
                taken.add(column)
            else:
                alive[row].missing = True
                alive[row].flow = None  # what lies before it now is what flow would follow
    begun = []
    for column, face in enumerate(points):
        if column not in taken and _radius(face) > 0:
            shape = (face - _centre(face)) / _radius(face)
            one = _Followed(Track({number: column}), shape, face, number, np.zeros(2), face.copy(), [])
            _keep_look(one, face, now)
            begun.append(one)
    return begun


def _cost(one: _Followed, face: Array, number: int, now: _Frame | None) -> float:
    """What speaks against a face being the one that is followed; infinite where it cannot be."""
    radius = _radius(one.points)
    grown = _radius(face)
    if not (radius > 0 and grown > 0):
        return np.inf
    gap = number - one.last
    known = np.isfinite(one.points).all(axis=1) & np.isfinite(face).all(axis=1)
    if known.sum() < 2:
        return np.inf
    # Of the points that both have: those that one lacks would move its centre.
    start, centre = _centre(one.points[known]), _centre(face[known])
    expected = [start + one.velocity * gap]
    if one.flow is not None:
        expected.append(start + np.nanmean(one.flow - one.points, axis=0))
    far = min(float(np.hypot(*(centre - where))) for where in expected) / radius
    growth = abs(float(np.log(grown / radius)))
    if far > _FARTHEST + _FARTHER_EACH_FRAME * gap or growth > _LARGEST_GROWTH:
        return np.inf
    turn = similarity(one.points, face)
    laid_over = (one.points - _centre(one.points[known])) @ turn.T
    rest = laid_over - (face - _centre(face[known]))
    shape = float(np.sqrt((rest[known] ** 2).sum(axis=1).mean())) / grown
    look = _look_distance(one, face, now)
    most = _MOST_OTHER_LOOK_OF_MISSING if one.missing else _MOST_OTHER_LOOK
    if shape > _MOST_OTHER_SHAPE or look > most:
        return np.inf
    # As of a walk at random: the longer it was not seen, the less is known of where it is.
    far /= _FAR * gap**0.5
    return float(far + growth / _OTHER_SIZE + shape / _OTHER_SHAPE + look / _OTHER_LOOK)


def _meet(one: _Followed, face: Array, number: int, now: _Frame | None) -> None:
    """It was found: go on from there."""
    gap = number - one.last
    one.velocity = (_centre(face) - _centre(one.points)) / gap
    one.points, one.last, one.flow, one.missing = face, number, face.copy(), False
    _keep_look(one, face, now)


def _keep_look(one: _Followed, face: Array, now: _Frame | None) -> None:
    look = _look(one, face, now)
    if look is not None:
        one.looks = [*one.looks[-_LOOKS_KEPT + 1 :], look]


def _look_distance(one: _Followed, face: Array, now: _Frame | None) -> float:
    """One less the correlation with the most alike of the looks before; 0 where nothing is known."""
    look = _look(one, face, now)
    if look is None or not one.looks:
        return 0.0
    return 1.0 - max(float((look * kept).sum()) for kept in one.looks)


def _look(one: _Followed, face: Array, now: _Frame | None) -> NDArray[np.float32] | None:
    """The pixels of a face as it lies in the first frame in which it was seen, of mean 0 and length 1."""
    if now is None:
        return None
    turn = similarity(one.shape, face)  # from radii to pixels
    known = np.isfinite(one.shape).all(axis=1) & np.isfinite(face).all(axis=1)
    if not known.any():
        return None
    step = 2 * _LOOK_RADII / (_LOOK_PIXELS - 1)
    origin = _centre(face[known]) - turn @ (_centre(one.shape[known]) + _LOOK_RADII)
    matrix = np.column_stack([turn * step, origin])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    # As far as the look's pixels lie apart the frame is smoothed, or their places would count for more.
    patch = cv2.warpAffine(
        now.picture, matrix, (_LOOK_PIXELS, _LOOK_PIXELS), flags=flags, borderMode=cv2.BORDER_REPLICATE
    )
    look = cv2.GaussianBlur(patch, (3, 3), 0).astype(np.float32)
    look -= look.mean()
    length = float(np.linalg.norm(look))
    return look / length if length > _LEAST_CONTRAST * np.sqrt(look.size) else None


def _centre(points: Array) -> Array:
    return np.asarray(np.nanmean(points, axis=0), dtype=np.float64)


def _radius(points: Array) -> float:
    """The root mean square distance of the points from their centre; 0 where there is none."""
    known = points[np.isfinite(points).all(axis=1)]
    if not len(known):
        return 0.0
    return float(np.sqrt(((known - known.mean(axis=0)) ** 2).sum(axis=1).mean()))
