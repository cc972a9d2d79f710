"""Training faces from lists: WFLW's and COCO's, made here and tiny, and projects given as data."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import FormatError, TrainingError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.projects.store import Project
from adnet_core.runs.names import REQUEST
from adnet_core.runs.request import TrainingRequest as Request
from tests.training.asked import asked
from training.cli import main
from training.request import completed
from training.sources import folder_faces, project_faces
from training.starting import asked_faces


def write_wflw(folder: Path, kind: str, count: int) -> None:
    lines = []
    for index in range(count):
        name = f"{kind}{index}.jpg"
        (folder / name).write_bytes(b"a photo")
        points = np.arange(196.0) + index
        lines.append(" ".join([*map(str, points), "0 0 9 9 0 0 0 0 0 1", name]))
    (folder / f"list_98pt_rect_attr_{kind}.txt").write_text("\n".join(lines) + "\n")


def test_the_train_list_of_a_folder_is_learnt_from(tmp_path: Path) -> None:
    """Never the test list that lies beside it."""
    write_wflw(tmp_path, "train", 3)
    write_wflw(tmp_path, "test", 2)
    layout = load_layout("98")
    split = folder_faces(tmp_path, layout, data_format="wflw")
    assert [face.photo.name for face in split.train] == ["train0.jpg", "train1.jpg", "train2.jpg"]
    assert split.validation == ()
    np.testing.assert_array_equal(split.train[2].points[0], [2, 3])
    chosen = tmp_path / "split.csv"
    chosen.write_text("file,split\ntrain0.jpg,train\ntrain2.jpg,val\n")
    split = folder_faces(tmp_path, layout, chosen, data_format="wflw")
    assert [face.photo.name for face in split.train + split.validation] == ["train0.jpg", "train2.jpg"]
    with pytest.raises(FormatError, match="WFLW has the layout 98, not 68"):
        folder_faces(tmp_path, load_layout("68"), data_format="wflw")


def test_faces_that_are_hardly_annotated_are_said(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "one.jpg").write_bytes(b"a photo")
    whole = [value for point in range(68) for value in (point + 0.5, 2 * point + 0.5, 2)]
    content = {
        "images": [{"id": 1, "file_name": "one.jpg"}],
        "annotations": [
            {"id": 1, "image_id": 1, "keypoints": whole},
            {"id": 2, "image_id": 1, "keypoints": [0, 0, 0, *whole[3:]]},
            {"id": 3, "image_id": 1, "keypoints": [0] * 3 * 60 + whole[-24:]},
        ],
    }
    path = tmp_path / "faces.json"
    path.write_text(json.dumps(content))
    said: list[str] = []
    split = folder_faces(
        path, load_layout("68"), data_format="coco", images=tmp_path / "photos", on_skip=said.append
    )
    assert [face.points[1].tolist() for face in split.train] == [[1, 2], [1, 2]]
    assert [bool(np.isnan(face.points[0]).all()) for face in split.train] == [False, True]
    assert len(said) == 1
    assert "faces.json#3 is left out, since 8 of 68 points are placed" in said[0]


def test_a_table_is_learnt_from_as_its_columns_are_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "one.jpg").write_bytes(b"a photo")
    layout = tmp_path / "three.toml"
    layout.write_text('name = "three"\npoints = ["a", "b", "c"]\n')
    path = tmp_path / "t.csv"
    path.write_text("who;h1;h2;h3;v1;v2;v3\none.jpg;1,5;2,5;9;10;20;30\n")
    columns = ("a=h1,v1", "b=h2,v2", "c=h3,v3", "photo=who")
    request = Request(out=tmp_path / "run", data=(path,), data_format="table", columns=columns)
    (face,) = asked_faces(request, load_layout(str(layout))).train
    np.testing.assert_array_equal(face.points, [[1.5, 10], [2.5, 20], [9, 30]])
    with pytest.raises(FormatError, match="has no columns to choose: --columns is for tables"):
        asked_faces(request.model_copy(update={"data_format": "coco"}), load_layout(str(layout)))
    completed(request)
    assert completed(Request(out=request.out, resume=True)).columns == columns


def test_a_fold_is_left_out_of_what_is_learnt_and_stays_left_out(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.jpg").write_bytes(b"a photo")
    layout = tmp_path / "three.toml"
    layout.write_text('name = "three"\npoints = ["a", "b", "c"]\n')
    path = tmp_path / "t.csv"
    rows = [f"{number}.jpg,1,2,3,9,20,30" for number in range(12)]
    path.write_text("photo,a_x,b_x,c_x,a_y,b_y,c_y\n" + "\n".join(rows) + "\n")
    columns = ("a=a_x,a_y", "b=b_x,b_y", "c=c_x,c_y", "photo=photo")
    every = Request(out=tmp_path / "run", data=(path,), data_format="table", columns=columns)
    three = load_layout(str(layout))

    def learnt(request: Request) -> set[str]:
        return {face.photo.name for face in asked_faces(request, three).train}

    left = [every.model_copy(update={"leave_out": f"{number}/3"}) for number in (1, 2, 3)]
    out = [learnt(every) - learnt(request) for request in left]
    assert sum(len(names) for names in out) == 12
    assert set().union(*out) == learnt(every)
    completed(left[1])
    assert completed(Request(out=every.out, resume=True)).leave_out == "2/3"
    with pytest.raises(TrainingError, match="second of five is 2/5"):
        learnt(every.model_copy(update={"leave_out": "4/3"}))


def test_data_that_lie_elsewhere_when_a_run_is_resumed_are_divided_as_they_were(tmp_path: Path) -> None:
    """Without the split, faces that the run validates on would be learnt from."""
    run, split = tmp_path / "run", tmp_path / "split.csv"
    completed(Request(out=run, data=(tmp_path / "old",), split=split, leave_out="1/3"))
    moved = completed(Request(out=run, data=(tmp_path / "new",), resume=True))
    assert (moved.data, moved.split, moved.leave_out) == ((tmp_path / "new",), split, "1/3")
    other = completed(Request(out=run, data=(tmp_path / "new",), split=tmp_path / "b.csv", resume=True))
    assert other.split == tmp_path / "b.csv"
    projects = completed(Request(out=run, projects=(tmp_path / "p.adnet",), resume=True))
    assert (projects.data, projects.projects) == ((), (tmp_path / "p.adnet",))
    assert (projects.split, projects.leave_out) == (None, "1/3")


def test_a_run_is_resumed_with_the_format_it_began_with(tmp_path: Path) -> None:
    run, lists = tmp_path / "run", tmp_path / "lists"
    begun = Request(out=run, data=(lists,), data_format="wflw", images=tmp_path / "photos")
    assert Request.from_json(begun.to_json()) == begun
    completed(begun)
    resumed = completed(Request(out=run, resume=True))
    assert (resumed.data, resumed.data_format, resumed.images) == ((lists,), "wflw", tmp_path / "photos")
    stored = json.loads((run / REQUEST).read_text())
    assert (stored["data_format"], stored["images"]) == ("wflw", str(tmp_path / "photos"))
    earlier = {name: stored[name] for name in ("data", "split", "projects", "hold_out", "init")}
    for more, expected in (
        ({}, ("300w", None)),
        ({"format": "coco", "images": "/photos"}, ("coco", Path("/photos"))),
    ):
        (run / REQUEST).write_text(json.dumps(earlier | more))  # as earlier versions left it
        before = completed(Request(out=run, resume=True))
        assert (before.data, before.data_format, before.images) == ((lists,), *expected)


def test_a_run_that_is_resumed_learns_to_find_as_it_began_unless_told_otherwise(tmp_path: Path) -> None:
    completed(Request(out=tmp_path, data=(tmp_path,), finder=True))
    assert completed(Request(out=tmp_path, resume=True)).finder is True
    assert completed(Request(out=tmp_path, resume=True, finder=False)).finder is False


def test_projects_are_divided_by_their_own_share() -> None:
    request = asked("--out", "run", "--format", "project", "--data", "a.adnet", "--split", "s.csv")
    with pytest.raises(TrainingError, match="--split and --images don't go with projects"):
        asked_faces(request, load_layout("68"))


def test_attributes_come_with_the_faces(tmp_path: Path) -> None:
    """WFLW's, and a project's flags; not the test set that a face of 300-W is of."""
    write_wflw(tmp_path, "train", 1)
    layout = load_layout("98")
    assert folder_faces(tmp_path, layout, data_format="wflw").train[0].tags == {"blur"}
    points = np.random.default_rng(0).uniform(0, 90, (98, 2))
    photo = tmp_path / "train0.jpg"
    with Project.create(tmp_path / "p.adnet", layout, author="test") as project:
        image = project.add_images([photo])[0]
        face = project.add_face(image.id, FaceBox.of_points(points), points)
        project.set_tags(face.id, {"pose", "occlusion"})
        project.set_state(face.id, FaceState.ACCEPTED)
    assert project_faces(tmp_path / "p.adnet", layout).train[0].tags == {"pose", "occlusion"}
    challenging = tmp_path / "ibug"
    challenging.mkdir()
    (challenging / "a.jpg").write_bytes(b"a photo")
    rows = "\n".join(f"{x} {y}" for x, y in points[:68])
    (challenging / "a.pts").write_text(f"version: 1\nn_points: 68\n{{\n{rows}\n}}\n")
    assert folder_faces(tmp_path / "ibug", load_layout("68")).train[0].tags == frozenset()


def test_what_is_faulty_is_said_once_and_left_out(tmp_path: Path) -> None:
    write_wflw(tmp_path, "train", 4)
    listing = tmp_path / "list_98pt_rect_attr_train.txt"
    lines = listing.read_text().splitlines()
    lines[1] = lines[1].replace("train1.jpg", "lost.jpg")
    listing.write_text("\n".join([*lines, "1 2 3"]) + "\n")
    split = tmp_path / "split.csv"
    split.write_text("file,split\ntrain0.jpg,train\ntrain1.jpg,train\ntrain2.jpg,train\ntrain3.jpg,val\n")
    said: list[str] = []
    found = folder_faces(tmp_path, load_layout("98"), split, data_format="wflw", on_skip=said.append)
    assert [face.photo.name for face in found.train] == ["train0.jpg", "train2.jpg"]
    assert [face.photo.name for face in found.validation] == ["train3.jpg"]
    assert len(said) == 2
    # Photos that are not there are counted, and said when all has been read.
    assert "line 5: has 3 words" in said[0]
    assert "line 2: there is no photo 'lost.jpg'" in said[1]
    listing.write_text("1 2 3\n")
    with pytest.raises(FormatError, match="line 1: has 3 words"):
        folder_faces(tmp_path, load_layout("98"), data_format="wflw")


@pytest.mark.parametrize(
    "words",
    [
        "train --out run",
        "train-finder --init adnet-68-fast --out run",
        "ablate --split split.csv --out out",
        "simulate-training --split split.csv --out out",
        "study-fine-tuning --base adnet-68-fast --known known --out out",
    ],
)
def test_every_command_with_data_finds_their_format_out(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").write_text("nothing of points")
    assert main([*words.split(), "--data", "notes"]) == 2
    assert "notes is in no format that is known here" in capsys.readouterr().err


def test_a_run_is_asked_for_in_the_format_of_its_data(tmp_path: Path) -> None:
    """Unless one is named; a run that goes on reads as it began."""
    table = tmp_path / "list.csv"
    table.write_text("photo,face,point,x,y\na.jpg,1,p,1,2\n")
    words = ("--out", tmp_path / "run", "--data", table)
    assert asked(*words).data_format == "csv"
    assert asked(*words, "--format", "wflw").data_format == "wflw"
    assert "data_format" not in asked(*words, "--resume").model_fields_set
