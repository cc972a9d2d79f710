"""Layouts: the bundled ones are what their sets define, and a bad file is refused with line and reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import LayoutError
from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import BUNDLED_LAYOUTS, MAX_POINTS, Layout, layout_from_json, load_layout

# Eight points: two brows that mirror each other, a mouth that mirrors itself, and a chin on no curve.
SMALL = """\
name = "small"
default_distance = "brows"
points = [
    "brow_r1", "brow_r2", "brow_l1", "brow_l2",
    "mouth_r", "mouth_top", "mouth_l", "chin",
]
# flip comes in a comment first
flip = [2, 3, 0, 1, 6, 5, 4, 7]

[[curves]]
name = "brow_r"
points = [0, 1]

[[curves]]
name = "brow_l"
points = [2, 3]

[[curves]]  # closed
name = "mouth"
points = [4, 5, 6]
closed = true

[distances]
brows = [[0], [2]]
mouth = [[4], [6]]

[groups]
mouth = [4, 5, 6]
"""


Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(text: str) -> Path:
        path = tmp_path / "mine.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_user_file_is_read_as_it_says(write: Write) -> None:
    layout = load_layout(write(SMALL))
    assert (layout.name, layout.title, layout.point_count) == ("small", "", 8)
    assert layout.point_names[4] == "mouth_r"
    assert [(c.name, c.closed) for c in layout.curves] == [
        ("brow_r", False),
        ("brow_l", False),
        ("mouth", True),
    ]
    assert layout.groups == {"mouth": (4, 5, 6)}


def test_flags_of_faces_are_carried_and_do_not_tell_layouts_apart(write: Write) -> None:
    plain = load_layout(write(SMALL))
    flagged = load_layout(write(changed("# flip comes", 'tags = ["mask", "beard"]\n# flip comes')))
    assert flagged.tags == ("mask", "beard")
    assert layout_from_json(flagged.to_json(), "here").tags == flagged.tags
    assert plain == flagged
    assert plain.tags == ()
    assert "tags" not in plain.to_json()


def test_a_byte_order_mark_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "notepad.toml"
    path.write_text(SMALL, encoding="utf-8-sig")
    assert load_layout(str(path)).name == "small"


def test_segments_of_open_and_closed_curves(write: Write) -> None:
    layout = load_layout(write(SMALL))
    assert layout.curves[0].segments() == [(0, 1)]
    assert layout.curves[2].segments() == [(4, 5), (5, 6), (6, 4)]


def test_neighbours_stop_at_open_ends_and_go_round_closed_curves(write: Write) -> None:
    neighbours = load_layout(write(SMALL)).neighbours.tolist()
    assert neighbours == [[0, 1], [0, 1], [2, 3], [2, 3], [6, 5], [4, 6], [5, 4], [7, 7]]


def test_points_on_no_curve_are_told(write: Write) -> None:
    assert load_layout(write(SMALL)).on_curve.tolist() == [True] * 7 + [False]


def test_edges_are_handed_to_their_points(write: Write) -> None:
    matrix = load_layout(write(SMALL)).edge_to_point
    assert matrix.dtype == np.float32
    assert np.argwhere(matrix).tolist() == [[0, 0], [1, 0], [2, 1], [3, 1], [4, 2], [5, 2], [6, 2]]


def test_distance_runs_between_means_of_points(write: Write) -> None:
    layout = load_layout(write(SMALL))
    faces = np.zeros((2, 8, 2))
    faces[0, 0], faces[0, 2] = (1, 2), (4, 6)
    faces[1, 4], faces[1, 6] = (0, -1), (0, 1)
    assert layout.distance(faces).tolist() == [5, 0]
    assert layout.distance(faces, "mouth").tolist() == [0, 2]


def test_an_unknown_distance_is_refused_with_the_known_ones(write: Write) -> None:
    with pytest.raises(LayoutError, match=r"layout small has no distance 'eyes' \(it has brows, mouth\)"):
        load_layout(write(SMALL)).distance(np.zeros((8, 2)), "eyes")


PUBLISHED = ("68", "98", "29")
"""Those of the sets that ADNet's authors train on."""


@pytest.mark.parametrize("name", BUNDLED_LAYOUTS)
class TestBundled:
    def test_it_has_as_many_points_as_its_name_says(self, name: str) -> None:
        assert load_layout(name).point_count == int(name.removeprefix("hand-"))

    def test_json_keeps_all_of_it(self, name: str) -> None:
        layout = load_layout(name)
        assert layout_from_json(layout.to_json(), "m.onnx") == layout

    def test_groups_hold_each_point_once(self, name: str) -> None:
        layout = load_layout(name)
        assert sorted(p for group in layout.groups.values() for p in group) == list(range(layout.point_count))

    def test_names_of_mirrored_points_swap_left_and_right(self, name: str) -> None:
        layout = load_layout(name)
        for point, twin in enumerate(layout.flip):
            for side, other in (("right", "left"), ("left", "right")):
                if side in layout.point_names[point]:
                    assert other in layout.point_names[twin]

    def test_both_distances_of_the_benchmarks_are_there_and_mirror_themselves(self, name: str) -> None:
        layout = load_layout(name)
        if name == "hand-21":
            assert layout.default_distance == "box_diagonal"
            return
        for distance in ("inter_ocular", "inter_pupil"):
            first, second = layout.distance_points(distance)
            assert {layout.flip[p] for p in first} == set(second)

    def test_a_face_is_drawn_with_its_sides_where_they_are(self, name: str) -> None:
        """The person's right is on the photo's left, for every point that names a side."""
        layout = load_layout(name)
        points = template_points(layout, FaceBox(0, 0, 100, 100))
        for point, twin in enumerate(layout.flip):
            if layout.point_names[point].startswith("right_"):
                assert points[point, 0] < points[twin, 0], layout.point_names[point]


@pytest.mark.parametrize("name", PUBLISHED)
class TestPublished:
    def test_flip_is_that_of_the_authors_code(self, name: str, golden: Path) -> None:
        data = np.load(golden / "crop_flip.npz")
        prefix = {"68": "", "98": "WFLW_", "29": "COFW_"}[name]
        points, flipped = data[f"{prefix}points"], data[f"{prefix}flip_points"]
        # Pixel centres mirror at (width - 1) / 2; their COFW reader takes width / 2.
        width = data["image_bgr"].shape[1] + (1 if name == "29" else 0)
        mirrored = points[list(load_layout(name).flip)] * (-1, 1) + (width - 1, 0)
        np.testing.assert_allclose(mirrored, flipped, atol=1e-4)

    def test_neighbours_are_those_of_the_authors_code(self, name: str, golden: Path) -> None:
        """But theirs doubles the one neighbour of an open end, and leaves COFW's left eye open by a slip."""
        table = np.load(golden / "adl_68.npz")[f"neighbors_self_prev_next_{name}"]
        slip = {"29": {9, 15}}.get(name, set())
        for point, previous, following in table.tolist():
            if point not in slip:
                ours = set(load_layout(name).neighbours[point].tolist()) - {point}
                assert ours == {previous, following} - {point}


def changed(old: str, new: str) -> str:
    assert SMALL.count(old) == 1, f"{old!r} does not name one place"
    return SMALL.replace(old, new)


REFUSALS = {
    "no TOML": (changed('name = "small"', 'name "small"'), "not valid TOML: .*line 1"),
    "nested without end": ("a = " + "[" * 5000, "not valid TOML"),
    "a number of 5,000 digits": (f"a = {'9' * 5000}", "not valid TOML"),
    "empty": ("", r"mine\.toml: 2 things are wrong: name: Field required; points: Field required"),
    "a distance that is taken": (
        changed("mouth = [[4], [6]]", "box_diagonal = [[4], [6]]"),
        "line 25: 'box_diagonal' is the diagonal of the points' box, which all layouts have",
    ),
    "unknown key": (changed("# flip comes", "colour = 3\n# flip comes"), "line 7: colour: Extra inputs"),
    "a flag twice": (changed("# flip comes", 'tags = ["a", "a"]\n# flip'), "line 7: tags must be different"),
    "an empty flag": (changed("# flip comes", 'tags = [" "]\n# flip'), "line 7: ' ' is no name"),
    "a flag of two lines": (
        changed("# flip comes", 'tags = ["a\\nb"]\n# flip'),
        r"line 7: 'a\\nb' is no name",
    ),
    "a name with an escape": (changed('"mouth_l"', '"\\u001b[31m"'), r"line 3: '\\x1b\[31m' is no name"),
    "unknown key of a curve": (changed("closed = true", "width = 2"), r"line 21: curves\.2\.width: Extra"),
    "curve without points": (changed("points = [2, 3]\n", ""), r"line 14: curves\.1\.points: Field required"),
    "index that is no integer": (changed("[2, 3]\n", "[2, 3.0]\n"), r"line 16: curves\.1\.points\.1: Input"),
    "index that is a truth value": (
        changed("[2, 3]\n", "[2, true]\n"),
        r"line 16: curves\.1\.points\.1: Input",
    ),
    "names that are numbers": (changed('"chin"', "8"), r"line 3: points\.7: Input should be a valid string"),
    "no points": (
        'name = "x"\ndefault_distance = "d"\npoints = []\nflip = []\ncurves = []\n\n[distances]\n'
        "d = [[0], [1]]\n",
        "line 3: 0 points; a layout has 1 to 1000",
    ),
    "name used twice": (changed('"mouth_l"', '"chin"'), "line 3: the point name 'chin' is used twice"),
    "flip too short": (changed(", 4, 7]", ", 4]"), "line 8: flip must hold each index from 0 to 7 once"),
    "flip out of range": (
        changed("4, 7]\n\n", "4, 8]\n\n"),
        "line 8: flip must hold each index from 0 to 7 once",
    ),
    "flip with an index twice": (changed("[2, 3, 0, 1, 6", "[2, 3, 0, 0, 6"), "line 8: flip must hold each"),
    "flip that goes in a circle": (
        changed("[2, 3, 0, 1, 6", "[2, 0, 3, 1, 6"),
        "line 8: flip sends point 0 to 2, but not back",
    ),
    "two curves of one name": (changed('"brow_l"\n', '"brow_r"\n'), "line 15: two curves are named 'brow_r'"),
    "curve out of range": (
        changed("points = [2, 3]", "points = [2, 8]"),
        "line 16: curve 'brow_l' names point 8, but the points are 0 to 7",
    ),
    "curve with a negative index": (changed("points = [2, 3]", "points = [-1, 3]"), "names point -1, but"),
    "curve with a point twice": (
        changed("[4, 5, 6]\nclosed", "[4, 5, 4]\nclosed"),
        "line 20: .* a point twice",
    ),
    "curve of one point": (
        changed("points = [2, 3]", "points = [2]"),
        "line 16: .*'brow_l' has too few points",
    ),
    "closed curve of two points": (
        changed("points = [2, 3]", "points = [2, 3]\nclosed = true"),
        "line 16: curve 'brow_l' has too few points",
    ),
    "same curve twice": (
        changed("[distances]", '[[curves]]\nname = "again"\npoints = [6, 5, 4]\n\n[distances]'),
        "line 23: curve 'again' runs through the same points as another",
    ),
    "curve without mirror image": (
        changed("points = [2, 3]", "points = [2, 7]"),
        "line 10: curve 'brow_r' has no mirror image among the curves",
    ),
    "mirror image in another order": (
        SMALL.replace("points = [0, 1]", "points = [0, 1, 5]").replace(
            "points = [2, 3]", "points = [3, 2, 5]"
        ),
        "line 10: curve 'brow_r' and its mirror image 'brow_l' join their points in different ways",
    ),
    "mirror image closed, itself open": (
        SMALL.replace("points = [0, 1]", "points = [0, 1, 5]").replace(
            "points = [2, 3]", "points = [2, 3, 5]\nclosed = true"
        ),
        "join their points in different ways",
    ),
    "distance of one side": (
        changed("brows = [[0], [2]]", "brows = [[0]]"),
        "line 24: distance 'brows' must be two",
    ),
    "distance of an empty side": (
        changed("[[0], [2]]", "[[0], []]"),
        "line 24: distance 'brows' must be two",
    ),
    "distance out of range": (changed("[[4], [6]]", "[[4], [9]]"), "line 25: distance 'mouth' names point 9"),
    "distance with a point twice": (
        changed("[[4], [6]]", "[[4, 4], [6]]"),
        "line 25: .* names a point twice",
    ),
    "distance from a point to itself": (
        changed("[[4], [6]]", "[[4], [4]]"),
        "line 25: distance 'mouth' runs from a set of points to itself",
    ),
    "unknown default distance": (
        changed('default_distance = "brows"', 'default_distance = "eyes"'),
        "line 2: default_distance 'eyes' is not among the distances",
    ),
    "group out of range": (
        changed("mouth = [4, 5, 6]", "mouth = [4, 5, 8]"),
        "line 28: group 'mouth' names point 8",
    ),
    "group with a point twice": (
        changed("mouth = [4, 5, 6]", "mouth = [4, 4]"),
        "line 28: group 'mouth' names a",
    ),
}


@pytest.mark.parametrize(("text", "message"), REFUSALS.values(), ids=REFUSALS)
def test_a_bad_file_is_refused_with_its_name_and_the_line(text: str, message: str, write: Write) -> None:
    with pytest.raises(LayoutError, match=message) as refusal:
        load_layout(write(text))
    assert "mine.toml" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_too_many_points_are_refused(write: Write) -> None:
    count = MAX_POINTS + 1
    points = json.dumps([f"p{i}" for i in range(count)])
    text = (
        f'name = "x"\ndefault_distance = "d"\npoints = {points}\nflip = {list(range(count))}\ncurves = []\n'
    )
    with pytest.raises(LayoutError, match="line 3: 1001 points; a layout has 1 to 1000"):
        load_layout(write(text + "[distances]\nd = [[0], [1]]\n"))


def test_a_missing_file_is_refused_with_the_bundled_names() -> None:
    with pytest.raises(
        LayoutError, match="97: no such layout; give one of 68, 98, 29, 5, 19, 106, hand-21, or a TOML file"
    ):
        load_layout("97")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LayoutError, match="cannot be read as a layout"):
        load_layout(tmp_path)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "photo.toml"
    path.write_bytes(b"\xff\xd8\xff\xe0")
    with pytest.raises(LayoutError, match=r"photo\.toml: cannot be read as a layout: it is not UTF-8 text"):
        load_layout(path)


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, "9" * 5000], ids=["empty", "cut", "nested", "digits"]
)
def test_json_that_is_none_is_refused_with_its_label(text: str) -> None:
    with pytest.raises(LayoutError, match=r"^m\.onnx: the layout (is not JSON|is nested|holds a number)"):
        layout_from_json(text, "m.onnx")


@pytest.mark.parametrize("text", ["[]", "null", "3", '{"name": "x"}'])
def test_json_of_another_shape_is_refused_without_a_line(text: str) -> None:
    with pytest.raises(LayoutError, match=r"^m\.onnx: "):
        layout_from_json(text, "m.onnx")


def test_a_small_layout_survives_json(write: Write) -> None:
    layout = load_layout(write(SMALL))
    again = layout_from_json(layout.to_json(), "m.onnx")
    assert isinstance(again, Layout)
    assert again == layout
    assert "\n" not in layout.to_json()


def test_a_text_longer_than_any_layout_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("json.loads", lambda _text: pytest.fail("it was parsed"))
    with pytest.raises(LayoutError, match=r"^m.onnx: the layout is longer than any of 1000 points$"):
        layout_from_json('{"points": [' + "[]," * (3 << 20) + "]}", "m.onnx")


def test_keys_of_many_parts_take_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "l.toml"
    path.write_text("a." * 50_000 + "a = 1", encoding="utf-8")
    with pytest.raises(LayoutError, match=r"l.toml: not valid TOML: too many dots \(at line 1\)"):
        load_layout(path)


BARE = 'name = "hand"\npoints = ["wrist", "thumb", "index"]\n'


def test_only_the_points_are_required(write: Write) -> None:
    layout = load_layout(write(BARE))
    assert (layout.curves, layout.distances, layout.groups) == ((), {}, {})
    assert (layout.mirrors, layout.flip) == (False, (0, 1, 2))
    assert layout.default_distance == "box_diagonal"
    assert layout.on_curve.tolist() == [False] * 3
    assert layout_from_json(layout.to_json(), "m.onnx") == layout


def test_points_of_their_own_mirror_are_not_points_without_one(write: Write) -> None:
    midline = load_layout(write(BARE + "flip = [0, 1, 2]\n"))
    assert midline.mirrors
    assert midline != load_layout(write(BARE))
    assert layout_from_json(midline.to_json(), "m.onnx").mirrors


def test_curves_need_no_mirror_image_where_there_is_no_mirror(write: Write) -> None:
    layout = load_layout(write(BARE + '[[curves]]\nname = "thumb"\npoints = [0, 1]\n'))
    assert [curve.name for curve in layout.curves] == ["thumb"]


def test_the_diagonal_of_the_box_is_every_layouts_distance(write: Write) -> None:
    points = np.array([[[1.0, 2.0], [4.0, 6.0], [2.0, 3.0]], [[5.0, 5.0]] * 3])
    bare = load_layout(write(BARE))
    assert bare.distance(points).tolist() == [5.0, 0.0]
    assert bare.distance_missing(points[0]) is None
    assert bare.distance_missing(points[1]) == "box_diagonal"
    assert load_layout("68").distance(np.zeros((68, 2)) + np.eye(68, 2), "box_diagonal") == 2**0.5
    with pytest.raises(LayoutError, match=r"has no distance 'eyes' \(it has box_diagonal\)"):
        bare.distance(points, "eyes")


def test_the_first_distance_is_the_default_one(write: Write) -> None:
    layout = load_layout(write(BARE + "[distances]\nspan = [[1], [2]]\n"))
    assert layout.default_distance == "span"
    chosen = BARE.replace("\n", '\ndefault_distance = "box_diagonal"\n', 1)
    layout = load_layout(write(chosen + "[distances]\nspan = [[1], [2]]\n"))
    assert layout.default_distance == "box_diagonal"


def test_all_that_is_wrong_is_said_at_once_each_with_its_line(write: Write) -> None:
    text = (
        SMALL.replace("[2, 3, 0, 1, 6", "[2, 3, 0, 0, 6")
        .replace("points = [2, 3]", "points = [2, 8]")
        .replace("[[4], [6]]", "[[4], [9]]")
        .replace('"brows"\n', '"eyes"\n', 1)
    )
    with pytest.raises(LayoutError) as refusal:
        load_layout(write(text))
    said = str(refusal.value).partition("mine.toml: ")[2]
    assert said == (
        "4 things are wrong: line 8: flip must hold each index from 0 to 7 once; "
        "line 16: curve 'brow_l' names point 8, but the points are 0 to 7; "
        "line 25: distance 'mouth' names point 9, but the points are 0 to 7; "
        "line 2: default_distance 'eyes' is not among the distances"
    )


def test_values_of_wrong_kinds_are_all_said_too(write: Write) -> None:
    text = SMALL.replace('"chin"', "8").replace("[2, 3]\n", "[2, true]\n")
    with pytest.raises(LayoutError, match=r"2 things are wrong: line 3: points\.7: .*; line 16: curves\.1"):
        load_layout(write(text))
