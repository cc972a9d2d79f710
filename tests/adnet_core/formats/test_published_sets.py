"""Files of published sets, in their structure with values of our own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import scipy.io

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.converting import Gathered
from adnet_core.conversion.layout_draft import draft_layout
from adnet_core.conversion.recognition import recognise
from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.media.photos import read_photo
from adnet_core.media.video import VideoFile
from tests.adnet_core.formats.read_only_files import MAKERS, saved

RNG = np.random.default_rng(5)


def random_points(count: int) -> np.ndarray:
    """Whole numbers in the photo of 200 x 100 pixels."""
    return RNG.integers(1, 99, (count, 2)).astype(float)


def gathered(path: Path, layout: Layout | str, **options: Any) -> Gathered:
    layout = load_layout(layout) if isinstance(layout, str) else layout
    return conversion.gather(path, FORMATS[recognise(path) or ""], layout, **options)


@pytest.mark.parametrize("compressed", [False, True])
def test_aflw2000_has_points_in_space_and_21_of_its_own(
    photo: Path, compressed: bool, tmp_path: Path
) -> None:
    points, own = random_points(68), random_points(21)
    own[4] = -2
    content = {"pt3d_68": np.vstack([points.T + 1, np.zeros(68)]), "pt2d": own.T + 1}
    scipy.io.savemat(photo.with_suffix(".mat"), content, do_compression=compressed)
    np.testing.assert_array_equal(gathered(photo.parent, "68").faces[0].points, points)
    layout = draft_layout("21").layout
    (face,) = gathered(photo.with_suffix(".mat"), layout).faces
    assert np.flatnonzero(~face.placed).tolist() == [4]
    np.testing.assert_array_equal(face.points[face.placed], own[face.placed])
    with pytest.raises(FormatError, match="holds 21 and 68 points where 98 are expected"):
        gathered(photo.parent, "98")


def test_300w_lp_keeps_landmarks_in_a_folder_of_its_own(photo: Path) -> None:
    points = random_points(68)
    (photo.parent / "landmarks" / "AFW").mkdir(parents=True)
    (photo.parent / "AFW").mkdir()
    moved = photo.rename(photo.parent / "AFW" / "a.jpg")
    path = photo.parent / "landmarks" / "AFW" / "a_pts.mat"
    scipy.io.savemat(path, {"pts_2d": points + 1, "pts_3d": points + 5})
    (face,) = gathered(path.parent.parent, "68", images=photo.parent).faces
    assert face.photo == moved
    np.testing.assert_array_equal(face.points, points)


def test_aflw_hides_points_by_a_mask(photo: Path) -> None:
    (photo.parent / "data" / "flickr" / "0").mkdir(parents=True)
    photo.rename(photo.parent / "data" / "flickr" / "0" / "image00002.jpg")
    points = random_points(19)
    names = np.empty((2, 1), dtype=object)
    names[0, 0], names[1, 0] = np.array(["0/image00002.jpg"]), np.array(["3/image9.jpg"])
    mask = np.ones((2, 19))
    mask[0, 3] = 0
    row = np.concatenate([points[:, 0], points[:, 1]]) + 1
    content = {"nameList": names, "data": [row, row], "mask_new": mask, "bbox": [[11, 51, 21, 61]] * 2}
    path = photo.parent / "AFLWinfo_release.mat"
    scipy.io.savemat(path, content, do_compression=True)
    found = gathered(path, "19")
    (face,) = found.faces
    np.testing.assert_array_equal(face.points, points)
    assert face.visibility is not None
    assert np.flatnonzero(face.visibility == Visibility.OCCLUDED).tolist() == [3]
    assert face.box is not None
    assert face.box.as_tuple() == (10, 20, 50, 60)
    assert "3/image9.jpg" in found.faults[0]
    content["data"] = [row]
    scipy.io.savemat(path, content)
    with pytest.raises(FormatError, match="data is 1 x 38 where 2 x 38 numbers are expected"):
        gathered(path, "19")


@pytest.mark.parametrize(
    ("label", "image"),
    [("landmarks/a.txt", "images/a.png"), ("landmark/a.png.txt", "picture/a.png"), ("a.txt", "a.png")],
)
def test_lapa_and_jd_landmark(photo: Path, label: str, image: str) -> None:
    points = random_points(106)
    root = photo.parent / "set"
    (root / image).parent.mkdir(parents=True, exist_ok=True)
    photo.rename(root / image)
    rows = "".join(f"{x:.2f} {y:.2f}\n" for x, y in points)
    path = saved(root / label, f"106\n{rows}")
    for source in (root, path):
        (face,) = gathered(source, "106").faces
        assert face.photo == root / image
        np.testing.assert_array_equal(face.points, points)
    assert draft_layout(str(path)).layout.point_count == 106
    for text, said in (
        (f"105\n{rows}", "one of its 105 points"),
        (f"107\n{rows}", "says 107 points but holds 106"),
    ):
        path.write_text(text)
        with pytest.raises(FormatError, match=said):
            FORMATS["lapa"].faces(ReadRequest(path, load_layout("106")))


def test_helen_knows_photos_by_the_name_inside(photo: Path, tmp_path: Path) -> None:
    points = random_points(194)
    (photo.parent / "train_1").mkdir()
    moved = photo.rename(photo.parent / "train_1" / "100466187_1.jpg")
    rows = "".join(f"{x:.3f} , {y:.3f}\n" for x, y in points)
    path = saved(photo.parent / "annotation" / "7.txt", f"100466187_1\r\n{rows}")
    layout = draft_layout(str(path)).layout
    for source in (path, photo.parent / "annotation"):
        (face,) = gathered(source, layout).faces
        assert face.photo == moved
        np.testing.assert_array_equal(face.points, points)
    moved.unlink()
    with pytest.raises(FormatError, match=r"there is no photo '100466187_1'"):
        gathered(path, layout)


def test_merl_rav_keeps_labels_and_photos_apart(photo: Path) -> None:
    """Its second face of a photo is NAME_2, and signs are visibility."""
    root = photo.parent / "frontal" / "testset"
    (root / "images").mkdir(parents=True)
    moved = photo.rename(root / "images" / "image00070.jpg")
    points = random_points(68) + 1
    written = points.copy()
    written[0], written[1] = -points[0], -1
    rows = "".join(f"{x} {y}\n" for x, y in written)
    saved(root / "labels" / "image00070_2.pts", f"version: 1\nn_points: 68\n{{\n{rows}}}\n")
    (face,) = gathered(photo.parent, "68").faces
    assert face.photo == moved
    assert face.visibility is not None
    assert face.visibility[:3].tolist() == [Visibility.OCCLUDED, Visibility.ABSENT, Visibility.VISIBLE]
    np.testing.assert_array_equal(face.points[[0, 2]], points[[0, 2]] - 1)


@pytest.mark.usefixtures("own_cache")
def test_300_vw_frames_keep_their_numbers(photo: Path, tmp_path: Path) -> None:
    faces = [random_points(68), random_points(68)]
    root, _ = MAKERS["300vw"](photo, load_layout("68"), faces)
    assert recognise(root) == "300vw"
    found = gathered(root, "68").faces
    assert [face.photo.name for face in found] == ["vid-000000.png", "vid-000001.png"]
    np.testing.assert_array_equal([face.points for face in found], faces)
    with VideoFile(root / "001" / "vid.avi") as video:
        np.testing.assert_array_equal(read_photo(found[1].photo).pixels, video.read(1))
    shutil.copyfile(root / "001" / "annot" / "000001.pts", root / "001" / "annot" / "000099.pts")
    assert "has frames 0 to" in gathered(root, "68").faults[0]


def coco(photo: Path, category: dict[str, Any], annotation: dict[str, Any]) -> Path:
    content = {
        "images": [{"id": 1, "file_name": photo.name, "width": 200, "height": 100}],
        "categories": [{"id": 1, "name": "person", **category}],
        "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [0, 0, 150, 90], **annotation}],
    }
    return saved(photo.with_suffix(".json"), content)


def keypoints(points: np.ndarray, flag: int = 2) -> list[float]:
    return [value for x, y in (points + 0.5).tolist() for value in (x, y, flag)]


@pytest.mark.parametrize(("count", "first", "set_name"), [(133, 23, "COCO-WholeBody"), (136, 26, "Halpe")])
def test_faces_among_the_keypoints_of_a_person(photo: Path, count: int, first: int, set_name: str) -> None:
    points = random_points(count)
    names = [f"kpt-{index}" for index in range(count)]
    for category in ({}, {"keypoints": names[:17]}, {"keypoints": names}):
        found = gathered(coco(photo, category, {"keypoints": keypoints(points)}), "68")
        np.testing.assert_array_equal(found.faces[0].points, points[first : first + 68])
        assert found.faces[0].box is None  # the bbox is the person's
        assert (
            f"of {count} keypoints of a person the 68 of the face were read, as {set_name}"
            in found.remarks[0]
        )
    draft = draft_layout(str(photo.with_suffix(".json"))).layout
    assert draft.point_names == tuple(names)
    np.testing.assert_array_equal(gathered(photo.with_suffix(".json"), draft).faces[0].points, points)


def test_faces_that_coco_wholebody_holds_for_invalid(photo: Path) -> None:
    points = random_points(68)
    body = {
        "keypoints": keypoints(random_points(17)),
        "face_kpts": keypoints(points),
        "face_box": [5.5, 4.5, 20, 30],
    }
    (face,) = gathered(coco(photo, {}, {**body, "face_valid": True}), "68").faces
    np.testing.assert_array_equal(face.points, points)
    assert face.box is not None
    assert face.box.as_tuple() == (5, 4, 25, 34)
    with pytest.raises(FormatError, match="holds no annotation with keypoints"):
        gathered(coco(photo, {}, {**body, "face_valid": False}), "68")


def test_any_set_of_coco_s_by_its_own_skeleton(photo: Path) -> None:
    """As Horse-10 and clothes are in mmpose's files: other names, some not annotated, joined as they say."""
    names = ["Nose", "Eye_L", "Eye_R", "Tail"]
    points = random_points(4)
    values = keypoints(points)
    values[9:] = [0, 0, 0]
    path = coco(photo, {"keypoints": names, "skeleton": [[2, 1], [1, 3]]}, {"keypoints": values})
    draft = draft_layout(str(path)).layout
    assert draft.point_names == tuple(names)
    assert draft.flip == (0, 2, 1, 3)
    (face,) = gathered(path, draft).faces
    np.testing.assert_array_equal(face.points[:3], points[:3])
    assert not face.placed[3]


def test_mmpose_s_aflw_has_19_points_without_names(photo: Path) -> None:
    points = random_points(19)
    path = coco(photo, {}, {"keypoints": keypoints(points, 1), "scale": 1.2, "center": [3, 4]})
    found = gathered(path, "19")
    np.testing.assert_array_equal(found.faces[0].points, points)
    assert json.loads(path.read_text())["annotations"][0]["scale"] == 1.2
