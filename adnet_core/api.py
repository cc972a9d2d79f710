"""This program from Python: load a model, find faces and their landmarks, read, convert and keep annotations.

    >>> from adnet_core import api
    >>> model = api.load_model("adnet-68-fast")
    >>> (face,) = model.predict(api.read_photo(api.sample_photo()).pixels)
    >>> face.landmarks.shape  # in pixels of the photo, pixel centres at integers from 0
    (68, 2)
    >>> face.sigma.shape  # standard deviations along the contour and across it, in pixels
    (68, 2)

What `__all__` names here stays where it is; modules below may be moved. Neither torch nor a window is loaded.
What a person can cause (a missing file, a damaged one) raises a subclass of `AdnetError` with one sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from adnet_core.conversion import converting
from adnet_core.conversion.catalogue import FORMATS, annotation_format
from adnet_core.conversion.recognition import recognise
from adnet_core.errors import AdnetError, FormatError, LayoutError, MediaError, ModelError, ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.formats.annotation_format import AnnotationFormat
from adnet_core.formats.face import AnnotatedFace
from adnet_core.media.photos import Photo, read_photo
from adnet_core.models.engine import Device, Engine
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.finding import Finding
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.projects.store import Project

__all__ = [
    "DEFAULT_MODEL",
    "FORMATS",
    "AdnetError",
    "AnnotatedFace",
    "AnnotationFormat",
    "Converted",
    "FaceBox",
    "FacePrediction",
    "FaceState",
    "FormatError",
    "Layout",
    "LayoutError",
    "MediaError",
    "ModelError",
    "Photo",
    "PointOrigin",
    "Predictor",
    "Project",
    "ProjectError",
    "Visibility",
    "convert",
    "create_project",
    "load_layout",
    "load_model",
    "open_project",
    "predict",
    "read_faces",
    "read_photo",
    "sample_photo",
    "write_faces",
]


@dataclass(frozen=True)
class Converted:
    """What was written: `faces` in `files`.

    `lost` says what the format cannot hold, `left_out` which faces could not be read or written, and
    `remarks` how something doubtful was read.
    """

    faces: int
    files: tuple[Path, ...]
    lost: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def sample_photo() -> Path:
    """A photo with one face that comes with the program.

    >>> sample_photo().name
    'astronaut.jpg'
    """
    return Path(str(files("resources").joinpath("samples", "astronaut.jpg")))


def load_model(
    name_or_path: str | Path = DEFAULT_MODEL, *, device: Device = "auto", find: str | None = None
) -> Predictor:
    """A model by its name (`adnet models` lists them), file or run folder, with what finds its objects.

    `device` is "cpu", "cuda", or "auto" for CUDA where it works; `find` is "faces", "whole-photo", "model" or
    "none", by itself the model's own finder, or a detector of faces where it has none. Raises ModelError for
    a model that cannot be used or has no finder, and where a device that is asked for by name does not work,
    and ValueError for another `find`.

    >>> model = load_model("adnet-68-fast", device="cpu")
    >>> model.layout.name, model.layout.point_names[30]
    ('68', 'nose_bridge_4')
    >>> (one,) = load_model(find="whole-photo").predict(read_photo(sample_photo()).pixels, maps=False)
    >>> one.landmarks.shape
    (68, 2)
    """
    finding = None if find is None else Finding(find)
    return Predictor(Engine(find_model(name_or_path), device=device), finding=finding)


def predict(photo: str | Path, model: Predictor | None = None) -> list[FacePrediction]:
    """The faces of a photo, best first. Raises MediaError for a photo that cannot be read.

    For many photos, load a model once. A face's `box`, `landmarks` (P, 2), `covariance` (P, 2, 2) and `sigma`
    (P, 2) are in pixels of the photo as displayed.

    >>> (face,) = predict(sample_photo())
    >>> bool(face.score > 0.5), bool((face.sigma > 0).all())
    (True, True)
    """
    return (model or load_model()).predict(read_photo(photo).pixels, maps=False)


def read_faces(
    path: str | Path,
    layout: str | Path | Layout | None = None,
    *,
    data_format: str | None = None,
    images: str | Path | None = None,
    everything: bool = False,
) -> list[AnnotatedFace]:
    """The accepted faces of a file or folder of annotations, with `everything` also those nobody accepted.

    The format is told by how the file begins, the layout by the file or else 68, unless they are given; the
    photos are looked for near it, or under `images`. Raises AdnetError at the first face that cannot be read.

    >>> face = AnnotatedFace(sample_photo(), predict(sample_photo())[0].landmarks, "her")
    >>> _ = write_faces([face], "one.csv", data_format="csv", images=sample_photo().parent)
    >>> [again.photo.name for again in read_faces("one.csv", images=sample_photo().parent)]
    ['astronaut.jpg']
    """
    form, chosen = _source(Path(path), layout, data_format)
    found = converting.gather(
        Path(path), form, chosen, images=None if images is None else Path(images), everything=everything
    )
    if found.faults:
        raise FormatError(found.faults[0])
    return list(found.faces)


def write_faces(
    faces: Iterable[AnnotatedFace],
    path: str | Path,
    layout: str | Path | Layout = "68",
    *,
    data_format: str,
    images: str | Path | None = None,
    overwrite: bool = False,
) -> Converted:
    """Write faces into a file, or a folder of files, of a format (`FORMATS` names them).

    Photos are named relative to `images`, or to where the target lies. Raises FormatError where files are
    there already, without `overwrite`, and where nothing can be written.

    >>> points = predict(sample_photo())[0].landmarks
    >>> done = write_faces([AnnotatedFace(sample_photo(), points, "her")], "coco.json", data_format="coco")
    >>> done.faces, [file.name for file in done.files]
    (1, ['coco.json'])
    """
    plan = converting.plan(
        list(faces),
        Path(path),
        annotation_format(data_format),
        layout if isinstance(layout, Layout) else load_layout(layout),
        images=None if images is None else Path(images),
    )
    converting.write(plan, overwrite=overwrite)
    return _converted(plan)


def convert(
    source: str | Path,
    target: str | Path,
    to: str,
    *,
    data_format: str | None = None,
    layout: str | Path | Layout | None = None,
    images: str | Path | None = None,
    everything: bool = False,
    overwrite: bool = False,
) -> Converted:
    """One tool's annotations for another, as `adnet convert` does it. Raises AdnetError as its parts do.

    >>> points = predict(sample_photo())[0].landmarks
    >>> _ = write_faces([AnnotatedFace(sample_photo(), points, "her")], "faces.json", data_format="coco")
    >>> done = convert("faces.json", "faces.xml", to="dlib", images=sample_photo().parent)
    >>> done.faces, done.lost
    (1, ('fractions of a pixel',))
    """
    form, chosen = _source(Path(source), layout, data_format)
    folder = None if images is None else Path(images)
    found = converting.gather(Path(source), form, chosen, images=folder, everything=everything)
    plan = converting.plan(found.faces, Path(target), annotation_format(to), chosen, images=folder)
    converting.write(plan, overwrite=overwrite)
    return _converted(plan, found)


def create_project(
    path: str | Path, photos: Iterable[str | Path], layout: str | Path | Layout = "68", *, author: str
) -> Project:
    """A new project file with these photos, open. Raises ProjectError where a file is there already, and
    for a name that does not end in .adnet.

    >>> with create_project("work.adnet", [sample_photo()], author="ann") as project:
    ...     (image,) = project.images()
    ...     found = predict(image.path)[0]
    ...     face = project.add_face(image.id, found.box, found.landmarks, found.covariance)
    ...     edit = project.set_state(face.id, FaceState.ACCEPTED)
    ...     sum(1 for _ in project.accepted_faces())
    1
    """
    chosen = layout if isinstance(layout, Layout) else load_layout(layout)
    project = Project.create(path, chosen, author=author)
    try:
        project.add_images([Path(photo) for photo in photos])
    except BaseException:
        project.close()
        raise
    return project


def open_project(path: str | Path, *, author: str, read_only: bool = False) -> Project:
    """A project file. Every call that changes something returns after the change is on the disk.

    Raises ProjectError for a file that is no project.

    >>> create_project("others.adnet", [sample_photo()], author="ann").close()
    >>> with open_project("others.adnet", author="bob", read_only=True) as project:
    ...     project.layout.name, len(project.images())
    ('68', 1)
    """
    return Project.open(path, author=author, read_only=read_only)


def _source(
    path: Path, layout: str | Path | Layout | None, data_format: str | None
) -> tuple[AnnotationFormat, Layout]:
    name = data_format or recognise(path)
    if name is None and path.exists():
        raise FormatError(f"{path}: is in no format that is known here; give its data_format")
    form = annotation_format(name or "coco")  # what is not there is told by the reader, whichever it is
    if isinstance(layout, Layout):
        return form, layout
    return form, converting.layout_of(form, path, None if layout is None else str(layout))


def _converted(plan: converting.ConversionPlan, found: converting.Gathered | None = None) -> Converted:
    left_out = [*plan.faults, *(f"{count} faces: {why}" for why, count in plan.left_out.items())]
    if found is not None:
        left_out += [*found.faults, *(f"{count} faces {what}" for what, count in found.passed.items())]
    return Converted(
        faces=plan.face_count,
        files=plan.files,
        lost=tuple(str(part) for part in plan.lost),
        left_out=tuple(left_out),
        remarks=() if found is None else found.remarks,
    )
