"""Photos with faces of every kind, to be written in one format and read in another."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.scale import Scale
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.faces.visibility import visibility_in_photo
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.photo_faces import Part, box_of, visibilities
from adnet_core.media.photos import write_image

SIZES = {"one.png": (200, 150), "in a folder/two & 'three'.png": (97, 203)}
# Names that spreadsheets, shells and XML take amiss.
TARGETS: Mapping[str, str] = {
    "300w": "",
    "wflw": "list_98pt_rect_attr_train.txt",
    "cofw": "COFW_train_color.mat",
    "tsv": "train.tsv",
    "coco": "coco.json",
    "dlib": "dlib.xml",
    "labelme": "",
    "cvat": "cvat.xml",
    "labelstudio": "tasks.json",
    "csv": "points.csv",
    "deeplabcut": "CollectedData_me.csv",
    "sleap": "faces.slp",
    "project": "faces.adnet",
}


@pytest.fixture
def three(tmp_path: Path) -> Layout:
    """A layout of three points, a and b mirrored and c between, so that files are written by hand."""
    path = tmp_path / "three.toml"
    path.write_text(
        'name = "three"\ndefault_distance = "eyes"\npoints = ["a", "b", "c"]\nflip = [1, 0, 2]\ncurves = []\n'
        "[distances]\neyes = [[0], [1]]\n"
    )
    return load_layout(path)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo of 200 x 100 pixels, a.png, beside which files are written."""
    path = tmp_path / "a.png"
    write_image(path, np.full((100, 200, 3), 90, np.uint8))
    return path


@pytest.fixture
def exchange(tmp_path: Path, own_cache: Path) -> Exchange:
    """Two photos in a folder, in which every format's file is written and read."""
    return Exchange(tmp_path / "photos")


class Exchange:
    """Writes and reads faces of the photos in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.photos: list[Path] = []
        for name, (width, height) in SIZES.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            write_image(path, np.full((height, width, 3), 90, np.uint8))
            self.photos.append(path)

    @staticmethod
    def layout_for(*names: str) -> Layout:
        """The layout that the formats of these names have in common."""
        own = [form.layout for form in map(FORMATS.__getitem__, names) if form.layout is not None]
        return load_layout(own[0] if own else "68")

    def faces(self, layout: Layout, seed: int, carries: frozenset[Part]) -> list[AnnotatedFace]:
        """One face in the first photo and two in the second, with all that these parts can hold."""
        rng = np.random.default_rng(seed)
        low, high = (-20, 220) if Part.BEYOND in carries else (5, 90)
        faces = []
        for index, photo in enumerate([self.photos[0], self.photos[1], self.photos[1]]):
            points = rng.uniform(low, high, (layout.point_count, 2))
            points[:3] = [[0, 0], [-0.5, -0.5], [high - 0.5, 1e-7]]
            seen = np.full(layout.point_count, Visibility.VISIBLE, np.int8)
            if Part.OCCLUDED in carries:
                seen[rng.random(layout.point_count) < 0.3] = Visibility.OCCLUDED
            if Part.OUTSIDE in carries:
                seen[rng.random(layout.point_count) < 0.2] = Visibility.OUTSIDE
            if Part.MISSING in carries:
                lost = rng.random(layout.point_count) < 0.2
                lost[:4] = False
                points[lost], seen[lost] = np.nan, Visibility.ABSENT
            if Part.FRACTIONS not in carries:
                points = np.round(points)
            # What lies beyond the photo is outside, in whatever is written.
            seen = visibility_in_photo(points, seen, *SIZES[photo.relative_to(self.folder).as_posix()])
            accepted = Part.STATE not in carries or index == 0
            faces.append(
                AnnotatedFace(
                    photo=photo,
                    points=points,
                    label=str(index),
                    box=_box(points, carries) if Part.BOX in carries else None,
                    visibility=seen,
                    tags=frozenset({"blur", "pose"}) if Part.TAGS in carries and index else frozenset(),
                    note="=cmd|'/C calc'!A0, \"said\" <she> & she; äöü" if Part.NOTE in carries else "",
                    covariance=_spread(rng, len(points)) if Part.ELLIPSES in carries else None,
                    scale=Scale(0.125, "mm") if Part.SCALE in carries else None,
                    score=0.75 if Part.SCORE in carries and not accepted else None,
                    state=FaceState.ACCEPTED if accepted else FaceState.PREDICTED,
                )
            )
        return faces

    def write(self, faces: list[AnnotatedFace], form: AnnotationFormat, layout: Layout, at: str = "") -> Path:
        """Write the faces, with copies of their photos where `at` is another folder; returns the file."""
        path = self.folder / at / TARGETS.get(form.name, form.target_name() if form.suffix else "")
        planned = conversion.plan(faces, path, form, layout, copy_photos=bool(at))
        assert not planned.left_out
        conversion.write(planned, overwrite=True)
        return path

    @staticmethod
    def read(form: AnnotationFormat, path: Path, layout: Layout) -> list[AnnotatedFace]:
        return form.faces(ReadRequest(path, layout, everything=True))

    @staticmethod
    def assert_same(
        found: list[AnnotatedFace], wanted: list[AnnotatedFace], carries: frozenset[Part], tolerance: float
    ) -> None:
        """The points, and of all else what the formats on the way can carry."""
        assert len(found) == len(wanted)
        ordered = [
            sorted(faces, key=lambda face: np.round(face.points[3]).tolist()) for faces in (found, wanted)
        ]
        for got, given in zip(*ordered, strict=True):
            np.testing.assert_allclose(got.points, given.points, rtol=0, atol=tolerance)
            same = {Part.OCCLUDED: Visibility.OCCLUDED, Part.OUTSIDE: Visibility.OUTSIDE}
            for part, what in same.items():
                if part in carries:
                    # Without a place for "outside", such a point comes back as the format has it.
                    known = [
                        Part.OUTSIDE in carries or one is not Visibility.OUTSIDE
                        for one in visibilities(given)
                    ]
                    marked = [
                        [one is what and told for one, told in zip(visibilities(face), known, strict=True)]
                        for face in (got, given)
                    ]
                    assert marked[0] == marked[1]
            if Part.BOX in carries:
                corners = np.array(box_of(given).as_tuple())
                np.testing.assert_allclose(box_of(got).as_tuple(), corners, rtol=0, atol=tolerance)
            if Part.TAGS in carries:
                assert got.tags == given.tags
            if Part.NOTE in carries:
                assert got.note == given.note
            if Part.ELLIPSES in carries:
                assert got.covariance is not None
                assert given.covariance is not None
                np.testing.assert_allclose(got.covariance, given.covariance, rtol=1e-4)
            if Part.SCORE in carries:
                assert got.score == given.score
            if Part.SCALE in carries:
                assert got.scale is not None
                assert got.scale.length == 0.125
                assert got.scale.unit in ("mm", "")  # TPS names no unit
            if Part.STATE in carries:
                assert got.state is given.state


def _box(points: np.ndarray, carries: frozenset[Part]) -> FaceBox:
    box = FaceBox.of_points(points[np.isfinite(points).all(axis=1)])
    if Part.BEYOND not in carries:
        return box
    corners = (box.x0 - 3.25, box.y0 - 4.5, box.x1 + 5.125, box.y1 + 6)
    return FaceBox(*(corners if Part.FRACTIONS in carries else map(round, corners)))


def _spread(rng: np.random.Generator, count: int) -> np.ndarray:
    roots = rng.normal(size=(count, 2, 2))
    return roots @ roots.transpose(0, 2, 1) + np.eye(2) * 0.01
