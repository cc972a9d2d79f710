"""Faces that one person does a second time, without the points of the first: how far a person agrees with
themselves.

That somebody is to do a photo again is a fact of the team. They do it in a project beside the team's, which
has these photos and none of their faces; no second pass is ever among the faces that are exported or trained
on. What they accept there goes to the team as a fact too: the points of a face by author and pass, beside
the versions in the log, of which the first pass is one. Older programs keep such facts unused.
"""

from __future__ import annotations

import contextlib
import hashlib
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, TypeVar

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, ValidationError

from adnet_core.errors import ProjectError
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.predictions import SAME_FACE_IOU
from adnet_core.projects.records import FaceRecord, FaceVersion
from adnet_core.projects.store import Project
from adnet_core.team.events import TeamError
from adnet_core.team.team_state import TEAM, TeamState

M = TypeVar("M", bound=BaseModel)
AGAIN = "again"
PASS = "pass"
_FINISHED = (FaceState.ACCEPTED, FaceState.REJECTED)
_DIGITS = 3


class _Asked(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    photo: str
    person: str
    number: int = Field(ge=2, le=1000)


class _Done(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    face: str
    photo: str
    person: str
    number: int = Field(ge=2, le=1000)
    at: FiniteFloat
    points: tuple[tuple[FiniteFloat, FiniteFloat] | None, ...]
    visibility: tuple[Annotated[int, Field(ge=0, le=3)], ...]


@dataclass(frozen=True, eq=False)
class FacePass:
    """A face as a person did it the `number`th time (2 is the second); the version has the face's id."""

    number: int
    version: FaceVersion


@dataclass(frozen=True)
class Prepared:
    """`paths` are the projects in which photos wait to be done again, `waiting` how many photos, `taken_in`
    how many faces that were done have been taken in now."""

    paths: tuple[Path, ...]
    waiting: int
    taken_in: int


def ask_again(project: Project, persons: Sequence[str], share: float) -> dict[str, int]:
    """Let people do a share of the photos again that they have finished; how many, by person.

    Which ones is by chance, but the same each time that it is asked; those that were asked for already count.
    Raises TeamError for somebody who is not in the team.
    """
    state = TeamState(project.journal)
    state.require_members(persons)
    asked = _asked(state)
    found = {}
    with project.journal.transaction():
        for person in persons:
            finished = _finished_photos(project, person)
            number = 2 + max((one.number - 1 for one in _all_done(state, person, asked)), default=0)
            before = {one.photo for one in asked if one.person == person and one.number == number}
            wanted = sorted(finished, key=lambda photo: _chance(photo, person, number))
            wanted = wanted[: math.ceil(share * len(finished) - 1e-9)]
            new = [photo for photo in wanted if photo not in before]
            for photo in new:
                value = {"photo": photo, "person": person, "number": number}
                state.state_fact(AGAIN, f"{photo} {person} {number}"[:200], value, state.get("name"))
            found[person] = len(new)
    return found


def prepare_again(project: Project) -> Prepared:
    """Make the projects in which this person does photos again, and take in what was finished there."""
    state = TeamState(project.journal)
    state.require()
    own = state.get("name")
    asked = [one for one in _asked(state) if one.person == own]
    photos = {
        str(photo): int(image_id)
        for image_id, photo in project.journal.rows("SELECT image_id, photo FROM team_photos")
    }
    paths, waiting, taken_in = [], 0, 0
    for number in sorted({one.number for one in asked}):
        path = again_path(project.path, number)
        names = [one.photo for one in asked if one.number == number and one.photo in photos]
        with _beside(path, project, own) as beside:
            images = {}
            for name in names:
                image = project.image(photos[name])
                (there,) = beside.add_images([image.path])
                if image.sha256 and not there.sha256:
                    beside.describe_image(
                        there.id, image.sha256, image.width, image.height, size_bytes=image.size_bytes
                    )
                images[name] = there.id
            left = [name for name in names if not _is_finished(beside.faces(images[name]))]
            for name in names:
                faces = [face for face in beside.faces(images[name]) if face.state is FaceState.ACCEPTED]
                taken_in += _take_in(project, state, beside, faces, name, photos[name], number)
        if left:
            paths.append(path)
            waiting += len(left)
    return Prepared(tuple(paths), waiting, taken_in)


def again_path(path: Path, number: int) -> Path:
    """Where a person does photos of a project the `number`th time."""
    return path.with_name(f".{path.stem[:100]}-again") / f"pass-{number}.adnet"


def passes(project: Project) -> Mapping[str, tuple[FacePass, ...]]:
    """What people did again, by face, in the order of names and passes; of a project in a team."""
    state = TeamState(project.journal)
    if not state.is_in_team:
        return {}
    found: dict[str, list[FacePass]] = {}
    count = project.layout.point_count
    for one in _done(state):
        if len(one.points) != count or len(one.visibility) != count:
            continue
        try:
            face = project.face(one.face)
        except ProjectError:
            continue  # its first pass has not come yet
        found.setdefault(one.face, []).append(
            FacePass(one.number, FaceVersion(one.person, one.at, _face_of(one, face)))
        )
    return {
        face: tuple(sorted(every, key=lambda one: (one.version.author, one.number)))
        for face, every in found.items()
    }


def _face_of(one: _Done, face: FaceRecord) -> FaceRecord:
    visibility = np.array(one.visibility, dtype=np.int8)
    placed = np.array([point is not None for point in one.points])
    points = np.array([(0.0, 0.0) if point is None else point for point in one.points])
    return replace(
        face,
        points=points,
        origin=np.full(len(points), PointOrigin.MOVED, dtype=np.int8),
        visibility=np.where(placed, visibility, np.int8(Visibility.ABSENT)).astype(np.int8),
        covariance=None,
        state=FaceState.ACCEPTED,
        disputed=False,
        deleted=False,
    )


def _take_in(
    project: Project,
    state: TeamState,
    beside: Project,
    faces: Sequence[FaceRecord],
    photo: str,
    image_id: int,
    number: int,
) -> int:
    """Send the faces that a person has done again and that were not sent as they are now; how many."""
    own = state.get("name")
    first = project.faces(image_id)
    sent = 0
    for face in faces:
        over = max(first, key=lambda other: other.extent.iou(face.extent), default=None)
        if over is None or over.extent.iou(face.extent) <= SAME_FACE_IOU:
            continue
        ((at,),) = beside.journal.rows("SELECT max(at) FROM edits WHERE face_id = ?", (face.id,))
        value = {
            "face": over.id,
            "photo": photo,
            "person": own,
            "number": number,
            "at": float(at),
            "points": [
                [round(x, _DIGITS), round(y, _DIGITS)] if placed else None
                for (x, y), placed in zip(face.points.tolist(), face.placed.tolist(), strict=True)
            ],
            "visibility": face.visibility.tolist(),
        }
        name = f"{over.id} {own} {number}"[:200]
        before = state.fact(PASS, name)
        if before is None or before.value != value:
            state.state_fact(PASS, name, value, own)
            sent += 1
    return sent


@contextlib.contextmanager
def _beside(path: Path, project: Project, own: str) -> Iterator[Project]:
    """The project in which photos are done again, made where it is not there."""
    if not path.exists():
        try:
            path.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise TeamError(f"{path.parent}: cannot be made: {error.strerror}") from None
        Project.create(path, project.layout, author=own).close()
    with Project.open(path, author=own) as beside:
        yield beside


def _finished_photos(project: Project, person: str) -> list[str]:
    """The photos on which somebody has done faces, and left none undone."""
    rows = project.journal.rows(
        "SELECT t.photo, f.state IN ('accepted', 'rejected') OR f.disputed "
        "FROM faces f JOIN team_photos t ON t.image_id = f.image_id "
        "WHERE f.deleted = 0 AND (f.annotator = ? OR EXISTS "
        "(SELECT 1 FROM versions v WHERE v.face_id = f.id AND v.author = ?))",
        (person, person),
    )
    finished: dict[str, bool] = {}
    for photo, done in rows:
        # A disputed face is corrected, though each of those who did it has finished.
        finished[str(photo)] = finished.get(str(photo), True) and bool(done)
    return [photo for photo, all_done in finished.items() if all_done]


def _is_finished(faces: Sequence[FaceRecord]) -> bool:
    return bool(faces) and all(face.state in _FINISHED for face in faces)


def _chance(photo: str, person: str, number: int) -> str:
    return hashlib.sha256(f"{photo} {person} {number}".encode()).hexdigest()


def _asked(state: TeamState) -> list[_Asked]:
    return [one for _, one in _read(state, AGAIN, _Asked)]


def _done(state: TeamState) -> list[_Done]:
    """Of each person what they say of themselves, and nobody else."""
    return [one for author, one in _read(state, PASS, _Done) if author == one.person]


def _all_done(state: TeamState, person: str, asked: Sequence[_Asked]) -> list[_Asked]:
    """What was asked of somebody, of the passes of which every photo is done."""
    done = {(one.photo, one.number) for one in _done(state) if one.person == person}
    own = [one for one in asked if one.person == person]
    left = {one.number for one in own if (one.photo, one.number) not in done}
    return [one for one in own if one.number not in left]


def _read(state: TeamState, kind: str, model: type[M]) -> list[tuple[str, M]]:
    """What facts say, and whose they are."""
    found = []
    for fact in state.facts(kind):
        with contextlib.suppress(ValidationError):  # of another program
            found.append((fact.author, model.model_validate(fact.value)))
    return found


def prepare_beside(path: Path) -> Prepared:
    """`prepare_again` of a project by its path, beside whoever synchronises it. Raises TeamError."""
    with Project.open(path, author=TEAM) as project:
        return prepare_again(project)
