"""Faces between keyframes: the frames of a video in which a person has said where a face's points are."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FINISHED, PointOrigin, Visibility
from adnet_core.projects.face_following import FollowedFaces
from adnet_core.projects.keyframes import Between, Keyframe, between, how_far_it_bends
from adnet_core.projects.records import FaceRecord
from adnet_core.projects.store import Project
from app.logic.translating import tr
from app.logic.video.nearby_frames import MOVED_PIXELS, Points, Shots, frame_numbers, is_key, now_of, shown


@dataclass
class Interpolated:
    """What interpolating has done: which frames took points, which are left as they were."""

    taken: list[int] = field(default_factory=list)
    images: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    keys: list[int] = field(default_factory=list)
    """The keyframes between which it was done."""

    def sentence(self) -> str:
        if not self.keys:
            return tr(
                "No face has keyframes around this frame: correct or accept it in a frame before and"
                " in one after."
            )
        first, last = min(self.keys), max(self.keys)
        if not self.taken and not self.left:
            return tr(
                "No frame between {first:,} and {last:,} is in the project: {{video.choose}} takes some.",
                first=first,
                last=last,
            )
        if not self.taken:
            return tr(
                "The frames between {first:,} and {last:,} take nothing: they are finished, placed by hand "
                "or filled already.",
                first=first,
                last=last,
            )
        return tr(
            "Interpolated {count:,} frame between the keyframes {first:,} and {last:,}.",
            "Interpolated {count:,} frames between the keyframes {first:,} and {last:,}.",
            count=len(self.taken),
            first=first,
            last=last,
        )

    def details(self) -> str:
        """The frames by their numbers; empty where there is none."""
        lines = []
        if self.taken:
            lines.append(tr("interpolated: {frames}", frames=frame_numbers(self.taken)))
        if self.left:
            lines.append(
                tr(
                    "finished, placed by hand, filled already or another face there: {frames}",
                    frames=frame_numbers(self.left),
                )
            )
        return "\n".join(lines)


def interpolate(project: Project, shots: Shots, found: FollowedFaces) -> Interpolated:
    """Give the faces between the keyframes around the current frame their points: one step.

    Accepted and rejected faces stay as they are, and so do points that somebody has placed. A frame in which
    the face was not found gets it from the keyframes alone, Raises ProjectError.
    """
    done = Interpolated()
    with project.step():
        for track in found.tracks:
            now = {frame: face for frame in track.faces if (face := now_of(project, shots, track, frame))}
            keys = sorted(frame for frame, face in now.items() if is_key(face))
            for first, last in pairwise(keys):
                if first <= shots.here <= last:
                    done.keys += [first, last]
                    _fill(project, shots, now, first, last, done)
    done.taken = sorted(set(done.taken))
    done.images = sorted(set(done.images))
    done.left = sorted(set(done.left) - set(done.taken))
    return done


def _fill(
    project: Project,
    shots: Shots,
    now: dict[int, FaceRecord],
    first: int,
    last: int,
    done: Interpolated,
) -> None:
    keys = {}
    for frame in (first, last):
        keys[frame] = Keyframe(frame, shown(now[frame]), project.predicted_points(now[frame].id)[0])
    inside = [frame for frame in sorted(shots.faces) if first < frame < last]
    seen: dict[int, tuple[Points, Points]] = {}
    for frame in inside:
        if frame in now:
            points, covariance = project.predicted_points(now[frame].id)
            if np.isfinite(points).all(axis=1).any():
                seen[frame] = points, covariance
    size = FaceBox.of_points(keys[first].points[now[first].placed]).longer_side
    bends = how_far_it_bends(
        keys[first], keys[last], {frame: points for frame, (points, _) in seen.items()}, size
    )
    for frame in inside:
        said = between(keys[first], keys[last], frame, bends, *seen.get(frame, (None, None)))
        nearest = now[first if frame - first <= last - frame else last]
        if frame in now:
            moved = _move(project, now[frame], said)
        else:
            moved = _add(project, shots.images[frame], said, nearest)
        (done.taken if moved else done.left).append(frame)
        if moved:
            done.images.append(shots.images[frame])


def _move(project: Project, face: FaceRecord, said: Between) -> bool:
    if face.state in FINISHED:
        return False
    free = np.isfinite(said.points).all(axis=1) & face.placed & (face.origin != PointOrigin.MOVED)
    free &= np.hypot(*(said.points - face.points).T) > MOVED_PIXELS
    rows = np.flatnonzero(free)
    if not len(rows):
        return False
    project.move_points(
        face.id,
        rows,
        said.points[rows],
        origin=PointOrigin.PROPAGATED,
        covariance=said.covariance[rows],
    )
    return True


def _add(project: Project, image_id: int, said: Between, nearest: FaceRecord) -> bool:
    """A face where none was found, unless another one is in its place."""
    known = np.asarray(np.isfinite(said.points).all(axis=1))
    if not known.any():
        return False
    box = FaceBox.of_points(said.points[known])
    if any(face.extent.iou(box) > 0.5 for face in project.faces(image_id)):
        return False
    visibility = np.where(known, nearest.visibility, int(Visibility.ABSENT)).astype(np.int8)
    project.add_face(
        image_id,
        box,
        np.where(known[:, None], said.points, np.nan_to_num(nearest.points)),
        said.covariance,
        origin=PointOrigin.PROPAGATED,
        visibility=visibility,
    )
    return True
