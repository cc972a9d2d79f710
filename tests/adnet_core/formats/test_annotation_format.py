"""What is asked of every face that was read, whatever the format."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from adnet_core.conversion.catalogue import FORMATS
from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.pts import write_pts


def coco(folder: Path, **image: object) -> Path:
    path = folder / "faces.json"
    images = [{"id": 1, "file_name": "a.png", **image}]
    annotations = [{"image_id": 1, "keypoints": [10, 20, 2, 30, 20, 2, 20, 40, 2]}]
    path.write_text(json.dumps({"images": images, "annotations": annotations}))
    return path


@pytest.mark.parametrize("image", [{}, {"width": 200, "height": 100}, {"width": 0, "height": "?"}])
def test_a_photo_of_the_size_that_was_annotated(photo: Path, three: Layout, image: dict[str, object]) -> None:
    assert len(FORMATS["coco"].faces(ReadRequest(coco(photo.parent, **image), three))) == 1


@pytest.mark.parametrize(
    ("image", "reason"),
    [
        (
            {"width": 400, "height": 200},
            "the photo is 200 x 100 pixels, but was 400 x 200 when it was annotated",
        ),
        (
            {"width": 100, "height": 200},
            r"the photo is 200 x 100 pixels \(turned by its EXIF orientation\?\)",
        ),
    ],
)
def test_a_photo_of_another_size_is_refused(
    photo: Path, three: Layout, image: dict[str, object], reason: str
) -> None:
    request = ReadRequest(coco(photo.parent, **image), three)
    with pytest.raises(FormatError, match=reason):
        FORMATS["coco"].faces(request)


def test_a_face_in_one_place_is_refused_and_the_others_go_on(photo: Path, three: Layout) -> None:
    write_pts(photo.with_suffix(".pts"), np.full((3, 2), 7.0))
    with pytest.raises(FormatError, match=r"a\.png \(a\.pts\): all points of the face are in one place"):
        FORMATS["300w"].faces(ReadRequest(photo.parent, three))
    faults: list[FormatError] = []
    assert FORMATS["300w"].faces(ReadRequest(photo.parent, three, on_fault=faults.append)) == []
    assert len(faults) == 1
