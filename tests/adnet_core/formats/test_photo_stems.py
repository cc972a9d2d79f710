"""Photos that differ in their endings only, where a file tells photos apart by the rest of their names."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.photo_stems import PhotoStems
from adnet_core.media.photos import write_image
from tests.adnet_core.formats.read_only_files import MAKERS

BY_STEM = [name for name, form in FORMATS.items() if form.writer is not None and form.writer.by_stem]
READ_BY_STEM = ("300wlp", "lapa", "helen194")
POINTS = np.random.default_rng(1).uniform(20, 80, (68, 2))
SIZE, OTHER_SIZE = (120, 100), (240, 200)


@pytest.fixture(scope="module")
def layout() -> Layout:
    return load_layout("68")


def put(path: Path, size: tuple[int, int] = SIZE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_image(path, np.full((*size[::-1], 3), 90, np.uint8))
    return path


def made(name: str, folder: Path, layout: Layout) -> tuple[Path, Path]:
    """A set of one face, and its photo."""
    photo = put(folder / "face0.png")
    if name in MAKERS:
        source, _ = MAKERS[name](photo, layout, [POINTS])
        (copy,) = (path for path in source.rglob("*.png") if path != photo)
        return source, copy
    if name == "table":
        (folder / "t.csv").write_text(
            ",".join(["photo", *(f"{axis}{at}" for at in range(68) for axis in "xy")])
            + "\n"
            + ",".join(["face0", *(f"{value:.3f}" for value in POINTS.ravel())])
            + "\n"
        )
        return folder / "t.csv", photo
    target = folder / "set"
    plan = conversion.plan(
        [AnnotatedFace(photo, POINTS, "a")], target, FORMATS[name], layout, copy_photos=True
    )
    conversion.write(plan)
    return target, plan.photos[0].path


def gathered(name: str, source: Path, layout: Layout) -> conversion.Gathered:
    return conversion.gather(source, FORMATS[name], layout, own=layout)


def test_every_format_of_one_file_a_photo_is_among_them() -> None:
    assert set(BY_STEM) == {"300w", "yolo", "tem", "ljson", "slicer", "fcsv", "stereomorph"}


@pytest.mark.parametrize("name", [*BY_STEM, *READ_BY_STEM, "table"])
def test_which_of_two_photos_was_taken_is_said_or_neither_is(
    tmp_path: Path, name: str, layout: Layout
) -> None:
    source, photo = made(name, tmp_path / "a", layout)
    assert gathered(name, source, layout).faces[0].photo == photo
    jpeg = put(photo.with_suffix(".jpg"))
    found = gathered(name, source, layout)
    assert found.faces[0].photo == jpeg
    assert f"{source}: face0.jpg and face0.png differ in their endings only; face0.jpg was taken" in (
        found.remarks
    )
    put(jpeg, OTHER_SIZE)
    with pytest.raises(FormatError, match=r"belongs to face0.jpg \(240 x 200 pixels\) or to face0.png"):
        gathered(name, source, layout)


def test_what_is_no_photo_is_none_of_them(tmp_path: Path) -> None:
    photo = put(tmp_path / "a.png")
    (tmp_path / "a.jpg").write_bytes(b"")
    remarks: list[str] = []
    stems = PhotoStems()
    assert stems.find(tmp_path, "a", "here") == photo
    stems.say(tmp_path, remarks.append)
    assert len(remarks) == 1


def test_several_are_counted(tmp_path: Path) -> None:
    stems, remarks = PhotoStems(), list[str]()
    for name in ("a.tif", "a.JPEG", "a.png", "b.tif", "b.JPEG", "b.png"):
        put(tmp_path / name)
    for stem in "ab":
        assert stems.find(tmp_path, stem, "here") == tmp_path / f"{stem}.JPEG"
    stems.say(tmp_path, remarks.append)
    assert remarks == [
        f"{tmp_path}: 2 photos differ from others beside them in their endings only; of each the JPEG was "
        "taken, or else the first by name, as a.JPEG and not a.png"
    ]


@pytest.mark.parametrize("name", BY_STEM)
def test_what_would_be_read_as_another_photos_is_not_written(
    tmp_path: Path, name: str, layout: Layout
) -> None:
    """Of photos of one size the JPEG is read; of photos that differ in size none is."""
    inside = FORMATS[name].photo_folder
    photos = [put(tmp_path / inside / file) for file in ("a.jpg", "a.png", "b.png", "c.png")]
    put(tmp_path / inside / "c.tif", OTHER_SIZE)
    faces = [AnnotatedFace(photo, POINTS, photo.name) for photo in photos]
    plan = conversion.plan(faces[1:], tmp_path, FORMATS[name], layout)
    assert [photo.path.name for photo in plan.photos] == ["b.png"]
    assert [Path(fault.partition(": ")[0]).name for fault in plan.faults] == ["a.png", "c.png"]
    conversion.write(plan)
    assert [face.photo for face in gathered(name, tmp_path, layout).faces] == [photos[2]]


def test_the_photo_that_is_copied_is_asked_as_well(tmp_path: Path, layout: Layout) -> None:
    photo = put(tmp_path / "from" / "a.png")
    put(tmp_path / "to" / "a.jpg")
    with pytest.raises(FormatError, match="differs from it in its ending only"):
        conversion.plan(
            [AnnotatedFace(photo, POINTS, "a")], tmp_path / "to", FORMATS["300w"], layout, copy_photos=True
        )
