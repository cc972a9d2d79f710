"""Each format through the whole way: its file, its protocol, its subsets, the figures.

The sets themselves are not at hand; the files are made here, in the real formats and tiny. The model's
landmarks follow a bright spot, so that the errors are known.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.cli import main
from adnet_core.conversion.annotated_faces import annotated_faces
from adnet_core.conversion.catalogue import FORMATS, annotation_format
from adnet_core.conversion.known_formats import format_names
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.states import FaceState
from adnet_core.formats.pts import write_pts
from adnet_core.media import write_image
from adnet_core.models.engine import Engine
from adnet_core.projects.store import Project

Written = Callable[[str], tuple[Layout, NDArray[np.float64], Path]]
MakeModel = Callable[..., Path]
FITTING_MARGIN = 256 / 170  # with it, the tiny model's face is as large as the true one
SPOTS = {"one.png": (206.0, 200.0), "two.png": (200.0, 203.0)}
"""The photos, and the bright spot in each: 6 pixels right of the face's middle, and 3 below it."""


def pixels(x: float, y: float) -> NDArray[np.uint8]:
    rows, columns = np.mgrid[0:400, 0:400]
    light = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / 50)
    return np.repeat(np.round(light * 255)[:, :, None], 3, axis=2).astype(np.uint8)


@pytest.fixture
def model(tiny_model: MakeModel) -> Callable[[str], Path]:
    return lambda layout: tiny_model(layout, margin=FITTING_MARGIN)


@pytest.fixture
def truth(model: Callable[[str], Path]) -> Callable[[str], NDArray[np.float64]]:
    """`truth(layout)`: the true points (P, 2) of either photo's face."""

    def points(layout: str) -> NDArray[np.float64]:
        engine = Engine(model(layout), device="cpu")
        found = engine.run(np.zeros((1, 256, 256, 3), np.uint8), maps=False).landmarks[0].astype(np.float64)
        return found - (found.min(axis=0) + found.max(axis=0)) / 2 + 200

    return points


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "set"
    folder.mkdir()
    for name, spot in SPOTS.items():
        write_image(folder / name, pixels(*spot))
    return folder


def evaluated(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[dict[str, Any], list[str]]:
    """The JSON of `adnet evaluate` and the lines on standard error."""
    capsys.readouterr()
    assert main(["evaluate", "--json", *map(str, arguments)]) == 0
    captured = capsys.readouterr()
    return json.loads(captured.out), captured.err.splitlines()


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    capsys.readouterr()
    assert main(["evaluate", "--json", *map(str, arguments)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    return captured.err.strip()


def numbers(values: NDArray[np.float64], joint: str) -> str:
    return joint.join(f"{value:.6f}" for value in values.ravel())


def write_wflw(folder: Path, points: NDArray[np.float64], kind: str = "test") -> Path:
    """The first photo's face in a large pose, both of them blurred."""
    path = folder / f"list_98pt_rect_attr_{kind}.txt"
    flags = {"one.png": "1 0 0 0 0 1", "two.png": "0 0 0 0 0 1"}
    lines = [f"{numbers(points, ' ')} 1 2 3 4 {flags[name]} {name}" for name in SPOTS]
    path.write_text("\n".join(lines) + "\n")
    return path


def write_tsv(folder: Path, points: NDArray[np.float64], name: str = "test.tsv") -> Path:
    path = folder / name
    lines = [f"{photo}\t1,1,1,1,1,1,1,1,1,1\t{numbers(points, ',')}\t0.85\t200\t200" for photo in SPOTS]
    path.write_text("\n".join(lines) + "\n")
    return path


def write_coco(folder: Path, points: NDArray[np.float64], lost: int = 0) -> Path:
    """Each photo's face; `lost` points of the second are not annotated."""
    table = np.column_stack([points + 0.5, np.full(len(points), 2)])
    partly = table.copy()
    partly[:lost] = 0
    content = {
        "images": [{"id": index, "file_name": name} for index, name in enumerate(SPOTS)],
        "annotations": [
            {"id": index, "image_id": index, "keypoints": part.ravel().tolist()}
            for index, part in enumerate([table, partly])
        ],
    }
    path = folder / "faces.json"
    path.write_text(json.dumps(content))
    return path


def write_cofw(folder: Path, points: NDArray[np.float64]) -> Path:
    path = folder / "COFW_test_color.mat"
    with h5py.File(path, "w", userblock_size=512) as file:
        references = np.empty((1, len(SPOTS)), dtype=h5py.ref_dtype)
        for index, spot in enumerate(SPOTS.values()):
            file[f"#refs#/{index}"] = pixels(*spot).T
            references[0, index] = file[f"#refs#/{index}"].ref
        file.create_dataset("IsT", data=references, dtype=h5py.ref_dtype)
        row = np.concatenate([points.T.ravel() + 1, np.zeros(29)])
        file["phisT"] = np.stack([row, row], axis=1)
    return path


def write_project(folder: Path, points: NDArray[np.float64], layout: str) -> Path:
    """Both faces accepted, and one more in the second photo that nobody has looked at."""
    path = folder / "work.adnet"
    covariance = np.tile(np.eye(2), (len(points), 1, 1))
    with Project.create(path, load_layout(layout), author="tester") as project:
        for image in project.add_images([folder / name for name in SPOTS]):
            face = project.add_face(image.id, FaceBox.of_points(points), points, covariance)
            project.set_state(face.id, FaceState.ACCEPTED)
        project.add_face(image.id, FaceBox.of_points(points), points + 50, covariance)
    return path


def test_the_command_knows_the_catalogues_formats() -> None:
    assert format_names() == list(FORMATS)
    for name, form in FORMATS.items():
        assert annotation_format(name) is form
    with pytest.raises(FormatError, match="muct: no annotation format has this name"):
        annotation_format("muct")


@pytest.fixture
def written(
    own_cache: Path, tmp_path: Path, photos: Path, truth: Callable[[str], NDArray[np.float64]]
) -> Written:
    """Writes the two faces in a format; returns its layout, their points (2, P, 2), and where they are."""

    def write(form: str) -> tuple[Layout, NDArray[np.float64], Path]:
        layout = load_layout({"wflw": "98", "cofw": "29"}.get(form, "68"))
        points = truth(layout.name)
        if form == "project":
            return layout, points, write_project(photos, points, layout.name)
        writers = {"wflw": write_wflw, "cofw": write_cofw, "tsv": write_tsv, "coco": write_coco}
        return layout, points, writers[form](photos, points)

    return write


@pytest.mark.parametrize("form", ["wflw", "cofw", "tsv", "coco", "project"])
def test_known_errors_in_every_format(
    capsys: pytest.CaptureFixture[str],
    form: str,
    model: Callable[[str], Path],
    written: Written,
) -> None:
    """All points of one face are 6 pixels off, of the other 3; half a pixel lost in a reader would show."""
    layout, points, path = written(form)
    figures, errors = evaluated(capsys, "--data", path, "--format", form, "--model", model(layout.name))
    assert errors == []
    assert figures["faces"] == 2
    key = {"inter_ocular": "nme_interocular", "inter_pupil": "nme_interpupil"}
    for distance, name in key.items():
        expected = 100 * 4.5 / layout.distance(points, distance).item()
        assert figures[name] == pytest.approx(expected, rel=0.03)
    used = {"wflw": "inter_ocular", "cofw": "inter_pupil"}.get(form, "inter_ocular")
    threshold = 0.05 if layout.name == "68" else 0.10
    assert figures["protocol"] == {"format": form, "distance": used, "threshold": threshold}
    # FR counts the faces over the threshold by the protocol's distance.
    nmes = np.array([6, 3]) / layout.distance(points, used).item()
    assert figures["fr"] == {limit: float(np.mean(nmes > float(limit))) for limit in ("0.05", "0.08", "0.10")}


def test_subsets_of_wflw(
    capsys: pytest.CaptureFixture[str],
    photos: Path,
    model: Callable[[str], Path],
    truth: Callable[[str], NDArray[np.float64]],
) -> None:
    points = truth("98")
    write_wflw(photos, points)
    call = ("--data", photos, "--format", "wflw", "--model", model("98"))
    figures, _ = evaluated(capsys, *call)
    ocular = load_layout("98").distance(points).item()
    assert list(figures["subsets"]) == ["pose", "blur"]
    pose, blur = figures["subsets"]["pose"], figures["subsets"]["blur"]
    assert (pose["faces"], blur["faces"]) == (1, 2)
    assert pose["nme_interocular"] == pytest.approx(600 / ocular, rel=0.03)
    for key in ("nme_interocular", "nme_interpupil", "nme_normal", "nme_tangent", "fr", "auc", "bias_rate"):
        assert blur[key] == figures[key]
    only, _ = evaluated(capsys, *call, "--subset", "pose")
    assert only["subsets"] == {"pose": pose}
    assert refused(capsys, *call, "--subset", "hats").startswith(
        "hats: WFLW has no subset of this name (known: pose, "
    )
    assert main(["evaluate", *map(str, call)]) == 0
    assert any(line.split()[:2] == ["pose", "1"] for line in capsys.readouterr().out.splitlines())


def test_subsets_of_300w_are_told_by_folders(
    tmp_path: Path, truth: Callable[[str], NDArray[np.float64]]
) -> None:
    points = truth("68")
    tags = {
        "helen/testset/1": {"common"},
        "helen/trainset/1": set(),
        "LFPW/testset/1": {"common"},
        "ibug/1": {"challenging"},
        "afw/1": set(),
        "300W/01_Indoor/1": {"indoor"},
        "300W/02_Outdoor/1": {"outdoor"},
    }
    for name in tags:
        path = tmp_path / "300w" / f"{name}.pts"
        path.parent.mkdir(parents=True, exist_ok=True)
        write_pts(path, points)
        path.with_suffix(".png").write_bytes(b"a photo")
    layout = load_layout("68")
    faces = annotated_faces(tmp_path / "300w", layout)
    assert {face.label.removesuffix(".pts"): face.tags for face in faces} == tags
    (alone,) = annotated_faces(tmp_path / "300w" / "ibug", layout)
    assert alone.tags == {"challenging"}


def test_points_that_are_not_annotated_are_left_out_of_the_means_and_counted(
    capsys: pytest.CaptureFixture[str],
    photos: Path,
    model: Callable[[str], Path],
    truth: Callable[[str], NDArray[np.float64]],
) -> None:
    path = write_coco(photos, truth("68"), lost=3)
    figures, errors = evaluated(capsys, "--data", path, "--format", "coco", "--model", model("68"))
    assert (figures["faces"], figures["absent_points"], errors) == (2, 3, [])
    whole, _ = evaluated(
        capsys, "--data", write_coco(photos, truth("68")), "--format", "coco", "-m", model("68")
    )
    assert whole["absent_points"] == 0
    assert figures["nme_interocular"] == pytest.approx(whole["nme_interocular"], abs=1.0)


def test_faces_that_are_hardly_annotated_are_left_out_and_said(
    capsys: pytest.CaptureFixture[str],
    photos: Path,
    model: Callable[[str], Path],
    truth: Callable[[str], NDArray[np.float64]],
) -> None:
    path = write_coco(photos, truth("68"), lost=37)
    figures, errors = evaluated(capsys, "--data", path, "--format", "coco", "--model", model("68"))
    assert figures["faces"] == 1
    said = "it lacks points of the distance inter_ocular"
    assert errors == [f"{path}: faces.json#1 is left out, since {said}"]
    write_coco(photos, truth("68"), lost=60)
    figures, errors = evaluated(capsys, "--data", path, "--format", "coco", "--model", model("68"))
    assert figures["faces"] == 1
    said = "8 of 68 points are placed, too few to know the face by"
    assert errors == [f"{path}: faces.json#1 is left out, since {said}"]
    with pytest.raises(FormatError, match="is left out"):
        annotated_faces(path, load_layout("68"), data_format="coco")
    content = json.loads(path.read_text())
    path.write_text(json.dumps(content | {"annotations": content["annotations"][1:]}))
    with pytest.raises(FormatError, match="holds no face with all of its points"):
        annotated_faces(path, load_layout("68"), data_format="coco", on_skip=lambda text: None)


def test_which_list_of_a_folder_is_meant(photos: Path, truth: Callable[[str], NDArray[np.float64]]) -> None:
    layout, points = load_layout("98"), truth("98")

    def labels(**options: Any) -> set[str]:
        faces = annotated_faces(photos, layout, data_format="wflw", **options)
        return {face.label.partition(":")[0] for face in faces}

    with pytest.raises(FormatError, match=r"holds no file list_98pt_rect_attr_\*\.txt, as WFLW has it"):
        labels()
    train = write_wflw(photos, points, "train")
    assert labels(role="train") == {train.name}
    with pytest.raises(FormatError, match=f"holds no test list of WFLW; give {train.name} itself"):
        labels()
    test = write_wflw(photos, points)
    assert labels() == {test.name}
    assert labels(role="train") == {train.name}
    (photos / "again").mkdir()
    (photos / "again" / test.name).write_bytes(test.read_bytes())
    with pytest.raises(FormatError, match="holds several files"):
        labels()


def test_a_split_of_a_list(photos: Path, truth: Callable[[str], NDArray[np.float64]]) -> None:
    path = write_tsv(photos, truth("68"))
    split = photos / "split.csv"
    split.write_text("file,split\none.png,train\ntwo.png,val\n")
    layout = load_layout("68")
    for source, images in ((path, None), (photos, None), (path, photos)):
        (face,) = annotated_faces(
            source, layout, data_format="tsv", images=images, split=split, part="val", role="test"
        )
        assert face.photo.name == "two.png"
    with pytest.raises(FormatError, match=r"holds no train list .*; give test\.tsv itself"):
        annotated_faces(photos, layout, data_format="tsv", split=split, part="val")
    split.write_text("file,split\none.png,train\nthree.png,val\n")
    with pytest.raises(FormatError, match=r"1 of its photos are not under .*, as three\.png"):
        annotated_faces(path, layout, data_format="tsv", split=split, part="val")


def test_what_does_not_go_together(
    capsys: pytest.CaptureFixture[str],
    photos: Path,
    model: Callable[[str], Path],
    truth: Callable[[str], NDArray[np.float64]],
) -> None:
    listing = write_wflw(photos, truth("98"))
    call = ("--model", model("68"), "--data")
    assert "WFLW has the layout 98, not 68" in refused(capsys, *call, listing, "--format", "wflw")
    assert "COFW has the layout 29, not 68" in refused(capsys, *call, listing, "--format", "cofw")
    assert "line 1: has 1 columns" in refused(capsys, *call, listing, "--format", "tsv")
    tsv = write_tsv(photos, truth("98"))
    assert "has 196 landmark coordinates where 136 are expected" in refused(
        capsys, *call, tsv, "--format", "tsv"
    )
    assert "no such folder of photos" in refused(
        capsys, *call, photos, "--format", "300w", "--images", photos / "none"
    )
    assert "holds no .pts file" in refused(capsys, *call, photos, "--format", "300w", "--images", photos)
    project = write_project(photos, truth("98"), "98")
    assert "the project has layout 98, not 68" in refused(capsys, *call, project, "--format", "project")
    assert str(tsv) in refused(capsys, *call, tsv, "--format", "project")
    assert "no photos" in refused(capsys, *call, tsv, "--format", "tsv", "--images", photos / "no photos")


def test_a_project_without_accepted_faces_or_photos(
    photos: Path, truth: Callable[[str], NDArray[np.float64]]
) -> None:
    layout, points = load_layout("68"), truth("68")
    path = write_project(photos, points, "68")
    faces = annotated_faces(path, layout, data_format="project")
    assert [face.photo.name for face in faces] == list(SPOTS)
    for face in faces:
        np.testing.assert_array_equal(face.points, points)
        assert face.tags == frozenset()
    with Project.open(path, author="tester") as project:
        (_, accepted), *_ = project.accepted_faces()
        project.set_tags(accepted.id, ["blur"])
    tags = [face.tags for face in annotated_faces(path, layout, data_format="project")]
    assert tags == [{"blur"}, set()]
    assert "blur" in annotation_format("project").subsets
    (photos / "one.png").unlink()
    with pytest.raises(FormatError, match=r"one\.png, the photo of an accepted face, is missing"):
        annotated_faces(path, layout, data_format="project")
    empty = photos / "empty.adnet"
    Project.create(empty, layout, author="tester").close()
    with pytest.raises(FormatError, match="has no accepted face yet"):
        annotated_faces(empty, layout, data_format="project")


@pytest.mark.parametrize("form", ["wflw", "cofw", "project"])
def test_report_and_comparison_in_a_format_with_its_own_protocol(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    form: str,
    tiny_model: MakeModel,
    written: Written,
) -> None:
    layout, _, path = written(form)
    a = tiny_model(layout.name, tmp_path / "a.onnx", margin=FITTING_MARGIN, name="a")
    b = tiny_model(layout.name, tmp_path / "b.onnx", margin=FITTING_MARGIN * 1.1, name="b")
    words = ["--data", path, "--format", form, "--compare", a, b, "--report", tmp_path / "report"]
    figures, errors = evaluated(capsys, *words)
    assert errors == []
    assert [one["model"] for one in figures["models"]] == ["a", "b"]
    assert figures["comparison"]["verdict"] == "worse"
    distance = {"cofw": "inter_pupil"}.get(form, "inter_ocular")
    assert all(one["protocol"]["distance"] == distance for one in figures["models"])
    key = {"inter_pupil": "nme_interpupil", "inter_ocular": "nme_interocular"}[distance]
    for one, name in zip(figures["models"], ("nme_a", "nme_b"), strict=True):
        assert figures["comparison"][name] == pytest.approx(one[key])
        assert set(one["subsets"]) == ({"pose", "blur"} if form == "wflw" else set())
    report = (tmp_path / "report" / "report.html").read_text()
    assert ("pose" in report) == (form == "wflw")
    assert {"inter_pupil": "inter-pupil", "inter_ocular": "inter-ocular"}[distance] in report


def test_calibrating_boxes_and_simulation_read_the_same_formats(
    capsys: pytest.CaptureFixture[str],
    photos: Path,
    tmp_path: Path,
    model: Callable[[str], Path],
    truth: Callable[[str], NDArray[np.float64]],
) -> None:
    """From a list whose photos are elsewhere, as --images says."""
    lists = tmp_path / "far" / "away" / "from" / "the" / "photos"
    lists.mkdir(parents=True)
    path = write_wflw(lists, truth("98"))
    given = ["--data", str(path), "--format", "wflw", "--images", str(photos)]
    one = str(model("98"))

    def figures(*words: str) -> dict[str, Any]:
        assert main([*words, *given, "--json"]) == 0
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        return found

    assert figures("calibrate", "--model", one)["validation"]["faces"] == 2
    assert figures("simulate", "--model", one)["faces"] == 2
    # The spots are no faces to the detector: the list is read, and nothing found.
    assert main(["fit-boxes", "--layout", "98", *given]) == 2
    assert "the detector found none of the annotated faces" in capsys.readouterr().err
