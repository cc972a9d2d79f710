"""Where faces without labels come from: boxes in photos and in projects, and nothing of their points."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from adnet_core.errors import AdnetError, MediaError, TrainingError
from adnet_core.events import Noted
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.sampling import spread
from adnet_core.faces.states import FaceState
from adnet_core.files.whole_files import raised_as, write_bytes
from adnet_core.media.photos import file_sha256, find_photos, read_photo
from adnet_core.models.boxes import CENTERFACE_68, BoxMapping
from adnet_core.models.detector import CenterFaceDetector, Detector
from adnet_core.projects.annotated_photo import PhotoCheck
from adnet_core.projects.file.addresses import is_project_name
from adnet_core.projects.store import Project
from adnet_core.runs.folds import Fold
from adnet_core.runs.names import UNLABELLED
from adnet_core.runs.request import TrainingRequest
from training.datasets import Face
from training.loop import Report
from training.sources import Split

FITTED_ON = 100
"""Labelled faces, spread over all, that say how a detector's boxes lie to those of this layout."""
FEWEST_PAIRS = 5
SAME_FACE_IOU = 0.3
_OPEN = (FaceState.PREDICTED, FaceState.CORRECTED)
Progress = Callable[[str, int, int], None]


def unlabelled_faces(
    request: TrainingRequest,
    layout: Layout,
    split: Split,
    *,
    keep: bool,
    report: Report,
    progress: Progress = lambda what, done, total: None,
    detector: Detector | None = None,
) -> tuple[Face, ...]:
    """The faces of the request's `unlabelled` photos and projects; all of their points are absent.

    Of a project those that are neither accepted nor rejected, where its points, of whoever placed them, say
    that they are; of folders of photos those that a detector finds. Left out are the photos that any project
    of the request holds out, that the `split` validates on or that are in the fold left out, and in folders
    those of all labelled faces, by what the files hold. One process, that is told to `keep` them, finds the
    faces and leaves them in the run's folder, where the others and a run that is resumed have them from.
    Raises TrainingError where no face is found, and for a project of another layout; MediaError and
    ProjectError for what cannot be read.
    """
    path = request.out / UNLABELLED
    sources = [str(source) for source in request.unlabelled]
    if request.resume or not keep:
        known = _read(path, sources, layout)
        if known is not None:
            return known
    found: list[Face] = []
    folders = [one for one in request.unlabelled if not is_project_name(one)]
    for project in request.unlabelled:
        if is_project_name(project):
            found += _of_project(project, layout, request.hold_out, report)
    held = [*_held_out(request), *(face.photo for face in split.validation)]
    apart = _Apart(held)
    found = [face for face in found if not apart.holds(face.photo)]
    if folders:
        apart = _Apart([*held, *(face.photo for face in (*split.train, *found))])
        photos = [photo for photo in find_photos(folders).photos if not apart.holds(photo)]
        found += found_faces(photos, layout, split.train, report, progress, detector or CenterFaceDetector())
    if request.leave_out is not None:
        fold = Fold.parse(request.leave_out)
        found = [face for face in found if not fold.holds(face.photo)]
    if not found:
        raise TrainingError(
            f"--unlabelled {', '.join(sources)}: no face without labels was found that may be learnt from"
        )
    if keep:
        rows = [[str(face.photo), face.name, *face.box.as_tuple()] for face in found]
        with raised_as(TrainingError, path):
            write_bytes(path, json.dumps({"sources": sources, "faces": rows}).encode())
    return tuple(found)


def _read(path: Path, sources: list[str], layout: Layout) -> tuple[Face, ...] | None:
    """What was found before; None where nothing was, or elsewhere."""
    try:
        content = json.loads(path.read_bytes())
        if content["sources"] != sources:
            return None
        return tuple(
            _face(Path(photo), str(name), FaceBox(*map(float, box)), layout)
            for photo, name, *box in content["faces"]
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _face(photo: Path, name: str, box: FaceBox, layout: Layout) -> Face:
    return Face(photo, np.full((layout.point_count, 2), np.nan), name, whole=box)


def _of_project(path: Path, layout: Layout, hold_out: float, report: Report) -> list[Face]:
    found, problems = [], PhotoCheck()
    missing = unseen = 0
    with Project.open(path, author="training", read_only=True) as project:
        if project.layout.point_names != layout.point_names:
            raise TrainingError(
                f"{path}: the project has layout {project.layout.name}, the training {layout.name}"
            )
        held_out = project.first_paths.held_out(hold_out)
        for image in project.images():
            if held_out(image):
                continue
            faces = project.faces(image.id)
            unseen += not faces and not image.predicted
            faces = [face for face in faces if face.state in _OPEN]
            if not faces:
                continue
            if not image.path.is_file():
                missing += 1
                continue
            if problems.problem(image):
                continue
            found += [
                _face(image.path, project.face_name(image, face.id), face.extent, layout) for face in faces
            ]
    for problem in problems.problems:
        report(Noted(level="warning", text=f"{problem}; its faces are left out"))
    if missing:
        report(Noted(level="warning", text=f"{path}: {missing} photos of faces without labels are missing"))
    if unseen:
        text = f"{path}: in {unseen} photos nobody has looked for faces yet; `adnet predict --project` does"
        report(Noted(text=text))
    return found


def _held_out(request: TrainingRequest) -> Iterator[Path]:
    """The photos that the projects of a request hold out."""
    projects = [*request.projects, *(request.data if request.data_format == "project" else ())]
    projects += [path for path in request.unlabelled if is_project_name(path)]
    for path in dict.fromkeys(projects):
        with Project.open(path, author="training", read_only=True) as project:
            held_out = project.first_paths.held_out(request.hold_out)
            yield from (image.path for image in project.images() if held_out(image))


class _Apart:
    """Photos that are not to be among others, known by what their files hold, whatever they are called."""

    def __init__(self, photos: Iterable[Path]) -> None:
        self._by_size: dict[int, list[Path]] = {}
        self._hashes: dict[Path, str] = {}
        for photo in dict.fromkeys(photos):
            if photo.is_file():
                self._by_size.setdefault(photo.stat().st_size, []).append(photo)

    def holds(self, photo: Path) -> bool:
        alike = self._by_size.get(photo.stat().st_size, []) if photo.is_file() else []
        return any(self._hash(one) == self._hash(photo) for one in alike)

    def _hash(self, photo: Path) -> str:
        if photo not in self._hashes:
            self._hashes[photo] = file_sha256(photo)
        return self._hashes[photo]


def found_faces(
    photos: Sequence[Path],
    layout: Layout,
    labelled: Sequence[Face],
    report: Report,
    progress: Progress,
    detector: Detector,
) -> list[Face]:
    """The faces that a detector finds in photos, in the boxes that all of their points would have.

    How these lie to the detector's, the `labelled` faces say.
    """
    mapping = _mapping(labelled, detector, progress)
    found = []
    unread = 0
    for number, photo in enumerate(photos):
        progress("finding faces without labels", number, len(photos))
        try:
            pixels = read_photo(photo).pixels
        except AdnetError as error:
            unread += 1
            if unread == 1:
                report(Noted(level="warning", text=f"{error}; it is left out, as are others like it"))
            continue
        boxes = [mapping.apply(one.box) for one in detector.detect(pixels)]
        found += [
            _face(photo.absolute(), f"{photo.name}, face {face}", box, layout)
            for face, box in enumerate(boxes, start=1)
            if box.is_usable()
        ]
    return found


def _mapping(labelled: Sequence[Face], detector: Detector, progress: Progress) -> BoxMapping:
    """From the detector's boxes to those of the layout's points, by labelled faces; where it finds too few of
    them, as it has been fitted for faces of 68 points."""
    chosen = labelled[spread(len(labelled), FITTED_ON)]
    pairs = []
    for number, face in enumerate(chosen):
        progress("how found boxes lie to the points", number, len(chosen))
        try:
            found = detector.detect(read_photo(face.photo).pixels)
        except MediaError:
            continue
        boxes = [one.box for one in found if CENTERFACE_68.apply(one.box).iou(face.box) >= SAME_FACE_IOU]
        if boxes:
            best = max(boxes, key=lambda box: CENTERFACE_68.apply(box).iou(face.box))
            pairs.append((best, face.box))
    if len(pairs) < FEWEST_PAIRS:
        return CENTERFACE_68
    return BoxMapping.fit([one for one, _ in pairs], [other for _, other in pairs])
