"""Other people's files: what each of tests/data/cases has to be read as, or to be told of."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.converting import Gathered
from adnet_core.conversion.recognition import recognise
from adnet_core.errors import FormatError
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.pts import read_pts

CASES = Path(__file__).parents[2] / "data" / "cases"
TRUTH = CASES / "files-300vw-folders" / "annot" / "a.pts"
Case = Callable[[str], Path]


@pytest.fixture
def case(tmp_path: Path) -> Case:
    """`case(name)` is a copy of a case's folder."""
    return lambda name: Path(shutil.copytree(CASES / name, tmp_path / name))


def gathered(path: Path, images: Path | None = None, layout: str = "68", name: str = "") -> Gathered:
    """What a source is read as, in the format that it is recognised as unless one is named."""
    form = FORMATS[name or recognise(path) or ""]
    return conversion.gather(path, form, load_layout(layout), images=images)


def points_of(found: Gathered) -> np.ndarray:
    (face,) = found.faces
    return face.points


def test_labels_and_photos_in_two_folders(case: Case) -> None:
    folder = case("files-300vw-folders")
    for source in (folder, folder / "annot", folder / "annot" / "a.pts"):
        found = gathered(source, folder / "imgs")
        assert found.faces[0].photo == folder / "imgs" / "a.jpg"
        np.testing.assert_allclose(points_of(found), read_pts(TRUTH))
        assert not found.faults
        assert not found.remarks
    with pytest.raises(FormatError, match=r"no photo of this name beside it \(--images\)"):
        gathered(folder)


def test_a_wrong_count_names_the_layout_that_fits(case: Case) -> None:
    folder = case("files-coco-98-message")
    with pytest.raises(FormatError, match=r"the layout 98 has 98: --layout 98"):
        gathered(folder / "a.json")
    assert points_of(gathered(folder / "a.json", layout="98")).shape == (98, 2)


def test_visibility_1_alone_is_not_occlusion(case: Case) -> None:
    found = gathered(case("files-coco-all-visibility-1") / "a.json")
    assert found.faces[0].visibility is not None
    assert set(found.faces[0].visibility.tolist()) == {Visibility.VISIBLE}
    assert "no point has the visibility 2" in found.remarks[0]
    np.testing.assert_allclose(points_of(found), read_pts(TRUTH) + 0.5, atol=1e-6)


def test_points_go_by_their_names(case: Case) -> None:
    found = gathered(case("files-coco-names-in-another-order") / "a.json")
    np.testing.assert_allclose(points_of(found), read_pts(TRUTH) + 0.5, atol=1e-6)
    folder = case("media-coco-order")
    wanted = [face.points for face in gathered(folder / "c.json", folder / "ph").faces]
    for name in ("coco_order_names.json", "coco_order_numbers.json"):
        got = [face.points for face in gathered(folder / name, folder / "ph").faces]
        np.testing.assert_allclose(got, wanted, atol=1e-6)


def test_the_face_of_a_whole_body(case: Case) -> None:
    found = gathered(case("files-coco-wholebody") / "a.json")
    np.testing.assert_allclose(points_of(found), read_pts(TRUTH) + 0.5, atol=1e-6)
    assert found.faces[0].box is not None


def test_deeplabcut_gets_its_own_index(case: Case) -> None:
    folder = case("files-deeplabcut-index") / "proj" / "labeled-data" / "vid1"
    target = folder / "CollectedData_me.csv"
    found = gathered(folder)
    conversion.write(conversion.plan(found.faces, target, FORMATS["deeplabcut"], load_layout("68")))
    assert target.read_text().splitlines()[-1].startswith("labeled-data,vid1,a.jpg,")
    again = gathered(target)
    assert again.faces[0].photo == folder / "a.jpg"
    np.testing.assert_allclose(points_of(again), points_of(found), atol=1e-4)


def test_photos_in_a_folder_beside_that_of_the_list(case: Case) -> None:
    folder = case("files-dlib-parent-folder")
    for images in (folder / "images", None):
        found = gathered(folder / "xml" / "a.xml", images)
        assert found.faces[0].photo.samefile(folder / "images" / "a.jpg")


@pytest.mark.parametrize(
    ("name", "file", "faces"),
    [("files-labelstudio-two-annotators", "a.json", 1), ("media-two-annotators", "ls_two.json", 3)],
)
def test_two_annotations_of_a_task_are_versions(case: Case, name: str, file: str, faces: int) -> None:
    folder = case(name)
    found = gathered(folder / file, folder / "ph" if faces == 3 else None)
    assert len(found.faces) == faces
    assert "tasks that were annotated several times: 1" in found.remarks[0]
    if faces == 1:  # the last, whose first point is 0.7 px further right
        np.testing.assert_allclose(points_of(found)[0], [60.83, 60.47], atol=1e-6)
        content = json.loads((folder / file).read_text())
        content[0]["annotations"][0]["ground_truth"] = True
        (folder / file).write_text(json.dumps(content))
        np.testing.assert_allclose(points_of(gathered(folder / file))[0], [60.13, 60.47], atol=1e-6)


def test_many_missing_photos_are_counted(case: Case) -> None:
    folder = case("files-many-photos-missing")
    content = json.loads((folder / "one.json").read_text())
    for number in range(2, 1202):
        content["images"].append({**content["images"][0], "id": number, "file_name": f"g{number}.jpg"})
        content["annotations"].append({**content["annotations"][0], "id": number, "image_id": number})
    (folder / "a.json").write_text(json.dumps(content))
    found = gathered(folder / "a.json")
    assert len(found.faces) == 1
    (fault,) = found.faults
    assert "1,200 faces are left out, since their photos are not there" in fault
    assert "g2.jpg" in fault


def test_signs_of_merl_rav(case: Case) -> None:
    folder = case("files-merl-rav-pts")
    (face,) = gathered(folder).faces
    written = np.array([line.split() for line in (folder / "a.pts").read_text().splitlines()[3:-1]], float)
    assert face.visibility is not None
    for point, seen, (x, y) in zip(face.points, face.visibility, written, strict=True):
        if (x, y) == (-1, -1):
            assert np.isnan(point).all()
        else:
            np.testing.assert_allclose(point, np.abs([x, y]) - 1)
            assert seen == (Visibility.OCCLUDED if x < 0 else Visibility.VISIBLE)
    assert "MERL-RAV" in gathered(folder).remarks[0]


def test_marks_of_the_byte_order(case: Case) -> None:
    folder = case("media-bom-not-recognised")
    assert recognise(folder / "ls_bom.json") == "labelstudio"
    assert recognise(folder / "CollectedData_b.csv") == "deeplabcut"
    shutil.copytree(CASES / "media-coco-order" / "ph", folder / "ph")
    for name in ("ls_bom.json", "CollectedData_b.csv"):
        assert gathered(folder / name, folder / "ph").faces


def test_columns_that_contradict_each_other(case: Case) -> None:
    folder = case("media-csv-name-conflict")
    with pytest.raises(FormatError, match="point 0 of the layout 68 is 'jaw_1', but the row names it"):
        gathered(folder / "csv_name_conflict.csv", folder / "ph")
