"""The consensus of the faces of a project that several people did: as figures, and as a project."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from adnet_core.errors import ProjectError
from adnet_core.faces.geometry import split_errors, tangent_frames
from adnet_core.faces.metrics import finite_or_none
from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.projects.file.addresses import real_file, require_new_project
from adnet_core.projects.records import FaceRecord, FaceVersion, ImageRecord
from adnet_core.projects.store import Project
from adnet_core.team.archiving import copy_without_team
from adnet_core.team.consensus import consensus
from adnet_core.team.passes import passes
from adnet_core.team.precision import Array, People, measure_people

BY = "consensus"
"""Who the edits of a consensus are by."""
_USED = (FaceState.ACCEPTED, FaceState.CORRECTED)


@dataclass(frozen=True, eq=False)
class SeveralTimes:
    """A face with what each person made of it."""

    image: ImageRecord
    face: FaceRecord
    versions: tuple[FaceVersion, ...]

    def points(self) -> list[tuple[str, Array]]:
        """By whom, and points (P, 2), NaN where absent."""
        return [(one.author, one.face.placed_points) for one in self.versions]


def done_several_times(project: Project) -> Iterator[SeveralTimes]:
    """The faces of which several people have versions that say where the points are, with what some of them
    did again."""
    rows = project.journal.rows(
        "SELECT DISTINCT f.image_id FROM versions v JOIN faces f ON f.id = v.face_id "
        "WHERE f.deleted = 0 ORDER BY f.image_id"
    )
    again = passes(project)
    photos = {int(row[0]) for row in rows}
    for image in project.images():
        if image.id not in photos:
            continue
        for face in project.faces(image.id):
            versions = [
                one
                for one in (
                    *project.reviews.versions(face.id),
                    *(later.version for later in again.get(face.id, ())),
                )
                if not one.face.deleted and one.face.state in _USED
            ]
            if len(versions) > 1:
                yield SeveralTimes(image, face, tuple(versions))


def consensus_figures(project: Project) -> dict[str, Any] | None:
    """How exact each person is, how many faces are disputed, and how far the consensus would move without
    people's offsets, in percent of the layout's distance; None where no face was done by several people.
    """
    several = list(done_several_times(project))
    if not several:
        return None
    layout = project.layout
    people = measure_people([one.points() for one in several], layout)
    moved, disputed = [], [0, 0]
    for one in several:
        found = [
            consensus(one.points(), people, layout, without_offsets=without) for without in (False, True)
        ]
        as_they_are, without = found
        if as_they_are is None or without is None:
            continue
        count = int(as_they_are.disputed.sum())
        disputed[0] += count > 0
        disputed[1] += count
        frames = tangent_frames(as_they_are.points, layout)
        distance = float(layout.distance(as_they_are.points))
        moved.append(split_errors(without.points - as_they_are.points, frames) / distance)
    shift = 100 * np.nanmean(np.stack(moved), axis=0) if moved else np.full((layout.point_count, 2), np.nan)
    return {
        "faces": len(several),
        "disputed_faces": disputed[0],
        "disputed_points": disputed[1],
        "people": _people(people),
        "without_offsets": {
            name: {"tangent": finite_or_none(float(one[0])), "normal": finite_or_none(float(one[1]))}
            for name, one in zip(layout.point_names, shift, strict=True)
        },
    }


def _people(people: People) -> dict[str, Any]:
    def percent(value: float) -> float | None:
        return finite_or_none(100 * float(value))

    return {
        name: {
            "faces": int(people.faces[k]),
            "tangent": percent(people.sigma[k, 0]),
            "tangent_error": percent(people.sigma_error[k, 0]),
            "normal": percent(people.sigma[k, 1]),
            "normal_error": percent(people.sigma_error[k, 1]),
        }
        for k, name in enumerate(people.names)
    }


@dataclass(frozen=True)
class Written:
    """What a consensus came to: faces that have one, those accepted in it, and which points of which faces of
    which photos are disputed."""

    faces: int
    accepted: int
    disputed: tuple[tuple[str, str, tuple[str, ...]], ...]
    people: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        return {
            "faces": self.faces,
            "accepted": self.accepted,
            "disputed": [
                {"photo": photo, "face": face, "points": list(points)}
                for photo, face, points in self.disputed
            ],
            "people": self.people,
        }


def write_consensus(
    path: Path, output: Path, *, without_offsets: bool = False, accept_disputed: bool = False
) -> Written:
    """Write a project in no team in which each face that several people did is their consensus.

    It is accepted where all have accepted theirs and no point is disputed, so that it is exported and trained
    as any other. Raises ProjectError, also where nobody did a face that somebody else did.
    """
    path, output = real_file(path), real_file(output)
    require_new_project(output)
    with Project.open(path, author=BY, read_only=True) as project:
        several = list(done_several_times(project))
        people = measure_people([one.points() for one in several], project.layout)
    if not several:
        raise ProjectError(f"{path}: has no face that several people have done")
    copy_without_team(path, output)
    try:
        with Project.open(output, author=BY) as project:
            return _settle(
                project, several, people, without_offsets=without_offsets, accept_disputed=accept_disputed
            )
    except BaseException:
        with contextlib.suppress(OSError):
            output.unlink()
        raise


def _settle(
    project: Project,
    several: Sequence[SeveralTimes],
    people: People,
    *,
    without_offsets: bool,
    accept_disputed: bool,
) -> Written:
    """Make each face of a project what several versions of it say together."""
    layout = project.layout
    accepted, disputed, faces = 0, [], 0
    for one in several:
        found = consensus(one.points(), people, layout, without_offsets=without_offsets)
        if found is None:
            continue
        faces += 1
        placed = np.flatnonzero(np.isfinite(found.points).all(axis=1))
        group = project.new_group()
        project.move_points(
            one.face.id,
            placed,
            found.points[placed],
            origin=PointOrigin.MOVED,
            covariance=found.covariance[placed],
            group=group,
        )
        points = np.flatnonzero(found.disputed)
        finished = all(version.face.state is FaceState.ACCEPTED for version in one.versions)
        if len(points):
            names = tuple(layout.point_names[p] for p in points)
            disputed.append((one.image.relative, one.face.id, names))
        if finished and _same_points(one) and (accept_disputed or not len(points)):
            project.set_state(one.face.id, FaceState.ACCEPTED, group=group)
            accepted += 1
    return Written(faces, accepted, tuple(disputed), _people(people))


def _same_points(one: SeveralTimes) -> bool:
    """Whether all have placed the same points: what some did not find cannot be settled by a mean."""
    placed = [version.face.placed for version in one.versions]
    return all(np.array_equal(placed[0], other) for other in placed[1:])
