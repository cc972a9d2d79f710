"""Corrections of a video's frames for the frames around: which faces take them, and why the others do not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import AdnetError
from adnet_core.faces.states import FINISHED, FaceState, PointOrigin
from adnet_core.media.photos import Pixels
from adnet_core.projects.face_following import FollowedFaces, Missing, Track, follow
from adnet_core.projects.nearby_frames import REACH, Correction, carried
from adnet_core.projects.records import FaceRecord
from adnet_core.projects.store import Project
from app.logic.translating import listed, tr

MOVED_PIXELS = 0.01
FAR_OFF = 0.2
"""Of a face's longer side: so far from where a person has put it a model has not seen the face."""

Picture = Callable[[int], Pixels | None]
Points = NDArray[np.float64]


class Reason(Enum):
    """Why a frame takes no correction. Of several reasons of a frame's faces the first is said."""

    NOT_YET = auto()
    NO_FACE = auto()
    OTHER_FACE = auto()
    FINISHED = auto()
    PLACED = auto()
    NO_PREDICTION = auto()
    SAME = auto()
    DIFFERENT = auto()
    CUT = auto()

    def words(self, count: int) -> str:
        """Said of so many frames."""
        return _WORDS[self](count)


_WORDS: dict[Reason, Callable[[int], str]] = {
    Reason.NOT_YET: lambda n: tr(
        "{count:,} was not looked at yet", "{count:,} were not looked at yet", count=n
    ),
    Reason.NO_FACE: lambda n: tr("{count:,} has no face there", "{count:,} have no face there", count=n),
    Reason.OTHER_FACE: lambda n: tr(
        "{count:,} has only other faces", "{count:,} have only other faces", count=n
    ),
    Reason.FINISHED: lambda n: tr("{count:,} is finished already", "{count:,} are finished already", count=n),
    Reason.PLACED: lambda n: tr(
        "{count:,} has these points placed by hand", "{count:,} have these points placed by hand", count=n
    ),
    Reason.NO_PREDICTION: lambda n: tr(
        "{count:,} has a face that no model has placed",
        "{count:,} have a face that no model has placed",
        count=n,
    ),
    Reason.SAME: lambda n: tr("{count:,} has them already", "{count:,} have them already", count=n),
    Reason.DIFFERENT: lambda n: tr("{count:,} looks too different", "{count:,} look too different", count=n),
    Reason.CUT: lambda n: tr("{count:,} lies behind a cut", "{count:,} lie behind a cut", count=n),
}

_MISSING = {
    Missing.NO_FACE: Reason.NO_FACE,
    Missing.OTHER_FACE: Reason.OTHER_FACE,
    Missing.DIFFERENT: Reason.DIFFERENT,
    Missing.CUT: Reason.CUT,
}


@dataclass(frozen=True, eq=False)
class Shots:
    """The faces of the frames of a video that are in the project, around one of them."""

    here: int
    faces: Mapping[int, Sequence[FaceRecord]]
    points: Mapping[int, Sequence[Points]]
    """Of each face the points by which it is followed."""
    images: Mapping[int, int]
    """The photo that each frame is."""
    unseen: frozenset[int] = frozenset()
    """Frames that no model has looked at yet."""


@dataclass
class Carried:
    """The frames that took corrections, and those that took none, by the reason."""

    taken: list[int] = field(default_factory=list)
    images: list[int] = field(default_factory=list)
    untouched: dict[Reason, list[int]] = field(default_factory=dict)
    nothing: bool = False
    """No face around has corrections."""

    def sentence(self) -> str:
        """One sentence with the counts."""
        if self.nothing:
            return tr("Nothing is carried: no face here or in the frames around was corrected or accepted.")
        count = sum(map(len, self.untouched.values()))
        reasons = listed([why.words(len(self.untouched[why])) for why in Reason if why in self.untouched])
        if not self.taken and not count:
            return tr(
                "No frame up to {reach} before or after this one is in the project: {{video.choose}} takes "
                "some.",
                reach=REACH,
            )
        if not count:
            return tr(
                "Carried the corrections over to {count:,} frame.",
                "Carried the corrections over to {count:,} frames.",
                count=len(self.taken),
            )
        if not self.taken:
            return tr(
                "No frame up to {reach} before or after this one takes a correction from it: {reasons}.",
                reach=REACH,
                reasons=reasons,
            )
        return tr(
            "Carried the corrections over to {count:,} frame; of the others {reasons}.",
            "Carried the corrections over to {count:,} frames; of the others {reasons}.",
            count=len(self.taken),
            reasons=reasons,
        )

    def details(self) -> str:
        """The frames by their numbers, a line for each reason; empty where there is none."""
        lines = []
        if self.taken:
            lines.append(tr("carried to frames {frames}", frames=frame_numbers(self.taken)))
        for why in Reason:
            if why in self.untouched:
                frames = self.untouched[why]
                lines.append(
                    tr("{reason}: {frames}", reason=why.words(len(frames)), frames=frame_numbers(frames))
                )
        return "\n".join(lines)


def frame_numbers(frames: Iterable[int]) -> str:
    """`1-3, 7`: numbers that follow each other are said by the first and the last."""
    runs: list[list[int]] = []
    for frame in sorted(set(frames)):
        if runs and frame == runs[-1][-1] + 1:
            runs[-1].append(frame)
        else:
            runs.append([frame])
    return ", ".join(f"{run[0]}" if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def followed(shots: Shots, picture: Picture, check: Callable[[], None] = lambda: None) -> FollowedFaces:
    """Which faces of the frames are the same. Takes seconds where the frames are large: for a thread."""
    between = range(min(shots.points), max(shots.points) + 1) if shots.points else ()
    return follow(shots.points, picture, between=between, check=check)


def points_to_follow(project: Project, face: FaceRecord) -> Points:
    """Where a model had put a face, as in the other frames, so that what a person has corrected of it makes
    it no other face; where it is by now, if a model was nowhere near."""
    now = shown(face)
    if not (face.origin != PointOrigin.PREDICTED).any():
        return now
    predicted = np.where(face.placed[:, None], project.predicted_points(face.id)[0], np.nan)
    off = np.hypot(*(predicted - now).T)
    near = np.isfinite(off).any() and np.nanmedian(off) < FAR_OFF * face.extent.longer_side
    return predicted if near else now


def shown(face: FaceRecord) -> Points:
    """The points of a face, NaN where they are absent."""
    return np.where(face.placed[:, None], face.points, np.nan)


def is_key(face: FaceRecord) -> bool:
    """Whether a person has said where points of the face are."""
    if face.state is FaceState.ACCEPTED:
        return bool(face.placed.any())
    return face.state is FaceState.CORRECTED and bool((face.origin == PointOrigin.MOVED).any())


def correction(project: Project, frame: int, face: FaceRecord) -> Correction | None:
    """What a person has said of a face: of all points where it is accepted, else of those moved."""
    if not is_key(face):
        return None
    corrected = face.placed if face.state is FaceState.ACCEPTED else face.origin == PointOrigin.MOVED
    return Correction(frame, project.predicted_points(face.id)[0], face.points, corrected)


def carry(project: Project, shots: Shots, found: FollowedFaces) -> Carried:
    """Move the faces of the frames up to REACH around as the corrections of the same face say: one step.

    Accepted and rejected faces stay as they are, and so do points that somebody has placed. Faces that were
    changed since `shots` were looked at are taken as they are by now. Raises ProjectError.
    """
    corrections: dict[int, list[Correction]] = {}
    for number, track in enumerate(found.tracks):
        there = ((frame, now_of(project, shots, track, frame)) for frame in track.faces)
        known = (correction(project, frame, face) for frame, face in there if face is not None)
        corrections[number] = [one for one in known if one is not None]
    done = Carried(nothing=not any(corrections.values()))
    if done.nothing:
        return done
    sources = [(found.tracks[number], said) for number, said in corrections.items() if said]
    with project.step():
        for frame in sorted(shots.faces):
            if not 0 < abs(frame - shots.here) <= REACH:
                continue
            reasons: list[Reason | None] = []
            for track, said in sources:
                near = [one for one in said if one.frame != frame and abs(one.frame - frame) <= REACH]
                if near:
                    reasons.append(_carry_to(project, shots, found, track, frame, near))
            if None in reasons:
                done.taken.append(frame)
                done.images.append(shots.images[frame])
            elif reasons:
                why = next(reason for reason in Reason if reason in reasons)
                done.untouched.setdefault(why, []).append(frame)
    return done


def now_of(project: Project, shots: Shots, track: Track, frame: int) -> FaceRecord | None:
    """A face of a frame as it is by now; None where it is gone."""
    before = shots.faces[frame][track.faces[frame]]
    try:
        face = project.face(before.id)
    except AdnetError:
        return None
    return None if face.deleted else face


def _carry_to(
    project: Project,
    shots: Shots,
    found: FollowedFaces,
    track: Track,
    frame: int,
    near: Sequence[Correction],
) -> Reason | None:
    """Why a frame's face of a track takes no correction; None where it took one."""
    missing = found.why_missing(track, frame)
    if missing is Missing.NO_FACE and frame in shots.unseen:
        return Reason.NOT_YET
    if missing is not None:
        return _MISSING[missing]
    face = now_of(project, shots, track, frame)
    if face is None:
        return Reason.NO_FACE
    if face.state in FINISHED:
        return Reason.FINISHED
    predicted = project.predicted_points(face.id)[0]
    shifts, weights = carried(near, frame, predicted)
    wanted = predicted + shifts
    reached = (weights > 0) & face.placed
    if not reached.any():
        return Reason.NO_PREDICTION
    free = reached & (face.origin != PointOrigin.MOVED)
    if not free.any():
        return Reason.PLACED
    rows = np.flatnonzero(free & (np.hypot(*(wanted - face.points).T) > MOVED_PIXELS))
    if not len(rows):
        return Reason.SAME
    project.move_points(face.id, rows, wanted[rows], origin=PointOrigin.PROPAGATED)
    return None
