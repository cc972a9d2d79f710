"""300W-LP's and AFLW2000-3D's files, NAME.mat beside NAME.jpg, MATLAB 5.

    pt2d       2 x 68 in 300W-LP; 2 x 21 in AFLW2000-3D, -1 twice for a point that is not seen
    pt3d_68    3 x 68 in AFLW2000-3D: x, y, and the depth, which is not read
    pts_2d     68 x 2 in 300W-LP's landmarks/NAME_pts.mat

Of these the one is read that has the layout's number of points. MATLAB counts from 1, and the sets' own
programs plot them so.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace, in_order, layout_hint
from adnet_core.formats.matlab_files import MATLAB_5, matlab_arrays, points_of
from adnet_core.formats.photo_files import faces_of_files

ENDINGS = ("_pts.mat", ".mat")
MAX_BYTES = 1 << 23
FIRST = 1.0
_WHAT = "300W-LP or AFLW2000-3D"
_ARRAYS = ("pt3d_68", "pt2d", "pts_2d")


def read_300wlp_points(path: Path, count: int) -> NDArray[np.float64]:
    """(P, 2) points of a file, `count` of them, NaN for one that is not seen. Raises FormatError."""
    arrays = matlab_arrays(path, _ARRAYS, MAX_BYTES, _WHAT)
    if not arrays:
        raise FormatError(f"{path}: is not of {_WHAT}: it holds none of {', '.join(_ARRAYS)}")
    found = {
        name: points_of(array.T if name == "pts_2d" else array, f"{path}, {name}")
        for name, array in arrays.items()
    }
    fitting = next((points for points in found.values() if len(points) == count), None)
    if fitting is None:
        counts = sorted({len(points) for points in found.values()})
        listed = " and ".join(map(str, counts))
        hint = layout_hint(counts[-1])
        raise FormatError(f"{path}: holds {listed} points where {count} are expected{hint}")
    points = fitting - FIRST
    points[(fitting == -1).all(axis=1)] = np.nan
    return points


def _read(request: ReadRequest) -> list[AnnotatedFace]:
    def read(file: Path, photo: Path) -> list[AnnotatedFace]:
        points = read_300wlp_points(file, request.layout.point_count)
        return [AnnotatedFace(photo, in_order(points, request.layout, str(file)), file.name)]

    return faces_of_files(request, ENDINGS, read)


def _recognises(beginning: Beginning) -> bool:
    return beginning.suffix == ".mat" and beginning.head.startswith(MATLAB_5)


FORMAT = AnnotationFormat(
    name="300wlp",
    title="300W-LP or AFLW2000-3D",
    listed="300W-LP and AFLW2000-3D, .mat files",
    files="folder of `NAME.mat`, beside the photos",
    read=_read,
    recognises=_recognises,
    folder_of=".mat",
    takes_images=True,
    origin=1.0,
    origin_source="MATLAB's counting; the sets' programs plot them in it as they are",
)
