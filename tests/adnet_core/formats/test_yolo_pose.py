"""YOLO-pose sets as Ultralytics describes them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.conversion_words import report_lines
from adnet_core.conversion.converting import Gathered
from adnet_core.conversion.layout_draft import draft_layout
from adnet_core.conversion.recognition import recognise
from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.yolo_set import YoloSet, read_yolo_set

# The photo is 200 x 100 pixels; points are at 20, 10 and 40, 20 from its corner.
LINE = "0 0.15 0.15 0.1 0.1 0.1 0.1 2 0.2 0.2 1 0 0 0\n"
POINTS = np.array([[19.5, 9.5], [39.5, 19.5], [np.nan, np.nan]])
SET = """# a set
path: ../sets/faces  # where it lies
train: images/train
kpt_shape: [3, 3] # points
flip_idx:
  [1, 0, 2]
names:
  0: face
kpt_names:
  0:
    - b
    - 'a'
    - "c"
"""


@pytest.fixture
def photo_set(photo: Path) -> Path:
    """A set with the photo in images/train, and its labels."""
    root = photo.parent / "set"
    for folder in ("images", "labels"):
        (root / folder / "train").mkdir(parents=True)
    photo.rename(root / "images" / "train" / "a.png")
    (root / "labels" / "train" / "a.txt").write_text(LINE)
    return root


def gathered(path: Path, layout: Layout) -> Gathered:
    return conversion.gather(path, FORMATS[recognise(path) or ""], layout)


def test_the_two_kinds_of_lists_of_names(tmp_path: Path) -> None:
    path = tmp_path / "data.yaml"
    path.write_text(SET)
    expected = YoloSet(3, 3, (1, 0, 2), ("face",), ("b", "a", "c"))
    assert read_yolo_set(path) == expected
    flow = SET.replace("  0:\n    - b\n    - 'a'\n    - \"c\"\n", "  {0: [b, a, c]}\n")
    path.write_text(flow.replace("names:\n  0: face", 'names: ["face"]').replace("\n", "\r\n"))
    assert read_yolo_set(path) == expected
    path.write_text(SET.replace("[3, 3] # points", "\n  - 3\n  - 2"))
    assert read_yolo_set(path).numbers == 2


def test_a_set_without_names_goes_by_order(photo_set: Path, three: Layout) -> None:
    (photo_set / "data.yaml").write_text(SET.partition("kpt_names")[0])
    for source in (photo_set, photo_set / "data.yaml", photo_set / "labels" / "train" / "a.txt"):
        (face,) = gathered(source, three).faces
        assert face.photo == photo_set / "images" / "train" / "a.png"
        np.testing.assert_allclose(face.points, POINTS)
        assert face.visibility is not None
        assert face.visibility.tolist() == [Visibility.VISIBLE, Visibility.OCCLUDED, Visibility.ABSENT]
        assert face.box is not None
        np.testing.assert_allclose(face.box.as_tuple(), [19.5, 9.5, 39.5, 19.5])


def test_names_say_which_point_is_which(photo_set: Path, three: Layout) -> None:
    (photo_set / "data.yaml").write_text(SET)
    (face,) = gathered(photo_set, three).faces
    np.testing.assert_allclose(face.points, POINTS[[1, 0, 2]])
    draft = draft_layout(str(photo_set / "data.yaml")).layout
    assert draft.point_names == ("b", "a", "c")
    assert draft.flip == (1, 0, 2)


def test_without_visibility_and_without_a_yaml(photo_set: Path, three: Layout) -> None:
    label = photo_set / "labels" / "train" / "a.txt"
    label.write_text("0 0.15 0.15 0.1 0.1 0.1 0.1 0.2 0.2 0 0\n\n0 0.2 0.2 0.1 0.1 0.1 0.1 0.2 0.2 0.3 0.3\n")
    (photo_set / "README.roboflow.txt").write_text("a set\n")
    first, second = gathered(photo_set, three).faces
    np.testing.assert_allclose(first.points, POINTS)
    assert first.label == "a.txt:1"
    assert second.complete


def test_names_of_classes_among_the_labels_are_no_labels(photo_set: Path, three: Layout) -> None:
    """As labelImg leaves them; a photo of that name has its labels all the same."""
    labels = photo_set / "labels" / "train"
    (labels / "classes.txt").write_text("face\n")
    found = gathered(photo_set, three)
    assert (len(found.faces), found.faults) == (1, ())
    photo = photo_set / "images" / "train" / "a.png"
    photo.with_name("classes.png").write_bytes(photo.read_bytes())
    (labels / "classes.txt").write_text(LINE)
    assert len(gathered(photo_set, three).faces) == 2


def test_visibility_1_alone_is_no_occlusion(photo_set: Path, three: Layout) -> None:
    (photo_set / "labels" / "train" / "a.txt").write_text(LINE.replace(" 2 ", " 1 "))
    found = gathered(photo_set, three)
    assert found.faces[0].visibility is not None
    assert Visibility.OCCLUDED not in found.faces[0].visibility
    assert "no point has the visibility 2" in found.remarks[0]


def test_what_ultralytics_asks_of_a_set(photo: Path, three: Layout) -> None:
    """Shares between 0 and 1, one line a face, and labels where images are: its own checks, by hand."""
    face = AnnotatedFace(photo, np.array([[-4.0, 9], [39.5, 19.5], [250, 30]]), "")
    target = photo.parent / "out"
    planned = conversion.plan([face], target, FORMATS["yolo"], three, copy_photos=True)
    conversion.write(planned)
    assert (target / "images" / "a.png").is_file()
    values = np.array([(target / "labels" / "a.txt").read_text().split()], float)
    assert values.shape == (1, 5 + 3 * 3)
    assert values[:, 5:].reshape(-1, 3)[:, :2].max() <= 1
    assert values.min() >= 0
    assert read_yolo_set(target / "data.yaml") == YoloSet(
        3, 3, (1, 0, 2), ("face",), ("a", "b", "c"), ours=True
    )
    assert planned.lost  # positions outside the photo
    apart = conversion.plan([face], photo.parent / "apart", FORMATS["yolo"], three)
    lines = report_lines(Gathered((face,)), apart)
    assert "the photos lie elsewhere; the set has them in images/ (--copy-photos puts copies there)" in lines


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("0 0.15 0.15 0.1 0.1\n", "holds 5 numbers, so a box without points"),
        (LINE.replace(" 0 0 0", ""), "holds 2 points where 3 are expected"),
        (LINE.replace(" 2 ", " 7 "), "the visibility 7 is not 0, 1 or 2"),
        (LINE.replace("0.15", "wide"), "'wide' is not a finite number"),
    ],
)
def test_refusals(photo_set: Path, three: Layout, line: str, said: str) -> None:
    (photo_set / "data.yaml").write_text(SET)
    (photo_set / "labels" / "train" / "a.txt").write_text(line)
    with pytest.raises(FormatError, match=said):
        gathered(photo_set, three)
    (photo_set / "data.yaml").write_text(SET.replace("[3, 3]", "[3]"))
    with pytest.raises(FormatError, match="kpt_shape is not"):
        gathered(photo_set, three)


def test_a_set_of_another_layout_says_which_fits(photo_set: Path) -> None:
    (photo_set / "data.yaml").write_text("kpt_shape: [98, 2]\nnames: [face]\n")
    with pytest.raises(FormatError, match="the layout 98 has 98"):
        gathered(photo_set, load_layout("68"))


def test_read_by_ultralytics(photo: Path, three: Layout) -> None:
    utils = pytest.importorskip("ultralytics.data.utils", reason="too large to be installed here")
    face = AnnotatedFace(photo, np.array([[19.5, 9.5], [39.5, 19.5], [30, 30]]), "")
    target = photo.parent / "out"
    conversion.write(conversion.plan([face], target, FORMATS["yolo"], three, copy_photos=True))
    given = (str(target / "images" / "a.png"), str(target / "labels" / "a.txt"), "", True, 1, 3, 3, False)
    *_, keypoints, missing, found, _, corrupt, _ = utils.verify_image_label(given)
    assert (missing, found, corrupt) == (0, 1, 0)
    np.testing.assert_allclose(keypoints[0, :2, :2], [[0.1, 0.1], [0.2, 0.2]], atol=1e-6)
