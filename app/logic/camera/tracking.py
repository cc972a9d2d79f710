"""Follows faces from frame to frame: the last landmarks are the next box, and each face keeps its number.

A search for new faces is asked for every so many frames, and at once where a face is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox, relative_spread
from adnet_core.media.frames import Frame
from adnet_core.media.photos import Pixels
from app.logic.camera.search import DirectSearch, FaceSearch, Found, LandmarkPredictor
from app.logic.camera.smoothing import OneEuroFilter

if TYPE_CHECKING:
    from adnet_core.models.face_prediction import FacePrediction

Array = NDArray[np.float64]

DETECT_EVERY = 30
# With nobody there, or one whom the last search did not see, it is made sooner.
SEARCH_EVERY = 5
# A face that this many searches in a row do not see is gone, whatever its landmarks say.
MISSES = 3
# A box that overlaps the last one less, or changed its size by more, has jumped to something else.
MIN_OVERLAP = 0.3
MAX_GROWTH = 1.6
# Landmarks whose deviation grows to so many times what is usual for the face are doubted, or lost. How
# large it is differs from model to model and from face to face: the growth does not.
DOUBTED_GROWTH = 1.25
LOST_GROWTH = 1.6
# A face that a search has just found may have moved on meanwhile: it gets more passes, and more doubt.
FOUND_GROWTH = 2.2
FOUND_PASSES = 3
# Weight of a frame in what is usual.
USUAL_WEIGHT = 0.1
# A face is expected to move on by this part of its size at most.
LARGEST_STEP = 0.5
# Two faces that overlap by more than this are one.
SAME_FACE = 0.6
# A face that comes back within this many seconds, near where it was, keeps its number.
REMEMBERED_SECONDS = 2.0


@dataclass(frozen=True)
class TrackedFace:
    """A face of one frame.

    `identity` counts from 1 and stays with the face; `prediction` is what the network says of this
    frame; `points` (P, 2) are the landmarks to show, in pixels of the frame, smoothed or not.
    """

    identity: int
    prediction: FacePrediction
    points: Array


@dataclass
class _Track:
    identity: int
    prediction: FacePrediction
    box: FaceBox
    seen_at: float
    usual_spread: float
    velocity: tuple[float, float] = (0.0, 0.0)
    misses: int = 0
    doubted: bool = False
    smooth: OneEuroFilter = field(default_factory=OneEuroFilter)

    def box_at(self, time: float) -> FaceBox:
        """Where the face is expected: it goes on as it moved, by half its size at most."""
        elapsed, farthest = time - self.seen_at, LARGEST_STEP * self.box.longer_side
        x, y = (float(np.clip(v * elapsed, -farthest, farthest)) for v in self.velocity)
        return FaceBox(self.box.x0 + x, self.box.y0 + y, self.box.x1 + x, self.box.y1 + y)

    def move(self, prediction: FacePrediction, at: float) -> None:
        box, elapsed = FaceBox.of_points(prediction.landmarks), at - self.seen_at
        if elapsed > 0:
            (x0, y0), (x1, y1) = self.box.center, box.center
            # Half of what it was: the noise of one frame must not send the box away.
            self.velocity = (
                (self.velocity[0] + (x1 - x0) / elapsed) / 2,
                (self.velocity[1] + (y1 - y0) / elapsed) / 2,
            )
        self.prediction, self.box, self.seen_at = prediction, box, at
        now = spread(prediction)
        self.doubted = now > DOUBTED_GROWTH * self.usual_spread
        self.usual_spread += USUAL_WEIGHT * (now - self.usual_spread)


class FaceTracker:
    """Landmarks of successive frames of one source, in the order of the faces' numbers.

    `search` finds the faces that are not followed yet; without one, and for the first frame, the
    predictor is asked at once.
    """

    def __init__(
        self,
        predictor: LandmarkPredictor,
        *,
        search: FaceSearch | None = None,
        smoothing: bool = True,
        detect_every: int = DETECT_EVERY,
        search_every: int = SEARCH_EVERY,
    ) -> None:
        self._predictor = predictor
        self._search: FaceSearch = search or DirectSearch(predictor)
        self._detect_every, self._search_every = detect_every, search_every
        self._tracks: list[_Track] = []
        self._lost: list[_Track] = []
        self._next_identity = 1
        self._since_search = self._search_after = 0
        self._smoothing = smoothing
        self._started = False

    @property
    def smoothing(self) -> bool:
        """Whether the shown points are smoothed; switching it on begins afresh."""
        return self._smoothing

    @smoothing.setter
    def smoothing(self, value: bool) -> None:
        if value and not self._smoothing:
            for track in self._tracks:
                track.smooth = OneEuroFilter()
        self._smoothing = value

    def update(self, frame: Frame) -> tuple[TrackedFace, ...]:
        """The faces of the next frame. Whatever the predictor raises passes through."""
        self._lost = [t for t in self._lost if frame.captured_at - t.seen_at <= REMEMBERED_SECONDS]
        self._since_search += 1
        if not self._follow(frame) or any(track.doubted for track in self._tracks):
            # Looked for at once, yet not frame after frame: the detector is slow.
            self._search_after = self._search_every
        # Nothing is shown before the first frame, so it may take its time.
        search = self._search if self._started else DirectSearch(self._predictor)
        self._started = True
        if self._since_search >= self._search_after and search.ready:
            self._since_search = 0
            search.request(frame)
        found = search.result()
        if found is not None:
            self._compare(found, frame)
        self._tracks.sort(key=lambda track: track.identity)
        return tuple(self._shown(track, frame.captured_at) for track in self._tracks)

    def _shown(self, track: _Track, at: float) -> TrackedFace:
        raw = np.asarray(track.prediction.landmarks, dtype=np.float64)
        points = track.smooth(raw, at, track.box.longer_side) if self._smoothing else raw
        return TrackedFace(track.identity, track.prediction, points)

    def _follow(self, frame: Frame) -> bool:
        """Move the tracks to this frame, the lost ones out of the way; False where one is lost."""
        if not self._tracks:
            return True
        at = frame.captured_at
        lost = self._move_into(frame, self._tracks, [track.box_at(at) for track in self._tracks])
        # A fast face lies at the edge of its box, where the network is unsure: look where it led.
        again = [
            (track, FaceBox.of_points(prediction.landmarks))
            for track, prediction in lost
            if is_near(prediction, track.box_at(at), _size(frame))
        ]
        if again:
            still = self._move_into(frame, [track for track, _ in again], [box for _, box in again])
            saved = [track for track, _ in again if track not in [t for t, _ in still]]
            lost = [(track, prediction) for track, prediction in lost if track not in saved]
        return self._drop([track for track, _ in lost])

    def _move_into(
        self, frame: Frame, tracks: Sequence[_Track], boxes: Sequence[FaceBox]
    ) -> list[tuple[_Track, FacePrediction]]:
        """Move `tracks` to what is found in `boxes`; returns those not followed, and what was found."""
        found = self._predictor.predict_boxes(frame.pixels, boxes, passes=1, maps=False)
        lost = []
        for track, prediction in zip(tracks, found, strict=True):
            expected = track.box_at(frame.captured_at)
            if is_followed(prediction, expected, track.usual_spread, _size(frame)):
                track.move(prediction, frame.captured_at)
            else:
                lost.append((track, prediction))
        return lost

    def _drop(self, lost: list[_Track]) -> bool:
        """Put `lost` and all but one of those on the same face out of the way; True where there are none."""
        # Two that slid onto one face: it belongs to whom the network is surer of.
        by_sigma = sorted((t for t in self._tracks if t not in lost), key=lambda t: spread(t.prediction))
        for number, track in enumerate(by_sigma):
            if any(track.box.iou(other.box) > SAME_FACE for other in by_sigma[:number] if other not in lost):
                lost.append(track)
        self._tracks = [track for track in self._tracks if track not in lost]
        self._lost.extend(lost)
        return not lost

    def _compare(self, found: Found, frame: Frame) -> None:
        """Begin tracks for faces that are not followed yet, end those that the search denies for long."""
        faces = [face for face in found.faces if is_possible(face, _size(found.frame))]
        boxes = [FaceBox.of_points(face.landmarks) for face in faces]
        pairs = matched([track.box for track in self._tracks], boxes)
        for number, track in enumerate(self._tracks):
            track.misses = 0 if number in pairs else track.misses + 1
        gone = [track for track in self._tracks if track.misses >= MISSES]
        self._tracks = [track for track in self._tracks if track not in gone]
        self._lost.extend(gone)
        taken = set(pairs.values())
        new = [number for number in range(len(faces)) if number not in taken]
        now = [faces[number] for number in new]
        if new and found.frame is not frame:
            # They have moved on since the frame that was searched.
            old = [boxes[number] for number in new]
            moved = self._predictor.predict_boxes(frame.pixels, old, passes=FOUND_PASSES, maps=False)
            usual = [spread(face) for face in now]
            now = [
                face
                for face, box, was in zip(moved, old, usual, strict=True)
                if is_near(face, box, _size(frame)) and spread(face) <= FOUND_GROWTH * was
            ]
        for face in now:
            box = FaceBox.of_points(face.landmarks)
            if not any(box.iou(track.box) > SAME_FACE for track in self._tracks):
                self._tracks.append(self._named(face, box, frame.captured_at))
        sure = bool(self._tracks) and not any(track.misses for track in self._tracks)
        self._search_after = self._detect_every if sure else self._search_every

    def _named(self, face: FacePrediction, box: FaceBox, at: float) -> _Track:
        """A track for a face that was not followed: one that was lost nearby, or a new one."""
        near = [track for track in self._lost if _is_near(track.box, box)]
        if near:
            back = min(near, key=lambda track: _distance(track.box, box))
            self._lost.remove(back)
            return _Track(back.identity, face, box, at, spread(face))
        self._next_identity += 1
        return _Track(self._next_identity - 1, face, box, at, spread(face))


def _size(frame: Frame) -> tuple[int, int]:
    return frame.pixels.shape[1], frame.pixels.shape[0]


def spread(prediction: FacePrediction) -> float:
    """How unsure the network is of a face, whatever its size."""
    return relative_spread(prediction.landmarks, prediction.covariance)


def is_possible(prediction: FacePrediction, size: tuple[int, int]) -> bool:
    """Whether landmarks can be those of a face: finite, and their middle in a frame of `size` (w, h)."""
    if not (np.isfinite(prediction.landmarks).all() and np.isfinite(prediction.covariance).all()):
        return False
    box = FaceBox.of_points(prediction.landmarks)
    x, y = box.center
    return box.is_usable() and 0 <= x < size[0] and 0 <= y < size[1]


def is_followed(
    prediction: FacePrediction, before: FaceBox, usual_spread: float, size: tuple[int, int]
) -> bool:
    """Whether landmarks found in the box `before` of the last frame are still on the same face.

    `usual_spread` is what `spread` used to be for that face, `size` the frame's (width, height).
    """
    return is_near(prediction, before, size) and spread(prediction) <= LOST_GROWTH * usual_spread


def all_followed(
    predictor: LandmarkPredictor, pixels: Pixels, boxes: Sequence[FaceBox], spreads: Sequence[float]
) -> list[FacePrediction]:
    """Faces of a frame, one in each box where a neighbouring frame has one; none where any is not there.

    `spreads` are what `spread` says of the faces in the neighbour, NaN where it is not known.
    """
    found = predictor.predict_boxes(pixels, boxes, passes=FOUND_PASSES, maps=True)
    size = (pixels.shape[1], pixels.shape[0])
    there = all(
        is_near(face, box, size) and not spread(face) > LOST_GROWTH * usual
        for face, box, usual in zip(found, boxes, spreads, strict=True)
    )
    return list(found) if there else []


def is_near(prediction: FacePrediction, before: FaceBox, size: tuple[int, int]) -> bool:
    """Whether landmarks are no farther from the box `before` than a face moves between two frames."""
    if not is_possible(prediction, size):
        return False
    box = FaceBox.of_points(prediction.landmarks)
    growth = box.longer_side / before.longer_side
    return box.iou(before) >= MIN_OVERLAP and 1 / MAX_GROWTH <= growth <= MAX_GROWTH


def matched(tracks: Sequence[FaceBox], detections: Sequence[FaceBox]) -> dict[int, int]:
    """Index of the detection for each track that has one: the largest overlaps first, each box once."""
    overlaps = sorted((-t.iou(d), i, j) for i, t in enumerate(tracks) for j, d in enumerate(detections))
    pairs: dict[int, int] = {}
    for overlap, track, detection in overlaps:
        if -overlap >= MIN_OVERLAP and track not in pairs and detection not in pairs.values():
            pairs[track] = detection
    return pairs


def _distance(one: FaceBox, other: FaceBox) -> float:
    (x0, y0), (x1, y1) = one.center, other.center
    return float(np.hypot(x0 - x1, y0 - y1))


def _is_near(one: FaceBox, other: FaceBox) -> bool:
    growth = other.longer_side / one.longer_side
    return _distance(one, other) < one.longer_side and 1 / MAX_GROWTH <= growth <= MAX_GROWTH
