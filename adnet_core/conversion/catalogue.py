"""Every annotation format by its name, for the commands, the window and training alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from adnet_core.conversion.project_format import PROJECT_WRITER, read_project
from adnet_core.errors import FormatError
from adnet_core.formats.adnet_tsv import TSV_WRITER, read_adnet_tsv
from adnet_core.formats.annotation_format import AnnotationFormat, Request
from adnet_core.formats.coco_keypoints import COCO_WRITER, read_coco_keypoints
from adnet_core.formats.cofw import COFW_WRITER, read_cofw
from adnet_core.formats.csv_points import CSV_WRITER, read_csv
from adnet_core.formats.cvat_xml import CVAT_WRITER, read_cvat
from adnet_core.formats.deeplabcut_csv import DEEPLABCUT_WRITER, read_deeplabcut
from adnet_core.formats.dlib_xml import DLIB_WRITER, read_dlib
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.folder300w import SUBSETS, W300_WRITER, find_300w_faces, w300_subsets
from adnet_core.formats.label_studio import LABEL_STUDIO_WRITER, read_label_studio
from adnet_core.formats.labelme_json import LABELME_WRITER, read_labelme
from adnet_core.formats.sleap_file import SLEAP_WRITER, read_sleap
from adnet_core.formats.wflw import ATTRIBUTES, WFLW_WRITER, read_wflw
from adnet_core.projects.records import PROJECT_SUFFIX


def _read_300w(request: Request) -> list[AnnotatedFace]:
    root = request.path
    found = find_300w_faces(
        root,
        expected=request.layout.point_count,
        images=request.images,
        on_fault=request.on_fault,
        on_remark=request.on_remark,
    )
    faces = []
    for face in found:
        place = face.pts.relative_to(root if root.is_dir() else root.parent)
        tags = w300_subsets((root.resolve().name, *place.parts[:-1]))
        label = place.as_posix()
        faces.append(AnnotatedFace(face.photo, face.points, label, visibility=face.visibility, tags=tags))
    return faces


def _read_tsv(request: Request) -> list[AnnotatedFace]:
    count = request.layout.point_count
    return read_adnet_tsv(request.path, expected=count, images=request.images, on_fault=request.on_fault)


def _read_project(request: Request) -> list[AnnotatedFace]:
    return read_project(
        request.path,
        request.layout,
        on_fault=request.on_fault,
        on_lost=request.on_lost,
        everything=request.everything,
    )


def _named(read: Callable[..., list[AnnotatedFace]], request: Request) -> list[AnnotatedFace]:
    """Reads a format that calls points by their names."""
    return read(
        request.path,
        request.layout,
        images=request.images,
        on_fault=request.on_fault,
        on_lost=request.on_lost,
        on_remark=request.on_remark,
    )


FORMATS: Mapping[str, AnnotationFormat] = MappingProxyType(
    {
        form.name: form
        for form in (
            AnnotationFormat(
                name="300w",
                title="a folder of .pts files",
                writer=W300_WRITER,
                read=_read_300w,
                subsets=SUBSETS,
                takes_images=True,
                photos="beside",
                origin=1.0,
            ),
            AnnotationFormat(
                name="wflw",
                title="WFLW",
                writer=WFLW_WRITER,
                suffix=".txt",
                read=lambda request: read_wflw(
                    request.path, images=request.images, on_fault=request.on_fault
                ),
                layout="98",
                distance="inter_ocular",
                subsets=ATTRIBUTES,
                pattern="list_98pt_rect_attr_*.txt",
                takes_images=True,
                photos="relative",
            ),
            AnnotationFormat(
                name="cofw",
                title="COFW",
                writer=COFW_WRITER,
                suffix=".mat",
                read=lambda request: read_cofw(
                    request.path, on_fault=request.on_fault, progress=request.progress
                ),
                layout="29",
                distance="inter_pupil",
                origin=1.0,
                pattern="COFW_*_color.mat",
            ),
            AnnotationFormat(
                name="tsv",
                title="a list of ADNet's authors",
                writer=TSV_WRITER,
                suffix=".tsv",
                read=_read_tsv,
                subsets=(*ATTRIBUTES, *SUBSETS),
                pattern="*.tsv",
                takes_images=True,
                photos="relative",
            ),
            AnnotationFormat(
                name="coco",
                title="a COCO keypoint file",
                writer=COCO_WRITER,
                suffix=".json",
                read=partial(_named, read_coco_keypoints),
                pattern="*.json",
                takes_images=True,
                photos="relative",
                origin=0.5,
            ),
            AnnotationFormat(
                name="dlib",
                title="a dlib XML file",
                writer=DLIB_WRITER,
                suffix=".xml",
                read=partial(_named, read_dlib),
                pattern="*.xml",
                takes_images=True,
                photos="relative",
            ),
            AnnotationFormat(
                name="labelme",
                title="labelme files",
                writer=LABELME_WRITER,
                read=partial(_named, read_labelme),
                takes_images=True,
                photos="relative",
                origin=0.5,
            ),
            AnnotationFormat(
                name="cvat",
                title="a CVAT XML file",
                writer=CVAT_WRITER,
                suffix=".xml",
                read=partial(_named, read_cvat),
                pattern="*.xml",
                takes_images=True,
                photos="relative",
                origin=0.5,
            ),
            AnnotationFormat(
                name="labelstudio",
                title="a Label Studio file",
                writer=LABEL_STUDIO_WRITER,
                suffix=".json",
                read=partial(_named, read_label_studio),
                pattern="*.json",
                takes_images=True,
                photos="relative",
                origin=0.5,
            ),
            AnnotationFormat(
                name="csv",
                title="a CSV file of points",
                writer=CSV_WRITER,
                suffix=".csv",
                read=partial(_named, read_csv),
                pattern="*.csv",
                takes_images=True,
                photos="relative",
            ),
            AnnotationFormat(
                name="deeplabcut",
                title="a DeepLabCut CSV file",
                writer=DEEPLABCUT_WRITER,
                suffix=".csv",
                read=partial(_named, read_deeplabcut),
                pattern="CollectedData_*.csv",
                takes_images=True,
                photos="relative",
            ),
            AnnotationFormat(
                name="sleap",
                title="a SLEAP file",
                writer=SLEAP_WRITER,
                suffix=".slp",
                read=partial(_named, read_sleap),
                pattern="*.slp",
                takes_images=True,
            ),
            AnnotationFormat(
                name="project",
                title="a project",
                writer=PROJECT_WRITER,
                suffix=PROJECT_SUFFIX,
                read=_read_project,
                subsets=ATTRIBUTES,
                origin=None,
            ),
        )
    }
)


def annotation_format(name: str) -> AnnotationFormat:
    """A format by its name. Raises FormatError with the known names."""
    if name not in FORMATS:
        raise FormatError(f"{name}: no annotation format has this name (known: {', '.join(FORMATS)})")
    return FORMATS[name]
