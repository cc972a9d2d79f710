"""A project of this application as an annotation file: its faces, and a new project made of faces."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError, MediaError, ProjectError
from adnet_core.faces.absent_points import completed
from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.scale import Scale
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.files.whole_files import raised_as, replacing
from adnet_core.formats.annotation_format import AnnotationFormat
from adnet_core.formats.face import AnnotatedFace, OnFault, OnLost, report_fault
from adnet_core.formats.photo_faces import Advance, Part, PhotoFaces, Writer, box_of
from adnet_core.formats.video_frames import Frame, frame_of
from adnet_core.formats.wflw import ATTRIBUTES
from adnet_core.media.photos import file_sha256, photo_size
from adnet_core.projects.annotated_photo import ChangedPhotoError, PhotoCheck
from adnet_core.projects.face_table import ScoredFace
from adnet_core.projects.file.addresses import PROJECT_SUFFIX, require_project_name
from adnet_core.projects.inputs import new_face
from adnet_core.projects.predictions import SAME_FACE_IOU
from adnet_core.projects.project_settings import VIDEO_CONTENT_SETTING, VIDEO_SETTING
from adnet_core.projects.records import FaceRecord, ImageRecord
from adnet_core.projects.store import Project
from adnet_core.sentences import said

AUTHOR = "import"
# Faces nearer than this are the same; files keep a ten-thousandth of a pixel.
SAME_PIXELS = 0.01
NO_SCORE = 1.0
_CHUNK = 100
_AROUND = 0.05
"""Of the photo's longer side: so far from a lone point reaches the box of its face."""


def read_project(
    path: str | Path,
    layout: Layout,
    *,
    on_fault: OnFault | None = None,
    on_lost: OnLost = lambda what: None,
    held_out: float | None = None,
    everything: bool = False,
) -> list[AnnotatedFace]:
    """The accepted faces of a project with the points as they stand there, in the project's own coordinates.

    With `everything` those that nobody has accepted as well. With `held_out` only those that a training with
    this share does not learn from, which may be none.
    Raises ProjectError for a file that is no project, FormatError for another layout, a project without
    accepted faces, and at the first face whose photo is missing or is not the one that was annotated
    (ChangedPhotoError, once for each such photo); with `on_fault`, such faces are handed to it and left out.
    """
    path = Path(path)
    faces: list[AnnotatedFace] = []
    empty = True
    photos = PhotoCheck()
    changed: set[int] = set()
    with Project.open(path, author="reader", read_only=True) as project:
        scales = project.scales.all()
        judged = None if held_out is None else project.first_paths.held_out(held_out)
        if project.layout.point_names != layout.point_names:
            raise FormatError(f"{path}: the project has layout {project.layout.name}, not {layout.name}")
        for image, face in _all_faces(project) if everything else project.accepted_faces():
            empty = False
            if judged is not None and not judged(image):
                continue
            if not image.path.is_file():
                missing = f"{path}: {image.path}, the photo of an accepted face, is missing"
                report_fault(FormatError(missing), on_fault)
                continue
            problem = "" if image.id in changed else photos.problem(image)
            if problem:
                changed.add(image.id)
                report_fault(ChangedPhotoError(problem), on_fault)
            if image.id in changed:
                continue
            on_lost(said("histories of faces"))
            faces.append(annotated(image, face, project.face_name(image, face.id), scales.get(image.id)))
    if empty:
        raise FormatError(f"{path}: the project has no {'face' if everything else 'accepted face'} yet")
    return faces


def annotated(image: ImageRecord, face: FaceRecord, label: str, scale: Scale | None = None) -> AnnotatedFace:
    """A face of a project as other formats have it: points that a person has set have no ellipses.

    Its score is a model's, or one that came with an import; faces of neither stand in the project with 1.
    """
    scored = face.model_sha256 or face.state is FaceState.PREDICTED or face.score != NO_SCORE
    return AnnotatedFace(
        photo=image.path,
        points=face.placed_points,
        label=label,
        box=face.box,
        visibility=face.visibility,
        tags=frozenset(face.tags),
        note=face.note,
        covariance=face.remaining_covariance,
        score=face.score if scored else None,
        state=face.state,
        scale=scale,
    )


def _all_faces(project: Project) -> Iterable[tuple[ImageRecord, FaceRecord]]:
    project.require_whole_faces()
    for image in project.images():
        for face in project.faces(image.id):
            yield image, face


@dataclass(frozen=True)
class Added:
    """What adding faces to a project came to, in faces.

    `renewed` took the place of a model's faces that nobody had touched, `present` were there already, and
    `kept` lie where a person has worked on a face, which stays as it is.
    """

    new: int = 0
    renewed: int = 0
    present: int = 0
    kept: int = 0

    def plus(self, other: Added) -> Added:
        return Added(
            self.new + other.new,
            self.renewed + other.renewed,
            self.present + other.present,
            self.kept + other.kept,
        )


def add_faces(
    project: Project,
    photo: Path,
    faces: Sequence[AnnotatedFace],
    group: str | None,
    known: ImageRecord | None = None,
) -> Added:
    """Put faces of a photo into a project, which takes the photo in where it is not there yet.

    With `known` they go to that photo of the project, which holds the same (`match_photos`). What a person
    has done is never overwritten. All of it is written together; undo goes through it, in one step with other
    calls of the same `group`, and takes out again the photos that came in.
    """
    with project.step(group):
        if known is not None:
            project.bring_back([known.id])
            image, path = project.image(known.id), known.path
        else:
            (image,) = project.bring_in([photo])
            path = photo
        image = _described(project, image, path)
        there = project.faces(image.id)
        fresh: list[FaceRecord] = []
        by_model: dict[str, ScoredFace] = {}
        added = Added()
        for face in faces:
            if any(_same_points(other, face) for other in there):
                added = added.plus(Added(present=1))
                continue
            tight = FaceBox.of_points(face.points)
            overlapping = [other for other in there if other.extent.iou(tight) > SAME_FACE_IOU]
            if any(other.state is not FaceState.PREDICTED for other in overlapping):
                added = added.plus(Added(kept=1))
                continue
            for other in overlapping:
                if all(other is not one for one in fresh):
                    project.delete_face(other.id)
            gone = {other.id for other in overlapping}
            there = [other for other in there if other.id not in gone]
            fresh = [one for one in fresh if one.id not in gone]
            record = _record(project.layout, image, face)
            there.append(record)
            fresh.append(record)
            if face.predicted_by is not None:
                by_model[record.id] = ScoredFace(record, face.predicted_by.shape, face.predicted_by.look)
            added = added.plus(Added(renewed=1) if overlapping else Added(new=1))
        project.add_faces([record for record in fresh if record.id not in by_model])
        found = [by_model[record.id] for record in fresh if record.id in by_model]
        project.add_found(image.id, found)
        _keep_scale(project, image, faces)
    return added


def _same_points(there: FaceRecord, face: AnnotatedFace) -> bool:
    """Whether the same points are placed, and in the same places."""
    if (there.placed != face.placed).any():
        return False
    apart = np.abs(there.points - face.points)[face.placed]
    return not apart.size or bool(apart.max() < SAME_PIXELS)


def _described(
    project: Project, image: ImageRecord, photo: Path, size: tuple[int, int] | None = None
) -> ImageRecord:
    """The photo in the project, with what it holds: so that another one of its name is noticed later."""
    if image.sha256:
        return image
    try:
        return project.describe_image(image.id, file_sha256(photo), *(size or photo_size(photo)))
    except MediaError:
        return image  # reading it will say what is wrong with it


def _record(layout: Layout, image: ImageRecord, face: AnnotatedFace) -> FaceRecord:
    """A new face of a photo, as the project holds it: points with an ellipse stand where a model put them."""
    origin = np.full(layout.point_count, PointOrigin.MOVED, dtype=np.int8)
    if face.state is FaceState.PREDICTED:
        origin[:] = PointOrigin.PREDICTED
    elif face.covariance is not None:
        origin[np.isfinite(face.covariance).all(axis=(1, 2))] = PointOrigin.PREDICTED
    box = _box(image, face)
    points = face.points
    if not face.complete:
        points = np.where(face.placed[:, None], points, completed(points, template_points(layout, box)))
    return new_face(
        image.id,
        layout.point_count,
        box,
        points,
        face.covariance,
        origin=origin,
        visibility=_visibility(face),
        score=NO_SCORE if face.score is None else face.score,
        model_sha256="" if face.predicted_by is None else face.predicted_by.model_sha256,
        state=face.state,
        tags=face.tags,
        note=face.note,
    )


def _box(image: ImageRecord, face: AnnotatedFace) -> FaceBox:
    """The face's box; of one with a single place and no box, a square around that."""
    box = box_of(face)
    if box.is_usable():
        return box
    (x, y), around = box.center, max(1.0, _AROUND * max(image.width or 0, image.height or 0))
    return FaceBox(x - around, y - around, x + around, y + around)


def _visibility(face: AnnotatedFace) -> NDArray[np.int8]:
    """As `visibilities`, as one array, which is faster where faces are many."""
    if face.visibility is not None:
        return face.visibility
    return np.where(face.placed, np.int8(Visibility.VISIBLE), np.int8(Visibility.ABSENT))


def _keep_scale(project: Project, image: ImageRecord, faces: Sequence[AnnotatedFace]) -> None:
    """The scale that a file states of a photo, where it states one."""
    scale = next((face.scale for face in reversed(faces) if face.scale is not None), None)
    if scale is not None and scale != project.scales.get(image.id):
        project.scales.set(image.id, scale)


def _put(project: Project, images: Sequence[ImageRecord], photos: Sequence[PhotoFaces]) -> None:
    """The faces of photos that a new project has."""
    records: list[FaceRecord] = []
    for image, photo in zip(images, photos, strict=True):
        described = _described(project, image, photo.path, (photo.width, photo.height))
        records += [_record(project.layout, described, face) for face in photo.faces]
        _keep_scale(project, described, photo.faces)
    project.add_faces(records)


def keep_video(project: Project, folder: Path, frames: Sequence[Frame | None]) -> None:
    """Where all photos are frames of one video: that the project is of this video, as seen from a folder."""
    videos = {(frame.video, frame.content) for frame in frames if frame is not None}
    if len(videos) == 1 and None not in frames:
        ((video, content),) = videos
        try:
            seen = os.path.relpath(video, folder)
        except ValueError:  # on another drive
            seen = str(video)
        project.settings.set(VIDEO_SETTING, seen)
        project.settings.set(VIDEO_CONTENT_SETTING, content)


def _write(
    path: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance, author: str = AUTHOR
) -> None:
    with raised_as(FormatError, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path, ending=f".part{PROJECT_SUFFIX}") as unfinished:
            try:
                with Project.create(unfinished, layout, author=author) as project:
                    keep_video(
                        project, path.parent, [frame_of(photo.source or photo.path) for photo in photos]
                    )
                    images = project.add_images([photo.path for photo in photos])
                    for start in range(0, len(photos), _CHUNK):
                        # One transaction for many photos, since each waits for the disk.
                        chunk = slice(start, start + _CHUNK)
                        with project.step():
                            _put(project, images[chunk], photos[chunk])
                        advance(min(start + _CHUNK, len(photos)))
            except ProjectError as error:
                raise FormatError(str(error).replace(str(unfinished), str(path))) from None
            finally:
                for ending in ("-wal", "-shm"):
                    unfinished.with_name(unfinished.name + ending).unlink(missing_ok=True)


def _files(path: Path, photos: Sequence[PhotoFaces]) -> list[Path]:
    del photos
    try:
        require_project_name(path)
    except ProjectError as error:
        raise FormatError(str(error)) from None
    return [path]


PROJECT_WRITER = Writer(_files, _write, frozenset(Part))


def by_author(author: str) -> AnnotationFormat:
    """The format whose projects have all of their faces from a person of this name."""
    return replace(FORMAT, writer=replace(PROJECT_WRITER, write=partial(_write, author=author)))


FORMAT = AnnotationFormat(
    name="project",
    title="a project",
    listed="adnet-annotate, project",
    files="this program's project",
    read=lambda request: read_project(
        request.path,
        request.layout,
        on_fault=request.on_fault,
        on_lost=request.on_lost,
        everything=request.everything,
    ),
    writer=PROJECT_WRITER,
    recognises=lambda beginning: beginning.suffix == PROJECT_SUFFIX,
    suffix=PROJECT_SUFFIX,
    stem="exported",
    keeps_frames=True,
    subsets=ATTRIBUTES,
    origin=None,
    origin_source="ours ([decision 4](decisions/0004-coordinates.md))",
)
