"""Folders as 300-W lays them out: each .pts file lies beside its photo, or the photos in a folder apart.

`NAME.pts` belongs to `NAME.jpg` (or another image); where a photo shows several faces, `NAME.1.pts`,
`NAME.2.pts` and so on belong to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.face import AnnotatedFace, OnFault, OnRemark, report_fault
from adnet_core.formats.photo_faces import Part
from adnet_core.formats.photo_files import PhotosOfFiles, files_of, files_writer
from adnet_core.formats.photo_sizes import PhotoSizes
from adnet_core.formats.pts import pts_bytes, read_pts
from adnet_core.formats.signed_points import signed_points
from adnet_core.formats.walked_folders import WalkedFolders

SUBSETS = ("common", "challenging", "indoor", "outdoor")
_SUBSET_FOLDERS = {"challenging": "ibug", "indoor": "01_indoor", "outdoor": "02_outdoor"}
ENDINGS = (".pts",)
FOLDERS = {"labels": "images"}
"""MERL-RAV's, which it keeps apart."""


@dataclass(frozen=True, eq=False)
class Face300W:
    """One annotated face: `points` (P, 2), pixel centres at integers from 0, and `visibility` (P,) where the
    file says anything of it."""

    photo: Path
    pts: Path
    points: NDArray[np.float64]
    visibility: NDArray[np.int8] | None = None


def find_300w_faces(
    folder: str | Path,
    *,
    expected: int | None = None,
    images: Path | None = None,
    on_fault: OnFault | None = None,
    on_remark: OnRemark = lambda text: None,
    sizes: PhotoSizes | None = None,
    walks: WalkedFolders | None = None,
) -> list[Face300W]:
    """All faces under a folder, with subfolders, in natural order; hidden files are passed over.

    Of a .pts file that is given itself, its face. With `images`, photos are looked for under that folder by
    the longest end of the file's path, since many sets keep labels and photos apart. Visibility by signs is
    read as MERL-RAV means it (`signed_points`). `sizes` are those of photos, and
    `walks` what folders hold, that are known already. Raises FormatError for a folder that cannot be read,
    that holds no .pts file, or at the first .pts file that is faulty, has not the `expected` number of
    points, or no photo. With `on_fault`, faulty files are handed to it instead and left out.
    """
    root = Path(folder)
    photos = PhotosOfFiles(root, images, ENDINGS, FOLDERS, sizes=sizes)
    found: list[tuple[Path, Path, NDArray[np.float64]]] = []
    count = 0
    for pts in files_of(root, ENDINGS, walks):
        count += 1
        try:
            found.append((photos.find(pts), pts, read_pts(pts, expected=expected)))
        except FormatError as fault:
            report_fault(fault, on_fault)
    if not count:
        raise FormatError(f"{root}: holds no .pts file")
    read = signed_points([points for _, _, points in found], root, on_remark)
    faces = [
        Face300W(photo, pts, points, visibility)
        for (photo, pts, _), (points, visibility) in zip(found, read, strict=True)
    ]
    kept = photos.several(on_fault, on_remark)
    return [face for face in faces if face.photo not in kept]


def w300_subsets(parts: Iterable[str]) -> frozenset[str]:
    """Which of 300-W's test sets a face belongs to, by the folders `parts` of its path.

    `common` are the test parts of HELEN and LFPW, `challenging` is IBUG, both together the full set;
    `indoor` and `outdoor` make up the later competition's set. The training parts belong to none.
    """
    folders = {part.casefold() for part in parts}
    found = {name for name, folder in _SUBSET_FOLDERS.items() if folder in folders}
    if "testset" in folders and folders & {"helen", "lfpw"}:
        found.add("common")
    return frozenset(found)


W300_WRITER = files_writer(
    ".pts", lambda photo, face, layout: pts_bytes(face.points), (Part.BEYOND, Part.FRACTIONS)
)


def _read(request: ReadRequest) -> list[AnnotatedFace]:
    root = request.path
    found = find_300w_faces(
        root,
        expected=request.layout.point_count,
        images=request.images,
        on_fault=request.on_fault,
        on_remark=request.on_remark,
        sizes=request.sizes,
        walks=request.walks,
    )
    faces = []
    for face in found:
        relative = face.pts.relative_to(root if root.is_dir() else root.parent)
        tags = w300_subsets((root.resolve().name, *relative.parts[:-1]))
        label = relative.as_posix()
        faces.append(AnnotatedFace(face.photo, face.points, label, visibility=face.visibility, tags=tags))
    return faces


FORMAT = AnnotationFormat(
    name="300w",
    title="a folder of .pts files",
    listed="300-W, .pts files",
    files="folder of `NAME.pts`, beside the photos to be read",
    read=_read,
    writer=W300_WRITER,
    recognises=lambda beginning: beginning.suffix == ".pts",
    vague=True,
    folder_of=".pts",
    subsets=SUBSETS,
    takes_images=True,
    photos="beside",
    origin=1.0,
    origin_source="MATLAB's counting, in which the set was annotated",
)
