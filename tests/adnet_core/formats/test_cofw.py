"""COFW's files with colour. The set is not at hand: tiny files are made here as MATLAB 7.3 writes them.

That is HDF5 behind 512 bytes of MATLAB's own header, every array with its axes in reverse, and a cell
array as references into a group.
"""

from __future__ import annotations

from pathlib import Path

import h5py
import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.states import Visibility
from adnet_core.formats import cofw
from adnet_core.formats.cofw import iterate_cofw, read_cofw
from adnet_core.media import read_photo

pytestmark = pytest.mark.usefixtures("own_cache")

HEADER = b"MATLAB 7.3 MAT-file, Platform: PCWIN64, Created on: Thu Jan 01 00:00:00 2015 HDF5 schema 1.00 ."


def matlab_rows(count: int) -> NDArray[np.float64]:
    """(N, 87) as MATLAB has it: x of point i is 11 + i + face, its y 21 + 2i, every third is occluded."""
    at = np.arange(29.0)
    return np.array([[*(11 + at + face), *(21 + 2 * at), *(at % 3 == 0)] for face in range(count)])


def matlab_images() -> list[NDArray[np.uint8]]:
    """One in colour, (H, W, RGB), one grey, (H, W); both 30 high and 40 wide."""
    colour = np.zeros((30, 40, 3), np.uint8)
    colour[5, 7] = (250, 120, 10)
    grey = np.zeros((30, 40), np.uint8)
    grey[9, 3] = 77
    return [colour, grey]


def write_cofw(
    path: Path,
    images: list[NDArray[np.uint8]] | None = None,
    rows: NDArray[np.float64] | None = None,
    boxes: NDArray[np.float64] | None = None,
    kind: str = "Tr",
) -> Path:
    images = matlab_images() if images is None else images
    rows = matlab_rows(len(images)) if rows is None else rows
    boxes = np.tile([[11.0, 21.0, 30.0, 40.0]], (len(images), 1)) if boxes is None else boxes
    with h5py.File(path, "w", userblock_size=512) as file:
        references = np.empty((1, len(images)), dtype=h5py.ref_dtype)
        for index, image in enumerate(images):
            file[f"#refs#/{index}"] = image.T
            references[0, index] = file[f"#refs#/{index}"].ref
        file.create_dataset(f"Is{kind}", data=references, dtype=h5py.ref_dtype)
        file[f"phis{kind}"] = rows.T
        file[f"bboxes{kind}"] = boxes.T
    with path.open("r+b") as stream:
        stream.write(HEADER.ljust(116) + bytes(8) + b"\x00\x02IM")
    return path


@pytest.mark.parametrize("kind", ["Tr", "T"])
def test_axes_colours_and_counting(tmp_path: Path, kind: str) -> None:
    colour, grey = iterate_cofw(write_cofw(tmp_path / "COFW.mat", kind=kind))
    assert colour.pixels.shape == grey.pixels.shape == (30, 40, 3)
    assert colour.pixels[5, 7].tolist() == [10, 120, 250]
    assert colour.pixels.sum() == 380
    assert grey.pixels[9, 3].tolist() == [77, 77, 77]
    np.testing.assert_array_equal(colour.points[[0, 1, 28]], [[10, 20], [11, 22], [38, 76]])
    np.testing.assert_array_equal(grey.points[0], [11, 20])
    assert colour.occluded.tolist() == [index % 3 == 0 for index in range(29)]
    assert colour.box is not None
    assert colour.box.as_tuple() == (10, 20, 40, 60)
    assert colour.label == "COFW.mat#1"


def test_images_are_unpacked_once(tmp_path: Path, own_cache: Path) -> None:
    path = write_cofw(tmp_path / "COFW_train_color.mat")
    said: list[tuple[int, int]] = []
    first, second = read_cofw(path, progress=lambda done, total: said.append((done, total)))
    assert said == [(1, 2), (2, 2)]
    assert read_photo(first.photo).pixels[5, 7].tolist() == [10, 120, 250]
    assert read_photo(second.photo).pixels[9, 3].tolist() == [77, 77, 77]
    assert first.visibility is not None
    assert first.visibility[:3].tolist() == [Visibility.OCCLUDED, Visibility.VISIBLE, Visibility.VISIBLE]
    before = first.photo.stat().st_mtime_ns
    again = read_cofw(path)
    assert first.photo.stat().st_mtime_ns == before
    assert [face.photo for face in again] == [first.photo, second.photo]
    assert len(list((own_cache / "cofw").iterdir())) == 1
    write_cofw(path, images=matlab_images()[:1])
    (other,) = read_cofw(path)
    assert other.photo.parent != first.photo.parent


def test_images_that_cannot_be_kept(tmp_path: Path) -> None:
    path = write_cofw(tmp_path / "COFW.mat")
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(FormatError, match=r"the images of COFW\.mat cannot be kept"):
        read_cofw(path, folder=tmp_path / "file")


def faulty(change: str) -> dict[str, object]:
    """What to write so that the second face is wrong in one way."""
    images, rows, boxes = matlab_images(), matlab_rows(2), np.full((2, 4), 5.0)
    if change == "a coordinate is not a finite number":
        rows[1, 3] = np.nan
    elif change == "a coordinate is too large":
        rows[1, 3] = 1e9
    elif change == "an occlusion flag is neither 0 nor 1":
        rows[1, 86] = 0.5
    elif change == "the box is no box":
        boxes[1, 2] = -1
    elif change == "the image has 2 channels":
        images[1] = np.zeros((30, 40, 2), np.uint8)
    elif change == "not an array of 8-bit pixels":
        images[1] = np.zeros((30, 40, 3), np.float64)  # type: ignore[assignment]
    return {"images": images, "rows": rows, "boxes": boxes}


@pytest.mark.parametrize(
    "reason",
    [
        "a coordinate is not a finite number",
        "a coordinate is too large",
        "an occlusion flag is neither 0 nor 1",
        "the box is no box",
        "the image has 2 channels",
        "not an array of 8-bit pixels",
    ],
)
def test_faulty_faces_are_named(tmp_path: Path, reason: str) -> None:
    path = write_cofw(tmp_path / "COFW.mat", **faulty(reason))  # type: ignore[arg-type]
    with pytest.raises(FormatError, match=reason) as caught:
        read_cofw(path)
    assert str(caught.value).startswith(f"{path}, face 2: ")
    faults: list[FormatError] = []
    (face,) = read_cofw(path, on_fault=faults.append)
    assert (face.photo.name, len(faults)) == ("00001.png", 1)
    assert face.photo.is_file()


def test_a_file_that_says_too_much(tmp_path: Path) -> None:
    """A few bytes may declare an array of any size; none of it is read."""
    path = write_cofw(tmp_path / "COFW.mat")
    with h5py.File(path, "r+") as file:
        del file["phisTr"]
        file.create_dataset("phisTr", shape=(87, 10**9), dtype="f8", chunks=(87, 1000), compression="gzip")
    with pytest.raises(FormatError, match="which is too many"):
        read_cofw(path)
    path = write_cofw(tmp_path / "COFW.mat")
    with h5py.File(path, "r+") as file:
        del file["#refs#/1"]
        huge = file.create_dataset(
            "#refs#/1", shape=(3, 10**6, 10**6), dtype="u1", chunks=(1, 1000, 1000), compression="gzip"
        )
        references = file["IsTr"][()]
        references[0, 1] = huge.ref
        file["IsTr"][...] = references
    with pytest.raises(FormatError, match="face 2: the image is 1000000 x 1000000 pixels"):
        read_cofw(path)


def test_data_from_other_files_is_refused(tmp_path: Path) -> None:
    other = write_cofw(tmp_path / "other.mat")
    path = write_cofw(tmp_path / "COFW.mat")
    with h5py.File(path, "r+") as file:
        del file["phisTr"]
        file["phisTr"] = h5py.ExternalLink(str(other), "phisTr")
    with pytest.raises(FormatError, match="phisTr is a link to another place"):
        read_cofw(path)
    path = write_cofw(tmp_path / "COFW.mat")
    raw = tmp_path / "raw.bin"
    raw.write_bytes(matlab_rows(2).T.tobytes())
    with h5py.File(path, "r+") as file:
        del file["phisTr"]
        file.create_dataset("phisTr", shape=(87, 2), dtype="f8", external=[(str(raw), 0, h5py.h5f.UNLIMITED)])
    with pytest.raises(FormatError, match="phisTr takes its data from other files"):
        read_cofw(path)


def test_an_image_in_a_part_of_gigabytes_is_refused(tmp_path: Path) -> None:
    """HDF5 unpacks whole chunks, so a tiny image may take any memory."""
    path = write_cofw(tmp_path / "COFW.mat")
    with h5py.File(path, "r+") as file:
        shape = {"maxshape": (None, None, None), "chunks": (3, 20_000, 20_000)}
        huge = file.create_dataset("huge", (3, 40, 30), dtype=np.uint8, compression="gzip", **shape)
        file["IsTr"][0, 1] = huge.ref
    with pytest.raises(FormatError, match="face 2: the image is packed in parts of more than a photo's size"):
        list(iterate_cofw(path))


def test_images_have_a_limit_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may name one image of millions of pixels for each of its faces."""
    path = write_cofw(tmp_path / "COFW.mat")
    monkeypatch.setattr(cofw, "MAX_PIXELS_TOGETHER", 30 * 40 + 1)
    faults: list[FormatError] = []
    with pytest.raises(FormatError, match="its images have more than 1,201 pixels together"):
        list(iterate_cofw(path, on_fault=faults.append))
    assert not faults


def test_other_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "COFW.mat"
    for data in (b"", b"MATLAB 5.0 MAT-file" + bytes(200), bytes(5000)):
        path.write_bytes(data)
        with pytest.raises(FormatError, match="is not a COFW file with colour"):
            read_cofw(path)
    with pytest.raises(FormatError, match="no such file"):
        read_cofw(tmp_path / "absent.mat")
    with pytest.raises(FormatError, match="is not a file"):
        list(iterate_cofw(tmp_path))
    with h5py.File(path, "w") as file:
        file["phisTr"] = np.zeros((87, 2))
    with pytest.raises(FormatError, match="does not hold IsTr and phisTr or IsT and phisT"):
        read_cofw(path)
    with h5py.File(path, "w") as file:
        file["IsTr"] = np.zeros((1, 2))
        file["phisTr"] = np.zeros((87, 2))
    with pytest.raises(FormatError, match="IsTr is not a cell array"):
        read_cofw(path)
    with pytest.raises(FormatError, match="phisTr is 3 x 87 where 2 x 87 numbers are expected"):
        read_cofw(write_cofw(path, rows=matlab_rows(3)))
    with pytest.raises(FormatError, match="phisTr is 2 x 58 where"):
        read_cofw(write_cofw(path, rows=matlab_rows(2)[:, :58]))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_refused(tmp_path: Path, own_cache: Path, share: float) -> None:
    path = write_cofw(tmp_path / "COFW.mat")
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(FormatError, match=r"COFW\.mat"):
        read_cofw(path)
    assert not list(own_cache.rglob("*.png"))


def test_damage_ends_in_faces_or_in_our_error(tmp_path: Path) -> None:
    path = write_cofw(tmp_path / "COFW.mat")
    data = path.read_bytes()
    draw = np.random.default_rng(1)
    outcomes = set()
    for _ in range(150):
        damaged = bytearray(data)
        for at in draw.integers(512, len(data), 6):
            damaged[at] = draw.integers(256)
        path.write_bytes(damaged)
        try:
            outcomes.add(len(list(iterate_cofw(path))))
        except FormatError:
            outcomes.add(-1)
    assert -1 in outcomes
    assert outcomes <= {-1, 1, 2}
